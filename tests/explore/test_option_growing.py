"""Options merged, taken apart and brought back; nothing of them is lost on the way."""

import pytest

from cairn.base.verdict import Refused
from cairn.explore import actions, may, queries
from cairn.ledger import queries as ledger
from tests import make, make_options

PEOPLE = ("amina", "ben", "cleo", "dana", "")
ONE = {"title": "Both at once", "words": "Plants and lamps."}


def allowed(world: make.World, gate, *about) -> set[str]:
    return {name for name in PEOPLE if gate(getattr(world, name) if name else None, *about)}


def test_who_may_merge_take_apart_and_bring_back(world: make.World):
    first, second = make_options.written(world, 2)
    assert allowed(world, may.merge_options, [first, second]) == {"amina", "ben", "cleo"}
    assert allowed(world, may.take_out_part, first) == {"amina", "ben", "cleo"}
    assert allowed(world, may.bring_back, first) == set()
    assert "at least two" in may.merge_options(world.amina, [first, first]).reason
    actions.merge_options([first, second], by=world.amina, at=make.day(4), **ONE)
    assert allowed(world, may.bring_back, first) == {"amina", "ben", "cleo"}
    assert not may.merge_options(world.amina, [first, second])


def test_merging_is_one_deed_and_the_old_ones_say_where_they_went(world: make.World):
    first, second = make_options.written(world, 2)
    before = ledger.head(world.chain).length
    new = actions.merge_options([first, second], by=world.amina, at=make.day(4), **ONE)
    assert ledger.head(world.chain).length == before + 1
    entry = ledger.newest(world.chain).first()
    assert (entry.kind, entry.data) == (
        "explore.option.written", {"sides": ["citizen"], "merged": [first.ref, second.ref]}
    )  # fmt: skip
    assert list(queries.live_options(world.activity)) == [new]
    assert {one.origin for one in queries.origins(new)} == {first, second}
    assert [one.option for one in queries.offshoots(first)] == [new]
    assert queries.is_asked(world.ben, new)
    assert not queries.is_author(world.ben, new)


def test_arguments_checks_and_words_stand_at_the_merged_option_too(world: make.World):
    first, second = make_options.written(world, 2)
    argument = make_options.argument(first, by=world.ben)
    check = make_options.check(second, by=world.amina)
    ground = make_options.ground(world, first)
    new = actions.merge_options([first, second], by=world.amina, at=make.day(4), **ONE)
    assert queries.arguments(new, on=None)[0] == [argument]
    assert queries.reality_checks([new], on=None) == [check]
    assert list(queries.grounds(new, on=None)) == [ground]
    assert queries.checks_waiting_at([new]) == {new.pk: 1}
    assert queries.numbers_at([new], on=None)[new.pk] == queries.Numbers(1, 0, 1)


def test_a_merge_is_undone_by_bringing_an_option_back(world: make.World):
    first, second = make_options.written(world, 2)
    new = actions.merge_options([first, second], by=world.amina, at=make.day(4), **ONE)
    actions.bring_back(first, by=world.ben, at=make.day(5))
    assert ledger.newest(world.chain).first().kind == "explore.option.brought_back"
    assert list(queries.live_options(world.activity)) == [first, new]
    assert queries.family(new) == {new.pk, second.pk}


def test_a_part_becomes_an_option_of_its_own_beside_the_old_one(world: make.World):
    (first,) = make_options.written(world)
    argument = make_options.argument(first, by=world.ben)
    part = actions.take_out_part(first, by=world.ben, at=make.day(4), title="Lamps alone", words="Two lamps.")
    assert ledger.newest(world.chain).first().data == {"sides": ["staff"], "part_of": first.ref}
    assert list(queries.live_options(world.activity)) == [first, part]
    assert queries.arguments(part, on=None)[0] == [argument]
    assert queries.is_asked(world.amina, part)


def test_somebody_who_wrote_none_of_them_merges_nothing(world: make.World):
    first, second = make_options.written(world, 2)
    other, *_ = world.citizens(1)
    with pytest.raises(Refused, match="no author of"):
        actions.merge_options([first, second], by=other, at=make.day(4), **ONE)


def test_of_an_author_who_leaves_the_versions_say_only_the_side(world: make.World):
    (option,) = make_options.written(world)
    actions.leave_authors(option, by=world.amina, at=make.day(4))
    assert [(one.by, one.side) for one in queries.versions(option)] == [(None, "citizen")]
