"""The opinion map, computed once and kept."""

from datetime import timedelta

from cairn.base.tables import measured
from cairn.explore import actions, may, queries
from cairn.explore.models import Reaction, Statement
from cairn.ledger import queries as ledger
from tests import make, make_moderation
from tests.make_maps import two_camps
from tests.rows_looked_at import looked_at


def test_below_the_minimum_the_map_says_it_is_too_early_and_shows_totals(world: make.World) -> None:
    (statement,) = make.statements(world, 1)
    actions.react(statement, by=world.amina, at=make.day(1), vote=1)
    actions.draw_map(world.activity, at=make.day(2))
    seen = queries.opinion_map_of(world.activity, world.amina)
    assert seen is not None
    assert "7 statements" in str(seen.why)
    assert (seen.groups, seen.has_picture, seen.mine) == ((), False, None)
    assert [(one.statement, one.agree, one.answered) for one in seen.totals] == [(statement, 1, 1)]


def test_two_camps_become_two_groups_with_what_they_say(world: make.World) -> None:
    two_camps(world)
    actions.draw_map(world.activity, at=make.day(2))
    seen = queries.opinion_map_of(world.activity, None)
    assert seen is not None
    assert sorted(group.people for group in seen.groups) == [12, 12]
    assert all(group.says for group in seen.groups)
    assert seen.why is None
    assert seen.has_picture
    assert seen.differing
    assert not seen.common


def test_a_person_sees_where_they_stand_and_nobody_else_does(world: make.World) -> None:
    two_camps(world)
    for statement in queries.statements(world.activity):
        actions.react(statement, by=world.amina, at=make.day(1), vote=1 if statement.words[-1] in "02468" else -1)
    actions.draw_map(world.activity, at=make.day(2))
    mine = queries.opinion_map_of(world.activity, world.amina).mine
    assert mine is not None
    assert mine.group in {"A", "B"}
    assert mine.is_certain
    assert queries.opinion_map_of(world.activity, world.ben).mine is None
    assert queries.opinion_map_of(world.activity, None).mine is None


def test_the_same_answers_give_the_same_map(world: make.World) -> None:
    two_camps(world)
    first, second = (actions.draw_map(world.activity, at=make.day(day)) for day in (2, 3))
    assert first.result == second.result
    assert (first.people, first.reactions) == (24, 288)


def test_sides_stand_side_by_side_only_from_five_people_on(world: make.World) -> None:
    (statement,) = make.statements(world, 1)
    for person in world.citizens(5):
        actions.react(statement, by=person, at=make.day(1), vote=1)
    actions.react(statement, by=world.ben, at=make.day(1), vote=-1)
    actions.draw_map(world.activity, at=make.day(2))
    seen = queries.opinion_map_of(world.activity, None)
    assert [name for name, _ in seen.sides] == ["citizen"]
    assert seen.side_by_side == ()  # five of six shown would give away the sixth
    for person in world.staff(4):
        actions.react(statement, by=person, at=make.day(3), vote=-1)
    actions.draw_map(world.activity, at=make.day(4))
    seen = queries.opinion_map_of(world.activity, None)
    assert seen.sides == (("citizen", 5), ("staff", 5))
    (row,) = seen.side_by_side
    assert [(side.agree, side.disagree) for side in row.sides] == [(5, 0), (0, 5)]


def test_a_map_is_no_deed_and_knows_what_came_after_it(world: make.World) -> None:
    (statement,) = make.statements(world, 1)
    before = ledger.head(world.chain)
    reading = actions.draw_map(world.activity, at=make.day(1))
    assert ledger.head(world.chain) == before
    actions.react(statement, by=world.amina, at=make.day(2), vote=1)
    assert queries.reactions_since(reading) == 1
    assert queries.map_reading_of(world.activity) == reading


def test_a_statement_taken_out_later_leaves_the_kept_map(world: make.World) -> None:
    first, second = make.statements(world, 2)
    actions.draw_map(world.activity, at=make.day(1))
    eyes = (world.cleo, make_moderation.moderator(world))
    make_moderation.hidden(make_moderation.thing_of(first, "statement"), by=eyes, at=make.day(2))
    assert [one.statement for one in queries.opinion_map_of(world.activity, None).totals] == [second]


def test_before_the_first_map_there_is_none(world: make.World) -> None:
    assert queries.opinion_map_of(world.activity, world.amina) is None


def test_a_new_map_tells_of_five_people_more_so_that_nobody_is_found_by_subtraction(world: make.World) -> None:
    (statement,) = make.statements(world, 1)
    people = world.citizens(10)
    for person in people[:5]:
        actions.react(statement, by=person, at=make.day(1), vote=1)
    assert may.ask_for_map(None, world.activity)
    assert actions.ask_for_map(world.activity, at=make.day(2))
    actions.begin_map(world.activity, at=make.day(2))
    actions.draw_map(world.activity, at=make.day(2))
    for minute in range(30):  # one person who changes their mind is no five
        actions.react(statement, by=world.amina, at=make.day(3) + timedelta(minutes=minute), vote=(-1) ** minute)
    for person in people[5:8]:
        actions.react(statement, by=person, at=make.day(3), vote=-1)
    assert not queries.is_map_due(world.activity)
    assert not actions.ask_for_map(world.activity, at=make.day(3))
    assert "five more people have answered" in may.ask_for_map(world.ben, world.activity).reason
    actions.react(statement, by=people[8], at=make.day(3), vote=-1)
    assert queries.is_map_due(world.activity)
    assert actions.ask_for_map(world.activity, at=make.day(4))


def answers(statement: Statement, *, people: range) -> None:
    """One answer of each, as they were kept."""
    Reaction.objects.bulk_create(
        Reaction(
            activity=statement.activity, statement=statement, voter=f"{n:020}", side="citizen", vote=1, at=make.day(1)
        )
        for n in people
    )
    measured(Reaction)  # as the database does by itself some time after


def test_whether_a_map_is_due_costs_the_same_however_many_answered(world: make.World) -> None:
    (statement,) = make.statements(world, 1)
    answers(statement, people=range(1_000))
    among_few = looked_at(lambda: queries.is_map_due(world.activity))
    answers(statement, people=range(1_000, 20_000))
    assert queries.is_map_due(world.activity)
    assert looked_at(lambda: queries.is_map_due(world.activity)) <= 1.2 * among_few


def test_a_map_is_due_after_a_tenth_more_answers_and_those_elsewhere_do_not_count(world: make.World) -> None:
    (statement,) = make.statements(world, 1)
    elsewhere = make.another_activity(world)
    other = Statement.objects.create(
        activity=elsewhere, number=1, words="A bell.", side="citizen", written_at=make.MONDAY
    )
    answers(statement, people=range(90))
    actions.draw_map(world.activity, at=make.day(2))
    answers(statement, people=range(90, 99))
    answers(other, people=range(20_000))
    assert not queries.is_map_due(world.activity)
    answers(statement, people=range(99, 100))
    assert queries.is_map_due(world.activity)
