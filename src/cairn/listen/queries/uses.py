"""Reading where stories were used: for their tellers, for those who used them, and what can be used."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING

from django.db import models

from cairn.listen.choices import Use
from cairn.listen.models import Consent, Story, StoryUse
from cairn.listen.queries.stories import standing, uses_open_to
from cairn.listen.quoting import OUT_OF_REACH, RUNNING, State, Why
from cairn.programmes import queries as programmes

if TYPE_CHECKING:
    from cairn.activities.models import Activity
    from cairn.listen.quoting import Place
    from cairn.people.models import Person

TOLD_FOR = timedelta(days=30)  # how long an ended use that is hidden already stays on the page of whoever used it
FOR_LEADS = (Use.REPORTS, Use.TRAINING, Use.PRESS)  # whoever leads the work may use a story under these


def use(activity: Activity, ref: str) -> StoryUse | None:
    """One use of a story of this activity."""
    return _uses().filter(story__activity=activity, ref=ref).first()


def trail(story: Story) -> models.QuerySet[StoryUse]:
    """Everything that was ever done with the story, newest first. For its teller alone."""
    return _uses().filter(story=story).order_by("-used_at", "-pk")


def uses_of_stories_of(teller: Person) -> models.QuerySet[StoryUse]:
    """Where this person's stories went, newest first."""
    return _uses().filter(story__teller=teller).order_by("-used_at", "-pk")


def uses_waiting_for(teller: Person) -> models.QuerySet[StoryUse]:
    """What somebody wants to use and asks this teller about, oldest first."""
    waiting = _uses().filter(story__teller=teller, story__withdrawn_at__isnull=True, state=State.ASKED)
    return waiting.order_by("used_at", "pk")


def uses_by(person: Person, *, at: datetime) -> models.QuerySet[StoryUse]:
    """The uses this person has to know about, newest first: taken back, said no to, or waiting for an answer.

    What Cairn has hidden itself is told for thirty days; what has to be taken out elsewhere, until they say it is out.
    """
    out = models.Q(state=State.ENDED, place__in=OUT_OF_REACH, taken_out_at__isnull=True)
    lately = models.Q(state__in=[State.ENDED, State.DECLINED], ended_at__gte=at - TOLD_FOR)
    known = models.Q(why=Why.TAKEN_OUT) | models.Q(taken_out_at__isnull=False)
    found = _uses().filter(out | (lately & ~known) | models.Q(state=State.ASKED), by=person)
    return found.order_by("-used_at", "-pk")


def uses_to_take_out(activities: Collection[Activity]) -> models.QuerySet[StoryUse]:
    """What still has to be taken out elsewhere in these activities, oldest first: for whoever leads them."""
    found = _uses().filter(
        story__activity__in=activities, state=State.ENDED, place__in=OUT_OF_REACH, taken_out_at__isnull=True
    )
    return found.order_by("ended_at", "pk")


def uses_open_for(person: Person | None, activity: Activity) -> list[Use]:
    """The uses under which this person may use a story of this activity, in the order they are asked."""
    open_to = set(uses_open_to(person, activity))
    if programmes.leads(person, activity.programme):
        open_to |= set(FOR_LEADS)
    return [one for one in Use if one in open_to]


def stories_to_use(activity: Activity, uses: Collection[Use], *, on: date) -> models.QuerySet[Story]:
    """The stories whose tellers agree to one of these uses, newest first."""
    agreed = models.Q(pk__in=[])
    for one in uses:
        agreed |= models.Q(**{f"consent__for_{one}": True})
    found = Story.objects.select_related("activity__programme", "teller", "consent")
    return found.filter(standing(on=on) & agreed, activity=activity).order_by("-told_at", "-pk")


def stands(story: Story, *, on: date) -> bool:
    """Whether others may still see the story at all on that day."""
    return Story.objects.filter(standing(on=on), pk=story.pk).exists()


def agreed_now(story: Story) -> Consent:
    """The consent that counts at this moment, read anew."""
    return Consent.objects.get(story=story, ended_at__isnull=True)


def stands_in(story: Story, place: str, about: str) -> bool:
    """Whether the story stands there already, or waits for its teller's yes."""
    return StoryUse.objects.filter(story=story, place=place, about=about, state__in=RUNNING).exists()


def uses_told_to_tellers(tellers: Collection[int], *, since: datetime, until: datetime) -> models.QuerySet[StoryUse]:
    """Uses of the stories of these people by others, made after the one moment and up to the other."""
    found = _uses().filter(story__teller__in=tellers, used_at__gt=since, used_at__lte=until)
    return found.exclude(by=models.F("story__teller")).order_by("-used_at", "-pk")


def uses_told_to_users(users: Collection[int], *, since: datetime, until: datetime) -> models.QuerySet[StoryUse]:
    """Uses by these people that their tellers ended, said no or said yes to, in that time."""
    ended = models.Q(ended_at__gt=since, ended_at__lte=until) & ~models.Q(why=Why.TAKEN_OUT)
    allowed = models.Q(allowed_at__gt=since, allowed_at__lte=until, state=State.IN_USE)
    return _uses().filter(ended | allowed, by__in=users).exclude(by=models.F("story__teller")).order_by("-used_at")


def running_uses(story: Story) -> models.QuerySet[StoryUse]:
    return _uses().filter(story=story, state__in=RUNNING).order_by("used_at", "pk")


def uses_in(place: str, about: str) -> models.QuerySet[StoryUse]:
    """What runs in one thing, by its ref: an option, a decision, a reflection."""
    return _uses().filter(place=place, about=about, state__in=RUNNING).order_by("used_at", "pk")


def tellers_behind(
    things: Mapping[Place, Collection[str]], *, on: date, of: Collection[int] | None = None
) -> list[StoryUse]:
    """The stories that stand in these things on that day, by the refs of the things: for letters to their tellers.

    `of`: only the stories of these people.
    """
    there = models.Q(pk__in=[])
    for place, abouts in things.items():
        there |= models.Q(place=place, about__in=abouts)
    shown = _uses().filter(there, story__in=Story.objects.filter(standing(on=on)), state=State.IN_USE)
    if of is not None:
        shown = shown.filter(story__teller__in=of)
    return [one for one in shown.order_by("used_at", "pk") if one.is_agreed_to]


def uses_of_stories_by(persons: Collection[int]) -> models.QuerySet[StoryUse]:
    """Where stories of these people stand: to ask whether there is any."""
    return StoryUse.objects.filter(story__teller__in=persons, state=State.IN_USE)


def lapsed_stories_in_use(*, on: date) -> models.QuerySet[Story]:
    """Stories whose consent was over before that day, and whose uses nobody has been told about yet."""
    running = StoryUse.objects.filter(story=models.OuterRef("pk"), state__in=RUNNING)
    return Story.objects.filter(models.Exists(running), consent__until_on__lt=on).order_by("pk")


def _uses() -> models.QuerySet[StoryUse]:
    read = StoryUse.objects.select_related("story__activity__programme", "story__teller", "story__consent", "by")
    return read.fetch_mode(models.FETCH_RAISE)
