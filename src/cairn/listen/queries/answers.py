"""Reading answers: which answer reaches a contribution, what its author says about it, what was answered to whom."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime
from typing import TYPE_CHECKING

from django.db import models

from cairn.listen.choices import Checked
from cairn.listen.models import AnswerCheck, Contribution, Reply

if TYPE_CHECKING:
    from cairn.activities.models import Activity
    from cairn.people.models import Person

TOTALS_FROM = 5  # checks: below that no total is shown


def reaching() -> models.QuerySet[Reply]:
    """The answers that reach the contribution of the query around it, the latest first; as `Contribution.answers`."""
    own, through = models.Q(contribution=models.OuterRef("pk")), models.Q(theme=models.OuterRef("theme"))
    return Reply.objects.filter(own | through).order_by("-replied_at", "-pk")


def is_answered() -> models.Exists:
    """For a query of contributions: whether one has an answer at all."""
    return models.Exists(reaching())


def is_refuted() -> models.Exists:
    """For a query of contributions with `latest_reply`: whether its author says that this is no answer to it."""
    return models.Exists(
        AnswerCheck.objects.filter(
            contribution=models.OuterRef("pk"), reply=models.OuterRef("latest_pk"), says=Checked.NO
        )
    )


def checks_in_numbers(activity: Activity) -> dict[str, int] | None:
    """Of how many answers their authors said something, and how many answered what was asked: "all" and "yes".

    None where there are so few that a total would be about single people.
    """
    found = AnswerCheck.objects.filter(contribution__activity=activity).aggregate(
        all=models.Count("pk"), yes=models.Count("pk", filter=models.Q(says=Checked.YES))
    )
    return found if found["all"] >= TOTALS_FROM else None


def check_of(contribution: Contribution, reply: Reply) -> AnswerCheck | None:
    """What its author has said about that answer so far."""
    return AnswerCheck.objects.filter(contribution=contribution, reply=reply).first()


def answers_to_check(person: Person, *, since: datetime) -> models.QuerySet[Contribution]:
    """What this person said or asked and was answered since that moment, without their word on the answer."""
    latest = reaching()
    checked = AnswerCheck.objects.filter(contribution=models.OuterRef("pk"), reply=models.OuterRef("latest_pk"))
    return (
        Contribution.objects.filter(author=person)
        .annotate(latest_pk=latest.values("pk")[:1], answered_at=latest.values("replied_at")[:1])
        .filter(~models.Exists(checked), answered_at__gt=since)
        .select_related("activity__programme")
        .order_by("-answered_at", "-pk")
        .fetch_mode(models.FETCH_RAISE)
    )


def replies_to_words_of(persons: Collection[int], *, since: datetime, until: datetime) -> models.QuerySet[Reply]:
    """Answers to what these people said or asked, after one moment and up to another, given by somebody else."""
    found = Reply.objects.filter(contribution__author__in=persons, replied_at__gt=since, replied_at__lte=until)
    return (
        found.exclude(by=models.F("contribution__author"))
        .select_related("contribution__activity__programme")
        .order_by("replied_at", "pk")
        .fetch_mode(models.FETCH_RAISE)
    )
