"""A stranger takes the count of a vote and repeats it; somebody who voted finds their ballot by its code."""

from __future__ import annotations

import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.journeys.conftest import ROOT, Served, opened, serve
from tests.journeys.looking import wrong_with

WORLD = f"""
import sys; sys.path.insert(0, {str(ROOT)!r})
from cairn.decide import actions, queries
from cairn.people import actions as people
from cairn.people.models import Person
from tests import make
known = {{one.name: one for one in Person.objects.filter(name__in=("Amina", "Ben", "Cleo", "Dana"))}}
make.person = lambda name, at=None: known.get(name) or (
    people.introduce(email=f"{{name.lower()}}@example.org", name=name, at=make.MONDAY)
)
world = make.world()
voting = [world.amina, world.ben, *world.citizens(5), *world.staff(5)]
decision = make.decision(world, make.options(world))
for person in voting:
    grades = {{option.ref: place + 2 for place, option in enumerate(queries.paper(decision))}}
    code = actions.cast_ballot(decision, by=person, at=make.day(4), grades=grades, objections={{}})
actions.close_decision(decision, by=world.amina, at=make.day(11))
print(decision.ref, code)
"""


@pytest.fixture(scope="module")
def counted(prepared: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[str, str, Served]]:
    """A vote that was counted, the code of one of its ballots, and the server."""
    served = Served(tmp_path_factory.mktemp("counted") / "var")
    shutil.copytree(prepared, served.var)
    ref, code = served.manage("shell", "--verbosity", "0", "-c", WORLD).split()[-2:]
    for running in serve(served):
        yield ref, code, running


def taken(page: Page, name: str, folder: Path) -> None:
    with page.expect_download() as waiting:
        page.get_by_role("link", name=name).click()
    assert waiting.value.suggested_filename == name
    waiting.value.save_as(folder / name)


@pytest.mark.parametrize("javascript", [True, False], ids=["with_javascript", "without"])
def test_nobody_has_to_believe_us(
    counted: tuple[str, str, Served], chromium: Browser, tmp_path: Path, *, javascript: bool
) -> None:
    ref, code, served = counted
    context = opened(chromium, javascript=javascript)
    page = context.new_page()
    page.goto(f"{served.address}/p/waiting-well/a/quiet-corner/decide/decision/{ref}")
    seal = page.locator("code.digest").inner_text()
    for name in ("bundle.json", "cairn_recount.py"):
        taken(page, name, tmp_path)
    command = [sys.executable, "cairn_recount.py", "bundle.json", "--seal", seal, "--code", code]
    told = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False)  # noqa: S603 - our own
    assert (told.returncode, "The published result is right." in told.stdout) == (0, True)

    page.get_by_role("link", name="Check whether my ballot was counted").click()
    for typed, words in (
        ("aaaa-aaaa-aaaa-aaaa", "There is no ballot with this code"),
        (code, "Your ballot was counted"),
    ):
        page.get_by_label("The code of your ballot").fill(typed)
        page.get_by_role("button", name="Look for my ballot").click()
        expect(page.get_by_text(words).first).to_be_visible()
        if javascript:
            assert wrong_with(page) == []
    page.get_by_role("link", name="What a secret vote here protects, and what not").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("What a secret vote here protects, and what not")
    if javascript:
        assert wrong_with(page) == []
    context.close()
