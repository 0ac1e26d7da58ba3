"""Statements and answers of a conversation held elsewhere."""

import pytest

from cairn.base.verdict import Refused
from cairn.explore import actions, queries
from cairn.ledger import queries as ledger
from tests import make

STATEMENTS = [
    ("0", "More light.", make.day(-30), 1, True),
    ("1", "More chairs.", make.day(-29), 0, False),
    ("2", "Rude words.", make.day(-28), -1, False),
]
REACTIONS = [
    ("7", "0", 1, make.day(-20)),
    ("7", "0", -1, make.day(-19)),
    ("8", "0", 1, make.day(-20)),
    ("8", "1", 0, None),
    ("8", "2", 1, make.day(-20)),
]


def take_in(world: make.World, *, statements=STATEMENTS, reactions=REACTIONS, **changes):
    details = {"by": world.cleo, "at": make.day(1), "source": "polis:abc"} | changes
    return actions.take_in(world.activity, statements=statements, reactions=reactions, **details)


def test_everything_comes_in_and_the_last_answer_counts(world: make.World) -> None:
    taken = take_in(world)
    assert taken == actions.TakenIn(3, 0, 5, 0)
    totals = {one.words: one.answered_by for one in queries.statements_with_hidden(world.activity)}
    assert totals == {"More light.": 2, "More chairs.": 1, "Rude words.": 1}
    counted = queries.totals(world.activity, with_hidden=True)
    by_words = {one.words: counted[one.ref] for one in queries.statements_with_hidden(world.activity)}
    light = by_words["More light."]
    assert (light.agree, light.disagree, light.passed) == (1, 1, 0)
    assert [one.words for one in queries.statements(world.activity)] == ["More light.", "More chairs."]
    entry = ledger.newest(world.chain).first()
    assert entry.kind == "explore.statements.taken_in"
    assert entry.data == {"source": "polis:abc", "statements": 3, "reactions": 5}


def test_the_same_again_changes_nothing_and_says_so(world: make.World) -> None:
    take_in(world)
    before = (ledger.head(world.chain), queries.so_far(world.activity))
    with pytest.raises(actions.NothingNew, match="taken in before") as nothing:
        take_in(world, at=make.day(2))
    assert nothing.value.taken == actions.TakenIn(0, 3, 0, 5)
    assert (ledger.head(world.chain), queries.so_far(world.activity)) == before


def test_only_what_is_new_is_added(world: make.World) -> None:
    take_in(world)
    more = [("3", "More plants.", make.day(-10), 1, False)]
    taken = take_in(
        world, statements=[*STATEMENTS, *more], reactions=[*REACTIONS, ("9", "3", 1, make.day(-9))], at=make.day(2)
    )
    assert taken == actions.TakenIn(1, 3, 1, 5)
    assert [one.number for one in queries.statements_with_hidden(world.activity)] == [1, 2, 3, 4]


def test_two_conversations_stay_apart(world: make.World) -> None:
    take_in(world)
    assert take_in(world, source="polis:xyz").new_statements == 3
    assert queries.number_of_people(world.activity) == 4


def test_an_answer_to_an_unknown_statement_leaves_nothing_behind(world: make.World) -> None:
    with pytest.raises(KeyError):
        take_in(world, reactions=[("7", "99", 1, make.day(-1))])
    assert not queries.statements_with_hidden(world.activity).exists()


def test_only_who_leads_takes_a_conversation_in(world: make.World) -> None:
    with pytest.raises(Refused):
        take_in(world, by=world.amina)


@pytest.mark.parametrize("number", [3, 60])
def test_how_much_comes_in_does_not_change_how_often_the_database_is_asked(
    world: make.World, number: int, django_assert_num_queries
) -> None:
    make.card(world)
    statements = [(str(n), f"Number {n}", make.day(-9), 1, False) for n in range(number)]
    reactions = [(str(person), str(n), 1, make.day(-8)) for person in range(3) for n in range(number)]
    take_in(world, statements=statements[:1], reactions=[])
    with django_assert_num_queries(25):
        take_in(world, statements=statements, reactions=reactions)
