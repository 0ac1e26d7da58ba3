"""The fields most forms use: a line, several lines, a day, yes or no. Always with a label, a hint and a plain error."""

from __future__ import annotations

import unicodedata
from datetime import date
from typing import TYPE_CHECKING

from django import forms
from django.utils.translation import gettext_lazy as _

if TYPE_CHECKING:
    from django.utils.functional import _StrPromise

    type Text = str | _StrPromise


TURNING = dict.fromkeys([*range(0x202A, 0x202F), *range(0x2066, 0x206A)])  # signs that turn the text around them
CONTROL = {sign: None for sign in [*range(1, 0x20), *range(0x7F, 0xA0)] if chr(sign) not in "\t\n"}
VISIBLE = "LNPS"  # letters, numbers, punctuation and symbols, in Unicode's categories
FIRST_DAY, LAST_DAY = date(1990, 1, 1), date(2099, 12, 31)


def as_shown(typed: str) -> str:
    """The words with one kind of line end, without signs that nobody sees and that would turn others around."""
    return typed.replace("\r\n", "\n").replace("\r", "\n").translate(TURNING).translate(CONTROL)


class Words(forms.CharField):
    """Words with one kind of line end, so that a new line counts as one character, as people see it.

    Signs that nobody sees and that would turn the words of others around are left out; words without a single
    visible sign are no words.
    """

    def to_python(self, value: object) -> str | None:
        if isinstance(value, str):
            value = as_shown(value)
            if "\0" not in value and not any(unicodedata.category(sign)[0] in VISIBLE for sign in value):
                value = ""
        return super().to_python(value)


class Line(Words):
    """Words on one line, whatever was pasted."""

    def to_python(self, value: object) -> str | None:
        plain = super().to_python(value)
        return " ".join(plain.split()) if plain and "\0" not in plain else plain


def line(label: Text, *, hint: Text = "", missing: Text = "", longest: int = 120) -> Line:
    """One line of words. Without `missing` it may stay empty."""
    return Line(
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
        validators=[_near_enough],
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


def _near_enough(found: date) -> None:
    """A year like 0206 or 20206 is a slip of the finger."""
    if not FIRST_DAY <= found <= LAST_DAY:
        raise forms.ValidationError(
            _("Look at the year: enter a day between %(first)d and %(last)d.")
            % {"first": FIRST_DAY.year, "last": LAST_DAY.year}
        )


def _errors(missing: Text) -> dict[str, Text]:
    return {"required": missing} if missing else {}
