"""The pulse: who is asked, what is kept, and what may be shown of it."""

from datetime import timedelta

import pytest

from cairn.base.verdict import Refused
from cairn.core.pulse import BadSheet
from cairn.learn import actions, may, queries, stage
from cairn.learn.models import PulseAnswer, PulseInvitation
from cairn.ledger import queries as ledger
from cairn.sessions import actions as sessions
from tests import make, make_learning

SOON = make.day(11)
LATER = make.day(21)


def newest(world: make.World):
    return ledger.newest(world.chain).first()


def people_asked(pulse) -> list:
    return [one.person for one in PulseInvitation.objects.filter(pulse=pulse).select_related("person")]


def test_everybody_who_checked_in_is_asked_and_nobody_else(world: make.World) -> None:
    world.citizens(1)  # somebody who takes part and was not there
    pulse = make.pulse(world, staff=1)
    assert {one.name for one in people_asked(pulse)} == {"Amina", "Ben", "Staff1"}
    assert pulse.asked == {"citizen": 1, "staff": 2}
    assert (newest(world).kind, newest(world).data) == (
        "learn.pulse.opened", {"session": pulse.session.ref, "asked": {"citizen": 1, "staff": 2}},
    )  # fmt: skip


def test_a_pulse_waits_on_the_page_of_each_person_until_they_answered(world: make.World) -> None:
    pulse = make.pulse(world)
    (asked,) = queries.asked_of(world.amina, at=SOON)
    assert (asked.session, asked.closes_at) == (pulse.session, pulse.opened_at + timedelta(days=10))
    make.answered(world.amina, at=SOON)
    assert queries.asked_of(world.amina, at=SOON) == []
    assert len(queries.asked_of(world.ben, at=SOON)) == 1
    assert queries.asked_of(world.ben, at=LATER) == []


def test_each_link_is_good_for_one_answer(world: make.World) -> None:
    make.pulse(world)
    token = queries.asked_of(world.amina, at=SOON)[0].token
    actions.answer_pulse(token, at=SOON, answers=make.answers())
    with pytest.raises(Refused, match="has been used"):
        actions.answer_pulse(token, at=SOON, answers=make.answers())
    assert PulseAnswer.objects.count() == 1


def test_a_link_cannot_be_made_from_the_database_alone(world: make.World, settings) -> None:
    pulse = make.pulse(world)
    token = queries.asked_of(world.amina, at=SOON)[0].token
    settings.SECRET_KEY = "another key"
    assert queries.invitation(token) is None
    kept = PulseInvitation.objects.get(pulse=pulse, person=world.amina)
    assert token not in {str(value) for value in vars(kept).values()}


@pytest.mark.parametrize("token", ["", "x", "a" * 36, "é" * 40])
def test_any_other_text_opens_nothing(world: make.World, token: str) -> None:
    make.pulse(world)
    assert queries.invitation(token) is None
    with pytest.raises(Refused, match="does not work"):
        actions.answer_pulse(token, at=SOON, answers=make.answers())


def test_a_guessed_ending_of_a_known_link_opens_nothing(world: make.World) -> None:
    pulse = make.pulse(world)
    for kept in PulseInvitation.objects.filter(pulse=pulse):
        assert queries.invitation(kept.ref + "a" * 24) is None


def test_after_ten_days_no_answer_is_taken(world: make.World) -> None:
    pulse = make.pulse(world)
    invitation = PulseInvitation.objects.get(pulse=pulse, person=world.amina)
    with pytest.raises(Refused, match="is closed"):
        actions.answer_pulse(queries.token_of(invitation), at=pulse.closes_at, answers=make.answers())


@pytest.mark.parametrize("bad", [{"P3": 7}, {"P3": "maybe"}, {"P9": 3}, {"P8": "more chairs"}])
def test_an_answer_that_is_none_of_those_offered_is_refused_whole(world: make.World, bad: dict) -> None:
    make.pulse(world)
    token = queries.asked_of(world.amina, at=SOON)[0].token
    with pytest.raises(BadSheet):
        actions.answer_pulse(token, at=SOON, answers=bad)
    assert not PulseAnswer.objects.exists()
    assert queries.asked_of(world.amina, at=SOON)


def test_answering_leaves_no_entry_in_the_record(world: make.World) -> None:
    make.pulse(world)
    before = ledger.head(world.chain)
    make.answered(world.amina, at=SOON)
    assert ledger.head(world.chain) == before
    assert actions.answer_pulse.is_quiet_because


def test_nothing_is_shown_while_people_answer(world: make.World) -> None:
    pulse = make.pulse(world, citizens=5)
    for person in people_asked(pulse):
        make.answered(person, at=SOON, next_step="More light.")
    assert queries.reading(pulse) is None
    assert queries.lines(pulse) is None


