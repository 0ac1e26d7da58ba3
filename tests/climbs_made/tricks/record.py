"""Tricks with the record: stating everything oneself, dating it back, changing the rules under it."""

from __future__ import annotations

import inspect
from dataclasses import replace
from datetime import date, timedelta
from hashlib import sha256
from typing import TYPE_CHECKING
from unittest import mock

from cairn.activities import actions as activities
from cairn.core.altitude import RULES_V1
from cairn.core.altitude.rules import Threshold
from cairn.core.ballots import shared_power
from cairn.decide import actions as decide
from cairn.do import actions as do
from cairn.do import queries as do_queries
from cairn.explore import actions as explore
from cairn.learn import actions as learn
from cairn.ledger import queries as ledger
from cairn.listen import actions as listen
from cairn.mountain import actions as mountain
from cairn.mountain import queries as mountain_queries
from cairn.recognition import actions as recognition
from cairn.sessions import actions as sessions
from cairn.witness import actions as witness
from cairn.witness import queries as witness_queries
from tests import make
from tests.climbs_made import built, climbs, deciding, meeting, opening, witnessing
from tests.climbs_made.tricks.stages import LATER, Stages, raises_nothing, refused

if TYPE_CHECKING:
    from cairn.core.altitude.rules import Condition, Rules
    from tests.climbs_made.town import Climb

SLICES = (activities, decide, do, explore, learn, listen, mountain, recognition, sessions, witness)
DEEDS = [
    deed for one in SLICES for _, deed in inspect.getmembers(one, inspect.isfunction) if hasattr(deed, "is_action")
]
V1_IS = "82b85a5c3c0e1abc"


def tick_own_boxes(stages: Stages) -> None:
    """Staff state everything that levels 5 to 7 ask for. No citizen says yes, and there is no box for the level."""
    climb = stages.asked
    with raises_nothing(climb):
        _state_everything(climb)
        _cannot_answer_for_citizens(climb)
        witnessing.ten_days_later(climb, on=80)
        opening.carded(climb, promised=7, on=81)  # a promise of the top is no step towards it
    takes = {name for deed in DEEDS for name in inspect.signature(deed).parameters}
    assert "promised_level" in takes
    assert not takes & {"level", "altitude", "state", "is_shown"}


def _state_everything(climb: Climb) -> None:
    session = meeting.planned(climb, on=62, planned_on=61)
    meeting.agenda(climb, session, staff=(60,), on=61)
    meeting.met(climb, session, present=climb.staff, chairs=meeting.both_chair(climb), is_decider_there=True)
    more = meeting.planned(climb, on=63, planned_on=61)
    sessions.count_presence(more, by=climb.lead, at=make.day(63, 17), citizens=7, others=2)
    sessions.hold_session(more, by=climb.lead, at=make.day(63, 17), people=9)
    activities.state_problem(climb.activity, by=climb.decider, at=make.day(64), words="People do not turn up.")
    words = {"scope": "The corner.", "decision_rule": shared_power.NAME, "money": "£2,000.", "not_shared": "The law."}
    agreement = activities.write_agreement(climb.activity, by=climb.decider, at=make.day(65), **words)
    activities.agree(agreement, by=climb.decider, at=make.day(65))
    refused(
        activities.agree,
        agreement,
        by=climb.staff[1],
        at=make.day(65),
        because="Your side has agreed to this text already.",
    )
    line = learn.Line("People wait without fear", "everybody", "we ask fifty", date(2026, 9, 1))
    measures = learn.write_measures(climb.activity, by=climb.lead, at=make.day(66), lines=[line])
    learn.agree_measures(climb.activity, by=climb.decider, at=make.day(66), measures=measures)


def _cannot_answer_for_citizens(climb: Climb) -> None:
    open_ = [one.number for one in witness_queries.claims(climb.activity).values() if one.takes_answers(make.day(67))]
    assert open_
    for one in (climb.decider, climb.lead):
        because = "staff side here" if one == climb.decider else "You came later, or left long before."
        at, yes = make.day(67), dict.fromkeys(open_, "yes")
        refused(witness.answer_claims, climb.activity, by=one, at=at, answers=yes, because=because)
    because = "This is for the citizens who take part here"
    refused(
        learn.write_joint_statement, climb.activity, by=climb.decider, at=make.day(67), words="All well.",
        because=because,
    )  # fmt: skip


