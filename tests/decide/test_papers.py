"""Ballots on paper and by phone: one person, one ballot; two people enter; every paper is accounted for."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.core import mail
from django.db import IntegrityError, transaction

from cairn.base.verdict import Refused
from cairn.decide import actions, may, paper_seals, queries
from cairn.decide.models import Ballot, CalledIn, Decision, Paper
from cairn.decide.paper_choices import PaperState
from cairn.decide.roll_choices import WAIT_FOR_ANSWERS, Effect, Ground
from cairn.ledger import queries as ledger
from cairn.notify.sending import send_letters
from tests import make, make_papers, make_rolls, make_votes


@pytest.fixture
def decision(world: make.World) -> Decision:
    world.citizens(1)
    world.staff(1)
    return make.decision(world, make.options(world))


def state(decision: Decision, code: str) -> str:
    return queries.paper_by_code(decision, code).state


def again(world: make.World, decision: Decision, code: str, *, by=None, day: int = 4, **changes):
    return actions.enter_paper_again(
        decision, by=by or world.ben, at=make.day(day), code=code, **make_papers.marks(decision) | changes
    )


def helping(world: make.World, decision: Decision, *people) -> None:
    for person in people:
        actions.name_ballot_helper(decision, by=world.cleo, at=make.day(3, 11), helper=person)


@pytest.mark.parametrize(
    ("name", "can"), [("cleo", True), ("amina", False), ("ben", False), ("dana", False), ("", False)]
)
def test_whoever_leads_hands_out_papers_and_takes_calls_and_names_who_helps(
    world: make.World, decision, name: str, *, can: bool
) -> None:
    person = getattr(world, name) if name else None
    for verdict in (
        may.help_with_ballots(person, decision), may.print_paper(person, decision, make.day(4)),
        may.take_call(person, decision, make.day(4)), may.name_ballot_helper(person, decision),
    ):  # fmt: skip
        assert bool(verdict) is can
        assert bool(verdict.reason) is not can


def test_a_helper_is_somebody_who_takes_part_and_can_be_released(world: make.World, decision) -> None:
    with pytest.raises(Refused, match="Choose somebody who takes part"):
        helping(world, decision, world.dana)
    helping(world, decision, world.ben)
    assert may.help_with_ballots(world.ben, decision)
    with pytest.raises(Refused, match="named already"):
        helping(world, decision, world.ben)
    actions.release_ballot_helper(decision, by=world.cleo, at=make.day(4), helper=world.ben)
    assert not may.help_with_ballots(world.ben, decision)


def test_a_printed_paper_keeps_only_a_hash_and_the_record_no_name(world: make.World, decision) -> None:
    code = make_papers.printed(world, decision)
    entry = ledger.newest(world.chain).first()
    assert (entry.kind, entry.data) == ("decide.paper.printed", {})
    assert not Paper.objects.filter(code_hash__contains=code).exists()
    assert queries.paper_of(world.amina, decision).side == "citizen"


def test_who_has_a_paper_votes_on_no_screen_and_by_no_phone_until_it_is_cancelled(world: make.World, decision) -> None:
    code = make_papers.printed(world, decision)
    marks = make_papers.marks(decision)
    with pytest.raises(Refused, match="cancel the paper first"):
        actions.cast_ballot(decision, by=world.amina, at=make.day(4), **marks)
    for twice in (make_papers.printed, lambda *about: make_papers.called(*about, world.amina)):
        with pytest.raises(Refused, match="nobody votes twice"):
            twice(world, decision)
    actions.cancel_paper(decision, by=world.amina, at=make.day(4), voter=world.amina)
    entry = ledger.newest(world.chain).first()
    assert (entry.kind, entry.mark, entry.side) == ("decide.paper.cancelled", "", "system")
    with pytest.raises(Refused, match="was cancelled, so it does not count"):
        make_papers.entered(world, decision, code)
    actions.cast_ballot(decision, by=world.amina, at=make.day(4), **marks)
    with pytest.raises(Refused, match="nobody votes twice"):
        make_papers.printed(world, decision)


def test_somebody_who_is_not_on_the_roll_gets_no_paper(world: make.World, decision) -> None:
    with pytest.raises(Refused, match="not on the roll"):
        make_papers.printed(world, decision, world.dana)


def test_others_do_not_cancel_somebodys_paper(world: make.World, decision) -> None:
    make_papers.printed(world, decision)
    assert not may.cancel_paper(world.ben, decision, world.amina)
    assert may.cancel_paper(world.cleo, decision, world.amina)
    with pytest.raises(Refused, match="no paper to cancel"):
        actions.cancel_paper(decision, by=world.cleo, at=make.day(4), voter=world.ben)


def test_two_people_enter_it_and_it_is_one_ballot_that_leads_to_nobody(world: make.World, decision) -> None:
    code = make_papers.came_back(world, decision)
    ballot, paper = Ballot.objects.get(), queries.paper_by_code(decision, code)
    assert (ballot.side, set(ballot.grades.values())) == ("citizen", {3})
    assert (paper.state, paper.person, paper.entered_by, paper.sealed) == (PaperState.CAST, None, None, "")
    assert queries.entry_of(world.amina, decision).has_voted
    assert queries.place_of_ballot(decision, code) == queries.Place.IN_THE_BOX
    with pytest.raises(Refused, match="in the box already"):
        make_papers.entered(world, decision, code)


def test_one_person_alone_brings_no_paper_into_the_box(world: make.World, decision) -> None:
    code = make_papers.printed(world, decision)
    make_papers.entered(world, decision, code)
    with pytest.raises(Refused, match="A second person has to enter it"):
        again(world, decision, code, by=world.cleo)
    assert not Ballot.objects.exists()
    assert not queries.entry_of(world.amina, decision).has_voted


def test_the_second_is_of_another_side_where_there_is_one(world: make.World, decision) -> None:
    code = make_papers.printed(world, decision)
    citizen = next(one.person for one in queries.people_with_a_vote(world.activity) if one.person.name == "Citizen1")
    helping(world, decision, citizen)
    make_papers.entered(world, decision, code)
    assert may.enter_paper_again(citizen, decision, queries.paper_by_code(decision, code), make.day(4)), "nobody else"
    helping(world, decision, world.ben)
    with pytest.raises(Refused, match="somebody of another side"):
        again(world, decision, code, by=citizen)
    assert again(world, decision, code) == ()


def test_where_the_two_differ_it_says_where_and_nothing_is_lost(world: make.World, decision) -> None:
    helping(world, decision, world.ben)
    code = make_papers.printed(world, decision)
    make_papers.entered(world, decision, code)
    first, second = (option.ref for option in queries.paper(decision))
    assert again(world, decision, code, grades={first: 3, second: 1}) == (second,)
    assert state(decision, code) == PaperState.ENTERED
    assert queries.first_entry(decision, code).grades == {first: 3, second: 3}
    actions.put_paper_back(decision, by=world.ben, at=make.day(4), code=code)
    assert state(decision, code) == PaperState.PRINTED
    make_papers.entered(world, decision, code, grades={first: 3, second: 1})
    assert again(world, decision, code, grades={first: 3, second: 1}) == ()


def test_capitals_and_full_stops_of_a_reason_do_not_matter_other_words_do(world: make.World, decision) -> None:
    helping(world, decision, world.ben)
    code = make_papers.printed(world, decision)
    first, said = queries.paper(decision)[0].ref, make_votes.objection
    make_papers.entered(world, decision, code, grades={first: 0}, objections={first: said("It blocks the door")})
    assert again(world, decision, code, grades={first: 0}, objections={}) == (first,)
    assert again(world, decision, code, grades={first: 0}, objections={first: said("It blocks the bed.")}) == (first,)
    assert again(world, decision, code, grades={first: 0}, objections={first: said("it blocks the door.")}) == ()


def test_what_waits_for_the_second_person_opens_with_the_paper_alone(world: make.World, decision) -> None:
    code = make_papers.printed(world, decision)
    make_papers.entered(world, decision, code, grades={queries.paper(decision)[0].ref: 4})
    kept = Paper.objects.get()
    assert paper_seals.opened(decision, code, kept.sealed).grades
    assert paper_seals.opened(decision, "aaaa-aaaa-aaaa-aaaa", kept.sealed) is None
    other = make_papers.printed(world, decision, world.ben)
    make_papers.entered(world, decision, other, grades={}, objections={})
    assert len({len(one.sealed) for one in Paper.objects.all()}) == 1, "a blank paper looks like a full one"


def test_nobody_who_read_the_code_changes_a_paper_in_the_box(world: make.World, decision) -> None:
    code = make_papers.came_back(world, decision)
    with pytest.raises(Refused, match="came on paper"):
        actions.change_ballot(decision, at=make.day(5), code=code, **make_papers.marks(decision, 0))
    assert set(Ballot.objects.get().grades.values()) == {3}


def test_late_papers_are_refused_and_counted_as_late(world: make.World, decision) -> None:
    code = make_papers.printed(world, decision)
    late = decision.closes_at + timedelta(minutes=1)
    with pytest.raises(Refused, match="Enter the paper"):
        actions.note_late_paper(decision, by=world.cleo, at=make.day(4), code=code)
    with pytest.raises(Refused, match="comes too late"):
        actions.enter_paper(decision, by=world.cleo, at=late, code=code, **make_papers.marks(decision))
    closes = make_votes.closed(world, decision, at=late).closes_at
    actions.note_late_paper(decision, by=world.cleo, at=closes, code=code)
    assert queries.papers_in_numbers(decision) == {"late": 1}
    assert Paper.objects.get().person is None


def test_the_count_waits_three_days_for_a_second_entry(world: make.World, decision) -> None:
    helping(world, decision, world.ben)
    code = make_papers.printed(world, decision)
    make_papers.entered(world, decision, code)
    actions.extend_decision(decision, by=world.amina, at=decision.closes_at)
    with pytest.raises(Refused, match="waits for the second"):
        actions.close_decision(decision, by=world.amina, at=decision.closes_at)
    assert again(world, decision, code, day=19) == ()
    actions.close_decision(decision, by=world.amina, at=make.day(19))


def test_a_paper_nobody_entered_again_is_left_out_and_told(world: make.World, decision) -> None:
    make_papers.entered(world, decision, make_papers.printed(world, decision))
    actions.extend_decision(decision, by=world.amina, at=decision.closes_at)
    actions.close_decision(decision, by=world.amina, at=decision.closes_at + WAIT_FOR_ANSWERS)
    assert queries.papers_in_numbers(decision) == {"entered": 1}
    assert decision.outcome["turnout"]["citizen"]["ballots"] == 0


def test_after_the_count_nobody_is_known_by_a_paper_or_a_call(world: make.World, decision) -> None:
    make_papers.entered(world, decision, make_papers.printed(world, decision))
    make_papers.printed(world, decision, world.ben)
    make_papers.called(world, decision, queries.people_on_roll(decision)[-1])
    send_letters(at=make.day(5))
    assert Paper.objects.filter(person=None).count() == 0
    actions.extend_decision(decision, by=world.amina, at=decision.closes_at)
    actions.close_decision(decision, by=world.amina, at=decision.closes_at + WAIT_FOR_ANSWERS)
    assert set(Paper.objects.values_list("person", "entered_by", "sealed")) == {(None, None, "")}
    assert set(CalledIn.objects.values_list("person", "is_told")) == {(None, True)}


def test_who_rang_is_known_until_the_letter_went(world: make.World, decision) -> None:
    make_papers.called(world, decision, world.amina)
    make_votes.closed(world, decision)
    assert CalledIn.objects.get().person == world.amina
    send_letters(at=make.day(18))
    assert [one.to for one in mail.outbox if one.subject == "A ballot was cast for you by phone"] == [
        [world.amina.email]
    ]
    assert CalledIn.objects.get().person is None


def test_every_printed_paper_is_accounted_for(world: make.World, decision) -> None:
    make_papers.came_back(world, decision)
    make_papers.printed(world, decision, world.ben)
    actions.cancel_paper(decision, by=world.cleo, at=make.day(4), voter=world.ben)
    make_papers.printed(world, decision, world.ben)
    assert queries.papers_in_numbers(decision) == {"cast": 1, "cancelled": 1, "printed": 1}


def test_a_call_is_one_ballot_with_a_code_and_a_letter_without_content(world: make.World, decision) -> None:
    code = make_papers.called(world, decision, world.amina)
    assert queries.is_called_in(world.amina, decision)
    actions.change_ballot(decision, at=make.day(5), code=code, **make_papers.marks(decision, 4))
    assert set(Ballot.objects.get().grades.values()) == {4}
    assert send_letters(at=make.day(5)).sent >= 1
    (letter,) = [one for one in mail.outbox if one.subject == "A ballot was cast for you by phone"]
    assert letter.to == [world.amina.email]
    assert code not in letter.body
    assert "Option" not in letter.body
    mail.outbox.clear()
    assert CalledIn.objects.get().is_told
    send_letters(at=make.day(7))
    assert not any(one.subject == letter.subject for one in mail.outbox)


def test_somebody_in_whose_name_another_rang_can_say_so(world: make.World, decision) -> None:
    citizen, staff = (
        next(one.person for one in queries.people_with_a_vote(world.activity) if one.person.name == name)
        for name in ("Citizen1", "Staff1")
    )
    make_papers.called(world, decision, world.amina)
    found = make_rolls.challenge(decision, by=world.amina, ground=Ground.IN_MY_NAME)
    assert make_rolls.answered(found, citizen, staff).effect == Effect.STANDS


@pytest.mark.parametrize("is_entered", [True, False])
def test_a_challenge_cancels_a_paper_that_is_out_and_leaves_one_that_came_back(
    world: make.World, decision, *, is_entered: bool
) -> None:
    citizen, other = (
        next(one.person for one in queries.people_with_a_vote(world.activity) if one.person.name == name)
        for name in ("Citizen1", "Staff1")
    )
    code = make_papers.printed(world, decision)
    if is_entered:
        make_papers.entered(world, decision, code)
    found = make_rolls.challenge(decision, by=world.ben, about=world.amina)
    assert make_rolls.answered(found, citizen, other).effect == (Effect.STANDS if is_entered else Effect.TAKEN_OFF)
    assert state(decision, code) == (PaperState.ENTERED if is_entered else PaperState.CANCELLED)


def test_ways_by_side_and_help_are_told_from_five_on_and_only_after_the_count(world: make.World) -> None:
    everybody = world.citizens(9)
    decision = make.decision(world, make.options(world))
    for number, person in enumerate([world.amina, *everybody]):
        if number < 5:
            make_papers.came_back(world, decision, person, was_helped=True)
        else:
            marks = make_papers.marks(decision)
            actions.cast_ballot(decision, by=person, at=make.day(4), was_helped=number == 5, **marks)
    make_papers.called(world, decision, world.ben, was_helped=True)
    assert (queries.ways(decision), queries.helped(decision)) == ([], {})
    actions.close_decision(decision, by=world.amina, at=make.day(11), lottery_drawn="1")
    citizens, staff = queries.ways(decision)
    assert citizens.by == {"screen": 5, "paper": 5, "phone": 0}
    assert staff.by is None
    assert queries.helped(decision) == {"paper": 5}


def test_no_row_says_more_than_it_may(world: make.World, decision) -> None:
    make_papers.came_back(world, decision)
    for wrong in ({"person": world.amina}, {"entered_by": world.ben}, {"sealed": "gAAAA"}):
        with pytest.raises(IntegrityError), transaction.atomic():
            Paper.objects.update(**wrong)
    fields = {field.name for field in Ballot._meta.get_fields()}  # noqa: SLF001 - Django's name for it
    assert fields == {"id", "decision", "side", "code_hash", "grades", "objections"}
