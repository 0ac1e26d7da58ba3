"""What people of the demo got: thanks, papers, and what they note for themselves."""

from cairn.management.demo.plan.thanking import Certified, Got, Referred, Thanked

GIVEN = (
    Thanked(
        30,
        "Cleo",
        "You came after a working day, some of you by two buses. Because you asked twice, we looked twice. Thank you.",
    ),
    Thanked(
        9,
        "Deepa",
        "You stood still where I would have walked on. I plan rooms differently since then.",
        people="Amina",
    ),
    Certified(26, "Amina", "Amina Farah Yusuf", by="Deepa", signed=22),
    Certified(3, "Winston", "Winston Obadele"),
    Referred(
        34,
        "Vera",
        "Cleo",
        "A course in the spring.",
        31,
        (
            "Vera and I sat in the same group for half a year. She read every budget line, and asked about the one that"
            " nobody else had seen. When two sides were cross with each other she said what both had in common, and meant"
            " it.\n\nWhoever works with her gets somebody who comes prepared and stays kind."
        ),
        agreed=29,
    ),
    Referred(
        8,
        "Amina",
        "Cleo",
        "A job at the library.",
        5,
        (
            "Amina notices what makes a place hard to be in, and finds words for it that builders understand. She chaired"
            " with care: those who had not spoken came first.\n\nThe quiet room of this Expo is where it is because she"
            " asked us to walk there."
        ),
    ),
    Got(60, "Amina", "learned", "How to say what I need before I am tired."),
    Got(21, "Amina", "people", "Three people I now ring without a reason."),
    Got(20, "Vera", "paid", "My sister had company every evening I was out."),
)
