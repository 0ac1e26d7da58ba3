"""A form pressed twice is done once; the same words sent on purpose are done again."""

import re

import pytest
from django.test import Client

from cairn.listen.models import Contribution
from tests import make, make_moderation, make_slips, make_strengths

pytestmark = pytest.mark.django_db
HERE = "/p/waiting-well/a/quiet-corner"
PAGE = f"{HERE}/listen/contribute"
WORDS = {"is_question": "know", "words": "The chairs stand too close.", "credit": "none", "step": "share"}


@pytest.fixture
def amina(world: make.World) -> Client:
    client = Client(enforce_csrf_checks=True)
    client.force_login(world.amina)
    return client


def filled_in(client: Client, page: str, words: dict[str, str]) -> dict[str, str]:
    """The form of a freshly opened page, with these words."""
    found = re.search(r'name="csrfmiddlewaretoken" value="(\w+)"', client.get(page).content.decode())
    assert found
    return {**words, "csrfmiddlewaretoken": found[1]}


def test_a_form_pressed_twice_is_done_once(amina: Client):
    form = filled_in(amina, PAGE, WORDS)
    first, second = amina.post(PAGE, form), amina.post(PAGE, form)
    assert "/listen/contribution/" in first["Location"]
    assert second["Location"] == PAGE
    assert "You pressed twice" in amina.get(PAGE).content.decode()
    assert Contribution.objects.count() == 1


def test_the_same_words_from_a_page_opened_again_are_meant(amina: Client):
    for _time in range(2):
        amina.post(PAGE, filled_in(amina, PAGE, WORDS))
    assert Contribution.objects.count() == 2


def test_a_form_that_was_not_accepted_can_be_sent_again_as_it_is(amina: Client):
    form = filled_in(amina, PAGE, {**WORDS, "words": ""})
    for _time in range(2):
        assert "Write what you want to say or ask." in amina.post(PAGE, form).content.decode()


def test_what_others_send_is_not_mistaken_for_it(amina: Client, world: make.World):
    ben = Client(enforce_csrf_checks=True)
    ben.force_login(world.ben)
    for client in (amina, ben):
        client.post(PAGE, filled_in(client, PAGE, WORDS))
    assert Contribution.objects.count() == 2


def test_a_button_pressed_twice_leads_to_its_page_and_never_to_nothing(amina: Client, world: make.World):
    make_strengths.line(world.amina)
    stands_on = {"Referer": "http://testserver/me/strengths"}
    pressed = filled_in(amina, "/me/strengths", {})
    first, second = (amina.post("/me/strengths/pause", pressed, headers=stands_on) for _time in range(2))
    assert first["Location"] == "/me/strengths"
    assert second["Location"] == "http://testserver/me/strengths"
    elsewhere = amina.post("/me/strengths/pause", pressed, headers={"Referer": "http://evil.example/"})
    assert elsewhere["Location"] == "/me/strengths/pause"
    nothing_to_read = amina.get(elsewhere["Location"])
    assert nothing_to_read.status_code == 405
    assert "You pressed twice" in nothing_to_read.content.decode()


def test_a_page_without_its_safety_code_is_refused(amina: Client):
    assert amina.post(PAGE, WORDS).status_code == 403
    assert not Contribution.objects.exists()


def test_an_appeal_with_a_code_is_not_noted_with_whoever_is_signed_in(amina: Client, world: make.World):
    """The moment of an appeal is kept: a mark in somebody's session at that moment would tell whose code it was."""
    held = make_slips.said(world)
    thing = make_moderation.thing_of(held.slip.contribution)
    make_moderation.hidden(thing, by=(world.cleo, make_moderation.moderator(world)))
    page = f"{HERE}/words/contribution/{thing.ref}/appeal"
    assert amina.post(page, filled_in(amina, page, {"words": "It is true.", "code": held.code})).status_code == 302
    assert "sent" not in amina.session
