"""Who may put a secret question to the citizens, answer it, and read a joint statement."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from django.utils import timezone
from django.utils.translation import gettext as _

from cairn.activities import may as activities_may
from cairn.base.verdict import Verdict, no, yes
from cairn.core.altitude import RULES_V1
from cairn.core.pulse import is_enough
from cairn.learn import queries
from cairn.learn.may import here
from cairn.people import may as people_may

if TYPE_CHECKING:
    from cairn.activities.models import Activity
    from cairn.learn.models import SecretInvitation, SecretVote
    from cairn.people.models import Person


def open_closing_vote(person: Person | None, activity: Activity, at: datetime) -> Verdict:
    """Whoever leads the work, or any citizen who takes part: nobody can keep the question from being asked."""
    if not (verdict := people_may.take_part(person)):
        return verdict
    if not (verdict := here.look_back(activity)):
        return verdict
    if queries.closing_vote(activity):
        return no(_("The closing vote was opened already. There is one for each activity."))
    if not activities_may.lead(person, activity.programme) and not here.be_citizen(person, activity):
        return no(_("The closing vote is opened by those who lead this work, or by a citizen who takes part in it."))
    if not is_enough(len(queries.citizens_to_ask(activity, on=timezone.localdate(at)))):
        return no(
            _(
                "Fewer than five citizens take part, so no vote could be shown without giving somebody away. Citizens"
                " can write a joint statement instead."
            )
        )
    return yes()


def write_joint_statement(person: Person | None, activity: Activity, at: datetime) -> Verdict:
    """A citizen who takes part, where too few answered for figures of how it felt."""
    if not (verdict := here.be_citizen(person, activity)):
        return verdict
    if activity.withdrawn_at:
        return activities_may.running(activity)
    latest = queries.joint_statement(activity)
    if latest and not latest.is_closed:
        return no(_("A joint statement is open now. Wait until it is closed; then another can be written."))
    if queries.have_citizens_figures(activity, at=at):
        return no(_("Five citizens or more have said how it felt after a session. That stands instead of a statement."))
    if len(queries.citizens_to_ask(activity, on=timezone.localdate(at))) < RULES_V1.whole("confirmations"):
        return no(_("A joint statement takes at least two citizens. You are the only one here so far."))
    return yes()


def read_joint_statement(person: Person | None, vote: SecretVote) -> Verdict:
    """Once closed and agreed it is for everybody; otherwise for the citizens who take part."""
    if (vote.is_closed and vote.is_enough) or here.be_citizen(person, vote.activity):
        return yes()
    return no(_("The words of a joint statement are shown when the citizens have agreed to it."))


def answer_vote(invitation: SecretInvitation | None, at: datetime) -> Verdict:
    """Whoever has the link, without signing in, once, while the vote is open."""
    if invitation is None:
        return no(_("This link does not work (any more). The vote may be closed. Your own page shows what is open."))
    if invitation.vote.is_closed or at >= invitation.vote.closes_at:
        return no(_("This vote is closed. Thank you for looking."))
    if invitation.is_used:
        return no(_("This link has been used. Each link is good for one answer."))
    return yes()


def close_vote(vote: SecretVote, at: datetime) -> Verdict:
    """By the clock alone: after ten days, or when everybody has answered."""
    if vote.is_closed:
        return no(_("This vote is closed already."))
    if not queries.is_due(vote, at=at):
        return no(_("This vote stays open until its last day, or until everybody has answered."))
    return yes()