def test_figures_enter_the_record_from_five_people_on_each_side(world: make.World) -> None:
    pulse = make.pulse(world, citizens=4, staff=3)
    for person in people_asked(pulse):
        make.answered(person, at=SOON, score=3 if person.name.startswith(("Citizen", "Amina")) else 5)
    actions.close_pulse(pulse, by=world.cleo, at=SOON)
    entry = newest(world)
    assert entry.kind == "learn.pulse.closed"
    assert entry.data == {
        "session": pulse.session.ref,
        "asked": {"citizen": 5, "staff": 4},
        "power": {"citizen": {"n": 5, "mean": 3.0}, "staff": None},
        "energy": {"citizen": {"n": 5, "mean": 3.0}, "staff": None},
    }
    reading = queries.reading(pulse)
    assert reading.sides["citizen"].items["P1"].counts == (0, 0, 5, 0, 0)
    assert reading.sides["staff"] is None


def test_a_pulse_stays_open_for_ten_days_or_until_all_have_answered(world: make.World) -> None:
    pulse = make.pulse(world)
    with pytest.raises(Refused, match="until everybody has answered"):
        actions.close_pulse(pulse, by=world.cleo, at=SOON)
    make.answered(world.amina, at=SOON)
    make.answered(world.ben, at=SOON)
    assert not may.close_pulse(world.ben, pulse, SOON)
    assert not may.close_pulse(None, pulse, SOON)
    assert may.close_pulse(world.cleo, pulse, SOON)


def test_the_clock_closes_a_pulse_and_says_so(world: make.World) -> None:
    pulse = make.pulse(world)
    assert list(queries.due_pulses(at=SOON)) == []
    assert list(queries.due_pulses(at=LATER)) == [pulse]
    actions.close_pulse(pulse, at=LATER)
    assert (newest(world).side, newest(world).mark) == ("system", "")
    with pytest.raises(Refused, match="closed already"):
        actions.close_pulse(pulse, at=LATER)


def test_lines_are_shown_from_five_answers_on_and_to_those_who_take_part(world: make.World) -> None:
    pulse = make.pulse(world, citizens=3)
    for person in people_asked(pulse):
        make.answered(person, at=SOON, next_step=f"More light, says {person.name}.", will_change="The lamps.")
    actions.close_pulse(pulse, by=world.cleo, at=SOON)
    lines = queries.lines(pulse)
    assert len(lines.next_steps) == 5
    assert list(lines.next_steps) == sorted(lines.next_steps)
    assert may.read_lines(world.amina, pulse)
    assert may.read_lines(world.cleo, pulse)
    assert not may.read_lines(world.dana, pulse)
    assert not may.read_lines(None, pulse)


def test_lines_of_four_people_are_not_shown(world: make.World) -> None:
    pulse = make.pulse(world, citizens=2)
    for person in people_asked(pulse):
        make.answered(person, at=SOON, next_step="More light.")
    actions.close_pulse(pulse, by=world.cleo, at=SOON)
    assert queries.lines(pulse) is None


@pytest.mark.parametrize("name", ["amina", "ben", "dana", "nobody"])
def test_only_who_holds_the_activity_opens_a_pulse(world: make.World, name: str) -> None:
    session = make.session(world)
    make.held(world, session, world.amina)
    verdict = may.open_pulse(getattr(world, name, None), session)
    assert not verdict
    assert verdict.reason


def test_a_pulse_follows_a_closed_session_with_people_in_it_once(world: make.World) -> None:
    planned, empty = make.session(world), make.session(world)
    assert "Close the session first" in may.open_pulse(world.cleo, planned).reason
    sessions.hold_session(empty, by=world.cleo, at=SOON, people=3)
    assert "nobody to ask" in may.open_pulse(world.cleo, empty).reason
    make.held(world, planned, world.amina)
    actions.open_pulse(planned, by=world.cleo, at=SOON)
    assert "one for each session" in may.open_pulse(world.cleo, planned).reason


def test_learning_is_done_when_nobody_is_being_asked_and_the_review_is_out(world: make.World) -> None:
    assert "Nobody has been asked" in stage.STAGE.may_close(world.activity).reason
    pulse = make.pulse(world)
    assert "still answering" in stage.STAGE.may_close(world.activity).reason
    actions.close_pulse(pulse, at=LATER)
    vote = make_learning.closing_vote(world, at=LATER)
    assert "asked in secret" in stage.STAGE.may_close(world.activity).reason
    actions.close_vote(vote, at=vote.closes_at)
    assert "review is not published" in stage.STAGE.may_close(world.activity).reason
    make_learning.published_review(world, at=vote.closes_at)
    assert stage.STAGE.may_close(world.activity)
