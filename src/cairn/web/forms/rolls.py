"""Forms of the roll: challenge it, answer a challenge."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from django import forms
from django.utils.text import capfirst
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

from cairn.decide.roll_choices import REASON_LENGTH, Ground
from cairn.people.sides import Side
from cairn.web.forms import words as fields

if TYPE_CHECKING:
    from cairn.people.models import Person

ME = "me"
RIGHT, NOT_RIGHT = "right", "not_right"


class RollChallengeForm(forms.Form):
    """What is wrong, about whom, and why. `others` are the people whose names this reader sees."""

    ground = forms.ChoiceField(
        label=_("What is wrong?"), choices=Ground, widget=forms.RadioSelect,
        error_messages={"required": _("Choose what is wrong."), "invalid_choice": _("Choose what is wrong.")},
    )  # fmt: skip
    about = forms.ChoiceField(label=_("Whom is it about?"), initial=ME)
    side = forms.ChoiceField(
        label=_("Which side is the right one?"), required=False,
        help_text=_("Only if somebody is missing, or on the wrong side."),
    )  # fmt: skip
    words = fields.words(
        _("Why?"), missing=_("Say why, like: She started to work here in May."), longest=REASON_LENGTH,
        hint=_(
            "Read by those who can answer it, citizens and staff who take part, and by the person it is about. They are"
            " not told who wrote it."
        ),
    )  # fmt: skip

    def __init__(self, *args: Any, others: Iterable[Person], sides: Iterable[str], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.by_ref = {one.ref: one for one in others}
        people = [(one.ref, one.shown_name) for one in self.by_ref.values()]
        self.fields["about"].choices = [(ME, _now("Me")), *people]  # type: ignore[attr-defined]
        named = [(side, capfirst(Side(side).label)) for side in sides]
        self.fields["side"].choices = [("", _now("It is not about a side")), *named]  # type: ignore[attr-defined]

    def challenge(self, me: Person) -> dict[str, Any]:
        """What the action takes."""
        return {**self.cleaned_data, "about": self.by_ref.get(self.cleaned_data["about"], me)}


class RollAnswerForm(forms.Form):
    finding = forms.ChoiceField(
        label=_("Is the challenge right?"), widget=forms.RadioSelect,
        choices=[(RIGHT, _("Yes, the roll is wrong here")), (NOT_RIGHT, _("No, the roll is as it should be"))],
        error_messages={"required": _("Say whether it is right."), "invalid_choice": _("Say whether it is right.")},
    )  # fmt: skip

    @property
    def is_right(self) -> bool:
        return bool(self.cleaned_data["finding"] == RIGHT)
