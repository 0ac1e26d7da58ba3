"""Reflections: the list, one of them, how it stood before, taking it back."""

from __future__ import annotations

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache

from cairn.listen.quoting import Place
from cairn.reflections import actions, may, queries
from cairn.web import asking, deeds, find, links
from cairn.web.contents import behind
from cairn.web.contents import reflections as contents
from cairn.web.forms.reflections import SearchForm

A_PAGE = 10
REPLIES_A_PAGE = 20


@never_cache
def reflections(request: HttpRequest, programme: str) -> HttpResponse:
    """Those of the programme, newest first; to look for words in."""
    found, person = find.programme(request, programme), asking.person(request)
    search = SearchForm(request.GET)
    sought = search.cleaned_data["q"] if search.is_valid() else ""
    page = Paginator(queries.reflections(found, on=asking.today(), containing=sought), A_PAGE).get_page(
        request.GET.get("page")
    )
    context = {
        "programme": found, "person": person, "page": page, "lines": contents.in_short(page.object_list),
        "search": search, "sought": sought, "may_write": may.begin_reflection(person, found),
        "drafts": list(queries.drafts_of(person, found)[:20]),
        "waiting": queries.waiting(person, programme=found).count(),
    }  # fmt: skip
    return render(request, "pages/reflections/reflections.html", context)


@never_cache
def reflection(request: HttpRequest, programme: str, reflection: str) -> HttpResponse:
    """One reflection with its replies. A draft leads its author to where it is looked at first."""
    about, person = find.reflection(request, programme, reflection), asking.person(request)
    today = asking.today()
    page = Paginator(queries.replies(about, on=today), REPLIES_A_PAGE).get_page(request.GET.get("page"))
    context = {
        "programme": about.programme, "person": person, "reflection": about, "whole": contents.whole(about),
        "behind": behind.behind(Place.REFLECTION, [about.ref], person, on=today).get(about.ref, []),
        "page": page, "refused": contents.refused_in_words(about), **contents.rights(person, about, on=today),
    }  # fmt: skip
    return render(request, "pages/reflections/reflection.html", context)


@never_cache
def earlier_versions(request: HttpRequest, programme: str, reflection: str) -> HttpResponse:
    """How it stood before each change. Its author alone can read this."""
    about, person = find.reflection(request, programme, reflection), asking.signed_in(request)
    find.one(about if queries.is_authors(person, about) else None)
    page = Paginator(queries.earlier_versions(about), A_PAGE).get_page(request.GET.get("page"))
    versions = contents.earlier(page.object_list, about)
    context = {"programme": about.programme, "reflection": about, "page": page, "versions": versions}
    return render(request, "pages/reflections/earlier.html", context)


@never_cache
def withdraw_reflection(request: HttpRequest, programme: str, reflection: str) -> HttpResponse:
    about, person, at = find.reflection(request, programme, reflection), asking.signed_in(request), asking.now()
    return deeds.confirmed(
        request, may.withdraw_reflection(person, about), lambda: actions.withdraw_reflection(about, by=person, at=at),
        title=_("Take your reflection back?"),
        words=_(
            "From that moment nobody but you can see it here, and it is gone from the feed. Replies to it are gone too."
            " What people have read, copied or printed before cannot be called back."
        ),
        button=_("Take it back"),
        thanks=_("You have taken your reflection back. Nobody but you can see it."),
        back=contents.address(about),
    )  # fmt: skip


@never_cache
def erase_reflection(request: HttpRequest, programme: str, reflection: str) -> HttpResponse:
    about, person, at = find.reflection(request, programme, reflection), asking.signed_in(request), asking.now()
    return deeds.confirmed(
        request, may.erase_reflection(person, about), lambda: actions.erase_reflection(about, by=person, at=at),
        title=_("Destroy the words of your reflection?"),
        words=_("Its earlier versions and its pictures go too. This cannot be undone."),
        button=_("Destroy the words"),
        thanks=_("The words of your reflection are destroyed."),
        back=contents.address(about),
    )  # fmt: skip


@never_cache
def throw_away_reflection(request: HttpRequest, programme: str, reflection: str) -> HttpResponse:
    about, person, at = find.reflection(request, programme, reflection), asking.signed_in(request), asking.now()
    back = links.in_programme("reflections", about.programme)
    return deeds.confirmed(
        request, may.throw_away(person, about), lambda: actions.throw_away(about, by=person, at=at),
        title=_("Throw this draft away?"),
        words=_("Its words and pictures are destroyed. This cannot be undone."),
        button=_("Throw it away"),
        thanks=_("The draft is gone."),
        back=back,
    )  # fmt: skip
