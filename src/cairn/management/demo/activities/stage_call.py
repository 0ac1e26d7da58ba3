"""The open call for the main stage: what people propose, and what both sides say of it so far."""

from cairn.management.demo.plan import Gathering, Hall, Looked, Proposed

EVENT = Gathering(
    ago=43,
    title="Expo on the main stage",
    slug="expo-main-stage",
    about="Two days, one hall, two thousand people. What they hear is chosen here, from what you propose.",
    place="Vale Hall, Fernbrook",
    call=(
        "Propose a session of half an hour to an hour. You need no title and no slides. Half of the programme comes from this"
        " call. Travel, a meal and rehearsal are paid, and somebody goes through it with you beforehand."
    ),
    closes=-12,
    most=8,
    set_up=6,
    days=(-160, -161),
    halls=(
        Hall("Vale Hall", 300, ("step_free", "hearing_loop"), "Ground floor, straight on. The doors open by themselves."),
        Hall("Garden room", 60, ("step_free", "quiet"), "Ground floor, left. It can be made dark."),
        Hall("Gallery", 40, ("hearing_loop",), "First floor. Stairs only: the lift is being mended.", closed=True),
        Hall("Online", 500, ("step_free", "online"), "The link comes by letter, with a number for who has no screen."),
    ),
    tracks=(("On the ward", (2, 7)), ("Being understood", (1, 3))),
    proposed=(
        Proposed(
            40, "Xanthe", "Ask us before you print it",
            "Six people under twenty-five read a real leaflet aloud, stop where it loses them, and write it anew with you.",
            manner="workshop", how_citizens="It is ours: we do this every Thursday at Open Door.",
            looked=(
                Looked(38, "Ben", "take", "I would send my whole team. Please bring one of our own leaflets."),
                Looked(30, "Rafiq", "take", "It is about us and done by us. Keep it short, so that people can ask."),
            ),
        ),
        Proposed(
            39, "Ben", "What a ward sounds like at night",
            "Ten minutes in the dark with the sounds of a ward. Then staff and patients say what could be quieter tomorrow.",
            30, "showing", needs=("quiet", "step_free"), asked="Amina",
            looked=(
                Looked(
                    36, "Winston", "rather", "Strong. But who sleeps there is not in it yet. Lead it with somebody who did.",
                    "You are right. I have asked Amina.",
                ),
                Looked(29, "Lorna", "take", "This can be heard, not only told. The hall can be made dark."),
            ),
        ),
        Proposed(
            37, "Rosa", "Speaking with an interpreter, from both ends",
            "One appointment, played twice: once with an interpreter who was booked, once with a daughter who had to translate.",
            interpreting=("sign", "spoken"), how_citizens="Three families wrote the second half.", offered="Nia", is_welcome=True,
            looked=(Looked(33, "Oona", "take", "Every hospital needs to see the second half."),),
        ),
        Proposed(
            35, "Dana", "My bus, your clinic",
            "How far the timetable of a bus decides who is well. I bring the timetable, and thirty people who ride it.",
            looked=(Looked(31, "Jasmin", "rather", "Say what people in the room can do about it. Then yes."),),
        ),
        Proposed(
            33, "Lorna", "How the board spends a pound",
            "A pound in a hundred pennies on the table, and you move them. The board says what it would have done, and why.",
            60, "workshop", needs=("step_free",), offered="Corin",
            looked=(Looked(27, "Xanthe", "take", "I have never seen this. Let us move the pennies before you explain."),),
        ),
        Proposed(
            31, "Cleo", "Saying sorry, and then what",
            "Somebody who was harmed and somebody who was there tell what came after the letter. Nobody is asked to forgive.",
            manner="stories", told_by="Mrs Achterberg", needs=("quiet",),
            looked=(
                Looked(26, "Ivor", "take", "I would want a colleague to hear this before their first complaint."),
                Looked(24, "Amina", "take", "Yes, with somebody next to her, and a way out of the hall."),
            ),
        ),
        Proposed(
            28, "Oskar", "An app for everything",
            "We show our new app, in which you can book, ask and read. There is time for questions at the end.",
            manner="talk",
            looked=(
                Looked(
                    25, "Priya", "not", "This is advertising. Show it in the foyer, and let people who cannot use it speak here.",
                    "I see that. I will ask people at the library what they would show.",
                ),
            ),
        ),
        Proposed(
            24, "Samir", "Praying, waiting, eating: the day of a patient",
            "Four beds, four days, four faiths. What one more question at admission would have changed.",
            how_citizens="The four wrote it with me.", manner="stories",
        ),
        Proposed(
            21, "Katya", "Ten things a receptionist knows",
            "Receptionists know first what is wrong. Ten of us say one thing each, and what nobody ever asked us.", 30, "talk",
            looked=(Looked(17, "Hamid", "rather", "Good, and funny. Have one person from the other side of the desk."),),
        ),
        Proposed(
            18, "Amina", "A room that is quiet for once",
            "We sit in the model of the quiet room for half an hour. You can talk, draw, or do nothing.",
            30, "showing", how_citizens="People who used the room made the model.", needs=("quiet", "step_free"),
        ),
        Proposed(16, "Paloma", "How to fill a hall", "What sells tickets, and what should not.", 30, "talk", withdrawn=9),
        Proposed(
            8, "Jerome", "Nobody told me I could say no",
            "What consent is like when you are tired, alone or in a hurry. With three questions you can take home.",
            manner="workshop", how_citizens="From what people said at the market stall.",
        ),
    ),
)  # fmt: skip
