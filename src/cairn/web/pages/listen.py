"""Listen: what people said and asked, and what became of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache

from cairn.explore import may as explore_may
from cairn.listen import actions, may, queries
from cairn.web import asking, deeds, find, frame, links
from cairn.web.contents import askings, influences, said
from cairn.web.forms.listen import STATES, ContributionForm, ReplyForm, SearchForm

if TYPE_CHECKING:
    from cairn.activities.models import Activity
    from cairn.people.models import Person

A_PAGE = 20
FIRST_STORIES = 3


@never_cache
def listen(request: HttpRequest, programme: str, activity: str) -> HttpResponse:
    """The stage: what you can do, stories, and every contribution with its answer."""
    found, person, at = find.activity(request, programme, activity), asking.person(request), asking.now()
    search = SearchForm(request.GET)
    sought = search.cleaned_data if search.is_valid() else {"q": "", "only": ""}
    contributions = queries.contributions(found, containing=sought["q"], only=sought["only"], on=timezone.localdate(at))
    page = Paginator(contributions, A_PAGE).get_page(request.GET.get("page"))
    told = list(queries.stories(found, person, on=timezone.localdate(at))[: FIRST_STORIES + 1])
    context = {
        **frame.around(request, found, "listen"), **_may(person, found),
        "stories": told[:FIRST_STORIES], "has_more_stories": len(told) > FIRST_STORIES,
        "hidden_notes": queries.hidden_notes(person),
        "page": page, "lines": said.lines(page.object_list, at=at), "numbers": queries.numbers(found),
        "checks": queries.checks_in_numbers(found),
        "search": search, "sought": sought, "states": STATES, **askings.on_the_page(found, person, at=at),
    }  # fmt: skip
    return render(request, "pages/listen/listen.html", context)


def contribute(request: HttpRequest, programme: str, activity: str) -> HttpResponse:
    """Put something in, or ask. People who do not take part can ask."""
    found, person = find.activity(request, programme, activity), asking.person(request)
    allowed = may.contribute(person, found)
    form = ContributionForm(request.POST or None, only_asking=not allowed, name=person.name if person else "")
    if form.is_valid() and (
        made := deeds.done(
            form, actions.contribute, found, by=asking.signed_in(request), at=asking.now(), **form.cleaned_data
        )
    ):
        messages.success(request, _("Thank you. Everybody can read it now, and it is owed an answer."))
        return redirect(links.in_activity("contribution", found, made.ref))
    context = {**frame.around(request, found, "contribute"), **_may(person, found), "form": form}
    return render(request, "pages/listen/contribute.html", context)


def contribution(request: HttpRequest, programme: str, activity: str, contribution: str) -> HttpResponse:
    """One contribution with its trail: said, answered, answered again."""
    found, person = find.activity(request, programme, activity), asking.person(request)
    about = find.one(queries.contribution(found, contribution, on=asking.today()))
    context = {
        **frame.around(request, found, "contribution"),
        **_may(person, found),
        "line": said.lines([about], at=asking.now(), with_disputes=True)[0],
        "trail": said.trail(about),
        "may_sort": may.sort(person, found),
        "is_mine": bool(may.speak_for(person, about)),
        "influences": influences.changed_by(about),
        "may_claim_influence": explore_may.claim_influence_of(person, about),
    }
    return render(request, "pages/listen/contribution.html", context)


def reply(request: HttpRequest, programme: str, activity: str, contribution: str) -> HttpResponse:
    """One of four answers, in public."""
    found, person = find.activity(request, programme, activity), asking.signed_in(request)
    about, form = (
        find.one(queries.contribution(found, contribution, on=asking.today())),
        ReplyForm(request.POST or None),
    )
    may.reply(person, found).or_refuse()
    if form.is_valid() and deeds.done(form, actions.reply, about, by=person, at=asking.now(), **form.cleaned_data):
        messages.success(request, _("Your answer is public."))
        return redirect(links.in_activity("contribution", found, about.ref))
    context = {**frame.around(request, found, "reply"), "form": form, "line": said.line(about, at=asking.now())}
    return render(request, "pages/listen/reply.html", context)


def owed(request: HttpRequest, programme: str, activity: str) -> HttpResponse:
    """What waits for a word here, the most urgent first."""
    found, person = find.activity(request, programme, activity), asking.signed_in(request)
    may.reply(person, found).or_refuse()
    page = Paginator(queries.owed(found, at=asking.now()), A_PAGE).get_page(request.GET.get("page"))
    listed = [one.contribution for one in page.object_list]
    lines = said.lines(listed, at=asking.now(), with_disputes=True)
    context = {**frame.around(request, found, "owed"), "page": page, "lines": lines, "may_reply": True}
    return render(request, "pages/listen/owed.html", context)


def _may(person: Person | None, activity: Activity) -> dict[str, Any]:
    """What this person may do here, or why not."""
    return {
        "may_contribute": may.contribute(person, activity),
        "may_ask": may.ask_question(person, activity),
        "may_tell": may.tell_story(person, activity),
        "may_reply": may.reply(person, activity),
    }
