"""Getting there: an honest question about four buses, and letters that nobody answered."""

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
    title="Getting there",
    slug="getting-there",
    question="How can people without a car get to the Expo?",
    opened=186,
    expected=4,
    cards=(
        Card(
            ago=185,
            promised=4,
            to_decide="From where the buses go, and when.",
            who_decides="Mohan, who pays for the buses. He asks you first and answers every point.",
            decide_in=-110,
            owner="Mohan",
            already_decided="There is money for four buses.",
        ),
    ),
    invitation=Invitation(
        ago=184,
        purpose="To hear where the buses should go from.",
        time_asked="One meeting by phone.",
        what_people_get="The call is free, and the timetable comes to you first.",
        explanation="Four buses bring people to the Expo. Tell us where you live and when you can leave. Mohan chooses after he has heard you.",
    ),
    joined=((178, "Callum Sunniva Beatriz Winston Piotr Iolo Ben Mohan Wanda"),),
    meetings=(
        Meeting(
            ago=150,
            title="Four buses on one map",
            purpose="Put a pin where each of us lives.",
            minutes=60,
            way="phone",
            place="",
            how_to_join="Ring the Expo line and say: buses.",
            access_plan="Somebody reads the map out. You can ring at another time too.",
            items=(Item("Sunniva", "The valley has no bus at all", 20, 25), Item("Mohan", "What a bus costs", 20, 15)),
            there="Callum Sunniva Beatriz Winston Iolo Ben Mohan Wanda",
            chairs="Sunniva Wanda",
            is_decider_there=True,
            notes="Nine of us live along two roads. The valley is a third, and nobody had thought of it.",
        ),
    ),
    voices=(
        Voice(
            175,
            "Callum",
            "Leave late enough for people who get help in the morning.",
            (Reply(60, "Mohan", "done", "The first bus leaves at half past nine."),),
        ),
        Voice(
            173,
            "Sunniva",
            "One of the four through the valley.",
            (Reply(58, "Mohan", "done", "The third bus goes through the valley."),),
        ),
        Voice(
            170,
            "Beatriz",
            "Print the timetable large, and send it by post.",
            (Reply(55, "Mohan", "done", "It goes out by post, in large print, to everybody."),),
        ),
        Voice(
            168,
            "Winston",
            "Pay the people who come by train before they come.",
            (
                Reply(
                    54, "Mohan", "cannot", "The rules do not allow it this year. I have asked for them to be changed."
                ),
            ),
        ),
        Voice(
            165,
            "Piotr",
            "Somebody at the stop who knows my name.",
            (Reply(50, "Mohan", "done", "A person with a yellow scarf waits at each stop, with the list."),),
        ),
    ),
    announcements=(
        Announcement(
            ago=114,
            taken=116,
            by="Mohan",
            question="Where do the four buses go from?",
            decided="Two along the main road, one along the river, one through the valley.",
            reasons_after=5,
            reasons="Most of you live along the main road. The valley has the fewest people, and no other way to come.",
        ),
    ),
    promises=(
        Promise(
            108,
            "Sunniva",
            "Wanda",
            "Drive the valley once before the day, with somebody in a wheelchair on board.",
            80,
            (Step(84, "kept", "Sunniva", "Driven on a Sunday. The lift of the bus works, and the driver knows how."),),
        ),
        Promise(
            107,
            "Winston",
            "Mohan",
            "Answer every letter about travel money within four weeks.",
            66,
            (Step(50, "late", "Mohan", "Thirty-four letters are still in the folder."),),
        ),
    ),
    ended=42,
    review=Review(
        started=38,
        published=28,
        led_by="Sunniva Mohan",
        what_changed="Four buses came, and 160 people with them. For the first time one went through the valley.",
        for_whom="For people without a car along three roads.",
        what_did_not="Whoever came by train paid first and waited for weeks. Letters about it were not answered.",
        lessons=("Tell people in May what their travel costs.", "Nobody can lend us money they do not have."),
        verdicts=(Said(32, "Winston", "The buses were good. The money was as it always was."),),
    ),
    witnessing=Witnessing(silent="Piotr"),
)
