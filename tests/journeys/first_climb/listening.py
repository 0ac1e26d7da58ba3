"""Stories, contributions, and the answer each one gets."""

from __future__ import annotations

from tests.journeys.first_climb.said import ASKED, HERE, QUESTION, STORY, THOUGHT, day
from tests.journeys.walking import Walk


def amina_tells_a_story_and_chooses_who_may_see_it(walk: Walk) -> None:
    walk.be("Amina")
    walk.go_to(*HERE, "Listen")
    walk.reads("Listen")
    walk.sees(QUESTION, "No stories here for you to read")
    walk.follow("Tell a story")
    walk.write({"What was it like?": STORY, "What would have made it better?": "A place without a bell."})
    walk.choose(
        "Everyone who belongs to this programme can read it, and its reports can quote it", "My first name: Amina"
    )
    walk.press("Look at it first")
    walk.reads("Look at your story")
    walk.sees(STORY, "Nothing is shared yet.", "Everyone who belongs to this programme")
    walk.press("Share my story")
    walk.reads("Your story")
    walk.sees("Your story is shared.", "What you agreed to", "Amina (citizen)")
    walk.go_to()
    walk.sign_out()
    walk.go_to(*HERE, "Listen")
    walk.does_not_see(STORY)


def amina_says_something_and_asks_something(walk: Walk) -> None:
    walk.be("Amina")
    walk.go_to(*HERE, "Listen", "Say or ask something")
    walk.press("Share this")
    walk.sees("Write what you want to say or ask.")
    walk.write({"Your words": THOUGHT})
    walk.press("Share this")
    walk.reads("What became of these words")
    walk.sees(THOUGHT, "Waiting for an answer since today.", "These are your words.")
    walk.follow("Listen")
    walk.follow("Say or ask something")
    walk.choose("A question", "My first name: Amina")
    walk.write({"Your words": ASKED})
    walk.press("Share this")
    walk.reads("What became of this question")
    walk.follow("Listen")
    walk.sees("2 contributions, 0 with an answer.")


def cleo_answers_everything(walk: Walk) -> None:
    walk.be("Cleo")
    walk.go_to(*HERE, "Listen", "What waits for an answer")
    walk.sees(THOUGHT, ASKED)
    walk.follow("Answer", of=THOUGHT)
    walk.choose("We will do it by a day")
    walk.write({"In words, for everybody to read": "We move them apart when the floor is done."})
    walk.press("Publish this answer")
    walk.sees("Enter the day people can count on")
    walk.write({"By which day": day(30)})
    walk.press("Publish this answer")
    walk.reads("What became of these words")
    walk.sees("Your answer is public.", "We move them apart when the floor is done.")
    walk.go_to(*HERE, "Listen", "What waits for an answer")
    walk.does_not_see(THOUGHT)
    walk.follow("Answer", of=ASKED)
    walk.choose("We cannot, because …")
    walk.write({"In words, for everybody to read": "Nobody does: it is switched off at eight."})
    walk.press("Publish this answer")
    walk.follow("Listen")
    walk.sees("2 contributions, 2 with an answer.")
    walk.follow("What waits for an answer")
    walk.sees("Nothing is owed")


def amina_sees_what_became_of_what_she_said(walk: Walk) -> None:
    walk.be("Amina")
    walk.my_page()
    walk.follow("My words")
    walk.sees(THOUGHT, "We move them apart when the floor is done.", ASKED, "Nobody does: it is switched off at eight.")
    walk.follow(THOUGHT)
    walk.sees("Answered: we will do it by", "It was said.")


STEPS = (
    amina_tells_a_story_and_chooses_who_may_see_it,
    amina_says_something_and_asks_something,
    cleo_answers_everything,
    amina_sees_what_became_of_what_she_said,
)
