"""The closing vote and the joint statement: whom they ask, when they close, and what may be said of them."""

from datetime import timedelta

import pytest

from cairn.activities import actions as activities
from cairn.base.verdict import Refused
from cairn.learn import actions, may, queries
from cairn.learn.models import SecretAnswer, SecretInvitation
from cairn.ledger import queries as ledger
from cairn.people import actions as people
from tests import make, make_learning

OPENED = make.day(20)
SOON = make.day(21)
OVER = make.day(30)


def newest(world: make.World):
    return ledger.newest(world.chain).first()


def test_every_citizen_is_asked_and_nobody_of_the_staff(world: make.World) -> None:
    world.staff(2)
    vote = make_learning.closing_vote(world, citizens=4)
    asked = {one.name for one in make_learning.everybody_asked(vote)}
    assert asked == {"Amina", "Citizen1", "Citizen2", "Citizen3", "Citizen4"}
    assert (newest(world).kind, newest(world).data, newest(world).about) == (
        "learn.closing_vote.opened", {"asked": 5}, vote.ref,
    )  # fmt: skip
    assert vote.closes_at == OPENED + timedelta(days=10)


def test_who_left_not_long_ago_is_asked_too_and_who_went_over_to_the_staff_is_not(world: make.World) -> None:
    gone, near, hired, *_others = world.citizens(7)
    activities.leave(world.activity, by=gone, at=make.day(1))
    activities.leave(world.activity, by=near, at=make.day(40))
    people.state_employment(world.organisation, by=hired, at=make.day(40))
    on = make.day(100).date()
    assert near in queries.citizens_to_ask(world.activity, on=on)
    assert gone not in queries.citizens_to_ask(world.activity, on=on)
    assert hired not in queries.citizens_to_ask(world.activity, on=on)
    assert gone in queries.citizens_to_ask(world.activity, on=make.day(91).date())
    assert gone not in queries.citizens_to_ask(world.activity, on=make.day(92).date())


def test_there_is_one_closing_vote_for_each_activity(world: make.World) -> None:
    make_learning.closing_vote(world)
    with pytest.raises(Refused, match="There is one for each activity"):
        actions.open_closing_vote(world.activity, by=world.cleo, at=SOON)


def test_a_vote_waits_on_the_page_of_each_citizen_until_they_answered(world: make.World) -> None:
    vote = make_learning.closing_vote(world)
    (asked,) = queries.votes_asked_of(world.amina, at=SOON)
    assert asked.vote == vote
    make_learning.answered(world.amina, "yes", at=SOON)
    assert queries.votes_asked_of(world.amina, at=SOON) == []
    assert queries.votes_asked_of(world.ben, at=SOON) == []


def test_each_link_is_good_for_one_answer_of_those_offered(world: make.World) -> None:
    make_learning.closing_vote(world)
    token = queries.votes_asked_of(world.amina, at=SOON)[0].token
    with pytest.raises(Refused, match="answers offered"):
        actions.answer_vote(token, at=SOON, answer="agree")
    actions.answer_vote(token, at=SOON, answer="partly")
    with pytest.raises(Refused, match="has been used"):
        actions.answer_vote(token, at=SOON, answer="no")
    assert SecretAnswer.objects.count() == 1


@pytest.mark.parametrize("token", ["", "x", "a" * 36, "é" * 40])
def test_any_other_text_opens_nothing(world: make.World, token: str) -> None:
    make_learning.closing_vote(world)
    with pytest.raises(Refused, match="does not work"):
        actions.answer_vote(token, at=SOON, answer="yes")


def test_a_link_cannot_be_made_from_the_database_alone_nor_from_another_link(world: make.World, settings) -> None:
    make_learning.closing_vote(world)
    token = queries.votes_asked_of(world.amina, at=SOON)[0].token
    other = SecretInvitation.objects.exclude(person=world.amina).first()
    assert queries.vote_invitation(other.ref + token[12:]) is None
    assert queries.invitation(token) is None
    settings.SECRET_KEY = "another key"
    assert queries.vote_invitation(token) is None


