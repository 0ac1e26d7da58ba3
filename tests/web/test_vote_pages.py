"""The pages of the closing vote and the joint statement: asked, answered by one's own link, and what is shown."""

from datetime import datetime, timedelta

import pytest
from django.contrib.sessions.models import Session
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from cairn.learn import queries
from cairn.learn.models import SecretAnswer, SecretVote
from cairn.ledger import queries as ledger
from tests import make, make_learning
from tests.web.looking import signed_in

HERE = "/p/waiting-well/a/quiet-corner/learn"
PEOPLE = ("amina", "ben", "cleo", "dana", "")


def an_hour_ago() -> datetime:
    return timezone.now() - timedelta(hours=1)


def closing_vote(world: make.World, *, days: int = 0) -> SecretVote:
    """A closing vote among five citizens, opened so many days and an hour ago by the real clock."""
    return make_learning.closing_vote(world, at=an_hour_ago() - timedelta(days=days))


def statement(world: make.World, *, citizens: int = 2, days: int = 0) -> SecretVote:
    return make_learning.statement(world, citizens=citizens, at=an_hour_ago() - timedelta(days=days))


def link_of(person) -> str:
    return reverse("answer_vote", args=[queries.votes_asked_of(person, at=timezone.now())[0].token])


def all_answer(vote: SecretVote, *answers: str, at: datetime | None = None) -> None:
    for person, answer in zip(make_learning.everybody_asked(vote), answers, strict=False):
        make_learning.answered(person, answer, at=at or timezone.now())


def read(client: Client) -> str:
    page = client.get(HERE)
    assert page.status_code == 200
    assert page.content.count(b"<h1") == 1
    return " ".join(page.content.decode().split())


@pytest.mark.parametrize("name", PEOPLE)
def test_the_vote_before_during_and_after(client: Client, world: make.World, name: str) -> None:
    signed_in(client, world, name)
    assert "every citizen is asked this once, in secret" in read(client)
    vote = closing_vote(world)
    all_answer(vote, "yes", "yes", "no", "yes")
    page = read(client)
    assert "5 citizens are asked in secret, until" in page
    assert "b-count" not in page, "a count is shown while people still vote"
    all_answer(vote, "partly")
    page = read(client)
    assert queries.closing_vote(world.activity).is_closed
    assert "5 citizens were asked in secret." in page
    for label, count in (("Yes", 3), ("Partly", 1), ("No", 1)):
        assert f'<th scope="row">{label}</th><td data-label="Votes" class="number">{count}</td>' in page


@pytest.mark.parametrize("name", PEOPLE)
def test_of_fewer_than_five_votes_no_number_is_shown_anywhere(client: Client, world: make.World, name: str) -> None:
    vote = closing_vote(world, days=11)
    all_answer(vote, "no", "yes", "yes", "yes", at=vote.opened_at)
    signed_in(client, world, name)
    page = read(client)
    assert "Fewer than five citizens answered." in page
    assert "b-count" not in page
    told = client.get("/p/waiting-well/a/quiet-corner/record").content.decode()
    assert "The closing vote was counted." in told
    assert ledger.newest(world.chain, kind="learn.closing_vote.closed").get().data == {"asked": 5}


def test_whoever_has_the_link_votes_without_signing_in_once(client: Client, world: make.World) -> None:
    closing_vote(world)
    link = link_of(world.amina)
    page = client.get(link)
    assert "no-store" in page["Cache-Control"]
    for words in ("Was this done together, start to finish?", "Partly", "Nobody can see which answer is yours"):
        assert words in page.content.decode()
    assert page.content.count(b"<h1") == 1
    empty = client.post(link, {})
    assert "Choose one of the answers" in empty.content.decode()
    odd = client.post(link, {"answer": "agree"})
    assert "Choose one of the answers offered." in odd.content.decode()
    assert not SecretAnswer.objects.exists()
    answer = client.post(link, {"answer": "partly"})
    assert answer.url == reverse("vote_thanks")
    assert "Your answer is in." in client.get(answer.url).content.decode()
    assert SecretAnswer.objects.get().answer == "partly"
    again = client.post(link, {"answer": "no"})
    assert again.status_code == 403
    assert "has been used" in again.content.decode()


@pytest.mark.parametrize("token", ["x", "abcdefghjkmnaaaaaaaaaaaaaaaaaaaaaaaa"])
def test_a_wrong_link_says_so(client: Client, world: make.World, token: str) -> None:
    closing_vote(world)
    answer = client.get(reverse("answer_vote", args=[token]))
    assert answer.status_code == 403
    assert "does not work" in answer.content.decode()


