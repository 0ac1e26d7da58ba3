"""The live room on pages: the facilitator runs it, people come in with phones, the screen shows nobody's name."""

from __future__ import annotations

import re
from datetime import timedelta

import pytest
from django.core.cache import caches
from django.test import Client
from django.utils import timezone

from cairn.listen.models import Contribution
from cairn.live import actions, keys, queries
from cairn.live.models import Guest, LiveRoom, Sense, TableNote
from cairn.web import floods
from tests import make, make_live
from tests.web.components.html_checks import faults

pytestmark = pytest.mark.django_db
CODE = make_live.CODE
PHONE = f"/join/{CODE}"
BY_SCRIPT = {"X-Live": "1"}


@pytest.fixture
def room(world: make.World) -> LiveRoom:
    """A room that is open now, with one item of Amina's and one of Ben's."""
    now = timezone.now()
    meeting = make.session(world, starts_at=now - timedelta(minutes=5))
    make.items(world, meeting, citizen=1, staff=1)
    return make_live.room(world, meeting, at=now)


@pytest.fixture
def cleo(world: make.World) -> Client:
    client = Client()
    client.force_login(world.cleo)
    return client


@pytest.fixture
def phone(room: LiveRoom, client: Client) -> Client:
    """A phone without an account that is in the room."""
    came_in(client)
    return client


def came_in(client: Client, **said: str) -> None:
    assert client.post(PHONE, {"side": "citizen", **said}).status_code == 302


def held(room: LiveRoom, page: str = "") -> str:
    return f"/p/waiting-well/s/{room.session.ref}/room{page}"


def words(client: Client, path: str) -> str:
    page = client.get(path)
    assert page.status_code == 200
    html = page.content.decode()
    assert faults(html) == []
    assert html.count("<h1") == 1
    return html


def test_the_facilitator_opens_the_room_and_shows_its_code(world: make.World, cleo: Client):
    meeting = make.session(world, starts_at=timezone.now())
    here = f"/p/waiting-well/s/{meeting.ref}"
    assert "The live room" in words(cleo, here)
    assert cleo.get(f"{here}/room")["Location"] == f"{here}/room/open"
    assert "need no account" in words(cleo, f"{here}/room/open")
    assert cleo.post(f"{here}/room/open")["Location"] == f"{here}/room"
    room = queries.open_room(meeting)
    assert room.shown_code in words(cleo, f"{here}/room")
    assert "Come into the live room" in words(cleo, here)
    screen = words(Client(), f"/screen/{room.screen}")
    assert room.shown_code in screen
    assert 'class="qr"' in screen


@pytest.mark.parametrize("who", ["amina", "ben", "dana", ""])
def test_nobody_else_runs_it(world: make.World, room: LiveRoom, client: Client, who: str):
    if who:
        client.force_login(getattr(world, who))
    for page in ("", "/open", "/close", "/parts", "/start", "/reached", "/more-minutes", "/add-hand", "/call"):
        for answer in (client.get(held(room, page)), client.post(held(room, page))):
            assert answer.status_code == 403, page
    for page in ("/take-off", "/turn-over", "/ask", "/close-check"):
        assert client.post(held(room, page)).status_code == 403


def test_somebody_comes_in_by_the_code_without_an_account(room: LiveRoom, client: Client):
    assert "a code stands on the big screen" in words(client, "/join")
    assert client.post("/join", {"room": " BCD 234 "})["Location"] == PHONE
    assert "Which side are you on today?" in words(client, PHONE)
    page = client.post(PHONE, {"name": "Robin"})
    assert "Say which side you are on today." in page.content.decode()
    assert "Robin" in page.content.decode()
    came_in(client, name="Robin")
    assert "I want to speak" in words(client, PHONE)
    cookie = client.cookies["room"]
    assert (cookie["httponly"], cookie["samesite"], cookie["path"]) == (True, "Lax", "/join")
    assert cookie.value not in str(Guest.objects.values())


