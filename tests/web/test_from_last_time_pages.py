"""The page of what the last edition left, and the programme's page with both editions side by side."""

from __future__ import annotations

from django.test import Client
from django.urls import reverse

from cairn.learn import actions, queries
from tests import make
from tests.learn.test_open_items import following, group, items
from tests.web.components.html_checks import faults
from tests.web.looking import signed_in

__all__ = ["following", "group", "items"]  # the fixtures of these tests


def read(client: Client, name: str, *args: str) -> str:
    page = client.get(reverse(name, args=args))
    assert page.status_code == 200
    assert faults(page.content.decode()) == []
    return page.content.decode()


def test_everybody_reads_what_was_left_and_where_it_comes_from(client: Client, world: make.World, following, items):
    page = read(client, "from_last_time", "next")
    for words in ("Ask earlier.", "A lamp.", "A lesson", "A promise that was not kept", world.activity.title):
        assert words in page
    assert "Take it up" not in page


def test_the_programme_shows_both_editions(client: Client, following, items):
    page = read(client, "programme", "next")
    assert "The last edition beside this one" in page
    assert "Still open of what it left: 3 things." in page


def test_before_anything_came_along_the_page_says_how_it_starts(client: Client, world: make.World, following):
    assert "Nothing has come along yet" in read(client, "from_last_time", "next")
    assert "No last edition is named" in read(client, "from_last_time", world.programme.slug)


def test_cleo_names_the_last_edition_and_takes_along_what_it_left(client: Client, world: make.World):
    from cairn.programmes import queries as programmes
    from tests.programmes.test_editions import edition

    edition(world, "next", at=make.day(300))
    make.decided(world)
    make.commitment(world, words="A lamp.")
    signed_in(client, world, "cleo")
    assert (
        "Choose the edition before this one." in client.post("/p/next/last-edition", {"earlier": ""}).content.decode()
    )
    sent = client.post("/p/next/last-edition", {"earlier": world.programme.pk})
    assert sent["Location"] == "/p/next/from-last-time"
    assert programmes.programme("next").follows == world.programme
    assert "Take along what the last edition left?" in read(client, "carry_over", "next")
    client.post("/p/next/from-last-time/take-along")
    assert "A lamp." in read(client, "from_last_time", "next")


def test_an_item_is_taken_up_and_settled(client: Client, world: make.World, following, items, group):
    signed_in(client, world, "cleo")
    assert "Again" in read(client, "take_up", "next", items[0].ref)
    client.post(reverse("take_up", args=["next", items[0].ref]), {"activity": group.pk})
    assert queries.open_item(following, items[0].ref).taken_up_in == group
    wrong = client.post(reverse("settle_item", args=["next", items[1].ref]), {"words": ""}).content.decode()
    assert "Say what became of it." in wrong
    client.post(reverse("settle_item", args=["next", items[1].ref]), {"words": "There is a ramp now."})
    page = read(client, "from_last_time", "next")
    assert "Taken up in" in page
    assert "There is a ramp now." in page


def test_a_long_list_costs_no_more_queries(client: Client, world: make.World, following, django_assert_max_num_queries):
    make.commitment(world, words="Another lamp.")
    actions.carry_over(following, by=world.cleo, at=make.day(302))
    with django_assert_max_num_queries(8):
        client.get(reverse("from_last_time", args=["next"]))
