"""A carer asks for a role, says what she needs, is drawn, comes with her sister, and waits too long for her money."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from pathlib import Path

from playwright.sync_api import Page, expect

from tests.journeys.conftest import Served, being_served
from tests.journeys.first_climb.said import day
from tests.journeys.small_worlds import ACTIVITY, made
from tests.journeys.walking import Walk

QUESTION = "Do you look after somebody?"
WORLD = f"""
from cairn.activities import actions as activities
from cairn.selection import actions as selection
from cairn.selection.lines import Line
from tests import make_draws, make_money
now = timezone.now()
world = make.world()
make_money.terms(world, at=now)
for payer in (world.cleo, world.ben):
    make_money.payer(world, payer, at=now)
lines = (Line("{QUESTION}", "Yes, at home", 1, 1), Line("{QUESTION}", "No", 3, 3))
role = make_draws.role(world, start=now, title="Reader with a key")
draw = make_draws.proposed(world, role, start=now, at=now, lines=lines)
others = world.citizens(6)
for one in (others[0], world.ben):
    selection.agree_to_quotas(draw, by=one, at=now, edition=draw.edition)
for one in others[1:]:
    selection.sign_up(draw, by=one, at=now, answers={{"{QUESTION}": "No"}})
session = make.session(world, at=now, title="First reading", starts_at=now + timedelta(days=40))
print(role.ref, session.ref)
"""
CLOSED, HELD, MET, LATE = 15, 23, 40, 78  # days after today
NEED = "Somebody to be with my mother while I am away."
NUMBERS = "3 17 22 35 41 49"


def test_a_carer_is_drawn_comes_with_her_sister_and_is_paid_late(prepared: Path, tmp_path: Path, page: Page) -> None:
    served, (role, session) = made(prepared, tmp_path, WORLD)
    walk = Walk(page, served.address)
    places = {"role": f"/p/waiting-well/roles/{role}", "session": f"/p/waiting-well/s/{session}"}
    on = _days(served, walk, places)
    on(0, she_asks_for_the_role, she_says_what_she_needs)
    on(CLOSED, cleo_has_the_tickets_made_and_names_a_public_draw, she_sees_her_chance)
    on(HELD, two_people_enter_the_numbers, she_takes_her_place, she_says_who_comes_with_her)
    on(MET, she_comes_with_her_sister)
    on(MET + 1, she_says_whether_it_was_there, she_claims_what_it_cost)
    on(LATE, everybody_sees_that_money_is_late, she_is_paid, it_is_put_right_and_stays_late)
    assert walk.wrong == {}


type Step = Callable[[Walk, dict[str, str]], None]


def _days(served: Served, walk: Walk, places: dict[str, str]) -> Callable[..., None]:
    """Steps on a day: Cairn is started anew that many days after today."""

    def on(days: int, *steps: Step) -> None:
        served.go_ahead(days)
        with being_served(served):
            for step in steps:
                walk.take(_named(step, places))

    return on


def _named(step: Step, places: dict[str, str]) -> Callable[[Walk], None]:
    @wraps(step)
    def take(walk: Walk) -> None:
        step(walk, places)

    return take


def she_asks_for_the_role(walk: Walk, places: dict[str, str]) -> None:
    walk.start()
    walk.be("Amina")
    walk.page.goto(walk.address + places["role"])
    walk.follow("Ask for this role")
    walk.choose("Yes, at home")
    walk.press("Sign up for the draw")
    walk.sees("Yes, at home")


def she_says_what_she_needs(walk: Walk, places: dict[str, str]) -> None:
    """Written once, for her alone; then shared with those who lead."""
    walk.my_page()
    walk.follow("What I need")
    walk.follow("Write what I need")
    walk.write({"What do you need to take part?": NEED})
    walk.press("Keep it")
    walk.sees("Only you. Where you share it, it stands here")
    walk.follow("Waiting well")
    walk.press("Yes, share it")
    walk.sees("Take it back")


def cleo_has_the_tickets_made_and_names_a_public_draw(walk: Walk, places: dict[str, str]) -> None:
    walk.be("Cleo")
    walk.page.goto(f"{walk.address}{places['role']}/draw")
    walk.follow("Make the tickets")
    walk.press("Make the tickets")
    expect(walk.page.get_by_role("link", name="See what came of it")).to_be_visible(timeout=120_000)
    walk.follow("See what came of it")
    walk.sees("Seal of the tickets")
    walk.follow("Announce the public draw")
    walk.page.get_by_label("Which public draw decides who is asked?").select_option(label=_next_lotto(walk))
    walk.press("Announce it")
    walk.sees("Announced. The tickets are published")


def _next_lotto(walk: Walk) -> str:
    """The soonest of the draws with as many numbers as the two people enter, whatever weekday it is today."""
    offered = walk.page.get_by_label("Which public draw decides who is asked?").locator("option").all_inner_texts()
    return next(name for name in offered if name.startswith("National Lottery Lotto"))


def she_sees_her_chance(walk: Walk, places: dict[str, str]) -> None:
    """She is the only one with her answer, and one of those is drawn: she is on every ticket."""
    walk.be("Amina")
    walk.page.goto(f"{walk.address}{places['role']}/draw")
    walk.follow("My place in this draw")
    walk.sees("Tickets I stand on", "1000", "Not drawn yet.")
    walk.be("Ben")
    walk.page.goto(f"{walk.address}{places['role']}/draw")
    walk.does_not_see("Amina", "Tickets I stand on")


def two_people_enter_the_numbers(walk: Walk, places: dict[str, str]) -> None:
    for name, thanks in (("Ben", "Somebody of the other side has to enter"), ("Amina", "The ticket is drawn.")):
        walk.be(name)
        walk.page.goto(f"{walk.address}{places['role']}/draw")
        walk.follow("Enter the numbers")
        walk.write({"The main numbers that were drawn": NUMBERS})
        walk.press("These are the numbers")
        walk.sees(thanks)


def she_takes_her_place(walk: Walk, places: dict[str, str]) -> None:
    walk.my_page()
    walk.page.goto(f"{walk.address}{places['role']}/draw/mine")
    walk.follow("Yes, I take the place")
    walk.press("Yes, I take the place")
    walk.sees("Thank you. The role is yours.")


def she_says_who_comes_with_her(walk: Walk, places: dict[str, str]) -> None:
    walk.page.goto(walk.address + places["session"])
    walk.press("I will come")
    walk.follow("Somebody comes with me")
    walk.write({"Who comes with you?": "My sister"})
    walk.press("They come with me")
    walk.sees("They come with you.")


def she_comes_with_her_sister(walk: Walk, places: dict[str, str]) -> None:
    """Cleo read what is needed before; the sister counts on no side."""
    walk.be("Cleo")
    walk.page.goto(walk.address + places["session"])
    walk.sees(NEED, "1 person may come beside somebody")
    walk.be("Amina")
    walk.page.goto(walk.address + places["session"])
    walk.follow("I am here")
    walk.press("Yes, I am here")
    walk.sees("You are checked in.", "citizen: 1")


def she_says_whether_it_was_there(walk: Walk, places: dict[str, str]) -> None:
    walk.page.goto(walk.address + places["session"] + "/was-it-there")
    walk.page.locator("main input[type=radio]").first.check()
    walk.press("Say so")
    walk.sees("What you said")


def she_claims_what_it_cost(walk: Walk, places: dict[str, str]) -> None:
    """In three steps; what she typed before is still there when she goes back."""
    walk.page.goto(f"{walk.address}{ACTIVITY}/money/make-claim")
    walk.write({"Which day it was for": day(MET), "What it was for, in a few words": "Somebody with my mother"})
    walk.press("Go on")
    walk.write({"How much": "forty"})
    walk.press("Go on")
    walk.sees("Enter an amount like 12.50")
    walk.write({"How much": "40"})
    walk.press("Go on")
    walk.press("Back to step 2")
    walk.press("Back to step 1")
    walk.press("Go on")
    walk.press("Go on")
    walk.sees("Somebody with my mother", "£40")
    walk.press("Claim this")
    walk.sees("A claim of £40")
    places["claim"] = walk.page.url.removeprefix(walk.address)


def everybody_sees_that_money_is_late(walk: Walk, places: dict[str, str]) -> None:
    """Twenty working days have passed: the mountain says it, those who lead have it on top, nobody learns of whom."""
    walk.be("Dana")
    walk.page.goto(f"{walk.address}{ACTIVITY}/mountain")
    _reads_condition(walk, "shown not")
    walk.does_not_see("£40", "mother")
    walk.be("Cleo")
    walk.page.goto(f"{walk.address}/lead")
    walk.sees("Overdue", "1 claim waits to be paid.")


def she_is_paid(walk: Walk, places: dict[str, str]) -> None:
    """Cleo approves and Ben pays; neither can do both."""
    walk.page.goto(walk.address + places["claim"])
    walk.follow("Approve this claim")
    walk.press("Approve this claim")
    walk.page.goto(walk.address + places["claim"])
    walk.sees("Approved on")
    walk.be("Ben")
    walk.page.goto(walk.address + places["claim"])
    walk.follow("It is paid")
    walk.press("It is paid")
    walk.be("Amina")
    walk.page.goto(walk.address + places["claim"])
    walk.press("Yes, it has come")
    walk.sees("Said that it came")


def it_is_put_right_and_stays_late(walk: Walk, places: dict[str, str]) -> None:
    walk.be("Dana")
    walk.page.goto(f"{walk.address}{ACTIVITY}/mountain")
    _reads_condition(walk, "late.")
    walk.sees("its lateness stays listed: 5.4")
    assert walk.page.request.get(walk.address + places["claim"]).status == 404


def _reads_condition(walk: Walk, words: str) -> None:
    """Money paid in time is condition 5.4, which anybody can read."""
    expect(walk.page.locator("[id='c5.4']")).to_contain_text(words)
