"""Who leads a session and speaks in it: asked, offered, welcomed, their own yes, leaving."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _

from cairn.activities import queries as activities
from cairn.events import actions, may, queries
from cairn.web import asking, deeds, find
from cairn.web.forms import call as forms
from cairn.web.pages.call.proposals import about, page_of, to_proposal

if TYPE_CHECKING:
    from cairn.events.models import Speaker


def ask_speaker(request: HttpRequest, programme: str, activity: str, proposal: str) -> HttpResponse:
    found, person = find.proposal(request, programme, activity, proposal), asking.signed_in(request)
    may.ask_speaker(person, found).or_refuse()
    there = {one.person_id for one in queries.speakers_of(found)}
    people = [one for one in activities.participants(found.event.activity) if one.person_id not in there]
    form = forms.AskForm(request.POST or None, participants=people)
    if form.is_valid() and deeds.done(form, actions.ask_speaker, found, by=person, at=asking.now(), **form.said):
        messages.success(request, _("They are asked. They stand in the session once they say yes."))
        return to_proposal(found)
    return about(request, found, form, title=_("Ask somebody"), button=_("Ask them"))


def name_speaker(request: HttpRequest, programme: str, activity: str, proposal: str) -> HttpResponse:
    found, person = find.proposal(request, programme, activity, proposal), asking.signed_in(request)
    may.name_speaker(person, found).or_refuse()
    form = forms.NameForm(request.POST or None)
    if form.is_valid() and deeds.done(
        form, actions.name_speaker, found, by=person, at=asking.now(), **form.cleaned_data
    ):
        messages.success(request, _("They stand in the session."))
        return to_proposal(found)
    lead = _("For somebody without an account who told you that they do it. You answer for having heard their yes.")
    return about(request, found, form, title=_("Somebody without an account"), button=_("Note their yes"), lead=lead)


def offer_to_lead(request: HttpRequest, programme: str, activity: str, proposal: str) -> HttpResponse:
    found, person = find.proposal(request, programme, activity, proposal), asking.signed_in(request)
    return deeds.confirmed(
        request, may.offer_to_lead(person, found),
        lambda: actions.offer_to_lead(found, by=person, at=asking.now()),
        title=_("I would lead this with somebody"), quoted=found.title,
        words=_("Whoever proposed it reads your name, and says yes or no. You can take the offer back at any time."),
        button=_("Offer it"), back=page_of(found), thanks=_("You have offered it. The answer comes to your page."),
    )  # fmt: skip


def welcome_leader(request: HttpRequest, programme: str, activity: str, proposal: str, speaker: str) -> HttpResponse:
    found, person = _place(request, programme, activity, proposal, speaker), asking.signed_in(request)
    return deeds.confirmed(
        request, may.welcome_leader(person, found),
        lambda: actions.welcome_leader(found, by=person, at=asking.now()),
        title=_("Lead it with %(name)s?") % {"name": found.name}, quoted=found.proposal.title,
        words=_("From now on you lead it together, and both names stand there."), button=_("Yes, together"),
        back=page_of(found.proposal), thanks=_("You lead it together now."),
    )  # fmt: skip


def agree_to_speak(request: HttpRequest, programme: str, activity: str, proposal: str, speaker: str) -> HttpResponse:
    found, person = _place(request, programme, activity, proposal, speaker), asking.signed_in(request)
    words = _("Once the session is taken, your name and side stand there for everybody. You can leave at any time.")
    return deeds.confirmed(
        request, may.agree_to_speak(person, found),
        lambda: actions.agree_to_speak(found, by=person, at=asking.now()),
        title=_("You are asked: %(does)s") % {"does": found.get_part_display()}, quoted=found.proposal.title,
        words=words, button=_("Yes, I do"), back=page_of(found.proposal), thanks=_("You stand in the session."),
    )  # fmt: skip


def leave_session(request: HttpRequest, programme: str, activity: str, proposal: str, speaker: str) -> HttpResponse:
    found, person = _place(request, programme, activity, proposal, speaker), asking.signed_in(request)
    words = _("The name goes from the session. If nobody is left who leads it, it looks for somebody again.")
    return deeds.confirmed(
        request, may.leave_session(person, found),
        lambda: actions.leave_session(found, by=person, at=asking.now()),
        title=_("Leave this session?") if found.agreed_at else _("Say no?"), quoted=found.proposal.title, words=words,
        button=_("Leave it") if found.agreed_at else _("No"), back=page_of(found.proposal), thanks=_("That is noted."),
    )  # fmt: skip


def _place(request: HttpRequest, programme: str, activity: str, proposal: str, ref: str) -> Speaker:
    found = find.one(queries.speaker(find.proposal(request, programme, activity, proposal), ref))
    found.proposal = find.proposal(request, programme, activity, proposal)
    return found
