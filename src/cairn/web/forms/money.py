"""Fields for amounts of money, as people type them: 2000, £2,000, £12.50."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

from cairn.decide.choices import MOST_POUNDS
from cairn.do.states import BUDGET_LINE_LENGTH, MOST_BUDGET_LINES
from cairn.web.forms import words as fields

if TYPE_CHECKING:
    from django.utils.functional import _StrPromise

    type Text = str | _StrPromise

WHOLE = re.compile(r"£?\s*(\d[\d, ]*)(?:\.00)?", re.ASCII)
LINE = re.compile(r"(?P<words>.*?\S)[\s:,\u2013-]*£\s*(?P<pounds>\d[\d,]*)(?:\.(?P<pence>\d\d))?\.?", re.ASCII)
AMOUNT = re.compile(r"£?(?P<pounds>[0-9]{1,6}|[0-9]{1,3}(?:,[0-9]{3})+)(?:\.(?P<pence>[0-9]{1,2}))?")
LONGEST = MOST_BUDGET_LINES * (BUDGET_LINE_LENGTH + 20)


class WholePounds(fields.Line):
    """An amount in whole pounds, as a number; None when left empty."""

    def clean(self, value: object) -> Any:
        typed = str(super().clean(value) or "")
        if not typed:
            return None
        found = WHOLE.fullmatch(typed)
        pounds = int(re.sub(r"\D", "", found[1])) if found else 0
        if not 0 < pounds <= MOST_POUNDS:
            raise ValidationError(_("Enter an amount in whole pounds, like 2000."), code="invalid")
        return pounds


class PoundsAndPence(forms.Field):
    """An amount like 12.50, £12.50 or 1,250, as whole pence."""

    def to_python(self, value: object) -> int | None:
        typed = "".join(str(value or "").split())
        if not typed:
            return None
        found = AMOUNT.fullmatch(typed)
        if found is None:
            raise ValidationError(_("Enter an amount like 12.50 or £12.50."), code="invalid")
        return int(found["pounds"].replace(",", "")) * 100 + int((found["pence"] or "0").ljust(2, "0"))


class BudgetLines(fields.Words):
    """One line for each thing, ending with its amount: pairs of words and pence."""

    def clean(self, value: object) -> Any:
        typed = str(super().clean(value) or "")
        listed = [" ".join(one.split()) for one in typed.split("\n") if one.strip()]
        return [_line(number, one) for number, one in enumerate(listed, start=1)]


def whole_pounds(label: Text, *, hint: Text = "") -> WholePounds:
    return WholePounds(label=label, help_text=hint, required=False, max_length=20)


def pounds_and_pence(label: Text, *, missing: Text) -> PoundsAndPence:
    return PoundsAndPence(
        label=label, help_text=_("In pounds, like 12.50."), error_messages={"required": missing},
        widget=forms.TextInput(attrs={"inputmode": "decimal", "autocomplete": "off"}),
    )  # fmt: skip


def budget_lines(label: Text, *, hint: Text, missing: Text) -> BudgetLines:
    return BudgetLines(
        label=label, help_text=hint, max_length=LONGEST, error_messages={"required": missing},
        widget=forms.Textarea(attrs={"rows": 10}),
    )  # fmt: skip


def _line(number: int, typed: str) -> tuple[str, int]:
    found = LINE.fullmatch(typed)
    told = {"number": number, "line": typed[:60]}
    if found is None:
        raise ValidationError(
            _now("Line %(number)d, “%(line)s”: end it with its amount, like: Hire of the hall £240") % told
        )
    words, pence = found["words"], int(found["pounds"].replace(",", "")) * 100 + int(found["pence"] or 0)
    if not 0 < pence <= MOST_POUNDS * 100:
        raise ValidationError(_now("Line %(number)d, “%(line)s”: the amount has to be more than nothing.") % told)
    if len(words) > BUDGET_LINE_LENGTH:
        told["most"] = BUDGET_LINE_LENGTH
        raise ValidationError(_now("Line %(number)d, “%(line)s”: at most %(most)d characters.") % told)
    return words, pence
