"""The mountain page: why the level is what it is, in words and with its facts."""

import pytest
from django.test import Client

from cairn.core.altitude import RULES_V1
from tests import make
from tests.web.components.html_checks import faults
from tests.web.looking import signed_in

HERE = "/p/waiting-well/a/quiet-corner"


@pytest.mark.parametrize("name", ["amina", "ben", "cleo", "dana", ""])
def test_everybody_reads_every_condition_with_its_state(client: Client, world: make.World, name: str) -> None:
    make.card(world)
    make.invitation(world)
    page = signed_in(client, world, name).get(f"{HERE}/mountain").content.decode()
    assert faults(page) == []
    for condition in RULES_V1.conditions:
        assert f'id="c{condition.id}"' in page
    assert page.count("not shown yet") >= 20


def test_the_promise_stands_beside_the_level(client: Client, world: make.World) -> None:
    assert "Nothing promised yet." in client.get(f"{HERE}/mountain").content.decode()
    make.card(world, promised_level=4)
    assert "Asked while open (4)" in client.get(f"{HERE}/mountain").content.decode()


def test_a_condition_opens_to_the_facts_it_rests_on(client: Client, world: make.World) -> None:
    make.card(world)
    make.invitation(world)
    make.held(world, make.session(world, starts_at=make.day(14)), world.amina, world.ben)
    page = client.get(f"{HERE}/mountain").content.decode()
    facts = page[page.index('id="c3.1"') : page.index('id="c3.2"')]
    assert "The decision card was published" in facts


def test_the_word_for_the_summit_is_kept_for_the_summit(client: Client, world: make.World) -> None:
    for page in ("", "/mountain", "/record"):
        assert "co-produced" not in client.get(HERE + page).content.decode().lower()


def test_the_programme_shows_all_its_activities_on_one_mountain(client: Client, world: make.World) -> None:
    page = client.get("/p/waiting-well").content.decode()
    assert faults(page) == []
    assert "A quiet corner" in page
    assert "Too few activities to say" in page
