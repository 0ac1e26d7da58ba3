"""Who may do what with the pictures in a reflection."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from cairn.base.verdict import Verdict, no, yes
from cairn.reflections import queries
from cairn.reflections.choices import MOST_PICTURES
from cairn.reflections.may.owning import be_the_author

if TYPE_CHECKING:
    from cairn.people.models import Person
    from cairn.reflections.models import Reflection, ReflectionPicture

SAYS_NOTHING = re.compile(
    r"\W*(decorative|decoration|picture|image|photo|photograph|img|alt|none|n/?a|null)?\W*[0-9]*\W*"
    r"|\S+\.(jpe?g|png|webp|gif|heic)|(img|dsc|pxl)[_-]?[0-9]\S*",
    re.IGNORECASE,
)


def add_picture(person: Person | None, reflection: Reflection) -> Verdict:
    if not (verdict := be_the_author(person, reflection)):
        return verdict
    if reflection.is_withdrawn:
        return no(_("You have taken this reflection back. Nobody but you can see it."))
    if queries.pictures(reflection).count() >= MOST_PICTURES:
        return no(_("There are %(n)d pictures already, and no more fit. Remove one first.") % {"n": MOST_PICTURES})
    return yes()


def describe_picture(person: Person | None, picture: ReflectionPicture) -> Verdict:
    return be_the_author(person, picture.reflection)


def remove_picture(person: Person | None, picture: ReflectionPicture) -> Verdict:
    return be_the_author(person, picture.reflection)


def say_what_it_shows(alt: str) -> Verdict:
    """Whether these words can stand in for a picture: people who cannot see it have nothing else."""
    if SAYS_NOTHING.fullmatch(alt.strip()):
        return no(_("Say what the picture shows, for people who cannot see it. Every picture here tells something."))
    return yes()
