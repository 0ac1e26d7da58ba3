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
from cairn.explore.models import Reaction, Round
from cairn.explore.queries.counting import voter, what_counts
from cairn.explore.queries.statements import statements, statements_with_hidden

if TYPE_CHECKING:
    from cairn.activities.models import Activity
    from cairn.explore.visitors import Voter

AT_ONCE = 5000


@dataclass(frozen=True, slots=True)
class SoFar:
    """What has been said so far: answers, people, the last of the answers, and the digest of all of them."""

    reactions: int
    people: int
    last_reaction: int
    digest: str


def answers_of(person: Voter, activity: Activity, *, on: date | None = None) -> models.QuerySet[Any]:
    """The open statements the person has answered, each with their answer besides, as `my_vote` and `my_matters`."""
    mine = what_counts(activity).filter(voter=voter(person, activity), statement=models.OuterRef("pk"))
    found = statements(activity, on=on).annotate(
        my_vote=models.Subquery(mine.values("vote")[:1]), my_matters=models.Subquery(mine.values("matters")[:1])
    )
    return found.filter(my_vote__isnull=False)


def reactions(
    activity: Activity, *, with_hidden: bool = False, on: date | None = None, until: int | None = None
) -> opinion_map.Reactions:
    """The answers as the opinion map takes them: the last one per person and statement counts.

    Statements go by `map_reading.name_of`, people by their voter marks. Answers to hidden statements are left
    out unless asked for. `until` as in `what_counts`.
    """
    listed = statements_with_hidden(activity) if with_hidden else statements(activity, on=on)
    names = {one.pk: map_reading.name_of(one) for one in listed}
    rows = what_counts(activity, until=until).values_list("voter", "statement_id", "vote", "matters")
    said = rows.iterator(chunk_size=AT_ONCE)
    votes = (
        (mark, names[about], vote, matters)
        for mark, about, vote, matters in said
        if about in names and vote is not None
    )
    return opinion_map.Reactions.of(votes, statements=names.values())


def sides_of_voters(activity: Activity) -> dict[str, str]:
    """The side of everybody who answered, as it was at their last answer; people from elsewhere have none."""
    said = what_counts(activity).exclude(side="public").order_by("at", "pk").values_list("voter", "side")
    return dict(said.iterator(chunk_size=AT_ONCE))


def totals(activity: Activity, *, with_hidden: bool = False, on: date | None = None) -> dict[str, opinion_map.Totals]:
    """The exact totals of every statement, counted now, by the statement's ref."""
    counted = {one.statement: one for one in opinion_map.totals(reactions(activity, with_hidden=with_hidden, on=on))}
    listed = statements_with_hidden(activity) if with_hidden else statements(activity, on=on)
    return {one.ref: counted[map_reading.name_of(one)] for one in listed}


def number_of_reactions(activity: Activity) -> int:
    """How many answers were ever given here, those changed and taken back among them."""
    return Reaction.objects.filter(activity=activity).count()


def number_of_people(activity: Activity) -> int:
    """How many people have answered at least one statement."""
    return what_counts(activity).values("voter").distinct().count()


def so_far(activity: Activity) -> SoFar:
    """Everything said so far, with the digest that anybody with the answers can compute again.

    The digest is the SHA-256 of one line per answer, "number of the statement, voter, vote, moment in UTC",
    sorted by statement, voter and moment. Where it matters to that person the vote is followed by "!", and the line
    that takes an answer back has "-" for a vote.
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


def _lines(activity: Activity) -> Iterator[str]:
    said = (
        Reaction.objects.filter(activity=activity)
        .order_by("statement__number", "voter", "at", "pk")
        .values_list("statement__number", "voter", "vote", "matters", "at")
    )
    for number, mark, vote, matters, at in said.iterator(chunk_size=AT_ONCE):
        answer = "-" if vote is None else f"{vote}!" if matters else vote
        yield f"{number} {mark} {answer} {at.astimezone(UTC).isoformat(timespec='microseconds')}\n"
