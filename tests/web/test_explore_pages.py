"""The pages of Explore, for each of the four people, with and without JavaScript."""

import pytest
from django.test import Client

from cairn.explore import actions, queries
from tests import make, make_background, make_moderation
from tests.web.looking import signed_in

HERE = "/p/waiting-well/a/quiet-corner/explore"
PEOPLE = ("amina", "ben", "cleo", "dana", "")


@pytest.mark.parametrize("name", PEOPLE)
def test_everybody_can_read_what_is_public(client: Client, world: make.World, name: str) -> None:
    make.card(world)
    make.options(world)
    make.statements(world, 2)
    actions.draw_map(world.activity, at=make.day(4))
    signed_in(client, world, name)
    for path in ("", "/map", "/statements"):
        page = client.get(HERE + path)
        assert page.status_code == 200
        assert page.content.count(b"<h1") == 1
    page = client.get(HERE).content.decode()
    assert "Option 1" in page
    assert "Too early to speak of groups" in page
    assert "How people answered" in page


@pytest.mark.parametrize("name", PEOPLE)
def test_a_new_activity_says_what_will_be_here(client: Client, world: make.World, name: str) -> None:
    page = signed_in(client, world, name).get(HERE).content.decode()
    assert "No options yet" in page
    assert "We enter the room without solutions" in page
    assert "No map yet" in client.get(f"{HERE}/map").content.decode()


def test_one_statement_at_a_time_with_three_equal_buttons(client: Client, world: make.World) -> None:
    first, second = make.statements(world, 2)
    page = signed_in(client, world, "ben").get(HERE).content.decode()
    assert (first.words in page) != (second.words in page)
    assert page.count('name="vote"') == 3
    answer = client.post(f"{HERE}/react/{first.ref}", {"vote": "1"})
    assert (answer.status_code, answer["Location"]) == (302, f"{HERE}#statement")
    assert queries.last_vote(world.ben, first) == 1
    assert "You have answered 1 of 2 statements" in client.get(HERE).content.decode()


def test_with_htmx_only_the_next_statement_comes_back(client: Client, world: make.World) -> None:
    first, second = make.statements(world, 2)
    signed_in(client, world, "ben")
    answer = client.post(f"{HERE}/react/{first.ref}", {"vote": "-1"}, headers={"HX-Request": "true"})
    page = answer.content.decode()
    assert page.lstrip().startswith('<div id="statement"')
    assert second.words in page
    assert "Disagree" in page
    last = client.post(f"{HERE}/react/{second.ref}", {"vote": "0"}, headers={"HX-Request": "true"})
    assert "You have answered all 2 statements" in last.content.decode()


def test_a_vote_of_seven_changes_nothing_and_is_answered_in_words(client: Client, world: make.World) -> None:
    (statement,) = make.statements(world, 1)
    signed_in(client, world, "ben")
    page = client.post(f"{HERE}/react/{statement.ref}", {"vote": "7"}, follow=True).content.decode()
    assert "Choose one of: agree, disagree, pass." in page
    assert queries.last_vote(world.ben, statement) is None
    assert client.post(f"{HERE}/react/{statement.ref}", headers={"HX-Request": "true"}).status_code == 200


def test_when_the_stage_has_moved_on_the_part_of_the_page_says_so(client: Client, world: make.World) -> None:
    (statement,) = make.statements(world, 1)
    make.at_stage(world, "decide")
    signed_in(client, world, "ben")
    answer = client.post(f"{HERE}/react/{statement.ref}", {"vote": "1"}, headers={"HX-Request": "true"})
    assert answer.status_code == 200
    assert "at another stage now" in answer.content.decode()
    assert queries.last_vote(world.ben, statement) is None
    assert client.post(f"{HERE}/react/{statement.ref}", {"vote": "1"}).status_code == 403


@pytest.mark.parametrize("name", ["cleo", "dana", ""])
def test_who_does_not_take_part_hears_how_to(client: Client, world: make.World, name: str) -> None:
    (statement,) = make.statements(world, 1)
    signed_in(client, world, name)
    page = client.get(HERE).content.decode()
    assert 'name="vote"' not in page
    assert "Join this activity first" in page or "Sign in first" in page
    assert client.post(f"{HERE}/react/{statement.ref}", {"vote": "1"}).status_code == 403


def test_an_unknown_statement_or_option_is_not_found(client: Client, world: make.World) -> None:
    make.at_stage(world, "explore")
    signed_in(client, world, "cleo")
    for path in ("react/nothing", "hide-statement/nothing", "drop-option/nothing"):
        assert client.get(f"{HERE}/{path}").status_code == 404


