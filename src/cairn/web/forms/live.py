"""Forms of the live room."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from cairn.listen.choices import CONTRIBUTION_LENGTH
from cairn.live.choices import NAME_LENGTH, NOTE_LENGTH, SENTENCE_LENGTH, TABLES
from cairn.people.sides import Side
from cairn.web.forms import words as fields
from cairn.web.forms.guarded import GuardedForm
from cairn.web.forms.listen import ASK, KNOW

SIDES = [
    (Side.CITIZEN.value, _("Citizen: I am here for myself or for people like me")),
    (Side.STAFF.value, _("Staff: I work for an organisation this is about")),
    (Side.PARTNER.value, _("Partner: I am here for another organisation")),
    (Side.UNCLEAR.value, _("I would rather not say")),
]


def _key() -> forms.CharField:
    return forms.CharField(widget=forms.HiddenInput, max_length=64)


class RoomCodeForm(GuardedForm):
    """The code on the big screen."""

    room = fields.line(
        _("The code on the screen"), hint=_("Six letters and numbers, like bcd 234. Capitals do not matter."),
        missing=_("Enter the code that stands on the big screen."), longest=20,
    )  # fmt: skip


class JoinForm(GuardedForm):
    """Who comes in: a side for the day, and a name if they like. Whoever takes part is on their side already."""

    side = forms.ChoiceField(
        label=_("Which side are you on today?"), choices=SIDES, widget=forms.RadioSelect,
        help_text=_("So that everybody can see whether the sides are heard alike."),
        error_messages={"required": _("Say which side you are on today.")},
    )  # fmt: skip
    name = fields.line(
        _("A name for the queue"), longest=NAME_LENGTH,
        hint=_("Only the facilitator reads it, to call you when you ask to speak. It is destroyed after the session."),
    )  # fmt: skip

    def __init__(self, *args: Any, is_known: bool = False, **more: Any) -> None:
        super().__init__(*args, **more)
        if is_known:
            del self.fields["side"]


class RoomSayForm(GuardedForm):
    """One thing to put in or to ask."""

    words = fields.words(
        _("Say or ask something"), hint=_("At most 600 characters. Everybody can read it, and it gets an answer."),
        missing=_("Write what you want to say or ask."), longest=CONTRIBUTION_LENGTH, rows=3,
    )  # fmt: skip
    is_question = forms.TypedChoiceField(
        label=_("This is"), choices=[(KNOW, _("Something to say")), (ASK, _("A question"))], initial=KNOW,
        coerce=lambda choice: choice == ASK, widget=forms.RadioSelect,
        error_messages={"required": _("Say whether this is a question.")},
    )  # fmt: skip
    key = _key()


class TableForm(forms.Form):
    """Which table writes."""

    table = forms.IntegerField(
        label=_("Number of your table"), min_value=1, max_value=TABLES,
        error_messages={"required": _("Enter the number of your table."), "invalid": _("Enter a number, like 3.")},
    )  # fmt: skip


class TableNoteForm(GuardedForm):
    """What a table writes down, saved while it is typed."""

    words = fields.words(
        _("Notes of this table"), longest=NOTE_LENGTH, rows=12,
        hint=_("Those who take part can read it. Please write no names, and nothing that is others' to tell."),
    )  # fmt: skip
    key = _key()
    edition = forms.IntegerField(widget=forms.HiddenInput, min_value=1, max_value=1_000_000)


class CheckForm(forms.Form):
    sentence = fields.line(
        _("One sentence to agree or disagree with"), longest=SENTENCE_LENGTH,
        missing=_("Write the sentence you want to ask about."),
    )  # fmt: skip


class HandForm(forms.Form):
    """Somebody without a phone who asks to speak."""

    side = forms.ChoiceField(
        label=_("Their side"), choices=Side.choices, error_messages={"required": _("Choose their side.")}
    )
    name = fields.line(
        _("A name or a place in the room"), hint=_("Like “Table 3, by the window”."), longest=NAME_LENGTH
    )
