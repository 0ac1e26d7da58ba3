"""Time: twelve months for standing groups, freezing of what is finished, lapses with their day."""

import pytest

from tests.core.altitude import climbs
from tests.core.altitude.climbs import OPENING


def shown(reading):
    return {finding.condition for finding in reading.findings if finding.is_shown}


def test_the_altitude_of_a_standing_group_falls_without_fresh_evidence():
    climb = climbs.heard(standing=True)
    assert climb.read(100).level == 5
    last = climb.read(28 + 365)
    assert last.finding("5.1").is_shown
    lapsed = climb.read(28 + 366).finding("5.1")
    assert (lapsed.state, lapsed.lapsed_on) == ("not shown yet", OPENING + 28 + 366)
    assert climb.read(28 + 366).level == 1


def test_a_single_piece_of_work_does_not_grow_old():
    assert climbs.heard().read(1000).level == 5


def test_a_standing_group_that_publishes_again_keeps_its_footing():
    climb = climbs.heard(standing=True)
    assert climb.state("2.1", 366) == "shown not"
    again = climbs.invited().facts[1]
    climb.staff(again.kind, 360, **dict(again.data))
    assert climb.state("2.1", 366) == "shown"
    climb.staff("activities.card.corrected", 361, promised=7, decided=False)
    assert climb.state("3.1", 366) == "shown"


def test_a_standing_group_that_started_badly_can_start_its_year_well():
    climb = climbs.invited(free_to_leave=False, standing=True)
    climbs.met(climb)
    good = climbs.invited().facts[1]
    climb.staff(good.kind, 380, **dict(good.data))
    climb.staff("sessions.session.held", 400, about="m9", session="m9", people=5)
    assert climb.state("2.1", 401) == "shown"


def test_what_lapsed_is_the_first_foothold():
    climb = climbs.summit(standing=True)
    climb.citizen("recognition.claim.made", 394, about="late", what="expenses")
    for kind in ("activities.invitation.published", "activities.card.published"):
        again = next(fact for fact in climb.facts if fact.kind == kind)
        climb.staff(kind, 300, **dict(again.data))
    climb.add("decide.decision.opened", 350, about="d2", options=2, rule=climbs.RULE, roll={"citizen": 2}, money=5)
    for number in range(3):
        climb.citizen("listen.contribution.made", 320, by=f"c{number + 1}", about=f"new{number}", question=False)
        climb.staff("listen.contribution.answered", 380, about=f"new{number}", answer="done")
    climb.add("decide.decision.closed", 360, about="d2", outcome="decided", from_group=True, equal_say=True)
    climb.staff("decide.reasons.published", 361, about="d2")
    reading = climb.read(28 + 366)
    assert reading.level == 4
    assert reading.finding("5.4").owed == "money"
    assert (reading.foothold.condition, reading.finding("5.1").lapsed_on) == ("5.1", OPENING + 28 + 366)
    assert str(reading.foothold.by) == "It lapsed 0 days ago."


def ended():
    climb = climbs.summit()
    climb.staff("activities.activity.ended", 92)
    return climb


def test_a_finished_activity_is_frozen_after_its_review():
    climb = ended()
    reading = climb.read(2000)
    assert (reading.level, reading.frozen_on) == (7, OPENING + 92)
    assert climbs.summit().read(2000).level == 5


def test_new_questions_do_not_thaw_it_and_what_was_late_can_still_be_healed():
    climb = ended().without("recognition.claim.paid")
    climb.citizen("listen.contribution.made", 200, about="q9", question=True)
    assert climb.read(400).finding("3.2").is_shown
    assert climb.read(400).finding("5.4").owed == "money"
    for claim in ("e1", "t1"):
        climb.staff("recognition.claim.paid", 300, about=claim)
        climb.citizen("recognition.claim.received", 301, about=claim)
    assert climb.read(400).level == 7


def test_a_closing_vote_after_the_review_still_counts():
    climb = ended().changed("learn.closing_vote.closed", day=97)
    assert (climb.read(96).level, climb.read(97).level) == (6, 7)


