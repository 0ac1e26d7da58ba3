"""The pages about leaving things as they are: named with a role, due on /lead, overdue in public, answered."""

from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone

from cairn.decide.models import AsItIs, Decision
from tests import make, make_drafters
from tests.web.looking import body, signed_in

HERE = "/p/waiting-well/a/quiet-corner/decide"
WHY = "The money is promised elsewhere."


def read(page) -> str:
    return body(page).decode()


@pytest.fixture
def failed(world: make.World) -> Decision:
    make.card(world)
    return make_drafters.failed_thrice(world)


def test_who_leaves_it_as_it_is_says_so_and_looks_again(client: Client, world: make.World, failed) -> None:
    page, path = f"{HERE}/decision/{failed.ref}", f"{HERE}/name-as-it-is/{failed.ref}"
    seen = read(client.get(page))
    assert "This question failed three times." in seen
    assert "Say that it should stay as it is" not in seen
    assert "Say that it should stay as it is" in read(signed_in(client, world, "ben").get(page))
    assert "Say why it should stay as it is." in read(client.post(path, {"words": ""}))
    assert client.post(path, {"words": WHY}).status_code == 302
    client.logout()
    seen = read(client.get(page))
    assert "Decision owner: Ben" in seen
    assert WHY in seen
    assert "It is looked at again on" in seen
    signed_in(client, world, "cleo")
    waits = f"Look again at leaving things as they are: {failed.question}"
    assert waits in read(client.get("/lead"))
    review = f"{HERE}/review-as-it-is/{failed.ref}"
    assert client.get(review).status_code == 403
    AsItIs.objects.update(review_on=timezone.localdate() - timedelta(days=1))
    client.logout()
    assert "Overdue: it was to be looked at again by" in read(client.get(page))
    signed_in(client, world, "cleo")
    assert "Choose one of the two." in read(client.post(review, {"words": "It was fine.", "stays": ""}))
    assert client.post(review, {"words": "It was fine.", "stays": "changes"}).status_code == 302
    seen = read(client.get(page))
    assert "It was fine." in seen
    assert "Overdue" not in seen
    assert waits not in read(client.get("/lead"))


def test_a_vote_that_failed_once_says_nothing_of_it(client: Client, world: make.World) -> None:
    decision = make_drafters.failed(world, 1)
    assert "Leaving things as they are" not in read(client.get(f"{HERE}/decision/{decision.ref}"))
