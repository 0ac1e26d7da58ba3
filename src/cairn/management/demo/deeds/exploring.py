"""Statements on cards and in the activity, what people answer to them, the map, and the options."""

from __future__ import annotations

import random
from collections.abc import Iterator
from datetime import datetime, timedelta
from functools import partial
from typing import TYPE_CHECKING

from cairn.activities import queries as activities
from cairn.explore import actions as explore
from cairn.explore import queries, wording
from cairn.management.demo.days import clock
from cairn.management.demo.plan import Argued, Checked, Choice, Conversation, Statement
from cairn.management.demo.telling import Telling

if TYPE_CHECKING:
    from cairn.explore.actions import ReactionFromElsewhere, StatementFromElsewhere
    from cairn.explore.models import RealityCheck
    from cairn.explore.models import Statement as Written
    from cairn.people.models import Person

ANSWERS = 0.65  # of the people who take part
ANSWERED = 0.7  # of the statements, by such a person
ON_A_CARD = 0.7
PASSES = 0.08


def note(telling: Telling) -> None:
    if telling.plan.conversation:
        Talk(telling, telling.plan.conversation).note()
    for number, choice in enumerate(telling.plan.choices):
        telling.diary.note(choice.ago, clock(number), partial(_write, telling, choice))
        for argued in choice.arguments:
            telling.diary.note(argued.ago, "15:10", partial(_argue, telling, choice, argued))
        for checked in choice.checks:
            Reality(telling, choice, checked).note()
        if choice.dropped:
            telling.diary.note(choice.dropped, "13:00", partial(_drop, telling, choice))


class Talk:
    """One conversation of short statements while it is told. Its dice are loaded, and fall the same every time."""

    def __init__(self, telling: Telling, conversation: Conversation) -> None:
        self.telling = telling
        self.conversation = conversation
        self.dice = random.Random(conversation.source)  # noqa: S311 - for make-believe, not for secrets

    def note(self) -> None:
        diary, told = self.telling.diary, self.conversation
        diary.note(told.cards, "09:10", self._take_in_cards)
        for number, statement in enumerate(one for one in told.statements if one.by):
            diary.note(told.cards - 1 - number % 3, clock(number), partial(self._write, statement))
        diary.note(max(told.cards - 6, 1), "20:00", self._react)
        if told.closed:
            diary.note(told.closed, "12:10", self._close)
        diary.note(max(told.closed, 1), "12:20", self._draw)

    def _take_in_cards(self, at: datetime) -> None:
        explore.take_in(
            self.telling.activity, by=self.telling.cleo, at=at, source=self.conversation.source,
            statements=self._statements(at - timedelta(days=5)), reactions=self._answers(at - timedelta(days=4)),
        )  # fmt: skip

    def _statements(self, at: datetime) -> Iterator[StatementFromElsewhere]:
        for number, statement in enumerate(self.conversation.statements):
            if not statement.by:
                yield str(number), statement.words, at, 1, True

    def _answers(self, at: datetime) -> Iterator[ReactionFromElsewhere]:
        for person in range(self.conversation.people):
            way = self._way()
            for number, statement in enumerate(self.conversation.statements):
                if not statement.by and self.dice.random() < ON_A_CARD:
                    yield f"card-{person}", str(number), self._vote(statement, way), at + timedelta(minutes=person)

    def _write(self, statement: Statement, at: datetime) -> None:
        by = self.telling.person(statement.by)
        explore.write_statement(self.telling.activity, by=by, at=at, words=statement.words)

    def _react(self, at: datetime) -> None:
        known = {one.words: one for one in self.conversation.statements}
        written = list(queries.statements(self.telling.activity))
        for part in sorted(activities.participants(self.telling.activity), key=lambda one: one.person.name):
            can_wait = not self.conversation.closed and part.person.name in {"Amina", "Ben"}  # so that they still can
            if not can_wait and self.dice.random() < ANSWERS:
                self._answer(part.person, written, known, at)

    def _answer(self, person: Person, written: list[Written], known: dict[str, Statement], at: datetime) -> None:
        way = self._way()
        for number, one in enumerate(written):
            if self.dice.random() < ANSWERED:
                moment = at + timedelta(seconds=7 * number)
                explore.react(one, by=person, at=moment, vote=self._vote(known[one.words], way))

    def _way(self) -> int:
        ways = self.conversation.ways
        return self.dice.choices(range(len(ways)), weights=ways)[0]

    def _vote(self, statement: Statement, way: int) -> int:
        if self.dice.random() < PASSES:
            return 0
        return 1 if 100 * self.dice.random() < statement.leaning[way] else -1

    def _draw(self, at: datetime) -> None:
        explore.draw_map(self.telling.activity, at=at)

    def _close(self, at: datetime) -> None:
        explore.close_round(self.telling.activity, by=self.telling.cleo, at=at)


def _write(telling: Telling, choice: Choice, at: datetime) -> None:
    first, *others = telling.world.named(choice.authors)
    telling.options[choice.title] = explore.write_option(
        telling.activity, by=first, at=at, title=choice.title, words=choice.words, why=choice.why, co_authors=others,
        cost=choice.cost, cost_figure=choice.pounds, currency="GBP" if choice.pounds else "", changes=choice.changes,
    )  # fmt: skip


def _argue(telling: Telling, choice: Choice, argued: Argued, at: datetime) -> None:
    option, by = telling.options[choice.title], telling.person(argued.by)
    argument = explore.argue(option, by=by, at=at, is_for=argued.is_for, words=argued.words)
    for one in telling.world.named(argued.counts):
        explore.count_argument(argument, by=one, at=at)


class Reality:
    """One reality check while it is told: noted, answered, and said whether that meets it."""

    def __init__(self, telling: Telling, choice: Choice, checked: Checked) -> None:
        self.telling = telling
        self.choice = choice
        self.checked = checked
        self._noted: RealityCheck | None = None

    def note(self) -> None:
        diary, checked = self.telling.diary, self.checked
        diary.note(checked.ago, "18:30", self._note)
        diary.note(checked.answered, "09:40", self._answer)
        if checked.met:
            diary.note(checked.answered, "19:20", self._say)

    @property
    def noted(self) -> RealityCheck:
        assert self._noted is not None
        return self._noted

    def _note(self, at: datetime) -> None:
        option, by = self.telling.options[self.choice.title], self.telling.person(self.checked.by)
        paragraph = wording.paragraphs(self.choice.words)[0]
        self._noted = explore.note_reality(option, by=by, at=at, paragraph=paragraph, words=self.checked.words)

    def _answer(self, at: datetime) -> None:
        by = self.telling.person(self.checked.answer_by)
        explore.answer_reality(self.noted, by=by, at=at, words=self.checked.answer)

    def _say(self, at: datetime) -> None:
        explore.say_whether_met(self.noted, by=self.telling.person(self.checked.by), at=at, met=self.checked.met)


def _drop(telling: Telling, choice: Choice, at: datetime) -> None:
    option = telling.options[choice.title]
    by = telling.person(choice.authors.split()[0])
    explore.drop_option(option, by=by, at=at, why=choice.why_dropped)
