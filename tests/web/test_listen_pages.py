"""The pages of Listen, for each of the four people and the public."""

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from cairn.listen import actions, queries
from cairn.programmes import actions as programmes
from tests import make
from tests.web.looking import signed_in

HERE = "/p/waiting-well/a/quiet-corner/listen"
QUERIES = 22
TODAY = make.MONDAY.date()
PEOPLE = ("amina", "ben", "cleo", "dana", "")
A_STORY = {
    "words": "The bell rang\r\nall morning.", "would_have_helped": "No bell.", "whose": "own", "uses": ["group"],
    "editing": "whole", "until_on": "", "credit": "initials",
}  # fmt: skip


def read(client: Client, path: str = "") -> str:
    page = client.get(f"{HERE}{path}")
    assert page.status_code == 200
    assert page.content.count(b"<h1") == 1
    return page.content.decode()


@pytest.mark.parametrize("name", PEOPLE)
def test_everybody_reads_what_was_said_and_what_became_of_it(client: Client, world: make.World, name: str) -> None:
    made = make.contribution(world, credit="name")
    actions.reply(made, by=world.cleo, at=make.day(1), answer="done", words="They stand apart now.")
    signed_in(client, world, name)
    for path in ("", f"/contribution/{made.ref}"):
        page = read(client, path)
        assert made.words in page
        assert "Answered: done." in page
        assert "Amina" in page
        assert "(citizen)" in page
    assert "Need to talk?" in read(client)


@pytest.mark.parametrize("name", PEOPLE)
def test_a_new_activity_says_what_will_be_here(client: Client, world: make.World, name: str) -> None:
    page = read(signed_in(client, world, name))
    assert "Here will be what people say and ask" in page
    assert "No stories here for you to read" in page


def test_nobody_is_named_who_does_not_want_to_be(client: Client, world: make.World) -> None:
    made = make.contribution(world)
    make.story(world, uses=["public"])
    signed_in(client, world, "ben")
    assert "Amina" not in read(client)
    assert "Amina" not in read(client, f"/contribution/{made.ref}")


@pytest.mark.parametrize(
    ("name", "offered"),
    [
        ("amina", {"Say or ask something", "Tell a story"}), ("ben", {"Say or ask something", "Tell a story"}),
        ("cleo", {"Ask a question", "Take part"}), ("dana", {"Ask a question", "Take part"}), ("", {"Sign in first"}),
    ],
)  # fmt: skip
def test_the_page_offers_what_each_person_can_do(
    client: Client, world: make.World, name: str, offered: set[str]
) -> None:
    page = read(signed_in(client, world, name))
    for words in ("Say or ask something", "Tell a story", "Ask a question", "Sign in first"):
        assert (words in page) == (words in offered)


def test_somebody_who_takes_part_contributes(client: Client, world: make.World) -> None:
    signed_in(client, world, "amina")
    sent = {"words": "Chairs with arms.", "is_question": "know", "credit": "first_name"}
    answer = client.post(f"{HERE}/contribute", sent)
    (made,) = queries.contributions(world.activity)
    assert (answer.status_code, answer["Location"]) == (302, f"{HERE}/contribution/{made.ref}")
    assert (made.words, made.is_question, made.shown_credit) == ("Chairs with arms.", False, "Amina")
    assert "These are your words." in read(client, f"/contribution/{made.ref}")
    client.post(f"{HERE}/contribute", sent | {"is_question": "ask", "step": "share"})
    assert queries.contributions(world.activity, only="questions").count() == 1


def test_a_passer_by_can_only_ask(client: Client, world: make.World) -> None:
    signed_in(client, world, "dana")
    assert 'name="is_question"' not in read(client, "/contribute")
    client.post(f"{HERE}/contribute", {"words": "When does it open?", "is_question": "know", "credit": "none"})
    (made,) = queries.contributions(world.activity)
    assert (made.is_question, made.side) == (True, "public")


def test_what_is_missing_is_said_and_what_was_typed_comes_back(client: Client, world: make.World) -> None:
    signed_in(client, world, "amina")
    page = client.post(f"{HERE}/contribute", {"words": "x" * 601, "is_question": "know", "credit": "none"})
    assert page.status_code == 200
    assert "x" * 601 in page.content.decode()
    assert "600" in page.content.decode()
    page = client.post(f"{HERE}/contribute", {"words": "", "is_question": "know", "credit": "none"})
    assert "Write what you want to say or ask." in page.content.decode()
    assert not queries.contributions(world.activity)


