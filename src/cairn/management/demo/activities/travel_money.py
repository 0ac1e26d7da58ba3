"""Travel money before the day: decided once, and open again with one more choice that people make right now."""

from cairn.management.demo.activities import travel_letter, travel_sharing
from cairn.management.demo.activities.travel_words import CHOICES, MODERATED, TALES, VOICES
from cairn.management.demo.plan import Card, Invitation, Item, Meeting, Plan, Promise, Pulse, Step, Vote

PLAN = Plan(
    title="Travel money before the day",
    slug="travel-money",
    question="How can everybody get to the Expo without lending us money first?",
    opened=150,
    expected=6,
    cards=(
        Card(
            ago=149,
            promised=6,
            to_decide="When and how travel is paid, and what counts as travel.",
            who_decides="Everybody who takes part here votes. Mohan, who runs the payments, has one vote like all others.",
            decide_in=-70,
            owner="Mohan",
            already_decided="Travel is paid for everyone who comes to speak, to help or to work on the Expo.",
            cannot_change="We have to keep a receipt or a note for every payment for six years. The auditors ask for it.",
        ),
    ),
    invitation=Invitation(
        ago=148,
        purpose="To change the way travel is paid so that nobody stays away for lack of money.",
        time_asked="Three meetings of an hour and a half; one by phone if that is easier.",
        what_people_get="Your ticket is bought for you, for these meetings too. A meal. The result in writing.",
        explanation=(
            "Today you pay for your train, send a form, and wait six weeks. Many people cannot wait six weeks. We do not know"
            " yet what is better. You do. Staff from the payments desk will sit at the table and say what they can do."
        ),
        formats=("text", "easy_read", "spoken"),
    ),
    joined=(
        (145, "Amina Ben Winston Beatriz Callum Piotr Sunniva Tomasz Mohan Wanda Stefan Tamsin Ottilie"),
        (132, "Uma Yusuf Zofia Delphine Iolo Kofi Quentin Ruth Ulla Vikram Yolanda Nkechi"),
    ),
    taken_up=((120, "Sunniva", "Nobody can lend us money they do not have."),),
    needs=travel_sharing.NEEDS,
    terms=travel_sharing.TERMS,
    prepaid=travel_sharing.PREPAID,
    claims=travel_sharing.CLAIMS,
    problem=travel_sharing.PROBLEM,
    witnessing=travel_sharing.WITNESSES,
    meetings=(
        Meeting(
            ago=128,
            title="What it costs to come",
            purpose="Put our tickets, taxis and hours on one table.",
            minutes=90,
            items=(
                Item("Callum", "My journey, step by step, with what each step cost", 25, 30),
                Item("Wanda", "What happens to a form after you send it", 20, 20),
                Item("Piotr", "People without a bank account", 15, 15),
                Item("Ben", "Who came last year, and from how far", 15, 10),
            ),
            there="Amina Ben Winston Beatriz Callum Piotr Sunniva Tomasz Uma Mohan Wanda Stefan Tamsin Quentin",
            chairs="Callum Wanda",
            is_decider_there=True,
            notes="A form passes through seven hands. Wanda drew all seven on the wall. Four of them only look at it.",
            pulse=Pulse(
                citizens=("4434344", "5443445", "3443334", "4444444", "5544555", "4353444"),
                staff=("4444444", "5454545", "4443444", "5544454", "4454444"),
                will_change=("Four of seven hands fall away.",),
                next_steps=("Come with three ways to pay that do not need a form.",),
            ),
        ),
        Meeting(
            ago=101,
            title="Three ways to pay",
            purpose="Work out the options until each could really be done.",
            minutes=90,
            is_design=True,
            items=(
                Item("Winston", "Tickets sent to you", 25, 25),
                Item("Mohan", "What the auditors need to see", 20, 25),
                Item("Zofia", "Cash in an envelope: what is wrong with it?", 20, 20),
            ),
            there="Amina Ben Winston Callum Piotr Tomasz Zofia Delphine Mohan Wanda Stefan Ruth Vikram",
            chairs="Winston Mohan",
            is_decider_there=True,
            notes="Nothing is wrong with an envelope as long as both people sign. We had thought it was forbidden. It is not.",
            pulse=Pulse(
                citizens=("5444445", "4544454", "5554555", "4443444", "5455545"),
                staff=("5555555", "4544444", "5454545", "4444444", "5445554"),
            ),
        ),
        Meeting(
            ago=52,
            title="First tickets sent",
            purpose="Hear from the first people who travelled the new way.",
            minutes=60,
            way="online",
            place="",
            how_to_join="By video or by phone; the number is in your letter.",
            access_plan="Captions, and a person you can ring if the line drops.",
            items=(
                Item("Beatriz", "My ticket came in two days", 15, 15),
                Item("Wanda", "Where it got stuck", 20, 20),
            ),
            there="Amina Beatriz Iolo Ben Wanda Stefan Tamsin Mohan",
            chairs="Beatriz",
            notes="Eleven tickets sent, one lost in the post. Taxis are the next thing: nobody has a way for them yet.",
            pulse=Pulse(citizens=("5554555", "4444444"), staff=("5555454", "4454444", "5544545", "4444554", "5455555")),
        ),
        Meeting(
            ago=-12,
            title="Counting together",
            purpose="Read the result on taxis and share out the work.",
            minutes=60,
            items=(
                Item("Sunniva", "The last mile in the countryside", 20, 0),
                Item("Mohan", "What the first year will cost", 15, 0),
            ),
        ),
    ),
    voices=VOICES,
    tales=TALES,
    moderated=MODERATED,
    agreement=travel_letter.AGREEMENT,
    choices=(*CHOICES, *travel_letter.CHOICES),
    votes=(
        Vote(
            opened=86,
            closes=72,
            question="How is travel to the Expo paid?",
            choices=("Tickets sent to you", "A card with money on it", "The form, but paid in five days"),
            ballots={
                "citizen": ("432", "431", "342", "422", "430", "341", "433", "421", "442", "331", "42-"),
                "staff": ("433", "342", "423", "324", "432", "333", "423", "34-", "432"),
            },
            objections=(
                (
                    "Five days after is still after. I would have to borrow the fare from my sister again.",
                    "The money, or the ticket, before I travel.",
                ),
            ),
            reasons_after=4,
            reasons=(
                "Tickets sent to you won: both sides put it first more often than anything else. The card with money on it was"
                " close behind with citizens, but the payments desk could not start it before spring. The form stays for"
                " people who want it, and is paid in five days from now on."
            ),
        ),
        Vote(
            opened=9,
            closes=-8,
            question="How do we pay for the last mile, where no bus goes?",
            choices=(
                "A taxi firm that sends us the bill",
                "Lifts from neighbours, paid by the mile",
                "A minibus from the station",
            ),
            ballots={
                "citizen": ("432", "342", "433", "224"),
                "staff": ("423", "342", "434", "233", "324"),
            },
            waiting="Amina Ben Winston Piotr Uma Kofi Wanda Ulla",
            on_paper=2,
        ),
        travel_letter.VOTE,
    ),
    promises=(
        Promise(
            64,
            "Winston",
            "Wanda",
            "Send a ticket within two working days to anybody who asks, from the day it starts.",
            50,
            (
                Step(
                    53,
                    "kept",
                    "Wanda",
                    "Eleven tickets sent, ten within two days. The list of days is on the Expo page.",
                ),
            ),
        ),
        Promise(
            63,
            "Piotr",
            "Mohan",
            "Write a one-page rule for cash in an envelope that an auditor can live with.",
            35,
            (Step(40, "kept", "Mohan", "The page is out. Both people sign, and that is all."),),
        ),
        Promise(
            62,
            "Tomasz",
            "Tamsin",
            "Make the letter about travel in Easy Read, tried out by people who will get it.",
            28,
            (
                Step(
                    34,
                    "progress",
                    "Tomasz",
                    "We have read it with nine people. Two words were wrong: reimburse and outward.",
                ),
                Step(31, "re_agreed", "Tomasz", "Two more weeks, so that the pictures can be ours.", due=14),
                Step(19, "kept", "Tomasz", "The letter is done, with our pictures. It goes out with every ticket."),
            ),
        ),
    ),
    stages=((118, "explore"), (88, "decide"), (66, "do"), (33, "explore"), (12, "decide")),
)