def test_after_ten_days_no_answer_is_taken(world: make.World) -> None:
    make_learning.closing_vote(world)
    token = queries.votes_asked_of(world.amina, at=SOON)[0].token
    with pytest.raises(Refused, match="is closed"):
        actions.answer_vote(token, at=OVER, answer="yes")


def test_a_vote_closes_by_the_clock_or_when_all_have_answered(world: make.World) -> None:
    vote = make_learning.closing_vote(world)
    assert queries.due_votes(at=SOON) == []
    assert queries.due_votes(at=OVER) == [vote]
    with pytest.raises(Refused, match="stays open until"):
        actions.close_vote(vote, at=SOON)
    for person in make_learning.everybody_asked(vote):
        assert queries.due_votes(at=SOON) == []
        make_learning.answered(person, "yes", at=SOON)
    assert queries.due_votes(at=SOON, activity=world.activity) == [vote]
    actions.close_vote(vote, at=SOON)
    with pytest.raises(Refused, match="closed already"):
        actions.close_vote(vote, at=SOON)
    assert queries.due_votes(at=OVER) == []


def test_five_votes_enter_the_record_as_numbers(world: make.World) -> None:
    vote = make_learning.closing_vote(world, citizens=6)
    said = ("yes", "yes", "no", "partly", "yes")
    for person, answer in zip(make_learning.everybody_asked(vote), said, strict=False):
        make_learning.answered(person, answer, at=SOON)
    actions.close_vote(vote, at=OVER)
    assert (newest(world).kind, newest(world).side, newest(world).mark) == ("learn.closing_vote.closed", "system", "")
    assert newest(world).data == {"asked": 7, "yes": 3, "partly": 1, "no": 1}


def test_of_four_votes_nothing_is_recorded_or_kept_but_how_many_were_asked(world: make.World) -> None:
    vote = make_learning.closing_vote(world)
    for person in make_learning.everybody_asked(vote)[:4]:
        make_learning.answered(person, "yes", at=SOON)
    actions.close_vote(vote, at=OVER)
    assert newest(world).data == {"asked": 5}
    assert queries.closing_vote(world.activity).result == {}
    assert not SecretAnswer.objects.exists()


def test_fewer_than_five_citizens_are_not_asked_what_could_not_be_shown(world: make.World) -> None:
    with pytest.raises(Refused, match="joint statement instead"):
        make_learning.closing_vote(world, citizens=3)


def test_answering_leaves_no_entry_in_the_record(world: make.World) -> None:
    make_learning.closing_vote(world)
    before = ledger.head(world.chain)
    make_learning.answered(world.amina, "no", at=SOON)
    assert ledger.head(world.chain) == before
    assert actions.answer_vote.is_quiet_because


def test_a_joint_statement_is_put_to_all_citizens_its_writer_too(world: make.World) -> None:
    statement = make_learning.statement(world, citizens=2)
    assert {one.name for one in make_learning.everybody_asked(statement)} == {"Amina", "Citizen1", "Citizen2"}
    assert (newest(world).kind, newest(world).side, newest(world).mark) == (
        "learn.joint_statement.written", "citizen", "",
    )  # fmt: skip
    assert newest(world).content == statement.fingerprint(make_learning.STATEMENT)


@pytest.mark.parametrize(
    ("citizens", "agree", "disagree", "enough", "agreed"),
    [
        (2, 2, 0, True, None),
        (2, 1, 1, False, None),
        (2, 1, 0, False, None),
        (3, 2, 1, True, None),
        (3, 2, 0, True, None),
        (4, 3, 0, True, None),  # worked case 14: three of four
        (4, 2, 2, False, None),
        (5, 4, 0, True, None),  # four answered: no number
        (5, 4, 1, True, 4),
        (6, 4, 2, False, 4),
        (6, 1, 0, False, None),
    ],
)
def test_all_but_at_most_one_have_to_agree_and_numbers_are_kept_from_five_answers(
    world: make.World, citizens: int, agree: int, disagree: int, enough: object, agreed: int | None
) -> None:
    statement = make_learning.statement(world, citizens=citizens - 1)
    for person, answer in zip(
        make_learning.everybody_asked(statement), ["agree"] * agree + ["disagree"] * disagree, strict=False
    ):
        make_learning.answered(person, answer, at=SOON)
    actions.close_vote(statement, at=OVER)
    number = {} if agreed is None else {"agreed": agreed}
    assert newest(world).kind == "learn.joint_statement.closed"
    assert newest(world).about == statement.ref
    assert newest(world).data == {"conditions": ["6.6", "7.7"], "asked": citizens, "enough": enough} | number


