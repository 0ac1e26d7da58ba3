"""Are patients included in an event? Five questions, answered from facts, to read and to print."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from cairn.web import asking, find, frame, links
from cairn.web.contents import included as contents
from cairn.web.contents.included import shape


def patients_included(request: HttpRequest, programme: str, activity: str) -> HttpResponse:
    event = find.event(request, programme, activity)
    questions = contents.answered(event)
    context = {
        **frame.around(request, event.activity, "event"),
        "event": event,
        "questions": questions,
        "numbers": [(answer.words, number) for answer, number in shape.whole_answer(questions).items() if number],
        "day": asking.now(),
        "record": links.in_activity("record", event.activity),
    }
    return render(request, "pages/events/patients_included.html", context)
