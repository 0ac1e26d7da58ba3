"""A question, the points it is answered by, and how each stands: met, not met, or not known yet."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from cairn.core.pulse import is_enough

if TYPE_CHECKING:
    from cairn.ledger.queries import Line

A_THIRD = Fraction(1, 3)  # fewer of one side than that are easily talked over: as in sessions in which options are made
A_HALF = Fraction(1, 2)


class Answer(StrEnum):
    """How a point, or a question, stands."""

    MET = "met"
    NOT_MET = "not_met"
    NOT_KNOWN = "not_known"

    @property
    def words(self) -> str:
        return str(_ANSWERS[self])


_ANSWERS = {
    Answer.MET: gettext_lazy("Met"),
    Answer.NOT_MET: gettext_lazy("Not met"),
    Answer.NOT_KNOWN: gettext_lazy("Not known yet"),
}


@dataclass(frozen=True, slots=True)
class Point:
    """One fact, how it stands, and where it does not: what is missing and who can mend it.

    `entries`: the numbers of the entries behind it, which stand in the `chapter` of the record.
    """

    words: str
    answer: Answer
    missing: str = ""
    who: str = ""
    entries: tuple[int, ...] = ()
    chapter: str = ""


@dataclass(frozen=True, slots=True)
class Question:
    """A plain question with its points: met where all are, not met where one is not."""

    title: str
    points: tuple[Point, ...]

    @property
    def answer(self) -> Answer:
        answers = {one.answer for one in self.points}
        if Answer.NOT_MET in answers:
            return Answer.NOT_MET
        return Answer.MET if answers == {Answer.MET} else Answer.NOT_KNOWN


def point(  # noqa: PLR0913 - the parts of a point, each by name
    words: str, answer: Answer, *, missing: str = "", who: str = "", lines: Collection[Line] = (), chapter: str = ""
) -> Point:
    """A point; one that is met needs no mending."""
    numbers = tuple(sorted(line.number for line in lines))
    if answer == Answer.MET:
        missing = who = ""
    return Point(words, answer, missing, who, numbers, chapter)


def is_so(verdict: bool | None) -> Answer:  # noqa: FBT001 - the verdict is what it is about
    """Yes, no, or not known."""
    if verdict is None:
        return Answer.NOT_KNOWN
    return Answer.MET if verdict else Answer.NOT_MET


def share_of_people(citizens: int, others: int, *, least: Fraction = A_THIRD) -> Answer:
    """Whether citizens are enough of these people. Where either are fewer than five, nothing is told of them."""
    if not is_enough(citizens) or not is_enough(others):
        return Answer.NOT_KNOWN
    return is_so(Fraction(citizens, citizens + others) >= least)


def people_in_words(citizens: int, others: int) -> str:
    """How many of each there are, where both are five or more."""
    if not is_enough(citizens) or not is_enough(others):
        return _("Fewer than five people on one of the sides are written down, and nothing is shown of so few.")
    return _("Citizens: %(citizens)d. Others: %(others)d.") % {"citizens": citizens, "others": others}


def whole_answer(questions: Sequence[Question]) -> dict[Answer, int]:
    """How many of the questions stand how."""
    return {answer: sum(one.answer == answer for one in questions) for answer in Answer}
