"""What people say and tell about badges: signed in, by a link, on paper and by phone."""

from cairn.management.demo.plan import EVERYBODY, Moderated, Reply, Tale, Theme, Unsigned, Voice

NIA = "First names, large. Everything else small or not at all."
ELSPETH = "Last year the printer broke and everybody wrote their name on tape. It was the best day."
YELLOW = "Please no yellow on white. I cannot read it, and then I have to ask."
TAPE = "I have four first names and use the third. Let me write it myself."
IVOR = "The man with the red scarf at desk four threw my badge across the table. Everybody in Mill Lane knows him."
GOLDEN = "Best badges in the county! Golden Pin, Market Street, second box free until Sunday."
VOICES = (
    Voice(
        21,
        "Oskar",
        "Mine said Service User. I had paid for my ticket like everybody else.",
        (Reply(6, "Ben", "done", "No badge will say that again, whatever else we decide. I am sorry."),),
    ),
    Voice(20, "Nia", NIA, joined="Amina Oskar Priya Leon Emeka Elspeth"),
    Voice(19, "Tamsin", "I like being able to see who can help me. That is what a title is for."),
    Voice(
        17,
        "Priya",
        "May I write my own words on it?",
        (Reply(6, "Ben", "not_yet", "I hope so. It is what the first meeting is about.", 30),),
        is_question=True,
    ),
    Voice(15, "Leon", "Hang it so that a person who sits can read it too.", joined="Emeka Priya"),
    Voice(12, "Emeka", "A colour that says: please talk to me. Another that says: not now."),
    Voice(8, "Elspeth", ELSPETH),
    Voice(5, "Amina", "Will there be one for people who come as somebody's companion?", is_question=True),
    Voice(
        3, "Leon", "Not everybody has a picture of themselves that they like.", item="Pictures of ourselves: yes or no"
    ),
    Voice(4, "Ivor", IVOR, credit="none"),
)
UNSIGNED = (
    Unsigned(
        16,
        "link",
        YELLOW,
        (Reply(5, "Ben", "done", "It is dark ink on cream now. We tried it with three people who see little."),),
        says="uses",
        joined="Priya",
        others=5,
    ),
    Unsigned(
        14,
        "link",
        "Could the name be in Braille as well?",
        (Reply(6, "Ben", "not_yet", "We are asking the printer what it takes.", 16),),
        is_question=True,
        says="uses",
    ),
    Unsigned(13, "paper", TAPE, confirmed=11),
    Unsigned(13, "paper", "The pin made a hole in my good jacket.", confirmed=10),
    Unsigned(
        9,
        "phone",
        "I cannot come, but I listen on the phone. Do I get a badge?",
        (Reply(3, "Ben", "done", "Yes. It comes by post, with the number to ring on its back."),),
        is_question=True,
        has_known_code=True,
    ),
    Unsigned(
        7,
        "phone",
        "Whoever sat at the desk read my badge aloud, and the whole hall knew which clinic I come from.",
        is_story=True,
        confirmed=6,
    ),
    Unsigned(2, "phone", "Write the first name on both sides. Mine always turns round."),
    Unsigned(2, "link", GOLDEN),
)
THEMES = (
    Theme(
        7,
        "The name first",
        "What should be large, what can be left out, and who writes it.",
        (NIA, ELSPETH, TAPE),
        (Reply(2, "Ben", "not_yet", "We make them together at the first meeting, and decide after it.", 30),),
    ),
)
MODERATED = (
    Moderated(IVOR, "other_person", reported=2, report="People can tell who this is."),
    Moderated(
        GOLDEN,
        "advertising",
        reported=1,
        held=1,
        held_by="Deepa",
        told="This is a place for the question of this activity, not for selling.",
    ),
)
TALES = (
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
)
