"""Who may make an event of an activity, and say when sessions can be proposed."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from cairn.activities import may as activities_may
from cairn.base.verdict import Verdict, no, yes
from cairn.events import queries

if TYPE_CHECKING:
    from cairn.activities.models import Activity
    from cairn.events.models import Event
    from cairn.people.models import Person


def see(person: Person | None, event: Event) -> Verdict:
    return activities_may.see(person, event.activity)


def hold(person: Person | None, event: Event) -> Verdict:
    """Everything a lead or facilitator does to make the event, while the work runs."""
    return activities_may.hold(person, event.activity)


def open_event(person: Person | None, activity: Activity, slug: str = "") -> Verdict:
    """One event to an activity. With `slug`: also whether that address is free."""
    if not (verdict := activities_may.hold(person, activity)):
        return verdict
    if queries.event(activity):
        return no(_("This work has its event already."))
    if slug and queries.event_by_slug(slug):
        return no(_("There is already an event with that address. Choose another short name."))
    return yes()


def change_call(person: Person | None, event: Event, *, read_at_once: bool | None = None, at: datetime) -> Verdict:
    """Whether this person may say when sessions can be proposed, and with `read_at_once`: who reads them when.

    Who reads proposals while the call is open is said before it opens, and stays so: people wrote knowing it.
    """
    if not (verdict := hold(person, event)):
        return verdict
    if read_at_once is None or read_at_once == event.are_read_at_once:
        return yes()
    if event.call_opens_at and event.call_opens_at <= at:
        return no(_("People propose sessions knowing who reads them when. That stays as it was when the call opened."))
    return yes()


def close_call_then(event: Event, *, opens_at: datetime, closes_at: datetime, at: datetime) -> Verdict:
    """Whether the call can be open from the one moment to the other."""
    if closes_at <= opens_at:
        return no(_("The call has to close after it opens."))
    if closes_at <= at and closes_at != event.call_closes_at:
        return no(_("That day is over. Choose a last day that lies ahead, so that nobody finds the door shut."))
    return yes()
