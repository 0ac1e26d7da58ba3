"""Forms about money that went out: an entry, and its correction."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from cairn.do.states import SPENT_ON_LENGTH
from cairn.recognition import words as told
from cairn.web.components.words import pence
from cairn.web.forms import words as fields
from cairn.web.forms.money import pounds_and_pence

if TYPE_CHECKING:
    from cairn.do.models import Budget, BudgetLine


def _no_bank_details(words: str) -> None:
    if not (verdict := told.may_be_kept(words)):
        raise ValidationError(verdict.reason)


def _what_for(label: fields.Text, *, hint: fields.Text, missing: fields.Text) -> fields.Line:
    field = fields.line(label, hint=hint, missing=missing, longest=SPENT_ON_LENGTH)
    field.validators.append(_no_bank_details)
    return field


class SpendingForm(forms.Form):
    """Money that went out of a line of this budget."""

    line = forms.ChoiceField(
        label=_("From which line of the budget"), error_messages={"required": _("Choose the line it came out of.")}
    )
    on = fields.day(_("On which day it was spent"), missing=_("Enter the day, like 14 March 2027."))
    pence = pounds_and_pence(_("How much"), missing=_("Enter how much was spent, like 12.50."))
    words = _what_for(
        _("What for"), missing=_("Say what it was for."),
        hint=_(
            "Like: Two days of sign making. Everybody can read it. Never write who was paid if that is a person: put"
            " what people got together, for five or more of them. No bank details."
        ),
    )  # fmt: skip

    def __init__(self, *args: Any, budget: Budget | None, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.lines = {str(one.position): one for one in (budget.lines.all() if budget else ())}
        listed = [(ref, f"{one.words}: {pence(one.pence)}") for ref, one in self.lines.items()]
        self.fields["line"].choices = [("", _("Choose a line")), *listed]  # type: ignore[attr-defined]

    def clean_line(self) -> BudgetLine:
        return self.lines[self.cleaned_data["line"]]


class CorrectionForm(forms.Form):
    """How much it was instead."""

    pence = pounds_and_pence(_("How much it was instead"), missing=_("Enter the right amount; 0 if nothing was spent."))
    words = _what_for(
        _("What was wrong"), hint=_("Both entries stay readable. Write no names of people and no bank details."),
        missing=_("Say what was wrong with the entry before."),
    )  # fmt: skip
