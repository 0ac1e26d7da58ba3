"""Answering statements one at a time, taking an answer back, looking at my answers, and closing a round."""

from __future__ import annotations

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache

from cairn.explore import actions, may, queries
from cairn.explore.answers import Vote
from cairn.web import asking, deeds, find, frame, links
from cairn.web.pages.explore import answering

A_PAGE = 20
STATEMENT = "pages/explore/statement.html"


def react(request: HttpRequest, programme: str, activity: str, statement: str) -> HttpResponse:
    """Agree, disagree or pass, and on to the next one; without JavaScript the whole page comes back."""
    found, is_part = find.activity(request, programme, activity), bool(getattr(request, "htmx", False))
    about, paths = find.one(queries.statement(found, statement)), answering.of_activity(found)
    person = asking.person(request) if is_part or request.method != "POST" else asking.signed_in(request)
    answered = answering.react(request, about, person, is_part=is_part) if request.method == "POST" else {}
    if is_part:
        context = {"programme": found.programme, "activity": found, **answering.to_answer(person, found, paths)}
        return render(request, STATEMENT, {**context, **answered})
    if request.POST.get("back") == "my_answers":
        return redirect(paths.answers)
    return redirect(f"{paths.here}#statement")


def undo_answer(request: HttpRequest, programme: str, activity: str) -> HttpResponse:
    """Take my last answer back, or one of them, and show its statement again."""
    found, person = find.activity(request, programme, activity), asking.signed_in(request)
    paths, ref = answering.of_activity(found), request.POST.get(answering.WANTED, "")
    about = answering.undo(request, found, person, ref=ref) if request.method == "POST" else None
    if request.POST.get("back") == "my_answers":
        return redirect(paths.answers)
    wanted = about.ref if about else ""
    if getattr(request, "htmx", False):
        context = {"programme": found.programme, "activity": found, "undone": about}
        return render(request, STATEMENT, context | answering.to_answer(person, found, paths, wanted=wanted))
    return redirect(f"{paths.here}?{answering.WANTED}={wanted}#statement")


@never_cache
def my_answers(request: HttpRequest, programme: str, activity: str) -> HttpResponse:
    """What I answered, to change it."""
    found, person = find.activity(request, programme, activity), asking.signed_in(request)
    page = Paginator(queries.answers_of(person, found, on=asking.today()), A_PAGE).get_page(request.GET.get("page"))
    context = {
        **frame.around(request, found, "my_answers"),
        "page": page, "answers": [(one, Vote(one.my_vote).label) for one in page.object_list],
        "may": may.react(person, found), "votes": answering.votes(), "paths": answering.of_activity(found),
    }  # fmt: skip
    return render(request, "pages/explore/my_answers.html", context)


def close_round(request: HttpRequest, programme: str, activity: str) -> HttpResponse:
    found, person, at = find.activity(request, programme, activity), asking.signed_in(request), asking.now()
    return deeds.confirmed(
        request, may.close_round(person, found), lambda: actions.close_round(found, by=person, at=at),
        title=_("Close this round?"),
        words=_(
            "A seal over every answer so far goes into the record, so that none can be changed unseen. People can still"
            " change their minds after it."
        ),
        button=_("Close the round"),
        thanks=_("The round is closed, and the seal over its answers is in the record."),
        back=links.in_activity("explore", found),
    )  # fmt: skip
