"""A citizen's words, from the promise that came of them to the verdict: every step on their trail, and in the news."""

from __future__ import annotations

from collections.abc import Iterator
from email import message_from_bytes
from email.policy import default
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.journeys import small_worlds
from tests.journeys.conftest import Served, opened, serve
from tests.journeys.first_climb.said import day
from tests.journeys.walking import Walk

HERE = small_worlds.ACTIVITY
SAID, PROMISE = "The bell wakes everybody.", "Put four chairs with arms by the window."
EVIDENCE, VERDICT = "Four chairs stand there.", "It was ours, and it was late, and it is good."
WORLD = """
from dataclasses import replace
from cairn.activities import actions as activities
from cairn.do import actions as do
from tests import make_learning, make_options, make_work
make.MONDAY = timezone.now() - timedelta(days=13, hours=12)
world = make.world()
activities.join(world.activity, by=world.dana, at=make.day(1))
said = make.contribution(world, by=world.dana, at=make.day(1), words="The bell wakes everybody.")
option, other = make_options.written(world, 2)
make_options.ground(world, option, said)
decision = make_work.counted(world, make.decision(world, [option, other], at=make.day(3, 12)))
line = replace(make_learning.COUNTED, by_on=(timezone.now() + timedelta(days=60)).date())
measure = make_learning.agreed_lines(world, line, at=make.day(11, 13))[0]
promise = make.commitment(world, decision=decision, at=make.day(11, 14), due_on=make.day(12).date())
do.accept_commitment(promise, by=world.amina, at=make.day(11, 15))
make_learning.written_review(world, at=make.day(12))
print(said.ref, promise.ref, measure.ref)
"""

THE_NEXT_DAY = """
from datetime import timedelta
from django.utils import timezone
from cairn.notify import sending
sending.send_letters(at=timezone.now() + timedelta(days=1))
"""


@pytest.fixture(scope="module")
def refs_and_served(prepared: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[list[str], Served]]:
    """The small world with a promise that came of Dana's words and is a day over, served."""
    served, refs = small_worlds.made(prepared, tmp_path_factory.mktemp("verdict"), WORLD)
    for running in serve(served):
        yield refs, running


def test_words_reach_the_verdict_and_every_step_comes_back_to_whoever_said_them(
    refs_and_served: tuple[list[str], Served], chromium: Browser
) -> None:
    (said, promise, measure), served = refs_and_served
    context = opened(chromium, javascript=False)
    walk = Walk(context.new_page(), served.address)
    walk.start()
    commitment = f"/do/commitment/{promise}"
    at(walk, "Cleo", commitment)
    walk.follow("Say that it is late")
    walk.press("It is late")
    at(walk, "Amina", commitment)
    walk.follow("Agree a new day")
    walk.write({"The new day": day(5), "Why, and what you agreed": "The shop was slow. Fine with us."})
    walk.press("Agree this day")
    at(walk, "Ben", commitment)
    walk.follow("It was kept")
    walk.write({"How can anybody see that it is done?": EVIDENCE})
    walk.press("It was kept")
    walk.page.goto(f"{served.address}{HERE}/learn/enter-value/{measure}")
    counted = "People who leave before they are seen, in: people in a week"
    walk.write({"On which day was it so?": day(0), counted: "12", "Where does this come from?": "We counted."})
    walk.press("Enter this")
    at(walk, "Amina", "/learn/write-verdict")
    walk.write({"In my own words": VERDICT})
    walk.press("This is my verdict")
    walk.page.goto(f"{served.address}{HERE}/learn/publish-review")
    walk.press("Publish the review")
    at(walk, "Dana", f"/listen/contribution/{said}")
    walk.sees(*on_the_trail())
    walk.page.goto(f"{served.address}/me")
    walk.sees(*in_the_news())
    letter = letter_to("dana@", served)
    assert [words for words in in_the_news() if words not in letter] == []
    assert walk.wrong == {}
    context.close()


def letter_to(address: str, served: Served) -> str:
    """The letter that tells this person on the next day what became of what they said, in one line."""
    served.manage("shell", "--verbosity", "0", "-c", THE_NEXT_DAY)
    files = (served.var / "letters").glob("*.eml")
    letters = [message_from_bytes(file.read_bytes(), policy=default) for file in files]
    (found,) = (one for one in letters if address in one["To"] and one["Subject"] == "What became of what you said")
    return " ".join(found.get_body(("plain",)).get_content().split())


def on_the_trail() -> tuple[str, ...]:
    return (
        "It stands behind the option “Option 1”.", "It was decided: Which corner do we build?",
        "Promised, to be done by", f"The promise is late: {PROMISE}", "A new day was agreed",
        f"Promise kept: {PROMISE}", EVIDENCE, "How it stands: Fewer people leave unseen: 12 people in a week",
        "The look back at this work was published.", "Citizens said in their own words whether it was worth it.",
    )  # fmt: skip


def in_the_news() -> tuple[str, ...]:
    return (
        f"Your words “{SAID}” stand behind the option “Option 1”.",
        f"From your words “{SAID}” came a promise: “{PROMISE}”",
        f"The promise “{PROMISE}” is late.", f"The promise “{PROMISE}” has a new day,",
        f"The promise “{PROMISE}” was kept.", "Somebody said how “Fewer people leave unseen” stands",
        "The look back at “A quiet corner” is out, with the citizens' verdict.",
    )  # fmt: skip


def at(walk: Walk, name: str, page: str) -> None:
    """Become this person, and open this page of the activity."""
    walk.be(name)
    walk.page.goto(f"{walk.address}{HERE}{page}")
