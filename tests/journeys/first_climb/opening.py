"""The question, the card with its promise, the invitation, and people joining."""

from __future__ import annotations

from tests.journeys.first_climb.said import ACTIVITY, PROGRAMME, QUESTION, day
from tests.journeys.walking import Walk


def cleo_starts_a_programme_and_makes_it_public(walk: Walk) -> None:
    walk.sees("There is no public programme here yet.")
    walk.be("Cleo")
    walk.go_to("Start a programme")
    walk.press("Start the programme")
    walk.sees("Enter the name of the organisation that runs the programme.")
    walk.write(
        {
            "The organisation that runs it": "Fernbrook Health",
            "Title of the programme": PROGRAMME,
            "Short name for the address": "waiting-well",
            "What it is for": "Waiting rooms people can bear.",
        }
    )
    walk.press("Start the programme")
    walk.reads(PROGRAMME)
    walk.sees("Only its members see it until you publish it.", "No activity yet.")
    walk.follow("Make it public")
    walk.press("Make it public")
    walk.sees("Everybody can read this programme now.")


def cleo_opens_the_activity(walk: Walk) -> None:
    walk.follow("Open an activity")
    walk.write(
        {
            "The open question": QUESTION,
            "A short title": ACTIVITY,
            "Short name for the address": "quiet-corner",
        }
    )
    walk.press("Open the activity")
    walk.reads(QUESTION)
    walk.sees("Nobody has the answer yet.", "Publish the decision card", "The decision card is not published yet.")


def cleo_publishes_the_card_with_its_promise(walk: Walk) -> None:
    walk.follow("Publish the decision card")
    walk.reads("The decision card")
    walk.write(
        {
            "What is to be decided": "What the quiet corner looks like.",
            "What cannot change, and why": "The walls: they carry the roof.",
            "Who decides, and how": "This group together, both sides.",
            "Decided by which day": day(60),
            "How people can ask questions": "Write here, or ring the number on the poster.",
        }
    )
    walk.press("Publish the decision card")
    walk.sees("Choose the level you promise.")
    walk.choose("6. Designed together")
    walk.press("Publish the decision card")
    walk.reads(QUESTION)
    walk.sees("The decision card is published.", "The walls: they carry the roof.", "Promised: Designed together (6)")


def cleo_sends_out_the_invitation(walk: Walk) -> None:
    walk.follow("Send out the invitation")
    walk.write(
        {
            "What it is for": "Make waiting calmer.",
            "How much time we ask": "Three meetings of two hours.",
            "What you get": "Your costs, a meal, and £75 a meeting.",
            "That anyone may say no or leave": "You can say no or leave at any time. Your care stays the same.",
            "The plain explanation": "We want to make a quiet corner. We have no plan yet.",
            "How costs are paid": "Before the day, if you like.",
            "How to say what you need to join in": "Tell Cleo what helps you.",
        }
    )
    walk.choose("Easy Read")
    walk.press("Send out the invitation")
    walk.sees("The invitation is out.", "We have no plan yet.", "Plain text on this page, Easy Read")


def everybody_joins_on_their_side(walk: Walk) -> None:
    """Ben says where he works on the way in; the others are there as themselves."""
    for name, work, side in (
        ("Ben", "Yes. I am employed or contracted by Fernbrook Health.", "staff"),
        ("Amina", "No. I am here as myself.", "citizen"),
        ("Dana", "No. I am here as myself.", "citizen"),
    ):
        walk.be(name)
        walk.go_to(PROGRAMME, "Join this programme")
        walk.press("Join")
        walk.sees("You belong to this programme now. Welcome.")
        walk.follow(ACTIVITY)
        walk.follow("Take part")
        walk.sees("Your care stays the same.")
        walk.choose(work)
        walk.press("Take part")
        walk.sees(f"You take part now, as: {side}.")


STEPS = (
    cleo_starts_a_programme_and_makes_it_public,
    cleo_opens_the_activity,
    cleo_publishes_the_card_with_its_promise,
    cleo_sends_out_the_invitation,
    everybody_joins_on_their_side,
)
