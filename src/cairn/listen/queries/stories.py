"""Reading stories. A story never leaves here for anybody its teller has not let see it."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date
from typing import TYPE_CHECKING

from django.db import models

from cairn.activities import queries as activities
from cairn.listen.choices import Use
from cairn.listen.models import Consent, HiddenNote, Story
from cairn.moderation import queries as moderation
from cairn.moderation.choices import Kind
from cairn.programmes import queries as programmes

if TYPE_CHECKING:
    from cairn.activities.models import Activity
    from cairn.people.models import Person
    from cairn.programmes.models import Programme


def stories(activity: Activity, reader: Person | None, *, on: date) -> models.QuerySet[Story]:
    """The stories of the activity this reader may see on that day, newest first; their own among them."""
    allowed = models.Q(pk__in=[])
    for use in uses_open_to(reader, activity):
        allowed |= models.Q(**{f"consent__for_{use}": True})
    found = _stories().filter(standing(on=on) & allowed, activity=activity)
    if reader is not None:
        found = _stories().filter(standing(on=on) & allowed | own(reader), activity=activity, withdrawn_at__isnull=True)
    return found.order_by("-told_at", "-pk").fetch_mode(models.FETCH_RAISE)


def stories_in(among: Collection[Programme], reader: Person | None, *, on: date) -> models.QuerySet[Story]:
    """The stories in these programmes this reader may see on that day, as `stories` has them in each activity."""
    belongs, takes_part = programmes.programmes_joined_by(reader), activities.activities_with(reader)
    allowed = models.Q(consent__for_public=True)
    allowed |= models.Q(consent__for_reports=True, activity__programme__in=belongs)
    allowed |= models.Q(consent__for_group=True, activity__in=takes_part)
    seen = standing(on=on) & allowed
    if reader is not None:
        seen |= own(reader)
    found = _stories().filter(seen, activity__programme__in=among, withdrawn_at__isnull=True)
    return found.order_by("-told_at", "-pk").fetch_mode(models.FETCH_RAISE)


def story(activity: Activity, ref: str, reader: Person | None, *, on: date) -> Story | None:
    """One story, if this reader may see it. One that is taken back or has lapsed is there for its teller alone."""
    found = stories(activity, reader, on=on).filter(ref=ref).first()
    if found is None and reader is not None:
        found = stories_of(reader).filter(activity=activity, ref=ref).first()
    return found


def stories_to_moderate(refs: Collection[str]) -> models.QuerySet[Story]:
    """These stories, whoever may read them otherwise, for moderators alone: those that are not taken back."""
    return _stories().filter(ref__in=refs, withdrawn_at__isnull=True).fetch_mode(models.FETCH_RAISE)


def stories_of(teller: Person) -> models.QuerySet[Story]:
    """A person's own stories everywhere, withdrawn ones too, newest first."""
    return _stories().filter(own(teller)).order_by("-told_at", "-pk").fetch_mode(models.FETCH_RAISE)


def stories_to_review(teller: Person, *, on: date) -> list[Story]:
    """A person's stories for which it is time to ask whether what they agreed to is still right, oldest first."""
    standing = stories_of(teller).filter(withdrawn_at__isnull=True).order_by("told_at", "pk")
    return [one for one in standing if one.agreed.is_to_review(on)]


def consents_to(story: Story) -> list[Consent]:
    """All that its teller agreed to, one after the other, the newest first."""
    return list(Consent.objects.filter(story=story).order_by("-number"))


def hidden_notes(reader: Person | None) -> set[str]:
    """What this reader does not want to be shown stories about."""
    if reader is None:
        return set()
    return set(HiddenNote.objects.filter(person=reader).values_list("note", flat=True))


def recordings_in_stories() -> set[str]:
    """The names of all recordings that belong to a story: whatever else lies in the store can go."""
    return set(Story.objects.exclude(recording="").values_list("recording", flat=True))


def is_in_a_story(recording: str) -> bool:
    return Story.objects.filter(recording=recording).exists()


def uses_open_to(reader: Person | None, activity: Activity) -> list[Use]:
    """The uses under which this reader may read a story of this activity on its page."""
    open_to = [Use.PUBLIC]
    if programmes.membership(reader, activity.programme):
        open_to.append(Use.REPORTS)
    if activities.participant(reader, activity):
        open_to.append(Use.GROUP)
    return open_to


def standing(*, on: date) -> models.Q:
    """What has to be true of a story before anybody but its teller reads it: it stands, and so does its consent.

    Whatever hides a story from everybody belongs here, so that no page, search, feed or export can forget it.
    """
    lasts = models.Q(consent__until_on__isnull=True) | models.Q(consent__until_on__gte=on)
    confirmed = models.Q(slip__isnull=True) | models.Q(slip__confirmed_at__isnull=False)
    is_hidden = models.Q(ref__in=moderation.hidden(Kind.STORY, on=on))
    return models.Q(withdrawn_at__isnull=True) & lasts & confirmed & ~is_hidden


def own(teller: Person) -> models.Q:
    return models.Q(teller=teller)


def _stories() -> models.QuerySet[Story]:
    return Story.objects.select_related("activity__programme", "teller", "consent")
