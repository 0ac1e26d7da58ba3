"""What people told about quiet, where it was used, and what was taken back."""

from cairn.management.demo.activities.quiet_room.deciding import QUIET_HOURS, TWO_ROOMS
from cairn.management.demo.plan import EVERYBODY, MEMBERS, Tale, Used

TALES = (
    Tale(
        163,
        "Amina",
        (
            "Two years ago I came to the Expo to speak about my own care. I was ready. Then the hall filled up and the"
            " sound got into my chest. I asked for a quiet place and a kind man took me to a store with stacked chairs."
            " I sat there in the dark for an hour and missed the thing I had come for. I am not telling this to blame"
            " the man. I am telling it because I had something to say and it was not heard."
        ),
        "A place I could have found by myself, before I needed it.",
        uses=EVERYBODY,
        credit="first_name",
        editing="ask",
        used=(
            Used(
                110,
                "Elspeth",
                "option",
                words="I had something to say and it was not heard.",
                option=TWO_ROOMS,
                answer=(109, True),
            ),
            Used(
                3,
                "Cleo",
                "outside",
                words="A place I could have found by myself, before I needed it.",
                where="the leaflet that every visitor to the Expo gets with their ticket",
            ),
        ),
    ),
    Tale(
        156,
        "Vera",
        (
            "My sister wants to go everywhere, and I go with her. When it gets too loud she holds on to my sleeve. There is"
            " never a place where both of us can sit: either it is for her, or it is for people like me who wait."
        ),
        "Two chairs instead of one.",
        uses=MEMBERS,
        credit="initials",
    ),
    Tale(
        148,
        "Jomo",
        (
            "I do peer support. People think quiet means alone. The best half hour I had that day was next to somebody who"
            " did not say anything either."
        ),
        uses=(*EVERYBODY, "training"),
        credit="first_name",
        used=(
            Used(
                63,
                "Cleo",
                "decision",
                words="The best half hour I had that day was next to somebody who did not say anything either.",
            ),
            Used(58, "Cleo", "pack"),
            Used(
                44,
                "Deepa",
                "outside",
                use="training",
                where="a training day for the thirty people who will sit by a door at the Expo",
            ),
        ),
    ),
    Tale(
        139,
        "Hana",
        "My son stayed for twenty minutes. Then we drove home for two hours. He still talks about the big lights.",
        "A room with a door, and nobody asking what was wrong with him.",
        uses=MEMBERS,
        told_for="my son, who is nine",
    ),
    Tale(
        137,
        "Rafiq",
        (
            "When I could not bear the noise I was taken into a side room and the door was closed from outside. There was a"
            " bright lamp and a bed with straps. Nobody used them. I lay next to them all night and looked at the buckles."
        ),
        "Somebody who asked me what I needed before the door was closed.",
        uses=MEMBERS,
        editing="whole",
        notes=("force", "medical"),
    ),
    Tale(
        128,
        "Kavita",
        "I was there for one day only, so I saw it all: eleven doors, and a chair behind none of them.",
        uses=EVERYBODY,
        credit="initials",
        until=42,
    ),
    Tale(
        88,
        "Farah",
        "This is the lamp in the old quiet room. I held my telephone under it. You stop hearing it after a while. I do not.",
        "A lamp that is only light.",
        uses=EVERYBODY,
        credit="first_name",
        transcript="A low, even hum, about one second long. Nobody speaks.",
    ),
    Tale(
        131,
        "Xanthe",
        "I told people I had a train to catch. I did not have a train to catch.",
        uses=(*EVERYBODY, "training"),
        withdrawn=90,
        used=(
            Used(100, "Ingrid", "option", option=QUIET_HOURS),
            Used(
                97,
                "Cleo",
                "outside",
                use="training",
                where="slides for a morning with new volunteers",
                out=86,
            ),
        ),
    ),
)
