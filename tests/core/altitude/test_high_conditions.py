"""Conditions 5.1 to 6.6, each at its edge: just met, and one short."""

import pytest

from tests.core.altitude import climbs
from tests.core.altitude.climbs import CALENDAR, OPENING

SUMMIT = climbs.summit()
REACHED = "sessions.item.reached"
CLAIMS = {
    "5.1": "sessions.decider.present",
    "5.3": "explore.influence.claimed",
    "6.1": "activities.problem.agreed",
    "6.3": "sessions.chair.named",
}


def after(day, count):
    return CALENDAR.after(OPENING + day, count) - OPENING


def unconfirmed(kind, **details):
    """The summit, with this one claim made again and nobody's word on it yet."""
    old = next(fact for fact in SUMMIT.facts if fact.kind == kind)
    climb = climbs.of(fact for fact in SUMMIT.facts if fact.kind != kind)
    day = old.day - OPENING
    details = {"about": old.about, **old.data, **details}
    return climb, climb.staff(kind, day, **details)


@pytest.mark.parametrize(
    ("people", "state"), [(("c1", "c2"), "shown"), (("c1",), "not shown yet"), ((), "not shown yet")]
)
def test_two_citizens_confirm_that_the_decider_was_there(people, state):
    climb, claim = unconfirmed("sessions.decider.present")
    climb.confirm(claim, *people)
    finding = climb.read(100).finding("5.1")
    assert finding.state == state
    (counts,) = finding.confirmations
    assert (counts.yes, counts.needed, counts.asked) == (len(people), 2, 7)


def test_as_many_noes_as_yeses_confirm_nothing():
    climb, claim = unconfirmed("sessions.decider.present")
    climb.confirm(claim, "c1", "c2")
    climb.confirm(claim, "c3", "c4", answer="no")
    assert climb.state("5.1") == "not shown yet"
    climb.confirm(claim, "c5")
    climb.confirm(claim, "c6", answer="absent")
    assert climb.state("5.1") == "shown"


def test_the_latest_answer_of_each_person_counts():
    climb, claim = unconfirmed("sessions.decider.present")
    climb.confirm(claim, "c1", "c2")
    climb.confirm(claim, "c2", answer="no", day=40)
    assert climb.state("5.1") == "not shown yet"
    climb.confirm(claim, "c2", day=41)
    assert climb.state("5.1") == "shown"


def test_staff_and_people_who_took_no_part_cannot_confirm():
    climb, claim = unconfirmed("sessions.decider.present")
    climb.confirm(claim, "c1", "stranger")
    climb.staff("witness.fact.answered", 30, fact=claim.number, answer="yes")
    assert climb.state("5.1") == "not shown yet"


@pytest.mark.parametrize(
    ("late", "people", "state"),
    [(14, 2, "shown"), (15, 2, "not shown yet"), (15, 3, "shown")],
)
def test_what_is_written_later_than_fourteen_days_needs_three(late, people, state):
    climb, claim = unconfirmed("sessions.decider.present", entered=28 + late)
    climb.confirm(claim, *climbs.CITIZENS[:people])
    finding = climb.read(100).finding("5.1")
    assert finding.state == state
    assert finding.confirmations[0].written_later == (late > 14)


def test_where_only_two_citizens_took_part_both_confirm_what_is_written_later():
    climb = climbs.asked(citizens=("c1", "c2"))
    claim = climb.staff("sessions.decider.present", 14, entered=40, session="m1")
    climb.confirm(claim, "c1")
    assert climb.state("5.1") == "not shown yet"
    climb.confirm(claim, "c2")
    assert climb.state("5.1") == "shown"


@pytest.mark.parametrize(("minutes", "state"), [(25, "shown"), (24, "not shown yet")])
def test_a_quarter_of_agenda_time_goes_to_items_of_citizens(minutes, state):
    climb = climbs.heard()
    climb = climb.changed("sessions.item.added", about="i1", minutes=minutes)
    climb = climb.changed(REACHED, about="i1", minutes=minutes)
    climb = climb.changed("sessions.item.added", about="i2", minutes=100 - minutes)
    climb = climb.changed(REACHED, about="i2", minutes=100 - minutes)
    finding = climb.read(60).finding("5.2")
    assert finding.state == (state if state == "shown" else "shown not")
    assert f"{minutes}" in str(finding.why)


def test_items_nobody_reached_still_count_as_agenda():
    climb = climbs.heard()
    climb.staff("sessions.item.added", 21, about="i9", session="m2", minutes=200)
    assert climb.state("5.2", 60) == "shown not"


