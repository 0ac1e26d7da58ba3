"""Count again, and find your own ballot: the pages, and the two files that they hand out."""

import re
import subprocess
import sys
from datetime import timedelta
from pathlib import Path

import pytest
from django.contrib.sessions.models import Session
from django.core.cache import caches
from django.http import HttpResponse
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from cairn.decide import actions, queries
from cairn.decide.models import Decision
from cairn.ledger import queries as ledger
from tests import make
from tests.web import looking
from tests.web.looking import signed_in

FILE = Path(__file__).parents[2] / "docs" / "verify" / "cairn_recount.py"
PEOPLE = ("amina", "ben", "cleo", "dana", "")


@pytest.fixture
def decision(world: make.World) -> Decision:
    world.citizens(5)
    world.staff(5)
    return make.decision(world, make.options(world), at=timezone.now() - timedelta(hours=1))


def codes_of(decision: Decision, most: int = 99) -> list[str]:
    """So many people vote: the codes of their ballots."""
    grades = {option.ref: place + 2 for place, option in enumerate(queries.paper(decision))}
    voting = [entry.person for entry in decision.roll.select_related("person")][:most]
    return [
        actions.cast_ballot(decision, by=one, at=timezone.now(), grades=grades, objections={}) for one in voting
    ]  # fmt: skip


def closed(world: make.World, decision: Decision) -> Decision:
    return actions.close_decision(decision, by=world.amina, at=timezone.now())


def body(page: HttpResponse) -> str:
    return looking.body(page).decode()


def page_of(name: str, decision: Decision) -> str:
    activity = decision.activity
    return reverse(name, args=[activity.programme.slug, activity.slug, decision.ref])


@pytest.mark.parametrize("name", PEOPLE)
def test_whoever_holds_the_code_finds_the_ballot_signed_in_or_not(
    client: Client, world: make.World, decision: Decision, name: str
) -> None:
    code, *_others = codes_of(decision)
    signed_in(client, world, name)
    page = body(client.post(page_of("check_ballot", decision), {"code": code.upper().replace("-", " ")}))
    assert "Your ballot is in the box" in page
    closed(world, decision)
    page = body(client.post(page_of("check_ballot", decision), {"code": code}))
    assert "Your ballot was counted" in page
    assert queries.receipt(decision, code) in page
    assert code not in page


def test_a_wrong_code_is_said_to_be_wrong_and_comes_back(client: Client, world: make.World, decision: Decision) -> None:
    codes_of(decision)
    address = page_of("check_ballot", decision)
    assert "Enter the code" in body(client.post(address, {"code": ""}))
    wrong = body(client.post(address, {"code": "aaaa-aaaa-aaaa-aaaa"}))
    assert "There is no ballot with this code in this vote" in wrong
    assert 'value="aaaa-aaaa-aaaa-aaaa"' in wrong
    closed(world, decision)
    wrong = body(client.post(address, {"code": "aaaa-aaaa-aaaa-aaaa"}))
    assert "There is no ballot with this code in the published count" in wrong
    assert "Your ballot was counted" not in wrong


@pytest.mark.parametrize("name", ["amina", ""])
def test_nothing_is_kept_of_who_looked(
    client: Client, world: make.World, decision: Decision, name: str, caplog: pytest.LogCaptureFixture
) -> None:
    code, *_others = codes_of(decision)
    closed(world, decision)
    signed_in(client, world, name)
    kept = sorted(Session.objects.values_list("session_data", flat=True))
    caches["default"].clear()
    for typed in (code, "aaaa-aaaa-aaaa-aaaa"):
        token = body(client.get(page_of("check_ballot", decision)))
        token = re.search(r'name="csrfmiddlewaretoken" value="(\w+)"', token)[1]
        answer = client.post(page_of("check_ballot", decision), {"code": typed, "csrfmiddlewaretoken": token})
        assert answer.status_code == 200
        assert "no-store" in answer["Cache-Control"]
    assert sorted(Session.objects.values_list("session_data", flat=True)) == kept
    assert caplog.records == []
    assert not caches["default"]._cache  # noqa: SLF001 - what the process keeps
    assert code not in str(client.cookies)


