"""Adding, describing and removing pictures. Each is drawn anew before it is kept."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, BinaryIO

from django.core.files.base import ContentFile

from cairn.activities import told
from cairn.base import drawing
from cairn.base.models import new_salt
from cairn.ledger.action import quiet
from cairn.reflections import marks, may, queries
from cairn.reflections.choices import ALT_LENGTH
from cairn.reflections.letting_go import let_go_of_files
from cairn.reflections.models import ReflectionPicture

if TYPE_CHECKING:
    from cairn.people.models import Person
    from cairn.reflections.models import Reflection

PART_OF_THE_WORDS = "What stands in a reflection enters the record when it is published or changed."


@quiet(PART_OF_THE_WORDS)
def add_picture(
    reflection: Reflection, *, by: Person, at: datetime, file: BinaryIO, name: str, alt: str
) -> ReflectionPicture:
    """Keep a picture, drawn anew. In a draft it stands where its mark is already, or at the end; elsewhere nowhere yet.

    `name` is the name the file came with, which is not kept. Raises `Refused` for what is no picture.
    """
    may.add_picture(by, reflection).or_refuse()
    shown = _what_it_shows(alt)
    large, small = drawing.drawn_anew(file, name=name)
    picture = ReflectionPicture(
        reflection=reflection, number=queries.next_picture_number(reflection), alt=shown, width=large.width,
        height=large.height, small_width=small.width, added_at=at,
    )  # fmt: skip
    picture.large.save(f"{new_salt()}.webp", ContentFile(large.content), save=False)
    picture.small.save(f"{new_salt()}.webp", ContentFile(small.content), save=False)
    picture.save()
    if reflection.is_draft and picture.number not in queries.placed_numbers(reflection):
        reflection.words = marks.with_mark(reflection.words, picture.number)
        reflection.save(update_fields=["words"])
    return picture


@quiet(PART_OF_THE_WORDS)
def describe_picture(picture: ReflectionPicture, *, by: Person, at: datetime, alt: str) -> ReflectionPicture:  # noqa: ARG001 - every deed has its moment
    """Say better what it shows."""
    may.describe_picture(by, picture).or_refuse()
    picture.alt = _what_it_shows(alt)
    picture.save(update_fields=["alt"])
    return picture


@quiet(PART_OF_THE_WORDS)
def remove_picture(picture: ReflectionPicture, *, by: Person, at: datetime) -> None:  # noqa: ARG001 - every deed has its moment
    """It is gone from the text at once, and its files are deleted. In a draft its mark goes too."""
    may.remove_picture(by, picture).or_refuse()
    reflection = picture.reflection
    if reflection.is_draft:
        reflection.words = marks.without_mark(reflection.words, picture.number)
        reflection.save(update_fields=["words"])
    let_go_of_files([picture])
    picture.delete()


def _what_it_shows(alt: str) -> str:
    shown = " ".join(told.plainly(alt, most=ALT_LENGTH).split())
    may.say_what_it_shows(shown).or_refuse()
    return shown
