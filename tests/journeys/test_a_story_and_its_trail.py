"""A story from a phone call to its withdrawal: confirmed with a code, quoted, followed by its teller, gone."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.journeys.conftest import ROOT, Served, opened, serve
from tests.journeys.keyboard import Keyboard
from tests.journeys.walking import Walk

PROGRAMME, ACTIVITY, OPTION = "Waiting well", "A quiet corner", "Option 1"
HERE = "/p/waiting-well/a/quiet-corner"
QUOTED, REST = "The lift was broken all winter", "and I carried my mother up."
STORY, HELPED = f"{QUOTED}, {REST}", "Somebody at the stairs."
EVERY_PLACE = (
    *("/", "/search?q=lift", "/search?q=stairs&kind=stories", "/p/waiting-well", "/p/waiting-well/reflections.atom"),
    *("/p/waiting-well/pack", "/p/waiting-well/pack.pdf", "/p/waiting-well/moderation", "/me", "/me/words"),
    *(f"{HERE}{page}" for page in ("", "/listen", "/listen/stories", "/listen/stories-to-use", "/explore", "/decide")),
    *(f"{HERE}{page}" for page in ("/pack", "/pack.pdf", "/record", "/record.json", "/mountain", "/learn")),
)
WORLD = f"""
import sys; sys.path.insert(0, {str(ROOT)!r})
from cairn.activities import actions as activities
from cairn.people import actions as people
from cairn.people.models import Person
from cairn.programmes import actions as programmes
from tests import make, make_slips
amina, ben, cleo, dana = (Person.objects.get(name=name) for name in ("Amina", "Ben", "Cleo", "Dana"))
make.person = lambda name, at=None: {{"Amina": amina, "Ben": ben, "Cleo": cleo, "Dana": dana}}.get(name) or (
    people.introduce(email=f"{{name.lower()}}@example.org", name=name, at=make.MONDAY)
)
world = make.world()
make.options(world, 1)
print(make_slips.entered_story(world, words="I wait by the door.", uses=["public"]).code)
"""


@pytest.fixture(scope="module")
def code_and_served(prepared: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[str, Served]]:
    """The small world with an option, served, and the code of a story that waits to be confirmed."""
    served = Served(tmp_path_factory.mktemp("trail") / "var")
    shutil.copytree(prepared, served.var)
    code = served.manage("shell", "--verbosity", "0", "-c", WORLD).split()[-1]
    for running in serve(served):
        yield code, running


@pytest.mark.parametrize("javascript", [True, False], ids=["with_javascript", "without"])
def test_a_story_told_by_phone_is_its_tellers_to_the_end(
    code_and_served: tuple[str, Served], chromium: Browser, *, javascript: bool
) -> None:
    context = opened(chromium, javascript=javascript)
    walk = Walk(context.new_page(), code_and_served[1].address, is_looking=javascript)
    walk.start()
    code = cleo_enters_what_somebody_tells_her(walk)
    nobody_reads_it_before(walk)
    the_teller_confirms_it(walk, code)
    ben_quotes_a_part_of_it_behind_an_option(walk)
    the_quote_stands_there_and_no_browser_keeps_it(walk)
    the_teller_reads_where_it_is_and_takes_it_back(walk, code)
    going_back_shows_it_no_more(walk)
    it_is_gone_from_every_place(walk)
    its_teller_still_has_the_words_and_the_trail(walk, code)
    assert walk.wrong == {}
    context.close()


def cleo_enters_what_somebody_tells_her(walk: Walk) -> str:
    walk.be("Cleo")
    walk.go_to(PROGRAMME, ACTIVITY, "Listen", "Hear people who have no account", "Enter a story for somebody")
    walk.press("Enter this story")
    walk.sees("Say how it came to you.", "Write what they told you.")
    walk.choose("by phone")
    walk.write({"What was it like? In their words": STORY, "What would have made it better?": HELPED})
    walk.choose(
        "Everyone can read it on its public page. Not for training, research or the press",
        "Parts of it, word for word",
        "I read these choices to the person, and they agreed to them.",
    )
    walk.press("Enter this story")
    walk.reads("It is entered")
    return walk.page.locator("code.code").inner_text()


def nobody_reads_it_before(walk: Walk) -> None:
    walk.be("Ben")
    walk.go_to(PROGRAMME, ACTIVITY, "Listen")
    walk.does_not_see(REST)
    walk.go_to()
    walk.sign_out()


def the_teller_confirms_it(walk: Walk, code: str) -> None:
    open_the_slip(walk, code)
    walk.sees(STORY, HELPED, "Nobody can read it before you say that it is right.")
    walk.follow("Yes, this is what I said")
    walk.press("Yes, this is what I said")
    walk.sees("Thank you. It is confirmed.", "Nobody has used it anywhere so far.")
    put_the_slip_away(walk)


def ben_quotes_a_part_of_it_behind_an_option(walk: Walk) -> None:
    walk.be("Ben")
    walk.go_to(PROGRAMME, ACTIVITY, "Listen")
    walk.sees(STORY)
    walk.page.goto(f"{walk.address}{HERE}/listen/stories")
    walk.follow("Stories you may use")
    walk.follow("Use this story", of=QUOTED)
    walk.choose(
        f"The option “{OPTION}”", "Everyone can read it on its public page. Not for training, research or the press"
    )
    walk.write({"The words to quote": "The lift was mended"})
    walk.press("Look how it will stand")
    walk.sees("These are not the teller's exact words")
    walk.write({"The words to quote": QUOTED})
    walk.press("Look how it will stand")
    walk.reads("Look how it will stand")
    walk.sees(QUOTED, "Nothing has been used yet.")
    walk.press("Use it so")
    walk.sees("The story stands there now, and its teller can see it.")
    walk.go_to()
    walk.sign_out()


def the_quote_stands_there_and_no_browser_keeps_it(walk: Walk) -> None:
    walk.go_to(PROGRAMME, ACTIVITY, "Explore", OPTION)
    walk.sees(QUOTED)
    walk.does_not_see(REST)
    for place in (
        walk.page.url.removeprefix(walk.address),
        f"{HERE}/listen",
        f"{HERE}/listen/stories",
        "/search?q=lift",
    ):
        answer = walk.page.request.get(f"{walk.address}{place}")
        assert QUOTED in answer.text() or place.startswith("/search")
        assert "no-store" in answer.headers["cache-control"], place


def the_teller_reads_where_it_is_and_takes_it_back(walk: Walk, code: str) -> None:
    open_the_slip(walk, code)
    walk.sees("Where your story has gone", f"the option “{OPTION}”", "It stands there.", "Used by somebody")
    walk.follow("See this use")
    walk.sees(QUOTED, "For whom")
    walk.page.goto(f"{walk.address}/slip")
    walk.follow("Take my story back")
    walk.sees("From that moment nobody but you can read it here")
    walk.press("Take my story back")
    walk.sees("You have taken your story back.")


def going_back_shows_it_no_more(walk: Walk) -> None:
    """With the browser's own button, back to the page where the quote stood."""
    before = dict(walk.wrong)
    for _ in range(20):
        walk.page.go_back()
        if "/explore/option/" in walk.page.url:
            break
    assert "/explore/option/" in walk.page.url
    walk.sees(OPTION)
    walk.does_not_see(QUOTED)
    assert walk.wrong.keys() - before.keys() <= {"slip", "slip_story"}
    walk.wrong = before  # on the way back lies the page that asks "Take it back?": by now it refuses
    walk.go_to()


