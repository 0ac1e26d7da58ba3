"""Badges and titles: opened a few weeks ago, still listening."""

from cairn.management.demo.activities.badges_words import MODERATED, TALES, THEMES, UNSIGNED, VOICES
from cairn.management.demo.plan import Card, Invitation, Item, Meeting, Need, Plan

PLAN = Plan(
    title="Badges and titles",
    slug="badges",
    question="What should it say on a badge, so that we meet as people first?",
    opened=27,
    expected=1,
    by="Xanthe",
    cards=(
        Card(
            ago=26,
            promised=5,
            to_decide="What stands on the badges, and whether we wear any.",
            who_decides="Ben proposes it to the Expo group after hearing everybody, and says in public what he left out.",
            decide_in=75,
            owner="Ben",
            already_decided="Nothing.",
            cannot_change="People on duty for fire and first aid wear something that can be seen from far away.",
        ),
    ),
    invitation=Invitation(
        ago=25,
        purpose="To think about names, titles and ribbons, and what they do to a conversation.",
        time_asked="Two meetings of an hour.",
        what_people_get="Travel, tea, and a badge with whatever you want on it.",
        explanation=(
            "At the last Expo some badges said Doctor and Director and some said Service User. People looked at the badge and then"
            " at the face. Some looked no further. We want to do it differently, and do not know how."
        ),
        formats=("text", "easy_read"),
    ),
    joined=((22, "Amina Ben Xanthe Oskar Priya Nia Leon Emeka Tamsin Fabian Elspeth Ivor"),),
    needs=(
        Need(
            20,
            "Emeka",
            "A badge that does not hang round my neck.",
            answered=16,
            answer="There are clips and magnets as well. Bring your coat.",
            accepted=14,
        ),
    ),
    meetings=(
        Meeting(
            ago=-7,
            title="Everybody makes a badge",
            purpose="Make the badge you would like to wear, and look at them all.",
            minutes=60,
            planned=27,
            items=(
                Item("Xanthe", "Make one, with scissors", 30, 0),
                Item("Tamsin", "What a title is good for", 10, 0),
                Item("Priya", "Pictures of ourselves: yes or no", 10, 0),
            ),
            how_to_join="Come to Open Door, or make one at home and send it.",
        ),
    ),
    voices=VOICES,
    tales=TALES,
    has_link=20,
    slips=24,
    unsigned=UNSIGNED,
    themes=THEMES,
    moderated=MODERATED,
)
