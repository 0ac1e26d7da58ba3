"""What is spent of the budget: every entry, entering one, putting one right, and the table of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from cairn.do import actions, may, queries
from cairn.web import asking, deeds, files, find, frame, links
from cairn.web.components.words import day, pence
from cairn.web.contents import money_spent
from cairn.web.forms.spending import CorrectionForm, SpendingForm
from cairn.web.forms.words import as_shown

if TYPE_CHECKING:
    from cairn.do.models import Spending

A_PAGE = 20
LONGEST_SEARCH = 100


def spendings(request: HttpRequest, programme: str, activity: str) -> HttpResponse:
    """Every entry about money that went out, the newest day first, to look through by words."""
    found, person = find.activity(request, programme, activity), asking.person(request)
    sought = as_shown(request.GET.get("q", "")).replace("\0", "").strip()[:LONGEST_SEARCH]
    page = Paginator(queries.spendings(found, containing=sought), A_PAGE).get_page(request.GET.get("page"))
    money = queries.money(found)
    context = {
        **frame.around(request, found, "spendings"),
        "page": page, "sought": sought, "in_words": money_spent.in_words(money) if money else "",
        "may_note": may.note_spending(person, found),
    }  # fmt: skip
    return render(request, "pages/do/spendings.html", context)


def spendings_csv(request: HttpRequest, programme: str, activity: str) -> HttpResponse:
    found = find.activity(request, programme, activity)
    return files.table(money_spent.table(found), name=f"{activity}-money")


def note_spending(request: HttpRequest, programme: str, activity: str) -> HttpResponse:
    """Money went out of a line: which day, how much, what for."""
    found, person = find.activity(request, programme, activity), asking.signed_in(request)
    may.note_spending(person, found).or_refuse()
    form = SpendingForm(request.POST or None, budget=queries.budget(found))
    if form.is_valid() and deeds.done(form, actions.note_spending, by=person, at=asking.now(), **form.cleaned_data):
        messages.success(request, _("It stands beside its line now, for everybody to read."))
        return redirect(links.in_activity("budget", found))
    return deeds.asked(
        request, found, form, here="do", title=_("Enter what was spent"), button=_("Publish this entry"),
        lead=_("Everybody can read it. It cannot be erased, only corrected by another entry."),
        back=links.in_activity("budget", found),
    )  # fmt: skip


def correct_spending(request: HttpRequest, programme: str, activity: str, spending: str) -> HttpResponse:
    """How much it was instead."""
    found, person = find.activity(request, programme, activity), asking.signed_in(request)
    about = find.one(queries.spending(found, spending))
    may.correct_spending(person, about).or_refuse()
    form = CorrectionForm(request.POST or None)
    if form.is_valid() and deeds.done(
        form, actions.correct_spending, about, by=person, at=asking.now(), **form.cleaned_data
    ):
        messages.success(request, _("It is put right. The entry before stays readable, and counts no more."))
        return redirect(links.in_activity("spendings", found))
    return deeds.asked(
        request, found, form, here="do", title=_("Correct this entry"), button=_("Publish the correction"),
        quoted=_quoted(about), back=links.in_activity("spendings", found),
    )  # fmt: skip


def _quoted(about: Spending) -> str:
    return f"{day(about.on)}: {pence(about.pence)}. {about.line.words}. {about.words}"
