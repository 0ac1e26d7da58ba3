"""One session: planned, filled by both sides, held, written down."""

from __future__ import annotations

from tests.journeys.first_climb.said import BELL, CHAIRS, HERE, SESSION, day
from tests.journeys.walking import Walk


def options_have_to_wait_for_a_session_with_citizens(walk: Walk) -> None:
    walk.go_to(*HERE, "Explore")
    walk.sees("It is too early for options.", "first comes a session with at least two citizens")


def cleo_plans_a_session(walk: Walk) -> None:
    walk.be("Cleo")
    walk.go_to(*HERE, "Sessions", "Plan a session")
    walk.write(
        {
            "A short title": SESSION,
            "What it is for": "Say what waiting is like.",
            "Which day": day(0),
            "It starts at": "00:00",
            "It ends at": "23:59",
            "What makes it possible for everybody to join in": "No steps. A quiet room next door.",
        }
    )
    walk.press("Plan this session")
    walk.sees("Say where people meet, or choose “online”.")
    walk.write({"Place": "The library, ground floor"})
    walk.press("Plan this session")
    walk.reads(SESSION)
    walk.sees("The library, ground floor", "Nothing is on the agenda yet.", "Not decided yet.")


def both_sides_put_something_on_the_agenda(walk: Walk) -> None:
    for name, topic, minutes in (("Amina", BELL, "30"), ("Ben", CHAIRS, "20")):
        walk.be(name)
        walk.go_to(*HERE, "Sessions", SESSION, "Put something on the agenda")
        walk.write({"What should we talk about?": topic, "How many minutes does it need?": minutes})
        walk.press("Put it on the agenda")
        walk.sees("It is on the agenda.", topic)
    walk.sees("Amina (citizen)", "Ben (staff)", "citizen: 30 of 50 minutes")


def people_check_in_and_the_session_takes_place(walk: Walk) -> None:
    for name in ("Amina", "Ben"):
        walk.be(name)
        walk.go_to(*HERE, "Sessions", SESSION, "I am here")
        walk.press("Yes, I am here")
        walk.sees("You are checked in.")
    walk.be("Cleo")
    walk.go_to(*HERE, "Sessions", SESSION, "Say who chairs")
    walk.choose("Amina (citizen)", "Ben (staff)")
    walk.press("Write down who chairs")
    walk.sees("Written down who chairs.")
    walk.follow("Check people in")
    walk.press("Dana is here")
    walk.sees("Dana is checked in.")
    walk.follow(SESSION)
    walk.sees("citizen: 2, staff: 1")
    for topic, minutes in ((BELL, "35"), (CHAIRS, "20")):
        walk.follow("Write down its minutes", of=topic)
        walk.reads(topic)
        walk.write({"How many minutes did it get?": minutes})
        walk.press("Write it down")
    walk.sees("citizen: 30 of 50 minutes")
    walk.follow("Close the session")
    walk.write({"Notes": "The bell is the worst of it."})
    walk.press("Close the session")
    walk.sees("This session took place. 3 people were there.", "citizen: 35 of 55 minutes", "The bell is the worst")


def cleo_asks_everybody_how_it_was(walk: Walk) -> None:
    walk.follow("Ask everybody how it was")
    walk.press("Ask them")
    walk.sees("Everybody who checked in is asked now.")


STEPS = (
    options_have_to_wait_for_a_session_with_citizens,
    cleo_plans_a_session,
    both_sides_put_something_on_the_agenda,
    people_check_in_and_the_session_takes_place,
    cleo_asks_everybody_how_it_was,
)
