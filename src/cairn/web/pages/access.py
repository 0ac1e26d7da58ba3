"""What people need to join in: formats of the explanation, needs, the answers to them. Private to owner and leads."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache

from cairn.activities import actions, may, queries
from cairn.web import asking, deeds, find, frame, links
from cairn.web.contents import my_needs
from cairn.web.contents.needs import format_standing, standing
from cairn.web.forms.access import AnswerForm, AskFormatForm, NeedForm, NotYetForm

if TYPE_CHECKING:
    from collections.abc import Iterable

    from cairn.activities.models import Need


@never_cache
def needs(request: HttpRequest, programme: str, activity: str) -> HttpResponse:
    """What I need and asked for here; for whoever leads, what waits for an answer and what is missing."""
    found, person = find.activity(request, programme, activity), asking.signed_in(request)
    leads = may.lead(person, found.programme)
    context = {
        **frame.around(request, found, "needs"),
        "mine": _with_standing(queries.needs_of(person).filter(activity=found), is_mine=True),
        "my_formats": [
            (one, format_standing(one)) for one in queries.formats_asked_by(person) if one.activity == found
        ],
        "leads": leads,
        "waiting": queries.needs_to_answer(found, person),
        "answered": _with_standing(queries.needs_answered(found, person), is_mine=False),
        "missing": queries.formats_missing(found) if leads else [],
        "may_state": (may_state := may.state_need(person, found)),
        "to_share": my_needs.to_share_with(found, person) if may_state else [],
        "may_add": may.add_format(person, found),
    }
    return render(request, "pages/access/needs.html", context)


@never_cache
def ask_format(request: HttpRequest, programme: str, activity: str) -> HttpResponse:
    found, person = find.activity(request, programme, activity), asking.signed_in(request)
    may.ask_format(person, found).or_refuse()
    invitation = queries.invitation(found)
    form = AskFormatForm(request.POST or None, ready=invitation.formats if invitation else [])
    if form.is_valid() and deeds.done(form, actions.ask_format, found, by=person, at=asking.now(), **form.cleaned_data):
        messages.success(request, _("Asked for. Until it is out, the mountain shows that a format is missing."))
        return redirect(links.in_activity("needs", found))
    return deeds.asked(
        request, found, form, here="needs", title=_("Ask for another format"), button=_("Ask for this format"),
        lead=_(
            "The explanation of this work should come in a format that is good for you. The public record says that"
            " somebody asked for a format. Nobody sees that it was you."
        ),
        back=links.in_activity("needs", found),
    )  # fmt: skip


@never_cache
def state_need(request: HttpRequest, programme: str, activity: str) -> HttpResponse:
    found, person = find.activity(request, programme, activity), asking.signed_in(request)
    may.state_need(person, found).or_refuse()
    form = NeedForm(request.POST or None)
    if form.is_valid() and deeds.done(form, actions.state_need, found, by=person, at=asking.now(), **form.cleaned_data):
        messages.success(request, _("Those who lead this work can read it now. They owe you an answer."))
        return redirect(links.in_activity("needs", found))
    return deeds.asked(
        request, found, form, here="needs", title=_("Say what you need to join in"), button=_("Tell those who lead"),
        lead=_(
            "Only those who lead this work read it, with your name, so that they can arrange it. The public record"
            " says that somebody needs something: neither who nor what."
        ),
        back=links.in_activity("needs", found),
    )  # fmt: skip


@never_cache
def need(request: HttpRequest, programme: str, activity: str, need: str) -> HttpResponse:
    """One need with its answer; for its owner with what they can say about it."""
    person, about = asking.signed_in(request), _need(request, programme, activity, need)
    is_mine = about.owner == person
    context = {
        **frame.around(request, about.activity, "needs"),
        "need": about,
        "is_mine": is_mine,
        "standing": standing(about, is_mine=is_mine),
        "may_answer": may.answer_need(person, about),
        "may_accept": may.accept_need(person, about),
        "may_decline": may.decline_need(person, about),
        "may_state_again": may.state_need_again(person, about),
    }
    return render(request, "pages/access/need.html", context)


@never_cache
def answer_need(request: HttpRequest, programme: str, activity: str, need: str) -> HttpResponse:
    person, about = asking.signed_in(request), _need(request, programme, activity, need)
    may.answer_need(person, about).or_refuse()
    form = AnswerForm(request.POST or None, initial={"words": about.answer})
    if form.is_valid() and deeds.done(
        form, actions.answer_need, about, by=person, at=asking.now(), **form.cleaned_data
    ):
        messages.success(request, _("Your answer is there. It counts once they say that it works for them."))
        return redirect(links.in_activity("needs", about.activity))
    return deeds.asked(
        request, about.activity, form, here="needs", title=_("Answer what somebody needs"),
        button=_("Send this answer"), quoted=about.words, back=_address(about),
        lead=_("What was offered did not work: %(why)s") % {"why": about.why_not} if about.why_not else "",
    )  # fmt: skip


@never_cache
def accept_need(request: HttpRequest, programme: str, activity: str, need: str) -> HttpResponse:
    person, about, at = asking.signed_in(request), _need(request, programme, activity, need), asking.now()
    return deeds.confirmed(
        request, may.accept_need(person, about), lambda: actions.accept_need(about, by=person, at=at),
        title=_("Does it work for you now?"),
        words=_("The public record then says that something somebody needed is there. It does not say who it was."),
        button=_("Yes, it works for me"),
        thanks=_("Good. If it stops working, say so here."),
        back=_address(about),
    )  # fmt: skip


@never_cache
def decline_need(request: HttpRequest, programme: str, activity: str, need: str) -> HttpResponse:
    person, about = asking.signed_in(request), _need(request, programme, activity, need)
    may.decline_need(person, about).or_refuse()
    form = NotYetForm(request.POST or None)
    if form.is_valid() and deeds.done(
        form, actions.decline_need, about, by=person, at=asking.now(), **form.cleaned_data
    ):
        messages.success(request, _("It is open again. Those who lead this work owe you another answer."))
        return redirect(_address(about))
    return deeds.asked(
        request, about.activity, form, here="needs", title=_("It does not work for you"),
        button=_("Say that it does not work"), quoted=about.answer, back=_address(about),
    )  # fmt: skip


@never_cache
def state_need_again(request: HttpRequest, programme: str, activity: str, need: str) -> HttpResponse:
    person, about, at = asking.signed_in(request), _need(request, programme, activity, need), asking.now()
    return deeds.confirmed(
        request, may.state_need_again(person, about), lambda: actions.state_need_again(about, by=person, at=at),
        title=_("Does it no longer work for you?"),
        words=_("What you need is then open again, in your words, and an answer is owed to you."),
        button=_("It no longer works"),
        thanks=_("It is open again. Those who lead this work owe you an answer."),
        back=links.in_activity("needs", about.activity),
    )  # fmt: skip


def _need(request: HttpRequest, programme: str, activity: str, ref: str) -> Need:
    """The need, for its owner and for whoever leads the work. For everybody else there is nothing here."""
    found = find.activity(request, programme, activity)
    return find.one(queries.need(found, ref, asking.person(request)))


def _with_standing(found: Iterable[Need], *, is_mine: bool) -> list[tuple[Need, str]]:
    return [(one, standing(one, is_mine=is_mine)) for one in found]


def _address(need: Need) -> str:
    return links.in_activity("need", need.activity, need.ref)
