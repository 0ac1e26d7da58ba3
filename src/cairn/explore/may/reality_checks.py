"""Who may note a reality check, answer it, and say whether the answer meets it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from cairn.activities import may as activities_may
from cairn.activities import queries as activities
from cairn.base.verdict import Verdict, no, yes
from cairn.explore import queries
from cairn.explore.choosing import REALITY_CHECKS
from cairn.explore.may.options import speak_to
from cairn.people.sides import Side

if TYPE_CHECKING:
    from cairn.explore.models import Option, RealityCheck
    from cairn.people.models import Person


def note_reality(person: Person | None, option: Option) -> Verdict:
    """Citizens who take part, carers among them: what would happen in their lives nobody else knows."""
    if not (verdict := speak_to(person, option)):
        return verdict
    found = activities.participant(person, option.activity)
    if found is None or found.side != Side.CITIZEN:
        return no(_("A reality check comes from citizens. You can give an argument, for or against."))
    if queries.number_of_checks_by(person, option) >= REALITY_CHECKS:
        return no(
            _("You noted %(most)d things here. Take one back to note another one, so that answers can keep up.")
            % {"most": REALITY_CHECKS}
        )
    return yes()


def take_back_reality(person: Person | None, check: RealityCheck) -> Verdict:
    if not (verdict := activities_may.running(check.option.activity)):
        return verdict
    return _its_author(person, check)


def answer_reality(person: Person | None, check: RealityCheck) -> Verdict:
    """Those who wrote the option, staff, and whoever leads the work; nobody answers themselves."""
    if person is not None and check.author_id == person.pk:
        return no(_("This is your own reality check. Somebody else answers it."))
    if not (verdict := answer_checks_at(person, check.option)):
        return verdict
    if queries.is_met(check):
        return no(_("This is answered. Whoever noted it can still say whether the answer meets it."))
    return yes()


def answer_checks_at(person: Person | None, option: Option) -> Verdict:
    """Whether this person can answer reality checks at this option, whichever they are."""
    activity = option.activity
    if not (verdict := activities_may.running(activity)):
        return verdict
    found = activities.participant(person, activity)
    is_staff = found is not None and found.side == Side.STAFF
    if not is_staff and not activities_may.hold(person, activity) and not queries.wrote_any_of(person, option):
        return no(_("Those who wrote the option, staff, or whoever leads this work answer a reality check."))
    return yes()


def say_whether_met(person: Person | None, check: RealityCheck) -> Verdict:
    if not (verdict := activities_may.running(check.option.activity)):
        return verdict
    if not (verdict := _its_author(person, check)):
        return verdict
    if not check.is_answered:
        return no(_("It is not answered yet."))
    return yes()


def decide_about(options: Sequence[Option]) -> Verdict:
    """Whether a decision about these options can open: every reality check has an answer.

    What its author says to the answer stops nothing. It stands at the option, for everybody who decides.
    """
    waiting = queries.checks_waiting_at(options)
    if not waiting:
        return yes()
    titles = {one.pk: one.title for one in options}
    named = ", ".join(f"“{titles[pk]}”" for pk in titles if pk in waiting)
    number = sum(waiting.values())
    return no(
        ngettext(
            "%(n)d reality check waits for an answer, at: %(options)s. It says what would not work in somebody's life."
            " Answer it first; then the decision can open.",
            "%(n)d reality checks wait for an answer, at: %(options)s. They say what would not work in somebody's life."
            " Answer them first; then the decision can open.",
            number,
        )
        % {"n": number, "options": named}
    )


def _its_author(person: Person | None, check: RealityCheck) -> Verdict:
    if person is None or check.author_id != person.pk:
        return no(_("Only whoever noted this can do that."))
    return yes()
