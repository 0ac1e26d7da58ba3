"""What people need to take part, where they share it, whether it was there, and who comes beside them."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Needs:
    """One need. `there`: titles of sessions of the activity, each with what its owner said a day after, and words.

    `answers`: days ago and words where it is shared with the activity, each accepted a day later; between two of them
    its owner says after a session that it was not there.
    """

    ago: int
    by: str
    words: str
    kinds: tuple[str, ...] = ()
    formats: tuple[str, ...] = ()
    works_best: str = ""
    there: tuple[tuple[int, str, str, str], ...] = ()  # days ago, title, what they say, words
    answers: tuple[tuple[int, str], ...] = ()
    is_shared: bool = True


@dataclass(frozen=True, slots=True)
class Comes:
    """Somebody who comes beside a person: in their words, or a member who said yes, or has not answered yet."""

    ago: int
    by: str
    words: str
    member: str = ""
    agreed: bool = True
