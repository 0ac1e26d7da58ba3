"""Reading what people answered to statements, and the rounds that closed over it."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date
from typing import TYPE_CHECKING, Any

from django.db import models

from cairn.core import opinion_map
from cairn.explore import map_reading
from cairn.explore.models import Reaction, Round, Statement
from cairn.explore.queries.statements import statements, statements_with_hidden

if TYPE_CHECKING:
    from cairn.activities.models import Activity
    from cairn.people.models import Person

AT_ONCE = 5000


@dataclass(frozen=True, slots=True)
class Progress:
    """How many of the open statements a person has answered."""

    answered: int
    of: int

    @property
    def left(self) -> int:
        return self.of - self.answered


@dataclass(frozen=True, slots=True)
class SoFar:
    """What has been said so far: answers, people, the last of the answers, and the digest of all of them."""

    reactions: int
    people: int
    last_reaction: int
    digest: str


def voter(person: Person, activity: Activity) -> str:
    """The mark under which a person's answers are kept: another in every activity, and not that of the record."""
    return person.mark_in(f"reactions:{activity.ref}")


def next_statement(person: Person, activity: Activity, *, on: date | None = None) -> Statement | None:
    """A statement the person has not answered: the one fewest people have answered, the oldest first."""
    answered = Reaction.objects.filter(
        activity=activity, voter=voter(person, activity), statement=models.OuterRef("pk")
    )
    return statements(activity, on=on).filter(~models.Exists(answered)).order_by("answered_by", "number").first()


def progress(person: Person, activity: Activity, *, on: date | None = None) -> Progress:
    answered = answers_of(person, activity, on=on).count()
    return Progress(answered, statements(activity, on=on).count())


def answers_of(person: Person, activity: Activity, *, on: date | None = None) -> models.QuerySet[Any]:
    """The open statements the person has answered; each has their present answer besides, as `my_vote`."""
    mine = Reaction.objects.filter(activity=activity, voter=voter(person, activity), statement=models.OuterRef("pk"))
    last = mine.order_by("-at", "-pk").values("vote")[:1]
    return statements(activity, on=on).annotate(my_vote=models.Subquery(last)).filter(my_vote__isnull=False)


def last_vote(person: Person, statement: Statement) -> int | None:
    """What the person answers to this statement now, or None if they have not."""
    mark = voter(person, statement.activity)
    found = Reaction.objects.filter(activity=statement.activity_id, voter=mark, statement=statement)
    return found.order_by("-at", "-pk").values_list("vote", flat=True).first()


def reactions(activity: Activity, *, with_hidden: bool = False, on: date | None = None) -> opinion_map.Reactions:
    """The answers as the opinion map takes them: the last one per person and statement counts.

    Statements go by `map_reading.name_of`, people by their voter marks. Answers to hidden statements are left
    out unless asked for.
    """
    listed = statements_with_hidden(activity) if with_hidden else statements(activity, on=on)
    names = {one.pk: map_reading.name_of(one) for one in listed}
    said = _in_order(activity).values_list("voter", "statement_id", "vote").iterator(chunk_size=AT_ONCE)
    votes = ((mark, names[about], vote) for mark, about, vote in said if about in names)
    return opinion_map.Reactions.of(votes, statements=names.values())


def sides_of_voters(activity: Activity) -> dict[str, str]:
    """The side of everybody who answered, as it was at their last answer; people from elsewhere have none."""
    said = _in_order(activity).exclude(side="public").values_list("voter", "side")
    return dict(said.iterator(chunk_size=AT_ONCE))


def totals(activity: Activity, *, with_hidden: bool = False, on: date | None = None) -> dict[str, opinion_map.Totals]:
    """The exact totals of every statement, counted now, by the statement's ref."""
    counted = {one.statement: one for one in opinion_map.totals(reactions(activity, with_hidden=with_hidden, on=on))}
    listed = statements_with_hidden(activity) if with_hidden else statements(activity, on=on)
    return {one.ref: counted[map_reading.name_of(one)] for one in listed}


def number_of_reactions(activity: Activity) -> int:
    return Reaction.objects.filter(activity=activity).count()


def number_of_people(activity: Activity) -> int:
    """How many people have answered at least one statement."""
    return Reaction.objects.filter(activity=activity).values("voter").distinct().count()


def so_far(activity: Activity) -> SoFar:
    """Everything said so far, with the digest that anybody with the answers can compute again.

    The digest is the SHA-256 of one line per answer, "number of the statement, voter, vote, moment in UTC",
    sorted by statement, voter and moment.
    """
    digest, count = hashlib.sha256(), 0
    for line in _lines(activity):
        digest.update(line.encode())
        count += 1
    last = Reaction.objects.filter(activity=activity).aggregate(last=models.Max("pk"))["last"] or 0
    return SoFar(count, number_of_people(activity), last, digest.hexdigest())


def rounds(activity: Activity) -> models.QuerySet[Round]:
    """Closed rounds, newest first."""
    return Round.objects.filter(activity=activity).order_by("-number")


def _in_order(activity: Activity) -> models.QuerySet[Reaction]:
    return Reaction.objects.filter(activity=activity).order_by("at", "pk")


def _lines(activity: Activity) -> Iterator[str]:
    said = (
        Reaction.objects.filter(activity=activity)
        .order_by("statement__number", "voter", "at", "pk")
        .values_list("statement__number", "voter", "vote", "at")
    )
    for number, mark, vote, at in said.iterator(chunk_size=AT_ONCE):
        yield f"{number} {mark} {vote} {at.astimezone(UTC).isoformat(timespec='microseconds')}\n"
