"""The new venue: decided before anybody was asked, and said so. A small promise, kept."""

from cairn.management.demo.plan import (
    EVERYBODY,
    MEMBERS,
    Announcement,
    Card,
    Invitation,
    Item,
    Meeting,
    Plan,
    Reply,
    Settled,
    Tale,
    Voice,
    Witnessing,
)

PLAN = Plan(
    title="The new venue",
    slug="venue",
    question="What do you need to know about Vale Hall before you go there?",
    opened=126,
    expected=3,
    has_no_answer_yet=False,
    cards=(
        Card(
            ago=125,
            promised=3,
            to_decide="Nothing about the place itself. We tell you all we know, and answer every question.",
            who_decides="The board has decided. Lorna answers for it.",
            decide_in=-120,
            owner="Lorna",
            already_decided="The Expo moves to Vale Hall. The old hall is being pulled down, and the board has signed for the new one.",
            cannot_change="The hall and the two days: the contract is signed.",
            is_settled=True,
        ),
    ),
    invitation=Invitation(
        ago=124,
        purpose="To tell you about the new hall and to answer what you ask. It is not to choose a hall: that is done.",
        time_asked="One evening, and a visit if you like.",
        what_people_get="Travel, tea, a map you can feel with your fingers if that is better for you.",
        explanation=(
            "The Expo has a new home, Vale Hall. We did not ask you before, because there was no other hall of that size free."
            " We know that this is not how it should be. What we can do is tell you everything, and answer."
        ),
        formats=("text", "easy_read", "large_print"),
    ),
    settled=Settled(
        ago=123,
        on=128,
        by="Lorna",
        how="contract",
        words="The board signed the contract for Vale Hall before anybody was asked. It stays where it is written.",
    ),
    witnessing=Witnessing(silent="Agnes"),
    joined=(
        (120, "Amina Ben Leon Nadim Agnes Queenie Bashir Greta Lorna Howard Ingrid Alasdair"),
        (104, "Olwen Corin Maud Ulla"),
    ),
    meetings=(
        Meeting(
            ago=100,
            title="An evening in the empty hall",
            purpose="See it, ask everything, and hear why it was decided.",
            place="Vale Hall, Fernbrook",
            clock="17:30",
            items=(
                Item("Lorna", "Why this hall, and why you were not asked", 30, 30),
                Item("Howard", "A walk from the bus stop to the last row", 40, 45),
                Item("Leon", "Lifts: how many, how wide, and who repairs them on a Sunday", 20, 20),
            ),
            there="Amina Ben Leon Nadim Agnes Queenie Bashir Greta Lorna Howard Ingrid Olwen",
            chairs="Lorna",
            is_decider_there=True,
            notes="Lorna said plainly that the board had signed before anybody was asked. Nobody liked it, and everybody stayed.",
        ),
        Meeting(
            ago=45,
            title="Second look, with the doors in",
            purpose="Walk the same way again now that the doors and signs are there.",
            place="Vale Hall, Fernbrook",
            items=(
                Item("Howard", "What has changed since the first evening", 40, 40),
                Item("Queenie", "The benches outside", 15, 15),
            ),
            there="Amina Leon Nadim Queenie Greta Ben Howard Ingrid",
            chairs="Howard",
            notes="The lift is wide enough. The benches outside have no backs; Howard has written that down.",
        ),
    ),
    voices=(
        Voice(
            118,
            "Leon",
            "How wide are the lifts?",
            (Reply(6, "Lorna", "done", "140 centimetres, two of them. Come and try."),),
            is_question=True,
        ),
        Voice(
            117,
            "Queenie",
            "How far is it from the bus stop, in steps, not in minutes?",
            (Reply(8, "Lorna", "done", "212 steps, with a bench after 90."),),
            is_question=True,
        ),
        Voice(
            115,
            "Nadim",
            "Is there a loop, and has anybody who uses one tried it?",
            (
                Reply(
                    12,
                    "Lorna",
                    "done",
                    "There is one. You tried it with us on the first evening; two rows are dead, and are being mended.",
                ),
            ),
            is_question=True,
        ),
        Voice(
            112,
            "Bashir",
            "Why did the board not ask anyone?",
            (
                Reply(
                    10,
                    "Lorna",
                    "done",
                    "There were nine days to sign and we did not think we could ask in nine days. We could have.",
                ),
            ),
            is_question=True,
        ),
        Voice(
            109,
            "Agnes",
            "The old hall had a garden one could sit in. I shall miss it.",
            (
                Reply(
                    30,
                    "Lorna",
                    "cannot",
                    "The new hall has no garden. There is a roof with plants and chairs, and it is open to all.",
                ),
            ),
        ),
        Voice(
            103,
            "Greta",
            "Is there anywhere to park for carers?",
            (Reply(9, "Lorna", "done", "Twelve places beside the east door. No form is needed; say it at the gate."),),
            is_question=True,
        ),
        Voice(
            96,
            "Corin",
            "Write it down when you decide something in nine days. People can bear it if you say so.",
            (Reply(25, "Lorna", "done", "It is on the card of this activity, at the top."),),
        ),
        Voice(
            40,
            "Queenie",
            "The benches outside have no backs.",
            (Reply(14, "Lorna", "will_do", "Six benches with backs come in spring.", 120),),
        ),
        Voice(
            9,
            "Olwen",
            "Which door is open in the evening?",
            (Reply(4, "Lorna", "done", "The east door, until half an hour after the end."),),
            is_question=True,
        ),
    ),
    tales=(
        Tale(
            107,
            "Agnes",
            "I met my husband's nurse in the garden of the old hall, years after. We sat there for an hour. One needs places like that.",
            uses=EVERYBODY,
            credit="initials",
        ),
        Tale(
            90,
            "Leon",
            "The lift in the last place was called accessible. It was, if somebody took off my footrests first.",
            "Somebody who measures before they print the word.",
            uses=MEMBERS,
            credit="first_name",
        ),
    ),
    announcements=(
        Announcement(
            ago=122,
            taken=128,
            by="Lorna",
            question="Where is the next Expo?",
            decided="In Vale Hall, Fernbrook, for both days.",
            reasons_after=4,
            reasons="The old hall is being pulled down. Of the three halls of that size, only Vale Hall was free and had step-free doors. We"
            " had nine days to sign, and did not ask anybody. We should have tried.",
        ),
    ),
    stages=((105, "explore"),),
)
