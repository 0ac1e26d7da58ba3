"""Badges and titles: opened a few weeks ago, still listening."""

from cairn.management.demo.activities.badges_words import MODERATED, TALES, THEMES, UNSIGNED, VOICES
from cairn.management.demo.plan import Access, Before, Card, Invitation, Item, Meeting, Need, Plan, Read

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
            capacity=8,
            before=Before(
                access=(
                    Access(
                        "step_free",
                        "The door on Mill Lane is level, and so is the way to the tables.",
                        "Ben",
                        is_done=True,
                    ),
                    Access("hearing_loop", "A loop at the front table. Sit there if you use one.", "Ben", is_done=True),
                    Access("quiet_space", "The small office is free for anybody who needs it.", "Tamsin"),
                    Access("food", "Tea and soup without nuts.", "Elspeth"),
                    Access("travel", "Two taxis from the station at half past one.", "Fabian"),
                ),
                papers=(
                    Read(
                        "What the badges said last year",
                        "Tamsin",
                        sent=(("text", 9), ("easy_read", 9)),
                        words="Forty badges, written down as they were. Twelve said what somebody is in charge of.",
                        asked=(("Nia", "audio"),),
                    ),
                    Read("Three ways to say who we are", "Priya"),
                ),
                coming="Xanthe Tamsin Priya Oskar Nia Leon Emeka Ben Fabian Ivor",
                unsure="Elspeth",
                rules=(
                    ("Xanthe", "We ask before we touch somebody's badge, chair or arm."),
                    ("Fabian", "Titles stay outside."),
                ),
                moved_from="Vale Hall, Fernbrook, first floor",
            ),
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
