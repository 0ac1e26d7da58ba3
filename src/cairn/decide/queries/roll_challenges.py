"""Reading challenges of a roll, and the roll by reason."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from django.db import models

from cairn.activities import queries as activities
from cairn.decide.models import Decision, RollChallenge, RollEntry
from cairn.decide.roll_choices import WAIT_FOR_ANSWERS, Why
from cairn.people.sides import Side

if TYPE_CHECKING:
    from cairn.people.models import Person

FEWEST_SHOWN = 5


@dataclass(frozen=True, slots=True)
class Reason:
    """How many of one side stand on the roll for one reason; None where a number could point at somebody."""

    side: str
    why: str
    people: int | None

    @property
    def in_words(self) -> str:
        return str(Why(self.why).label)


def roll_by_reason(decision: Decision) -> list[Reason]:
    """The roll by side and reason, citizens first.

    Where one group of a side has fewer than five people no group of it is told: the whole side is known, so that the
    small group could be worked out from the others.
    """
    rows = RollEntry.objects.filter(decision=decision).exclude(why="").order_by()
    counted = rows.values_list("side", "why").annotate(people=models.Count("pk"))
    small = {side for side, _why, people in counted if people < FEWEST_SHOWN}
    by_place = sorted(counted, key=lambda row: (Side.values.index(row[0]), Why.values.index(row[1])))
    return [Reason(side, why, None if side in small else people) for side, why, people in by_place]


def names_on_roll(decision: Decision) -> models.QuerySet[RollEntry]:
    """The people on the roll in an order that tells nothing, for those who see the names of people here anyway."""
    found = RollEntry.objects.filter(decision=decision).select_related("person")
    return found.only("side", "person__name", "person__label", "person__ref").order_by("person__ref")


def people_not_on_roll(decision: Decision) -> list[Person]:
    """Who takes part now and does not stand on the roll."""
    on_it = set(RollEntry.objects.filter(decision=decision).values_list("person_id", flat=True))
    return [one.person for one in activities.participants(decision.activity) if one.person_id not in on_it]


def roll_challenge(decision: Decision, ref: str) -> RollChallenge | None:
    return _challenges(decision).filter(ref=ref).first()


def roll_challenges_open(decision: Decision) -> list[RollChallenge]:
    """What waits for an answer, with what was found so far, the oldest first."""
    found = _challenges(decision).filter(settled_at__isnull=True)
    return list(found.prefetch_related("answers").order_by("raised_at", "pk"))


def roll_challenges_to_answer(person: Person | None, decision: Decision) -> list[RollChallenge]:
    """What waits for somebody of this side who is not concerned. Empty for everybody else, and once counted."""
    found = activities.participant(person, decision.activity)
    if found is None or found.side not in {Side.CITIZEN, Side.STAFF} or decision.is_closed:
        return []
    waiting = [one for one in roll_challenges_open(decision) if found.person_id not in {one.by_id, one.about_id}]
    return [one for one in waiting if all(answer.side != found.side for answer in one.answers.all())]


def roll_challenges_of(person: Person, decision: Decision) -> list[RollChallenge]:
    """What this person challenged, or what was challenged about them; theirs to see whatever became of it."""
    concerned = models.Q(by=person) | models.Q(about=person)
    return list(_challenges(decision).filter(concerned).order_by("raised_at", "pk"))


def roll_challenges_in_numbers(decision: Decision) -> dict[str, int]:
    """How many challenges came to what; "" for those that wait, or that nobody answered before the count."""
    rows = RollChallenge.objects.filter(decision=decision).order_by()
    return dict(rows.values_list("effect").annotate(number=models.Count("pk")))


def waits_for_answers(decision: Decision, at: datetime) -> bool:
    """Whether the count has to wait for challenges of the roll: three days after the closing time at most."""
    if decision.closes_at is None or at >= decision.closes_at + WAIT_FOR_ANSWERS:
        return False
    return RollChallenge.objects.filter(decision=decision, settled_at__isnull=True).exists()


def _challenges(decision: Decision) -> models.QuerySet[RollChallenge]:
    found = RollChallenge.objects.select_related("decision__activity__programme", "about")
    return found.filter(decision=decision)
