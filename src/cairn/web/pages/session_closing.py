"""Closing a session, one step after another."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from cairn.sessions import may
from cairn.web import asking, find, frame
from cairn.web.contents import closing_steps


def close_step_by_step(request: HttpRequest, programme: str, session: str) -> HttpResponse:
    """Everything that belongs to the end of a session, in order, with what is done and what comes next."""
    found, person, at = find.session(request, programme, session), asking.signed_in(request), asking.now()
    may.close_step_by_step(person, found, at).or_refuse()
    context = {
        **frame.around(request, found.activity, "sessions"), "session": found,
        "steps": closing_steps.steps(found, at=at), "due_on": closing_steps.due_on(found),
    }  # fmt: skip
    return render(request, "pages/sessions/closing.html", context)
