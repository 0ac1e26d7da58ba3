"""The programme as everybody sees it: what was released, with the names of those who agreed to be named."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any

from cairn.events.choices import LEADING
from cairn.events.models import ProgrammeSession, Proposal, Speaker
from cairn.events.queries.places import zone_of
from cairn.events.queries.releases import Placed, last_release, placed
from cairn.moderation import queries as moderation
from cairn.moderation.choices import Kind
from cairn.people.sides import Side

if TYPE_CHECKING:
    from zoneinfo import ZoneInfo

    from django.db import models

    from cairn.events.models import Event, Release

COLUMNS = (
    *("starts_at", "minutes", "sequence", "changed_at", "is_cancelled", "proposal", "proposal__track__title"),
    *(f"room__{name}" for name in ("name", "ref", "description", "features")),
    *(f"proposal__{name}" for name in ("ref", "number", "title", "abstract", "manner", "language", "interpreting")),
    *(f"proposal__{name}" for name in ("has_citizens", "how_citizens", "kept", "cancelled_at", "withdrawn_at")),
    "proposal__why_cancelled",
)
"""What everybody may see of a session, read as plain values: hundreds of people open a programme at once."""
NEVER_WORDS = ("guid", "number", "place", "duration")


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
    found = list(rows.order_by("starts_at", "room__position", "room__name", "pk").values(*COLUMNS))
    named, zone = _named([row["proposal"] for row in found]), zone_of(event)
    out = _out_of_sight(row["proposal__ref"] for row in found)
    return [_public(_seen(row, out), tuple(named.get(row["proposal"], ())), zone) for row in found]


def placed_by_release(found: Collection[Release]) -> dict[int, list[Placed]]:
    """Where and when the sessions of each of these versions are, by its key, with one question for all of them."""
    stood = {one.pk: list[Placed]() for one in found}
    rows = ProgrammeSession.objects.filter(release__in=found).select_related("proposal", "room")
    listed = list(rows.order_by("starts_at", "room__position", "pk"))
    out = _out_of_sight(row.proposal.ref for row in listed)
    for row in listed:
        row.proposal.hidden_because = out.get(row.proposal.ref, "")
        stood[row.release_id].append(placed(row))
    return stood


def refs_on_programme(event: Event, refs: Collection[str]) -> set[str]:
    """Which of these references are sessions of the newest version."""
    if (release := last_release(event)) is None:
        return set()
    listed = ProgrammeSession.objects.filter(release=release, proposal__ref__in=refs)
    return set(listed.values_list("proposal__ref", flat=True))


def _out_of_sight(refs: Iterable[str]) -> dict[str, str]:
    """Those of these sessions whose words moderators took out of sight, each with the reason."""
    found: models.QuerySet[Any] = Proposal.objects.filter(ref__in=list(refs))
    return dict(
        moderation.marked(found, Kind.SESSION, on=None).exclude(hidden_because="").values_list("ref", "hidden_because")
    )


def _seen(row: dict[str, Any], out: Mapping[str, str]) -> dict[str, Any]:
    """The same without words that are out of sight; what was kept beside them goes too, but for its name and place."""
    if row["proposal__ref"] not in out:
        return row
    left = {f"proposal__{name}": str(value) for name, value in Proposal.LEFT_WHEN_HIDDEN.items()}
    kept = {name: value for name, value in row["proposal__kept"].items() if name in NEVER_WORDS}
    return row | left | {"proposal__kept": kept}


def _public(row: Mapping[str, Any], people: tuple[Named, ...], zone: ZoneInfo) -> PublicSession:
    off_at = [row[name] for name in ("proposal__cancelled_at", "proposal__withdrawn_at") if row[name]]
    is_off = row["is_cancelled"] or bool(off_at)
    since = [] if row["is_cancelled"] else off_at
    return PublicSession(
        ref=row["proposal__ref"], number=row["proposal__number"], title=row["proposal__title"],
        abstract=row["proposal__abstract"], manner=row["proposal__manner"], language=row["proposal__language"],
        track=row["proposal__track__title"] or "", room=row["room__name"], room_ref=row["room__ref"],
        how_to_find=row["room__description"], features=_strings(row["room__features"]),
        interpreting=_strings(row["proposal__interpreting"]), people=people,
        starts_at=row["starts_at"].astimezone(zone), minutes=row["minutes"], is_cancelled=is_off,
        why_cancelled=row["proposal__why_cancelled"] if is_off else "", sequence=row["sequence"] + bool(since),
        changed_at=max([row["changed_at"], *since]), has_citizens=row["proposal__has_citizens"],
        how_citizens=row["proposal__how_citizens"], kept=row["proposal__kept"],
    )  # fmt: skip


def _named(proposals: Collection[int]) -> dict[int, list[Named]]:
    """Those who agreed to be named in these sessions and are still in them, by the key of the session."""
    found: dict[int, list[Named]] = defaultdict(list)
    agreed = Speaker.objects.filter(proposal__in=proposals, agreed_at__isnull=False, left_at__isnull=True)
    for about, *told in agreed.order_by("pk").values_list("proposal", "name", "side", "part", "ref", "kept"):
        found[about].append(Named(*told))
    return found


def _strings(found: object) -> tuple[str, ...]:
    return tuple(map(str, found)) if isinstance(found, list) else ()
