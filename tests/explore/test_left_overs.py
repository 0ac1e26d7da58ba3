"""What somebody who means no good could have done with options, lists, slips and links, and no longer can."""

from __future__ import annotations

import pytest

from cairn.base.verdict import Refused
from cairn.explore import actions, may, queries
from tests import make, make_options, make_slips, make_visits

ONE = {"title": "Both at once", "words": "Plants and lamps."}


def by(person, title: str):
    return {"by": person, "at": make.day(3), "title": title, "words": f"{title}."}


def test_nobody_merges_what_others_wrote_by_themselves(world: make.World):
    make_options.written(world)
    mine = actions.write_option(world.activity, **by(world.amina, "A bell"))
    theirs = actions.write_option(world.activity, **by(world.ben, "Plants"))
    with pytest.raises(Refused, match="no author of “Plants”"):
        actions.merge_options([mine, theirs], by=world.amina, at=make.day(4), **ONE)
    actions.ask_author(theirs, by=world.ben, person=world.amina, at=make.day(4))
    actions.join_authors(theirs, by=world.amina, at=make.day(4))
    actions.merge_options([mine, theirs], by=world.amina, at=make.day(4), **ONE)


def test_a_lead_merges_and_each_author_is_told_and_can_undo_it(world: make.World):
    make_options.written(world)
    mine = actions.write_option(world.activity, **by(world.amina, "A bell"))
    theirs = actions.write_option(world.activity, **by(world.ben, "Plants"))
    actions.merge_options([mine, theirs], by=world.cleo, at=make.day(4), **ONE)
    merged = queries.merged_options_by([world.amina.pk, world.ben.pk], since=make.day(3), until=make.day(5))
    assert {one.origin for one in merged} == {mine, theirs}
    for option, author in ((mine, world.amina), (theirs, world.ben)):
        assert may.bring_back(author, queries.option(world.activity, option.ref))


def test_a_dropped_option_comes_back_with_all_that_was_said_to_it(world: make.World):
    (option,) = make_options.written(world)
    argument = make_options.argument(option, by=world.ben)
    check = make_options.check(option, by=world.amina)
    actions.drop_option(option, by=world.cleo, at=make.day(4), why="Too dear.")
    assert not may.bring_back(world.dana, option)
    actions.bring_back(option, by=world.amina, at=make.day(5))
    found = queries.option(world.activity, option.ref)
    assert found.is_live
    assert found.why_dropped == ""
    assert queries.arguments(found, on=None)[0] == [argument]
    assert queries.reality_checks([found], on=None) == [check]


def test_what_a_citizen_agreed_to_drop_no_author_alone_brings_back(world: make.World):
    options = make_options.written(world, 7)
    for person in (world.ben, world.amina, *world.citizens(3)):
        actions.mark_shortlist(world.activity, by=person, at=make.day(4), carried=[one.ref for one in options[:2]])
    proposed = actions.propose_shortlist(world.activity, by=world.cleo, at=make.day(5), why="Two are enough.")
    actions.agree_shortlist(proposed, by=world.amina, at=make.day(6))
    gone = queries.option(world.activity, options[-1].ref)
    assert "citizen agreed" in may.bring_back(world.ben, gone).reason
    assert may.bring_back(world.cleo, gone)


def test_two_looks_at_a_shortlist_never_tell_what_one_person_marked(world: make.World):
    """Five citizens are counted; what the sixth to the ninth mark is seen only together with a tenth."""
    options = make_options.written(world, 7)
    seen = []
    for number, person in enumerate((world.amina, world.ben, *world.citizens(10))):
        carried = [options[number % 7].ref, options[0].ref]
        actions.mark_shortlist(world.activity, by=person, at=make.day(4), carried=carried)
        standing = queries.shortlist(world.activity)
        seen.append([(one.option.ref, one.stays, one.shares) for one in standing.lines] + [standing.sheets])
    changed = [number for number in range(1, len(seen)) if seen[number] != seen[number - 1]]
    assert len(changed) <= 4
    sheets = [one[-1].get("citizen", 0) for one in seen]
    assert sorted(set(sheets)) == [0, 5, 10]
    marked = options[3].ref
    actions.mark_shortlist(world.activity, by=world.amina, at=make.day(5), carried=[marked])
    standing = queries.shortlist(world.activity)
    assert [(one.option.ref, one.stays, one.shares) for one in standing.lines] + [standing.sheets] == seen[-1]
    assert queries.shortlist_now(world.activity) != standing


def test_how_many_answered_a_statement_is_told_in_steps_of_five(world: make.World):
    (statement,) = make.statements(world, 1)
    told = []
    for person in (world.ben, *world.citizens(10)):
        actions.react(statement, by=person, at=make.day(1), vote=1)
        (one,) = queries.became_of(world.amina, on=make.day(1).date(), most=1)
        told.append(one.answered)
    assert told == [None] * 4 + [5] * 5 + [10] * 2


def test_whoever_said_it_on_a_slip_says_that_an_option_is_not_what_they_meant(world: make.World):
    (option,) = make_options.written(world)
    held = make_slips.said(world, at=make.day(2))
    words = held.now.contribution
    ground = actions.name_ground(option, by=world.ben, at=make.day(3), said=words)
    with pytest.raises(Refused, match="Only whoever said"):
        actions.deny_ground(ground, at=make.day(4), proof="another code")
    with pytest.raises(Refused, match="Only whoever said"):
        actions.deny_ground(ground, by=world.dana, at=make.day(4))
    actions.deny_ground(ground, at=make.day(4), proof=held.proof(make.day(4)), why="I meant the chairs.")
    ground.refresh_from_db()
    assert ground.denied_because == "I meant the chairs."


def test_a_personal_link_belongs_to_the_browser_that_first_answers_by_it(world: make.World):
    make.statements(world, 1)
    make_visits.door(world, "personal")
    (code,) = make_visits.personal(world)
    link = queries.personal_link(code)
    assert may.use_link(link, "printer")
    actions.keep_link_for(link, at=make.day(1), sign="phone")
    kept = queries.personal_link(code)
    assert may.use_link(kept, "phone")
    assert "on another screen" in may.use_link(kept, "printer").reason
    assert "phone" not in kept.browser_hash
    with pytest.raises(Refused, match="another screen"):
        actions.keep_link_for(link, at=make.day(2), sign="printer")
