"""One promise: owned by both sides, accepted, kept."""

from __future__ import annotations

from tests.journeys.first_climb.said import HERE, PROMISE, TO_DECIDE, day
from tests.journeys.walking import Walk


def cleo_takes_it_to_do(walk: Walk) -> None:
    walk.go_to(*HERE, "Go on to the next stage")
    walk.press("Go on")
    walk.sees("On to: Do.")


def ben_makes_a_promise(walk: Walk) -> None:
    walk.be("Ben")
    walk.go_to(*HERE, "Do", "Make a promise")
    walk.write({"What will be done": PROMISE, "By which day": day(14)})
    walk.pick("The decision it comes from", TO_DECIDE)
    walk.pick("Its owner among staff", "Ben")
    walk.press("Make this promise")
    walk.sees("Choose a citizen who takes part here.")
    walk.pick("Its citizen owner", "Amina")
    walk.press("Make this promise")
    walk.reads(PROMISE)
    walk.sees("The promise is made.", "Amina (citizen) (has not accepted yet) and Ben (staff)")


def amina_accepts_it(walk: Walk) -> None:
    walk.be("Amina")
    walk.my_page()
    walk.follow(f"Will you own this promise? {PROMISE}")
    walk.follow(PROMISE)
    walk.follow("Accept this promise")
    walk.press("I accept")
    walk.sees("You have accepted this promise.")
    walk.does_not_see("has not accepted yet")


def the_promise_is_kept(walk: Walk) -> None:
    walk.be("Ben")
    walk.go_to(*HERE, "Do", PROMISE, "Say how it goes")
    walk.write({"How it goes": "It is ordered."})
    walk.press("Publish this note")
    walk.sees("It is ordered.")
    walk.follow("It was kept")
    walk.write({"How can anybody see that it is done?": "It hangs by the door."})
    walk.press("It was kept")
    walk.sees("The promise stands as kept.", "Kept on", "It hangs by the door.")


STEPS = (
    cleo_takes_it_to_do,
    ben_makes_a_promise,
    amina_accepts_it,
    the_promise_is_kept,
)
