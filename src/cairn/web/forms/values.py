"""Forms for what a measure came to: a value, and the value that stands in the place of a wrong one."""

from __future__ import annotations

import re
from decimal import Decimal, InvalidOperation
from typing import TYPE_CHECKING, Any

from django import forms
from django.utils.translation import gettext_lazy as _

from cairn.learn.actions import Value
from cairn.learn.choices import LARGEST_VALUE, LINK_LENGTH, SOURCE_LENGTH, VALUE_LENGTH, Judged
from cairn.web.forms import words as fields

if TYPE_CHECKING:
    from cairn.learn.models import Measure
    from cairn.web.forms.words import Text

NUMBER = re.compile(r"-?\d[\d, ]*(\.\d{1,2})?", re.ASCII)


class Number(fields.Line):
    """A number as people write it, like 12, 1,200 or 2.5; None when left empty."""

    def clean(self, value: object) -> Any:
        typed = str(super().clean(value) or "")
        if not typed:
            return None
        plain = typed.replace(",", "").replace(" ", "")
        try:
            found = Decimal(plain) if NUMBER.fullmatch(typed) else None
        except InvalidOperation:
            found = None
        if found is None or abs(found) >= LARGEST_VALUE:
            raise forms.ValidationError(
                _("Enter a number, like 12 or 2.5, smaller than 1,000,000,000."), code="invalid"
            )
        return found

    def prepare_value(self, value: object) -> object:
        return f"{value.normalize():f}" if isinstance(value, Decimal) else value


def a_number(label: Text, *, hint: Text = "", missing: Text = "") -> Number:
    """A number with at most two decimals. Without `missing` it may stay empty."""
    errors = {"required": missing} if missing else {}
    return Number(label=label, help_text=hint, max_length=30, required=bool(missing), error_messages=errors)


class ValueForm(forms.Form):
    """How a measure stood on a day: a number where it is counted, better, the same or worse elsewhere."""

    on = fields.day(_("On which day was it so?"), missing=_("Enter the day it was so."))
    amount = a_number(_("The number"), hint=_("Like 12 or 2.5."), missing=_("Enter the number."))
    judged = forms.ChoiceField(
        label=_("How does it stand?"), choices=Judged.choices, widget=forms.RadioSelect,
        error_messages={"required": _("Choose one of the three.")},
    )  # fmt: skip
    words = fields.words(_("In words"), missing=_("Say in a few words how it is now."), longest=VALUE_LENGTH)
    source = fields.line(
        _("Where does this come from?"), hint=_("Like: we counted in the first week of May; the report of the ward."),
        missing=_("Say where this comes from, so that others can check it."), longest=SOURCE_LENGTH,
    )  # fmt: skip
    link = forms.URLField(
        label=_("A link to it, if there is one"), required=False, max_length=LINK_LENGTH, assume_scheme="https",
        error_messages={"invalid": _("Enter the whole address, like https://example.org/report.")},
    )  # fmt: skip

    def __init__(self, *args: Any, measure: Measure, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if measure.is_counted:
            del self.fields["judged"]
            self.fields["amount"].label = _("%(counted)s, in: %(unit)s") % {
                "counted": measure.counted, "unit": measure.unit,
            }  # fmt: skip
            self.fields["words"].required = False
            self.fields["words"].label = _("Anything to add in words?")
        else:
            del self.fields["amount"]

    @property
    def value(self) -> Value:
        """What was entered, as the deed takes it."""
        given = self.cleaned_data
        return Value(
            given["on"], given["source"], given.get("amount"), given.get("judged", ""), given["words"], given["link"]
        )


class CorrectionForm(ValueForm):
    """The value that is right, and why the other was wrong."""

    why = fields.words(
        _("Why was the other one wrong?"), missing=_("Say why it was wrong: both stay readable."), longest=VALUE_LENGTH,
        rows=3,
    )  # fmt: skip
    field_order = ("why",)
