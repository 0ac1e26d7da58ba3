"""A session from a passer-by to its answer: proposed, looked at by both sides, voted on, taken, led together."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.journeys.conftest import ROOT, Served, opened, serve
from tests.journeys.walking import Walk

EVENT = "The event whose programme is made here: Waiting well, live"
WAY = ("Waiting well", "A quiet corner", EVENT)
BUS, WARD = "My bus, your clinic", "What a ward sounds like at night"
BEGINNING = f"""
import sys; sys.path.insert(0, {str(ROOT)!r})
from datetime import timedelta
from django.utils import timezone
from cairn.activities.models import Activity
from cairn.decide import actions as decide
from cairn.events import queries
from cairn.people import actions as people
from cairn.people.models import Person
from tests import make, make_events
now = timezone.now()
amina, ben, cleo, dana = (Person.objects.get(name=name) for name in ("Amina", "Ben", "Cleo", "Dana"))
"""
WORLD = f"""{BEGINNING}
make.person = lambda name, at=None: {{"Amina": amina, "Ben": ben, "Cleo": cleo, "Dana": dana}}.get(name) or (
    people.introduce(email=f"{{name.lower()}}@example.org", name=name, at=make.MONDAY)
)
world = make.world()
make.met_citizens(world)
event = make_events.calling(world, days=(now - make.MONDAY).days + 20)
make_events.proposal(event, ben, at=make.day(2), title={WARD!r})
"""
THE_CALL_CLOSES = f"""{BEGINNING}
event = queries.event(Activity.objects.get())
event.call_closes_at = now - timedelta(minutes=1)
event.save()
from cairn.activities import actions as activities
activities.enter_stage(event.activity, by=cleo, at=now, stage="decide", is_back=False)
"""
EVERYBODY_VOTES = f"""{BEGINNING}
(put,) = queries.decisions_about(queries.event(Activity.objects.get()))
options = [line.option.ref for line in put.decision.paper.select_related("option")]
for entry in put.decision.roll.select_related("person"):
    grades = dict.fromkeys(options, 4)
    decide.cast_ballot(put.decision, by=entry.person, at=now, grades=grades, objections={{}})
decide.close_decision(put.decision, by=cleo, at=now, lottery_drawn="7, 12")
"""


@pytest.fixture(scope="module")
def served(prepared: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """The small world with an open call and a session of Ben's."""
    found = Served(tmp_path_factory.mktemp("call") / "var")
    shutil.copytree(prepared, found.var)
    found.manage("shell", "--verbosity", "0", "-c", WORLD)
    yield from serve(found)


def test_a_session_is_proposed_looked_at_taken_and_led_together(served: Served, chromium: Browser) -> None:
    context = opened(chromium, javascript=True)
    walk = Walk(context.new_page(), served.address, is_looking=True)
    walk.start()
    dana_proposes(walk)
    amina_and_ben_look_at_it(walk)
    served.manage("shell", "--verbosity", "0", "-c", THE_CALL_CLOSES)
    cleo_puts_both_to_the_decision(walk)
    served.manage("shell", "--verbosity", "0", "-c", EVERYBODY_VOTES)
    cleo_gives_everybody_their_answer(walk)
    amina_offers_to_lead_what_looks_for_a_citizen(walk)
    ben_says_yes(walk)
    dana_reads_the_answer(walk)
    assert walk.wrong == {}
    context.close()


def dana_proposes(walk: Walk) -> None:
    walk.be("Dana")
    walk.go_to(*WAY, "Propose a session")
    walk.sees("Everybody who can see this work reads your session at once, with your side.")
    walk.write({"What is the session called?": BUS})
    walk.press("Propose this session")
    walk.sees("Say what happens in it.", "Enter how many minutes it takes, like 45.")
    walk.write({"What happens in it, and for whom?": "I bring the timetable.", "How many minutes?": "45"})
    walk.press("Propose this session")
    walk.reads(BUS)


def amina_and_ben_look_at_it(walk: Walk) -> None:
    for name, answer in (("Amina", "rather yes"), ("Ben", "it belongs on the programme")):
        walk.be(name)
        walk.go_to(*WAY, "Sessions proposed, and what people say of them", BUS, "Say what I think of it")
        walk.choose(answer)
        walk.write({"Why?": f"{name} says: everybody takes that bus."})
        walk.press("Say it")
    walk.be("Dana")
    walk.go_to(*WAY, "Sessions proposed, and what people say of them", BUS, "Answer it")
    walk.write({"What do you say to it?": "Then come along."})
    walk.press("Answer")
    walk.sees("Amina says", "Ben says", "Then come along.")


def cleo_puts_both_to_the_decision(walk: Walk) -> None:
    walk.be("Cleo")
    walk.go_to(*WAY, "Put the proposals to the decision")
    walk.sees("1 proposal has not been looked at by both sides yet.")
    last = date.today() + timedelta(days=7)  # noqa: DTZ011 - the day of whoever sits before the browser
    walk.write(
        {"The last day to vote": f"{last:%d/%m/%Y}", "Which public draw settles a tie?": "The draw of that day."}
    )
    walk.press("Open the decision")
    walk.reads("Which sessions belong on the programme of Waiting well, live?")
    walk.sees(BUS, WARD)


def cleo_gives_everybody_their_answer(walk: Walk) -> None:
    walk.be("Cleo")
    walk.go_to(*WAY, "Give everybody their answer")
    walk.press("Give the answers")
    walk.sees("Citizens lead 1 of 2 sessions", "No citizens yet: 1 session.", WARD)


def amina_offers_to_lead_what_looks_for_a_citizen(walk: Walk) -> None:
    walk.be("Amina")
    walk.go_to(*WAY, WARD)
    walk.sees("Taken, and looking for a citizen to lead it.")
    walk.follow("I would lead this with somebody")
    walk.press("Offer it")


def ben_says_yes(walk: Walk) -> None:
    walk.be("Ben")
    walk.go_to(*WAY, WARD, "Yes, together")
    walk.press("Yes, together")
    walk.sees("This session was taken.", "Amina", "leads it with somebody")


def dana_reads_the_answer(walk: Walk) -> None:
    walk.be("Dana")
    walk.my_page()
    walk.sees(f"Your session “{BUS}” was taken.")
