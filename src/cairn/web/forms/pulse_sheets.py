"""Forms of the sheets of a pulse: for whom and in which shape, the code, and what stands on one."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from django import forms
from django.utils.translation import gettext_lazy as _

from cairn.people import codes
from cairn.web.forms import words as fields
from cairn.web.forms.guarded import GuardedForm
from cairn.web.forms.learn import PulseForm

if TYPE_CHECKING:
    from cairn.people.models import Person
    from cairn.sessions.models import CheckIn

NORMAL, LARGE, CARD = "normal", "large", "card"
LONGEST_CODE = 40
A_CODE = _("Four groups of four, like hk3m-92cv-xptq-7bda.")


class ShapeForm(forms.Form):
    """Which shape. The codes come back with the form, so that pressing twice makes the same sheets."""

    shape = forms.ChoiceField(
        label=_("What do you print?"), initial=NORMAL, widget=forms.RadioSelect,
        choices=[
            (NORMAL, _("The questions on paper")), (LARGE, _("The questions in large letters")),
            (CARD, _("A card with a code and a square, to answer on any screen")),
        ],
        error_messages={"required": _("Choose what you print."), "invalid_choice": _("Choose one of these.")},
    )  # fmt: skip
    given = forms.CharField(required=False, widget=forms.HiddenInput)

    @property
    def codes(self) -> list[str]:
        return [code for code in self.cleaned_data["given"].split() if codes.is_one(code)]


class HandOutForm(ShapeForm):
    """For whom, out of those whom somebody else checked in."""

    people = forms.MultipleChoiceField(
        label=_("Who gets a sheet?"), widget=forms.CheckboxSelectMultiple,
        help_text=_("Ask them first. From then on they answer by their sheet, and not by their own link."),
        error_messages={"required": _("Choose who gets a sheet."), "invalid_choice": _("Choose names of the list.")},
    )  # fmt: skip
    field_order = ("people", "shape")

    def __init__(self, *args: Any, there: Iterable[CheckIn], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.by_ref = {one.person.ref: one.person for one in there}
        names = [(one.person.ref, f"{one.person.shown_name} ({one.get_side_display()})") for one in there]
        self.fields["people"].choices = sorted(names, key=lambda one: one[1])  # type: ignore[attr-defined]

    @property
    def chosen(self) -> list[Person]:
        return [self.by_ref[ref] for ref in self.cleaned_data["people"]]


class SheetCodeForm(GuardedForm):
    code = fields.line(
        _("The code on your sheet"), hint=A_CODE, missing=_("Enter the code on your sheet."), longest=LONGEST_CODE
    )


class EnterSheetForm(PulseForm):
    """What stands on a sheet, with its code."""

    code = fields.line(
        _("The code on the sheet"), hint=A_CODE, missing=_("Enter the code that is printed on the sheet."),
        longest=LONGEST_CODE,
    )  # fmt: skip
    nothing = _("Nothing is entered. A sheet on which nothing is answered is not entered at all.")

    @property
    def given(self) -> dict[str, Any]:
        return {**super().given, "code": self.cleaned_data["code"]}
