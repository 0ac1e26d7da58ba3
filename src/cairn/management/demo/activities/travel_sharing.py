"""What people are paid while they change how people are paid; what they need; and what they say the problem is."""

from cairn.management.demo.plan import Claim, Need, Prepaid, Problem, Terms, Witnessing

NEEDS = (
    Need(
        143,
        "Uma",
        "A second seat for the person who helps me, without asking each time.",
        answered=140,
        answer="It stands beside your name. You never have to ask again.",
        accepted=129,
    ),
    Need(
        137,
        "Yusuf",
        "A time that does not fall on Friday prayers.",
        answered=134,
        answer="All meetings are on other days, or before noon.",
        accepted=128,
    ),
)
TERMS = Terms(
    ago=147,
    costs="Tickets, taxis where no bus goes, and a second seat for whoever helps you.",
    about_time="15 pounds for each hour you sit with us. You can say no, take a part, or give it away.",
    how_to_claim="Write it here, or tell Wanda on the phone. She writes it down and reads it back to you.",
    whom_to_ask="Wanda at the payments desk.",
    payer="Wanda",
    checker="Mohan",
    offered=(144, 130),
    answers={
        "Winston": "accept", "Callum": "accept", "Piotr": "accept", "Sunniva": "part", "Zofia": "give_away",
        "Tomasz": "accept", "Beatriz": "accept", "Kofi": "decline",
    },
)  # fmt: skip
PREPAID = (
    Prepaid(131, "Sunniva", 1_980, "Taxi from the valley, there and back", 4, by="Wanda"),
    Prepaid(130, "Uma", 2_400, "Two seats, there and back", 3, by="Wanda"),
    Prepaid(105, "Delphine", 4_400, "Taxi, 22 miles each way", 4, by="Wanda"),
    Prepaid(104, "Tomasz", 940, "Train there and back", 3, by="Wanda"),
)
CLAIMS = (
    Claim(127, "Callum", "expenses", 2_340, "Train there and back", 128, paid=93, received=91, paid_by="Wanda"),
    Claim(126, "Winston", "time", 2_250, "An hour and a half", 128, 120, 118, "Wanda"),
    Claim(126, "Piotr", "time", 2_250, "An hour and a half, in an envelope please", 128, 121, 121, "Wanda"),
    Claim(125, "Beatriz", "expenses", 980, "Bus there and back", 128, 120, 117, "Wanda"),
    Claim(99, "Winston", "time", 2_250, "An hour and a half, in the chair", 101, 95, 93, "Wanda"),
    Claim(98, "Tomasz", "time", 2_250, "An hour and a half", 101, 95, 94, "Wanda"),
    Claim(51, "Beatriz", "time", 1_500, "An hour by phone, in the chair", 52, 46, 45, "Wanda"),
)
PROBLEM = Problem(
    127,
    "Callum",
    (
        "People lend the Expo money so that they can speak at it. Those who have none to lend stay at home, and nobody"
        " counts them, because they never sent a form."
    ),
)
WITNESSES = Witnessing(silent="Kofi Yusuf", doubts={"sessions.item.reached": "Delphine"})
