"""Observations: staff ask somebody to watch how they work in a session. Only these two ever see a page of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache

from cairn.observations import actions, may, queries
from cairn.people import queries as people
from cairn.web import asking, deeds, find, frame, links
from cairn.web.forms.observations import AskObserverForm, MomentForm

if TYPE_CHECKING:
    from cairn.observations.models import Observation

PEOPLE_ON_A_PAGE = 50


@never_cache
def observers(request: HttpRequest, programme: str, session: str) -> HttpResponse:
    """For a member of staff: whom they asked for this session, and whom they can ask."""
    found, person, at = find.session(request, programme, session), asking.signed_in(request), asking.now()
    verdict = may.ask_observer(person, found, at)
    asked = list(queries.asked_by(person, found))
    if not asked:
        verdict.or_refuse()
    form = AskObserverForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        observer = find.one(people.person_by_ref(request.POST.get("person", "")))
        if deeds.done(form, actions.ask_observer, found, by=person, at=at, observer=observer, **form.cleaned_data):
            messages.success(request, _("Asked. If they say no, they do not stand here any more."))
            return redirect(links.in_session("observers", found))
    wanted = request.GET.get("q", "").strip()
    rows = queries.people_to_ask(person, found, containing=wanted) if verdict else []
    page = Paginator(rows, PEOPLE_ON_A_PAGE).get_page(request.GET.get("page"))
    context = {"session": found, "asked": asked, "page": page, "wanted": wanted, "form": form, "verdict": verdict}
    return render(
        request, "pages/observations/observers.html", {**frame.around(request, found.activity, "sessions"), **context}
    )


@never_cache
def observation(request: HttpRequest, programme: str, session: str, observation: str) -> HttpResponse:
    """One observation, for the observer and for the person observed."""
    found, person = _found(request, programme, session, observation), asking.signed_in(request)
    context = {
        **frame.around(request, found.session.activity, "sessions"), "session": found.session, "found": found,
        "is_observer": found.observer_id == person.pk, "moments": list(queries.moments(found, person)),
        "may_note": may.note_moment(person, found, asking.now()), "may_give": may.give_moments(person, found),
    }  # fmt: skip
    return render(request, "pages/observations/observation.html", context)


@never_cache
def accept_asking(request: HttpRequest, programme: str, session: str, observation: str) -> HttpResponse:
    found, person = _found(request, programme, session, observation), asking.signed_in(request)
    return deeds.confirmed(
        request, may.answer_asking(person, found), lambda: actions.accept_asking(found, by=person, at=asking.now()),
        title=_("Will you observe?"),
        words=_("You note moments for one person, who alone reads them. It is no report, and counts for nothing."),
        button=_("Yes, I will"), thanks=_("Thank you. Once it has begun, you note moments here."), back=_page(found),
    )  # fmt: skip


@never_cache
def decline_asking(request: HttpRequest, programme: str, session: str, observation: str) -> HttpResponse:
    found, person = _found(request, programme, session, observation), asking.signed_in(request)
    return deeds.confirmed(
        request, may.answer_asking(person, found), lambda: actions.decline_asking(found, by=person, at=asking.now()),
        title=_("Not this time?"), words=_("You need not say why. That you were asked is destroyed."),
        button=_("No, not me"), thanks=_("Fine. Nothing of it is kept."), back=reverse("me"),
    )  # fmt: skip


@never_cache
def note_moment(request: HttpRequest, programme: str, session: str, observation: str) -> HttpResponse:
    found, person, at = _found(request, programme, session, observation), asking.signed_in(request), asking.now()
    may.note_moment(person, found, at).or_refuse()
    form = MomentForm(request.POST or None)
    if form.is_valid() and deeds.done(form, actions.note_moment, found, by=person, at=at, **form.cleaned_data):
        messages.success(request, _("Noted. Nobody reads it before you give it."))
        return redirect(_page(found))
    return deeds.asked_of_session(
        request, found.session, form, title=_("A moment"), button=_("Note it"), back=_page(found),
        lead=_("Write what happened, not what somebody is like."),
    )  # fmt: skip


@never_cache
def take_back_moment(request: HttpRequest, programme: str, session: str, moment: str) -> HttpResponse:
    person, found = asking.signed_in(request), find.one(queries.moment(moment, asking.person(request)))
    find.in_session(request, programme, session, found.observation)
    return deeds.confirmed(
        request, may.take_back_moment(person, found),
        lambda: actions.take_back_moment(found, by=person, at=asking.now()),
        title=_("Destroy this moment?"), words=found.words or str(found.get_kind_display()), button=_("Destroy it"),
        thanks=_("It is gone."), back=_page(found.observation),
    )  # fmt: skip


@never_cache
def give_moments(request: HttpRequest, programme: str, session: str, observation: str) -> HttpResponse:
    found, person = _found(request, programme, session, observation), asking.signed_in(request)
    return deeds.confirmed(
        request, may.give_moments(person, found), lambda: actions.give_moments(found, by=person, at=asking.now()),
        title=_("Give them what you noted?"), words=_("They alone read it. You can take it back at any time."),
        button=_("Give it"), thanks=_("Given. They get a letter without a word of it."), back=_page(found),
    )  # fmt: skip


@never_cache
def take_back_given(request: HttpRequest, programme: str, session: str, observation: str) -> HttpResponse:
    found, person = _found(request, programme, session, observation), asking.signed_in(request)
    return deeds.confirmed(
        request, may.take_back_given(person, found), lambda: actions.take_back_given(found, by=person, at=asking.now()),
        title=_("Take back what you gave?"), words=_("They may have read it already. It is your draft again."),
        button=_("Take it back"), thanks=_("Taken back."), back=_page(found),
    )  # fmt: skip


@never_cache
def destroy_observation(request: HttpRequest, programme: str, session: str, observation: str) -> HttpResponse:
    found, person = _found(request, programme, session, observation), asking.signed_in(request)
    return deeds.confirmed(
        request, may.destroy_observation(person, found),
        lambda: actions.destroy_observation(found, by=person, at=asking.now()),
        title=_("Destroy all of this?"), words=_("Every moment goes, for both of you. It cannot be brought back."),
        button=_("Destroy it"), thanks=_("It is gone."), back=reverse("me"),
    )  # fmt: skip


def _found(request: HttpRequest, programme: str, session: str, ref: str) -> Observation:
    """The observation, for the two it is between. For everybody else there is none."""
    return find.in_session(request, programme, session, queries.observation(ref, asking.person(request)))


def _page(found: Observation) -> str:
    return links.in_session("observation", found.session, found.ref)
