"""What people said and told about getting to the Expo, and the options they wrote."""

from cairn.management.demo.plan import (
    EVERYBODY,
    MEMBERS,
    THE_GROUP,
    Change,
    Check,
    Choice,
    Moderated,
    Reply,
    Tale,
    Used,
    Voice,
)

DESK = "At the payments desk I was asked in front of the queue why I have no bank account. The tall man at window two did that."
VOICES = (
    Voice(
        144,
        "Callum",
        "Last year it cost me 61 pounds to come, and it came back after seven weeks. I paid the rent late because of it.",
        (
            Reply(
                75,
                "Mohan",
                "done",
                "This is why we are here. From now on you do not pay first. I am sorry about the rent.",
            ),
        ),
        credit="name",
    ),
    Voice(
        142,
        "Piotr",
        "I have no bank account at the moment. Every way you pay needs one.",
        (
            Reply(
                80,
                "Mohan",
                "done",
                "Tickets need no account, and cash in an envelope is allowed. Piotr and I write the rule for it.",
            ),
        ),
    ),
    Voice(
        141,
        "Sunniva",
        "The last bus home leaves at ten past four. Your events end at five.",
        (
            Reply(
                15,
                "Cleo",
                "not_yet",
                "We have no answer yet. It is the next thing once we know how tickets are paid.",
                105,
            ),
            Reply(
                113,
                "Cleo",
                "will_do",
                "Three options for the last mile are being written. Everybody here votes on them.",
                60,
            ),
        ),
    ),
    Voice(
        139,
        "Tomasz",
        "The form has words on it that I do not use. Is it for me or for you?",
        (Reply(12, "Mohan", "done", "It was for us. Please help us write a better one."),),
        check=Check(120, "yes", "Nobody ever said that to me before."),
        is_question=True,
    ),
    Voice(
        138,
        "Amina",
        "Buy the return ticket as well. I once had a ticket there and none back.",
        (Reply(70, "Mohan", "done", "Every ticket is a return ticket."),),
        change=Change(97, "Stefan", "The ticket became a return ticket.", option="Tickets sent to you"),
    ),
    Voice(
        133,
        "Beatriz",
        "Does travel money count as income? My benefit office asked me, and I did not know what to say.",
        (
            Reply(
                10,
                "Mohan",
                "cannot",
                "We are not allowed to advise anybody on benefits, and could get it wrong. Please ask an adviser you trust; we pay for the call.",
            ),
        ),
        is_question=True,
    ),
    Voice(
        130,
        "Uma",
        "I need a second seat for the person who helps me. Please do not make me ask each time.",
        (Reply(25, "Mohan", "done", "Say it once. It stays with your name until you change it."),),
        check=Check(101, "yes"),
    ),
    Voice(
        126,
        "Wanda",
        "We could skip four of the seven steps tomorrow. Nobody had ever asked us to.",
        (Reply(30, "Mohan", "done", "Skipped. Thank you for drawing it on the wall."),),
    ),
    Voice(
        111,
        "Zofia",
        "An envelope with the fare at the door is what my church does. It has worked for thirty years.",
        (Reply(55, "Mohan", "done", "It is the second way now, for anybody who prefers it."),),
        change=Change(
            60, "Mohan", "Cash in an envelope was thought to be forbidden. Because she said this, we looked: it is not."
        ),
    ),
    Voice(
        96,
        "Kofi",
        "What happens if I get a ticket and then cannot come because I am ill?",
        (Reply(8, "Mohan", "done", "Nothing happens. Nobody has to pay anything back."),),
        is_question=True,
    ),
    Voice(
        25,
        "Delphine",
        "From our village it is a taxi or nothing. Twenty-two miles. I have never dared to claim it.",
        (
            Reply(
                7,
                "Cleo",
                "not_yet",
                "It is one of the things you can vote on now. The answer comes with the result.",
                40,
            ),
        ),
    ),
    Voice(
        48,
        "Piotr",
        DESK,
        (Reply(26, "Mohan", "done", "The desk has a side room now. You choose where you talk."),),
        credit="none",
    ),
    Voice(6, "Iolo", "If I give two neighbours a lift, do I get paid for one journey or for three?", is_question=True),
)
MODERATED = (
    Moderated(
        DESK,
        "other_person",
        reported=46,
        report="Everybody in the office knows who sits at window two.",
        held=45,
        held_by="Deepa",
        hidden=44,
        told="It lets people guess which member of staff you mean. Please tell it without the window.",
        appealed=43,
        appeal="Four people take turns at that window. What was done to me should not be hidden to protect a desk.",
        restored=(40, "Cleo"),
        why_restored="Four people sit there in turn, so it names nobody, and it says something that has to change.",
    ),
)
TALES = (
    Tale(
        143,
        "Callum",
        (
            "I counted out the train fare on the kitchen table. There was enough for the train or for the week's food. I chose"
            " the train, because I had said I would come. Then somebody on the stage thanked us all for giving our time."
        ),
        "A ticket in the post.",
        uses=(*EVERYBODY, "press"),
        credit="name",
        editing="ask",
        used=(
            Used(
                34,
                "Deepa",
                "outside",
                use="press",
                words="There was enough for the train or for the week's food.",
                where="the Fernbrook Courier, in a piece about the Expo",
                answer=(32, False),
            ),
        ),
    ),
    Tale(
        136,
        "Sunniva",
        "I left in the middle of my own workshop to catch the bus. I never heard how it ended.",
        uses=MEMBERS,
        credit="first_name",
    ),
    Tale(127, "Yusuf", "I said I was busy. I was not busy. I was broke.", uses=THE_GROUP),
    Tale(
        122,
        "Uma",
        "They paid for my seat and not for my sister's, who pushes the chair. She stood for two hours.",
        "Two seats, without a letter from the doctor.",
        uses=(*EVERYBODY, "training"),
        credit="initials",
        until=-120,
        used=(
            Used(
                45,
                "Cleo",
                "outside",
                use="training",
                where="a training day for the payments desk, two groups of twelve",
            ),
        ),
    ),
)
CHOICES = (
    Choice(
        110,
        "Winston Stefan",
        "Tickets sent to you",
        "You say where you live and when you want to travel. A return ticket comes by post or to your phone within two days.",
        "You never pay, so nobody has to pay you back.",
    ),
    Choice(
        107,
        "Zofia Callum Wanda",
        "A card with money on it",
        "A plastic card that works in shops and on buses, with the fare on it before the day.",
        "It pays for the coffee in between as well.",
    ),
    Choice(
        104,
        "Vikram",
        "The form, but paid in five days",
        "Everything stays as it is, but the payments desk promises five working days.",
        "It can start at once.",
    ),
    Choice(
        31,
        "Sunniva Stefan",
        "A taxi firm that sends us the bill",
        "You ring one number, say the word Expo, and get in. The firm sends us one bill a month.",
    ),
    Choice(
        29,
        "Iolo Delphine",
        "Lifts from neighbours, paid by the mile",
        "Whoever brings somebody along gets paid for the miles, in an envelope at the door.",
        "People who come together also talk together.",
    ),
    Choice(
        26,
        "Quentin Kofi",
        "A minibus from the station",
        "A small bus waits at the station for each of the three morning trains and goes back after the last talk.",
    ),
)
