"""The fourteen worked cases, through the real actions and as pages read them: exactly these levels and footholds."""

from __future__ import annotations

from datetime import date

import pytest

from cairn.activities.calendar import working_days
from cairn.do import actions as do
from cairn.do import queries as do_queries
from cairn.recognition import actions as recognition
from tests import make, make_money
from tests.climbs_made import climbs, contesting, deciding, doing, opening
from tests.climbs_made.built import html, once, page, stands_at, titled, under
from tests.climbs_made.climbs import DESIGNED, HEARD, Plan
from tests.climbs_made.programme import eight
from tests.climbs_made.town import town

pytestmark = pytest.mark.django_db

BANNER = "The two sides remember this differently."
HELD_AT_5 = "At most level 5: staff rate it 1.2 points higher than citizens."
HELD_AT_3 = "At most level 3: a ruling upheld that this was already decided."
THE_WORD = "This was co-produced"

asked_400 = once(lambda: climbs.survey(town(citizens=400, staff=1)))
summit = once(lambda: climbs.climbed(town(staff=6)))
four = once(lambda: climbs.climbed(town(citizens=4), Plan(is_standing=True)))
programme = once(eight)


def after(day: int, working: int) -> int:
    """So many working days after this day, as England's calendar has them."""
    return working_days().after(make.day(day).toordinal(), working) - make.MONDAY.toordinal()


def day_of(ordinal: int | None) -> date:
    return date.fromordinal(ordinal or 0)


def test_case_1_a_tour_and_leaflets_with_an_invitation_silent_on_leaving_is_level_1():
    climb = climbs.tour(town(), free_to_leave=False)
    reading = stands_at(climb, 1, "2.1", on=20, promise="nothing promised")
    assert "refuse or leave" in str(reading.further.missing)


def test_case_2_an_information_evening_without_a_decision_card_is_level_2():
    stands_at(climbs.tour(town()), 2, "3.1", on=20, promise="nothing promised")


def test_case_3_a_move_announced_with_reasons_and_answers_but_decided_beforehand_is_level_3():
    reading = stands_at(climbs.told(town()), 3, "4.1", on=30)
    assert reading.finding("4.2").state == "shown not"


def test_case_4_a_survey_with_400_replies_and_no_public_reply_is_level_3(asked_400):
    climb, _said = asked_400
    reading = stands_at(climb, 3, "4.4", on=after(40, 31))
    assert str(reading.further.missing).startswith("Things people said that have no public answer yet: 400 of 400")
    assert reading.finding("4.4").state == "shown not"
    assert reading.finding("4.1").is_shown


def test_case_5_the_same_survey_with_replies_and_access_met_is_level_4(asked_400):
    climb, said = asked_400
    opening.need_met(climb, on=45)
    deciding.replied(climb, said, on=60)
    stands_at(climb, 4, "5.1", on=70)


def test_case_6_one_unpaid_expense_claim_holds_it_at_4_and_paying_lifts_it_to_5():
    climb = climbs.climbed(town(), Plan(height=HEARD, is_paid=False))
    overdue = after(29, 25)
    before = stands_at(climb, 4, "5.4", on=overdue)
    assert before.finding("5.2").why.values["reached"] == 30
    assert before.further.by_day == make.day(after(29, 20)).toordinal()
    claim = climb.activity.claims.get()
    make_money.approved(claim, at=make.day(overdue, 8), but=climb.lead)
    recognition.pay_claim(claim, by=climb.lead, at=make.day(overdue, 9))
    stands_at(climb, 4, "5.4", on=overdue)  # late money heals once the person says that it came
    recognition.receive_payment(claim, by=climb.citizens[0], at=make.day(overdue, 10))
    paid = climb.read(overdue)
    assert paid.further.condition.startswith("6.")
    assert paid.late == (paid.finding("5.4"),)
    assert paid.finding("5.4").late_by == 5
    stands_at(climb, 5, paid.further.condition, on=overdue)


def test_case_7_a_design_group_whose_staff_remember_it_much_better_is_level_5_with_a_banner():
    climb = climbs.climbed(town(staff=6), Plan(height=DESIGNED, felt=(3.6, 4.8)))
    reading = stands_at(climb, 5, "6.6", on=60, cap=HELD_AT_5, banner=BANNER)
    assert reading.gap == pytest.approx(1.2, abs=0.05)
    assert all(reading.finding(f"6.{number}").is_shown for number in range(1, 6))


