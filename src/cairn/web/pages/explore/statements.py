"""Every statement in its place, and writing one."""

from __future__ import annotations

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from cairn.explore import actions, may, queries
from cairn.web import asking, deeds, find, frame, links
from cairn.web.forms.explore import StatementForm

A_PAGE = 20


def statements(request: HttpRequest, programme: str, activity: str) -> HttpResponse:
    """Every statement in its place, those that are out of sight too, with the reason."""
    found = find.activity(request, programme, activity)
    page = Paginator(queries.statements_with_hidden(found, on=asking.today()), A_PAGE).get_page(request.GET.get("page"))
    person = asking.person(request)
    context = {"page": page, "reader": person.pk if person else 0}
    return render(request, "pages/explore/statements.html", {**frame.around(request, found, "statements"), **context})


def write_statement(request: HttpRequest, programme: str, activity: str) -> HttpResponse:
    found, person = find.activity(request, programme, activity), asking.person(request)
    form = StatementForm(request.POST or None)
    if form.is_valid() and deeds.done(
        form, actions.write_statement, found, by=asking.signed_in(request), at=asking.now(), **form.cleaned_data
    ):
        messages.success(request, _("Your statement is in. Others will answer it."))
        return redirect(links.in_activity("explore", found))
    context = {"form": form, "may": may.write_statement(person, found)}
    return render(
        request, "pages/explore/write_statement.html", {**frame.around(request, found, "write_statement"), **context}
    )