def test_a_wrong_code_says_so_and_too_many_are_not_even_looked_at(
    room: LiveRoom, client: Client, monkeypatch: pytest.MonkeyPatch
):
    came_in(client)
    stranger = Client()
    assert "No room has this code" in stranger.post("/join", {"room": "bcd235"}).content.decode()
    monkeypatch.setitem(floods.LIMITS, "room_code", floods.Limits(place=floods.Limit(3, 10)))
    for n in range(2):
        assert stranger.get(f"/join/bcd29{n}").status_code == 404
    assert stranger.get(PHONE).status_code == 404
    assert "very often" in stranger.post("/join", {"room": CODE}).content.decode()
    assert client.get(PHONE).status_code == 200  # who is in stays in


def test_an_odd_code_leads_nowhere(room: LiveRoom, client: Client):
    for odd in ("%00", "%ff", "%F0%9F%98%80", "a" * 3000):
        for place in ("/join", "/screen"):
            for answer in (client.get(f"{place}/{odd}"), client.get(f"{place}/{odd}/parts?since=%00")):
                assert answer.status_code == 404
    assert client.post("/join", {"room": "\0"}).status_code == 200
    assert client.post(f"{PHONE}/answer", {"check": "\0"}).status_code == 404


def test_a_phone_says_something_and_gets_the_code_that_leads_back(room: LiveRoom, phone: Client):
    html = words(phone, PHONE)
    key = re.search(r'name="key" value="(\w+)"', html)[1]
    sent = {"words": "Where is the bell?", "is_question": "ask", "key": key}
    page = phone.post(f"{PHONE}/say", sent)
    assert keys.slip_code(room, key) in page.content.decode()
    again = phone.post(f"{PHONE}/say", sent, headers=BY_SCRIPT)
    assert keys.slip_code(room, key) in again.content.decode()
    assert Contribution.objects.get().words == "Where is the bell?"
    slip = phone.post("/slip", {"code": keys.slip_code(room, key)}, follow=True)
    assert "Where is the bell?" in slip.content.decode()


def test_what_is_wrong_comes_back_with_the_words(room: LiveRoom, phone: Client):
    long = "x" * 601
    sent = {"words": long, "is_question": "know", "key": keys.fresh_token()}
    page = phone.post(f"{PHONE}/say", sent)
    assert long in page.content.decode()
    assert "error-summary" in page.content.decode()
    refused = phone.post(f"{PHONE}/say", sent, headers=BY_SCRIPT)
    assert refused.status_code == 422
    assert "600" in refused.content.decode()
    assert not Contribution.objects.exists()


def test_whoever_takes_part_says_it_with_their_account_and_checks_in(
    world: make.World, room: LiveRoom, client: Client, cleo: Client
):
    client.force_login(world.amina)
    assert "on your own side" in words(client, PHONE)
    came_in(client, name="Amina")
    client.post(f"{PHONE}/say", {"words": "More light.", "is_question": "know", "key": keys.fresh_token()})
    assert Contribution.objects.get().author == world.amina
    assert "Check in as Amina" in words(client, PHONE)
    assert "checked in" in client.post(f"{PHONE}/check-in", follow=True).content.decode()
    assert "1 person has checked in" in words(cleo, held(room))


def test_signing_out_or_in_as_somebody_else_asks_again_who_it_is(world: make.World, room: LiveRoom, client: Client):
    client.force_login(world.amina)
    came_in(client)
    client.force_login(world.ben)
    assert "Come in" in words(client, PHONE)
    client.post("/sign-in/logout/")
    assert client.cookies["room"].value == ""


def test_the_line_is_run_by_the_facilitator_and_shows_no_name_on_the_screen(
    world: make.World, room: LiveRoom, phone: Client, cleo: Client
):
    phone.post(PHONE, {"side": "citizen", "name": "Robin Door"})
    Guest.objects.update(name="Robin Door")
    for _twice in range(2):
        assert phone.post(f"{PHONE}/hand", {"hand": "up"}, headers=BY_SCRIPT).status_code == 200
    cleo.post(held(room, "/add-hand"), {"side": "staff", "name": "Table 3"})
    shown, screen = words(cleo, held(room)), words(Client(), f"/screen/{room.screen}")
    assert "Robin Door" in shown
    assert "first time today" in shown
    assert "Robin" not in screen
    assert "Table 3" not in screen
    hand = queries.line(room).waiting[0][0]
    cleo.post(held(room, "/call"), {"hand": hand.ref})
    assert "It is your turn to speak" in words(phone, PHONE)
    assert "Speaking now:" in words(Client(), f"/screen/{room.screen}")
    cleo.post(held(room, "/turn-over"))
    assert "I want to speak" in words(phone, PHONE)
    other = queries.line(room).waiting[0][0]
    cleo.post(held(room, "/take-off"), {"hand": other.ref})
    assert "Nobody waits to speak." in words(cleo, held(room))
    phone.post(f"{PHONE}/hand", {"hand": "up"})
    phone.post(f"{PHONE}/hand", {"hand": "down"})
    assert queries.number_waiting(room) == 0


