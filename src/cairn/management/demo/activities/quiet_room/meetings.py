"""The sessions of the quiet room: who put what on the agenda, who was there, and what was said afterwards."""

from cairn.management.demo.plan import Access, Before, Item, Meeting, Pulse

MEETINGS = (
    Meeting(
        ago=150,
        title="A walk through the hall",
        purpose="Walk the way a visitor walks, and stop wherever it is too much.",
        place="Vale Hall, Fernbrook, east door",
        items=(
            Item("Ben", "Welcome, and what happened to last year's room", 15, 15),
            Item("Amina", "Walk from the door to the first talk, as slowly as we need", 45, 50),
            Item("Leon", "Where a wheelchair can turn and where it cannot", 20, 20),
            Item("Noor", "What first aid sees on the day", 15, 10),
            Item("Vera", "Who waits with the person who needs quiet?", 15, 15),
        ),
        there="Amina Ben Farah Leon Vera Rafiq Nadim Hana Jomo Lorna Noor Chidi Elspeth Gwen Zeb",
        chairs="Amina Ben",
        is_decider_there=True,
        before=Before(
            access=(Access("breaks", "A chair at every stop, and a stop every ten minutes.", "Ben", is_done=True),),
            rules=(
                ("Amina", "One person speaks at a time."),
                ("Noor", "Anybody can say stop, and we stop."),
            ),
        ),
        notes=(
            "We stopped eleven times between the door and the first talk. The worst places were the coffee queue and the"
            " stairs by the stage, where sound comes from three sides. Nobody could find last year's quiet room, not even"
            " those of us who had set it up. Lorna, who answers for the hall, walked with us from start to end."
        ),
        pulse=Pulse(
            citizens=("4443445", "5544554", "4454445", "3443344", "5555555", "4544454"),
            staff=("4454444", "5444554", "4344444", "5555554", "4443444"),
            will_change=(
                "There will be a sign one can see from the coffee queue.",
                "The stairs get a second way round.",
            ),
            next_steps=("Try the room when the hall is full.", "Ask people who stayed away last year."),
        ),
    ),
    Meeting(
        ago=118,
        title="What quiet means to us",
        purpose="Look at the answers so far, and at the places where we want different things.",
        items=(
            Item("Elspeth", "What 66 people said on cards at the markets", 20, 20),
            Item("Rafiq", "Silence can be frightening: a soft room beside the silent one?", 30, 35),
            Item("Jomo", "Somebody to talk to, or nobody at all", 25, 25),
            Item("Howard", "What the building allows", 20, 15),
            Item("Farah", "Pictures instead of long signs", 15, 0),
        ),
        there="Amina Ben Farah Leon Vera Rafiq Nadim Hana Jomo Xanthe Olwen Noor Chidi Elspeth Gwen Howard Ingrid Maud",
        chairs="Rafiq Elspeth",
        notes=(
            "One room cannot be two things. Some of us need silence and low light. Others get frightened when it is too"
            " quiet and want a person near. We ran out of time for Farah's item; it comes first next time."
        ),
        pulse=Pulse(
            citizens=("5454445", "4544544", "4443434", "5555445", "3434343", "5544554", "4454444"),
            staff=("4444444", "4554554", "5444444", "4454545", "5555555"),
            will_change=("We talk about two rooms now, not one.",),
            next_steps=("Put Farah's pictures first.", "Show us the floor plan in large print."),
        ),
    ),
    Meeting(
        ago=94,
        title="Drawing the rooms",
        purpose="Shape the options so that everybody can choose between them.",
        is_design=True,
        items=(
            Item("Farah", "Pictures instead of long signs", 25, 25),
            Item("Hana", "What a child needs in there", 20, 20),
            Item("Gwen", "What each option costs", 25, 25),
            Item("Leon", "Doors, thresholds and where the chair goes", 25, 30),
        ),
        there="Amina Ben Farah Leon Vera Rafiq Nadim Hana Jomo Olwen Kavita Emeka Noor Elspeth Gwen Howard Alasdair Zeb",
        chairs="Farah Gwen",
        notes=(
            "Farah brought twelve pictures; we chose four. Three options are written down now. Gwen put a price on each:"
            " all three are within the money there is."
        ),
        pulse=Pulse(
            citizens=("5555555", "5444545", "4554444", "4544554", "5455555", "4444445"),
            staff=("4444444", "5554554", "4454444", "5544545", "4444454"),
            will_change=("Four pictures by Farah hang in the hall.",),
            next_steps=("Vote, and then build it.",),
        ),
    ),
    Meeting(
        ago=40,
        title="Trying it out with tape and chairs",
        purpose="Lay the two rooms out with tape on the floor and sit in them for an hour.",
        is_design=True,
        place="Open Door Community Centre, sports hall",
        items=(
            Item("Leon", "Roll, sit, get out again: what is in the way?", 40, 45),
            Item("Ingrid", "Who is on duty and when", 20, 20),
            Item("Amina", "What it says on the door", 20, 20),
            Item("Ben", "What is late, and why", 15, 15),
        ),
        there="Amina Ben Farah Leon Vera Jomo Olwen Ingrid Howard Noor",
        chairs="Leon Ingrid",
        notes="The turning place was too small by a hand's width. We moved the tape. The words on the door are Amina's.",
        pulse=Pulse(citizens=("5555555", "4544545", "5455555", "4444444"), staff=("4444444", "5444545", "5555454")),
    ),
    Meeting(
        ago=33,
        title="A first afternoon with visitors",
        purpose="Open the two rooms for an afternoon, with people who have not seen them, and watch what works.",
        place="Vale Hall, Fernbrook",
        minutes=150,
        planned=30,
        items=(
            Item("Amina", "What do we ask the visitors?", 20, 20),
            Item("Noor", "What happens if somebody feels unwell", 15, 15),
            Item("Olwen", "The first hour by the door: how was it?", 30, 35),
            Item("Ben", "Which lamps burn when", 20, 15),
            Item("Leon", "In and out ten times with the chair", 25, 30),
        ),
        there="Amina Ben Farah Leon Vera Rafiq Hana Jomo Olwen Nadim Kavita Noor Elspeth Gwen Howard Chidi",
        chairs="Olwen Noor",
        notes=(
            "Thirty-one visitors. Nobody was asked why they went in. The counter was wrong once. Somebody slept in the silent"
            " room for two hours and said it was the best talk of the day."
        ),
        pulse=Pulse(
            citizens=("5554555", "5445545", "4544455", "5555555", "4454454", "5454555", "4445444", "5544545"),
            staff=("5444545", "4454444", "5545554", "4444454", "5554545"),
            on_paper=8,
            will_change=("There are two rooms now. I have sat in both.",),
            next_steps=("Sit in them again when the hall is full.",),
        ),
    ),
    Meeting(
        ago=4,
        title="Lamps, cushions, keys",
        purpose="Settle what the first afternoon left open, and who has the keys.",
        clock="17:30",
        items=(
            Item("Vera", "A bench for the person who waits", 25, 25),
            Item("Jomo", "How we are told that a room is full", 20, 25),
            Item("Howard", "Lamps: three to look at", 30, 30),
            Item("Ben", "A basket of small things to hold", 15, 15),
        ),
        there="Amina Ben Farah Leon Vera Rafiq Hana Jomo Olwen Noor Elspeth Gwen Howard Ingrid Alasdair Bronwen Chidi",
        chairs="Vera Howard",
        notes="We took the lamp without a hum. The window for the bench is on its way. Keys stay with whoever is on duty.",
        pulse=Pulse(
            citizens=("5554555", "4445444", "5555555", "4454545", "5544454"),
            staff=("5444444", "4554555", "5555454", "4444444", "5454545"),
            last=("Amina", "Ben"),
            is_open=True,
        ),
    ),
    Meeting(
        ago=-24,
        has_room=True,
        title="The rooms in the evening",
        purpose="Sit in both rooms while the hall is full and lit, and hear those who could never come at two o'clock.",
        place="Vale Hall, Fernbrook",
        clock="18:00",
        items=(
            Item("Xanthe", "Those of us who work or go to school", 20, 0),
            Item("Noor", "The first aid room and the silent room: who sends whom where", 15, 0),
        ),
        planned=40,
        before=Before(
            access=(
                Access("step_free", "The side door has no step, and opens by itself from half past five.", "Ben"),
                Access("interpreters", "Two interpreters, from the door to the door.", "Gwen", is_done=True),
            ),
            coming="Amina Leon Farah Nadim",
        ),
    ),
)
