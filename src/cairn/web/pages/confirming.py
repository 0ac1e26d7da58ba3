"""Is this how it was? Answering in private, what came of it, and asking again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache

from cairn.activities import queries as activities
from cairn.base.verdict import Refused
from cairn.notify import queries as letters
from cairn.web import asking, deeds, find, frame, links
from cairn.web.contents import confirmed
from cairn.web.forms.confirming import WasItSoForm
from cairn.witness import actions, counting, may, queries

if TYPE_CHECKING:
    from cairn.people.models import Person

ON_ONE_PAGE = 30
WAS_IT_SO = "was_it_so"  # what these letters are about


@never_cache
def was_it_so(request: HttpRequest) -> HttpResponse:
    """All that I am asked, on one page."""
    person = asking.person(request)
    if person is None:
        return redirect(f"{reverse('account_login')}?next={request.path}")
    return _asked(request, person, is_by_link=False)


@never_cache
def was_it_so_by_link(request: HttpRequest, token: str) -> HttpResponse:
    """The same page by the link of a letter, without signing in. The link opens nothing else."""
    person = queries.person_of(token, at=asking.now())
    if person is None:
        raise Refused(
            _("This link does not work any more: links are good for two weeks. Sign in to see what you are asked.")
        )
    return _asked(request, person, is_by_link=True)


def confirmations(request: HttpRequest, programme: str, activity: str) -> HttpResponse:
    """What the record claims here, and whether citizens confirmed it: public, in numbers."""
    found, person, at = find.activity(request, programme, activity), asking.person(request), asking.now()
    counting.count_due([found], at=at)
    state = queries.asking_state(found, at=at)
    page = Paginator(sorted(state.values(), key=lambda one: -one.claim.number), ON_ONE_PAGE).get_page(
        request.GET.get("page")
    )
    context = {
        **frame.around(request, found, "record"),
        "page": page,
        "sittings": confirmed.outcomes(page.object_list, may_ask_again=may.wish_to_ask_again(person, found)),
    }
    return render(request, "pages/confirming/confirmations.html", context)


def ask_again(request: HttpRequest, programme: str, activity: str, number: int) -> HttpResponse:
    found, person, at = find.activity(request, programme, activity), asking.signed_in(request), asking.now()
    return deeds.confirmed(
        request, may.ask_again(person, found, number, at),
        lambda: actions.ask_again(found, number=number, by=person, at=at),
        title=_("Ask everybody once more?"),
        words=_(
            "All citizens who took part are asked anew whether it was so, for ten days. The record says that it was"
            " asked again and from which side, not by whom."
        ),
        button=_("Ask again"),
        thanks=_("Everybody is being asked again."),
        back=links.in_activity("confirmations", found),
    )  # fmt: skip


def _asked(request: HttpRequest, person: Person, *, is_by_link: bool) -> HttpResponse:
    """The questions of this person: keeps what was answered, and shows what is still open."""
    at = asking.now()
    counting.count_due(activities.activities_ever_joined_by(person), at=at)
    asked = queries.questions_for(person, at=at)
    form = WasItSoForm(asked, request.POST if request.method == "POST" else None)
    if form.is_valid() and _kept(form, person):
        counting.count_due(form.given, at=at)
        messages.success(request, _("Thank you. Your answers are kept."))
        return redirect(request.path)
    waiting = [question for question in asked if not question.said]
    context = {
        "form": form,
        "parts": form.parts,
        "waiting": len(waiting),
        "initial": person.shown_name[:1] if is_by_link and person.name else "",
        "is_by_link": is_by_link,
        "letters_url": _letters_url(person, is_by_link=is_by_link),
    }
    return render(request, "pages/confirming/was_it_so.html", context)


def _letters_url(person: Person, *, is_by_link: bool) -> str:
    if is_by_link:
        return reverse("letters_by_link", args=[WAS_IT_SO, letters.token_of(person, WAS_IT_SO)])
    return reverse("my_letters", args=[WAS_IT_SO])


def _kept(form: WasItSoForm, person: Person) -> bool:
    """Keep the answers, activity by activity; a refusal stands on top of the form."""
    at = asking.now()
    for activity, answers in form.given.items():
        deeds.done(form, actions.answer_claims, activity, by=person, at=at, answers=answers)
    return not form.errors