def test_an_item_runs_with_its_clock_and_is_reached(room: LiveRoom, phone: Client, cleo: Client):
    first = queries.open_room(room.session).session.items.first()
    cleo.post(held(room, "/start"), {"item": first.ref})
    for html in (words(phone, PHONE), words(cleo, held(room)), words(Client(), f"/screen/{room.screen}")):
        assert "ends at" in html
        assert "data-ends=" in html
    phone.post(f"{PHONE}/more-time", {"more": "yes"})
    assert "Somebody asks for more time." in words(cleo, held(room))
    assert "Some ask for more time." in words(Client(), f"/screen/{room.screen}")
    phone.post(f"{PHONE}/more-time", {"more": "no"})
    cleo.post(held(room, "/more-minutes"))
    assert LiveRoom.objects.get().minutes_more == 5
    wrong = cleo.post(held(room, "/reached"), {"minutes": "many"})
    assert "many" in wrong.content.decode()
    cleo.post(held(room, "/reached"), {"minutes": "12"})
    first.refresh_from_db()
    assert first.minutes_reached == 12
    assert "it got 12 minutes" in words(phone, PHONE)


def test_a_sense_check_shows_totals_alone_when_closed(room: LiveRoom, phone: Client, cleo: Client):
    cleo.post(held(room, "/ask"), {"sentence": "We go on."})
    check = queries.open_check(room)
    pressed = phone.post(f"{PHONE}/answer", {"check": check.ref, "answer": "agree"}, headers=BY_SCRIPT)
    assert 'aria-pressed="true"' in pressed.content.decode()
    make_live.answered(check, *["unsure"] * 4)
    screen = f"/screen/{room.screen}"
    assert "5 answers so far." in words(Client(), screen)
    assert "Unsure" not in words(Client(), screen)
    assert "Close it before" in cleo.post(held(room, "/ask"), {"sentence": "Or not."}).content.decode()
    cleo.post(held(room, "/close-check"), {"check": check.ref})
    for html in (words(Client(), screen), words(phone, PHONE), words(cleo, held(room))):
        assert "<b>4</b> Unsure" in html
    assert not Sense.objects.exists()
    assert phone.post(f"{PHONE}/answer", {"check": check.ref, "answer": "agree"}, headers=BY_SCRIPT).status_code == 422


def test_a_table_writes_notes_that_go_into_the_notes_of_the_session(
    world: make.World, room: LiveRoom, phone: Client, cleo: Client
):
    assert phone.post(f"{PHONE}/table", {"table": "3"})["Location"] == f"{PHONE}/table/3"
    html = words(phone, f"{PHONE}/table/3")
    key = re.search(r'name="key" value="(\w+)"', html)[1]
    phone.post(f"{PHONE}/table/3", {"words": "Softer bells.", "key": key, "edition": "2"}, headers=BY_SCRIPT)
    phone.post(f"{PHONE}/table/3", {"words": "Soft", "key": key, "edition": "1"}, headers=BY_SCRIPT)
    assert TableNote.objects.get().words == "Softer bells."
    assert 'name="edition" value="3"' in words(phone, f"{PHONE}/table/3")
    assert "Softer bells." in words(cleo, f"/p/waiting-well/s/{room.session.ref}/room/tables")
    cleo.post(held(room, "/close"))
    assert "Table 3: Softer bells." in words(cleo, f"/p/waiting-well/s/{room.session.ref}/close")
    assert phone.get(f"{PHONE}/table/0").status_code == 404


def test_asking_whether_anything_changed_costs_one_query_and_nothing_for_who_asks(
    world: make.World, room: LiveRoom, django_assert_num_queries
):
    client = Client()
    client.force_login(world.amina)
    came_in(client)
    room.refresh_from_db()
    for path, since in (
        (f"{PHONE}/parts", room.version), (f"/screen/{room.screen}/parts", room.stirred),
        (held(room, "/parts"), room.stirred),
    ):  # fmt: skip
        with django_assert_num_queries(1):
            answer = client.get(path, {"since": since})
        assert (answer.status_code, answer.content) == (204, b"")


