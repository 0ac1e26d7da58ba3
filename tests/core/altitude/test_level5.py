"""Conditions 5.1 to 5.4, each at its edge: just met, and one short; and how claims are confirmed."""

import pytest

from tests.core.altitude import climbs
from tests.core.altitude.claims import SUMMIT, after, unconfirmed
from tests.core.altitude.climbs import OPENING

REACHED = "sessions.item.reached"


@pytest.mark.parametrize(
    ("people", "state"), [(("c1", "c2"), "shown"), (("c1",), "not shown yet"), ((), "not shown yet")]
)
def test_two_citizens_confirm_that_the_decider_was_there(people, state):
    climb, claim = unconfirmed("sessions.decider.present")
    climb.confirm(claim, *people)
    finding = climb.read(100).finding("5.1")
    assert finding.state == state
    (counts,) = finding.confirmations
    assert (counts.yes, counts.needed, counts.asked) == (len(people) or None, 2, 7)


def test_as_many_noes_as_yeses_confirm_nothing():
    climb, claim = unconfirmed("sessions.decider.present")
    climb.confirm(claim, "c1", "c2")
    climb.confirm(claim, "c3", "c4", answer="no")
    assert climb.state("5.1") == "not shown yet"
    climb.confirm(claim, "c5")
    climb.confirm(claim, "c6", answer="absent")
    assert climb.state("5.1") == "shown"


def test_only_cairn_itself_counts_answers():
    climb, claim = unconfirmed("sessions.decider.present")
    climb.staff("witness.fact.counted", 30, fact=claim.number, asked=7, enough=True, yes=7, no=0)
    climb.citizen("witness.fact.counted", 30, fact=claim.number, asked=7, enough=True, yes=7, no=0)
    assert climb.state("5.1") == "not shown yet"


def test_a_count_is_recomputed_from_its_numbers():
    climb, claim = unconfirmed("sessions.decider.present")
    climb.add("witness.fact.counted", 30, fact=claim.number, asked=7, enough=True, most=True, yes=1, no=0)
    assert climb.state("5.1") == "not shown yet"


def test_asking_again_heals_too_few_answers_but_not_a_no():
    climb, claim = unconfirmed("sessions.decider.present")
    climb.add("witness.fact.counted", 30, fact=claim.number, asked=7, yes=1, no=0, absent=0)
    assert climb.state("5.1") == "not shown yet"
    climb.add("witness.fact.counted", 45, fact=claim.number, asked=7, yes=4, no=0, absent=0)
    assert climb.state("5.1") == "shown"
    climb.add("witness.fact.counted", 60, fact=claim.number, asked=7, yes=3, no=3, absent=0)
    assert climb.state("5.1") == "not shown yet"


def test_of_few_citizens_no_number_is_told():
    climb = climbs.asked(citizens=("c1", "c2", "c3"))
    claim = climb.staff("sessions.decider.present", 14, session="m1")
    climb.confirm(claim, "c1", "c2")
    finding = climb.read(60).finding("5.1")
    assert finding.is_shown
    (counts,) = finding.confirmations
    assert (counts.yes, counts.no, counts.absent) == (None, None, None)
    assert not any(letter.isdigit() for letter in str(finding.why))


def test_whoever_was_asked_and_turns_out_to_be_no_citizen_is_taken_to_have_said_yes():
    climb, claim = unconfirmed("sessions.decider.present")
    joined = next(one for one in climb.facts if one.kind == "activities.person.joined" and one.by == "c7")
    climb.confirm(claim, "c1", "c2")
    assert climb.state("5.1") == "shown"
    climb.add("witness.challenge.raised", 60, about="ch", ground="side", fact=joined.number)
    climb.add("witness.challenge.ruled", 70, about="ch", upheld=True)
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


def test_a_session_that_was_moved_takes_place_on_its_new_day():
    climb = climbs.heard()
    climb.staff("sessions.session.planned", 30, about="m3", starts=OPENING + 80, design=True)
    climb.staff("sessions.item.added", 30, about="i9", session="m3", minutes=200)
    climb.staff("sessions.session.changed", 70, about="m3", starts=OPENING + 90, design=True)
    assert [climb.state("5.2", day) for day in (80, 90)] == ["shown", "shown not"]


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


def test_with_no_claim_the_terms_alone_have_told_people_how_to_claim():
    climb = SUMMIT.without("recognition.claim.paid", "recognition.claim.made")
    climb = climb.changed("activities.invitation.published", can_claim=False)
    assert climb.state("5.4") == climb.state("6.5") == "not shown yet"
    climb.staff("recognition.terms.published", 13)
    assert climb.state("5.4") == climb.state("6.5") == "shown"


def test_a_claim_its_owner_takes_back_is_not_owed():
    climb = SUMMIT.without("recognition.claim.paid")
    climb.staff("recognition.claim.withdrawn", 31, about="e1")
    assert climb.state("5.4") == "shown not"
    climb.citizen("recognition.claim.withdrawn", 31, about="e1")
    assert climb.state("5.4") == "shown"


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
