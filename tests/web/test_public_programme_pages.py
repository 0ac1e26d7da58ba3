"""The programme of an event, for whoever looks: list, timetable, sessions, versions, and what is hidden."""

import re

import pytest
from django.test import Client

from cairn.moderation.things import Thing
from tests import make, make_moderation, make_programme
from tests.web.components.html_checks import faults
from tests.web.looking import body, signed_in

pytestmark = pytest.mark.django_db
HERE = "/programme/expo"
PAGES = ("", "/timetable", "/versions", "/versions/1", "/embed", "/take-along", "/choose", "/mine")
FILES = ("/calendar.ics", "/schedule.json", "/schedule.xml", "/mine.ics")


@pytest.fixture
def event(world):
    return make_programme.programme(world)


def words(client, path, **asked):
    page = client.get(HERE + path, asked)
    assert page.status_code == 200, path
    return body(page).decode()


def titles(html):
    return [title for title in ("Who decides?", "A quiet hour", "Cadeiriau") if title in html]


def session_of(event, title="Who decides?"):
    return event.proposals.get(title=title)


@pytest.mark.parametrize("who", ["amina", "ben", "cleo", "dana", ""])
def test_everybody_sees_every_page(client: Client, world, event, who):
    signed_in(client, world, who)
    for path in (*PAGES, f"/s/{session_of(event).ref}"):
        assert faults(words(client, path)) == [], path
    for path in (*FILES, f"/s/{session_of(event).ref}.ics"):
        words(client, path)


@pytest.mark.parametrize("who", ["dana", ""])
def test_nothing_is_seen_before_the_programme_of_work_is_public(client: Client, world, event, who):
    world.programme.published_at = None
    world.programme.save()
    signed_in(client, world, who)
    ref = session_of(event).ref
    for path in (*PAGES, *FILES, f"/s/{ref}", f"/s/{ref}.ics", f"/s/{ref}/star", "/mine/keep"):
        for page in (client.get(HERE + path), client.post(HERE + path)):
            assert page.status_code in {403, 405}, path
            assert "Who decides" not in body(page).decode()


def test_before_the_first_version_pages_say_what_will_be_here(client: Client, world):
    make_programme.event(world)
    for path in ("", "/timetable", "/versions", "/choose", "/take-along"):
        assert "No programme yet" in words(client, path)
    assert "Nothing chosen yet" in words(client, "/mine")
    assert client.get(f"{HERE}/schedule.json").status_code == 404
    assert b"VEVENT" not in body(client.get(f"{HERE}/calendar.ics"))


@pytest.mark.parametrize(
    "path", ["/programme/other", f"{HERE}/s/nothere", f"{HERE}/versions/7", f"{HERE}/s/nothere.ics"]
)
def test_what_is_not_there_is_not_found(client: Client, event, path):
    assert client.get(path).status_code == 404


def test_nobody_is_named_who_did_not_agree(client: Client, event):
    for path in ("", "/timetable", "/schedule.json", "/schedule.xml", "/calendar.ics", "/embed", "/versions/1"):
        shown = words(client, path)
        assert "Amina" in shown
        assert "Cleo" not in shown, path


def test_words_that_moderators_hid_are_in_no_form(client: Client, world, event):
    about = session_of(event)
    about.kept = {"guid": "11111111-2222-3333-4444-555555555555", "description": "Who decides? At length."}
    about.save()
    made = make_programme.release(event, (about, event.rooms.first(), 180), name="Moved")
    assert made.number == 2
    thing = Thing(place=world.activity, kind="session", ref=about.ref, author=world.amina, side="citizen")
    make_moderation.hidden(thing, by=(make_moderation.moderator(world), world.cleo))
    for path in (*PAGES, *FILES, f"/s/{about.ref}", f"/s/{about.ref}.ics"):
        assert "Who decides" not in words(client, path), path
    assert "A session out of sight" in words(client, "")
    assert "11111111-2222-3333-4444-555555555555" in words(client, "/schedule.json")


def test_the_words_of_a_session_can_be_reported_on_its_page(client: Client, event):
    html = words(client, f"/s/{session_of(event).ref}")
    way = re.search(r'href="([^"]*report[^"]*)"', html)
    assert way
    assert client.get(way[1]).status_code == 200


