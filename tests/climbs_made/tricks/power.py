"""Tricks with power: the agenda, the options, the work and the money."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from cairn.climb import actions as climb_actions
from cairn.decide import actions as decide
from cairn.do import actions as do
from cairn.do import queries as do_queries
from cairn.explore import actions as explore
from cairn.ledger import queries as ledger
from cairn.recognition import actions as recognition
from cairn.sessions import actions as sessions
from tests import make, make_money
from tests.climbs_made import contesting, deciding, meeting, opening, witnessing
from tests.climbs_made.town import joined, opened, town
from tests.climbs_made.tricks.stages import LATER, Stages, raises_nothing, refused

if TYPE_CHECKING:
    from cairn.do.models import Commitment
    from tests.climbs_made.town import Climb


def stuff_the_agenda(stages: Stages) -> None:
    """Citizens' items stand last and the time is over. Saying that they were reached takes the citizens' word."""
    climb = stages.asked
    with raises_nothing(climb):
        session = meeting.planned(climb, on=60, planned_on=59)
        items = meeting.agenda(climb, session, citizens=(60, 60), staff=(60,), on=59)
        sessions.order_items(session, by=climb.lead, at=make.day(59), items=[items[2], *items[:2]])
        make.check_in(session, *climb.everybody)
        sessions.mark_reached(items[2], by=climb.lead, at=session.ends_at, minutes=60)
        sessions.remove_item(items[1], by=climb.lead, at=session.ends_at, reason="There was no time.")
        unreached = climb.read(60).finding("5.2").why.values
        sessions.mark_reached(items[0], by=climb.lead, at=session.ends_at, minutes=60)
        sessions.hold_session(session, by=climb.lead, at=session.ends_at, people=13)
        witnessing.asked_whether_so(climb, on=61, answer="no")
    assert (unreached["ours"], unreached["minutes"]) == (0, 180)
    assert climb.read(LATER).finding("5.2").why.values["ours"] == 0


def straw_options(stages: Stages) -> None:
    """A favourite between two straw men is no choice: reasons are owed, and that it was decided can be contested."""
    climb = opened(town(citizens=5, staff=2), slug="straw", has_no_answer_yet=False)
    opening.carded(climb)
    opening.invited(climb)
    first = meeting.planned(climb, on=14, planned_on=1)
    joined(climb)
    meeting.met(climb, first)
    said = deciding.said(climb, on=16)
    climb_actions.advance(climb.activity, by=climb.lead, at=make.day(22))
    favourite, straw, _alone = deciding.options(climb, shared=False)
    put_on = explore.write_option(
        climb.activity, by=climb.decider, co_authors=[climb.citizens[0]], at=make.day(25), title="Nothing at all",
        words="We leave it as it is.",
    )  # fmt: skip
    witnessing.asked_whether_so(climb, on=26, answer="no")  # nobody of them wrote that
    climb_actions.advance(climb.activity, by=climb.lead, at=make.day(30))
    vote = {"by": climb.lead, "question": "Which?", "closes_at": make.day(40), "lottery_source": "The next draw."}
    refused(
        decide.open_decision, climb.activity, at=make.day(30), options=[favourite], **vote,
        because="Choose at least two options",
    )  # fmt: skip
    decision = deciding.voted(climb, [favourite, straw, put_on], opened=30, closed=40, reasons=None)
    refused(
        decide.publish_reasons, decision, by=climb.lead, at=make.day(41), words=" ",
        because="why the other options were not",
    )  # fmt: skip
    assert climb.read(60).finding("3.3").state != "shown"
    deciding.explained(climb, decision, on=62)
    deciding.replied(climb, said, on=63)
    assert climb.read(63).finding("6.2").why.values["ours"] == 0
    with raises_nothing(climb):
        _ruled_that_it_was_decided(climb)
    reading = climb.read(LATER)
    assert (reading.level, reading.finding("4.2").state) == (3, "shown not")
    assert "At most level 3" in str(reading.capped_by)


def _ruled_that_it_was_decided(climb: Climb) -> None:
    contesting.elsewhere(3)
    challenge = contesting.challenged(climb, on=64, ground="already_decided", words="The builder was hired in May.")
    contesting.told_back(climb, challenge, on=66)
    contesting.ruled(climb, challenge, asked_on=70)


def dump_work(stages: Stages) -> None:
    """Work counts for those who took it on themselves; and where citizens do nearly all of it, it is not shared."""
    climb = stages.summit
    promise = do_queries.commitments(climb.activity).order_by("number").last()
    with raises_nothing(climb):
        task = _offered(promise, climb, number=1)
        refused(
            do.finish_task, task, by=climb.lead, at=make.day(104), words="Done.", doers=[climb.citizens[2]],
            because="Nobody has taken this on yet.",
        )  # fmt: skip
        do.accept_task(task, by=climb.citizens[3], at=make.day(104))
        refused(
            do.finish_task, task, by=climb.lead, at=make.day(104), words="Done.", doers=[climb.staff[2]],
            because="Only people who took the task on themselves",
        )  # fmt: skip
        for number in range(2, 9):
            more = _offered(promise, climb, number=number)
            do.accept_task(more, by=climb.citizens[3], at=make.day(105))
            do.finish_task(more, by=climb.lead, at=make.day(106), words="Done.", doers=[climb.citizens[3]])
        witnessing.asked_whether_so(climb, on=107)
    reading = climb.read(LATER)
    assert (reading.level, reading.finding("7.4").state) == (6, "shown not")


def _offered(promise: Commitment, climb: Climb, *, number: int):
    return do.offer_task(
        promise, by=climb.lead, at=make.day(103), words=f"Carry chair {number}.", hours=Decimal(2), in_return="Thanks."
    )


def pay_nothing(stages: Stages) -> None:
    """Thanks are no money: what is claimed stays owed, and only the person says that it came or is not owed."""
    climb = stages.asked
    with raises_nothing(climb):
        opening.terms(climb, on=60, pays_time=False)
        refused(recognition.offer_payment, climb.activity, by=climb.lead, at=make.day(61), because="time is not paid")
        claim = opening.claimed(climb, "expenses", on=62)
        refused(
            recognition.receive_payment,
            claim,
            by=climb.lead,
            at=make.day(63),
            because="A claim belongs to the person who made it.",
        )
        refused(
            recognition.withdraw_claim,
            claim,
            by=climb.lead,
            at=make.day(63),
            because="A claim belongs to the person who made it.",
        )
    reading = climb.read(LATER)
    assert {reading.finding(one).state for one in ("5.4", "6.5")} <= {"shown not", "not shown yet"}
    assert reading.finding("5.4").state == "shown not"
    with raises_nothing(climb):
        make_money.approved(claim, at=make.day(124), but=climb.lead)
        recognition.pay_claim(claim, by=climb.lead, at=make.day(124))  # says who should have paid
    assert climb.read(LATER).finding("5.4").state == "shown not"  # late money counts when the person says it came
    _said_to_be_paid_in_time(climb)


def _said_to_be_paid_in_time(climb: Climb) -> None:
    """Whoever says that it was paid, and did not pay, can be contested."""
    recognition.receive_payment(climb.activity.claims.get(), by=climb.citizens[0], at=make.day(125))
    opening.claimed(climb, "expenses", on=64, paid_on=65)
    paid = ledger.newest(climb.activity.chain, kind="recognition.claim.paid").first()
    with raises_nothing(climb):
        contesting.challenged(climb, on=66, fact=paid.number, words="No money has come.")
    assert climb.read(LATER).finding("5.4").state == "not shown yet"
