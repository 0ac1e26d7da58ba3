"""The Atom feed of a programme: whole addresses, ids that stay, names only as chosen, nothing that is not public."""

from datetime import datetime
from xml.etree import ElementTree as ET

import pytest
from django.test import Client

from cairn.listen.choices import Credit
from cairn.reflections import actions
from tests import make, make_reflections
from tests.web.looking import signed_in

pytestmark = pytest.mark.django_db
FEED = "/p/waiting-well/reflections.atom"
ATOM = "{http://www.w3.org/2005/Atom}"


def feed(client: Client) -> ET.Element:
    page = client.get(FEED)
    assert page["Content-Type"] == "application/atom+xml; charset=utf-8"
    return ET.fromstring(page.content)  # noqa: S314 - our own feed


def text(element: ET.Element, name: str) -> str:
    found = element.find(f"{ATOM}{name}")
    assert found is not None
    return found.text or ""


def entries(client: Client) -> list[ET.Element]:
    return feed(client).findall(f"{ATOM}entry")


def test_it_has_all_that_the_standard_asks_for(client: Client, world: make.World):
    made = make_reflections.reflection(world, title="Tea & <b>biscuits</b>", words="It was <b>*calm*</b>. & so")
    root = feed(client)
    assert root.tag == f"{ATOM}feed"
    for name in ("id", "title", "updated"):
        assert text(root, name)
    links = {one.get("rel"): one.get("href") for one in root.findall(f"{ATOM}link")}
    assert links["self"].startswith("http")
    assert links["self"].endswith(FEED)
    (entry,) = root.findall(f"{ATOM}entry")
    assert text(entry, "title") == "Tea & <b>biscuits</b>"
    assert text(entry, "id").startswith("urn:uuid:")
    assert datetime.fromisoformat(text(entry, "updated")) == made.published_at
    assert entry.find(f"{ATOM}link").get("href").endswith(made.ref)
    content = entry.find(f"{ATOM}content")
    assert content.get("type") == "html"
    assert content.text.strip() == "<p>It was &lt;b&gt;<em>calm</em>&lt;/b&gt;. &amp; so</p>"
    assert entry.find(f"{ATOM}summary").text == "It was &lt;b&gt;calm&lt;/b&gt;. &amp; so"


def test_an_empty_one_is_a_feed_too(client: Client, world: make.World):
    root = feed(client)
    assert datetime.fromisoformat(text(root, "updated")) == world.programme.published_at
    assert root.find(f"{ATOM}author/{ATOM}name").text == "Fernbrook Health"


@pytest.mark.parametrize(
    ("credit", "shown"), [(Credit.NONE, "A citizen"), (Credit.INITIALS, "A."), (Credit.NAME, "Amina")]
)
def test_the_author_is_named_as_chosen(client: Client, world: make.World, credit: str, shown: str):
    make_reflections.reflection(world, credit=credit)
    (entry,) = entries(client)
    assert entry.find(f"{ATOM}author/{ATOM}name").text == shown
    assert entry.find(f"{ATOM}author/{ATOM}email") is None


def test_ids_stay_and_a_change_is_an_update(client: Client, world: make.World):
    made = make_reflections.reflection(world)
    before = text(entries(client)[0], "id")
    make_reflections.changed(made, by=world.amina, at=make.day(2), title="Another title")
    (entry,) = entries(client)
    assert text(entry, "id") == before
    assert datetime.fromisoformat(text(entry, "updated")) == make.day(2)


def test_pictures_have_whole_addresses(client: Client, world: make.World):
    about = make_reflections.draft(world)
    make_reflections.picture(about, by=world.amina)
    actions.publish_reflection(about, by=world.amina, at=make.MONDAY)
    assert '<img src="http' in text(entries(client)[0], "content")


@pytest.mark.parametrize("who", ["amina", "cleo", ""])
def test_drafts_and_what_is_taken_back_are_not_in_it_for_anybody(client: Client, world: make.World, who: str):
    make_reflections.draft(world)
    made = make_reflections.reflection(world)
    signed_in(client, world, who)
    assert len(entries(client)) == 1
    actions.withdraw_reflection(made, by=world.amina, at=make.MONDAY)
    assert entries(client) == []


@pytest.mark.parametrize("who", ["amina", "cleo", "dana", ""])
def test_an_unpublished_programme_has_no_feed(client: Client, world: make.World, who: str):
    make_reflections.reflection(world)
    world.programme.published_at = None
    world.programme.save()
    signed_in(client, world, who)
    assert client.get(FEED).status_code == 403


def test_signs_that_no_xml_can_hold_are_left_out(client: Client, world: make.World):
    make_reflections.reflection(world, title="Calm\x0b", words="So\x1f calm\ufffe")
    assert text(entries(client)[0], "title") == "Calm"


def test_it_costs_the_same_for_one_and_for_five(client: Client, world: make.World, django_assert_num_queries):
    for number in (1, 4):
        for _ in range(number):
            make_reflections.picture(make_reflections.draft(world), by=world.amina)
            make_reflections.reflection(world)
        with django_assert_num_queries(3):
            client.get(FEED)