def test_an_answer_can_be_changed_on_my_answers(client: Client, world: make.World) -> None:
    (statement,) = make.statements(world, 1)
    signed_in(client, world, "ben")
    assert "No answers yet" in client.get(f"{HERE}/my-answers").content.decode()
    actions.react(statement, by=world.ben, at=make.day(1), vote=1)
    page = client.get(f"{HERE}/my-answers").content.decode()
    assert "Your answer: Agree" in page
    answer = client.post(f"{HERE}/react/{statement.ref}", {"vote": "-1", "back": "my_answers"})
    assert answer["Location"] == f"{HERE}/my-answers"
    assert queries.last_vote(world.ben, statement) == -1


def test_my_answers_are_for_those_who_are_signed_in(client: Client, world: make.World) -> None:
    assert client.get(f"{HERE}/my-answers").status_code == 403


def test_writing_a_statement(client: Client, world: make.World) -> None:
    make.at_stage(world, "explore")
    signed_in(client, world, "amina")
    wrong = client.post(f"{HERE}/write-statement", {"words": ""}).content.decode()
    assert "one sentence others can agree or disagree with" in wrong
    long = client.post(f"{HERE}/write-statement", {"words": "y" * 281}).content.decode()
    assert "y" * 281 in long
    assert client.post(f"{HERE}/write-statement", {"words": "More light."})["Location"] == HERE
    assert queries.statements(world.activity).get().words == "More light."


def test_before_the_stage_the_page_says_why_no_statement_can_be_written(client: Client, world: make.World) -> None:
    page = signed_in(client, world, "amina").get(f"{HERE}/write-statement").content.decode()
    assert "at the stage Explore" in page
    assert "<textarea" not in page


def test_a_hidden_statement_keeps_its_place_with_the_reason(client: Client, world: make.World) -> None:
    (statement,) = make.statements(world, 1)
    eyes = (world.cleo, make_moderation.moderator(world))
    make_moderation.hidden(make_moderation.thing_of(statement, "statement"), by=eyes)
    page = client.get(f"{HERE}/statements").content.decode()
    assert statement.words not in page
    assert "hidden on Monday 5 January 2026 because they name another person" in page


def test_an_option_too_early_is_refused_with_the_reason_and_no_form(client: Client, world: make.World) -> None:
    page = signed_in(client, world, "ben").get(f"{HERE}/write-option").content.decode()
    assert "We enter the room without solutions" in page
    assert "<textarea" not in page
    words = {"title": "A corner", "words": "Plants."}
    assert "We enter the room without solutions" in client.post(f"{HERE}/write-option", words).content.decode()
    assert not queries.options(world.activity).exists()


def test_writing_an_option_together(client: Client, world: make.World) -> None:
    make.met_citizens(world)
    signed_in(client, world, "ben")
    wrong = client.post(f"{HERE}/write-option", {"title": "A corner", "words": ""}).content.decode()
    assert "Say what would be done." in wrong
    assert 'value="A corner"' in wrong
    client.post(f"{HERE}/write-option", {"title": "A corner", "words": "Plants.", "asking": [world.amina.ref]})
    (option,) = queries.options(world.activity)
    assert {author.person for author in option.authors.all()} == {world.ben}
    page = client.get(f"{HERE}/option/{option.ref}").content.decode()
    assert "Amina" not in page
    assert "Drop this option" in page
    client.post(f"{HERE}/drop-option/{option.ref}", {"why": "Too dear."})
    assert "Too dear." in client.get(HERE).content.decode()


def test_who_leads_closes_a_round_after_one_more_question(client: Client, world: make.World) -> None:
    make.statements(world, 1)
    assert signed_in(client, world, "ben").get(f"{HERE}/close-round").status_code == 403
    signed_in(client, world, "cleo")
    assert client.get(f"{HERE}/close-round").status_code == 200
    assert not queries.rounds(world.activity).exists()
    client.post(f"{HERE}/close-round")
    assert "Round 1, closed on" in client.get(HERE).content.decode()


def test_the_map_follows_the_answers_and_can_be_asked_for(client: Client, world: make.World) -> None:
    make.statements(world, 6)
    signed_in(client, world, "ben")
    for statement in queries.statements(world.activity)[:5]:
        client.post(f"{HERE}/react/{statement.ref}", {"vote": "1"})
    make_background.work_through()
    assert queries.map_reading_of(world.activity).reactions == 5
    client.post(f"{HERE}/react/{queries.next_statement(world.ben, world.activity).ref}", {"vote": "1"})
    page = client.get(f"{HERE}/map").content.decode()
    assert "1 answer is not on it yet" in page
    assert "Too early to speak of groups" in page
    client.post(f"{HERE}/draw-map")
    make_background.work_through()
    assert queries.map_reading_of(world.activity).reactions == 6


