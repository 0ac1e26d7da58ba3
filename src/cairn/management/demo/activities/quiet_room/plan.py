"""The quiet room from its first day to now."""

from cairn.management.demo.activities.quiet_room import furnishing, looking_back, sharing, what_came
from cairn.management.demo.activities.quiet_room.conversation import CONVERSATION
from cairn.management.demo.activities.quiet_room.deciding import CHOICES, VOTE
from cairn.management.demo.activities.quiet_room.doing import PROMISES
from cairn.management.demo.activities.quiet_room.meetings import MEETINGS
from cairn.management.demo.activities.quiet_room.tales import TALES
from cairn.management.demo.activities.quiet_room.voices import THEMES, VOICES
from cairn.management.demo.plan import AskingTime, Card, Invitation, Plan

CARD = Card(
    ago=169,
    promised=7,
    to_decide="What the quiet room at the Expo is like: how many rooms, where, who looks after them, and what is in them.",
    who_decides="Everybody who takes part in this, citizens and staff, by a secret vote in which no side outvotes the other.",
    decide_in=-66,
    owner="Lorna",
    already_decided="There will be a quiet room. Last year people left early because there was none that worked.",
    cannot_change="The fire doors stay shut and the corridor behind the hall stays clear: that is the law.",
    how_to_ask="Ask here on the page Listen, or ring the Expo line. Every question gets an answer that all can read.",
)
INVITATION = Invitation(
    ago=168,
    purpose="To find out together what a quiet room needs, and then to make it.",
    time_asked="Six meetings of about two hours over six months. Come to one or to all.",
    what_people_get="Pay for your time, your travel and a meal, and the cost of somebody who stands in for you at home.",
    explanation=(
        "Big events are loud. Some of us can only stay if there is a place to be quiet. Last year the quiet room was a"
        " store with a lamp in it. We have no plan for this year yet. We want to hear what you need, find out where we"
        " agree, choose together, and share the work. You do not have to tell us why you need quiet."
    ),
    formats=("text", "easy_read", "audio"),
)

PLAN = Plan(
    title="A quiet room that works",
    slug="quiet-room",
    question="What would make you feel you can stay at the Expo when it gets too much?",
    opened=170,
    expected=7,
    cards=(CARD,),
    invitation=INVITATION,
    taken_up=((151, "Amina", "A room is not quiet because the sign says so."),),
    wished_formats=sharing.WISHED,
    added_formats=((160, "bsl"),),
    needs=sharing.NEEDS,
    terms=sharing.TERMS,
    prepaid=sharing.PREPAID,
    claims=sharing.CLAIMS,
    problem=sharing.PROBLEM,
    agreement=sharing.AGREEMENT,
    asking=AskingTime(167, until=84, closed=84),
    joined=(
        (165, "Amina Ben Farah Leon Vera Rafiq Lorna Noor Chidi Elspeth Gwen Zeb"),
        (158, "Nadim Hana Jomo Xanthe Alasdair Bronwen Fabian Howard Ingrid Maud"),
        (147, "Olwen Kavita Emeka Greta Bashir Jerome Katya Oona Paloma Ulla"),
    ),
    left=((70, "Fabian"),),
    meetings=MEETINGS,
    voices=VOICES,
    tales=TALES,
    themes=THEMES,
    conversation=CONVERSATION,
    choices=(*CHOICES, *furnishing.CHOICES),
    votes=(VOTE, *furnishing.VOTES),
    budget=sharing.BUDGET,
    measures=what_came.MEASURES,
    for_me=what_came.FOR_ME,
    promises=PROMISES,
    review=looking_back.REVIEW,
    practices=looking_back.PRACTICES,
    secret_votes=looking_back.VOTES,
    witnessing=looking_back.WITNESSES,
    dissents=looking_back.DISSENTS,
    missing=looking_back.MISSING,
    challenges=looking_back.CHALLENGES,
    stages=((136, "explore"), (84, "decide"), (61, "do"), (31, "learn")),
)
