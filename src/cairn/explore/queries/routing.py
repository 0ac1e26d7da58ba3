"""Which statement a person is shown next, in a few questions that cost the same at ten thousand."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any

from django.db import connections, models

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

FROM_EACH_SIDE = 24  # statements that are worth most: among them the next one is drawn
SIDES = (*Side.values, "public")
ONE_SIDE = "whichever"  # in whose place each side is put
WHAT_IS_READ = ("pk", "side", "author_id", "visitor", "worth", "answered_by", "by_citizens", "by_staff")


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
    of_side, of_author = _read(mine.filter(statement__hidden_at__isnull=True), on=on)
    weights, number = _weights(open_now)
    progress = Progress(sum(of_side.values()), number)
    if not progress.left:
        return Next(None, progress)
    side = _side_of(person, activity)
    reader = routing.Reader(side, f"{mark}:{progress.answered}", of_side, of_author)
    unanswered = open_now.filter(~models.Exists(mine.filter(statement=models.OuterRef("pk"))))
    chosen = routing.next_of(list(_candidates(unanswered, side)), reader, weights=weights)
    return Next(open_now.order_by().get(pk=int(chosen.name)) if chosen else None, progress)


def next_statement(person: Voter, activity: Activity, *, on: date | None = None) -> Statement | None:
    """A statement the person has not answered, chosen for them."""
    return next_for(person, activity, on=on).statement


def progress(person: Voter, activity: Activity, *, on: date | None = None) -> Progress:
    return next_for(person, activity, on=on).progress


def _read(answered: models.QuerySet[Reaction], *, on: date | None) -> tuple[Counter[str], Counter[str]]:
    """How many open statements of each side, and of each author, these answers are to."""
    of_side: Counter[str] = Counter()
    of_author: Counter[str] = Counter()
    still_open = answered.exclude(statement__ref__in=moderation.hidden(Kind.STATEMENT, on=on)).order_by()
    counted = still_open.values_list("statement__side", "statement__author_id", "statement__visitor")
    for side, author, visitor, number in counted.annotate(number=models.Count("pk")):
        of_side[side] += number
        of_author[_author(author, visitor)] += number
    return of_side, of_author


def _weights(open_now: models.QuerySet[Statement]) -> tuple[dict[str, int], int]:
    """How many statements of each side weigh, the first few of each author; and how many there are in all."""
    free = models.Count("pk", filter=models.Q(turn__lt=routing.FREE_TURNS))
    counted = open_now.order_by().values_list("side").annotate(all=models.Count("pk"), free=free)
    rows = list(counted)
    return {side: weigh for side, _all, weigh in rows}, sum(number for _side, number, _weigh in rows)


def _candidates(unanswered: models.QuerySet[Statement], side: str) -> Iterator[routing.Candidate]:
    """Of each side the statements worth most, in one question.

    Django builds no union of shortened lists for SQLite: it builds the list of one side, which is asked for each.
    """
    most = unanswered.filter(side=ONE_SIDE).order_by("-worth", "number").values_list(*WHAT_IS_READ)[:FROM_EACH_SIDE]
    part, parameters = most.query.get_compiler(using=unanswered.db).as_sql()
    parts = (f"SELECT * FROM ({part}) AS of_{one}" for one in SIDES)  # noqa: S608 - names are ours, values parameters
    given = [one if value == ONE_SIDE else value for one in SIDES for value in parameters]
    with connections[unanswered.db].cursor() as cursor:
        cursor.execute(" UNION ALL ".join(parts), given)
        for pk, of, author, visitor, worth, answered, citizens, staff in cursor.fetchall():
            own = citizens if side == Side.CITIZEN else staff if side == Side.STAFF else answered - citizens - staff
            yield routing.Candidate(str(pk), of, _author(author, visitor), worth, own)


def _author(author: int | None, visitor: str) -> str:
    return str(author) if author else visitor


def _side_of(person: Voter, activity: Activity) -> str:
    if isinstance(person, Visitor):
        return Side.UNCLEAR
    found: Any = activities.participant(person, activity)
    return str(found.side) if found else "public"
