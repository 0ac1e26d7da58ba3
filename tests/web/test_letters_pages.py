"""Stopping letters with one click, by the link in a letter or on one's own page."""

import re

import pytest
from django.http import HttpResponse
from django.test import Client
from django.urls import reverse

from cairn.notify import letters, queries
from cairn.notify.models import About
from tests import make
from tests.web.looking import body

ABOUT = About.WAS_IT_SO
MINE = f"/me/letters/{ABOUT.value}"
ALL = "/me/letters"
SAID = "We do not write to you about this any more."
CHOSEN = {"pace": "weekly", "wanted": ["news", "pulse"], "is_large_print": "on"}


def words_of(page: HttpResponse) -> str:
    return body(page).decode()


def link(person) -> str:
    return letters.stop_link(person, ABOUT).removeprefix("http://localhost:8000")


def test_the_link_in_a_letter_stops_letters_without_signing_in(client: Client, world: make.World) -> None:
    page = client.get(link(world.amina)).content.decode()
    assert "Do not write to me about this" in page
    assert "Amina" not in page
    assert queries.wants_letters(world.amina, ABOUT)
    client.post(link(world.amina), {"wish": "stop"})
    assert not queries.wants_letters(world.amina, ABOUT)
    page = client.get(link(world.amina)).content.decode()
    assert "We do not write to you about this any more." in page
    client.post(link(world.amina), {"wish": "again"})
    assert queries.wants_letters(world.amina, ABOUT)


def test_pressing_twice_changes_nothing_more(client: Client, world: make.World) -> None:
    for _ in range(2):
        assert client.post(link(world.amina), {"wish": "stop"}).status_code == 302
    assert not queries.wants_letters(world.amina, ABOUT)
    client.post(link(world.amina), {"wish": "nonsense"})
    assert not queries.wants_letters(world.amina, ABOUT)


def test_my_page_leads_to_it(client: Client, world: make.World) -> None:
    client.force_login(world.amina)
    assert ALL in client.get("/me/about").content.decode()
    assert "once a week at most" in client.get(MINE).content.decode()
    client.post(MINE, {"wish": "stop"})
    assert not queries.wants_letters(world.amina, ABOUT)


def test_who_is_not_signed_in_is_told_to_sign_in(client: Client, world: make.World) -> None:
    assert [client.get(path).status_code for path in (MINE, ALL)] == [403, 403]


@pytest.mark.parametrize("path", ["/me/letters/other", f"/letters/{ABOUT.value}/x", "/letters/other/x"])
def test_other_addresses_lead_nowhere(client: Client, world: make.World, path: str) -> None:
    client.force_login(world.amina)
    assert client.get(path).status_code in {403, 404}


def test_the_link_of_one_person_does_nothing_for_another(client: Client, world: make.World) -> None:
    broken = reverse("letters_by_link", args=[ABOUT, world.ben.ref + queries.token_of(world.amina, ABOUT)[12:]])
    assert client.post(broken, {"wish": "stop"}).status_code == 403
    assert queries.wants_letters(world.ben, ABOUT)


def test_all_about_my_letters_is_chosen_on_one_page(client: Client, world: make.World) -> None:
    client.force_login(world.amina)
    page = words_of(client.get(ALL))
    for words in ("Once a day, all in one letter", "Only what needs me, and no news", "Large print in letters"):
        assert words in page
    page = words_of(client.post(ALL, CHOSEN, follow=True))
    assert "Letters come as you chose" in page
    wishes = queries.wishes(world.amina)
    assert (wishes.pace, wishes.is_large_print) == ("weekly", True)
    assert queries.unwanted(world.amina) == set(About.values) - {"news", "pulse"}
    client.post(ALL, {"pace": "daily", "wanted": About.values})
    assert (queries.wishes(world.amina).is_large_print, queries.unwanted(world.amina)) == (False, set())


@pytest.mark.parametrize(
    ("changed", "words"),
    [({"pace": ""}, "Choose how often."), ({"pace": "never"}, "Choose one of the four."), ({"wanted": ["x"]}, "list.")],
)
def test_a_bad_choice_is_a_clear_error_and_the_rest_comes_back(
    client: Client, world: make.World, changed: dict[str, object], words: str
) -> None:
    client.force_login(world.amina)
    page = words_of(client.post(ALL, CHOSEN | changed))
    assert words in page
    (box,) = re.findall(r'<input[^>]*name="is_large_print"[^>]*>', page)
    assert " checked" in box
    assert queries.wishes(world.amina).pace == "daily"


def test_the_link_in_every_letter_opens_that_page_for_its_reader_alone(client: Client, world: make.World) -> None:
    path = letters.choose_link(world.amina).removeprefix("http://localhost:8000")
    assert "Amina" not in words_of(client.get(path))
    client.post(path, CHOSEN)
    assert queries.wishes(world.amina).pace == "weekly"
    other = reverse("letters_chosen_by_link", args=[queries.token_of(world.amina, ABOUT)])
    assert client.get(other).status_code == 403


def test_mail_programs_stop_letters_by_one_post_with_no_cookie(world: make.World) -> None:
    program = Client(enforce_csrf_checks=True)
    path = letters.one_click_link(world.amina, ABOUT).removeprefix("http://localhost:8000")
    assert program.get(path, follow=True).status_code == 200
    assert queries.wants_letters(world.amina, ABOUT)
    for _ in range(2):
        assert words_of(program.post(path, {"List-Unsubscribe": "One-Click"})) == SAID
    assert queries.unwanted(world.amina) == {ABOUT.value}


def test_nothing_else_is_let_through_without_the_code_of_a_form(world: make.World) -> None:
    program = Client(enforce_csrf_checks=True)
    choose = letters.choose_link(world.amina).removeprefix("http://localhost:8000")
    assert program.post(link(world.amina), {"wish": "stop"}).status_code == 403
    assert program.post(choose, CHOSEN).status_code == 403
    foreign = reverse("letters_one_click", args=[ABOUT, world.ben.ref + queries.token_of(world.amina, ABOUT)[12:]])
    assert program.post(foreign).status_code == 403
    assert queries.unwanted(world.amina) == queries.unwanted(world.ben) == set()
