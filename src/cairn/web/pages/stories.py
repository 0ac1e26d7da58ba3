"""Stories that stay their tellers': telling, looking first, agreeing, taking back."""

from __future__ import annotations

from datetime import datetime, timedelta
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
from cairn.listen import actions, may, queries, recordings
from cairn.web import asking, deeds, find, frame, links
from cairn.web.contents import onward, places, previews, story_consents
from cairn.web.forms.stories import ConsentForm, StoryForm

if TYPE_CHECKING:
    from cairn.activities.models import Activity
    from cairn.listen.models import Story
    from cairn.people.models import Person

A_PAGE = 20
STALE_AFTER = timedelta(hours=3)  # a recording waits for two


@never_cache
def stories(request: HttpRequest, programme: str, activity: str) -> HttpResponse:
    """The stories this reader may see."""
    found, person = find.activity(request, programme, activity), asking.person(request)
    told = queries.stories(found, person, on=timezone.localdate(asking.now()))
    page = Paginator(told, A_PAGE).get_page(request.GET.get("page"))
    context = {**frame.around(request, found, "stories"), **_may(person, found), "page": page}
    hidden = queries.hidden_notes(person)
    return render(request, "pages/listen/stories.html", {**context, "hidden_notes": hidden})


@never_cache
def tell_story(request: HttpRequest, programme: str, activity: str) -> HttpResponse:
    """Write, look at it as others will see it, then share."""
    found, person, at = find.activity(request, programme, activity), asking.person(request), asking.now()
    _clear_recordings(request, at=at)
    teller = person if may.tell_story(person, found) else None
    form = StoryForm(request=request, teller=teller, name=person.name if person else "")
    step = request.POST.get("step", "")
    if step == "share" and form.is_valid():
        told = deeds.done(form, actions.tell_story, found, by=asking.signed_in(request), at=at, **form.cleaned_data)
        if told:
            messages.success(request, _("Your story is shared. It stays yours: you can take it back at any time."))
            return redirect(links.in_activity("story", found, told.ref))
    preview = None
    if step == "preview" and form.is_valid():
        preview = deeds.done(form, previews.preview, found, by=asking.signed_in(request), at=at, **form.cleaned_data)
    context = {**frame.around(request, found, "tell_story"), **_may(person, found), "form": form, "preview": preview}
    return render(request, "pages/listen/tell_story.html", {**context, "is_changing": step == "change"})


@never_cache
def story(request: HttpRequest, programme: str, activity: str, story: str) -> HttpResponse:
    """One story; for its teller with who sees it, what was agreed to when, and the way to take it back."""
    about, person = _story(request, programme, activity, story), asking.person(request)
    today, is_mine = timezone.localdate(asking.now()), _is_told_by(person, about)
    hidden = set() if is_mine or request.GET.get("show") == "once" else queries.hidden_notes(person)
    context = {
        **frame.around(request, about.activity, "story"),
        "story": about,
        "is_mine": is_mine,
        "is_hidden": not hidden.isdisjoint(about.notes),
        "media_url": links.in_activity("story_media", about.activity, about.ref) if about.recording else "",
        "history": story_consents.history(about) if is_mine else (),
        "is_past": about.agreed.is_past(today),
        "is_to_review": is_mine and not about.is_withdrawn and about.agreed.is_to_review(today),
        "may_renew": may.renew_consent(person, about, on=today),
        "traces": places.traces(queries.trail(about)) if is_mine else (),
        "onward": onward.of_uses(about.activity, queries.trail(about)) if is_mine else (),
        "may_use": person is not None and may.use_somehow(person, about, on=today),
    }
    return render(request, "pages/listen/story.html", context)


@never_cache
def renew_consent(request: HttpRequest, programme: str, activity: str, story: str) -> HttpResponse:
    """Yes, as it is: one press, from the teller's own page or from the story's."""
    about, person, at = _story(request, programme, activity, story), asking.signed_in(request), asking.now()
    return deeds.confirmed(
        request, may.renew_consent(person, about, on=timezone.localdate(at)),
        lambda: actions.renew_consent(about, by=person, at=at),
        title=_("Is this still right?"), words=_("What you agreed to stays as it is."), button=_("Yes, as it is"),
        thanks=_("Noted: it is still right. Nothing changes."), back=_address(about),
    )  # fmt: skip


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
    """One button, with where the story has gone and what cannot be called back."""
    about, person = _story(request, programme, activity, story), asking.signed_in(request)
    if request.method == "POST":
        actions.withdraw_story(about, by=person, at=asking.now())
        messages.success(
            request,
            _("You have taken your story back. Nobody but you can see it, and everybody who used it is told."),
        )
        return redirect(_address(about))
    may.withdraw_story(person, about).or_refuse()
    around = frame.around(request, about.activity, "story")
    context = {"story": about, "traces": places.traces(queries.trail(about))}
    return render(request, "pages/listen/withdraw_story.html", {**around, **context})


@never_cache
def share_again(request: HttpRequest, programme: str, activity: str, story: str) -> HttpResponse:
    about, person, at = _story(request, programme, activity, story), asking.signed_in(request), asking.now()
    return deeds.confirmed(
        request, may.share_again(person, about), lambda: actions.share_again(about, by=person, at=at),
        title=_("Share your story again?"),
        words=_(
            "Those you chose before can read it again, under what you agreed to. It does not come back into the places"
            " where it was used: whoever wants to use it has to do so anew, and you read it."
        ),
        button=_("Share my story again"),
        thanks=_("Your story is shared again. Look whether what you agreed to is still right."),
        back=_address(about),
    )  # fmt: skip


def erase_story(request: HttpRequest, programme: str, activity: str, story: str) -> HttpResponse:
    about, person, at = _story(request, programme, activity, story), asking.signed_in(request), asking.now()
    return deeds.confirmed(
        request, may.erase_story(person, about), lambda: actions.erase_story(about, by=person, at=at),
        title=_("Destroy the words of your story?"),
        words=_(
            "A recording goes with them. You will not be able to read or hear it any more either. This cannot be"
            " undone."
        ),
        button=_("Destroy the words"),
        thanks=_("The words of your story are destroyed."),
        back=_address(about),
    )  # fmt: skip


def _may(person: Person | None, activity: Activity) -> dict[str, Any]:
    """What this person may do here, or why not."""
    return {"may_tell": may.tell_story(person, activity)}


def _clear_recordings(request: HttpRequest, *, at: datetime) -> None:
    """Whoever sends a recording in clears away those that were sent in before and never shared."""
    if request.FILES:
        recordings.clear(but=queries.recordings_in_stories(), older_than=at - STALE_AFTER)


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
