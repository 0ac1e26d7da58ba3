"""Conditions 6.1 to 6.6, each at its edge: just met, and one short."""

import pytest

from tests.core.altitude import climbs
from tests.core.altitude.claims import SUMMIT, after, unconfirmed
from tests.core.altitude.climbs import OPENING

REACHED = "sessions.item.reached"
CLAIMS = {
    "5.1": "sessions.decider.present",
    "5.3": "explore.influence.claimed",
    "6.1": "activities.problem.agreed",
    "6.3": "sessions.chair.named",
}


@pytest.mark.parametrize(("day", "state"), [(14, "shown"), (13, "shown not")])
def test_the_first_session_with_citizens_comes_before_the_first_option(day, state):
    climb = SUMMIT.changed("explore.option.written", about="o1", day=day)
    assert climb.state("6.1") == state


def test_an_option_on_the_decision_card_is_an_option_from_the_start():
    climb = SUMMIT.changed("activities.card.published", starts_with_option=True)
    assert climb.state("6.1") == "shown not"


@pytest.mark.parametrize(("people", "state"), [(4, "shown"), (3, "not shown yet")])
def test_most_citizens_confirm_the_problem_statement(people, state):
    climb, claim = unconfirmed("activities.problem.agreed")
    climb.confirm(claim, *climbs.CITIZENS[:people])
    assert climb.state("6.1") == state


def test_people_who_left_are_asked_for_ninety_days():
    climb, claim = unconfirmed("activities.problem.agreed")
    climb.confirm(claim, "c1", "c2", "c3")
    for person in ("c6", "c7"):
        climb.citizen("activities.person.left", 20, by=person)
    assert climb.state("6.1", 110) == "not shown yet"
    assert climb.state("6.1", 111) == "shown"


@pytest.mark.parametrize(("theirs", "state"), [(2, "shown"), (3, "shown not")])
def test_half_of_the_options_are_ours_or_joint(theirs, state):
    climb = climbs.of(SUMMIT.facts)
    for number in range(theirs - 1):
        climb.staff("explore.option.written", 26, about=f"s{number}", sides=["staff"])
    assert climb.state("6.2") == state


def test_an_option_a_citizen_joined_is_joint_once_citizens_confirm_it():
    climb = climbs.of(SUMMIT.facts)
    for number in range(2):
        climb.staff("explore.option.written", 26, about=f"s{number}", sides=["staff"])
    assert climb.state("6.2") == "shown not"
    climb.staff("explore.author.joined", 27, about="s0", joined="citizen")  # nobody joins for somebody else
    assert climb.state("6.2") == "shown not"
    joined = climb.citizen("explore.author.joined", 27, about="s0", joined="citizen")
    assert climb.state("6.2") == "not shown yet"
    climb.confirm(joined, "c2", "c3", "c4", "c5")
    assert climb.state("6.2") == "shown"


def test_a_choice_outside_the_options_is_explained_and_answered_by_citizens():
    climb = SUMMIT.changed("decide.decision.closed", from_group=False)
    assert climb.state("6.2") == "shown not"
    climb.staff("decide.departure.explained", 48, about="d1")
    climb.staff("decide.departure.replied", 49, about="d1")
    assert climb.state("6.2") == "shown not"
    climb.citizen("decide.departure.replied", 49, about="d1")
    assert climb.state("6.2") == "shown"


@pytest.mark.parametrize(("minutes", "state"), [(40, "shown"), (39, "shown not")])
def test_forty_percent_of_agenda_time_is_ours(minutes, state):
    climb = climbs.of(fact for fact in SUMMIT.facts if fact.about != "i3")
    for kind in ("sessions.item.added", REACHED):
        climb = climb.changed(kind, about="i1", minutes=minutes)
        climb = climb.changed(kind, about="i2", minutes=100 - minutes)
    assert climb.state("6.3") == state


@pytest.mark.parametrize(("sessions", "state"), [(0, "shown"), (1, "not shown yet")])
def test_citizens_chair_half_of_the_sessions(sessions, state):
    climb = climbs.of(SUMMIT.facts)
    for number in range(sessions):
        climb.staff("sessions.session.held", 35, about=f"x{number}", session=f"x{number}", people=4)
    assert climb.state("6.3") == state


@pytest.mark.parametrize(("staff", "state"), [(4, "shown"), (5, "shown not")])
def test_citizens_are_a_third_of_the_people_present(staff, state):
    climb = climbs.of(SUMMIT.facts)
    climb.staff("sessions.session.planned", 30, about="m3", starts=OPENING + 35, design=True)
    climbs.met(climb, day=35, session="m3", citizens=("c1", "c2"), staff=[f"s{n}" for n in range(staff)])
    assert climb.state("6.4") == state


def test_one_citizen_is_never_enough():
    climb = climbs.of(SUMMIT.facts)
    climb.staff("sessions.session.planned", 30, about="m3", starts=OPENING + 35, design=True)
    climbs.met(climb, day=35, session="m3", citizens=("c1",), staff=("s1",))
    assert climb.state("6.4") == "shown not"


def test_a_session_nobody_planned_on_record_is_read_as_a_design_session():
    climb = climbs.of(SUMMIT.facts)
    climbs.met(climb, day=35, session="m3", citizens=(), staff=("s1", "s2"))
    assert climb.state("6.4") == "shown not"


