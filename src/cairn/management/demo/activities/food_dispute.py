"""What is owed around lunch, and the challenge that three citizens drawn by lot upheld."""

from cairn.management.demo.plan import Challenge, Claim, Need, Ruling

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
CLAIMS = (
    Claim(60, "Hana", "expenses", 1_150, "Petrol, 46 miles", 62, paid=50, received=49),
    Claim(27, "Mabel", "expenses", 1_890, "Taxi there and back: the bus stop was closed", 62),
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
