"""How much of a programme citizens lead: over the whole of it, and for each track and day."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from django.utils import timezone

from cairn.events.choices import LEADING, Part
from cairn.events.models import ProgrammeSession, Speaker
from cairn.events.queries.proposals import taken
from cairn.events.queries.releases import last_release
from cairn.people.sides import Side

if TYPE_CHECKING:
    from cairn.events.models import Event, Proposal, Track
    from cairn.events.queries.public import PublicSession


@dataclass(frozen=True, slots=True)
class Share:
    """So many sessions, and who leads them.

    `citizen_led`: citizens alone. `together`: a citizen with others. `shaped`: citizens shaped it or speak in it, and
    none leads it yet. `without`: no citizens yet.
    """

    citizen_led: int = 0
    together: int = 0
    shaped: int = 0
    without: int = 0

    @property
    def sessions(self) -> int:
        return self.citizen_led + self.together + self.shaped + self.without

    @property
    def led_by_citizens(self) -> int:
        return self.citizen_led + self.together


@dataclass(frozen=True, slots=True)
class Shares:
    """The shares over the whole programme; by track; and by day once a programme is released."""

    whole: Share
    tracks: tuple[tuple[str, Share], ...] = ()
    days: tuple[tuple[date, Share], ...] = ()


def shares(event: Event) -> Shares:
    """How much of what was taken citizens lead, and how much has no citizens yet. Four queries, however much it is."""
    sessions = list(taken(event))
    kinds = _kinds(event, sessions)
    by_track: dict[Track | None, list[str]] = defaultdict(list)
    for one in sessions:
        if one.pk in kinds:
            by_track[one.track].append(kinds[one.pk])
    tracks = sorted(by_track.items(), key=lambda each: (each[0].position, each[0].title) if each[0] else (1 << 31, ""))
    has_tracks = any(track for track, _found in tracks)
    return Shares(
        _share(kinds.values()),
        tuple((track.title if track else "", _share(found)) for track, found in tracks) if has_tracks else (),
        tuple((day, _share(found)) for day, found in sorted(_by_day(event, kinds).items())),
    )


def shares_of(sessions: Iterable[PublicSession]) -> Shares:
    """The same over sessions of a released programme, as read already."""
    known = [(one, kind) for one in sessions if not one.is_cancelled and (kind := _kind_as_read(one))]
    tracks: dict[str, list[str]] = defaultdict(list)
    days: dict[date, list[str]] = defaultdict(list)
    for one, kind in known:
        tracks[one.track].append(kind)
        days[one.starts_at.date()].append(kind)
    named = sorted(tracks.items(), key=lambda each: (not each[0], each[0]))
    return Shares(
        _share(kind for _one, kind in known),
        tuple((name, _share(found)) for name, found in named) if any(tracks) else (),
        tuple((day, _share(found)) for day, found in sorted(days.items())),
    )


def kind_of(proposal: Proposal, speakers: Iterable[Speaker]) -> str:
    """Which of the parts of `Share` a session belongs to, with whoever said yes to standing in it.

    Empty for what came from elsewhere and is led by no citizen: its programme did not say who is a citizen.
    """
    there = [(one.side, one.part) for one in speakers if one.agreed_at and not one.left_at]
    return _kind(there, has_citizens=proposal.has_citizens, is_ours=not proposal.kept)


def _kind_as_read(one: PublicSession) -> str:
    there = [(each.side, each.part) for each in one.people]
    return _kind(there, has_citizens=one.has_citizens, is_ours=not one.is_from_elsewhere)


def _kind(there: Iterable[tuple[str, str]], *, has_citizens: bool, is_ours: bool) -> str:
    leads = [side for side, part in there if part in LEADING]
    if Side.CITIZEN in leads:
        return "citizen_led" if set(leads) == {Side.CITIZEN} else "together"
    if not is_ours:
        return ""
    speaks = any(side == Side.CITIZEN and part == Part.SPEAKER for side, part in there)
    return "shaped" if has_citizens or speaks else "without"


def people_speaking(event: Event) -> tuple[int, int]:
    """How many citizens, and how many others, lead or speak in sessions that are on. Each person once."""
    found = Speaker.objects.filter(
        proposal__in=taken(event).values("pk"), agreed_at__isnull=False, left_at__isnull=True
    )
    people = {
        (person or name, side == Side.CITIZEN) for person, name, side in found.values_list("person", "name", "side")
    }
    citizens = sum(is_citizen for _who, is_citizen in people)
    return citizens, len(people) - citizens


def _kinds(event: Event, sessions: list[Proposal]) -> dict[int, str]:
    by_session: Mapping[int, list[Speaker]] = defaultdict(list)
    for one in Speaker.objects.filter(proposal__event=event, agreed_at__isnull=False, left_at__isnull=True):
        by_session[one.proposal_id].append(one)
    return {one.pk: kind for one in sessions if (kind := kind_of(one, by_session[one.pk]))}


def _by_day(event: Event, kinds: Mapping[int, str]) -> dict[date, list[str]]:
    found: dict[date, list[str]] = defaultdict(list)
    if release := last_release(event):
        rows = ProgrammeSession.objects.filter(release=release, is_cancelled=False).values_list("proposal", "starts_at")
        for proposal, starts_at in rows:
            if proposal in kinds:
                found[timezone.localdate(starts_at)].append(kinds[proposal])
    return found


def _share(kinds: Iterable[str]) -> Share:
    counted: dict[str, int] = defaultdict(int)
    for kind in kinds:
        counted[kind] += 1
    return Share(**counted)
