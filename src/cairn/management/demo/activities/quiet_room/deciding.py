"""The options for the quiet room, the vote, and the promises that came from it."""

from cairn.management.demo.plan import Choice, Promise, Step, Vote

TWO_ROOMS = "Two rooms: one silent, one soft"
CORNERS = "One large room with corners"
QUIET_HOURS = "Quiet hours for the whole hall"

CHOICES = (
    Choice(
        112,
        "Rafiq Elspeth",
        TWO_ROOMS,
        "Two small rooms on the garden side. In one nobody speaks. In the other the light is low, there are blankets, and a"
        " person who listens sits by the door. Both have a level door, lockers outside, and a flashing alarm.",
        "One room cannot be silent and have company in it. Two small ones can.",
    ),
    Choice(
        108,
        "Howard",
        CORNERS,
        "The big room next to the garden, divided by curtains into four corners: dark, bright, talking, silent.",
        "It holds forty people and needs one person on duty instead of two.",
    ),
    Choice(
        101,
        "Ingrid Gwen",
        QUIET_HOURS,
        "From one to two every day no music, no loudspeakers, half the lights, in the whole hall.",
        "It helps everybody, and nobody has to ask for it.",
    ),
    Choice(
        105,
        "Olwen",
        "A tent in the garden",
        "A heated tent behind the hall, with a path of boards.",
        "Far away from the sound.",
        dropped=96,
        why_dropped="I tried a tent like that in the rain. You cannot hear anything else. I take it back.",
    ),
)
VOTE = Vote(
    opened=82,
    closes=68,
    question="Which quiet place do we build for the Expo?",
    choices=(TWO_ROOMS, CORNERS, QUIET_HOURS),
    ballots={
        "citizen": (
            "431", "420", "432", "421", "430", "322", "410", "433", "342", "421", "330", "41-",
        ),
        "staff": (
            "343", "432", "243", "342", "431", "333", "242", "423", "341", "332", "432", "34-", "223", "342", "432",
        ),
    },
    objections=(
        "In a quiet hour I would still be in a hall with two thousand people, and after it the noise comes back at once.",
        "My daughter cannot wait until the quiet hour comes. When it is too much, it is too much at that moment.",
        "I need a place to lie down, not a softer loudspeaker.",
        "I would plan my whole day around the clock on the wall, and miss what I came for.",
    ),
    reasons_after=4,
    reasons=(
        "Two rooms won because both sides could support it: most citizens said it is what they need, and most staff said"
        " they can run it. The large room with corners was liked by staff, but curtains do not keep sound out. Quiet hours"
        " were stopped by the citizens: a quarter of them or more objected, because an hour of less noise is not a place to"
        " rest. We keep one thing from it: no loudspeakers in the corridor at any time."
    ),
)  # fmt: skip
PROMISES = (
    Promise(
        60,
        "Amina",
        "Ben",
        "Mark the two rooms on the plan of the hall, and keep them free of anything else on both days.",
        44,
        (
            Step(
                46,
                "kept",
                "Ben",
                "The plan of the hall is out with both rooms on it. See the notice board at Open Door.",
            ),
        ),
    ),
    Promise(
        59,
        "Farah",
        "Gwen",
        "Draw the four signs and put them up at the three worst places and at the doors.",
        30,
        (
            Step(
                50,
                "progress",
                "Farah",
                "All four are drawn. We tried them on six people. One is changed: the ear was a shell.",
            ),
            Step(33, "kept", "Farah", "The signs are printed and stand in the store with a plan of where each goes."),
        ),
    ),
    Promise(
        58,
        "Jomo",
        "Chidi",
        "Build a counter that shows from outside how many seats are free.",
        25,
        (
            Step(31, "progress", "Chidi", "The counter counts. It also counts dogs."),
            Step(
                28,
                "re_agreed",
                "Jomo",
                "We would rather have one that works on the day than one that is on time now. Three more weeks are fine.",
                due=-5,
            ),
        ),
    ),
    Promise(
        57,
        "Olwen",
        "Noor",
        "Find and train twelve people who sit by the door of the soft room, an hour each.",
        15,
        (
            Step(20, "progress", "Olwen", "Ten people have said yes. Two evenings of training are booked."),
            Step(
                8,
                "late",
                "Olwen",
                "We are two people short, and the second evening fell through. We say so before anybody asks.",
            ),
        ),
    ),
    Promise(
        56,
        "Vera",
        "Howard",
        "Put a bench with a back in the corridor, with a window to the room.",
        -30,
        (Step(3, "progress", "Howard", "The bench is bought. The window waits for the glazier."),),
    ),
    Promise(
        3,
        "Amina",
        "Ben",
        "Write three questions on a card for the first visitors, and read what they answer together.",
        -35,
        is_accepted=False,
    ),
)
