"""Where it stands in the end: the mountain, the record, my page, the programme."""

from __future__ import annotations

from tests.journeys.first_climb.said import HERE, PROGRAMME, QUESTION, STORY
from tests.journeys.walking import Walk


def the_mountain_says_how_high_it_climbed(walk: Walk) -> None:
    walk.go_to(*HERE, "Why this level? See what is shown, and what is missing")
    walk.reads("How far up the mountain")
    walk.sees(
        "1 of 7", "Designed together", "Not reached yet: 5 levels below.", "The next foothold", "What is missing",
        "It does not say who was missing.", "No citizen has written here that they see it differently.",
    )  # fmt: skip
    walk.sees("✓shown", "2.1", "7.7", "The invitation went out.")


def the_record_tells_it_all(walk: Walk) -> None:
    walk.go_to(*HERE, "The whole record")
    walk.reads("The record")
    walk.sees("The answers to how a session felt were counted.", "A promise was kept.", "A decision was closed")
    walk.pick("Show", "Listen")
    walk.press("Show these")
    walk.sees("A citizen told a story.", "Something people said got its answer: we will do it.")
    walk.does_not_see("A promise was kept.", STORY)


def the_programme_shows_it_on_its_mountain(walk: Walk) -> None:
    walk.sign_out()
    walk.go_to(PROGRAMME)
    walk.sees(QUESTION, "Learn.", "(1 of 7)", "Promised: Designed together (6).")


STEPS = (
    the_mountain_says_how_high_it_climbed,
    the_record_tells_it_all,
    the_programme_shows_it_on_its_mountain,
)
