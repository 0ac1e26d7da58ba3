"""Putting things on an agenda, in order, off it again; saying that one was reached."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import TYPE_CHECKING

from cairn.activities import queries as activities
from cairn.activities.record import enter
from cairn.ledger.action import action
from cairn.sessions import may, queries
from cairn.sessions.models import AgendaItem

if TYPE_CHECKING:
    from cairn.people.models import Person
    from cairn.sessions.models import Session


@action
def propose_item(session: Session, *, by: Person, at: datetime, title: str, minutes: int, aim: str = "") -> AgendaItem:
    """Put something on the agenda, at its end. It keeps the side of the person who put it forward."""
    may.propose_item(by, session).or_refuse()
    side = activities.side_of(by, session.activity, on=at.date())
    last = AgendaItem.objects.filter(session=session).order_by("-position").first()
    item = AgendaItem.objects.create(
        session=session, title=title, proposer=by, side=side, minutes_planned=minutes, aim=aim,
        position=last.position + 1 if last else 1, proposed_at=at,
    )  # fmt: skip
    data = {"session": session.ref, "minutes": minutes}
    content = item.fingerprint(title)
    enter("sessions.item.added", session.activity, by=by, at=at, side=side, about=item, data=data, content=content)
    return item


@action
def order_items(
    session: Session, *, by: Person, at: datetime, items: Sequence[AgendaItem] = (), how: str = queries.BY_HAND
) -> Session:
    """The agenda in the order the group wants.

    `how`: "citizens_first" or "alternating", which order by a rule everybody can see; else `items` are all that stand
    on it, each once.
    """
    if how in queries.ORDERS:
        items = queries.ORDERS[how](list(queries.agenda(session)))
    may.order_items(by, session, items, how=how).or_refuse()
    for position, item in enumerate(items, start=1):
        item.position = position
    AgendaItem.objects.bulk_update(items, ["position"])
    data = {"items": [item.ref for item in items], "how": how}
    enter("sessions.agenda.ordered", session.activity, by=by, at=at, about=session, data=data)
    return session


@action
def remove_item(item: AgendaItem, *, by: Person, at: datetime, reason: str = "") -> AgendaItem:
    """Take an item off the agenda. It stays readable, with the reason when somebody else takes it off."""
    may.remove_item(by, item, reason=reason).or_refuse()
    item.removed_at, item.why_removed = at, reason.strip()
    item.save(update_fields=["removed_at", "why_removed"])
    data = {"session": item.session.ref, "proposed_by": item.side}
    content = item.fingerprint(item.why_removed)
    enter("sessions.item.removed", item.session.activity, by=by, at=at, about=item, data=data, content=content)
    return item


@action
def mark_reached(item: AgendaItem, *, by: Person, at: datetime, minutes: int) -> AgendaItem:
    """The group came to this item, and it got so many minutes."""
    may.mark_reached(by, item, at, minutes).or_refuse()
    item.minutes_reached = minutes
    item.save(update_fields=["minutes_reached"])
    session = item.session
    data = {"session": session.ref, "item": item.ref, "minutes": minutes, "proposed_by": item.side}
    happened_at = session.moment_of(at)
    enter("sessions.item.reached", session.activity, by=by, at=at, about=item, data=data, happened_at=happened_at)
    return item
