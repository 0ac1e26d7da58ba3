"""Reading a closed pulse: figures for each side, and nothing about fewer than five people.

Every figure of a side is worked out from the counts that are shown for it and from nothing else. So whoever
has the figures knows what they see, and cannot subtract their way to anything more.
"""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from fractions import Fraction
from types import MappingProxyType

from cairn.core.pulse import disclosure
from cairn.core.pulse.items import ENERGY, NO_ANSWERS, POWER, SCORED, Answer
from cairn.core.words import Words

SCORES = (1, 2, 3, 4, 5)


class BadSheet(ValueError):
    """A sheet that does not belong to this pulse."""


class UnknownSide(BadSheet):
    """A sheet from a side nobody was asked on."""


class UnknownItem(BadSheet):
    """An answer to something that is not a counted item."""


class BadAnswer(BadSheet):
    """An answer that is not one of the five, nor "does not apply", nor "rather not say"."""


class TooManySheets(BadSheet):
    """More sheets from a side than people asked."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """One person's answers: item to a score from 1 to 5 or to one of the two ways of not answering."""

    side: str
    answers: Mapping[str, Answer]


@dataclass(frozen=True, slots=True)
class Score:
    """A mean on the scale from 1 to 5, and how many people at least are behind it."""

    n: int
    mean: Fraction

    @property
    def rounded(self) -> float:
        """The mean to two decimals, as the ledger keeps it."""
        return float(round(self.mean, 2))


@dataclass(frozen=True, slots=True)
class Dots:
    """How many people gave each answer, from 1 to 5: one dot each."""

    counts: tuple[int, int, int, int, int]

    @property
    def n(self) -> int:
        return sum(self.counts)

    @property
    def score(self) -> Score:
        total = sum(score * people for score, people in zip(SCORES, self.counts, strict=True))
        return Score(self.n, Fraction(total, self.n))


@dataclass(frozen=True, slots=True)
class SideReading:
    """What five or more people of one side said. An item that fewer answered is None, and not in `power`.

    `n` people answered of the `asked`. `power` is the mean of the means of P3, P4 and P5, as far as they are
    shown; `energy` is the mean of P7.
    """

    asked: int
    n: int
    items: Mapping[str, Dots | None]
    power: Score | None
    energy: Score | None

    @property
    def response_rate(self) -> Fraction:
        return Fraction(self.n, self.asked)


@dataclass(frozen=True, slots=True)
class Reading:
    """A closed pulse. A side is None when fewer than five of it answered; no figure is for all sides together.

    `hidden` says in words what is not shown. `perception_gap` is the staff's power score less the citizens'.
    """

    asked: Mapping[str, int]
    sides: Mapping[str, SideReading | None]
    hidden: tuple[Words, ...]
    perception_gap: Fraction | None


def read(sheets: Iterable[Sheet], *, asked: Mapping[str, int]) -> Reading:
    """Figures per side from the sheets of a closed pulse; `asked` says how many of each side were asked.

    >>> sheets = [Sheet("citizen", {"P3": 4, "P4": 3, "P5": 5})] * 5 + [Sheet("staff", {"P3": 5})] * 4
    >>> reading = read(sheets, asked={"citizen": 8, "staff": 6})
    >>> reading.sides["citizen"].items["P3"].counts, reading.sides["citizen"].power.rounded
    ((0, 0, 0, 5, 0), 4.0)
    >>> reading.sides["staff"], str(reading.hidden[-1])
    (None, 'Fewer than 5 people on the staff side answered, so nothing of it is shown.')

    A person counts as having answered once one item has a score. Read a pulse once, when it has closed: of two
    readings one sheet apart, the difference is that sheet. Raises a `BadSheet` with a sentence.
    """
    by_side: dict[str, list[Sheet]] = {side: [] for side in asked}
    for sheet in sheets:
        _refuse_bad(sheet, by_side)
        by_side[sheet.side].append(sheet)
    for side, those in by_side.items():
        if len(those) > asked[side]:
            raise TooManySheets(f"The {side} side sent {len(those)} sheets and {asked[side]} were asked.")
    sides = {side: _side(those, asked[side]) for side, those in by_side.items()}
    return Reading(
        asked=MappingProxyType(dict(asked)),
        sides=MappingProxyType(sides),
        hidden=tuple(words for side, figures in sides.items() for words in _hidden(side, figures)),
        perception_gap=_gap(sides),
    )


def _refuse_bad(sheet: Sheet, sides: Mapping[str, object]) -> None:
    if sheet.side not in sides:
        raise UnknownSide(f"There is a sheet from {sheet.side!r}, a side on which nobody was asked.")
    counted = {item.id for item in SCORED}
    for item, answer in sheet.answers.items():
        if item not in counted:
            raise UnknownItem(f"There is an answer to {item!r}, which is not an item that is counted.")
        if answer not in SCORES and answer not in tuple(NO_ANSWERS):
            raise BadAnswer(f"There is an answer {answer!r} to {item}; answers are 1 to 5, or none.")


def _side(sheets: list[Sheet], asked: int) -> SideReading | None:
    answered = sum(any(answer in SCORES for answer in sheet.answers.values()) for sheet in sheets)
    if not disclosure.is_enough(answered):
        return None
    items = {item.id: _dots(item.id, sheets) for item in SCORED}
    energy = items[ENERGY]
    return SideReading(
        asked=asked,
        n=answered,
        items=MappingProxyType(items),
        power=_power(items),
        energy=energy.score if energy else None,
    )


def _dots(item: str, sheets: list[Sheet]) -> Dots | None:
    given = Counter(sheet.answers.get(item) for sheet in sheets)
    dots = Dots((given[1], given[2], given[3], given[4], given[5]))
    return dots if disclosure.is_enough(dots.n) else None


def _power(items: Mapping[str, Dots | None]) -> Score | None:
    """From shown counts only: a mean of each person's own mean would betray whoever left one item out."""
    parts = [dots.score for item in POWER if (dots := items[item])]
    if not parts:
        return None
    return Score(max(part.n for part in parts), sum((part.mean for part in parts), Fraction(0)) / len(parts))


def _gap(sides: Mapping[str, SideReading | None]) -> Fraction | None:
    citizen, staff = sides.get("citizen"), sides.get("staff")
    if not (citizen and staff and citizen.power and staff.power):
        return None
    return staff.power.mean - citizen.power.mean


def _hidden(side: str, figures: SideReading | None) -> list[Words]:
    if figures is None:
        words = "Fewer than %(fewest)d people on the %(side)s side answered, so nothing of it is shown."
        return [Words(words, {"fewest": disclosure.FEWEST, "side": side})]
    words = "Fewer than %(fewest)d people on the %(side)s side answered %(item)s, so it is not shown."
    return [
        Words(words, {"fewest": disclosure.FEWEST, "side": side, "item": item})
        for item, dots in figures.items.items()
        if dots is None
    ]
