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
from cairn.explore import queries as explore
from cairn.listen import actions, may, queries
from cairn.web import asking, deeds, find, floods, frame, links
from cairn.web.contents import alike, askings, influences, onward, said
from cairn.web.forms.listen import STATES, ContributionForm, ReplyForm, SearchForm

if TYPE_CHECKING:
    from datetime import datetime

    from cairn.activities.models import Activity
    from cairn.listen.models import Contribution
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
    """Put something in, or ask, after a look at what others said that is like it. Who does not take part can ask."""
    found, person, at = find.activity(request, programme, activity), asking.person(request), asking.now()
    form = ContributionForm(
        request.POST or None, only_asking=not may.contribute(person, found), name=person.name if person else "",
        items=queries.items_to_speak_to(found, at=at),
    )  # fmt: skip
    alike.watch(form, links.in_activity("like_this", found))
    context = {**frame.around(request, found, "contribute"), **_may(person, found), "form": form}
    if request.POST.get(alike.STEP) != "change" and form.is_valid():
        by = asking.signed_in(request)
        close = alike.still_to_ask(request, found, form, lambda ref: links.in_activity("add_voice", found, ref))
        if close:
            return render(request, "pages/listen/is_it_the_same.html", {**context, "alike": close})
        if made := floods.check(request, form, "contribute") and deeds.done(
            form, actions.contribute, found, by=by, at=at, **form.cleaned_data
        ):
            messages.success(request, _("Thank you. Everybody can read it now, and it is owed an answer."))
            return redirect(links.in_activity("contribution", found, made.ref))
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
        **_voices(person, about, at=asking.now()),
        "influences": (changed := influences.changed_by(about)),
        **onward.of_words(found, explore.grounds_of(about, on=asking.today()), changed),
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
        return redirect(_after(found, about, is_going_on="next" in request.POST))
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


def _after(activity: Activity, answered: Contribution, *, is_going_on: bool) -> str:
    """Where an answer leads: to what became of it, or on to the next that waits here."""
    waiting = queries.owed(activity, at=asking.now())[:1] if is_going_on else []
    if is_going_on and not waiting:
        return links.in_activity("owed", activity)
    page, about = ("reply", waiting[0].contribution) if waiting else ("contribution", answered)
    return links.in_activity(page, activity, about.ref)


def _may(person: Person | None, activity: Activity) -> dict[str, Any]:
    """What this person may do here, or why not."""
    return {
        "may_contribute": may.contribute(person, activity),
        "may_ask": may.ask_question(person, activity),
        "may_tell": may.tell_story(person, activity),
        "may_reply": may.reply(person, activity),
    }


def _voices(person: Person | None, about: Contribution, *, at: datetime) -> dict[str, Any]:
    """Whether others said that it is the same for them, how many where that shows nobody, and whether I can join."""
    counted = queries.voices([about.ref])
    return {
        "has_voices": about.ref in counted,
        "voices": counted.get(about.ref),
        "may_add_voice": may.add_voice(person, about, None, at=at),
        "has_added_voice": queries.has_added_voice(person, about),
    }
