"""What people choose while they learn, and how long their words may be."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

MEASURE_LENGTH = 300
MEASURES_AT_MOST = 8
COUNTED_LENGTH = 120
UNIT_LENGTH = 40
SOURCE_LENGTH = 300
VALUE_LENGTH = 600
LINK_LENGTH = 500
LARGEST_VALUE = 1_000_000_000
REVIEW_LENGTH = 3_000
LESSON_LENGTH = 300
LESSONS_AT_MOST = 20
PRACTICE_LENGTH = 300
VERDICT_LENGTH = 3_000
STATEMENT_LENGTH = 1_000


class Judged(models.TextChoices):
    """How something that is not counted stands, set beside how it was at the start."""

    BETTER = "better", _("Better than at the start")
    SAME = "same", _("The same as at the start")
    WORSE = "worse", _("Worse than at the start")


class Outcome(models.TextChoices):
    """What taking part can do for a person, and what it can cost them."""

    CONFIDENCE = "confidence", _("My confidence")
    SKILLS = "skills", _("What I can do")
    PEOPLE = "people", _("Friends, and people I met and can turn to")
    WORK = "work", _("A job, a course, other work: it helped")
    TIME = "time", _("It cost me time")
    MONEY = "money", _("It cost me money")
    ENERGY = "energy", _("It cost me energy")


class Change(models.TextChoices):
    """How something is now, set beside how it was before."""

    LESS = "less", _("less")
    SAME = "same", _("the same")
    MORE = "more", _("more")


class Amount(models.TextChoices):
    """How much of something there was."""

    NONE = "none", _("no")
    BIT = "bit", _("a bit")
    LOT = "lot", _("a lot")


STEPS_OF: dict[str, type[models.TextChoices]] = {
    Outcome.CONFIDENCE: Change,
    Outcome.SKILLS: Change,
    **dict.fromkeys((Outcome.PEOPLE, Outcome.WORK, Outcome.TIME, Outcome.MONEY, Outcome.ENERGY), Amount),
}
STEPS = (*Change.values, *Amount.values)
OUTCOME_LENGTH = 600


class Question(models.TextChoices):
    """What citizens are asked in secret."""

    CLOSING_VOTE = "closing_vote", _("Was this done together, start to finish?")
    JOINT_STATEMENT = "joint_statement", _("Do you agree to the joint statement?")


class Together(models.TextChoices):
    """The three answers of the closing vote."""

    YES = "yes", _("Yes")
    PARTLY = "partly", _("Partly")
    NO = "no", _("No")


class Agreement(models.TextChoices):
    """The two answers to a joint statement."""

    AGREE = "agree", _("I agree: this is how it was")
    DISAGREE = "disagree", _("I do not agree")


ANSWERS: dict[str, type[models.TextChoices]] = {Question.CLOSING_VOTE: Together, Question.JOINT_STATEMENT: Agreement}


class Voice(models.TextChoices):
    """What a citizen's own words are in a review."""

    VERDICT = "verdict", _("the citizens' verdict")
    DISSENT = "dissent", _("dissent")


class Became(models.TextChoices):
    """What became of an agreed practice."""

    DONE = "done", _("Done")
    NOT_DONE = "not_done", _("Not done")
