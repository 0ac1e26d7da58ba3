"""Conditions 2.1 to 4.4, each at its edge: just met, and one short."""

import pytest

from tests.core.altitude import climbs
from tests.core.altitude.climbs import CALENDAR, OPENING

INVITATION = "activities.invitation.published"
CARD = "activities.card.published"
SUMMIT = climbs.summit()


def after(day, count):
    """The day that is so many working days after another, counted from the opening."""
    return CALENDAR.after(OPENING + day, count) - OPENING


def with_ways_closed(climb):
    closed = climb.changed(INVITATION, can_ask=False, can_claim=False, can_state_needs=False)
    return closed.changed(CARD, can_ask=False)


@pytest.mark.parametrize("part", ["purpose", "time_asked", "what_people_get", "free_to_leave"])
def test_an_invitation_silent_on_one_of_the_four_things_is_not_enough(part):
    climb = SUMMIT.changed(INVITATION, **{part: False})
    assert climb.state("2.1") == "shown not"
    assert climb.read(100).finding("2.1").remaining == 0.25
    assert climb.read(100).level == 1


@pytest.mark.parametrize(("day", "state"), [(13, "shown"), (14, "shown not")])
def test_the_invitation_comes_before_the_first_session(day, state):
    assert SUMMIT.changed(INVITATION, day=day).state("2.1") == state


def test_an_invitation_entered_after_the_first_session_was_not_out_before_it():
    assert SUMMIT.changed(INVITATION, day=0, entered=20).state("2.1") == "shown not"


def test_there_is_no_credit_for_an_invitation_before_anybody_met():
    climb = climbs.invited()
    climbs.carded(climb)
    reading = climb.read(13)
    assert (reading.level, reading.finding("2.1").state) == (1, "not shown yet")
    assert reading.finding("3.1").state == "not shown yet"
    assert climb.read(14).level == 2


@pytest.mark.parametrize(("day", "state"), [(7, "shown"), (8, "shown not")])
def test_the_explanation_is_out_five_working_days_ahead(day, state):
    assert SUMMIT.changed(INVITATION, day=day).state("2.2") == state


@pytest.mark.parametrize(("formats", "state"), [(["plain", "audio"], "shown"), (["plain"], "shown not")])
def test_the_explanation_comes_in_two_formats(formats, state):
    assert SUMMIT.changed(INVITATION, formats=formats).state("2.2") == state


def test_a_format_somebody_asked_for_is_owed_until_it_is_there():
    climb = climbs.of(SUMMIT.facts)
    climb.citizen("activities.format.asked", 3, format="easy read")
    finding = climb.read(100).finding("2.2")
    assert (finding.state, finding.owed) == ("shown not", "access")
    climb.staff("activities.format.published", 9, format="easy read")
    assert climb.state("2.2") == "shown"


@pytest.mark.parametrize(("day", "state"), [(13, "shown"), (14, "shown not")])
def test_the_decision_card_comes_before_the_first_session(day, state):
    assert SUMMIT.changed(CARD, day=day).state("3.1") == state


@pytest.mark.parametrize(("passed", "state"), [(20, "shown"), (21, "shown not")])
def test_a_question_waits_at_most_twenty_working_days(passed, state):
    climb = climbs.of(SUMMIT.facts)
    climb.citizen("listen.contribution.made", 60, about="q2", question=True)
    assert climb.state("3.2", after(60, passed)) == state


def test_a_late_answer_heals_and_the_lateness_stays_listed():
    climb = SUMMIT.changed("listen.contribution.answered", about="q1", day=after(17, 23))
    finding = climb.read(100).finding("3.2")
    assert (finding.state, finding.late_by) == ("shown", 3)
    assert "3 working days late" in str(finding.why)


@pytest.mark.parametrize("ways", [True, False])
def test_no_questions_are_enough_only_where_people_knew_how_to_ask(ways):
    climb = SUMMIT.without("listen.contribution.made")
    climb = climb if ways else with_ways_closed(climb)
    assert climb.state("3.2") == ("shown" if ways else "not shown yet")


