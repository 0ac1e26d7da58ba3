"""Somebody opens the links of a letter: they choose how often and in what print, and stop one kind with one button."""

from __future__ import annotations

import re
from email import message_from_bytes
from email.policy import default

import pytest
from playwright.sync_api import Browser, expect

from tests.journeys.conftest import ROOT, Served, opened
from tests.journeys.looking import wrong_in_html, wrong_with

NEWS = """
import sys; sys.path.insert(0, {root!r})
from datetime import timedelta
from django.utils import timezone
from cairn.people import actions as people
from cairn.people.models import Person
from tests import make, make_answers
known = {{one.name: one for one in Person.objects.all()}}
make.person = lambda name, at=None: known.get(name) or people.introduce(
    email=f"{{name.lower()}}@example.org", name=name, at=make.MONDAY
)
world = make.world()
make_answers.answered(world, at=timezone.now() - timedelta(hours=1))
"""


def latest_letter(served: Served) -> tuple[str, str]:
    """The text and the HTML of the letter to Amina that was written last."""
    served.manage("send_letters")
    files = sorted((served.var / "letters").glob("*.eml"), key=lambda file: file.stat().st_mtime_ns)
    letters = [message_from_bytes(file.read_bytes(), policy=default) for file in files]
    letter = [one for one in letters if one["Subject"] == "What became of what you said"][-1]
    return letter.get_body(("plain",)).get_content(), letter.get_body(("html",)).get_content()


@pytest.mark.parametrize("javascript", [True, False], ids=["with_javascript", "without"])
def test_a_letter_leads_to_the_page_of_ones_letters(empty: Served, chromium: Browser, *, javascript: bool) -> None:
    empty.manage("shell", "--verbosity", "0", "-c", NEWS.format(root=str(ROOT)))
    text, html = latest_letter(empty)
    stop, choose = (
        empty.address + re.search(rf"http\S+?(/letters/{name}/\S+)", text)[1] for name in ("news", "choose")
    )
    context = opened(chromium, javascript=javascript)
    page = context.new_page()
    look = wrong_with if javascript else lambda page: wrong_in_html(page.content())
    page.set_content(html)
    expect(page.get_by_role("heading", level=1)).to_have_text("What became of what you said")
    page.goto(choose)
    wrong = look(page)
    expect(page.get_by_label("Once a day, all in one letter")).to_be_checked()
    page.get_by_label("Only what needs me, and no news").check()
    page.get_by_label("Large print in letters").check()
    page.get_by_label("Challenges that wait for you").uncheck()
    page.get_by_role("button", name="Write to me like this").click()
    expect(page.get_by_text("Letters come as you chose, from now on.")).to_be_visible()
    expect(page.get_by_label("Large print in letters")).to_be_checked()
    expect(page.get_by_label("Challenges that wait for you")).not_to_be_checked()
    wrong += look(page)
    page.goto(stop)
    page.get_by_role("button", name="Do not write to me about this").click()
    expect(page.get_by_text("We do not write to you about this any more.")).to_be_visible()
    wrong += look(page)
    page.get_by_role("link", name="Choose how often we write, and about what").click()
    expect(page.get_by_label("What became of what you said")).not_to_be_checked()
    assert wrong == []
    context.close()
