"""Every statement in its place."""

from __future__ import annotations

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from cairn.explore import queries
from cairn.web import asking, find, frame

A_PAGE = 20


def statements(request: HttpRequest, programme: str, activity: str) -> HttpResponse:
    """Every statement in its place, those that are out of sight too, with the reason."""
    found = find.activity(request, programme, activity)
    page = Paginator(queries.statements_with_hidden(found, on=asking.today()), A_PAGE).get_page(request.GET.get("page"))
    person = asking.person(request)
    context = {"page": page, "reader": person.pk if person else 0}
    return render(request, "pages/explore/statements.html", {**frame.around(request, found, "statements"), **context})
