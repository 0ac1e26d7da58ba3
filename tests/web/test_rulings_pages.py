"""The pages of rulings: asking, the draw a stranger repeats, the page of those drawn, and what comes out."""

import subprocess
import sys
from datetime import timedelta
from pathlib import Path

import pytest
from django.test import Client
from django.utils import timezone

from cairn.witness import actions, draws, queries
from cairn.witness.models import Ruling
from tests import make, make_challenges
from tests.web.looking import signed_in
from tests.web.test_challenges_pages import HERE, read, said

PROGRAM = Path(__file__).resolve().parents[2] / "docs" / "verify" / "cairn_draw.py"


@pytest.fixture
def answered(world: make.World):
    """A challenge with its reply, five citizens elsewhere, and the address of its page."""
    make_challenges.elsewhere(5)
    return make_challenges.replied(world, make_challenges.challenge(world))


@pytest.fixture
def drawn(world: make.World, answered) -> Ruling:
    return make_challenges.drawn(world, make_challenges.asked(world, answered))


def page_of(challenge) -> str:
    return f"{HERE}/challenges/{challenge.ref}"


def soonest() -> str:
    draw, day = next(draws.upcoming(timezone.localdate()))
    return f"{draw.code} {day.isoformat()}"


@pytest.mark.parametrize(
    ("name", "asks"), [("amina", True), ("cleo", True), ("ben", False), ("dana", False), ("", False)]
)
def test_either_side_asks_on_the_page(client: Client, world: make.World, answered, name: str, asks: bool) -> None:  # noqa: FBT001
    signed_in(client, world, name)
    assert ("Ask for a ruling" in read(client, page_of(answered))) == asks
    path = f"{page_of(answered)}/ask-for-ruling"
    assert client.get(path).status_code == (200 if asks else 403)
    answer = client.post(path, {"announced": soonest(), "why": "The stamp cannot be read."})
    assert answer.status_code == (302 if asks else 403)
    client.logout()
    page = read(client, page_of(answered))
    assert ("The pool of 5 citizens is sealed" in page) == asks
    assert ("The stamp cannot be read." in page) == asks


def test_the_form_to_ask_offers_public_draws_that_lie_ahead(client: Client, world: make.World, answered) -> None:
    signed_in(client, world, "amina")
    path = f"{page_of(answered)}/ask-for-ruling"
    page = read(client, path)
    assert "National Lottery Lotto" in page
    today = timezone.localdate()
    assert all(today < day <= today + timedelta(days=14) for _, day in draws.upcoming(today))
    assert "Choose one of the draws." in said(client.post(path, {"announced": ""}))
    assert "Select a valid choice" in said(client.post(path, {"announced": "lotto 2020-01-01"}))


def test_with_too_few_citizens_elsewhere_the_page_says_so(client: Client, world: make.World) -> None:
    make_challenges.elsewhere(2)
    challenge = make_challenges.replied(world, make_challenges.challenge(world))
    signed_in(client, world, "amina")
    page = said(client.post(f"{page_of(challenge)}/ask-for-ruling", {"announced": soonest()}))
    assert "Three citizens from other activities are needed" in page
    assert "Three citizens from other activities are needed" in read(client, page_of(challenge))


def test_a_ruling_is_asked_for_with_a_code_and_no_account(client: Client, world: make.World) -> None:
    make_challenges.elsewhere(3)
    code = queries.fresh_code()
    challenge = make_challenges.replied(world, make_challenges.challenge(world, by=None, code=code))
    assert "Ask for a ruling, with my code" in read(client, page_of(challenge))
    path = f"{page_of(challenge)}/ask-for-ruling"
    wrong = said(client.post(path, {"announced": soonest(), "why": "Why not?", "code": queries.fresh_code()}))
    assert "not the code of this challenge" in wrong
    assert "Why not?" in wrong
    assert client.post(path, {"announced": soonest(), "code": code}).status_code == 302
    assert queries.running_ruling(challenge)


