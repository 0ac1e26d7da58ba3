"""What waits, and the public log: it adds up, and lapsed holds stand in it."""

from __future__ import annotations

from cairn.moderation import actions, queries
from tests import make, make_challenges, make_moderation


def test_the_oldest_waits_first_with_its_day(world: make.World):
    mo, nia = make_moderation.moderator(world), make_moderation.moderator(world, "Nia")
    things = [make_moderation.thing_of(make.contribution(world)) for _ in range(4)]
    make_moderation.held(things[0], by=mo, at=make.day(2))
    make_moderation.reported(things[1], at=make.day(1))
    make_moderation.hidden(things[2], by=(mo, nia), at=make.day(0))
    make_moderation.hidden(things[3], by=(mo, nia), at=make.day(0))
    make_moderation.appealed(things[3], at=make.day(3))
    waits = queries.waiting(world.programme, on=make.day(3).date())
    assert [(one.case.ref, one.what, one.due_on, one.is_late) for one in waits] == [
        (things[3].ref, "appeal", make.day(10).date(), False),
        (things[1].ref, "report", make.day(4).date(), False),
        (things[0].ref, "hold", make.day(7).date(), False),
    ]
    late = {one.what for one in queries.waiting(world.programme, on=make.day(8).date()) if one.is_late}
    assert late == {"report", "lapsed"}


def test_the_log_adds_up(world: make.World):
    mo, nia = make_moderation.moderator(world), make_moderation.moderator(world, "Nia")
    things = [make_moderation.thing_of(make.contribution(world)) for _ in range(3)]
    make_moderation.hidden(things[0], by=(mo, nia))
    make_moderation.held(things[1], by=mo)  # lapses
    make_moderation.reported(things[2], reason="hurtful")
    actions.keep(things[2], by=mo, at=make.day(1), words="It is sharp, and it is meant for a plan.")
    log = queries.log(world.programme, on=make.day(10).date())
    counts = {one.reason: {what: n for what, n in one.counts.items() if n} for one in log.outcomes}
    assert counts["other_person"] == {"held": 2, "hidden": 1, "lapsed": 1}
    assert counts["hurtful"] == {"kept": 1}
    total = sum(n for one in log.outcomes for n in one.counts.values())
    assert total == len(queries.lines(world.programme, on=make.day(10).date())) == 5


def test_a_hold_has_not_lapsed_before_its_day_is_over(world: make.World):
    mo = make_moderation.moderator(world)
    make_moderation.held(make_moderation.thing_of(make.contribution(world)), by=mo)
    assert [one.what for one in queries.lines(world.programme, on=make.day(3).date())] == ["held"]
    assert [one.what for one in queries.lines(world.programme, on=make.day(4).date())] == ["held", "lapsed"]


def test_how_long_it_takes_is_told_from_five_decisions_on(world: make.World):
    mo = make_moderation.moderator(world)
    for number in range(5):
        assert queries.log(world.programme, on=make.day(9).date()).days is None
        thing = make_moderation.thing_of(make.contribution(world))
        make_moderation.reported(thing)
        actions.keep(thing, by=mo, at=make.day(number), words="It can stay.")
    assert queries.log(world.programme, on=make.day(9).date()).days == 2


def test_other_programmes_have_a_log_of_their_own(world: make.World):
    mo = make_moderation.moderator(world)
    make_moderation.held(make_moderation.thing_of(make.contribution(world)), by=mo)
    other, _citizens = make_challenges.elsewhere(1)
    assert queries.lines(other.programme, on=make.day(9).date()) == []
    assert queries.waiting(other.programme, on=make.day(9).date()) == []
