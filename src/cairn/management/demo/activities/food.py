"""Food for everyone: it began before it was explained, and has been stuck ever since."""

from cairn.management.demo.activities.food_conversation import CONVERSATION
from cairn.management.demo.activities.food_dispute import BOOKED, CHALLENGES, CLAIMS, NEEDS
from cairn.management.demo.plan import (
    EVERYBODY,
    THE_GROUP,
    Card,
    Check,
    Choice,
    Invitation,
    Item,
    Meeting,
    NotMine,
    Plan,
    Pulse,
    Reply,
    Tale,
    Theme,
    Voice,
    Witnessing,
)

LABELS = "Say on the label what is in it, not what is not in it."
SIT_DOWN = "Let me sit down first and fetch later. I cannot carry a tray and a stick."
SOFT = "Soft food is not baby food."
HALAL = "Is the kitchen halal or only the meat?"
THEMES = (
    Theme(
        34,
        "Sitting down in peace",
        "Where people sit, how food comes to them, and who watches.",
        (SIT_DOWN, SOFT),
        (
            Reply(
                8,
                "Katya",
                "will_do",
                "Twenty seats by the wall, and four people who carry. We try it at the tasting.",
                45,
            ),
        ),
        (NotMine(30, SOFT, "Where I sit is one thing. I was talking about how it tastes."),),
    ),
    Theme(
        12,
        "Knowing what is in it",
        "Labels, and who can say what happens in the kitchen.",
        (LABELS, HALAL),
        (
            Reply(
                3,
                "Katya",
                "will_do",
                "The kitchen has two sides, and one of them is halal throughout. The labels say which, at the tasting.",
                25,
            ),
        ),
    ),
)

