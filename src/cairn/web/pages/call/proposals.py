"""Proposing a session, reading what was proposed, changing it and taking it back."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache

from cairn.events import actions, may, queries, wording
from cairn.web import asking, deeds, find, frame, links
from cairn.web.contents import proposals as contents
from cairn.web.forms import call as forms
from cairn.web.pages.events import asked

if TYPE_CHECKING:
    from django.forms import Form

    from cairn.events.models import Event, Proposal


@never_cache
def proposals(request: HttpRequest, programme: str, activity: str) -> HttpResponse:
    """What was proposed, narrowed to what was asked for, and who has looked at it."""
    event, person, at = find.event(request, programme, activity), asking.person(request), asking.now()
    may.read_proposals(person, event, at).or_refuse()
    context = contents.listed(event, person, request.GET.dict(), at=at)
    return render(request, "pages/events/proposals.html", {**frame.around(request, event.activity, "event"), **context})


@never_cache
def proposal(request: HttpRequest, programme: str, activity: str, proposal: str) -> HttpResponse:
    """One session: what happens in it, who leads it, what was said of it, what became of it."""
    found, person = find.proposal(request, programme, activity, proposal), asking.person(request)
    context = contents.whole(found, person, at=asking.now())
    around = frame.around(request, found.event.activity, "event")
    return render(request, "pages/events/proposal.html", {**around, **context})


@never_cache
def proposal_history(request: HttpRequest, programme: str, activity: str, proposal: str) -> HttpResponse:
    """Every version of a proposal."""
    found = find.proposal(request, programme, activity, proposal)
    versions = [] if found.hidden_because else contents.history(found)
    context = {**frame.around(request, found.event.activity, "event"), "proposal": found, "versions": versions}
    return render(request, "pages/events/proposal_history.html", context)


def propose_session(request: HttpRequest, programme: str, activity: str) -> HttpResponse:
    event, person, at = find.event(request, programme, activity), asking.signed_in(request), asking.now()
    may.propose_session(person, event, at).or_refuse()
    form = forms.ProposalForm(request.POST or None, tracks=list(queries.tracks_of(event)))
    if form.is_valid() and (made := deeds.done(form, actions.propose_session, event, by=person, at=at, **form.said)):
        messages.success(request, _("Your session is proposed. People of both sides look at it now."))
        return to_proposal(made)
    lead = contents.what_others_see(event)
    return asked(request, event, form, title=_("Propose a session"), button=_("Propose this session"), lead=lead)


def propose_for(request: HttpRequest, programme: str, activity: str) -> HttpResponse:
    event, person, at = find.event(request, programme, activity), asking.signed_in(request), asking.now()
    may.propose_for(person, event, at).or_refuse()
    form = forms.ToldForm(request.POST or None, tracks=list(queries.tracks_of(event)))
    if form.is_valid() and (made := deeds.done(form, actions.propose_session, event, by=person, at=at, **form.said)):
        messages.success(request, _("It is written down. Tell them the answer when it comes: they get no letter."))
        return to_proposal(made)
    lead = _("For somebody who told you by phone or on paper, and said yes to leading it. Read to them:") + " "
    return asked(
        request, event, form, title=_("Write down a session somebody told you"), button=_("Write it down"),
        lead=lead + contents.what_others_see(event),
    )  # fmt: skip


def change_proposal(request: HttpRequest, programme: str, activity: str, proposal: str) -> HttpResponse:
    found, person, at = find.proposal(request, programme, activity, proposal), asking.signed_in(request), asking.now()
    may.change_proposal(person, found, at).or_refuse()
    before: dict[str, Any] = {**wording.parts_of(found), "track": found.track.ref if found.track else ""}
    tracks = list(queries.tracks_of(found.event))
    form = forms.ProposalForm(request.POST or None, initial={**before, "size": found.size or None}, tracks=tracks)
    if form.is_valid() and deeds.done(form, actions.change_proposal, found, by=person, at=at, **form.said):
        messages.success(request, _("Your session is changed. How it stood before stays readable."))
        return to_proposal(found)
    return about(request, found, form, title=_("Change this session"), button=_("Keep the change"))


def withdraw_proposal(request: HttpRequest, programme: str, activity: str, proposal: str) -> HttpResponse:
    found, person, at = find.proposal(request, programme, activity, proposal), asking.signed_in(request), asking.now()
    words = _(
        "It stays readable, as taken back. This cannot be undone. While the call is open you can propose it anew."
    )
    if found.accepted_at:
        words = _("It was taken. Without you it will not take place, and everybody sees that. This cannot be undone.")
    return deeds.confirmed(
        request, may.withdraw_proposal(person, found),
        lambda: actions.withdraw_proposal(found, by=person, at=at),
        title=_("Take this session back?"), words=words, button=_("Take it back"), back=page_of(found),
        quoted=found.title, thanks=_("It is taken back."),
    )  # fmt: skip


def cancel_proposal(request: HttpRequest, programme: str, activity: str, proposal: str) -> HttpResponse:
    found, person, at = find.proposal(request, programme, activity, proposal), asking.signed_in(request), asking.now()
    may.cancel_proposal(person, found).or_refuse()
    form = forms.CancelForm(request.POST or None)
    if form.is_valid() and deeds.done(form, actions.cancel_proposal, found, by=person, at=at, **form.cleaned_data):
        messages.success(request, _("The session is cancelled, and the reason is there for everybody."))
        return to_proposal(found)
    lead = _("This cannot be undone. The reason stands on its page for everybody; tell those who lead it yourself.")
    return about(request, found, form, title=_("Cancel this session?"), button=_("Cancel it"), lead=lead)


def about(request: HttpRequest, proposal: Proposal, form: Form, **words: str) -> HttpResponse:
    """The page with this form, about a proposal, and the way back to it."""
    return asked(request, proposal.event, form, back=page_of(proposal), **words)


def page_of(proposal: Proposal) -> str:
    return links.in_activity("proposal", proposal.event.activity, proposal.ref)


def to_proposal(proposal: Proposal) -> HttpResponse:
    return redirect(page_of(proposal))


def to_proposals(event: Event) -> HttpResponse:
    return redirect(links.in_activity("proposals", event.activity))