def test_a_frozen_activity_can_be_challenged_for_twelve_months():
    for day, level in ((92 + 365, 3), (92 + 366, 7)):
        climb = ended()
        climb.add("witness.challenge.raised", day, about="ch", ground="already_decided")
        climb.add("witness.challenge.ruled", day + 5, about="ch", upheld=True)
        assert climb.read(day + 10).level == level


def test_a_review_nobody_confirms_freezes_nothing():
    climb = climbs.summit(confirmed=False)
    climb.staff("activities.activity.ended", 92)
    assert climb.read(100).frozen_on is None


def test_reading_an_earlier_day_gives_what_was_known_then():
    climb = climbs.summit()
    early = climbs.of(fact for fact in climb.facts if fact.day <= OPENING + 40)
    assert early.read(40).level == climb.read(40).level
    assert shown(early.read(40)) == shown(climb.read(40))


def test_what_is_entered_later_is_not_known_before():
    climb = climbs.survey(replied_on=60)
    later = climb.changed("listen.contribution.answered", day=60, entered=90)
    assert later.state("4.4", 89) == "not shown yet"
    assert later.state("4.4", 90) == "shown"


GROUNDS = (
    ("fact", "activities.invitation.published"),
    ("fact", "learn.review.published"),
    ("side", "activities.person.joined"),
)


@pytest.mark.parametrize(("ground", "kind"), GROUNDS)
def test_after_twelve_months_no_challenge_moves_what_is_frozen_whatever_it_contests(ground, kind):
    for day, still in ((92 + 365, False), (92 + 366, True)):
        climb = ended()
        number = next(fact.number for fact in climb.facts if fact.kind == kind)
        climb.add("witness.challenge.raised", day, about="ch", ground=ground, fact=number)
        climb.add("witness.challenge.ruled", day + 5, about="ch", upheld=True)
        assert (climb.read(day + 10).level == 7) is still


def test_a_review_that_fell_in_time_leaves_the_activity_open_to_later_challenges():
    climb = ended()
    review = next(fact.number for fact in climb.facts if fact.kind == "learn.review.published")
    climb.add("witness.challenge.raised", 100, about="ch1", ground="fact", fact=review)
    climb.add("witness.challenge.ruled", 105, about="ch1", upheld=True)
    climb.add("witness.challenge.raised", 92 + 400, about="ch2", ground="already_decided")
    climb.add("witness.challenge.ruled", 92 + 405, about="ch2", upheld=True)
    reading = climb.read(92 + 410)
    assert (reading.frozen_on, reading.level) == (None, 3)


def test_a_second_review_freezes_it_anew_with_twelve_months_of_its_own():
    for day, level in ((200 + 365, 3), (200 + 366, 7)):
        climb = ended()
        first = next(fact.number for fact in climb.facts if fact.kind == "learn.review.published")
        climb.add("witness.challenge.raised", 100, about="ch1", ground="fact", fact=first)
        climb.add("witness.challenge.ruled", 105, about="ch1", upheld=True)
        climb.witnessed(
            "learn.review.published", 200, *climbs.CITIZENS, about="second", led_by=["citizen"], verdict=True,
            unedited=True,
        )  # fmt: skip
        climb.add("witness.challenge.raised", day, about="ch2", ground="already_decided")
        climb.add("witness.challenge.ruled", day + 5, about="ch2", upheld=True)
        reading = climb.read(day + 10)
        assert (reading.frozen_on, reading.level) == (OPENING + 200, level)


@pytest.mark.parametrize("climb", [climbs.summit(standing=True), climbs.heard(standing=True), climbs.summit()])
def test_what_lapsed_was_shown_until_the_day_before(climb):
    lapses = {(one.condition, one.lapsed_on) for day in (380, 400, 420, 470) for one in climb.read(day).findings}
    lapses = {(condition, day - OPENING) for condition, day in lapses if day is not None}
    assert len(lapses) >= 2
    for condition, day in lapses:
        assert (climb.state(condition, day - 1), climb.state(condition, day) != "shown") == ("shown", True)


def test_what_was_never_shown_has_not_lapsed():
    assert climbs.summit(standing=True, confirmed=False).read(420).finding("5.1").lapsed_on is None
