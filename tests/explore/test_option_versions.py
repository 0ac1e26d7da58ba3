"""What an option says, what it costs, and how it was changed."""

import pytest

from cairn.base.verdict import Refused
from cairn.explore import actions, may, queries
from cairn.explore.models import OptionVersion
from cairn.ledger import queries as ledger
from tests import make, make_options

PEOPLE = ("amina", "ben", "cleo", "dana", "")
NEW = {
    "title": "Option 1",
    "words": "Two lamps.",
    "cost": "Two lamps and a day.",
    "cost_figure": 240,
    "currency": "GBP",
}


def allowed(world: make.World, gate, *about) -> set[str]:
    return {name for name in PEOPLE if gate(getattr(world, name) if name else None, *about)}


def test_only_authors_change_what_an_option_says_while_the_work_is_at_explore(world: make.World):
    (option,) = make.options(world, 1)
    assert allowed(world, may.edit_option, option) == set()
    make.at_stage(world, "explore")
    option.activity.refresh_from_db()
    assert allowed(world, may.edit_option, option) == {"amina", "ben"}
    make.at_stage(world, "decide")
    option.activity.refresh_from_db()
    verdict = may.edit_option(world.amina, option)
    assert "stands still at every other stage" in verdict.reason


def test_every_version_is_kept_with_who_changed_it(world: make.World):
    (option,) = make_options.written(world)
    actions.edit_option(option, by=world.ben, at=make.day(4), **NEW)
    newest, first = queries.versions(option)
    assert (newest.number, newest.words, newest.by, newest.side) == (2, "Two lamps.", world.ben, "staff")
    assert (first.number, first.words, first.by) == (1, "We would do the 1. thing.", world.amina)
    entry = ledger.newest(world.chain).first()
    assert (entry.kind, entry.about, entry.data) == ("explore.option.edited", option.ref, {"version": 2})
    assert queries.option(world.activity, option.ref).edited_at == make.day(4)


def test_an_option_written_before_versions_were_kept_keeps_its_first_words_too(world: make.World):
    (option,) = make_options.written(world)
    OptionVersion.objects.all().delete()
    actions.edit_option(option, by=world.ben, at=make.day(4), **NEW)
    assert [one.words for one in queries.versions(option)] == ["Two lamps.", "We would do the 1. thing."]


def test_of_two_authors_who_change_it_at_once_neither_overwrites_the_other(world: make.World):
    (option,) = make_options.written(world)
    actions.edit_option(option, by=world.ben, at=make.day(4), read=1, **NEW)
    with pytest.raises(Refused, match="Another author changed this"):
        actions.edit_option(option, by=world.amina, at=make.day(4), read=1, **NEW | {"words": "Three lamps."})
    with pytest.raises(Refused, match="Nothing is changed"):
        actions.edit_option(option, by=world.amina, at=make.day(4), read=2, **NEW)


@pytest.mark.parametrize(
    ("changed", "said"),
    [
        ({"currency": ""}, "in which currency"),
        ({"cost_figure": -1}, "whole number"),
        ({"cost_figure": 2_000_000_001}, "whole number"),
        ({"words": " "}, "Give the option a title"),
        ({"changes": "x" * 1001}, "room for 1000"),
        ({"why": "a\0b"}, "cannot be stored"),
    ],
)
def test_what_cannot_be_kept_is_refused(world: make.World, changed: dict, said: str):
    (option,) = make_options.written(world)
    with pytest.raises(Refused, match=said):
        actions.edit_option(option, by=world.ben, at=make.day(4), **NEW | changed)


def test_nobody_stands_as_an_author_before_they_say_yes(world: make.World):
    make.met_citizens(world)
    option = actions.write_option(
        world.activity, by=world.ben, at=make.day(2), title="A", words="B", asking=[world.amina]
    )
    assert not queries.is_author(world.amina, option)
    assert not may.join_authors(world.amina, option)  # the work is not at Explore
    make.at_stage(world, "explore")
    option.activity.refresh_from_db()
    assert allowed(world, may.join_authors, option) == {"amina"}
    actions.join_authors(option, by=world.amina, at=make.day(3))
    entry = ledger.newest(world.chain).first()
    assert (entry.kind, entry.side) == ("explore.author.joined", "citizen")
    assert entry.data == {"sides": ["staff", "citizen"], "joined": "citizen"}
    assert not may.join_authors(world.amina, option)


def test_a_no_keeps_nothing_and_leaves_no_entry(world: make.World):
    (option,) = make_options.written(world)
    neighbour, *_ = world.citizens(1)
    actions.ask_author(option, by=world.ben, person=neighbour, at=make.day(3))
    assert not may.ask_author(world.ben, option, neighbour)
    before = ledger.head(world.chain).length
    actions.decline_authorship(option, by=neighbour, at=make.day(3))
    assert ledger.head(world.chain).length == before
    assert not queries.is_asked(neighbour, option)
    assert not queries.is_author(neighbour, option)


def test_authors_ask_people_who_take_part_and_leave_by_themselves(world: make.World):
    (option,) = make_options.written(world)
    assert allowed(world, may.ask_author, option) == {"amina", "ben"}
    assert "does not take part" in may.ask_author(world.ben, option, world.dana).reason
    assert "already" in may.ask_author(world.ben, option, world.amina).reason
    assert allowed(world, may.leave_authors, option) == {"amina", "ben"}
    actions.leave_authors(option, by=world.amina, at=make.day(3))
    assert ledger.newest(world.chain).first().data == {"sides": ["staff"]}
    assert "only author" in may.leave_authors(world.ben, option).reason


def test_it_shows_that_the_work_was_entered_with_no_solution(world: make.World):
    assert queries.entered(world.activity) is None
    make_options.written(world)
    found = queries.entered(world.activity)
    assert found is not None
    assert found.with_no_solution
    assert found.first_at == make.day(2)


def test_it_does_not_claim_so_when_the_card_started_with_an_option(world: make.World):
    make.card(world, why_starts_with_option="The grant was for a corner.")
    actions.write_option(world.activity, by=world.ben, at=make.day(1), title="A", words="B")
    found = queries.entered(world.activity)
    assert found is not None
    assert not found.with_no_solution
    assert found.why_first == "The grant was for a corner."
