"""Reading pictures: the author's, and those that stand in the text for everybody."""

from __future__ import annotations

from collections.abc import Collection
from typing import TYPE_CHECKING

from django.db import models

from cairn.reflections import marks
from cairn.reflections.models import ReflectionPicture
from cairn.reflections.queries.reflections import is_authors

if TYPE_CHECKING:
    from cairn.people.models import Person
    from cairn.reflections.models import Reflection


def pictures(reflection: Reflection) -> models.QuerySet[ReflectionPicture]:
    """All of them, placed or not, by number."""
    return ReflectionPicture.objects.filter(reflection=reflection).order_by("number")


def pictures_of(reflections: Collection[Reflection]) -> dict[int, list[ReflectionPicture]]:
    """The pictures of each, by the id of the reflection, in one query."""
    found: dict[int, list[ReflectionPicture]] = {one.pk: [] for one in reflections}
    for picture in ReflectionPicture.objects.filter(reflection__in=list(found)).order_by("number"):
        found[picture.reflection_id].append(picture)
    return found


def picture(reflection: Reflection, ref: str, reader: Person | None) -> ReflectionPicture | None:
    """One picture: for its author always, for others where the text has its mark."""
    found = pictures(reflection).filter(ref=ref).first()
    if found is None or is_authors(reader, reflection) or found.number in placed_numbers(reflection):
        return found
    return None


def placed_numbers(reflection: Reflection) -> set[int]:
    """The numbers of the pictures that the text names."""
    return set(marks.pictures_in(reflection.words))


def next_picture_number(reflection: Reflection) -> int:
    """The number of the next picture: in a draft the first that its text names already and no picture has.

    In what is published one that the text does not name: nobody sees the picture before its author has placed it.
    """
    taken, named = set(pictures(reflection).values_list("number", flat=True)), placed_numbers(reflection)
    if reflection.is_draft and named - taken:
        return min(named - taken)
    return max({0, *taken, *named}) + 1
