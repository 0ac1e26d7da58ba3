"""Writing a statement, with an account or without, after a look at those that say much the same."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache

from cairn.explore import actions, may, queries
from cairn.explore.answers import STATEMENT_LENGTH
from cairn.web import asking, deeds, find, floods, frame
from cairn.web.contents import alike
from cairn.web.forms.explore import StatementForm
from cairn.web.pages.explore import answering

if TYPE_CHECKING:
    from cairn.activities.models import Activity
    from cairn.explore.models import Statement
    from cairn.explore.visitors import Voter


@never_cache
def write_statement(request: HttpRequest, programme: str, activity: str) -> HttpResponse:
    found, person = find.activity(request, programme, activity), asking.person(request)
    around = frame.around(request, found, "write_statement")
    return written(request, found, person, answering.of_activity(found), around)


@never_cache
def statements_like_this(request: HttpRequest, programme: str, activity: str) -> HttpResponse:
    """What is like that which is being typed: a part of the page."""
    found = find.activity(request, programme, activity)
    return like_this(request, found, asking.person(request), answering.of_activity(found))


def written(
    request: HttpRequest, activity: Activity, by: Voter | None, paths: answering.Paths, around: dict[str, Any]
) -> HttpResponse:
    """The page on which somebody writes; then those that say much the same; then it is put to others."""
    form = StatementForm(request.POST or None)
    alike.watch(form, paths.like_this)
    context = {**around, "form": form, "paths": paths, "may": may.write_statement(by, activity)}
    if request.POST.get(alike.STEP) != "change" and form.is_valid():
        may.write_statement(by, activity).or_refuse()
        by = cast("Voter", by)  # nobody else may
        close = _still_to_ask(request, activity, form.cleaned_data["words"])
        if close:
            return render(request, "pages/explore/is_it_the_same.html", {**context, "alike": close})
        if floods.check(request, form, "write_statement") and deeds.done(
            form, actions.write_statement, activity, by=by, at=asking.now(), **form.cleaned_data
        ):
            messages.success(request, _("Your statement is in. Others will answer it."))
            return redirect(paths.here)
    return render(request, "pages/explore/write_statement.html", context)


def like_this(request: HttpRequest, activity: Activity, by: Voter | None, paths: answering.Paths) -> HttpResponse:
    if request.method != "POST":  # it is a part of a page, and what people type stands in no address
        raise Http404
    may.write_statement(by, activity).or_refuse()
    is_flood = floods.counted(request, "like_this", at=asking.now())
    close = [] if is_flood else _close(activity, request.POST.get("words", ""))
    return render(request, "pages/explore/alike.html", {"alike": close, "paths": paths})


def _close(activity: Activity, words: str) -> list[Statement]:
    if len(words.strip()) < alike.FEW_WORDS:
        return []
    return queries.statements_like(activity, words[:STATEMENT_LENGTH].replace("\0", " "), on=asking.today())


def _still_to_ask(request: HttpRequest, activity: Activity, words: str) -> list[Statement]:
    """What to ask about before it is put to others: nothing once it is said to be different, or was seen meanwhile."""
    if request.POST.get(alike.STEP) == alike.SHARE:
        return []
    seen, close = request.POST.getlist(alike.SEEN), _close(activity, words)
    return close if any(one.ref not in seen for one in close) else []
