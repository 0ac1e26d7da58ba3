"""The options for the quiet room, and the vote."""

from cairn.management.demo.plan import Argued, Checked, Choice, Vote

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
        cost="Two carpets, blankets, lockers, and two people on duty at a time, in shifts of two hours.",
        pounds=8_600,
        changes="Whoever needs silence and whoever needs company no longer have to choose who leaves.",
        arguments=(
            Argued(100, "Xanthe", True, "I can lie down without explaining myself.", "Amina Gwen"),
            Argued(99, "Howard", False, "It takes two people on duty, and we are short of them."),
        ),
        checks=(
            Checked(
                95,
                "Amina",
                "I come with my mother in her wheelchair. A level door is no use if the path to it is gravel.",
                92,
                "Rafiq",
                "The path gets boards, wide enough to turn on. It stands in the plan now.",
                "yes",
            ),
        ),
    ),
    Choice(
        108,
        "Howard",
        CORNERS,
        "The big room next to the garden, divided by curtains into four corners: dark, bright, talking, silent.",
        "It holds forty people and needs one person on duty instead of two.",
        cost="Curtains and rails. One person on duty.",
        pounds=5_200,
        changes="Forty people can rest at the same time.",
        arguments=(
            Argued(98, "Rafiq", True, "One person can look after all of it.", "Howard"),
            Argued(97, "Ingrid", False, "A curtain stops light. It does not stop a voice.", "Elspeth Xanthe"),
        ),
    ),
    Choice(
        101,
        "Ingrid Xanthe",
        QUIET_HOURS,
        "From one to two every day no music, no loudspeakers, half the lights, in the whole hall.",
        "It helps everybody, and nobody has to ask for it.",
        cost="No money. The stalls by the doors would sell less in that hour.",
        changes="Everybody has one quiet hour, wherever they are.",
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
    money=8_600,
    on_paper=5,
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
        (
            "In a quiet hour I would still be in a hall with two thousand people, and after it the noise comes back at once.",
            "A room with a door, that is open all day.",
        ),
        (
            "My daughter cannot wait until the quiet hour comes. When it is too much, it is too much at that moment.",
            "Somewhere she can go at that moment.",
        ),
        ("I need a place to lie down, not a softer loudspeaker.", "A bed or a mat in a place that is quiet."),
        (
            "I would plan my whole day around the clock on the wall, and miss what I came for.",
            "A place that does not depend on the hour.",
        ),
    ),
    reasons_after=4,
    reasons=(
        "Two rooms won because both sides could support it: most citizens said it is what they need, and most staff said"
        " they can run it. The large room with corners was liked by staff, but curtains do not keep sound out. Quiet hours"
        " were stopped by the citizens: a quarter of them or more objected, because an hour of less noise is not a place to"
        " rest. We keep one thing from it: no loudspeakers in the corridor at any time."
    ),
)  # fmt: skip
