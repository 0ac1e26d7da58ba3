"""Whether it was so: Amina is asked, somebody without an account challenges, and Cleo owes an answer."""

from __future__ import annotations

import re

from tests.journeys.first_climb.said import ACTIVITY, BELL, HERE, SESSION, STORY, THOUGHT
from tests.journeys.walking import Walk

DOUBT = "We were never told that the bell was up for discussion."


def amina_says_whether_it_was_so(walk: Walk) -> None:
    walk.be("Amina")
    walk.my_page()
    walk.follow("My words")
    walk.sees(THOUGHT, STORY)
    walk.my_page()
    walk.sees("Is this how it was?", ACTIVITY)
    walk.page.locator("main").get_by_role("link", name=re.compile("^Is this how it was")).first.click()
    walk.reads("Is this how it was?")
    walk.look()
    walk.sees("never names", "Staff cannot see your answer.", BELL)
    for question in walk.page.locator("main fieldset").filter(has_not_text="All of this at once").all():
        question.get_by_label("Yes", exact=True).check()
    walk.press("Keep my answers")
    walk.my_page()
    walk.does_not_see("Is this how it was?")


def somebody_without_an_account_challenges_it(walk: Walk) -> None:
    walk.sign_out()
    walk.go_to(*HERE, "Why this level? See what is shown, and what is missing")
    walk.page.locator("#c2\\.1").get_by_role("link", name=re.compile("^This is not how it was")).first.click()
    walk.reads("This is not how it was")
    walk.look()
    walk.choose("This is not how it was")
    walk.write({"How was it, in your own words?": DOUBT})
    walk.press("Look at it again")
    walk.sees(DOUBT, "It is not public yet.")
    walk.press("Challenge this")
    walk.reads("Your challenge is public")
    walk.follow("I have written it down")
    walk.sees(DOUBT)


def cleo_answers_it_in_public(walk: Walk) -> None:
    walk.be("Cleo")
    walk.my_page()
    walk.follow(DOUBT)
    walk.follow("Answer this challenge")
    walk.write({"Your answer in public": f"It stood in the invitation to “{SESSION}”, point two."})
    walk.press("Publish this answer")
    walk.sees("point two")


STEPS = (amina_says_whether_it_was_so, somebody_without_an_account_challenges_it, cleo_answers_it_in_public)
