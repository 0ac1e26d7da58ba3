"""Whom a new version of a programme concerns: who leads or speaks in a session that changed, or wants to go to it."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.db import models

from cairn.events.models import Event, ProgrammeSession, Speaker, Star
from cairn.events.queries.releases import Placed, kinds_of_change, placed

if TYPE_CHECKING:
    from datetime import datetime

TOLD = {"new", "moved", "other_room", "other_length", "cancelled", "back"}  # who speaks in it is no news to anybody


@dataclass(frozen=True, slots=True)
class Told:
    """A session that stands elsewhere than in the version before, for one person. `is_theirs`: they lead or speak."""

    person: int
    how: str
    now: Placed
    was: Placed | None
    event: Event
    at: datetime
    is_theirs: bool


def changes_concerning(
    persons: Collection[int], *, since: datetime, until: datetime
) -> models.QuerySet[ProgrammeSession]:
    """Rows of versions released in this time in which something changed that concerns one of these people."""
    rows = ProgrammeSession.objects.filter(changed_at=models.F("release__released_at"))
    rows = rows.filter(changed_at__gt=since, changed_at__lte=until)
    about = {"proposal": models.OuterRef("proposal")}
    concerned = models.Exists(_standing(persons).filter(**about)) | models.Exists(_wishing(persons).filter(**about))
    return rows.filter(concerned).select_related("proposal", "room", "release__event__activity").order_by("pk")


def told_of_changes(persons: Collection[int], *, since: datetime, until: datetime) -> Iterator[Told]:
    """Each change for each of these people it concerns. What is new is news only to those who lead or speak."""
    rows = list(changes_concerning(persons, since=since, until=until))
    about = {row.proposal_id for row in rows}
    before = {
        (row.release.event_id, row.release.number, row.proposal_id): placed(row)
        for row in ProgrammeSession.objects.filter(proposal__in=about).select_related("proposal", "room", "release")
    }
    leading = set(_standing(persons).filter(proposal__in=about).values_list("proposal", "person"))
    wishing = set(_wishing(persons).filter(proposal__in=about).values_list("proposal", "person")) - leading
    for row in rows:
        event, was = row.release.event, before.get((row.release.event_id, row.release.number - 1, row.proposal_id))
        for how in set(kinds_of_change(was, placed(row))) & TOLD:
            whose = [(person, True) for about, person in sorted(leading) if about == row.proposal_id]
            if how != "new":
                whose += [(person, False) for about, person in sorted(wishing) if about == row.proposal_id]
            for person, is_theirs in whose:
                yield Told(person, how, placed(row), was, event, row.changed_at, is_theirs)


def event_titles() -> dict[str, str]:
    """The titles of all events by their short names."""
    return dict(Event.objects.values_list("slug", "title"))


def _standing(persons: Collection[int]) -> models.QuerySet[Speaker]:
    return Speaker.objects.filter(person__in=persons, agreed_at__isnull=False, left_at=None)


def _wishing(persons: Collection[int]) -> models.QuerySet[Star]:
    return Star.objects.filter(person__in=persons)
