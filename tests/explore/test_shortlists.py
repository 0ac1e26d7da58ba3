"""Shortlisting many options: either side's majority carries one, and a citizen agrees before any is dropped."""

import pytest

from cairn.base.verdict import Refused
from cairn.explore import actions, may, queries
from cairn.ledger import queries as ledger
from tests import make, make_options

PEOPLE = ("amina", "ben", "cleo", "dana", "")


def allowed(world: make.World, gate, *about) -> set[str]:
    return {name for name in PEOPLE if gate(getattr(world, name) if name else None, *about)}


def marked(world: make.World, person, *options) -> None:
    actions.mark_shortlist(world.activity, by=person, at=make.day(4), carried=[one.ref for one in options])


def others_marked(world: make.World, *options) -> None:
    for person in world.citizens(3):
        marked(world, person, *options)


def test_six_options_need_no_shortlist(world: make.World):
    make_options.written(world, 6)
    assert "more than six" in may.mark_shortlist(world.amina, world.activity).reason


def test_everybody_who_takes_part_marks_and_a_lead_proposes(world: make.World):
    options = make_options.written(world, 7)
    assert allowed(world, may.mark_shortlist, world.activity) == {"amina", "ben"}
    assert allowed(world, may.propose_shortlist, world.activity) == set()  # nothing is marked: all stay
    others_marked(world, options[0], options[1])
    before = ledger.head(world.chain).length
    marked(world, world.amina, options[0], options[1])
    marked(world, world.ben, options[2])
    assert ledger.head(world.chain).length == before
    assert allowed(world, may.propose_shortlist, world.activity) == {"cleo"}
    assert [one.option for one in queries.shortlist(world.activity).lines if one.stays] == options[:3]


def test_the_last_time_counts_and_small_numbers_are_not_shown(world: make.World):
    options = make_options.written(world, 7)
    marked(world, world.amina, options[0])
    marked(world, world.amina, options[1])
    assert queries.carried_by(world.amina, world.activity) == [options[1].ref]
    standing = queries.shortlist(world.activity)
    assert standing.sheets == {}
    assert all(one.shares == {} for one in standing.lines)
    for person in world.citizens(4):
        marked(world, person, options[1])
    assert queries.shortlist(world.activity).sheets == {"citizen": 5}


def test_nothing_is_dropped_before_a_citizen_agrees(world: make.World):
    options = make_options.written(world, 7)
    marked(world, world.amina, *options[:2])
    marked(world, world.ben, *options[:3])
    others_marked(world, *options[:2])
    proposed = actions.propose_shortlist(world.activity, by=world.cleo, at=make.day(5), why="Three are enough.")
    assert queries.live_options(world.activity).count() == 7
    assert allowed(world, may.answer_shortlist, proposed) == {"amina"}
    assert allowed(world, may.keep_all, proposed) == {"amina", "cleo"}
    with pytest.raises(Refused, match="proposed already"):
        actions.propose_shortlist(world.activity, by=world.cleo, at=make.day(5), why="Again.")
    actions.agree_shortlist(proposed, by=world.amina, at=make.day(6))
    assert list(queries.live_options(world.activity)) == options[:3]
    assert queries.option(world.activity, options[6].ref).why_dropped == "Three are enough."
    assert ledger.newest(world.chain).first().kind == "explore.shortlist.agreed"


def test_or_all_stay(world: make.World):
    options = make_options.written(world, 7)
    marked(world, world.amina, *options[:2])
    marked(world, world.ben, *options[:2])
    others_marked(world, *options[:2])
    proposed = actions.propose_shortlist(world.activity, by=world.cleo, at=make.day(5), why="Two are enough.")
    actions.keep_all(proposed, by=world.amina, at=make.day(6))
    assert queries.live_options(world.activity).count() == 7
    assert queries.shortlist_waiting(world.activity) is None
    assert ledger.newest(world.chain).first().kind == "explore.shortlist.declined"


def test_nobody_marks_what_is_not_there(world: make.World):
    make_options.written(world, 7)
    with pytest.raises(Refused, match="still stand"):
        actions.mark_shortlist(world.activity, by=world.amina, at=make.day(4), carried=["abcdefghjkmn"])


def test_what_stays_tells_nothing_while_fewer_than_five_have_marked(world: make.World):
    options = make_options.written(world, 7)
    marked(world, world.ben, options[2], options[3])
    marked(world, world.amina, options[0])
    assert queries.shortlist(world.activity).left_behind == []
    assert "nothing to drop" in may.propose_shortlist(world.cleo, world.activity).reason
    others_marked(world, options[0])
    assert queries.shortlist(world.activity).left_behind == [options[1], *options[4:]]


def test_what_a_side_carries_by_the_time_a_citizen_agrees_is_not_dropped(world: make.World):
    options = make_options.written(world, 7)
    marked(world, world.amina, *options[:2])
    marked(world, world.ben, *options[:3])
    others_marked(world, *options[:2])
    proposed = actions.propose_shortlist(world.activity, by=world.cleo, at=make.day(5), why="Three are enough.")
    marked(world, world.ben, *options[:4])
    actions.agree_shortlist(proposed, by=world.amina, at=make.day(6))
    assert list(queries.live_options(world.activity)) == options[:4]
    assert ledger.newest(world.chain).first().data == {"options": [one.ref for one in options[4:]]}


def test_a_proposal_that_names_only_what_is_carried_by_now_drops_nothing(world: make.World):
    options = make_options.written(world, 7)
    marked(world, world.amina, *options[:2])
    marked(world, world.ben, *options[:3])
    others_marked(world, *options[:2])
    proposed = actions.propose_shortlist(world.activity, by=world.cleo, at=make.day(5), why="Three are enough.")
    marked(world, world.ben, *options)
    with pytest.raises(Refused, match="carries each of these"):
        actions.agree_shortlist(proposed, by=world.amina, at=make.day(6))
    assert queries.live_options(world.activity).count() == 7
