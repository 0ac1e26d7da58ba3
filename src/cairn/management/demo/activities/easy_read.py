"""Easy Read for every paper: an honest consultation, promised and delivered."""

from cairn.management.demo.plan import (
    EVERYBODY,
    MEMBERS,
    Announcement,
    Came,
    Card,
    Challenge,
    Choice,
    Invitation,
    Item,
    Line,
    Measures,
    Meeting,
    Need,
    Plan,
    Promise,
    Pulse,
    Reply,
    Step,
    Tale,
    Voice,
    Witnessing,
)

PLAN = Plan(
    title="Easy Read for every paper",
    slug="easy-read",
    question="Which papers of the Expo should be in Easy Read, and who checks them?",
    opened=162,
    expected=4,
    by="Farah",
    cards=(
        Card(
            ago=161,
            promised=4,
            to_decide="Which papers come in Easy Read first, and who checks them before they go out.",
            who_decides="Ruth, who is responsible for what we publish. She asks you first, and answers every point in public.",
            decide_in=-72,
            owner="Ruth",
            already_decided="There is money for sixty pages a year.",
            cannot_change="Contracts with builders stay as they are: lawyers have to sign them.",
        ),
    ),
    invitation=Invitation(
        ago=160,
        purpose="To hear which papers matter to you, and what makes them easy.",
        time_asked="Two meetings of an hour and a half. You can also ring Ruth.",
        what_people_get="Travel, lunch, and your name on the papers you check, if you like.",
        explanation=(
            "We write a lot of paper. Most of it is hard to read. We can make sixty pages easy each year. Tell us which ones."
            " Ruth will choose after she has heard you. She will say why."
        ),
        formats=("easy_read", "text", "audio"),
    ),
    needs=(
        Need(
            155,
            "Edwin",
            "Somebody who reads it to me, without making a face.",
            answered=152,
            answer="Mabel reads with you. Both of you said yes.",
            accepted=137,
        ),
    ),
    witnessing=Witnessing(silent="Lowri Gethin"),
    challenges=(
        Challenge(
            ago=17,
            condition="4.4",
            by="Gethin",
            words="My question about Welsh has been answered with not yet. Winter is not a day.",
            replied=11,
            replied_by="Ruth",
            reply="You are right. The day I gave is a day in winter, and it stands in the answer now. I write to you before it.",
        ),
    ),
    joined=(
        (157, "Amina Ben Farah Tomasz Agnes Edwin Mabel Lowri Dilys Ines Ruth Vikram Yolanda Quentin"),
        (146, "Jasmin Gethin Maud"),
    ),
    meetings=(
        Meeting(
            ago=136,
            title="The pile on the table",
            purpose="Look at every paper of last year and sort it into three heaps.",
            minutes=90,
            items=(
                Item("Ruth", "Why there are so many papers", 15, 15),
                Item("Farah", "Three heaps: I need it, I do not need it, I do not know what it is", 40, 40),
                Item("Tomasz", "What Easy Read is and is not", 20, 20),
            ),
            there="Amina Ben Farah Tomasz Agnes Edwin Mabel Ruth Vikram Yolanda Quentin",
            chairs="Farah Ruth",
            is_decider_there=True,
            notes="The largest heap was the third one.",
            pulse=Pulse(
                citizens=("5544545", "4443444", "5454555", "4344344", "4444444"),
                staff=("4444444", "5454554", "4443444", "5544545"),
            ),
        ),
        Meeting(
            ago=66,
            title="The first ten papers",
            purpose="Check the first ten together and show each other what is still hard.",
            minutes=90,
            items=(Item("Tomasz", "Ten papers, ten minutes each", 70, 70), Item("Vikram", "How we number them", 10, 5)),
            there="Farah Tomasz Agnes Edwin Lowri Dilys Amina Ben Ruth Vikram Yolanda",
            chairs="Tomasz Vikram",
            notes="Seven papers passed. Three went back. One was shorter than its own title page.",
        ),
    ),
    voices=(
        Voice(
            155,
            "Farah",
            "Start with the letter that says where and when. If I do not get there, the rest is no use.",
            (Reply(100, "Ruth", "done", "The where-and-when letter was the first. You checked it."),),
        ),
        Voice(
            153,
            "Tomasz",
            "Pay the people who check. It is work.",
            (
                Reply(
                    22,
                    "Ruth",
                    "will_do",
                    "People who check will be paid by the hour. I have to find the money first.",
                    90,
                ),
                Reply(125, "Ruth", "done", "Checking is paid by the hour now."),
            ),
            credit="name",
        ),
        Voice(
            151,
            "Agnes",
            "Not childish pictures, please. I am seventy-four.",
            (Reply(16, "Ruth", "done", "We use photographs of grown-up people, taken in Vale."),),
            credit="initials",
        ),
        Voice(
            149,
            "Mabel",
            "The map needs it more than the programme.",
            (Reply(80, "Ruth", "done", "The map is number two on the list."),),
        ),
        Voice(
            146,
            "Edwin",
            "Could it be read out as well? My eyes are tired in the evening.",
            (Reply(12, "Ruth", "done", "Each Easy Read paper has a recording from now on."),),
            is_question=True,
        ),
        Voice(
            144,
            "Lowri",
            "Put it on the same page as the hard one, not behind a link.",
            (Reply(76, "Ruth", "done", "Both stand side by side."),),
        ),
        Voice(
            141,
            "Gethin",
            "Is there Easy Read in Welsh?",
            (
                Reply(
                    13,
                    "Ruth",
                    "not_yet",
                    "Two papers are. We look for people who check Welsh. The next word comes in winter.",
                    150,
                ),
            ),
            is_question=True,
        ),
        Voice(
            135,
            "Yolanda",
            "Staff would read the easy ones too. I would.",
            (Reply(20, "Ruth", "done", "They go to everybody now."),),
        ),
        Voice(
            132,
            "Dilys",
            "My brother reads the pictures and I read the words. Leave room for both.",
            (Reply(68, "Ruth", "done", "Pictures left, words right, on every page."),),
        ),
        Voice(
            124,
            "Ines",
            "What is a governance framework? It is on the cover of three papers.",
            (Reply(9, "Ruth", "done", "It means: who decides what. The next covers say that."),),
            is_question=True,
        ),
        Voice(
            20,
            "Amina",
            "The new papers have no page numbers. I get lost in them.",
            (Reply(7, "Ruth", "done", "They have them now, large, at the top."),),
        ),
    ),
    tales=(
        Tale(
            150,
            "Farah",
            "I got a letter about my own money. I read it four times. Then I took it to my neighbour and she read it four times.",
            "Short words. And a name I can ring.",
            uses=EVERYBODY,
            credit="first_name",
        ),
        Tale(
            138,
            "Edwin",
            "At the desk they gave me a form and watched me. I said I had forgotten my glasses. I have never owned glasses.",
            uses=MEMBERS,
        ),
    ),
    choices=(
        Choice(
            108,
            "Farah Ruth",
            "The papers people need to get there, first",
            "Letter, map, programme, travel, who to ring. Then everything a person has to sign.",
        ),
        Choice(
            104,
            "Quentin",
            "The papers most people open, first",
            "By how often they were opened last year, from the top.",
        ),
    ),
    announcements=(
        Announcement(
            ago=74,
            taken=76,
            by="Ruth",
            question="Which papers come in Easy Read first, and who checks them?",
            decided="First the papers people need to get there, then those they have to sign. Two people with a learning disability"
            " check every one, and nothing goes out without them.",
            reasons_after=3,
            reasons="Almost everybody asked for this order. I did not take the list by clicks: the paper people never open may be the one"
            " they cannot read.",
        ),
    ),
    measures=Measures(
        ago=70,
        lines=(
            Line(
                "People can read what they sign.",
                "Everybody who has to sign something at the Expo",
                "Two people who check ask ten others what they signed.",
                12,
                ("People who could say what they had signed", "of ten", "3", "9"),
                (
                    Came(45, "Edwin", "Ten people in the day centre, with the old form", "4"),
                    Came(30, "Tomasz", "Ten others, with the new form", "8"),
                ),
            ),
            Line(
                "Nobody has to ask for a paper in Easy Read.",
                "People with a learning disability",
                "Farah writes down each time somebody asks.",
                4,
            ),
        ),
        agreed=((69, "Farah"), (68, "Ruth")),
    ),
    promises=(
        Promise(
            58,
            "Farah",
            "Ruth",
            "Bring out the first ten papers in Easy Read, checked by two people each.",
            35,
            (Step(38, "kept", "Ruth", "All ten are out, with the names of those who checked them."),),
        ),
        Promise(
            57,
            "Tomasz",
            "Vikram",
            "Set up a list of people who check, with pay and a phone number.",
            20,
            (Step(26, "kept", "Tomasz", "Fourteen people are on the list."),),
        ),
    ),
    stages=((128, "explore"), (80, "decide"), (60, "do"), (14, "learn")),
)
