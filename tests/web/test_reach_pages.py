"""The pages of reach: questions about oneself, figures for everybody, what to compare with, what comes next."""

from __future__ import annotations

import csv
import re

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse

from cairn.activities import actions as activities
from cairn.ledger import queries as ledger
from cairn.mountain import actions as mountain
from cairn.programmes import actions as programmes
from cairn.reach import actions, queries
from cairn.reach.models import EqualitySheet
from tests import make, make_reach
from tests.web.components.html_checks import faults, text
from tests.web.looking import body, signed_in

pytestmark = pytest.mark.django_db
REACH, ABOUT_ME = "/p/waiting-well/reach", "/p/waiting-well/questions-about-me"
EVERYBODY = ("amina", "ben", "cleo", "dana", "")


def read(client: Client, path: str = REACH) -> str:
    page = client.get(path)
    assert page.status_code == 200
    assert faults(page.content.decode()) == []
    return text(page.content.decode())


def counted(world: make.World) -> None:
    people = make_reach.people(world, 34)
    make_reach.answered(world, people[:17], age="25_44", sex="female")
    make_reach.answered(world, people[17:24], age="65_79", sex="male")
    make_reach.answered(world, people[24:27], age="80_up", sex="rather_not")
    make_reach.reference(world)
    make_reach.published(world)


def test_somebody_says_why_they_are_asked_answers_changes_and_destroys_it(client: Client, world: make.World) -> None:
    signed_in(client, world, "amina")
    page = read(client, ABOUT_ME)
    assert "You do not have to answer any of them" in page
    assert "Whoever runs the server has that key too" in page
    assert page.count("I would rather not say") == 7
    client.post(ABOUT_ME, {"age": "25_44", "sex": "rather_not"})
    assert queries.own_answers(world.amina, world.programme) == {"age": "25_44", "sex": "rather_not"}
    assert client.get(ABOUT_ME).content.decode().count(" checked") == 2
    assert "Your answers in this programme are destroyed at once" in read(client, f"{ABOUT_ME}/destroy")
    client.post(f"{ABOUT_ME}/destroy")
    assert not EqualitySheet.objects.exists()


def test_whoever_leaves_out_everything_leaves_nothing(client: Client, world: make.World) -> None:
    signed_in(client, world, "amina")
    assert client.post(ABOUT_ME, {"age": "", "next": "1"}).status_code == 302
    assert not EqualitySheet.objects.exists()


def test_an_answer_nobody_offered_is_refused_and_the_rest_comes_back(client: Client, world: make.World) -> None:
    signed_in(client, world, "amina")
    page = client.post(ABOUT_ME, {"age": "forty", "sex": "female"})
    assert page.status_code == 200
    assert not EqualitySheet.objects.exists()


def test_nothing_about_an_answer_stays_with_the_session(client: Client, world: make.World) -> None:
    signed_in(client, world, "amina")
    before = client.session.keys()
    client.post(ABOUT_ME, {"age": "25_44"})
    assert set(client.session.keys()) - set(before) <= {"_messages"}


@pytest.mark.parametrize("name", ["dana", ""])
def test_who_does_not_belong_is_not_asked(client: Client, world: make.World, name: str) -> None:
    signed_in(client, world, name)
    for path in (ABOUT_ME, f"{ABOUT_ME}/destroy"):
        assert client.get(path).status_code == 403
        assert client.post(path, {"age": "25_44"}).status_code == 403


def test_my_page_leads_to_the_questions(client: Client, world: make.World) -> None:
    signed_in(client, world, "amina")
    assert ABOUT_ME in client.get("/me/about").content.decode()
    assert ABOUT_ME in client.get("/p/waiting-well").content.decode()


def test_what_i_said_about_me_stays_mine_when_i_leave(client: Client, world: make.World) -> None:
    make_reach.answered(world, [world.amina], age="25_44", sex="rather_not")
    programmes.leave(world.programme, by=world.amina, at=make.day(1))
    type(world.programme).objects.update(published_at=None)
    signed_in(client, world, "amina")
    assert ABOUT_ME in client.get("/me/about").content.decode()
    page = read(client, ABOUT_ME)
    assert "Age 25 to 44 Sex I would rather not say" in page
    assert "Keep my" not in page
    assert client.post(ABOUT_ME, {"age": "45_64"}).status_code == 403
    assert client.post(f"{ABOUT_ME}/destroy")["Location"] == "/me/about"
    assert not EqualitySheet.objects.exists()
    assert ABOUT_ME not in client.get("/me/about").content.decode()
    assert client.get(ABOUT_ME).status_code == 403


