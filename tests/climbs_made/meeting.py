"""Sessions: planned, with an agenda, held with those who came; and how it felt afterwards."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from cairn.learn import actions as learn
from cairn.learn import queries as learn_queries
from cairn.sessions import actions as sessions
from cairn.sessions import queries as session_queries
from tests import make

if TYPE_CHECKING:
    from collections.abc import Sequence

    from cairn.learn.models import Pulse
    from cairn.people.models import Person
    from cairn.sessions.models import AgendaItem, Session
    from tests.climbs_made.town import Climb

LATE_IN_THE_DAY = 18


def planned(climb: Climb, *, on: int, planned_on: int, is_design: bool = True) -> Session:
    """A session of three hours in the afternoon."""
    starts_at = make.day(on, 13)
    return sessions.plan_session(
        climb.activity, by=climb.lead, at=make.day(planned_on), title=f"Meeting of day {on}",
        purpose="Say what waiting is like.", starts_at=starts_at, ends_at=starts_at + timedelta(hours=3),
        place="The library, ground floor", access_plan="No steps.", is_design=is_design,
    )  # fmt: skip


def agenda(
    climb: Climb, session: Session, *, citizens: Sequence[int] = (), staff: Sequence[int] = (), on: int
) -> list[AgendaItem]:
    """Items of so many minutes, those of citizens first."""
    authors = [*((one, climb.citizens[0]) for one in citizens), *((one, climb.decider) for one in staff)]
    return [
        sessions.propose_item(session, by=author, at=make.day(on), title=f"Item {number}", minutes=minutes)
        for number, (minutes, author) in enumerate(authors, start=1)
    ]


def met(
    climb: Climb,
    session: Session,
    *,
    present: Sequence[Person] | None = None,
    chairs: Sequence[Person] = (),
    is_decider_there: bool = False,
) -> Session:
    """It took place with everybody, unless others are named; every item on its agenda was reached.

    Who chairs was said three days before, or when it was planned if that was later.
    """
    ends_at, ahead = session.ends_at, session.starts_at - timedelta(days=3)
    if chairs:
        sessions.name_chair(session, by=climb.lead, at=max(ahead, session.planned_at), chairs=list(chairs))
    people = climb.everybody if present is None else present
    make.check_in(session, *people)
    for item in session_queries.agenda(session):
        sessions.mark_reached(item, by=climb.lead, at=ends_at, minutes=item.minutes_planned)
    if is_decider_there:
        sessions.mark_decider_present(session, by=climb.lead, at=ends_at)
    return sessions.hold_session(session, by=climb.lead, at=ends_at, people=max(len(people), 1))


def both_chair(climb: Climb) -> tuple[Person, Person]:
    return climb.citizens[1], climb.staff[1]


def felt(climb: Climb, session: Session, *, citizens: float, staff: float, on: int) -> Pulse:
    """Everybody who was there says how far power was shared, by their own link: so many points of 5 on each side."""
    pulse = learn.open_pulse(session, by=climb.lead, at=make.day(on, LATE_IN_THE_DAY))
    for people, mean in ((climb.citizens, citizens), (climb.staff, staff)):
        marks = _marks(3 * len(people), mean)
        for number, one in enumerate(people):
            own = dict(zip(("P3", "P4", "P5"), marks[3 * number : 3 * number + 3], strict=True))
            _answer(one, own, on=on)
    return learn.close_pulse(pulse, by=climb.lead, at=make.day(on, LATE_IN_THE_DAY + 2))


def _answer(person: Person, own: dict[str, int], *, on: int) -> None:
    at = make.day(on, LATE_IN_THE_DAY + 1)
    learn.answer_pulse(learn_queries.asked_of(person, at=at)[0].token, at=at, answers=make.answers(4, **own))


def _marks(number: int, mean: float) -> list[int]:
    """So many whole marks whose mean comes as near as it can."""
    low, more = divmod(round(number * mean), number)
    return [low + 1] * more + [low] * (number - more)
