"""What somebody tried against a vote, with the rights they have or with the whole database, and what came of it."""

from datetime import timedelta

import pytest

from cairn.base.verdict import Refused
from cairn.decide import actions, queries
from cairn.decide.models import Ballot, Objection, PanelFinding, PanelPlace, Paper
from cairn.people.models import Person
from tests import make, make_panels, make_papers, make_votes


@pytest.fixture
def decision(world: make.World):
    world.citizens(2)
    return make.decision(world, make.options(world))


def another_citizen(world: make.World, decision) -> Person:
    return next(one.person for one in decision.roll.filter(side="citizen").exclude(person=world.amina))


def test_after_a_hearing_no_sign_in_the_database_leads_to_who_sat(world: make.World) -> None:
    panel = make_panels.drawn(world, make_panels.waiting(world))
    make_panels.heard(panel, {"citizen": 2, "staff": 3})
    actions.conclude_hearing(panel.decision, by=world.amina, at=make_panels.after(panel, 13))
    assert PanelFinding.objects.exists()
    assert not PanelPlace.objects.exclude(person=None).exists()
    in_every_chain = {
        person.mark_in(chain)
        for person in Person.objects.all()
        for chain in (f"panel:{panel.ref}", panel.ref, world.activity.chain)
    }
    assert in_every_chain.isdisjoint(PanelPlace.objects.values_list("sign", flat=True))


def test_a_code_on_a_paper_is_no_code_for_a_ballot_on_a_screen(world: make.World, decision) -> None:
    """Else whoever printed the paper could keep it out of the box."""
    code = make_papers.printed(world, decision)
    on_screen = actions.cast_ballot(decision, by=world.ben, at=make.day(4), code=code, **make_papers.marks(decision))
    assert on_screen != code
    actions.name_ballot_helper(decision, by=world.cleo, at=make.day(4), helper=world.ben)
    make_papers.entered(world, decision, code)
    marks = make_papers.marks(decision)
    assert actions.enter_paper_again(decision, by=world.ben, at=make.day(4), code=code, **marks) == ()
    assert Ballot.objects.filter(decision=decision).count() == 2


def test_the_code_of_a_ballot_is_no_code_for_a_paper(world: make.World, decision) -> None:
    """Else whoever took the call could keep the caller from changing it."""
    code = make_papers.called(world, decision, another_citizen(world, decision))
    printed = actions.print_paper(decision, by=world.cleo, at=make.day(4), voter=world.amina, code=code)
    assert printed != code
    actions.change_ballot(decision, at=make.day(5), code=code, **make_papers.marks(decision, 2))


def test_one_code_prints_one_paper(world: make.World, decision) -> None:
    """Somebody pressed "back" and chose the next name."""
    code = make_papers.printed(world, decision)
    other = another_citizen(world, decision)
    assert actions.print_paper(decision, by=world.cleo, at=make.day(3, 12), voter=other, code=code) != code


def test_releasing_whoever_entered_first_makes_no_room_for_their_side(world: make.World, decision) -> None:
    ada, bob = world.staff(2)
    for helper in (ada, bob, another_citizen(world, decision)):
        actions.name_ballot_helper(decision, by=world.cleo, at=make.day(3, 11), helper=helper)
    code, marks = make_papers.printed(world, decision), make_papers.marks(decision)
    actions.enter_paper(decision, by=ada, at=make.day(4), code=code, **marks)
    actions.release_ballot_helper(decision, by=world.cleo, at=make.day(4), helper=ada)
    with pytest.raises(Refused, match="Somebody of your side"):
        actions.enter_paper_again(decision, by=bob, at=make.day(4), code=code, **marks)


def test_a_paper_that_came_in_time_is_not_lost_when_its_first_entry_is_thrown_away(world: make.World, decision) -> None:
    actions.name_ballot_helper(decision, by=world.cleo, at=make.day(3, 11), helper=world.ben)
    code, marks = make_papers.printed(world, decision), make_papers.marks(decision)
    make_papers.entered(world, decision, code)
    late = decision.closes_at + timedelta(hours=1)
    actions.put_paper_back(decision, by=world.ben, at=late, code=code)
    with pytest.raises(Refused, match="Nobody has entered"):
        actions.enter_paper_again(decision, by=world.ben, at=late, code=code, **marks)
    actions.enter_paper(decision, by=world.cleo, at=late, code=code, **marks)
    assert actions.enter_paper_again(decision, by=world.ben, at=late, code=code, **marks) == ()
    assert Paper.objects.get().state == "cast"


def test_a_paper_is_kept_for_the_seven_days_that_a_vote_gets(world: make.World, decision) -> None:
    code, closed = make_papers.printed(world, decision), decision.closes_at + timedelta(minutes=1)
    with pytest.raises(Refused, match="Keep the paper"):
        actions.note_late_paper(decision, by=world.cleo, at=closed, code=code)


@pytest.mark.parametrize("drawn", ["3, 17, 22", "22-17-3", "03 17 22.", "3 17 22"])
def test_however_the_numbers_of_a_draw_are_written_the_same_option_wins(
    world: make.World, decision, drawn: str
) -> None:
    make_votes.cast(decision, [one.person for one in decision.roll.all()], *[4, 4])
    first = make_votes.closed(world, decision, drawn=drawn)
    assert first.lottery_drawn == "3 17 22"


def test_while_a_hearing_lasts_a_code_leads_to_no_ballot(world: make.World) -> None:
    """Codes of a side are dealt out anew: they say that a ballot is there, and not which one."""
    people = [world.amina, *world.citizens(4), world.ben, *world.staff(6)]
    decision = make_votes.opened(world)
    make_votes.cast(decision, people[:1], 0, 2, 3, why="It hurts.", is_paramount=True)
    for number, person in enumerate(people[1:]):
        make_votes.cast(decision, [person], 4 - number % 2, 2 + number // 4, 2 + number // 2 % 2)
    before = {one.code_hash: (one.side, one.grades) for one in Ballot.objects.filter(decision=decision)}
    make_votes.closed(world, decision)
    assert decision.waits_for_objections
    after = {one.code_hash: (one.side, one.grades) for one in Ballot.objects.filter(decision=decision)}
    assert {code: side for code, (side, _grades) in before.items()} == {
        code: side for code, (side, _grades) in after.items()
    }
    assert before != after


def test_objections_taken_up_before_a_panel_spoke_count_as_never_heard(world: make.World) -> None:
    """Else whoever leads could wear them out without anybody hearing them."""
    decision = make_panels.waiting(world, "choose one")
    assert queries.panel_of(decision) is not None
    following = type(decision)(follows=decision, attempt=2)
    assert queries.times_heard(following) == 0
    panel = make_panels.drawn(world, decision)
    make_panels.heard(panel, {"citizen": 0, "staff": 0})
    actions.conclude_hearing(decision, by=world.amina, at=make_panels.after(panel, 13))
    decision.refresh_from_db()
    assert queries.times_heard(type(decision)(follows=decision, attempt=2)) == 1


def test_where_no_panel_can_be_called_what_was_taken_up_was_heard(world: make.World, decision) -> None:
    option = queries.paper(decision)[0]
    Objection.objects.create(decision=decision, option=option, harm="It hurts.", is_heard=True)
    assert queries.times_heard(type(decision)(follows=decision, attempt=2)) == 1
