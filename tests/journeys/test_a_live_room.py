"""A session with four browsers at once: the facilitator, the big screen, two phones that lose their connection."""

from __future__ import annotations

import re
import shutil
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.journeys.conftest import ROOT, Served, opened, serve
from tests.journeys.looking import wrong_in_html, wrong_with
from tests.journeys.walking import PATIENCE

FIRST, SECOND, QUESTION = "The bell is too loud.", "Nobody hears the names called.", "Could there be a second door?"
NOTES = "Softer bells, and a second door."
WORLD = f"""
import sys; sys.path.insert(0, {str(ROOT)!r})
from datetime import timedelta
from django.utils import timezone
from cairn.people import actions as people
from cairn.people.models import Person
from tests import make
known = {{name: Person.objects.get(name=name) for name in ("Amina", "Ben", "Cleo", "Dana")}}
make.person = lambda name, at=None: known.get(name) or people.introduce(
    email=f"{{name.lower()}}@example.org", name=name, at=make.MONDAY
)
world = make.world()
meeting = make.session(world, starts_at=timezone.now() - timedelta(minutes=1))
make.items(world, meeting, citizen=1, staff=1)
print(meeting.ref)
"""
KEPT = """
from cairn.ledger.models import Entry
from cairn.listen.models import Contribution
from cairn.live.models import Guest, LiveRoom, SenseCheck, TableNote
from cairn.sessions.models import AgendaItem
print(*sorted(f"{one.words}|{one.is_question}|{one.item.title}" for one in Contribution.objects.all()), sep="\\n")
print(*(f"{one.table}|{one.words}" for one in TableNote.objects.all()), sep="\\n")
print([one.minutes_reached for one in AgendaItem.objects.order_by("pk")], Guest.objects.count())
print(LiveRoom.objects.get().turns, SenseCheck.objects.get().is_shown)
print(*Entry.objects.filter(kind__startswith="li").values_list("kind", flat=True).order_by("number"))
"""


@pytest.fixture(scope="module")
def meeting_and_served(prepared: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[str, Served]]:
    """The small world with a session that has just begun, served."""
    served = Served(tmp_path_factory.mktemp("live") / "var")
    shutil.copytree(prepared, served.var)
    ref = served.manage("shell", "--verbosity", "0", "-c", WORLD).split()[-1]
    for running in serve(served):
        yield ref, running


def test_two_phones_lose_their_connection_and_nothing_is_lost(
    meeting_and_served: tuple[str, Served], chromium: Browser
) -> None:
    ref, served = meeting_and_served
    contexts = [opened(chromium) for _ in range(4)]
    cleo, screen, one, two = (context.new_page() for context in contexts)
    for context in contexts:
        context.set_default_timeout(PATIENCE)
    code = cleo_opens_the_room(cleo, served.address, ref)
    screen.goto(cleo.get_by_role("link", name="Open the big screen").evaluate("link => link.href"))
    expect(screen.locator(".hall-code")).to_have_text(code)
    for phone, side in ((one, "Citizen"), (two, "Staff")):
        comes_in(phone, served.address, code, side)
    wrong = [*wrong_with(cleo), *wrong_with(screen), *wrong_with(one)]
    cleo.get_by_role("button", name=re.compile("Start.*Item 1")).click()
    cleo.get_by_label("One sentence to agree or disagree with").fill("We try it for a month.")
    cleo.get_by_role("button", name="Ask the room").click()
    for page in (screen, one, two):
        expect(page.get_by_role("heading", name="We try it for a month.")).to_be_visible()
        expect(page.get_by_role("timer")).to_contain_text("left")
    two.goto(f"{two.url}/table/3")
    one.get_by_label("Say or ask something").fill(FIRST)
    gone_at = time.monotonic()
    for context in contexts[2:]:
        context.set_offline(True)
    both_write_and_press_without_a_connection(one, two)
    cleo.get_by_role("button", name="Give it five minutes more").click()  # the room goes on meanwhile
    one.wait_for_timeout(max(0, 10 - time.monotonic() + gone_at) * 1000)
    for context in contexts[2:]:
        context.set_offline(False)
    everything_arrives(cleo, screen, one, two)
    wrong += [*wrong_in_html(one.content()), *wrong_in_html(two.content()), *wrong_in_html(screen.content())]
    cleo_calls_and_closes(cleo, screen, one)
    assert wrong == []
    told = served.manage("shell", "--verbosity", "0", "-c", KEPT).splitlines()
    assert told == [
        f"{QUESTION}|True|Item 1", f"{SECOND}|False|Item 1", f"{FIRST}|False|Item 1", f"3|{NOTES}", "[1, None] 0",
        "{'citizen': 1} False",
        f"live.room.opened {'listen.contribution.made ' * 3}live.check.closed live.room.closed",
    ]  # fmt: skip
    for context in contexts:
        context.close()


