"""Signed in: what others said that is like what I write, and adding my voice to it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.http import Http404, HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache

from cairn.listen import actions, may, queries
from cairn.web import asking, deeds, find, floods, links
from cairn.web.contents import alike

if TYPE_CHECKING:
    from cairn.listen.models import Contribution


@never_cache
def like_this(request: HttpRequest, programme: str, activity: str) -> HttpResponse:
    """What others said that is like what is being typed: a part of the page."""
    found = find.activity(request, programme, activity)
    if request.method != "POST":  # it is a part of a page, and what people type stands in no address
        raise Http404
    may.ask_question(asking.person(request), found).or_refuse()
    if floods.counted(request, "like_this", at=asking.now()):
        return alike.shown(request, [])
    words = request.POST.get("words", "")
    return alike.shown(request, alike.found(found, words, lambda ref: links.in_activity("add_voice", found, ref)))


@never_cache
def add_voice(request: HttpRequest, programme: str, activity: str, contribution: str) -> HttpResponse:
    """It is the same for me: from the page where I write at once, from elsewhere after one question."""
    about, person = _about(request, programme, activity, contribution), asking.signed_in(request)
    return deeds.confirmed(
        request, may.add_voice(person, about, None, at=asking.now()),
        lambda: actions.add_voice(about, by=person, at=asking.now()),
        title=_("Is it the same for you?"),
        words=_("Nobody sees that it is you. You hear of the answers as if you had said it."),
        button=_("Add my voice"), thanks=_("Your voice is added. You hear of the answers, too."),
        back=links.in_activity("contribution", about.activity, about.ref),
    )  # fmt: skip


@never_cache
def take_back_voice(request: HttpRequest, programme: str, activity: str, contribution: str) -> HttpResponse:
    about, person = _about(request, programme, activity, contribution), asking.signed_in(request)
    return deeds.confirmed(
        request, may.take_back_voice(person, about),
        lambda: actions.take_back_voice(about, by=person, at=asking.now()),
        title=_("Is it not the same for you?"), words=_("You do not hear of the answers to these words any more."),
        button=_("Take my voice back"), thanks=_("Your voice is taken back."),
        back=links.in_activity("contribution", about.activity, about.ref),
    )  # fmt: skip


def _about(request: HttpRequest, programme: str, activity: str, ref: str) -> Contribution:
    return find.one(queries.contribution(find.activity(request, programme, activity), ref))