def test_before_the_first_count_the_page_says_what_will_be_there(client: Client, world: make.World) -> None:
    assert "Nothing has been counted yet" in read(client)


def test_everybody_reads_the_same_figures_whoever_leads_included(client: Client, world: make.World) -> None:
    counted(world)
    seen = set()
    for name in EVERYBODY:
        client.logout()
        page = read(signed_in(client, world, name))
        seen.add(page[page.index("Count 1") : page.index("Who is missing")])
    assert len(seen) == 1
    (page,) = seen
    assert "25 to 44" in page
    assert "15 or more" in page
    assert "about 50" in page  # of every 10,000 aged 25 to 44
    assert "Measured by how many there are, about 3 times as many women took part as men." in page


def test_groups_that_are_missing_are_named_and_people_never(client: Client, world: make.World) -> None:
    counted(world)
    mountain.name_missing(world.activity, by=world.amina, at=make.MONDAY, words="People who work nights")
    page = read(client)
    missing = page[page.index("Who is missing") :]
    assert "people aged 16 to 24; people aged 45 to 64; people aged 80 or over" in missing
    assert "People who work nights" in missing


def test_the_table_to_keep_says_what_the_page_says(client: Client, world: make.World) -> None:
    counted(world)
    rows = list(csv.reader(body(client.get(f"{REACH}.csv")).decode().splitlines()))
    shown = {(row[1], row[2], row[3]): row[4:] for row in rows}
    assert shown["group", "age", "25_44"] == ["15", "3000"]
    assert shown["group", "age", "80_up"] == ["", "500"]
    assert all(row[4] == "" or int(row[4]) >= 5 for row in rows[1:])


def test_the_mountain_and_the_programme_say_it_beside_the_level(client: Client, world: make.World) -> None:
    counted(world)
    beside = read(client, "/p/waiting-well/a/quiet-corner/mountain")
    assert "Citizens asked in the last year: not shown. Here for the first time:" in beside
    assert "Counted on Thursday 15 January 2026" in read(client, "/p/waiting-well")


def test_whoever_leads_compares_publishes_and_says_what_comes_next(client: Client, world: make.World) -> None:
    signed_in(client, world, "cleo")
    rows = make_reach.RESIDENTS + "area,A small town,\n"
    sent = {"about": "Tarnmouth", "source": "A count", "counted_on": "21/3/2021", "rows": rows}
    assert client.post(f"{REACH}/compare", sent | {"step": "keep"})["Location"] == REACH
    assert queries.reference(world.programme).figures["sex"] == {"female": 5100, "male": 4900}
    assert "The next count can come in four weeks" in read(client, f"{REACH}/publish")
    client.post(f"{REACH}/publish")
    assert queries.edition(world.programme).number == 1
    step = {"group": "Over 80", "tried": "Nothing yet", "next_words": "We ask <b>the club</b>", "by_on": "1/3/2099"}
    client.post(f"{REACH}/next", step)
    assert "We ask <b>the club</b>" in read(client)
    (noted,) = queries.steps(world.programme)
    client.post(f"{REACH}/next/{noted.ref}/remove")
    assert "We ask" not in read(client)
    kinds = [entry.kind for entry in ledger.entries(world.programme.chain)][-4:]
    assert sorted(kinds) == sorted(
        ["reach.reference.entered", "reach.figures.published", "reach.step.noted", "reach.step.removed"]
    )


FIGURES = {"about": "Tarnmouth", "source": "A count", "counted_on": "21/3/2021", "rows": ""}
AS_SAVED = {
    "with commas": "feature,value,count\nage,16 to 24,1200\nage,25 to 44,3000\n",
    "by a spreadsheet abroad": "\ufefffeature;value;count\r\nAge;16 to 24;1 200\r\nage;25 to 44;3000\r\n",
    "with other columns": "code\tcount\tvalue\tfeature\n1\t1,200\t16_24\tage\n2\t3000\t25_44\tage\n",
}


