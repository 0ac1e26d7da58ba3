"""The Expo group: the standing group that holds the programme's money and scope."""

from cairn.management.demo.plan import (
    Announcement,
    Card,
    Change,
    Invitation,
    Item,
    Meeting,
    Plan,
    Prepaid,
    Reply,
    SecretVote,
    Terms,
    Voice,
    Witnessing,
)

PLAN = Plan(
    title="The Expo group",
    slug="expo-group",
    question="What is this Expo for, and what do we spend its money on?",
    opened=180,
    expected=5,
    is_governing=True,
    cards=(
        Card(
            ago=179,
            promised=5,
            to_decide="How the money for the Expo is shared out, and which questions people are asked to work on.",
            who_decides="Lorna signs for the money. She takes this group's word, or says in public why she does not.",
            decide_in=-120,
            owner="Lorna",
            already_decided="There is an Expo next September, and the sum for it is fixed.",
            cannot_change="The sum: it was set by the board in spring, and is public.",
        ),
    ),
    invitation=Invitation(
        ago=178,
        purpose="To watch over the whole Expo together, all year, half of us citizens.",
        time_asked="An evening every two months.",
        what_people_get="Your travel, a meal, somebody to stand in for you at home, and a letter that says what you did.",
        explanation=(
            "Six people sit in this group: three citizens and three staff. We look at the money, choose which questions are"
            " opened, and read how far each of them has come. Anybody can come and listen."
        ),
    ),
    terms=Terms(
        ago=177,
        costs="Travel, a meal, and the hours of whoever stands in for you at home.",
        about_time="20 pounds for an hour in this group: it reads a lot of paper.",
        how_to_claim="Tell Cleo. You need no form.",
        whom_to_ask="Cleo.",
        offered=(171,),
        answers={"Amina": "accept", "Vera": "accept", "Winston": "give_away"},
    ),
    prepaid=(Prepaid(156, "Vera", 3_600, "Somebody with my sister for the evening", 1),),
    secret_votes=(
        SecretVote(
            31,
            "Vera",
            {"agree": 3},
            statement=(
                "In this group we see all the money, and what we say about it is done or answered. We would like to see the"
                " minutes of the board as well. So far nobody has said no, and nobody has said yes."
            ),
        ),
    ),
    witnessing=Witnessing(),
    joined=((172, "Amina Ben Vera Winston Lorna Mohan"),),
    meetings=(
        Meeting(
            ago=155,
            title="The money on one page",
            purpose="See all of it, and ask what nobody has asked yet.",
            clock="18:00",
            items=(
                Item("Mohan", "What the Expo costs, line by line", 40, 40),
                Item("Winston", "What last year's money left out", 40, 45),
                Item("Lorna", "Dates", 15, 10),
            ),
            there="Amina Ben Vera Winston Lorna Mohan",
            chairs="Winston Lorna",
            is_decider_there=True,
            notes="One page shows all the money now. Travel was the smallest line. Winston asked why, and nobody knew.",
        ),
        Meeting(
            ago=98,
            title="Which questions first?",
            purpose="Read where each activity stands and say where to lend a hand.",
            clock="18:00",
            items=(
                Item("Vera", "Carers: who pays for the hours away from home?", 40, 40),
                Item("Ben", "Where each activity stands on the mountain", 30, 30),
                Item("Amina", "Why food started before it was explained", 20, 25),
            ),
            there="Amina Ben Vera Winston Lorna",
            chairs="Vera Ben",
            notes="Food began without a decision card. We asked for one at once, and it came two weeks later.",
        ),
        Meeting(
            ago=35,
            title="Half way",
            purpose="Look at the promises that are due.",
            clock="18:00",
            items=(
                Item("Winston", "Promises: kept, late, forgotten", 45, 45),
                Item("Mohan", "What is left", 30, 20),
            ),
            there="Amina Vera Winston Ben Mohan",
            chairs="Winston Mohan",
            notes="Two promises are late, and both were said to be late before anybody had to ask. That is new.",
        ),
        Meeting(
            ago=-17,
            title="Before the winter break",
            purpose="Choose the next two questions to open.",
            clock="18:00",
            items=(Item("Amina", "A question about money for people who live far away", 30, 0),),
            planned=30,
        ),
    ),
    voices=(
        Voice(
            168,
            "Winston",
            "Put the travel money first. People who cannot come cannot say that they could not come.",
            (
                Reply(
                    46, "Lorna", "done", "Travel has its own line now, three times what it was, and its own activity."
                ),
            ),
            credit="name",
            change=Change(120, "Lorna", "Travel got a line of its own, and the largest part of what was free."),
        ),
        Voice(
            166,
            "Vera",
            "Count what it costs a carer to be here, not only the bus.",
            (
                Reply(46, "Lorna", "will_do", "Hours at home are in the budget from the next quarter.", 75),
                Reply(115, "Lorna", "done", "Hours at home are paid now. Ask Mohan how."),
            ),
            credit="name",
        ),
        Voice(
            164,
            "Amina",
            "Keep a part of the money for things nobody has thought of yet.",
            (Reply(42, "Lorna", "done", "A tenth is kept free. This group says what it is for."),),
        ),
        Voice(
            102,
            "Amina",
            "Who reads the questions that people ask on the phone?",
            (Reply(9, "Cleo", "done", "Two of us, every morning. Each one is written here, like all others."),),
            is_question=True,
        ),
    ),
    announcements=(
        Announcement(
            ago=128,
            taken=130,
            by="Lorna",
            question="How is the money for the Expo shared out?",
            decided="As the group proposed it: travel and access first, then the hall, then food, then the stage; a tenth stays free.",
            reasons_after=6,
            reasons=(
                "The group looked at last year: people stayed away because of travel, and left early because of noise. So these"
                " come first. The stage gets less than it asked for. I signed the proposal as it was."
            ),
        ),
    ),
)
