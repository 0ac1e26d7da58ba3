"""Reading who is asked whether it was so, what waits for whose answer, and what can be counted."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING

from django.db import models
from django.utils import timezone

from cairn.activities import queries as activities
from cairn.core.altitude import RULES_V1
from cairn.people import tokens
from cairn.people.sides import Side
from cairn.witness.models import Answer
from cairn.witness.queries.claims import Claim, Key, author_marks, claims, claims_in

if TYPE_CHECKING:
    from cairn.activities.models import Activity, Participant
    from cairn.people.models import Person

PURPOSE = "cairn.witness.was_it_so"
DAYS_A_LINK_IS_GOOD = 14
STAY_ON_THE_LIST = timedelta(days=RULES_V1.whole("ask_after_leaving_days"))


@dataclass(frozen=True, slots=True)
class Circle:
    """Whom a claim is asked of, as ids of persons.

    `asked`: citizens when it was entered, and still. `turned`: citizens when it was entered who are none any more.
    """

    asked: frozenset[int] = frozenset()
    turned: frozenset[int] = frozenset()

    @property
    def everybody(self) -> frozenset[int]:
        """Whom the record counts as asked: turning to another side changes no number, whatever was answered before."""
        return self.asked | self.turned


@dataclass(frozen=True, slots=True)
class Question:
    """A claim that waits for a person's answer or still takes another one; `said` is the answer so far, or empty."""

    claim: Claim
    said: str
    is_author: bool  # the change is said to come from this person's own words


@dataclass(frozen=True, slots=True)
class Waiting:
    """A person who has not answered everything: how many questions, in which activities, and when the first closes."""

    person: Person
    number: int
    titles: tuple[str, ...]
    closes_at: datetime


@dataclass(frozen=True, slots=True)
class Asking:
    """How the asking of one claim stands. What was answered stays closed until it is counted.

    `asked` is how many citizens are asked, or were asked when it was counted last.
    """

    claim: Claim
    asked: int
    open_until: datetime | None


def circles(found: Collection[Claim], *, on: date, person: Person | None = None) -> dict[Key, Circle]:
    """Whom each claim is asked of; with `person`, only whether it is asked of them. Four queries."""
    parts, now = _people_in(found, on=on, person=person)
    return {claim.key: _circle(claim, parts[claim.activity.pk], now[claim.activity.pk]) for claim in found}


def questions_for(person: Person, *, at: datetime) -> list[Question]:
    """Everything this person is asked now, oldest event first. The number of queries is always the same."""
    joined = list(activities.activities_ever_joined_by(person))
    found = [claim for claim in claims_in(joined) if claim.takes_answers(at)]
    asked = circles(found, on=timezone.localdate(at), person=person)
    mine = [claim for claim in found if person.pk in asked[claim.key].asked]
    said = _said_by(person, mine)
    authors = author_marks(mine)
    mine.sort(key=lambda claim: (claim.activity.opened_at, claim.happened_at, claim.number))
    return [Question(one, said.get(one.key, ""), _is_author(person, one, authors.get(one.key, ""))) for one in mine]


def number_unanswered(person: Person, *, at: datetime) -> tuple[int, datetime | None]:
    """How many questions wait for this person, and when the first of them closes."""
    waiting = [question.claim for question in questions_for(person, at=at) if not question.said]
    return len(waiting), min((claim.closes_at for claim in waiting), default=None)


def countable(among: Iterable[Activity], *, at: datetime) -> list[Claim]:
    """Claims whose ten days are over or whom everybody asked has answered, and which are not counted yet."""
    found = [claim for claim in claims_in(among) if not claim.is_counted and claim.asked_at <= at]
    early = [claim for claim in found if at < claim.closes_at]
    answered = _answered(early, on=timezone.localdate(at)) if early else set()
    return [claim for claim in found if at >= claim.closes_at or claim.key in answered]


def may_be_counted(claim: Claim, *, at: datetime) -> bool:
    return at >= claim.closes_at or claim.key in _answered([claim], on=timezone.localdate(at))


