"""Signing in by a code, in our words, from the first page to the letter."""

import re

import pytest
from django.core import mail
from django.core.cache import cache
from django.test import Client

from tests.web.components import html_checks

pytestmark = pytest.mark.django_db

PAGES = (
    "login/",
    "login/code/",
    "signup/",
    "confirm-email/",
    "password/reset/",
    "password/reset/done/",
    "inactive/",
)


@pytest.fixture(autouse=True)
def nobody_has_tried_before() -> None:
    cache.clear()  # the counts of tries live there


def code_in_the_last_letter() -> str:
    found = re.search(r"^[A-Z0-9-]{6,9}$", str(mail.outbox[-1].body), re.MULTILINE)
    assert found is not None
    return found[0]


def join(client: Client, email: str = "rosa@example.org") -> None:
    client.post("/sign-in/signup/", {"email": email, "name": "Rosa"})
    client.post("/sign-in/confirm-email/", {"code": code_in_the_last_letter()})


@pytest.mark.parametrize("address", PAGES)
def test_pages_of_signing_in_are_whole_with_one_heading(client: Client, address: str) -> None:
    html = client.get(f"/sign-in/{address}", follow=True).content.decode()
    assert html_checks.faults(html) == []
    assert html.count("<h1") == 1
    assert 'type="password"' not in html


@pytest.mark.parametrize("address", ["logout/", "email/", "password/change/", "password/set/"])
def test_pages_of_ones_account_are_whole_with_one_heading(client: Client, address: str) -> None:
    join(client)
    html = client.get(f"/sign-in/{address}", follow=True).content.decode()
    assert html_checks.faults(html) == []
    assert html.count("<h1") == 1


def test_a_newcomer_joins_with_a_code_and_is_signed_in(client: Client) -> None:
    join(client)
    assert mail.outbox[-1].subject == "Is this your e-mail address?"
    assert client.get("/me").status_code == 200


def test_somebody_known_comes_back_with_a_code(client: Client) -> None:
    join(client)
    client.post("/sign-in/logout/")
    client.post("/sign-in/login/code/", {"email": "rosa@example.org"})
    assert mail.outbox[-1].subject == "Your code for signing in to Cairn"
    answer = client.post("/sign-in/login/code/confirm/", {"code": code_in_the_last_letter()})
    assert answer["Location"] == "/me"


def test_a_wrong_code_leads_back_to_the_field(client: Client) -> None:
    client.post("/sign-in/signup/", {"email": "rosa@example.org", "name": "Rosa"})
    html = client.post("/sign-in/confirm-email/", {"code": "WRONG"}).content.decode()
    assert 'href="#id_code"' in html
    assert html_checks.faults(html) == []


def test_an_address_that_is_none_is_explained_at_its_field(client: Client) -> None:
    html = client.post("/sign-in/login/code/", {"email": "nonsense"}).content.decode()
    assert 'aria-describedby="id_email_helptext id_email_error"' in html
    assert 'value="nonsense"' in html


def test_a_stranger_s_letter_says_how_to_join_and_the_page_does_not_tell(client: Client) -> None:
    html = client.post("/sign-in/login/code/", {"email": "dana@example.org"}, follow=True).content.decode()
    assert "Nobody takes part with this address yet" in str(mail.outbox[-1].body)
    assert "Nobody takes part" not in html


def test_letters_have_no_html_signs_in_them(client: Client) -> None:
    join(client, email="o'hara@example.org")
    client.post("/sign-in/logout/")
    client.post("/sign-in/login/code/", {"email": "o'brien@example.org"})
    assert "o'brien@example.org" in str(mail.outbox[-1].body)
    assert not any("&#" in str(letter.body) for letter in mail.outbox)
