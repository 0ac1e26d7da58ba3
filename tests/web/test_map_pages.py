"""The opinion map page: what it says of a workshop, of a range of views, and of whoever is missing."""

import numpy as np
from django.test import Client

from cairn.explore import actions, queries
from cairn.mountain import actions as mountain
from tests import make
from tests.web.looking import signed_in

HERE = "/p/waiting-well/a/quiet-corner/explore"


def said_by(world: make.World, people: int, statements: int = 14) -> None:
    """People along a line: the further to one side, the more they agree with the even statements."""
    make.at_stage(world, "explore")
    dice = np.random.default_rng(2)
    odds = np.outer(np.linspace(-2, 2, people), [2 if n % 2 else -2 for n in range(statements)])
    odds[:, 0] = 4  # all agree with the first
    agrees = dice.random(odds.shape) < 1 / (1 + np.exp(-odds))
    rows = [(str(n), f"Statement {n}", make.day(-9), 1, False) for n in range(statements)]
    said = [
        (str(person), str(n), 1 if agrees[person, n] else -1, make.day(-8))
        for person in range(people)
        for n in range(statements)
    ]
    actions.take_in(world.activity, by=world.cleo, at=make.day(1), source="polis:x", statements=rows, reactions=said)
    actions.draw_map(world.activity, at=make.day(2))


def test_a_workshop_of_twelve_sees_no_groups_and_still_a_useful_page(client: Client, world: make.World) -> None:
    said_by(world, 12)
    page = client.get(f"{HERE}/map").content.decode()
    for words in ("Too early to speak of groups", "Every statement, counted", "Who is missing?", "Statement 3"):
        assert words in page
    for words in ("Group A", '<svg class="on-screen" viewBox="0 0 400', "How views spread"):
        assert words not in page


def test_a_range_is_described_at_both_ends_with_common_ground_first(client: Client, world: make.World) -> None:
    said_by(world, 60)
    page = client.get(f"{HERE}/map").content.decode()
    for words in ("one broad range of views", "How views spread", "On one side (20 people)", "On the other side ("):
        assert words in page
    assert "on either side and between." in page
    assert page.index("Common ground") < page.index("How views spread")
    assert "fingerprint" in page
    for word in ("cluster", "PCA", "k-means"):
        assert word not in page


def test_who_is_missing_stands_on_the_map(client: Client, world: make.World) -> None:
    said_by(world, 12)
    mountain.name_missing(world.activity, by=world.amina, at=make.day(3), words="People who work nights")
    assert "People who work nights" in client.get(f"{HERE}/map").content.decode()
    signed_in(client, world, "amina")
    assert "Say who is missing" in client.get(f"{HERE}/map").content.decode()


def test_what_fewer_than_five_people_answered_is_not_counted_out(client: Client, world: make.World) -> None:
    said_by(world, 4, statements=2)
    for page in (f"{HERE}/map", HERE):
        read = client.get(page).content.decode()
        assert read.count("too few to show") == 2
    said_by_one_more(world)
    assert "too few to show" not in client.get(f"{HERE}/map").content.decode()


def said_by_one_more(world: make.World) -> None:
    for one in queries.statements(world.activity):
        actions.react(one, by=world.amina, at=make.day(3), vote=1)
    actions.draw_map(world.activity, at=make.day(4))
