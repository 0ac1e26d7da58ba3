"""The record of a programme: every entry in a plain sentence, with its page, to be taken along and checked."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from django.test import Client
from django.utils import timezone

import cairn
from cairn.core import chain as hash_chain
from cairn.ledger import queries as ledger
from cairn.programmes import actions as programmes
from cairn.reach import actions as reach
from cairn.reflections import actions as reflections
from cairn.web.contents import programme_record, sentences
from cairn.web.contents.record_words import WORDS
from tests import make, make_care, make_draws, make_reach, make_reflections, make_roles
from tests.web.components.html_checks import faults, text
from tests.web.looking import body, signed_in

pytestmark = pytest.mark.django_db
HERE = "/p/waiting-well/record"
OF_A_PROGRAMME = ("programmes", "care", "reach", "reflections", "roles", "selection")


def told(world: make.World) -> dict[str, str]:
    """The page of the newest entry of each kind."""
    entries = ledger.entries(world.programme.chain)
    return {one.kind: one.url for one in programme_record.told(entries, world.programme, on=timezone.localdate())}


def everything(world: make.World, number: int = 1) -> None:
    for n in range(number):
        make_roles.offer(world, title=f"Chair {n}")
        make_reflections.reflection(world)
        make_reach.reference(world)
        noted = reach.note_step(
            world.programme, by=world.cleo, at=make.MONDAY, group="Over 80", tried="Nothing yet",
            next_words="We visit", by_on=make.day(90).date(),
        )  # fmt: skip
        reach.remove_step(noted, by=world.cleo, at=make.day(1))
        someone = make.person(f"Neighbour{n}")
        programmes.join(world.programme, by=someone, at=make.MONDAY)
        programmes.leave(world.programme, by=someone, at=make.day(1))


@pytest.mark.parametrize("who", ["amina", "cleo", "dana", ""])
def test_everybody_reads_it_and_it_names_nobody(client: Client, world: make.World, who: str) -> None:
    everything(world)
    page = signed_in(client, world, who).get(HERE).content.decode()
    assert faults(page) == []
    for said in (
        "Somebody left the programme.",
        "offered a role. Places:",
        "published a reflection.",
        "Figures to compare",
    ):
        assert said in page
    assert not re.search("Neighbour0|Amina|Cleo", text(page).split("The record", 1)[1].split("Check it yourself")[0])


def test_a_programme_that_is_not_public_shows_its_record_to_its_members_alone(
    client: Client, world: make.World
) -> None:
    hidden = programmes.open_programme(
        by=world.cleo, organisation=world.organisation, title="Not yet", slug="not-yet", purpose="Quiet.",
        at=make.MONDAY,
    )  # fmt: skip
    for path in ("/p/not-yet/record", "/p/not-yet/record.json"):
        assert signed_in(client, world, "amina").get(path).status_code == 403
        assert signed_in(client, world, "cleo").get(path).status_code == 200
    assert hidden.published_at is None


def test_each_entry_leads_to_the_page_of_what_it_is_about(client: Client, world: make.World) -> None:
    everything(world)
    make_reach.published(world)
    make_care.contact(world, world.ben)
    make_draws.proposed(world, make_roles.drawn(world, places=4))
    leads = told(world)
    for kind, url in leads.items():
        if kind.startswith(("programmes.member", "programmes.role")):
            assert url == "", kind
        else:
            assert client.get(url).status_code == 200, kind
    assert leads["roles.role.offered"].startswith("/p/waiting-well/roles/")
    assert leads["selection.quotas.proposed"].endswith("/draw")


def test_a_draw_for_a_role_in_an_activity_is_found_from_the_record_of_the_activity(world: make.World) -> None:
    draw = make_draws.proposed(world)
    leads = {one.kind: one.url for one in sentences.told(ledger.entries(world.chain), world.activity)}
    assert leads["selection.quotas.proposed"] == f"/p/waiting-well/roles/{draw.role.ref}/draw"


def test_a_reflection_that_was_taken_back_leads_to_the_list(world: make.World) -> None:
    taken = make_reflections.reflection(world)
    assert told(world)["reflections.reflection.published"].endswith(taken.ref)
    reflections.withdraw_reflection(taken, by=taken.author, at=make.day(20))
    assert told(world)["reflections.reflection.published"] == "/p/waiting-well/reflections"


def test_it_is_read_by_what_it_is_about_and_page_by_page(client: Client, world: make.World) -> None:
    make_reach.people(world, 31, joins=False)
    everything(world)
    first = text(client.get(HERE).content.decode())
    assert "The programme was opened." not in first
    assert "The programme was opened." in text(client.get(f"{HERE}?page=2").content.decode())
    reached = text(client.get(f"{HERE}?of=reach").content.decode())
    assert "Figures to compare with were entered" in reached
    assert "Somebody joined" not in reached


def test_the_record_taken_along_holds_and_a_change_in_it_does_not(client: Client, world: make.World) -> None:
    everything(world)
    kept = json.loads(body(client.get(f"{HERE}.json")))
    links = [(one["number"], {k: v for k, v in one.items() if k != "digest"}, one["digest"]) for one in kept["entries"]]
    assert kept["chain"] == world.programme.chain
    assert hash_chain.first_break(iter(links), head=kept["head"]) is None
    assert kept["head"] in client.get(HERE).content.decode()
    links[1][1]["kind"] = "programmes.member.left"
    assert hash_chain.first_break(iter(links), head=kept["head"]) is not None


def test_the_programme_leads_to_its_record(client: Client, world: make.World) -> None:
    assert f'href="{HERE}"' in client.get("/p/waiting-well").content.decode()


def test_every_kind_that_a_programme_records_has_its_sentence_and_its_chapter() -> None:
    source = Path(cairn.__file__).parent
    kinds = {
        kind
        for name in OF_A_PROGRAMME
        for path in (source / name).rglob("*.py")
        for kind in re.findall(rf'"({name}\.[a-z_]+\.[a-z_]+)"', path.read_text())
    }
    assert kinds - set(WORDS) == set()
    assert {kind.split(".")[0] for kind in kinds} <= set(programme_record.CHAPTERS)
