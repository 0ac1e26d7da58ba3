"""Looking at what was proposed: the next one, what one says of it, the reply, and who looks."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from cairn.activities import queries as activities
from cairn.events import actions, may, queries
from cairn.web import asking, deeds, find, links
from cairn.web.forms import call as forms
from cairn.web.pages.call.proposals import about, to_proposal, to_proposals
from cairn.web.pages.events import asked, to_event


def look_at_next(request: HttpRequest, programme: str, activity: str) -> HttpResponse:
    """To the proposal that most needs the eyes of this person's side."""
    event, person = find.event(request, programme, activity), asking.signed_in(request)
    may.review(person, event).or_refuse()
    if found := queries.next_to_look_at(person, event):
        return redirect(links.in_activity("review_proposal", event.activity, found.ref))
    messages.info(request, _("You have looked at everything that is open for you. Thank you."))
    return to_proposals(event)


def review_proposal(request: HttpRequest, programme: str, activity: str, proposal: str) -> HttpResponse:
    found, person = find.proposal(request, programme, activity, proposal), asking.signed_in(request)
    may.review_proposal(person, found).or_refuse()
    mine = queries.review_by(person, found)
    said = {"leaning": mine.leaning, "words": mine.words} if mine else None
    form = forms.ReviewForm(request.POST or None, initial=said)
    if form.is_valid() and deeds.done(
        form, actions.review_proposal, found, by=person, at=asking.now(), **form.cleaned_data
    ):
        messages.success(request, _("It stands there, for whoever proposed it and for everybody who reads it."))
        return to_proposal(found)
    lead = _("Everybody who reads the proposal reads what you say, with your side. Your name is for the people here.")
    quoted = "" if found.hidden_because else f"{found.title}: {found.abstract}"
    return deeds.asked(
        request, found.event.activity, form, here="event", title=_("What do you think of this session?"),
        button=_("Say it"), lead=lead, quoted=quoted, back=links.in_activity("proposals", found.event.activity),
    )  # fmt: skip


def reply_to_review(request: HttpRequest, programme: str, activity: str, proposal: str, look: str) -> HttpResponse:
    about_, person = find.proposal(request, programme, activity, proposal), asking.signed_in(request)
    found = find.one(queries.review(about_, look))
    may.reply_to_review(person, found).or_refuse()
    form = forms.ReplyForm(request.POST or None)
    if form.is_valid() and deeds.done(
        form, actions.reply_to_review, found, by=person, at=asking.now(), **form.cleaned_data
    ):
        messages.success(request, _("Your answer stands under it."))
        return to_proposal(about_)
    return about(request, about_, form, title=_("Answer what was said"), button=_("Answer"), quoted=found.words)


def name_panel(request: HttpRequest, programme: str, activity: str) -> HttpResponse:
    event, person = find.event(request, programme, activity), asking.signed_in(request)
    may.name_panel(person, event).or_refuse()
    named = [seat.person.ref for seat in queries.panel(event)]
    people = list(activities.participants(event.activity))
    form = forms.PanelForm(request.POST or None, participants=people, initial={"people": named})
    if form.is_valid() and deeds.done(form, actions.name_panel, event, by=person, at=asking.now(), people=form.chosen):
        messages.success(request, _("It is said who looks at the proposals."))
        return to_event(event)
    lead = _("They read each proposal and say what they think of it, in the open. All people of this work decide.")
    return asked(request, event, form, title=_("Who looks at the proposals"), button=_("Say it so"), lead=lead)
