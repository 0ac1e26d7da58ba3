"""Reading what people need to join in, and the formats they asked for. Each query takes the reader or the owner."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.db import models

from cairn.activities import formats
from cairn.activities.models import FormatAsked, Invitation, Need
from cairn.activities.queries.invitations import invitation
from cairn.programmes import queries as programmes

if TYPE_CHECKING:
    from cairn.activities.models import Activity
    from cairn.people.models import Person


@dataclass(frozen=True, slots=True)
class Asked:
    """A format that was asked for: the words for it, where it was, and whether it is out."""

    name: str
    words: str
    activity: Activity
    is_out: bool

    @property
    def in_words(self) -> str:
        """As the person who asked, and whoever leads the work, read it."""
        return self.words or formats.in_words(self.name)


# Needs: the owner and those who lead the work read them, nobody else.


def need(activity: Activity, ref: str, reader: Person | None) -> Need | None:
    """One need, if it is the reader's own or the reader leads the work."""
    found = _needs().filter(activity=activity, ref=ref)
    theirs = models.Q(owner=reader)
    if programmes.leads(reader, activity.programme):
        theirs |= models.Q(taken_back_at__isnull=True)
    return found.filter(theirs).first() if reader is not None else None


def needs_of(owner: Person) -> models.QuerySet[Need]:
    """A person's own needs everywhere, those not met yet first; what they stated again is left out.

    So is what they took back and nobody owes them any more.
    """
    unmet_first = models.F("accepted_at").desc(nulls_first=True)
    found = _needs().filter(owner=owner, stated_again_at__isnull=True)
    return found.exclude(taken_back_at__isnull=False, accepted_at__isnull=False).order_by(
        unmet_first, "-stated_at", "-pk"
    )


def needs_to_answer(activity: Activity, reader: Person | None) -> models.QuerySet[Need]:
    """What was asked for and waits for an answer here, the longest first. Empty for anybody who does not lead."""
    if not programmes.leads(reader, activity.programme):
        return Need.objects.none()
    return needs_waiting_in([activity])


def needs_waiting_in(held: Iterable[Activity]) -> models.QuerySet[Need]:
    """Needs without an answer in activities that the reader leads."""
    found = _needs().filter(activity__in=list(held), answered_at__isnull=True, accepted_at__isnull=True)
    return found.filter(taken_back_at__isnull=True).order_by("stated_at", "pk")


def needs_answered(activity: Activity, reader: Person | None) -> models.QuerySet[Need]:
    """Needs that were answered, and wait for their owner's word or are met. Empty for anybody who does not lead."""
    if not programmes.leads(reader, activity.programme):
        return Need.objects.none()
    found = _needs().filter(activity=activity, stated_again_at__isnull=True, taken_back_at__isnull=True)
    return found.filter(models.Q(answered_at__isnull=False) | models.Q(accepted_at__isnull=False)).order_by("-pk")


def needs_to_accept(owner: Person) -> models.QuerySet[Need]:
    """A person's own needs that were answered and wait for their word."""
    return needs_of(owner).filter(answered_at__isnull=False, accepted_at__isnull=True)


def needs_answered_anywhere() -> models.QuerySet[Need]:
    """Every need, in activities that run, that was answered and waits for its owner's word."""
    found = _needs().filter(answered_at__isnull=False, accepted_at__isnull=True, stated_again_at__isnull=True)
    return found.filter(activity__ended_at__isnull=True, activity__withdrawn_at__isnull=True).order_by("pk")


# Formats: who asked for one is known to nobody but them.


def has_asked_for(person: Person, activity: Activity, format_name: str) -> bool:
    return FormatAsked.objects.filter(activity=activity, person=person, format_name=format_name).exists()


def formats_asked_by(person: Person) -> list[Asked]:
    """What a person asked for anywhere, newest first."""
    asked = format_askings_of(person)
    return [
        Asked(one.format_name, one.words, one.activity, is_out=one.format_name in _formats_of(one.activity))
        for one in asked
    ]


def format_askings_of(person: Person) -> models.QuerySet[FormatAsked]:
    """Where a person asked for a format, newest first."""
    asked = FormatAsked.objects.select_related("activity__programme", "activity__invitation").filter(person=person)
    return asked.order_by("-asked_at", "-pk")


def formats_missing(activity: Activity) -> list[Asked]:
    """The formats asked for here that are not out yet, each once, for whoever leads the work."""
    found = invitation(activity)
    out = found.formats if found else []
    asked = FormatAsked.objects.filter(activity=activity).exclude(format_name__in=out).order_by("format_name")
    named = dict(asked.values_list("format_name", "words"))
    return [Asked(name, words, activity, is_out=False) for name, words in named.items()]


def formats_missing_in(held: Iterable[Activity]) -> list[Asked]:
    """The same for several activities, in two queries."""
    asked = FormatAsked.objects.select_related("activity__programme", "activity__invitation")
    found: dict[tuple[int, str], Asked] = {}
    for one in asked.filter(activity__in=list(held)).order_by("asked_at", "pk"):
        if one.format_name not in _formats_of(one.activity):
            key = one.activity_id, one.format_name
            found.setdefault(key, Asked(one.format_name, one.words, one.activity, is_out=False))
    return list(found.values())


def number_of_other_formats(activity: Activity) -> int:
    """How many formats were asked for in people's own words."""
    return (
        FormatAsked.objects.filter(activity=activity, format_name__startswith=formats.OTHER).exclude(words="").count()
    )


def _formats_of(activity: Activity) -> list[str]:
    found: Invitation | None = getattr(activity, "invitation", None)
    return found.formats if found else []


def _needs() -> models.QuerySet[Need]:
    return Need.objects.select_related("activity__programme", "owner")
