"""The page of a roll: my place, the numbers, the challenges."""

from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone

from cairn.decide import queries
from cairn.decide.models import RollEntry
from cairn.decide.roll_choices import Ground
from tests import make, make_rolls
from tests.web.looking import signed_in

HERE = "/p/waiting-well/a/quiet-corner/decide"


@pytest.fixture
def decision(world: make.World):
    world.citizens(1)
    world.staff(1)
    return make.decision(world, make.options(world), at=timezone.now() - timedelta(hours=1))


def looked_at(client: Client, decision) -> str:
    return client.get(f"{HERE}/roll/{decision.ref}").content.decode()


@pytest.mark.parametrize("name", ["amina", "ben", "cleo", "dana", ""])
def test_names_stand_where_people_see_each_other_and_numbers_for_everybody(
    client: Client, world: make.World, decision, name: str
) -> None:
    page = looked_at(signed_in(client, world, name), decision)
    shown = page.split('id="names-title"')[1]
    assert ("Citizen1" in shown) is (name in {"amina", "ben", "cleo"})
    assert "fewer than five in a group" in page


def test_my_place_with_its_reason_and_whether_i_voted_is_mine_to_see(
    client: Client, world: make.World, decision
) -> None:
    RollEntry.objects.filter(person=world.amina).update(has_voted=True)
    page = looked_at(signed_in(client, world, "amina"), decision)
    assert "You may vote, on the side “citizen”" in page
    assert "not employed by an organisation that runs this" in page
    assert "Your ballot is in the box" in page
    assert (
        "in the box"
        not in looked_at(signed_in(client, world, "cleo"), decision).split("My place")[1].split("In numbers")[0]
    )


def test_who_joined_later_reads_why_they_wait(client: Client, world: make.World, decision) -> None:
    make.activities.join(world.activity, by=world.dana, at=timezone.now())
    assert "a running vote is not changed" in looked_at(signed_in(client, world, "dana"), decision)


def test_a_challenge_is_raised_answered_and_counted_on_the_pages(client: Client, world: make.World, decision) -> None:
    signed_in(client, world, "amina")
    path = f"{HERE}/challenge-roll/{decision.ref}"
    empty = client.post(path, {"about": "me"}).content.decode()
    assert "Choose what is wrong." in empty
    assert "Say why, like" in empty
    sent = {"ground": "place", "about": world.ben.ref, "side": "", "words": "He left in May."}
    assert client.post(path, sent)["Location"] == f"{HERE}/roll/{decision.ref}"
    assert "He left in May." in looked_at(client, decision)
    assert "He left in May." not in looked_at(signed_in(client, world, "dana"), decision)
    for someone in ("Citizen1", "Staff1"):
        client.force_login(RollEntry.objects.get(person__name=someone).person)
        page = looked_at(client, decision)
        assert "Somebody is on it who should not be: Ben." in page
        (challenge,) = queries.roll_challenges_open(decision)
        answer = f"{HERE}/answer-roll-challenge/{decision.ref}/{challenge.ref}"
        assert "Say whether it is right." in client.post(answer, {"finding": ""}).content.decode()
        assert client.post(answer, {"finding": "right"}).status_code == 302
    assert queries.entry_of(world.ben, decision) is None
    assert "Right: somebody was taken off: 1" in client.get(f"{HERE}/decision/{decision.ref}").content.decode()


def test_a_passer_by_can_say_only_that_they_were_left_out(client: Client, world: make.World, decision) -> None:
    signed_in(client, world, "dana")
    path = f"{HERE}/challenge-roll/{decision.ref}"
    assert "Ben" not in client.get(path).content.decode().split("<form")[-1]
    wrong = client.post(path, {"ground": "place", "about": world.ben.ref, "words": "So."}).content.decode()
    assert "Select a valid choice" in wrong or "Choose" in wrong
    sent = {"ground": "left_out", "about": "me", "side": "citizen", "words": "I was at every meeting."}
    assert client.post(path, sent).status_code == 302


def test_words_about_somebody_stay_with_those_who_can_answer(client: Client, world: make.World, decision) -> None:
    make_rolls.challenge(decision, by=world.amina, about=world.ben, ground=Ground.PLACE)
    for name in ("cleo", "dana", ""):
        assert "I was there in May." not in looked_at(signed_in(client, world, name), decision), name
        client.logout()


@pytest.mark.parametrize("number", [1, 5])
def test_the_page_asks_the_database_as_often_for_one_name_and_challenge_as_for_five(
    client: Client, world: make.World, number: int, django_assert_num_queries
) -> None:
    more = world.citizens(number + 1)
    found = make.decision(world, make.options(world), at=timezone.now() - timedelta(hours=1))
    for by, about in zip(more, [*more[1:], world.ben], strict=True):
        make_rolls.challenge(found, by=by, about=about)
    signed_in(client, world, "amina").get(HERE)
    with django_assert_num_queries(21):
        looked_at(client, found)
