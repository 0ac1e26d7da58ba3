"""A proposal for consent: somebody objects, the proposal is changed so that it meets them, and it is adopted."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.journeys.conftest import ROOT, Served, opened, serve
from tests.journeys.first_climb.said import day
from tests.journeys.walking import Walk

HERE = ("Waiting well", "A quiet corner")
QUESTION, OPTION = "Do we move the desk?", "Option 1"
HARM, CHANGE = "With my wheelchair I cannot turn there.", "A metre and a half beside the desk."
MET = "We move the desk, and leave a metre and a half beside it."
WORLD = f"""
import sys; sys.path.insert(0, {str(ROOT)!r})
from datetime import timedelta
from django.utils import timezone
from cairn.activities import actions as activities
from cairn.people import actions as people
from cairn.people.models import Person
from tests import make, make_votes
there = {{name: Person.objects.get(name=name) for name in ("Amina", "Ben", "Cleo", "Dana")}}
make.person = lambda name, at=None: there.get(name) or (
    people.introduce(email=f"{{name.lower()}}@example.org", name=name, at=make.MONDAY)
)
world, now = make.world(), timezone.now()
options = make.options(world, 2)[:1]
activities.leave(world.activity, by=Person.objects.get(name="Neighbour"), at=now - timedelta(hours=2))
terms = make_votes.terms(options, "consent", review_on=(now + timedelta(days=90)).date())
make.decision(world, options, at=now - timedelta(hours=1), question={QUESTION!r}, terms=terms)
"""


@pytest.fixture(scope="module")
def served(prepared: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """The small world with one proposal, asked for consent, served."""
    served = Served(tmp_path_factory.mktemp("consent") / "var")
    shutil.copytree(prepared, served.var)
    served.manage("shell", "--verbosity", "0", "-c", WORLD)
    yield from serve(served)


def test_an_objection_changes_the_proposal_and_stays_in_sight(served: Served, chromium: Browser) -> None:
    context = opened(chromium, javascript=False)
    walk = Walk(context.new_page(), served.address)
    walk.start()
    for step in (
        amina_objects, ben_votes, cleo_counts_and_takes_the_objection_up, amina_changes_the_proposal,
        cleo_puts_it_again, both_agree, it_is_adopted, the_objection_is_still_there,
    ):  # fmt: skip
        walk.take(step)
    assert walk.wrong == {}
    context.close()


def amina_objects(walk: Walk) -> None:
    open_my_ballot(walk, "Amina")
    walk.choose("I object to it")
    walk.write({"If you object: what harm would it do?": HARM})
    walk.press("Look at my ballot again")
    walk.sees("Say what would change it.")
    walk.write({"If you object: what would change it?": CHANGE})
    walk.choose("It is about harm to somebody, rights, safety or the law")
    cast(walk, HARM, CHANGE, "It is about harm")


def ben_votes(walk: Walk) -> None:
    open_my_ballot(walk, "Ben")
    walk.choose("I support it")
    cast(walk, "I support it")


def cleo_counts_and_takes_the_objection_up(walk: Walk) -> None:
    walk.be("Cleo")
    walk.go_to(*HERE, "Decide", QUESTION, "Count the ballots")
    walk.press("Count the ballots")
    walk.sees("the objections come first", HARM, CHANGE, "No panel can be drawn here")
    walk.follow("Take up the objections")
    walk.press("Take them up")
    walk.sees("Next: change what people object to", "It stands.")
    walk.go_to(*HERE, "Go back to “Explore”")
    walk.press("Go back")


def amina_changes_the_proposal(walk: Walk) -> None:
    walk.be("Amina")
    walk.go_to(*HERE, "Explore", OPTION, "Change it")
    walk.write({"What would be done": MET})
    walk.press("Keep the change")
    walk.sees(MET)


def cleo_puts_it_again(walk: Walk) -> None:
    walk.be("Cleo")
    walk.go_to(*HERE, "Go on to the next stage")
    walk.press("Go on")
    walk.follow("Decide")
    walk.follow("Open a decision")
    walk.write({"The question to decide": QUESTION, "The last day to vote": day(7)})
    walk.page.locator("summary", has_text="Only if you ask for consent").click()
    walk.write({"The day it is looked at again": day(90)})
    walk.choose(OPTION)
    walk.choose("Ask for consent to one proposal: does anybody object? (Shared power)")
    walk.pick("Does it put a question again that failed?", QUESTION)
    walk.press("Look at what will be fixed")
    walk.press("Open the vote")
    walk.sees("Voting is open.")


def both_agree(walk: Walk) -> None:
    for name in ("Amina", "Ben"):
        open_my_ballot(walk, name)
        walk.sees(MET)
        walk.choose("I can live with it")
        cast(walk, "I can live with it")


def it_is_adopted(walk: Walk) -> None:
    walk.be("Cleo")
    walk.go_to(*HERE, "Decide", QUESTION, "Count the ballots")
    walk.press("Count the ballots")
    walk.sees(f"Decided: {OPTION}", "Nobody objected.")


def the_objection_is_still_there(walk: Walk) -> None:
    walk.go_to(*HERE, "Decide")
    walk.page.locator("main").get_by_role("link", name=QUESTION).last.click()
    walk.sees(HARM, CHANGE, "It stands.")


def open_my_ballot(walk: Walk, name: str) -> None:
    walk.be(name)
    walk.my_page()
    walk.follow(f"Cast your ballot: {QUESTION}")
    walk.follow("Fill in my ballot")


def cast(walk: Walk, *words: str) -> None:
    walk.press("Look at my ballot again")
    walk.reads("Is this your ballot?")
    walk.sees(*words)
    walk.press("Cast my ballot")
    walk.reads("Your ballot is cast")
    walk.follow("I have written it down")
