"""Reading the review: who leads it, what it says, the citizens' verdict, the dissent beside it, and the lessons."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from datetime import datetime
from typing import TYPE_CHECKING

from django.db import models

from cairn.learn.choices import Voice
from cairn.learn.models import Lesson, Review, ReviewLeader, ReviewVoice

if TYPE_CHECKING:
    from cairn.activities.models import Activity
    from cairn.people.models import Person


def review(activity: Activity) -> Review | None:
    """The review of this activity with its leaders and lessons, once somebody has said that they will lead it."""
    leaders = ReviewLeader.objects.select_related("person").order_by("since", "pk")
    found = Review.objects.select_related("activity__programme")
    return found.prefetch_related("lessons", models.Prefetch("leaders", leaders)).filter(activity=activity).first()


def published_reviews(activities: Iterable[Activity]) -> dict[int, Review]:
    """The published reviews of these activities with their lessons, by the activity's id."""
    found = Review.objects.prefetch_related("lessons").filter(published_at__isnull=False)
    return {one.activity_id: one for one in found.filter(activity__in=list(activities))}


def reviews_published(
    persons: Collection[int],  # noqa: ARG001 - asked like every source of news
    *,
    since: datetime,
    until: datetime,
) -> models.QuerySet[Review]:
    """Reviews published after one moment and up to another, with their leaders and `has_verdict`."""
    said = ReviewVoice.objects.filter(review=models.OuterRef("pk"), kind=Voice.VERDICT)
    found = Review.objects.select_related("activity__programme").prefetch_related("leaders")
    found = found.filter(published_at__gt=since, published_at__lte=until, activity__withdrawn_at__isnull=True)
    return found.annotate(has_verdict=models.Exists(said)).order_by("published_at", "pk")


def lessons(activity: Activity) -> list[Lesson]:
    """What was learned, in order, once the review is published: whoever does it next time takes it up."""
    return list(Lesson.objects.filter(review__activity=activity, review__published_at__isnull=False))


def verdicts(review: Review) -> models.QuerySet[ReviewVoice]:
    """What citizens wrote as their verdict, in an order that ranks nobody (by their random reference)."""
    return _voices(review, Voice.VERDICT)


def dissent(review: Review) -> models.QuerySet[ReviewVoice]:
    """What citizens set beside the published review, in an order that ranks nobody."""
    return _voices(review, Voice.DISSENT)


def voices_in(reviews: Iterable[Review]) -> dict[int, list[ReviewVoice]]:
    """What citizens wrote in each of these reviews, by its id: verdicts, then dissent, each as above."""
    found: dict[int, list[ReviewVoice]] = {one.pk: [] for one in reviews}
    order = (Voice.VERDICT, Voice.DISSENT)
    rows = ReviewVoice.objects.select_related("author").filter(review__in=list(found), kind__in=order).order_by("ref")
    for one in sorted(rows, key=lambda one: order.index(Voice(one.kind))):
        found[one.review_id].append(one)
    return found


def voice_of(person: Person | None, review: Review, kind: str) -> ReviewVoice | None:
    """The person's own words of that kind in the review, if any."""
    return _voices(review, kind).filter(author=person).first() if person else None


def voice(review: Review, ref: str) -> ReviewVoice | None:
    return ReviewVoice.objects.select_related("review__activity__programme").filter(review=review, ref=ref).first()


def _voices(review: Review, kind: str) -> models.QuerySet[ReviewVoice]:
    return ReviewVoice.objects.select_related("author").filter(review=review, kind=kind).order_by("ref")
