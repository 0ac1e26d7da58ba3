"""Statements, answers, the map, and options from both sides."""

from __future__ import annotations

import time

from tests.journeys.first_climb.said import BRIGHTER, HERE, PLANTS, QUIETER, SCREEN
from tests.journeys.walking import Walk

PATIENCE = 40  # looks, half a second apart, until the worker has drawn a map


def cleo_takes_it_to_explore(walk: Walk) -> None:
    walk.be("Cleo")
    walk.go_to(*HERE, "Go on to the next stage")
    walk.reads("Go on to “Explore”?")
    walk.press("Go on")
    walk.sees("On to: Explore.")


def both_sides_write_a_statement(walk: Walk) -> None:
    for name, words in (("Amina", QUIETER), ("Ben", BRIGHTER)):
        walk.be(name)
        walk.go_to(*HERE, "Explore", "Write a statement")
        walk.write({"Your statement": words})
        walk.press("Put it to others")
        walk.sees("Your statement is in.")


def everybody_answers_the_statements(walk: Walk) -> None:
    for name, answers in (("Amina", ("Agree", "Disagree")), ("Ben", ("Agree", "Agree")), ("Dana", ("Pass", "Agree"))):
        walk.be(name)
        walk.go_to(*HERE, "Explore")
        for number, answer in enumerate(answers):
            walk.sees(f"You have answered {number} of 2 statements.")
            walk.press(answer)
        walk.sees("You have answered all 2 statements. Thank you.")
        walk.look()
    walk.follow("My answers")
    walk.reads("My answers")
    walk.sees("Your answer: Pass")
    walk.press("Agree", of="Your answer: Pass")
    walk.does_not_see("Your answer: Pass")


def the_worker_draws_the_map(walk: Walk) -> None:
    whole = walk.page.get_by_role("link", name="The whole map, with every figure")
    for _ in range(PATIENCE):
        walk.go_to(*HERE, "Explore")
        if whole.is_visible():
            break
        time.sleep(0.5)
    walk.follow("The whole map, with every figure")
    walk.reads("The opinion map")
    walk.sees("Too early to speak of groups", QUIETER)


def both_sides_write_an_option(walk: Walk) -> None:
    walk.be("Amina")
    walk.go_to(*HERE, "Explore", "Write an option")
    walk.write({"The option in one line": SCREEN, "What would be done": "A screen shows whose turn it is."})
    walk.choose("Ben")
    walk.press("Write this option")
    walk.sees("The option is written", SCREEN, "Written by Amina (citizen)")
    walk.be("Ben")
    walk.go_to(*HERE, "Explore", SCREEN)
    walk.press("Yes, name me as an author")
    walk.sees("Written by Amina (citizen), Ben (staff)")
    walk.go_to(*HERE, "Explore", "Write an option")
    walk.write({"The option in one line": PLANTS, "What would be done": "Plants between the chairs."})
    walk.press("Write this option")
    walk.sees(PLANTS, "Written by Ben (staff)")


def cleo_closes_the_round(walk: Walk) -> None:
    walk.be("Cleo")
    walk.go_to(*HERE, "Explore", "Close this round")
    walk.press("Close the round")
    walk.sees("Round 1, closed on")


STEPS = (
    cleo_takes_it_to_explore,
    both_sides_write_a_statement,
    everybody_answers_the_statements,
    the_worker_draws_the_map,
    both_sides_write_an_option,
    cleo_closes_the_round,
)
