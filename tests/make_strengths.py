"""Cards of strengths, made through the real actions."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime
from typing import Any

from cairn.people.models import Person
from cairn.strengths import actions
from cairn.strengths.models import Card, Strength
from tests import make


def line(
    person: Person,
    words: str = "I sign, and I teach it",
    *,
    kind: str = "can",
    audience: str = "leads",
    topics: Collection[str] = (),
    at: datetime = make.MONDAY,
) -> Strength:
    """One line on this person's card; for those who lead, unless it is said otherwise."""
    return actions.write_strength(by=person, at=at, kind=kind, words=words, audience=audience, topics=topics)


def described(person: Person, *, at: datetime = make.MONDAY, **changes: Any) -> Card:
    """Languages and times on this person's card."""
    said: dict[str, Any] = {
        "languages": "", "languages_for": "leads", "times": [], "times_words": "", "times_for": "leads", "most": 1,
    }  # fmt: skip
    return actions.describe_card(by=person, at=at, **said | changes)


def one_line_for_each(person: Person) -> Card:
    """A card with a line for each audience, named after it."""
    for audience in ("me", "leads", "members"):
        line(person, f"{audience}-line", audience=audience)
    return line(person, "not by night", kind="not_asked", audience="me", topics=["cooking"]).card
