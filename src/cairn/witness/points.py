"""What a challenge is about: a condition of the mountain, an entry of the record or a person's side; and why."""

from __future__ import annotations

from dataclasses import dataclass

from django.db import models
from django.utils.translation import gettext_lazy as _

from cairn.core.altitude import RULES_V1

WORDS_LENGTH = 1000
REASONS_LENGTH = 1000
JOINED = "activities.person.joined"
NOT_TO_BE_CHALLENGED = ("witness.challenge.", "witness.ruling.", "witness.draw.")
CONDITIONS = frozenset(rule.id for rule in RULES_V1.conditions)


class Ground(models.TextChoices):
    """Why somebody challenges, in the words of the form."""

    FACT = "fact", _("This is not how it was")
    ALREADY_DECIDED = "already_decided", _("It was already decided before we were asked")
    PRESSURE = "pressure", _("People were put under pressure to take part, or to stay silent")
    SIDE = "side", _("This person is counted on the wrong side")


# These two are always about one condition, wherever on the mountain they were noticed.
ITS_OWN_CONDITION = {Ground.ALREADY_DECIDED: "4.2", Ground.PRESSURE: "2.1"}


@dataclass(frozen=True, slots=True)
class Point:
    """What is contested, and on which ground: two challenges with the same point are the same challenge.

    `condition` is the id of a condition, or empty; `fact` the number of an entry, or 0.
    """

    ground: str
    condition: str = ""
    fact: int = 0


def point(ground: str, *, condition: str = "", fact: int = 0) -> Point:
    """The point of a challenge, brought to the condition it is about where its ground has one of its own.

    >>> point("already_decided", fact=12)
    Point(ground='already_decided', condition='4.2', fact=0)
    >>> point("fact", fact=12)
    Point(ground='fact', condition='', fact=12)
    """
    if own := {str(name): where for name, where in ITS_OWN_CONDITION.items()}.get(ground):
        return Point(ground, own)
    return Point(ground, "" if fact else condition, fact)
