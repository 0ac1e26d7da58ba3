"""Taking in a conversation held elsewhere: its statements, and the answers to them."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from itertools import batched
from typing import TYPE_CHECKING

from django.db import models
from django.utils.translation import gettext as _

from cairn.activities.record import enter, next_number
from cairn.base import tables
from cairn.base.verdict import Refused
from cairn.explore import may, queries, sums
from cairn.explore.models import Reaction, Statement
from cairn.ledger.action import action

if TYPE_CHECKING:
    from cairn.activities.models import Activity
    from cairn.people.models import Person

AT_ONCE = 2000
REJECTED = -1

type StatementFromElsewhere = tuple[str, str, datetime, int, bool]
"""Its number there, its words, when written, moderated (-1 rejected, 0 waiting, 1 accepted), a seed or not."""
type ReactionFromElsewhere = tuple[str, str, int, datetime | None] | tuple[str, str, int, datetime | None, bool]
"""The person's number there, the statement's, the vote, when (None where nobody knows), whether it matters to them."""


@dataclass(frozen=True, slots=True)
class TakenIn:
    """What one taking in brought: how much was new here, and how much was here already."""

    new_statements: int
    known_statements: int
    new_reactions: int
    known_reactions: int

    @property
    def has_new(self) -> bool:
        return bool(self.new_statements or self.new_reactions)


class NothingNew(Refused):
    """Everything that came had been taken in before; nothing was changed. `taken` says how much that was."""

    def __init__(self, taken: TakenIn) -> None:
        super().__init__(_("All of this was taken in before. Nothing was changed."))
        self.taken = taken


@action
def take_in(
    activity: Activity,
    *,
    by: Person,
    at: datetime,
    source: str,
    statements: Iterable[StatementFromElsewhere],
    reactions: Iterable[ReactionFromElsewhere],
) -> TakenIn:
    """Statements and answers of a conversation held elsewhere.

    `source` names the conversation, so that it is known when it comes again. Rejected statements come in
    hidden. An answer without a moment counts as given when its statement was written. Raises `NothingNew` when
    all of it is here already, and KeyError for an answer to a statement that is not among those of this source.
    """
    may.take_in(by, activity).or_refuse()
    known, new = _take_in_statements(activity, source, statements, at)
    had = queries.number_of_reactions(activity)
    came = _take_in_reactions(activity, source, reactions)
    tables.measured(Reaction)
    added = queries.number_of_reactions(activity) - had
    taken = TakenIn(new, known, added, came - added)
    if not taken.has_new:
        raise NothingNew(taken)
    _count_who_answered(activity)
    data = {"source": source, "statements": new, "reactions": added}
    enter("explore.statements.taken_in", activity, by=by, at=at, data=data)
    return taken


def _take_in_statements(
    activity: Activity, source: str, statements: Iterable[StatementFromElsewhere], at: datetime
) -> tuple[int, int]:
    """How many were known, and how many are new."""
    known = set(_taken_from(source, activity).values_list("source_id", flat=True))
    number, seen = next_number(Statement.objects.filter(activity=activity)), 0
    new: list[Statement] = []
    for source_id, words, written_at, moderated, is_seed in statements:
        if source_id in known:
            seen += 1
            continue
        statement = Statement(activity=activity, number=number + len(new), words=words, side="public")
        statement.source, statement.source_id, statement.is_seed = source, source_id, is_seed
        statement.written_at = min(written_at, at)
        if moderated == REJECTED:
            statement.hidden_at, statement.why_hidden = at, _("Rejected where it came from.")
        new.append(statement)
    Statement.objects.bulk_create(new, batch_size=AT_ONCE)
    return seen, len(new)


def _take_in_reactions(activity: Activity, source: str, reactions: Iterable[ReactionFromElsewhere]) -> int:
    """How many came. Those known already are left as they are."""
    written = {
        statement.source_id: statement
        for statement in _taken_from(source, activity).only("pk", "source_id", "written_at")
    }
    marks: dict[str, str] = {}
    came = 0
    for some in batched(reactions, AT_ONCE):
        came += len(some)
        rows: list[Reaction] = []
        for person, about, vote, moment, *matters in some:
            mark = marks.setdefault(person, _mark_from(source, person))
            statement = written[about]
            row = Reaction(activity=activity, statement=statement, voter=mark, side="public", vote=vote)
            row.at = moment or statement.written_at
            row.matters = bool(matters and matters[0])
            rows.append(row)
        Reaction.objects.bulk_create(rows, ignore_conflicts=True)
    return came


def _taken_from(source: str, activity: Activity) -> models.QuerySet[Statement]:
    return Statement.objects.filter(activity=activity, source=source)


def _mark_from(source: str, person: str) -> str:
    return hashlib.sha256(f"{source}\0{person}".encode()).hexdigest()[:20]


def _count_who_answered(activity: Activity) -> None:
    found = queries.sums(activity)
    listed = [sums.counted(one, found.get(one.pk, {})) for one in Statement.objects.filter(activity=activity)]
    for some in batched(listed, AT_ONCE):
        Statement.objects.bulk_update(some, sums.KEPT)
