"""The money of a budget: what is spent of each line, every entry, corrections, and the table to take along."""

import csv
import io
from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone

from cairn.do import actions, queries
from tests import make, make_work
from tests.web.looking import body, signed_in

pytestmark = pytest.mark.django_db
HERE = "/p/waiting-well/a/quiet-corner/do"


def read(client: Client, path: str) -> str:
    page = client.get(f"{HERE}{path}")
    assert page.status_code == 200
    return " ".join(body(page).decode().split())


@pytest.mark.parametrize("name", ["amina", "ben", "cleo", "dana", ""])
def test_everybody_reads_what_is_spent_and_only_leads_enter_it(client: Client, world: make.World, name: str) -> None:
    make_work.spent(world)
    signed_in(client, world, name)
    page = read(client, "/budget")
    for words in (
        "£120 of £559.99 has been spent. All of it went into: Hire of the hall.", "What is spent of each line",
        "Hire of the hall: £120 of £240", "Four chairs with arms: nothing of £319.99", "Two evenings in the hall.",
    ):  # fmt: skip
        assert words in page
    assert ("Enter what was spent" in page) is (name == "cleo")
    assert "£120 of £559.99 has been spent." in read(client, "")
    assert client.get(f"{HERE}/note-spending").status_code == (200 if name == "cleo" else 403)


def test_an_entry_is_made_and_mistakes_come_back(client: Client, world: make.World) -> None:
    make_work.budget(world)
    signed_in(client, world, "cleo")
    day = (timezone.localdate() - timedelta(days=2)).isoformat()
    sent = {"line": "2", "on": day, "pence": "£319.99", "words": "The chairs."}
    for wrong, why in (
        ({"line": "9"}, "Select a valid choice"), ({"on": "2999-01-01"}, "Look at the year"),
        ({"on": (timezone.localdate() + timedelta(days=1)).isoformat()}, "still to come"),
        ({"pence": "some"}, "Enter an amount like"), ({"pence": "0"}, "more than nothing"),
        ({"words": "account 12345678"}, "bank details"), ({"words": ""}, "Say what it was for."),
    ):  # fmt: skip
        page = client.post(f"{HERE}/note-spending", sent | wrong).content.decode()
        assert why in page
        assert f'value="{wrong.get("pence", "£319.99")}"' in page
    assert client.post(f"{HERE}/note-spending", sent)["Location"] == f"{HERE}/budget"
    assert queries.money(world.activity).spent == 31_999


def test_a_correction_stands_beside_what_it_corrects(client: Client, world: make.World) -> None:
    first = make_work.spent(world)
    signed_in(client, world, "cleo")
    assert "Two evenings in the hall." in read(client, f"/correct-spending/{first.ref}")
    client.post(f"{HERE}/correct-spending/{first.ref}", {"pence": "100", "words": "One evening less."})
    page = read(client, "/spent")
    for words in ("<s>£120</s>", "Corrected by entry 2; it does not count.", "It corrects entry 1.", "£100 of £559.99"):
        assert words in page


def test_entries_are_looked_through_and_taken_along(client: Client, world: make.World) -> None:
    make_work.spent(world)
    make_work.spent(world, words="=1+1 chairs", position=2)
    assert "Two evenings" not in read(client, "/spent?q=CHAIRS")
    assert "No entry has these words." in read(client, "/spent?q=zebra")
    lines = list(csv.reader(io.StringIO(body(client.get(f"{HERE}/spent.csv")).decode())))
    assert [line[:5] for line in lines[1:]] == [
        ["1", "2026-01-09", "Hire of the hall", "120.00", "Two evenings in the hall."],
        ["2", "2026-01-09", "Four chairs with arms", "120.00", "'=1+1 chairs"],
    ]
    assert {line[5] for line in lines[1:]} == {"citizen"}  # Cleo is employed by nobody here


def test_money_beyond_the_budget_is_said_plainly(client: Client, world: make.World) -> None:
    make_work.spent(world, pence=60_000)
    actions.note_spending(
        queries.budget(world.activity).lines.get(position=2), by=world.cleo, at=make.day(5), on=make.day(5).date(),
        pence=100, words="Glue.",
    )  # fmt: skip
    page = read(client, "/budget")
    for words in ("£601 has been spent: £41.01 more than the £559.99 of the budget.", "£360 over", "beyond the line"):
        assert words in page


def test_before_anything_is_spent_the_pages_say_what_will_stand_there(client: Client, world: make.World) -> None:
    assert "Nothing is entered yet" in read(client, "/spent")
    make_work.budget(world)
    assert "Nothing of the £559.99 has been spent so far." in read(client, "/budget")
