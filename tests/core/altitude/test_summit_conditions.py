"""Conditions 7.1 to 7.7, each at its edge: just met, and one short."""

import pytest

from tests.core.altitude import climbs
from tests.core.altitude.climbs import OPENING

SUMMIT = climbs.summit()
AGREED = "activities.agreement.agreed"
VOTE = "learn.closing_vote.closed"


def test_everything_shown_is_level_7_and_only_that_is_co_produced():
    reading = SUMMIT.read(100)
    assert (reading.level, reading.is_coproduced, reading.foothold, reading.further) == (7, True, None, None)
    assert all(finding.remaining == 0.0 for finding in reading.findings)
    assert not climbs.designed().read(100).is_coproduced


@pytest.mark.parametrize(("age", "state"), [(365, "shown"), (366, "shown not")])
def test_the_agreement_is_renewed_within_twelve_months(age, state):
    finding = SUMMIT.read(29 + age).finding("7.1")
    assert finding.state == state
    assert finding.lapsed_on == (None if state == "shown" else OPENING + 29 + 366)


def test_a_renewal_by_both_sides_counts_and_by_one_side_does_not():
    climb = climbs.of(SUMMIT.facts)
    climb.citizen("activities.agreement.renewed", 390, about="agreement")
    assert climb.state("7.1", 400) == "shown not"
    climb.staff("activities.agreement.renewed", 391, about="agreement")
    assert climb.state("7.1", 400) == "shown"


@pytest.mark.parametrize("point", ["scope", "money", "not_shared"])
def test_an_agreement_silent_on_one_point_is_not_complete(point):
    assert SUMMIT.changed(AGREED, **{point: False}).state("7.1") == "not shown yet"


@pytest.mark.parametrize("side", ["citizen", "staff"])
def test_an_agreement_of_one_side_is_none(side):
    climb = climbs.of(fact for fact in SUMMIT.facts if fact.kind != AGREED or fact.side == side)
    assert climb.state("7.1") == "not shown yet"


@pytest.mark.parametrize(
    ("roll", "equal", "state"),
    [
        ({"citizen": 5, "staff": 5}, False, "shown"),
        ({"citizen": 4, "staff": 5}, False, "shown not"),
        ({"citizen": 4, "staff": 5}, True, "shown"),
        ({}, False, "shown not"),
    ],
)
def test_citizens_hold_half_the_votes_or_can_block(roll, equal, state):
    climb = SUMMIT.changed("decide.decision.closed", equal_say=equal)
    assert climb.changed("decide.decision.opened", roll=roll).state("7.2") == state


def test_a_decision_by_another_rule_than_the_agreed_one_is_not_equal_say():
    assert SUMMIT.changed("decide.decision.opened", rule="whoever shouts").state("7.2") == "not shown yet"


@pytest.mark.parametrize("side", ["citizen", "staff"])
def test_a_rule_that_one_side_agreed_to_alone_is_no_agreed_rule(side):
    alone = climbs.of(fact for fact in SUMMIT.facts if fact.kind != "activities.agreement.agreed" or fact.side == side)
    assert alone.state("7.2") == "not shown yet"


def test_an_override_needs_the_citizens_consent_and_their_word_for_it():
    climb = climbs.of(SUMMIT.facts)
    override = climb.staff("decide.override.published", 60, about="d1", citizens_agree=True)
    assert climb.state("7.2") == "shown not"
    climb.confirm(override, "c1", "c2")
    assert climb.state("7.2") == "shown"
    refused = climbs.of(climb.facts).changed("decide.override.published", citizens_agree=False)
    assert refused.state("7.2") == "shown not"


def test_a_budget_decided_without_citizens_is_not_shared():
    climb = SUMMIT.changed("decide.decision.opened", roll={"staff": 3})
    assert climb.state("7.3") == "not shown yet"
    assert SUMMIT.without("do.budget.published").state("7.3") == "not shown yet"


def with_tasks(ours, staff):
    climb = SUMMIT.without("do.task.finished", "do.task.accepted", "do.task.offered")
    for number in range(ours + staff):
        about, sides = f"w{number}", ["citizen"] if number < ours else ["staff"]
        climb.staff("do.task.offered", 58, about=about, recognition=True)
        climb.citizen("do.task.accepted", 59, about=about)
        climb.witnessed("do.task.finished", 70, "c1", "c2", about=about, sides=sides)
    return climb


@pytest.mark.parametrize(
    ("ours", "staff", "state"), [(1, 3, "shown"), (1, 4, "shown not"), (3, 1, "shown"), (4, 1, "shown not")]
)
def test_each_side_does_a_quarter_of_the_work(ours, staff, state):
    assert with_tasks(ours, staff).state("7.4") == state


