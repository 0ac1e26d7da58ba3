"""The pages of papers: printed, entered by two people, where they differ, cancelled, counted."""

import re
from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone

from cairn.decide import actions, queries
from cairn.decide.models import Ballot, Decision, Helped, Paper
from tests import make, make_papers, make_votes
from tests.web.looking import body, signed_in

HERE = "/p/waiting-well/a/quiet-corner/decide"


@pytest.fixture
def decision(world: make.World):
    make.card(world)
    return make.decision(world, make.options(world), at=timezone.now() - timedelta(hours=1))


def printed(client: Client, world: make.World, decision) -> str:
    page = signed_in(client, world, "cleo").get(f"{HERE}/print-paper/{decision.ref}")
    code = re.search(r'name="code" value="([^"]+)"', body(page).decode())[1]
    sent = {"voter": world.amina.ref, "size": "large", "code": code}
    paper = body(client.post(f"{HERE}/print-paper/{decision.ref}", sent)).decode()
    assert code in paper
    return code


def entered(client: Client, decision, code: str, grade: str, **more: str):
    grades = {f"grade_{one.ref}": grade for one in queries.paper(decision)}
    return client.post(f"{HERE}/enter-paper/{decision.ref}", {"code": code, "step": "enter", **grades, **more})


def test_two_people_enter_a_paper_and_it_is_in_the_box(client: Client, world: make.World, decision) -> None:
    actions.name_ballot_helper(decision, by=world.cleo, at=timezone.now(), helper=world.ben)
    code = printed(client, world, decision)
    assert not Paper.objects.filter(code_hash=code).exists()
    assert entered(client, decision, code, "3").status_code == 302
    assert not Ballot.objects.exists()
    signed_in(client, world, "ben")
    page = body(entered(client, decision, code, "2")).decode()
    assert "The two entries differ" in page
    assert "The first person entered here" in page
    assert entered(client, decision, code, "3").status_code == 302
    assert Ballot.objects.filter(decision=decision).count() == 1


def test_a_paper_that_is_not_wanted_is_cancelled_by_its_voter(client: Client, world: make.World, decision) -> None:
    printed(client, world, decision)
    signed_in(client, world, "amina")
    assert "Cancel my paper" in body(client.get(f"{HERE}/decision/{decision.ref}")).decode()
    client.post(f"{HERE}/cancel-paper/{decision.ref}")
    assert queries.paper_of(world.amina, decision) is None


@pytest.mark.parametrize("name", ["amina", "ben", "dana", ""])
def test_nobody_else_prints_or_enters(client: Client, world: make.World, decision, name: str) -> None:
    signed_in(client, world, name)
    for deed in ("print-paper", "enter-paper", "take-call", "name-ballot-helper", "note-late-paper"):
        assert client.get(f"{HERE}/{deed}/{decision.ref}").status_code == 403


def test_the_same_button_pressed_twice_prints_one_paper(client: Client, world: make.World, decision) -> None:
    code = printed(client, world, decision)
    sent = {"voter": world.amina.ref, "size": "normal", "code": code}
    assert code in body(client.post(f"{HERE}/print-paper/{decision.ref}", sent)).decode()
    again = body(client.post(f"{HERE}/print-paper/{decision.ref}", {**sent, "code": queries.fresh_code()})).decode()
    assert "nobody votes twice" in again
    assert Paper.objects.count() == 1


def test_whoever_hands_papers_out_cancels_one_by_name_and_sees_no_list_of_them(
    client: Client, world: make.World, decision
) -> None:
    printed(client, world, decision)
    page = body(client.get(f"{HERE}/papers/{decision.ref}")).decode()
    assert "Given out" in page
    assert "Amina" not in page
    wrong = body(client.post(f"{HERE}/cancel-paper/{decision.ref}", {"voter": world.ben.ref})).decode()
    assert "There is no paper to cancel" in wrong
    assert client.post(f"{HERE}/cancel-paper/{decision.ref}", {"voter": world.amina.ref}).status_code == 302
    assert queries.paper_of(world.amina, decision) is None


def test_whoever_leads_names_who_helps_and_releases_them(client: Client, world: make.World, decision) -> None:
    signed_in(client, world, "cleo")
    client.post(f"{HERE}/name-ballot-helper/{decision.ref}", {"voter": world.ben.ref})
    assert queries.ballot_helpers(decision) == [world.ben]
    page = body(client.get(f"{HERE}/papers/{decision.ref}")).decode()
    assert "Release Ben" in page
    client.post(f"{HERE}/release-ballot-helper/{decision.ref}/{world.ben.ref}")
    assert queries.ballot_helpers(decision) == []


