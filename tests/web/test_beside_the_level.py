"""What the mountain page shows beside the level: dissent, pins, threads, reach, energy, the climb, what changed."""

from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone

from cairn.mountain import actions as mountain
from cairn.mountain import queries
from cairn.witness import actions as witness
from cairn.witness import queries as witness_queries
from tests import make, make_beside
from tests.web.components.html_checks import faults, text
from tests.web.looking import signed_in

pytestmark = pytest.mark.django_db
HERE = "/p/waiting-well/a/quiet-corner/mountain"
PEOPLE = ("amina", "ben", "cleo", "dana", "")


def read(client: Client, path: str = "") -> str:
    page = client.get(f"{HERE}{path}")
    assert page.status_code == 200
    assert faults(page.content.decode()) == []
    return page.content.decode()


def words(client: Client, path: str = "") -> str:
    return text(read(client, path))


@pytest.mark.parametrize("name", PEOPLE)
def test_everybody_reads_a_dissent_beside_the_level(client: Client, world: make.World, name: str) -> None:
    make_beside.dissent(world, words="<b>Too late</b>\nfor us.", credit="initials")
    page = read(signed_in(client, world, name))
    assert "&lt;b&gt;Too late&lt;/b&gt;<br>for us." in page
    assert "A. (citizen)" in text(page)
    assert ("Take my words back" in page) == (name == "amina")
    assert "see differently" in client.get("/p/waiting-well/a/quiet-corner").content.decode()


def test_a_citizen_says_what_they_see_differently_and_takes_it_back(client: Client, world: make.World) -> None:
    signed_in(client, world, "amina")
    assert "No citizen has written here" in read(client)
    assert "others may guess who it was" in read(client, "/dissent")
    long = client.post(f"{HERE}/dissent", {"words": "a" * 601, "credit": "none"}).content.decode()
    assert "a" * 601 in long
    assert "600" in text(long)
    assert "Write what you see differently." in client.post(f"{HERE}/dissent", {"credit": "none"}).content.decode()
    assert client.post(f"{HERE}/dissent", {"words": "It was settled before.", "credit": "name"})["Location"] == HERE
    assert "It was settled before." in read(client)
    assert "Amina (citizen)" in words(client)
    (said,) = queries.dissents(world.activity)
    assert "They are destroyed" in read(client, f"/take-back/{said.ref}")
    client.post(f"{HERE}/take-back/{said.ref}")
    assert "It was settled before." not in read(client)
    assert client.get(f"{HERE}/take-back/{said.ref}").status_code == 404


@pytest.mark.parametrize("name", ["ben", "cleo", "dana", ""])
def test_others_are_told_why_this_place_is_not_theirs(client: Client, world: make.World, name: str) -> None:
    said = make_beside.dissent(world)
    signed_in(client, world, name)
    for path in ("/dissent", f"/take-back/{said.ref}"):
        assert client.get(HERE + path).status_code == 403
        assert client.post(HERE + path, {"words": "Mine", "credit": "none"}).status_code == 403
    assert "Say what I see differently" not in read(client)


def test_the_citizens_pin_stands_beside_the_foothold_of_the_rules(client: Client, world: make.World) -> None:
    signed_in(client, world, "amina")
    assert f"{HERE}/pin/5.4" in read(client)
    assert "It changes no level" in read(client, "/pin/5.4")
    client.post(f"{HERE}/pin/5.4")
    client.logout()
    page = words(client)
    assert "What citizens want next" in page
    assert "The citizens pinned this one: What 5.4 Not out of pocket" in page
    assert "Take this pin off" not in page
    signed_in(client, world, "amina")
    client.post(f"{HERE}/unpin")
    assert witness_queries.pinned_condition(world.activity) == ""
    assert "What citizens want next" not in words(client)
    assert client.get(f"{HERE}/pin/9.9").status_code == 404


def test_a_pin_on_the_very_foothold_is_said_in_one_line(client: Client, world: make.World) -> None:
    further = queries.reading(world.activity, at=timezone.now()).further
    assert further is not None
    witness.pin_foothold(world.activity, by=world.amina, at=make.day(1), condition=further.condition)
    assert "The citizens pinned the same one." in words(client)


@pytest.mark.parametrize("name", ["ben", "cleo", "dana", ""])
def test_others_pin_nothing(client: Client, world: make.World, name: str) -> None:
    signed_in(client, world, name)
    assert "/pin/" not in read(client)
    assert client.post(f"{HERE}/pin/5.4").status_code == 403
    assert client.post(f"{HERE}/unpin").status_code == 403


def test_reach_says_who_takes_part_and_nothing_about_few_people(client: Client, world: make.World) -> None:
    said = words(client)
    assert "Taking part now: citizens: 1; staff: 1." in said
    assert "fewer than five citizens came or said something" in said
    assert "who is new here has not been counted yet" in said
    assert "It does not say who was missing." in said


def test_energy_is_shown_from_five_people_on_a_side(client: Client, world: make.World) -> None:
    assert "Nobody has been asked yet." in words(client)
    make_beside.closed_pulse(world, citizens=5, staff=4)
    page = words(client)
    assert "15 Jan, citizens 0 0 0 5 0" in page
    assert "15 Jan, staff" not in page


def test_energy_of_few_people_is_not_shown_at_all(client: Client, world: make.World) -> None:
    make_beside.closed_pulse(world, citizens=4, staff=4)
    page = words(client)
    assert "fewer than five of each side answered. So nothing is shown." in page
    assert "15 Jan, " not in page


def test_the_climb_goes_from_kept_day_to_kept_day_and_up_to_today(client: Client, world: make.World) -> None:
    mountain.keep_altitudes([world.activity], at=make.day(0))
    make.card(world, at=make.day(1), promised_level=4)
    mountain.keep_altitudes([world.activity], at=make.day(1))
    page = words(client)
    assert "Since Monday 5 January 2026: 1. Done to us. Promised: nothing yet." in page
    assert "Since Tuesday 6 January 2026: 1. Done to us. Promised: 4. Asked while open." in page


def test_what_changed_since_a_month_ago_is_said_with_its_day(client: Client, world: make.World) -> None:
    assert "No condition stands otherwise than it did then." in words(client)
    now = timezone.now()
    make.card(world, at=now - timedelta(days=3))
    session = make.session(world, at=now - timedelta(days=2), starts_at=now - timedelta(days=1))
    make.held(world, session, world.amina, world.ben)
    page = words(client)
    assert "3.1 Decision card: shown. It was: not shown yet. It changed with what happened on" in page


def test_the_threads_stand_there_with_their_conditions(client: Client, world: make.World) -> None:
    make.card(world)
    make.held(world, make.session(world), world.amina)
    assert "Openness 3.1 Decision card; 4.2 Still open 6.2 Options from both" in words(client)
