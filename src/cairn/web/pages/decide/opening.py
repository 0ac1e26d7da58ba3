"""Opening a decision, and telling one taken elsewhere."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.text import capfirst
from django.utils.translation import gettext as _

from cairn.activities import queries as activities
from cairn.core.ballots import RULES
from cairn.decide import actions, may, queries
from cairn.explore import queries as explore
from cairn.people.sides import Side
from cairn.web import asking, deeds, find, frame, links
from cairn.web.forms.decide import AnnounceForm
from cairn.web.forms.opening_decisions import DecisionForm

if TYPE_CHECKING:
    from cairn.activities.models import Activity


def open_decision(request: HttpRequest, programme: str, activity: str) -> HttpResponse:
    found, person = find.activity(request, programme, activity), asking.signed_in(request)
    form = DecisionForm(request.POST or None, **_offered(found))
    step = request.POST.get("step", "open")
    if step == "open" and form.is_valid():
        opened = deeds.done(form, actions.open_decision, found, by=person, at=asking.now(), **form.decision)
        if opened:
            messages.success(
                request, _("Voting is open. Who may vote, the options and the closing time are fixed now.")
            )
            return redirect(links.in_activity("decision", found, opened.ref))
    fixed = _fixed(form) if step == "review" and _can_be_opened(form, found) else []
    context = {
        **frame.around(request, found, "open_decision"), "form": form, "may": may.open_decision(person, found),
        "roll": _roll_to_be(found), "fixed": fixed, "agreed": activities.frame(found),
    }  # fmt: skip
    return render(request, f"pages/decide/{'open_decision_review' if fixed else 'open_decision'}.html", context)


def announce_decision(request: HttpRequest, programme: str, activity: str) -> HttpResponse:
    found, person, at = find.activity(request, programme, activity), asking.signed_in(request), asking.now()
    form = AnnounceForm(request.POST or None, options=list(explore.options(found)))
    if form.is_valid():
        told = deeds.done(form, actions.announce_decision, found, by=person, at=at, **form.announced(at))
        if told:
            messages.success(request, _("It is said openly now. Next: publish the reasons."))
            return redirect(links.in_activity("decision", found, told.ref))
    around = frame.around(request, found, "announce_decision")
    context = {"form": form, "may": may.announce_decision(person, found)}
    return render(request, "pages/decide/announce_decision.html", {**around, **context})


def _offered(activity: Activity) -> dict[str, Any]:
    """What the form of opening offers here: options, rules that may be used, questions that failed."""
    on = asking.today()
    rules = [rule.name for rule in RULES if may.decide_under(activity, rule.name, rule.modes[0], on=on)]
    return {
        "options": list(explore.live_options(activity)), "rules": rules, "failed": queries.failed_decisions(activity),
    }  # fmt: skip


def _can_be_opened(form: DecisionForm, activity: Activity) -> bool:
    """Whether what is typed makes a vote; what speaks against it stands at the form."""
    if not form.is_valid():
        return False
    told = form.decision
    verdict = may.open_as(activity, told["terms"], told["options"], told["closes_at"], asking.now())
    verdict = verdict and may.stay_in_frame(activity, told["terms"].pounds or told["money"])
    if not verdict:
        form.add_error(None, verdict.reason)
    return bool(verdict)


def _fixed(form: DecisionForm) -> list[tuple[str, str]]:
    """Everything that opening fixes, in words."""
    said: list[tuple[str, str]] = []
    for field in (field for _title, is_asked, fields in form.parts() if is_asked for field in fields):
        value = field.value()
        if field.name.startswith("cost_") and field.name[5:] not in form["options"].value():
            continue
        if value in {None, "", "False"} if not isinstance(value, list) else not value:
            continue
        choices = {str(key): str(words) for key, words in getattr(field.field, "choices", ())}
        given = value if isinstance(value, list) else [value]
        said.append((str(field.label), "; ".join(choices.get(str(one), str(one)) for one in given)))
    return [(label, _("yes") if words in {"on", "True"} else words) for label, words in said]


def _roll_to_be(activity: Activity) -> list[tuple[Any, int]]:
    """Who would be on the roll if it opened now, in numbers."""
    sides = [one.side for one in queries.people_with_a_vote(activity)]
    return [(capfirst(Side(side).label), sides.count(side)) for side in Side.values if side in sides]