def test_whoever_left_a_session_is_not_named_any_more(client: Client, event):
    session_of(event).speakers.filter(name="Ben").update(left_at=make_programme.RELEASED)
    for path in ("", "/schedule.json"):
        assert "Ben" not in words(client, path)


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ({"has": "step_free"}, ["Who decides?", "Cadeiriau"]),
        ({"has": ["step_free", "quiet"]}, []),
        ({"has": "online"}, ["A quiet hour"]),
        ({"interpreting": "sign"}, ["Who decides?"]),
        ({"led": "citizens"}, ["Who decides?", "Cadeiriau"]),
        ({"q": "WHO amina"}, ["Who decides?"]),
        ({"q": "attic"}, ["A quiet hour"]),
        ({"day": "2026-06-12"}, ["Who decides?", "A quiet hour", "Cadeiriau"]),
        ({"nonsense": "x"}, ["Who decides?", "A quiet hour", "Cadeiriau"]),
    ],
)
def test_sessions_are_found_by_what_somebody_needs(client: Client, event, asked, found):
    html = words(client, "", **asked)
    assert titles(html) == found
    assert ("No session has all of this" in html) == (not found)
    if len(found) == 2:
        assert "2 of 3 sessions fit" in html


def test_a_filter_says_how_many_sessions_have_it(client: Client, event):
    html = words(client, "")
    assert "step-free (2)" in html
    assert "sign language interpreters (1)" in html
    assert "citizens (2)" in html


def test_a_filter_that_cannot_be_read_is_named(client: Client, event):
    html = words(client, "", has="wings")
    assert "wings is not one of the available choices" in html
    assert titles(html) == ["Who decides?", "A quiet hour", "Cadeiriau"]


def test_how_much_citizens_lead_is_told(client: Client, event):
    assert "2 of 3 sessions are led by citizens. 1 has no citizens yet." in words(client, "")


def test_the_timetable_is_a_table_with_heads(client: Client, event):
    html = words(client, "/timetable")
    assert '<th scope="col">Great hall</th>' in html
    assert '<th scope="row">10 am</th>' in html
    assert 'role="region" aria-labelledby="grid-caption" tabindex="0"' in html
    assert re.search(r'<td rowspan="2"><div><a href="[^"]+">Who decides\?', html), "it goes on while another begins"


def test_words_in_another_language_are_marked(client: Client, event):
    assert 'lang="cy">Cadeiriau' in words(client, "")
    page = words(client, f"/s/{session_of(event, 'Cadeiriau').ref}")
    assert '<div lang="cy">' in page
    assert "Welsh" in page


def test_a_session_says_who_what_and_how_to_be_there(client: Client, event):
    page = words(client, f"/s/{session_of(event).ref}")
    for told in ("Friday 12 June 2026, 10 am", "11 am", "step-free, hearing loop, sign language interpreters"):
        assert told in page
    assert 'Amina <span class="side">(citizen)</span>, Ben <span class="side">(staff)</span>' in page
    online = words(client, f"/s/{session_of(event, 'A quiet hour').ref}")
    assert '<a href="https://meet.example/attic"' in online
    assert "No citizens shaped this session yet." in online


def test_a_cancelled_session_is_struck_in_words_at_once(client: Client, event):
    event.proposals.filter(title="Who decides?").update(
        cancelled_at=make_programme.RELEASED, why_cancelled="The roof leaks."
    )
    for path in ("", "/timetable", "/embed", "/choose"):
        assert "Will not take place" in words(client, path)
    page = words(client, f"/s/{session_of(event).ref}")
    assert "This session will not take place." in page
    assert "The roof leaks." in page
    assert "Who decides" not in words(client, "/schedule.json")
    assert "STATUS:CANCELLED" in words(client, "/calendar.ics")


def test_hours_are_those_of_the_place(client: Client, event):
    event.zone = "America/New_York"
    event.save()
    assert "5 am" in words(client, "")
    assert "TZID=America/New_York:20260612T050000" in words(client, "/calendar.ics")


