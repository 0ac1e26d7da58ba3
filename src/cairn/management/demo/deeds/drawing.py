"""Fair draws: quotas proposed and agreed, people sign up, tickets, a public draw, yes and no, and a place drawn again."""

from __future__ import annotations

from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING

from django.utils import timezone

from cairn.background import draws as background
from cairn.management.demo.days import Diary, clock
from cairn.roles import actions as roles
from cairn.roles import queries as role_queries
from cairn.selection import actions, queries
from cairn.selection.lines import by_question
from cairn.witness import draws

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from cairn.management.demo.plan.draws import Asked, Drawn
    from cairn.management.demo.telling import World
    from cairn.people.models import Person
    from cairn.selection.lines import Line
    from cairn.selection.models import Draw

SECONDS = 60
SILENT = "I would rather not say"
DAYS_TO_ANSWER = 10
FORWARD = 30  # days from today on which the answers are deleted


def diary(world: World, drawn: Drawn, asked: Asked) -> Diary:
    found = Diary(world.days)
    _Held(world, drawn).note(found)
    found.note(asked.ago, "11:20", partial(_ask, world, asked))
    found.note(1, "17:10", partial(_look, world, asked))
    return found


class _Held:
    """A draw from the offer to its end, while it is told."""

    def __init__(self, world: World, planned: Drawn) -> None:
        self._world, self._planned = world, planned
        self._kept: Draw | None = None

    @property
    def _draw(self) -> Draw:
        assert self._kept is not None, "the quotas are not proposed yet"
        return self._kept

    def note(self, diary: Diary) -> None:
        """Every day of it. Working days move a day by four at most: between what must follow lie more."""
        diary.note(self._planned.ago, "09:40", self._offer)
        for at, person in enumerate(self._world.named(self._planned.names)):
            diary.note(self._planned.ago - 2 - at % 17, clock(at), partial(_sign_up, self, at, person))
        days: tuple[tuple[int, str, Callable[[datetime], object]], ...] = (
            (20, "15:00", self._look), (21, "18:10", partial(self._agree, "Amina")),
            (22, "12:30", partial(self._agree, "Ben")), (37, "10:00", self._tickets), (46, "09:10", self._numbers),
            (48, "19:00", self._answer), (51, "10:00", self._tickets), (60, "09:10", self._numbers),
            (62, "19:00", self._answer), (63, "10:30", self._end),
        )  # fmt: skip
        for later, moment, deed in days:
            diary.note(self._planned.ago - later, moment, deed)

    def sign_up(self, number: int, person: Person, at: datetime) -> None:
        actions.sign_up(self._draw, by=person, at=at, answers=_answers(self._planned.lines, number))

    def _offer(self, at: datetime) -> None:
        planned, days = self._planned, self._world.days
        role = roles.offer_role(
            self._world.programme, by=self._cleo, at=at, title=planned.title, purpose=planned.purpose,
            time_asked=planned.time_asked, support=planned.support, is_paid=True, about_pay=planned.about_pay,
            places=planned.places, for_side="", way="draw", helps=["reading_papers", "plain_words"], helps_words="",
            closes_on=days.day(planned.closes), starts_on=days.day(planned.starts), ends_on=days.day(planned.ends),
        )  # fmt: skip
        self._kept = actions.propose_quotas(
            role, by=self._cleo, at=at, lines=planned.lines, days_to_answer=DAYS_TO_ANSWER,
            answers_until=days.day(-FORWARD),
        )  # fmt: skip

    def _look(self, at: datetime) -> None:
        _work(self._draw, queries.WANTS_CHANCES, self._cleo, at)

    def _agree(self, name: str, at: datetime) -> None:
        actions.agree_to_quotas(self._draw, by=self._world.people[name], at=at, edition=self._draw.edition)

    def _tickets(self, at: datetime) -> None:
        """The tickets, and the next public draw announced for them."""
        _work(self._draw, queries.WANTS_TICKETS, self._cleo, at)
        lot = queries.last_lot(self._draw)
        assert lot is not None
        draw, day = next(draws.upcoming(timezone.localdate(at)))
        actions.announce_lot(lot, by=self._cleo, at=at, draw=draw.code, draw_on=day)

    def _numbers(self, at: datetime) -> None:
        lot = queries.last_lot(self._draw)
        assert lot is not None
        drawn = " ".join(str(2 + lot.number + 7 * number) for number in range(draws.BY_CODE[lot.source].drawn))
        for name in self._planned.numbers:
            actions.enter_numbers(lot, by=self._world.people[name], at=at, numbers=drawn)

    def _answer(self, at: datetime) -> None:
        """Of those drawn first one says no; of the place drawn again comes a yes."""
        waiting = queries.people_asked(self._draw)
        for number, person in enumerate(waiting):
            deed = actions.decline_place if len(waiting) > 1 and number == 0 else actions.accept_place
            deed(self._draw, by=person, at=at)

    def _end(self, at: datetime) -> None:
        actions.end_draw(self._draw, by=self._cleo, at=at)

    @property
    def _cleo(self) -> Person:
        return self._world.people["Cleo"]


def _sign_up(held: _Held, number: int, person: Person, at: datetime) -> None:
    held.sign_up(number, person, at)


def _ask(world: World, asked: Asked, at: datetime) -> None:
    """Quotas for a role that people can ask for, and staff agree to them."""
    role = next(one for one in role_queries.roles_of(world.programme) if one.title == asked.title)
    draw = actions.propose_quotas(
        role, by=world.people["Cleo"], at=at, lines=asked.lines, days_to_answer=DAYS_TO_ANSWER,
        answers_until=role.closes_on + (world.days.day(-FORWARD - 90) - world.days.day(-FORWARD)),
    )  # fmt: skip
    actions.agree_to_quotas(draw, by=world.people["Ben"], at=at, edition=draw.edition)


def _look(world: World, asked: Asked, at: datetime) -> None:
    """Everybody who asked answers the questions; then those who lead look how unequal chances become."""
    role = next(one for one in role_queries.roles_of(world.programme) if one.title == asked.title)
    draw = queries.draw_of(role)
    assert draw is not None
    for number, one in enumerate(role_queries.waiting_for_draw(role)):
        actions.answer_questions(draw, by=one.person, at=at, answers=_answers(asked.lines, number))
    _work(draw, queries.WANTS_CHANCES, world.people["Cleo"], at)


def _work(draw: Draw, wanted: str, by: Person, at: datetime) -> None:
    run = actions.ask_for_run(draw, by=by, at=at, wanted=wanted, seconds=SECONDS)
    actions.begin_run(run, at=at)
    background.work_now(run, ended=lambda: at)


def _answers(lines: Sequence[Line], number: int) -> dict[str, str]:
    """What the person with this number says: another mix for each, and rarely that they would rather not."""
    found = {}
    for at, (question, offered) in enumerate(by_question(lines).items()):
        said = [line.value for line in offered if line.value != SILENT]
        found[question] = said[(number // (at + 1) + number * at) % len(said)]
    return found
