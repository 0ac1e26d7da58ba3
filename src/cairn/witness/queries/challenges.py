"""Reading challenges: one, those of an activity, what waits for a reply, and what may not be raised again."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING, Literal

from django.db import models
from django.utils import timezone

from cairn.activities import calendar
from cairn.activities import queries as activities
from cairn.core.altitude import RULES_V1
from cairn.ledger import queries as ledger
from cairn.moderation import queries as moderation
from cairn.moderation.choices import Kind
from cairn.people import codes
from cairn.programmes import queries as programmes
from cairn.witness.models import Challenge, ChallengeAnswer, Ruling
from cairn.witness.points import JOINED, NOT_TO_BE_CHALLENGED, Ground, Point

if TYPE_CHECKING:
    from cairn.activities.models import Activity
    from cairn.ledger.models import Entry
    from cairn.people.models import Person

REPLY_DAYS = RULES_V1.whole("challenge_days")
AN_HOUR = timedelta(hours=1)
ANONYMOUS_AN_HOUR_HERE = 5
ANONYMOUS_AN_HOUR_IN_ALL = 40

type Standing = Literal["open", "unanswered", "answered", "ruling", "upheld", "dismissed", "taken back"]


@dataclass(frozen=True, slots=True)
class Owed:
    """A challenge that waits for a public reply: the day it is due, and how many working days that is away."""

    challenge: Challenge
    due_on: date
    days_left: int  # negative once the day has gone by
    is_overdue: bool


def challenge(activity: Activity, ref: str, *, on: date | None = None) -> Challenge | None:
    """One challenge with what was said to it and its rulings; a hidden one without its words."""
    return _marked(on).filter(activity=activity, ref=ref).first()


def challenges(activity: Activity, *, on: date | None = None) -> models.QuerySet[Challenge]:
    """Every challenge of the activity: those that are not settled first, the newest on top."""
    unsettled = models.Case(models.When(settled_at__isnull=True, then=0), default=1)
    return _marked(on).filter(activity=activity).annotate(is_over=unsettled).order_by("is_over", "-number")


def challenges_to_moderate(refs: Collection[str]) -> models.QuerySet[Challenge]:
    """These challenges with all their words, for moderators alone."""
    return _challenges().filter(ref__in=refs)


def challenges_of(person: Person) -> models.QuerySet[Challenge]:
    """What this person challenged anywhere, the newest first; anonymous ones are not known to be theirs."""
    return _challenges().filter(by=person).order_by("-raised_at", "-pk")


def standing(challenge: Challenge, *, at: datetime) -> Standing:
    """Where it stands at this moment."""
    if challenge.is_settled:
        return "taken back" if challenge.is_taken_back else "upheld" if challenge.is_upheld else "dismissed"
    if any(ruling.is_running for ruling in challenge.rulings.all()):
        return "ruling"
    if challenge.replied_at:
        return "answered"
    return "unanswered" if is_overdue(challenge, at=at) else "open"


def is_overdue(challenge: Challenge, *, at: datetime) -> bool:
    """Whether the days for a public reply have gone by without one."""
    return challenge.replied_at is None and calendar.days_since(challenge.raised_at, at) > REPLY_DAYS


def owed(challenge: Challenge, *, at: datetime) -> Owed:
    """The clock of a challenge without a reply."""
    left = REPLY_DAYS - calendar.days_since(challenge.raised_at, at)
    return Owed(challenge, challenge.reply_due_on, left, left < 0)


def owed_by(person: Person, *, at: datetime) -> list[Owed]:
    """The challenges this person owes a public reply, with their clocks; the soonest due first."""
    return [owed(one, at=at) for one in challenges_owed_by(person, on=timezone.localdate(at))]


def challenges_owed_by(person: Person, *, on: date) -> models.QuerySet[Challenge]:
    """The challenges this person owes a public reply, as lead or as owner of the decision; the soonest due first."""
    led = models.Q(activity__programme__in=programmes.programmes_led_by(person))
    owned = models.Q(activity__in=activities.activities_decided_by(person))
    found = _marked(on).filter(led | owned, replied_at__isnull=True, settled_at__isnull=True)
    return found.order_by("reply_due_on", "pk")


def target(activity: Activity, point: Point) -> Entry | None:
    """The entry a point is about, if it is about one that can be challenged."""
    found = ledger.entry(activity.chain, point.fact) if point.fact else None
    if found is None or found.kind.startswith(NOT_TO_BE_CHALLENGED):
        return None
    is_a_side = found.kind == JOINED and bool(found.mark)
    return found if is_a_side or point.ground != Ground.SIDE else None


def running_at(activity: Activity, point: Point) -> Challenge | None:
    """The challenge of this very point that still waits for its answer, or for a ruling."""
    waits = models.Q(replied_at__isnull=True)
    waits |= models.Q(rulings__isnull=False, rulings__ruled_at__isnull=True, rulings__failed_at__isnull=True)
    return _at(activity, point).filter(waits, settled_at__isnull=True).first()


def looked_at(activity: Activity, point: Point) -> Challenge | None:
    """The latest challenge of this very point that was answered, or that a ruling settled."""
    looked = models.Q(replied_at__isnull=False) | models.Q(is_upheld__isnull=False)
    return _at(activity, point).filter(looked).order_by("-number").first()


def again_at(activity: Activity, *, at: datetime) -> datetime | None:
    """When the next anonymous challenge can be raised; None when at once. Nobody is counted, only challenges."""
    recent = Challenge.objects.filter(is_anonymous=True, raised_at__gt=at - AN_HOUR)
    limits = ((recent.filter(activity=activity), ANONYMOUS_AN_HOUR_HERE), (recent, ANONYMOUS_AN_HOUR_IN_ALL))
    moments = [
        since[limit - 1] + AN_HOUR
        for counted, limit in limits
        if len(since := counted.order_by("-raised_at").values_list("raised_at", flat=True)[:limit]) == limit
    ]
    return max(moments, default=None)


def fresh_code() -> str:
    """A code for a challenge still to be raised."""
    return codes.new_code()


def by_code(activity: Activity, code: str) -> Challenge | None:
    """The anonymous challenge in this activity that belongs to the code."""
    held = codes.code_hash(activity, code)
    return _challenges().filter(activity=activity, is_anonymous=True, code_hash=held).first()


def is_challenger(challenge: Challenge, person: Person | None, code: str) -> bool:
    """Whether this is who raised it: the person, or whoever holds the code of an anonymous one."""
    if challenge.is_anonymous:
        return bool(code) and challenge.code_hash == codes.code_hash(challenge.activity, code)
    return challenge.is_by(person)


def contested_points(activity: Activity) -> list[Point]:
    """The points of the challenges that are not settled."""
    rows = Challenge.objects.filter(activity=activity, settled_at__isnull=True).order_by("number")
    return [Point(*row) for row in rows.values_list("ground", "condition", "fact")]


def challenges_of_sides_near(person: Person) -> models.QuerySet[Challenge]:
    """The challenges of anybody's side that are not settled, where this person takes part."""
    inside = activities.activities_of_person(person)
    return _marked(None).filter(activity__in=inside, ground=Ground.SIDE, settled_at__isnull=True)