def figures_in(saved: str, **more: str) -> dict[str, object]:
    return FIGURES | {"step": "look", "table": SimpleUploadedFile("figures.csv", saved.encode())} | more


@pytest.mark.parametrize("saved", AS_SAVED.values(), ids=AS_SAVED)
def test_figures_come_in_a_file_are_looked_at_and_then_kept(client: Client, world: make.World, saved: str) -> None:
    signed_in(client, world, "cleo")
    looked = client.post(f"{REACH}/compare", figures_in(saved)).content.decode()
    assert faults(looked) == []
    assert "Nothing is kept yet" in text(looked)
    assert "All together 4,200" in text(looked)
    assert queries.reference(world.programme) is None
    carried = dict(re.findall(r'type="hidden" name="([a-z_]+)" value="([^"]*)"', looked))
    client.post(f"{REACH}/compare", carried | {"step": "keep"})
    assert queries.reference(world.programme).figures == {"age": {"16_24": 1200, "25_44": 3000}}


def test_a_file_that_cannot_be_taken_says_why_and_nothing_typed_is_lost(client: Client, world: make.World) -> None:
    signed_in(client, world, "cleo")
    page = client.post(
        f"{REACH}/compare", figures_in("feature;value;count\nage;teens;5\nage;16 to 24;many")
    ).content.decode()
    for said in ("Line 2: the second part", "Line 3: the last part must be a number", "age;teens;5", "Tarnmouth"):
        assert said in page
    too_much = figures_in("feature,value,count\n" + "age,16 to 24,5\n" * 900, rows="age,16 to 24,7", source="Own count")
    page = client.post(f"{REACH}/compare", too_much).content.decode()
    for said in ("This file is too long", "age,16 to 24,7", "Own count"):
        assert said in page
    page = client.post(
        f"{REACH}/compare", FIGURES | {"table": SimpleUploadedFile("a.xlsx", b"PK\0\1")}
    ).content.decode()
    assert "Save it as CSV" in page


def test_what_was_looked_at_can_be_changed_before_it_is_kept(client: Client, world: make.World) -> None:
    signed_in(client, world, "cleo")
    rows = "feature,value,count\nage,16 to 24,1200"
    page = client.post(f"{REACH}/compare", FIGURES | {"rows": rows, "step": "change"}).content.decode()
    assert rows in page
    assert "error-summary" not in page
    assert queries.reference(world.programme) is None


@pytest.mark.parametrize("name", ["amina", "ben", "dana", ""])
def test_others_publish_nothing(client: Client, world: make.World, name: str) -> None:
    noted = actions.note_step(
        world.programme, by=world.cleo, at=make.MONDAY, group="a", tried="b", next_words="c", by_on=make.day(9).date()
    )
    signed_in(client, world, name)
    for path in ("publish", "compare", "next", f"next/{noted.ref}/remove"):
        assert client.get(f"{REACH}/{path}").status_code == 403
        assert client.post(f"{REACH}/{path}", {}).status_code == 403
    assert "For those who lead" not in read(client)


def test_a_day_that_has_gone_by_is_no_day_for_what_comes_next(client: Client, world: make.World) -> None:
    signed_in(client, world, "cleo")
    step = {"group": "Over 80", "tried": "Nothing yet", "next_words": "We ask", "by_on": "1/3/2020"}
    assert "still to come" in client.post(f"{REACH}/next", step).content.decode()


def test_the_page_asks_as_little_for_five_activities_as_for_one(
    client: Client, world: make.World, django_assert_num_queries
) -> None:
    make_reach.published(world)
    address = reverse("reach", args=["waiting-well"])
    client.get(address)
    with django_assert_num_queries(6):
        client.get(address)
    for number in range(4):
        made = make.another_activity(world, slug=f"other-{number}")
        activities.join(made, by=world.amina, at=make.MONDAY)
        mountain.name_missing(made, by=world.amina, at=make.MONDAY, words="Night workers")
    make_reach.published(world, on=50)
    with django_assert_num_queries(6):
        client.get(address)