def test_when_something_changed_the_parts_come(world: make.World, room: LiveRoom, phone: Client, cleo: Client):
    parts = phone.get(f"{PHONE}/parts?since=0").content.decode()
    assert set(re.findall(r'id="(room-\w+)" data-part', parts)) == {"room-now", "room-agenda"}
    assert "<form" in parts
    held_parts = cleo.get(held(room, "/parts?since=0")).content.decode()
    assert set(re.findall(r'id="(held-\w+)" data-part', held_parts)) == {
        "held-now", "held-check", "held-line", "held-said",
    }  # fmt: skip
    assert "screen-now" in Client().get(f"/screen/{room.screen}/parts?since=0").content.decode()


@pytest.mark.parametrize("number", [1, 5])
def test_one_in_line_and_five_cost_the_same(
    world: make.World, room: LiveRoom, phone: Client, cleo: Client, number: int, django_assert_num_queries
):
    now = timezone.now()
    for _ in range(number):
        guest = make_live.guest(room, at=now)
        actions.raise_hand(room, guest=guest, at=now)
        make_live.said(room, guest, at=now)
    check = actions.ask_room(room, by=world.cleo, at=now, sentence="On.")
    make_live.answered(check, *["agree"] * number)
    for client, path, queries_asked in (
        (cleo, held(room), 19), (cleo, held(room, "/parts"), 16), (phone, PHONE, 6), (phone, f"{PHONE}/parts", 6),
        (Client(), f"/screen/{room.screen}", 8),
    ):  # fmt: skip
        with django_assert_num_queries(queries_asked):
            assert client.get(path).status_code == 200


def test_a_phone_that_is_not_in_the_room_keeps_what_it_has_to_send(room: LiveRoom, client: Client):
    sent = {"words": "Kept.", "is_question": "know", "key": keys.fresh_token()}
    answer = client.post(f"{PHONE}/say", sent, headers=BY_SCRIPT)
    assert answer.status_code == 409
    came_in(client)
    assert client.post(f"{PHONE}/say", sent, headers=BY_SCRIPT).status_code == 200


def test_one_phone_cannot_flood_the_room_and_no_other_is_held_up(
    room: LiveRoom, phone: Client, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setitem(floods.LIMITS, "room_say", floods.Limits(person=floods.Limit(1, 10)))
    other = Client()
    came_in(other)

    def say(client: Client, **how: object) -> int:
        sent = {"words": "Again.", "is_question": "know", "key": keys.fresh_token()}
        return client.post(f"{PHONE}/say", sent, **how).status_code

    assert [say(phone, headers=BY_SCRIPT), say(phone, headers=BY_SCRIPT), say(other, headers=BY_SCRIPT)] == [
        200,
        429,
        200,
    ]
    assert say(phone) == 200  # the page, with the words and the reason
    assert Contribution.objects.count() == 2
    caches["floods"].clear()


def test_leaving_forgets_this_phone(room: LiveRoom, phone: Client):
    phone.post(f"{PHONE}/leave")
    assert not Guest.objects.exists()
    assert "Which side are you on today?" in words(phone, PHONE)


def test_when_the_room_is_closed_every_page_says_so(world: make.World, room: LiveRoom, phone: Client, cleo: Client):
    make_live.said(room, queries.guest(room, phone.cookies["room"].value), words="Something said here.")
    assert "Close the room?" in words(cleo, held(room, "/close"))
    cleo.post(held(room, "/close"))
    assert "The room is closed. Thank you." in words(phone, PHONE)
    assert "The room is closed. Thank you." in words(Client(), f"/screen/{room.screen}")
    assert "The room is closed" in phone.get(f"{PHONE}/parts?since=0").content.decode()
    sent = {"words": "Late.", "is_question": "know", "key": keys.fresh_token()}
    assert phone.post(f"{PHONE}/say", sent, headers=BY_SCRIPT).status_code == 422
    assert "Something said here." in words(cleo, f"/p/waiting-well/s/{room.session.ref}")
