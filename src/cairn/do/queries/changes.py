"""What became of commitments in some time, step by step: for letters to those whose words they came from."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Any

from django.db import models

from cairn.do.models import ProgressNote
from cairn.do.queries.commitments import with_notes

if TYPE_CHECKING:
    from cairn.do.models import Commitment

MADE, ACCEPTED = "made", "accepted"  # beside what a note tells


@dataclass(frozen=True, slots=True)
class Change:
    """One step: that it was made, that an owner accepted it, or what a note tells; and whose deed it was, by id."""

    commitment: Commitment
    tells: str
    at: datetime
    by: int | None = None
    note: ProgressNote | None = None
    side: str = ""


def commitments_changed(
    persons: Collection[int],  # noqa: ARG001 - asked like every source of news
    *,
    since: datetime,
    until: datetime,
) -> models.QuerySet[Commitment]:
    """The commitments from a decision that something became of, after one moment and up to another."""
    when = {"gt": since, "lte": until}
    moments = ("made_at", "citizen_accepted_at", "staff_accepted_at")
    became: Any = models.Q(pk__in=[])
    for one in moments:
        became |= models.Q(**{f"{one}__{how}": moment for how, moment in when.items()})
    noted = {f"noted_at__{how}": moment for how, moment in when.items()}
    became |= models.Exists(ProgressNote.objects.filter(commitment=models.OuterRef("pk"), **noted))
    found = with_notes().filter(became, decision__isnull=False, activity__withdrawn_at__isnull=True)
    return found.order_by("made_at", "pk")


def changes(commitments: Iterable[Commitment], *, since: datetime, until: datetime) -> Iterator[Change]:
    """Each step that was taken with these commitments in that time. Only where their notes were read with them."""
    for one in commitments:
        yield from (step for step in steps_of(one) if since < step.at <= until)


def steps_of(commitment: Commitment) -> list[Change]:
    """Everything that became of a commitment, oldest first. Only where its notes were read with it."""
    made_at = commitment.made_at
    owners = (
        ("citizen", commitment.owner_citizen_id, commitment.citizen_accepted_at),
        ("staff", commitment.owner_staff_id, commitment.staff_accepted_at),
    )
    maker = next((owner for _side, owner, at in owners if at == made_at), None)
    steps = [Change(commitment, MADE, made_at, maker)]
    steps += [Change(commitment, ACCEPTED, at, owner, side=side) for side, owner, at in owners if at and at > made_at]
    steps += [Change(commitment, one.tells, one.noted_at, one.by_id, one) for one in commitment.notes.all()]
    return sorted(steps, key=lambda step: step.at)
