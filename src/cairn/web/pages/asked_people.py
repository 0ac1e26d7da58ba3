"""Asking people for something, seeing first how often each was asked in the last year; and answering."""

from __future__ import annotations

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache

from cairn.programmes import queries as programmes
from cairn.roles import actions, may, queries
from cairn.web import asking, deeds, find, links
from cairn.web.contents import asked_people as contents
from cairn.web.forms.roles import AskForm, SaysForm

A_PAGE = 30


@never_cache
def ask_people(request: HttpRequest, programme: str) -> HttpResponse:
    """Everybody in the programme, and how often they were asked in the last year; `show=never`: who never was."""
    found, person, at = find.programme(request, programme), asking.signed_in(request), asking.now()
    may.ask_people(person, found).or_refuse()
    only_never, role = request.GET.get("show") == "never", request.GET.get("role", "")
    about = queries.open_roles(found, asking.today()).filter(ref=role).first() if role else None
    page = Paginator(contents.members(found, person, at=at, only_never=only_never), A_PAGE).get_page(
        request.GET.get("page")
    )
    context = {
        "programme": found, "person": person, "page": page, "only_never": only_never,
        "lines": contents.lines(page.object_list, found, at=at, role=about), "about": about,
        "sent": contents.lately(found, person, at=at),
    }  # fmt: skip
    return render(request, "pages/roles/ask_people.html", context)


@never_cache
def note_asked(request: HttpRequest, programme: str, asked_person: str) -> HttpResponse:
    """Ask one person for something. From the third asking in a year on, a gentle word comes first."""
    found, person, at = find.programme(request, programme), asking.signed_in(request), asking.now()
    may.ask_people(person, found).or_refuse()
    whom = find.one(programmes.memberships(found).filter(person__ref=asked_person).first()).person
    may.note_asked(person, found, whom, at=at).or_refuse()
    initial = {"role": request.GET.get("role", "")}
    form = AskForm(request.POST or None, roles=queries.open_roles(found, asking.today()), initial=initial)
    if form.is_valid() and deeds.done(form, actions.note_asked, found, whom, by=person, at=at, **form.cleaned_data):
        messages.success(request, _("%(name)s is asked, and can say yes, no, or not now.") % {"name": whom.shown_name})
        return redirect(links.in_programme("ask_people", found))
    return deeds.asked(
        request, found, form, here="roles", title=_("Ask %(name)s") % {"name": whom.shown_name},
        button=_("Ask this person"), lead=contents.before_asking(whom, found, at=at),
        back=links.in_programme("ask_people", found),
    )  # fmt: skip


@never_cache
def answer_asked(request: HttpRequest, asked: str) -> HttpResponse:
    """Yes, no, or not now. Each of them is fine, and no reason is asked for."""
    person, at = asking.signed_in(request), asking.now()
    about = find.one(queries.asked(asked, person))
    form = SaysForm(request.POST or None, initial={"says": about.says})
    if form.is_valid() and deeds.done(form, actions.answer_asked, about, by=person, at=at, **form.cleaned_data):
        messages.success(request, _("Noted. You can change it at any time."))
        return redirect("my_roles")
    return render(request, "pages/roles/answer_asked.html", {"form": form, "asked": about, "person": person})