def test_every_version_stays_and_says_what_changed(client: Client, world, event):
    hall, attic = event.rooms.order_by("position")
    who, quiet, new = session_of(event), session_of(event, "A quiet hour"), make_programme.proposal(event, "New")
    make_programme.release(event, (who, attic, 60), (new, hall, 0), (quiet, attic, 30), words="The hall is let.")
    html = words(client, "/versions")
    assert "The hall is let." in html
    for title, how in (
        ("Who decides?", "moved: now Friday 12 June 2026, 11 am, Attic."),
        ("New", "is new: Friday 12 June 2026, 10 am, Great hall."),
    ):
        assert re.search(rf"{re.escape(title)}(</a>)? {re.escape(how)}", html), title
    assert "It does not hold any more" in words(client, "/versions/1")
    assert "This is the newest version" in words(client, "/versions/2")
    assert "Cadeiriau" not in words(client, "")


def test_public_pages_may_be_kept_and_are_asked_for_by_their_mark(client: Client, world, event):
    for path in ("", "/timetable", "/calendar.ics", "/schedule.json", f"/s/{session_of(event).ref}.ics"):
        page = client.get(HERE + path)
        assert page["Cache-Control"] == "public, max-age=60", path
        again = client.get(HERE + path, headers={"If-None-Match": page["ETag"]})
        assert again.status_code == 304, path
        assert not page.cookies
    client.force_login(world.amina)
    assert client.get(HERE)["Cache-Control"] == "private, no-cache"


def test_files_say_when_they_changed(client: Client, event):
    page = client.get(f"{HERE}/schedule.json")
    assert page["Last-Modified"] == "Fri, 01 May 2026 12:00:00 GMT"
    assert client.get(f"{HERE}/schedule.json", headers={"If-Modified-Since": page["Last-Modified"]}).status_code == 304


def test_only_files_can_be_read_by_pages_of_other_sites(client: Client, event):
    kinds = {"/schedule.json": "application/json", "/schedule.xml": "application/xml"}
    for path in (*PAGES, *FILES):
        page = client.get(HERE + path)
        assert (page.get("Access-Control-Allow-Origin") == "*") == (path in kinds), path
        if path in kinds:
            assert page["Content-Type"] == f"{kinds[path]}; charset=utf-8"


def test_one_page_alone_may_stand_in_other_sites(client: Client, world, event):
    client.force_login(world.amina)
    for path in PAGES:
        page = client.get(HERE + path)
        is_framed = path == "/embed"
        assert ("frame-ancestors *" in page["Content-Security-Policy"]) == is_framed, path
        assert page.has_header("X-Frame-Options") != is_framed, path
    framed = client.get(f"{HERE}/embed")
    assert "script-src 'none'" in framed["Content-Security-Policy"]
    assert "<script" not in body(framed).decode()
    assert not framed.cookies
    assert "Amina</a>" not in body(framed).decode(), "nothing of whoever looks stands in it"
    assert "Cookie" not in framed.get("Vary", "")


def test_the_lines_to_copy_lead_to_that_page(client: Client, event):
    assert f"&lt;iframe src=&quot;http://localhost:8000{HERE}/embed&quot;" in words(client, "/take-along").replace(
        '"', "&quot;"
    )


def test_a_list_of_sessions_asks_as_little_as_one_session(client: Client, world, django_assert_num_queries):
    make_programme.many(world, 12)
    with django_assert_num_queries(7):
        words(client, "/timetable")
    with django_assert_num_queries(5):
        words(client, "")


def test_a_programme_of_three_hundred_sessions_has_pages(client: Client, world, monkeypatch):
    monkeypatch.setattr("cairn.web.pages.public_programme.lists.A_PAGE", 5)
    make_programme.many(world, 12)
    assert "Page 1 of 3" in words(client, "")


def test_the_programme_of_the_work_has_a_calendar_of_its_ordinary_sessions(client: Client, world):
    make.session(world)
    told = body(client.get("/p/waiting-well/sessions.ics")).decode()
    assert "SUMMARY:Around the table" in told
    assert "/p/waiting-well/s/" in told
