"""What belongs to a programme as a whole: the contacts people can turn to, and what people wrote about the work."""

from cairn.management.demo.plan import Caring, Rates, Replied, Tried, Used, Written

CONTACTS = (
    Caring(
        176,
        "wellbeing",
        "Noor",
        "Every working day, in the morning.",
        wrote=(
            8,
            "Amina",
            "Could somebody ring me before the next session? It was a hard week, and I would rather talk.",
        ),
    ),
    Caring(176, "safeguarding", "Ruth", "Every working day, and once on Saturdays."),
)
RATES = (
    Rates(
        186,
        "The board that runs the Expo, paper 9",
        196,
        (
            ("Taking part in a session, or in a task of the work", "hour", 1_500),
            ("Sitting in the group that governs the Expo", "hour", 2_000),
            ("Chairing a whole afternoon", "half_day", 7_500),
        ),
    ),
)
LAST_CONTACTS = (
    Caring(185, "wellbeing", "Noor", "Every working day, in the morning."),
    Caring(185, "safeguarding", "Howard", "Every working day."),
)
WRITTEN = (
    Written(
        92,
        "Deepa",
        "What I got wrong about silence",
        (
            "I came to the walk with a sound meter. I thought that quiet was a number, and that we would find the room where"
            " the number was lowest.\n\n"
            "## What happened instead\n\n"
            "Amina stopped at a spot where the number was not low at all. From there you can see out of the window, over the"
            " roofs to the hills. She stood for a minute and said: here I could stay.\n\n"
            "Rafiq said that silence makes him listen for what comes next. Vera said that it depends on who is beside her. I"
            " put the meter into my bag.\n\n"
            "## What I do differently now\n\n"
            "- I ask what people do when it gets too much, before I ask what they want built.\n"
            "- I go and stand where they stand.\n"
            "- I write down the words they use, not mine."
        ),
        about="quiet-room",
        biography="I lead the co-production at Fernbrook and Vale. I used to be a sound engineer.",
        credit="name",
        published=90,
        picture=(
            "Hills one behind the other in early light, dark green in front and pale grey far away, with a low sun behind"
            " them: the view from the window where Amina stopped."
        ),
        replies=(
            Replied(
                84,
                "Olwen",
                "I was on that walk and had the same thought. The window decided it for me, too.",
                by="Olwen",
                decided=(83, "Deepa"),
            ),
            Replied(
                60,
                "Calm Rooms Direct",
                "Our acoustic panels make any room silent. Ask for our price list today.",
                decided=(59, "Rosa"),
                refused="advertising",
                told="This place is for what people think about the work. Selling does not belong here.",
            ),
            Replied(3, "Dana", "Is the window going to be in one of the two rooms? You do not say.", by="Dana"),
        ),
    ),
    Written(
        56,
        "Amina",
        "Four months of saying the same sentence",
        (
            "In the first week I said: not beside the toilets. I have said it in other places for years. People nod. Then"
            " there is a plan, and the room is beside the toilets.\n\n"
            "This time I could look up who had to answer me, and by when. When the answer was not yet, there was a day beside"
            " it. On that day I looked again.\n\n"
            "## The dryers\n\n"
            "Before the vote, two people from the Expo went into both rooms with me, and one of them ran all the hand dryers"
            " at once. We stood there and listened to nothing. I have rarely been so happy about nothing.\n\n"
            "I do not know yet whether it will be like that with two thousand people. I will be there, and I will say."
        ),
        about="quiet-room",
        biography="I use services, I wait a lot, and I like hand dryers best when they are far away.",
        published=54,
        replies=(
            Replied(
                50,
                "Noor",
                "At first aid we sent people to the corridor by those dryers for years. I am sorry. It never came up.",
                by="Noor",
                decided=(49, "Amina"),
                answer=(48, "It came up. It came up every year. But thank you for writing this."),
            ),
            Replied(2, "Robin", "I left early last year because of that noise. Can I come and listen to nothing, too?"),
        ),
    ),
    Written(
        40,
        "Winston",
        "The funny part",
        (
            "I have sat on a good many committees that choose speakers. We say that we look for honest voices, and then we"
            " choose the people who made us cry.\n\n"
            "Oskar told us what that is like, and I cannot put it better than he did.\n\n"
            "When we wrote the open call I asked for one change: that the form does not ask what happened to you, but what"
            " you want to say. Forty-one people have answered so far. Nine of them made me laugh out loud."
        ),
        about="main-stage",
        biography="Patient leader, grandfather, and a slow reader of long papers.",
        credit="name",
        published=39,
        quotes=(
            "Oskar",
            Used(
                39, "Winston", "reflection", words="They wanted the sad part. I had come to tell them the funny part."
            ),
        ),
    ),
    Written(
        19,
        "Sunniva",
        "Ten past four",
        (
            "The last bus home leaves at ten past four. For three years I left every event in the middle, and people thought"
            " that I had lost interest.\n\n"
            "Now the session ends at half past three, or there is a taxi. I have heard the end of four sessions. The end is"
            " where they decide things. Who knew?"
        ),
        about="travel-money",
        biography="I live where the bus turns round.",
        published=18,
        replies=(
            Replied(15, "Wanda", "I put the timetable on the wall of our office.", by="Wanda", decided=(14, "Sunniva")),
        ),
    ),
    Written(
        4,
        "Cleo",
        "Half way",
        "Two promises are late. I would like to say why, without making it sound like weather.",
        credit="name",
    ),
)
LAST_WRITTEN = (
    Written(
        40,
        "Jomo",
        "A store with a lamp in it",
        (
            "We asked for a quiet corner and got one on paper. On the day it was a store with a lamp in it, and a sign.\n\n"
            "I am writing this down so that whoever plans the next Expo can read it before the plan is drawn. A sign does not"
            " make it quiet. A person who sits there does."
        ),
        about="quiet-corner",
        biography="Peer supporter. I am good at sitting.",
        published=39,
    ),
)
RESIDENTS = """feature,value,count
age,16 to 24,9800
age,25 to 44,24100
age,45 to 64,23600
age,65 to 79,13900
age,80 or over,4600
disability,"Yes, a lot",6400
disability,"Yes, a little",8900
disability,No,60700
ethnic_group,Asian or Asian British,8200
ethnic_group,"Black, Black British, Caribbean or African",4100
ethnic_group,"Mixed, or several ethnic groups",1900
ethnic_group,"Gypsy, Roma or Irish Traveller",400
ethnic_group,"White, other than these",60200
ethnic_group,Another ethnic group,1200
sex,Female,39100
sex,Male,36900
carer,No,68500
carer,"Yes, up to 19 hours a week",4600
carer,"Yes, 20 hours a week or more",2900
area,A city or large town,41800
area,A small town,22700
area,A village or the countryside,11500
"""
TRIED = (
    Tried(
        50,
        "People aged 16 to 24",
        "A poster at the college in Vale. Nobody came by it. Two said afterwards that the meetings are in their lessons.",
        "Jomo and Xanthe go to the college on two evenings and ask there, with bus money paid before.",
        -12,
    ),
    Tried(
        15,
        "Gypsy, Roma and Irish Traveller people",
        "Nothing yet but letters, and we do not know who read them.",
        "We ask the two sites whether they want us to come, and when. Somebody they trust comes along.",
        -26,
    ),
)
