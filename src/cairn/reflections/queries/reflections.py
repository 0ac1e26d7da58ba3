"""Reading reflections: what stands for everybody, and what is its author's alone."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date
from typing import TYPE_CHECKING

from django.db import models

from cairn.activities import queries as activities
from cairn.people import queries as people
from cairn.people.sides import Side
from cairn.programmes import queries as programmes
from cairn.reflections.models import Reflection, ReflectionVersion

if TYPE_CHECKING:
    from cairn.activities.models import Activity
    from cairn.people.models import Person
    from cairn.programmes.models import Programme


def standing() -> models.Q:
    """What is published and not taken back: whatever hides a reflection from everybody belongs here."""
    return models.Q(published_at__isnull=False, withdrawn_at__isnull=True)


def stands(reflection: Reflection) -> bool:
    """Whether everybody who may see the programme can read it now."""
    return Reflection.objects.filter(standing(), pk=reflection.pk).exists()


def reflections(
    programme: Programme, *, containing: str = "", activity: Activity | None = None
) -> models.QuerySet[Reflection]:
    """Those of a programme that stand, newest first, for everybody who may see the programme."""
    found = _with_people().filter(standing(), programme=programme)
    if activity is not None:
        found = found.filter(activity=activity)
    for word in containing.split()[:10]:
        found = found.filter(models.Q(title__icontains=word) | models.Q(words__icontains=word))
    return found.order_by("-published_at", "-pk")


def reflections_in(programmes: Collection[Programme]) -> models.QuerySet[Reflection]:
    """Those of these programmes that stand, newest first."""
    found = _with_people().filter(standing(), programme__in=programmes)
    return found.order_by("-published_at", "-pk").fetch_mode(models.FETCH_RAISE)


def reflection(programme: Programme, ref: str, reader: Person | None) -> Reflection | None:
    """One that stands, or that is the reader's own, whatever became of it."""
    return _with_people().filter(standing() | _own(reader), programme=programme, ref=ref).first()


def reflections_of(author: Person) -> models.QuerySet[Reflection]:
    """All of this author's: drafts first, then the newest; without those whose words are destroyed."""
    found = _with_people().filter(author=author, erased_at__isnull=True)
    return found.order_by(models.F("published_at").desc(nulls_first=True), "-begun_at", "-pk")


def reflection_titles(refs: Collection[str]) -> dict[str, str]:
    """The titles of these reflections, by ref, as long as they stand: a draft and what is taken back have none."""
    return dict(Reflection.objects.filter(standing(), ref__in=refs).values_list("ref", "title"))


def drafts_of(author: Person | None, programme: Programme) -> models.QuerySet[Reflection]:
    """What this person has begun here and not published, newest first."""
    return _with_people().filter(_own(author), programme=programme, published_at__isnull=True).order_by("-begun_at")


def earlier_versions(reflection: Reflection) -> models.QuerySet[ReflectionVersion]:
    """How it stood before each change, the last one first. For its author."""
    found = ReflectionVersion.objects.select_related("reflection__author").filter(reflection=reflection)
    return found.order_by("-number")


def last_biography(author: Person) -> str:
    """What the author last said about themselves beside a reflection."""
    said = Reflection.objects.filter(author=author).exclude(biography="").order_by("-begun_at", "-pk")
    return said.values_list("biography", flat=True).first() or ""


def is_authors(person: Person | None, reflection: Reflection) -> bool:
    """Nobody who is signed in is no author, not even of a reflection whose author is gone."""
    return person is not None and reflection.author_id == person.pk


def side_of(person: Person, programme: Programme, activity: Activity | None, *, on: date) -> str:
    """The side somebody writes from: in the activity it is about, else in the programme as a whole.

    There: staff by employment; else partner, or not clear, where that is their side in one of its activities.
    """
    if activity is not None:
        return activities.side_of(person, activity, on=on)
    running = programmes.running_organisations(programme)
    side = people.side(person, running=running, speaks_for=None, is_sure=True, on=on)
    if side == Side.STAFF:
        return side
    parts = activities.parts_taken(activities.activities_of(programme), person=person).values()
    now = {rows[-1].side for of in parts for rows in of.values() if rows[-1].left_at is None}
    return next((one for one in (Side.PARTNER, Side.UNCLEAR) if one in now), side)


def _with_people() -> models.QuerySet[Reflection]:
    return Reflection.objects.select_related("author", "activity__programme", "programme__organisation")


def _own(person: Person | None) -> models.Q:
    return models.Q(author=person) if person is not None else models.Q(pk__in=[])
