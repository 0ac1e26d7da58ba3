"""Asking, answering, writing options, deciding, and saying why."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cairn.decide import actions as decide
from cairn.decide import queries as decide_queries
from cairn.explore import actions as explore
from cairn.listen import actions as listen
from cairn.listen import queries as listen_queries
from tests import make

if TYPE_CHECKING:
    from collections.abc import Iterable

    from cairn.decide.models import Decision
    from cairn.explore.models import Option
    from cairn.listen.models import Asking, Contribution
    from cairn.people.models import Person
    from tests.climbs_made.town import Climb


def asking(climb: Climb, *, on: int, until: int) -> Asking:
    return listen.open_asking(climb.activity, by=climb.lead, at=make.day(on), until_on=make.day(until).date())


def asking_over(climb: Climb, *, on: int) -> None:
    asking = listen_queries.asking(climb.activity)
    assert asking is not None
    listen.close_asking(asking, by=climb.lead, at=make.day(on, 9))


def said(climb: Climb, *, on: int, people: Iterable[Person] | None = None) -> list[Contribution]:
    """Each of the citizens, or of these people, says one thing."""
    return [
        listen.contribute(climb.activity, by=one, at=make.day(on, 10), words=f"The chairs stand too close, says {n}.")
        for n, one in enumerate(climb.citizens if people is None else people, start=1)
    ]


def asked_and_told(climb: Climb, *, on: int, told_on: int) -> None:
    """A citizen asks, and is answered in public."""
    question = listen.contribute(
        climb.activity, by=climb.citizens[0], at=make.day(on), words="Who pays for it?", is_question=True
    )
    listen.reply(question, by=climb.lead, at=make.day(told_on), answer="done", words="The trust does.")


def replied(climb: Climb, contributions: Iterable[Contribution], *, on: int) -> None:
    for one in contributions:
        listen.reply(one, by=climb.lead, at=make.day(on), answer="cannot", words="The room is too small for that.")


def options(climb: Climb, *, shared: bool, on: int = 22) -> list[Option]:
    """Three options: one of both sides, one of a citizen and one of staff; or all three of staff."""
    staff, citizen = climb.decider, climb.citizens[0]
    authors = [(citizen, [staff]), (climb.citizens[1], []), (staff, [])] if shared else [(staff, [])] * 3
    return [
        explore.write_option(
            climb.activity, by=by, co_authors=others, at=make.day(on + number), title=f"Option {number + 1}",
            words=f"We would do the {number + 1}. thing.", why="So that nobody has to leave.",
        )
        for number, (by, others) in enumerate(authors)
    ]  # fmt: skip


def changed_by(climb: Climb, contribution: Contribution, option: Option, *, on: int) -> None:
    """Staff say that a citizen's words changed an option."""
    words = "It has chairs that stand apart now."
    explore.claim_influence(contribution, by=climb.decider, at=make.day(on, 12), words=words, option=option)


def voted(
    climb: Climb,
    options: list[Option],
    *,
    opened: int = 40,
    closed: int = 47,
    reasons: int | None = 48,
    pounds: int | None = None,
) -> Decision:
    """A vote under the shared rule, in which everybody likes the first option best; with its reasons."""
    decision = decide.open_decision(
        climb.activity, by=climb.lead, at=make.day(opened, 12), question="Which corner do we build?", options=options,
        closes_at=make.day(closed), lottery_source="The first public draw after the close.",
        money=pounds,
    )  # fmt: skip
    papers = decide_queries.paper(decision)
    grades = {option.ref: 4 if option == options[0] else 2 for option in papers}
    for one in climb.everybody:
        decide.cast_ballot(decision, by=one, at=make.day(opened + 1), grades=grades, objections={})
    decide.close_decision(decision, by=climb.lead, at=make.day(closed, 10))
    return decision if reasons is None else explained(climb, decision, on=reasons)


def announced(climb: Climb, *, taken: int, reasons: int | None) -> Decision:
    """It was decided elsewhere and is told the same day."""
    decision = decide.announce_decision(
        climb.activity, by=climb.lead, at=make.day(taken, 12), taken_at=make.day(taken), question="Which corner?",
        what_was_decided="The one by the window.",
    )  # fmt: skip
    return decision if reasons is None else explained(climb, decision, on=reasons)


def explained(climb: Climb, decision: Decision, *, on: int) -> Decision:
    return decide.publish_reasons(decision, by=climb.lead, at=make.day(on, 14), words="It is the calmest place.")
