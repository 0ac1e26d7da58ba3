"""Human facts count once citizens who took part confirm them. Only counts come out, never who.

Answers are given in private and counted when the asking closes. The count is one entry of the record; numbers
stand in it only where five citizens or more were asked. A fact is confirmed when a count says that enough said
yes, and none says that as many said no.
"""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from cairn.core.altitude.facts import Fact
from cairn.core.altitude.findings import Confirmation
from cairn.core.altitude.rules import Rules


class Witnesses:
    """What the citizens of one activity said about its human facts.

    `counts` are the entries of closed askings, `took_part` the citizens who took part, `doubted` the days on which
    people joined whose side fell in a challenge since.
    """

    def __init__(self, counts: Iterable[Fact], *, took_part: int, doubted: Mapping[str, int], rules: Rules) -> None:
        self._counts = _by_fact(counts)
        self._took_part = took_part
        self._doubted = doubted
        self._rules = rules
        self._read: dict[int, Confirmation] = {}

    def about(self, fact: Fact) -> Confirmation:
        """How citizens answered about this fact, and whether that confirms it."""
        known = self._read.get(fact.number)
        if known is None:
            known = self._read[fact.number] = self._weigh(fact)
        return known

    def confirm(self, fact: Fact) -> bool:
        return self.about(fact).confirmed

    def _weigh(self, fact: Fact) -> Confirmation:
        later = is_written_later(fact, self._rules)
        counts = self._counts.get(fact.number, ())
        if not counts:
            needed = votes_needed(self._took_part, is_written_later=later, rules=self._rules)
            return Confirmation(fact.number, self._took_part, needed, later)
        read = [self._read_one(count, written_later=later) for count in sorted(counts, key=Fact.order)]
        best = max(read, key=lambda one: (one.confirmed, one.most, one.yes or 0, one.asked))
        is_denied = any(_is_against(count) for count in counts)
        return replace(
            best,
            confirmed=best.confirmed and not is_denied,
            most=best.most and not is_denied,
            by_author=any(one.by_author for one in read) and not is_denied,
        )

    def _read_one(self, count: Fact, *, written_later: bool) -> Confirmation:
        """One count. Where people were asked whose side fell since, nobody knows their answer: the worst is assumed."""
        fact, asked = count.whole("fact") or 0, count.whole("asked") or 0
        needed = votes_needed(asked, is_written_later=written_later, rules=self._rules)
        wrong = sum(day <= count.day for day in self._doubted.values())
        yes, no = count.whole("yes"), count.whole("no")
        enough, most = count.flag("enough") and not wrong, count.flag("most") and not wrong
        if yes is not None and no is not None:
            enough = yes - wrong >= needed and yes - wrong > no
            most = 2 * (yes - wrong) > asked
        by_author = count.flag("by_author") and not written_later
        return Confirmation(
            fact, asked, needed, written_later, is_counted=True, confirmed=enough, most=most, by_author=by_author,
            yes=yes, no=no, absent=count.whole("absent"),
        )  # fmt: skip


def is_written_later(fact: Fact, rules: Rules) -> bool:
    """Whether it was entered so long after the event that the entry alone proves nothing."""
    return fact.entered_day - fact.day > rules.whole("late_entry_days")


def votes_needed(asked: int, *, is_written_later: bool, rules: Rules) -> int:
    """How many have to say yes. What was written later needs one more, or everybody where there are only two."""
    usual, later = rules.whole("confirmations"), rules.whole("late_confirmations")
    if not is_written_later:
        return usual
    return asked if usual <= asked < later else later


def _is_against(count: Fact) -> bool:
    yes, no = count.whole("yes"), count.whole("no")
    if yes is not None and no is not None:
        return no >= yes and no > 0
    return count.flag("against")


def _by_fact(counts: Iterable[Fact]) -> Mapping[int, list[Fact]]:
    """Fact number → its counts. Only Cairn itself counts: what anybody else enters is not read."""
    found: dict[int, list[Fact]] = {}
    for count in counts:
        about = count.whole("fact")
        if about is not None and count.side == "system":
            found.setdefault(about, []).append(count)
    return found
