"""Saying what one needs to join in. What enters the record ties nothing to the person: no mark, and no words."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from cairn.activities import formats, may, queries, told
from cairn.activities.models import NEED_LENGTH, Activity, FormatAsked, Need
from cairn.activities.record import enter
from cairn.base.verdict import Refused
from cairn.ledger.action import action, quiet
from cairn.people.sides import Side

if TYPE_CHECKING:
    from cairn.people.models import Person

NOBODY_IN_PARTICULAR = "public"
SIDES_TOLD = (Side.STAFF, Side.PARTNER)  # their word that a need is met shows nothing, so it has to be known as theirs


@action
def ask_format(activity: Activity, *, by: Person, at: datetime, format_name: str, words: str = "") -> FormatAsked:
    """Ask for the explanation in a format of the list, or, as "other", in one's own words.

    The words go to those who lead the work. The record says that a format was asked for, and nothing of who asked.
    """
    may.ask_format(by, activity).or_refuse()
    own_words = ""
    if format_name == formats.OTHER:
        own_words = told.plainly(words, most=formats.ASK_LENGTH)
        if FormatAsked.objects.filter(activity=activity, person=by, words=own_words).exists():
            raise Refused(_("You have asked for that format already. Whoever leads this work knows it is needed."))
        format_name = formats.name_of_other(queries.number_of_other_formats(activity) + 1)
    else:
        may.ask_for(by, activity, format_name).or_refuse()
    enter("activities.format.asked", activity, by=None, at=at, data={"format": format_name})
    return FormatAsked.objects.create(
        activity=activity, person=by, format_name=format_name, words=own_words, asked_at=at
    )


@action
def state_need(activity: Activity, *, by: Person, at: datetime, words: str) -> Need:
    """Say what makes it possible to join in. Only those who lead the work read it."""
    may.state_need(by, activity).or_refuse()
    side = queries.side_of(by, activity, on=at.date())
    need = Need.objects.create(
        activity=activity, owner=by, words=told.plainly(words, most=NEED_LENGTH), stated_at=at,
        side=side if side in SIDES_TOLD else NOBODY_IN_PARTICULAR,
    )  # fmt: skip
    _enter_unmarked("activities.need.stated", need, at=at)
    return need


@action
def answer_need(need: Need, *, by: Person, at: datetime, words: str) -> Need:
    """What will be done. It counts once the person who needs it says that it works."""
    may.answer_need(by, need).or_refuse()
    need.answer, need.answered_at, need.why_not = told.plainly(words, most=NEED_LENGTH), at, ""
    need.save(update_fields=["answer", "answered_at", "why_not"])
    side = queries.side_of(by, need.activity, on=at.date())
    enter("activities.need.answered", need.activity, by=None, side=side, at=at, about=need)
    return need


@action
def accept_need(need: Need, *, by: Person, at: datetime) -> Need:
    """It works for the person who needs it, as they say themselves."""
    may.accept_need(by, need).or_refuse()
    need.accepted_at = at
    need.save(update_fields=["accepted_at"])
    _enter_unmarked("activities.need.accepted", need, at=at)
    return need


@quiet("what does not work is between the person and those who lead; the need counts as not met until they say it is")
def decline_need(need: Need, *, by: Person, at: datetime, words: str) -> Need:  # noqa: ARG001 - every deed has its moment
    """What was offered does not work: the need is open again, with the reason for those who lead."""
    may.decline_need(by, need).or_refuse()
    need.why_not, need.answered_at = told.plainly(words, most=NEED_LENGTH), None
    need.save(update_fields=["why_not", "answered_at"])
    return need


@action
def state_need_again(need: Need, *, by: Person, at: datetime) -> Need:
    """What worked no longer does: the same words, as a need of its own that is owed an answer."""
    may.state_need_again(by, need).or_refuse()
    need.stated_again_at = at
    need.save(update_fields=["stated_again_at"])
    return state_need(need.activity, by=by, at=at, words=need.words)


@quiet("the record knows no words of a need; that it was stated stands there already")
def reword_need(need: Need, *, by: Person, at: datetime, words: str) -> Need:  # noqa: ARG001 - every deed has its moment
    """Its owner says it in other words. What was answered so far stays, and still waits for their word."""
    may.reword_need(by, need).or_refuse()
    need.words = told.plainly(words, most=NEED_LENGTH)
    need.save(update_fields=["words"])
    return need


@quiet("that somebody stated a need stands in the record; whether it was taken back, and what it was, is theirs")
def take_back_need(need: Need, *, by: Person, at: datetime) -> Need:
    """Nobody reads it any more: its words, and those of the answer, are destroyed. Whether it was met stays open."""
    may.take_back_need(by, need).or_refuse()
    need.words = need.answer = need.why_not = ""
    need.answered_at, need.taken_back_at = None, at
    need.save(update_fields=["words", "answer", "why_not", "answered_at", "taken_back_at"])
    return need


def _enter_unmarked(kind: str, need: Need, *, at: datetime) -> None:
    """A need's entry: no mark of its owner and no fingerprint of the words, only which need it is."""
    enter(kind, need.activity, by=None, side=need.side, at=at, about=need)
