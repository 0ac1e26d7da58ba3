"""The pages of practices: proposed from a lesson, agreed, listed, overdue named, known to whoever plans."""

from datetime import timedelta

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from cairn.learn import actions, queries
from cairn.learn.models import Practice
from cairn.programmes import actions as programmes
from tests import make, make_practices
from tests.programmes.test_editions import edition
from tests.web.looking import signed_in

SOON = (timezone.localdate() + timedelta(days=30)).isoformat()


def words(page) -> str:
    return page.content.decode()


def at(page: str, world: make.World, *more: str) -> str:
    return reverse(page, args=[world.programme.slug, *more])


@pytest.fixture
def late(world: make.World) -> Practice:
    """Agreed, and long overdue by the real clock."""
    return make_practices.agreed(world)


def test_a_lesson_of_the_review_becomes_a_practice_that_both_sides_agreed_on(client: Client, world: make.World) -> None:
    lesson = make_practices.lessons(world)[0]
    review = reverse("review", args=[world.programme.slug, world.activity.slug])
    address = reverse("propose_practice", args=[world.programme.slug, world.activity.slug, lesson.ref])
    assert address not in words(client.get(review))
    assert address in words(signed_in(client, world, "amina").get(review))
    assert lesson.words in words(client.get(address))
    sent = {"words": "Noise is measured first.", "due_on": SOON, "is_mine": "on"}
    made = client.post(address, sent)
    page = words(client.get(made.url))
    assert "It still needs: a yes of the staff." in page
    signed_in(client, world, "ben")
    agree = at("agree_practice", world, Practice.objects.get().ref)
    assert agree in words(client.get(made.url))
    assert client.post(agree).status_code == 302
    assert "Agreed. By" in words(client.get(made.url))
    assert "Noise is measured first." in words(client.get(review))
    assert address not in words(client.get(review))


@pytest.mark.parametrize(
    ("changed", "said"),
    [
        ({"words": ""}, "Say what is done differently"),
        ({"due_on": "2001-01-01"}, "That day has gone by"),
        ({"due_on": "soon"}, "Enter a day like"),
        ({"words": "x" * 301}, "300"),
    ],
)
def test_what_cannot_be_proposed_comes_back_with_a_sentence(
    client: Client, world: make.World, changed: dict, said: str
) -> None:
    lesson = make_practices.lessons(world)[0]
    address = reverse("propose_practice", args=[world.programme.slug, world.activity.slug, lesson.ref])
    sent = {"words": "Noise is measured first.", "due_on": SOON} | changed
    page = words(signed_in(client, world, "amina").post(address, sent))
    assert said in page
    assert sent["words"] in page
    assert not Practice.objects.exists()


def test_the_programme_names_what_is_overdue_to_everybody(client: Client, world: make.World, late: Practice) -> None:
    page = words(client.get(at("programme", world)))
    assert "Agreed, and overdue:" in page
    assert late.words in page
    listed = words(client.get(at("practices", world)))
    assert "days late" in listed
    assert "Bring the chairs before the paint." in listed  # a lesson nobody has acted on
    assert "Amina" not in words(client.get(at("practice", world, late.ref)))
    assert "Amina" in words(signed_in(client, world, "ben").get(at("practice", world, late.ref)))


def test_amina_says_in_public_what_became_of_it(client: Client, world: make.World, late: Practice) -> None:
    signed_in(client, world, "amina")
    address = at("tell_practice", world, late.ref)
    assert address in words(client.get(at("practice", world, late.ref)))
    assert at("practice", world, late.ref) in words(client.get(reverse("me")))
    page = words(client.post(address, {"words": "The meter hangs in the hall."}))
    assert "Say whether it is done." in page
    assert "The meter hangs in the hall." in page
    assert client.post(address, {"outcome": "done", "words": "The meter hangs in the hall."}).status_code == 302
    client.logout()
    assert "Done: The meter hangs in the hall." in words(client.get(at("practices", world)))
    assert "Agreed, and overdue" not in words(client.get(at("programme", world)))


def test_somebody_takes_it_on_and_somebody_gives_a_proposal_up(client: Client, world: make.World) -> None:
    first, second = make_practices.lessons(world)
    nobodys = make_practices.proposed(world, lesson=first, is_mine=False)
    mine = make_practices.proposed(world, lesson=second)
    signed_in(client, world, "ben")
    assert client.post(at("own_practice", world, nobodys.ref)).status_code == 302
    assert client.post(at("withdraw_practice", world, mine.ref)).status_code == 403
    signed_in(client, world, "amina")
    assert client.post(at("withdraw_practice", world, mine.ref)).status_code == 302
    assert client.get(at("practice", world, mine.ref)).status_code == 404
    assert queries.practice(world.programme, nobodys.ref).owner == world.ben


def test_words_are_looked_for_in_practices_and_their_lessons(client: Client, world: make.World, late: Practice) -> None:
    assert late.words in words(client.get(at("practices", world), {"q": "NOISE FIRST"}))
    page = words(client.get(at("practices", world), {"q": "ramp"}))
    assert "0 practices have these words" in page
    assert late.words not in page
    assert client.get(at("practices", world), {"q": "x" * 200}).status_code == 200


def test_before_the_first_review_the_page_says_what_comes_here(client: Client, world: make.World) -> None:
    assert "Nothing is agreed yet" in words(client.get(at("practices", world)))


def test_whoever_plans_reads_what_was_agreed_before_and_what_is_open(
    client: Client, world: make.World, late: Practice
) -> None:
    opened = edition(world, "next", at=make.day(300))
    programmes.follow_edition(opened, world.programme, by=world.cleo, at=make.day(301))
    actions.carry_over(opened, by=world.cleo, at=make.day(302))
    signed_in(client, world, "cleo")
    page = words(client.get(reverse("open_activity", args=["next"])))
    assert late.words in page
    assert "Bring the chairs before the paint." in page
    assert late.words in words(client.get(reverse("from_last_time", args=["next"])))
    assert late.words in words(client.get(reverse("lead")))
    client.logout()
    assert late.words in words(client.get(reverse("activity", args=[world.programme.slug, world.activity.slug])))
