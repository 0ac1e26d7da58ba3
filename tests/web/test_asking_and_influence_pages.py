"""Until when people are asked, who was counted in the room, and what people's words changed: the pages."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from cairn.explore import queries as explore
from cairn.listen import actions, queries
from cairn.sessions import queries as sessions
from tests import make, make_sharing
from tests.web.components.html_checks import faults, text
from tests.web.looking import signed_in

CHANGED = {"words": "The chairs stand apart now."}


def address(name: str, world: make.World, *more: str) -> str:
    return reverse(name, args=[world.programme.slug, world.activity.slug, *more])


def read(client: Client, path: str) -> str:
    page = client.get(path)
    assert page.status_code == 200
    assert faults(page.content.decode()) == []
    return text(page.content.decode())


def in_a_month() -> date:
    return timezone.localdate() + timedelta(days=30)


# Asking.


@pytest.mark.parametrize(("who", "answer"), [("cleo", 200), ("amina", 403), ("ben", 403), ("dana", 403), ("", 403)])
def test_who_reaches_the_pages_of_asking(client: Client, world: make.World, who: str, answer: int):
    signed_in(client, world, who)
    assert client.get(address("open_asking", world)).status_code == answer
    actions.open_asking(world.activity, by=world.cleo, at=timezone.now(), until_on=in_a_month())
    assert client.get(address("close_asking", world)).status_code == answer
    assert client.get(address("shorten_asking", world)).status_code == (200 if who == "amina" else answer)


def test_asking_nobody_opened_cannot_be_closed(client: Client, world: make.World):
    signed_in(client, world, "cleo")
    assert client.get(address("close_asking", world)).status_code == 404
    assert client.get(address("shorten_asking", world)).status_code == 404


def test_everybody_reads_until_when_people_are_asked(client: Client, world: make.World):
    signed_in(client, world, "cleo")
    wrong = client.post(address("open_asking", world), {"until_on": "2 January 2026"})
    assert "Enter a day still to come" in wrong.content.decode()
    assert "2 January 2026" in wrong.content.decode()
    client.post(address("open_asking", world), {"until_on": in_a_month().isoformat()})
    client.logout()
    assert "You can have your say until" in read(client, address("listen", world))


def test_closing_too_early_says_what_it_means_and_can_be_agreed(client: Client, world: make.World):
    signed_in(client, world, "cleo")
    client.post(address("open_asking", world), {"until_on": in_a_month().isoformat()})
    assert "0 of the 10 working days that condition 4.1 needs" in read(client, address("close_asking", world))
    assert (
        "Say what citizens agreed to" in client.post(address("shorten_asking", world), {"words": ""}).content.decode()
    )
    client.post(address("shorten_asking", world), {"words": "All of us were at the table on Tuesday."})
    assert "All of us were at the table on Tuesday." in read(client, address("listen", world))
    assert "condition 4.1" not in read(client, address("close_asking", world))
    client.post(address("close_asking", world))
    assert "The time for people to have their say ended on" in read(client, address("listen", world))


def test_long_enough_it_closes_without_a_warning(client: Client, world: make.World):
    make_sharing.asking(world)
    signed_in(client, world, "cleo")
    assert "condition 4.1" not in read(client, address("close_asking", world))
    found = queries.asking(world.activity)
    assert found is not None
    assert found.is_open


# Counting.


@pytest.mark.parametrize(("who", "answer"), [("cleo", 200), ("amina", 403), ("ben", 403), ("dana", 403), ("", 403)])
def test_who_reaches_the_page_that_counts(client: Client, world: make.World, who: str, answer: int):
    session = make.session(world)
    path = reverse("count_presence", args=[world.programme.slug, session.ref])
    assert signed_in(client, world, who).get(path).status_code == answer


def test_a_count_stands_on_the_page_of_the_session(client: Client, world: make.World):
    session = make.session(world)
    make.check_in(session, world.amina)
    path = reverse("count_presence", args=[world.programme.slug, session.ref])
    signed_in(client, world, "cleo")
    wrong = client.post(path, {"citizens": "some", "others": "0"}).content.decode()
    assert "Enter a number, like 6." in wrong
    assert 'value="some"' in wrong
    assert "More people than that checked in" in client.post(path, {"citizens": "0", "others": "2"}).content.decode()
    client.post(path, {"citizens": "6", "others": "0"})
    count = sessions.presence_counted(session)
    assert count is not None
    assert (count.citizens, count.others) == (6, 0)
    client.logout()
    page = read(client, reverse("session", args=[world.programme.slug, session.ref]))
    assert "citizens: 6, others: 0, as the facilitator says." in page


# Influence.


def test_from_the_words_their_author_says_what_they_changed(client: Client, world: make.World):
    said = make.contribution(world)
    option, _ = make.options(world)
    signed_in(client, world, "amina")
    assert "Nobody has said so far" in read(client, address("contribution", world, said.ref))
    path = address("claim_influence_of", world, said.ref)
    assert "The option “Option 1”" in read(client, path)
    missing = client.post(path, CHANGED).content.decode()
    assert "Choose the option or the decision they changed." in missing
    assert "The chairs stand apart now." in missing
    client.post(path, CHANGED | {"which": option.ref})
    page = read(client, address("contribution", world, said.ref))
    assert "It changed the option “Option 1”" in page
    assert "The chairs stand apart now." in page
    assert "It changed the option “Option 1”" in read(client, "/me/words")
    assert "The chairs stand apart now." in read(client, address("option", world, option.ref))
    again = client.post(path, CHANGED | {"which": option.ref}).content.decode()
    assert "This was said already." in again


def test_from_an_option_its_author_says_whose_words_changed_it(client: Client, world: make.World):
    said, staff = make.contribution(world), make.contribution(world, by=world.ben, words="We count the chairs.")
    (option,) = make.options(world, 1)
    signed_in(client, world, "ben")
    path = address("claim_influence_on", world, option.ref)
    page = read(client, path)
    assert said.words in page
    assert staff.words not in page
    client.post(path, CHANGED | {"which": said.ref})
    assert [link.option for link in explore.influences_of(said)] == [option]


def test_from_a_decision_whoever_leads_says_whose_words_changed_it(client: Client, world: make.World):
    said = make.contribution(world)
    decision = make.decided(world, at=make.day(3))
    signed_in(client, world, "cleo")
    assert "Say whose words changed it" in read(client, address("decision", world, decision.ref))
    client.post(address("claim_influence", world, decision.ref), CHANGED | {"which": said.ref})
    client.logout()
    assert "The chairs stand apart now." in read(client, address("decision", world, decision.ref))
    page = read(client, address("contribution", world, said.ref))
    assert "It changed the decision “Which corner?”" in page


def test_the_author_of_words_names_a_decision_too(client: Client, world: make.World):
    said = make.contribution(world)
    decision = make.decided(world, at=make.day(3))
    signed_in(client, world, "amina")
    client.post(address("claim_influence_of", world, said.ref), CHANGED | {"which": decision.ref})
    assert [link.decision for link in explore.influences_of(said)] == [decision.ref]


def test_words_nothing_followed_have_changed_nothing_yet(client: Client, world: make.World):
    said = make.contribution(world)
    signed_in(client, world, "amina")
    assert "Nothing to choose yet" in read(client, address("claim_influence_of", world, said.ref))


@pytest.mark.parametrize(("who", "answer"), [("cleo", 200), ("amina", 200), ("ben", 200), ("dana", 403), ("", 403)])
def test_who_reaches_the_pages_of_influence(client: Client, world: make.World, who: str, answer: int):
    said = make.contribution(world)
    (option,) = make.options(world, 1)
    decision = make.decided(world, at=make.day(3))
    signed_in(client, world, who)
    assert client.get(address("claim_influence_of", world, said.ref)).status_code == answer
    assert client.get(address("claim_influence_on", world, option.ref)).status_code == answer
    assert client.get(address("claim_influence", world, decision.ref)).status_code == (200 if who == "cleo" else 403)


# What citizens are asked about all this.


def test_citizens_are_asked_in_the_words_a_claim_is_about(client: Client, world: make.World):
    now = timezone.now()
    said = make.contribution(world)
    (option,) = make.options(world, 1)
    make_sharing.problem(world, by=world.ben, at=now)
    asking = actions.open_asking(world.activity, by=world.cleo, at=now, until_on=in_a_month())
    actions.shorten_asking(asking, by=world.cleo, at=now, words="All of us were at the table on Tuesday.")
    make_sharing.influence(world, option, contribution=said, at=now)
    signed_in(client, world, "amina")
    page = read(client, reverse("was_it_so"))
    assert "People go home because they cannot bear the noise." in page
    assert "All of us were at the table on Tuesday." in page
    assert "“The chairs stand too close.” What is said to have changed: It has chairs that stand apart now." in page
