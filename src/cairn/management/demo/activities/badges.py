"""Badges and titles: opened a few weeks ago, still listening."""

from cairn.management.demo.plan import EVERYBODY, Card, Invitation, Item, Meeting, Need, Plan, Reply, Tale, Voice

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
    voices=(
        Voice(
            21,
            "Oskar",
            "Mine said Service User. I had paid for my ticket like everybody else.",
            (Reply(6, "Ben", "done", "No badge will say that again, whatever else we decide. I am sorry."),),
        ),
        Voice(20, "Nia", "First names, large. Everything else small or not at all."),
        Voice(19, "Tamsin", "I like being able to see who can help me. That is what a title is for."),
        Voice(
            17,
            "Priya",
            "May I write my own words on it?",
            (Reply(6, "Ben", "not_yet", "I hope so. It is what the first meeting is about.", 30),),
            is_question=True,
        ),
        Voice(15, "Leon", "Hang it so that a person who sits can read it too."),
        Voice(12, "Emeka", "A colour that says: please talk to me. Another that says: not now."),
        Voice(8, "Elspeth", "Last year the printer broke and everybody wrote their name on tape. It was the best day."),
        Voice(5, "Amina", "Will there be one for people who come as somebody's companion?", is_question=True),
    ),
    tales=(
        Tale(
            18,
            "Oskar",
            "A man read my badge, said oh, and spoke to my support worker instead. She said: ask him.",
            uses=EVERYBODY,
            credit="first_name",
        ),
        Tale(
            10,
            "Priya",
            "I turned my badge round. People asked my name, and we talked.",
            uses=EVERYBODY,
            credit="initials",
        ),
    ),
)