@pytest.mark.parametrize(
    "words", ["<script>alert(1)</script>", "'; DROP TABLE x; --", "\u202eright to left\u202c \U0001f388\u200b", "a\0b"]
)
def test_any_text_is_shown_safely_or_refused(client: Client, world: make.World, words: str) -> None:
    signed_in(client, world, "amina")
    page = client.post(
        f"{HERE}/contribute", {"words": words, "is_question": "know", "credit": "none"}, follow=True
    ).content.decode()
    assert "<script>alert" not in page
    assert queries.contributions(world.activity).count() == (0 if "\0" in words else 1)
    assert client.get(HERE, {"q": words}).status_code == 200


def test_leads_see_what_waits_and_answer_it(client: Client, world: make.World) -> None:
    made = make.contribution(world, is_question=True)
    signed_in(client, world, "cleo")
    page = read(client, "/owed")
    assert made.words in page
    assert "It was owed by" in page
    sent = {"answer": "will_do", "words": "We order new ones.", "by_on": ""}
    refused = client.post(f"{HERE}/reply/{made.ref}", sent)
    assert "Enter the day people can count on" in refused.content.decode()
    assert "We order new ones." in refused.content.decode()
    sent["by_on"] = "2050-01-01"
    assert "more than two years" in client.post(f"{HERE}/reply/{made.ref}", sent).content.decode()
    answer = client.post(f"{HERE}/reply/{made.ref}", {"answer": "cannot", "words": "The floor is not ours."})
    assert answer.status_code == 302
    page = read(client, f"/contribution/{made.ref}")
    assert "Answered: we cannot, because:" in page
    assert "The floor is not ours." in page
    assert "Nothing is owed" in read(client, "/owed")


@pytest.mark.parametrize("name", ["amina", "ben", "dana", ""])
def test_answering_is_for_those_who_lead(client: Client, world: make.World, name: str) -> None:
    made = make.contribution(world)
    signed_in(client, world, name)
    assert f"/reply/{made.ref}" not in read(client)
    for path in ("/owed", f"/reply/{made.ref}"):
        assert client.get(HERE + path).status_code == 403
    assert client.post(f"{HERE}/reply/{made.ref}", {"answer": "done", "words": "So."}).status_code == 403


def test_a_story_is_looked_at_before_it_is_shared(client: Client, world: make.World) -> None:
    signed_in(client, world, "amina")
    read(client, "/tell-story")
    preview = client.post(f"{HERE}/tell-story", A_STORY | {"step": "preview"}).content.decode()
    assert "Nothing is shared yet" in preview
    assert "The bell rang<br>all morning." in preview
    assert "A." in preview
    assert not queries.stories_of(world.amina)
    back = client.post(f"{HERE}/tell-story", A_STORY | {"step": "change"}).content.decode()
    assert "<textarea" in back
    assert "No bell." in back
    answer = client.post(f"{HERE}/tell-story", A_STORY | {"step": "share"})
    (story,) = queries.stories_of(world.amina)
    assert answer["Location"] == f"{HERE}/story/{story.ref}"
    assert story.words == "The bell rang\nall morning."
    assert (story.agreed.uses, story.agreed.editing, story.agreed.credit) == (["group"], "whole", "initials")
    assert "Your story" in read(client, f"/story/{story.ref}")


@pytest.mark.parametrize(
    ("uses", "seen_by"),
    [(["group"], {"amina", "ben"}), (["reports"], {"amina", "cleo", "ben"}), (["public"], set(PEOPLE))],
)
@pytest.mark.parametrize("name", PEOPLE)
def test_no_page_shows_a_story_beyond_its_consent(
    client: Client, world: make.World, name: str, uses: list[str], seen_by: set[str]
) -> None:
    story = make.story(world, uses=uses)
    signed_in(client, world, name)
    for path in ("", "/stories"):
        assert (story.words in read(client, path)) == (name in seen_by)
        assert "no-store" in client.get(HERE + path)["Cache-Control"]
    page = client.get(f"{HERE}/story/{story.ref}")
    assert page.status_code == (200 if name in seen_by else 404)
    actions.withdraw_story(story, by=world.amina, at=make.day(1))
    for path in ("", "/stories"):
        assert story.words not in read(client, path)
    assert client.get(f"{HERE}/story/{story.ref}").status_code == (200 if name == "amina" else 404)


