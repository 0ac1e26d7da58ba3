"""The pages of what taking part did for people."""

import csv
import io

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from cairn.learn import queries
from cairn.web.contents import moderated
from tests import make, make_moderation, make_outcomes
from tests.web.looking import signed_in

HERE = "/p/waiting-well/a/quiet-corner/learn"
PEOPLE = ("amina", "ben", "cleo", "dana", "")


def read(client: Client, path: str) -> str:
    page = client.get(path)
    assert page.status_code == 200
    assert "no-store" in page["Cache-Control"] or path in {HERE, "/p/waiting-well"}
    return page.content.decode()


@pytest.mark.parametrize("name", PEOPLE)
def test_nobody_but_its_author_reads_a_note_on_any_page(client: Client, world: make.World, name: str) -> None:
    make_outcomes.noted(world.activity, world.amina, confidence=("more", "I speak up at the surgery now."))
    signed_in(client, world, name)
    pages = [f"{HERE}/for-people", HERE, "/p/waiting-well/for-people", "/p/waiting-well/a/quiet-corner/record"]
    pages += [f"{HERE}/for-me", "/me/words", "/me/for-me.csv"] if name else []
    for path in pages:
        is_mine = name == "amina" and path in {f"{HERE}/for-me", "/me/for-me.csv"}
        assert ("I speak up" in client.get(path).content.decode()) == is_mine, path


def test_a_note_is_written_changed_published_and_destroyed(client: Client, world: make.World) -> None:
    signed_in(client, world, "amina")
    assert "Write it for myself" in read(client, f"{HERE}/for-people")
    sent = {"step_confidence": "more", "words_confidence": "I chair now.", "step_money": "bit"}
    assert "Your note is kept." in client.post(f"{HERE}/for-me", sent, follow=True).content.decode()
    mine = read(client, f"{HERE}/for-me")
    assert "I chair now.</textarea>" in mine
    assert '/me/for-me.csv"' in read(client, "/me/words")
    chosen = {"items": ["confidence"], "credit": "name"}
    page = client.post(f"{HERE}/for-me/publish", chosen, follow=True).content.decode()
    assert "I chair now." in page
    assert "Amina" in Client().get("/p/waiting-well/for-people").content.decode()
    note = queries.outcome_note(world.amina, world.activity)
    line = note.lines.get(item="confidence")
    client.post(f"{HERE}/for-me/take-back/{line.ref}")
    assert "I chair now." not in Client().get(f"{HERE}/for-people").content.decode()
    assert "Destroy my note?" in read(client, f"{HERE}/for-me/destroy")
    client.post(f"{HERE}/for-me/destroy")
    assert queries.outcome_note(world.amina, world.activity) is None


@pytest.mark.parametrize(("name", "status"), [("amina", 200), ("ben", 200), ("cleo", 403), ("dana", 403), ("", 403)])
def test_who_comes_to_write(client: Client, world: make.World, name: str, status: int) -> None:
    assert signed_in(client, world, name).get(f"{HERE}/for-me").status_code == status


@pytest.mark.parametrize("name", ["ben", "cleo", "dana", ""])
def test_nobody_else_takes_back_or_finds_a_line(client: Client, world: make.World, name: str) -> None:
    line = make_outcomes.published(world)
    address = f"{HERE}/for-me/take-back/{line.ref}"
    assert signed_in(client, world, name).get(address).status_code == 403
    assert client.post(address).status_code == 403
    assert client.post(f"{HERE}/for-me/destroy").status_code in {403, 404}
    assert queries.published_outcomes(world.activity).exists()


def test_a_private_line_of_somebody_else_is_not_quoted_in_a_refusal(client: Client, world: make.World) -> None:
    note = make_outcomes.noted(world.activity, world.amina, confidence=("more", "I speak up."))
    page = signed_in(client, world, "ben").get(f"{HERE}/for-me/take-back/{note.lines.get().ref}")
    assert "I speak up." not in page.content.decode()


@pytest.mark.parametrize(
    ("path", "sent", "sentence"),
    [
        ("/for-me", {"words_confidence": "x" * 601}, "at most 600 characters"),
        ("/for-me", {"step_confidence": "lot", "words_confidence": "Typed."}, "Choose one of the answers offered."),
        ("/for-me/publish", {"credit": "name"}, "Choose at least one line."),
        ("/for-me/publish", {"items": ["money"], "credit": "name"}, "Choose lines with words."),
    ],
)
def test_what_cannot_be_kept_comes_back_with_a_sentence(
    client: Client, world: make.World, path: str, sent: dict[str, str], sentence: str
) -> None:
    make_outcomes.noted(world.activity, world.amina, confidence=("more", "I speak up."), money="bit")
    page = signed_in(client, world, "amina").post(f"{HERE}{path}", sent).content.decode()
    assert sentence in page
    assert sent.get("words_confidence", "") in page


def test_totals_are_drawn_from_five_people_on_in_the_activity_and_the_programme(
    client: Client, world: make.World
) -> None:
    for number, person in enumerate([world.amina, *world.citizens(4)], start=1):
        assert "once five people" in read(client, f"{HERE}/for-people").lower()
        make_outcomes.noted(world.activity, person, confidence="more" if number > 2 else "same", time="lot")
    for path in (f"{HERE}/for-people", "/p/waiting-well/for-people"):
        page = read(client, path)
        assert "My confidence: 5 answers" in page
        assert "It cost me time: 5 answers" in page


def test_a_hidden_line_says_why_and_its_author_finds_the_way_to_it(client: Client, world: make.World) -> None:
    line = make_outcomes.published(world)
    report = reverse("report_words", args=["waiting-well", "quiet-corner", "outcome", line.ref])
    assert report in read(client, f"{HERE}/for-people")
    assert client.get(report).status_code == 200
    eyes = (make_moderation.moderator(world, "Mo"), make_moderation.moderator(world, "Nia"))
    found = moderated.found(world.activity, "outcome", line.ref)
    make_moderation.hidden(found.thing, by=eyes, at=timezone.now())
    for path in (f"{HERE}/for-people", "/p/waiting-well/for-people"):
        page = read(client, path)
        assert "These words were hidden on" in page
        assert make_outcomes.WORDS not in page
        assert "Amina" not in page
    way = reverse("moderated_words", args=["waiting-well", "quiet-corner", "outcome", line.ref])
    assert way in read(signed_in(client, world, "amina"), f"{HERE}/for-people")
    assert way in read(client, f"{HERE}/for-me")


def test_all_i_noted_comes_as_a_table(client: Client, world: make.World) -> None:
    make_outcomes.published(world)
    make_outcomes.noted(world.activity, world.ben, money=("lot", "=9+1"))
    answer = signed_in(client, world, "ben").get("/me/for-me.csv")
    assert [list(row.values()) for row in csv.DictReader(io.StringIO(answer.content.decode()))] == [
        ["A quiet corner", "It cost me money", "a lot", "'=9+1", "", ""]
    ]
    assert Client().get("/me/for-me.csv").status_code == 403