def it_is_gone_from_every_place(walk: Walk) -> None:
    for name in ("nobody", "Amina", "Ben", "Cleo"):
        if name != "nobody":
            walk.be(name)
        for place in EVERY_PLACE:
            answer = walk.page.request.get(f"{walk.address}{place}")
            assert answer.status in {200, 403}, (name, place, answer.status)
            left = [words for words in (QUOTED, REST, HELPED) if words in answer.text()]
            assert left == [], (name, place)
    walk.be("Ben")
    walk.my_page()
    walk.follow("My words")
    walk.sees("its teller took the story back")
    walk.go_to()
    walk.sign_out()


def its_teller_still_has_the_words_and_the_trail(walk: Walk, code: str) -> None:
    open_the_slip(walk, code)  # signing out has put it away
    walk.sees(STORY, "Where your story has gone", f"the option “{OPTION}”", "its teller took the story back")
    walk.follow("Destroy the words")
    walk.press("Destroy the words")
    walk.sees("The words of this story are destroyed.")
    walk.does_not_see(QUOTED)
    put_the_slip_away(walk)


def test_the_holder_of_a_code_needs_no_mouse(code_and_served: tuple[str, Served], page: Page) -> None:
    code, served = code_and_served
    walk, keyboard = Walk(page, served.address), Keyboard(page)
    page.goto(f"{served.address}/slip")
    keyboard.type("Your code", code)
    page.keyboard.press("Enter")
    expect(page.locator("main")).to_contain_text("I wait by the door.")
    keyboard.use("link", "Yes, this is what I said")
    keyboard.use("button", "Yes, this is what I said")
    walk.sees("Thank you. It is confirmed.")
    keyboard.use("link", "Take my story back")
    keyboard.use("button", "Take my story back")
    walk.sees("You have taken your story back.")
    keyboard.use("link", "Share it again")
    keyboard.use("button", "Share it again")
    walk.sees("Your story can be read again.")
    keyboard.use("button", "I am done: put it away")
    walk.does_not_see("I wait by the door.")
    assert walk.wrong == {}


def open_the_slip(walk: Walk, code: str) -> None:
    """By the address that stands on the paper."""
    walk.page.goto(f"{walk.address}/slip")
    walk.look()
    walk.write({"Your code": code.upper().replace("-", " ")})
    walk.press("Open my slip")
    walk.reads("Your slip")


def put_the_slip_away(walk: Walk) -> None:
    walk.press("I am done: put it away")
    walk.does_not_see(QUOTED)
    walk.go_to()