def test_the_numbers_are_entered_by_two_and_not_shown_before(client: Client, world: make.World, answered) -> None:
    make_challenges.asked(world, answered)
    path = f"{page_of(answered)}/draw"
    assert "Anybody who takes part" in read(signed_in(client, world, "dana"), path)
    signed_in(client, world, "cleo")
    assert "6 main numbers" in said(client.post(path, {"numbers": "1 2"}))
    client.post(path, {"numbers": "3 17 22 35 41 49"})
    signed_in(client, world, "amina")
    page = read(client, path)
    assert "One person has entered numbers" in page
    assert make_challenges.LOTTO not in page
    client.post(path, {"numbers": "3 17 22 35 41 48"})
    assert "do not agree yet" in read(client, path)
    assert "has been held. Enter its numbers." not in read(client, "/me")
    page = said(client.post(path, {"numbers": "49 41 35 22 17 3"}, follow=True))
    assert "The lot is drawn" in page
    assert make_challenges.LOTTO in page
    assert "The order of the lot" in page


def test_a_stranger_takes_the_draw_and_repeats_it(client: Client, world: make.World, answered, drawn, tmp_path) -> None:
    taken = client.get(f"{page_of(answered)}/draw.json")
    assert not {"Amina", "buses1"} & set(taken.content.decode().split('"'))
    file = tmp_path / "draw.json"
    file.write_bytes(taken.content)
    ran = subprocess.run(  # noqa: S603 - our own program
        [sys.executable, "-I", PROGRAM, file, make_challenges.LOTTO], capture_output=True, text=True, check=False
    )
    assert (ran.returncode, ran.stderr) == (0, "")
    assert ", ".join(queries.draw(drawn).order[:3]) in ran.stdout
    program = read(client, f"{page_of(answered)}/draw")
    assert "import hashlib, json" in program


def test_the_program_on_the_page_runs(client: Client, world: make.World, answered, drawn, tmp_path) -> None:
    page = client.get(f"{page_of(answered)}/draw").content.decode()
    from html import unescape

    source = unescape(page.split("<pre")[1].split("<code>")[1].split("</code>")[0])
    (tmp_path / "draw.json").write_bytes(client.get(f"{page_of(answered)}/draw.json").content)
    ran = subprocess.run(  # noqa: S603 - what the page shows
        [sys.executable, "-I", "-c", source], capture_output=True, text=True, check=False, cwd=tmp_path
    )
    assert ran.stdout.startswith("True True ['")


def test_those_concerned_are_told_when_the_draw_has_been_held(client: Client, world: make.World, answered) -> None:
    draw_on = timezone.localdate() - timedelta(days=1)
    while draw_on.weekday() != 2:
        draw_on -= timedelta(days=1)
    asked_at = timezone.now() - (timezone.localdate() - draw_on) - timedelta(days=2)
    make_challenges.asked(world, answered, at=asked_at, draw_on=draw_on)
    for name in ("amina", "ben", "cleo", "dana"):
        page = read(signed_in(client, world, name), "/me")
        assert ("has been held. Enter its numbers." in page) == (name != "dana")


@pytest.mark.parametrize("name", ["amina", "ben", "cleo", "dana", ""])
def test_the_page_of_those_drawn_is_for_nobody_else(client: Client, world: make.World, drawn, name: str) -> None:
    signed_in(client, world, name)
    for path in ("", "/accept", "/decline", "/verdict"):
        assert client.get(f"/rulings/{drawn.ref}{path}").status_code == 403
        assert client.post(f"/rulings/{drawn.ref}{path}").status_code == 403
    assert client.get("/rulings/nothing").status_code == 404


