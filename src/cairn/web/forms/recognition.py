"""Forms about money: what is paid, what one says to an offer, a claim, something paid in advance, who pays."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

from cairn.base.verdict import Verdict
from cairn.recognition import words as told
from cairn.recognition.choices import LINE_LENGTH, Answer, What
from cairn.web.forms import words as fields
from cairn.web.forms.money import pounds_and_pence

if TYPE_CHECKING:
    from cairn.people.models import Person

NO_BANK_DETAILS = _("Do not write bank details here, nor tax or National Insurance numbers.")


def may_be_kept(words: str) -> None:
    if not (verdict := told.may_be_kept(words)):
        raise ValidationError(verdict.reason)


def _line(label: fields.Text, *, hint: fields.Text = "", missing: fields.Text = "") -> fields.Line:
    """A line that holds no number of a bank account, and no other number that must not be kept."""
    field = fields.line(label, hint=hint, missing=missing, longest=LINE_LENGTH)
    field.validators.append(may_be_kept)
    return field


class AnswerForm(forms.Form):
    answer = forms.ChoiceField(
        label=_("What do you want?"), choices=Answer.choices, widget=forms.RadioSelect,
        error_messages={"required": _("Choose one. Each of them is fine.")},
    )  # fmt: skip
    note = _line(
        _("If a part, or to somebody else: how much, or to whom?"),
        hint=_("You can leave this empty. Do not write bank details here."),
    )


class OnceForm(forms.Form):
    """An answer for one session or task. `as_a_rule` says in words what holds otherwise."""

    answer = forms.ChoiceField(label=_("What do you want this time?"), required=False, widget=forms.RadioSelect)
    note = _line(
        _("If a part, or to somebody else: how much, or to whom?"),
        hint=_("You can leave this empty. Do not write bank details here."),
    )

    def __init__(self, *args: Any, as_a_rule: str, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        usual = ("", _now("As a rule: %(answer)s") % {"answer": as_a_rule})
        self.fields["answer"].choices = [usual, *Answer.choices]  # type: ignore[attr-defined]


class ClaimForm(forms.Form):
    """A claim. `time` says whether this person can claim their time, or why not."""

    what = forms.ChoiceField(
        label=_("What is it for?"), widget=forms.RadioSelect, initial=What.EXPENSES,
        error_messages={"required": _("Choose what it is for: costs you had, or your time.")},
    )  # fmt: skip
    pence = pounds_and_pence(_("How much"), missing=_("Enter how much, like 12.50."))
    for_on = fields.day(_("Which day it was for"), missing=_("Enter the day it was for, like 14 March 2027."))
    words = _line(
        _("What it was for, in a few words"), hint=_("Like: Bus there and back. Do not write bank details here."),
        missing=_("Say in a few words what it was for, like: Bus there and back."),
    )  # fmt: skip

    def __init__(self, *args: Any, time: Verdict, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        mine = [(What.EXPENSES, _("Costs I had")), (What.TIME, _("My time"))]
        self.fields["what"].choices = mine if time else mine[:1]  # type: ignore[attr-defined]
        self.fields["what"].help_text = time.reason


class CompleteForm(forms.Form):
    """A claim once more, with what was missing."""

    pence = pounds_and_pence(_("How much"), missing=_("Enter how much, like 12.50."))
    for_on = fields.day(_("Which day it was for"), missing=_("Enter the day it was for, like 14 March 2027."))
    words = _line(
        _("What it was for, in a few words"), missing=_("Say in a few words what it was for, like: Bus there and back.")
    )
    answer = _line(_("Your answer to what was written"), hint=_("You can leave this empty."))


class WhyForm(forms.Form):
    """Why a claim is sent back, or answered with no."""

    words = _line("", missing=_("Say why, so that the person knows what they can do now."))

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
    words = _line(
        _("What was paid or booked"), hint=_("Like: Train there and back. Do not write bank details here."),
        missing=_("Say in a few words what was paid or booked, like: Train there and back."),
    )  # fmt: skip

    def __init__(self, *args: Any, people: Iterable[Person], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.people = {one.ref: one for one in people}
        self.fields["for_person"].choices = _named(self.people)  # type: ignore[attr-defined]

    def clean_for_person(self) -> Person:
        return self.people[self.cleaned_data["for_person"]]


class PayerForm(forms.Form):
    """Who pays. `people` are the members of the programme."""

    payer = forms.ChoiceField(
        label=_("Who pays"), help_text=_("They see what people here claim, with names and amounts."),
        error_messages={"required": _("Choose who pays.")},
    )  # fmt: skip

    def __init__(self, *args: Any, people: Iterable[Person], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.people = {one.ref: one for one in people}
        self.fields["payer"].choices = _named(self.people)  # type: ignore[attr-defined]

    def clean_payer(self) -> Person:
        return self.people[self.cleaned_data["payer"]]


def _named(people: dict[str, Person]) -> list[tuple[str, str]]:
    return [("", _now("Choose a person")), *((ref, one.shown_name) for ref, one in people.items())]