@pytest.mark.parametrize("number", [1, 5])
def test_the_page_of_papers_asks_as_often_for_one_who_helps_as_for_five(
    client: Client, world: make.World, decision, number: int, django_assert_num_queries
) -> None:
    for person in world.citizens(number):
        actions.name_ballot_helper(decision, by=world.cleo, at=timezone.now(), helper=person)
    signed_in(client, world, "cleo")
    with django_assert_num_queries(12):
        client.get(f"{HERE}/papers/{decision.ref}")


def call(client: Client, decision, step: str, **sent: str) -> str:
    grades = {f"grade_{one.ref}": "3" for one in queries.paper(decision)}
    return body(client.post(f"{HERE}/take-call/{decision.ref}", {"step": step, **grades, **sent})).decode()


def test_a_call_is_read_back_before_it_is_cast_and_its_code_is_told(client: Client, world: make.World, decision):
    signed_in(client, world, "cleo")
    read = call(client, decision, "read", voter=world.amina.ref, was_helped="on")
    assert "It is not cast yet" in read
    assert not Ballot.objects.exists()
    code = re.search(r'name="code" value="([^"]+)"', read)[1]
    for _pressed in range(2):
        assert code in call(client, decision, "cast", voter=world.amina.ref, code=code, was_helped="True")
    assert Ballot.objects.get() == queries.ballot_by_code(decision, code)
    assert (Helped.objects.get().way, Helped.objects.get().ballots) == ("phone", 1)
    signed_in(client, world, "amina")
    assert "A ballot was cast for you by phone" in body(client.get(f"{HERE}/decision/{decision.ref}")).decode()
    signed_in(client, world, "ben")
    assert "A ballot was cast for you by phone" not in body(client.get(f"{HERE}/decision/{decision.ref}")).decode()


def test_a_call_that_cannot_be_cast_says_why_and_keeps_what_was_entered(client: Client, world: make.World, decision):
    printed(client, world, decision)
    page = call(client, decision, "read", voter=world.amina.ref)
    assert "nobody votes twice" in page
    assert page.count("checked") == 2
    assert "Choose a name." in call(client, decision, "read", voter="")


def test_a_late_paper_is_noted_by_its_code(client: Client, world: make.World, decision) -> None:
    code = printed(client, world, decision)
    Decision.objects.update(closes_at=timezone.now() - timedelta(minutes=1), extended_at=timezone.now())
    wrong = body(client.post(f"{HERE}/note-late-paper/{decision.ref}", {"code": "aaaa"})).decode()
    assert "There is no paper with this code" in wrong
    assert client.post(f"{HERE}/note-late-paper/{decision.ref}", {"code": code}).status_code == 302
    assert Paper.objects.get().state == "late"


def test_the_result_says_how_ballots_came_from_five_on(client: Client, world: make.World, decision) -> None:
    at = timezone.now()
    marks = make_papers.marks(decision)
    few = "how many came which way is not shown"
    for person in [world.amina, world.ben]:
        actions.cast_ballot(decision, by=person, at=at, **marks)
    address = f"{HERE}/decision/{decision.ref}"
    assert few not in body(client.get(address)).decode()
    make_votes.closed(world, decision, at=decision.closes_at)
    assert few in body(client.get(address)).decode()


def test_help_on_a_screen_is_a_tick_that_stays_while_something_is_changed(
    client: Client, world: make.World, decision
) -> None:
    signed_in(client, world, "amina")
    sent = {f"grade_{one.ref}": "3" for one in queries.paper(decision)} | {"leaf": "0", "was_helped": "on"}
    address = f"{HERE}/cast-ballot/{decision.ref}"
    changing = body(client.post(address, {**sent, "step": "edit"})).decode()
    assert '<input type="hidden" name="was_helped" value="True">' in changing
    review = body(client.post(address, {**sent, "step": "review", "was_helped": "True"})).decode()
    assert re.search(r'<input type="checkbox" name="was_helped"[^>]* checked', review)
    assert review.count('name="was_helped"') == 1
    client.post(address, {**sent, "step": "cast", "code": queries.fresh_code()})
    assert [(one.way, one.ballots) for one in Helped.objects.all()] == [("screen", 1)]


def test_nobody_helped_where_nobody_ticks_it(client: Client, world: make.World, decision) -> None:
    signed_in(client, world, "amina")
    sent = {f"grade_{one.ref}": "3" for one in queries.paper(decision)} | {"was_helped": ""}
    client.post(f"{HERE}/cast-ballot/{decision.ref}", {**sent, "step": "cast", "code": queries.fresh_code()})
    assert Ballot.objects.count() == 1
    assert not Helped.objects.exists()
