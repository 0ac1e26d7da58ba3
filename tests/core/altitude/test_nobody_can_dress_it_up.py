"""What can never lift a level: taking facts away, adding staff, adding claims nobody confirms, another order."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cairn.core.altitude import KINDS
from tests.core.altitude import climbs
from tests.core.altitude.climbs import OPENING

some = settings(max_examples=30)


def contested():
    """A summit with doubts, late answers, a clock running and a second decision."""
    climb = climbs.summit()
    climb.confirm(climb.facts[60], "c5", answer="no")
    climbs.decided(climb, opened=50, closed=62, reasons=None, about="d2", money=90_000)
    climb.citizen("recognition.claim.made", 50, about="e9", what="expenses")
    climb.staff("recognition.claim.paid", 95, about="e9")
    climb.citizen("recognition.claim.received", 96, about="e9")
    climb.citizen("listen.contribution.made", 61, about="v9", question=False)
    climb.citizen("listen.contribution.placed", 62, about="v9", theme="th")
    climb.citizen("listen.contribution.made", 61, by="c4", about="v8", question=True)
    for deed, day in (("placed", 62), ("taken_out", 63), ("placed", 64)):
        climb.staff(f"listen.contribution.{deed}", day, about="v8", theme="th")
    climb.citizen("listen.contribution.made", 61, by="c5", about="v7", question=False)
    climb.staff("listen.contribution.placed", 62, about="v7", theme="th")
    climb.citizen("listen.contribution.disputed", 65, by="c5", about="v7", theme="th")
    climb.staff("listen.theme.answered", 98, about="th", answer="not_yet", by_day=OPENING + 99)
    climb.citizen("activities.need.stated", 10, about="n1")
    climb.citizen("activities.need.accepted", 12, about="n1")
    climb.citizen("activities.format.asked", 2, format="easy read")
    climb.staff("activities.format.published", 8, format="easy read")
    climb.add("witness.challenge.raised", 70, about="ch1", ground="pressure")
    climb.staff("witness.challenge.replied", 71, about="ch1")
    climb.add("witness.challenge.ruled", 80, about="ch1", upheld=True)
    climb.witnessed("witness.challenge.put_right", 85, "c1", "c2", about="ch1")
    climb.add("witness.challenge.raised", 92, about="ch2", ground="fact", fact=40)
    climb.add("witness.challenge.raised", 60, about="ch3", ground="fact", condition="3.1")
    climb.add("witness.challenge.taken_back", 90, side="public", about="ch3")
    climb.staff("sessions.presence.counted", 14, about="m1", session="m1", citizens=9, others=2)
    climbs.pulsed(climb, 80, citizens=(6, 4.4), staff=(5, 4.3))
    return climb


def ended():
    climb = contested()
    climb.staff("activities.activity.ended", 88)
    climb.citizen("listen.contribution.made", 99, by="c2", about="v10", question=True)
    return climb


def small():
    climb = climbs.summit(citizens=("c1", "c2", "c3", "c4"), standing=True)
    climb.add("learn.joint_statement.closed", 95, asked=4, agreed=3, conditions=["6.6", "7.7"])
    return climb


CLIMBS = {
    "silent invitation": climbs.invited(free_to_leave=False),
    "survey": climbs.survey(people=12, access=True, replied_on=60),
    "asked": climbs.asked(promised=4),
    "heard": climbs.heard(),
    "standing": climbs.summit(standing=True),
    "small": small(),
    "summit": climbs.summit(),
    "unconfirmed": climbs.summit(confirmed=False),
    "contested": contested(),
    "ended": ended(),
}
names = st.sampled_from(sorted(CLIMBS))
days = st.sampled_from((10, 14, 30, 49, 60, 75, 100, 130, 200, 380, 400, 460, 500))
dice = st.randoms(use_true_random=False)


def shown(reading):
    return {finding.condition for finding in reading.findings if finding.is_shown}


def supporting_facts(climb):
    """Facts that can only help. A fact somebody contests is not one of them: its doubt would go with it."""
    contested = {fact.data.get("fact") for fact in climb.facts if fact.kind == "witness.challenge.raised"}
    return [fact for fact in climb.facts if KINDS[fact.kind].supports(fact) and fact.number not in contested]


def thinned(climb, dice):
    """The climb less some facts of any kind, so that the promises are tried on broken records too."""
    keep = dice.choice((1.0, 1.0, 0.98, 0.9))
    return climbs.of(fact for fact in climb.facts if dice.random() < keep)


@pytest.mark.parametrize("name", sorted(CLIMBS))
def test_removing_any_entry_of_a_sealed_record_never_lifts_the_level(name):
    climb = CLIMBS[name]
    sealed = len(climb.facts)
    before = climb.read(100, sealed=sealed)
    for fact in climb.facts:
        rest = climbs.Climb()
        rest.facts = [one for one in climb.facts if one is not fact]
        after = rest.read(100, sealed=sealed)
        assert after.level == 1 <= before.level
        assert after.missing_entries == 1
        assert after.foothold.name.template == "Complete the record"
        assert "not complete" in str(after.banners[0])


@some
@given(names, days, dice)
def test_removing_a_supporting_fact_never_shows_anything_more(name, day, dice):
    climb = thinned(CLIMBS[name], dice)
    before = climb.read(day)
    supporting = supporting_facts(climb)
    for fact in dice.sample(supporting, min(12, len(supporting))):
        after = climbs.of(one for one in climb.facts if one is not fact).read(day)
        assert shown(after) <= shown(before), fact
        assert after.level <= before.level, fact


@some
@given(names, days, dice)
def test_adding_staff_never_shows_anything_more(name, day, dice):
    climb = thinned(CLIMBS[name], dice)
    before = climb.read(day)
    for person in ("s7", "s8"):
        when = dice.randint(0, 100)
        session = dice.choice(("m1", "m2", "m9"))
        climb.add("activities.person.joined", when, side="staff", by=person)
        climb.add("sessions.person.checked_in", when, side="staff", by=person, session=session)
        for fact in dice.sample(climb.facts, min(20, len(climb.facts))):
            climb.add("witness.fact.counted", when, side="staff", by=person, fact=fact.number, enough=True, yes=9, no=0)
    after = climb.read(day)
    assert shown(after) <= shown(before)
    assert after.level <= before.level


@some
@given(names, days, dice, st.floats(1, 5), st.integers(0, 30))
def test_more_answers_from_staff_never_show_anything_more(name, day, dice, mean, n):
    climb = thinned(CLIMBS[name], dice)
    before = climb.read(day)
    climbs.pulsed(climb, dice.randint(0, 130), citizens=(0, 0), staff=(n, mean))
    assert shown(climb.read(day)) <= shown(before)


CLAIMS = (
    ("sessions.item.reached", {"session": "m2", "item": "i1", "minutes": 500, "proposed_by": "citizen"}),
    ("sessions.item.reached", {"session": "m2", "item": "new", "minutes": 500, "proposed_by": "citizen"}),
    ("sessions.chair.named", {"session": "m1", "sides": ["citizen"]}),
    ("sessions.decider.present", {"session": "m1"}),
    ("sessions.presence.counted", {"session": "m1", "citizens": 50, "others": 0}),
    ("explore.influence.claimed", {"contribution": "v-c1", "option": "o1"}),
    ("explore.option.written", {"sides": ["citizen"]}),
    ("explore.author.joined", {"joined": "citizen", "sides": ["citizen"]}),
    ("activities.problem.agreed", {}),
    ("listen.asking.shortened", {}),
    ("decide.decision.closed", {"outcome": "decided", "equal_say": True, "from_group": True}),
    ("decide.override.published", {"citizens_agree": True}),
    ("do.task.finished", {"sides": ["citizen", "staff"]}),
    ("do.commitment.reagreed", {"due": OPENING + 900, "citizens_agree": True}),
    ("learn.review.published", {"led_by": ["citizen"], "verdict": True, "unedited": True}),
    ("witness.challenge.put_right", {}),
)


# That a decision was taken is seen by everybody; citizens are asked whether all had an equal say in it.
TAKES_NO_WORD = {"decide.decision.closed": {"4.1", "6.2"}}


def test_every_human_kind_is_tried_as_a_claim():
    human = {kind.name for kind in KINDS.values() if kind.human}
    assert human <= {kind for kind, _ in CLAIMS}


@some
@given(names, days, dice, st.sampled_from(CLAIMS))
def test_a_claim_nobody_confirms_never_shows_anything_more(name, day, dice, claim):
    climb = thinned(CLIMBS[name], dice)
    before = climb.read(day)
    kind, data = claim
    about = dice.choice(("d1", "k0", "k4", "ch1", "m1", "t1", "o9"))
    fact = climb.staff(kind, dice.randint(0, 100), about=about, **data)
    climb.confirm(fact, "c2")
    assert shown(climb.read(day)) - TAKES_NO_WORD.get(kind, set()) <= shown(before)


@some
@given(names, days, dice)
def test_the_order_of_entry_does_not_matter(name, day, dice):
    climb = thinned(CLIMBS[name], dice)
    before = climb.read(day)
    shuffled = list(climb.facts)
    dice.shuffle(shuffled)
    after = climbs.of(shuffled).read(day)
    assert [(one.condition, one.state, str(one.why)) for one in after.findings] == [
        (one.condition, one.state, str(one.why)) for one in before.findings
    ]
    assert (after.level, after.foothold and after.foothold.condition, after.banners, after.gap) == (
        before.level,
        before.foothold and before.foothold.condition,
        before.banners,
        before.gap,
    )


@some
@given(names, days, dice)
def test_reading_the_same_facts_in_any_sequence_gives_the_same_reading(name, day, dice):
    climb = CLIMBS[name]
    shuffled = climbs.Climb()
    shuffled.facts = dice.sample(climb.facts, len(climb.facts))
    assert shuffled.read(day) == climb.read(day)


@some
@given(names, dice, st.integers(20, 120))
def test_a_new_burden_never_lifts_what_it_weighs_on(name, dice, day):
    climb = CLIMBS[name]
    before = climb.read(day)
    heavier = climbs.of(climb.facts)
    when = dice.randint(15, 20)
    heavier.citizen("listen.contribution.made", when, by="c1", about="extra", question=True)
    heavier.citizen("recognition.claim.made", when, by="c1", about="extra", what="expenses")
    heavier.citizen("activities.need.stated", when, by="c1", about="extra")
    after = heavier.read(day)
    assert after.level <= before.level
    assert not after.finding("5.4").is_shown


def test_the_dice_of_these_tests_reach_every_level():
    reached = {climb.read(day).level for climb in CLIMBS.values() for day in (10, 60, 75, 100)}
    assert reached >= {1, 4, 5, 6, 7}
