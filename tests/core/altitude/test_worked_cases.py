"""The fourteen worked cases: the rule set gives exactly these."""

from dataclasses import replace

from cairn.core import altitude
from tests.core.altitude import climbs
from tests.core.altitude.climbs import OPENING

BANNER = "The two sides remember this differently."


def test_case_1_a_tour_and_leaflets_with_an_invitation_silent_on_leaving_is_level_1():
    climb = climbs.invited(free_to_leave=False)
    climbs.met(climb)
    reading = climb.read(20)
    assert (reading.level, reading.foothold.condition) == (1, "2.1")
    assert "refuse or leave" in str(reading.foothold.missing)


def test_case_2_an_information_evening_without_a_decision_card_is_level_2():
    climb = climbs.invited()
    climbs.met(climb)
    reading = climb.read(20)
    assert (reading.level, reading.foothold.condition) == (2, "3.1")


def test_case_3_a_move_announced_with_reasons_and_answers_but_decided_beforehand_is_level_3():
    climb = climbs.invited()
    climbs.carded(climb, decided=True)
    climbs.met(climb)
    climb.citizen("listen.contribution.made", 15, about="q1", question=True)
    climb.staff("listen.contribution.answered", 18, about="q1", answer="cannot", by_day=None)
    climbs.decided(climb, opened=15, closed=16, reasons=16)
    reading = climb.read(30)
    assert (reading.level, reading.foothold.condition) == (3, "4.1")
    assert reading.finding("4.2").state == "shown not"


def test_case_4_a_survey_with_400_replies_and_no_public_reply_is_level_3():
    climb = climbs.survey()
    calendar = climbs.CALENDAR
    reading = climb.read(calendar.after(OPENING + 47, 31) - OPENING)
    assert (reading.level, reading.foothold.condition) == (3, "4.4")
    assert str(reading.foothold.missing).startswith("Things people said that have no public answer yet: 400 of 400")
    assert reading.finding("4.4").state == "shown not"
    assert reading.finding("4.1").is_shown


def test_case_5_the_same_survey_with_replies_and_access_met_is_level_4():
    climb = climbs.survey(access=True, replied_on=60)
    reading = climb.read(70)
    assert (reading.level, reading.foothold.condition) == (4, "5.1")


def test_case_6_one_unpaid_expense_claim_holds_it_at_4_and_paying_lifts_it_to_5():
    climb = climbs.heard(paid=False)
    overdue = climbs.CALENDAR.after(OPENING + 29, 25) - OPENING
    before = climb.read(overdue)
    assert (before.level, before.foothold.condition, before.foothold.by_day) == (
        4,
        "5.4",
        climbs.CALENDAR.after(OPENING + 29, 20),
    )
    climb.staff("recognition.claim.paid", overdue, about="e1")
    unsaid = climb.read(overdue)
    assert (unsaid.level, unsaid.foothold.condition) == (4, "5.4")
    climb.citizen("recognition.claim.received", overdue, about="e1")
    after = climb.read(overdue)
    assert after.level == 5
    assert after.foothold.condition.startswith("6.")
    assert after.finding("5.4").late_by == 5
    assert after.late == (after.finding("5.4"),)


def test_case_7_a_design_group_whose_staff_remember_it_much_better_is_level_5_with_a_banner():
    reading = climbs.designed(felt=3.6, gap=1.2).read(60)
    assert (reading.level, reading.foothold.condition) == (5, "6.6")
    assert BANNER in [str(banner) for banner in reading.banners]
    assert reading.gap == 1.2
    assert "At most level 5" in str(reading.capped_by)


def test_case_8_the_same_group_with_a_gap_of_0_6_is_level_6():
    reading = climbs.designed(felt=3.6, gap=0.6).read(60)
    assert (reading.level, reading.foothold.condition) == (6, "7.1")
    assert reading.capped_by is None
    assert reading.banners == ()


def test_case_9_staff_state_everything_for_level_7_and_no_citizen_confirms_so_it_is_level_4():
    reading = climbs.summit(confirmed=False).read(100)
    assert (reading.level, reading.foothold.condition) == (4, "5.1")


def test_case_10_level_7_with_an_agreement_fourteen_months_old_is_level_6():
    climb = climbs.summit(agreed_on=-325)
    reading = climb.read(100)
    assert (reading.level, reading.foothold.condition) == (6, "7.1")
    assert reading.finding("7.1").lapsed_on == OPENING - 325 + 366
    assert climbs.summit().read(100).level == 7


def test_case_11_an_upheld_challenge_that_the_contract_was_signed_first_holds_it_at_level_3():
    climb = climbs.summit()
    climb.add("witness.challenge.raised", 91, side="public", about="ch1", ground="already_decided")
    climb.staff("witness.challenge.replied", 92, about="ch1")
    assert climb.read(100).level == 7
    climb.add("witness.challenge.ruled", 98, about="ch1", upheld=True)
    reading = climb.read(100)
    assert (reading.level, reading.foothold.condition) == (3, "4.2")
    assert "At most level 3" in str(reading.capped_by)


def test_case_12_a_programme_is_held_one_level_above_its_governing_board():
    six = climbs.designed(felt=3.6, gap=0.6).read(95)
    four = climbs.asked().read(95)
    board = climbs.survey().read(climbs.CALENDAR.after(OPENING + 47, 31) - OPENING)
    activities = {f"a{number}": six for number in range(6)} | {"b1": four, "b2": four}
    programme = altitude.read_programme(activities, governing=board, today=OPENING + 95)
    assert (six.level, four.level, board.level) == (6, 4, 3)
    assert (programme.reached_by_most, programme.level) == (6, 4)
    assert (programme.foothold, programme.foothold_of) == (board.foothold, "")
    assert programme.spread == (0, 0, 0, 2, 0, 6, 0)
    assert "governing group is at level 3" in str(programme.capped_by)


def test_case_13_promised_4_and_reached_4_is_a_promise_kept_with_nothing_more_owed():
    reading = climbs.asked(promised=4).read(60)
    assert (reading.level, reading.promised, reading.promise, reading.promise_by) == (4, 4, "kept", 0)
    assert reading.foothold is None
    assert reading.further.condition == "5.1"


def test_case_14_a_standing_group_of_four_reaches_level_7_with_a_joint_statement():
    climb = climbs.summit(citizens=("c1", "c2", "c3", "c4"), standing=True)
    assert climb.read(100).level == 5
    climb.add("learn.joint_statement.closed", 95, asked=4, agreed=3, conditions=["6.6", "7.7"])
    reading = climb.read(100)
    assert (reading.level, reading.foothold) == (7, None)
    assert reading.is_coproduced
    too_few = replace(climb.facts[-1], data={"asked": 4, "agreed": 2, "conditions": ["6.6", "7.7"]})
    assert climbs.of([*climb.facts[:-1], too_few]).read(100).level == 5