def test_a_map_with_groups_shows_picture_table_and_where_i_stand(client: Client, world: make.World) -> None:
    make.at_stage(world, "explore")
    rows = [(str(n), f"Statement {n}", make.day(-9), 1, False) for n in range(12)]
    said = [
        (str(person), str(n), 1 if (person + n + person * n % 11 // 10) % 2 else -1, make.day(-8))
        for person in range(30)
        for n in range(12)
    ]
    take = {"by": world.cleo, "at": make.day(1), "source": "polis:camps"}
    actions.take_in(world.activity, statements=rows, reactions=said, **take)
    for statement in queries.statements(world.activity):
        actions.react(statement, by=world.amina, at=make.day(1), vote=1 if statement.number % 2 else -1)
    actions.draw_map(world.activity, at=make.day(2))
    signed_in(client, world, "amina")
    page = client.get(f"{HERE}/map").content.decode()
    for words in ("<svg", "Group A: ", "You answer most like group", "People differ on", "How people answered"):
        assert words in page
    assert "You answer most like group" in client.get(HERE).content.decode()
    client.logout()
    assert "You answer most like group" not in client.get(f"{HERE}/map").content.decode()


@pytest.mark.parametrize("number", [1, 5])
def test_the_stage_page_asks_the_database_as_often_for_one_as_for_five(
    client: Client, world: make.World, number: int, django_assert_num_queries
) -> None:
    make.options(world, number)
    make.statements(world, number)
    actions.draw_map(world.activity, at=make.day(4))
    signed_in(client, world, "amina").get(HERE)
    with django_assert_num_queries(29):
        client.get(HERE)


def test_what_matters_is_said_with_the_answer_and_the_last_answer_can_be_undone(
    client: Client, world: make.World
) -> None:
    (statement,) = make.statements(world, 1)
    signed_in(client, world, "ben")
    client.post(f"{HERE}/react/{statement.ref}", {"vote": "1", "matters": "on"})
    answers = client.get(f"{HERE}/my-answers").content.decode()
    assert "Your answer: Agree" in answers
    assert "It matters to you." in answers
    page = client.post(f"{HERE}/undo", follow=True)
    assert page.redirect_chain == [(f"{HERE}?statement={statement.ref}#statement", 302)]
    assert statement.words in page.content.decode()
    assert queries.last_vote(world.ben, statement) is None
    page = client.post(f"{HERE}/undo", follow=True).content.decode()
    assert "There is no answer of yours to take back." in page


def test_with_htmx_the_statement_comes_back_whose_answer_is_undone(client: Client, world: make.World) -> None:
    first, _ = make.statements(world, 2)
    signed_in(client, world, "ben")
    client.post(f"{HERE}/react/{first.ref}", {"vote": "1"})
    page = client.post(f"{HERE}/undo", headers={"HX-Request": "true"}).content.decode()
    assert page.lstrip().startswith('<div id="statement"')
    assert first.words in page
    assert "taken back" in page


def test_one_of_my_answers_can_be_taken_back(client: Client, world: make.World) -> None:
    first, second = make.statements(world, 2)
    signed_in(client, world, "ben")
    for statement in (first, second):
        client.post(f"{HERE}/react/{statement.ref}", {"vote": "1"})
    answer = client.post(f"{HERE}/undo", {"statement": first.ref, "back": "my_answers"})
    assert answer["Location"] == f"{HERE}/my-answers"
    assert [one.ref for one in queries.answers_of(world.ben, world.activity)] == [second.ref]
    for odd in ("nothing", "\0"):
        client.post(f"{HERE}/undo", {"statement": odd})
    assert [one.ref for one in queries.answers_of(world.ben, world.activity)] == [second.ref]


def test_each_button_says_its_key_and_the_keys_can_be_switched_off(client: Client, world: make.World) -> None:
    make.statements(world, 2)
    page = signed_in(client, world, "ben").get(HERE).content.decode()
    for key in "adpm":
        assert f'aria-keyshortcuts="{key}"' in page
    assert "data-keys-switch" in page
    assert "A agree, D disagree, P pass, M this matters to me, U undo" in page
    assert "cairn/keys" in page
