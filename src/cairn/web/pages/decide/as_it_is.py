"""After a question has failed three times: name leaving things as they are, and look at it again."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from cairn.decide import actions, may, queries
from cairn.web import asking, deeds, find, links
from cairn.web.forms.as_it_is import AsItIsForm, ReviewForm

if TYPE_CHECKING:
    from datetime import date

    from cairn.decide.models import Decision
    from cairn.people.models import Person


def name_as_it_is(request: HttpRequest, programme: str, activity: str, decision: str) -> HttpResponse:
    found, person, at = find.activity(request, programme, activity), asking.signed_in(request), asking.now()
    about = find.one(queries.decision(found, decision))
    may.name_as_it_is(person, about).or_refuse()
    form = AsItIsForm(request.POST or None)
    if form.is_valid() and deeds.done(form, actions.name_as_it_is, about, by=person, at=at, **form.cleaned_data):
        messages.success(request, _("It stands here with your name. Look at it again on the day that is named."))
        return redirect(_address(about))
    return deeds.asked(
        request, found, form, here="decide", title=_("Leave things as they are?"), button=_("Say it openly"),
        quoted=about.question, back=_address(about),
        lead=_("Nothing was decided, and that is a choice too. Whoever wants it says why. Your name and your role"
               " stand beside it for everybody. In three months it is looked at again, and that has to be answered."),
    )  # fmt: skip


def review_as_it_is(request: HttpRequest, programme: str, activity: str, decision: str) -> HttpResponse:
    found, person, at = find.activity(request, programme, activity), asking.signed_in(request), asking.now()
    about = find.one(queries.decision(found, decision))
    may.review_as_it_is(person, about, asking.today()).or_refuse()
    form = ReviewForm(request.POST or None)
    if form.is_valid() and deeds.done(form, actions.review_as_it_is, about, by=person, at=at, **form.review):
        messages.success(request, _("What came of it stands here."))
        return redirect(_address(about))
    return deeds.asked(
        request, found, form, here="decide", title=_("Look at it again"), button=_("Publish this"),
        quoted=about.question, back=_address(about),
        lead=_("Say what has come of leaving things as they are, for each side."),
    )  # fmt: skip


def around(person: Person | None, decision: Decision, *, on: date) -> dict[str, Any]:
    """What the page of a decision says about leaving things as they are; nothing before the third failure."""
    if not queries.failed_three_times(decision):
        return {"as_it_is": queries.as_it_is(decision, on=on) if decision.attempt > 2 else []}
    running = queries.to_review(decision)
    return {
        "as_it_is": queries.as_it_is(decision, on=on),
        "failed_three_times": True,
        "is_review_overdue": running and running.review_on < on,
        "may_name_as_it_is": may.name_as_it_is(person, decision),
        "may_review_as_it_is": may.review_as_it_is(person, decision, on),
    }


def _address(decision: Decision) -> str:
    return links.in_activity("decision", decision.activity, decision.ref)
