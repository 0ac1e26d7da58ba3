"""Forms about the days, times, rooms and tracks of an event."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import time
from typing import TYPE_CHECKING, Any

from django import forms
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

from cairn.events import laying_out
from cairn.events import queries as events
from cairn.web.forms import words
from cairn.web.forms.sessions import TIME_FORMATS, clock, number

if TYPE_CHECKING:
    from cairn.events.models import Slot

MOST_TEAMS, LARGEST_ROOM, LONGEST_TIME = 50, 100_000, 480
PAUSES_AT_MOST = 12


class TeamsForm(forms.Form):
    """How many teams of interpreters of each kind are there."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for kind, label in events.kinds_of_interpreting():
            field = number(
                _now("How many teams of: %(kind)s") % {"kind": label}, largest=MOST_TEAMS, smallest=0,
                wrong=_("Enter how many teams there are, like 2, or 0."),
            )  # fmt: skip
            field.required = False
            self.fields[f"teams_{kind}"] = field

    @property
    def teams(self) -> dict[str, int]:
        kinds = (kind for kind, _label in events.kinds_of_interpreting())
        return {kind: self.cleaned_data.get(f"teams_{kind}") or 0 for kind in kinds}


class DayForm(TeamsForm):
    """A day, with all its times and breaks in one step."""

    on = words.day(_("Which day"), missing=_("Enter the day, like 14 March 2027."))
    starts = clock(_("The first session begins at"), hint=_("Like 9:30."), missing=_("Enter a time, like 9:30."))
    ends = clock(_("The last session ends at"), hint=_("Like 17:00."), missing=_("Enter a time, like 17:00."))
    minutes = number(
        _("How many minutes a session has"), largest=LONGEST_TIME, smallest=5,
        wrong=_("Enter a number of minutes, like 45."),
    )  # fmt: skip
    gap = number(
        _("How many minutes lie between two sessions"), hint=_("So that people can change rooms."), smallest=0,
        largest=120, wrong=_("Enter a number of minutes, like 15, or 0."),
    )  # fmt: skip
    pauses = words.words(
        _("Breaks"), hint=_("One on each line, like: 12:30-13:30 Lunch. Nothing else takes place then."), rows=3,
        longest=600,
    )  # fmt: skip
    good_from = clock(_("Good times begin at"), missing=_("Enter a time, like 10:00."))
    good_until = clock(
        _("and end at"), missing=_("Enter a time, like 15:30."),
        hint=_("Neither early nor late, so that people who travel are there. Leave both empty to say it later."),
    )  # fmt: skip

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["good_from"].required = self.fields["good_until"].required = False

    def clean_pauses(self) -> list[laying_out.Pause]:
        """The breaks line by line."""
        lines = [line for line in str(self.cleaned_data["pauses"]).splitlines() if line.strip()]
        if len(lines) > PAUSES_AT_MOST:
            raise forms.ValidationError(_("There is room for %(most)d breaks.") % {"most": PAUSES_AT_MOST})
        return [_pause(line) for line in lines]

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        if cleaned.get("starts") and cleaned.get("ends") and cleaned["ends"] <= cleaned["starts"]:
            self.add_error("ends", _("Enter a time later than the start."))
        for field, other in (("good_until", "good_from"), ("good_from", "good_until")):
            if cleaned.get(other) and not cleaned.get(field) and field not in self.errors:
                self.add_error(field, _("Enter both times, or none."))
        return cleaned

    @property
    def said(self) -> dict[str, Any]:
        """What was entered, as the deed takes it."""
        entered = {name: self.cleaned_data[name] for name in ("on", "starts", "ends", "minutes", "gap", "pauses")}
        first, last = self.cleaned_data["good_from"], self.cleaned_data["good_until"]
        return {**entered, "teams": self.teams, "good": (first, last) if first and last else None}


