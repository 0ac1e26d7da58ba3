"""The pages of observations: for two people, and for nobody else not even that there is one."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.http import HttpResponse
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from cairn.observations import actions, queries
from cairn.observations.models import Observation
from cairn.sessions.models import Session
from tests import make, make_meetings
from tests.web.looking import body, signed_in

pytestmark = pytest.mark.django_db
ONE = (
    *("observation", "accept_observing", "decline_observing", "note_moment", "give_moments", "take_back_given"),
    "destroy_observation",
)


def at(name: str, session: Session, *more: str) -> str:
    return reverse(name, args=[session.activity.programme.slug, session.ref, *more])


def read(page: HttpResponse) -> str:
    return body(page).decode()


@pytest.fixture
def session(world: make.World) -> Session:
    return make.session(world, starts_at=timezone.now() - timedelta(minutes=5))


@pytest.mark.parametrize("name", ["cleo", "dana", ""])
@pytest.mark.parametrize("where", ONE)
def test_nobody_else_finds_any_page_of_it(client: Client, world: make.World, session: Session, name: str, where: str):
    found = make_meetings.observing(world, session)
    signed_in(client, world, name)
    for answer in (client.get(at(where, session, found.ref)), client.post(at(where, session, found.ref))):
        assert answer.status_code == 404
    assert Observation.objects.filter(pk=found.pk, given_at__isnull=True).exists()


@pytest.mark.parametrize("name", ["ben", "cleo", "dana", ""])
def test_nobody_but_the_observer_destroys_a_moment(client: Client, world: make.World, session: Session, name: str):
    moment = make_meetings.noticed(make_meetings.observing(world, session), by=world.amina, at=timezone.now())
    signed_in(client, world, name)
    assert client.post(at("take_back_moment", session, moment.ref)).status_code in {403, 404}
    assert queries.moment(moment.ref, world.amina)


def test_no_page_that_others_read_tells_of_it(client: Client, world: make.World, session: Session):
    found = make_meetings.observing(world, session)
    make_meetings.noticed(found, by=world.amina, at=timezone.now())
    actions.give_moments(found, by=world.amina, at=timezone.now())
    there = [at("session", session), "/me", "/lead", "/p/waiting-well/a/quiet-corner/record"]
    for name in ("cleo", "dana", ""):
        client.logout()
        signed_in(client, world, name)
        for path in there:
            page = read(client.get(path, follow=True))
            assert found.ref not in page
            assert "noticed for you" not in page
            assert "still speaking" not in page
    assert signed_in(client, world, "cleo").get(at("observers", session)).status_code == 403


def test_ben_asks_amina_by_name_and_reads_what_she_gives_him_and_they_destroy_it(
    client: Client, world: make.World, session: Session
):
    signed_in(client, world, "ben")
    assert "Ask somebody to watch how you work" in read(client.get(at("session", session)))
    assert "Ask Amina" in read(client.get(at("observers", session) + "?q=ami"))
    assert "Ask Amina" not in read(client.get(at("observers", session) + "?q=zoe"))
    client.post(at("observers", session), {"person": world.amina.ref, "words": "Do I answer too soon?"})
    again = read(client.post(at("observers", session), {"person": world.amina.ref, "words": "Once more"}))
    assert "You have asked them already." in again
    assert "Once more" in again
    found = queries.asked_by(world.ben, session).get()
    here = at("observation", session, found.ref)
    client.force_login(world.amina)
    assert "Will you watch how somebody works" in read(client.get("/me"))
    page = client.get(here)
    assert "no-store" in page["Cache-Control"]
    assert "Do I answer too soon?" in read(page)
    client.post(at("accept_observing", session, found.ref))
    assert "Choose what happened." in read(client.post(at("note_moment", session, found.ref), {"minute": "3"}))
    client.post(at("note_moment", session, found.ref), {"kind": "too_soon", "minute": "12", "words": "Still speaking."})
    client.force_login(world.ben)
    assert "Still speaking." not in read(client.get(here))
    client.force_login(world.amina)
    client.post(at("give_moments", session, found.ref))
    client.force_login(world.ben)
    assert "What somebody noticed for you" in read(client.get("/me"))
    given = read(client.get(here))
    assert "Still speaking." in given
    assert "Write a reflection" in given
    client.force_login(world.amina)
    client.post(at("take_back_given", session, found.ref))
    client.post(at("take_back_moment", session, queries.moments(found, world.amina).get().ref))
    client.force_login(world.ben)
    assert "It cannot be brought back." in read(client.get(at("destroy_observation", session, found.ref)))
    client.post(at("destroy_observation", session, found.ref))
    assert client.get(here).status_code == 404


def test_amina_says_no_and_nothing_of_it_is_kept(client: Client, world: make.World, session: Session):
    found = make_meetings.observation(world, session, at=timezone.now())
    signed_in(client, world, "amina")
    client.post(at("decline_observing", session, found.ref))
    assert not Observation.objects.exists()


def test_an_observation_is_found_in_its_own_session_alone(client: Client, world: make.World, session: Session):
    found, other = make_meetings.observing(world, session), make.session(world)
    signed_in(client, world, "amina")
    assert client.get(at("observation", other, found.ref)).status_code == 404
