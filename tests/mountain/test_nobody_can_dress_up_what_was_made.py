"""What can never lift the level of climbs that people made: another order, less evidence, more staff."""

from __future__ import annotations

from datetime import timedelta
from random import Random
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cairn.activities import actions as activities
from cairn.activities.calendar import working_days
from cairn.core import altitude
from cairn.core.altitude import KINDS
from cairn.learn import actions as learn
from cairn.learn import queries as learn_queries
from cairn.people import actions as people
from cairn.sessions import actions as sessions
from tests import make
from tests.climbs_made import climbs, contested, contesting, doing, meeting, witnessing
from tests.climbs_made.built import facts, once
from tests.climbs_made.town import town
from tests.climbs_made.tricks.stages import raises_nothing, refused, shown
from tests.core.altitude import climbs as core_climbs

if TYPE_CHECKING:
    from collections.abc import Sequence

    from cairn.core.altitude import Fact, Reading
    from cairn.people.models import Person
    from tests.climbs_made.town import Climb

pytestmark = pytest.mark.django_db
SETTLED = 150  # the day by which all that happened beside the climb has ended and is counted
DAYS = (16, 30, 52, climbs.OVER, 120, SETTLED, 480)
some = settings(max_examples=20)
days = st.sampled_from(DAYS)
dice = st.randoms(use_true_random=False)


def build() -> dict[str, Climb]:
    contesting.elsewhere(3)
    four = climbs.climbed(town(citizens=4), climbs.Plan(is_standing=True, slug="four"))
    doing.joint_statement(four, agree=3, on=climbs.OVER)
    designed = climbs.climbed(town(staff=6), climbs.Plan(height=climbs.DESIGNED, felt=(3.6, 4.2)))
    return {"four": four, "designed": designed, "contested": contested.contested(town())}


made = once(build)
names = st.sampled_from(("four", "contested"))


def read(found: Sequence[Fact], day: int, *, sealed: int | None = None) -> Reading:
    today = make.MONDAY.toordinal() + day
    return altitude.read(found, today=today, calendar=working_days(), sealed=sealed)


def states(reading: Reading) -> list[tuple[str, str, str]]:
    return [(one.condition, one.state, str(one.why)) for one in reading.findings]


@some
@given(names, days, dice)
def test_in_whatever_sequence_the_record_is_read_it_reads_the_same(
    made: dict[str, Climb], name: str, day: int, dice: Random
):
    found = facts(made[name])
    assert read(dice.sample(found, len(found)), day) == read(found, day)


@some
@given(names, days, dice)
def test_the_order_of_entry_does_not_matter(made: dict[str, Climb], name: str, day: int, dice: Random):
    found = facts(made[name])
    other = core_climbs.of(dice.sample(found, len(found))).facts
    one, two = read(found, day), read(other, day)
    assert states(one) == states(two)
    assert (one.level, one.promise, one.banners, one.gap) == (two.level, two.promise, two.banners, two.gap)


@pytest.mark.parametrize("name", ["four", "contested"])
def test_an_entry_taken_out_of_the_record_is_missed(made: dict[str, Climb], name: str):
    found = facts(made[name])
    for gone in found[::7]:
        reading = read([one for one in found if one is not gone], SETTLED, sealed=len(found))
        assert (reading.level, reading.missing_entries) == (1, 1)


@some
@given(names, days, dice)
def test_less_evidence_never_shows_more(made: dict[str, Climb], name: str, day: int, dice: Random):
    found = facts(made[name])
    before = read(found, day)
    doubted = {fact.data.get("fact") for fact in found if fact.kind == "witness.challenge.raised"}
    helps = [one for one in found if one.kind in KINDS and KINDS[one.kind].supports(one) and one.number not in doubted]
    for gone in dice.sample(helps, min(10, len(helps))):
        after = read(core_climbs.of(one for one in found if one is not gone).facts, day)
        assert shown(after) <= shown(before), gone
        assert after.level <= before.level, gone


def test_more_staff_after_the_fact_raise_nothing(made: dict[str, Climb]):
    climb = made["four"]
    with raises_nothing(climb, on=SETTLED):
        late = _employed_and_joined(climb, on=111)
        past = climb.activity.sessions.order_by("starts_at").first()
        because = "This session is closed."
        refused(sessions.check_in, past, by=climb.lead, person=late[0], at=make.day(111), because=because)
        assert not learn_queries.asked_of(late[0], at=make.day(111))
        session = meeting.planned(climb, on=112, planned_on=111, is_design=False)
        meeting.met(climb, session, present=late)
    with raises_nothing(climb, on=SETTLED):
        pulse = learn.open_pulse(session, by=climb.lead, at=make.day(112, 18))
        for one in late:
            make.answered(one, at=make.day(113), score=5)
        learn.close_pulse(pulse, at=make.day(112, 18) + timedelta(days=10))


def test_what_staff_answer_later_can_pull_the_level_down_and_never_lift_it(made: dict[str, Climb]):
    climb = made["designed"]
    assert climb.read(SETTLED).level == 6
    _only_staff_answer(climb, 5, on=70)
    apart = climb.read(SETTLED)
    assert (apart.level, apart.gap) == (5, pytest.approx(1.4, abs=0.05))
    with raises_nothing(climb, on=SETTLED):
        _only_staff_answer(climb, 1, on=90)  # now they say that it was dreadful, so that the two sides seem to agree
    assert climb.read(SETTLED).gap == apart.gap


def _only_staff_answer(climb: Climb, score: int, *, on: int) -> None:
    session = meeting.planned(climb, on=on, planned_on=on - 1, is_design=False)
    meeting.met(climb, session, chairs=meeting.both_chair(climb))
    pulse = learn.open_pulse(session, by=climb.lead, at=make.day(on, 18))
    for one in climb.staff:
        make.answered(one, at=make.day(on, 19), score=score)
    learn.close_pulse(pulse, at=make.day(on + 10, 18))
    witnessing.asked_whether_so(climb, on=on + 1)


def _employed_and_joined(climb: Climb, *, on: int) -> list[Person]:
    """Six more of staff take part from that day."""
    found = [make.person(f"Late{n}-{climb.activity.ref}", at=make.day(on)) for n in range(6)]
    for one in found:
        people.state_employment(climb.town.organisation, by=one, at=make.day(on))
        activities.join(climb.activity, by=one, at=make.day(on))
    return found
