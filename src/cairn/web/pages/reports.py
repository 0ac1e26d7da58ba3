"""Reports for others: one place that leads to all of them."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from cairn.web import find, frame, links
from cairn.web.contents import reports as contents


def reports(request: HttpRequest, programme: str, activity: str) -> HttpResponse:
    """The reports of one activity."""
    found = find.activity(request, programme, activity)
    context = {
        **frame.around_place(request, found, "reports"), "listed": contents.of_activity(found), "kicker": found.title,
        "of_all": links.in_programme("programme_reports", found.programme),
    }  # fmt: skip
    return render(request, "pages/reports/reports.html", context)


def programme_reports(request: HttpRequest, programme: str) -> HttpResponse:
    """The reports of a programme, and where those of each activity are."""
    found = find.programme(request, programme)
    context = {
        **frame.around_place(request, found, "reports"), "listed": contents.of_programme(found),
        "kicker": found.title,
    }  # fmt: skip
    return render(request, "pages/reports/reports.html", context)
