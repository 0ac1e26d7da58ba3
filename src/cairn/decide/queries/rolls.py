"""Reading who is on the roll."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from django.db import models

from cairn.activities import queries as activities
from cairn.decide.models import Decision, Paper, RollEntry
from cairn.decide.paper_choices import PaperState
from cairn.people.sides import Side

if TYPE_CHECKING:
    from cairn.activities.models import Activity, Participant
    from cairn.people.models import Person

VOTING_SIDES = (Side.CITIZEN, Side.STAFF)
FEWEST_PARTNERS = 3  # fewer partners speak but do not form a side that could stop the others


@dataclass(frozen=True, slots=True)
class OnRoll:
    """How many of one side are on the roll, and how many of them have voted."""

    side: str
    people: int
    voted: int


def entry_of(person: Person | None, decision: Decision) -> RollEntry | None:
    """The person's place on the roll, if they have one."""
    if person is None:
        return None
    return RollEntry.objects.filter(decision=decision, person=person).first()


def roll(decision: Decision) -> tuple[OnRoll, ...]:
    """The roll in numbers, citizens first."""
    counted = {
        side: (people, voted)
        for side, people, voted in RollEntry.objects.filter(decision=decision)
        .order_by()
        .values_list("side")
        .annotate(people=models.Count("pk"), voted=models.Count("pk", filter=models.Q(has_voted=True)))
    }
    return tuple(OnRoll(side, *counted[side]) for side in Side.values if side in counted)


def can_be_changed(entry: RollEntry) -> bool:
    """Whether a place on the roll can be moved or taken away: no ballot of it came, and its side is not left empty.

    A ballot in the box carries a side and nobody's name: nobody could find it to take it out with its voter.
    """
    others = RollEntry.objects.filter(decision=entry.decision_id, side=entry.side).exclude(pk=entry.pk)
    came = (
        entry.has_voted
        or Paper.objects.filter(decision=entry.decision_id, person=entry.person_id, state=PaperState.ENTERED).exists()
    )
    return not came and others.exists()


def have_all_voted(decision: Decision) -> bool:
    return not RollEntry.objects.filter(decision=decision, has_voted=False).exists()


def on_rolls_of_open_votes(*, at: datetime) -> models.QuerySet[RollEntry]:
    """Every place of a person on the roll of a vote that is open now, voted or not."""
    found = RollEntry.objects.filter(person__isnull=False, decision__closed_at__isnull=True, decision__closes_at__gt=at)
    found = found.filter(decision__activity__withdrawn_at__isnull=True)
    return found.select_related("decision__activity__programme").order_by("decision__closes_at", "pk")


def given_more_time_for(persons: Collection[int], *, since: datetime, until: datetime) -> models.QuerySet[RollEntry]:
    """Places of these people, by id, on rolls of open votes that got more time after one moment and up to another.

    Those who have voted are among them, and those of every side: what is made of this tells nobody who has voted.
    """
    found = RollEntry.objects.filter(person__in=persons, decision__closed_at__isnull=True)
    found = found.filter(decision__extended_at__gt=since, decision__extended_at__lte=until)
    return found.select_related("decision__activity__programme")


def people_with_a_vote(activity: Activity) -> list[Participant]:
    """Who would be on the roll now: citizens and staff, and partners once there are three of them.

    People whose side is not clear are on no roll.
    """
    taking_part = list(activities.participants(activity))
    partners = [one for one in taking_part if one.side == Side.PARTNER]
    sides = {*VOTING_SIDES, *([Side.PARTNER] if len(partners) >= FEWEST_PARTNERS else [])}
    return [one for one in taking_part if one.side in sides]
