"""Forms of rulings: ask for one, say what was drawn, say what you find."""

from __future__ import annotations

from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from cairn.web.components.words import day
from cairn.web.forms import words as fields
from cairn.web.forms.challenges import CodeForm
from cairn.witness import draws
from cairn.witness.points import REASONS_LENGTH

UPHELD, NOT_UPHELD = "upheld", "not_upheld"


class AskForm(CodeForm):
    """Ask for a ruling, and announce the public draw. `on` is today: only draws after it are offered."""

    announced = forms.ChoiceField(
        label=_("Which public draw decides who is asked?"),
        help_text=_("Nobody can know its numbers yet, and everybody can look them up afterwards."),
        error_messages={"required": _("Choose one of the draws.")},
    )  # fmt: skip
    why = fields.words(
        _("Why is a ruling needed?"), hint=_("For the three citizens, and for everybody to read."),
        longest=REASONS_LENGTH, rows=4,
    )  # fmt: skip
    field_order = ("announced", "why", "code")

    def __init__(self, *args: Any, on: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.draws = {f"{draw.code} {then.isoformat()}": (draw, then) for draw, then in draws.upcoming(on)}
        choices = [(name, f"{draw.name}, {day(then)}") for name, (draw, then) in self.draws.items()]
        self.fields["announced"].choices = choices  # type: ignore[attr-defined]

    @property
    def deed(self) -> dict[str, Any]:
        """What the deed takes."""
        draw, then = self.draws[self.cleaned_data["announced"]]
        return {
            "draw": draw.code,
            "draw_on": then,
            "why": self.cleaned_data["why"],
            "code": self.cleaned_data.get("code", ""),
        }


class NumbersForm(CodeForm):
    """What the public draw came to."""

    numbers = fields.line(
        _("The main numbers that were drawn"), hint=_("In any order, like 3 17 22 35 41 49. Leave other balls out."),
        missing=_("Enter the numbers."), longest=60,
    )  # fmt: skip
    field_order = ("numbers", "code")


class VerdictForm(forms.Form):
    verdict = forms.TypedChoiceField(
        label=_("Is the challenge right?"), widget=forms.RadioSelect, coerce=lambda choice: choice == UPHELD,
        choices=((UPHELD, _("Yes, the challenge is right")), (NOT_UPHELD, _("No, the challenge is not right"))),
        empty_value=None, error_messages={"required": _("Choose one of the two.")},
    )  # fmt: skip
    reasons = fields.words(
        _("Your reasons, in a few sentences"),
        hint=_("They are published without your name, once all three of you have spoken. Please do not name people."),
        missing=_("Write your reasons, in a sentence or two."), longest=REASONS_LENGTH, rows=5,
    )  # fmt: skip
