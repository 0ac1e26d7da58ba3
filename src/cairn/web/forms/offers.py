"""Forms of roles offered: an offer, and which offers a list shows."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from django import forms
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

from cairn.activities.access import AccessKind
from cairn.people.sides import Side
from cairn.roles.choices import LINE_LENGTH, MOST_PLACES, TITLE_LENGTH, WORDS_LENGTH, Way, Where
from cairn.strengths.choices import topics_in_groups, whens
from cairn.web.forms import words as fields
from cairn.web.forms.ticks import Ticks

if TYPE_CHECKING:
    from cairn.activities.models import Activity

SIDES = [("", _("Everybody")), (Side.CITIZEN, _("Citizens")), (Side.STAFF, _("Staff")), (Side.PARTNER, _("Partners"))]
PAID = [("yes", _("Yes")), ("no", _("No"))]
ACCESS = [(value, label) for value, label in AccessKind.choices if value != AccessKind.OTHER]


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
    times = forms.MultipleChoiceField(
        label=_("When does somebody have to be there?"), choices=whens, widget=Ticks, required=False,
        help_text=_("Tick each time of the week that cannot be left out. Tick nothing if they choose the time"
                    " themselves. It is suggested only to people who have time then."),
        error_messages={"invalid_choice": _("Choose times from this list.")},
    )  # fmt: skip
    where = forms.ChoiceField(
        label=_("Where does it happen?"), choices=[("", _("It is not settled yet")), *Where.choices],
        widget=forms.RadioSelect, required=False,
    )  # fmt: skip
    place = fields.line(_("If in person: at which place?"), hint=_("Like: The library in Mill Street, first floor."),
                        longest=LINE_LENGTH)  # fmt: skip
    access_there = forms.MultipleChoiceField(
        label=_("What will there be for whoever needs it?"), choices=ACCESS, widget=Ticks, required=False,
        help_text=_("Tick what you can promise. Nobody has to say why they need it."),
    )  # fmt: skip
    access_not_there = forms.MultipleChoiceField(
        label=_("What can there not be?"), choices=ACCESS, widget=Ticks, required=False,
        help_text=_("Tick only what nobody can make possible here. Everything else is talked about before a yes."),
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


class RolesForm(forms.Form):
    """Which roles a list shows. Nothing about access: an address that names it would tell what somebody needs."""

    times = forms.MultipleChoiceField(
        label=_("When I have time"), choices=whens, widget=Ticks, required=False,
        help_text=_("Roles at no fixed times are always among them."),
    )  # fmt: skip
    where = forms.ChoiceField(
        label=_("Where"), required=False,
        choices=[("", _("Anywhere")), (Where.IN_PERSON, _("In person")), (Where.ONLINE, _("Online"))],
    )  # fmt: skip

    @property
    def chosen(self) -> dict[str, Any]:
        """What was chosen, as far as it is on the lists: an address that somebody typed changes nothing else."""
        self.is_valid()
        return {name: value for name, value in self.cleaned_data.items() if value}
