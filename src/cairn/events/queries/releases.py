"""Versions of a programme that were released, what changed from one to the next, and what the next one would hold."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from django.db import models

from cairn.core import timetable as core
from cairn.events.models import ProgrammeSession, Proposal, Release
from cairn.events.queries.timetables import Timetable

if TYPE_CHECKING:
    from datetime import datetime

    from cairn.events.models import Event, Room

NEVER_BROKEN = frozenset({core.Rule.PERSON, core.Rule.AWAY, core.Rule.NEEDS, core.Rule.INTERPRETERS, core.Rule.ROOM})
"""Nobody in two places or where they cannot be, access needs met, one session in a room: no words make up for these."""


@dataclass(frozen=True, slots=True)
class Placed:
    """Where and when a session is, in a version that was released or in the next one."""

    proposal: Proposal
    room: Room
    starts_at: datetime
    minutes: int
    speakers: tuple[str, ...]
    is_cancelled: bool = False


@dataclass(frozen=True, slots=True)
class Changes:
    """What is different from the version before, each as it is now; `before` tells where a session was, by its key."""

    new: tuple[Placed, ...] = ()
    moved: tuple[Placed, ...] = ()  # at another time, perhaps in another room too
    other_room: tuple[Placed, ...] = ()
    other_length: tuple[Placed, ...] = ()
    speakers: tuple[Placed, ...] = ()
    cancelled: tuple[Placed, ...] = ()
    back: tuple[Placed, ...] = ()  # had been cancelled, and takes place after all
    before: Mapping[int, Placed] | None = None

    @property
    def all(self) -> tuple[Placed, ...]:
        """Every session that changed, once."""
        found = (*self.new, *self.moved, *self.other_room, *self.other_length, *self.speakers)
        return tuple({one.proposal.pk: one for one in (*found, *self.cancelled, *self.back)}.values())


@dataclass(frozen=True)
class Coming:
    """What the next version would hold, and what stands in its way.

    `looking`: sessions with a place but no citizen who leads; `unplaced`: without a place; both stay out. `lost`: in
    the last version, and neither placed nor cancelled now. `broken`: rules it breaks, of which those in `NEVER_BROKEN`
    are let stand by nobody.
    """

    sessions: tuple[Placed, ...]
    changes: Changes
    looking: tuple[Proposal, ...]
    unplaced: tuple[Proposal, ...]
    lost: tuple[Proposal, ...]
    broken: tuple[core.Broken, ...]

    @property
    def left_out(self) -> int:
        return len(self.looking) + len(self.unplaced)

    @property
    def never(self) -> tuple[core.Broken, ...]:
        return tuple(one for one in self.broken if one.rule in NEVER_BROKEN)


def releases_of(event: Event) -> models.QuerySet[Release]:
    """The versions of a programme, the newest first."""
    return Release.objects.filter(event=event).select_related("event__activity__programme").order_by("-number")


def release_numbered(event: Event, number: int) -> Release | None:
    return releases_of(event).filter(number=number).first()


def last_release(event: Event) -> Release | None:
    """The version that counts."""
    return releases_of(event).first()


def placed_in(release: Release | None) -> list[Placed]:
    """Where and when each session is in this version, in its order."""
    return [placed(one) for one in rows_of(release)]


def rows_of(release: Release | None) -> Iterable[ProgrammeSession]:
    """The sessions of a version, in the order in which they begin."""
    if release is None:
        return ()
    found = ProgrammeSession.objects.filter(release=release).select_related("proposal", "room")
    return found.order_by("starts_at", "room__position", "pk")


def changes_of(release: Release) -> Changes:
    """What this version changed."""
    before = releases_of(release.event).filter(number__lt=release.number).first()
    return differences(placed_in(before), placed_in(release))


def coming_release(here: Timetable) -> Coming:
    """What would be released if it were done now."""
    before = placed_in(last_release(here.event))
    ready = {ref for ref in here.plan if not here.lead_missing(here.sessions[ref])}
    sessions = [_standing(here, ref) for ref in sorted(ready, key=lambda ref: here.sessions[ref].number)]
    cancelled = [replace(one, is_cancelled=True) for one in before if not one.proposal.is_on]
    there = {one.proposal.pk for one in (*sessions, *cancelled)}
    only = tuple(one for one in here.programme.sessions if one.name in ready)
    pins = {name: pin for name, pin in here.programme.pins.items() if name in ready}
    checked = replace(here.programme, sessions=only, pins=pins)
    return Coming(
        sessions=tuple(sorted([*sessions, *cancelled], key=lambda one: (one.starts_at, one.room.position))),
        changes=differences(before, [*sessions, *cancelled]),
        looking=tuple(here.sessions[ref] for ref in here.plan if ref not in ready),
        unplaced=tuple(here.unplaced),
        lost=tuple(one.proposal for one in before if one.proposal.pk not in there),
        broken=tuple(core.broken(checked, {ref: here.plan[ref] for ref in ready})),
    )


def differences(before: Collection[Placed], after: Collection[Placed]) -> Changes:
    """What changed from one version to the next. A session whose time and room changed stands once, under its time."""
    earlier = {one.proposal.pk: one for one in before}
    kinds: dict[str, list[Placed]] = {}
    for one in after:
        was = earlier.get(one.proposal.pk)
        for kind in kinds_of_change(was, one):
            kinds.setdefault(kind, []).append(one)
    return Changes(**{kind: tuple(some) for kind, some in kinds.items()}, before=earlier)


def kinds_of_change(was: Placed | None, now: Placed) -> list[str]:
    """How a session is different from the version before, by the names that `Changes` has for it."""
    if was is None:
        return [] if now.is_cancelled else ["new"]
    if now.is_cancelled or was.is_cancelled:
        return [] if now.is_cancelled and was.is_cancelled else ["cancelled" if now.is_cancelled else "back"]
    where = (
        "moved" if now.starts_at != was.starts_at
        else "other_room" if now.room.pk != was.room.pk
        else "other_length" if now.minutes != was.minutes
        else ""
    )  # fmt: skip
    return [kind for kind in (where, "speakers" if set(now.speakers) != set(was.speakers) else "") if kind]


def placed(one: ProgrammeSession) -> Placed:
    """Where and when a row of a version says that its session is."""
    return Placed(one.proposal, one.room, one.starts_at, one.minutes, tuple(one.speakers), one.is_cancelled)


def _standing(here: Timetable, ref: str) -> Placed:
    proposal, place = here.sessions[ref], here.plan[ref]
    agreed = tuple(sorted(one.ref for one in here.speakers.get(proposal.pk, ()) if one.agreed_at))
    return Placed(proposal, here.rooms[place.room], here.starts_at(place.slot), proposal.minutes, agreed)
