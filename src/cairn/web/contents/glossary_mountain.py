"""The words of the mountain and of what follows it, for people: the last of the tables in `glossary_words`."""

from django.utils.translation import gettext_lazy as _

WORDS = (
    (
        _("Record, ledger"),
        _("Everything that happened in an activity or a programme, in order, never changed, without personal data."),
    ),
    (_("Fact"), _("One entry of that record.")),
    (
        _("Machine fact, human fact"),
        _("A time or count the system saw itself; or something a person says happened."),
    ),
    (
        _("Confirmation"),
        _("A citizen who was there says that a human fact is so. Counts are public, names are not."),
    ),
    (
        _("Asking"),
        _("Ten days in which every citizen who took part is asked whether a human fact is so."),
    ),
    (_("Challenge"), _("Anyone says that this is not how it was. It needs a public reply.")),
    (
        _("Ruling"),
        _("Three citizens from other activities, drawn by lot, say whether a challenge is right."),
    ),
    (
        _("Fair draw"),
        _(
            "Places in a role, drawn so that those drawn are like those they stand for and the least chance is as great"
            " as can be."
        ),
    ),
    (_("Quota"), _("How many of those drawn give one answer. Agreed by both sides before sign-up closes.")),
    (_("Ticket"), _("One of a thousand groups that meet all quotas. A public draw picks one of them.")),
    (
        _("Seal"),
        _("A fingerprint that stands in the record before the numbers are known: nothing can be changed after."),
    ),
    (_("Condition"), _("One thing that must be shown for a level, such as 3.1 Decision card.")),
    (_("Shown, shown not, not shown yet"), _("The three states of a condition. Only shown counts.")),
    (
        _("Level"),
        _(
            "1 done to us · 2 explained to us · 3 told straight · 4 asked while open · 5 heard with "
            "effect · 6 designed together · 7 shared start to finish."
        ),
    ),
    (_("Altitude"), _("The level that the record shows.")),
    (
        _("Promise"),
        _("The level aimed at, published before the first session. Kept, exceeded or not reached."),
    ),
    (
        _("Foothold"),
        _("The next condition to meet, in five lines: what, what is missing, who can act, what will count, by when."),
    ),
    (
        _("Pin"),
        _(
            "The condition citizens want met next. It stands beside the foothold that the rules pick, and changes"
            " no level."
        ),
    ),
    (
        _("Dissent"),
        _("What a citizen sees differently, in their own words. It stands beside the level until they take it back."),
    ),
    (
        _("Strand"),
        _("A thread through the conditions: agenda, timing, openness, decision, work, review, fairness, loop."),
    ),
    (_("Reach"), _("Who is in the room, and who is not.")),
    (
        _("Questions about me"),
        _("Age, disability and so on, each to be left out. Kept apart from any name, and only counted."),
    ),
    (
        _("Count of reach"),
        _("Who was asked, came and is new, and which groups took part, as published on a day."),
    ),
    (_("Figures to compare with"), _("How many people of each group there are, with their source and day.")),
    (_("Seldom heard"), _("Groups that services fail to hear.")),
    (_("Tokenism"), _("A show of involvement without effect.")),
)
