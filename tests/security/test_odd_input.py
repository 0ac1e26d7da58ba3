"""Odd addresses, odd questions and odd words get a clear answer, on every page and never a broken one."""

from urllib.parse import urlencode

import pytest
from django.test import Client

from cairn.listen.models import Contribution
from tests import make

pytestmark = pytest.mark.django_db
HERE = "/p/waiting-well/a/quiet-corner"
PLACES = ("/p", "/p/waiting-well/s", "/pulse", *(f"{HERE}/{place}" for place in (
    "listen/contribution", "listen/story", "back-to", "decide/decision", "do/commitment", "explore/react",
    "explore/drop-option", "challenges",
)), "/rulings")  # fmt: skip
ODD = ("%00", "%ff", "%ED%A0%80", "%F0%9F%98%80", "a" * 3000)


@pytest.fixture
def cleo(client: Client, world: make.World) -> Client:
    client.force_login(world.cleo)
    return client


@pytest.mark.parametrize("odd", ODD, ids=lambda odd: odd[:9])
@pytest.mark.parametrize("place", PLACES)
def test_an_address_of_nothing_says_so(cleo: Client, place: str, odd: str):
    for page in (cleo.get(f"{place}/{odd}"), cleo.post(f"{place}/{odd}")):
        assert page.status_code in {403, 404}


@pytest.mark.parametrize("odd", ["abc", "-1", "0", "9" * 400, *ODD], ids=lambda odd: odd[:9])
@pytest.mark.parametrize("path", ["record", "listen", "listen/stories", "explore/statements", "explore/map", "do"])
def test_an_odd_question_to_a_list_still_shows_the_list(cleo: Client, path: str, odd: str):
    for name in ("page", "q", "only", "of"):
        assert cleo.get(f"{HERE}/{path}?{name}={odd}").status_code == 200


@pytest.mark.parametrize(
    ("path", "sent"),
    [
        ("/p/waiting-well/people", {"email": "a\0@example.org", "role": "\0"}),
        ("/me/work", {"organisation": "\0"}),
        ("/me/name", {"name": "A\0"}),
        ("/new-programme", {"organisation": "\0a", "slug": "\0", "title": "\0", "purpose": "\0"}),
        (f"{HERE}/join", {"here_as": "speaks_for", "speaks_for": "\0"}),
        (f"{HERE}/listen/contribute", {"is_question": "ask", "words": "a\0b", "credit": "none"}),
    ],
)
def test_a_sign_that_cannot_be_stored_is_an_error_of_the_form(cleo: Client, path: str, sent: dict[str, str]):
    answer = cleo.post(path, sent)
    assert answer.status_code == 200
    assert "error-summary" in answer.content.decode()


def test_a_person_who_cannot_be_is_not_found(cleo: Client, world: make.World):
    meeting = make.session(world, starts_at=make.day(0))
    assert cleo.post(f"/p/waiting-well/s/{meeting.ref}/check-in/people", {"person": "\0"}).status_code == 404


@pytest.mark.parametrize(
    "words",
    ["<script>alert(1)</script><img src=x onerror=alert(1)>", "'; DROP TABLE cairn_story; --", "{{ 7|add:7 }} %(who)s"],
)
def test_words_are_shown_as_they_were_typed_and_do_nothing(cleo: Client, world: make.World, words: str):
    cleo.force_login(world.amina)
    cleo.post(f"{HERE}/listen/contribute", {"is_question": "ask", "words": words, "credit": "none"})
    assert Contribution.objects.get().words == words
    shown = cleo.get(f"{HERE}/listen").content.decode()
    assert "<script>alert" not in shown
    assert "<img src=x" not in shown


def test_half_a_sign_in_a_form_does_not_break_it(cleo: Client, world: make.World):
    cleo.force_login(world.amina)
    sent = urlencode({"is_question": "ask", "credit": "none"}) + "&words=a%ED%A0%80b%ff"
    answer = cleo.post(f"{HERE}/listen/contribute", sent, content_type="application/x-www-form-urlencoded")
    assert answer.status_code == 302
    assert Contribution.objects.get().words.startswith("a")


def test_too_much_to_send_is_refused_plainly(cleo: Client):
    answer = cleo.post("/me/name", {"name": "x" * 2_000_000})
    assert answer.status_code == 400


@pytest.mark.parametrize("odd", ["abc", "-1", "0", "9" * 400, "%EF%BC%91", *ODD], ids=lambda odd: odd[:9])
@pytest.mark.parametrize("name", ["condition", "fact", "side", "ground"])
def test_an_odd_thing_to_challenge_leads_to_the_choice_of_things(
    client: Client, world: make.World, name: str, odd: str
):
    page = client.get(f"{HERE}/challenge?{name}={odd}")
    assert page.status_code == 200
    assert "What is not right?" in page.content.decode()
    assert client.post(f"{HERE}/challenge?{name}={odd}", {"step": "raise", "words": "x"}).status_code == 200


@pytest.mark.parametrize("odd", ["/", "//%20", "..", "?", "%00", "\u202e", "a" * 60], ids=ascii)
def test_an_odd_code_of_a_paper_is_no_code(client: Client, world: make.World, odd: str):
    page = client.get("/paper", {"code": odd}, follow=True)
    assert page.status_code in {200, 404}
    assert "code" in page.content.decode()
