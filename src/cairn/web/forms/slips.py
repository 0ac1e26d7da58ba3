"""Forms without an account: saying something by a link, entering it for a person, the code of a slip."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django import forms
from django.utils.translation import gettext_lazy as _

from cairn.listen.choices import BY_THEIR_OWN_HAND, CONTRIBUTION_LENGTH, STORY_LENGTH, Editing, Note, Says, Use, Way
from cairn.web.forms import words as fields
from cairn.web.forms.guarded import GuardedForm
from cairn.web.forms.items import AboutAnItemForm
from cairn.web.forms.listen import ASK, KNOW

if TYPE_CHECKING:
    from django.utils.functional import _StrPromise

A_CODE = _("Four groups of four, like hk3m-92cv-xptq-7bda. Capitals and spaces do not matter.")


def _what(label: _StrPromise) -> forms.TypedChoiceField:
    return forms.TypedChoiceField(
        label=label, choices=[(KNOW, _("Something to say")), (ASK, _("A question"))], initial=KNOW,
        coerce=lambda choice: choice == ASK, widget=forms.RadioSelect,
        error_messages={"required": _("Say whether this is a question.")},
    )  # fmt: skip


class SayForm(AboutAnItemForm, GuardedForm):
    """What anybody can say by the link."""

    is_question = _what(_("This is"))
    words = fields.words(
        _("Your words"), hint=_("At most 600 characters. One thing at a time; you can write again."),
        missing=_("Write what you want to say or ask."), longest=CONTRIBUTION_LENGTH, rows=5,
    )  # fmt: skip
    says = forms.ChoiceField(
        label=_("Which is true for you?"), choices=[("", _("I would rather not say")), *Says.choices], required=False,
        widget=forms.RadioSelect, initial="",
        help_text=_("It stands beside your words as what you say. Nobody checks it."),
    )  # fmt: skip

    field_order = ("is_question", "words", "item", "says")


class EnteringForm(forms.Form):
    """How something came in, and the code it is kept under."""

    way = forms.ChoiceField(
        label=_("How did it come to you?"), choices=[one for one in Way.choices if one[0] not in BY_THEIR_OWN_HAND],
        widget=forms.RadioSelect, error_messages={"required": _("Say how it came to you.")},
    )  # fmt: skip
    code = fields.line(
        _("The code on the printed slip"),
        hint=_("Only if it came on one of our slips. Without one you get a new code to give to the person."),
        longest=40,
    )


class EnterContributionForm(AboutAnItemForm, EnteringForm):
    is_question = _what(_("This is"))
    words = fields.words(
        _("Their words"), hint=_("As they said it, not as you would. At most 600 characters. No names."),
        missing=_("Write what they said or asked."), longest=CONTRIBUTION_LENGTH, rows=5,
    )  # fmt: skip

    field_order = ("way", "code", "is_question", "words", "item")


class EnterStoryForm(EnteringForm):
    """A story with the consent its teller gave. Every choice is theirs; none is made beforehand."""

    words = fields.words(
        _("What was it like? In their words"),
        hint=_("Read it out to them, if you can. No names, no details of others."),
        missing=_("Write what they told you."), longest=STORY_LENGTH, rows=10,
    )  # fmt: skip
    would_have_helped = fields.words(_("What would have made it better?"), longest=STORY_LENGTH, rows=4)
    notes = forms.MultipleChoiceField(
        label=_("What does it touch?"), choices=Note.choices, required=False, widget=forms.CheckboxSelectMultiple,
        help_text=_("So that people who lived through the like can choose not to read it."),
    )  # fmt: skip
    uses = forms.MultipleChoiceField(
        label=_("What they agree their story may be used for"), choices=Use.choices,
        widget=forms.CheckboxSelectMultiple,
        help_text=_("Read each line to them. Tick only what they said yes to."),
        error_messages={"required": _("Ask them what their story may be used for: at least one thing from the list.")},
    )  # fmt: skip
    editing = forms.ChoiceField(
        label=_("How they let it be quoted"), choices=Editing.choices, widget=forms.RadioSelect,
        error_messages={"required": _("Ask them how their story may be quoted.")},
    )  # fmt: skip
    until_on = fields.day(
        _("Until when they agree to this"), hint=_("Empty means: no end. Like 14/3/2027 or 14 March 2027.")
    )
    said_yes = forms.BooleanField(
        label=_("I read these choices to the person, and they agreed to them."),
        error_messages={"required": _("Without their yes a story cannot be kept.")},
    )  # fmt: skip

    def clean(self) -> dict[str, Any]:
        data = super().clean() or self.cleaned_data
        data.pop("said_yes", None)
        return data


class PrintForm(forms.Form):
    number = forms.IntegerField(
        label=_("How many slips?"), min_value=1, max_value=60, initial=12, help_text=_("Up to 60 at once."),
        error_messages={"required": _("Enter a number between 1 and 60."), "invalid": _("Enter a number, like 12.")},
    )  # fmt: skip


class CodeForm(GuardedForm):
    """Whoever holds a slip types its code."""

    code = fields.line(_("Your code"), hint=A_CODE, missing=_("Enter the code on your slip."), longest=40)


class CorrectForm(forms.Form):
    words = fields.words(_("The words"), missing=_("Write what was said."), longest=CONTRIBUTION_LENGTH, rows=6)


class CorrectStoryForm(forms.Form):
    words = fields.words(_("The words"), missing=_("Write what was told."), longest=STORY_LENGTH, rows=10)
    would_have_helped = fields.words(_("What would have made it better?"), longest=STORY_LENGTH, rows=4)
