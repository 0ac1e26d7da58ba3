"""Reports for others: one place that leads to all of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.cache import never_cache

from cairn.activities import queries as activities
from cairn.web import asking, files, find, frame, links
from cairn.web.contents import reports as contents
from cairn.web.contents.evidence import gripp2, shape, uk_standards

if TYPE_CHECKING:
    from collections.abc import Sequence

    from cairn.activities.models import Activity
    from cairn.web.contents.evidence.shape import Evidence


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


@never_cache
def report(request: HttpRequest, programme: str, activity: str, report: str) -> HttpResponse:
    """One evidence report of an activity, to read or print."""
    found = find.activity(request, programme, activity)
    context = {
        "programme": found.programme,
        "document": shape.document(_evidence(report, [found], found.title), at=asking.now()),
        "back": links.in_activity("reports", found), "pdf": links.in_activity("report_pdf", found, report),
        "csv": links.in_activity("report_csv", found, report), "record": links.in_activity("record", found),
    }  # fmt: skip
    return render(request, "pages/reports/evidence.html", context)


@never_cache
def report_pdf(request: HttpRequest, programme: str, activity: str, report: str) -> HttpResponse:
    found = find.activity(request, programme, activity)
    return _on_paper(_evidence(report, [found], found.title), name=f"{programme}-{activity}-{report}")


@never_cache
def report_csv(request: HttpRequest, programme: str, activity: str, report: str) -> HttpResponse:
    found = find.activity(request, programme, activity)
    return _as_table(_evidence(report, [found], found.title), name=f"{programme}-{activity}-{report}")


@never_cache
def programme_report(request: HttpRequest, programme: str, report: str) -> HttpResponse:
    """One evidence report of a whole programme, to read or print."""
    found = find.programme(request, programme)
    evidence = _evidence(report, list(activities.activities_of(found)), found.title)
    context = {
        "programme": found, "document": shape.document(evidence, at=asking.now()),
        "back": links.in_programme("programme_reports", found),
        "pdf": links.in_programme("programme_report_pdf", found, report),
        "csv": links.in_programme("programme_report_csv", found, report),
    }  # fmt: skip
    return render(request, "pages/reports/evidence.html", context)


@never_cache
def programme_report_pdf(request: HttpRequest, programme: str, report: str) -> HttpResponse:
    found = find.programme(request, programme)
    evidence = _evidence(report, list(activities.activities_of(found)), found.title)
    return _on_paper(evidence, name=f"{programme}-{report}")


@never_cache
def programme_report_csv(request: HttpRequest, programme: str, report: str) -> HttpResponse:
    found = find.programme(request, programme)
    evidence = _evidence(report, list(activities.activities_of(found)), found.title)
    return _as_table(evidence, name=f"{programme}-{report}")


def _evidence(report: str, found: Sequence[Activity], about: str) -> Evidence:
    """The report with this name. Raises Http404 when there is none."""
    match report:
        case contents.GRIPP2:
            return gripp2.gripp2(found, about, at=asking.now())
        case contents.UK_STANDARDS:
            return uk_standards.uk_standards(found, about)
    raise Http404


def _on_paper(evidence: Evidence, *, name: str) -> HttpResponse:
    return files.paper(shape.document(evidence, at=asking.now()), name=name)


def _as_table(evidence: Evidence, *, name: str) -> HttpResponse:
    return files.table(shape.table(evidence), name=name)
