"""Promise, footholds, strands, programmes, and the rules as data."""

import re
from pathlib import Path

import pytest

from cairn.core import altitude
from cairn.core.altitude import KINDS, RULES_V1
from cairn.core.altitude.reading import CHECKS
from tests.core.altitude import climbs
from tests.core.altitude.climbs import OPENING

SOURCE = Path(altitude.__file__).parent
PAGE = Path(__file__).parents[3] / "docs" / "methods" / "altitude.md"


def test_there_is_one_check_for_each_condition_in_order():
    assert [identity for identity, _ in CHECKS] == [rule.id for rule in RULES_V1.conditions]
    assert [level.number for level in RULES_V1.levels] == [1, 2, 3, 4, 5, 6, 7]


def test_every_threshold_has_its_unit_and_its_reason():
    thresholds = [*RULES_V1.thresholds, *(one for rule in RULES_V1.conditions for one in rule.thresholds)]
    assert len(thresholds) > 40
    assert all(one.unit and len(one.reason) > 15 for one in thresholds)


def test_the_strands_are_those_of_the_measure():
    found = {}
    for rule in RULES_V1.conditions:
        found.setdefault(rule.strand, []).append(rule.id)
    assert found == {
        "agenda": ["5.2", "6.3"],
        "timing": ["4.1", "6.1"],
        "openness": ["3.1", "4.2", "6.2"],
        "decision": ["3.3", "5.1", "7.1", "7.2", "7.3"],
        "work": ["7.4"],
        "review": ["7.5"],
        "fairness": ["2.1", "2.2", "4.3", "5.4", "6.4", "6.5"],
        "loop": ["3.2", "4.4", "5.3", "7.6"],
        "felt": ["6.6", "7.7"],
    }
    confirmed = {rule.id for rule in RULES_V1.conditions if rule.needs_confirmation}
    assert confirmed == {"5.1", "5.2", "5.3", "6.1", "6.2", "6.3", "6.4", "7.2", "7.4", "7.5"}


def test_every_kind_named_in_the_code_is_described():
    slices = "activities|sessions|listen|explore|decide|do|learn|climb|witness|recognition"
    named = {
        kind
        for file in SOURCE.rglob("*.py")
        for kind in re.findall(rf'"((?:{slices})\.\w+\.\w+)"', file.read_text(encoding="utf-8"))
    }
    assert named == set(KINDS)


def test_the_core_page_names_every_condition_and_its_sources():
    text = PAGE.read_text(encoding="utf-8")
    assert all(rule.title in text for rule in RULES_V1.conditions)
    assert all(source in text for source in ("Arnstein", "Think Local Act Personal", "Cameron"))


@pytest.mark.parametrize(
    ("promised", "result", "by"),
    [
        (5, "not reached", -1),
        (4, "kept", 0),
        (3, "exceeded", 1),
        (None, "nothing promised", 0),
        (9, "nothing promised", 0),
    ],
)
def test_the_promise_against_what_was_reached(promised, result, by):
    reading = climbs.asked(promised=promised).read(60)
    assert (reading.level, reading.promise, reading.promise_by) == (4, result, by)
    assert (reading.foothold is None) == (result in {"kept", "exceeded"})


def test_a_promise_changed_later_is_shown_and_does_not_count():
    climb = climbs.asked(promised=6)
    climb.staff("activities.promise.changed", 30, promised=4)
    reading = climb.read(60)
    assert (reading.promised, reading.promise, reading.promise_changes) == (6, "not reached", ((OPENING + 30, 4),))


def test_money_comes_before_answers_and_answers_before_distance():
    climb = climbs.heard(paid=False)
    climb = climb.without("sessions.decider.present")
    assert climb.read(60).foothold.condition == "5.4"
    claim = climb.staff("sessions.decider.present", 50, session="m2")
    climb.confirm(claim, "c1")
    assert climb.read(60).foothold.condition == "5.4"
    climb.citizen("recognition.claim.withdrawn", 55, about="e1")
    assert climb.read(60).foothold.condition == "5.1"


def test_the_smallest_distance_comes_before_the_lowest_number():
    climb = climbs.asked()
    change = climb.staff("explore.influence.claimed", 50, contribution="v-c1", option="o1")
    climb.confirm(change, "c2")
    reading = climb.read(60)
    assert reading.finding("5.1").remaining == 1.0
    assert reading.foothold.condition == "5.3"
    assert str(reading.foothold.missing).endswith("Confirmed: 0; needed: 1.")


