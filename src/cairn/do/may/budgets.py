"""Who may do what with the budget."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from cairn.activities import may as activities_may
from cairn.base.verdict import Verdict, no, yes
from cairn.decide import may as decide_may
from cairn.decide.choices import MOST_POUNDS
from cairn.do import queries
from cairn.do.may.commitments import draw_on
from cairn.do.states import MOST_BUDGET_LINES
from cairn.people import may as people_may

if TYPE_CHECKING:
    from cairn.activities.models import Activity
    from cairn.decide.models import Decision
    from cairn.do.models import Budget, BudgetLine, Spending
    from cairn.people.models import Person


def publish_budget(person: Person | None, activity: Activity) -> Verdict:
    """Whoever leads the work, or the decision owner named on its card."""
    return decide_may.hold_or_own(person, activity)


def be_a_budget(activity: Activity, lines: Sequence[tuple[str, int]], *, why_changed: str) -> Verdict:
    """Whether these lines make an edition of the budget; every edition but the first says what changed."""
    if not lines:
        return no(_("Write at least one line: what the money is for, and how much."))
    if len(lines) > MOST_BUDGET_LINES:
        return no(_("There is room for %(most)d lines. Put some together.") % {"most": MOST_BUDGET_LINES})
    if any(not 0 < pence <= MOST_POUNDS * 100 for _words, pence in lines):
        return no(_("Each line needs an amount in pounds, more than nothing."))
    if queries.budget(activity) and not why_changed.strip():
        return no(_("Say what changed since the last edition, and why."))
    return yes()


def decide_budget(person: Person | None, activity: Activity) -> Verdict:
    """Anybody inside can point to the vote: what it was about stands in the record since it was opened."""
    if not (verdict := people_may.take_part(person)):
        return verdict
    if not activities_may.hold(person, activity) and not (verdict := activities_may.take_part(person, activity)):
        return verdict
    if queries.budget(activity) is None:
        return no(_("No budget is published yet. Publish it first."))
    if not queries.decisions_about_money(activity):
        return no(
            _(
                "There is no vote to point to. It has to be one that was taken by the shared rule and said, when it"
                " was opened, how much money it was about."
            )
        )
    return yes()


def have_decided_about(budget: Budget, decision: Decision) -> Verdict:
    """Whether this vote decided about money of this budget."""
    latest = queries.budget(budget.activity)
    if latest is None or latest.pk != budget.pk:
        return no(_("There is a newer edition of the budget. Look at that one."))
    if decision not in queries.decisions_about_money(budget.activity):
        return no(
            _(
                "Choose a vote of this activity that was taken by the shared rule and said, when it was opened, how"
                " much money it was about."
            )
        )
    if (decision.money or 0) * 100 > budget.total_pence:
        return no(_("That vote was about more money than stands in this budget. Correct the budget first."))
    return yes()


def note_spending(person: Person | None, activity: Activity) -> Verdict:
    """Whoever leads the work, or its decision owner, once there is a budget. Also after its end: bills come late."""
    if not (verdict := decide_may.lead_or_own(person, activity)):
        return verdict
    if queries.budget(activity) is None:
        return no(_("No budget is published yet. Publish it first: what is spent stands beside its lines."))
    return yes()


def go_out_of(line: BudgetLine, *, activity: Activity, day: date, on: date, pence: int) -> Verdict:
    """Whether so much can have gone out of this line on that day, said on the day `on`."""
    if not (verdict := draw_on(line, activity)):
        return verdict
    if day > on:
        return no(_("That day is still to come. Enter what has been spent."))
    if not 0 < pence <= MOST_POUNDS * 100:
        return no(_("Enter how much was spent, more than nothing."))
    return yes()


def correct_spending(person: Person | None, spending: Spending) -> Verdict:
    """Whoever may enter what is spent; each entry is corrected once, and a correction can be corrected too."""
    if not (verdict := decide_may.lead_or_own(person, spending.activity)):
        return verdict
    if queries.is_corrected(spending):
        return no(_("This entry is corrected already. Correct the newest one."))
    return yes()


def be_right(spending: Spending, pence: int) -> Verdict:
    """Whether this can be what it was instead: another amount, or nothing."""
    if not 0 <= pence <= MOST_POUNDS * 100:
        return no(_("Enter how much it was instead. Enter 0 if nothing was spent."))
    if pence == spending.pence:
        return no(_("That is the amount that stands there already."))
    return yes()
