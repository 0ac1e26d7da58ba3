"""The eight items of the pulse, and the answers to them, in our own words."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Literal

from cairn.core.words import Words

type Kind = Literal["agreement", "feeling", "line"]
type NoAnswer = Literal["does not apply", "rather not say"]
type Answer = Literal[1, 2, 3, 4, 5] | NoAnswer

BOTH_SIDES = ("citizen", "staff")

AGREEMENT: Mapping[int, Words] = MappingProxyType(
    {1: Words("No"), 2: Words("Not really"), 3: Words("In between"), 4: Words("Mostly"), 5: Words("Yes")}
)
FEELING: Mapping[int, Words] = MappingProxyType(
    {
        1: Words("Much smaller"),
        2: Words("Smaller"),
        3: Words("The same"),
        4: Words("Taller"),
        5: Words("Much taller"),
    }
)
NO_ANSWERS: Mapping[NoAnswer, Words] = MappingProxyType(
    {"does not apply": Words("Does not apply"), "rather not say": Words("Rather not say")}
)


@dataclass(frozen=True, slots=True)
class Item:
    """One item: its mark, its words, who is asked, what it feeds, and how it is answered.

    `kind` says how: "agreement" and "feeling" by a score from 1 to 5, "line" by a line of text, which is not
    counted. `invites` is what an answer may open: a private or optional line in the person's own words.
    """

    id: str
    says: Words
    who: tuple[str, ...]
    feeds: Words
    kind: Kind = "agreement"
    invites: Words | None = None

    @property
    def answers(self) -> Mapping[int, Words]:
        """The five scored answers, lowest first; none for a line."""
        return {"agreement": AGREEMENT, "feeling": FEELING}.get(self.kind, {})


ITEMS: tuple[Item, ...] = (
    Item("P1", Words("I said the things that matter to me."), BOTH_SIDES, Words("safety of voice")),
    Item(
        "P2",
        Words("I had what I needed to join in."),
        BOTH_SIDES,
        Words("access"),
        invites=Words("Tell us what was missing. Only the person who arranges access reads this."),
    ),
    Item("P3", Words("The big choices were still open when we talked."), BOTH_SIDES, Words("the power score")),
    Item(
        "P4",
        Words("Job titles did not count; every voice weighed the same."),
        BOTH_SIDES,
        Words("the power score"),
    ),
    Item(
        "P5",
        Words("I can name one thing that will change because of today."),
        BOTH_SIDES,
        Words("the power score"),
        invites=Words("If you like, name it."),
    ),
    Item("P6", Words("I would do this again."), BOTH_SIDES, Words("whether it was worth it")),
    Item("P7", Words("I left feeling…"), BOTH_SIDES, Words("energy"), kind="feeling"),
    Item(
        "P8",
        Words("One line: what should happen next?"),
        BOTH_SIDES,
        Words("the next agenda"),
        kind="line",
    ),
)

SCORED: tuple[Item, ...] = tuple(item for item in ITEMS if item.kind != "line")
POWER = ("P3", "P4", "P5")
CHANGE = "P5"  # its answer may be followed by naming the change
ENERGY = "P7"
