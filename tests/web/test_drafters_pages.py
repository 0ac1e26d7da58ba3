"""The pages of the lot of those who draft: announce, enter the numbers, say yes or no, hand in."""

from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone

from cairn.decide.models import Decision, Drafting, DraftPlace
from tests import make, make_drafters
from tests.web.looking import body, signed_in

HERE = "/p/waiting-well/a/quiet-corner/decide"


def read(page) -> str:
    return body(page).decode()


@pytest.fixture
def failed(world: make.World) -> Decision:
    return make_drafters.failed(world)


def test_the_page_of_a_vote_that_failed_twice_says_what_comes_next(client: Client, world: make.World, failed) -> None:
    page = read(client.get(f"{HERE}/decision/{failed.ref}"))
    assert "people drawn by lot, as many from each side, draft an option" in page
    assert "Announce who drafts by lot" not in page
    assert "Announce who drafts by lot" in read(signed_in(client, world, "cleo").get(f"{HERE}/decision/{failed.ref}"))
    first = read(client.get(f"{HERE}/decision/{failed.follows.ref}"))
    assert "draft an option" not in first


def test_from_the_announced_lot_to_the_draft(client: Client, world: make.World, failed) -> None:
    signed_in(client, world, "cleo")
    page, path = f"{HERE}/drafters/{failed.ref}", f"{HERE}/ask-for-drafters/{failed.ref}"
    assert client.get(page).status_code == 404
    assert "Choose one of the draws." in read(client.post(path, {"announced": ""}))
    draw = next(part.split('"')[0] for part in read(client.get(path)).split('value="') if part.startswith("lotto "))
    assert client.post(path, {"announced": draw}).status_code == 302
    assert "has not been held yet" in read(client.get(page))
    Drafting.objects.update(draw_on=timezone.localdate() - timedelta(days=1))
    assert "Enter the 6 main numbers" in read(client.post(page, {"numbers": "1 2"}))
    assert client.post(page, {"numbers": make_drafters.NUMBERS}).status_code == 302
    assert "One person has entered numbers." in read(client.get(page))
    signed_in(client, world, "amina").post(page, {"numbers": make_drafters.NUMBERS})
    seen = read(client.get(page))
    assert "3-17-22-35-41-49" in seen
    assert "Seal of the lot" in seen
    for name in ("amina", "ben"):
        if not DraftPlace.objects.filter(person=getattr(world, name), asked_at__isnull=False).exists():
            continue
        assert "You were drawn by lot" in read(signed_in(client, world, name).get(page))
        assert client.post(f"{HERE}/accept-drafting/{failed.ref}").status_code == 302


def test_those_who_draft_see_each_other_and_hand_in(client: Client, world: make.World, failed) -> None:
    drafting = make_drafters.drawn(world, failed)
    page, path = f"{HERE}/drafters/{failed.ref}", f"{HERE}/hand-in-draft/{failed.ref}"
    for person in make_drafters.those_asked(drafting):
        client.force_login(person)
        assert client.get(path).status_code == 403
        assert "Draft an option with the others?" in read(client.get(f"{HERE}/accept-drafting/{failed.ref}"))
        client.post(f"{HERE}/accept-drafting/{failed.ref}")
    assert "Who drafts so far:" in read(client.get(page))
    assert "Give the option a title" in read(client.post(path, {"title": "", "words": ""}))
    assert client.post(path, make_drafters.DRAFT).status_code == 302
    client.logout()
    seen = read(client.get(page))
    assert make_drafters.DRAFT["title"] in seen
    assert "Who drafts so far:" not in seen
    assert "was drafted by people of each side drawn by lot" in read(client.get(f"{HERE}/decision/{failed.ref}"))


def test_a_no_leads_on_and_the_silent_are_followed(client: Client, world: make.World, failed) -> None:
    drafting = make_drafters.drawn(world, failed)
    person, other = make_drafters.those_asked(drafting)
    client.force_login(person)
    assert "You do not have to say why" in read(client.get(f"{HERE}/decline-drafting/{failed.ref}"))
    assert client.post(f"{HERE}/decline-drafting/{failed.ref}").status_code == 302
    assert client.get(f"{HERE}/accept-drafting/{failed.ref}").status_code == 403
    signed_in(client, world, "cleo")
    assert "Ask the next one" in read(client.get(f"{HERE}/drafters/{failed.ref}"))
    assert client.post(f"{HERE}/call-next-drafters/{failed.ref}").status_code == 302
    assert other not in make_drafters.those_asked(drafting)
