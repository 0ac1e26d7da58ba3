"""Human facts count once citizens who took part confirm them. Only counts come out, never who.

A "yes" counts only from a citizen who is known to have taken part; a "no" counts from any citizen, so that
taking somebody off the list can silence no doubt. The latest answer of each person counts.
"""

from collections.abc import Iterable, Mapping

from cairn.core.altitude.facts import Fact
from cairn.core.altitude.findings import Confirmation
from cairn.core.altitude.rules import Rules

_DOUBT_FIRST = {"no": 2, "absent": 1, "yes": 0}


class Witnesses:
    """What the citizens of one activity said about its human facts."""

    def __init__(self, answers: Iterable[Fact], *, took_part: frozenset[str], joined: int, rules: Rules) -> None:
        self._answers = _latest(answers)
        self._took_part = took_part
        self._joined = joined
        self._rules = rules
        self._read: dict[int, Confirmation] = {}

    def about(self, fact: Fact) -> Confirmation:
        """How citizens answered about this fact, and whether that confirms it."""
        known = self._read.get(fact.number)
        if known is None:
            known = self._read[fact.number] = self._count(fact)
        return known

    def confirm(self, fact: Fact) -> bool:
        return self.about(fact).confirmed

    def author_confirms(self, fact: Fact, author: str) -> bool:
        """Whether the author of the words says so, no more noes than yeses, and it was not written later."""
        counted = self.about(fact)
        said = self._answers.get(fact.number, {}).get(author)
        return (
            said is not None
            and said.text("answer") == "yes"
            and author in self._took_part
            and counted.yes > counted.no
            and not counted.written_later
        )

    def _count(self, fact: Fact) -> Confirmation:
        said = [(by, one.text("answer")) for by, one in self._answers.get(fact.number, {}).items()]
        yes = sum(answer == "yes" and by in self._took_part for by, answer in said)
        no = sum(answer == "no" for _, answer in said)
        absent = sum(answer == "absent" for _, answer in said)
        later = fact.entered_day - fact.day > self._rules.whole("late_entry_days")
        needed = self._needed(written_later=later)
        return Confirmation(
            fact.number, yes, no, absent, needed, len(self._took_part), later, yes >= needed and yes > no
        )

    def _needed(self, *, written_later: bool) -> int:
        usual, later = self._rules.whole("confirmations"), self._rules.whole("late_confirmations")
        if not written_later:
            return usual
        return self._joined if usual <= self._joined < later else later


def _latest(answers: Iterable[Fact]) -> Mapping[int, dict[str, Fact]]:
    """Fact number → person → their latest answer; at the very same moment, doubt wins."""
    found: dict[int, dict[str, Fact]] = {}
    for answer in answers:
        about = answer.whole("fact")
        if about is None or answer.side != "citizen" or not answer.by:
            continue
        mine = found.setdefault(about, {})
        if answer.by not in mine or _order(answer) > _order(mine[answer.by]):
            mine[answer.by] = answer
    return found


def _order(answer: Fact) -> tuple[int, int]:
    return answer.at, _DOUBT_FIRST.get(answer.text("answer"), 0)
