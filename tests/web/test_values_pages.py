"""The pages of what measures came to."""

import csv
import io
from datetime import timedelta

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from cairn.learn import queries
from tests import make, make_learning
from tests.web.looking import signed_in

HERE = "/p/waiting-well/a/quiet-corner/learn"
PEOPLE = ("amina", "ben", "cleo", "dana", "")


def read(client: Client, path: str) -> str:
    page = client.get(f"{HERE}{path}")
    assert page.status_code == 200
    return page.content.decode()


def sent(**changes: str) -> dict[str, str]:
    return {"on": "2026-02-04", "amount": "1,012.5", "words": "", "source": "counted by hand", "link": ""} | changes


@pytest.mark.parametrize("name", PEOPLE)
def test_everybody_sees_how_it_stands_and_those_inside_who_said_so(
    client: Client, world: make.World, name: str
) -> None:
    signed_in(client, world, name)
    assert "Nothing is agreed yet" in read(client, "/values")
    counted, told = make_learning.agreed_lines(world)
    assert "Nobody has said yet how it stands." in read(client, "/values")
    make_learning.value(counted, by=world.ben, amount=12)
    make_learning.value(told, by=world.ben)
    page = read(client, "/values")
    for words in ("12 people in a week", "Better than at the start", "Nobody whispers any more.", "counted by hand"):
        assert words in page
    assert ("Ben <span" in page and "(staff)</span>" in page) == (name in {"amina", "ben", "cleo"})
    assert ("Say how it stands</a>" in page) == (name in {"amina", "ben"})
    learn = read(client, "")
    assert learn.count('class="picture small-one"') == 2
    assert "hoped for: 10" in learn


@pytest.mark.parametrize(("name", "status"), [("amina", 302), ("ben", 302), ("cleo", 403), ("dana", 403), ("", 403)])
def test_values_are_entered_and_corrected_by_those_who_take_part(
    client: Client, world: make.World, name: str, status: int
) -> None:
    counted, _told = make_learning.agreed_lines(world)
    value = make_learning.value(counted, by=world.ben, amount=12)
    signed_in(client, world, name)
    for path in (f"{HERE}/enter-value/{counted.ref}", f"{HERE}/correct-value/{value.ref}"):
        assert client.get(path).status_code == (200 if status == 302 else 403)
        assert client.post(path, sent(why="A slip.")).status_code == status


def test_a_number_is_read_as_people_write_it(client: Client, world: make.World) -> None:
    counted, _told = make_learning.agreed_lines(world)
    signed_in(client, world, "amina").post(f"{HERE}/enter-value/{counted.ref}", sent())
    assert "1,012.5 people in a week" in read(client, "/values")


@pytest.mark.parametrize(
    ("changes", "sentence"),
    [
        ({"amount": ""}, "Enter the number."),
        ({"amount": "many"}, "Enter a number, like 12"),
        ({"amount": "1e9"}, "Enter a number, like 12"),
        ({"source": ""}, "Say where this comes from"),
        ({"link": "javascript:alert(1)"}, "Enter the whole address"),
        ({"on": "2199-01-01"}, "Look at the year"),
        ({"on": (timezone.localdate() + timedelta(9)).isoformat()}, "still to come"),
    ],
)
def test_what_cannot_be_kept_comes_back_with_a_sentence_and_what_was_typed(
    client: Client, world: make.World, changes: dict[str, str], sentence: str
) -> None:
    counted, _told = make_learning.agreed_lines(world)
    answer = signed_in(client, world, "amina").post(f"{HERE}/enter-value/{counted.ref}", sent(**changes))
    page = answer.content.decode()
    assert sentence in page
    assert all(words in page for words in sent(**changes).values())
    assert not queries.valued(world.activity)[0].every


def test_a_corrected_value_stays_readable_with_the_reason(client: Client, world: make.World) -> None:
    counted, _told = make_learning.agreed_lines(world)
    wrong = make_learning.value(counted, by=world.ben, amount=120)
    signed_in(client, world, "amina")
    assert 'value="120"' in read(client, f"/correct-value/{wrong.ref}")
    client.post(f"{HERE}/correct-value/{wrong.ref}", sent(amount="12", why="One nought too many."))
    page = read(client, "/values")
    for words in (
        "<s>120 people in a week</s>",
        "Corrected by entry 2.",
        "Why entry 1 was wrong: One nought too many.",
    ):
        assert words in page


def test_the_table_holds_all_values_without_names_and_no_formulas(client: Client, world: make.World) -> None:
    counted, told = make_learning.agreed_lines(world)
    make_learning.value(counted, by=world.ben, amount=-3, on=make.day(40).date(), at=make.day(50))
    make_learning.value(told, by=world.amina, words="=1+1")
    answer = client.get(f"{HERE}/values.csv")
    assert answer["Content-Disposition"] == 'attachment; filename="quiet-corner-measures.csv"'
    rows = list(csv.DictReader(io.StringIO(answer.content.decode())))
    assert [(row["What it is"], row["Number"], row["How it stood"], row["Side"]) for row in rows] == [
        ("at the start", "40.00", "", ""),
        ("value", "-3.00", "", "staff"),
        ("hoped for", "10.00", "", ""),
        ("value", "", "Better than at the start", "citizen"),
    ]
    assert rows[3]["In words"] == "'=1+1"
    assert not {"Amina", "Ben"} & {cell for row in rows for cell in row.values()}


def test_a_measure_whose_day_is_over_is_named_to_those_who_look_and_to_those_who_lead(
    client: Client, world: make.World
) -> None:
    counted, _told = make_learning.agreed_lines(world)
    assert "Nobody has said yet what it came to." in read(client, "")
    signed_in(client, world, "cleo")
    assert (
        "See that somebody says how it stands: Fewer people leave unseen"
        in client.get(reverse("lead")).content.decode()
    )
    make_learning.value(counted, by=world.ben, amount=9, on=make.day(145).date(), at=make.day(150))
    assert (
        "See that somebody says how it stands: Fewer people leave unseen"
        not in client.get(reverse("lead")).content.decode()
    )


@pytest.mark.parametrize(("name", "is_asked"), [("amina", True), ("dana", False), ("", False)])
def test_whoever_takes_part_is_shown_the_way_to_say_it(
    client: Client, world: make.World, name: str, *, is_asked: bool
) -> None:
    counted, _told = make_learning.agreed_lines(world)
    page = read(signed_in(client, world, name), "")
    assert ("The day is over by which this was to be different: Fewer people leave unseen" in page) == is_asked
    assert (f"/learn/enter-value/{counted.ref}" in page) == is_asked


def test_the_review_shows_how_it_stands(client: Client, world: make.World) -> None:
    counted, _told = make_learning.agreed_lines(world)
    make_learning.value(counted, by=world.ben, amount=12)
    make_learning.written_review(world)
    page = read(signed_in(client, world, "amina"), "/review")
    assert "<b>12 people in a week</b>" in page
    assert "nobody has said yet" in page


def test_values_of_another_activity_are_not_found(client: Client, world: make.World) -> None:
    counted, _told = make_learning.agreed_lines(world)
    value = make_learning.value(counted, by=world.ben, amount=12)
    make.another_activity(world)
    signed_in(client, world, "amina")
    other = HERE.replace("quiet-corner", "other")
    assert client.get(f"{other}/enter-value/{counted.ref}").status_code == 404
    assert client.get(f"{other}/correct-value/{value.ref}").status_code == 404
