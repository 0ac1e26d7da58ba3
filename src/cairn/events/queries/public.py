"""The programme as everybody sees it: what was released, with the names of those who agreed to be named."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

from django.db import models

from cairn.events.choices import Part
from cairn.events.models import ProgrammeSession, Speaker
from cairn.events.queries.places import zone_of
from cairn.events.queries.releases import Placed, last_release, placed
from cairn.people.sides import Side

if TYPE_CHECKING:
    from cairn.events.models import Event, Proposal, Release

LEADING = (Part.LEAD, Part.CO_LEAD)


@dataclass(frozen=True, slots=True)
class Named:
    """Somebody on the programme who agreed to stand there, under the name they chose."""

    name: str
    side: str
    part: str
    ref: str
    kept: Mapping[str, Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class PublicSession:
    """A session of a released programme, with all that may be seen by everybody. Times are those of the place."""

    ref: str
    number: int
    title: str
    abstract: str
    manner: str
    language: str
    track: str
    room: str
    room_ref: str
    how_to_find: str
    features: tuple[str, ...]
    interpreting: tuple[str, ...]
    people: tuple[Named, ...]
    starts_at: datetime
    minutes: int
    is_cancelled: bool
    why_cancelled: str
    sequence: int
    changed_at: datetime
    has_citizens: bool
    how_citizens: str
    kept: Mapping[str, Any]

    @property
    def ends_at(self) -> datetime:
        return (self.starts_at + timedelta(minutes=self.minutes)).astimezone(self.starts_at.tzinfo)

    @property
    def is_citizen_led(self) -> bool:
        """Whether a citizen who agreed to it leads the session, alone or with others."""
        return any(one.side == Side.CITIZEN and one.part in LEADING for one in self.people)

    @property
    def is_from_elsewhere(self) -> bool:
        """Whether it came with the programme of another system, which does not say who is a citizen."""
        return bool(self.kept)


def public_sessions(release: Release, event: Event, *, among: Collection[str] | None = None) -> list[PublicSession]:
    """The sessions of this version by time and room; `among` the references of those that are looked for.

    A session that was cancelled or taken back since is shown as cancelled at once, before a new version says so.
    """
    rows = ProgrammeSession.objects.filter(release=release)
    if among is not None:
        rows = rows.filter(proposal__ref__in=among)
    zone = zone_of(event)
    return [_public(row, zone) for row in _with_all(rows)]


def placed_by_release(found: Collection[Release]) -> dict[int, list[Placed]]:
    """Where and when the sessions of each of these versions are, by its key, with one question for all of them."""
    stood = {one.pk: list[Placed]() for one in found}
    rows = ProgrammeSession.objects.filter(release__in=found).select_related("proposal", "room")
    for row in rows.order_by("starts_at", "room__position", "pk"):
        stood[row.release_id].append(placed(row))
    return stood


def _with_all(rows: models.QuerySet[ProgrammeSession]) -> models.QuerySet[ProgrammeSession]:
    named = Speaker.objects.filter(agreed_at__isnull=False, left_at__isnull=True).order_by("pk")
    listed = rows.select_related("proposal__track", "room")
    listed = listed.prefetch_related(models.Prefetch("proposal__speakers", named, to_attr="named"))
    return listed.order_by("starts_at", "room__position", "room__name", "pk")


def public_session(release: Release, event: Event, ref: str) -> PublicSession | None:
    return next(iter(public_sessions(release, event, among=[ref])), None)


def refs_on_programme(event: Event, refs: Collection[str]) -> set[str]:
    """Which of these references are sessions of the newest version."""
    if (release := last_release(event)) is None:
        return set()
    listed = ProgrammeSession.objects.filter(release=release, proposal__ref__in=refs)
    return set(listed.values_list("proposal__ref", flat=True))


def _public(row: ProgrammeSession, zone: ZoneInfo) -> PublicSession:
    about, room = row.proposal, row.room
    is_off = row.is_cancelled or about.cancelled_at is not None or about.withdrawn_at is not None
    off_at = [moment for moment in (about.cancelled_at, about.withdrawn_at) if moment and not row.is_cancelled]
    return PublicSession(
        ref=about.ref, number=about.number, title=about.title, abstract=about.abstract, manner=about.manner,
        language=about.language, track=about.track.title if about.track else "", room=room.name, room_ref=room.ref,
        how_to_find=room.description, features=_strings(room.features), interpreting=_strings(about.interpreting),
        people=tuple(_named(about)), starts_at=row.starts_at.astimezone(zone), minutes=row.minutes,
        is_cancelled=is_off, why_cancelled=about.why_cancelled if is_off else "",
        sequence=row.sequence + bool(off_at), changed_at=max([row.changed_at, *off_at]),
        has_citizens=about.has_citizens, how_citizens=about.how_citizens, kept=about.kept,
    )  # fmt: skip


def _named(proposal: Proposal) -> Iterable[Named]:
    found: list[Speaker] = proposal.named  # type: ignore[attr-defined]
    return (Named(one.name, one.side, one.part, one.ref, one.kept) for one in found)


def _strings(found: object) -> tuple[str, ...]:
    return tuple(map(str, found)) if isinstance(found, list) else ()
