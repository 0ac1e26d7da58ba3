"""The pages of cards: one's own, somebody's after saying that one looks, and looking for people to ask."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.http import HttpResponse
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from cairn.programmes import actions as programmes
from cairn.strengths import actions, queries
from cairn.strengths.models import Card, Look, Strength
from tests import make, make_strengths
from tests.web.components.html_checks import text
from tests.web.looking import body, signed_in

pytestmark = pytest.mark.django_db
MINE = "/me/strengths"
FOUND = "/p/waiting-well/strengths"
WORDS = ("me-line", "leads-line", "members-line", "not by night")


def read(page: HttpResponse) -> str:
    return body(page).decode()


def shown_in(words: str) -> list[str]:
    return [one for one in WORDS if one in words]


def card_page(card: Card) -> str:
    return reverse("look_at_card", args=["waiting-well", card.ref])


def test_somebody_writes_changes_takes_off_and_brings_back_a_line(client: Client, world: make.World):
    client.force_login(world.amina)
    assert "It begins with one line" in read(client.get(MINE))
    asked = {"words": "I speak Somali", "audience": "members", "topics": ["translating"]}
    page = client.post(f"{MINE}/add/can", asked, follow=True)
    assert "I speak Somali" in read(page)
    assert "Everybody in my programmes" in read(page)
    assert "speaking or translating another language" in read(page)
    line = Strength.objects.get()
    client.post(f"{MINE}/line/{line.ref}/edit", asked | {"words": "I speak Somali and Arabic", "audience": "me"})
    assert "I speak Somali and Arabic" in read(client.get(MINE))
    page = client.post(f"{MINE}/line/{line.ref}/take-off", follow=True)
    assert "Bring it back" in read(page)
    client.post(f"{MINE}/line/{line.ref}/bring-back")
    line.refresh_from_db()
    assert (line.removed_at, line.audience) == (None, "me")


def test_a_line_without_readers_comes_back_with_what_was_typed(client: Client, world: make.World):
    client.force_login(world.amina)
    page = read(client.post(f"{MINE}/add/can", {"words": "I speak Somali"}))
    assert "Choose who can read it." in page
    assert "I speak Somali" in page
    assert not Card.objects.exists()


def test_what_somebody_does_not_want_is_never_offered_to_everybody(client: Client, world: make.World):
    client.force_login(world.amina)
    assert 'value="members"' in read(client.get(f"{MINE}/add/can"))
    assert 'value="members"' not in read(client.get(f"{MINE}/add/not_asked"))
    sent = {"words": "No more chairing", "audience": "members"}
    assert client.post(f"{MINE}/add/not_asked", sent).status_code == 200
    assert not Card.objects.exists()
    assert client.get(f"{MINE}/add/illness").status_code == 404


def test_the_form_says_that_nobody_needs_a_diagnosis(client: Client, world: make.World):
    client.force_login(world.amina)
    assert "Nobody needs a diagnosis here" in read(client.get(f"{MINE}/add/knows"))
    assert "Nobody asks you for a diagnosis" in read(client.get(MINE))


def test_languages_and_times_are_written_on_one_page(client: Client, world: make.World):
    client.force_login(world.amina)
    sent = {
        "languages": "Somali", "languages_for": "members", "times": ["weekend_morning"], "times_words": "not in August",
        "times_for": "leads", "most": "2",
    }  # fmt: skip
    page = read(client.post(f"{MINE}/times", sent, follow=True))
    assert all(words in page for words in ("Somali", "Weekend mornings", "not in August"))
    assert read(client.get(f"{MINE}/times")).count("checked") == 4


@pytest.mark.parametrize(
    ("seen_as", "shown"), [("leads", ["leads-line", "members-line"]), ("members", ["members-line"])]
)
def test_my_card_as_others_see_it_is_what_they_see(client: Client, world: make.World, seen_as: str, shown: list[str]):
    card = make_strengths.one_line_for_each(world.amina)
    client.force_login(world.amina)
    assert shown_in(read(client.get(f"{MINE}/as-others-see-it?as={seen_as}"))) == shown
    actions.pause_card(card, by=world.amina, at=make.day(1))
    paused = read(client.get(f"{MINE}/as-others-see-it?as={seen_as}"))
    assert shown_in(paused) == []
    assert "your card is paused" in paused


@pytest.mark.parametrize(
    ("name", "shown"), [("cleo", ["leads-line", "members-line"]), ("ben", ["members-line"]), ("dana", []), ("", [])]
)
def test_each_reader_says_first_that_they_look_and_then_reads_what_is_theirs(
    client: Client, world: make.World, name: str, shown: list[str]
):
    card = make_strengths.one_line_for_each(world.amina)
    signed_in(client, world, name)
    before = client.get(card_page(card))
    assert shown_in(read(before)) == []
    assert not Look.objects.exists()
    after = client.post(card_page(card), follow=True)
    assert shown_in(read(after)) == shown
    assert Look.objects.count() == bool(shown)
    if shown:
        assert "will see your name and the day" in read(before)
        assert "sees that you looked today" in read(after)
    else:
        assert {before.status_code, after.status_code} <= {403, 404}


def test_a_look_of_yesterday_opens_nothing_today(client: Client, world: make.World):
    card = make_strengths.one_line_for_each(world.amina)
    actions.look_at_card(card, by=world.cleo, at=timezone.now() - timedelta(days=1))
    client.force_login(world.cleo)
    assert shown_in(read(client.get(card_page(card)))) == []


def test_a_paused_card_is_no_card_for_others(client: Client, world: make.World):
    card = make_strengths.one_line_for_each(world.amina)
    client.force_login(world.amina)
    assert "your card is paused" in read(client.post(f"{MINE}/pause", follow=True))
    client.force_login(world.cleo)
    assert client.get(card_page(card)).status_code == 404
    assert "leads-line" not in read(client.get(FOUND))
    assert card_page(card) not in read(client.get("/p/waiting-well/people"))
    client.force_login(world.amina)
    client.post(f"{MINE}/resume")
    assert queries.reads_as(world.cleo, card) != ()


def test_the_owner_sees_who_looked_and_on_which_day(client: Client, world: make.World):
    card = make_strengths.one_line_for_each(world.amina)
    client.force_login(world.amina)
    assert "Nobody has looked yet" in read(client.get(MINE))
    actions.look_at_card(card, by=world.ben, at=timezone.now())
    assert "Ben" in read(client.get(MINE)).split("Who looked at my card")[1]


@pytest.mark.parametrize("where", ["edit", "take-off", "bring-back"])
@pytest.mark.parametrize("name", ["ben", "cleo", "dana", ""])
def test_nobody_else_reaches_a_line(client: Client, world: make.World, where: str, name: str):
    line = make_strengths.line(world.amina, audience="members")
    signed_in(client, world, name)
    sent = {"words": "Changed", "audience": "members"}
    assert client.post(f"{MINE}/line/{line.ref}/{where}", sent).status_code in {403, 404}
    line.refresh_from_db()
    assert (line.words, line.removed_at) == ("I sign, and I teach it", None)


@pytest.mark.parametrize(("name", "status"), [("amina", 403), ("ben", 403), ("cleo", 200), ("dana", 403), ("", 403)])
def test_only_those_who_lead_look_for_people(client: Client, world: make.World, name: str, status: int):
    assert signed_in(client, world, name).get(FOUND).status_code == status


def test_looking_for_people_shows_names_and_topics_and_no_word_of_a_card(client: Client, world: make.World):
    make_strengths.line(world.amina, "I read budgets since my son was born", topics=["numbers"])
    make_strengths.line(world.ben, "Sums", kind="learn", audience="members", topics=["numbers"])
    client.force_login(world.cleo)
    page = read(client.get(FOUND, {"topic": "numbers", "q": "budgets"}))
    assert "1 person" in page
    assert "Brings: numbers and budgets" in page
    assert "since my son was born" not in page
    assert "@" not in page
    assert "Not asked for anything here in the last year." in page
    assert "Nobody was found" in read(client.get(FOUND, {"topic": "cooking"}))
    assert client.get(FOUND, {"topic": "nonsense"}).status_code == 200


def test_members_find_the_cards_that_say_something_to_them_beside_the_names(client: Client, world: make.World):
    card = make_strengths.one_line_for_each(world.amina)
    hidden = make_strengths.line(world.cleo, audience="me").card
    client.force_login(world.ben)
    page = read(client.get("/p/waiting-well/people"))
    assert card_page(card) in page
    assert card_page(hidden) not in page


@pytest.mark.parametrize(("path", "number"), [(FOUND, 8), ("/p/waiting-well/people", 8), (MINE, 9)])
def test_the_pages_cost_as_many_queries_for_five_as_for_one(
    client: Client, world: make.World, django_assert_num_queries, path: str, number: int
):
    mine = make_strengths.line(world.cleo, audience="members").card
    client.force_login(world.cleo)
    for people in ([world.amina], world.citizens(4)):
        for someone in people:
            make_strengths.line(someone, topics=["numbers"])
            make_strengths.line(world.cleo, f"seen by {someone.name}")
            actions.look_at_card(mine, by=someone, at=timezone.now())
        with django_assert_num_queries(number):
            client.get(path)


def test_my_card_names_those_who_lead_and_what_ends_when_i_leave(client: Client, world: make.World):
    signed_in(client, world, "amina")
    page = text(client.get("/me/strengths").content.decode())
    assert "Waiting well: Cleo" in page
    assert "they read what those who lead read" in page
    programmes.leave(world.programme, by=world.amina, at=make.MONDAY)
    assert "nobody but you reads your card" in text(client.get("/me/strengths").content.decode())


def test_one_line_after_the_other_is_written_without_going_back(client: Client, world: make.World):
    signed_in(client, world, "amina")
    add = f"{MINE}/add/can"
    line = {"words": "I fix bikes", "audience": "leads"}
    assert client.post(add, line | {"more": "1"})["Location"] == add
    assert client.post(add, line | {"words": "I sing"})["Location"] == f"{MINE}#can"
    assert [one.words for one in queries.lines(queries.card(world.amina))] == ["I fix bikes", "I sing"]


def test_who_reads_is_asked_only_of_what_was_written(client: Client, world: make.World):
    signed_in(client, world, "amina")
    make_strengths.line(world.amina)  # the card is begun, and nobody was chosen for its languages and times
    assert read(client.get(f"{MINE}/times")).count(" checked") == 1
    page = client.post(f"{MINE}/times", {"languages": "Somali", "most": "1"})
    assert read(page).count("Choose who can read it.") == 2  # once on top, once beside the question
    assert (
        client.post(f"{MINE}/times", {"times": ["weekend_morning"], "times_for": "leads", "most": "1"}).status_code
        == 302
    )
    card = queries.card(world.amina)
    assert (card.languages_for, card.times_for) == ("me", "leads")


def test_looks_of_a_whole_year_are_read_page_by_page(client: Client, world: make.World):
    make_strengths.line(world.amina, audience="leads")
    at = timezone.now()
    for days in range(31):
        actions.look_at_card(queries.card(world.amina), by=world.cleo, at=at - timedelta(days=days))
    signed_in(client, world, "amina")
    assert "Page 1 of 2" in text(client.get(MINE).content.decode())


def test_whoever_refuses_something_chooses_topics_and_reads_that_words_alone_are_not_kept_to(
    client: Client, world: make.World
):
    signed_in(client, world, "amina")
    form = text(client.get("/me/strengths/add/not_asked").content.decode())
    assert "Which topics are you not to be asked for?" in form
    assert "found for it" not in form
    make_strengths.line(world.amina, "Nothing on Fridays", kind="not_asked", audience="me")
    assert "No topic is chosen, so suggestions cannot keep to it." in text(client.get("/me/strengths").content.decode())
