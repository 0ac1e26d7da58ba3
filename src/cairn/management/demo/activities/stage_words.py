"""What people said, told, doubted and want first about the main stage."""

from cairn.management.demo.plan import (
    EVERYBODY,
    THE_GROUP,
    Challenge,
    Change,
    Dissent,
    Missing,
    Moderated,
    Need,
    Pin,
    Reply,
    Tale,
    Terms,
    Used,
    Voice,
    Witnessing,
)

OPEN_CALL = "Half by open call, half in pairs"

LIARS = "Whoever chose the speakers last year is a liar and a thief, and so are their friends."
VOICES = (
    Voice(
        135,
        "Xanthe",
        "Ask people under twenty-five before you print anything. We do not read the newsletter.",
        (Reply(15, "Lorna", "done", "Nothing was printed before the open call was yours."),),
    ),
    Voice(
        133,
        "Winston",
        "Pay citizen speakers the same as the others. Otherwise it is not a stage, it is a favour.",
        (
            Reply(20, "Lorna", "not_yet", "We want to. The amount is being worked out with the Expo group.", 25),
            Reply(83, "Lorna", "not_yet", "The amount is on the table of the Expo group this month.", 30),
            Reply(124, "Lorna", "not_yet", "It is on the table of the Expo group, and late. I say more then.", 60),
        ),
        credit="name",
    ),
    Voice(
        131,
        "Rosa",
        "Who pays for the interpreter when I speak?",
        (Reply(11, "Lorna", "done", "The Expo does, and for the rehearsals too."),),
        is_question=True,
    ),
    Voice(
        128,
        "Corin",
        "Shorter talks. Nobody's life takes forty minutes to tell.",
        (Reply(24, "Deepa", "done", "Ten minutes for everybody, the director included."),),
    ),
    Voice(
        125,
        "Rafiq",
        "Let some people speak from the floor. A stage makes me say things I do not mean.",
        (Reply(64, "Deepa", "done", "A third of the talks happen on the floor, with everybody sitting around."),),
        credit="name",
    ),
    Voice(
        122,
        "Paloma",
        "We sell tickets by the names on the poster. I worry about an open call with no names until summer.",
        (Reply(30, "Deepa", "will_do", "The poster shows questions instead of names. We try it in spring.", 120),),
    ),
    Voice(
        117,
        "Fionn",
        "An open call on the internet is a call to people who have the internet.",
        (
            Reply(60, "Deepa", "will_do", "It goes up in forty places, on paper, with a number to ring.", 30),
            Reply(86, "Deepa", "done", "It hangs in forty-three places."),
        ),
        change=Change(79, "Fionn", "The call went from a web page to paper in forty places.", option=OPEN_CALL),
    ),
    Voice(
        114,
        "Jasmin",
        "Have somebody on stage who was harmed, and somebody who can say sorry, at the same time.",
        (
            Reply(
                58,
                "Lorna",
                "will_do",
                "Two people have said that they would. We ask them what they need first, and tell you.",
                140,
            ),
        ),
    ),
    Voice(
        108,
        "Samir",
        "Will those who are not chosen hear why?",
        (Reply(13, "Deepa", "will_do", "Everybody gets a letter, written by two of us.", 140),),
        is_question=True,
    ),
    Voice(
        93,
        "Priya",
        "Do not introduce us by our illness.",
        (Reply(20, "Deepa", "done", "Each speaker writes the two sentences about themselves."),),
    ),
    Voice(
        90,
        "Hamid",
        "Record it, and ask each speaker afterwards whether it may be kept.",
        (Reply(40, "Deepa", "done", "So it is done: nothing is kept without a second yes."),),
    ),
    Voice(
        53,
        "Corin",
        LIARS,
        (
            Reply(
                8,
                "Deepa",
                "done",
                "Last year three people chose, and nobody could see how. Now the rules are open, and six people choose by them.",
            ),
        ),
    ),
    Voice(
        7,
        "Nia",
        "Can two people from the same family speak together?",
        is_question=True,
    ),
)
TALES = (
    Tale(
        134,
        "Winston",
        (
            "I spoke on that stage four years ago. They gave me five minutes at the end of the day and a man with a sign"
            " that said two minutes left. Half the hall had gone for trains. The next morning a nurse rang me. She had"
            " stayed. She said it changed how she says good morning. So I still think it is worth it."
        ),
        "The first five minutes instead of the last.",
        uses=EVERYBODY,
        credit="name",
    ),
    Tale(
        119,
        "Oskar",
        "They wanted the sad part. I had come to tell them the funny part.",
        uses=EVERYBODY,
        credit="first_name",
    ),
    Tale(
        109,
        "Jasmin",
        "Nobody asked me. I would have said no. But nobody asked me.",
        uses=(*THE_GROUP, "training"),
        withdrawn=10,
        used=(
            Used(
                38,
                "Cleo",
                "outside",
                use="training",
                where="a training morning for presenters, on the handout",
            ),
        ),
    ),
)
MODERATED = (
    Moderated(
        LIARS,
        "hurtful",
        reported=52,
        report="It calls people thieves.",
        held=51,
        hidden=50,
        told="Say what went wrong with the choice of speakers, and leave out what you call the people.",
    ),
)
NEEDS = (
    Need(
        134,
        "Rosa",
        "An interpreter for British Sign Language at every meeting.",
        answered=131,
        answer="Booked for all three meetings.",
        accepted=119,
    ),
)
TERMS = Terms(
    ago=139,
    costs="Travel and a meal.",
    pays_time=False,
    about_time="Not paid so far. What citizen speakers and planners get is being worked out with the Expo group, and is late.",
    how_to_claim="Give the ticket to Cleo, or tell her on the phone.",
    whom_to_ask="Cleo.",
)
PINS = (Pin(15, "Winston", "6.5"),)
DISSENTS = (
    Dissent(
        29,
        "Rosa",
        "They say we chose together. We did, once, and with two weeks to go. Before that we sat through a talk about tickets,"
        " and what I had put on the agenda was left out. It was put first the next time, because I asked why.",
    ),
    Dissent(
        14,
        "Winston",
        "A stage that pays the director and thanks the rest is the old stage with new names on it.",
        credit="name",
    ),
)
MISSING = (Missing(31, "Nia", "People who never come to events like this one"),)
CHALLENGES = (
    Challenge(
        ago=6,
        condition="5.2",
        words=(
            "The record says that twenty minutes went to “Who never gets asked”. I sat in that room. It was ten, and then"
            " somebody from the ticket office answered for the other ten."
        ),
    ),
)
WITNESSES = Witnessing(
    silent="Oskar Hamid Samir",
    doubts={
        "sessions.item.reached": "Corin Rafiq",
        "sessions.chair.named": "Xanthe",
        "decide.decision.closed": "Jasmin",
    },
)
