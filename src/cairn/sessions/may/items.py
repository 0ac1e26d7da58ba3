"""Who may do what with an agenda."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from cairn.activities import may as activities_may
from cairn.base.verdict import Verdict, no, yes
from cairn.sessions import queries
from cairn.sessions.may import here

if TYPE_CHECKING:
    from cairn.people.models import Person
    from cairn.sessions.models import AgendaItem, Session

ITEMS_AT_MOST = 30


def propose_item(person: Person | None, session: Session) -> Verdict:
    """Anybody who takes part, from any side, and whoever holds the activity."""
    return here.inside(person, session) and here.still_open(session) and _has_room(session)


def order_items(
    person: Person | None, session: Session, items: Sequence[AgendaItem] | None = None, *, how: str = queries.BY_HAND
) -> Verdict:
    """Whether this person may change the order, and with `items`: whether those are all that stand on it.

    By a rule that everybody can see, anybody who takes part; by hand, whoever holds the activity or chairs.
    """
    if how in queries.ORDERS:
        verdict = here.inside(person, session) and here.still_open(session)
    else:
        verdict = here.still_open(session) and _chairs(person, session)
    if not verdict:
        return verdict
    standing = queries.agenda(session)
    if items is not None and sorted(item.pk for item in items) != sorted(item.pk for item in standing):
        return no(_("Somebody changed this agenda in the meantime. Look at it again, then put it in order."))
    return yes()


def remove_item(person: Person | None, item: AgendaItem, *, reason: str | None = None) -> Verdict:
    """The person who put it forward takes it back; a lead takes it off with a reason everybody can read.

    With `reason` left out: may this person take it off at all?
    """
    if not (verdict := here.inside(person, item.session) and here.still_open(item.session)):
        return verdict
    if item.removed_at:
        return no(_("This item was taken off already."))
    if item.was_reached:
        return no(_("This item was talked about already, so it stays on the agenda."))
    return _own(person, item) or _as_lead(person, item, reason)


def mark_reached(person: Person | None, item: AgendaItem, at: datetime, minutes: int | None = None) -> Verdict:
    """Once per item. With `minutes`: also whether an item can have got that many."""
    if not (verdict := here.hold_open(person, item.session) and here.begun(item.session, at)):
        return verdict
    if item.removed_at:
        return no(_("This item was taken off the agenda."))
    if item.was_reached:
        return no(_("It is written down already how many minutes this item got."))
    longest = item.session.minutes
    if minutes is not None and not 1 <= minutes <= longest:
        return no(_("Enter the minutes it got: a number from 1 to %(longest)d.") % {"longest": longest})
    return yes()


def _chairs(person: Person | None, session: Session) -> Verdict:
    if person is not None and queries.chairs(session).filter(person=person).exists():
        return activities_may.take_part(person, session.activity)
    return activities_may.hold(person, session.activity)


def _own(person: Person | None, item: AgendaItem) -> Verdict:
    if person is not None and item.proposer_id == person.pk:
        return yes()
    return no(_("Only the person who put this item forward, or a lead or facilitator, takes it off."))


def _as_lead(person: Person | None, item: AgendaItem, reason: str | None) -> Verdict:
    if not activities_may.hold(person, item.session.activity):
        return _own(person, item)
    if reason is not None and not reason.strip():
        return no(_("Say why you take off somebody else's item. They will read it."))
    return yes()


def _has_room(session: Session) -> Verdict:
    if queries.agenda(session).count() >= ITEMS_AT_MOST:
        return no(_("This agenda is full. Put your item forward for the next session, or ask for a swap."))
    return yes()
