"""Joining an activity, and leaving it."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from cairn.activities import may, queries
from cairn.activities.models import Activity, Participant
from cairn.activities.record import enter
from cairn.ledger.action import action
from cairn.people.sides import Side

if TYPE_CHECKING:
    from cairn.people.models import Organisation, Person


@action
def join(
    activity: Activity,
    *,
    by: Person,
    at: datetime,
    speaks_for: Organisation | None = None,
    is_sure: bool = True,
) -> Participant:
    """Take part. The side follows from who employs the person; in doubt they count in no share."""
    may.join(by, activity).or_refuse()
    side = queries.side_on_joining(by, activity, speaks_for=speaks_for, is_sure=is_sure, on=at.date())
    participant = Participant.objects.create(
        activity=activity,
        person=by,
        side=side,
        speaks_for=speaks_for if side == Side.PARTNER else None,
        joined_at=at,
    )
    enter("activities.person.joined", activity, by=by, at=at, side=side)
    return participant


@action
def leave(activity: Activity, *, by: Person, at: datetime) -> Participant:
    """Stop taking part, without a reason and without any effect elsewhere."""
    may.leave(by, activity).or_refuse()
    participant = Participant.objects.get(activity=activity, person=by, left_at__isnull=True)
    enter("activities.person.left", activity, by=by, at=at)
    participant.left_at = at
    participant.save(update_fields=["left_at"])
    return participant
