"""The climbs themselves: how far each one goes, deed by deed and day by day."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from cairn.activities import actions as activities
from cairn.climb import actions as climb_actions
from tests import make
from tests.climbs_made import deciding, doing, meeting, opening, witnessing
from tests.climbs_made.town import Climb, Town, joined, opened

if TYPE_CHECKING:
    from cairn.decide.models import Decision
    from cairn.explore.models import Option
    from cairn.listen.models import Contribution
    from cairn.people.models import Person

OVER = 110  # the day by which everything in a summit is done and counted
ASKED, HEARD, DESIGNED, SHARED = 4, 5, 6, 7


@dataclass(frozen=True, kw_only=True)
class Plan:
    """How far a climb goes, and what is different in it. `felt`: points of 5 of the citizens, and of the staff."""

    height: int = SHARED
    promised: int = 7
    is_standing: bool = False
    is_confirmed: bool = True
    is_paid: bool = True
    felt: tuple[float, float] = (4.2, 4.4)
    slug: str = "a-climb"
    pounds: int | None = None


def tour(town: Town, *, slug: str = "a-tour", **invitation: bool) -> Climb:
    """An invitation on day 0 and a first session on day 14; no decision card."""
    climb = opened(town, slug=slug)
    opening.invited(climb, **invitation)
    first = meeting.planned(climb, on=14, planned_on=1)
    joined(climb)
    meeting.met(climb, first)
    return climb


def told(town: Town, *, promised: int = 7, slug: str = "told") -> Climb:
    """Decided beforehand, and told straight: a card that says so, questions answered, reasons given."""
    climb = opened(town, slug=slug)
    opening.carded(climb, promised=promised, is_settled=True)
    opening.invited(climb)
    first = meeting.planned(climb, on=14, planned_on=1)
    joined(climb)
    meeting.met(climb, first)
    deciding.asked_and_told(climb, on=15, told_on=18)
    deciding.announced(climb, taken=16, reasons=17)
    return climb


def survey(town: Town, *, promised: int = 7, slug: str = "a-survey", **kind: bool) -> tuple[Climb, list[Contribution]]:
    """No sessions: all citizens of the town answer while asking is open, days 1 to 31; decided on day 40 without them.

    Nobody has been answered yet, and nobody was told how to say what they need.
    """
    climb = opened(town, slug=slug, **kind)
    opening.carded(climb, promised=promised)
    opening.invited(climb, ways=False)
    deciding.asking(climb, on=1, until=31)
    said = []
    for number, one in enumerate(climb.citizens):
        day = 10 + number % 20
        activities.join(climb.activity, by=one, at=make.day(day))
        said += deciding.said(climb, on=day, people=[one])
    deciding.asking_over(climb, on=31)
    deciding.announced(climb, taken=40, reasons=41)
    return climb, said


def climbed(town: Town, plan: Plan | None = None) -> Climb:
    """As far as the plan goes: a group that met from day one, was asked and answered, and so on up to the summit."""
    plan = plan or Plan()
    climb = opened(town, slug=plan.slug, is_standing=plan.is_standing)
    _begun(climb, plan)
    said = _listened(climb, plan)
    options = _explored(climb, plan, said)
    decision = _decided(climb, plan, options, said)
    if plan.height >= SHARED:
        _did(climb, plan, decision)
        _learned(climb, plan)
    return climb


def _begun(climb: Climb, plan: Plan) -> None:
    """Days 0 to 14: opened, invited, joined, met for the first time."""
    opening.carded(climb, promised=plan.promised)
    opening.invited(climb)
    if plan.height >= HEARD:
        opening.terms(climb)
    first = meeting.planned(climb, on=14, planned_on=1)
    joined(climb)
    if plan.height >= DESIGNED:
        opening.offered(climb, on=3)
    meeting.met(climb, first, chairs=_chairs(climb, plan))


def _listened(climb: Climb, plan: Plan) -> list[Contribution]:
    """Days 14 to 20: what the problem is, what people say and ask."""
    deciding.asking(climb, on=14, until=40)
    if plan.height >= DESIGNED:
        opening.problem(climb, on=15)
    said = deciding.said(climb, on=16)
    deciding.asked_and_told(climb, on=17, told_on=20)
    _witnessed(climb, plan, on=20)
    return said


def _explored(climb: Climb, plan: Plan, said: list[Contribution]) -> list[Option]:
    """Days 20 to 39: options, a second session with an agenda, and what it cost to take part."""
    second = meeting.planned(climb, on=28, planned_on=20)
    if plan.height >= HEARD:
        minutes = (30, 40) if plan.height >= DESIGNED else (30,)
        meeting.agenda(climb, second, citizens=minutes, staff=(70,), on=21)
    climb_actions.advance(climb.activity, by=climb.lead, at=make.day(22, 8))
    options = deciding.options(climb, shared=plan.height >= DESIGNED, on=22)
    if plan.height >= HEARD:
        deciding.changed_by(climb, said[0], options[0], on=24)
    chairs = _chairs(climb, plan)
    meeting.met(climb, second, chairs=chairs, is_decider_there=plan.height >= HEARD)
    if plan.height >= DESIGNED:
        meeting.felt(climb, second, citizens=plan.felt[0], staff=plan.felt[1], on=28)
    _witnessed(climb, plan, on=29)
    if plan.height >= SHARED:
        opening.agreed(climb, on=29)
    if plan.height >= HEARD:
        opening.claimed(climb, "expenses", on=29, paid_on=33 if plan.is_paid else None)
    if plan.height >= DESIGNED:
        opening.claimed(climb, "time", on=30, paid_on=34)
    return options


def _decided(climb: Climb, plan: Plan, options: list[Option], said: list[Contribution]) -> Decision:
    """Days 40 to 50: a vote under the shared rule, its reasons, and an answer to everybody."""
    climb_actions.advance(climb.activity, by=climb.lead, at=make.day(40, 8))
    deciding.asking_over(climb, on=40)
    pounds = doing.POUNDS if plan.height >= SHARED else plan.pounds
    decision = deciding.voted(climb, options, pounds=pounds)
    deciding.replied(climb, said, on=50)
    _witnessed(climb, plan, on=51)
    return decision


def _did(climb: Climb, plan: Plan, decision: Decision) -> None:
    """Days 52 to 80: money and measures, then the work."""
    doing.budget(climb, decision, on=52, decided_on=53)
    doing.measures(climb, on=54)
    climb_actions.advance(climb.activity, by=climb.lead, at=make.day(58, 8))
    promises = doing.promises(climb, decision)
    doing.tasks(climb, promises[0])
    _witnessed(climb, plan, on=71)
    doing.kept(climb, promises)
    climb_actions.advance(climb.activity, by=climb.lead, at=make.day(80, 8))


def _learned(climb: Climb, plan: Plan) -> None:
    """Days 80 to 101: a session to look back, how it felt, the review, and the citizens' secret word on it."""
    third = meeting.planned(climb, on=98, planned_on=85, is_design=False)
    meeting.agenda(climb, third, citizens=(60,), staff=(60,), on=86)
    meeting.met(climb, third, chairs=_chairs(climb, plan))
    meeting.felt(climb, third, citizens=plan.felt[0], staff=plan.felt[1], on=98)
    doing.review(climb, on=99)
    if len(climb.citizens) >= 5:
        doing.closing_vote(climb, on=101)
    _witnessed(climb, plan, on=102)


def _witnessed(climb: Climb, plan: Plan, *, on: int) -> None:
    """All citizens say yes to what they are asked; or nobody answers, and the clock counts that."""
    if plan.is_confirmed:
        witnessing.asked_whether_so(climb, on=on)
    else:
        witnessing.ten_days_later(climb, on=on)


def _chairs(climb: Climb, plan: Plan) -> tuple[Person, ...]:
    return meeting.both_chair(climb) if plan.height >= DESIGNED else ()
