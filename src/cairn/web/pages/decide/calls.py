"""Ballots by phone, and who is named to help with papers and calls."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters

from cairn.activities import queries as activities
from cairn.decide import actions, may, queries
from cairn.web import asking, deeds, find, frame, links
from cairn.web.forms.papers import CallForm, HelperForm


@never_cache
@sensitive_post_parameters()
def take_call(request: HttpRequest, programme: str, activity: str, decision: str) -> HttpResponse:
    """Read the ballot out, enter what somebody says, read it back, cast it, and tell them the code."""
    found, person, at = find.activity(request, programme, activity), asking.signed_in(request), asking.now()
    about = find.one(queries.decision(found, decision))
    may.take_call(person, about, at).or_refuse()
    form = CallForm(request.POST or None, decision=about, people=queries.people_on_roll(about))
    step, code = request.POST.get("step", ""), request.POST.get("code", "")
    context = {
        **frame.around(request, found, "papers"), "decision": about, "form": form,
        "total": queries.takes(about, about.total),
    }  # fmt: skip
    if step == "cast" and code and queries.place_of_ballot(about, code) is not queries.Place.NOWHERE:  # pressed twice
        return render(request, "pages/decide/call_cast.html", {**context, "code": code})
    if step == "cast" and form.is_valid():
        voter = form.chosen
        if code := deeds.done(
            form, actions.cast_by_phone, about, by=person, at=at, voter=voter, code=code, **form.marks
        ):
            return render(request, "pages/decide/call_cast.html", {**context, "code": code})
    elif step == "read" and form.is_valid() and _can_be_cast(form):
        return render(request, "pages/decide/call_read.html", {**context, "code": queries.fresh_code()})
    return render(request, "pages/decide/take_call.html", context)


def name_ballot_helper(request: HttpRequest, programme: str, activity: str, decision: str) -> HttpResponse:
    found, person, at = find.activity(request, programme, activity), asking.signed_in(request), asking.now()
    about = find.one(queries.decision(found, decision))
    may.name_ballot_helper(person, about).or_refuse()
    form = HelperForm(request.POST or None, people=[one.person for one in activities.participants(found)])
    if form.is_valid() and deeds.done(form, actions.name_ballot_helper, about, by=person, at=at, helper=form.chosen):
        messages.success(request, _("They can print and enter papers now, and take calls."))
        return redirect(links.in_activity("papers", found, about.ref))
    return deeds.asked(
        request, found, form, here="papers", title=_("Who helps with papers and calls?"), button=_("Name this person"),
        back=links.in_activity("papers", found, about.ref), quoted=about.question,
        lead=_("Two people enter each paper, one of each side if possible. So name somebody of the other side too."
               " Whoever helps learns how others vote by phone: ask for their word to keep it to themselves."),
    )  # fmt: skip


def release_ballot_helper(
    request: HttpRequest, programme: str, activity: str, decision: str, helper: str
) -> HttpResponse:
    found, person, at = find.activity(request, programme, activity), asking.signed_in(request), asking.now()
    about = find.one(queries.decision(found, decision))
    may.name_ballot_helper(person, about).or_refuse()
    named = find.one(next((one for one in queries.ballot_helpers(about) if one.ref == helper), None))
    return deeds.confirmed(
        request, may.name_ballot_helper(person, about),
        lambda: actions.release_ballot_helper(about, by=person, at=at, helper=named),
        title=_("Release %(name)s?") % {"name": named.shown_name}, button=_("Release them"),
        words=_("They no longer help with papers and calls. What they entered stays."),
        thanks=_("They are released."), back=links.in_activity("papers", found, about.ref),
    )  # fmt: skip


def _can_be_cast(form: CallForm) -> bool:
    """Whether this can be read back and cast; else the form says why not."""
    filled = form.marks["grades"], form.marks["objections"]
    for verdict in (may.vote_otherwise(form.chosen, form.decision), may.fill_in(form.decision, *filled)):
        if not verdict:
            form.add_error(None, verdict.reason)
    return not form.errors
