"""One decision: opened, voted on in secret, counted, explained."""

from __future__ import annotations

from tests.journeys.first_climb.said import HERE, PLANTS, SCREEN, TO_DECIDE, day
from tests.journeys.walking import Walk

GRADES = {
    "Amina": ("I strongly support it", "I can live with it"),
    "Ben": ("I support it", "I strongly support it"),
    "Dana": ("I support it", "I object to it"),
}
CHANGE = "A room without plants."
HARM = "Plants make me cough, and I would have to stay outside."


def cleo_opens_the_vote(walk: Walk) -> None:
    walk.be("Cleo")
    walk.go_to(*HERE, "Go on to the next stage")
    walk.press("Go on")
    walk.follow("Decide")
    walk.sees("No decision yet")
    walk.follow("Open a decision")
    walk.sees("Citizen 2, Staff 1")
    walk.write({"The question to decide": TO_DECIDE, "The last day to vote": day(7)})
    walk.choose(SCREEN)
    walk.press("Look at what will be fixed")
    walk.sees("Choose at least two options.")
    walk.choose(PLANTS)
    walk.press("Look at what will be fixed")
    walk.press("Open the vote")
    walk.reads(TO_DECIDE)
    walk.sees("Voting is open.", "You are not on the roll of this decision.")


def everybody_casts_a_ballot(walk: Walk) -> None:
    for name, grades in GRADES.items():
        walk.be(name)
        walk.my_page()
        walk.follow(f"Cast your ballot: {TO_DECIDE}")
        walk.follow("Fill in my ballot")
        walk.sees("Fewer than five people of your side are on the roll.")
        walk.sees("Option 1 of 2")
        walk.choose(grades[0], of=SCREEN)
        walk.press("Next option")
        walk.sees("Option 2 of 2")
        walk.choose(grades[1], of=PLANTS)
        walk.press("Look at my ballot again")
        if "I object to it" in grades:
            walk.sees(f"You object to “{PLANTS}”. Say what harm it would do.", "Say what would change it.")
            walk.write({"If you object: what harm would it do?": HARM}, of=PLANTS)
            walk.write({"If you object: what would change it?": CHANGE}, of=PLANTS)
            walk.press("Look at my ballot again")
        walk.reads("Is this your ballot?")
        walk.sees(*grades, "It is not cast yet.")
        walk.press("Cast my ballot")
        walk.reads("Your ballot is cast")
        walk.sees("Write it down now.")
        walk.follow("I have written it down")
        walk.sees("You have cast your ballot.")


def the_ballots_are_counted_and_reasons_given(walk: Walk) -> None:
    walk.be("Cleo")
    walk.go_to(*HERE, "Decide", TO_DECIDE, "Count the ballots")
    walk.press("Count the ballots")
    walk.sees("The ballots are counted.", f"Decided: {SCREEN}", HARM)
    walk.follow("Publish the reasons")
    walk.press("Publish the reasons")
    walk.sees("Write the reasons: why this was decided")
    walk.write({"The reasons": "Every side can live with the screen. Plants would keep somebody out."})
    walk.press("Publish the reasons")
    walk.sees("The reasons are published.", "Plants would keep somebody out.")


STEPS = (
    cleo_opens_the_vote,
    everybody_casts_a_ballot,
    the_ballots_are_counted_and_reasons_given,
)
