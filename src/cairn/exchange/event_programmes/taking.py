"""From a file to an event: handed in as a draft, and looked at before it is released."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from cairn.core.words import Words
from cairn.events import actions, queries
from cairn.exchange.event_programmes import reading
from cairn.exchange.event_programmes.remarks import remarks

if TYPE_CHECKING:
    from cairn.events.coming_in import ProgrammeIn
    from cairn.events.models import Event, ProgrammeDraft
    from cairn.exchange.schedules import Schedule
    from cairn.people.models import Person


@dataclass(frozen=True, slots=True)
class Looked:
    """What a file holds, what it would bring, and what is odd about it."""

    schedule: Schedule
    programme: ProgrammeIn
    expected: queries.Expected
    remarks: list[Words]


def hand_in(event: Event, raw: bytes, *, name: str, by: Person, at: datetime) -> ProgrammeDraft:
    """The file waits to be looked at. Raises `Unreadable` for what cannot be read, `Refused` for who may not."""
    form = reading.form_of(raw)
    schedule = reading.read(raw, name=name, form=form, zone=queries.zone_of(event).key)
    text = reading.written(schedule, form)
    return actions.hand_in_programme(event, by=by, at=at, form=form, name=name, text=text)


def look_at(event: Event, raw: bytes, *, name: str, form: str = "") -> Looked:
    """What this file would bring to the event; nothing is kept. Raises `Unreadable`."""
    schedule = reading.read(raw, name=name, form=form, zone=queries.zone_of(event).key)
    programme = reading.as_coming_in(schedule, name=name)
    return Looked(schedule, programme, queries.expected(event, programme), remarks(schedule))


def look_at_draft(draft: ProgrammeDraft) -> Looked:
    return look_at(draft.event, draft.text.encode(), name=draft.name, form=draft.form)