@pytest.mark.parametrize(
    ("answer", "by_day", "state"),
    [
        ("done", None, "shown"),
        ("cannot", None, "shown"),
        ("will_do", OPENING + 50, "shown"),
        ("will_do", None, "shown not"),
        ("not_yet", OPENING + 100, "shown"),
        ("not_yet", OPENING + 99, "shown not"),
        ("not_yet", None, "shown not"),
        ("soon", OPENING + 200, "shown not"),
    ],
)
def test_a_reply_says_done_cannot_or_names_its_day(answer, by_day, state):
    climb = SUMMIT.changed("listen.contribution.answered", about="q1", answer=answer, by_day=by_day)
    assert climb.state("3.2") == state


@pytest.mark.parametrize(("passed", "state"), [(20, "not shown yet"), (21, "shown not")])
def test_reasons_are_due_twenty_working_days_after_the_decision(passed, state):
    climb = SUMMIT.without("decide.reasons.published")
    finding = climb.read(after(47, passed)).finding("3.3")
    assert (finding.state, finding.owed, finding.by_day) == (state, "answer", OPENING + after(47, 20))


def test_reasons_given_late_are_shown_as_late():
    climb = SUMMIT.changed("decide.reasons.published", day=after(47, 22))
    assert climb.read(100).finding("3.3").late_by == 2


def test_a_vote_that_decided_nothing_needs_no_reasons():
    climb = climbs.of(SUMMIT.facts)
    climb.add("decide.decision.closed", 60, about="d2", outcome="no_quorum")
    assert climb.state("3.3") == "shown"


@pytest.mark.parametrize(("count", "state"), [(5, "shown"), (4, "shown not")])
def test_five_citizens_contribute_before_the_decision(count, state):
    finding = climbs.survey(people=count).read(60).finding("4.1")
    assert finding.state == state
    assert f": {count}" in str(finding.why)


@pytest.mark.parametrize(("count", "state"), [(2, "shown"), (1, "shown not")])
def test_two_are_enough_in_a_standing_group(count, state):
    climb = climbs.survey(people=count).changed("activities.activity.opened", standing=True)
    assert climb.state("4.1", 60) == state


def test_contributions_after_the_decision_and_questions_do_not_count_as_asked_before():
    climb = climbs.survey(people=4)
    climb.citizen("listen.contribution.made", 48, by="late", about="late", question=False)
    climb.citizen("listen.contribution.made", 20, by="asks", about="asks", question=True)
    assert climb.state("4.1", 60) == "shown not"


@pytest.mark.parametrize(("days", "state"), [(10, "shown"), (9, "shown not")])
def test_asking_stays_open_for_ten_working_days(days, state):
    climb = climbs.survey(people=6).changed("listen.asking.closed", day=after(1, days))
    assert climb.changed("listen.contribution.made", day=2).state("4.1", 60) == state


@pytest.mark.parametrize(
    ("entered", "state"),
    [
        pytest.param(46, "shown", id="typed in before the decision, however late"),
        pytest.param(48, "shown", id="typed in after it, within two weeks"),
        pytest.param(60, "shown not", id="said weeks later to have been said before it"),
    ],
)
def test_what_was_said_before_the_decision_has_to_be_written_down_in_time(entered, state):
    climb = climbs.survey(people=5).changed(
        "listen.contribution.made", about="v0", day=44 if entered == 48 else 10, entered=entered
    )
    assert climb.state("4.1", 80) == state


@pytest.mark.parametrize(("days", "state"), [(9, "shown not"), (10, "shown")])
def test_asking_closed_too_early_can_be_opened_again_and_the_longer_stretch_counts(days, state):
    climb = climbs.survey(people=6).changed("listen.asking.closed", day=3)
    climb.staff("listen.asking.opened", 7)
    climb.staff("listen.asking.closed", after(7, days))
    assert climb.state("4.1", 60) == state


def test_citizens_can_agree_to_a_shorter_time_of_asking():
    climb = climbs.survey(people=6).changed("listen.asking.closed", day=5)
    climb = climb.changed("listen.contribution.made", day=2)
    shorter = climb.staff("listen.asking.shortened", 5)
    assert climb.state("4.1", 60) == "shown not"
    climb.confirm(shorter, "p1", "p2")
    assert climb.state("4.1", 60) == "shown"