def test_one_statement_is_open_at_a_time_and_another_may_follow(world: make.World) -> None:
    first = make_learning.statement(world)
    with pytest.raises(Refused, match="is open now"):
        actions.write_joint_statement(world.activity, by=world.amina, at=SOON, words="Another.")
    actions.close_vote(first, at=OVER)
    second = actions.write_joint_statement(world.activity, by=world.amina, at=OVER, words="Another.")
    assert queries.joint_statement(world.activity) == second


def test_one_citizen_alone_makes_no_joint_statement(world: make.World) -> None:
    assert "at least two citizens" in may.write_joint_statement(world.amina, world.activity, OPENED).reason


def test_where_five_citizens_have_said_how_it_felt_there_is_no_statement(world: make.World) -> None:
    pulse = make.pulse(world, citizens=4)
    for one in list(pulse.invitations.select_related("person")):
        make.answered(one.person, at=make.day(11))
    assert may.write_joint_statement(world.amina, world.activity, make.day(11))
    actions.close_pulse(pulse, by=world.cleo, at=make.day(11))
    assert "stands instead" in may.write_joint_statement(world.amina, world.activity, make.day(11)).reason
    assert may.write_joint_statement(world.amina, world.activity, make.day(11 + 366))


def test_the_words_are_for_everybody_once_the_citizens_agreed_and_before_for_them_alone(world: make.World) -> None:
    statement = make_learning.statement(world)
    readers = (world.amina, world.ben, world.cleo, world.dana, None)
    assert [bool(may.read_joint_statement(one, statement)) for one in readers] == [True, False, False, False, False]
    for person in make_learning.everybody_asked(statement):
        make_learning.answered(person, "agree", at=SOON)
    actions.close_vote(statement, at=SOON)
    assert all(may.read_joint_statement(one, statement) for one in readers)


def test_the_words_of_a_statement_that_was_not_agreed_stay_with_the_citizens(world: make.World) -> None:
    statement = make_learning.statement(world)
    actions.close_vote(statement, at=OVER)
    assert may.read_joint_statement(world.amina, statement)
    assert "when the citizens have agreed" in may.read_joint_statement(world.ben, statement).reason


@pytest.mark.parametrize(
    ("name", "opens", "writes"),
    [
        ("amina", "", ""),
        ("ben", "lead this work, or by a citizen", "for the citizens who take part"),
        ("cleo", "", "Only people who take part"),
        ("dana", "lead this work, or by a citizen", "Only people who take part"),
        ("nobody", "Sign in first", "Sign in first"),
    ],
)
def test_who_opens_the_vote_and_who_writes_a_statement(world: make.World, name: str, opens: str, writes: str) -> None:
    world.citizens(4)
    make.at_stage(world, "learn")
    person = getattr(world, name, None)
    for verdict, reason in (
        (may.open_closing_vote(person, world.activity, OPENED), opens),
        (may.write_joint_statement(person, world.activity, OPENED), writes),
    ):
        assert bool(verdict) == (reason == "")
        assert reason in verdict.reason


def test_a_closing_vote_opens_when_the_work_is_done(world: make.World) -> None:
    world.citizens(4)
    assert "stage Learn" in may.open_closing_vote(world.amina, world.activity, OPENED).reason
    activities.end_activity(world.activity, by=world.cleo, at=OPENED)
    assert may.open_closing_vote(world.amina, world.activity, OPENED)
