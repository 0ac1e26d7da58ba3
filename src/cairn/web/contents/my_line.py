"""One line of my pages, whichever part of Cairn it comes from."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Line:
    """One thing on my page: what it is, where it is, how it stands, until when."""

    words: str
    url: str
    state: str = ""
    until: date | None = None