def test_a_task_nobody_freely_accepted_is_dumped():
    climb = with_tasks(2, 2)
    assert climb.without("do.task.accepted").state("7.4") == "shown not"
    assert climb.changed("do.task.offered", recognition=False).state("7.4") == "shown not"


@pytest.mark.parametrize(("day", "state"), [(59, "shown"), (61, "shown not")])
def test_measures_are_agreed_before_delivery(day, state):
    assert SUMMIT.changed("learn.measures.agreed", day=day).state("7.5") == state


def test_each_side_has_to_agree_to_the_same_words():
    """Measures worded anew after one side had agreed: its yes was to other words."""
    climb = SUMMIT.without("learn.measures.agreed")
    climb.citizen("learn.measures.agreed", 46, about="first wording")
    climb.staff("learn.measures.agreed", 48, about="second wording")
    assert climb.state("7.5") == "not shown yet"
    climb.citizen("learn.measures.agreed", 50, about="second wording")
    assert climb.state("7.5") == "shown"


@pytest.mark.parametrize("data", [{"led_by": ["staff"]}, {"verdict": False}, {"unedited": False}])
def test_a_review_citizens_did_not_lead_or_whose_verdict_was_edited_does_not_count(data):
    assert SUMMIT.changed("learn.review.published", **data).state("7.5") == "shown not"


def with_commitments(kept, late, *, said=True):
    kinds = [f"do.commitment.{deed}" for deed in ("made", "kept", "reagreed")]
    climb = SUMMIT.without(*kinds)
    for number in range(kept + late):
        climb.staff("do.commitment.made", 60, about=f"p{number}", due=OPENING + 70)
        if number < kept:
            climb.staff("do.commitment.kept", 70, about=f"p{number}")
        elif said:
            climb.staff("do.commitment.late", 71, about=f"p{number}")
    return climb


@pytest.mark.parametrize(("kept", "late", "state"), [(4, 1, "shown"), (3, 1, "shown not")])
def test_four_of_five_commitments_are_kept(kept, late, state):
    assert with_commitments(kept, late).state("7.6", 110) == state


@pytest.mark.parametrize(("day", "state"), [(100, "shown"), (101, "shown not")])
def test_no_commitment_is_silently_more_than_thirty_days_late(day, state):
    assert with_commitments(9, 1, said=False).state("7.6", day) == state


def test_a_new_day_counts_only_when_citizens_say_they_agreed():
    climb = with_commitments(3, 1)
    new = climb.staff("do.commitment.reagreed", 69, about="p3", due=OPENING + 300, citizens_agree=True)
    assert climb.state("7.6") == "shown not"
    climb.confirm(new, "c1", "c2")
    assert climb.state("7.6") == "shown"


@pytest.mark.parametrize(("entered", "state"), [(84, "shown"), (85, "shown not")])
def test_a_promise_said_long_after_to_have_been_kept_was_kept_when_it_was_said(entered, state):
    climb = with_commitments(4, 0).changed("do.commitment.kept", entered=entered)
    assert climb.state("7.6", 110) == state


def test_a_promise_that_was_not_kept_after_all_counts_as_kept_only_once_it_is_kept_again():
    climb = with_commitments(4, 1)
    climb.staff("do.commitment.corrected", 72, about="p0")
    assert climb.state("7.6", 100) == "shown not"
    climb.staff("do.commitment.late", 73, about="p0")
    assert climb.state("7.6", 110) == "shown not"
    again = with_commitments(4, 1).changed("do.commitment.made", due=OPENING + 80)
    again.staff("do.commitment.corrected", 72, about="p0")
    again.staff("do.commitment.kept", 75, about="p0")
    assert again.state("7.6", 110) == "shown"


def test_no_commitment_due_yet_is_no_promise_kept():
    assert SUMMIT.state("7.6", 79) == "not shown yet"


@pytest.mark.parametrize(
    ("felt", "gap", "state"), [(4.0, 0.4, "shown"), (3.9, 0.0, "shown not"), (4.2, 0.5, "shown not")]
)
def test_felt_as_equal_by_score_and_gap(felt, gap, state):
    assert climbs.summit(felt=felt, gap=gap).state("7.7") == state


@pytest.mark.parametrize(("asked", "state"), [(10, "shown"), (11, "shown not")])
def test_sixty_percent_of_the_citizens_asked_have_answered(asked, state):
    climb = SUMMIT.without("learn.pulse.closed")
    climbs.pulsed(climb, 90, citizens=(6, 4.2), staff=(6, 4.2), asked=asked)
    assert climb.state("7.7") == state


@pytest.mark.parametrize(("yes", "no", "state"), [(4, 2, "shown"), (3, 2, "shown not"), (4, 0, "not shown yet")])
def test_two_thirds_of_five_votes_or_more_say_it_was_done_together(yes, no, state):
    assert SUMMIT.changed(VOTE, yes=yes, partly=0, no=no).state("7.7") == state
