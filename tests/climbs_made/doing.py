"""The work after a decision: budget, promises, tasks; and looking back on it."""

from __future__ import annotations

from datetime import timedelta
from decimal import Decimal
from typing import TYPE_CHECKING

from cairn.do import actions as do
from cairn.learn import actions as learn
from cairn.learn import queries as learn_queries
from tests import make

if TYPE_CHECKING:
    from cairn.decide.models import Decision
    from cairn.do.models import Commitment
    from cairn.learn.models import Review
    from cairn.people.models import Person
    from tests.climbs_made.town import Climb

FAR_AHEAD = 400
POUNDS = 2_000


def budget(climb: Climb, decision: Decision, *, on: int, decided_on: int) -> None:
    """A budget in plain lines, and the vote that decided about its money."""
    lines = [("Chairs with arms", POUNDS * 100), ("Hire of the hall", 50_000)]
    made = do.publish_budget(climb.activity, by=climb.lead, at=make.day(on), lines=lines)
    do.decide_budget(made, by=climb.lead, at=make.day(decided_on, 12), decision=decision)


def measures(climb: Climb, *, on: int) -> None:
    """Both sides agree how to tell whether it worked."""
    by_on = (make.day(on) + timedelta(days=90)).date()
    line = learn.Line("People wait without fear", "everybody who waits", "we ask fifty of them", by_on)
    written = learn.write_measures(climb.activity, by=climb.lead, at=make.day(on), lines=[line])
    for one in (climb.citizens[0], climb.decider):
        learn.agree_measures(climb.activity, by=one, at=make.day(on, 10), measures=written)


def promises(climb: Climb, decision: Decision, *, on: int = 60, due: int = 80) -> list[Commitment]:
    """Five dated promises, each with an owner from both sides."""
    return [
        do.make_commitment(
            climb.activity, by=climb.decider, at=make.day(on), words=f"Promise {n}: chairs by the window.",
            owner_citizen=climb.citizens[0], owner_staff=climb.decider, due_on=make.day(due).date(), decision=decision,
        )
        for n in range(1, 6)
    ]  # fmt: skip


def tasks(climb: Climb, promise: Commitment, *, on: int = 61, done: int = 70) -> None:
    """Three pieces of work: a citizen's, one of staff, and one done together."""
    citizen, staff = climb.citizens[1], climb.staff[1]
    for number, doers in enumerate(([citizen], [staff], [citizen, staff]), start=1):
        task = do.offer_task(
            promise, by=climb.lead, at=make.day(on), words=f"Task {number}: try the chairs.", hours=Decimal(2),
            in_return="A meal, and £20 an hour.",
        )  # fmt: skip
        for one in doers:
            do.accept_task(task, by=one, at=make.day(on, 10))
        do.finish_task(task, by=doers[0], at=make.day(done), words="Tried all four.", doers=doers)


def kept(climb: Climb, promises: list[Commitment], *, on: int = 75) -> None:
    """Four of the five are kept in time; for the last one citizens agree to a new day."""
    for one in promises:
        do.accept_commitment(one, by=climb.citizens[0], at=make.day(on))
    for one in promises[:4]:
        do.keep_commitment(one, by=climb.decider, at=make.day(on), evidence="They stand there; come and look.")
    last, until = promises[4], make.day(FAR_AHEAD).date()
    do.re_agree(last, by=climb.citizens[0], at=make.day(on + 2), due_on=until, words="The carpenter is ill.")


def review(climb: Climb, *, on: int = 90) -> None:
    """A citizen and somebody of staff lead it; another citizen's words stand in it as they were written."""
    for one in (climb.citizens[0], climb.decider):
        learn.lead_review(climb.activity, by=one, at=make.day(on))
    learn.write_review(
        _review(climb), by=climb.citizens[0], at=make.day(on, 10), what_changed="Four chairs stand by the window.",
        for_whom="Everybody who tires soon.", what_did_not="The bell rings.", lessons=["Ask about noise first."],
    )  # fmt: skip
    learn.write_verdict(climb.activity, by=climb.citizens[1], at=make.day(on, 11), words="It was ours too.")
    learn.publish_review(_review(climb), by=climb.citizens[0], at=make.day(on, 12))


def closing_vote(climb: Climb, *, on: int = 91) -> None:
    """All but one of the citizens say that it was done together."""
    vote = learn.open_closing_vote(climb.activity, by=climb.citizens[0], at=make.day(on))
    for number, one in enumerate(climb.citizens):
        _say(one, "partly" if number == 0 else "yes", on=on)
    learn.close_vote(vote, at=make.day(on, 15))


def joint_statement(climb: Climb, *, agree: int, on: int = 92) -> None:
    """Citizens say in a few words how it was; so many of them agree."""
    words = "We were heard from the first day, and the choice was ours as much as theirs."
    vote = learn.write_joint_statement(climb.activity, by=climb.citizens[0], at=make.day(on), words=words)
    for number, one in enumerate(climb.citizens):
        _say(one, "agree" if number < agree else "disagree", on=on)
    learn.close_vote(vote, at=make.day(on, 15))


def _review(climb: Climb) -> Review:
    found = learn_queries.review(climb.activity)
    assert found is not None
    return found


def _say(person: Person, answer: str, *, on: int) -> None:
    at = make.day(on, 14)
    learn.answer_vote(learn_queries.votes_asked_of(person, at=at)[0].token, at=at, answer=answer)
