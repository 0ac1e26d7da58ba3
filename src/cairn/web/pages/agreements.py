"""The agreement: how we share power here, who stands behind it, and until when."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from cairn.activities import actions, may, queries
from cairn.core.ballots import UnknownRule, rule_named
from cairn.web import asking, deeds, find, frame, links
from cairn.web.forms.agreements import AgreementForm

if TYPE_CHECKING:
    from datetime import date

    from cairn.activities.models import Agreement
    from cairn.core.words import Words

WAITING_AT_MOST = 3
BOTH = {"citizen": gettext_lazy("Citizens"), "staff": gettext_lazy("Staff")}


def agreement(request: HttpRequest, programme: str, activity: str) -> HttpResponse:
    """The text in force, texts that wait for a side, and earlier ones."""
    found, person = find.activity(request, programme, activity), asking.person(request)
    every = queries.agreements(found)
    in_force = next((one for one in every if one.is_agreed), None)
    since = in_force.agreement.number if in_force else 0
    newer = [one for one in every if one.agreement.number > since]
    around = frame.around(request, found, "agreement")
    side = around["participant"].side if around["participant"] else ""
    joined = may.take_part(person, found) and may.speak_as_one_of_them(person, found)
    on = timezone.localdate(asking.now())
    context = {
        "in_force": in_force and _shown(in_force, on),
        "may_renew": in_force and joined and may.renew_as(side, in_force.agreement, every, on=on),
        "waiting": [
            {**_shown(one, on), "may_agree": joined and may.agree_as(side, one.agreement, every)}
            for one in newer[:WAITING_AT_MOST]
        ],
        "earlier": [_shown(one, on) for one in every if one.agreement.number < since or one in newer[WAITING_AT_MOST:]],
        "may_write": may.write_agreement(person, found),
    }
    return render(request, "pages/agreements/agreement.html", {**around, **context})


def write_agreement(request: HttpRequest, programme: str, activity: str) -> HttpResponse:
    found, person = find.activity(request, programme, activity), asking.signed_in(request)
    may.write_agreement(person, found).or_refuse()
    form = AgreementForm(request.POST or None, initial=_newest(queries.agreements(found)))
    if form.is_valid() and deeds.done(
        form, actions.write_agreement, found, by=person, at=asking.now(), **form.cleaned_data
    ):
        messages.success(request, _("Everybody can read it. It counts once both sides have agreed."))
        return redirect(links.in_activity("agreement", found))
    return deeds.asked(
        request, found, form, here="agreement", title=_("How we share power here"), button=_("Show it to both sides"),
        lead=_(
            "Best written together. Everybody can read it, and it binds nobody until a citizen and a member of staff"
            " have agreed for their sides. Other words are a new text, to be agreed anew."
        ),
        back=links.in_activity("agreement", found),
    )  # fmt: skip


def agree(request: HttpRequest, programme: str, activity: str, agreement: str) -> HttpResponse:
    person, about, at = asking.signed_in(request), _agreement(request, programme, activity, agreement), asking.now()
    return deeds.confirmed(
        request, may.agree(person, about), lambda: actions.agree(about, by=person, at=at),
        title=_("Agree to this for your side?"),
        words=_(
            "You speak for everybody on your side here, so ask them first. The record shows the side and the day, not"
            " your name. It counts once the other side agrees too, and has to be renewed within a year."
        ),
        button=_("Agree for my side"),
        thanks=_("Your side has agreed."),
        back=links.in_activity("agreement", about.activity),
    )  # fmt: skip


def renew_agreement(request: HttpRequest, programme: str, activity: str, agreement: str) -> HttpResponse:
    person, about, at = asking.signed_in(request), _agreement(request, programme, activity, agreement), asking.now()
    return deeds.confirmed(
        request, may.renew_agreement(person, about, on=timezone.localdate(at)),
        lambda: actions.renew_agreement(about, by=person, at=at),
        title=_("Renew this for your side?"),
        words=_("Ask your side first: does it still hold as it is written? It counts once both sides have said so."),
        button=_("Renew it for my side"),
        thanks=_("Your side has renewed the agreement."),
        back=links.in_activity("agreement", about.activity),
    )  # fmt: skip


def _agreement(request: HttpRequest, programme: str, activity: str, ref: str) -> Agreement:
    return find.one(queries.agreement(find.activity(request, programme, activity), ref))


def _shown(one: queries.Standing, on: date) -> dict[str, Any]:
    """A text with which side agreed when, and until when it stands."""
    return {
        "text": one.agreement,
        "rule": _rule(one.agreement.decision_rule),
        "sides": [(BOTH[side], one.agreed.get(side), one.renewed(side)) for side in queries.AGREEING],
        "until": one.stands_until,
        "has_lapsed": one.has_lapsed(on) and one.agreement.activity.is_open,
    }


def _newest(every: list[queries.Standing]) -> dict[str, Any]:
    """The newest text, to start a new one from."""
    names = ("scope", "decision_rule", "money", "decides_up_to", "not_shared")
    return {name: getattr(every[0].agreement, name) for name in names} if every else {}


def _rule(name: str) -> tuple[Words | str, ...]:
    """A decision rule in words: its title and its idea."""
    try:
        rule = rule_named(name)
    except UnknownRule:
        return (name,)
    return rule.title, rule.idea
