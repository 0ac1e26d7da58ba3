"""Putting what was proposed to the shared decision, and the answer everybody gets."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from cairn.events import actions, may, queries
from cairn.web import asking, deeds, find, links
from cairn.web.contents import proposals as contents
from cairn.web.forms import call as forms
from cairn.web.pages.call.proposals import about, page_of, to_proposal
from cairn.web.pages.events import asked


def put_to_decision(request: HttpRequest, programme: str, activity: str) -> HttpResponse:
    """One press: each proposal becomes an option, and a decision with so many places opens."""
    event, person, at = find.event(request, programme, activity), asking.signed_in(request), asking.now()
    may.put_to_decision(person, event, at).or_refuse()
    suggested: dict[str, Any] = {
        "question": _("Which sessions belong on the programme of %(event)s?") % {"event": event.title},
        "places": event.sessions_at_most,
    }
    form = forms.PutForm(request.POST or None, initial=suggested, proposals=queries.to_put(event))
    if form.is_valid() and (made := deeds.done(form, actions.put_to_decision, event, by=person, at=at, **form.said)):
        messages.success(request, _("The decision is open. Each session is an option of it."))
        return redirect(links.in_activity("decision", event.activity, made.ref))
    lead = " ".join(
        [
            _("Everybody who takes part votes, both sides with equal say. Each session takes one place."),
            contents.number_waiting(event),
        ]
    )
    return asked(request, event, form, title=_("Put these to the decision"), button=_("Open the decision"), lead=lead)


def answer_proposals(request: HttpRequest, programme: str, activity: str, decision: str) -> HttpResponse:
    """What the vote came to becomes the answer to everybody who proposed."""
    event, person = find.event(request, programme, activity), asking.signed_in(request)
    found = find.one(queries.decision_about(event, decision))
    return deeds.confirmed(
        request, may.answer_proposals(person, event, found),
        lambda: actions.answer_proposals(event, found, by=person, at=asking.now()),
        title=_("Give everybody their answer?"), quoted=found.question,
        words=_(
            "Each session is marked as taken or not, as the vote came out, with what the count says of it. Whoever"
            " proposed it is told. Words can be added to each afterwards."
        ),
        button=_("Give the answers"), back=links.in_activity("event", event.activity),
        thanks=_("Everybody has their answer."),
    )  # fmt: skip


def add_words(request: HttpRequest, programme: str, activity: str, proposal: str) -> HttpResponse:
    found, person = find.proposal(request, programme, activity, proposal), asking.signed_in(request)
    may.add_words(person, found).or_refuse()
    form = forms.WordsForm(request.POST or None, initial={"words": found.why})
    if form.is_valid() and deeds.done(form, actions.add_words, found, by=person, at=asking.now(), **form.cleaned_data):
        messages.success(request, _("Your words stand beside the count."))
        return to_proposal(found)
    return about(
        request, found, form, title=_("Say more about the answer"), button=_("Publish it"), quoted=found.why_counted
    )


def change_answer(request: HttpRequest, programme: str, activity: str, proposal: str) -> HttpResponse:
    found, person = find.proposal(request, programme, activity, proposal), asking.signed_in(request)
    may.change_answer(person, found).or_refuse()
    form = forms.ChangeAnswerForm(request.POST or None)
    if form.is_valid() and deeds.done(form, actions.change_answer, found, by=person, at=asking.now(), **form.said):
        messages.success(request, _("It is noted, and shown as changed from outside the vote."))
        return to_proposal(found)
    lead = _("Somebody outside changed this decision, and said so. What the vote came to stays beside it.")
    return about(request, found, form, title=_("What holds now"), button=_("Note it"), lead=lead)


def note_answer_told(request: HttpRequest, programme: str, activity: str, proposal: str) -> HttpResponse:
    found, person = find.proposal(request, programme, activity, proposal), asking.signed_in(request)
    return deeds.confirmed(
        request, may.note_answer_told(person, found),
        lambda: actions.note_answer_told(found, by=person, at=asking.now()),
        title=_("Does %(name)s know the answer?") % {"name": found.told_by}, quoted=found.title,
        words=_("You told them yourself, by phone or in person, with the reason."), button=_("Yes, I told them"),
        back=page_of(found), thanks=_("It is noted."),
    )  # fmt: skip