def test_planned_but_unreached_items_of_citizens_are_no_proof():
    climb = climbs.of(fact for fact in climbs.heard().facts if fact.kind != REACHED or fact.about != "i1")
    assert climb.state("5.2", 60) == "not shown yet"


def test_an_item_of_staff_relabelled_as_a_citizens_does_not_count():
    climb = climbs.heard()
    claim = climb.staff(REACHED, 28, about="i2", session="m2", item="i2", minutes=70, proposed_by="citizen")
    before = climb.read(60).finding("5.2").why.values["ours"]
    climb.confirm(claim, "c1", "c2")
    assert climb.read(60).finding("5.2").why.values["ours"] == before == 30


def test_items_of_sessions_to_come_do_not_count_yet():
    climb = climbs.heard()
    climb.staff("sessions.session.planned", 30, about="m3", starts=OPENING + 80, design=True)
    climb.staff("sessions.item.added", 30, about="i9", session="m3", minutes=200)
    assert climb.state("5.2", 60) == "shown"
    assert climb.state("5.2", 80) == "shown not"


@pytest.mark.parametrize(("people", "state"), [(("c1",), "shown"), (("c2",), "not shown yet"), (("c2", "c3"), "shown")])
def test_the_author_or_two_citizens_confirm_a_change(people, state):
    climb, claim = unconfirmed("explore.influence.claimed")
    climb.confirm(claim, *people)
    assert climb.state("5.3") == state


def test_a_change_traced_to_the_words_of_staff_is_not_ours():
    climb = climbs.of(SUMMIT.facts)
    climb = climb.without("explore.influence.claimed")
    climb.staff("listen.contribution.made", 20, about="theirs", question=False)
    climb.witnessed("explore.influence.claimed", 50, "c1", "c2", contribution="theirs", option="o1")
    assert climb.state("5.3") == "not shown yet"


@pytest.mark.parametrize(("passed", "state"), [(20, "not shown yet"), (21, "shown not")])
def test_expenses_are_paid_within_twenty_working_days(passed, state):
    climb = SUMMIT.without("recognition.claim.paid")
    finding = climb.read(after(29, passed)).finding("5.4")
    assert (finding.state, finding.owed) == (state, "money")


@pytest.mark.parametrize(("passed", "state"), [(20, "shown"), (21, "shown not")])
def test_a_late_payment_counts_once_the_person_has_it(passed, state):
    climb = SUMMIT.changed("recognition.claim.paid", about="e1", day=after(29, passed))
    assert climb.state("5.4") == state
    climb.staff("recognition.claim.received", 95, about="e1")
    assert climb.state("5.4") == state
    climb.citizen("recognition.claim.received", 96, about="e1")
    assert climb.state("5.4") == "shown"


def test_the_terms_are_told_beforehand():
    climb = SUMMIT.changed("activities.invitation.published", can_claim=False)
    assert climb.state("5.4") == "not shown yet"
    climb.staff("recognition.terms.published", 13)
    assert climb.state("5.4") == "shown"


def test_a_claim_its_owner_takes_back_is_not_owed():
    climb = SUMMIT.without("recognition.claim.paid")
    climb.staff("recognition.claim.withdrawn", 31, about="e1")
    assert climb.state("5.4") == "shown not"
    climb.citizen("recognition.claim.withdrawn", 31, about="e1")
    assert climb.state("5.4") == "shown"


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
        "Payment is offered to 7 of 8 citizens in the group.",
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


def test_an_item_taken_off_by_its_own_side_before_the_session_is_no_agenda():
    climb = climbs.heard()
    climb.staff("sessions.item.added", 21, about="i9", session="m2", minutes=200)
    climb.citizen("sessions.item.removed", 22, about="i9", session="m2")
    assert climb.state("5.2", 60) == "shown not"
    climb.staff("sessions.item.removed", 29, about="i9", session="m2")
    assert climb.state("5.2", 60) == "shown not"
    climb.staff("sessions.item.removed", 22, about="i9", session="m2")
    assert climb.state("5.2", 60) == "shown"


def test_staff_taking_a_citizens_item_off_does_not_improve_the_share():
    climb = climbs.heard()
    climb.citizen("sessions.item.added", 21, about="i9", session="m2", minutes=200)
    climb.staff("sessions.item.removed", 22, about="i9", session="m2")
    assert climb.state("5.2", 60) == "shown not"
