"""The pages for people without an account who answer statements, and for whoever lets them."""

from __future__ import annotations

import re

import pytest
from django.core.cache import caches
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from cairn.explore import queries
from cairn.explore.answers import Way
from cairn.explore.models import Reaction, Statement
from cairn.explore.visitors import Visitor
from tests import make, make_slips, make_visits
from tests.web.looking import signed_in

HERE = "/p/waiting-well/a/quiet-corner"


@pytest.fixture
def by_link(world: make.World) -> str:
    """The address, with two statements to answer."""
    make.statements(world, 2)
    make_visits.door(world)
    return f"/answer/{make_visits.token(world)}"


def first_of(client: Client, path: str) -> str:
    """The address to which an answer to the statement that is shown goes."""
    found = re.search(rf'action="({path}/react/\w+)"', client.get(path).content.decode())
    assert found
    return found[1]


def test_one_visitor_answers_sees_their_answers_and_takes_one_back(client: Client, by_link: str) -> None:
    page = client.get(by_link).content.decode()
    assert "A sign drawn by lot stands in your browser for 90 days" in page
    assert "You need no account" in page
    client.post(first_of(client, by_link), {"vote": "1", "matters": "on"})
    client.post(first_of(client, by_link), {"vote": "-1"})
    assert "You have answered all 2 statements" in client.get(by_link).content.decode()
    mine = client.get(f"{by_link}/mine").content.decode()
    assert mine.count("Your answer:") == 2
    undone = client.post(f"{by_link}/undo", follow=True).content.decode()
    assert "What do you think of this?" in undone
    assert client.get(f"{by_link}/mine").content.decode().count("Your answer:") == 1
    assert set(Reaction.objects.values_list("side", flat=True)) == {"unclear"}
    assert Reaction.objects.values("voter").distinct().count() == 1


def test_with_htmx_the_next_one_comes_and_the_one_that_is_undone(client: Client, by_link: str) -> None:
    path = first_of(client, by_link)
    page = client.post(path, {"vote": "1"}, headers={"HX-Request": "true"}).content.decode()
    assert page.lstrip().startswith('<div id="statement"')
    assert f'action="{by_link}/undo"' in page
    page = client.post(f"{by_link}/undo", headers={"HX-Request": "true"}).content.decode()
    assert path in page
    assert "taken back" in page


def test_two_browsers_are_two_voters_and_a_forged_sign_is_a_new_one(client: Client, by_link: str) -> None:
    other = Client()
    path = first_of(client, by_link)
    client.post(path, {"vote": "1"})
    other.cookies["answers"] = client.cookies["answers"].value[:-3] + "abc"
    other.post(path, {"vote": "1"})
    assert Reaction.objects.values("voter").distinct().count() == 2


def test_the_sign_is_for_these_pages_alone_and_can_be_forgotten(client: Client, by_link: str) -> None:
    client.get(by_link)
    kept = client.cookies["answers"]
    assert (kept["path"], kept["httponly"], kept["samesite"]) == ("/answer", True, "Lax")
    client.post(first_of(client, by_link), {"vote": "1"})
    client.post(f"{by_link}/leave")
    assert "No answers yet" in client.get(f"{by_link}/mine").content.decode()


def test_nothing_leads_from_a_visit_to_who_is_signed_in(client: Client, world: make.World, by_link: str) -> None:
    signed_in(client, world, "amina")
    assert "Here you answer without your account" in client.get(by_link).content.decode()
    client.post(first_of(client, by_link), {"vote": "1"})
    assert queries.progress(world.amina, world.activity).answered == 0


def test_whoever_printed_a_personal_link_reads_no_answers_by_it(client: Client, world: make.World) -> None:
    (statement,) = make.statements(world, 1)
    make_visits.door(world, Way.PERSONAL)
    (code,) = make_visits.personal(world)
    page = client.get(f"/answer/{code}")
    assert "This link is for one person" in page.content.decode()
    printer = Client()
    assert printer.get(f"/answer/{code}").status_code == 200  # a look alone binds it to nobody
    client.post(f"/answer/{code}/react/{statement.ref}", {"vote": "1"})
    assert "/mine" in client.get(f"/answer/{code}").content.decode()
    for path in ("", "/mine", "/write"):
        refused = printer.get(f"/answer/{code}{path}")
        assert (refused.status_code, "on another screen" in refused.content.decode()) == (403, True)
    assert printer.post(f"/answer/{code}/react/{statement.ref}", {"vote": "-1"}).status_code == 403
    assert queries.last_vote(Visitor(code, Way.PERSONAL), statement) == 1
    assert queries.number_of_people(world.activity) == 1