def test_voting_while_signed_in_leaves_nothing_in_the_session(client: Client, world: make.World) -> None:
    closing_vote(world)
    link = link_of(world.amina)
    signed_in(client, world, "amina")
    code = client.get(link).context["csrf_token"]
    before = [(one.session_key, one.session_data) for one in Session.objects.all()]
    client.post(link, {"answer": "no", "csrfmiddlewaretoken": str(code)})
    assert [(one.session_key, one.session_data) for one in Session.objects.all()] == before


def test_a_vote_waits_on_my_page_and_on_the_page_of_the_activity(client: Client, world: make.World) -> None:
    closing_vote(world)
    link = link_of(world.amina)
    signed_in(client, world, "amina")
    assert "Was “A quiet corner” done together?" in client.get("/me").content.decode()
    for path in ("/me", HERE):
        assert link in client.get(path).content.decode()
    client.post(link, {"answer": "yes"})
    for path in ("/me", HERE):
        assert link not in client.get(path).content.decode()


def test_staff_are_not_asked(client: Client, world: make.World) -> None:
    closing_vote(world)
    signed_in(client, world, "ben")
    assert "/vote/" not in client.get("/me").content.decode() + client.get(HERE).content.decode()


@pytest.mark.parametrize(("name", "status"), [("amina", 200), ("ben", 403), ("cleo", 200), ("dana", 403), ("", 403)])
def test_who_opens_the_closing_vote(client: Client, world: make.World, name: str, status: int) -> None:
    world.citizens(4)
    make.at_stage(world, "learn")
    signed_in(client, world, name)
    assert ("Open the closing vote" in read(client)) == (status == 200)
    address = f"{HERE}/open-closing-vote"
    assert client.get(address).status_code == status
    assert client.post(address).status_code == (302 if status == 200 else 403)
    assert (queries.closing_vote(world.activity) is not None) == (status == 200)


def test_where_few_take_part_the_page_leads_to_a_joint_statement(client: Client, world: make.World) -> None:
    world.citizens(2)
    make.at_stage(world, "learn")
    signed_in(client, world, "amina")
    page = read(client)
    assert "Citizens can write a joint statement instead." in page
    assert "Write a joint statement" in page


def test_a_citizen_writes_a_statement_and_all_are_asked(client: Client, world: make.World) -> None:
    world.citizens(2)
    signed_in(client, world, "amina")
    address = f"{HERE}/write-joint-statement"
    assert "all citizens but at most one agree" in client.get(address).content.decode()
    assert "two sentences are enough" in client.post(address, {"words": ""}).content.decode()
    assert "x" * 1001 in client.post(address, {"words": "x" * 1001}).content.decode()
    assert client.post(address, {"words": "We were heard."}).status_code == 302
    link = link_of(world.amina)
    assert "Do you agree how “A quiet corner” was?" in client.get("/me").content.decode()
    page = client.get(link).content.decode()
    for words in ("We were heard.", "I do not agree", "You are few."):
        assert words in page
    assert client.post(address, {"words": "Another."}).status_code == 403


@pytest.mark.parametrize(("name", "status"), [("amina", 200), ("ben", 403), ("cleo", 403), ("dana", 403), ("", 403)])
def test_who_writes_a_joint_statement(client: Client, world: make.World, name: str, status: int) -> None:
    world.citizens(2)
    assert signed_in(client, world, name).get(f"{HERE}/write-joint-statement").status_code == status


@pytest.mark.parametrize("name", PEOPLE)
def test_the_words_of_a_statement_are_shown_when_it_is_agreed(client: Client, world: make.World, name: str) -> None:
    asked = statement(world)
    signed_in(client, world, name)
    page = read(client)
    assert "3 citizens are asked in secret whether they agree, until" in page
    assert (make_learning.STATEMENT in page) == (name == "amina")
    all_answer(asked, "agree", "agree", "disagree")
    page = read(client)
    assert make_learning.STATEMENT in page
    assert "All citizens who were asked agree to it, or all but one of them" in page


@pytest.mark.parametrize("name", PEOPLE)
def test_the_words_of_a_statement_that_was_not_agreed_stay_hidden(client: Client, world: make.World, name: str) -> None:
    all_answer(statement(world), "agree", "disagree", "disagree")
    signed_in(client, world, name)
    page = read(client)
    assert "was not agreed" in page
    assert (make_learning.STATEMENT in page) == (name == "amina")


def test_from_five_answers_the_number_who_agree_is_shown(client: Client, world: make.World) -> None:
    all_answer(statement(world, citizens=5), *["agree"] * 5, "disagree")
    assert "5 of the 6 citizens asked agree to it" in read(client)
