"""Who may put something in, ask and answer."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from cairn.activities import may as activities_may
from cairn.activities import queries as activities
from cairn.base.verdict import Verdict, no, yes
from cairn.listen.choices import DATED, Answer
from cairn.listen.may.longest import LONGEST_WAIT
from cairn.people import may as people_may

if TYPE_CHECKING:
    from cairn.activities.models import Activity
    from cairn.people.models import Person


def contribute(person: Person | None, activity: Activity) -> Verdict:
    """At any stage: people think of things when they think of them."""
    return activities_may.take_part(person, activity)


def ask_question(person: Person | None, activity: Activity) -> Verdict:
    """Anybody who is signed in and can see the activity may ask, whether they take part or not."""
    if not (verdict := people_may.take_part(person)):
        return verdict
    if not (verdict := activities_may.running(activity)):
        return verdict
    return activities_may.see(person, activity)


def reply(person: Person | None, activity: Activity) -> Verdict:
    """Whoever leads the work, or owns the decision. Also after it has ended: an answer stays owed."""
    if not (verdict := people_may.take_part(person)):
        return verdict
    card = activities.card(activity)
    if person and card and card.decision_owner_id == person.pk:
        return yes()
    if not activities_may.lead(person, activity.programme):
        return no(_("Answers come from those who lead this work or own the decision. You can add words of your own."))
    return yes()


def reply_so(*, answer: str, by_on: date | None, on: date) -> Verdict:
    """Whether this is one of the four answers, with the day it needs."""
    if answer not in Answer.values:
        return no(_("Choose one of the four answers."))
    if answer not in DATED:
        return yes()
    if by_on is None:
        return no(_("Enter the day people can count on, like 14 March 2027. Without a day this is not an answer."))
    if by_on < on:
        return no(_("That day has gone by. Enter a day still to come."))
    if by_on > on + LONGEST_WAIT:
        return no(_("That is more than two years away. Enter a nearer day; you can answer again then."))
    return yes()
