"""Did they answer what you asked? The author says so; a no brings it back to those who owe the answer."""

import pytest
from django.db import IntegrityError, transaction

from cairn.base.verdict import Refused
from cairn.ledger import queries as ledger
from cairn.listen import actions, may, queries
from cairn.listen.choices import State
from cairn.listen.models import AnswerCheck
from tests import make, make_answers, make_slips


def test_the_author_says_so_once_for_each_answer_and_can_change_it(world: make.World) -> None:
    reply = make_answers.answered(world, at=make.day(1))
    said = reply.contribution
    make_answers.checked(said, "no", by=world.amina, at=make.day(2), words=" Which chairs? ")
    check = make_answers.checked(said, "partly", by=world.amina, at=make.day(3))
    assert [(one.says, one.words, one.checked_at) for one in AnswerCheck.objects.all()] == [("partly", "", make.day(3))]
    assert queries.contribution(world.activity, said.ref).latest_check == check
    entry = ledger.newest(world.chain).first()
    assert (entry.kind, entry.mark, entry.side, entry.about) == ("listen.answer.checked", "", "citizen", said.ref)
    assert entry.data == {"reply": reply.ref, "says": "partly"}


def test_a_no_puts_it_back_on_the_list_until_there_is_a_newer_answer(world: make.World) -> None:
    said = make.contribution(world, is_question=True)
    first = make_answers.answered(world, to=said, at=make.day(1))
    assert queries.owed(world.activity, at=make.day(2)) == []
    make_answers.checked(said, "no", by=world.amina, at=make.day(2))
    (owed,) = queries.owed(world.activity, at=make.day(4))
    assert (owed.contribution, owed.says_no, owed.is_broken, owed.days, owed.is_overdue) == (
        said,
        True,
        False,
        2,
        False,
    )
    assert queries.owed(world.activity, at=make.day(40))[0].is_overdue
    stands = queries.how_it_stands(queries.contribution(world.activity, said.ref), at=make.day(4))
    assert stands.state == State.SAID_NO
    make_answers.answered(world, to=said, at=make.day(5), words="The four by the door.")
    assert queries.owed(world.activity, at=make.day(6)) == []
    with pytest.raises(Refused, match="There is a newer answer"):
        actions.check_answer(said, by=world.amina, at=make.day(6), reply=first, says="yes")


@pytest.mark.parametrize("says", ["yes", "partly"])
def test_yes_and_partly_leave_it_answered(world: make.World, says: str) -> None:
    reply = make_answers.answered(world)
    make_answers.checked(reply.contribution, says, by=world.amina)
    assert queries.owed(world.activity, at=make.day(2)) == []


def test_the_no_of_one_author_leaves_the_others_in_the_theme_answered(world: make.World) -> None:
    theme = make_answers.theme(world)
    mine, other = make_answers.placed(world, theme), make_answers.placed(world, theme, by=world.ben)
    make_answers.theme_answered(world, theme)
    make_answers.checked(mine, "no", by=world.amina)
    assert [one.contribution for one in queries.owed(world.activity, at=make.day(1))] == [mine]
    stands = queries.how_it_stands(queries.contribution(world.activity, other.ref), at=make.day(1))
    assert stands.state == State.THROUGH_THEME


def test_only_the_author_is_asked_and_only_about_the_answer_that_counts(world: make.World) -> None:
    reply = make_answers.answered(world)
    said = reply.contribution
    everybody = (world.amina, world.ben, world.cleo, world.dana, None)
    assert [bool(may.check_answer(one, said, reply, counts=reply)) for one in everybody] == [
        True, False, False, False, False,
    ]  # fmt: skip
    for by in everybody[1:4]:
        with pytest.raises(Refused, match="Only the person who said this"):
            actions.check_answer(said, by=by, at=make.day(1), reply=reply, says="yes")
    waiting = make.contribution(world)
    with pytest.raises(Refused, match="no answer yet"):
        actions.check_answer(waiting, by=world.amina, at=make.day(1), reply=reply, says="yes")
    other = make_answers.answered(world)
    with pytest.raises(Refused, match="newer answer"):
        actions.check_answer(said, by=world.amina, at=make.day(1), reply=other, says="yes")
    with pytest.raises(Refused, match="yes, partly or no"):
        actions.check_answer(said, by=world.amina, at=make.day(1), reply=reply, says="maybe")
    assert not AnswerCheck.objects.exists()


