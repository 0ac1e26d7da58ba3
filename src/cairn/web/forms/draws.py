"""Forms of every lot that a public draw orders: announce the draw, and enter its numbers."""

from __future__ import annotations

from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from cairn.web.components.words import day
from cairn.web.forms import words as fields
from cairn.witness import draws


class DrawForm(forms.Form):
    """Which public draw orders the lot. `on` is today: only draws after it are offered."""

    announced = forms.ChoiceField(
        label=_("Which public draw decides who is asked?"),
        help_text=_("Nobody can know its numbers yet, and everybody can look them up afterwards."),
        error_messages={"required": _("Choose one of the draws.")},
    )  # fmt: skip

    def __init__(self, *args: Any, on: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.draws = {f"{draw.code} {then.isoformat()}": (draw, then) for draw, then in draws.upcoming(on)}
        choices = [(name, f"{draw.name}, {day(then)}") for name, (draw, then) in self.draws.items()]
        self.fields["announced"].choices = choices  # type: ignore[attr-defined]

    @property
    def lot(self) -> dict[str, Any]:
        """What the deed takes."""
        draw, then = self.draws[self.cleaned_data["announced"]]
        return {"draw": draw.code, "draw_on": then}


class DrawnForm(forms.Form):
    """What came of one public draw, whose code is `of`."""

    numbers = fields.line(_("The main numbers that were drawn"), missing=_("Enter the numbers."), longest=60)

    def __init__(self, *args: Any, of: str, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        draw = draws.BY_CODE[of]
        hint = _("%(n)d numbers in any order, like %(example)s. Leave other balls out.")
        self.fields["numbers"].help_text = hint % {"n": draw.drawn, "example": draw.example}
