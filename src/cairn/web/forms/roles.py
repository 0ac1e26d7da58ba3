"""What people write about roles: why they would like one, an answer, a rest, what somebody is asked for."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from django import forms
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

from cairn.roles.choices import LINE_LENGTH, WORDS_LENGTH, Says
from cairn.web.forms import words as fields

if TYPE_CHECKING:
    from cairn.people.models import Person
    from cairn.roles.models import RoleOffer

ANSWERS = [("yes", _("Yes, they get a place")), ("no", _("No, not this time"))]


class ExtendForm(forms.Form):
    closes_on = fields.day(
        _("New last day to ask for it"), missing=_("Enter the new last day, like 14 March 2027."),
    )  # fmt: skip


class WithdrawForm(forms.Form):
    reason = fields.line(
        _("Why is it not offered any more?"), hint=_("Everybody can read it, and everybody who asked gets it."),
        missing=_("Say why it is not offered any more."), longest=LINE_LENGTH,
    )  # fmt: skip


class ReaderForm(forms.Form):
    """Who reads too. `people` are the members of the programme."""

    reader = forms.ChoiceField(
        label=_("Who reads too?"), error_messages={"required": _("Choose who reads too.")},
        help_text=_("They read what people write who ask for this role, and answer together with you."),
    )  # fmt: skip

    def __init__(self, *args: Any, people: Iterable[Person], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.people = {one.ref: one for one in people}
        named = [("", _now("Choose a person")), *((ref, one.shown_name) for ref, one in self.people.items())]
        self.fields["reader"].choices = named  # type: ignore[attr-defined]

    def clean_reader(self) -> Person:
        return self.people[self.cleaned_data["reader"]]


class ApplyForm(forms.Form):
    words = fields.words(
        _("Why would you like it?"),
        hint=_("A few sentences are plenty. Nothing about your health is needed. No bank details."),
        longest=WORDS_LENGTH,
    )  # fmt: skip


class AnswerForm(forms.Form):
    is_given = forms.ChoiceField(
        label=_("The answer"), choices=ANSWERS, widget=forms.RadioSelect,
        error_messages={"required": _("Choose yes or no.")},
    )  # fmt: skip
    reason = fields.words(
        _("Why?"),
        hint=_("The person reads this. Say what you saw in their words. If it is a no: what else could they do here?"),
        missing=_("Say why, in a few kind words."), longest=WORDS_LENGTH,
    )  # fmt: skip

    def clean_is_given(self) -> bool:
        return bool(self.cleaned_data["is_given"] == "yes")


class RestForm(forms.Form):
    until_on = fields.day(
        _("Until which day would you like to rest?"), hint=_("Up to three months. You can come back any day before."),
        missing=_("Enter the last day of your rest, like 14 March 2027."),
    )  # fmt: skip


class LongerForm(forms.Form):
    until_on = fields.day(_("New last day"), missing=_("Enter the new last day, like 14 March 2028."))
    reason = fields.line(
        _("Why longer?"), hint=_("The person reads it, and says yes or no."),
        missing=_("Say why the term should be longer."), longest=LINE_LENGTH,
    )  # fmt: skip


class AskForm(forms.Form):
    """What somebody is asked for. `roles` are those that are open."""

    words = fields.line(
        _("What do you ask for?"), hint=_("Like: Welcome people at the door on Thursday evening."),
        missing=_("Say what you ask for, so that the person can say yes or no."), longest=LINE_LENGTH,
    )  # fmt: skip
    role = forms.ChoiceField(label=_("Is it for one of the open roles?"), required=False)

    def __init__(self, *args: Any, roles: Iterable[RoleOffer], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.roles = {one.ref: one for one in roles}
        named = [("", _now("No, for something else")), *((ref, one.title) for ref, one in self.roles.items())]
        self.fields["role"].choices = named  # type: ignore[attr-defined]

    def clean_role(self) -> RoleOffer | None:
        return self.roles.get(self.cleaned_data["role"])


class SaysForm(forms.Form):
    says = forms.ChoiceField(
        label=_("What do you say?"), choices=Says.choices, widget=forms.RadioSelect,
        error_messages={"required": _("Choose one. Each of them is fine.")},
    )  # fmt: skip