def back_date(stages: Stages) -> None:
    """What is written weeks later shows both days, and needs three; nothing can have been before the beginning."""
    climb = stages.asked
    starts_at = make.day(-7, 13)
    refused(
        sessions.plan_session, climb.activity, by=climb.lead, at=make.day(60), title="The very first", purpose="Talk.",
        starts_at=starts_at, ends_at=starts_at + timedelta(hours=1), because="This work was opened on",
    )  # fmt: skip
    with raises_nothing(climb):
        session = meeting.planned(climb, on=30, planned_on=60)
        sessions.name_chair(session, by=climb.lead, at=make.day(60), chairs=list(meeting.both_chair(climb)))
        sessions.mark_decider_present(session, by=climb.lead, at=make.day(60))
        claimed = ledger.head(climb.activity.chain).length
        witnessing.asked_whether_so(climb, on=61, people=climb.citizens[:2])
        witnessing.ten_days_later(climb, on=72)
    found = next(one for one in climb.read(LATER).finding("5.1").confirmations if one.fact == claimed)
    assert (found.yes, found.needed, found.written_later, found.confirmed) == (2, 3, True, False)
    assert "Written down 30 days later." in built.page(climb, on=LATER)
    _a_promise_kept_in_hindsight(climb)
    _voices_in_hindsight(climb)


def _a_promise_kept_in_hindsight(climb: Climb) -> None:
    promise = do.make_commitment(
        climb.activity, by=climb.decider, at=make.day(60), words="Four chairs.", owner_citizen=climb.citizens[0],
        owner_staff=climb.decider, due_on=make.day(70).date(), decision=do_queries.decisions_taken(climb.activity)[0],
    )  # fmt: skip
    do.accept_commitment(promise, by=climb.citizens[0], at=make.day(61))
    with raises_nothing(climb):
        do.keep_commitment(
            promise, by=climb.decider, at=make.day(120), happened_at=make.day(69), evidence="They stand there."
        )
    assert climb.read(LATER).finding("7.6").state == "shown not"


def _voices_in_hindsight(climb: Climb) -> None:
    """Two were asked before the decision. Weeks after it four more say that they had said something, too."""
    asked, said = climbs.survey(replace(climb.town, citizens=climb.citizens[:2]), slug="hindsight")
    deciding.replied(asked, said, on=50)
    with raises_nothing(asked):
        for one in climb.citizens[2:6]:
            activities.join(asked.activity, by=one, at=make.day(60))
            words = "The chairs stand too close."
            said = listen.contribute(asked.activity, by=one, at=make.day(60), happened_at=make.day(20), words=words)
            listen.reply(said, by=climb.lead, at=make.day(61), answer="done", words="They stand apart.")
    assert asked.read(LATER).finding("4.1").why.values["reached"] == 2


def change_the_rules(stages: Stages) -> None:
    """Other rules are another version, named on the page; what was read under these rules stays as it was read."""
    climb, at = stages.summit, make.day(LATER)
    mountain.update_altitudes([climb.activity], at=at)
    assert fingerprint(RULES_V1) == V1_IS, "Other numbers are another version of the rules: leave v1 as it is."
    stricter = tuple(_within_a_month(one) if one.id == "7.1" else one for one in RULES_V1.conditions)
    with mock.patch.object(mountain_queries, "RULES", replace(RULES_V1, version="v2", conditions=stricter)):
        mountain.update_altitudes([climb.activity], at=make.day(LATER + 1))
        assert "Read under the rules v2" in built.page(climb, on=LATER + 1)
    kept = [(one.read_on, one.level, one.rules_version) for one in mountain_queries.altitudes(climb.activity)]
    assert kept[-2:] == [(at.date(), 7, "v1"), (make.day(LATER + 1).date(), 6, "v2")]


def fingerprint(rules: Rules) -> str:
    """One short text that changes with any number that decides."""
    numbers = [(one.name, one.value) for one in rules.thresholds]
    numbers += [(f"{rule.id} {one.name}", one.value) for rule in rules.conditions for one in rule.thresholds]
    return sha256(repr(sorted(numbers)).encode()).hexdigest()[:16]


def _within_a_month(rule: Condition) -> Condition:
    return replace(rule, thresholds=(Threshold("days", 30, "days", "Only to see what other rules would say"),))
