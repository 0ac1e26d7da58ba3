"""The pages of Do, for each of the four people and the public."""

from datetime import date, timedelta

import pytest
from django.test import Client
from django.utils import timezone
from pytest_django import DjangoAssertNumQueries

from cairn.do import actions, queries
from cairn.do.models import Commitment
from tests import make, make_work
from tests.web.looking import signed_in

HERE = "/p/waiting-well/a/quiet-corner/do"
PEOPLE = ("amina", "ben", "cleo", "dana", "")
QUERIES = 23  # for the whole page, session and frame included


@pytest.fixture
def work(world: make.World) -> make.World:
    """The small world, with something decided."""
    make.decided(world)
    return world


@pytest.fixture
def promise(work: make.World) -> Commitment:
    """A promise by Ben that is due in a month from now."""
    return make.commitment(work, due_on=in_days(30))


def in_days(number: int) -> date:
    return timezone.localdate() + timedelta(days=number)


def read(client: Client, path: str = "") -> str:
    page = client.get(f"{HERE}{path}")
    assert page.status_code == 200
    assert page.content.count(b"<h1") == 1
    return page.content.decode()


@pytest.mark.parametrize("name", PEOPLE)
def test_everybody_reads_the_promises_and_those_inside_see_who_owns_them(
    client: Client, work: make.World, promise: Commitment, name: str
) -> None:
    actions.note_progress(promise, by=work.ben, at=make.day(1), words="Ordered.")
    signed_in(client, work, name)
    for path in ("", f"/commitment/{promise.ref}"):
        page = read(client, path)
        assert promise.words in page
        assert "Ordered." in page
        assert "Open: to be done by" in page
        owner = "Owned by Amina" if name in {"amina", "ben", "cleo"} else "Owned by a citizen"
        assert owner in " ".join(page.split())


@pytest.mark.parametrize("name", PEOPLE)
def test_before_a_decision_the_page_says_what_will_be_here(client: Client, world: make.World, name: str) -> None:
    page = read(signed_in(client, world, name))
    assert "No promises yet" in page
    assert "Nothing has been decided yet" in page or "Join this activity first" in page or "Sign in first" in page


def test_a_promise_is_made_with_two_owners(client: Client, work: make.World) -> None:
    signed_in(client, work, "cleo")
    (decision,) = queries.decisions_taken(work.activity)
    sent = {
        "words": "Four chairs with arms.", "decision": decision.ref, "owner_citizen": work.amina.ref,
        "owner_staff": work.ben.ref, "due_on": in_days(9).isoformat(),
    }  # fmt: skip
    assert "Amina" in read(client, "/make-commitment")
    refused = client.post(f"{HERE}/make-commitment", sent | {"due_on": "1999-01-01"}).content.decode()
    assert "That day has gone by" in refused
    assert "Four chairs with arms." in refused
    odd = client.post(f"{HERE}/make-commitment", sent | {"owner_staff": work.amina.ref}).content.decode()
    assert "Select a valid choice" in odd
    empty = client.post(f"{HERE}/make-commitment", {"words": ""}).content.decode()
    assert "Choose a citizen who takes part here." in empty
    answer = client.post(f"{HERE}/make-commitment", sent)
    (made,) = queries.commitments(work.activity)
    assert answer["Location"] == f"{HERE}/commitment/{made.ref}"
    assert (made.decision, made.owner_citizen, made.owner_staff) == (decision, work.amina, work.ben)


@pytest.mark.parametrize(("name", "status"), [("amina", 200), ("ben", 200), ("cleo", 200), ("dana", 403), ("", 403)])
def test_promises_are_made_by_those_inside(client: Client, work: make.World, name: str, status: int) -> None:
    assert signed_in(client, work, name).get(f"{HERE}/make-commitment").status_code == status


def test_an_owner_is_asked_and_accepts(client: Client, work: make.World, promise: Commitment) -> None:
    signed_in(client, work, "amina")
    assert "You are asked to own a promise" in read(client)
    assert "Accept this promise" in read(client, f"/commitment/{promise.ref}")
    assert promise.words in read(client, f"/accept-commitment/{promise.ref}")
    client.post(f"{HERE}/accept-commitment/{promise.ref}")
    assert queries.commitment(work.activity, promise.ref).is_accepted
    assert "You are asked to own" not in read(client)
    assert client.post(f"{HERE}/accept-commitment/{promise.ref}").status_code == 403


def test_a_promise_is_kept_in_public(client: Client, work: make.World, promise: Commitment) -> None:
    signed_in(client, work, "ben")
    assert "not promised by both sides" in read(client, f"/commitment/{promise.ref}")
    actions.accept_commitment(promise, by=work.amina, at=timezone.now())
    client.post(f"{HERE}/note-progress/{promise.ref}", {"words": "They are ordered."})
    empty = client.post(f"{HERE}/keep-commitment/{promise.ref}", {"evidence": ""}).content.decode()
    assert "Say how anybody can see that it is done." in empty
    client.post(f"{HERE}/keep-commitment/{promise.ref}", {"evidence": "Four chairs stand there."})
    client.logout()
    page = read(client, f"/commitment/{promise.ref}")
    for words in ("They are ordered.", "Four chairs stand there.", "Kept on"):
        assert words in page
    assert "days late" not in page


