"""What people of the demo need, in words written for it."""

from cairn.management.demo.plan.needing import Comes, Needs

TRYING, AFTERNOON = "Trying it out with tape and chairs", "A first afternoon with visitors"
MET_TWICE = ((39, TRYING, "met", ""), (32, AFTERNOON, "met", ""))
NEEDED = (
    Needs(
        90,
        "Amina",
        "A place where I can sit alone for ten minutes and nobody asks whether I am all right.",
        ("quiet_space", "breaks"),
        there=MET_TWICE,
    ),
    Needs(
        89,
        "Leon",
        "No step anywhere, also not on the way to the toilet, and a table my chair goes under.",
        ("step_free",),
        works_best="Somebody goes the way once, before the day, and looks down.",
        there=MET_TWICE,
    ),
    Needs(
        88,
        "Farah",
        "Papers with pictures, a week before. I read them with my supporter.",
        ("papers",),
        ("easy_read",),
        there=MET_TWICE,
    ),
    Needs(
        87,
        "Vera",
        "Somebody who sits with my husband while I am away. He knows Greta.",
        ("care",),
        works_best="Tell me by Monday whether it works, so that he can get used to it.",
        there=((39, TRYING, "met", ""), (32, AFTERNOON, "partly", "Greta had to leave at four.")),
    ),
    Needs(
        86,
        "Hana",
        "Not between three and four: that is when school is out.",
        ("times", "online"),
        there=((32, AFTERNOON, "met", ""),),
    ),
    Needs(
        85, "Olwen", "I hear with a loop. Without one I nod a lot.", ("hearing_loop",), there=((39, TRYING, "met", ""),)
    ),
    Needs(
        83,
        "Nadim",
        "Interpreters of British Sign Language, and somebody who tells me when the plan changes.",
        ("interpreters",),
        works_best="The interpreters get the papers three days before.",
        there=((32, AFTERNOON, "not_met", "The interpreter left after an hour, and we had two and a half."),),
        answers=(
            (82, "An interpreter is booked for each session of this group."),
            (31, "From now on two interpreters come to anything longer than an hour. Gwen books them herself."),
        ),
    ),
    Needs(20, "Winston", "Paper I can read without my glasses on my forehead.", formats=("large_print",)),
    Needs(9, "Amina", "Not the seat beside the door.", is_shared=False),
)
COMING = (
    Comes(88, "Farah", "Ilse, my supporter"),
    Comes(60, "Vera", "Greta, who is a carer too", member="Greta"),
    Comes(3, "Dilys", "A friendly face", member="Amina", agreed=False),
)