def test_totals_are_shown_from_five_checks_on(world: make.World) -> None:
    for number, says in enumerate(("yes", "yes", "no", "partly", "yes"), start=1):
        assert queries.checks_in_numbers(world.activity) is None
        reply = make_answers.answered(world)
        make_answers.checked(reply.contribution, says, by=world.amina)
        assert AnswerCheck.objects.count() == number
    assert queries.checks_in_numbers(world.activity) == {"all": 5, "yes": 3}


def test_a_person_is_asked_about_what_was_answered_lately_and_not_twice(world: make.World) -> None:
    make_answers.answered(world, at=make.day(1))
    theme = make_answers.theme(world)
    through = make_answers.placed(world, theme)
    make_answers.theme_answered(world, theme, at=make.day(8))
    own = make_answers.answered(world, at=make.day(9)).contribution
    make.contribution(world)
    assert list(queries.answers_to_check(world.amina, since=make.day(5))) == [own, through]
    make_answers.checked(through, "yes", by=world.amina, at=make.day(10))
    assert list(queries.answers_to_check(world.amina, since=make.day(5))) == [own]
    make_answers.theme_answered(world, theme, at=make.day(11))
    assert list(queries.answers_to_check(world.amina, since=make.day(5))) == [through, own]
    assert list(queries.answers_to_check(world.ben, since=make.day(0))) == []


def test_the_database_holds_one_word_on_one_answer(world: make.World) -> None:
    reply = make_answers.answered(world)
    check = make_answers.checked(reply.contribution, "yes", by=world.amina)
    with pytest.raises(IntegrityError), transaction.atomic():
        AnswerCheck.objects.create(contribution=reply.contribution, reply=reply, says="no", checked_at=check.checked_at)
    with pytest.raises(IntegrityError), transaction.atomic():
        AnswerCheck.objects.update(says="maybe")


def test_without_an_account_the_code_of_the_slip_speaks_for_the_author(world: make.World) -> None:
    held = make_slips.said(world)
    said = held.now.contribution
    theme = make_answers.theme(world)
    actions.place_contribution(said, theme, by=world.cleo, at=make.day(1))
    reply = make_answers.theme_answered(world, theme, at=make.day(1))
    proof, at = held.proof(make.day(2)), make.day(2)
    for wrong in ("", make_slips.said(world).proof(at)):
        with pytest.raises(Refused, match="Sign in first"):
            actions.check_answer(said, at=at, reply=reply, says="yes", proof=wrong)
        with pytest.raises(Refused, match="Sign in first"):
            actions.dispute(said, at=at, proof=wrong)
    actions.check_answer(said, at=at, reply=reply, says="no", proof=proof)
    assert [one.contribution for one in queries.owed(world.activity, at=at)][:1] != []
    actions.dispute(said, at=at, proof=proof, why="The handle.")
    entry = ledger.newest(world.chain).first()
    assert (entry.kind, entry.mark, entry.side) == ("listen.contribution.disputed", "", said.side)


def test_once_the_words_belong_to_an_account_only_that_person_speaks(world: make.World) -> None:
    held = make_slips.said(world)
    at = make.day(1)
    proof = held.proof(at)
    reply = make_answers.answered(world, to=held.now.contribution, at=at)
    actions.claim_slip(held.now, by=world.dana, at=at, proof=proof)
    said = held.now.contribution
    with pytest.raises(Refused, match="Sign in first"):
        actions.check_answer(said, at=at, reply=reply, says="yes", proof=proof)
    assert actions.check_answer(said, by=world.dana, at=at, reply=reply, says="yes").says == "yes"
