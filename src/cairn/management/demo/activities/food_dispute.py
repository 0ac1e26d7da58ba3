"""What is owed around lunch, and the challenge that three citizens drawn by lot upheld."""

from cairn.management.demo.plan import Booked, Challenge, Claim, Need, Ruling

NEEDS = (
    Need(
        113,
        "Mabel",
        "Something soft to eat at the meetings, and a table in the corner.",
        answered=109,
        answer="Soup is there each time, and the table by the window is kept.",
        accepted=61,
    ),
    Need(
        111,
        "Hana",
        "An end before three: I fetch my son.",
        answered=107,
        answer="We end at half past two.",
        accepted=104,
    ),
    Need(
        66,
        "Kavita",
        "Somebody who carries my tray. I cannot hold it and my stick.",
        answered=40,
        answer="There is a trolley by the counter.",
        declined=21,
        why_not="The trolley does not go over the step to the tables. I tried.",
    ),
)
BOOKED = (Booked(2, "Amina", "A taxi home after the tasting: the last bus goes at eight", 9, 1_400),)
CLAIMS = (
    Claim(60, "Hana", "expenses", 1_150, "Petrol, 46 miles", 62, paid=50, received=49),
    Claim(36, "Mabel", "expenses", 1_890, "Taxi there and back: the bus stop was closed", 62),
    Claim(20, "Hamid", "expenses", 980, "Train there and back", 22, paid=8, approved=16, sent=14),
    Claim(
        15,
        "Lowri",
        "expenses",
        4_800,
        "A lunch box that keeps food warm",
        16,
        refused=(
            11,
            "Travel and the meal itself are paid here. Do you need it because there is nothing for you to eat? Then say so.",
        ),
    ),
    Claim(12, "Kavita", "expenses", 1_640, "Taxi, because of the steps at the station", 13, approved=9, sent=7),
    Claim(9, "Yusuf", "expenses", 560, "Tram and bus", 10, approved=6),
    Claim(5, "Rosa", "expenses", 430, "Bus there and back", 6),
    Claim(4, "Amina", "expenses", 720, "Bus, two times", 6, back=(3, "Which two days were it? Finance needs both.")),
)
CHALLENGES = (
    Challenge(
        ago=47,
        condition="4.2",
        ground="already_decided",
        by="Yusuf",
        is_named=True,
        words=(
            "We are asked what is cooked. But the caterer told me that the dishes for September were ordered in spring,"
            " together with the contract. Then the tasting is not a choice."
        ),
        replied=40,
        replied_by="Katya",
        reply=(
            "The contract names the firm, as the card says. The dishes were put down in an annex as an example. We can change"
            " each of them until six weeks before."
        ),
        ruling=Ruling(
            asked=38,
            asked_by="Yusuf",
            drawn=31,
            seen_by="Yusuf Cleo",
            spoken=22,
            why="An example with a price and a date on it is an order.",
            found=(
                (True, "The annex has prices and days in it. Whoever changes a dish pays for it. That is decided."),
                (
                    True,
                    "It may be meant as an example. But nobody showed it to the people who were asked, and it is signed.",
                ),
                (
                    False,
                    "They can still change every dish, and it says so. I would have asked them to publish the annex.",
                ),
            ),
        ),
    ),
)
