"""Count again, and find your own ballot: nobody has to believe us."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters

from cairn.decide import may, queries
from cairn.exchange.exporters import pabulib
from cairn.web import find, frame
from cairn.web.forms.ballot_codes import BallotCodeForm
from cairn.web.pages.plain import RECOUNTER

if TYPE_CHECKING:
    from cairn.decide.models import Decision

FILE, BUDGET_FILE = "bundle.json", "budget.pb"


def around(decision: Decision) -> dict[str, Any]:
    """What a page says of the published count: its seal, and the two files to take."""
    seal = queries.published_seal(decision) if decision.is_closed else ""
    budget_file = BUDGET_FILE if pabulib.is_there(decision) else ""
    return {"seal": seal, "count_file": FILE, "recounter": RECOUNTER.name, "budget_file": budget_file}


def published_count(request: HttpRequest, programme: str, activity: str, decision: str) -> HttpResponse:
    """The file of the count, byte for byte as it was published."""
    about = find.one(queries.decision(find.activity(request, programme, activity), decision))
    headers = {"Content-Disposition": f'attachment; filename="{FILE}"'}
    return HttpResponse(find.one(queries.published_bundle(about)), content_type="application/json", headers=headers)


def published_budget(request: HttpRequest, programme: str, activity: str, decision: str) -> HttpResponse:
    """What was shared as a .pb file, for whoever studies such votes or counts them in another way."""
    about = find.one(queries.decision(find.activity(request, programme, activity), decision))
    headers = {"Content-Disposition": f'attachment; filename="{BUDGET_FILE}"'}
    return HttpResponse(find.one(pabulib.export(about)), content_type="text/plain; charset=utf-8", headers=headers)


@never_cache
@sensitive_post_parameters("code")
def check_ballot(request: HttpRequest, programme: str, activity: str, decision: str) -> HttpResponse:
    """Whether the ballot with this code is there, not what it says. Nobody signs in, and nothing of it is kept."""
    found = find.activity(request, programme, activity)
    about = find.one(queries.decision(found, decision))
    form, verdict, place = BallotCodeForm(request.POST or None), may.check_ballot(about), queries.Place.NOWHERE
    if verdict and form.is_valid():
        place = queries.place_of_ballot(about, form.cleaned_data["code"])
        if place is queries.Place.NOWHERE:
            form.add_error("code", _not_there(about))
    is_there = place is not queries.Place.NOWHERE
    context = {
        "decision": about, "form": BallotCodeForm() if is_there else form, "may": verdict, "is_there": is_there,
        "receipt": queries.receipt(about, form.cleaned_data["code"]) if is_there else "", **around(about),
    }  # fmt: skip
    return render(
        request, "pages/decide/check_ballot.html", {**frame.around(request, found, "check_ballot"), **context}
    )


def _not_there(decision: Decision) -> str:
    if not queries.published_seal(decision):
        return _("There is no ballot with this code in this vote. Look at each letter again.")
    return _(
        "There is no ballot with this code in the published count. Look at each letter again, and whether it is this"
        " vote. If both are right, your ballot was not counted: say so to the others, openly if you can."
    )
