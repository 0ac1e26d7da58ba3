"""The result of a count as pictures, each with its table; the objections before them; nothing of a small side."""

from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone

from cairn.decide import actions, queries
from cairn.decide.models import Decision
from cairn.web.contents import result_pictures
from cairn.web.drawings import shares
from tests import make, make_votes
from tests.web.looking import body

HERE = "/p/waiting-well/a/quiet-corner/decide"
SIDES = ("citizen", "staff")
BOTH_ALIKE = {"citizen": ((4, 3, 2),) * 6, "staff": ((4, 3, 2),) * 6}


def counted(world: make.World, ballots: dict, mode: str = "choose one", **more: object) -> Decision:
    """A vote that is over: each side's ballots, in the order of the paper."""
    people = {"citizen": [world.amina, *world.citizens(5)], "staff": [world.ben, *world.staff(5)]}
    decision = make_votes.opened(world, mode, at=timezone.now() - timedelta(hours=1), **more)
    for side, papers in ballots.items():
        for person, paper in zip(people[side], papers, strict=False):
            make_votes.cast(decision, [person], *paper, at=timezone.now(), why="The door is too heavy.")
    return actions.close_decision(decision, by=world.cleo, at=decision.closes_at, lottery_drawn="1 2 3")


def read(client: Client, decision: Decision) -> str:
    return body(client.get(f"{HERE}/decision/{decision.ref}")).decode()


def test_a_bar_is_cut_as_the_side_said_and_marks_how_many_are_needed(world: make.World):
    papers = ((4, 0, 1), (3, 0, 1), (3, 1, None), (2, 0, 4), (2, 3, 4), (1, 3, 4))
    decision = counted(world, {"citizen": papers, "staff": ((4, 4, 4),) * 6})
    result = queries.result_of(decision)
    picture = result_pictures.said_in(result)
    first, second, third = sorted(picture.groups, key=lambda group: group.title)
    citizens, _staff = first.bars
    assert [part.label for part in citizens.parts] == ["3", "2", "1", "0", "0"]
    assert [part.label for part in second.bars[0].parts] == ["2", "0", "1", "3", "0"]
    assert third.bars[0].parts[-1].label == "1"
    roll = next(each.roll for each in result.turnout if each.side == "citizen")
    assert citizens.needed == pytest.approx(max(3, -(-roll // 4)) / 6)
    assert "Citizen: ✓ accepted. 5 of 6 can live with it; at least 3 must." in citizens.words
    assert second.bars[0].words.endswith("3 object.")
    assert sum(part.size for part in citizens.parts) == pytest.approx(1)


def test_the_table_has_the_numbers_of_the_bars(world: make.World):
    picture = result_pictures.said_in(queries.result_of(counted(world, BOTH_ALIKE)))
    bars = [bar for group in picture.groups for bar in group.bars]
    assert [[str(cell) for cell in row[2:7]] for row in picture.rows] == [
        [part.label for part in bar.parts] for bar in bars
    ]
    assert picture.groups[0].title.endswith("(chosen)")


def test_objections_stand_before_the_picture_those_to_what_was_chosen_first(client: Client, world: make.World):
    papers = ((4, 0, 3), (4, 0, 3), (4, 0, 3), (4, 2, 3), (4, 2, 3), (0, 2, 3))
    page = read(client, counted(world, {"citizen": papers, "staff": ((4, 3, 1),) * 6}))
    places = [
        page.index(words)
        for words in (
            "Decided: Option 1",
            "in their own words",
            "To what was chosen: Option 1",
            "To: Option 2",
            'class="picture shares"',
        )
    ]
    assert places == sorted(places)
    assert page.count("The door is too heavy.") == 4


def test_many_objections_unfold_so_that_the_result_is_not_far_down(client: Client, world: make.World):
    papers = ((4, 0, 3),) * 6
    page = read(client, counted(world, {"citizen": papers, "staff": ((4, 3, 1),) * 6}))
    assert "1 more reason" in page
    assert page.count("The door is too heavy.") == 6


def test_a_rule_without_objections_says_so(client: Client, world: make.World):
    decision = counted(world, dict.fromkeys(SIDES, ((1, 0, 0),) * 6), rule="majority/1")
    page = read(client, decision)
    assert "hears no objections" in page
    assert "6 of 6 say yes" in page


@pytest.mark.parametrize("mode", ["choose one", "budget"])
def test_a_small_side_has_no_picture_and_no_numbers(client: Client, world: make.World, mode: str):
    decision = counted(world, {"citizen": ((4, 3, 1),) * 6, "staff": ((4, 3, 1),) * 4}, mode)
    result = queries.result_of(decision)
    assert result_pictures.said_in(result) is None
    assert result_pictures.paid_in(result) is None
    page = read(client, decision)
    assert 'class="picture' not in page
    assert "✗ not accepted" in page
    assert "no numbers are shown" in page


def test_a_small_side_has_no_rounds(world: make.World):
    papers = {"citizen": ((1, 2, None),) * 6, "staff": ((2, 1, None),) * 4}
    decision = counted(world, papers, rule="ranked-choice/1")
    assert decision.outcome["rounds"]
    assert result_pictures.rounds_in(queries.result_of(decision)) is None


def test_ranked_choice_is_told_round_by_round(client: Client, world: make.World):
    papers = {"citizen": ((1, 2, 3),) * 4 + ((2, 3, 1),) * 2, "staff": ((3, 1, 2),) * 3 + ((1, 2, 3),) * 3}
    decision = counted(world, papers, rule="ranked-choice/1")
    picture = result_pictures.rounds_in(queries.result_of(decision))
    assert [group.title for group in picture.groups] == ["Round 1: “Option 3” goes out", "Round 2: “Option 2” goes out"]
    assert picture.groups[0].bars[0].words == "Option 1: 58 in 100 (Citizen 67, Staff 50)"
    assert picture.rows[2] == ("Option 3", "17 in 100 (Citizen 33, Staff 0)", "out")
    assert "Round by round" in read(client, decision)


def test_a_budget_shows_what_each_side_put_in_and_what_was_left_over(client: Client, world: make.World):
    decision = counted(world, {"citizen": ((4, 3, 2),) * 6, "staff": ((4, 2, 2),) * 6}, "budget")
    picture = result_pictures.paid_in(queries.result_of(decision))
    assert picture.rows[0] == ("Option 1", "£500", "£250", "£250", "nothing")
    assert "Option 1: £500 (Citizen £250, Staff £250)" in read(client, decision)


def test_what_nobody_paid_for_in_particular_is_drawn_apart(world: make.World):
    papers = {"citizen": ((4, 2, 2),) * 5 + ((4, 4, 2),), "staff": ((4, 2, 2),) * 5 + ((4, 4, 2),)}
    decision = counted(world, papers, "budget")
    picture = result_pictures.paid_in(queries.result_of(decision))
    assert picture.rows[1] == ("Option 2", "£500", "nothing", "nothing", "£500")
    assert [kind for kind, _words in picture.key] == [0, 1, 4]


def test_parts_that_are_more_than_the_whole_are_refused():
    for part in (shares.Part(0, 1.2), shares.Part(9, 0.5), shares.Part(0, -0.1)):
        with pytest.raises(ValueError, match=r"whole|no part"):
            shares.draw([shares.Group("", (shares.Bar("Words", (part,)),))])