def test_a_foothold_has_five_lines():
    foothold = climbs.survey().read(95).foothold
    lines = (foothold.name, foothold.missing, foothold.who, foothold.proof, foothold.by)
    assert all(str(line) for line in lines)
    assert re.fullmatch(r"It was due \d+ days ago\.", str(foothold.by))


def test_citizens_can_pin_another_foothold_beside_it():
    climb = climbs.asked()
    climb.staff("witness.foothold.pinned", 50, condition="5.2")
    assert climb.read(60).pinned is None
    climb.citizen("witness.foothold.pinned", 51, condition="7.3")
    assert climb.read(60).pinned.condition == "7.3"
    assert climb.read(60).foothold.condition == "5.1"


def test_every_sentence_of_every_reading_can_be_said():
    for climb in (climbs.summit(), climbs.summit(confirmed=False), climbs.survey(), climbs.heard(paid=False)):
        for day in (0, 14, 30, 50, 100, 200, 500):
            for finding in climb.read(day).findings:
                assert "%(" not in str(finding.why)
                assert "%%" not in str(finding.why)
                assert str(finding.why)[-1] in ".!"


def test_every_finding_that_is_shown_rests_on_facts():
    climb = climbs.summit()
    numbers = {fact.number for fact in climb.facts}
    answers = {fact.number for fact in climb.facts if fact.kind == "witness.fact.counted"}
    for finding in climb.read(100).findings:
        assert finding.facts
        assert set(finding.facts) <= numbers - answers


def test_a_strange_or_broken_value_counts_as_missing():
    climb = climbs.summit().changed("decide.decision.opened", roll=["citizen"], options="3", rule=7, money="much")
    climb = climb.changed("learn.pulse.closed", power=[1], asked=None)
    climb = climb.changed("sessions.item.added", minutes=-5).changed("activities.card.published", promised=True)
    reading = climb.read(100)
    assert reading.promise == "nothing promised"
    assert reading.finding("7.2").state == "not shown yet"
    climb.add("someone.invented.this", 10)
    assert climb.read(100).level == reading.level


def test_a_number_given_twice_makes_the_record_incomplete():
    climb = climbs.asked()
    climb.facts.append(climb.facts[3])
    assert (climb.read(60).level, climb.read(60).missing_entries) == (1, 1)


SIX, FOUR = climbs.designed(felt=3.6, gap=0.6), climbs.asked()


def programme(heights, *, governing=SIX, day=100, **options):
    climbers = {"6": SIX, "4": FOUR}
    activities = {f"a{place}": climbers[height].read(day) for place, height in enumerate(heights)}
    board = governing.read(day) if governing else None
    return altitude.read_programme(activities, governing=board, today=OPENING + day, **options)


@pytest.mark.parametrize(("heights", "level"), [("6664", 6), ("6644", 4), ("666644", 4), ("666", 6)])
def test_a_programme_is_what_three_quarters_of_its_activities_reach(heights, level):
    assert programme(heights).level == level


def test_fewer_than_three_activities_are_too_few_to_say():
    reading = programme("66")
    assert (reading.level, reading.foothold) == (None, None)
    assert str(reading.why).startswith("Too few to say: 2 of 3")


@pytest.mark.parametrize(("day", "counted"), [(90, 0), (91, 3)])
def test_activities_count_after_ninety_days(day, counted):
    assert len(programme("666", day=day).counted) == counted


def test_a_withdrawn_activity_stays_and_counts_as_level_1():
    gone = climbs.of(SIX.facts)
    gone.staff("activities.activity.withdrawn", 60)
    activities = {"a": SIX.read(100), "b": SIX.read(100), "c": gone.read(100)}
    reading = altitude.read_programme(activities, governing=SIX.read(100), today=OPENING + 100)
    assert (reading.level, reading.spread) == (1, (1, 0, 0, 0, 0, 2, 0))
    assert reading.foothold_of == ""


def test_a_programme_nobody_governs_in_the_open_is_held_at_level_2():
    assert programme("6666", governing=None).level == 2


def test_the_decision_about_the_most_money_is_named_with_its_level():
    rich = climbs.of(FOUR.facts)
    rich.staff("decide.decision.opened", 60, about="big", options=2, money=90_000)
    activities = {"a": SIX.read(100), "b": rich.read(100), "c": SIX.read(100)}
    reading = altitude.read_programme(activities, governing=SIX.read(100), today=OPENING + 100)
    assert reading.largest_decision == ("b", "big", 4)
    assert (reading.promises_kept, reading.promises_made) == (0, 3)