@pytest.mark.parametrize("way", ["sign out", "leave", "done"])
def test_a_visit_ends_with_signing_out_and_leaving(client: Client, world: make.World, by_link: str, way: str) -> None:
    signed_in(client, world, "amina")
    client.post(first_of(client, by_link), {"vote": "1"})
    assert client.cookies["answers"].value
    if way == "sign out":
        client.post("/sign-in/logout/")
    elif way == "leave":
        client.get("/leave")
    else:
        client.post(f"{by_link}/leave")
    assert not client.cookies["answers"].value
    assert "What you wrote" not in client.get(by_link).content.decode()


@pytest.mark.parametrize("token", ["nothing", "aaaa-aaaa-aaaa-aaaa", "x" * 60])
def test_a_link_that_is_none_is_not_found(client: Client, world: make.World, token: str) -> None:
    make.statements(world, 1)
    make_visits.door(world)
    for page in ("", "/react/abc", "/undo", "/mine", "/write", "/like-this", "/leave"):
        assert client.get(f"/answer/{token}{page}").status_code == 404
        assert client.post(f"/answer/{token}{page}").status_code == 404


def test_where_nobody_without_an_account_may_answer_the_page_says_so(client: Client, world: make.World) -> None:
    (statement,) = make.statements(world, 1)
    path = f"/answer/{make_visits.token(world)}"
    page = client.get(path)
    assert "cannot answer statements here now" in page.content.decode()
    assert "answers" not in client.cookies
    assert client.post(f"{path}/react/{statement.ref}", {"vote": "1"}).status_code == 403
    assert client.post(f"{path}/write", {"words": "A bench outside."}).status_code == 403


def test_a_visitor_writes_after_a_look_at_what_is_like_it_and_sees_what_became_of_it(
    client: Client, world: make.World, by_link: str
) -> None:
    same = client.post(f"{by_link}/write", {"words": "Statement: more light!"}).content.decode()
    assert "Is it the same?" in same
    assert f'href="{by_link}?statement=' in same
    back = client.post(f"{by_link}/write", {"words": "Statement: more light!", "step": "change"}).content.decode()
    assert "Statement: more light!" in back
    client.post(f"{by_link}/write", {"words": "Statement: more light!", "step": "share"})
    page = client.get(by_link).content.decode()
    assert "What you wrote" in page
    assert "Nobody has answered it yet." in page
    assert Statement.objects.get(words="Statement: more light!").side == "unclear"
    assert "What you wrote" not in Client().get(by_link).content.decode()


def test_a_machine_that_fills_in_every_field_is_caught(client: Client, by_link: str) -> None:
    page = client.post(f"{by_link}/write", {"words": "Buy this.", "leave_empty": "x"}).content.decode()
    assert "One field is there to catch machines" in page
    assert not Statement.objects.filter(words="Buy this.").exists()


def test_too_many_new_visitors_from_one_place_have_to_wait(client: Client, by_link: str) -> None:
    path = first_of(client, by_link)
    caches["floods"].clear()
    for _ in range(60):
        Client().post(path, {"vote": "1"})
    page = Client().post(path, {"vote": "1"}, follow=True).content.decode()
    assert "This came very often" in page
    assert Reaction.objects.count() == 60
    caches["floods"].clear()


def test_whoever_leads_lets_visitors_answer_and_stops_it(client: Client, world: make.World) -> None:
    make.statements(world, 1)
    make_slips.link(world)
    signed_in(client, world, "cleo")
    assert "Let people without an account answer" in client.get(f"{HERE}/listen/without-account").content.decode()
    wrong = client.post(f"{HERE}/explore/open-door", {"way": ""}).content.decode()
    assert "Choose one of the two." in wrong
    client.post(f"{HERE}/explore/open-door", {"way": "link"})
    page = client.get(f"{HERE}/listen/without-account").content.decode()
    assert f"/answer/{make_visits.token(world)}" in page
    sheet = client.post(f"{HERE}/explore/personal-links", {"number": "2"}).content.decode()
    assert len(set(re.findall(r"/answer/(\w{4}-\w{4}-\w{4}-\w{4})", sheet))) == 2
    assert "shown this once" in sheet
    client.post(f"{HERE}/explore/shut-door")
    assert queries.door(world.activity) is None


@pytest.mark.parametrize("name", ["amina", "ben", "dana", ""])
@pytest.mark.parametrize("page", ["open-door", "shut-door", "personal-links"])
def test_others_do_not(client: Client, world: make.World, name: str, page: str) -> None:
    make_visits.door(world)
    signed_in(client, world, name)
    for answer in (client.get(f"{HERE}/explore/{page}"), client.post(f"{HERE}/explore/{page}", {"number": "1"})):
        assert answer.status_code == 403
    assert queries.number_of_personal_links(world.activity) == 0


@pytest.mark.parametrize("number", [1, 5])
def test_a_visit_costs_the_same_for_one_statement_as_for_five(
    client: Client, world: make.World, number: int, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    make.statements(world, number)
    make_visits.door(world)
    path = f"/answer/{make_visits.token(world)}"
    client.get(path)
    with django_assert_num_queries(8):
        client.get(path)
