"""Forms for exploring: an answer, a statement, whose words changed what."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from cairn.explore.answers import INFLUENCE_LENGTH, STATEMENT_LENGTH, Vote, Way
from cairn.explore.choosing import GROUP_NAME_LENGTH
from cairn.explore.may import LINKS_AT_ONCE
from cairn.web.forms import words as fields
from cairn.web.forms.guarded import GuardedForm


class ReactionForm(forms.Form):
    """One of three buttons, and whether it matters."""

    vote = forms.TypedChoiceField(choices=Vote.choices, coerce=int)
    matters = forms.BooleanField(required=False)


class StatementForm(GuardedForm):
    words = fields.words(
        _("Your statement"),
        hint=_("One idea in one sentence, so that others can agree or disagree. At most 280 characters."),
        missing=_("Write your statement: one sentence others can agree or disagree with."),
        longest=STATEMENT_LENGTH, rows=3,
    )  # fmt: skip


class GroupNameForm(forms.Form):
    words = fields.line(
        _("The name"), hint=_("A few plain words, like Eat together. At most 40 characters."),
        missing=_("Write a name for the group."), longest=GROUP_NAME_LENGTH,
    )  # fmt: skip


class DoorForm(forms.Form):
    """By which links people without an account answer. The open link is there to choose where it is open."""

    way = forms.ChoiceField(
        label=_("Who can answer?"), widget=forms.RadioSelect,
        choices=[
            (Way.LINK.value, _("Whoever has the link for everybody")),
            (Way.PERSONAL.value, _("Only people with a link of their own")),
        ],
        help_text=_(
            "By the link for everybody, one person could answer from several browsers. Links of their own count each"
            " person once."
        ),
        error_messages={"required": _("Choose one of the two.")},
    )  # fmt: skip

    def __init__(self, *args: Any, has_link: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if not has_link:
            self.fields["way"].choices = self.fields["way"].choices[1:]  # type: ignore[attr-defined]
            self.fields["way"].help_text = _("There is no link for everybody now. Open one first if you want it.")


class LinksForm(forms.Form):
    number = forms.IntegerField(
        label=_("How many links?"), min_value=1, max_value=LINKS_AT_ONCE, initial=12, help_text=_("Up to 60 at once."),
        error_messages={"required": _("Enter a number between 1 and 60."), "invalid": _("Enter a number, like 12.")},
    )  # fmt: skip


class WhyForm(forms.Form):
    """The reason for taking something out of the running, in public."""

    why = fields.words(
        _("The reason, for everybody to read"),
        missing=_("Write the reason: people put thought into this."),
        longest=300, rows=3,
    )  # fmt: skip


class InfluenceForm(forms.Form):
    """Which of several things it was, and how. `things`: each by its reference, with the words people choose it by."""

    which = forms.ChoiceField(widget=forms.RadioSelect)
    words = fields.words(
        _("What changed because of it"), hint=_("One or two plain sentences for everybody to read."),
        missing=_("Say what changed because of these words."), longest=INFLUENCE_LENGTH, rows=3,
    )  # fmt: skip

    def __init__(self, *args: Any, things: Sequence[tuple[str, str]], label: str, missing: str, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.things = things
        which = self.fields["which"]
        which.label, which.error_messages["required"] = label, missing
        which.error_messages["invalid_choice"] = missing
        which.choices = things  # type: ignore[attr-defined]