def test_a_new_day_is_entered_by_the_citizen_owner(client: Client, work: make.World, promise: Commitment) -> None:
    sent = {"due_on": in_days(60).isoformat(), "words": "The chairs come from far away."}
    signed_in(client, work, "ben")
    assert "citizen owner enters it" in read(client, f"/commitment/{promise.ref}")
    assert client.post(f"{HERE}/re-agree/{promise.ref}", sent).status_code == 403
    signed_in(client, work, "amina")
    early = client.post(f"{HERE}/re-agree/{promise.ref}", sent | {"due_on": in_days(1).isoformat()})
    assert "later than the one promised" in early.content.decode()
    client.post(f"{HERE}/re-agree/{promise.ref}", sent)
    assert "Open, with a new day agreed" in read(client)


def test_a_day_gone_by_shows_at_once_and_is_said_by_somebody(client: Client, work: make.World) -> None:
    promise = make.accepted(work)
    signed_in(client, work, "amina")
    assert "Nobody has said yet whether it was kept" in read(client)
    assert "Everybody will see it" in read(client, f"/notice-late/{promise.ref}")
    client.post(f"{HERE}/notice-late/{promise.ref}")
    assert "Late: it was due by Monday 19 January 2026" in read(client)
    client.post(f"{HERE}/keep-commitment/{promise.ref}", {"evidence": "Here they are."})
    page = read(client)
    assert "Kept on" in page
    assert "days late" in page


def test_a_promise_is_dropped_with_its_reason(client: Client, work: make.World, promise: Commitment) -> None:
    signed_in(client, work, "cleo")
    assert "Why it will not be done" in read(client, f"/drop/{promise.ref}")
    client.post(f"{HERE}/drop/{promise.ref}", {"reason": "The window is being moved."})
    page = read(client, f"/commitment/{promise.ref}")
    assert "Dropped on" in page
    assert "The window is being moved." in page
    assert "What you can do" not in page


@pytest.mark.parametrize(
    "deed", ["accept-commitment", "note-progress", "keep-commitment", "re-agree", "notice-late", "drop"]
)
@pytest.mark.parametrize("name", ["dana", ""])
def test_passers_by_change_nothing(client: Client, work: make.World, promise: Commitment, name: str, deed: str) -> None:
    signed_in(client, work, name)
    assert "What you can do" not in read(client, f"/commitment/{promise.ref}")
    sent = {"words": "x", "evidence": "x", "reason": "x", "due_on": in_days(60).isoformat()}
    assert client.get(f"{HERE}/{deed}/{promise.ref}").status_code == 403
    assert client.post(f"{HERE}/{deed}/{promise.ref}", sent).status_code == 403
    assert client.post(f"{HERE}/{deed}/nothing", sent).status_code == 404
    assert queries.commitment(work.activity, promise.ref).state == "open"


@pytest.mark.parametrize("number", [1, 5])
def test_the_page_costs_the_same_however_long(
    client: Client, work: make.World, number: int, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    (decision,) = queries.decisions_taken(work.activity)
    for _ in range(number):
        made = make.commitment(work, decision=decision)
        actions.note_progress(made, by=work.ben, at=make.day(1), words="Under way.")
        make_work.task(made, by=work.ben)
        make_work.task(made, by=work.ben, offered_to=work.amina)
    make_work.budget(work)
    signed_in(client, work, "amina")
    client.get(HERE)
    with django_assert_num_queries(QUERIES):
        page = read(client)
    assert page.count("Under way.") == number


def test_a_note_shows_where_to_look_and_a_bad_link_comes_back(client: Client, work: make.World, promise: Commitment):
    ben, path = signed_in(client, work, "ben"), f"{HERE}/note-progress/{promise.ref}"
    sent = {"words": "Ordered.", "link": "example.org"}
    page = ben.post(path, sent).content.decode()
    assert "Enter the whole address of a page" in page
    assert 'value="example.org"' in page
    assert ben.post(path, sent | {"link": "https://example.org/order"}).status_code == 302
    shown = read(client, f"/commitment/{promise.ref}")
    assert '<a href="https://example.org/order" rel="nofollow noopener noreferrer">See it at example.org</a>' in shown


def test_what_stands_as_kept_is_put_right_on_its_page(client: Client, work: make.World, promise: Commitment):
    actions.accept_commitment(promise, by=work.amina, at=timezone.now())
    actions.keep_commitment(promise, by=work.ben, at=timezone.now(), evidence="They are here.")
    ben = signed_in(client, work, "ben")
    assert "It was not kept after all" in read(ben, f"/commitment/{promise.ref}")
    ben.post(f"{HERE}/correct-kept/{promise.ref}", {"words": "Only two."})
    shown = read(ben, f"/commitment/{promise.ref}")
    for words in ("Open: to be done by", "Kept.", "It was not kept after all. Open again.", "Only two."):
        assert words in shown
