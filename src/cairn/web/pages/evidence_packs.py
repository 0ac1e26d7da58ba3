"""The evidence pack of an activity or a programme: one document, on the screen and as a PDF."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.cache import never_cache

from cairn.web import asking, files, find, links
from cairn.web.contents import evidence_pack

if TYPE_CHECKING:
    from cairn.exchange.typesetting import Document
    from cairn.programmes.models import Programme


@never_cache
def activity_pack(request: HttpRequest, programme: str, activity: str) -> HttpResponse:
    """Level, promise and every condition of one activity with its facts, to read or to print."""
    found = find.activity(request, programme, activity)
    document = evidence_pack.of_activity(found, at=asking.now(), reader=asking.person(request))
    back, pdf = links.in_activity("mountain", found), links.in_activity("activity_pack_pdf", found)
    return _on_screen(request, found.programme, document, back=back, pdf=pdf)


@never_cache
def activity_pack_pdf(request: HttpRequest, programme: str, activity: str) -> HttpResponse:
    found = find.activity(request, programme, activity)
    return _on_paper(
        evidence_pack.of_activity(found, at=asking.now(), reader=asking.person(request)), name=f"{programme}-{activity}"
    )


@never_cache
def programme_pack(request: HttpRequest, programme: str) -> HttpResponse:
    """Where a programme stands, with all its activities, to read or to print."""
    found = find.programme(request, programme)
    document = evidence_pack.of_programme(found, at=asking.now(), reader=asking.person(request))
    back, pdf = links.in_programme("programme", found), links.in_programme("programme_pack_pdf", found)
    return _on_screen(request, found, document, back=back, pdf=pdf)


@never_cache
def programme_pack_pdf(request: HttpRequest, programme: str) -> HttpResponse:
    found = find.programme(request, programme)
    return _on_paper(evidence_pack.of_programme(found, at=asking.now(), reader=asking.person(request)), name=programme)


def _on_screen(request: HttpRequest, programme: Programme, document: Document, *, back: str, pdf: str) -> HttpResponse:
    context = {"programme": programme, "document": document, "back": back, "pdf": pdf}
    return render(request, "pages/mountain/pack.html", context)


def _on_paper(document: Document, *, name: str) -> HttpResponse:
    return files.paper(document, name=f"{name}-evidence")
