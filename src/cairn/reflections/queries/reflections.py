"""Reading reflections: what stands for everybody, and what is its author's alone."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date
from typing import TYPE_CHECKING

from django.db import models

from cairn.activities import queries as activities
from cairn.moderation import queries as moderation
from cairn.moderation.choices import Kind
from cairn.reflections.models import Reflection, ReflectionVersion

if TYPE_CHECKING:
    from cairn.activities.models import Activity
    from cairn.people.models import Person
    from cairn.programmes.models import Programme


def standing(*, on: date | None) -> models.Q:
    """What is published, not taken back and not out of sight: whatever hides it from everybody belongs here.

    Without a day every hold counts that nobody has ended.
    """
    return published() & ~models.Q(ref__in=moderation.hidden(Kind.REFLECTION, on=on))


def published() -> models.Q:
    """What its author has published and not taken back, out of sight or not."""
    return models.Q(published_at__isnull=False, withdrawn_at__isnull=True)


def stands(reflection: Reflection, *, on: date | None) -> bool:
    """Whether everybody who may see the programme can read it on that day."""
    return Reflection.objects.filter(standing(on=on), pk=reflection.pk).exists()


def has_published(author: Person | None, programme: Programme) -> bool:
    """Whether this person has published something here that is not taken back."""
    return Reflection.objects.filter(published(), _own(author), programme=programme).exists()


def reflections_to_moderate(refs: Collection[str]) -> models.QuerySet[Reflection]:
    """These with all their words, for moderators alone: those that are published and not taken back."""
    return _with_people().filter(published(), ref__in=refs)


def reflections(
    programme: Programme, *, on: date | None, containing: str = "", activity: Activity | None = None
) -> models.QuerySet[Reflection]:
    """Those of a programme that stand on that day, newest first, for everybody who may see the programme."""
    found = _with_people().filter(standing(on=on), programme=programme)
    if activity is not None:
        found = found.filter(activity=activity)
    for word in containing.split()[:10]:
        found = found.filter(models.Q(title__icontains=word) | models.Q(words__icontains=word))
    return found.order_by("-published_at", "-pk")


def reflections_in(programmes: Collection[Programme], *, on: date | None) -> models.QuerySet[Reflection]:
    """Those of these programmes that stand on that day, newest first."""
    found = _with_people().filter(standing(on=on), programme__in=programmes)
    return found.order_by("-published_at", "-pk").fetch_mode(models.FETCH_RAISE)


def reflection(programme: Programme, ref: str, reader: Person | None, *, on: date | None) -> Reflection | None:
    """One that stands, that is the reader's own, or that a moderator has to look at though it is out of sight."""
    seen = published() if moderation.moderates(reader, programme) else standing(on=on)
    return _with_people().filter(seen | _own(reader), programme=programme, ref=ref).first()


def reflections_of(author: Person) -> models.QuerySet[Reflection]:
    """All of this author's: drafts first, then the newest; without those whose words are destroyed."""
    found = _with_people().filter(author=author, erased_at__isnull=True)
    return found.order_by(models.F("published_at").desc(nulls_first=True), "-begun_at", "-pk")


def reflection_titles(refs: Collection[str], *, on: date | None = None) -> dict[str, str]:
    """The titles of these reflections, by ref, as long as they stand: no draft, nothing taken back or hidden."""
    return dict(Reflection.objects.filter(standing(on=on), ref__in=refs).values_list("ref", "title"))


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
    """The side somebody writes from: in the activity it is about, else in the programme as a whole."""
    if activity is not None:
        return activities.side_of(person, activity, on=on)
    return activities.side_in_programme(person, programme, on=on)


def _with_people() -> models.QuerySet[Reflection]:
    return Reflection.objects.select_related("author", "activity__programme", "programme__organisation")


def _own(person: Person | None) -> models.Q:
    return models.Q(author=person) if person is not None else models.Q(pk__in=[])
