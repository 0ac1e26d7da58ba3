"""My pages of what I need: written once, shared with one press, taken back with one press, checked afterwards."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from cairn.activities import actions as activities
from cairn.activities import queries as activity_queries
from cairn.ledger import queries as ledger
from cairn.needs import queries
from tests import make, make_needs, make_sharing
from tests.web.components.html_checks import faults, text
from tests.web.looking import signed_in

WRITTEN = {
    "words": "A hearing loop.",
    "works_best": "At the front.",
    "kinds": ["hearing_loop"],
    "formats": ["large_print"],
}


def read(client: Client, path: str) -> str:
    page = client.get(path)
    assert page.status_code == 200, path
    assert faults(page.content.decode()) == []
    assert "no-store" in page.headers["Cache-Control"]
    return text(page.content.decode())


def over(world: make.World, *present):
    """A session that ended an hour ago, with these people checked in."""
    session = make.session(
        world, starts_at=timezone.now() - timedelta(hours=3), ends_at=timezone.now() - timedelta(hours=1)
    )
    make.check_in(session, *present)
    return session


def there(session) -> str:
    return reverse("note_whether_there", args=[session.activity.programme.slug, session.ref])


def pages_of(world: make.World) -> list[str]:
    """One of each page that is for Amina alone."""
    need = make_needs.need(world.amina)
    session = make.session(world)
    make.check_in(session, world.amina)
    share = make_needs.with_programme(world, need)
    check = make_needs.checked(need, session).ref
    one = [reverse(name, args=[need.ref]) for name in ("my_need", "change_need", "confirm_need", "delete_need")]
    return [
        *one,
        reverse("share_with_programme", args=[need.ref, world.programme.slug]),
        reverse("share_with_activity", args=[need.ref, world.programme.slug, world.activity.slug]),
        reverse("take_back_sharing", args=[share.ref]),
        *(reverse(name, args=[check]) for name in ("stand_unmet", "stand_unmet_again")),
        reverse("part_from_supporter", args=[make_needs.supporter(world.amina).ref]),
        reverse("agree_to_support", args=[make_needs.supporter(world.ben, member=world.amina).ref]),
        reverse("decline_to_support", args=[make_needs.supporter(world.cleo, member=world.amina).ref]),
    ]


@pytest.mark.parametrize("who", ["dana", "lead of another programme", ""])
def test_for_everybody_else_none_of_it_is_there(client: Client, world: make.World, who: str):
    pages = pages_of(world)
    if who.startswith("lead"):
        client.force_login(make.person("Edith"))
    else:
        signed_in(client, world, who)
    answer = 403 if who == "" else 404
    for path in pages:
        assert client.get(path).status_code in {answer, 404}, path
        assert client.post(path, {"words": "x"}).status_code in {answer, 404}, path


@pytest.mark.parametrize("who", ["ben", "cleo"])
def test_not_even_those_who_lead_open_the_pages_of_a_need(client: Client, world: make.World, who: str):
    pages = [path for path in pages_of(world) if "/beside/" not in path]
    signed_in(client, world, who)
    assert {client.get(path).status_code for path in pages} == {404}


@pytest.mark.parametrize("who", ["amina", "ben", "cleo", "dana"])
def test_whoever_is_signed_in_has_pages_of_their_own(client: Client, world: make.World, who: str):
    signed_in(client, world, who)
    assert "You have not written anything yet." in read(client, reverse("my_needs"))
    assert "no diagnosis is asked" in read(client, reverse("write_need"))
    assert "Who comes with you?" in read(client, reverse("bring_supporter"))
    assert "What I need, and who reads it" in read(client, "/me/about")


@pytest.mark.parametrize("name", ["my_needs", "write_need", "bring_supporter"])
def test_without_signing_in_there_is_the_reason(client: Client, world: make.World, name: str):
    page = client.get(reverse(name))
    assert page.status_code == 403
    assert "Sign in first" in page.content.decode()


def test_a_need_is_written_shared_changed_and_taken_back(client: Client, world: make.World):
    signed_in(client, world, "amina")
    page = text(client.post(reverse("write_need"), WRITTEN, follow=True).content.decode())
    assert "Kept. Only you can read it." in page
    (need,) = queries.needs_of(world.amina)
    assert "Hearing loop, Large print" in page
    share = reverse("share_with_programme", args=[need.ref, world.programme.slug])
    assert "Now these are: Cleo." in read(client, share)
    assert "Those who lead there now: Cleo." in text(client.post(share, follow=True).content.decode())
    assert "Shared with: Waiting well." in read(client, reverse("my_needs"))
    client.post(reverse("change_need", args=[need.ref]), WRITTEN | {"words": "Two loops."})
    assert "Two loops." in read(client, reverse("my_needs"))
    (standing,) = queries.shares_of(world.amina)
    back = reverse("take_back_sharing", args=[standing.ref])
    assert "From now on nobody there can read it." in read(client, back)
    assert "Taken back." in client.post(back, follow=True).content.decode()
    client.post(reverse("delete_need", args=[need.ref]))
    assert not queries.needs_of(world.amina)


def test_shared_with_an_activity_it_is_answered_there_and_taken_back_as_fine(client: Client, world: make.World):
    need = make_needs.need(world.amina)
    signed_in(client, world, "amina")
    here = reverse("needs", args=[world.programme.slug, world.activity.slug])
    share = reverse("share_with_activity", args=[need.ref, world.programme.slug, world.activity.slug])
    assert make_needs.LOOP in read(client, here)
    assert share in client.get(here).content.decode()
    assert "owe me an answer" in read(client, share)
    client.post(share)
    assert share not in client.get(here).content.decode()
    signed_in(client, world, "cleo")
    assert make_needs.LOOP in read(client, here)
    signed_in(client, world, "amina")
    (standing,) = queries.shares_of(world.amina)
    back = reverse("take_back_sharing", args=[standing.ref])
    assert "Whether it was met is for you to say" in read(client, back)
    client.post(back, {"stands": "fine"})
    assert ledger.newest(world.chain)[0].kind == "activities.need.accepted"
    assert not activity_queries.needs_of(world.amina)
    signed_in(client, world, "cleo")
    assert make_needs.LOOP not in read(client, here)


def test_taken_back_as_never_there_it_stays_unmet_without_a_word(client: Client, world: make.World):
    share = make_needs.with_activity(world, make_needs.need(world.amina))
    signed_in(client, world, "amina")
    client.post(reverse("take_back_sharing", args=[share.ref]), {"stands": "unmet"})
    (stated,) = activity_queries.needs_of(world.amina)
    assert (stated.words, stated.is_met) == ("", False)
    page = read(client, reverse("need", args=[world.programme.slug, world.activity.slug, stated.ref]))
    assert "You took the words back." in page
    assert "It works for me" in page
    assert "You took the words back." in read(client, "/me/about")


def test_after_a_session_one_says_whether_it_was_there_and_tells_with_one_press(client: Client, world: make.World):
    share = make_needs.with_activity(world, make_needs.need(world.amina), at=make.MONDAY)
    make_needs.with_programme(world, make_needs.need(world.amina, words="Breaks."))
    make_sharing.answered(world, share.stated)
    session = over(world, world.amina)
    signed_in(client, world, "amina")
    assert "Was what you need there, in “Around the table”?" in read(client, "/me")
    assert "Say of one thing at least" in text(client.post(there(session), {"sent": "1"}).content.decode())
    says = {f"says_{share.need.ref}": "not_met", f"words_{share.need.ref}": "It hummed."}
    assert "Thank you. Only you can read it." in client.post(there(session), says, follow=True).content.decode()
    page = client.get(there(session)).content.decode()
    check = queries.check_of(share.need, session)
    unmet = reverse("stand_unmet", args=[check.ref])
    assert unmet in page
    assert 'value="It hummed."' in client.get(f"{there(session)}?change={share.need.ref}").content.decode()
    assert "Share it with the activity" not in page
    assert "They read your words" in read(client, unmet)
    client.post(unmet)
    assert "You told those who lead" in read(client, there(session))
    signed_in(client, world, "cleo")
    assert "Somebody said what they need to join in." in read(client, reverse("lead"))
    assert "It hummed." in read(client, reverse("needs", args=[world.programme.slug, world.activity.slug]))


def test_the_next_step_fits_how_it_stands(client: Client, world: make.World):
    session, met, open_one, only_programme, worked = over(world, world.amina), *(
        make_needs.need(world.amina, words=f"Number {number}.") for number in range(4)
    )  # fmt: skip
    stated = [make_needs.with_activity(world, one).stated for one in (met, open_one, worked)]
    make_needs.with_programme(world, only_programme)
    make_sharing.answered(world, stated[0])
    activities.accept_need(stated[2], by=world.amina, at=make.day(1))
    for need, says in ((met, "met"), (open_one, "not_met"), (only_programme, "partly"), (worked, "not_met")):
        make_needs.checked(need, session, says=says)
    page = read(signed_in(client, world, "amina"), there(session))
    for step in (
        "Say in the activity that it works",
        "It stands open in the activity",
        "so that an answer is owed to you",
    ):
        assert page.count(step) == 1
    again = reverse("stand_unmet_again", args=[queries.check_of(worked, session).ref])
    assert "open once more" in read(client, again)
    client.post(again)
    assert [one.words for one in activity_queries.needs_to_answer(world.activity, world.cleo)] == [
        "Number 1.",
        "Number 3.",
    ]


def test_who_has_nothing_to_say_reads_why(client: Client, world: make.World):
    session = over(world)
    assert "There is nothing to say here." in read(signed_in(client, world, "amina"), there(session))
    assert client.post(there(session), {"says_x": "met"}).status_code == 200


def test_after_a_year_one_press_says_that_it_is_still_so(client: Client, world: make.World):
    need = make_needs.need(world.amina, at=timezone.now() - timedelta(days=366))
    signed_in(client, world, "amina")
    assert "Do you still need this? 1 need." in read(client, "/me")
    assert "Is it still so?" in read(client, reverse("my_needs"))
    assert "Still so" in read(client, reverse("my_need", args=[need.ref]))
    client.post(reverse("confirm_need", args=[need.ref]))
    assert "Do you still need this?" not in read(client, "/me")


def test_a_supporter_is_named_or_asked_and_says_yes_or_no(client: Client, world: make.World):
    session = make.session(world, starts_at=timezone.now() + timedelta(days=3))
    signed_in(client, world, "amina")
    path = reverse("bring_supporter_there", args=[world.programme.slug, session.ref])
    assert "Write who comes with you" in text(client.post(path, {"what": "support"}).content.decode())
    client.post(path, {"words": "My sister", "what": "support"})
    assert "My sister" in read(client, reverse("my_needs"))
    always = reverse("bring_supporter")
    assert "Ask Cleo" in read(client, f"{always}?q=cle")
    assert "Nobody with this name" in read(client, f"{always}?q=dana")
    client.post(always, {"words": "Cleo", "what": "advocate", "person": world.cleo.ref})
    (asked,) = queries.asked_to_support(world.cleo)
    signed_in(client, world, "cleo")
    assert "Amina asks you to come beside them" in read(client, "/me")
    assert "You count on no side" in read(client, reverse("agree_to_support", args=[asked.ref]))
    client.post(reverse("agree_to_support", args=[asked.ref]))
    assert "Whom I come beside Amina" in read(client, reverse("my_needs"))
    client.post(reverse("part_from_supporter", args=[asked.ref]))
    assert [one.words for one in queries.supporters_of(world.amina)] == ["My sister"]
    client.force_login(world.amina)
    client.post(always, {"words": "Cleo", "what": "support", "person": world.cleo.ref})
    (asked,) = queries.asked_to_support(world.cleo)
    signed_in(client, world, "cleo").post(reverse("decline_to_support", args=[asked.ref]))
    assert not queries.asked_to_support(world.cleo)


@pytest.mark.parametrize(
    ("sent", "said"),
    [
        ({"words": " "}, "Write what you need"),
        ({"words": "x" * 1001}, "1000"),
        ({"words": "x", "kinds": ["blindness"]}, "Choose from the list, or nothing."),
        ({"words": "x", "formats": ["smoke"]}, "Choose from the list, or none."),
    ],
)
def test_what_is_missing_is_said_and_what_was_typed_comes_back(
    client: Client, world: make.World, sent: dict, said: str
):
    signed_in(client, world, "amina")
    answer = client.post(reverse("write_need"), {"works_best": "At the front.", **sent})
    assert answer.status_code == 200
    assert said in answer.content.decode()
    assert "At the front." in answer.content.decode()
    assert not queries.needs_of(world.amina)


def test_my_page_of_needs_costs_the_same_for_one_and_five(
    client: Client, world: make.World, django_assert_max_num_queries
):
    signed_in(client, world, "amina")
    session = over(world, world.amina)
    counts: dict[str, list[int]] = {}
    for number in range(1, 6):
        need = make_needs.need(world.amina, words=f"Number {number}.")
        make_needs.with_activity(world, need)
        make_needs.with_programme(world, need)
        make_needs.checked(need, session)
        make_needs.supporter(world.amina, words=f"Friend {number}")
        for path in (reverse("my_needs"), reverse("my_need", args=[need.ref]), there(session)):
            with django_assert_max_num_queries(40) as counted:
                assert client.get(path).status_code == 200
            counts.setdefault(path if "one" not in path else "one", []).append(len(counted))
    assert [found[0] == found[-1] for found in counts.values()] == [True] * 3


def test_whoever_comes_beside_somebody_ends_it_in_words_that_are_theirs(client: Client, world: make.World):
    beside = make_needs.supporter(world.amina, member=world.ben)
    path = reverse("part_from_supporter", args=[beside.ref])
    assert "Take them off?" in read(signed_in(client, world, "amina"), path)
    page = read(signed_in(Client(), world, "ben"), path)
    assert f"Come beside {world.amina.shown_name} no more?" in page
    assert "My sister" not in page
