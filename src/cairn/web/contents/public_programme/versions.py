"""What is different from one version of a programme to the next, in sentences."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from django.urls import reverse
from django.utils.translation import gettext as _

from cairn.events import queries
from cairn.web.components.words import how_long, moment

if TYPE_CHECKING:
    from datetime import date

    from cairn.events.models import Event, Release
    from cairn.events.queries import Changes, Placed


@dataclass(frozen=True, slots=True)
class Changed:
    """One session that is different: its title, its page, and how."""

    title: str
    url: str
    how: str


@dataclass(frozen=True, slots=True)
class Version:
    release: Release
    sessions: int
    changed: Sequence[Changed]


def versions(event: Event, found: Sequence[Release]) -> list[Version]:
    """Each of these with what changed since the one after it in this list, which is the one before it in time."""
    stood = queries.placed_by_release(found)
    pairs = pairwise([*found, None])
    return [_version(event, one, stood[one.pk], stood[before.pk] if before else []) for one, before in pairs if one]


def _version(event: Event, release: Release, now: Sequence[Placed], before: Sequence[Placed]) -> Version:
    changes = queries.differences(before, now)
    return Version(release, len(now), list(_told(event, changes)) if release.number > 1 else [])


def _told(event: Event, changes: Changes) -> Iterator[Changed]:
    words = {
        "new": _("is new: %(when)s, %(room)s."),
        "moved": _("moved: now %(when)s, %(room)s."),
        "other_room": _("is in another room: now %(room)s."),
        "other_length": _("is of another length: now %(length)s."),
        "speakers": _("has other people leading or speaking."),
        "cancelled": _("will not take place."),
        "back": _("takes place after all: %(when)s, %(room)s."),
    }
    for kind, how in words.items():
        for one in getattr(changes, kind):
            values = {"when": moment(one.starts_at), "room": one.room.name, "length": how_long(one.minutes)}
            url = reverse("programme_session", args=[event.slug, one.proposal.ref])
            yield Changed(one.proposal.title, url, how % values)


def today_or_first(days: Sequence[date], today: date) -> date | None:
    """The day of the event that is shown first: today while it goes on, its first day otherwise."""
    return today if today in days else next(iter(days), None)
