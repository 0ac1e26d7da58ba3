"""Reading offers of payment for time."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING

from django.db import models
from django.utils import timezone

from cairn.activities import queries as activities
from cairn.core.altitude import RULES_V1
from cairn.recognition.models import AnswerForOnce, Offer

if TYPE_CHECKING:
    from cairn.activities.models import Activity
    from cairn.people.models import Person


def offer(person: Person | None, activity: Activity) -> Offer | None:
    """What this person was offered here, if anything."""
    if person is None:
        return None
    return _offers().filter(activity=activity, person=person).first()


def offers(activity: Activity) -> models.QuerySet[Offer]:
    """Every offer made here with the person's answer: for whoever pays."""
    return _offers().filter(activity=activity).order_by("person__name", "pk")


def offers_to_answer(person: Person) -> models.QuerySet[Offer]:
    """The offers this person has said nothing to yet."""
    return _offers().filter(person=person, answer="").order_by("offered_at", "pk")


def offers_unanswered() -> models.QuerySet[Offer]:
    """Every offer, in activities that run, to which nothing has been said yet."""
    found = _offers().filter(answer="", activity__ended_at__isnull=True, activity__withdrawn_at__isnull=True)
    return found.order_by("offered_at", "pk")


def offered_in(found: Collection[Activity]) -> set[tuple[int, int]]:
    """Who was offered payment for their time, by activity and person."""
    rows = Offer.objects.filter(activity__in=found, terms__pays_time=True)
    return set(rows.values_list("activity", "person"))


def answer_for_once(offer: Offer, occasion: str) -> AnswerForOnce | None:
    """What this person said for this session or task, if it is not what they say as a rule."""
    return AnswerForOnce.objects.filter(offer=offer, occasion=occasion).first()


def answers_on(offer: Offer, day: date) -> list[AnswerForOnce]:
    """What was said for sessions and tasks of this day."""
    return list(AnswerForOnce.objects.filter(offer=offer, on=day))


def without_offer(activity: Activity, *, at: datetime) -> models.QuerySet[Person]:
    """The citizens of the group who had no offer yet; in a standing group, none in the last twelve months."""
    today = timezone.localdate(at)
    standing = Offer.objects.filter(activity=activity)
    if activity.is_standing:
        standing = standing.filter(offered_at__date__gte=today - timedelta(days=RULES_V1.whole("window_days")))
    return activities.group(activity, on=today).exclude(pk__in=standing.values("person"))


def _offers() -> models.QuerySet[Offer]:
    found = Offer.objects.select_related("activity__programme", "person", "terms__rate_card__organisation")
    return found.prefetch_related("terms__rate_card__lines", "answers_for_once").fetch_mode(models.FETCH_RAISE)
