"""Reading the changes of practice that came of lessons."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date
from typing import TYPE_CHECKING

from django.db import models

from cairn.learn.choices import Became
from cairn.learn.models import Lesson, Practice, PracticeAgreement

if TYPE_CHECKING:
    from cairn.activities.models import Activity
    from cairn.learn.models import Review
    from cairn.people.models import Person
    from cairn.programmes.models import Programme

AGREED_AT_MOST = 20
OVERDUE, RUNNING, PROPOSED, TOLD = range(4)


def practice(programme: Programme, ref: str) -> Practice | None:
    return _practices().filter(programme=programme, ref=ref, withdrawn_at__isnull=True).first()


def practices(programme: Programme, *, on: date, containing: str = "") -> models.QuerySet[Practice]:
    """Those of the programme: overdue ones first, then those that run, are proposed, and were told of."""
    found = _practices().filter(programme=programme, withdrawn_at__isnull=True)
    if containing:
        found = found.filter(models.Q(words__icontains=containing) | models.Q(lesson__words__icontains=containing))
    place = models.Case(
        models.When(told_at__isnull=False, then=TOLD),
        models.When(agreed_at__isnull=True, then=PROPOSED),
        models.When(due_on__lt=on, then=OVERDUE),
        default=RUNNING,
    )
    return found.annotate(place=place).order_by("place", "due_on", "pk")


def practices_running(programme: Programme) -> models.QuerySet[Practice]:
    """Agreed, and nobody has said what became of them: the nearest day first."""
    return _running().filter(programme=programme)


def practices_running_anywhere() -> models.QuerySet[Practice]:
    """Those of every programme that were agreed, and of which nobody has said what became: the nearest day first."""
    return _running()


def practices_in(activities: Collection[Activity]) -> models.QuerySet[Practice]:
    """Those that run and came of lessons of these activities."""
    return _running().filter(lesson__review__activity__in=activities)


def practices_kept_up(programme: Programme) -> list[Practice]:
    """What was agreed here or in the edition before and runs or is done: whoever plans has to know it."""
    those = [programme.pk, programme.follows_id] if programme.follows_id else [programme.pk]
    found = _practices().filter(programme__in=those, agreed_at__isnull=False).exclude(outcome=Became.NOT_DONE)
    return list(found.order_by("due_on", "pk"))


def practices_agreed(programme: Programme) -> list[Practice]:
    """What was agreed in this programme and runs, or was told of: not more than fit on one page."""
    found = _practices().filter(programme=programme, agreed_at__isnull=False)
    return list(found.order_by("due_on", "pk")[:AGREED_AT_MOST])


def practices_of_lessons(review: Review) -> dict[int, Practice]:
    """The practice that each lesson of the review became, by the lesson's key; not those given up."""
    found = _practices().filter(lesson__review=review, withdrawn_at__isnull=True).order_by("proposed_at", "pk")
    return {one.lesson_id: one for one in found}


def practices_owned_by(person: Person) -> models.QuerySet[Practice]:
    """Those the person answers for, while nobody has said what became of them."""
    return _running().filter(owner=person)


def lesson(activity: Activity, ref: str) -> Lesson | None:
    """A lesson of the published review."""
    found = Lesson.objects.select_related("review__activity__programme")
    return found.filter(review__activity=activity, review__published_at__isnull=False, ref=ref).first()


def practice_of(lesson: Lesson) -> Practice | None:
    """The practice this lesson is or becomes: not one given up, nor one that was not done."""
    found = _practices().filter(lesson=lesson, withdrawn_at__isnull=True)
    return found.exclude(outcome=Became.NOT_DONE).first()


def is_given_back(practice: Practice) -> bool:
    """Whether its lesson stands open again, because it was not done."""
    return practice.outcome == Became.NOT_DONE


def has_agreed(practice: Practice, side: str) -> bool:
    return PracticeAgreement.objects.filter(practice=practice, side=side).exists()


def lessons_to_act_on(programme: Programme) -> models.QuerySet[Lesson]:
    """Published lessons of the programme that are no practice both sides agreed to, or were not done."""
    acted_on = Practice.objects.filter(lesson=models.OuterRef("pk"), agreed_at__isnull=False)
    found = Lesson.objects.select_related("review__activity__programme").filter(
        review__activity__programme=programme, review__published_at__isnull=False
    )
    found = found.filter(~models.Exists(acted_on.exclude(outcome=Became.NOT_DONE)))
    return found.order_by("review__published_at", "number", "pk")


def _running() -> models.QuerySet[Practice]:
    return _practices().filter(agreed_at__isnull=False, told_at__isnull=True).order_by("due_on", "pk")


def _practices() -> models.QuerySet[Practice]:
    return (
        Practice.objects.select_related("programme__organisation", "lesson__review__activity__programme", "owner")
        .prefetch_related("agreements")
        .fetch_mode(models.FETCH_RAISE)
    )
