"""The day until which a reading stays the same: no clock of the rules may strike before it."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.core.altitude import climbs
from tests.core.altitude.climbs import CALENDAR, OPENING
from tests.core.altitude.test_nobody_can_dress_it_up import CLIMBS, thinned

some = settings(max_examples=60)


def after(day, count):
    return CALENDAR.after(OPENING + day, count) - OPENING


def told(reading):
    """All of a reading that is not a sentence counting days."""
    findings = [replace(one, why="", remaining=0, confirmations=()) for one in reading.findings]
    return (
        reading.level,
        reading.promise,
        reading.promised,
        reading.frozen_on,
        reading.gap,
        str(reading.capped_by),
        [str(banner) for banner in reading.banners],
        reading.strands,
        findings,
    )


@pytest.mark.parametrize("name", sorted(CLIMBS))
def test_day_by_day_nothing_changes_but_on_the_day_that_was_named(name):
    climb = CLIMBS[name]
    before = climb.read(0)
    for day in range(1, 480):
        today = climb.read(day)
        if before.may_change_on != OPENING + day:
            assert told(today) == told(before), day
            assert today.may_change_on == before.may_change_on, day
        before = today


@some
@given(st.sampled_from(sorted(CLIMBS)), st.integers(0, 900), st.randoms(use_true_random=False))
def test_on_broken_records_too_every_day_before_the_named_one_reads_the_same(name, day, dice):
    climb = thinned(CLIMBS[name], dice)
    today = climb.read(day)
    until = (today.may_change_on or OPENING + day + 500) - OPENING
    days = range(day + 1, until)
    for later in {*dice.sample(days, min(12, len(days))), *days[-1:]}:
        assert told(climb.read(later)) == told(today), later
        assert climb.read(later).may_change_on == today.may_change_on


def planned():
    return climbs.invited(), "2.1", 14


def question():
    climb = climbs.asked()
    climb.citizen("listen.contribution.made", 60, about="q9", question=True)
    return climb, "3.2", after(60, 21)


def reasons():
    return climbs.asked().without("decide.reasons.published"), "3.3", after(47, 21)


def contributions():
    return climbs.survey(people=6), "4.4", after(47, 31)


def contribution_after_the_decision():
    climb = climbs.asked()
    climb.citizen("listen.contribution.made", 80, about="v9", question=False)
    return climb, "4.4", after(80, 31)


def not_yet():
    climb = climbs.asked()
    climb.citizen("listen.contribution.made", 60, about="v9", question=False)
    climb.staff("listen.contribution.answered", 61, about="v9", answer="not_yet", by_day=OPENING + 70)
    return climb, "4.4", 71


def theme_not_yet():
    climb = climbs.asked()
    climb.citizen("listen.contribution.made", 60, about="v9", question=False)
    climb.citizen("listen.contribution.placed", 60, about="v9", theme="th")
    climb.staff("listen.theme.answered", 61, about="th", answer="not_yet", by_day=OPENING + 70)
    return climb, "4.4", 71


def expenses():
    return climbs.heard(paid=False), "5.4", after(29, 21)


def time_claimed():
    return climbs.designed().without("recognition.claim.paid"), "6.5", after(30, 21)


def promise_due():
    climb = climbs.asked()
    climb.staff("do.commitment.made", 60, about="k1", due=OPENING + 120)
    return climb, "7.6", 120


def promises_late():
    climb = climbs.summit()
    for about in ("k8", "k9"):
        climb.staff("do.commitment.made", 60, about=about, due=OPENING + 120)
    return climb, "7.6", 121


def promise_silent():
    climb = climbs.summit()
    climb.staff("do.commitment.made", 60, about="k9", due=OPENING + 120)
    return climb, "7.6", 151


def promise_silent_after_a_new_day():
    climb = climbs.summit()
    climb.staff("do.commitment.made", 60, about="k9", due=OPENING + 70)
    climb.citizen("do.commitment.reagreed", 69, about="k9", due=OPENING + 120, citizens_agree=True)
    return climb, "7.6", 151


def gone_for_ninety_days():
    climb = climbs.designed()
    climb.citizen("activities.person.joined", 40, by="c9")
    climb.citizen("activities.person.left", 41, by="c9")
    return climb, "6.5", 41 + 91


def agreement():
    return climbs.summit(agreed_on=29), "7.1", 29 + 366


def felt():
    return climbs.designed(), "6.6", 35 + 366


def closing_vote():
    climb = climbs.summit()
    climbs.pulsed(climb, 95, citizens=(7, 4.2), staff=(6, 4.3))
    return climb, "7.7", 90 + 366


def joint_statement():
    climb = climbs.summit(citizens=("c1", "c2", "c3", "c4"))
    climb.add("learn.joint_statement.closed", 95, asked=4, enough=True, conditions=["6.6", "7.7"])
    return climb, "7.7", 95 + 366


def standing():
    return climbs.heard(standing=True), "5.1", 28 + 366


def standing_answer():
    climb = climbs.asked(standing=True)
    climb.citizen("listen.contribution.made", 100, about="v9", question=False)
    climb.staff("listen.contribution.answered", 110, about="v9", answer="done")
    return climb, "4.4", 110 + 366


def standing_promise():
    climb = climbs.asked(standing=True)
    climb.staff("do.commitment.made", 60, about="k1", due=OPENING + 120)
    climb.staff("do.commitment.kept", 80, about="k1")
    return climb, "7.6", 120 + 366


def challenge():
    climb = climbs.summit()
    climb.add("witness.challenge.raised", 100, about="ch", ground="fact", condition="3.1")
    return climb, "3.1", after(100, 11)


def challenge_of_what_is_frozen():
    climb = climbs.summit()
    climb.staff("activities.activity.ended", 92)
    climb.add("witness.challenge.raised", 100, about="ch", ground="fact", condition="3.1")
    return climb, "3.1", after(100, 11)


def entered_later():
    return climbs.survey(replied_on=60).changed("listen.contribution.answered", day=60, entered=90), "4.4", 90


CLOCKS = (
    *(planned, question, reasons, contributions, contribution_after_the_decision, not_yet, theme_not_yet),
    *(expenses, time_claimed, promise_due, promises_late, promise_silent, promise_silent_after_a_new_day),
    *(gone_for_ninety_days, agreement, felt, closing_vote, joint_statement),
    *(standing, standing_answer, standing_promise, challenge, challenge_of_what_is_frozen, entered_later),
)


@pytest.mark.parametrize("clock", CLOCKS, ids=lambda clock: clock.__name__)
def test_each_clock_is_named_on_the_day_it_strikes(clock):
    climb, condition, day = clock()
    assert climb.state(condition, day - 1) != climb.state(condition, day)
    assert climb.read(day - 1).may_change_on == OPENING + day


def test_a_single_piece_of_work_without_open_ends_stays_as_it_is():
    assert climbs.survey(people=6, replied_on=60).read(200).may_change_on is None


def test_a_frozen_activity_stays_as_it_is():
    climb = climbs.summit()
    climb.staff("activities.activity.ended", 92)
    assert climb.read(100).may_change_on is None
    assert climbs.summit().read(100).may_change_on is not None
