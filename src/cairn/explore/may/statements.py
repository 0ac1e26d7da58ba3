"""Who may write and answer statements."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from cairn.activities import may as activities_may
from cairn.base.verdict import Verdict, no, yes
from cairn.core.opinion_map import PEOPLE_NEEDED
from cairn.explore import queries
from cairn.explore.answers import STATEMENT_LENGTH
from cairn.explore.may.visitors import is_at_explore, visit
from cairn.explore.visitors import Visitor
from cairn.moderation import queries as moderation
from cairn.moderation.choices import Kind

if TYPE_CHECKING:
    from cairn.activities.models import Activity
    from cairn.explore.models import Statement
    from cairn.explore.visitors import Voter
    from cairn.people.models import Person


def write_statement(person: Voter | None, activity: Activity) -> Verdict:
    return _exploring(person, activity)


def react(person: Voter | None, activity: Activity) -> Verdict:
    """Whoever takes part; a visitor where the door for people without an account is open."""
    return _exploring(person, activity)


def undo_answer(person: Voter | None, activity: Activity) -> Verdict:
    """To react, which is all it is; whether there is something to take back says the deed."""
    return react(person, activity)


def answer(person: Voter | None, statement: Statement, *, on: date | None = None) -> Verdict:
    """To react, and to this statement."""
    if not (verdict := react(person, statement.activity)):
        return verdict
    if statement.is_rejected or moderation.is_hidden(Kind.STATEMENT, statement.ref, on=on):
        return no(_("This statement was taken out. Your earlier answer to it no longer counts either."))
    return yes()


def say(words: str) -> Verdict:
    """Whether these words can be a statement."""
    if not words.strip():
        return no(_("Write your statement: one sentence others can agree or disagree with."))
    if len(words.strip()) > STATEMENT_LENGTH:
        return no(
            _("A statement has at most %(most)d characters; this one has %(have)d. Try one idea, or make two of it.")
            % {"most": STATEMENT_LENGTH, "have": len(words.strip())}
        )
    return yes()


def download_answers(person: Person | None, activity: Activity) -> Verdict:
    """Whoever may read here, once so many stand on the map that nobody stands out."""
    if not (verdict := activities_may.see(person, activity)):
        return verdict
    people = queries.people_on_map(activity)
    if people < PEOPLE_NEEDED:
        return no(
            _("The answers can be downloaded once those of %(needed)d people are on the map. So far: %(people)d.")
            % {"needed": PEOPLE_NEEDED, "people": people}
        )
    return yes()


def ask_for_map(person: Person | None, activity: Activity) -> Verdict:
    """Whoever may read here, once five people have answered since the last one."""
    if not (verdict := activities_may.see(person, activity)):
        return verdict
    if not queries.may_tell_more(activity):
        return no(
            _("The map is counted again once five more people have answered. So nobody can tell what one of them said.")
        )
    return yes()


def close_round(person: Person | None, activity: Activity) -> Verdict:
    return activities_may.hold(person, activity)


def take_in(person: Person | None, activity: Activity) -> Verdict:
    return activities_may.hold(person, activity)


def _exploring(person: Voter | None, activity: Activity) -> Verdict:
    if isinstance(person, Visitor):
        return visit(person, activity)
    if not (verdict := activities_may.take_part(person, activity)):
        return verdict
    return is_at_explore(activity)
