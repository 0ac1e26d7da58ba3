"""The pages of suggestions: for those who lead, and for whoever they are about."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.http import HttpResponse
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from cairn.matching import actions, queries
from cairn.matching.models import Suggestion
from cairn.roles.models import Asked
from cairn.sessions.models import Session
from cairn.strengths import actions as strengths
from tests import make, make_background, make_matching, make_needs, make_roles, make_strengths
from tests.web.looking import body, signed_in

pytestmark = pytest.mark.django_db
HERE = "/p/waiting-well/suggestions"
MINE = "/me/suggestions"


def read(page: HttpResponse) -> str:
    return body(page).decode()


@pytest.fixture
def meeting(world: make.World) -> Session:
    return make.session(world, starts_at=timezone.now() + timedelta(days=10))


@pytest.fixture
def reader(world: make.World) -> make.World:
    """A role open now, and Amina, who would fit."""
    make_roles.offer(world, at=timezone.now())
    make_strengths.line(world.amina, "I read everything twice", topics=["reading_papers"])
    return world


def test_those_who_lead_ask_and_the_worker_answers(client: Client, reader: make.World):
    client.force_login(reader.cleo)
    page = read(client.post(f"{HERE}/look", follow=True))
    assert "It waits for its turn" in page
    assert "Stop looking" in page
    make_background.work_through()
    page = read(client.get(HERE))
    assert "Brings: reading papers." in page
    assert "Nobody suggested here brings: saying things in plain words." in page
    assert "1 place stays empty." in page
    assert queries.last_made(reader.programme).seed in page
    assert "I read everything twice" not in page
    assert "@" not in page


def test_whoever_is_suggested_reads_it_answers_and_is_asked_by_people(client: Client, reader: make.World):
    make_matching.suggested(reader, at=timezone.now())
    client.force_login(reader.amina)
    assert "You could be asked for “Reader of papers”" in read(client.get("/me"))
    assert "You bring: reading papers." in read(client.get(MINE))
    ref = Suggestion.objects.get().ref
    assert "would like to be asked" in read(client.post(f"{MINE}/{ref}", {"says": "yes"}, follow=True))
    assert "You could be asked for" not in read(client.get("/me"))
    client.force_login(reader.cleo)
    assert "Yes, ask me" in read(client.get(HERE))
    ask = reverse("note_asked", args=["waiting-well", reader.amina.ref])
    role = reader.programme.roles_offered.get()
    assert f'href="{ask}?role={role.ref}"' in read(client.get(HERE))
    assert f'<option value="{role.ref}" selected>' in read(client.get(f"{ask}?role={role.ref}"))
    assert "selected" not in read(client.get(f"{ask}?role=none-such")).split('name="role"')[1].split("</select>")[0]
    assert not Asked.objects.exists()


@pytest.mark.parametrize(
    ("says", "words"), [("no", "not suggested for this one"), ("never", "Nothing more is suggested")]
)
def test_a_no_takes_the_name_away_from_those_who_lead(client: Client, reader: make.World, says: str, words: str):
    make_matching.suggested(reader, at=timezone.now())
    client.force_login(reader.amina)
    page = read(client.post(f"{MINE}/{Suggestion.objects.get().ref}", {"says": says}, follow=True))
    assert words in page
    assert ("Where I want no suggestions" in page) == (says == "never")
    client.force_login(reader.cleo)
    assert "Amina" not in read(client.get(HERE))


def test_never_is_taken_back_with_one_press(client: Client, reader: make.World):
    make_matching.suggested(reader, at=timezone.now())
    make_matching.said(reader, "amina", "never", at=timezone.now())
    client.force_login(reader.amina)
    again = reverse("be_suggested_again", args=[reader.programme.ref])
    assert again in read(client.get(MINE))
    assert "From the next look on" in read(client.post(again, follow=True))
    assert client.post(again).status_code == 404


@pytest.mark.parametrize("name", ["ben", "cleo", "dana", ""])
def test_nobody_answers_for_somebody_else(client: Client, reader: make.World, name: str):
    make_matching.suggested(reader, at=timezone.now())
    answer = signed_in(client, reader, name).post(f"{MINE}/{Suggestion.objects.get().ref}", {"says": "yes"})
    assert answer.status_code in {403, 404}
    assert not queries.answers_in(reader.programme).exists()


def test_what_is_no_answer_is_refused(client: Client, reader: make.World):
    make_matching.suggested(reader, at=timezone.now())
    client.force_login(reader.amina)
    assert client.post(f"{MINE}/{Suggestion.objects.get().ref}", {"says": "maybe"}).status_code == 403


@pytest.mark.parametrize("where", ["", "/look", "/coming", "/stop"])
@pytest.mark.parametrize("name", ["amina", "ben", "dana", ""])
def test_the_pages_are_for_those_who_lead(client: Client, reader: make.World, where: str, name: str):
    signed_in(client, reader, name)
    for page in (client.get(HERE + where), client.post(HERE + where)):
        assert page.status_code in {403, 405}


@pytest.mark.parametrize(("times_for", "told"), [("leads", "when they have no time"), ("me", "Nothing that fits now.")])
def test_why_nobody_was_found_is_told_in_full_to_that_person_alone(
    client: Client, world: make.World, meeting: Session, times_for: str, told: str
):
    make_matching.wanted(world, meeting, at=timezone.now())
    make_strengths.line(world.amina, topics=["signing"])
    nights = ["weekday_evening"] if meeting.starts_at.hour < 15 else ["weekday_morning"]
    make_strengths.described(world.amina, times=nights, times_for=times_for)
    make_matching.suggested(world, at=timezone.now())
    client.force_login(world.cleo)
    assert told in read(client.get(HERE))
    client.force_login(world.amina)
    assert "1 was at times that do not work for you." in read(client.get(MINE))


def test_a_refusal_is_told_to_nobody_else(client: Client, reader: make.World):
    make_strengths.line(reader.amina, "No papers now", kind="not_asked", audience="me", topics=["reading_papers"])
    make_matching.suggested(reader, at=timezone.now())
    client.force_login(reader.cleo)
    page = read(client.get(HERE))
    assert "Nothing that fits now." in page
    assert "do not want to be asked for." not in page.split("Amina")[1].split("</li>")[0]
    client.force_login(reader.amina)
    assert "something you do not want to be asked for" in read(client.get(MINE))


def test_a_card_for_its_writer_alone_is_not_there_for_those_who_lead(client: Client, reader: make.World):
    make_strengths.line(reader.ben, audience="me", topics=["signing"])
    make_matching.suggested(reader, at=timezone.now())
    client.force_login(reader.cleo)
    told = read(client.get(HERE)).split("<main", 1)[1]
    assert "Amina" in told
    assert "Ben" not in told
    assert "people with a card" not in told
    make_strengths.line(reader.ben, audience="leads", topics=["signing"])
    assert "Ben" in read(client.get(HERE)).split("<main", 1)[1]


def test_a_need_that_is_not_planned_is_named_to_the_session(client: Client, world: make.World, meeting: Session):
    make_matching.wanted(world, meeting, at=timezone.now())
    make_strengths.line(world.amina, topics=["signing"])
    make_needs.with_programme(world, make_needs.need(world.amina))
    make_matching.suggested(world, at=timezone.now())
    client.force_login(world.cleo)
    page = read(client.get(HERE))
    assert "needs something that the access plan does not list" in page
    assert make_needs.LOOP not in page


def test_what_a_session_needs_is_said_changed_and_ended(client: Client, world: make.World, meeting: Session):
    client.force_login(world.cleo)
    wanted = reverse("say_wanted", args=["waiting-well", meeting.ref])
    assert wanted in read(client.get(HERE))
    assert "Choose at least one" in read(client.post(wanted, {"places": "2"}))
    page = read(client.post(wanted, {"topics": ["signing", "drawing"], "places": "2"}, follow=True))
    assert "2 people looked for" in page
    client.post(f"{wanted}/stop")
    assert "looked for ·" not in read(client.get(HERE))
    client.force_login(world.amina)
    assert client.get(wanted).status_code == 403


def test_a_paused_card_says_so_and_an_empty_one_how_to_begin(client: Client, reader: make.World):
    client.force_login(reader.ben)
    assert "you have none yet" in read(client.get(MINE))
    make_matching.suggested(reader, at=timezone.now())
    strengths.pause_card(reader.amina.strengths_card, by=reader.amina, at=timezone.now())
    client.force_login(reader.amina)
    assert "your card is paused" in read(client.get(MINE))


def test_looking_can_be_stopped_and_tried_again(client: Client, reader: make.World):
    actions.ask_for_suggestions(reader.programme, by=reader.cleo, at=timezone.now())
    client.force_login(reader.cleo)
    page = read(client.post(f"{HERE}/stop", follow=True))
    assert "The last look was stopped, and nothing of it is kept. What was suggested before stays." in page
    assert f"{HERE}/look" in page


def test_a_look_that_fails_does_not_say_that_somebody_stopped_it(client: Client, reader: make.World):
    run = actions.ask_for_suggestions(reader.programme, by=reader.cleo, at=timezone.now())
    actions.give_up_run(run, at=timezone.now())
    client.force_login(reader.cleo)
    assert "The last look failed, and nothing of it is kept." in read(client.get(HERE))


def test_the_page_costs_as_many_queries_for_five_as_for_one(
    client: Client, reader: make.World, django_assert_num_queries
):
    client.force_login(reader.cleo)
    make_strengths.line(reader.ben, topics=["drawing"])
    for people in ([], reader.citizens(4)):
        for someone in people:
            make_strengths.line(someone, topics=["reading_papers"])
        make_matching.suggested(reader, at=timezone.now())
        with django_assert_num_queries(31):
            client.get(HERE)
