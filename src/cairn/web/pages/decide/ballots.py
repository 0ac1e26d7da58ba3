"""The ballot: grade, look again, cast; the code; change it with the code."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache

from cairn.decide import actions, may, queries
from cairn.web import asking, deeds, find, frame, links
from cairn.web.forms.ballot_leaves import leafed
from cairn.web.forms.ballots import CodeForm, MarkedForm

if TYPE_CHECKING:
    from cairn.decide.models import Decision
    from cairn.people.models import Person

FEW = 5  # on the roll of a side: below it, a result can give somebody away


@never_cache
def cast_ballot(request: HttpRequest, programme: str, activity: str, decision: str) -> HttpResponse:
    """Fill in, look again, cast. The receipt is the answer to the last step itself: its code is kept nowhere."""
    found, person, at = find.activity(request, programme, activity), asking.signed_in(request), asking.now()
    about = find.one(queries.decision(found, decision))
    form = MarkedForm(request.POST or None, **_paper(about))
    context = {
        **frame.around(request, found, "cast_ballot"), "decision": about, "form": form,
        "may": may.cast_ballot(person, about, at), "is_side_small": _is_side_small(person, about),
        "total": queries.takes(about, about.total), "advised_by": queries.advised_by(about, at),
    }  # fmt: skip
    step, code = request.POST.get("step", ""), request.POST.get("code", "")
    is_there = step == "cast" and code and queries.place_of_ballot(about, code) is not queries.Place.NOWHERE
    if is_there:  # the button was pressed twice
        return render(request, "pages/decide/receipt.html", {**context, "code": code})
    if step == "cast" and form.is_valid():
        if code := deeds.done(form, actions.cast_ballot, about, by=person, at=at, code=code, **form.marks):
            return render(request, "pages/decide/receipt.html", {**context, "code": code})
    elif step == "review" and form.is_valid() and context["may"]:
        leaf = leafed(request.POST, form, about)["leaf"]
        return render(request, "pages/decide/review.html", {**context, "leaf": leaf, "code": queries.fresh_code()})
    return render(request, "pages/decide/ballot.html", {**context, **leafed(request.POST, form, about)})


@never_cache
def change_ballot(request: HttpRequest, programme: str, activity: str, decision: str) -> HttpResponse:
    """Other grades, for whoever holds the code. Nobody has to sign in: nobody knows whose ballot it is."""
    found, at = find.activity(request, programme, activity), asking.now()
    about = find.one(queries.decision(found, decision))
    form = CodeForm(request.POST or None, **_paper(about))
    if form.is_valid():
        code = form.cleaned_data["code"]
        if deeds.done(form, actions.change_ballot, about, at=at, code=code, **form.ballot):
            messages.success(request, _("Your ballot is changed. The same code still holds it."))
            return redirect(links.in_activity("decision", found, about.ref))
    context = {"decision": about, "form": form, "may": may.change_ballot(about, at)}
    return render(
        request, "pages/decide/change_ballot.html", {**frame.around(request, found, "change_ballot"), **context}
    )


def _paper(decision: Decision) -> dict[str, Any]:
    """What the form needs: the options, the rule, and what each option takes of what is shared."""
    if decision.is_announced:  # taken elsewhere: the page says so, over an empty paper
        return {"options": []}
    takes = {line.option.ref: queries.takes(decision, line.cost) for line in queries.lines(decision)}
    return {"options": queries.paper(decision), "rule": decision.rule, "takes": takes}


def _is_side_small(person: Person, decision: Decision) -> bool:
    """Whether the result could give this person's ballot away."""
    entry = queries.entry_of(person, decision)
    return entry is not None and any(each.side == entry.side and each.people < FEW for each in queries.roll(decision))
