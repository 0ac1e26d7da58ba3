"""The sentences of a count with names and amounts as people say them, and without numbers where a side is small."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from fractions import Fraction
from typing import Any

from cairn.core.ballots import next_steps, objections, ranked_choice, reasons, sharing
from cairn.core.words import Value, Words
from cairn.decide.amounts import said_as
from cairn.people.sides import Side

ACCEPTED_BY_ALL = "Every side accepts %(option)s."
FIRST_OF_ACCEPTED = (
    "Every side accepts %(option)s. Of all such options it has the most support on the side that likes it least."
)
LAST_LEFT_OF_ACCEPTED = "Every side accepts %(option)s. Of all such options it was the last one left."
NOT_ACCEPTED = "The %(side)s side did not accept %(option)s."
SOME_OBJECT = "Somebody objects. Each objection is heard before anything is decided."
NOT_REACHED = "Every side accepts %(option)s, but it is not funded."

AMOUNTS = ("cost", "spent", "total", "amount", "left")
WITHOUT_NUMBERS = {  # sentences of a count that give nobody's ballot away
    reasons.UPHELD,
    reasons.ADOPTED,
    reasons.COMES_LATER,
    reasons.NEXT_ON_LIST,
    reasons.ALL_STOPPED,
    reasons.STAYED_AWAY,  # who stayed away is no secret
    sharing.SPENT,
    sharing.NOTHING_FITS,
    sharing.BOUGHT,
    sharing.FILLED,
    sharing.TOO_DEAR,
    next_steps.COME_BACK,
    objections.FIRST,
    objections.WAITS,
}


def by_side[Kept](kept: Mapping[str, Kept]) -> list[tuple[str, Kept]]:
    """What was kept of each side, always in the same order: a database may keep it in another."""
    return [(side, kept[side]) for side in Side.values if side in kept]


@dataclass(frozen=True, slots=True)
class Saying:
    """How the sentences of one kept outcome are said."""

    outcome: Mapping[str, Any]
    titles: Mapping[str, str]
    has_numbers: bool
    is_money: bool

    def amount(self, exact: str | int) -> str:
        """An amount of what is shared: "£12.50" for money, "3" for places."""
        return said_as(round(Fraction(exact)), is_money=self.is_money)

    def why(self) -> tuple[Words, ...]:
        """Why this is the outcome."""
        if self.has_numbers:
            return self.said(self.outcome["why"])
        if self.outcome["status"] == "objections first":
            return (Words(SOME_OBJECT),)
        if found := self._harmless(self.outcome["why"]):
            return found
        winner = self.outcome["winner"]
        return (Words(self._of_accepted(), {"option": self.titles[winner]}),) if winner else ()

    def why_option(self, option: str) -> tuple[Words, ...]:
        """Why this became of an option: the sides that stopped it, or what came before it."""
        kept = self.outcome["why_each"][option]
        if self.has_numbers:
            return self.said(kept)
        if option == self.outcome["winner"]:
            return self.why()
        not_accepted = tuple(
            Words(NOT_ACCEPTED, {"side": str(Side(side).label), "option": self.titles[option]})
            for side, tally in by_side(self.outcome["tallies"][option])
            if not tally["accepted"]
        )
        if found := (*self._harmless(kept), *not_accepted):
            return found
        template = NOT_REACHED if self.outcome.get("shares") else ACCEPTED_BY_ALL
        return (Words(template, {"option": self.titles[option]}),)

    def said(self, sentences: Iterable[Mapping[str, Any]]) -> tuple[Words, ...]:
        return tuple(Words(words["template"], self._named(words["values"])) for words in sentences)

    def _harmless(self, sentences: Iterable[Mapping[str, Any]]) -> tuple[Words, ...]:
        return self.said(words for words in sentences if words["template"] in WITHOUT_NUMBERS)

    def _of_accepted(self) -> str:
        if len(self.outcome["order"]) == 1:
            return ACCEPTED_BY_ALL
        return LAST_LEFT_OF_ACCEPTED if self.outcome["rule"] == ranked_choice.NAME else FIRST_OF_ACCEPTED

    def _named(self, values: Mapping[str, Value]) -> dict[str, Value]:
        """The values with marks turned into what people call them."""
        named: dict[str, Value] = {}
        for place, value in values.items():
            if place in {"option", "other"}:
                named[place] = self.titles[str(value)]
            elif place in {"side", "my_side", "their_side"}:
                named[place] = str(Side(str(value)).label)
            elif place in AMOUNTS and self.is_money:
                named[place] = self.amount(int(value))
            else:
                named[place] = value
        return named
