"""Replies: anybody writes, somebody reads them first, a refusal has a reason, and addresses do not stay."""

import pytest
from django.core import mail
from django.core.management import call_command

from cairn.base.verdict import Refused
from cairn.ledger import queries as ledger
from cairn.notify import news, sending
from cairn.programmes import actions as programmes
from cairn.programmes.models import Role
from cairn.reflections import actions, may, queries
from cairn.reflections.choices import MOST_WAITING, State, Why
from cairn.reflections.models import ReflectionReply
from tests import make, make_reflections

pytestmark = pytest.mark.django_db
DAY = make.MONDAY.date()
ADDRESS = "robin@elsewhere.example"


@pytest.mark.parametrize(("who", "allowed"), [("amina", 0), ("ben", 1), ("cleo", 1), ("dana", 1), ("", 1)])
def test_anybody_but_its_author_can_reply(world: make.World, who: str, allowed: int):
    about = make_reflections.reflection(world)
    person = getattr(world, who) if who else None
    verdict = may.reply(person, about, on=DAY)
    assert bool(verdict) == bool(allowed), verdict.reason


@pytest.mark.parametrize(("who", "allowed"), [("amina", 1), ("ben", 0), ("cleo", 1), ("dana", 0), ("", 0)])
@pytest.mark.parametrize("deed", ["publish_reply", "refuse_reply"])
def test_the_author_and_the_moderators_decide(world: make.World, deed: str, who: str, allowed: int):
    waits = make_reflections.reply(make_reflections.reflection(world))
    person = getattr(world, who) if who else None
    assert bool(getattr(may, deed)(person, waits)) == bool(allowed)
    assert (waits in queries.waiting(person)) == bool(allowed)


def test_nobody_decides_on_their_own_reply(world: make.World):
    waits = make_reflections.reply(make_reflections.reflection(world), by=world.cleo)
    assert not may.publish_reply(world.cleo, waits)
    assert waits not in queries.waiting(world.cleo, programme=world.programme)


def test_somebody_given_the_role_of_a_moderator_decides(world: make.World):
    programmes.give_role(
        world.programme, world.ben, by=world.cleo, at=make.MONDAY, role=Role.MODERATOR, is_governing=False
    )
    waits = make_reflections.reply(make_reflections.reflection(world))
    actions.publish_reply(waits, by=world.ben, at=make.MONDAY)
    assert waits in queries.replies(waits.reflection, on=DAY)


def test_a_reply_waits_until_somebody_has_read_it(world: make.World):
    waits = make_reflections.reply(make_reflections.reflection(world))
    assert list(queries.replies(waits.reflection, on=DAY)) == []
    actions.publish_reply(waits, by=world.amina, at=make.MONDAY)
    assert list(queries.replies(waits.reflection, on=DAY)) == [waits]
    with pytest.raises(Refused, match="does not wait any more"):
        actions.refuse_reply(waits, by=world.cleo, at=make.MONDAY, why=Why.INSULTS)


@pytest.mark.parametrize("why", ["", "it criticises", Why.GONE])
def test_criticism_is_no_reason(world: make.World, why: str):
    waits = make_reflections.reply(make_reflections.reflection(world))
    with pytest.raises(Refused, match="no reason"):
        actions.refuse_reply(waits, by=world.amina, at=make.MONDAY, why=why)


def test_a_refusal_is_counted_with_its_reason(world: make.World):
    about = make_reflections.reflection(world)
    for why in (Why.ADVERTISING, Why.NAMES_SOMEBODY):
        actions.refuse_reply(make_reflections.reply(about), by=world.amina, at=make.MONDAY, why=why)
    assert queries.refused_in_numbers(about) == {Why.ADVERTISING: 1, Why.NAMES_SOMEBODY: 1}
    last = ledger.entries(world.programme.chain).last()
    assert (last.kind, last.data, last.mark) == ("reflections.reply.refused", {"why": "names_somebody"}, "")


@pytest.mark.parametrize("email", ["", "robin", "robin@", "a@b.org\nBcc: x@y.org"])
def test_people_without_an_account_leave_an_address_that_can_be_written_to(world: make.World, email: str):
    with pytest.raises(Refused, match="e-mail address"):
        make_reflections.reply(make_reflections.reflection(world), email=email)


def test_a_flood_stops_by_counting_replies(world: make.World):
    about = make_reflections.reflection(world)
    for _ in range(MOST_WAITING):
        make_reflections.reply(about)
    with pytest.raises(Refused, match="Very many replies"):
        make_reflections.reply(about)


