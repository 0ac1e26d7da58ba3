"""What people need, on the page of a session, with who sees to it; supporters at the door; and what nobody may read."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from cairn.needs import actions
from cairn.programmes import actions as programmes
from cairn.sessions import actions as sessions
from cairn.sessions import queries as session_queries
from tests import make, make_letters, make_meetings, make_needs
from tests.web.components.html_checks import faults, text
from tests.web.looking import body, signed_in

SECRET = "I hear well with a loop"
FLAGGED = "What people need here"


def at(name: str, session, *more: str) -> str:
    return reverse(name, args=[session.activity.programme.slug, session.ref, *more])


def read(client: Client, path: str) -> str:
    page = client.get(path)
    assert page.status_code == 200, path
    assert faults(page.content.decode()) == []
    return text(page.content.decode())


def soon(world: make.World, **changes):
    return make.session(world, starts_at=timezone.now() + timedelta(days=5), **changes)


def flagged(world: make.World):
    """A session to come; Amina shared a loop and a lunch with the programme, and nobody sees to either."""
    session = soon(world)
    make_needs.with_programme(world, make_needs.need(world.amina, kinds=["hearing_loop", "food"], words=f"{SECRET}."))
    return session


@pytest.mark.parametrize(
    ("who", "words", "name"),
    [
        ("cleo", 1, 1),
        ("ben", 1, 0),  # sees to the loop
        ("amina", 0, 0),
        ("nia", 0, 0),
        ("lead of another programme", 0, 0),
        ("dana", 0, 0),
        ("", 0, 0),
    ],
)
def test_who_reads_what_on_the_page_of_a_session(client: Client, world: make.World, who: str, words: int, name: int):
    session = flagged(world)
    make_meetings.access_line(world, session)
    if who.startswith("lead"):
        other = make.person("Edith")
        programmes.open_programme(
            by=other, organisation=world.organisation, title="Else", slug="else", purpose="Else.", at=make.MONDAY
        )
        client.force_login(other)
    elif who == "nia":
        client.force_login(world.citizens(1)[0])
    else:
        signed_in(client, world, who)
    page = read(client, at("session", session))
    assert (SECRET in page) == words
    assert (f"Amina: {SECRET}" in page) == name
    assert (FLAGGED in page) == words


def test_what_nobody_sees_to_is_named_and_a_line_is_written_from_there(client: Client, world: make.World):
    session = flagged(world)
    signed_in(client, world, "cleo")
    page = client.get(at("session", session)).content.decode()
    assert text(page).count("Nobody sees to this yet.") == 2
    write = f"{at('write_access_line', session)}?kind=food"
    assert write in page
    assert "nothing of who needs it" in read(client, write)
    assert '<option value="food" selected>' in client.get(write).content.decode()
    assert "Nobody sees to it yet in “Around the table”: Hearing loop; Food and drink." in read(client, reverse("lead"))
    client.post(write, {"kind": "food", "words": "Soup for all.", "owner": world.ben.ref})
    page = read(client, at("session", session))
    assert "In the plan: Soup for all. not done yet; Ben sees to it" in page
    assert page.count("Nobody sees to this yet.") == 1
    assert "Food and drink" not in read(client, reverse("lead"))


def test_from_five_people_on_those_who_take_part_read_the_kind_alone(client: Client, world: make.World):
    session = soon(world)
    for person in world.citizens(5):
        make_needs.with_programme(world, make_needs.need(person))
        make_needs.supporter(person)
    page = read(signed_in(client, world, "amina"), at("session", session))
    assert "Hearing loop five people or more" in page
    assert "5 people may come beside somebody" in page
    assert SECRET not in page
    assert "Citizen1" not in page
    client.logout()
    assert FLAGGED not in read(client, at("session", session))


def test_when_the_session_is_over_nobody_reads_any_more(client: Client, world: make.World):
    session = flagged(world)
    sessions.cancel_session(session, by=world.cleo, at=timezone.now(), reason="The hall has flooded.")
    assert FLAGGED not in read(signed_in(client, world, "cleo"), at("session", session))


def test_supporters_are_greeted_by_those_who_lead_and_counted_by_who_sees_to_chairs(client: Client, world: make.World):
    session = soon(world)
    make_needs.supporter(world.amina, words="Her sister Ada")
    make_meetings.says(session, world.amina)
    signed_in(client, world, "cleo")
    assert "1 person may come beside somebody" in read(client, at("session", session))
    assert "will come; with Her sister Ada" in read(client, at("who_comes", session))
    signed_in(client, world, "ben")
    assert "beside somebody" not in read(client, at("session", session))
    make_meetings.access_line(world, session)
    page = read(client, at("session", session))
    assert "1 person may come beside somebody" in page
    assert "Ada" not in page
    assert "Somebody comes with me" in page


def test_at_the_door_one_says_that_somebody_came_along(client: Client, world: make.World):
    session = make.session(world, starts_at=timezone.now() - timedelta(minutes=1))
    make_needs.supporter(world.amina)
    make_needs.supporter(world.ben)
    signed_in(client, world, "amina")
    page = client.get(at("check_in", session)).content.decode()
    assert "Somebody came with me, to help me take part" in page
    assert " checked" in page
    client.post(at("check_in", session), {"is_with_supporter": "on"})
    assert session_queries.check_in(world.amina, session).is_with_supporter
    signed_in(client, world, "cleo")
    assert "Ben is here, with a supporter" in read(client, at("check_in_people", session))
    client.post(at("check_in_people", session), {"with_supporter": world.ben.ref})
    assert session_queries.check_in(world.ben, session).is_with_supporter
    assert session_queries.numbers_present(session) == {"citizen": 1, "staff": 1, "partner": 0, "unclear": 0}


def test_the_page_of_a_session_costs_the_same_for_one_and_five(
    client: Client, world: make.World, django_assert_max_num_queries
):
    session, counts = soon(world), []
    signed_in(client, world, "cleo")
    for person in world.citizens(5):
        make_needs.with_programme(world, make_needs.need(person, kinds=["hearing_loop", "breaks"]))
        make_needs.supporter(person)
        make_meetings.access_line(world, session)
        with django_assert_max_num_queries(70) as counted:
            assert client.get(at("session", session)).status_code == 200
        counts.append(len(counted))
    assert counts[0] == counts[-1]


def test_a_programme_tells_once_a_year_in_words(client: Client, world: make.World):
    home = reverse("programme", args=[world.programme.slug])
    meetings = [make.session(world, starts_at=timezone.now() - timedelta(days=days)) for days in (40, 50)]
    before = timezone.now() - timedelta(days=60)
    for number, person in enumerate(world.citizens(5, at=before)):
        need = make_needs.need(person, at=before)
        make_needs.with_programme(world, need, at=before)
        make.check_in(meetings[number % 2], person)
        assert "whether they were met" not in read(client, home)
        make_needs.checked(need, meetings[number % 2], at=timezone.now() - timedelta(days=35), says="met", words="")
    assert "of at least 5 needs whether they were met: nearly all were." in read(client, home)


def test_nothing_of_a_need_stands_in_the_record_in_public_pages_or_exports(client: Client, world: make.World):
    session = flagged(world)
    share = make_needs.with_activity(world, make_needs.need(world.amina, words=f"{SECRET}.", works_best="With Ada."))
    make_needs.supporter(world.amina, words="Her sister Ada")
    make.check_in(session, world.amina)
    need = share.need
    actions.note_whether_there(
        need, by=world.amina, at=session.ends_at, session=session, says="not_met", words="It hummed, Ada says."
    )
    here = {"programme": world.programme.slug}
    paths = [
        reverse(name, kwargs={**here, "activity": world.activity.slug})
        for name in ("activity", "record", "record_bundle", "mountain", "people_in", "sessions", "reports")
    ]
    paths += [reverse("programme", kwargs=here), at("session", session), "/search?q=loop+hear", "/search?q=Ada"]
    for who in ("", "dana", "ben"):
        signed_in(client, world, who)
        for path in paths:
            page = client.get(path)
            assert page.status_code == 200, path
            said = body(page).decode()
            assert SECRET not in said, path
            assert "Ada says" not in said, path
            assert "sister Ada" not in said, path
            assert "With Ada" not in said, path


def test_letters_ask_without_a_word_of_what_it_is(world: make.World):
    session = make.session(world)
    make_needs.with_programme(world, make_needs.need(world.amina))
    make.check_in(session, world.amina)
    make_needs.supporter(world.ben, member=world.amina)
    letter = make_letters.bodies(make.day(11), about="Something is asked of you")[world.amina.email]
    assert "Was what you need there, in “Around the table”?" in letter
    assert "Somebody asks you to come with them" in letter
    assert "loop" not in letter
    assert "Ben" not in letter
    letter = make_letters.bodies(make.day(366), about="Something is asked of you")[world.amina.email]
    assert "Is it still so? One press is enough." in letter
