"""The quiet room from its first day to now."""

from cairn.management.demo.activities.quiet_room.conversation import CONVERSATION
from cairn.management.demo.activities.quiet_room.deciding import CHOICES, PROMISES, VOTE
from cairn.management.demo.activities.quiet_room.meetings import MEETINGS
from cairn.management.demo.activities.quiet_room.voices import TALES, VOICES
from cairn.management.demo.plan import Card, Invitation, Plan

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
    time_asked="Four meetings of two hours over five months. Come to one or to all.",
    what_people_get="Your travel and a meal, the cost of somebody who stands in for you at home, and our thanks in a letter.",
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
    expected=4,
    cards=(CARD,),
    invitation=INVITATION,
    added_formats=((160, "bsl"),),
    joined=(
        (165, "Amina Ben Farah Leon Vera Rafiq Lorna Noor Chidi Elspeth Gwen Zeb"),
        (158, "Nadim Hana Jomo Xanthe Alasdair Bronwen Fabian Howard Ingrid Maud"),
        (147, "Olwen Kavita Emeka Greta Bashir Jerome Katya Oona Paloma Ulla"),
    ),
    left=((70, "Fabian"),),
    meetings=MEETINGS,
    voices=VOICES,
    tales=TALES,
    conversation=CONVERSATION,
    choices=CHOICES,
    votes=(VOTE,),
    promises=PROMISES,
    stages=((136, "explore"), (84, "decide"), (61, "do")),
)
