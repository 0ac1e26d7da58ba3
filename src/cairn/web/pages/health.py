"""Whether everything that has to run does, for whoever runs this site and for the programs they watch it with."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.cache import never_cache

from cairn.background import worker
from cairn.notify import queries as letters
from cairn.web import asking


@never_cache
def health(request: HttpRequest) -> HttpResponse:
    """200 while the worker keeps up with its line, else 503. Whoever gets no answer at all knows the rest."""
    since = worker.waiting_since(at=asking.now())
    context = {"waiting_since": since, "letters": letters.last_run()}
    return render(request, "pages/plain/health.html", context, status=503 if since else 200)
