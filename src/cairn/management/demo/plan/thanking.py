"""What a plan can say of certificates, references, thanks, and what people got. Days are counted back from today."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Thanked:
    """Somebody who leads thanks these people by first name; without any, everybody who came to the latest session."""

    ago: int
    by: str
    words: str
    people: str = ""


@dataclass(frozen=True, slots=True)
class Certified:
    """Somebody asks for a certificate with everything but the hours on it; without `signed` it waits."""

    ago: int
    person: str
    name: str
    by: str = ""
    signed: int = 0


@dataclass(frozen=True, slots=True)
class Referred:
    """Somebody asks for a few words and gets them; without `agreed` they wait to be read."""

    ago: int
    person: str
    writer: str
    what_for: str
    written: int
    words: str
    agreed: int = 0


@dataclass(frozen=True, slots=True)
class Got:
    """What somebody notes that they got for their time."""

    ago: int
    person: str
    kind: str
    words: str