def test_case_8_the_same_group_with_a_gap_of_0_6_is_level_6():
    climb = climbs.climbed(town(staff=6), Plan(height=DESIGNED, felt=(3.6, 4.2)))
    reading = stands_at(climb, 6, "7.1", on=60)
    assert reading.gap == pytest.approx(0.6, abs=0.05)
    assert BANNER not in page(climb, on=60)


def test_case_9_staff_state_everything_for_level_7_and_no_citizen_confirms_so_it_is_level_4():
    climb = climbs.climbed(town(), Plan(is_confirmed=False))
    reading = stands_at(climb, 4, "5.1", on=climbs.OVER + 10)
    unconfirmed = {one.condition for one in reading.findings if not one.is_shown}
    assert unconfirmed == {"5.1", "5.2", "5.3", "6.1", "6.2", "6.3", "7.2", "7.4", "7.5"}


def test_case_10_level_7_with_an_agreement_fourteen_months_old_is_level_6(summit):
    stands_at(summit, 7, "", on=climbs.OVER, promise="kept")
    last = do_queries.commitments(summit.activity).order_by("number").last()
    do.keep_commitment(last, by=summit.decider, at=make.day(390), evidence="It stands there.")
    fourteen_months = (date(2027, 4, 3) - make.MONDAY.date()).days  # agreed on day 29, 3 February 2026
    reading = stands_at(summit, 6, "7.1", on=fourteen_months)
    assert day_of(reading.finding("7.1").lapsed_on) == date(2027, 2, 4)
    assert "It lapsed 58 days ago." in page(summit, on=fourteen_months)


def test_case_11_an_upheld_challenge_that_the_contract_was_signed_first_holds_it_at_level_3(summit):
    assert THE_WORD in page(summit, on=climbs.OVER)
    contesting.elsewhere(3)
    challenge = contesting.challenged(summit, ground="already_decided", words="The contract was signed.", on=103)
    contesting.told_back(summit, challenge, on=104)
    stands_at(summit, 7, "", on=104, promise="kept")
    assert contesting.ruled(summit, challenge, asked_on=105) < climbs.OVER
    stands_at(summit, 3, "4.2", on=climbs.OVER, cap=HELD_AT_3)
    assert THE_WORD not in page(summit, on=climbs.OVER)


def test_case_12_a_programme_is_held_one_level_above_its_governing_board(programme):
    on = 95
    assert [one.read(on).level for one in (*programme.designed, *programme.asked)] == [6] * 6 + [4] * 2
    board = programme.board.read(on)
    assert (board.level, board.further.condition) == (3, "4.4")
    reading = programme.read(on)
    assert (reading.reached_by_most, reading.level) == (6, 4)
    assert (reading.foothold, reading.foothold_of) == (board.further, "")
    assert reading.spread == (0, 0, 0, 2, 0, 6, 0)
    said = html(f"/p/{programme.town.programme.slug}", on=on)
    mountain = under("mountain-title", said)
    assert "This programme stands at: Asked while open (4 of 7)." in mountain
    assert "At most level 4, because the governing group is at level 3." in mountain
    assert titled("4.4") in under("foothold-title", said)


def test_case_13_promised_4_and_reached_4_is_a_promise_kept_with_nothing_more_owed():
    climb = climbs.climbed(town(), Plan(height=climbs.ASKED, promised=4))
    reading = stands_at(climb, 4, "5.1", on=60, promise="kept")
    assert (reading.promised, reading.promise, reading.promise_by) == (4, "kept", 0)
    assert reading.foothold is None
    said = page(climb, on=60)
    assert "Promise kept." in said
    assert "The promise is kept. Whoever wants to climb on would do this next." in said


def test_case_14_a_standing_group_of_four_reaches_level_7_with_a_joint_statement(four):
    before = stands_at(four, 5, "6.6", on=climbs.OVER)
    assert [one.condition for one in before.findings if not one.is_shown] == ["6.6", "7.7"]
    doing.joint_statement(four, agree=3, on=climbs.OVER)
    reading = stands_at(four, 7, "", on=climbs.OVER, promise="kept")
    assert reading.is_coproduced
    assert THE_WORD in page(four, on=climbs.OVER)


def test_case_14_two_of_the_four_are_not_enough_for_a_joint_statement(four):
    doing.joint_statement(four, agree=2, on=climbs.OVER)
    stands_at(four, 5, "6.6", on=climbs.OVER)
