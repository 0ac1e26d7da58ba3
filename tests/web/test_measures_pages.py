"""The pages of how we will know whether it worked."""

from datetime import timedelta

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from cairn.learn import actions, queries
from tests import make, make_learning
from tests.web.looking import signed_in

HERE = "/p/waiting-well/a/quiet-corner/learn"
PEOPLE = ("amina", "ben", "cleo", "dana", "")


def in_days(number: int) -> str:
    return (timezone.localdate() + timedelta(days=number)).isoformat()


def line(number: int, **changes: str) -> dict[str, str]:
    parts = {
        "different": "People wait without fear.", "for_whom": "everybody who waits",
        "how_known": "we ask fifty of them", "by_on": in_days(100),
    }  # fmt: skip
    return {f"{part}_{number}": words for part, words in (parts | changes).items()}


def measures(world: make.World):
    """Measures with a day that is still to come by the real clock."""
    ahead = actions.Line(
        "Nobody goes home unseen", "those who cannot stand", "we count them", timezone.localdate() + timedelta(30)
    )
    return make_learning.measures(world, ahead)


def read(client: Client, path: str = "") -> str:
    page = client.get(f"{HERE}{path}")
    assert page.status_code == 200
    assert page.content.count(b"<h1") == 1
    return page.content.decode()


@pytest.mark.parametrize("name", PEOPLE)
def test_everybody_reads_the_measures_and_who_has_agreed(client: Client, world: make.World, name: str) -> None:
    signed_in(client, world, name)
    assert "Before the work starts it is written here" in read(client)
    written = measures(world)
    actions.agree_measures(world.activity, by=world.amina, at=make.day(1), measures=written)
    page = read(client)
    for words in ("Nobody goes home unseen", "those who cannot stand", "we count them", "The citizens agreed on"):
        assert words in page
    assert "The staff have not agreed yet." in page
    assert ("Amina said so for them." in page) == (name in {"amina", "ben", "cleo"})
    assert ("Agree for my side" in page) == (name == "ben")
    assert ("Change the words" in page) == (name == "cleo")


@pytest.mark.parametrize(("name", "status"), [("amina", 403), ("ben", 403), ("cleo", 200), ("dana", 403), ("", 403)])
def test_measures_are_written_by_those_who_lead(client: Client, world: make.World, name: str, status: int) -> None:
    assert signed_in(client, world, name).get(f"{HERE}/write-measures").status_code == status
    assert client.post(f"{HERE}/write-measures", line(1)).status_code == (302 if status == 200 else 403)


def test_a_lead_is_shown_the_way_and_writes_several_lines(client: Client, world: make.World) -> None:
    signed_in(client, world, "cleo")
    assert "Say how we will know whether it worked" in read(client)
    assert "One more line" in read(client, "/write-measures")
    answer = client.post(f"{HERE}/write-measures", line(1) | line(2, different="The bell is quiet."), follow=True)
    assert "each side is asked to agree" in answer.content.decode()
    found = queries.measures(world.activity)
    assert [one.different for one in found.lines.all()] == ["People wait without fear.", "The bell is quiet."]
    again = read(client, "/write-measures")
    assert 'value="The bell is quiet."' in again
    assert f"{timezone.localdate() + timedelta(days=100):%d/%m/%Y}" in again


@pytest.mark.parametrize(
    ("sent", "sentence"),
    [
        (dict.fromkeys(("different_1", "for_whom_1"), ""), "Say what would be different."),
        (line(1, for_whom=""), "Say for whom."),
        (line(1) | line(2, how_known=" "), "Say how anybody can tell."),
        (line(1, by_on="some day"), "Enter a day like"),
        (line(1, by_on="2020-01-01"), "That day has gone by."),
        (line(1, different="x" * 301), "at most 300 characters"),
    ],
)
def test_what_cannot_be_kept_comes_back_with_a_sentence_and_what_was_typed(
    client: Client, world: make.World, sent: dict[str, str], sentence: str
) -> None:
    signed_in(client, world, "cleo")
    page = client.post(f"{HERE}/write-measures", sent).content.decode()
    assert sentence in page
    assert all(words in page for words in sent.values())
    assert queries.measures(world.activity) is None


def test_an_emptied_line_is_taken_out(client: Client, world: make.World) -> None:
    signed_in(client, world, "cleo")
    client.post(f"{HERE}/write-measures", line(1) | line(2, different="The bell is quiet."))
    gone = dict.fromkeys(line(1), "")
    assert client.post(f"{HERE}/write-measures", gone | line(2, different="No bell.")).status_code == 302
    page = read(client)
    assert "No bell." in page
    assert "Earlier wordings" in page
    assert [one.different for one in queries.measures(world.activity).lines.all()] == ["No bell."]


def test_changing_the_words_warns_that_a_yes_falls_away(client: Client, world: make.World) -> None:
    written = measures(world)
    signed_in(client, world, "cleo")
    assert "that yes falls away" not in read(client, "/write-measures")
    actions.agree_measures(world.activity, by=world.ben, at=make.day(1), measures=written)
    assert "that yes falls away" in read(client, "/write-measures")


def test_each_side_agrees_to_the_words_it_has_read(client: Client, world: make.World) -> None:
    written = measures(world)
    address = reverse("agree_measures", args=["waiting-well", "quiet-corner", written.ref])
    signed_in(client, world, "amina")
    home = client.get("/p/waiting-well/a/quiet-corner").content.decode()
    assert "Agree how we will know" in home
    page = client.get(address).content.decode()
    for words in ("Nobody goes home unseen", "those who cannot stand", "we count them", "I agree for my side"):
        assert words in page
    assert "Your side has agreed." in client.post(address, follow=True).content.decode()
    assert client.post(address).status_code == 403
    make_learning.measures(world, make_learning.LINE, at=make.day(1))
    signed_in(client, world, "ben")
    refused = client.post(address)
    assert refused.status_code == 403
    assert "The words have changed" in refused.content.decode()


@pytest.mark.parametrize(("name", "status"), [("amina", 200), ("ben", 200), ("cleo", 403), ("dana", 403), ("", 403)])
def test_who_is_asked_to_agree(client: Client, world: make.World, name: str, status: int) -> None:
    written = measures(world)
    address = reverse("agree_measures", args=["waiting-well", "quiet-corner", written.ref])
    assert signed_in(client, world, name).get(address).status_code == status


def test_what_both_agreed_to_stays(client: Client, world: make.World) -> None:
    written = measures(world)
    for person in (world.amina, world.ben):
        actions.agree_measures(world.activity, by=person, at=make.day(1), measures=written)
    signed_in(client, world, "cleo")
    page = read(client)
    assert "From then on it stays as it was." in page
    assert "Change the words" not in page
    assert client.get(f"{HERE}/write-measures").status_code == 403


def test_words_of_people_are_shown_as_words(client: Client, world: make.World) -> None:
    odd = actions.Line("<b>Loud</b>", "a & b", '"quiet"', timezone.localdate() + timedelta(30))
    written = make_learning.measures(world, odd)
    assert "&lt;b&gt;Loud&lt;/b&gt;" in read(client)
    signed_in(client, world, "amina")
    address = reverse("agree_measures", args=["waiting-well", "quiet-corner", written.ref])
    assert "&lt;b&gt;Loud&lt;/b&gt;" in client.get(address).content.decode()