@pytest.mark.parametrize(("who", "allowed"), [("amina", 1), ("ben", 0), ("cleo", 0), ("dana", 0), ("", 0)])
def test_only_the_author_answers_a_reply_and_only_one_that_is_published(world: make.World, who: str, allowed: int):
    about = make_reflections.reflection(world)
    said = make_reflections.published_reply(about, decided_by=world.amina)
    assert bool(may.answer_reply(getattr(world, who) if who else None, said)) == bool(allowed)
    assert not may.answer_reply(world.amina, make_reflections.reply(about))


def test_an_answer_stands_at_once_and_is_marked(world: make.World):
    about = make_reflections.reflection(world)
    said = make_reflections.published_reply(about, decided_by=world.amina)
    actions.answer_reply(said, by=world.amina, at=make.MONDAY, words="Tell me more.")
    (found,) = queries.replies(about, on=DAY)
    assert [(one.words, one.is_authors) for one in found.answered_by.all()] == [("Tell me more.", True)]


def test_a_writer_takes_a_reply_back_with_what_was_answered(world: make.World):
    about = make_reflections.reflection(world)
    said = make_reflections.published_reply(about, decided_by=world.amina, by=world.dana)
    actions.answer_reply(said, by=world.amina, at=make.MONDAY, words="Tell me more.")
    for other in (world.amina, world.cleo, None):
        assert not may.take_back_reply(other, said)
    actions.take_back_reply(said, by=world.dana, at=make.MONDAY)
    assert not ReflectionReply.objects.exists()


def test_a_reply_whose_writer_is_gone_is_nobodys_to_take_back(world: make.World):
    assert not may.take_back_reply(None, make_reflections.reply(make_reflections.reflection(world)))


def test_the_writer_is_told_by_letter_once_and_the_address_is_destroyed_with_it(world: make.World):
    waits = make_reflections.reply(make_reflections.reflection(world))
    sending.send_letters(at=make.day(1))
    assert mail.outbox == []
    actions.refuse_reply(waits, by=world.amina, at=make.day(1), why=Why.NAMES_SOMEBODY, words="The nurse is named.")
    sending.send_letters(at=make.day(1))
    sending.send_letters(at=make.day(2))
    (letter,) = [one for one in mail.outbox if one.to == [ADDRESS]]
    assert "names somebody" in letter.body
    assert "The nurse is named." in letter.body
    assert "Robin" not in letter.body  # what a stranger wrote as a name reaches nobody before it was read
    waits.refresh_from_db()
    assert waits.email == ""


def test_a_published_reply_is_told_with_its_address(world: make.World):
    about = make_reflections.reflection(world)
    make_reflections.published_reply(about, decided_by=world.amina)
    sending.send_letters(at=make.day(1))
    (letter,) = [one for one in mail.outbox if one.to == [ADDRESS]]
    assert about.ref in letter.body
    assert "Hello Robin," in letter.body


def test_a_reply_to_what_was_taken_back_is_told_without_its_title(world: make.World):
    about = make_reflections.reflection(world)
    waits = make_reflections.reply(about)
    actions.withdraw_reflection(about, by=world.amina, at=make.MONDAY)
    waits.refresh_from_db()
    assert (waits.state, waits.why) == (State.REFUSED, Why.GONE)
    sending.send_letters(at=make.day(1))
    (letter,) = [one for one in mail.outbox if one.to == [ADDRESS]]
    assert about.title not in letter.body


def test_people_with_an_account_have_it_in_their_news(world: make.World):
    make_reflections.published_reply(make_reflections.reflection(world), decided_by=world.amina, by=world.dana)
    lines = news.news_of(world.dana, since=make.day(-1), until=make.day(1))
    assert [line.words for line in lines] == ["Your reply “It was not so calm where I sat.” is published."]


def test_after_thirty_days_addresses_and_refused_words_are_destroyed(world: make.World):
    about = make_reflections.reflection(world)
    waits = make_reflections.reply(about)
    refused = actions.refuse_reply(make_reflections.reply(about), by=world.amina, at=make.MONDAY, why=Why.TWICE)
    actions.forget_addresses(at=make.day(29))
    actions.forget_refused_words(at=make.day(29))
    waits.refresh_from_db()
    assert waits.email == ADDRESS
    call_command("forget_addresses")  # today is later than thirty days after that Monday
    for one in (waits, refused):
        one.refresh_from_db()
        assert one.email == ""
    assert waits.words
    assert (refused.words, refused.name) == ("", "")
    assert queries.refused_in_numbers(about) == {Why.TWICE: 1}
