"""Stopping letters with one click, by the link in a letter or on one's own page."""

import pytest
from django.test import Client
from django.urls import reverse

from cairn.notify import letters, queries
from cairn.notify.models import About
from tests import make

ABOUT = About.WAS_IT_SO
MINE = f"/me/letters/{ABOUT.value}"


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
    assert MINE in client.get("/me/about").content.decode()
    assert "once a week at most" in client.get(MINE).content.decode()
    client.post(MINE, {"wish": "stop"})
    assert not queries.wants_letters(world.amina, ABOUT)


def test_who_is_not_signed_in_is_told_to_sign_in(client: Client, world: make.World) -> None:
    assert client.get(MINE).status_code == 403


@pytest.mark.parametrize("path", ["/me/letters/other", f"/letters/{ABOUT.value}/x", "/letters/other/x"])
def test_other_addresses_lead_nowhere(client: Client, world: make.World, path: str) -> None:
    client.force_login(world.amina)
    assert client.get(path).status_code in {403, 404}


def test_the_link_of_one_person_does_nothing_for_another(client: Client, world: make.World) -> None:
    broken = reverse("letters_by_link", args=[ABOUT, world.ben.ref + queries.token_of(world.amina, ABOUT)[12:]])
    assert client.post(broken, {"wish": "stop"}).status_code == 403
    assert queries.wants_letters(world.ben, ABOUT)
