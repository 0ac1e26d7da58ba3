"""The pages of sessions: planning, the agenda, being there, closing."""

from datetime import date, timedelta

import pytest
from django.contrib.messages import get_messages
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from cairn.sessions import actions, queries
from cairn.sessions.models import Session
from tests import make

PLAN = {
    "title": "Around the table", "purpose": "Say what waiting is like.", "day": "14 March 2027", "starts": "2pm",
    "ends": "4.30 pm", "way": "in_person", "place": "The library", "how_to_join": "", "access_plan": "No steps.",
}  # fmt: skip


def signed_in(client: Client, person) -> Client:
    if person:
        client.force_login(person)
    return client


def at(name: str, session: Session, *more: str) -> str:
    return reverse(name, args=[session.activity.programme.slug, session.ref, *more])


def of_activity(name: str, world: make.World) -> str:
    return reverse(name, args=[world.programme.slug, world.activity.slug])


def today(world: make.World, **changes) -> Session:
    """A session that has just begun, by the real clock."""
    return make.session(world, starts_at=timezone.now() - timedelta(minutes=1), **changes)


@pytest.mark.parametrize("name", ["amina", "ben", "cleo", "dana", "nobody"])
def test_everybody_reads_the_sessions_of_a_public_activity(client: Client, world: make.World, name: str) -> None:
    session = make.session(world)
    make.items(world, session, citizen=1)
    signed_in(client, getattr(world, name, None))
    for address in (of_activity("sessions", world), at("session", session)):
        page = client.get(address)
        assert page.status_code == 200
        assert page.content.decode().count("<h1") == 1


def test_names_are_for_those_inside_and_sides_for_everybody(client: Client, world: make.World) -> None:
    session = make.session(world)
    make.items(world, session, citizen=1)
    actions.name_chair(session, by=world.cleo, at=make.MONDAY, chairs=[world.ben])
    outside = client.get(at("session", session)).content.decode()
    assert "Amina" not in outside
    assert "Ben" not in outside
    assert "citizen" in outside
    inside = signed_in(client, world.ben).get(at("session", session)).content.decode()
    assert "Amina" in inside


def test_cleo_plans_a_session_in_the_words_people_use(client: Client, world: make.World) -> None:
    answer = signed_in(client, world.cleo).post(of_activity("plan_session", world), PLAN)
    session = queries.sessions_of(world.activity).get()
    assert answer.url == at("session", session)
    assert timezone.localtime(session.starts_at).isoformat() == "2027-03-14T14:00:00+00:00"
    assert session.minutes == 150
    assert str(session.starts_on) == str(date(2027, 3, 14))


@pytest.mark.parametrize(
    ("wrong", "sentence"),
    [
        ({"title": ""}, "Enter a short title"),
        ({"day": "soon"}, "Enter a day like"),
        ({"starts": "after lunch"}, "Enter a time like 14:00 or 2pm."),
        ({"ends": "13:00"}, "Enter a time later than the start."),
        ({"place": ""}, "Say where people meet"),
        ({"way": "by horse"}, "Select a valid choice"),
    ],
)
def test_a_mistake_in_the_plan_is_explained_and_nothing_typed_is_lost(
    client: Client, world: make.World, wrong: dict, sentence: str
) -> None:
    answer = signed_in(client, world.cleo).post(of_activity("plan_session", world), PLAN | wrong)
    page = answer.content.decode()
    assert answer.status_code == 200
    assert sentence in page
    assert "Say what waiting is like." in page
    assert not queries.sessions_of(world.activity).exists()


@pytest.mark.parametrize("name", ["amina", "ben", "dana"])
def test_planning_is_refused_with_a_reason(client: Client, world: make.World, name: str) -> None:
    answer = signed_in(client, getattr(world, name)).post(of_activity("plan_session", world), PLAN)
    assert answer.status_code == 403
    assert "Only a co-production lead or facilitator" in answer.content.decode()


def test_amina_puts_something_on_the_agenda_and_takes_it_back(client: Client, world: make.World) -> None:
    session = make.session(world)
    signed_in(client, world.amina)
    assert client.post(at("propose_item", session), {"title": "Noise", "minutes": "20"}).status_code == 302
    item = queries.agenda(session).get()
    assert (item.title, item.side) == ("Noise", "citizen")
    assert client.post(at("remove_item", session, item.ref), {"reason": ""}).status_code == 302
    assert not queries.agenda(session).exists()


def test_a_lead_says_why_before_somebody_elses_item_goes(client: Client, world: make.World) -> None:
    session = make.session(world)
    (item,) = make.items(world, session, citizen=1)
    signed_in(client, world.cleo)
    assert "Say why you take off" in client.post(at("remove_item", session, item.ref), {"reason": ""}).content.decode()
    client.post(at("remove_item", session, item.ref), {"reason": "It is on the next one."})
    assert "It is on the next one." in client.get(at("session", session)).content.decode()


