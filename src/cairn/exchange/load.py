"""From rows to deeds: what an importer read is taken into an activity, all of it or nothing."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from django.db import transaction

from cairn.exchange import rows
from cairn.explore import actions as explore

if TYPE_CHECKING:
    from cairn.activities.models import Activity
    from cairn.people.models import Person

_MODERATED = {rows.Moderation.ACCEPTED: 1, rows.Moderation.WAITING: 0, rows.Moderation.REJECTED: -1}


def load(delivery: rows.Delivery, activity: Activity, *, by: Person, at: datetime) -> explore.TakenIn:
    """Take the delivery into the activity and say what was new and what was known.

    The same delivery a second time changes nothing. Where it does not say when people reacted, the moment the
    statement was written stands in: the earliest it can have been. Raises `Refused` when this person may not.
    """
    try:
        return explore.take_in(
            activity,
            by=by,
            at=at,
            source=delivery.source,
            statements=(
                (row.source_id, row.words, row.at, _MODERATED[row.moderated], row.seed) for row in delivery.statements
            ),
            reactions=((row.person, row.statement, row.vote, row.at, row.important) for row in delivery.reactions),
        )
    except explore.NothingNew as nothing:
        return nothing.taken


def rehearse(delivery: rows.Delivery, activity: Activity, *, by: Person, at: datetime) -> explore.TakenIn:
    """What `load` would bring. Everything is tried, the person's right to do it too, and then undone."""
    with transaction.atomic():
        taken = load(delivery, activity, by=by, at=at)
        transaction.set_rollback(True)
    return taken
