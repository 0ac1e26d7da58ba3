"""What last year taught us: looked back on together, and ended. Two people never got their answer."""

from cairn.management.demo.plan import (
    EVERYBODY,
    MEMBERS,
    Card,
    Choice,
    Invitation,
    Item,
    Meeting,
    Plan,
    Promise,
    Pulse,
    Reply,
    Review,
    Said,
    Step,
    Tale,
    Voice,
    Vote,
    Witnessing,
)

LETTERS, TRAVEL, QUIET = "A letter to everybody who asked", "Travel paid first", "A place to be quiet"

PLAN = Plan(
    title="What last year taught us",
    slug="last-year",
    question="Which three things from the last Expo must we never do again, and which must we keep?",
    opened=176,
    expected=3,
    cards=(
        Card(
            ago=175,
            promised=4,
            to_decide="Which lessons of the last Expo go first into the plan of the next one.",
            who_decides="Everybody who takes part votes. The Expo group puts the result into the plan.",
            decide_in=-110,
            owner="Lorna",
            already_decided="There will be a next Expo.",
            cannot_change="What happened.",
        ),
    ),
    invitation=Invitation(
        ago=174,
        purpose="To look back at the last Expo, the good and the bad, while we still remember it.",
        time_asked="Two meetings of two hours.",
        what_people_get="Travel, a meal, and the list of lessons with your words in it.",
        explanation=(
            "You were there, or you wanted to be. Tell us what it was like. We have read the numbers. They say it went well. We do"
            " not think that numbers know everything."
        ),
    ),
    joined=(
        (168, "Amina Ben Abel Gethin Marisol Winston Vera Dilys Olwen Lorna Alasdair Bronwen Elspeth Paloma Ottilie"),
    ),
    meetings=(
        Meeting(
            ago=152,
            title="What stayed with us",
            purpose="One thing each, good or bad, without anybody answering back.",
            items=(
                Item("Winston", "One thing each", 60, 70),
                Item("Paloma", "What the numbers say", 20, 15),
                Item("Marisol", "Letters nobody answered", 20, 20),
            ),
            there="Amina Ben Abel Gethin Marisol Winston Vera Dilys Lorna Alasdair Bronwen Elspeth Paloma",
            chairs="Winston Alasdair",
            is_decider_there=True,
            notes="Nobody answered back. It took an hour and ten minutes, and it was quiet afterwards.",
            pulse=Pulse(
                citizens=("5444445", "4443444", "5544555", "4454445", "3434334", "4444444"),
                staff=("4444444", "5544554", "4443434", "5454545", "4444444"),
                next_steps=("Write to those who never got an answer.",),
            ),
        ),
        Meeting(
            ago=118,
            title="From a list to three",
            purpose="Turn forty things into a few that can be voted on.",
            is_design=True,
            items=(Item("Dilys", "Put like with like", 40, 45), Item("Elspeth", "What each would take", 30, 30)),
            there="Amina Ben Abel Marisol Winston Dilys Olwen Lorna Bronwen Elspeth",
            chairs="Dilys Elspeth",
            notes="Forty slips became three heaps. The smallest heap was the angriest.",
        ),
    ),
    voices=(
        Voice(
            166,
            "Marisol",
            "I wrote to you in October. I am still waiting.",
            (
                Reply(
                    60,
                    "Lorna",
                    "done",
                    "We found your letter. It was in a folder called Misc. The answer is in the post, with my apology.",
                ),
            ),
        ),
        Voice(
            165,
            "Abel",
            "The welcome was warm. Keep the people at the door.",
            (Reply(50, "Cleo", "done", "The same people have been asked again, and all said yes."),),
        ),
        Voice(
            163,
            "Winston",
            "Do not thank us. Tell us what changed.",
            (Reply(70, "Lorna", "done", "Each activity now shows what became of each point."),),
            credit="name",
        ),
        Voice(
            161,
            "Gethin",
            "Was any of last year's list ever done?",
            (Reply(16, "Cleo", "done", "Nine of fourteen points. The list with dates is on the notice board."),),
            is_question=True,
        ),
        Voice(158, "Vera", "The day was too long for people who look after somebody.", credit="initials"),
        Voice(
            156,
            "Bronwen",
            "We planned until the last week and had no strength left for the days themselves.",
            (Reply(55, "Lorna", "done", "Planning closes four weeks before."),),
        ),
        Voice(
            151,
            "Dilys",
            "Let people sit where they like, not by colour of ticket.",
            (Reply(60, "Cleo", "done", "No colours any more."),),
        ),
        Voice(148, "Olwen", "Somebody promised to send me the film of our talk."),
        Voice(
            144,
            "Amina",
            "Say which of our ideas you used. I recognised mine on a poster.",
            (
                Reply(40, "Lorna", "will_do", "From now on each option shows who wrote it.", 30),
                Reply(62, "Lorna", "done", "Each option shows who wrote it."),
            ),
        ),
        Voice(
            130,
            "Paloma",
            "The numbers were counted at the door. People who left after an hour count as happy.",
            (Reply(30, "Lorna", "done", "We ask people now, after each session."),),
        ),
    ),
    tales=(
        Tale(
            162,
            "Dilys",
            "My mother came with me. She is ninety. A young man at the door gave her his own chair and stood for the whole talk. I have"
            " forgotten the talk.",
            uses=EVERYBODY,
            credit="first_name",
        ),
        Tale(150, "Gethin", "I gave them two days of my holiday. They gave me a pen.", uses=EVERYBODY, credit="name"),
        Tale(
            140,
            "Marisol",
            "When nobody answers, you start to think you wrote something wrong.",
            uses=MEMBERS,
            withdrawn=50,
        ),
    ),
    choices=(
        Choice(
            114,
            "Marisol Bronwen",
            LETTERS,
            "Whoever asks or offers something hears from us within four weeks, by name.",
        ),
        Choice(112, "Winston", TRAVEL, "Nobody pays first."),
        Choice(111, "Amina Elspeth", QUIET, "A place to rest, planned from the first day and not the last."),
    ),
    votes=(
        Vote(
            opened=104,
            closes=92,
            question="Which lesson goes first into the plan of the next Expo?",
            choices=(LETTERS, TRAVEL, QUIET),
            ballots={
                "citizen": ("344", "432", "443", "342", "434", "323", "443"),
                "staff": ("434", "343", "433", "324", "443"),
            },
            reasons_after=5,
            reasons="All three were accepted by both sides, and all three are in the plan. The one that goes first is the one whose less keen"
            " side was keenest on it. Two of them became activities of their own.",
        ),
    ),
    promises=(
        Promise(
            82,
            "Marisol",
            "Alasdair",
            "Answer every letter of last year that is still open.",
            60,
            (
                Step(66, "progress", "Alasdair", "Thirty-one of thirty-four are answered."),
                Step(61, "kept", "Alasdair", "All thirty-four letters are answered. The last one took two pages."),
            ),
        ),
        Promise(
            81,
            "Winston",
            "Lorna",
            "Put the three lessons on the first page of the plan.",
            62,
            (Step(70, "kept", "Lorna", "Page one. Nothing else is on it."),),
        ),
        Promise(
            80,
            "Dilys",
            "Bronwen",
            "Hold a supper for everybody who helped last year.",
            55,
            (
                Step(
                    64,
                    "dropped",
                    "Bronwen",
                    "The kitchen was closed for repairs, and then people said they would rather have the money in"
                    " travel. So that is where it went.",
                ),
            ),
        ),
    ),
    review=Review(
        started=50,
        published=42,
        led_by="Winston Bronwen",
        what_changed=(
            "Three lessons stand on the first page of the plan, and two of them became activities of their own. All letters"
            " of last year are answered."
        ),
        for_whom="For everybody who wrote to us last year, and for those who come this year.",
        what_did_not="Two people who put something to us here never got an answer. The supper did not happen.",
        lessons=(
            "Nobody answering back for an hour is worth more than a survey.",
            "A lesson needs a name beside it, or it is nobody's.",
            "We forget to answer where we feel at home.",
        ),
        verdicts=(
            Said(47, "Marisol", "My letter was answered after eleven months. It was a good answer."),
            Said(
                46,
                "Dilys",
                "We were listened to. I would like to know in a year whether it was of use.",
                credit="initials",
            ),
        ),
        dissent=(
            Said(38, "Olwen", "Somebody promised to send me the film of our talk. I have now said so three times."),
        ),
    ),
    witnessing=Witnessing(silent="Abel"),
    stages=((132, "explore"), (106, "decide"), (84, "do"), (52, "learn")),
    ended=36,
)
