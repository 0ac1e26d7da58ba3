"""Which statement a person is shown next, in a few questions that cost the same at ten thousand."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any

from django.db import models

from cairn.activities import queries as activities
from cairn.core import routing
from cairn.explore.models import Reaction, Statement
from cairn.explore.queries.counting import voter, what_counts
from cairn.explore.queries.statements import statements
from cairn.explore.visitors import Visitor
from cairn.moderation import queries as moderation
from cairn.moderation.choices import Kind
from cairn.people.sides import Side

if TYPE_CHECKING:
    from cairn.activities.models import Activity
    from cairn.explore.visitors import Voter

FROM_A_CELL = 24  # statements of one side and group that are worth most: among them the next one is drawn
WHAT_IS_READ = ("pk", "side", "liked_by", "author_id", "visitor", "worth", "answered_by", "by_citizens", "by_staff")


@dataclass(frozen=True, slots=True)
class Progress:
    """How many of the open statements a person has answered."""

    answered: int
    of: int

    @property
    def left(self) -> int:
        return self.of - self.answered


@dataclass(frozen=True, slots=True)
class Next:
    """The statement a person is shown next, and how far they are."""

    statement: Statement | None
    progress: Progress


def next_for(person: Voter, activity: Activity, *, on: date | None = None) -> Next:
    """The next statement for this person and how far they are. Method: docs/methods/routing.md."""
    mark, open_now = voter(person, activity), statements(activity, on=on)
    mine = what_counts(activity).filter(voter=mark)
    answered = _answered(mine.filter(statement__hidden_at__isnull=True), on=on)
    weights, number = _weights(open_now)
    progress = Progress(answered.of_cell.total(), number.total())
    left = [cell for cell in number if number[cell] > answered.of_cell[cell]]
    if not left:
        return Next(None, progress)
    reader = routing.Reader(
        _side_of(person, activity), f"{mark}:{progress.answered}", answered.of_cell, answered.of_author,
        routing.own_group(answered.agreed),
    )  # fmt: skip
    side, group = routing.next_cell(left, reader, weights=weights)
    unanswered = open_now.filter(~models.Exists(mine.filter(statement=models.OuterRef("pk"))))
    listed = list(_candidates(unanswered.filter(side=side, liked_by=group), reader.side))
    chosen = routing.next_of(listed, reader, weights=weights)
    return Next(open_now.order_by().get(pk=int(chosen.name)) if chosen else None, progress)


def next_statement(person: Voter, activity: Activity, *, on: date | None = None) -> Statement | None:
    """A statement the person has not answered, chosen for them."""
    return next_for(person, activity, on=on).statement


def progress(person: Voter, activity: Activity, *, on: date | None = None) -> Progress:
    return next_for(person, activity, on=on).progress


class _Answered:
    """What somebody's answers are to: how many of each cell and author, and what they agreed with of each group."""

    def __init__(self) -> None:
        self.of_cell: Counter[routing.Cell] = Counter()
        self.of_author: Counter[str] = Counter()
        self.agreed: Counter[str] = Counter()


def _answered(answered: models.QuerySet[Reaction], *, on: date | None) -> _Answered:
    found = _Answered()
    still_open = answered.exclude(statement__ref__in=moderation.hidden(Kind.STATEMENT, on=on)).order_by()
    of_what = ("statement__side", "statement__liked_by", "statement__author_id", "statement__visitor")
    counted = still_open.values_list(*of_what).annotate(number=models.Count("pk"), agreed=models.Sum("vote"))
    for side, group, author, visitor, number, agreed in counted:
        found.of_cell[side, group] += number
        found.of_author[_author(author, visitor)] += number
        found.agreed[group] += agreed
    return found


def _weights(open_now: models.QuerySet[Statement]) -> tuple[dict[routing.Cell, int], Counter[routing.Cell]]:
    """How many statements of each cell weigh, the first few of each author; and how many there are."""
    free = models.Count("pk", filter=models.Q(turn__lt=routing.FREE_TURNS))
    rows = list(open_now.order_by().values_list("side", "liked_by").annotate(all=models.Count("pk"), free=free))
    number = Counter({(side, group): every for side, group, every, _weigh in rows})
    return {(side, group): weigh for side, group, _every, weigh in rows}, number


def _candidates(unanswered: models.QuerySet[Statement], side: str) -> Iterator[routing.Candidate]:
    """Those worth most, for a reader on this side."""
    most = unanswered.order_by("-worth", "number").values_list(*WHAT_IS_READ)[:FROM_A_CELL]
    for pk, of, group, author, visitor, worth, answered, citizens, staff in most:
        own = citizens if side == Side.CITIZEN else staff if side == Side.STAFF else answered - citizens - staff
        yield routing.Candidate(str(pk), of, _author(author, visitor), worth, own, group)


def _author(author: int | None, visitor: str) -> str:
    return str(author) if author else visitor


def _side_of(person: Voter, activity: Activity) -> str:
    if isinstance(person, Visitor):
        return Side.UNCLEAR
    found: Any = activities.participant(person, activity)
    return str(found.side) if found else "public"
