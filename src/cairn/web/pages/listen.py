"""Listen: stories that stay their tellers', contributions, and what became of them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Any

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache

from cairn.activities import may as activities_may
from cairn.activities import queries as activities
from cairn.explore import may as explore_may
from cairn.listen import actions, may, queries
from cairn.listen.choices import Readers, credited
from cairn.web import asking, deeds, find, frame, links
from cairn.web.contents import askings, influences
from cairn.web.forms.listen import STATES, ConsentForm, ContributionForm, ReplyForm, SearchForm, StoryForm

if TYPE_CHECKING:
    from cairn.activities.models import Activity
    from cairn.listen.models import Contribution, Reply, Story
    from cairn.people.models import Person

A_PAGE = 20
FIRST_STORIES = 3


@dataclass(frozen=True, slots=True)
class Line:
    """A contribution as a list shows it: with the answer that counts, and what it waits for."""

    contribution: Contribution
    reply: Reply | None
    owed: queries.Owed | None


@never_cache
def listen(request: HttpRequest, programme: str, activity: str) -> HttpResponse:
    """The stage: what you can do, stories, and every contribution with its answer."""
    found, person, at = find.activity(request, programme, activity), asking.person(request), asking.now()
    search = SearchForm(request.GET)
    sought = search.cleaned_data if search.is_valid() else {"q": "", "only": ""}
    contributions = queries.contributions(found, containing=sought["q"], only=sought["only"])
    page = Paginator(contributions, A_PAGE).get_page(request.GET.get("page"))
    told = list(queries.stories(found, person)[: FIRST_STORIES + 1])
    context = {
        **frame.around(request, found, "listen"), **_may(person, found),
        "stories": told[:FIRST_STORIES], "has_more_stories": len(told) > FIRST_STORIES,
        "page": page, "lines": _lines(page.object_list, at), "numbers": queries.numbers(found),
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
    about = find.one(queries.contribution(found, contribution))
    context = {
        **frame.around(request, found, "contribution"),
        **_may(person, found),
        "line": _lines([about], asking.now())[0],
        "is_mine": person is not None and about.author == person,
        "influences": influences.changed_by(about),
        "may_claim_influence": explore_may.claim_influence_of(person, about),
    }
    return render(request, "pages/listen/contribution.html", context)


def reply(request: HttpRequest, programme: str, activity: str, contribution: str) -> HttpResponse:
    """One of four answers, in public."""
    found, person = find.activity(request, programme, activity), asking.signed_in(request)
    about, form = find.one(queries.contribution(found, contribution)), ReplyForm(request.POST or None)
    may.reply(person, found).or_refuse()
    if form.is_valid() and deeds.done(form, actions.reply, about, by=person, at=asking.now(), **form.cleaned_data):
        messages.success(request, _("Your answer is public."))
        return redirect(links.in_activity("contribution", found, about.ref))
    context = {**frame.around(request, found, "reply"), "form": form, "line": _lines([about], asking.now())[0]}
    return render(request, "pages/listen/reply.html", context)


def owed(request: HttpRequest, programme: str, activity: str) -> HttpResponse:
    """What waits for a word here, the most urgent first."""
    found, person = find.activity(request, programme, activity), asking.signed_in(request)
    may.reply(person, found).or_refuse()
    page = Paginator(queries.owed(found, at=asking.now()), A_PAGE).get_page(request.GET.get("page"))
    lines = [Line(one.contribution, one.contribution.latest_reply, one) for one in page.object_list]
    context = {**frame.around(request, found, "owed"), "page": page, "lines": lines, "may_reply": True}
    return render(request, "pages/listen/owed.html", context)


@never_cache
def stories(request: HttpRequest, programme: str, activity: str) -> HttpResponse:
    """The stories this reader may see."""
    found, person = find.activity(request, programme, activity), asking.person(request)
    page = Paginator(queries.stories(found, person), A_PAGE).get_page(request.GET.get("page"))
    context = {**frame.around(request, found, "stories"), **_may(person, found), "page": page}
    return render(request, "pages/listen/stories.html", context)


@never_cache
def tell_story(request: HttpRequest, programme: str, activity: str) -> HttpResponse:
    """Write, look at it as others will see it, then share."""
    found, person, at = find.activity(request, programme, activity), asking.person(request), asking.now()
    form = StoryForm(request.POST or None, name=person.name if person else "")
    step = request.POST.get("step", "")
    if step == "share" and form.is_valid():
        told = deeds.done(form, actions.tell_story, found, by=asking.signed_in(request), at=at, **form.cleaned_data)
        if told:
            messages.success(request, _("Your story is shared. It stays yours: you can take it back at any time."))
            return redirect(links.in_activity("story", found, told.ref))
    preview = _preview(form.cleaned_data, person, found, at) if step == "preview" and form.is_valid() else None
    context = {**frame.around(request, found, "tell_story"), **_may(person, found), "form": form, "preview": preview}
    return render(request, "pages/listen/tell_story.html", context)


@never_cache
def story(request: HttpRequest, programme: str, activity: str, story: str) -> HttpResponse:
    """One story; for its teller with who sees it and the way to take it back."""
    about = _story(request, programme, activity, story)
    person = asking.person(request)
    context = {
        **frame.around(request, about.activity, "story"),
        "story": about,
        "is_mine": _is_told_by(person, about),
    }
    return render(request, "pages/listen/story.html", context)


@never_cache
def change_consent(request: HttpRequest, programme: str, activity: str, story: str) -> HttpResponse:
    about, person = _story(request, programme, activity, story), asking.signed_in(request)
    may.change_consent(person, about).or_refuse()
    given = {"readers": about.readers, "credit": about.credit}
    form = ConsentForm(request.POST or None, initial=given, name=person.name)
    if form.is_valid() and deeds.done(
        form, actions.change_consent, about, by=person, at=asking.now(), **form.cleaned_data
    ):
        messages.success(request, _("Changed. It counts from this moment on."))
        return redirect(_address(about))
    return deeds.asked(
        request, about.activity, form, here="story", title=_("Who may see your story"), button=_("Save this"),
        lead=_("It counts at once. Who has read it before cannot unread it."), back=_address(about),
    )  # fmt: skip


@never_cache
def withdraw_story(request: HttpRequest, programme: str, activity: str, story: str) -> HttpResponse:
    about, person, at = _story(request, programme, activity, story), asking.signed_in(request), asking.now()
    return deeds.confirmed(
        request, may.withdraw_story(person, about), lambda: actions.withdraw_story(about, by=person, at=at),
        title=_("Take your story back?"),
        words=_(
            "From that moment nobody but you can see it here. You do not have to say why, and nothing changes for"
            " you. What people have read, copied or printed before cannot be called back."
        ),
        button=_("Take my story back"),
        thanks=_("You have taken your story back. Nobody but you can see it."),
        back=_address(about),
    )  # fmt: skip


def erase_story(request: HttpRequest, programme: str, activity: str, story: str) -> HttpResponse:
    about, person, at = _story(request, programme, activity, story), asking.signed_in(request), asking.now()
    return deeds.confirmed(
        request, may.erase_story(person, about), lambda: actions.erase_story(about, by=person, at=at),
        title=_("Destroy the words of your story?"),
        words=_("You will not be able to read them any more either. This cannot be undone."),
        button=_("Destroy the words"),
        thanks=_("The words of your story are destroyed."),
        back=_address(about),
    )  # fmt: skip


def _may(person: Person | None, activity: Activity) -> dict[str, Any]:
    """What this person may do here, or why not."""
    return {
        "may_contribute": may.contribute(person, activity),
        "may_ask": may.ask_question(person, activity),
        "may_tell": may.tell_story(person, activity),
        "may_reply": may.reply(person, activity),
    }


def _lines(found: Iterable[Contribution], at: datetime) -> list[Line]:
    return [Line(one, one.latest_reply, queries.owed_to(one, at=at)) for one in found]


def _preview(data: dict[str, str], person: Person | None, activity: Activity, at: datetime) -> dict[str, Any]:
    """The story exactly as others will see it."""
    return {
        "words": data["words"],
        "would_have_helped": data["would_have_helped"],
        "shown_credit": credited(person.name, data["credit"]) if person else "",
        "side": activities.side_of(person, activity, on=at.date()),
        "told_at": at,
        "get_readers_display": Readers(data["readers"]).label,
    }


def _story(request: HttpRequest, programme: str, activity: str, ref: str) -> Story:
    """The story, if the reader may see it. Its teller always reaches it, whatever became of the programme."""
    found, person = activities.activity(programme, activity), asking.person(request)
    story = queries.story(found, ref, person) if found else None
    if found is None or story is None or not (_is_told_by(person, story) or activities_may.see(person, found)):
        raise Http404
    return story


def _address(story: Story) -> str:
    return links.in_activity("story", story.activity, story.ref)


def _is_told_by(person: Person | None, story: Story) -> bool:
    """Nobody who is signed in is no teller, not even of a story whose teller is gone."""
    return person is not None and story.teller_id == person.pk