@pytest.mark.parametrize(("options", "state"), [(2, "shown"), (1, "shown not")])
def test_without_an_open_question_there_are_two_live_options(options, state):
    climb = SUMMIT.changed("activities.activity.opened", open_question=False)
    assert climb.changed("decide.decision.opened", options=options).state("4.2") == state


def test_a_card_that_says_it_is_decided_cannot_be_corrected_upwards():
    climb = SUMMIT.changed(CARD, decided=True)
    climb.staff("activities.card.corrected", 5, promised=7, decided=False)
    assert climb.state("4.2") == "shown not"


@pytest.mark.parametrize(("day", "state"), [(46, "shown not"), (48, "shown")])
def test_a_contract_before_the_decision_settles_it(day, state):
    climb = climbs.of(SUMMIT.facts)
    climb.add("activities.choice.settled", day, how="contract")
    assert climb.state("4.2") == state


def test_only_the_owner_of_a_need_can_accept_its_remedy():
    climb = climbs.of(SUMMIT.facts)
    climb.citizen("activities.need.stated", 5, by="c3", about="n1")
    assert (climb.state("4.3"), climb.read(100).finding("4.3").owed) == ("shown not", "access")
    climb.staff("activities.need.accepted", 6, about="n1")
    climb.citizen("activities.need.accepted", 6, by="c4", about="n1")
    assert climb.state("4.3") == "shown not"
    climb.citizen("activities.need.accepted", 7, by="c3", about="n1")
    assert climb.state("4.3") == "shown"


@pytest.mark.parametrize("side", ["staff", "partner"])
@pytest.mark.parametrize(("ways", "state"), [(True, "shown"), (False, "not shown yet")])
def test_a_need_of_staff_or_partners_weighs_until_they_accept_and_shows_nothing_by_itself(side, ways, state):
    climb = climbs.of((SUMMIT if ways else with_ways_closed(SUMMIT)).facts)
    climb.add("activities.need.stated", 5, side=side, about="n1")
    climb.add("activities.need.accepted", 6, side="public", about="n1")
    assert climb.state("4.3") == "shown not"
    climb.add("activities.need.accepted", 7, side=side, about="n1")
    assert climb.state("4.3") == state


def test_a_need_told_without_a_mark_or_a_side_is_met_by_its_own_entry():
    climb = climbs.of(with_ways_closed(SUMMIT).facts)
    for need in ("n1", "n2"):
        climb.add("activities.need.stated", 5, side="public", about=need)
    climb.add("activities.need.accepted", 6, side="public", about="n1")
    assert climb.state("4.3") == "shown not"
    climb.add("activities.need.accepted", 7, side="public", about="n2")
    assert climb.state("4.3") == "shown"


@pytest.mark.parametrize(("ways", "state"), [(True, "shown"), (False, "not shown yet")])
def test_no_needs_are_enough_only_where_people_knew_how_to_state_them(ways, state):
    climb = SUMMIT if ways else with_ways_closed(SUMMIT)
    assert climb.state("4.3") == state


@pytest.mark.parametrize(("passed", "state"), [(30, "not shown yet"), (31, "shown not")])
def test_every_contribution_is_answered_thirty_working_days_after_the_decision(passed, state):
    climb = SUMMIT.changed("listen.contribution.answered", about="v-c3", answer="")
    finding = climb.read(after(47, passed)).finding("4.4")
    assert (finding.state, finding.owed, finding.by_day) == (state, "answer", OPENING + after(47, 30))
    assert finding.remaining == pytest.approx(1 / 7)


def test_a_reply_to_a_theme_answers_what_its_author_does_not_dispute():
    climb = SUMMIT.changed("listen.contribution.answered", about="v-c3", answer="")
    climb.staff("listen.contribution.placed", 50, about="v-c3", theme="buses")
    climb.staff("listen.theme.answered", 52, about="buses", answer="done")
    assert climb.state("4.4") == "shown"
    climb.citizen("listen.contribution.disputed", 53, by="c3", about="v-c3", theme="buses")
    assert climb.state("4.4") == "shown not"


