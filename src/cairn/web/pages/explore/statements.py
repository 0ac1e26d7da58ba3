"""Every statement in its place."""

from __future__ import annotations

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from cairn.explore import queries
from cairn.web import asking, find, frame
from cairn.web.contents import onward

A_PAGE = 20


def statement(request: HttpRequest, programme: str, activity: str, statement: str) -> HttpResponse:
    """One statement with its trail: the options that grew out of it, and everything that came of those."""
    found = find.activity(request, programme, activity)
    about = find.one(queries.statement(found, statement, on=asking.today()))
    context = {
        **frame.around(request, found, "statement"), "statement": about,
        **onward.of_words(found, queries.grounds_of_statement(about, on=asking.today())),
    }  # fmt: skip
    return render(request, "pages/explore/statement_trail.html", context)


def statements(request: HttpRequest, programme: str, activity: str) -> HttpResponse:
    """Every statement in its place, those that are out of sight too, with the reason."""
    found = find.activity(request, programme, activity)
    page = Paginator(queries.statements_with_hidden(found, on=asking.today()), A_PAGE).get_page(request.GET.get("page"))
    person = asking.person(request)
    context = {"page": page, "reader": person.pk if person else 0}
    return render(request, "pages/explore/statements.html", {**frame.around(request, found, "statements"), **context})
