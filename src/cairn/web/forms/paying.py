"""Forms for whoever pays: why not, the table for finance, what was paid in advance, and what stands on a paper."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from django import forms
from django.utils.translation import gettext_lazy as _

from cairn.recognition.choices import What
from cairn.web.forms import words as fields
from cairn.web.forms.money import pounds_and_pence
from cairn.web.forms.recognition import line_about_money, named

if TYPE_CHECKING:
    from cairn.people.models import Person


class WhyForm(forms.Form):
    """Why a claim is sent back, or answered with no."""

    words = line_about_money("", missing=_("Say why, so that the person knows what they can do now."))

    def __init__(self, *args: Any, label: str, hint: str, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["words"].label, self.fields["words"].help_text = label, hint


class FinanceForm(forms.Form):
    """The table for finance."""

    for_excel = forms.TypedChoiceField(
        label=_("Which program opens it?"), coerce=lambda value: value == "excel", widget=forms.RadioSelect,
        choices=[("excel", _("Excel")), ("others", _("Another one"))], initial="excel",
        help_text=_("Excel needs a mark at the start of the file to show all letters rightly."),
        error_messages={"required": _("Choose which program opens it.")},
    )  # fmt: skip


class PrepaidForm(forms.Form):
    """Something paid in advance. `people` are those it can be for."""

    for_person = forms.ChoiceField(
        label=_("For whom"), error_messages={"required": _("Choose whom it was paid or booked for.")}
    )
    pence = pounds_and_pence(_("How much"), missing=_("Enter how much, like 12.50."))
    for_on = fields.day(_("Which day it is for"), missing=_("Enter the day it is for, like 14 March 2027."))
    words = line_about_money(
        _("What was paid or booked"), hint=_("Like: Train there and back. Do not write bank details here."),
        missing=_("Say in a few words what was paid or booked, like: Train there and back."),
    )  # fmt: skip

    def __init__(self, *args: Any, people: Iterable[Person], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.people = {one.ref: one for one in people}
        self.fields["for_person"].choices = named(self.people)  # type: ignore[attr-defined]

    def clean_for_person(self) -> Person:
        return self.people[self.cleaned_data["for_person"]]


class EnterClaimForm(PrepaidForm):
    """What stands on a claim form of paper. `people` are those it can be from."""

    code = fields.line(
        _("Code on the form"),
        hint=_("Four groups of four signs."),
        longest=40,
        missing=_("Enter the code."),
    )
    for_person = forms.ChoiceField(label=_("Who claims"), error_messages={"required": _("Choose who claims.")})
    what = forms.ChoiceField(
        label=_("What is it for?"), widget=forms.RadioSelect, initial=What.EXPENSES,
        choices=[(What.EXPENSES, _("Costs they had")), (What.TIME, _("Their time"))],
        error_messages={"required": _("Choose what it is for: costs, or time.")},
    )  # fmt: skip
    for_on = fields.day(_("Which day it was for"), missing=_("Enter the day it was for, like 14 March 2027."))
    words = line_about_money(
        _("What it was for, in a few words"), hint=_("As it stands on the form. No bank details."),
        missing=_("Say in a few words what it was for, like: Bus there and back."),
    )  # fmt: skip
    field_order = ("code", "for_person", "what", "for_on", "words", "pence")
