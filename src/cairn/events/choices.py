"""What rooms can have, kinds of interpreting, and how a session goes: the words a programme is made with."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Feature(models.TextChoices):
    """What a room has, so that people can be in it."""

    STEP_FREE = "step_free", _("step-free")
    HEARING_LOOP = "hearing_loop", _("hearing loop")
    QUIET = "quiet", _("quiet")
    ONLINE = "online", _("can be joined online")


class Interpreting(models.TextChoices):
    """People who carry words over, of whom there are only so many at one time."""

    SIGN = "sign", _("sign language interpreters")
    CAPTIONS = "captions", _("people who write captions")
    SPOKEN = "spoken", _("interpreters of spoken languages")


class Manner(models.TextChoices):
    """How a session goes."""

    CONVERSATION = "conversation", _("conversation")
    WORKSHOP = "workshop", _("workshop")
    STORIES = "stories", _("people tell what happened")
    TALK = "talk", _("talk")
    SHOWING = "showing", _("something to see or try")


class Part(models.TextChoices):
    """What somebody does in a session."""

    LEAD = "lead", _("leads it")
    CO_LEAD = "co_lead", _("leads it with somebody")
    SPEAKER = "speaker", _("speaks or shows something")


LEADING = (Part.LEAD, Part.CO_LEAD)


class Leaning(models.TextChoices):
    """Where somebody leans who looked at a proposal. The words beside it count for more."""

    TAKE = "take", _("it belongs on the programme")
    RATHER = "rather", _("rather yes")
    UNSURE = "unsure", _("unsure")
    RATHER_NOT = "rather_not", _("rather not")
    NOT = "not", _("not on this programme")


class Status(models.TextChoices):
    """What became of a proposal."""

    OPEN = "open", _("not decided yet")
    LOOKING = "looking", _("taken, looking for a citizen to lead")
    TAKEN = "taken", _("taken")
    DECLINED = "declined", _("not taken")
    WITHDRAWN = "withdrawn", _("withdrawn")
    CANCELLED = "cancelled", _("will not take place")
