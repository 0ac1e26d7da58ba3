"""What people write about roles: an offer, why they would like one, an answer, a rest, what somebody is asked for."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from django import forms
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

from cairn.people.sides import Side
from cairn.roles.choices import LINE_LENGTH, MOST_PLACES, TITLE_LENGTH, WORDS_LENGTH, Says, Way
from cairn.strengths.choices import topics_in_groups
from cairn.web.forms import words as fields
from cairn.web.forms.ticks import Ticks

if TYPE_CHECKING:
    from cairn.activities.models import Activity
    from cairn.people.models import Person
    from cairn.roles.models import RoleOffer

SIDES = [("", _("Everybody")), (Side.CITIZEN, _("Citizens")), (Side.STAFF, _("Staff")), (Side.PARTNER, _("Partners"))]
PAID = [("yes", _("Yes")), ("no", _("No"))]
ANSWERS = [("yes", _("Yes, they get a place")), ("no", _("No, not this time"))]


class OfferForm(forms.Form):
    """A role. `activities` are those it can stand in; `anywhere` says whether it can stand in the whole programme."""

    title = fields.line(
        _("What is the role called?"), hint=_("Like: Reader of papers. A few plain words."),
        missing=_("Say what the role is called."), longest=TITLE_LENGTH,
    )  # fmt: skip
    activity = forms.ChoiceField(label=_("Where does it belong?"), required=False)
    purpose = fields.words(
        _("What is it for?"), hint=_("What the person does, and what changes by it."),
        missing=_("Say what the role is for."), longest=WORDS_LENGTH,
    )  # fmt: skip
    time_asked = fields.line(
        _("How much time does it take?"), hint=_("Like: Two hours a month, in the evening."),
        missing=_("Say how much time it takes."), longest=LINE_LENGTH,
    )  # fmt: skip
    support = fields.words(
        _("What helps the person in it?"), hint=_("Like: Somebody you can ring; papers a week before; a first talk."),
        missing=_("Say what helps the person. A role without support is a burden."), longest=WORDS_LENGTH,
    )  # fmt: skip
    is_paid = forms.ChoiceField(
        label=_("Is the time paid?"), choices=PAID, widget=forms.RadioSelect,
        error_messages={"required": _("Say whether the time is paid.")},
    )  # fmt: skip
    about_pay = fields.line(
        _("What is paid, or why is it not?"), hint=_("Costs are paid in any case: say how."),
        missing=_("Say what is paid, or why the time is not."), longest=LINE_LENGTH,
    )  # fmt: skip
    places = forms.IntegerField(
        label=_("How many places are there?"), min_value=1, max_value=MOST_PLACES, initial=1,
        error_messages={"required": _("Say how many places there are.")},
    )  # fmt: skip
    for_side = forms.ChoiceField(label=_("Who is it for?"), choices=SIDES, required=False)
    way = forms.ChoiceField(
        label=_("How are places given when more people ask than there are places?"), choices=Way.choices,
        widget=forms.RadioSelect, initial=Way.CHOICE,
        help_text=_("A draw is fair when many could do it. Reading is better when it needs something not all have."),
        error_messages={"required": _("Choose how places are given.")},
    )  # fmt: skip
    helps = forms.MultipleChoiceField(
        label=_("What strengths help?"), choices=topics_in_groups, widget=Ticks, required=False,
        help_text=_("They help. Nobody has to have them."),
    )  # fmt: skip
    helps_words = fields.line(_("What else helps, in your own words?"), longest=LINE_LENGTH)
    closes_on = fields.day(
        _("Last day to ask for it"), hint=_("Two weeks or more: some people need time to talk it over."),
        missing=_("Enter the last day to ask for it, like 14 March 2027."),
    )  # fmt: skip
    starts_on = fields.day(_("First day of the role"), missing=_("Enter its first day, like 14 March 2027."))
    ends_on = fields.day(
        _("Last day of the role"), hint=_("Every role ends: then somebody else can have it."),
        missing=_("Enter its last day, like 14 March 2028."),
    )  # fmt: skip

    def __init__(self, *args: Any, activities: Iterable[Activity], anywhere: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.activities = {one.slug: one for one in activities}
        whole = [("", _now("The whole programme"))] if anywhere else []
        listed = [*whole, *((slug, one.title) for slug, one in self.activities.items())]
        self.fields["activity"].choices = listed  # type: ignore[attr-defined]
        self.fields["activity"].required = not anywhere

    def clean_activity(self) -> Activity | None:
        return self.activities.get(self.cleaned_data["activity"])

    def clean_is_paid(self) -> bool:
        return bool(self.cleaned_data["is_paid"] == "yes")


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