def test_people_in_the_room_who_did_not_check_in_count_too():
    assert SUMMIT.changed("sessions.session.held", about="m1", people=21).state("6.4") == "shown"
    assert SUMMIT.changed("sessions.session.held", about="m1", people=22).state("6.4") == "shown not"


def test_a_count_of_people_present_needs_citizens_to_confirm_it():
    climb = climbs.of(fact for fact in SUMMIT.facts if fact.kind != "sessions.person.checked_in")
    counts = [
        climb.staff("sessions.presence.counted", day, about=session, session=session, citizens=4, others=3)
        for session, day in (("m1", 14), ("m2", 28))
    ]
    climb.confirm(counts[0], "c1", "c2")
    assert climb.state("6.4") == "shown not"
    climb.confirm(counts[1], "c1", "c2")
    assert climb.state("6.4") == "shown"


def test_somebody_whose_side_fell_in_a_challenge_is_counted_as_no_citizen():
    climb = climbs.of(SUMMIT.facts)
    climb.staff("sessions.session.planned", 30, about="m3", starts=OPENING + 35, design=True)
    climbs.met(climb, day=35, session="m3", citizens=("c1", "c2"), staff=("s1",))
    joined = next(fact for fact in climb.facts if fact.kind == "activities.person.joined" and fact.by == "c2")
    climb.add("witness.challenge.raised", 40, side="public", about="ch1", ground="side", fact=joined.number)
    climb.staff("witness.challenge.replied", 41, about="ch1")
    assert climb.state("6.4") == "shown"
    climb.add("witness.challenge.ruled", 50, about="ch1", upheld=True)
    assert climb.state("6.4") == "shown not"


def test_payment_is_offered_to_every_citizen_in_the_group():
    climb = climbs.of(SUMMIT.facts)
    climb.citizen("activities.person.joined", 60, by="c8")
    finding = climb.read(100).finding("6.5")
    assert (finding.state, str(finding.why)) == (
        "not shown yet",
        "Citizens in the group who are offered payment for their time: 7 of 8.",
    )
    climb.staff("recognition.payment.offered", 61, about="c8")
    assert climb.state("6.5") == "shown"


@pytest.mark.parametrize(("passed", "state"), [(20, "not shown yet"), (21, "shown not")])
def test_each_claim_for_time_is_paid_within_twenty_working_days(passed, state):
    climb = SUMMIT.without("recognition.claim.paid")
    assert climb.state("6.5", after(30, passed)) == state


@pytest.mark.parametrize(
    ("felt", "gap", "state"),
    [
        (3.5, 0.9, "shown"),
        (3.4, 0.0, "shown not"),
        (3.6, 0.99, "shown"),
        (3.6, 1.0, "shown not"),
        (3.6, -1.0, "shown"),
    ],
)
def test_the_power_score_and_the_gap(felt, gap, state):
    assert climbs.designed(felt=felt, gap=gap).state("6.6", 60) == state


def test_more_staff_answers_never_release_the_brake_and_citizens_can():
    climb = climbs.designed(felt=3.6, gap=1.2)
    climbs.pulsed(climb, 40, citizens=(0, 0), staff=(30, 3.0))
    assert climb.read(60).level == 5
    climbs.pulsed(climb, 45, citizens=(6, 4.0), staff=(6, 4.0))
    assert climb.read(60).level == 6


def test_fewer_than_five_of_the_staff_make_no_gap():
    climb = climbs.designed().without("learn.pulse.closed")
    climbs.pulsed(climb, 35, citizens=(5, 3.6), staff=(4, 5.0))
    reading = climb.read(60)
    assert (reading.level, reading.gap) == (6, None)


@pytest.mark.parametrize(("agreed", "state"), [(6, "shown"), (5, "shown not")])
def test_below_five_answers_a_joint_statement_of_all_but_one_stands_in(agreed, state):
    climb = climbs.designed(n=4)
    assert climb.state("6.6", 60) == "not shown yet"
    climb.add("learn.joint_statement.closed", 55, asked=7, agreed=agreed, conditions=["6.6"])
    assert climb.state("6.6", 60) == state
    assert climb.state("7.7", 60) == "not shown yet"


def test_a_joint_statement_counts_against_everyone_in_the_group_not_those_asked():
    climb = climbs.designed(n=4)
    climb.add("learn.joint_statement.closed", 55, asked=3, agreed=3, conditions=["6.6"])
    assert climb.state("6.6", 60) == "shown not"


def test_citizens_who_rate_it_higher_than_staff_are_not_capped_and_it_is_said():
    reading = climbs.designed(felt=4.5, gap=-1.5).read(60)
    assert reading.level == 6
    assert "staff may need support" in str(reading.banners[0])


@pytest.mark.parametrize(("condition", "kind"), sorted(CLAIMS.items()))
def test_a_claim_found_untrue_in_a_ruling_counts_no_more(condition, kind):
    climb = climbs.of(SUMMIT.facts)
    claim = next(fact for fact in climb.facts if fact.kind == kind)
    climb.add("witness.challenge.raised", 80, about="ch", ground="fact", fact=claim.number)
    climb.staff("witness.challenge.replied", 81, about="ch")
    assert climb.state(condition) == "shown"
    climb.add("witness.challenge.ruled", 90, about="ch", upheld=True)
    assert climb.state(condition) == "not shown yet"
