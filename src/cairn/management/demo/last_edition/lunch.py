"""Lunch: people were invited to taste what had been ordered."""

from cairn.management.demo.plan import (
    Announcement,
    Card,
    Invitation,
    Item,
    Meeting,
    Plan,
    Reply,
    Review,
    Said,
    Voice,
    Witnessing,
)

PLAN = Plan(
    title="Lunch",
    slug="lunch",
    question="What do people eat at the Expo?",
    opened=180,
    expected=2,
    invitation=Invitation(
        ago=179,
        purpose="To talk about lunch.",
        time_asked="One meeting of an hour.",
        what_people_get="Travel and lunch.",
        explanation="Two thousand people have lunch at the Expo. Tell us what you cannot eat.",
    ),
    joined=((172, "Mabel Yusuf Lowri Katya Jerome"),),
    meetings=(
        Meeting(
            ago=150,
            title="Tasting what was ordered",
            purpose="Taste what the caterer brings.",
            minutes=60,
            place="The old hall, Fernbrook",
            items=(Item("Katya", "Six dishes", 45, 50), Item("Mabel", "Soft food", 10, 0)),
            there="Mabel Yusuf Lowri Katya Jerome",
            chairs="Katya",
            notes="The dishes had been ordered the week before. Nobody had told us.",
        ),
    ),
    cards=(
        Card(
            ago=140,
            promised=5,
            to_decide="Where people sit.",
            who_decides="Katya.",
            decide_in=-120,
            owner="Katya",
            already_decided="The caterer and the dishes.",
        ),
    ),
    voices=(
        Voice(
            165, "Yusuf", "Ask us before you order.",
            (Reply(40, "Katya", "cannot", "It was ordered already. I should have said so at once."),),
        ),
    ),
    announcements=(
        Announcement(
            ago=126,
            taken=126,
            by="Katya",
            question="Where do people sit?",
            decided="At long tables in the north room.",
            reasons_after=2,
            reasons="It is the only room with running water.",
        ),
    ),
    ended=46,
    review=Review(
        started=40,
        published=32,
        led_by="Mabel Katya",
        what_changed="There were more chairs than the year before.",
        for_whom="For people who cannot stand while they eat.",
        what_did_not="The food. It had been ordered before we were asked.",
        lessons=("Ask before the caterer is booked.",),
        verdicts=(Said(36, "Mabel", "I was invited to taste, not to choose."),),
    ),
    witnessing=Witnessing(),
)  # fmt: skip
