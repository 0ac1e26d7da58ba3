"""We said, we did: of one activity and of a whole programme, page by page and as a table."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.cache import never_cache

from cairn.activities import queries as activities
from cairn.web import asking, files, find, frame, links
from cairn.web.contents import said_and_done_table
from cairn.web.contents.said_and_done import Became, SaidAndDone
from cairn.web.forms.said_and_done import LookForm

if TYPE_CHECKING:
    from collections.abc import Collection

    from cairn.activities.models import Activity

A_PAGE = 20


@never_cache
def said_and_done(request: HttpRequest, programme: str, activity: str) -> HttpResponse:
    """What was said in one activity, and what came of it."""
    found = find.activity(request, programme, activity)
    csv = links.in_activity("said_and_done_csv", found)
    context = {
        **frame.around_place(request, found, "reports"), **_rows(request, [found]),
        "back": links.in_activity("reports", found), "csv": csv, "kicker": found.title,
    }  # fmt: skip
    return render(request, "pages/reports/said_and_done.html", context)


@never_cache
def programme_said_and_done(request: HttpRequest, programme: str) -> HttpResponse:
    """What was said in all activities of a programme, and what came of it."""
    found = find.programme(request, programme)
    csv = links.in_programme("programme_said_and_done_csv", found)
    context = {
        **frame.around_place(request, found, "reports"),
        **_rows(request, list(activities.activities_of(found))),
        "back": links.in_programme("programme_reports", found), "csv": csv, "kicker": found.title, "is_many": True,
    }  # fmt: skip
    return render(request, "pages/reports/said_and_done.html", context)


@never_cache
def said_and_done_csv(request: HttpRequest, programme: str, activity: str) -> HttpResponse:
    return _table([find.activity(request, programme, activity)], name=f"{programme}-{activity}")


@never_cache
def programme_said_and_done_csv(request: HttpRequest, programme: str) -> HttpResponse:
    return _table(list(activities.activities_of(find.programme(request, programme))), name=programme)


def _rows(request: HttpRequest, found: Collection[Activity]) -> dict[str, Any]:
    """One page of the rows, with how many there are of each kind."""
    form = LookForm(request.GET)
    sought = form.cleaned_data if form.is_valid() else {"q": "", "only": ""}
    every: Any = SaidAndDone(found, at=asking.now(), containing=sought["q"], only=sought["only"])
    return {
        "page": Paginator(every, A_PAGE).get_page(request.GET.get("page")),
        "sought": sought,
        "is_wrong": not form.is_valid(),
        "numbers": [(value, label, every.numbers[Became(value)]) for value, label in Became.choices],
        "kinds": Became.choices,
    }


def _table(found: Collection[Activity], *, name: str) -> HttpResponse:
    every = SaidAndDone(found, at=asking.now())
    return files.table(said_and_done_table.table(every[0 : len(every)]), name=f"{name}-we-said-we-did")
