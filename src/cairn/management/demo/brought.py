"""What people of the demo wrote on their cards, and who was looked for."""

from cairn.management.demo.plan.strengths import Card, Looked, Needed

ALL = "weekday_morning weekday_afternoon weekday_evening weekend_morning weekend_afternoon weekend_evening"
DAYS = "weekday_morning weekday_afternoon"
EVENINGS = "weekday_evening weekend_afternoon"

BROUGHT = (
    Card(
        120,
        "Amina",
        (
            (
                "knows",
                "What noise does to a day, and what helps before it is too late",
                "members",
                "lived_experience access",
            ),
            ("can", "Walk through a building and say where it will hurt", "members", "buildings access"),
            ("can", "Chair, with time for people who speak slowly", "leads", "chairing listening"),
            ("cares", "Places where one can stop", "members", "buildings design"),
            ("learn", "Reading a floor plan", "leads", "buildings"),
            ("not_asked", "Telling my own story on a stage", "me", "telling_stories speaking"),
            ("not_asked", "Anything on a Friday evening, that is family", "leads", ""),
        ),
        languages="English, Somali, a little Arabic",
        times=DAYS,
        times_words="not before ten",
        most=2,
        looked=((41, "Deepa"), (12, "Cleo"), (4, "Deepa")),
    ),
    Card(
        112,
        "Winston",
        (
            (
                "knows",
                "Thirty years of committees, from both sides of the table",
                "members",
                "knowing_services chairing",
            ),
            ("can", "Make a room laugh when it needs to", "members", "speaking telling_stories"),
            ("can", "Read a long paper slowly, and say what it says", "members", "reading_papers plain_words"),
            ("learn", "Making a short film with my grandson", "members", "photos_and_film"),
        ),
        languages="English",
        times=ALL,
        most=2,
        looked=((30, "Cleo"),),
    ),
    Card(
        108,
        "Vera",
        (
            ("knows", "What a carer's week is made of", "members", "caring lived_experience"),
            ("can", "Find the one line in a budget that does not add up", "leads", "numbers reading_papers"),
            ("contacts", "Carers in the three valleys who never come to meetings", "leads", "knowing_people"),
            ("not_asked", "Whole days away from home", "leads", "travel"),
        ),
        languages="English",
        times="weekday_morning",
        times_words="only when my sister has company",
    ),
    Card(
        104,
        "Nadim",
        (
            ("can", "Sign, and teach beginners to sign", "members", "signing training"),
            ("knows", "How a Deaf person finds out that a train is late", "members", "travel access"),
            ("cares", "Interpreters who are booked before the room is", "members", "access organising"),
        ),
        languages="British Sign Language, written English",
        times=ALL,
        most=2,
        looked=((20, "Cleo"), (19, "Ruth")),
    ),
    Card(
        97,
        "Farah",
        (
            ("can", "Say when a text is too hard", "members", "easy_read plain_words"),
            ("can", "Choose pictures for Easy Read", "members", "easy_read drawing"),
            ("learn", "Being on an interview panel", "leads", "interviewing"),
        ),
        languages="English",
        times=DAYS,
    ),
    Card(
        95,
        "Jomo",
        (
            ("can", "Sit beside somebody who is new, and say little", "members", "supporting listening calming"),
            ("knows", "What a store with a lamp in it feels like", "leads", "lived_experience"),
        ),
        languages="English, Swahili",
        times=EVENINGS,
    ),
    Card(
        88,
        "Olwen",
        (
            ("contacts", "Everybody on the estate, and their dogs", "members", "knowing_people"),
            ("can", "Cook for forty", "members", "cooking organising"),
            ("learn", "Talking to a group without my heart racing", "leads", "speaking"),
        ),
        languages="English, Welsh",
        times=ALL,
    ),
    Card(
        83,
        "Sunniva",
        (
            ("knows", "Every bus that does not come", "members", "travel"),
            ("can", "Draw a timetable that people understand", "members", "travel drawing plain_words"),
        ),
        languages="English, Norwegian",
        times="weekday_morning weekday_afternoon",
        times_words="the last bus leaves at ten past four",
    ),
    Card(
        76,
        "Tomasz",
        (
            ("can", "Stand up for myself, and show others how", "members", "training speaking"),
            ("knows", "What people mean who do not use words", "members", "listening lived_experience"),
        ),
        languages="Polish, English",
        times=ALL,
        most=2,
    ),
    Card(
        70,
        "Hana",
        (
            ("knows", "School holidays with a child who cannot queue", "leads", "caring lived_experience"),
            ("can", "Plan a day to the minute, and throw the plan away", "members", "organising"),
        ),
        languages="English, Arabic",
        times="weekday_morning",
        times_words="term time",
    ),
    Card(
        66,
        "Leon",
        (
            ("can", "Measure a door from a wheelchair", "members", "buildings access"),
            ("can", "Build web pages that work with a keyboard", "members", "technology access"),
            ("not_asked", "Being photographed for a leaflet", "leads", "photos_and_film"),
        ),
        languages="English",
        times="weekday_evening weekend_morning weekend_afternoon",
    ),
    Card(
        58,
        "Rafiq",
        (
            ("can", "Listen to the end", "members", "listening helping_a_group"),
            ("learn", "Chairing, with somebody beside me", "members", "chairing"),
        ),
        languages="Bengali, English",
        times=ALL,
    ),
    Card(
        51,
        "Xanthe",
        (
            ("can", "Short films on a phone", "members", "photos_and_film social_media"),
            ("knows", "What young people skip", "members", "plain_words social_media"),
            ("cares", "That nobody calls us hard to reach", "members", "knowing_people"),
        ),
        languages="English",
        times="weekday_evening weekend_afternoon weekend_evening",
        most=2,
    ),
    Card(
        44,
        "Dilys",
        (
            ("can", "Knit, and talk while I knit", "members", "crafts listening"),
            ("knows", "Forms. All of them", "leads", "knowing_services writing"),
        ),
        languages="Welsh, English",
        times=DAYS,
        paused=16,
    ),
    Card(
        40,
        "Oskar",
        (
            ("can", "Tell it so that it is funny", "members", "telling_stories speaking writing"),
            ("not_asked", "The sad part", "leads", ""),
        ),
        languages="German, English",
        times=ALL,
    ),
    Card(
        33,
        "Emeka",
        (
            ("can", "Calm a room that is about to shout", "leads", "calming helping_a_group"),
            ("cares", "Numbers that everybody can check", "members", "numbers"),
        ),
        languages="Igbo, English",
        times=EVENINGS,
    ),
    Card(
        27,
        "Priya",
        (
            ("can", "Translate in a meeting, both ways", "members", "translating"),
            ("learn", "Research, with people and not about them", "members", "research"),
        ),
        languages="Hindi, Tamil, English",
        times=ALL,
    ),
    Card(
        101,
        "Ben",
        (
            ("can", "Book rooms, and know which ones have a step", "members", "organising buildings"),
            ("learn", "Not answering before people have finished", "members", "listening"),
        ),
        languages="English",
        times=DAYS,
        looked=((22, "Amina"),),
    ),
    Card(
        90,
        "Ruth",
        (
            ("can", "Help people say it another way", "members", "plain_words supporting"),
            ("cares", "Time to answer", "members", "listening"),
        ),
        languages="English, some British Sign Language",
        times=DAYS,
    ),
    Card(
        61,
        "Maud",
        (
            ("can", "Lunch for everyone, whatever they do not eat", "members", "cooking"),
            ("contacts", "People who come to a café and to nothing else", "members", "knowing_people"),
        ),
        languages="English",
        times="weekday_afternoon weekday_evening",
    ),
    Needed(6, "Cleo", (("listening helping_a_group", 4), ("signing plain_words", 2), ("speaking chairing", 2))),
    Looked(2, "Cleo", answers=(("Winston", "yes"), ("Rafiq", "yes"), ("Olwen", "no"))),
)
