"""Forms about sessions: planning one, its agenda, who chairs, what was reached, closing and cancelling."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import TYPE_CHECKING, Any

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from cairn.sessions import queries as sessions
from cairn.web.forms import words

if TYPE_CHECKING:
    from django.utils.functional import _StrPromise

    from cairn.activities.models import Participant
    from cairn.people.models import Person
    from cairn.sessions.models import AgendaItem

TIME_FORMATS = ["%H:%M", "%H.%M", "%H", "%I%p", "%I %p", "%I:%M%p", "%I.%M%p", "%I:%M %p", "%I.%M %p"]
LONGEST_ITEM = 480  # eight hours: longer things are several items
MOST_PEOPLE = 100_000


def clock(label: str | _StrPromise, *, hint: str | _StrPromise = "", missing: str | _StrPromise) -> forms.TimeField:
    """A time of day, like 14:00, 2pm or 2.30 pm."""
    return forms.TimeField(
        label=label,
        help_text=hint,
        input_formats=TIME_FORMATS,
        error_messages={"required": missing, "invalid": _("Enter a time like 14:00 or 2pm.")},
    )


def number(
    label: str | _StrPromise,
    *,
    hint: str | _StrPromise = "",
    wrong: str | _StrPromise,
    largest: int,
    smallest: int = 1,
) -> forms.IntegerField:
    """A whole number from `smallest` to `largest`."""
    errors = dict.fromkeys(("required", "invalid", "min_value", "max_value"), wrong)
    return forms.IntegerField(label=label, help_text=hint, min_value=smallest, max_value=largest, error_messages=errors)


class SessionForm(forms.Form):
    title = words.line(_("A short title"), missing=_("Enter a short title, like Around the table."))
    purpose = words.words(
        _("What it is for"), hint=_("One or two plain sentences."), rows=2,
        missing=_("Say what this session is for."),
    )  # fmt: skip
    day = words.day(_("Which day"), missing=_("Enter the day, like 14 March 2027."))
    starts = clock(_("It starts at"), hint=_("Like 14:00 or 2pm."), missing=_("Enter when it starts, like 2pm."))
    ends = clock(_("It ends at"), hint=_("On the same day."), missing=_("Enter when it ends, like 4pm."))
    way = forms.ChoiceField(
        label=_("How people meet"), choices=sessions.ways, initial="in_person", widget=forms.RadioSelect,
        error_messages={"required": _("Choose how people meet.")},
    )  # fmt: skip
    place = words.line(_("Place"), hint=_("Building, floor and room. Leave empty if it is online only."), longest=200)
    how_to_join = words.words(
        _("How to join"), hint=_("The way in, the link, a phone number for help on the day."), longest=500, rows=2
    )
    access_plan = words.words(
        _("What makes it possible for everybody to join in"), longest=2000, rows=3,
        hint=_("Steps, hearing loop, breaks, a quiet room, interpreters, papers in which formats and when."),
    )  # fmt: skip
    capacity = forms.IntegerField(
        label=_("How many places are there?"), required=False, min_value=1, max_value=MOST_PEOPLE,
        help_text=_("Leave it empty if there is room for everybody. If there is not, whoever says first comes first."),
        error_messages=dict.fromkeys(("invalid", "min_value", "max_value"), _("Enter how many places, like 20.")),
    )  # fmt: skip
    is_design = forms.BooleanField(
        label=_("Options are shaped in this session"), required=False,
        help_text=_("Then at least a third of the people in it should be citizens, and never fewer than two."),
    )  # fmt: skip

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        if cleaned.get("starts") and cleaned.get("ends") and cleaned["ends"] <= cleaned["starts"]:
            self.add_error("ends", _("Enter a time later than the start."))
        if cleaned.get("way") in {"in_person", "hybrid"} and "place" in cleaned and not cleaned["place"]:
            self.add_error("place", _("Say where people meet, or choose “online”."))
        return cleaned

    @property
    def plan(self) -> dict[str, Any]:
        """What was entered, as the deed takes it: two moments where the form has a day and two times."""
        entered = dict(self.cleaned_data)
        day, starts, ends = entered.pop("day"), entered.pop("starts"), entered.pop("ends")
        moments = (timezone.make_aware(datetime.combine(day, time)) for time in (starts, ends))
        return {**entered, **dict(zip(("starts_at", "ends_at"), moments, strict=True))}


class ItemForm(forms.Form):
    title = words.line(
        _("What should we talk about?"), hint=_("A question or a topic, in everyday words."), longest=200,
        missing=_("Enter what you want to talk about."),
    )  # fmt: skip
    minutes = number(
        _("How many minutes does it need?"), hint=_("A guess is fine."), largest=LONGEST_ITEM,
        wrong=_("Enter a number of minutes, like 20."),
    )  # fmt: skip
    aim = forms.ChoiceField(label=_("What is it for?"), choices=sessions.aims, required=False)


class RemoveForm(forms.Form):
    """Why somebody else's item is taken off. Nobody has to say why they take back their own."""

    reason = words.line(_("Why"), longest=300)

    def __init__(self, *args: Any, is_own: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field = self.fields["reason"]
        field.required = not is_own
        if not is_own:
            field.help_text = _("The person who put it forward reads this, and so does everybody else.")
            field.error_messages["required"] = _("Say why you take off somebody else's item.")


class OrderForm(forms.Form):
    """A number for each item; equal numbers keep the order they had."""

    def __init__(self, *args: Any, items: Sequence[AgendaItem], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.items = items
        for place, item in enumerate(items, start=1):
            field = number(item.title, wrong=_("Enter a place, like 1."), largest=len(items))
            field.initial = place
            self.fields[item.ref] = field

    @property
    def in_order(self) -> list[AgendaItem]:
        return sorted(self.items, key=lambda item: int(self.cleaned_data[item.ref]))


class ChairsForm(forms.Form):
    chairs = forms.MultipleChoiceField(
        label=_("Who chairs"), help_text=_("One person, or two from two sides."), widget=forms.CheckboxSelectMultiple,
        error_messages={"required": _("Choose who chairs: one person, or two from two sides.")},
    )  # fmt: skip

    def __init__(self, *args: Any, participants: Iterable[Participant], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.people = {one.person.ref: one.person for one in participants}
        self.fields["chairs"].choices = [  # type: ignore[attr-defined]
            (one.person.ref, f"{one.person.shown_name} ({one.get_side_display()})") for one in participants
        ]

    @property
    def chosen(self) -> list[Person]:
        return [self.people[ref] for ref in self.cleaned_data["chairs"]]


class ReachedForm(forms.Form):
    minutes = number(
        _("How many minutes did it get?"), largest=LONGEST_ITEM,
        wrong=_("Enter a number of minutes, like 20."),
    )  # fmt: skip


class HoldForm(forms.Form):
    people = number(
        _("How many people were there?"), hint=_("Everybody in the room or on the line, whether checked in or not."),
        wrong=_("Enter how many people were there, like 12."), largest=MOST_PEOPLE,
    )  # fmt: skip
    notes = words.words(
        _("Notes"),
        hint=_("What was said and agreed, without names. You can write them later too."),
        longest=8000,
        rows=10,
    )


class CheckInForm(forms.Form):
    is_with_supporter = forms.BooleanField(
        label=_("Somebody came with me, to help me take part"), required=False,
        help_text=_("They count on no side. Who they are is written down nowhere."),
    )  # fmt: skip


class CountForm(forms.Form):
    citizens = number(
        _("How many citizens were there?"), hint=_("People nobody employs for this. Those who checked in count too."),
        wrong=_("Enter a number, like 6. If there was none, enter 0."), largest=MOST_PEOPLE, smallest=0,
    )  # fmt: skip
    others = number(
        _("How many others were there?"), hint=_("Staff, partners, and whoever's side is not clear."),
        wrong=_("Enter a number, like 4. If there was nobody else, enter 0."), largest=MOST_PEOPLE, smallest=0,
    )  # fmt: skip


class NotesForm(forms.Form):
    notes = words.words(
        _("Notes"), hint=_("What was said and agreed, without names."), longest=8000, rows=12,
        missing=_("Write the notes first."),
    )  # fmt: skip


class CancelForm(forms.Form):
    reason = words.words(
        _("Why it is cancelled"), hint=_("Everybody who takes part reads this, so tell them when you try again."),
        longest=500, rows=3, missing=_("Say why, so that nobody is left guessing."),
    )  # fmt: skip