def test_the_teller_changes_who_sees_it_takes_it_back_and_destroys_it(client: Client, world: make.World) -> None:
    story = make.story(world, uses=["public"])
    signed_in(client, world, "amina")
    assert "Save this" in read(client, f"/change-consent/{story.ref}")
    client.post(f"{HERE}/change-consent/{story.ref}", {"uses": ["group"], "editing": "parts", "credit": "none"})
    assert queries.story(world.activity, story.ref, None, on=TODAY) is None
    assert "You do not have to say why" in read(client, f"/withdraw-story/{story.ref}")
    assert queries.story(world.activity, story.ref, world.ben, on=TODAY) is not None
    client.post(f"{HERE}/withdraw-story/{story.ref}")
    assert queries.story(world.activity, story.ref, world.ben, on=TODAY) is None
    assert "You took this story back" in read(client, f"/story/{story.ref}")
    read(client, f"/erase-story/{story.ref}")
    client.post(f"{HERE}/erase-story/{story.ref}")
    assert "Its words are destroyed" in read(client, f"/story/{story.ref}")
    assert story.words not in read(client, f"/story/{story.ref}")


@pytest.mark.parametrize("deed", ["change-consent", "withdraw-story", "erase-story"])
@pytest.mark.parametrize("name", ["ben", "cleo", "dana", ""])
def test_nobody_else_decides_about_a_story(client: Client, world: make.World, name: str, deed: str) -> None:
    story = make.story(world, uses=["public"])
    signed_in(client, world, name)
    for answer in (client.get(f"{HERE}/{deed}/{story.ref}"), client.post(f"{HERE}/{deed}/{story.ref}")):
        assert answer.status_code == 403
    assert queries.story(world.activity, story.ref, None, on=TODAY) is not None


def test_a_teller_who_left_the_programme_still_takes_a_story_back(client: Client, world: make.World) -> None:
    story = make.story(world)
    programmes.leave(world.programme, by=world.amina, at=make.day(1))
    type(world.programme).objects.update(published_at=None)
    signed_in(client, world, "amina")
    assert client.get(HERE).status_code == 403
    assert client.post(f"{HERE}/withdraw-story/{story.ref}").status_code == 302
    assert queries.stories_of(world.amina)[0].is_withdrawn


def test_a_long_list_comes_in_pages_and_can_be_searched(client: Client, world: make.World) -> None:
    for number in range(23):
        make.contribution(world, words=f"Thought {number}.", at=make.day(number))
    first = read(client)
    assert "Page 1 of 2" in first
    assert "Thought 22." in first
    assert "Thought 2." not in first
    assert "Thought 2." in read(client, "?page=2")
    found = read(client, "?q=thought+2.")
    assert "Thought 2." in found
    assert "Thought 22." not in found
    assert "Nothing found" in read(client, "?q=walrus")
    assert "Nothing found" in read(client, "?only=answered")
    for odd in ("?page=walrus", "?only=walrus", f"?q={'x' * 101}", "?page=999"):
        read(client, odd)


@pytest.mark.parametrize("number", [1, 5])
def test_the_page_costs_the_same_however_long(
    client: Client, world: make.World, number: int, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    for one in range(number):
        made = make.contribution(world, words=f"Chair {one}")
        actions.reply(made, by=world.cleo, at=make.day(1), answer="done", words="Yes.")
        make.story(world, uses=["public"])
    signed_in(client, world, "amina")
    client.get(HERE)
    with django_assert_num_queries(QUERIES):
        page = read(client)
    assert page.count("Chair ") >= number


@pytest.mark.parametrize("page", ["contribution", "story", "reply", "withdraw-story"])
def test_what_is_not_there_is_not_found(client: Client, world: make.World, page: str) -> None:
    assert signed_in(client, world, "cleo").get(f"{HERE}/{page}/nothing").status_code == 404
