"""Who may say what they need to join in, who answers, and whose word it is that it works."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from cairn.activities import formats, queries
from cairn.activities.may.activities import lead, running, see
from cairn.base.verdict import Verdict, no, yes
from cairn.people import may as people_may

if TYPE_CHECKING:
    from cairn.activities.models import Activity, Need
    from cairn.people.models import Person


def ask_format(person: Person | None, activity: Activity) -> Verdict:
    """Anybody who is signed in and can see the activity: people decide with the explanation whether to come."""
    return _about_to_join_in(person, activity)


def ask_for(person: Person, activity: Activity, format_name: str) -> Verdict:
    """Whether this person can ask for this format, one of the list."""
    if format_name not in formats.Format.values:
        return no(_("Choose a format, or say in your own words which one you need."))
    found = queries.invitation(activity)
    if found and format_name in found.formats:
        return no(_("The explanation is out in that format already. Ask whoever leads this work for it."))
    if queries.has_asked_for(person, activity, format_name):
        return no(_("You have asked for that format already. Whoever leads this work knows it is needed."))
    return yes()


def state_need(person: Person | None, activity: Activity) -> Verdict:
    """Anybody who takes part, or thinks of it: a need is often the reason not to join."""
    return _about_to_join_in(person, activity)


def answer_need(person: Person | None, need: Need) -> Verdict:
    """Whoever leads the work. Also after it has ended: an answer stays owed."""
    if not (verdict := lead(person, need.activity.programme)):
        return verdict
    if need.is_met:
        return no(_("Its owner says that this works for them. Nothing more is needed."))
    return _stands_in_words(need)


def accept_need(person: Person | None, need: Need) -> Verdict:
    """Its owner alone, whether somebody wrote an answer here or simply did it."""
    if not (verdict := _own(person, need)):
        return verdict
    return no(_("You have said already that this works for you.")) if need.is_met else yes()


def decline_need(person: Person | None, need: Need) -> Verdict:
    """Its owner alone, once something was offered."""
    if not (verdict := _own(person, need)):
        return verdict
    if need.is_met:
        return no(_("You have said that this works for you. If it no longer does, say so again as a new need."))
    if not need.is_answered:
        return no(_("Nothing has been offered yet. It is open, and owed an answer."))
    return yes()


def state_need_again(person: Person | None, need: Need) -> Verdict:
    """What worked once may not work for ever."""
    if not (verdict := _own(person, need) and running(need.activity) and _stands_in_words(need)):
        return verdict
    if not need.is_met:
        return no(_("This is still open. It is owed an answer."))
    return no(_("You have said already that it no longer works.")) if need.stated_again_at else yes()


def reword_need(person: Person | None, need: Need) -> Verdict:
    """Its owner, while it is not met: what was met was met in the words it had."""
    if not (verdict := _own(person, need) and _stands_in_words(need)):
        return verdict
    return no(_("You have said that this works for you. Write a new need instead.")) if need.is_met else yes()


def take_back_need(person: Person | None, need: Need) -> Verdict:
    """Its owner, at any time, also when the work has ended."""
    return _own(person, need) and _stands_in_words(need)


def _stands_in_words(need: Need) -> Verdict:
    return no(_("The words of this need were taken back.")) if need.taken_back_at else yes()


def _own(person: Person | None, need: Need) -> Verdict:
    if not (verdict := people_may.take_part(person)):
        return verdict
    if person is None or need.owner_id != person.pk:
        return no(_("Only the person who needs this can say whether it works for them."))
    return yes()


def _about_to_join_in(person: Person | None, activity: Activity) -> Verdict:
    if not (verdict := people_may.take_part(person)):
        return verdict
    if not (verdict := running(activity)):
        return verdict
    return see(person, activity)
