"""Challenges: flagged at once, a clock of ten working days, rulings, and putting right."""

from dataclasses import replace

import pytest

from tests.core.altitude import climbs
from tests.core.altitude.climbs import CALENDAR, OPENING

SUMMIT = climbs.summit()


def after(day, count):
    return CALENDAR.after(OPENING + day, count) - OPENING


def challenged(day=60, **data):
    climb = climbs.of(SUMMIT.facts)
    climb.add("witness.challenge.raised", day, side="public", about="ch1", **data)
    return climb


@pytest.mark.parametrize(("passed", "state"), [(0, "shown"), (10, "shown"), (11, "not shown yet")])
def test_a_condition_keeps_its_state_for_ten_working_days(passed, state):
    climb = challenged(ground="fact", condition="3.1", day=100)
    finding = climb.read(after(100, passed)).finding("3.1")
    assert (finding.state, finding.challenged) == (state, True)


def test_a_reply_at_any_time_restores_it():
    climb = challenged(ground="fact", condition="3.1")
    assert climb.read(100).level == 2
    climb.staff("witness.challenge.replied", 99, about="ch1")
    assert climb.read(100).level == 7


def test_a_dismissed_challenge_leaves_no_flag():
    climb = challenged(ground="fact", condition="3.1")
    climb.add("witness.challenge.ruled", 80, about="ch1", upheld=False)
    assert climb.read(100).finding("3.1").challenged is False
    assert climb.read(100).level == 7


@pytest.mark.parametrize("day", [62, 99])
def test_a_challenge_that_is_taken_back_leaves_no_flag_and_nothing_owed(day):
    climb = challenged(ground="fact", condition="3.1")
    climb.add("witness.challenge.taken_back", day, side="public", about="ch1")
    assert climb.read(100).finding("3.1").challenged is False
    assert climb.read(100).level == 7


def test_taking_back_does_not_undo_a_ruling():
    climb = challenged(ground="pressure")
    climb.add("witness.challenge.taken_back", 71, side="public", about="ch1")
    climb.add("witness.challenge.ruled", 70, about="ch1", upheld=True)
    assert climb.read(100).level == 1


def test_a_challenge_to_a_fact_touches_every_condition_resting_on_it():
    number = next(fact.number for fact in SUMMIT.facts if fact.kind == "activities.invitation.published")
    climb = challenged(ground="fact", fact=number)
    reading = climb.read(100)
    assert {one.condition for one in reading.findings if one.challenged} >= {"2.1", "2.2", "4.3"}
    assert reading.level == 1


def test_upheld_pressure_is_level_1_until_citizens_confirm_that_it_is_put_right():
    climb = challenged(ground="pressure")
    climb.staff("witness.challenge.replied", 61, about="ch1")
    assert climb.read(100).level == 7
    climb.add("witness.challenge.ruled", 70, about="ch1", upheld=True)
    reading = climb.read(100)
    assert (reading.level, reading.foothold.condition) == (1, "2.1")
    assert "pressure" in str(reading.capped_by)
    mended = climb.staff("witness.challenge.put_right", 80, about="ch1")
    assert climb.read(100).level == 1
    climb.confirm(mended, "c1", "c2")
    assert (climb.read(100).level, climb.read(100).capped_by) == (7, None)


def test_what_was_already_decided_cannot_be_put_right():
    climb = challenged(ground="already_decided")
    climb.add("witness.challenge.ruled", 70, about="ch1", upheld=True)
    climb.witnessed("witness.challenge.put_right", 80, "c1", "c2", about="ch1")
    assert climb.read(100).level == 3


def test_an_unanswered_doubt_about_a_side_counts_the_person_as_no_citizen():
    joined = next(fact for fact in SUMMIT.facts if fact.kind == "activities.person.joined" and fact.by == "c1")
    climb = challenged(ground="side", fact=joined.number)
    claim = climb.staff("sessions.decider.present", 14, session="m1")
    climb.confirm(claim, "c1", "c2")
    confirmed = {one.fact: one.confirmed for one in climb.read(100).finding("5.1").confirmations}
    assert confirmed[claim.number] is False
    climb.confirm(claim, "c3")
    assert climb.read(100).finding("5.1").is_shown


def test_a_challenge_raised_after_the_day_of_reading_is_not_known_yet():
    climb = challenged(ground="pressure", day=90)
    climb.add("witness.challenge.ruled", 99, about="ch1", upheld=True)
    assert (climb.read(98).level, climb.read(99).level) == (7, 1)


@pytest.mark.parametrize(
    ("kind", "condition"),
    [
        ("activities.agreement.agreed", "7.1"),
        ("learn.measures.agreed", "7.5"),
        ("do.task.accepted", "7.4"),
        ("listen.contribution.made", "5.3"),
    ],
)
def test_whose_side_fell_has_spoken_for_no_citizen(kind, condition):
    """Staff who pass themselves off as a citizen and sign for the citizens."""
    said = [fact for fact in SUMMIT.facts if fact.kind == kind and fact.side == "citizen"]
    climb = challenged(ground="side", fact=1)
    climb.facts = [replace(fact, by="posing") if fact in said else fact for fact in climb.facts]
    joined = climb.citizen("activities.person.joined", 1, by="posing")
    climb.facts = [
        replace(fact, data={**fact.data, "fact": joined.number}) if fact.about == "ch1" else fact
        for fact in climb.facts
    ]
    climb.staff("witness.challenge.replied", 61, about="ch1")
    assert climb.state(condition) == "shown"
    climb.add("witness.challenge.ruled", 70, about="ch1", upheld=True)
    assert climb.state(condition) != "shown"
