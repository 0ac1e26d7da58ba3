"""Answering without an account: where the work wants it, counted as on no side, and once for each link."""

from __future__ import annotations

import pytest
from django.db import IntegrityError, transaction

from cairn.activities import actions as activities
from cairn.base.verdict import Refused
from cairn.explore import actions, may, queries
from cairn.explore.answers import Way
from cairn.explore.models import Door, Reaction
from cairn.explore.visitors import Visitor
from cairn.ledger import queries as ledger
from cairn.listen import actions as listen
from cairn.mountain import queries as mountain
from tests import make, make_moderation, make_slips, make_visits


@pytest.mark.parametrize(
    ("name", "allowed"), [("amina", False), ("ben", False), ("cleo", True), ("dana", False), ("", False)]
)
def test_whoever_holds_the_work_lets_visitors_in_and_no_one_else(
    world: make.World, name: str, *, allowed: bool
) -> None:
    person = getattr(world, name, None)
    make_slips.link(world)
    assert bool(may.open_door(person, world.activity, Way.LINK)) is allowed
    door = make_visits.door(world)
    assert bool(may.shut_door(person, door)) is allowed
    assert bool(may.make_personal_links(person, world.activity)) is allowed
    assert allowed or may.shut_door(person, door).reason


def test_a_visitor_answers_undoes_and_writes(world: make.World) -> None:
    (statement,) = make.statements(world, 1)
    make_visits.door(world)
    visitor = make_visits.visitor()
    actions.react(statement, by=visitor, at=make.day(1), vote=1, matters=True)
    assert queries.last_vote(visitor, statement) == 1
    assert queries.totals(world.activity)[statement.ref].agree == 1
    kept = Reaction.objects.get()
    assert kept.side == "unclear"
    assert visitor.secret not in kept.voter
    mine = actions.write_statement(world.activity, by=visitor, at=make.day(1), words="A bench outside.")
    assert (mine.author, mine.side) == (None, "unclear")
    assert mine.visitor not in {"", kept.voter}
    assert list(queries.statements_by_visitor(visitor, world.activity)) == [mine]
    assert not queries.statements_by_visitor(make_visits.visitor(2), world.activity)
    assert queries.next_statement(visitor, world.activity) == mine
    assert actions.undo_answer(world.activity, by=visitor, at=make.day(2)) == statement
    assert queries.number_of_people(world.activity) == 0


def test_the_record_has_no_mark_of_a_visitor_and_their_words_raise_no_level(world: make.World) -> None:
    make.statements(world, 1)
    before = mountain.reading(world.activity, at=make.day(2)).level
    make_visits.door(world)
    for number in range(12):
        visitor = make_visits.visitor(number)
        actions.write_statement(world.activity, by=visitor, at=make.day(1), words=f"A bench, {number}.")
        for one in queries.statements(world.activity)[:3]:
            actions.react(one, by=visitor, at=make.day(1), vote=1)
    entry = ledger.newest(world.chain).first()
    assert entry is not None
    assert (entry.kind, entry.mark, entry.side) == ("explore.statement.written", "", "unclear")
    assert mountain.reading(world.activity, at=make.day(2)).level == before


def test_nobody_comes_in_before_the_door_is_open_or_after_it_is_shut(world: make.World) -> None:
    (statement,) = make.statements(world, 1)
    visitor = make_visits.visitor()
    deeds = (
        lambda: actions.react(statement, by=visitor, at=make.day(1), vote=1),
        lambda: actions.undo_answer(world.activity, by=visitor, at=make.day(1)),
        lambda: actions.write_statement(world.activity, by=visitor, at=make.day(1), words="x"),
    )
    for deed in deeds:
        with pytest.raises(Refused, match="cannot answer statements here now"):
            deed()
    door = make_visits.door(world)
    deeds[0]()
    actions.shut_door(door, by=world.cleo, at=make.day(2))
    for deed in deeds:
        with pytest.raises(Refused, match="cannot answer statements here now"):
            deed()
    assert queries.totals(world.activity)[statement.ref].agree == 1
    assert [one.kind for one in ledger.newest(world.chain)[:1]] == ["explore.door.shut"]


