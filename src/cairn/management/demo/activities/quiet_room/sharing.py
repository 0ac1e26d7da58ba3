"""How power, money and work are shared in the quiet room, and what people need to join in."""

from cairn.management.demo.plan import (
    Agreement,
    Budget,
    Claim,
    FormatWish,
    Need,
    Prepaid,
    Problem,
    Spent,
    Terms,
)

WISHED = (FormatWish(166, "Nadim", "bsl"),)
NEEDS = (
    Need(
        166,
        "Leon",
        "A table I can get under, and nobody moving my chair for me.",
        answered=161,
        answer="The tables at Open Door are high enough; we tried it with a tape measure. Nobody touches your chair.",
        accepted=149,
    ),
    Need(
        164,
        "Nadim",
        "An interpreter for British Sign Language, the same one each time if that can be.",
        answered=159,
        answer="Booked for all sessions, and it is the same person each time.",
        accepted=150,
    ),
    Need(
        163,
        "Farah",
        "The papers three days before, so that I can read them with somebody.",
        answered=162,
        answer="You get them a week before, with pictures.",
        accepted=157,
    ),
    Need(
        157,
        "Hana",
        "Somewhere for my son to be, near me, where he may hum.",
        answered=153,
        answer="The room next door, with a door between. Gwen is with him, or you are.",
        accepted=149,
    ),
    Need(
        146,
        "Kavita",
        "A chair with arms, and permission to stand up in the middle.",
        answered=144,
        answer="Two chairs with arms are there. Everybody stands up when they like.",
        accepted=117,
    ),
)
TERMS = Terms(
    ago=167,
    costs="Travel there and back, a meal, and whoever looks after somebody at home while you are with us.",
    about_time="15 pounds for each hour of a session and of a task. You can say no, take a part, or give it away.",
    how_to_claim="On this page, by phone, or with a slip from the tin on the table. You need no receipt up to 10 pounds.",
    whom_to_ask="Mohan at the payments desk, or Cleo. Please ask about benefits first: being paid can change them.",
    payer="Mohan",
    checker="Wanda",
    offered=(164, 157, 146),
    once=((120, "Hana", "give_away", "The café at Open Door"),),
    answers={
        "Amina": "accept", "Farah": "accept", "Leon": "accept", "Rafiq": "part", "Nadim": "accept", "Hana": "accept",
        "Jomo": "accept", "Olwen": "give_away", "Vera": "accept", "Greta": "decline",
    },
)  # fmt: skip
PREPAID = (
    Prepaid(156, "Leon", 2_640, "Taxi with a ramp, there and back", 6, by="Mohan"),
    Prepaid(155, "Nadim", 1_180, "Train there and back", 5, by="Mohan"),
    Prepaid(123, "Rafiq", 860, "Bus there and back", 5, by="Mohan"),
    Prepaid(98, "Kavita", 1_420, "Taxi home after dark", 4, by="Mohan"),
    Prepaid(44, "Leon", 2_640, "Taxi with a ramp, there and back", 4, by="Mohan", asked=47),
)
CLAIMS = (
    Claim(148, "Amina", "expenses", 640, "Bus there and back", 150, paid=142, received=140, paid_by="Mohan"),
    Claim(147, "Vera", "expenses", 3_000, "Somebody with my sister for four hours", 150, 141, 139, "Mohan"),
    Claim(146, "Farah", "time", 3_000, "Two hours, the walk", 150, 140, 138, "Mohan"),
    Claim(145, "Amina", "time", 3_000, "Two hours, the walk", 150, 140, 138, "Mohan"),
    Claim(116, "Jomo", "time", 3_000, "Two hours, what quiet means", 118, 109, 106, "Mohan"),
    Claim(115, "Rafiq", "time", 1_500, "Half of two hours, as agreed", 118, 109, 107, "Mohan"),
    Claim(92, "Leon", "time", 3_000, "Two hours, drawing the rooms", 94, 84, 83, "Mohan"),
    Claim(91, "Hana", "expenses", 1_250, "Petrol, 50 miles", 94, 84, 80, "Mohan"),
    Claim(38, "Amina", "time", 3_000, "Two hours, tape and chairs", 40, 31, 30, "Mohan"),
    Claim(37, "Jomo", "time", 9_000, "Six hours on the counter", 42, 29, 28, "Mohan"),
)
PROBLEM = Problem(
    139,
    "Vera",
    (
        "People who need quiet leave the Expo, because there is nowhere to go before it gets too much. Those who come with"
        " them leave as well. It is not that they do not ask: it is that there is nothing to ask for."
    ),
)
AGREEMENT = Agreement(
    ago=143,
    by="Rafiq",
    scope="How many quiet rooms there are, where they are, what is in them, who looks after them, and the money for that.",
    money="The 9,400 pounds for quiet in the Expo's plan. Nobody spends any of it without a vote here.",
    not_shared=(
        "Fire doors, and who may be in the corridor behind the hall: the law gives that to the people who run the hall."
        " And what staff are paid: that is in their contracts."
    ),
    agreed=((138, "Amina"), (137, "Lorna")),
)
BUDGET = Budget(
    ago=90,
    by="Lorna",
    lines=(
        ("Walls, doors, and the window to the corridor", 3_900),
        ("Lamps on a dial, felt, blankets, chairs", 2_300),
        ("People by the door: training, and their time", 1_700),
        ("Paying citizens for their time and travel", 1_100),
        ("Kept free, for what nobody has thought of", 400),
    ),
    linked=(62, "Vera"),
    spent=(
        Spent(47, 1, 1_240, "Two doors without a sill"),
        Spent(44, 1, 2_310, "Walls and the paint that does not smell"),
        Spent(42, 2, 860, "Lamps on a dial, six of them"),
        Spent(40, 2, 1_150, "Twenty chairs with arms", (1_090, "The bill was for nineteen chairs.")),
        Spent(34, 3, 720, "Two evenings of training for twelve people"),
        Spent(30, 4, 980, "Time and travel of nine citizens, put together"),
        Spent(12, 5, 65, "A second sign for the coffee queue"),
    ),
)
