"""Which answers count. Everything that counts answers asks `what_counts`, and nothing else decides it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import models

from cairn.explore.models import Reaction

if TYPE_CHECKING:
    from cairn.activities.models import Activity
    from cairn.explore.models import Statement
    from cairn.explore.visitors import Voter


def what_counts(activity: Activity | int, *, until: int | None = None) -> models.QuerySet[Reaction]:
    """The answers that count here: of each person to each statement the last by time, unless it was taken back.

    `until`: the id of the last answer there was, to get what counted then. No two answers of one person to one
    statement have the same moment; the database sees to it.
    """
    here = Reaction.objects.filter(activity=activity)
    if until is not None:
        here = here.filter(pk__lte=until)
    later = here.filter(
        voter=models.OuterRef("voter"), statement=models.OuterRef("statement"), at__gt=models.OuterRef("at")
    )
    return here.filter(~models.Exists(later), vote__isnull=False)


def voter(person: Voter, activity: Activity) -> str:
    """The mark under which a person's answers are kept: another in every activity, and not that of the record."""
    return person.mark_in(f"reactions:{activity.ref}")


def last_answer(person: Voter, statement: Statement) -> Reaction | None:
    """What the person answers to this statement now, or None if they have not."""
    mark = voter(person, statement.activity)
    return what_counts(statement.activity_id).filter(voter=mark, statement=statement).order_by("-at").first()


def last_vote(person: Voter, statement: Statement) -> int | None:
    """The vote alone of what the person answers to this statement now."""
    found = last_answer(person, statement)
    return found.vote if found else None


def has_answered(person: Voter, activity: Activity) -> bool:
    """Whether anything this person answered here counts."""
    return what_counts(activity).filter(voter=voter(person, activity)).exists()


def newest_answer(person: Voter, activity: Activity) -> Reaction | None:
    """The last thing the person answered here and did not take back, with its statement: what "undo" takes back."""
    mine = what_counts(activity).filter(voter=voter(person, activity)).order_by("-at", "-pk")
    return mine.prefetch_related("statement__activity__programme").first()


SUMS = {
    "answered_by": models.Count("pk"),
    "agreed_by": models.Count("pk", filter=models.Q(vote=1)),
    "disagreed_by": models.Count("pk", filter=models.Q(vote=-1)),
    "mattered_to": models.Count("pk", filter=models.Q(matters=True)),
    "by_citizens": models.Count("pk", filter=models.Q(side="citizen")),
    "by_staff": models.Count("pk", filter=models.Q(side="staff")),
}


def sums(activity: Activity) -> dict[int, dict[str, int]]:
    """The sums of every statement somebody has answered, counted anew, by the statement's id."""
    rows = what_counts(activity).order_by().values_list("statement_id").annotate(**SUMS)
    return {statement: dict(zip(SUMS, numbers, strict=True)) for statement, *numbers in rows}