def test_the_agenda_is_put_in_order_by_numbers(client: Client, world: make.World) -> None:
    session = make.session(world)
    first, second, third = make.items(world, session, citizen=3)
    places = {first.ref: "3", second.ref: "1", third.ref: "1"}
    assert signed_in(client, world.cleo).post(at("order_items", session), places).status_code == 302
    assert list(queries.agenda(session)) == [second, third, first]
    missing = client.post(at("order_items", session), {first.ref: "9"})
    assert "Enter a place, like 1." in missing.content.decode()


def test_two_chairs_of_one_side_are_refused_on_the_form(client: Client, world: make.World) -> None:
    session = make.session(world)
    (other,) = world.citizens(1)
    signed_in(client, world.cleo)
    page = client.post(at("name_chair", session), {"chairs": [world.amina.ref, other.ref]}).content.decode()
    assert "come from two sides" in page
    assert client.post(at("name_chair", session), {"chairs": [world.amina.ref, world.ben.ref]}).status_code == 302
    assert queries.chairs(session).count() == 2


def test_amina_checks_in_with_two_clicks(client: Client, world: make.World) -> None:
    session = today(world)
    signed_in(client, world.amina)
    assert "I am here" in client.get(at("session", session)).content.decode()
    assert "Yes, I am here" in client.get(at("check_in", session)).content.decode()
    assert client.post(at("check_in", session)).status_code == 302
    assert "You are checked in." in client.get(at("session", session)).content.decode()
    assert client.post(at("check_in", session)).status_code == 403


def test_cleo_checks_in_somebody_without_a_phone(client: Client, world: make.World) -> None:
    session = today(world)
    signed_in(client, world.cleo)
    assert "Amina is here" in client.get(at("check_in_people", session)).content.decode()
    answer = client.post(at("check_in_people", session), {"person": world.amina.ref})
    assert [str(one) for one in get_messages(answer.wsgi_request)] == ["Amina is checked in."]
    assert "Amina is here" not in client.get(at("check_in_people", session)).content.decode()
    assert client.post(at("check_in_people", session), {"person": "nobody"}).status_code == 404


def test_cleo_writes_down_what_was_reached_and_closes_the_session(client: Client, world: make.World) -> None:
    make.card(world)
    session = today(world)
    (item,) = make.items(world, session, citizen=1)
    signed_in(client, world.cleo)
    assert "from 1 to 120" in client.post(at("mark_reached", session, item.ref), {"minutes": "300"}).content.decode()
    assert client.post(at("mark_reached", session, item.ref), {"minutes": "25"}).status_code == 302
    assert "by the decision card" in client.get(at("mark_decider_present", session)).content.decode()
    assert client.post(at("mark_decider_present", session)).status_code == 302
    assert client.post(at("hold_session", session), {"people": "7", "notes": "We spoke of noise."}).status_code == 302
    page = client.get(at("session", session)).content.decode()
    assert "7 people were there" in page
    assert "We spoke of noise." in page
    assert "25 of 25 minutes" in page
    assert client.post(at("publish_notes", session), {"notes": "We spoke of lamps."}).status_code == 302
    assert "We spoke of lamps." in client.get(at("session", session)).content.decode()


def test_cancelling_asks_for_the_reason_and_shows_it_to_everybody(client: Client, world: make.World) -> None:
    session = make.session(world)
    signed_in(client, world.cleo)
    assert "nobody is left guessing" in client.post(at("cancel_session", session), {"reason": ""}).content.decode()
    client.post(at("cancel_session", session), {"reason": "The hall has flooded."})
    client.logout()
    assert "The hall has flooded." in client.get(at("session", session)).content.decode()


@pytest.mark.parametrize("address", ["propose_item", "order_items", "name_chair", "hold_session", "cancel_session"])
def test_a_deed_needs_somebody_signed_in(client: Client, world: make.World, address: str) -> None:
    answer = client.post(at(address, make.session(world)), {})
    assert answer.status_code == 403
    assert "Sign in first" in answer.content.decode()


def test_an_address_of_another_programme_or_item_leads_nowhere(client: Client, world: make.World) -> None:
    session, other = make.session(world), make.session(world)
    (item,) = make.items(world, other, citizen=1)
    signed_in(client, world.cleo)
    assert client.get(reverse("session", args=["elsewhere", session.ref])).status_code == 404
    assert client.get(at("session", session)[:-3]).status_code == 404
    assert client.get(at("remove_item", session, item.ref)).status_code == 404


def test_pages_of_sessions_cost_the_same_for_one_and_five(
    client: Client, world: make.World, django_assert_max_num_queries
) -> None:
    signed_in(client, world.cleo)
    counts = {}
    for number in range(1, 6):
        session = make.session(world)
        make.items(world, session, citizen=number)
        for name, address in (("list", of_activity("sessions", world)), ("one", at("session", session))):
            with django_assert_max_num_queries(60) as counted:
                assert client.get(address).status_code == 200
            counts.setdefault(name, []).append(len(counted))
    assert counts["list"][0] == counts["list"][-1]
    assert counts["one"][0] == counts["one"][-1]
