"""The fields most forms use: a line, several lines, a day, yes or no. Always with a label, a hint and a plain error."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django import forms
from django.utils.translation import gettext_lazy as _

if TYPE_CHECKING:
    from django.utils.functional import _StrPromise

    type Text = str | _StrPromise


class Words(forms.CharField):
    """Words with one kind of line end, so that a new line counts as one character, as people see it."""

    def to_python(self, value: object) -> str | None:
        if isinstance(value, str):
            value = value.replace("\r\n", "\n").replace("\r", "\n")
        return super().to_python(value)


def line(label: Text, *, hint: Text = "", missing: Text = "", longest: int = 120) -> forms.CharField:
    """One line of words. Without `missing` it may stay empty."""
    return forms.CharField(
        label=label,
        help_text=hint,
        max_length=longest,
        required=bool(missing),
        error_messages=_errors(missing),
    )


def words(label: Text, *, hint: Text = "", missing: Text = "", longest: int = 1000, rows: int = 4) -> Words:
    """Several lines of words. Without `missing` they may stay empty."""
    return Words(
        label=label,
        help_text=hint,
        max_length=longest,
        required=bool(missing),
        error_messages=_errors(missing),
        widget=forms.Textarea(attrs={"rows": rows}),
    )


def day(label: Text, *, hint: Text = "", missing: Text = "") -> forms.DateField:
    """A day, chosen or typed like 14/03/2027 or 14 March 2027."""
    return forms.DateField(
        label=label,
        help_text=hint or _("Like 14/3/2027 or 14 March 2027."),
        required=bool(missing),
        input_formats=["%Y-%m-%d", "%d/%m/%Y", "%d/%m/%y", "%d %B %Y", "%d %b %Y"],
        error_messages={"invalid": _("Enter a day like 14/3/2027 or 14 March 2027."), **_errors(missing)},
    )


def short_address() -> forms.SlugField:
    """The short name in the address of a page."""
    return forms.SlugField(
        label=_("Short name for the address"),
        help_text=_("Small letters, numbers and hyphens, like quiet-room."),
        max_length=60,
        error_messages={
            "required": _("Enter a short name, like quiet-room."),
            "invalid": _("Use only letters, numbers and hyphens, like quiet-room."),
        },
    )


def _errors(missing: Text) -> dict[str, Text]:
    return {"required": missing} if missing else {}
