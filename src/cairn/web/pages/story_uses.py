"""Using a story somewhere: choosing one, looking how it will stand, answering, taking it out again."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache

from cairn.listen import actions, drafted_uses, may, queries
from cairn.listen.choices import Editing
from cairn.web import asking, deeds, files, find, frame, links
from cairn.web.contents import behind, places, story_table
from cairn.web.forms.uses import TakeOutForm, UseStoryForm

if TYPE_CHECKING:
    from cairn.activities.models import Activity
    from cairn.listen.models import Story, StoryUse
    from cairn.people.models import Person

A_PAGE = 20


@never_cache
def stories_to_use(request: HttpRequest, programme: str, activity: str) -> HttpResponse:
    """The stories this person may use, to choose one."""
    found, person = find.activity(request, programme, activity), asking.signed_in(request)
    uses = queries.uses_open_for(person, found)
    told = queries.stories_to_use(found, uses, on=timezone.localdate(asking.now()))
    page = Paginator(told, A_PAGE).get_page(request.GET.get("page"))
    context = {
        **frame.around(request, found, "stories_to_use"), "page": page, "stands": request.GET.get("stands", ""),
        "hidden_notes": queries.hidden_notes(person), "leads": may.take_stories_out(person, found, use="training"),
    }  # fmt: skip
    return render(request, "pages/listen/stories_to_use.html", context)


@never_cache
def use_story(request: HttpRequest, programme: str, activity: str, story: str) -> HttpResponse:
    """Choose where, for whom and in which words; look how it will stand there; then use it."""
    found, person, at = find.activity(request, programme, activity), asking.signed_in(request), asking.now()
    about = _story_to_use(found, story, person)
    form = _form(request, about, person)
    step, drafted = request.POST.get("step", ""), None
    if step == "use" and form.is_valid():
        used = deeds.done(form, actions.use_story, about, by=person, at=at, **form.details)
        if used:
            messages.success(request, _thanks(used))
            return redirect(links.in_activity("story_use", found, used.ref))
    if step == "look" and form.is_valid():
        drafted = deeds.done(form, drafted_uses.use, about, by=person, at=at, **form.details)
    context = {**frame.around(request, found, "use_story"), "story": about, "form": form, "preview": None}
    if drafted:
        shown = behind.shown(queries.quoted(drafted), person)
        context |= {"preview": shown, "trace": places.traces([drafted])[0], "drafted": drafted}
    return render(request, "pages/listen/use_story.html", {**context, "is_changing": step == "change"})


@never_cache
def story_use(request: HttpRequest, programme: str, activity: str, use: str) -> HttpResponse:
    """One use: for its teller to say yes, no or stop; for whoever used it to end it or to say that it is out."""
    found, person, at = find.activity(request, programme, activity), asking.signed_in(request), asking.now()
    about = find.one(queries.use(found, use))
    is_mine = about.story.teller_id == person.pk
    if not is_mine and not may.answer_for(person, about):
        raise Http404
    if request.method == "POST":
        return _answered(request, about, person)
    standing = is_mine or (about.is_running and queries.stands(about.story, on=timezone.localdate(at)))
    reads = is_mine or (standing and about.use in queries.uses_open_for(person, found))
    context = {
        **frame.around(request, found, "story_use"), "use": about, "trace": places.traces([about])[0],
        "is_mine": is_mine, "quote": behind.shown(queries.quoted(about), person) if reads else None,
        "may_allow": may.allow_use(person, about, on=timezone.localdate(at)),
        "may_decline": may.decline_use(person, about), "may_end": may.end_use(person, about),
        "may_confirm": may.confirm_taken_out(person, about),
    }  # fmt: skip
    return render(request, "pages/listen/story_use.html", context)


@never_cache
def take_stories_out(request: HttpRequest, programme: str, activity: str) -> HttpResponse:
    """A table of the stories that agree to it, for a stated purpose: every teller is told."""
    found, person = find.activity(request, programme, activity), asking.signed_in(request)
    may.take_stories_out(person, found, use="training").or_refuse()
    form = TakeOutForm(request.POST or None)
    if form.is_valid():
        taken = deeds.done(form, actions.take_stories_out, found, by=person, at=asking.now(), **form.cleaned_data)
        if taken:
            return files.table(story_table.table(taken), name=f"{activity}-stories")
    return deeds.asked(
        request, found, form, here="stories_to_use", title=_("Take stories out as a table"),
        button=_("Take the stories out"),
        lead=_(
            "Whole stories whose tellers agreed to this use. Each teller reads that it was taken out, by which side and"
            " what for. When one takes a story back, you are told, and take it out wherever you put it."
        ),
        back=links.in_activity("stories_to_use", found),
    )  # fmt: skip


def _answered(request: HttpRequest, use: StoryUse, person: Person) -> HttpResponse:
    """Yes, no, stop, or: it is out."""
    at, step = asking.now(), request.POST.get("step", "")
    match step:
        case "allow":
            actions.allow_use(use, by=person, at=at)
            messages.success(request, _("You said yes. It stands there now; you can take it back at any time."))
        case "decline":
            actions.decline_use(use, by=person, at=at)
            messages.success(request, _("You said no. It is not shown, and whoever asked reads that you said no."))
        case "end":
            actions.end_use(use, by=person, at=at)
            messages.success(request, _("It has ended."))
        case "out":
            actions.confirm_taken_out(use, by=person, at=at)
            messages.success(request, _("Thank you. Its teller reads that it is out."))
    return redirect(links.in_activity("story_use", use.story.activity, use.ref))


def _story_to_use(activity: Activity, ref: str, person: Person) -> Story:
    uses = queries.uses_open_for(person, activity)
    told = queries.stories_to_use(activity, uses, on=timezone.localdate(asking.now()))
    return find.one(told.filter(ref=ref).first())


def _form(request: HttpRequest, story: Story, person: Person) -> UseStoryForm:
    uses = [use for use in queries.uses_open_for(person, story.activity) if use in story.agreed.uses]
    chosen = {"stands": request.GET.get("stands", ""), "use": uses[0] if len(uses) == 1 else ""}
    return UseStoryForm(
        request.POST or None, spots=places.to_choose(story.activity, person), uses=uses, initial=chosen,
        is_whole=story.agreed.editing == Editing.WHOLE,
    )  # fmt: skip


def _thanks(use: Any) -> str:
    if use.is_running and use.state == "asked":
        return _("The teller is asked. Nothing is shown before their yes.")
    return _("The story stands there now, and its teller can see it.")
