"""The only opinion that enters, and only as a brake: the citizens' power score, and the gap to the staff's.

The citizens' figure is their latest within twelve months with five answers or more. The staff's is their
*highest* in that time: citizens can release the brake by feeling better, more answers from staff cannot.
Where fewer than five of the staff answered there is no gap to show, and no brake.
"""

from dataclasses import dataclass

from cairn.core.altitude.facts import Fact
from cairn.core.altitude.record import Record


@dataclass(frozen=True, slots=True)
class Score:
    """A power score, from 1 to 5, of `n` people (five or more)."""

    n: int
    mean: float
    asked: int
    fact: Fact


@dataclass(frozen=True, slots=True)
class Felt:
    """Both sides' figures; None below five answers."""

    citizens: Score | None
    staff: Score | None

    @property
    def gap(self) -> float | None:
        """Staff minus citizens, rounded to whole thousandths; None unless both are known."""
        if self.citizens is None or self.staff is None:
            return None
        return round(self.staff.mean - self.citizens.mean, 3)

    @property
    def rests_on(self) -> tuple[Fact, ...]:
        return tuple(score.fact for score in (self.citizens, self.staff) if score)


@dataclass(frozen=True, slots=True)
class Statement:
    """A joint statement that was voted on: `agreed` is None where fewer than five were asked; `enough` then decides."""

    fact: Fact
    asked: int
    agreed: int | None
    enough: bool


def felt(record: Record) -> Felt:
    pulses = [fact for fact in record.ever("learn.pulse.closed") if fact.day >= record.year_from]
    citizens = [score for score in (_score(record, fact, "citizen") for fact in pulses) if score]
    staff = [score for score in (_score(record, fact, "staff") for fact in pulses) if score]
    return Felt(
        max(citizens, key=lambda score: score.fact.order(), default=None),
        max(staff, key=lambda score: (score.mean, score.fact.order()), default=None),
    )


def statement(record: Record, condition: str) -> Statement | None:
    """The latest joint statement for this condition. Citizens who joined since count as asked."""
    made = [
        fact
        for fact in record.ever("learn.joint_statement.closed")
        if fact.day >= record.year_from and condition in fact.texts("conditions")
    ]
    if not made:
        return None
    latest = max(made, key=Fact.order)
    asked, group = latest.whole("asked") or 0, len(record.group)
    return Statement(latest, max(asked, group), latest.whole("agreed"), latest.flag("enough") and group <= asked)


def _score(record: Record, fact: Fact, side: str) -> Score | None:
    figure = fact.part("power").get(side)
    n = figure.get("n") if isinstance(figure, dict) else None
    mean = figure.get("mean") if isinstance(figure, dict) else None
    if not isinstance(n, int) or not isinstance(mean, int | float) or n < record.rules.whole("people_for_figures"):
        return None
    asked = fact.part("asked").get(side)
    return Score(n, float(mean), asked if isinstance(asked, int) else 0, fact)
