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
VERDICT_LENGTH = 3_000
STATEMENT_LENGTH = 1_000


class Judged(models.TextChoices):
    """How something that is not counted stands, set beside how it was at the start."""

    BETTER = "better", _("Better than at the start")
    SAME = "same", _("The same as at the start")
    WORSE = "worse", _("Worse than at the start")


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
