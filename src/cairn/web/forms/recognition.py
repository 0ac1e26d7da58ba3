"""Forms about money: what one says to an offer, and who pays."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

from cairn.recognition import words as told
from cairn.recognition.choices import LINE_LENGTH, Answer
from cairn.web.forms import words as fields

if TYPE_CHECKING:
    from cairn.people.models import Person

NO_BANK_DETAILS = _("Do not write bank details here, nor tax or National Insurance numbers.")


def may_be_kept(words: str) -> None:
    if not (verdict := told.may_be_kept(words)):
        raise ValidationError(verdict.reason)


def line_about_money(label: fields.Text, *, hint: fields.Text = "", missing: fields.Text = "") -> fields.Line:
    """A line that holds no number of a bank account, and no other number that must not be kept."""
    field = fields.line(label, hint=hint, missing=missing, longest=LINE_LENGTH)
    field.validators.append(may_be_kept)
    return field


class AnswerForm(forms.Form):
    answer = forms.ChoiceField(
        label=_("What do you want?"), choices=Answer.choices, widget=forms.RadioSelect,
        error_messages={"required": _("Choose one. Each of them is fine.")},
    )  # fmt: skip
    note = line_about_money(
        _("If a part, or to somebody else: how much, or to whom?"),
        hint=_("You can leave this empty. Do not write bank details here."),
    )


class OnceForm(forms.Form):
    """An answer for one session or task. `as_a_rule` says in words what holds otherwise."""

    answer = forms.ChoiceField(label=_("What do you want this time?"), required=False, widget=forms.RadioSelect)
    note = line_about_money(
        _("If a part, or to somebody else: how much, or to whom?"),
        hint=_("You can leave this empty. Do not write bank details here."),
    )

    def __init__(self, *args: Any, as_a_rule: str, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        usual = ("", _now("As a rule: %(answer)s") % {"answer": as_a_rule})
        self.fields["answer"].choices = [usual, *Answer.choices]  # type: ignore[attr-defined]


class PayerForm(forms.Form):
    """Who pays. `people` are the members of the programme."""

    payer = forms.ChoiceField(
        label=_("Who pays"), help_text=_("They see what people here claim, with names and amounts."),
        error_messages={"required": _("Choose who pays.")},
    )  # fmt: skip

    def __init__(self, *args: Any, people: Iterable[Person], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.people = {one.ref: one for one in people}
        self.fields["payer"].choices = named(self.people)  # type: ignore[attr-defined]

    def clean_payer(self) -> Person:
        return self.people[self.cleaned_data["payer"]]


def named(people: dict[str, Person]) -> list[tuple[str, str]]:
    return [("", _now("Choose a person")), *((ref, one.shown_name) for ref, one in people.items())]
