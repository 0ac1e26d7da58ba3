"""How the quiet room was judged: by those who made it, with nobody's words smoothed."""

from cairn.management.demo.plan import Challenge, Dissent, Missing, Practice, Review, Said, SecretVote, Witnessing

REVIEW = Review(
    started=30,
    published=24,
    led_by="Vera Elspeth",
    what_changed=(
        "Two rooms are there that were not there before: one silent, one soft, both with a level door, warm lamps on a dial"
        " and an alarm that flashes. On the first afternoon 31 people used them. Twenty-six of those we asked stayed as"
        " long as they wanted to."
    ),
    for_whom=(
        "For people who get worn out by noise, and for whoever comes with them. Six people who had never been in the hall"
        " looked for the rooms with only the signs: five found both, one found the kitchen."
    ),
    what_did_not=(
        "The corridor is still loud between the talks. The window beside the bench is not there yet. People who cannot come"
        " to Fernbrook at all had no part in any of this."
    ),
    lessons=(
        "Walk it first, with the people it is for, as slowly as they need.",
        "Two small rooms are cheaper than one that has to be two things.",
        "Say that something is late before anybody asks.",
        "Ask those who stayed away, not only those who came.",
    ),
    verdicts=(
        Said(
            28, "Leon",
            "I have been asked about ramps for twenty years. This is the first time that I was asked about the room behind"
            " the ramp, and that the answer was built.",
        ),
        Said(
            27, "Hana",
            "My son was in the soft room for an hour and then asked to hear a talk. I have nothing to add.",
        ),
        Said(
            27, "Farah",
            "My pictures are on the doors. I was paid. I was asked. It was a lot of meetings.",
        ),
        Said(
            26, "Bashir",
            "It is good. It took too long to get from the vote to the first hammer, and the hatch still clatters.",
            credit="none",
        ),
    ),
    dissent=(
        Said(
            20, "Greta",
            "The review says that people found the rooms. Six people tried. That is not people, that is six.",
            credit="initials",
        ),
    ),
)  # fmt: skip
PRACTICES = (
    Practice(
        1, 22, "Leon", "Nobody books a room before people it is for have walked through it.", 6, agreed=((21, "Ben"),),
        told=(8, "done", "The form for booking rooms asks who has walked it. It is on the wall of the office."),
    ),
    Practice(
        3, 22, "Ben", "Whoever sees that something will be late says so the same week.", 4, agreed=((20, "Vera"),),
    ),
    Practice(4, 15, "Hana", "After each event three people ring those who did not come.", -40),
)  # fmt: skip
VOTES = (SecretVote(29, "Leon", {"yes": 10, "partly": 2, "no": 1}),)
DISSENTS = (
    Dissent(
        18,
        "Xanthe",
        "It was shared, and I would do it again. But all the meetings were on weekdays at two. Those of us who work or go to"
        " school came once and then not any more. Count who was not there.",
    ),
)
MISSING = (
    Missing(149, "Jomo", "Neighbours of the hall", came=(93, "Olwen")),
    Missing(39, "Xanthe", "People who work or go to school on weekdays"),
    Missing(25, "Vera", "People who cannot get to Fernbrook at all"),
)
CHALLENGES = (
    Challenge(
        ago=19,
        condition="6.4",
        by="Emeka",
        is_named=True,
        words=(
            "In the sports hall, when we tried it with tape, I could not come, and nor could three others. Were there really"
            " enough of us in the room when the turning place was moved?"
        ),
        replied=14,
        reply=(
            "Six of the eleven people in that room were citizens who take part here: see the check-ins of that day. You are"
            " right that four of you could not come. We asked you by phone the next day, and should have moved the session."
            " The next two are in the evening."
        ),
    ),
)
WITNESSES = Witnessing(
    silent="Greta",
    doubts={
        "sessions.item.reached": "Bashir",
        "explore.influence.claimed": "Xanthe",
        "learn.review.published": "Bashir",
    },
)
