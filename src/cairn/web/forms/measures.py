"""The form for how we will know whether it worked: several lines, each with four parts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from django import forms
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from cairn.learn.actions import Line
from cairn.learn.choices import COUNTED_LENGTH, MEASURE_LENGTH, MEASURES_AT_MOST, UNIT_LENGTH
from cairn.web.forms import words as fields
from cairn.web.forms.values import a_number

if TYPE_CHECKING:
    from django.forms.boundfield import BoundField

    from cairn.learn.models import Measure

PARTS = ("different", "for_whom", "how_known", "by_on")
COUNTS = ("counted", "unit", "at_start", "hoped")
MISSING = {
    "different": _("Say what would be different."),
    "for_whom": _("Say for whom."),
    "how_known": _("Say how anybody can tell."),
    "by_on": _("Enter the day by which, like 14 March 2027."),
    "counted": _("Say what is counted, or leave the numbers out."),
    "unit": _("Say in which unit, like people or minutes."),
    "hoped": _("Say which number you hope for."),
}


@dataclass(frozen=True, slots=True)
class Block:
    """One line of the form as the page shows it."""

    title: str
    parts: tuple[BoundField, ...]
    counts: tuple[BoundField, ...]
    is_open: bool
    is_counted: bool


class MeasuresForm(forms.Form):
    """The `lines` there are, and room for more. A line is whole or empty; at least one has to be there."""

    def __init__(self, *args: Any, lines: Sequence[Measure], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.filled = len(lines)
        sent = sum(f"different_{number}" in self.data for number in range(1, MEASURES_AT_MOST + 1))
        self.numbers = range(1, min(max(len(lines) + 2, sent), MEASURES_AT_MOST) + 1)
        for number in self.numbers:
            self.fields |= {f"{part}_{number}": field for part, field in _fields().items()}
        for number, line in enumerate(lines, start=1):
            self.initial.update({f"{part}_{number}": getattr(line, part) for part in PARTS + COUNTS})

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        begun = [number for number in self.numbers if any(self._has(f"{part}_{number}") for part in PARTS + COUNTS)]
        for number in begun:
            if any(self._has(f"{part}_{number}") for part in COUNTS):
                self._check_counted(number)
        for number in begun or [1]:
            for part in PARTS:
                name = f"{part}_{number}"
                if not self._has(name):
                    self.add_error(name, forms.ValidationError(MISSING[part]))
        return cleaned

    @property
    def lines(self) -> list[Line]:
        """What was written, as the deed takes it."""
        whole = [number for number in self.numbers if self.cleaned_data.get(f"different_{number}")]
        return [Line(**{part: self.cleaned_data[f"{part}_{number}"] for part in PARTS + COUNTS}) for number in whole]

    @property
    def blocks(self) -> list[Block]:
        """The lines for the page; those beyond what is there are closed until something stands in them."""
        return [self._block(number) for number in self.numbers]

    def _block(self, number: int) -> Block:
        names, counts = ([f"{part}_{number}" for part in parts] for parts in (PARTS, COUNTS))
        is_open = number <= max(self.filled, 1) or any(self.data.get(name) for name in names + counts)
        is_counted = any(self[name].value() not in (None, "") for name in counts)
        title = gettext("Line %(number)d") % {"number": number}
        parts = tuple(self[name] for name in names)
        return Block(title, parts, tuple(self[name] for name in counts), is_open, is_counted)

    def _check_counted(self, number: int) -> None:
        for part in ("counted", "unit", "hoped"):
            name = f"{part}_{number}"
            if not self._has(name):
                self.add_error(name, forms.ValidationError(MISSING[part]))

    def _has(self, name: str) -> bool:
        """Whether something was written there, even if it cannot be kept."""
        return self.cleaned_data.get(name) not in (None, "") or name in self.errors


def _fields() -> dict[str, forms.Field]:
    found: dict[str, forms.Field] = {
        "different": fields.line(
            _("What would be different"), hint=_("Like: People wait without fear."), longest=MEASURE_LENGTH
        ),
        "for_whom": fields.line(_("For whom"), hint=_("Like: everybody in the waiting room."), longest=MEASURE_LENGTH),
        "how_known": fields.line(
            _("How we will know"), hint=_("Something anybody can check, like: we ask fifty of them in May."),
            longest=MEASURE_LENGTH,
        ),
        "by_on": fields.day(_("By when")),
        "counted": fields.line(
            _("What is counted"), hint=_("Like: people who leave before they are seen."), longest=COUNTED_LENGTH
        ),
        "unit": fields.line(_("In which unit"), hint=_("Like: people in a week."), longest=UNIT_LENGTH),
        "at_start": a_number(_("The number at the start"), hint=_("Leave it empty if nobody knows it.")),
        "hoped": a_number(_("The number you hope for"), hint=_("Like 12 or 2.5.")),
    }  # fmt: skip
    for field in found.values():
        field.is_sometimes_required = True  # type: ignore[attr-defined]  # a line is whole or empty
    return found
