"""Making the event of an activity, and opening its call."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from django.utils import timezone
from django.utils.translation import gettext as _

from cairn.activities import told
from cairn.activities.record import enter
from cairn.base.verdict import Refused
from cairn.events import may
from cairn.events.models import Event
from cairn.events.wording import or_empty
from cairn.ledger.action import action

if TYPE_CHECKING:
    from cairn.activities.models import Activity
    from cairn.people.models import Person

MOST_SESSIONS = 1000


@action
def open_event(
    activity: Activity, *, by: Person, at: datetime, title: str, slug: str, about: str = "", place: str = ""
) -> Event:
    """The event whose programme the people of this activity make together."""
    may.open_event(by, activity, slug).or_refuse()
    event = Event.objects.create(
        activity=activity, title=told.plainly(title, most=120), slug=slug, about=or_empty(about, most=2000),
        place=or_empty(place, most=200), made_at=at,
    )  # fmt: skip
    content = event.fingerprint(event.title, event.about, event.place)
    enter("events.event.opened", activity, by=by, at=at, about=event, content=content)
    return event


@action
def change_event(event: Event, *, by: Person, at: datetime, title: str, about: str = "", place: str = "") -> Event:
    """What the event is called, what it is and where, in other words."""
    may.hold(by, event).or_refuse()
    event.title, event.about = told.plainly(title, most=120), or_empty(about, most=2000)
    event.place = or_empty(place, most=200)
    event.save(update_fields=["title", "about", "place"])
    content = event.fingerprint(event.title, event.about, event.place)
    enter("events.event.changed", event.activity, by=by, at=at, about=event, content=content)
    return event


@action
def change_call(
    event: Event,
    *,
    by: Person,
    at: datetime,
    opens_at: datetime,
    closes_at: datetime,
    words: str,
    sessions_at_most: int | None = None,
    read_at_once: bool = True,
) -> Event:
    """Say what people are asked to propose, from when until when, and who reads it when. Also to change the days."""
    may.change_call(by, event, read_at_once=read_at_once, at=at).or_refuse()
    may.close_call_then(event, opens_at=opens_at, closes_at=closes_at, at=at).or_refuse()
    if sessions_at_most is not None and not 1 <= sessions_at_most <= MOST_SESSIONS:
        raise Refused(_("Enter how many sessions there is room for, like 24."))
    event.call_words = told.plainly(words, most=2000)
    event.call_opens_at, event.call_closes_at = opens_at, closes_at
    event.sessions_at_most, event.are_read_at_once = sessions_at_most, read_at_once
    names = ["call_words", "call_opens_at", "call_closes_at", "sessions_at_most", "are_read_at_once"]
    event.save(update_fields=names)
    data = {"opens": _day(opens_at), "closes": _day(closes_at), "at_once": read_at_once, "most": sessions_at_most or 0}
    content = event.fingerprint(event.call_words)
    enter("events.call.set", event.activity, by=by, at=at, about=event, data=data, content=content)
    return event


def _day(moment: datetime) -> int:
    return timezone.localdate(moment).toordinal()
