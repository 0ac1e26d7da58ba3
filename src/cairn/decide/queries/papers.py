"""Reading papers, calls and helpers: who has one out, and how many ballots came which way."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING

from django.db import models

from cairn.activities import queries as activities
from cairn.decide.models import BallotHelper, CalledIn, Decision, Helped, Paper, RollEntry
from cairn.decide.paper_choices import PaperState, Way
from cairn.decide.paper_seals import Marks, opened, paper_hash
from cairn.decide.queries.ballots import ballot_by_code
from cairn.decide.queries.rolls import roll
from cairn.decide.result.keeping import FEWEST_FOR_NUMBERS
from cairn.decide.roll_choices import WAIT_FOR_ANSWERS
from cairn.programmes import queries as programmes

if TYPE_CHECKING:
    from cairn.people.models import Person


@dataclass(frozen=True, slots=True)
class Ways:
    """How the ballots of one side came. `by` is None where one way has fewer than five: the others would tell it."""

    side: str
    by: dict[str, int] | None


def paper_by_code(decision: Decision, code: str) -> Paper | None:
    return Paper.objects.filter(decision=decision, code_hash=paper_hash(decision, code)).first()


def is_free(decision: Decision, code: str) -> bool:
    """Whether neither a paper nor a ballot has this code."""
    return paper_by_code(decision, code) is None and ballot_by_code(decision, code) is None


def paper_of(person: Person | None, decision: Decision) -> Paper | None:
    """The paper that is out for this person. What has come back leads to nobody any more."""
    return Paper.objects.filter(decision=decision, person=person).first() if person else None


def people_on_roll(decision: Decision) -> list[Person]:
    """Everybody on the roll, by name: for those who hand out papers and take calls."""
    found = RollEntry.objects.filter(decision=decision).select_related("person")
    return [one.person for one in found.order_by("person__name", "person__ref")]


def first_entry(decision: Decision, code: str) -> Marks | None:
    """What the first person entered from the paper with this code."""
    paper = paper_by_code(decision, code)
    return opened(decision, code, paper.sealed) if paper and paper.sealed else None


def is_called_in(person: Person | None, decision: Decision) -> bool:
    """Whether a ballot was cast for this person by phone."""
    return person is not None and CalledIn.objects.filter(decision=decision, person=person).exists()


def called_in_to_tell() -> list[tuple[Person, Decision]]:
    """Everybody who is still to be told that a ballot was cast for them by phone, and in which decision."""
    found = CalledIn.objects.filter(is_told=False).select_related("person", "decision__activity__programme")
    return [(one.person, one.decision) for one in found.order_by("pk") if one.person]


def ballot_helpers(decision: Decision) -> list[Person]:
    found = BallotHelper.objects.filter(decision=decision).select_related("person").order_by("person__ref")
    return [one.person for one in found]


def helps_with_ballots(person: Person | None, decision: Decision) -> bool:
    """Whether this person leads the work, or was named to help with papers and calls."""
    if person is None:
        return False
    if programmes.leads(person, decision.activity.programme):
        return True
    return BallotHelper.objects.filter(decision=decision, person=person).exists()


def sides_that_enter(decision: Decision, *, on: date) -> dict[int, str]:
    """The side of each person who can enter papers, by their id."""
    activity = decision.activity
    people = [*ballot_helpers(decision), *programmes.leaders(activity.programme)]
    return {one.pk: activities.side_of(one, activity, on=on) for one in people}


def papers_in_numbers(decision: Decision) -> dict[str, int]:
    """How many papers are in which state; all of them together are the printed ones."""
    rows = Paper.objects.filter(decision=decision).order_by()
    return dict(rows.values_list("state").annotate(number=models.Count("pk")))


def waits_for_papers(decision: Decision, at: datetime) -> bool:
    """Whether the count waits for papers that one person has entered: three days after the closing time at most."""
    if decision.closes_at is None or at >= decision.closes_at + WAIT_FOR_ANSWERS:
        return False
    return Paper.objects.filter(decision=decision, state=PaperState.ENTERED).exists()


def ways(decision: Decision) -> list[Ways]:
    """How the ballots came, by side, citizens first. Empty before the count: until then it could tell who has voted."""
    if not decision.is_closed:
        return []
    cast = Paper.objects.filter(decision=decision, state=PaperState.CAST)
    papers, calls = _by_side(cast), _by_side(CalledIn.objects.filter(decision=decision))
    found = []
    for each in roll(decision):
        on_paper, by_phone = papers.get(each.side, 0), calls.get(each.side, 0)
        by = {Way.SCREEN: each.voted - on_paper - by_phone, Way.PAPER: on_paper, Way.PHONE: by_phone}
        told = {str(way): number for way, number in by.items()} if _can_be_told(by.values()) else None
        found.append(Ways(each.side, told))
    return found


def helped(decision: Decision) -> dict[str, int]:
    """With how many ballots somebody helped, by the way they came: from five on, and only after the count."""
    if not decision.is_closed:
        return {}
    found = Helped.objects.filter(decision=decision, ballots__gte=FEWEST_FOR_NUMBERS).order_by("way")
    return dict(found.values_list("way", "ballots"))


def _by_side(rows: models.QuerySet[Paper] | models.QuerySet[CalledIn]) -> dict[str, int]:
    return dict(rows.order_by().values_list("side").annotate(number=models.Count("pk")))


def _can_be_told(numbers: Iterable[int]) -> bool:
    return all(number == 0 or number >= FEWEST_FOR_NUMBERS for number in numbers)
