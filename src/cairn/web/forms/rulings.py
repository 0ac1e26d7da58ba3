"""Forms of rulings: ask for one, say what was drawn, say what you find."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from cairn.web.forms import words as fields
from cairn.web.forms.challenges import CodeForm
from cairn.web.forms.draws import DrawForm, DrawnForm
from cairn.witness.points import REASONS_LENGTH

UPHELD, NOT_UPHELD = "upheld", "not_upheld"


class AskForm(DrawForm, CodeForm):
    """Ask for a ruling, and announce the public draw."""

    why = fields.words(
        _("Why is a ruling needed?"), hint=_("For the three citizens, and for everybody to read."),
        longest=REASONS_LENGTH, rows=4,
    )  # fmt: skip
    field_order = ("announced", "why", "code")

    @property
    def deed(self) -> dict[str, Any]:
        """What the deed takes."""
        return {**self.lot, "why": self.cleaned_data["why"], "code": self.cleaned_data.get("code", "")}


class NumbersForm(DrawnForm, CodeForm):
    """What the public draw came to."""

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
