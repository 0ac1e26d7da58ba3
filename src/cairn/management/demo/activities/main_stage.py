"""Who speaks on the main stage: decided together, but some voices still wait for an answer, and the sides remember it differently."""

from cairn.management.demo.activities.stage_call import EVENT
from cairn.management.demo.activities.stage_conversation import CONVERSATION
from cairn.management.demo.activities.stage_words import (
    CHALLENGES,
    DISSENTS,
    MISSING,
    MODERATED,
    NEEDS,
    OPEN_CALL,
    PINS,
    TALES,
    TERMS,
    VOICES,
    WITNESSES,
)
from cairn.management.demo.plan import (
    Card,
    Choice,
    Invitation,
    Item,
    Meeting,
    Plan,
    Promise,
    Pulse,
    Step,
    Vote,
)

PAIRS, BOARD = "Every talk by a pair", "A board of six chooses"

PLAN = Plan(
    title="Who speaks on the main stage?",
    slug="main-stage",
    question="Whose voices should two thousand people hear, and who chooses them?",
    opened=142,
    expected=5,
    cards=(
        Card(
            ago=141,
            promised=6,
            to_decide="How speakers for the main stage are found and chosen.",
            who_decides="Everybody who takes part here votes. What they choose is done.",
            decide_in=-50,
            owner="Lorna",
            already_decided="The minister's office has been asked for a greeting of ten minutes.",
            cannot_change="The stage closes at six: the hall has neighbours.",
        ),
    ),
    invitation=Invitation(
        ago=140,
        purpose="To choose together how people get onto the biggest stage we have.",
        time_asked="Three meetings of two hours.",
        what_people_get="Travel and a meal, and a seat in the first row if you want one.",
        explanation=(
            "Last year twelve people spoke on the main stage. Eleven of them work in health care. We would like that to be"
            " different, and we do not agree yet how. Come and say how you would choose."
        ),
        formats=("text", "easy_read", "bsl"),
    ),
    joined=(
        (136, "Amina Ben Winston Rafiq Xanthe Corin Fionn Jasmin Rosa Lorna Oona Paloma Deepa"),
        (124, "Nia Oskar Priya Samir Hamid Alasdair Bronwen Katya Jerome Ivor"),
    ),
    meetings=(
        Meeting(
            ago=120,
            title="Whom did we hear?",
            purpose="Watch ten minutes of last year and say what we saw.",
            items=(
                Item("Lorna", "How speakers were chosen until now", 30, 45),
                Item("Xanthe", "Who never gets asked", 30, 20),
                Item("Paloma", "What the hall needs to sell tickets", 20, 25),
                Item("Rosa", "Speaking with an interpreter", 20, 0),
            ),
            there="Amina Ben Winston Rafiq Xanthe Corin Fionn Jasmin Rosa Lorna Oona Paloma Deepa Alasdair",
            chairs="Lorna",
            is_decider_there=True,
            notes="The talk about tickets took longer than planned. Rosa's item was not reached.",
            pulse=Pulse(
                citizens=("2422223", "3323222", "2411212", "3432323", "2322222", "4433333"),
                staff=("5545555", "4444454", "5554555", "4454444", "5545454"),
                will_change=("I could not name one.",),
                next_steps=("Start with the item that was left out.", "Less about tickets."),
            ),
        ),
        Meeting(
            ago=88,
            title="Four ways to choose",
            purpose="Write down ways to choose, good enough to vote on.",
            is_design=True,
            items=(
                Item("Rosa", "Speaking with an interpreter", 25, 25),
                Item("Fionn", "An open call that reaches people who are not online", 30, 30),
                Item("Oona", "Rehearsals: who helps whom", 20, 20),
            ),
            there="Amina Ben Winston Xanthe Fionn Rosa Nia Samir Lorna Oona Deepa Katya Bronwen Jerome",
            chairs="Fionn Oona",
            notes="We began with Rosa this time. Three ways are written down.",
            pulse=Pulse(
                citizens=("3433333", "4423334", "3322323", "4434344", "3333333"),
                staff=("5454545", "4544454", "4454444", "5555555", "4444444"),
            ),
        ),
        Meeting(
            ago=33,
            title="The open call goes out",
            purpose="Check the words of the call and where it hangs.",
            items=(Item("Nia", "Where people would see it", 30, 30), Item("Deepa", "Who reads what comes in", 25, 25)),
            there="Amina Nia Xanthe Ben Deepa Oona",
            chairs="Nia Deepa",
            why_cancelled="",
            notes="The call hangs in launderettes, mosques, two boxing clubs and every waiting room in Vale.",
        ),
        Meeting(
            ago=18,
            title="Reading together",
            purpose="Read the first answers to the call.",
            items=(Item("Xanthe", "Read ten, out loud", 40, 0),),
            why_cancelled="The heating at Open Door broke down. We meet in two weeks, with soup.",
        ),
        Meeting(
            ago=-9,
            title="Reading together, with soup",
            purpose="Read the answers to the call out loud and talk about each.",
            items=(Item("Xanthe", "Read ten, out loud", 40, 0), Item("Jerome", "What the stage can hold", 15, 0)),
        ),
    ),
    voices=VOICES,
    tales=TALES,
    moderated=MODERATED,
    needs=NEEDS,
    terms=TERMS,
    witnessing=WITNESSES,
    pins=PINS,
    dissents=DISSENTS,
    missing=MISSING,
    challenges=CHALLENGES,
    conversation=CONVERSATION,
    choices=(
        Choice(
            84,
            "Fionn Deepa",
            OPEN_CALL,
            "Half of the talks come from an open call on paper and by phone. The other half are given by a citizen and a member"
            " of staff together. A group of both sides reads what comes in.",
            "It opens the door and still lets both sides stand next to each other.",
        ),
        Choice(
            80, "Xanthe", PAIRS, "Nobody stands there alone: each talk is given by one citizen and one member of staff."
        ),
        Choice(
            77,
            "Alasdair Paloma",
            BOARD,
            "Three citizens and three staff choose all speakers by the end of winter, so that the poster can name them.",
            "Names on the poster sell tickets, and tickets pay for the rest.",
        ),
    ),
    votes=(
        Vote(
            opened=68,
            closes=54,
            question="How do we choose who speaks on the main stage?",
            choices=(OPEN_CALL, PAIRS, BOARD),
            ballots={
                "citizen": ("431", "342", "432", "441", "321", "430", "432", "341", "421", "43-"),
                "staff": ("423", "334", "432", "324", "423", "332", "434", "23-"),
            },
            objections=(
                (
                    "Six people in a room, by winter: that is how it was done before.",
                    "A call that is open to everybody, and a list of who was asked.",
                ),
            ),
            reasons=(
                "The open call with pairs won. Citizens put it first, and staff can live with it although it makes the poster"
                " harder. The board of six was liked by staff and not accepted by citizens, who had seen it before."
            ),
        ),
    ),
    promises=(
        Promise(
            47,
            "Fionn",
            "Deepa",
            "Hang the open call in forty places in Vale where people wait, wash or pray.",
            30,
            (Step(32, "kept", "Fionn", "Forty-three places. The list is at Open Door; add to it if you like."),),
        ),
        Promise(46, "Rosa", "Oona", "Book two interpreters for both days and for every rehearsal.", -45),
        Promise(
            45,
            "Winston",
            "Lorna",
            "Say in public what citizen speakers are paid.",
            20,
            (Step(9, "late", "Winston", "It is not out yet. We asked twice."),),
        ),
    ),
    event=EVENT,
    stages=((112, "explore"), (70, "decide"), (48, "do")),
)