def sides_contested(person: Person, taking_part_in: Iterable[Activity]) -> list[Challenge]:
    """The challenges that are not settled of this person's own side, in these activities."""
    inside = list(taking_part_in)
    found = list(_marked(None).filter(activity__in=inside, ground=Ground.SIDE, settled_at__isnull=True))
    if not found:
        return []
    own = ledger.entered_by((person.mark_in(one.chain) for one in inside), kind=JOINED)
    return [one for one in found if (one.activity.chain, one.fact) in own]


def _at(activity: Activity, point: Point) -> models.QuerySet[Challenge]:
    return Challenge.objects.filter(
        activity=activity, ground=point.ground, condition=point.condition, fact=point.fact
    ).select_related("activity__programme")


def _marked(on: date | None) -> models.QuerySet[Challenge]:
    return moderation.marked(_challenges(), Kind.CHALLENGE, on=on)


def _challenges() -> models.QuerySet[Challenge]:
    answers = ChallengeAnswer.objects.select_related("by").order_by("answered_at", "pk")
    rulings = Ruling.objects.order_by("pk")
    return (
        Challenge.objects.select_related("activity__programme__organisation", "by")
        .prefetch_related(models.Prefetch("answers", answers), models.Prefetch("rulings", rulings))
        .fetch_mode(models.FETCH_RAISE)
    )
