"""A quiet corner: a room that nobody else wanted."""

from cairn.management.demo.plan import (
    Announcement,
    Card,
    Invitation,
    Item,
    Meeting,
    Plan,
    Promise,
    Reply,
    Review,
    Said,
    Step,
    Voice,
    Witnessing,
)

PLAN = Plan(
    title="A quiet corner",
    slug="quiet-corner",
    question="Where can people rest at the Expo?",
    opened=190,
    expected=3,
    cards=(
        Card(
            ago=189,
            promised=5,
            to_decide="Which room is the quiet room.",
            who_decides="Howard, who runs the old hall, after hearing everybody who takes part.",
            decide_in=-120,
            owner="Howard",
            already_decided="Nothing, but the big rooms are let.",
        ),
    ),
    invitation=Invitation(
        ago=188,
        purpose="To find a room in the old hall where people can rest.",
        time_asked="One meeting of an hour and a half.",
        what_people_get="Travel and a meal.",
        explanation="People get tired at the Expo. We look for a room where they can sit down in peace, and we have not found it yet.",
    ),
    joined=((180, "Vera Jomo Xanthe Hana Ben Howard Noor"),),
    meetings=(
        Meeting(
            ago=160,
            title="Which room?",
            purpose="Look at the rooms that are free.",
            place="The old hall, Fernbrook",
            minutes=90,
            items=(
                Item("Howard", "The rooms that are left", 40, 55),
                Item("Vera", "Who waits with the person who rests?", 25, 15),
            ),
            there="Vera Jomo Xanthe Ben Howard Noor",
            chairs="Howard",
            is_decider_there=True,
            notes="Three rooms are left, and all of them are near the kitchen. We took the largest.",
        ),
    ),
    voices=(
        Voice(
            178,
            "Vera",
            "A bench beside the room, please, for the person who waits.",
            (Reply(70, "Cleo", "will_do", "Howard puts a bench there before the first day.", 60),),
        ),
        Voice(
            176,
            "Jomo",
            "Not beside the kitchen.",
            (Reply(66, "Cleo", "cannot", "All the rooms that were left are beside the kitchen."),),
        ),
        Voice(
            171,
            "Xanthe",
            "How loud is it in there when the hall is full?",
            (Reply(12, "Cleo", "done", "We do not know. Nobody has been in there when the hall was full."),),
            is_question=True,
        ),
    ),
    announcements=(
        Announcement(
            ago=124,
            taken=125,
            by="Howard",
            question="Which room is the quiet room?",
            decided="The store beside the kitchen, with new lamps.",
            reasons_after=6,
            reasons="The other two rooms have no window. The store has one, and it was free on both days.",
        ),
    ),
    promises=(
        Promise(
            110,
            "Vera",
            "Howard",
            "Put a bench beside the quiet room, for the person who waits.",
            62,
            (Step(56, "late", "Vera", "There was no bench. I sat on the stairs for two days."),),
        ),
    ),
    ended=44,
    review=Review(
        started=40,
        published=30,
        led_by="Vera Howard",
        what_changed="There was a room with a lamp in it, and a sign on the door. About twenty people a day went in.",
        for_whom="For people who found it. Most of those who told us so had been shown the way by somebody.",
        what_did_not="It was not quiet: the kitchen is behind the wall. The bench for the person who waits never came.",
        lessons=(
            "A room is not quiet because the sign says so.",
            "Sit in the room while the hall is full, before you choose it.",
            "Ask who waits, and where.",
        ),
        verdicts=(
            Said(34, "Vera", "We were asked nicely about the rooms that nobody else wanted."),
            Said(33, "Jomo", "I told two people to go there. I would not do it again."),
        ),
    ),
    witnessing=Witnessing(silent="Hana"),
)