def everybody_waiting(among: Iterable[Activity], *, at: datetime) -> list[Waiting]:
    """The people with questions they have not answered yet, in no telling order."""
    found = [claim for claim in claims_in(among) if claim.takes_answers(at)]
    parts, now = _people_in(found, on=timezone.localdate(at))
    done = set(_answers(found).values_list("activity_id", "number", "person_id"))
    persons = {pk: rows[-1].person for people in parts.values() for pk, rows in people.items()}
    waits: dict[int, list[Claim]] = {}
    for claim in found:
        for pk in _circle(claim, parts[claim.activity.pk], now[claim.activity.pk]).asked:
            if (*claim.key, pk) not in done and persons[pk].is_active:
                waits.setdefault(pk, []).append(claim)
    return [_waiting(persons[pk], waits[pk]) for pk in sorted(waits, key=lambda pk: persons[pk].ref)]


def asking_state(activity: Activity, numbers: Collection[int] | None = None, *, at: datetime) -> dict[int, Asking]:
    """How the asking of these entries of the activity's record stands (of all claims without `numbers`), by number.

    Entries that nobody is asked about are left out.
    """
    found = [claim for number, claim in claims(activity).items() if numbers is None or number in numbers]
    asked = circles(found, on=timezone.localdate(at))
    return {
        claim.number: Asking(
            claim,
            claim.last_count.get("asked", 0) if claim.is_counted else len(asked[claim.key].everybody),
            None if claim.is_counted else claim.closes_at,
        )
        for claim in found
    }


def token_of(person: Person, *, at: datetime) -> str:
    """The token of the person's link to the page "Is this how it was?", good for two weeks."""
    until = timezone.localdate(at) + timedelta(days=DAYS_A_LINK_IS_GOOD)
    return tokens.token(person, PURPOSE, until=until)


def person_of(token: str, *, at: datetime) -> Person | None:
    """Whose link this is, while it is good."""
    return tokens.person_of(token, PURPOSE, on=timezone.localdate(at))


def _people_in(
    found: Collection[Claim], *, on: date, person: Person | None = None
) -> tuple[dict[int, dict[int, list[Participant]]], dict[int, set[int]]]:
    """The parts people took in the activities of these claims, and who is a citizen there now."""
    among = list({claim.activity.pk: claim.activity for claim in found}.values())
    parts = activities.parts_taken(among, person=person)
    return parts, activities.citizens_now(among, parts, on=on)


def _circle(claim: Claim, parts: Mapping[int, list[Participant]], citizens: Collection[int]) -> Circle:
    then = frozenset(pk for pk, rows in parts.items() if _was_asked(rows, claim.known_at))
    asked = then & frozenset(citizens)
    return Circle(asked, then - asked)


def _was_asked(rows: Iterable[Participant], at: datetime) -> bool:
    """Whether the person took part as a citizen at that moment, or had left less than ninety days before."""
    before = [row for row in rows if row.joined_at <= at]
    if not before or before[-1].side != Side.CITIZEN:
        return False
    left_at = before[-1].left_at
    return left_at is None or left_at >= at - STAY_ON_THE_LIST


def _answered(found: Collection[Claim], *, on: date) -> set[Key]:
    """The claims to which everybody asked has given an answer."""
    given: dict[Key, set[int]] = {}
    for activity, number, person in _answers(found).values_list("activity_id", "number", "person_id"):
        given.setdefault((activity, number), set()).add(person)
    return {
        key for key, circle in circles(found, on=on).items() if circle.asked and circle.asked <= given.get(key, set())
    }


def _answers(found: Collection[Claim]) -> models.QuerySet[Answer]:
    among = {claim.activity.pk for claim in found}
    return Answer.objects.filter(activity__in=among, number__in={claim.number for claim in found})


def _said_by(person: Person, found: Collection[Claim]) -> dict[Key, str]:
    rows = _answers(found).filter(person=person).values_list("activity_id", "number", "said")
    return {(activity, number): said for activity, number, said in rows}


def _is_author(person: Person, claim: Claim, mark: str) -> bool:
    return bool(mark) and mark == person.mark_in(claim.activity.chain)


def _waiting(person: Person, found: Collection[Claim]) -> Waiting:
    titles = Counter(claim.activity.title for claim in found)
    return Waiting(person, len(found), tuple(sorted(titles)), min(claim.closes_at for claim in found))
