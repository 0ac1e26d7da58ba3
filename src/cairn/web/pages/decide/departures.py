"""What did not come from the group: a change from outside, its explanation, and what citizens say to it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from django.contrib import messages
from django.forms import Form
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from cairn.decide import actions, may, queries
from cairn.web import asking, deeds, find, links
from cairn.web.forms.departures import DepartureReplyForm, ExplanationForm, OverrideForm

if TYPE_CHECKING:
    from cairn.decide.models import Decision
    from cairn.people.models import Person


def around(person: Person | None, decision: Decision) -> dict[str, Any]:
    """What a decision's page shows of departures, and what this person can do about them."""
    found = queries.departures(decision, on=asking.today())
    return {
        "departures": found,
        "overrides": [one.override for one in found if one.override],
        "may_override": decision.is_decided and may.publish_override(person, decision),
        "may_explain": found and may.explain_departure(person, decision),
        "may_reply": found and may.reply_to_departure(person, decision),
    }


def publish_override(request: HttpRequest, programme: str, activity: str, decision: str) -> HttpResponse:
    """Somebody outside changed what was decided here: what, who, why."""
    about, person, at = _decision(request, programme, activity, decision), asking.signed_in(request), asking.now()
    may.publish_override(person, about).or_refuse()
    form = OverrideForm(request.POST or None)
    if form.is_valid() and deeds.done(form, actions.publish_override, about, by=person, at=at, **form.change(at)):
        messages.success(request, _("It is said openly now, on top of the decision. Citizens can reply to it."))
        return redirect(_address(about))
    return deeds.asked(
        request, about.activity, form, here="decide", title=_("Was this decision changed from outside?"),
        button=_("Say it openly"), quoted=about.question, back=_address(about),
        lead=_("It stands on top of the decision from now on and cannot be taken away. Hiding it would be worse."),
    )  # fmt: skip


def explain_departure(request: HttpRequest, programme: str, activity: str, decision: str) -> HttpResponse:
    about, person = _decision(request, programme, activity, decision), asking.signed_in(request)
    may.explain_departure(person, about).or_refuse()
    return _say(
        request, about, ExplanationForm(request.POST or None), actions.explain_departure, person,
        title=_("Say why it did not come from the group"), button=_("Publish this"),
        thanks=_("Your explanation is public. Citizens can reply to it."),
    )  # fmt: skip


def reply_to_departure(request: HttpRequest, programme: str, activity: str, decision: str) -> HttpResponse:
    about, person = _decision(request, programme, activity, decision), asking.signed_in(request)
    may.reply_to_departure(person, about).or_refuse()
    return _say(
        request, about, DepartureReplyForm(request.POST or None, name=person.name), actions.reply_to_departure, person,
        title=_("Reply as a citizen"), button=_("Publish my reply"), thanks=_("Your reply is public."),
    )  # fmt: skip


def _say(  # noqa: PLR0913 - the parts of the page, each by name
    request: HttpRequest,
    about: Decision,
    form: Form,
    deed: Callable[..., Any],
    person: Person,
    *,
    title: str,
    button: str,
    thanks: str,
) -> HttpResponse:
    """A page with one form of words about the departure as it stands now."""
    if form.is_valid() and deeds.done(form, deed, about, by=person, at=asking.now(), **form.cleaned_data):
        messages.success(request, thanks)
        return redirect(_address(about))
    departure = queries.departure(about)
    holds_now = departure.override.what if departure and departure.override else about.what_was_decided
    return deeds.asked(
        request, about.activity, form, here="decide", title=title, button=button, quoted=holds_now, back=_address(about)
    )


def _decision(request: HttpRequest, programme: str, activity: str, ref: str) -> Decision:
    return find.one(queries.decision(find.activity(request, programme, activity), ref))


def _address(decision: Decision) -> str:
    return links.in_activity("decision", decision.activity, decision.ref)