PLAN = Plan(
    title="Food for everyone",
    slug="food",
    question="What would a lunch look like that nobody has to explain?",
    opened=122,
    expected=2,
    by="Katya",
    invitation=Invitation(
        ago=121,
        purpose="To plan food that everybody at the Expo can eat, sit down to, and pay for.",
        time_asked="Three meetings of an hour and a half.",
        what_people_get="Travel, and of course a meal.",
        explanation=(
            "Two thousand people have lunch at the Expo. Some cannot eat gluten, some eat halal or kosher, some need soft food, and"
            " some need to eat at half past eleven. Tell us what a lunch must have so that you do not need to ask."
        ),
        formats=("text", "large_print"),
    ),
    joined=(
        (116, "Amina Ben Yusuf Hana Kavita Mabel Lowri Katya Jerome Noor Maud"),
        (96, "Rosa Hamid Zofia Ulla Gwen"),
    ),
    needs=NEEDS,
    booked=BOOKED,
    claims=CLAIMS,
    witnessing=Witnessing(silent="Zofia Lowri", doubts={"sessions.item.reached": "Yusuf"}),
    challenges=CHALLENGES,
    meetings=(
        Meeting(
            ago=106,
            title="A table of what we cannot eat",
            purpose="Put on the table what each of us cannot eat, and see what is left.",
            minutes=90,
            items=(
                Item("Katya", "What the caterer offers", 40, 50),
                Item("Yusuf", "Halal is not the same as no pork", 25, 15),
                Item("Mabel", "Soft food with a taste", 15, 0),
            ),
            there="Amina Ben Yusuf Hana Kavita Mabel Katya Jerome Noor Maud",
            chairs="Katya",
            notes="The caterer's list took most of the time. Mabel's item waits. Nobody could say who decides.",
            pulse=Pulse(citizens=("3422323", "2411212", "3322222"), staff=("4433343", "4443444", "3333333")),
        ),
        Meeting(
            ago=62,
            title="Who decides about lunch?",
            purpose="Read the decision card, which came late, and start again.",
            minutes=90,
            items=(
                Item("Ben", "What is open and what the caterer's contract says", 25, 25),
                Item("Mabel", "Soft food with a taste", 20, 20),
                Item("Hana", "Half past eleven", 15, 15),
                Item("Kavita", "Where people sit who eat slowly", 15, 0),
            ),
            there="Amina Ben Yusuf Hana Kavita Mabel Lowri Rosa Katya Jerome Noor Gwen Ulla",
            chairs="Mabel Ben",
            notes="We know now what is open: everything but the firm that cooks. Mabel brought soup in a flask, and that settled her item.",
            pulse=Pulse(
                citizens=("4434334", "3443334", "4434344", "3333333", "4444445"),
                staff=("4444444", "4454444", "5444454", "4343344", "4444444"),
            ),
        ),
        Meeting(
            ago=-14,
            title="Tasting",
            purpose="Taste six dishes, and say no to some.",
            minutes=90,
            items=(
                Item("Yusuf", "Six dishes and the words on their labels", 45, 0),
                Item("Jerome", "Where people queue", 15, 0),
            ),
        ),
    ),
    cards=(
        Card(
            ago=84,
            promised=5,
            to_decide="What is cooked, when, how it is labelled, and where people sit.",
            who_decides="Katya decides with the caterer, after this group has proposed. She says in public where she departs from it.",
            decide_in=60,
            owner="Katya",
            already_decided="The firm that cooks is the one of last year: its contract runs for one more year.",
            cannot_change="No open fire in the hall.",
        ),
    ),
    voices=(
        Voice(
            114,
            "Yusuf",
            LABELS,
            (
                Reply(
                    40,
                    "Katya",
                    "will_do",
                    "The caterer prints what is in it. You see the first labels at the tasting.",
                    90,
                ),
            ),
        ),
        Voice(
            112,
            "Hana",
            "Can people eat at half past eleven? Some medicines do not wait for the programme.",
            (Reply(13, "Cleo", "done", "One counter opens at eleven from now on."),),
            is_question=True,
        ),
        Voice(
            110,
            "Mabel",
            SOFT,
            (
                Reply(52, "Katya", "will_do", "Your soup is on the list for the tasting.", 80),
                Reply(88, "Katya", "will_do", "Your point is the taste: two more soft dishes are tasted with it.", 50),
            ),
            check=Check(20, "yes"),
        ),
        Voice(
            107,
            "Kavita",
            SIT_DOWN,
            (
                Reply(
                    45, "Katya", "not_yet", "We have asked the caterer for people who carry. Answer in three weeks.", 24
                ),
            ),
        ),
        Voice(
            101,
            "Lowri",
            "Who decides all this in the end?",
            (
                Reply(
                    16,
                    "Cleo",
                    "done",
                    "Katya does, and the card that says so should have been out before the first meeting. It is out now.",
                ),
            ),
            is_question=True,
        ),
        Voice(88, "Zofia", "Bring back the bread from the bakery in Mill Lane.", joined="Hana Rosa"),
        Voice(
            71,
            "Rosa",
            "Free water, everywhere, without having to ask.",
            (Reply(15, "Katya", "done", "Eight taps, on the map."),),
            check=Check(50, "partly", "The map has them. The hall does not yet."),
        ),
        Voice(
            55,
            "Noor",
            "Diabetic visitors came to first aid last year because lunch was late.",
            (Reply(20, "Katya", "will_do", "Lunch has a fixed time, and a basket stands at first aid.", 100),),
        ),
        Voice(15, "Hamid", HALAL, is_question=True),
    ),
    tales=(
        Tale(
            111,
            "Mabel",
            "I had a stroke, and since then I eat slowly. At the Expo I ate a banana in the cloakroom so that nobody would watch.",
            "A table where slow is normal.",
            uses=EVERYBODY,
            credit="initials",
        ),
        Tale(86, "Yusuf", "Four times I asked what was in it. Four times they said: it is fine.", uses=THE_GROUP),
    ),
    choices=(
        Choice(
            48,
            "Mabel Jerome",
            "Three counters by what your body needs",
            "One soft, one without the fourteen allergens, one with everything.",
            "You go to a counter, not to a person.",
        ),
        Choice(
            41,
            "Katya",
            "One menu, with good labels",
            "The same dishes for all, each with a full list of what is in it.",
        ),
    ),
    themes=THEMES,
    conversation=CONVERSATION,
    stages=((76, "explore"),),
)
