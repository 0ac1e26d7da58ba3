"""The pulse: asked, answered by one link each, closed, and kept safe."""

from __future__ import annotations

from tests.journeys.first_climb.said import HERE, SESSION
from tests.journeys.walking import Walk


def everybody_says_how_it_was(walk: Walk) -> None:
    """By the link of their own that stands on their page, once."""
    for name in ("Amina", "Ben", "Dana"):
        walk.be(name)
        walk.my_page()
        walk.follow(f"How was “{SESSION}”? Eight short questions.")
        walk.reads(f"How was “{SESSION}”?")
        walk.press("Send my answers")
        walk.sees("Answer at least one question.")
        walk.choose("Mostly", of="I said the things that matter to me.")
        walk.choose("Taller", of="I left feeling…")
        walk.write({"One line: what should happen next?": "Try it for a month."})
        walk.press("Send my answers")
        walk.reads("Thank you")
        walk.my_page()
        walk.does_not_see(f"How was “{SESSION}”?")


def cleo_closes_the_pulse_and_goes_on_to_learn(walk: Walk) -> None:
    walk.be("Cleo")
    walk.go_to(*HERE, "Go on to the next stage")
    walk.press("Go on")
    walk.follow("Learn")
    walk.follow("About this pulse")
    walk.follow("Close this pulse")
    walk.press("Close it")
    walk.sees("The pulse is closed.", "no figures are shown")
    walk.go_to(*HERE, "Learn")
    walk.sees(f"How “{SESSION}” was")


STEPS = (
    everybody_says_how_it_was,
    cleo_closes_the_pulse_and_goes_on_to_learn,
)
