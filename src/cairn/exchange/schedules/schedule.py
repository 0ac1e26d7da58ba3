"""A published programme as the frab formats tell it: days, rooms, and who speaks when about what."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from types import MappingProxyType

type Json = str | int | float | bool | Sequence[Json] | Mapping[str, Json] | None

CONTACT = ("mail", "phone")
"""Whatever has this in its name is never held about a person, wherever it came from."""


def _nothing() -> Mapping[str, str]:
    return MappingProxyType({})


@dataclass(frozen=True, slots=True, kw_only=True)
class Extra:
    """What came with a part and the format does not know: fields of JSON, and attributes and elements of XML.

    Each is written back only to the format it came from, as both schemas refuse what they do not know.
    """

    fields: Mapping[str, Json] = field(default_factory=lambda: MappingProxyType({}))
    attributes: Mapping[str, str] = field(default_factory=_nothing)
    elements: tuple[str, ...] = ()

    def without_contact(self) -> "Extra":
        """The same without e-mail addresses and numbers to call."""
        return Extra(
            fields={name: value for name, value in self.fields.items() if not is_contact(name)},
            attributes={name: value for name, value in self.attributes.items() if not is_contact(name)},
            elements=tuple(each for each in self.elements if not is_contact(each)),
        )


NO_MORE = Extra()


def is_contact(name: str) -> bool:
    return any(word in name.lower() for word in CONTACT)


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """Somebody on the programme under the name they are shown with. How to reach them is left out, always."""

    name: str
    guid: str = ""
    number: int | None = None
    code: str = ""
    url: str = ""
    extra: Extra = NO_MORE

    def __post_init__(self) -> None:
        object.__setattr__(self, "extra", self.extra.without_contact())


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """A page about a session, or a file that belongs to it."""

    url: str
    title: str = ""
    kind: str = ""
    extra: Extra = NO_MORE


@dataclass(frozen=True, slots=True, kw_only=True)
class Room:
    """A room. Descriptions and places are told by JSON only."""

    name: str
    guid: str
    slug: str = ""
    description: str = ""
    capacity: int | None = None
    extra: Extra = NO_MORE


@dataclass(frozen=True, slots=True, kw_only=True)
class Track:
    name: str
    slug: str = ""
    color: str = ""
    extra: Extra = NO_MORE


@dataclass(frozen=True, slots=True, kw_only=True)
class Session:
    """One session. `start` has its offset. The last three are told by calendars only: frab has no words for them."""

    guid: str
    number: int
    slug: str
    title: str
    start: datetime
    duration: timedelta
    code: str = ""
    subtitle: str = ""
    track: str = ""
    type: str = ""
    language: str = ""
    abstract: str = ""
    description: str = ""
    url: str = ""
    logo: str = ""
    feedback_url: str = ""
    origin_url: str = ""
    recording_license: str = ""
    do_not_record: bool | None = None
    persons: tuple[Person, ...] = ()
    links: tuple[Link, ...] = ()
    attachments: tuple[Link, ...] = ()
    extra: Extra = NO_MORE
    recording_extra: Extra = NO_MORE
    cancelled: bool = False
    sequence: int = 0
    changed: datetime | None = None

    @property
    def end(self) -> datetime:
        return self.start + self.duration


@dataclass(frozen=True, slots=True, kw_only=True)
class Day:
    """One day, which may last past midnight: what begins in the night belongs to the day before."""

    index: int
    date: date
    start: datetime
    end: datetime
    rooms: Mapping[str, tuple[Session, ...]]
    extra: Extra = NO_MORE


@dataclass(frozen=True, slots=True, kw_only=True)
class Generator:
    name: str = ""
    version: str = ""
    url: str = ""
    extra: Extra = NO_MORE


@dataclass(frozen=True, slots=True, kw_only=True)
class Schedule:
    """A whole programme. `days_told` is the number of days it gives itself, where that is not those listed."""

    acronym: str
    title: str
    version: str
    start: date
    end: date
    days: tuple[Day, ...]
    zone: str = ""
    url: str = ""
    base_url: str = ""
    logo: str = ""
    slot: str = "00:05"
    days_told: int | None = None
    colors: Mapping[str, str] = field(default_factory=_nothing)
    rooms: tuple[Room, ...] = ()
    tracks: tuple[Track, ...] = ()
    generator: Generator = Generator()
    extra: Extra = NO_MORE
    conference_extra: Extra = NO_MORE
    file_extra: Extra = NO_MORE

    def sessions(self) -> Iterator[tuple[str, Session]]:
        """Each session with the name of its room, day by day and room by room."""
        for day in self.days:
            for room, sessions in day.rooms.items():
                for session in sessions:
                    yield room, session
