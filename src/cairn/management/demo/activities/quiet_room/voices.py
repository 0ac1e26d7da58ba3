"""What people said and asked about quiet, and the answers."""

from cairn.management.demo.activities.quiet_room.deciding import TWO_ROOMS
from cairn.management.demo.plan import Change, Check, NotMine, Reply, Theme, Voice

JOMO = (
    "Put the sign where people start to struggle: at the coffee queue, not at the end of a corridor they cannot get to."
)
EMEKA = "Have a way to see from outside whether it is full. Knocking and being looked at is the worst part."
FARAH = "Long signs do not help me. A picture of an ear with a line through it does."
NOOR = (
    "First aid gets asked for a dark corner about thirty times a day. We would love to have somewhere to send people."
)
VOICES = (
    Voice(
        164,
        "Amina",
        "Do not put the room beside the toilets again. Hand dryers are the loudest thing in the whole building.",
        (
            Reply(
                9,
                "Cleo",
                "not_yet",
                "It stands at the top of our list. We tell you where the room will be once that is decided.",
                100,
            ),
            Reply(101, "Cleo", "done", "Both rooms are on the garden side. We checked with the dryers running."),
        ),
        check=Check(60, "yes", "I stood in both rooms and heard nothing."),
        joined="Leon Vera Rafiq Noor Hana Kavita Greta",
    ),
    Voice(
        162,
        "Leon",
        "If there is a step at the door it is not a room for me. A ramp that somebody has to fetch is a step.",
        (Reply(12, "Lorna", "done", "We only look at rooms with a level door. There is no ramp to fetch."),),
    ),
    Voice(
        161,
        "Vera",
        "Could the person who comes with me sit near but outside? I need quiet, and I need to know she is there.",
        (
            Reply(14, "Cleo", "not_yet", "We like this and do not know how yet. It goes to the next session.", 45),
            Reply(
                60,
                "Cleo",
                "will_do",
                "A bench in the corridor, with a window to the room, stands in every option.",
                190,
            ),
        ),
        is_question=True,
    ),
    Voice(
        159,
        "Rafiq",
        "Total silence makes me worse. Somewhere soft, with a person who is just there, would have kept me at the event.",
        (Reply(50, "Cleo", "done", "This has become one of the options: you wrote it down with Elspeth."),),
        credit="name",
        change=Change(
            105,
            "Elspeth",
            "One room became two: a silent one, and a soft one with a person by the door.",
            option=TWO_ROOMS,
        ),
    ),
    Voice(
        157,
        "Nadim",
        "A quiet room without a light that flashes for the fire alarm is a room I cannot rest in.",
        (
            Reply(
                10,
                "Lorna",
                "will_do",
                "Whatever room it is, a flashing alarm goes in. You are welcome to test it with us.",
                110,
            ),
            Reply(119, "Lorna", "done", "Both alarms flash. You chose the one that wakes people."),
        ),
        change=Change(58, "Cleo", "A flashing alarm was written into what was decided, before anything else was."),
    ),
    Voice(
        155,
        "Noor",
        NOOR,
        (Reply(97, "Cleo", "done", "First aid has the plan of both rooms and can send people there."),),
    ),
    Voice(
        154,
        "Hana",
        "Will children be welcome? My son needs it more than I do, and he hums.",
        (
            Reply(
                11,
                "Cleo",
                "done",
                "Yes, children are welcome, and humming is fine. How that goes with silence is for all of us to work out.",
            ),
        ),
        is_question=True,
    ),
    Voice(
        152,
        "Jomo",
        JOMO,
        (
            Reply(5, "Cleo", "will_do", "Signs go up at the three worst spots from our walk.", 115),
            Reply(119, "Cleo", "done", "The signs for all three spots are printed."),
        ),
    ),
    Voice(
        149,
        "Xanthe",
        "Please no posters about breathing. I know how to breathe.",
        (Reply(20, "Cleo", "done", "No posters. Blank walls, one colour, chosen by the group."),),
        credit="none",
    ),
    Voice(
        144,
        "Olwen",
        "I would sit by the door for an hour so that nobody has to explain themselves to a stranger in uniform.",
        (Reply(85, "Cleo", "done", "You are the first on the list of people by the door. Thank you."),),
    ),
    Voice(
        141,
        "Farah",
        FARAH,
        (
            Reply(
                55,
                "Cleo",
                "done",
                "Your four pictures are the signs, whatever room it becomes. Your name is on the back.",
            ),
        ),
    ),
    Voice(
        133,
        "Kavita",
        "Where do I leave my bag? I cannot rest when I am minding things.",
        (Reply(13, "Cleo", "will_do", "Lockers with keys go outside the door, whatever room it becomes.", 160),),
        is_question=True,
        check=Check(110, "partly", "Yes for a bag. I also meant my walking frame, which fits into no locker."),
    ),
    Voice(
        120,
        "Emeka",
        EMEKA,
        (Reply(62, "Cleo", "will_do", "A counter by the door shows free seats. Chidi and Jomo are building it.", 72),),
    ),
    Voice(
        97,
        "Greta",
        "Could we have the lights on a dial? I get headaches from the white ones.",
        (Reply(9, "Lorna", "will_do", "All lamps will be warm, and on a dial. It stands in every option.", 130),),
        is_question=True,
        credit="initials",
    ),
    Voice(
        38,
        "Bashir",
        "When we tried it out with tape, the silent room was next to the kitchen hatch. Clatter comes through.",
        (
            Reply(
                5, "Cleo", "cannot", "The hatch cannot move. It stays shut while the room is open, and has felt on it."
            ),
        ),
        check=Check(6, "no", "It was open again at the last session. Felt does not shut a hatch."),
    ),
    Voice(
        12,
        "Amina",
        "Who checks on the second day that the rooms are still as we left them?",
        (Reply(5, "Cleo", "not_yet", "We put it on the agenda of the next session.", 30),),
        is_question=True,
    ),
)
THEMES = (
    Theme(
        100,
        "Finding it before you need it",
        "Signs, pictures, and knowing from outside whether there is room.",
        (JOMO, EMEKA, FARAH, NOOR),
        (
            Reply(
                8, "Cleo", "will_do", "Signs, pictures and a counter are built together, and tried with all of you.", 85
            ),
        ),
        (NotMine(90, NOOR, "I do not need a sign. I need to be told where the room is, so that I can tell others."),),
    ),
)
