"""Answering statements one at a time, looking back at my answers, and closing a round."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache

from cairn.background import opinion_maps
from cairn.explore import actions, may, queries
from cairn.explore.answers import Vote
from cairn.web import asking, deeds, find, frame, links
from cairn.web.forms.explore import ReactionForm

if TYPE_CHECKING:
    from cairn.activities.models import Activity
    from cairn.explore.models import Statement
    from cairn.people.models import Person

A_PAGE = 20


def react(request: HttpRequest, programme: str, activity: str, statement: str) -> HttpResponse:
    """Agree, disagree or pass, and on to the next one; without JavaScript the whole page comes back."""
    found, is_part = find.activity(request, programme, activity), bool(getattr(request, "htmx", False))
    about = find.one(queries.statement(found, statement))
    answered = _answered(request, about, is_part=is_part) if request.method == "POST" else {}
    if is_part:
        context = {"programme": found.programme, "activity": found, **to_answer(asking.person(request), found)}
        return render(request, "pages/explore/statement.html", {**context, **answered})
    if request.POST.get("back") == "my_answers":
        return redirect(links.in_activity("my_answers", found))
    return redirect(f"{links.in_activity('explore', found)}#statement")


@never_cache
def my_answers(request: HttpRequest, programme: str, activity: str) -> HttpResponse:
    """What I answered, to change it."""
    found, person = find.activity(request, programme, activity), asking.signed_in(request)
    page = Paginator(queries.answers_of(person, found, on=asking.today()), A_PAGE).get_page(request.GET.get("page"))
    answers = [(one, Vote(one.my_vote).label) for one in page.object_list]
    around = frame.around(request, found, "my_answers")
    context = {**around, "page": page, "answers": answers, "may": may.react(person, found), "votes": _votes()}
    return render(request, "pages/explore/my_answers.html", context)


def close_round(request: HttpRequest, programme: str, activity: str) -> HttpResponse:
    found, person, at = find.activity(request, programme, activity), asking.signed_in(request), asking.now()
    return deeds.confirmed(
        request, may.close_round(person, found), lambda: actions.close_round(found, by=person, at=at),
        title=_("Close this round?"),
        words=_("A digest of every answer so far goes into the record. People can still change their minds after it."),
        button=_("Close the round"),
        thanks=_("The round is closed, and its digest is in the record."),
        back=links.in_activity("explore", found),
    )  # fmt: skip


def _answered(request: HttpRequest, statement: Statement, *, is_part: bool) -> dict[str, Any]:
    """React, and say what was answered. The part of a page explains a refusal itself, so nothing is raised for it."""
    form, at, person = ReactionForm(request.POST), asking.now(), asking.person(request)
    if is_part and not may.answer(person, statement):
        return {}
    if not form.is_valid():
        messages.warning(request, _("Choose one of: agree, disagree, pass."))
        return {}
    vote = form.cleaned_data["vote"]
    actions.react(statement, by=asking.signed_in(request), at=at, vote=vote)
    if queries.is_map_due(statement.activity):
        opinion_maps.draw_soon(statement.activity, at=at)
    return {"answered": statement, "answer": Vote(vote).label}


def to_answer(person: Person | None, activity: Activity) -> dict[str, Any]:
    """The next statement for this person, how far they are, or why there is none."""
    verdict = may.react(person, activity)
    if person is None or not verdict:
        return {"may_react": verdict, "statement": None, "progress": None, "votes": _votes()}
    return {
        "may_react": verdict,
        "statement": queries.next_statement(person, activity, on=asking.today()),
        "progress": queries.progress(person, activity, on=asking.today()),
        "votes": _votes(),
    }


def _votes() -> list[tuple[str, Any]]:
    """The three buttons, agree first."""
    return [(str(vote.value), vote.label) for vote in (Vote.AGREE, Vote.DISAGREE, Vote.PASS)]
