"""Who may write and answer statements."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from cairn.activities import may as activities_may
from cairn.base.verdict import Verdict, no, yes
from cairn.explore.answers import STATEMENT_LENGTH
from cairn.moderation import queries as moderation
from cairn.moderation.choices import Kind

if TYPE_CHECKING:
    from cairn.activities.models import Activity
    from cairn.explore.models import Statement
    from cairn.people.models import Person


def write_statement(person: Person | None, activity: Activity) -> Verdict:
    return _exploring(person, activity)


def react(person: Person | None, activity: Activity) -> Verdict:
    return _exploring(person, activity)


def answer(person: Person | None, statement: Statement, *, on: date | None = None) -> Verdict:
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


def close_round(person: Person | None, activity: Activity) -> Verdict:
    return activities_may.hold(person, activity)


def take_in(person: Person | None, activity: Activity) -> Verdict:
    return activities_may.hold(person, activity)


def _exploring(person: Person | None, activity: Activity) -> Verdict:
    if not (verdict := activities_may.take_part(person, activity)):
        return verdict
    if not activity.is_at("explore"):
        return no(
            _(
                "Statements are written and answered while this work is at the stage Explore. It is at another"
                " stage now; whoever leads it can go there, or back there."
            )
        )
    return yes()
