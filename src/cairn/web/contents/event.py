"""The page of an event: what it is, its call, how far the programme is, and what whoever makes it sees to."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING, Any

from django.utils import timezone

from cairn.events import may, queries
from cairn.web.contents import event_pages, event_shares, proposals

if TYPE_CHECKING:
    from cairn.events.models import Event
    from cairn.people.models import Person

AT_MOST = 20  # of what waits: the list of sessions has the others


def whole(event: Event, person: Person | None, *, at: datetime) -> dict[str, Any]:
    """Everything that stands on the page of an event, for this reader."""
    holds = may.hold(person, event)
    return {
        "event": event,
        "is_calling": event.is_calling(at),
        "last_day": last_day(event),
        "see_others": proposals.what_others_see(event),
        "may_propose": may.propose_session(person, event, at),
        "may_read": may.read_proposals(person, event, at),
        "may_review": may.review(person, event),
        "balance": queries.balance(event),
        "number_waiting": proposals.number_waiting(event),
        "decisions": [
            (one, may.answer_proposals(person, event, one.decision)) for one in queries.decisions_about(event)
        ],
        **event_shares.shown(event),
        "looking": list(queries.looking(event)[:AT_MOST]),
        "to_tell": list(queries.answers_to_tell(event)[:AT_MOST]) if holds else [],
        "pages": event_pages.pages(event),
        "own_pages": event_pages.own_pages(event, person),
        "makers_pages": event_pages.makers_pages(event.activity) if holds else [],
    }


def last_day(event: Event) -> date | None:
    """The last day on which sessions can be proposed."""
    return timezone.localdate(event.call_closes_at - timedelta(seconds=1)) if event.call_closes_at else None
