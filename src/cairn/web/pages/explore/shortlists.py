"""Shortlisting: marking the options worth carrying on, and what is proposed by it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache

from cairn.explore import actions, may, queries
from cairn.people.sides import Side
from cairn.web import asking, deeds, find, frame, links
from cairn.web.forms.options import ShortlistForm, ShortlistReasonForm

if TYPE_CHECKING:
    from cairn.explore.queries import Standing


@never_cache
def shortlist(request: HttpRequest, programme: str, activity: str) -> HttpResponse:
    """What I would carry on, how it stands side by side, and what is proposed."""
    found, person = find.activity(request, programme, activity), asking.person(request)
    standing, carried = queries.shortlist(found), queries.carried_by(person, found)
    live = [one.option for one in standing.lines]
    form = ShortlistForm(request.POST or None, options=live, initial={"carried": carried or []})
    if request.method == "POST":
        by = asking.signed_in(request)
        form = ShortlistForm(request.POST, options=live)
        marked = form.is_valid() and form.cleaned_data["carried"]
        if form.is_valid() and _marked(form, found, by, marked):
            messages.success(request, _("Kept. You can mark again while options are shortlisted."))
            return redirect(links.in_activity("shortlist", found))
    waiting = queries.shortlist_waiting(found)
    context = {
        "form": form, "has_marked": carried is not None, "may_mark": may.mark_shortlist(person, found),
        "waiting": waiting, "dropping": queries.options_to_drop(waiting) if waiting else [],
        "may_answer": may.answer_shortlist(person, waiting) if waiting else None,
        "may_keep": may.keep_all(person, waiting) if waiting else None,
        "may_propose": may.propose_shortlist(person, found), **_table(standing),
    }  # fmt: skip
    return render(request, "pages/explore/shortlist.html", {**frame.around(request, found, "shortlist"), **context})


def propose_shortlist(request: HttpRequest, programme: str, activity: str) -> HttpResponse:
    found, person = find.activity(request, programme, activity), asking.signed_in(request)
    form = ShortlistReasonForm(request.POST or None)
    may.propose_shortlist(person, found).or_refuse()
    if form.is_valid() and deeds.done(
        form, actions.propose_shortlist, found, by=person, at=asking.now(), **form.cleaned_data
    ):
        messages.success(request, _("Proposed. Nothing is dropped before a citizen agrees."))
        return redirect(links.in_activity("shortlist", found))
    left = "\n".join(one.title for one in queries.shortlist_now(found).left_behind)
    return deeds.asked(
        request, found, form, here="shortlist", title=_("Propose to drop these options?"), button=_("Propose it"),
        lead=_("Neither side carries them on. They are dropped once a citizen agrees, and stay readable."),
        quoted=left, back=links.in_activity("shortlist", found),
    )  # fmt: skip


def answer_shortlist(request: HttpRequest, programme: str, activity: str) -> HttpResponse:
    """Agree, or let all options stay: one button each."""
    found, person = find.activity(request, programme, activity), asking.signed_in(request)
    waiting = find.one(queries.shortlist_waiting(found))
    if request.method == "POST" and request.POST.get("says") == "yes":
        actions.agree_shortlist(waiting, by=person, at=asking.now())
        messages.success(request, _("These options are dropped. They stay readable, with the reason."))
    elif request.method == "POST":
        actions.keep_all(waiting, by=person, at=asking.now())
        messages.success(request, _("All options stay."))
    return redirect(links.in_activity("shortlist", found))


def _marked(form: ShortlistForm, activity: object, by: object, carried: object) -> bool:
    """Keep what was marked. The deed returns nothing, so its refusal is looked for in the form."""
    deeds.done(form, actions.mark_shortlist, activity, by=by, at=asking.now(), carried=carried)  # type: ignore[arg-type]
    return not form.errors


def _table(standing: Standing) -> dict[str, object]:
    """For each option what each side marked, from five people on, and whether it stays."""
    sides = [side for side in Side if side in standing.sheets]
    heads = (_("Option"), *(str(capfirst(side.label)) for side in sides), _("As it is marked now"))
    rows = [
        (
            one.option.title,
            *(_("%(n)d of %(of)d") % {"n": one.shares[side].marked, "of": one.shares[side].of} for side in sides),
            _("stays") if one.stays else _("no side carries it on"),
        )
        for one in standing.lines
    ]
    return {"heads": heads, "rows": rows, "left": standing.left_behind}
