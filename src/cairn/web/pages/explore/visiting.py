"""Answering statements without an account: by the open link, or by a link for one person."""

from __future__ import annotations

import secrets
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from django.conf import settings
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.cache import never_cache

from cairn.explore import actions, may, queries
from cairn.explore.answers import Vote, Way
from cairn.explore.visitors import Visitor
from cairn.listen import queries as listen
from cairn.people import codes
from cairn.web import asking, find, frame
from cairn.web.pages.explore import answering, writing

if TYPE_CHECKING:
    from cairn.activities.models import Activity

COOKIE, WHERE, SALT = "answers", "/answer", "cairn.answers"
KEPT_FOR = 90 * 24 * 60 * 60  # seconds
A_PAGE = 20


@dataclass(frozen=True, slots=True)
class Visit:
    """Who comes by which link: the activity, the visitor, and where their answers go."""

    token: str
    activity: Activity
    visitor: Visitor
    sign: str  # of this browser
    is_known: bool  # whether it stands there already

    @property
    def paths(self) -> answering.Paths:
        here = reverse("visit", args=[self.token])
        return answering.Paths(here, *(f"{here}/{page}" for page in ("react", "undo", "mine", "write", "like-this")))

    @property
    def is_by_link(self) -> bool:
        return self.visitor.way == Way.LINK

    def around(self, request: HttpRequest) -> dict[str, Any]:
        return {**frame.around(request, self.activity, "visit"), "visit": self, "paths": self.paths}


@never_cache
def visit(request: HttpRequest, token: str) -> HttpResponse:
    """One statement at a time; before the first answer it says what is kept."""
    came = _came(request, token)
    wanted = request.GET.get(answering.WANTED, "")
    context = {
        **came.around(request),
        **answering.to_answer(came.visitor, came.activity, came.paths, wanted=wanted),
        "written": queries.statements_by_visitor(came.visitor, came.activity, on=asking.today()),
    }
    return _known(came, render(request, "pages/explore/visit.html", context))


@never_cache
def visit_react(request: HttpRequest, token: str, statement: str) -> HttpResponse:
    """Agree, disagree or pass, and on to the next one."""
    came, is_part = _came(request, token), bool(getattr(request, "htmx", False))
    about = find.one(queries.statement(came.activity, statement))
    answered = answering.react(request, about, came.visitor, is_part=is_part) if request.method == "POST" else {}
    return _known(came, _back(request, came, answered))


@never_cache
def visit_undo(request: HttpRequest, token: str) -> HttpResponse:
    """Take the last answer back, or one of them."""
    came, about = _came(request, token), None
    if request.method == "POST":
        may.undo_answer(came.visitor, came.activity).or_refuse()
        about = answering.undo(request, came.activity, came.visitor, ref=request.POST.get(answering.WANTED, ""))
    return _known(came, _back(request, came, {"undone": about}, wanted=about.ref if about else ""))


@never_cache
def visit_answers(request: HttpRequest, token: str) -> HttpResponse:
    """What this visitor answered, to change it."""
    came = _came(request, token)
    found = queries.answers_of(came.visitor, came.activity, on=asking.today())
    page = Paginator(found, A_PAGE).get_page(request.GET.get("page"))
    context = {
        **came.around(request), "page": page, "answers": [(one, Vote(one.my_vote).label) for one in page.object_list],
        "may": may.react(came.visitor, came.activity), "votes": answering.votes(),
    }  # fmt: skip
    return _known(came, render(request, "pages/explore/my_answers.html", context))


@never_cache
def visit_write(request: HttpRequest, token: str) -> HttpResponse:
    """A statement of one's own, after a look at what is like it."""
    came = _came(request, token)
    return _known(came, writing.written(request, came.activity, came.visitor, came.paths, came.around(request)))


@never_cache
def visit_like_this(request: HttpRequest, token: str) -> HttpResponse:
    """What is like that which is being typed: a part of the page."""
    came = _came(request, token)
    return writing.like_this(request, came.activity, came.visitor, came.paths)


@never_cache
def visit_leave(request: HttpRequest, token: str) -> HttpResponse:
    """Done on this screen: the next person here is somebody else."""
    came = _came(request, token)
    response = redirect(came.paths.here)
    return put_away(response) if request.method == "POST" else response


def put_away(response: HttpResponse) -> HttpResponse:
    """The same answer, after which this browser is no visitor any more. Signing out and leaving do so too."""
    response.delete_cookie(COOKIE, path=WHERE)
    return response


def _came(request: HttpRequest, token: str) -> Visit:
    """By a personal link its code is the visitor's secret; by the open link the sign of their browser is.

    A personal link belongs to the browser from which the first thing is sent by it.
    """
    kept = request.get_signed_cookie(COOKIE, default="", salt=SALT, max_age=KEPT_FOR)
    sign = kept or secrets.token_urlsafe(18)
    if not codes.is_one(token):
        link = find.one(listen.link_by_token(token))
        return Visit(token, link.activity, Visitor(sign, Way.LINK), sign, is_known=bool(kept))
    own, visitor = find.one(queries.personal_link(token)), Visitor(token, Way.PERSONAL)
    may.use_link(own, sign).or_refuse()
    if request.method == "POST" and kept and may.visit(visitor, own.activity):
        actions.keep_link_for(own, at=asking.now(), sign=sign)
    return Visit(token, own.activity, visitor, sign, is_known=bool(kept))


def _known(came: Visit, response: HttpResponse) -> HttpResponse:
    """The page, with the sign by which this browser is known again."""
    if not came.is_known and may.visit(came.visitor, came.activity):
        response.set_signed_cookie(
            COOKIE, came.sign, salt=SALT, max_age=KEPT_FOR, path=WHERE,
            secure=settings.SESSION_COOKIE_SECURE, httponly=True, samesite="Lax",
        )  # fmt: skip
    return response


def _back(request: HttpRequest, came: Visit, said: dict[str, Any], *, wanted: str = "") -> HttpResponse:
    """The part of the page with the next statement, or the whole page again."""
    if getattr(request, "htmx", False):
        context = {"programme": came.activity.programme, "activity": came.activity, **said}
        shown = answering.to_answer(came.visitor, came.activity, came.paths, wanted=wanted)
        return render(request, "pages/explore/statement.html", {**shown, **context})
    if request.POST.get("back") == "my_answers":
        return redirect(came.paths.answers)
    return redirect(f"{came.paths.here}{f'?{answering.WANTED}={wanted}' if wanted else ''}#statement")
