"""What a proposal says, made fit to be kept: its words, and what was chosen beside them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any

from django.utils.translation import gettext as _

from cairn.activities import told
from cairn.base.verdict import Refused
from cairn.events.choices import Feature, Interpreting, Manner

if TYPE_CHECKING:
    from cairn.events.models import Event, Proposal, Track

TITLE_LENGTH = 120
ABSTRACT_LENGTH = 2000
HOW_LENGTH = 500
WHY_LENGTH = 2000
REASON_LENGTH = 500
REVIEW_LENGTH = 1000
NAME_LENGTH = 80
SHORTEST, LONGEST = 5, 480  # minutes
MOST_PEOPLE = 100_000
PARTS = (
    *("title", "abstract", "manner", "track", "language", "minutes", "size"),
    *("needs", "interpreting", "has_citizens", "how_citizens"),
)


def fit(event: Event, given: Mapping[str, Any]) -> dict[str, Any]:
    """The parts of a proposal, each as it is kept. Raises `Refused` for what cannot be.

    `given`: title, abstract and minutes at least.
    """
    minutes, size = int(given["minutes"]), int(given.get("size") or 0)
    if not SHORTEST <= minutes <= LONGEST:
        raise Refused(_("A session takes %(least)d to %(most)d minutes.") % {"least": SHORTEST, "most": LONGEST})
    if not 0 <= size <= MOST_PEOPLE:
        raise Refused(_("Enter how many people you expect, like 20."))
    has_citizens = bool(given.get("has_citizens"))
    return {
        "title": " ".join(told.plainly(given["title"], most=TITLE_LENGTH).split()),
        "abstract": told.plainly(given["abstract"], most=ABSTRACT_LENGTH),
        "manner": _one_of(given.get("manner") or Manner.CONVERSATION, Manner.values),
        "track": _track(event, given.get("track")),
        "language": or_empty(given.get("language", ""), most=20),
        "minutes": minutes,
        "size": size,
        "needs": _some_of(given.get("needs") or (), Feature.values),
        "interpreting": _some_of(given.get("interpreting") or (), Interpreting.values),
        "has_citizens": has_citizens,
        "how_citizens": or_empty(given.get("how_citizens", ""), most=HOW_LENGTH) if has_citizens else "",
    }


def parts_of(proposal: Proposal) -> dict[str, Any]:
    return {name: getattr(proposal, name) for name in PARTS}


def rest(parts: Mapping[str, Any]) -> dict[str, Any]:
    """What was chosen beside the words, as codes and numbers, for the versions that are kept."""
    names = ("manner", "language", "minutes", "size", "needs", "interpreting", "has_citizens")
    track = parts["track"]
    return {**{name: parts[name] for name in names}, "track": track.title if track else ""}


def or_empty(words: str, *, most: int) -> str:
    """Words that may be left out."""
    return told.plainly(words, most=most) if words.strip() else ""


def _track(event: Event, track: Track | None) -> Track | None:
    if track is not None and track.event_id != event.pk:
        raise Refused(_("Choose one of the tracks of this event."))
    return track


def _one_of(code: str, known: Iterable[str]) -> str:
    if code not in set(known):
        raise Refused(_("Choose one from the list."))
    return str(code)


def _some_of(codes: Iterable[str], known: Iterable[str]) -> list[str]:
    chosen, order = set(codes), list(known)
    if chosen - set(order):
        raise Refused(_("Choose from the list."))
    return [code for code in order if code in chosen]