def test_the_door_closes_with_the_link_the_stage_and_the_activity(world: make.World) -> None:
    make.statements(world, 1)
    make_visits.door(world)
    visitor = make_visits.visitor()
    link = make_slips.link(world)
    listen.close_link(link, by=world.cleo, at=make.day(1))
    assert not may.react(visitor, world.activity)
    make_slips.link(world)
    assert may.react(visitor, world.activity)
    make.at_stage(world, "decide")
    assert not may.react(visitor, world.activity)
    make.at_stage(world, "explore")
    activities.withdraw_activity(world.activity, by=world.cleo, at=make.day(2))
    assert not may.react(visitor, world.activity)


def test_where_links_are_personal_the_open_link_lets_nobody_answer(world: make.World) -> None:
    make.statements(world, 1)
    make_slips.link(world)
    make_visits.door(world, Way.PERSONAL)
    (code,) = make_visits.personal(world)
    assert may.react(Visitor(code, Way.PERSONAL), world.activity)
    assert "personal link" in may.react(make_visits.visitor(), world.activity).reason


def test_a_personal_link_is_one_voter_and_only_its_hash_is_kept(world: make.World) -> None:
    (statement,) = make.statements(world, 1)
    make_visits.door(world, Way.PERSONAL)
    first, second = make_visits.personal(world, 2)
    for vote in (1, -1):
        actions.react(statement, by=Visitor(first, Way.PERSONAL), at=make.day(1), vote=vote)
    actions.react(statement, by=Visitor(second, Way.PERSONAL), at=make.day(1), vote=1)
    total = queries.totals(world.activity)[statement.ref]
    assert (total.agree, total.disagree) == (1, 1)
    kept = queries.personal_link(first)
    assert kept is not None
    assert first not in str(vars(kept))
    assert queries.personal_link("aaaa-aaaa-aaaa-aaaa") is None


def test_a_door_and_links_have_their_limits(world: make.World) -> None:
    with pytest.raises(Refused, match="Open the link for everybody first"):
        actions.open_door(world.activity, by=world.cleo, at=make.day(1), way=Way.LINK)
    with pytest.raises(Refused, match="answer first"):
        make_visits.personal(world)
    with pytest.raises(Refused, match="one of the two"):
        actions.open_door(world.activity, by=world.cleo, at=make.day(1), way="window")
    make_visits.door(world, Way.PERSONAL)
    with pytest.raises(Refused, match="can answer already"):
        actions.open_door(world.activity, by=world.cleo, at=make.day(1), way=Way.PERSONAL)
    with pytest.raises(Refused, match="between 1 and 60"):
        make_visits.personal(world, 61)
    with pytest.raises(IntegrityError), transaction.atomic():
        Door.objects.create(activity=world.activity, number=2, way="link", opened_at=make.day(1))


def test_a_hidden_statement_of_a_visitor_is_gone_like_any_other(world: make.World) -> None:
    make.statements(world, 1)
    make_visits.door(world)
    visitor = make_visits.visitor()
    mine = actions.write_statement(world.activity, by=visitor, at=make.day(1), words="Ben is lazy.")
    eyes = (world.cleo, make_moderation.moderator(world))
    make_moderation.hidden(make_moderation.thing_of(mine, "statement"), by=eyes, at=make.day(2))
    (seen,) = queries.statements_by_visitor(visitor, world.activity, on=make.day(2).date())
    assert (seen.words, bool(seen.hidden_because)) == ("", True)
    assert mine not in queries.statements(world.activity, on=make.day(2).date())


def test_how_many_personal_links_were_made_stands_in_the_record(world: make.World) -> None:
    make.at_stage(world, "explore")
    make_visits.door(world, Way.PERSONAL)
    make_visits.personal(world, 3)
    entry = ledger.newest(world.chain).first()
    assert entry is not None
    assert (entry.kind, entry.data) == ("explore.links.made", {"number": 3})
