"""Who may vote, extend and close."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from cairn.activities import may as activities_may
from cairn.base.verdict import Verdict, no, yes
from cairn.core.ballots.next_steps import EXTENSION_DAYS
from cairn.decide import queries
from cairn.people import may as people_may

if TYPE_CHECKING:
    from cairn.decide.models import Decision
    from cairn.people.models import Person


def vote(person: Person | None, decision: Decision, at: datetime) -> Verdict:
    """To be on the roll of an open decision, whether one has voted or not."""
    if not (verdict := people_may.take_part(person)):
        return verdict
    if not (verdict := activities_may.running(decision.activity)):
        return verdict
    if not queries.entry_of(person, decision):
        return no(
            _(
                "You are not on the roll of this decision. The roll was fixed when it opened: the citizens and"
                " staff who took part then, and partners where there are three or more."
            )
        )
    return ballots_open(decision, at)


def cast_ballot(person: Person | None, decision: Decision, at: datetime) -> Verdict:
    if not (verdict := vote(person, decision, at)):
        return verdict
    entry = queries.entry_of(person, decision)
    if entry and entry.has_voted:
        return no(_("You have cast your ballot. With its code you can change it until the close."))
    if queries.paper_of(person, decision):
        return no(
            _(
                "A ballot paper was printed for you, so you vote on paper. To vote on a screen, cancel the paper first:"
                " it then counts no more, wherever it is."
            )
        )
    return yes()


def change_ballot(decision: Decision, at: datetime) -> Verdict:
    """Whoever holds the code. Nobody is asked who they are: nobody could say whose ballot it is."""
    if not (verdict := activities_may.running(decision.activity)):
        return verdict
    return ballots_open(decision, at)


def ballots_open(decision: Decision, at: datetime) -> Verdict:
    if decision.is_announced:
        return no(_("This decision was taken elsewhere; there is no vote on it here."))
    if not decision.is_open(at):
        return no(_("Voting has closed."))
    return yes()


def extend_decision(person: Person | None, decision: Decision, at: datetime) -> Verdict:
    """After the closing time, once, where too few of a side have voted: it is never decided without them.

    Anybody who takes part can do so, as with the count.
    """
    if not (verdict := take_part_or_hold(person, decision)):
        return verdict
    if decision.is_closed or decision.is_announced:
        return no(_("This decision is closed."))
    if decision.extended_at:
        return no(_("This decision was given more time once already."))
    if decision.is_open(at):
        return no(_("Voting is still open. It gets more time only if too few of a side have voted at its close."))
    if not queries.waits_for_a_side(decision):
        return no(_("Enough people of every side have voted, so it is counted now."))
    return yes()


def close_decision(person: Person | None, decision: Decision, at: datetime) -> Verdict:
    """After the closing time anybody who takes part can have it counted, so that nobody can sit on a result."""
    if not (verdict := take_part_or_hold(person, decision)):
        return verdict
    return _can_close(decision, at)


def take_part_or_hold(person: Person | None, decision: Decision) -> Verdict:
    verdict = activities_may.take_part(person, decision.activity)
    return yes() if not verdict and activities_may.hold(person, decision.activity) else verdict


def _can_close(decision: Decision, at: datetime) -> Verdict:
    if decision.waits_for_objections:
        return no(_("The ballots are counted. The objections are heard first; then it is decided."))
    if decision.is_announced or decision.is_closed:
        return no(_("This decision is closed."))
    if decision.is_open(at) and not queries.have_all_voted(decision):
        return no(
            _("Voting is still open. It is counted after the closing time, or once everybody on the roll has voted.")
        )
    if queries.waits_for_a_side(decision):
        return no(
            _(
                "Too few people of one side have voted, so the ballots are not counted now. Voting stays open for"
                " %(days)d more days first, once."
            )
            % {"days": EXTENSION_DAYS}
        )
    return _waits_for_nobody(decision, at)


def _waits_for_nobody(decision: Decision, at: datetime) -> Verdict:
    """Whether no paper and no challenge keeps the count waiting: for three days after the closing time at most."""
    if queries.waits_for_papers(decision, at):
        return no(
            _(
                "A paper was entered by one person and waits for the second. The count waits for it, for three days"
                " after the closing time at most."
            )
        )
    if queries.waits_for_answers(decision, at):
        return no(
            _(
                "A challenge of the roll waits for an answer by a citizen and a member of staff. The count waits for"
                " it, for three days after the closing time at most."
            )
        )
    return yes()
