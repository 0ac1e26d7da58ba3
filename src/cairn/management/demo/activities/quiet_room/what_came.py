"""What came of the quiet room: the measures from week to week, and what it did for those who made it."""

from cairn.management.demo.plan import Came, ForMe, Line, Measures

MEASURES = Measures(
    ago=67,
    lines=(
        Line(
            "People who need quiet stay for as long as they want to.",
            "Everybody who gets worn out by noise, and whoever comes with them",
            "We ask the first visitors on the afternoon in the hall: did you stay as long as you wanted?",
            -10,
            ("Visitors who stayed as long as they wanted to", "of every 100 we asked", "40", "90"),
            (
                Came(54, "Leon", "We asked 20 people in the sports hall, with the rooms marked in tape", "55"),
                Came(37, "Elspeth", "We asked 24 people on the evening with the first lamps", "71"),
                Came(26, "Vera", "We asked all 31 visitors of the first afternoon", "84"),
                Came(9, "Hana", "We asked 28 people on two evenings", "89"),
            ),
        ),
        Line(
            "The rooms can be found without asking.",
            "People who come for the first time",
            "Six people who have never been there look for them with only the signs.",
            20,
            ("People who find both rooms with only the signs", "of six", "", "6"),
            (
                Came(56, "Bashir", "Six neighbours, with the paper arrows", "1"),
                Came(41, "Bashir", "Six neighbours, with the first signs on the doors", "4"),
                Came(
                    40, "Greta", "The same six, asked again by phone", "3",
                    why="One of the six had helped to hang the signs. She knew the way.",
                ),
                Came(25, "Vera", "Six people who had never been in the hall", "5"),
            ),
        ),
        Line(
            "Nobody has to explain why they go in.",
            "Everybody",
            "Those who sit by the door write down each time somebody was asked. It should stay empty.",
            -10,
            None,
            (
                Came(
                    52, "Hana", "The list by the door", judged="same",
                    words="Two people were asked what was wrong with them. Nobody meant it badly.",
                ),
                Came(24, "Elspeth", "The list by the door", judged="better", words="The list was empty all afternoon."),
                Came(
                    8, "Leon", "The list by the door", judged="better",
                    words="Empty again. Somebody wrote “thank you for not asking” on it.",
                ),
            ),
        ),
    ),
    agreed=((66, "Leon"), (65, "Elspeth")),
)  # fmt: skip

FOR_ME = (
    ForMe(
        23, "Leon", {"confidence": "same", "people": "lot", "time": "lot", "energy": "bit"},
        {
            "people": "I have three phone numbers that I did not have before, and I use them.",
            "energy": "The meetings at two cost me the rest of each day.",
        },
        ("people",),
    ),
    ForMe(
        22, "Farah", {"confidence": "more", "skills": "more", "work": "lot", "time": "lot", "money": "none"},
        {"work": "My pictures are on the doors. Since then two other places have asked me for pictures, and pay for them."},
        ("work",),
    ),
    ForMe(
        22, "Hana", {"confidence": "more", "people": "bit", "time": "lot", "energy": "lot", "money": "bit"},
        {"money": "The late bus. I was paid back, after three weeks."},
    ),
    ForMe(21, "Bashir", {"confidence": "same", "people": "bit", "time": "lot", "energy": "bit"}),
    ForMe(
        21, "Elspeth", {"confidence": "more", "skills": "more", "people": "bit", "time": "lot", "energy": "bit"},
        {"skills": "I have learned to stop talking when I think I know it."}, ("skills",), "name",
    ),
    ForMe(
        19, "Vera", {"confidence": "more", "skills": "more", "people": "lot", "time": "lot", "energy": "lot", "work": "none"},
        {"confidence": "I chaired a meeting with the director in it, and he waited for his turn."}, ("confidence",), "none",
    ),
    ForMe(18, "Noor", {"confidence": "more", "skills": "more", "time": "bit", "work": "bit"}),
    ForMe(18, "Greta", {"confidence": "less", "people": "none", "time": "lot", "energy": "lot"}),
    ForMe(16, "Kavita", {"confidence": "more", "skills": "same", "people": "bit", "time": "bit"}),
    ForMe(
        15, "Amina", {"confidence": "more", "people": "bit", "time": "bit", "energy": "none"},
        {"confidence": "I say what I think before somebody asks me."},
    ),
)  # fmt: skip
