"""What people do while they explore: statements, answers, options."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import batched
from typing import TYPE_CHECKING

from django.db import models
from django.db.models import functions
from django.utils.translation import gettext as _

from cairn.activities import queries as activities
from cairn.activities.record import enter, next_number
from cairn.base.verdict import Refused
from cairn.core import opinion_map
from cairn.explore import map_reading, may, queries
from cairn.explore.answers import Vote
from cairn.explore.models import MapReading, Option, OptionAuthor, Reaction, Round, Statement
from cairn.ledger.action import action, quiet

if TYPE_CHECKING:
    from cairn.activities.models import Activity
    from cairn.people.models import Person

AT_ONCE = 2000
SEED = 1  # any fixed number: the same answers then always give the same map
REJECTED = -1

type StatementFromElsewhere = tuple[str, str, datetime, int, bool]
"""Its number there, its words, when written, moderated (-1 rejected, 0 waiting, 1 accepted), a seed or not."""
type ReactionFromElsewhere = tuple[str, str, int, datetime | None]
"""The person's number there, the statement's, the vote, and when; None where nobody knows."""


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
def write_statement(activity: Activity, *, by: Person, at: datetime, words: str) -> Statement:
    """One short sentence for others to answer."""
    may.write_statement(by, activity).or_refuse()
    may.say(words).or_refuse()
    side = activities.side_of(by, activity, on=at.date())
    statement = Statement(activity=activity, words=words.strip(), author=by, side=side, written_at=at)
    content = statement.fingerprint(statement.words)
    enter("explore.statement.written", activity, by=by, at=at, about=statement, content=content)
    statement.number = next_number(Statement.objects.filter(activity=activity))
    statement.save()
    return statement


@action
def hide_statement(statement: Statement, *, by: Person, at: datetime, why: str) -> Statement:
    """Take a statement out, with the reason in public. Answers to it no longer count."""
    may.hide_statement(by, statement).or_refuse()
    if not why.strip():
        raise Refused(_("Say why the statement is taken out: its author and everybody else will read it."))
    statement.hidden_at, statement.why_hidden = at, why.strip()
    statement.save(update_fields=["hidden_at", "why_hidden"])
    content = statement.fingerprint(statement.why_hidden)
    enter("explore.statement.hidden", statement.activity, by=by, at=at, about=statement, content=content)
    return statement


@quiet("answers come by the thousand: they stay in their own append-only table until a round closes with its digest")
def react(statement: Statement, *, by: Person, at: datetime, vote: int) -> None:
    """Agree (1), disagree (-1) or pass (0). It can be changed at any time; the last answer counts."""
    may.answer(by, statement).or_refuse()
    if vote not in Vote.values:
        raise Refused(_("Choose one of: agree, disagree, pass."))
    before = queries.last_vote(by, statement)
    if before == vote:
        return
    activity = statement.activity
    side = activities.side_of(by, activity, on=at.date())
    mark = queries.voter(by, activity)
    Reaction.objects.create(activity=activity, statement=statement, voter=mark, side=side, vote=vote, at=at)
    if before is None:
        Statement.objects.filter(pk=statement.pk).update(answered_by=models.F("answered_by") + 1)


@action
def close_round(activity: Activity, *, by: Person, at: datetime) -> Round:
    """Put the digest of everything said so far into the record: from now on no answer changes unseen."""
    may.close_round(by, activity).or_refuse()
    said = queries.so_far(activity)
    closed = Round(
        activity=activity, closed_at=at, reactions=said.reactions, people=said.people,
        last_reaction=said.last_reaction, digest=said.digest,
    )  # fmt: skip
    data = {"reactions": said.reactions, "people": said.people, "digest": said.digest}
    enter("explore.round.closed", activity, by=by, at=at, about=closed, data=data)
    closed.number = next_number(Round.objects.filter(activity=activity))
    closed.save()
    return closed


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
    added = queries.number_of_reactions(activity) - had
    taken = TakenIn(new, known, added, came - added)
    if not taken.has_new:
        raise NothingNew(taken)
    _count_who_answered(activity)
    data = {"source": source, "statements": new, "reactions": added}
    enter("explore.statements.taken_in", activity, by=by, at=at, data=data)
    return taken


@quiet("a map is computed from the answers, and anybody can compute it again")
def draw_map(activity: Activity, *, at: datetime) -> MapReading:
    """Compute the opinion map and keep it, so that pages show it without waiting."""
    said = queries.reactions(activity)
    drawn = opinion_map.draw(said, seed=SEED, sides_of=queries.sides_of_voters(activity))
    last = Reaction.objects.filter(activity=activity).aggregate(last=models.Max("pk"))["last"] or 0
    return MapReading.objects.create(
        activity=activity, computed_at=at, method=drawn.method, version=drawn.version, seed=drawn.seed,
        reactions=len(said), people=len(said.people), last_reaction=last, result=map_reading.kept(drawn),
    )  # fmt: skip


@action
def write_option(
    activity: Activity,
    *,
    by: Person,
    at: datetime,
    title: str,
    words: str,
    why: str = "",
    co_authors: Sequence[Person] = (),
    happened_at: datetime | None = None,
) -> Option:
    """A possible answer to the question, written alone or together with others who take part.

    `happened_at`: when it was written, if that was before it was entered here.
    """
    may.write_option(by, activity, co_authors).or_refuse()
    if not title.strip() or not words.strip():
        raise Refused(_("Give the option a title, and say what would be done."))
    written_at = happened_at or at
    option = Option(activity=activity, title=title.strip(), words=words.strip(), why=why.strip(), written_at=written_at)
    authors = {person.pk: activities.side_of(person, activity, on=written_at.date()) for person in (by, *co_authors)}
    data = {"sides": list(authors.values())}
    content = option.fingerprint(option.title, option.words, option.why)
    enter(
        "explore.option.written",
        activity,
        by=by,
        at=at,
        about=option,
        data=data,
        content=content,
        happened_at=happened_at,
    )
    option.number = next_number(Option.objects.filter(activity=activity))
    option.save()
    OptionAuthor.objects.bulk_create(
        OptionAuthor(option=option, person_id=person, side=side) for person, side in authors.items()
    )
    return option


@action
def drop_option(option: Option, *, by: Person, at: datetime, why: str) -> Option:
    """The option no longer stands. It stays readable, with the reason."""
    may.drop_option(by, option).or_refuse()
    if not why.strip():
        raise Refused(_("Say why the option is dropped: people put thought into it."))
    option.dropped_at, option.why_dropped = at, why.strip()
    option.save(update_fields=["dropped_at", "why_dropped"])
    content = option.fingerprint(option.why_dropped)
    enter("explore.option.dropped", option.activity, by=by, at=at, about=option, content=content)
    return option


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
        for person, about, vote, moment in some:
            mark = marks.setdefault(person, _mark_from(source, person))
            statement = written[about]
            row = Reaction(activity=activity, statement=statement, voter=mark, side="public", vote=vote)
            row.at = moment or statement.written_at
            rows.append(row)
        Reaction.objects.bulk_create(rows, ignore_conflicts=True)
    return came


def _taken_from(source: str, activity: Activity) -> models.QuerySet[Statement]:
    return Statement.objects.filter(activity=activity, source=source)


def _mark_from(source: str, person: str) -> str:
    return hashlib.sha256(f"{source}\0{person}".encode()).hexdigest()[:20]


def _count_who_answered(activity: Activity) -> None:
    people = (
        Reaction.objects.filter(statement=models.OuterRef("pk"))
        .order_by()
        .values("statement")
        .annotate(number=models.Count("voter", distinct=True))
        .values("number")
    )
    found = functions.Coalesce(models.Subquery(people), 0)
    Statement.objects.filter(activity=activity).update(answered_by=found)
