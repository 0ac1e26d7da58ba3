"""Questions and quotas as people propose them, and whether they can hold together."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from django.utils.translation import gettext as _

from cairn.base.verdict import Verdict, no, yes
from cairn.selection.models.draws import NAME_LENGTH

MOST_QUESTIONS, MOST_LINES = 8, 60
FEWEST_ANSWERS = 2
OUTSIDE_NAME = re.compile(r"(?![0-9]{9,}$)(?=[^0-9]*[0-9])[A-Za-z0-9._-]{1,40}")
"""A sign for somebody collected elsewhere: with a digit and without a blank, so no name; no address, no telephone."""


@dataclass(frozen=True, slots=True)
class Line:
    """One answer to one question, and how many of those drawn are to give it."""

    feature: str
    value: str
    least: int
    most: int
    least_flex: int | None = None
    most_flex: int | None = None

    @property
    def is_open(self) -> bool:
        """Whether it can move where no ticket can meet all quotas."""
        return self.least_flex is not None or self.most_flex is not None


def plainly(words: str) -> str:
    """A question or an answer without line ends, signs nobody sees, and a colon behind it."""
    seen = "".join(letter if letter.isprintable() else " " for letter in words)
    return " ".join(seen.split()).removesuffix(":").rstrip()


def by_question(lines: Iterable[Line]) -> dict[str, list[Line]]:
    """The questions in their order, each with its answers."""
    found: dict[str, list[Line]] = {}
    for line in lines:
        found.setdefault(line.feature, []).append(line)
    return found


def hold_together(lines: Sequence[Line], places: int) -> Verdict:
    """Whether somebody could meet these quotas, whoever signs up; what to change where not."""
    for verdict in (_are_few(lines), *(_is_sound(line, places) for line in lines)):
        if not verdict:
            return verdict
    if not (verdict := _are_told_apart(lines)):
        return verdict
    for question, answers in by_question(lines).items():
        if not (verdict := _fit(question, answers, places)):
            return verdict
    return yes()


def offered(lines: Iterable[Line]) -> dict[str, set[str]]:
    """The answers offered to each question."""
    return {question: {line.value for line in answers} for question, answers in by_question(lines).items()}


def fits(answers: Mapping[str, str], lines: Iterable[Line]) -> bool:
    """Whether these answers answer each of the questions, as they stand, with one of the answers offered."""
    return answer_all(answers, offered(lines))


def answer_all(answers: Mapping[str, str], to: Mapping[str, set[str]]) -> bool:
    """The same for many people: `to` is what is offered."""
    return all(answers.get(question) in values for question, values in to.items())


def asks_anew(before: Iterable[Line], after: Iterable[Line]) -> bool:
    """Whether somebody who answered may have to answer anew: a question is new, or one of its answers is gone."""
    was = offered(before)
    return any(question not in was or was[question] - values for question, values in offered(after).items())


def _are_few(lines: Sequence[Line]) -> Verdict:
    if not lines:
        return no(_("There is no question yet. Add at least one, with its answers."))
    if len(lines) > MOST_LINES or len(by_question(lines)) > MOST_QUESTIONS:
        most = {"questions": MOST_QUESTIONS, "answers": MOST_LINES}
        return no(
            _("At most %(questions)d questions with %(answers)d answers in all. More cannot be agreed on.") % most
        )
    return yes()


def _are_told_apart(lines: Sequence[Line]) -> Verdict:
    """Whether no answer and no question stands twice, also with other capitals."""
    seen: set[tuple[str, str]] = set()
    for line in lines:
        pair = (line.feature.casefold(), line.value.casefold())
        if pair in seen:
            named = _named(line.feature, line.value)
            return no(_("“%(answer)s” stands twice under “%(question)s”. Keep it once.") % named)
        seen.add(pair)
    spelled = Counter(question.casefold() for question in by_question(lines))
    if doubled := next((line.feature for line in lines if spelled[line.feature.casefold()] > 1), None):
        return no(_("“%(question)s” is spelled in two ways. Use one.") % {"question": doubled})
    return yes()


def _is_sound(line: Line, places: int) -> Verdict:
    named = _named(line.feature, line.value)
    if not line.feature.strip() or not line.value.strip():
        return no(_("A question or an answer is empty. Write what it is."))
    if max(len(line.feature), len(line.value)) > NAME_LENGTH:
        return no(_("“%(answer)s” under “%(question)s” is too long. Say it in a few words.") % named)
    if line.least < 0 or line.most < line.least:
        return no(_("“%(answer)s” under “%(question)s”: the least is over the most. Change one of them.") % named)
    if line.least > places:
        return no(_("“%(answer)s” under “%(question)s” asks for more people than there are places.") % named)
    lowest = line.least if line.least_flex is None else line.least_flex
    highest = line.most if line.most_flex is None else line.most_flex
    if not 0 <= lowest <= line.least or highest < line.most:
        return no(
            _("“%(answer)s” under “%(question)s”: what it may move to lies inside of least and most. Widen it.") % named
        )
    return yes()


def _fit(question: str, answers: Sequence[Line], places: int) -> Verdict:
    named = {"question": question, "places": places}
    if len(answers) < FEWEST_ANSWERS:
        return no(_("“%(question)s” has one answer only. A question needs at least two.") % named)
    if (least := sum(line.least for line in answers)) > places:
        return no(
            _("“%(question)s” asks for at least %(n)d people in all, and there are %(places)d places. Lower some.")
            % {**named, "n": least}
        )
    if (most := sum(line.most for line in answers)) < places:
        return no(
            _("“%(question)s” lets in at most %(n)d people in all, and there are %(places)d places. Raise some.")
            % {**named, "n": most}
        )
    return yes()


def _named(question: str, answer: str) -> dict[str, str]:
    return {"question": question, "answer": answer}
