"""Reality checks: noted by citizens, answered before a decision can open."""

import pytest

from cairn.base.verdict import Refused
from cairn.explore import actions, may, queries
from cairn.ledger import queries as ledger
from cairn.moderation.things import Thing
from tests import make, make_moderation, make_options

PEOPLE = ("amina", "ben", "cleo", "dana", "")


def allowed(world: make.World, gate, *about) -> set[str]:
    return {name for name in PEOPLE if gate(getattr(world, name) if name else None, *about)}


def test_citizens_note_and_others_answer(world: make.World):
    (option,) = make_options.written(world)
    assert allowed(world, may.note_reality, option) == {"amina"}
    check = make_options.check(option, by=world.amina)
    assert allowed(world, may.answer_reality, check) == {"ben", "cleo"}
    assert allowed(world, may.take_back_reality, check) == {"amina"}
    assert allowed(world, may.say_whether_met, check) == set()
    actions.answer_reality(check, by=world.ben, at=make.day(4), words="There will be a ramp.")
    assert allowed(world, may.say_whether_met, check) == {"amina"}
    assert allowed(world, may.answer_reality, check) == set()


def test_the_record_has_no_mark_of_who_noted_it(world: make.World):
    (option,) = make_options.written(world)
    check = make_options.check(option, by=world.amina)
    actions.answer_reality(check, by=world.ben, at=make.day(4), words="There will be a ramp.")
    actions.say_whether_met(check, by=world.amina, at=make.day(5), met="no")
    said, answered, noted = ledger.newest(world.chain)[:3]
    assert [(one.kind, one.side, bool(one.mark)) for one in (noted, answered, said)] == [
        ("explore.reality.noted", "citizen", False),
        ("explore.reality.answered", "staff", True),
        ("explore.reality.checked", "citizen", False),
    ]
    assert said.data == {"option": option.ref, "met": "no"}


def test_without_an_answer_no_decision_about_the_option_opens_and_the_reason_says_so(world: make.World):
    first, second, third = make_options.written(world, 3)
    check = make_options.check(first, by=world.amina)
    with pytest.raises(Refused, match="1 reality check waits for an answer, at: “Option 1”"):
        make.decision(world, [first, second])
    assert make.decision(world, [second, third])
    actions.answer_reality(check, by=world.ben, at=make.day(4), words="There will be a ramp.")
    actions.say_whether_met(check, by=world.amina, at=make.day(5), met="no")
    assert make.decision(world, [first, second], at=make.day(6))  # a no stops nothing
    assert queries.checks_not_met([first], on=None) == [check]


def test_a_no_or_partly_lets_it_be_answered_again_and_the_last_answer_counts(world: make.World):
    (option,) = make_options.written(world)
    check = make_options.check(option, by=world.amina)
    actions.answer_reality(check, by=world.ben, at=make.day(4), words="We do not know.")
    actions.say_whether_met(check, by=world.amina, at=make.day(5), met="partly")
    actions.answer_reality(check, by=world.ben, at=make.day(6), words="There will be a ramp.")
    (found,) = queries.reality_checks([option], on=None)
    assert [(one.words, one.met) for one in found.answers.all()] == [
        ("We do not know.", "partly"), ("There will be a ramp.", "")
    ]  # fmt: skip
    assert queries.checks_not_met([option], on=None) == []
    with pytest.raises(Refused, match="yes, partly, no"):
        actions.say_whether_met(check, by=world.amina, at=make.day(7), met="maybe")


def test_it_is_about_a_paragraph_as_it_stands(world: make.World):
    (option,) = make_options.written(world)
    with pytest.raises(Refused, match="changed while you wrote"):
        make_options.check(option, by=world.amina, paragraph="Words that were never there.")


def test_taken_back_or_hidden_it_blocks_nothing(world: make.World):
    first, second = make_options.written(world, 2)
    check = make_options.check(first, by=world.amina)
    actions.take_back_reality(check, by=world.amina, at=make.day(4))
    assert may.decide_about([first, second])
    other = make_options.check(first, by=world.amina)
    assert not may.decide_about([first, second])
    eyes = (world.cleo, make_moderation.moderator(world))
    make_moderation.hidden(Thing(world.activity, "reality", other.ref, world.amina, "citizen"), by=eyes)
    assert may.decide_about([first, second])
    (found,) = queries.reality_checks([first], on=None)
    assert found.words == ""


def test_one_citizen_cannot_hold_up_a_decision_with_check_after_check(world: make.World):
    option, other = make_options.written(world, 2)
    checks = [make_options.check(option, by=world.amina) for _ in range(5)]
    with pytest.raises(Refused, match="You noted 5 things here"):
        make_options.check(option, by=world.amina)
    assert may.note_reality(world.amina, other)
    (bea,) = world.citizens(1)
    assert may.note_reality(bea, option)
    actions.take_back_reality(checks[0], by=world.amina, at=make.day(4))
    assert may.note_reality(world.amina, option)