def test_a_vote_that_was_not_held_here_has_no_ballots_to_look_for(client: Client, world: make.World) -> None:
    told = make.decided(world)
    page = body(client.get(page_of("check_ballot", told)))
    assert "there is no vote on it here" in page
    assert "<form" not in page.partition("<main")[2]
    assert client.get(page_of("published_count", told)).status_code == 404


def test_while_the_count_is_not_published_the_ballot_is_said_to_be_in_the_box(
    client: Client, decision: Decision
) -> None:
    code, *_others = codes_of(decision)
    Decision.objects.update(closed_at=timezone.now())  # as while objections wait to be heard
    page = body(client.post(page_of("check_ballot", decision), {"code": code}))
    assert "Your ballot is in the box" in page
    assert "Your ballot was counted" not in page
    assert "Count it again yourself" not in body(client.get(page_of("decision", decision)))


def test_before_the_close_there_is_no_file(client: Client, decision: Decision) -> None:
    codes_of(decision)
    assert client.get(page_of("published_count", decision)).status_code == 404
    assert "Count it again yourself" not in body(client.get(page_of("decision", decision)))


def test_whoever_follows_the_page_counts_the_decision_again(
    client: Client, world: make.World, decision: Decision, tmp_path: Path
) -> None:
    """As a stranger would: the seal from the page, both files into one folder, then the command."""
    code, *_others = codes_of(decision)
    closed(world, decision)
    page = body(client.get(page_of("decision", decision)))
    seal = re.search(r'<code class="digest">(\w+)</code>', page)[1]
    assert seal == ledger.newest(world.chain).first().data["seal"]
    for address, name in re.findall(r'<a href="([^"]+)" download>([\w.]+)</a>', page):
        answer = client.get(address)
        assert answer["Content-Disposition"] == f'attachment; filename="{name}"'
        (tmp_path / name).write_bytes(answer.content)
    assert (tmp_path / "cairn_recount.py").read_bytes() == FILE.read_bytes()
    command = [sys.executable, "cairn_recount.py", "bundle.json", "--seal", seal, "--code", code]
    answer = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False)  # noqa: S603
    assert (answer.returncode, answer.stderr) == (0, "")
    assert "The published result is right." in answer.stdout
    assert "Your receipt is among those counted" in answer.stdout


def test_where_a_side_is_small_the_page_says_what_nobody_outside_can_count(
    client: Client, world: make.World, decision: Decision
) -> None:
    codes_of(decision, most=3)
    decision.closes_at = decision.extended_at = timezone.now()
    decision.save()
    closed(world, decision)
    assert "nobody outside can count this decision again" in body(client.get(page_of("decision", decision)))


def test_a_receipt_asked_for_again_after_the_close_is_shown_again(
    client: Client, world: make.World, decision: Decision
) -> None:
    """The line broke while the ballot was sent, and the vote was counted meanwhile."""
    code, *_others = codes_of(decision)
    closed(world, decision)
    signed_in(client, world, "amina")
    page = body(client.post(page_of("cast_ballot", decision), {"step": "cast", "code": code}))
    assert f"<code>{code}</code>" in page


@pytest.mark.parametrize("name", PEOPLE)
def test_what_a_secret_vote_protects_from_and_what_not_is_said_to_everybody(
    client: Client, world: make.World, decision: Decision, name: str
) -> None:
    signed_in(client, world, name)
    page = body(client.get(reverse("secret_votes")))
    for words in ("Watching while the vote is open", "did not vote", "stands beside you", "very small", "Belenios"):
        assert words in page
    for name_of in ("decision", "check_ballot"):
        assert f'href="{reverse("secret_votes")}"' in body(client.get(page_of(name_of, decision)))


def test_the_ballot_and_its_receipt_lead_to_the_check(client: Client, world: make.World, decision: Decision) -> None:
    signed_in(client, world, "amina")
    assert f'href="{reverse("secret_votes")}"' in body(client.get(page_of("cast_ballot", decision)))
    grades = {f"grade_{option.ref}": "3" for option in queries.paper(decision)}
    receipt = body(client.post(page_of("cast_ballot", decision), {**grades, "step": "cast"}))
    assert f'href="{page_of("check_ballot", decision)}"' in receipt


def test_the_count_of_another_activity_is_not_found(client: Client, world: make.World, decision: Decision) -> None:
    codes_of(decision)
    closed(world, decision)
    other = page_of("published_count", decision).replace("quiet-corner", "another")
    assert client.get(other).status_code == 404
