"""The budget: its lines in plain words, its editions, and the votes that decided about its money."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from cairn.do import actions, may, queries
from cairn.web import asking, deeds, find, frame, links
from cairn.web.components.words import pence
from cairn.web.contents import money_spent
from cairn.web.forms.tasks import BudgetDecisionForm, BudgetForm

if TYPE_CHECKING:
    from cairn.do.models import Budget
    from cairn.do.queries import Money

FIRST_ENTRIES = 5
PAID_AT_MOST = 20


def budget(request: HttpRequest, programme: str, activity: str) -> HttpResponse:
    """The budget as it stands now, what was decided about it together, and every edition before."""
    found, person = find.activity(request, programme, activity), asking.person(request)
    editions = list(queries.budgets(found))
    context = {
        **frame.around(request, found, "budget"),
        "budget": editions[0] if editions else None,
        "heads": (_("What for"), _("Amount")),
        **(_spent(queries.money_of(found, editions[0])) if editions else {}),
        "spendings": list(queries.spendings(found)[:FIRST_ENTRIES]),
        "paid": list(queries.commitments_paid(found)[:PAID_AT_MOST]),
        "may_note": may.note_spending(person, found),
        "earlier": [(one, _rows(one)) for one in editions[1:]],
        "decided": queries.decided_about(found),
        "may_publish": may.publish_budget(person, found),
        "may_decide": may.decide_budget(person, found),
    }
    return render(request, "pages/do/budget.html", context)


def publish_budget(request: HttpRequest, programme: str, activity: str) -> HttpResponse:
    """The first edition, or a later one that starts from what stands now."""
    found, person = find.activity(request, programme, activity), asking.signed_in(request)
    may.publish_budget(person, found).or_refuse()
    latest = queries.budget(found)
    form = BudgetForm(request.POST or None, latest=latest)
    if form.is_valid() and deeds.done(
        form, actions.publish_budget, found, by=person, at=asking.now(), **form.cleaned_data
    ):
        messages.success(request, _("The budget is published, for everybody to read."))
        return redirect(links.in_activity("budget", found))
    return deeds.asked(
        request, found, form, here="do", title=_("Correct the budget") if latest else _("Publish the budget"),
        button=_("Publish this edition") if latest else _("Publish the budget"),
        lead=_("The editions before stay readable.") if latest else _("Everybody can read it."),
        back=links.in_activity("budget", found),
    )  # fmt: skip


def decide_budget(request: HttpRequest, programme: str, activity: str) -> HttpResponse:
    """Which vote decided about money of the budget."""
    found, person = find.activity(request, programme, activity), asking.signed_in(request)
    may.decide_budget(person, found).or_refuse()
    form = BudgetDecisionForm(request.POST or None, decisions=queries.decisions_about_money(found))
    if form.is_valid() and deeds.done(
        form, actions.decide_budget, find.one(queries.budget(found)), by=person, at=asking.now(), **form.cleaned_data
    ):
        messages.success(request, _("It stands beside the budget now."))
        return redirect(links.in_activity("budget", found))
    return deeds.asked(
        request, found, form, here="do", title=_("Which vote decided about this money?"), button=_("This vote did"),
        back=links.in_activity("budget", found),
    )  # fmt: skip


def _spent(money: Money) -> dict[str, Any]:
    """The budget as it stands now, with what went out of it: in words, as a picture, as a table."""
    return {
        "in_words": money_spent.in_words(money),
        "picture": money_spent.picture(money),
        "heads_now": (_("What for"), _("In the budget"), _("Spent"), _("Left")),
        "rows": money_spent.rows(money),
    }


def _rows(budget: Budget) -> list[tuple[str, str]]:
    """The lines of an edition and their total, for a table."""
    lines = [(line.words, pence(line.pence)) for line in budget.lines.all()]
    return [*lines, (_("All together"), pence(budget.total_pence))]
