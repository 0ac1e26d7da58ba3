"""What each condition rests on is left behind by what people do."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from cairn.core.altitude import KINDS, RULES_V1
from tests.architecture.test_structure import recorded_kinds
from tests.climbs_made import climbs, contested, contesting, doing
from tests.climbs_made.built import facts, once
from tests.climbs_made.town import town

if TYPE_CHECKING:
    from tests.climbs_made.town import Climb

pytestmark = pytest.mark.django_db

INVITED, TERMS = "activities.invitation.published", "recognition.terms.published"
SAID, ANSWERED = "listen.contribution.made", "listen.contribution.answered"
VOTED, DECIDED = "decide.decision.opened", "decide.decision.closed"
ADDED, REACHED = "sessions.item.added", "sessions.item.reached"
PLANNED, HELD = "sessions.session.planned", "sessions.session.held"
CLAIMED, PAID = "recognition.claim.made", "recognition.claim.paid"
WRITTEN, CAME = "explore.option.written", "sessions.person.checked_in"
COUNTED, FELT = "witness.fact.counted", "learn.pulse.closed"

RESTS_ON = {
    "2.1": {INVITED},
    "2.2": {INVITED},
    "3.1": {"activities.card.published"},
    "3.2": {SAID, ANSWERED},
    "3.3": {DECIDED, "decide.reasons.published"},
    "4.1": {"listen.asking.opened", SAID, VOTED, DECIDED},
    "4.2": {"activities.activity.opened", "activities.card.published"},
    "4.3": {INVITED},
    "4.4": {SAID, ANSWERED},
    "5.1": {"sessions.decider.present"},
    "5.2": {ADDED, REACHED},
    "5.3": {SAID, "explore.influence.claimed"},
    "5.4": {INVITED, TERMS, CLAIMED, PAID},
    "6.1": {CAME, "activities.problem.agreed", WRITTEN},
    "6.2": {WRITTEN, VOTED, DECIDED},
    "6.3": {PLANNED, HELD, "sessions.chair.named", ADDED, REACHED},
    "6.4": {PLANNED, HELD, CAME},
    "6.5": {INVITED, TERMS, "recognition.payment.offered", CLAIMED, PAID},
    "6.6": {FELT},
    "7.1": {"activities.agreement.agreed"},
    "7.2": {VOTED, DECIDED},
    "7.3": {"do.budget.published", "do.budget.decided", VOTED, DECIDED},
    "7.4": {"do.task.offered", "do.task.accepted", "do.task.finished"},
    "7.5": {"learn.measures.agreed", "climb.stage.entered", "learn.review.published"},
    "7.6": {"do.commitment.made", "do.commitment.kept", "do.commitment.reagreed"},
    "7.7": {FELT, "learn.closing_vote.closed"},
}
LEFT_BY_NOBODY = {
    "activities.promise.changed": "a later edition of the decision card changes the promise",
    "do.delivery.started": "the stage Do, the first promise or the first finished task starts the work",
}
NOT_ON_THESE_CLIMBS = {
    "explore.author.joined": "the options of these climbs are written by all their authors from the start",
    "sessions.session.changed": "the sessions of these climbs take place when and where they were planned",
}
CARDS = ("activities.card.published", "activities.card.corrected")
SAID_BY_NOBODY = {
    "starts_with_option": "where a card starts with an option, it says why: reason_for_option",
}


def everything() -> list[Climb]:
    """A summit, two groups with a joint statement, a climb on which all else happens, and one that was withdrawn."""
    contesting.elsewhere(3)
    four = climbs.climbed(town(citizens=4, staff=3), climbs.Plan(is_standing=True))
    five = climbs.climbed(town(citizens=5, staff=2), climbs.Plan(height=climbs.ASKED))
    for climb in (four, five):
        doing.joint_statement(climb, agree=3, on=climbs.OVER)
    place = town()
    return [climbs.climbed(place), four, five, contested.contested(place, slug="contested"), contested.withdrawn(place)]


made = once(everything)


def test_every_condition_rests_on_what_people_did(made: list[Climb]):
    summit = made[0]
    kinds = {fact.number: fact.kind for fact in facts(summit)}
    reading = summit.read(climbs.OVER)
    assert {one.condition: {kinds[number] for number in one.facts} for one in reading.findings} == RESTS_ON
    assert set(RESTS_ON) == {rule.id for rule in RULES_V1.conditions}


def test_what_is_confirmed_was_counted_from_answers(made: list[Climb]):
    summit = made[0]
    counted = {fact.data["fact"] for fact in facts(summit) if fact.kind == COUNTED}
    for finding in summit.read(climbs.OVER).findings:
        rule = RULES_V1.condition(finding.condition)
        by_check_in = finding.condition == "6.4"
        assert bool(finding.confirmations) is (rule.needs_confirmation and not by_check_in)
        assert {one.fact for one in finding.confirmations} <= counted


def test_every_kind_the_mountain_reads_is_recorded_by_some_deed_or_listed_with_its_reason():
    assert set(KINDS) - set(recorded_kinds()) == set(LEFT_BY_NOBODY)
    assert set().union(*RESTS_ON.values()) <= set(recorded_kinds())


def test_these_climbs_leave_every_kind_that_any_deed_can_leave(made: list[Climb]):
    left = {fact.kind for climb in made for fact in facts(climb)}
    assert set(KINDS) - left == {*LEFT_BY_NOBODY, *NOT_ON_THESE_CLIMBS}


def test_these_climbs_carry_every_value_the_rules_read(made: list[Climb]):
    carried: dict[str, set[str]] = {}
    for climb in made:
        for fact in facts(climb):
            carried.setdefault(fact.kind, set()).update(fact.data)
    lacking = {(name, value) for name in carried if name in KINDS for value in set(KINDS[name].data) - carried[name]}
    assert lacking == {(kind, value) for kind in CARDS for value in SAID_BY_NOBODY}
