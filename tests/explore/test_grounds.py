"""Which words an option grew out of; what is out of sight is never shown behind it."""

import pytest

from cairn.base.verdict import Refused
from cairn.explore import actions, may, queries
from cairn.ledger import queries as ledger
from cairn.notify import news
from tests import make, make_moderation, make_options

PEOPLE = ("amina", "ben", "cleo", "dana", "")


def allowed(world: make.World, gate, *about) -> set[str]:
    return {name for name in PEOPLE if gate(getattr(world, name) if name else None, *about)}


def test_authors_name_words_of_the_same_work_once(world: make.World):
    (option,) = make_options.written(world)
    said = make.contribution(world)
    assert allowed(world, may.name_ground, option, said) == {"amina", "ben"}
    ground = make_options.ground(world, option, said)
    entry = ledger.newest(world.chain).first()
    assert (entry.kind, entry.about) == ("explore.ground.named", ground.ref)
    assert entry.data == {"option": option.ref, "contribution": said.ref}
    with pytest.raises(Refused, match="already"):
        make_options.ground(world, option, said)
    assert allowed(world, may.drop_ground, ground) == {"amina", "ben"}
    actions.drop_ground(ground, by=world.ben, at=make.day(4))
    assert not queries.grounds(option, on=None).exists()


def test_a_statement_can_stand_behind_an_option_too(world: make.World):
    (option,) = make_options.written(world)
    (statement,) = make.statements(world, 1)
    ground = make_options.ground(world, option, statement)
    assert ground.statement == statement
    assert statement not in queries.statements_to_ground(option)


def test_whoever_said_the_words_is_told_and_can_say_it_was_not_meant_so(world: make.World):
    (option,) = make_options.written(world)
    ground = make_options.ground(world, option)
    (line,) = [
        one
        for one in news.news_of(world.amina, since=make.day(2, 12), until=make.day(9))
        if "stand behind" in one.words
    ]
    assert "“Option 1”" in line.words
    assert allowed(world, may.deny_ground, ground) == {"amina"}
    actions.deny_ground(ground, by=world.amina, at=make.day(4), why="I meant the bell.")
    entry = ledger.newest(world.chain).first()
    assert (entry.kind, entry.side, entry.mark) == ("explore.ground.denied", "citizen", "")
    (found,) = queries.grounds(option, on=None)
    assert found.denied_because == "I meant the bell."
    assert allowed(world, may.deny_ground, ground) == set()
    assert allowed(world, may.drop_ground, ground) == set()  # the answer stays


def test_a_hidden_statement_goes_from_the_option_at_once(world: make.World):
    (option,) = make_options.written(world)
    (statement,) = make.statements(world, 1)
    make_options.ground(world, option, statement)
    eyes = (world.cleo, make_moderation.moderator(world))
    make_moderation.hidden(make_moderation.thing_of(statement, "statement"), by=eyes)
    assert not queries.grounds(option, on=None).exists()
    assert statement not in queries.statements_to_ground(option)
    with pytest.raises(Refused, match="not there any more"):
        make_options.ground(world, option, statement)


def test_a_hidden_contribution_goes_too(world: make.World):
    (option,) = make_options.written(world)
    said = make.contribution(world)
    make_options.ground(world, option, said)
    eyes = (world.cleo, make_moderation.moderator(world))
    make_moderation.hidden(make_moderation.thing_of(said, "contribution"), by=eyes)
    assert not queries.grounds(option, on=None).exists()
    assert said not in queries.contributions_to_ground(option)
    assert said not in queries.words_alike(option, on=None)


def test_words_are_searched_and_those_most_like_the_option_are_proposed(world: make.World):
    make.met_citizens(world)
    make.at_stage(world, "explore")
    near = make.contribution(world, words="Soft chairs and two lamps in the corner would help.")
    make.contribution(world, words="The bus is late.")
    option = actions.write_option(
        world.activity, by=world.amina, at=make.day(2), title="A corner", words="Two soft chairs and two lamps."
    )
    assert queries.words_alike(option, on=None) == [near]
    assert list(queries.contributions_to_ground(option, "lamps")) == [near]
