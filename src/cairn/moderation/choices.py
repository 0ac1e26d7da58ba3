"""Why words may have to go, what became of them, and how long each part may take."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from django.db import models
from django.utils.translation import gettext_lazy as _

from cairn.people.sides import Side

if TYPE_CHECKING:
    from django.utils.functional import _StrPromise

HOLD_DAYS = 3  # working days until a second moderator has looked, or the words come back by themselves
REPORT_DAYS = 3  # working days until somebody has looked at a report
APPEAL_DAYS = 5  # working days until an appeal is decided
REPORT_LENGTH = 500
WORDS_LENGTH = 1000


class Kind(models.TextChoices):
    """The kinds of words people publish here."""

    STORY = "story", _("a story")
    CONTRIBUTION = "contribution", _("a contribution or question")
    STATEMENT = "statement", _("a statement")
    CHALLENGE = "challenge", _("a challenge")
    DISSENT = "dissent", _("what a citizen sees differently")
    DEPARTURE = "departure", _("what was said to a decision")
    REFLECTION = "reflection", _("a reflection")
    REPLY = "reply", _("a reply to a reflection")
    ARGUMENT = "argument", _("an argument for or against an option")
    REALITY = "reality", _("a reality check")
    REALITY_ANSWER = "reality_answer", _("an answer to a reality check")
    OPTION = "option", _("an option")
    DENIAL = "denial", _("what somebody says they meant")
    INFLUENCE = "influence", _("what words are said to have changed")
    GROUP_NAME = "group_name", _("a name for a group on the map")
    OBJECTION = "objection", _("why somebody objects to an option")
    PANEL_REASON = "panel_reason", _("a reason of a panel")
    AS_IT_IS = "as_it_is", _("what is said for leaving things as they are")
    OUTCOME = "outcome", _("what somebody says it did for them")
    GROUND_RULE = "ground_rule", _("a ground rule")
    ROLE = "role", _("a role that is offered")
    SESSION = "session", _("a session proposed for an event")
    SESSION_REVIEW = "session_review", _("what was said of a session proposed")


# What citizens say about those who run the work: staff alone cannot hide it, whoever says it.
ABOUT_THE_ORGANISATION = frozenset({Kind.CHALLENGE, Kind.DISSENT, Kind.DEPARTURE, Kind.REALITY, Kind.DENIAL})

# Of everybody else staff alone hide nothing: neither of citizens nor of those whose side nobody knows.
NOT_CITIZENS = frozenset({Side.STAFF, Side.PARTNER})


class State(models.TextChoices):
    """Where a case stands. A hold that nobody confirmed in time has lapsed, which follows from its day."""

    REPORTED = "reported", _("reported")
    HELD = "held", _("held")
    HIDDEN = "hidden", _("hidden")
    KEPT = "kept", _("kept")
    RESTORED = "restored", _("restored")
    REFUSED = "refused", _("not published")  # a reply to a reflection, once its writer appeals


OUT_OF_SIGHT = (State.HELD, State.HIDDEN, State.REFUSED)  # while a hold has not lapsed


class Reason(models.TextChoices):
    """What can be wrong with words, as the forms ask it."""

    OTHER_PERSON = "other_person", _("They name another person, or tell details about them")
    HURTFUL = "hurtful", _("They hurt or insult somebody")
    HATE = "hate", _("They stir up hate against people for what they are")
    DANGER = "danger", _("They could put somebody in danger")
    ADVERTISING = "advertising", _("They are advertising, or they make no sense")
    WRONG_PLACE = "wrong_place", _("This is not the place for them")
    SOMETHING_ELSE = "something_else", _("Something else")


BECAUSE: Mapping[str, _StrPromise] = {
    Reason.OTHER_PERSON: _("they name another person or tell details about them"),
    Reason.HURTFUL: _("they hurt or insult somebody"),
    Reason.HATE: _("they stir up hate against people for what they are"),
    Reason.DANGER: _("they could put somebody in danger"),
    Reason.ADVERTISING: _("they are advertising, or they make no sense"),
    Reason.WRONG_PLACE: _("this is not the place for them"),
    Reason.SOMETHING_ELSE: _("of something else, which their author was told"),
}


class What(models.TextChoices):
    """What a moderator did."""

    HELD = "held", _("held: out of sight until a second person has looked")
    HIDDEN = "hidden", _("hidden by a second person")
    REFUSED = "refused", _("not published: a reply to a reflection")
    KEPT = "kept", _("kept: the words stay")
    RESTORED = "restored", _("restored by one of those who hid them")
    GRANTED = "granted", _("restored after an appeal")
    TURNED_DOWN = "turned_down", _("appeal turned down")