def test_what_was_taken_out_of_its_theme_is_not_answered_by_it_until_it_is_put_in_again():
    climb = SUMMIT.changed("listen.contribution.answered", about="v-c3", answer="")
    climb.staff("listen.contribution.placed", 50, about="v-c3", theme="buses")
    climb.staff("listen.theme.answered", 51, about="buses", answer="done")
    climb.staff("listen.contribution.taken_out", 52, about="v-c3", theme="buses")
    assert climb.state("4.4") == "shown not"
    climb.staff("listen.contribution.placed", 53, about="v-c3", theme="buses")
    assert climb.state("4.4") == "shown"


def test_what_comes_late_into_an_answered_theme_is_answered_late():
    """Otherwise an overdue question would turn into one answered in time by being put beside an old answer."""
    climb = SUMMIT.changed("listen.contribution.answered", about="v-c3", answer="")
    climb.staff("listen.theme.answered", 48, about="buses", answer="done")
    placed_on = after(47, 35)
    climb.staff("listen.contribution.placed", placed_on, about="v-c3", theme="buses")
    finding = climb.read(placed_on + 1).finding("4.4")
    assert (finding.state, finding.late_by) == ("shown", 5)
    kinds = {climb.facts[number - 1].kind for number in finding.facts}
    assert {"listen.contribution.placed", "listen.theme.answered"} <= kinds


def test_staff_need_no_reply_to_what_they_contribute():
    climb = climbs.of(SUMMIT.facts)
    climb.staff("listen.contribution.made", 20, about="from-staff", question=False)
    assert climb.state("4.4") == "shown"


def test_where_nobody_opened_asking_the_invitation_did():
    climb = climbs.survey(people=6).without("listen.asking.opened", "listen.asking.closed")
    climb = climb.changed("listen.contribution.made", day=39)
    assert climb.changed("activities.invitation.published", day=27).state("4.1", 60) == "shown"
    assert climb.changed("activities.invitation.published", day=28).state("4.1", 60) == "shown not"


def of_somebody_unknown(climb, number, *, question, answered=True):
    climb.add("listen.contribution.made", 16, about=f"u{number}", side="unclear", question=question)
    if answered:
        climb.staff("listen.contribution.answered", 17, about=f"u{number}", answer="done")
    return climb


def test_staff_who_ask_themselves_by_a_link_and_answer_show_nothing():
    for climb in (climbs.of(SUMMIT.facts), SUMMIT.without("listen.contribution.made")):
        closed = with_ways_closed(climb)
        before = {found.condition: found.state for found in closed.read(100).findings}
        for number, question in enumerate((True, False)):
            of_somebody_unknown(closed, number, question=question)
        after_it = {found.condition: found.state for found in closed.read(100).findings}
        assert after_it == before


def test_where_only_people_unknown_asked_the_way_to_ask_decides():
    climb = of_somebody_unknown(SUMMIT.without("listen.contribution.made"), 1, question=True)
    assert climb.state("3.2") == "shown"
    assert "people were told" in str(climb.read(100).finding("3.2").why)
    closed = of_somebody_unknown(with_ways_closed(SUMMIT.without("listen.contribution.made")), 1, question=True)
    assert "whose side nobody knows" in str(closed.read(100).finding("3.2").why)


@pytest.mark.parametrize(("question", "condition"), [(True, "3.2"), (False, "4.4")])
def test_people_unknown_are_owed_an_answer_all_the_same(question, condition):
    climb = of_somebody_unknown(climbs.of(SUMMIT.facts), 1, question=question, answered=False)
    assert climb.state(condition) == "shown not"


def test_words_of_somebody_unknown_stand_in_for_no_first_session():
    climb = climbs.invited()
    climbs.carded(climb)
    assert climb.read(13).level == 1
    of_somebody_unknown(climb, 1, question=False)
    without_sessions = climb.without("sessions.session.planned", "sessions.session.held")
    assert without_sessions.read(40).level == 1
    without_sessions.add("listen.contribution.made", 18, about="known", side="citizen", question=False)
    assert without_sessions.read(40).level > 1
