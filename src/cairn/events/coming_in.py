"""A programme made elsewhere, as it comes in: rooms, days, tracks and sessions as plain values.

`kept` is what each of them said that has no place in our tables; it goes out again with them.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

type Kept = Mapping[str, Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class RoomIn:
    name: str
    description: str
    capacity: int
    kept: Kept


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonIn:
    """Somebody by the name they are shown with, and nothing that reaches them."""

    name: str
    kept: Kept


@dataclass(frozen=True, slots=True, kw_only=True)
class SessionIn:
    """A session by its GUID, which stays its name whenever it comes again."""

    guid: str
    title: str
    abstract: str
    language: str
    manner: str
    minutes: int
    track: str
    room: str
    starts_at: datetime
    people: tuple[PersonIn, ...]
    kept: Kept


@dataclass(frozen=True, slots=True, kw_only=True)
class ProgrammeIn:
    version: str
    zone: str
    days: tuple[date, ...]
    rooms: tuple[RoomIn, ...]
    tracks: tuple[str, ...]
    sessions: tuple[SessionIn, ...]
    kept: Kept
