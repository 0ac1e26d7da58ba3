"""What somebody wants to go to, with and without an account, and the secret link of a calendar."""

from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone

from cairn.events import actions, queries
from cairn.events.models import Star
from tests import make, make_programme
from tests.web.looking import body, signed_in

pytestmark = pytest.mark.django_db
HERE = "/programme/expo"


@pytest.fixture
def event(world):
    return make_programme.programme(world)


def refs(event):
    return {one.title: one.ref for one in event.proposals.all()}


def chosen(client, event):
    html = client.get(f"{HERE}/mine").content.decode()
    return [title for title in refs(event) if title in html]


@pytest.mark.parametrize("who", ["dana", ""])
def test_sessions_are_chosen_one_by_one_and_many_at_once(client: Client, world, event, who):
    signed_in(client, world, who)
    of = refs(event)
    page = client.post(f"{HERE}/s/{of['Cadeiriau']}/star", {"star": "1"}, follow=True)
    assert "1 session is new in your agenda." in page.content.decode()
    assert "Take it out of my agenda" in page.content.decode()
    client.post(
        f"{HERE}/choose",
        {"shown": list(of.values()), "star": [of["Who decides?"], of["A quiet hour"], "nothing"]},
    )
    assert chosen(client, event) == ["Who decides?", "A quiet hour"]
    client.post(f"{HERE}/choose", {"shown": [of["A quiet hour"]]})
    assert chosen(client, event) == ["Who decides?"], "what was not shown stays"
    client.post(f"{HERE}/s/{of['Who decides?']}/star", {})
    assert "Nothing chosen yet" in client.get(f"{HERE}/mine").content.decode()


def test_sessions_at_the_same_time_are_named(client: Client, event):
    client.post(f"{HERE}/choose", {"star": list(refs(event).values())})
    html = client.get(f"{HERE}/mine").content.decode()
    assert "“Who decides?” and “A quiet hour”, Friday 12 June 2026, 10.30 am until 11 am" in html
    assert html.count(" until 11 am</li>") == 1
    event.proposals.filter(title="A quiet hour").update(cancelled_at=make_programme.RELEASED)
    assert "At the same time" not in client.get(f"{HERE}/mine").content.decode()


def test_without_an_account_nothing_is_kept_here(client: Client, event):
    client.post(f"{HERE}/choose", {"star": list(refs(event).values())})
    cookie = client.cookies["agenda"]
    assert cookie["path"] == HERE
    assert cookie["httponly"]
    assert not Star.objects.exists()
    assert chosen(Client(), event) == []


def test_a_cookie_somebody_made_up_counts_for_nothing(client: Client, event):
    client.cookies["agenda"] = f"{refs(event)['Cadeiriau']}:abc:def"
    assert chosen(client, event) == []


def test_a_browser_keeps_only_so_many(client: Client, event, monkeypatch):
    monkeypatch.setattr("cairn.web.contents.public_programme.agendas.MOST_IN_A_BROWSER", 2)
    page = client.post(f"{HERE}/choose", {"star": list(refs(event).values())}, follow=True)
    assert "A browser can keep 2 sessions. Sign in to keep more." in page.content.decode()


def test_after_signing_in_the_browser_hands_over_what_it_kept(client: Client, world, event):
    client.post(f"{HERE}/choose", {"star": [refs(event)["Cadeiriau"]]})
    client.force_login(world.dana)
    assert "1 session was chosen in this browser" in client.get(f"{HERE}/mine").content.decode()
    assert client.get(f"{HERE}/mine/keep").status_code == 302
    assert not Star.objects.exists()
    client.post(f"{HERE}/mine/keep")
    assert chosen(client, event) == ["Cadeiriau"]
    assert "chosen in this browser" not in client.get(f"{HERE}/mine").content.decode()


def test_only_who_is_signed_in_has_an_account_to_keep_it_in(client: Client, event):
    assert client.post(f"{HERE}/mine/keep").status_code == 403


def test_what_one_person_chose_nobody_else_sees(client: Client, world, event):
    actions.star_sessions(event, by=world.amina, at=make.MONDAY, refs=[refs(event)["Cadeiriau"]])
    client.force_login(world.cleo)
    assert chosen(client, event) == []
    assert "no-store" in client.get(f"{HERE}/mine")["Cache-Control"]


def test_the_agenda_goes_into_a_calendar_file(client: Client, event):
    client.post(f"{HERE}/choose", {"star": [refs(event)["Cadeiriau"]]})
    page = client.get(f"{HERE}/mine.ics")
    assert "attachment" in page["Content-Disposition"]
    assert body(page).count(b"BEGIN:VEVENT") == 1


def link(client):
    html = client.get("/me/calendar").content.decode()
    return html.partition("http://localhost:8000")[2].partition("<")[0]


def test_a_personal_calendar_holds_what_is_chosen_led_and_taken_part_in(client: Client, world, event):
    make.session(world, starts_at=timezone.now() + timedelta(days=1))
    actions.star_sessions(event, by=world.amina, at=make.MONDAY, refs=[refs(event)["A quiet hour"]])
    client.force_login(world.amina)
    client.post("/me/calendar", {"deed": "make"})
    told = body(Client().get(link(client))).decode()
    for title in ("A quiet hour", "Who decides?", "Cadeiriau", "Around the table"):
        assert f"SUMMARY:{title}" in told
    assert told.count("BEGIN:VTIMEZONE") == 1


def test_the_secret_link_is_made_anew_and_ended(client: Client, world):
    client.force_login(world.dana)
    assert "You have no such link now." in client.get("/me/calendar").content.decode()
    client.post("/me/calendar", {"deed": "make"})
    first = link(client)
    page = Client().get(first)
    assert page.status_code == 200
    assert page["Cache-Control"] == "private, no-cache"
    assert page["X-Robots-Tag"] == "noindex, nofollow"
    assert Client().get(first, headers={"If-None-Match": page["ETag"]}).status_code == 304
    client.post("/me/calendar", {"deed": "make"})
    second = link(client)
    assert second != first
    assert [Client().get(each).status_code for each in (first, second)] == [404, 200]
    client.post("/me/calendar", {"deed": "end"})
    assert Client().get(second).status_code == 404


def test_the_link_cannot_be_read_from_the_database_or_guessed(client: Client, world):
    own = actions.make_calendar_link(by=world.dana, at=make.MONDAY)
    token = queries.calendar_token(own)
    assert token not in str([vars(own)])
    for wrong in (own.ref, token[:-1], token[:-1] + ("a" if token[-1] != "a" else "b"), "x" * 44):
        assert client.get(f"/calendar/{wrong}.ics").status_code == 404
    world.dana.is_active = False
    world.dana.save()
    assert client.get(f"/calendar/{token}.ics").status_code == 404


@pytest.mark.parametrize("path", ["/me/calendar"])
def test_the_page_of_the_link_is_for_who_is_signed_in(client: Client, world, path):
    assert client.get(path).status_code == 403
    client.force_login(world.dana)
    assert "no-store" in client.get(path)["Cache-Control"]
