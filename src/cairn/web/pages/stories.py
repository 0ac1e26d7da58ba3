"""Stories that stay their tellers': telling, looking first, agreeing, taking back."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Any

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache

from cairn.activities import may as activities_may
from cairn.activities import queries as activities
from cairn.listen import actions, may, queries
from cairn.listen.choices import Use, credited
from cairn.web import asking, deeds, find, frame, links
from cairn.web.forms.stories import ConsentForm, StoryForm

if TYPE_CHECKING:
    from cairn.activities.models import Activity
    from cairn.listen.models import Story
    from cairn.people.models import Person

A_PAGE = 20


@never_cache
def stories(request: HttpRequest, programme: str, activity: str) -> HttpResponse:
    """The stories this reader may see."""
    found, person = find.activity(request, programme, activity), asking.person(request)
    told = queries.stories(found, person, on=timezone.localdate(asking.now()))
    page = Paginator(told, A_PAGE).get_page(request.GET.get("page"))
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
    agreed = about.agreed
    given = {"uses": agreed.uses, "credit": agreed.credit, "editing": agreed.editing, "until_on": agreed.until_on}
    form = ConsentForm(request.POST or None, initial=given, name=person.name)
    if form.is_valid() and deeds.done(
        form, actions.change_consent, about, by=person, at=asking.now(), **form.cleaned_data
    ):
        messages.success(request, _("Changed. It counts from this moment on."))
        return redirect(_address(about))
    return deeds.asked(
        request, about.activity, form, here="story", title=_("What your story may be used for"), button=_("Save this"),
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
    return {"may_tell": may.tell_story(person, activity)}


def _preview(data: dict[str, Any], person: Person | None, activity: Activity, at: datetime) -> dict[str, Any]:
    """The story exactly as others will see it."""
    return {
        "words": data["words"],
        "would_have_helped": data["would_have_helped"],
        "shown_credit": credited(person.name, data["credit"]) if person else "",
        "side": activities.side_of(person, activity, on=at.date()),
        "told_at": at,
        "agreed": {"uses": [Use(use) for use in data["uses"]]},
    }


def _story(request: HttpRequest, programme: str, activity: str, ref: str) -> Story:
    """The story, if the reader may see it. Its teller always reaches it, whatever became of the programme."""
    found, person = activities.activity(programme, activity), asking.person(request)
    story = queries.story(found, ref, person, on=timezone.localdate(asking.now())) if found else None
    if found is None or story is None or not (_is_told_by(person, story) or activities_may.see(person, found)):
        raise Http404
    return story


def _address(story: Story) -> str:
    return links.in_activity("story", story.activity, story.ref)


def _is_told_by(person: Person | None, story: Story) -> bool:
    """Nobody who is signed in is no teller, not even of a story whose teller is gone."""
    return person is not None and story.teller_id == person.pk