def test_somebody_drawn_reads_one_page_accepts_and_says_what_they_find(
    client: Client, world: make.World, drawn
) -> None:
    people = make_challenges.panel(drawn)
    here = f"/rulings/{drawn.ref}"
    client.force_login(people[0])
    assert "You were drawn by lot" in read(client, "/me")
    page = read(client, here)
    for words in ("The leaflet came the day before.", "It was sent on the first.", "The rule", "Yes, I will do it"):
        assert words in page
    assert "What do you find?" not in page
    assert "Your name is shown to nobody" in read(client, f"{here}/accept")
    client.post(f"{here}/accept")
    assert "What do you find?" in read(client, here)
    assert "Write your reasons" in said(client.post(f"{here}/verdict", {"verdict": "upheld"}))
    client.post(f"{here}/verdict", {"verdict": "upheld", "reasons": "Nobody saw it in time."})
    assert "waits for your ruling" not in read(client, "/me")
    assert "Nobody saw it in time." in read(client, here)
    client.logout()
    assert "Nobody saw it in time." not in read(client, page_of(drawn.challenge))


def test_with_the_third_voice_the_ruling_is_public_without_names(client: Client, world: make.World, drawn) -> None:
    for number, one in enumerate(make_challenges.panel(drawn), start=1):
        client.force_login(one)
        client.post(f"/rulings/{drawn.ref}/accept")
        verdict = "not_upheld" if number == 2 else "upheld"
        client.post(f"/rulings/{drawn.ref}/verdict", {"verdict": verdict, "reasons": f"Reason {number}."})
    client.logout()
    page = read(client, page_of(drawn.challenge))
    assert "Three citizens find that the challenge is right." in page
    for words in ("Reason 1.", "Reason 2.", "Reason 3."):
        assert words in page
    assert "buses" not in page


def test_somebody_drawn_says_no_after_being_asked_once_more(client: Client, world: make.World, drawn) -> None:
    first = make_challenges.panel(drawn)[0]
    client.force_login(first)
    assert "You do not have to say why" in read(client, f"/rulings/{drawn.ref}/decline")
    client.post(f"/rulings/{drawn.ref}/decline")
    assert first not in make_challenges.panel(drawn)
    assert "drawn by lot" not in read(client, "/me")
    assert client.get(f"/rulings/{drawn.ref}").status_code == 403


def test_those_drawn_read_the_page_also_where_the_programme_is_not_public(
    client: Client, world: make.World, drawn
) -> None:
    world.programme.published_at = None
    world.programme.save()
    client.force_login(make_challenges.panel(drawn)[0])
    assert "The leaflet came the day before." in read(client, f"/rulings/{drawn.ref}")
    assert client.get(page_of(drawn.challenge)).status_code == 403


def test_after_long_silence_somebody_inside_asks_the_next(client: Client, world: make.World, drawn) -> None:
    before = make_challenges.panel(drawn)
    signed_in(client, world, "dana")
    assert "Ask the next one" not in read(client, page_of(drawn.challenge))
    assert client.post(f"{page_of(drawn.challenge)}/replace-silent").status_code == 403
    signed_in(client, world, "ben")
    assert "Ask the next one" in read(client, page_of(drawn.challenge))
    assert "has not answered" in read(client, f"{page_of(drawn.challenge)}/replace-silent")
    client.post(f"{page_of(drawn.challenge)}/replace-silent")
    assert make_challenges.panel(drawn) != before


def test_a_ruling_that_did_not_come_out_by_itself_can_be_published(client: Client, world: make.World, drawn) -> None:
    for one in make_challenges.panel(drawn):
        actions.accept_seat(drawn, by=one, at=make.day(25))
        actions.say_verdict(drawn, by=one, at=make.day(25), is_upheld=False, reasons="It was in time.")
    signed_in(client, world, "ben")
    assert "Publish the ruling" in read(client, page_of(drawn.challenge))
    client.post(f"{page_of(drawn.challenge)}/publish-ruling")
    assert "Three citizens find that the challenge is not right." in read(client, page_of(drawn.challenge))
