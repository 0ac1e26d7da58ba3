"""Arguments for and against stand on equal footing."""

import pytest

from cairn.base.verdict import Refused
from cairn.explore import actions, may, queries
from cairn.explore.fair_order import in_turn
from cairn.ledger import queries as ledger
from cairn.moderation.things import Thing
from tests import make, make_moderation, make_options

PEOPLE = ("amina", "ben", "cleo", "dana", "")


def allowed(world: make.World, gate, *about, **more) -> set[str]:
    return {name for name in PEOPLE if gate(getattr(world, name) if name else None, *about, **more)}


def test_everybody_who_takes_part_gives_one_argument(world: make.World):
    (option,) = make_options.written(world)
    assert allowed(world, may.argue, option) == {"amina", "ben"}
    argument = make_options.argument(option, by=world.amina)
    assert allowed(world, may.argue, option) == {"ben"}
    assert allowed(world, may.take_back_argument, argument) == {"amina"}
    assert allowed(world, may.count_argument, argument, on=make.day(3).date()) == {"ben"}
    entry = ledger.newest(world.chain).first()
    assert (entry.kind, entry.data) == ("explore.argument.given", {"option": option.ref, "for": True})


def test_an_argument_taken_back_is_gone_and_another_can_be_given(world: make.World):
    (option,) = make_options.written(world)
    argument = make_options.argument(option, by=world.amina)
    actions.take_back_argument(argument, by=world.amina, at=make.day(4))
    assert queries.arguments(option, on=None) == ([], [])
    assert make_options.argument(option, by=world.amina, is_for=False)


def test_it_counts_for_others_once_and_leaves_no_entry(world: make.World):
    (option,) = make_options.written(world)
    argument = make_options.argument(option, by=world.amina)
    before = ledger.head(world.chain).length
    for _ in range(2):
        actions.count_argument(argument, by=world.ben, at=make.day(4))
    assert ledger.head(world.chain).length == before
    assert queries.arguments(option, on=None)[0][0].number == 2
    assert queries.counting_for(world.ben, option) == {argument.pk}
    actions.count_argument(argument, by=world.ben, at=make.day(4), counts=False)
    assert queries.arguments(option, on=None)[0][0].number == 1


def test_the_sides_take_turns_and_nobody_can_choose_to_be_first(world: make.World):
    (option,) = make_options.written(world)
    for n, person in enumerate([*world.staff(4), *world.citizens(2)]):
        make_options.argument(option, by=person, words=f"Reason {n}")
    pro, con = queries.arguments(option, on=None)
    assert con == []
    assert {one.side for one in pro[:2]} == {one.side for one in pro[2:4]} == {"citizen", "staff"}
    assert in_turn(reversed(pro), option.ref) == pro


def test_a_hidden_argument_comes_without_its_words_and_counts_for_nobody(world: make.World):
    (option,) = make_options.written(world)
    argument = make_options.argument(option, by=world.amina)
    eyes = (world.cleo, make_moderation.moderator(world))
    make_moderation.hidden(Thing(world.activity, "argument", argument.ref, world.amina, "citizen"), by=eyes)
    (found,), _ = queries.arguments(option, on=None)
    assert found.words == ""
    assert queries.numbers_at([option], on=None)[option.pk].pro == 0
    with pytest.raises(Refused, match="out of sight"):
        actions.count_argument(argument, by=world.ben, at=make.day(4))


@pytest.mark.parametrize("stage", ["do", "learn"])
def test_what_is_decided_takes_no_more_arguments(world: make.World, stage: str):
    (option,) = make_options.written(world)
    make.at_stage(world, stage)
    option.activity.refresh_from_db()
    with pytest.raises(Refused, match="has decided and gone on"):
        make_options.argument(option, by=world.amina)


def test_the_record_does_not_tie_an_argument_to_whoever_gave_it(world: make.World):
    (option,) = make_options.written(world)
    argument = make_options.argument(option, by=world.amina)
    actions.take_back_argument(argument, by=world.amina, at=make.day(4))
    assert [(one.mark, one.side) for one in ledger.newest(world.chain)[:2]] == [("", "citizen"), ("", "citizen")]
