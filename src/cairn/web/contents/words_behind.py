"""The words a promise was traced from, each with the page of its trail."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from cairn.decide import queries as decide
from cairn.web import links

if TYPE_CHECKING:
    from cairn.do.models import Commitment

SHOWN_AT_MOST = 5


@dataclass(frozen=True, slots=True)
class Behind:
    """What somebody said, the side they were on, and where its trail is."""

    words: str
    side: str
    url: str


def of_commitment(commitment: Commitment, *, on: date) -> dict[str, object]:
    """The context: the first of the words, how many there are more, and whether a story is among what it came from."""
    decision = commitment.decision
    threads = decide.threads_to([decision], on=on)[decision.pk] if decision else []
    said = [_behind(one, commitment) for one in threads if one.said is not None]
    return {
        "behind": said[:SHOWN_AT_MOST],
        "more_behind": max(len(said) - SHOWN_AT_MOST, 0),
        "has_story_behind": any(one.story for one in threads),
    }


def _behind(thread: decide.Thread, commitment: Commitment) -> Behind:
    assert thread.said is not None  # asked before
    page = "contribution" if thread.is_contribution else "statement"
    url = links.in_activity(page, commitment.activity, thread.said.ref)
    return Behind(thread.said.words, thread.said.side, url)