def cleo_opens_the_room(cleo: Page, address: str, ref: str) -> str:
    cleo.goto(address)
    cleo.locator("section.demo").get_by_role("button", name="Cleo", exact=True).click()
    cleo.goto(f"{address}/p/waiting-well/s/{ref}")
    cleo.get_by_role("link", name="The live room").click()
    cleo.get_by_role("button", name="Open the room").click()
    return cleo.locator(".code").inner_text()


def comes_in(phone: Page, address: str, code: str, side: str) -> None:
    phone.goto(f"{address}/join")
    phone.get_by_label("The code on the screen").fill(code.upper())
    phone.get_by_role("button", name="Come in").click()
    phone.get_by_label(side).check()
    phone.get_by_role("button", name="Come in").click()
    expect(phone.get_by_role("heading", name="Say it here")).to_be_visible()


def both_write_and_press_without_a_connection(one: Page, two: Page) -> None:
    one.get_by_role("button", name="Send").click()
    expect(one.locator("[data-outbox]")).to_contain_text(f"Kept on this phone, will be sent: {FIRST}")
    expect(one.get_by_label("Say or ask something")).to_have_value("")
    one.get_by_label("Say or ask something").fill(QUESTION)
    one.get_by_label("A question").check()
    one.get_by_role("button", name="Send").click()
    one.get_by_role("button", name="I want to speak").click()
    one.get_by_role("button", name="Agree", exact=True).click()
    one.get_by_role("button", name="This needs more time").click()
    one.get_by_label("Say or ask something").fill(SECOND)  # and this one is still being typed
    two.get_by_label("Notes of this table").press_sequentially(NOTES, delay=20)
    expect(two.locator("[data-outbox]")).to_contain_text("Kept on this phone, will be sent")


def everything_arrives(cleo: Page, screen: Page, one: Page, two: Page) -> None:
    expect(two.locator("[data-outbox]")).to_have_text("Saved.")
    expect(one.get_by_role("button", name="Take my hand down")).to_be_visible()
    expect(one.get_by_label("Say or ask something")).to_have_value(SECOND)
    expect(one.locator("#room-said .code")).to_have_count(2)
    expect(screen.get_by_text("2 things were said or asked.")).to_be_visible()
    expect(screen.get_by_text("1 answer so far.")).to_be_visible()
    one.get_by_role("button", name="Send").click()
    expect(one.locator("#room-said .code")).to_have_count(3)
    one.reload()
    expect(one.get_by_label("Say or ask something")).to_have_value("")
    expect(cleo.get_by_text("Somebody asks for more time.")).to_be_visible()
    expect(cleo.get_by_text(QUESTION, exact=True)).to_be_visible()


def cleo_calls_and_closes(cleo: Page, screen: Page, one: Page) -> None:
    cleo.get_by_role("button", name="Call the next one").click()
    expect(one.get_by_text("It is your turn to speak.")).to_be_visible()
    expect(screen.get_by_text("Speaking now: citizen")).to_be_visible()
    cleo.get_by_role("button", name="Close it and show what it came to").click()
    expect(screen.get_by_text("Fewer than five answered, so nothing is shown.")).to_be_visible()
    cleo.get_by_label("How many minutes did it get?").fill("1")
    cleo.get_by_role("button", name="Reached: write it down").click()
    cleo.get_by_role("link", name="Close the room").click()
    cleo.get_by_role("button", name="Close the room").click()
    expect(screen.get_by_text("The room is closed. Thank you.")).to_be_visible()
    expect(one.get_by_text("The room is closed. Thank you.")).to_be_visible()


def test_without_a_script_every_form_of_the_room_works(
    meeting_and_served: tuple[str, Served], chromium: Browser
) -> None:
    ref, served = meeting_and_served
    held, phone = (opened(chromium, javascript=False).new_page() for _ in range(2))
    code = cleo_opens_the_room(held, served.address, ref)
    comes_in(phone, served.address, code, "Citizen")
    held.get_by_role("button", name=re.compile("Start.*Item 2")).click()
    phone.get_by_role("link", name="Refresh this page").click()
    expect(phone.locator(".live-clock")).to_contain_text("ends at")
    phone.get_by_label("Say or ask something").fill("More light.")
    phone.get_by_role("button", name="Send").click()
    expect(phone.locator("code.code")).to_be_visible()
    phone.get_by_role("link", name="Back to the room").click()
    phone.get_by_role("button", name="I want to speak").click()
    expect(phone.get_by_role("button", name="Take my hand down")).to_be_visible()
    phone.get_by_role("link", name="Write the notes of a table").click()
    phone.get_by_label("Number of your table").fill("4")
    phone.get_by_role("button", name="Write the notes").click()
    phone.get_by_label("Notes of this table").fill("Lamps.")
    phone.get_by_role("button", name="Save").click()
    expect(phone.get_by_text("Saved at")).to_be_visible()
    held.get_by_role("link", name="Refresh this page").click()
    held.get_by_role("button", name="Call the next one").click()
    phone.get_by_role("link", name="The room").click()
    expect(phone.get_by_text("It is your turn to speak.")).to_be_visible()
    assert wrong_in_html(held.content()) == wrong_in_html(phone.content()) == []
    for page in (held, phone):
        page.context.close()
