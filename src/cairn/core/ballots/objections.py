"""Objections with reasons, and the panel drawn by lot, equal in numbers from each side, that hears them.

An objection says what harm there is and what would change it. Its reason is public, its author is not. One about harm,
rights, safety or law is paramount: it keeps an option from being chosen unless most of each half of the panel want to
set it aside. In a consent every objection is heard so. Others count as grades only. The order of the lot comes from
outside, from a public draw that anybody can repeat.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from hashlib import sha256
from types import MappingProxyType

from cairn.core.ballots.next_steps import TAKEN_UP
from cairn.core.ballots.outcome import Outcome
from cairn.core.ballots.poll import Poll
from cairn.core.ballots.reasons import TO_BE_HEARD
from cairn.core.words import Words

SEATS = 3  # from each side
MOST_HEARD = 2  # how often objections to the same question are heard; after that they count as grades only

FIRST = "Every side accepts %(option)s. But somebody objects to it, and that is heard before anything is decided."
WAITS = "Every side accepts %(option)s. Objections are heard before anything is decided."


class NoPanel(ValueError):
    """A side has too few people for its half of the panel."""


@dataclass(frozen=True, slots=True)
class Objection:
    """Why somebody objects: the harm, what would change it, and whether it is paramount. No name, and no side."""

    harm: str
    what_would_change_it: str
    is_paramount: bool = False

    @property
    def is_reasoned(self) -> bool:
        """Whether both are said; without them there is nothing to hear."""
        return bool(self.harm.strip()) and bool(self.what_would_change_it.strip())


@dataclass(frozen=True, slots=True)
class Heard:
    """An objection that had to be heard, without its words: which option, a hash of the words, and what each half says.

    `wants_aside`: for each side whether most of its half want to set it aside; empty where no panel heard it.
    """

    option: str
    words: str
    is_paramount: bool
    wants_aside: Mapping[str, bool]

    @property
    def is_set_aside(self) -> bool:
        return bool(self.wants_aside) and all(self.wants_aside.values())


def hash_of_words(objection: Objection) -> str:
    """SHA-256 of the harm, a zero byte, and what would change it: a changed word is found."""
    return sha256(f"{objection.harm}\0{objection.what_would_change_it}".encode()).hexdigest()


def equal_panel(
    lot: Mapping[str, Sequence[str]], *, seats: int = SEATS, not_among: Collection[str] = ()
) -> Mapping[str, tuple[str, ...]]:
    """The first of each side in the order of the lot, without those who proposed.

    >>> equal_panel({"citizen": ["c3", "c1", "c2"], "staff": ["s2", "s9", "s4"]}, seats=2, not_among={"c3"})
    {'citizen': ('c1', 'c2'), 'staff': ('s2', 's9')}
    """
    panel = {side: tuple(sign for sign in order if sign not in not_among)[:seats] for side, order in lot.items()}
    for side, drawn in panel.items():
        if len(drawn) < seats:
            raise NoPanel(f"The {side} side has {len(drawn)} people for {seats} seats on the panel.")
    return panel


def halves(set_aside: Mapping[str, int], *, seats: int = SEATS) -> Mapping[str, bool]:
    """Whether most of each half want to set an objection aside; `set_aside` says how many do. Silence does not.

    >>> halves({"citizen": 1, "staff": 3})
    {'citizen': False, 'staff': True}
    """
    return {side: 2 * people > seats for side, people in set_aside.items()}


def to_hear(poll: Poll, outcome: Outcome, objected: Collection[str]) -> tuple[str, ...]:
    """The options objected to that could be chosen otherwise. To hear about the others would change nothing."""
    if outcome.status not in {"decided", "objections first"}:
        return ()
    enough = any if poll.budget and poll.budget.each_side_may_fund_its_own else all
    return tuple(
        option
        for option, by_side in outcome.tallies.items()
        if option in objected and enough(tally.accepted for tally in by_side.values())
    )


def put_off(outcome: Outcome, waiting: Collection[str], *, objections: int) -> Outcome:
    """The same count while objections to some options wait to be heard: nothing is chosen."""
    accepted = {*outcome.order, *outcome.chosen}
    why_each = {
        option: (Words(FIRST if option in waiting else WAITS, {"option": option}),) if option in accepted else words
        for option, words in outcome.why_each.items()
    }
    return replace(
        outcome,
        status="objections first",
        winner=None,
        order=(),
        chosen=(),
        why=(Words(TO_BE_HEARD, {"objections": objections}),),
        why_each=MappingProxyType(why_each),
        tie_broken_by=None,
        next_steps=(Words(TAKEN_UP),),
        best_per_side=MappingProxyType({}),
        shares=None,
    )
