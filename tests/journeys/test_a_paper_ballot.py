"""A paper is printed, two people enter it, somebody else votes on a screen, and one count has both."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from tests.journeys.conftest import ROOT, Served, opened, serve
from tests.journeys.walking import Walk

WORLD = f"""
import sys; sys.path.insert(0, {str(ROOT)!r})
from datetime import timedelta
from django.utils import timezone
from cairn.decide import actions, queries
from cairn.people import actions as people
from cairn.people.models import Person
from tests import make, make_papers
known = {{one.name: one for one in Person.objects.filter(name__in=("Amina", "Ben", "Cleo", "Dana"))}}
make.person = lambda name, at=None: known.get(name) or (
    people.introduce(email=f"{{name.lower()}}@example.org", name=name, at=make.MONDAY)
)
world = make.world()
make.card(world)
world.citizens(2)
world.staff(3)
decision = make.decision(world, make.options(world), at=timezone.now() - timedelta(hours=1))
others = [one for one in queries.people_on_roll(decision) if one not in (world.amina, world.ben)]
for person in others:
    actions.cast_ballot(decision, by=person, at=timezone.now(), **make_papers.marks(decision))
"""
DECISION = ("Waiting well", "A quiet corner", "Decide", "Which corner do we build?")
OTHERS = "Ballots on paper and by phone"
SENTENCES = ("I strongly support it", "I can live with it")


@pytest.fixture
def voting(prepared: Path, tmp_path: Path) -> Iterator[Served]:
    """A vote that is open, in which all but Amina and Ben have voted."""
    served = Served(tmp_path / "var")
    shutil.copytree(prepared, served.var)
    served.manage("shell", "--verbosity", "0", "-c", WORLD)
    yield from serve(served)


def cleo_prints_a_paper_for_amina(walk: Walk) -> str:
    walk.be("Cleo")
    walk.go_to(*DECISION, OTHERS)
    walk.sees("No paper has been printed so far.", "Nobody is named so far.")
    walk.follow("Name somebody who helps")
    walk.pick("Who helps?", "Ben")
    walk.press("Name this person")
    walk.sees("They can print and enter papers now", "Release Ben")
    walk.follow("Print a paper")
    walk.press("Make the paper")
    walk.sees("Choose a name.")
    walk.pick("Who is it?", "Amina")
    walk.choose("Large letters")
    walk.press("Make the paper")
    walk.reads("Ballot paper")
    walk.sees(*SENTENCES, "Keep this strip.")
    return walk.page.locator(".code").first.inner_text()


def somebody_enters_it(walk: Walk, code: str, *sentences: str) -> None:
    walk.go_to(*DECISION, OTHERS, "Enter a paper")
    walk.write({"The code on the paper": code})
    mark(walk, *sentences)
    walk.press("Enter this paper")


def mark(walk: Walk, *sentences: str) -> None:
    for question, sentence in zip(walk.page.locator("main section fieldset").all(), sentences, strict=True):
        question.get_by_label(sentence, exact=True).check()


def two_people_enter_it(walk: Walk, code: str) -> None:
    somebody_enters_it(walk, code, *SENTENCES)
    walk.sees("Entered once. Now a second person has to enter it again from the paper.")
    walk.be("Ben")
    somebody_enters_it(walk, code, *reversed(SENTENCES))
    walk.sees("The two entries differ.", "The first person entered here: I strongly support it.")
    mark(walk, *SENTENCES)
    walk.press("Enter this paper")
    walk.sees("Both agree. The paper is in the box.")


def ben_votes_on_a_screen(walk: Walk) -> None:
    walk.go_to(*DECISION, "Fill in my ballot")
    walk.press("Everything on one page")
    mark(walk, *SENTENCES)
    walk.press("Look at my ballot again")
    walk.choose("Somebody helped me to vote")
    walk.press("Cast my ballot")
    walk.reads("Your ballot is cast")


def amina_finds_her_ballot(walk: Walk, code: str, words: str, *, by: str) -> None:
    walk.be("Amina")
    walk.go_to(*DECISION)
    walk.follow(by)
    walk.write({"The code of your ballot": code})
    walk.press("Look for my ballot")
    walk.sees(words)


@pytest.mark.parametrize("javascript", [True, False], ids=["with_javascript", "without"])
def test_a_ballot_on_paper_is_counted_like_one_from_a_screen(
    voting: Served, chromium: Browser, *, javascript: bool
) -> None:
    context = opened(chromium, javascript=javascript)
    walk = Walk(context.new_page(), voting.address, is_looking=javascript)
    walk.start()
    code = cleo_prints_a_paper_for_amina(walk)
    two_people_enter_it(walk, code)
    ben_votes_on_a_screen(walk)
    amina_finds_her_ballot(walk, code, "Your ballot is in the box", by="Check whether my ballot is in the box")
    walk.go_to(*DECISION, "Count the ballots")
    walk.press("Count the ballots")
    walk.sees("How the ballots came", "how many came which way is not shown")
    expect(walk.page.get_by_role("table", name="Who voted")).to_contain_text("Citizen")
    amina_finds_her_ballot(walk, code, "Your ballot was counted", by="Check whether my ballot was counted")
    assert walk.wrong == {}
    context.close()
