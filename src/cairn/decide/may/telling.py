"""Who may tell a decision, its reasons, and whose words changed it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from cairn.activities import may as activities_may
from cairn.activities import queries as activities
from cairn.base.verdict import Verdict, no, yes
from cairn.explore import may as explore_may

if TYPE_CHECKING:
    from cairn.activities.models import Activity
    from cairn.decide.models import Decision
    from cairn.listen.models import Contribution
    from cairn.people.models import Person


def announce_decision(person: Person | None, activity: Activity) -> Verdict:
    return hold_or_own(person, activity)


def publish_reasons(person: Person | None, decision: Decision) -> Verdict:
    if not (verdict := hold_or_own(person, decision.activity)):
        return verdict
    if not decision.is_closed:
        return no(_("Reasons come with the result. This decision is still open."))
    if decision.waits_for_objections:
        return no(_("The objections are heard first. Reasons come with what is decided then."))
    if decision.reasons_published_at:
        return no(_("The reasons are out already. What was published stays as it was."))
    return yes()


def hold_or_own(person: Person | None, activity: Activity) -> Verdict:
    """For whoever leads the work, and for the decision owner named on the card."""
    if not (verdict := activities_may.running(activity)):
        return verdict
    if owns(person, activity):
        return yes()
    if not activities_may.hold(person, activity):
        return no(_("Only whoever leads this work, or the decision owner named on its card, does this."))
    return yes()


def lead_or_own(person: Person | None, activity: Activity) -> Verdict:
    """As `hold_or_own`, and also after the work has ended."""
    if activity.withdrawn_at:
        return activities_may.running(activity)
    if owns(person, activity) or activities_may.lead(person, activity.programme):
        return yes()
    return no(_("Only whoever leads this work, or the decision owner named on its card, does this."))


def owns(person: Person | None, activity: Activity) -> bool:
    card = activities.card(activity)
    return person is not None and card is not None and card.decision_owner_id == person.pk


def claim_influence(person: Person | None, decision: Decision, contribution: Contribution | None = None) -> Verdict:
    """Whoever leads the work or owns the decision, and the person whose words they are.

    With `contribution` left out: may this person say whose words changed it, whichever they were?
    """
    is_own = contribution is not None and explore_may.is_own(person, contribution)
    gate = activities_may.running(decision.activity) if is_own else hold_or_own(person, decision.activity)
    if not gate:
        return gate
    if not decision.is_closed or not decision.is_decided:
        return no(_("Nothing has been decided here so far. What changed it can be told once it is."))
    return yes() if contribution is None else _have_come_from(contribution, decision)


def _have_come_from(contribution: Contribution, decision: Decision) -> Verdict:
    """Whether the decision can have come from these words: said in the same work, and before it."""
    if contribution.activity_id != decision.activity_id:
        return no(_("Choose something that was said in this work."))
    if decision.taken_at and decision.taken_at < contribution.made_at:
        return no(_("This was decided before these words were said. Choose something said earlier."))
    return yes()