class SlotForm(TeamsForm):
    """One time of a day: for sessions, or a break where it has a name."""

    starts = clock(_("It begins at"), missing=_("Enter a time, like 9:30."))
    minutes = number(
        _("How many minutes"), largest=LONGEST_TIME, smallest=5, wrong=_("Enter a number of minutes, like 45.")
    )
    is_good = forms.BooleanField(
        label=_("It is a good time"), required=False,
        help_text=_("Neither early nor late. Sessions led by citizens go there first."),
    )  # fmt: skip
    break_title = words.line(_("Name of the break"), hint=_("Leave it empty if sessions take place then."), longest=80)

    @property
    def said(self) -> dict[str, Any]:
        names = ("starts", "minutes", "is_good", "break_title")
        return {**{name: self.cleaned_data[name] for name in names}, "teams": self.teams}


class RoomForm(forms.Form):
    name = words.line(_("Name of the room"), longest=80, missing=_("Enter what the room is called."))
    capacity = number(
        _("How many people fit in"), hint=_("With room for wheelchairs and assistants."), largest=LARGEST_ROOM,
        wrong=_("Enter how many people fit in, like 40."),
    )  # fmt: skip
    description = words.line(_("How to find it"), hint=_("Floor, lift, entrance, or the link."), longest=300)
    features = forms.MultipleChoiceField(
        label=_("What it has"), required=False, choices=events.features, widget=forms.CheckboxSelectMultiple
    )
    closed = forms.MultipleChoiceField(
        label=_("When it cannot be had"), required=False, widget=forms.CheckboxSelectMultiple
    )

    def __init__(self, *args: Any, slots: Iterable[tuple[Slot, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.slots = {slot.ref: slot for slot, _label in slots}
        self.fields["closed"].choices = [(slot.ref, label) for slot, label in slots]  # type: ignore[attr-defined]
        if not self.slots:
            del self.fields["closed"]

    @property
    def said(self) -> dict[str, Any]:
        entered = dict(self.cleaned_data)
        return {**entered, "closed": [self.slots[ref] for ref in entered.get("closed", ())]}


class TrackForm(forms.Form):
    title = words.line(
        _("Name of the track"), hint=_("Sessions for the same people, like “Waiting” or “Young people”."), longest=80,
        missing=_("Enter what the track is called."),
    )  # fmt: skip


class AwayForm(forms.Form):
    away = forms.MultipleChoiceField(
        label=_("When you cannot be there"), required=False, widget=forms.CheckboxSelectMultiple,
        help_text=_("Nobody asks why. Only you and the people who make the timetable see this."),
    )  # fmt: skip

    def __init__(self, *args: Any, slots: Iterable[tuple[Slot, str]], name: str = "", **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.slots = {slot.ref: slot for slot, _label in slots}
        self.fields["away"].choices = [(slot.ref, label) for slot, label in slots]  # type: ignore[attr-defined]
        if name:
            self.fields["away"].label = _now("When %(name)s cannot be there") % {"name": name}
            self.fields["away"].help_text = _("Only they and the people who make the timetable see this.")

    @property
    def chosen(self) -> list[Slot]:
        return [self.slots[ref] for ref in self.cleaned_data["away"]]


def teams_initial(teams: Mapping[str, int]) -> dict[str, int]:
    """The teams there are, as the form names them."""
    return {f"teams_{kind}": number for kind, number in teams.items()}


def _pause(line: str) -> laying_out.Pause:
    """A break as people write it: "12:30-13:30 Lunch"."""
    begins, dash, rest = line.replace("\u2013", "-").partition("-")
    ends, _space, title = rest.strip().partition(" ")
    first, last = next(_times(begins), None), next(_times(ends), None)
    if not dash or first is None or last is None or last <= first:
        raise forms.ValidationError(_("Write each break like this: 12:30-13:30 Lunch."))
    return laying_out.Pause(first, last, title.strip()[:80] or _now("Break"))


def _times(typed: str) -> Iterator[time]:
    try:
        yield forms.TimeField(input_formats=TIME_FORMATS).clean(typed.strip())
    except forms.ValidationError:
        return
