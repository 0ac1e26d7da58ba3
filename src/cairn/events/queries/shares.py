"""How much of a programme citizens lead: over the whole of it, and for each track and day."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from django.utils import timezone

from cairn.events.choices import LEADING, Part
from cairn.events.models import ProgrammeSession, Release, Speaker
from cairn.events.queries.proposals import taken
from cairn.people.sides import Side

if TYPE_CHECKING:
    from cairn.events.models import Event, Proposal, Track


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
    tracks: tuple[tuple[Track | None, Share], ...] = ()
    days: tuple[tuple[date, Share], ...] = ()


def shares(event: Event) -> Shares:
    """How much of what was taken citizens lead, and how much has no citizens yet. Four queries, however much it is."""
    sessions = list(taken(event))
    kinds = _kinds(event, sessions)
    by_track: dict[Track | None, list[str]] = defaultdict(list)
    for one in sessions:
        by_track[one.track].append(kinds[one.pk])
    tracks = sorted(
        by_track.items(), key=lambda each: (each[0] is None, each[0].position if each[0] else 0, str(each[0]))
    )
    has_tracks = any(track for track, _found in tracks)
    return Shares(
        _share(kinds.values()),
        tuple((track, _share(found)) for track, found in tracks) if has_tracks else (),
        tuple((day, _share(found)) for day, found in sorted(_by_day(event, kinds).items())),
    )


def kind_of(proposal: Proposal, speakers: Iterable[Speaker]) -> str:
    """Which of the parts of `Share` a session belongs to, with whoever said yes to standing in it."""
    there = [one for one in speakers if one.agreed_at and not one.left_at]
    leads = [one for one in there if one.part in LEADING]
    if any(one.side == Side.CITIZEN for one in leads):
        alone = all(one.side == Side.CITIZEN for one in leads)
        return "citizen_led" if alone else "together"
    speaks = any(one.side == Side.CITIZEN and one.part == Part.SPEAKER for one in there)
    return "shaped" if proposal.has_citizens or speaks else "without"


def _kinds(event: Event, sessions: list[Proposal]) -> dict[int, str]:
    by_session: Mapping[int, list[Speaker]] = defaultdict(list)
    for one in Speaker.objects.filter(proposal__event=event, agreed_at__isnull=False, left_at__isnull=True):
        by_session[one.proposal_id].append(one)
    return {one.pk: kind_of(one, by_session[one.pk]) for one in sessions}


def _by_day(event: Event, kinds: Mapping[int, str]) -> dict[date, list[str]]:
    release = Release.objects.filter(event=event).order_by("-number").first()
    found: dict[date, list[str]] = defaultdict(list)
    if release:
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
