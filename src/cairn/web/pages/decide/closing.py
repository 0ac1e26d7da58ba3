"""Counting a decision, giving it more time, and publishing its reasons."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from cairn.decide import actions, may, queries
from cairn.web import asking, deeds, find, links
from cairn.web.forms.decide import CloseForm, ReasonsForm

if TYPE_CHECKING:
    from cairn.decide.models import Decision


def close_decision(request: HttpRequest, programme: str, activity: str, decision: str) -> HttpResponse:
    found, person, at = find.activity(request, programme, activity), asking.signed_in(request), asking.now()
    about = find.one(queries.decision(found, decision))
    form = CloseForm(request.POST if request.method == "POST" else None)
    may.close_decision(person, about, at).or_refuse()
    if form.is_valid() and deeds.done(form, actions.close_decision, about, by=person, at=at, **form.cleaned_data):
        waits = _("The ballots are counted. Objections are heard first.")
        counted = _("The ballots are counted. Next: publish the reasons.")
        messages.success(request, waits if about.waits_for_objections else counted)
        return redirect(links.in_activity("decision", found, about.ref))
    return deeds.asked(
        request, found, form, here="decide", title=_("Count the ballots?"), button=_("Count the ballots"),
        lead=_("No ballot can be cast or changed after this. The result is there for everybody at once."),
        back=links.in_activity("decision", found, about.ref),
    )  # fmt: skip


def extend_decision(request: HttpRequest, programme: str, activity: str, decision: str) -> HttpResponse:
    found, person, at = find.activity(request, programme, activity), asking.signed_in(request), asking.now()
    about = find.one(queries.decision(found, decision))
    return deeds.confirmed(
        request, may.extend_decision(person, about, at),
        lambda: actions.extend_decision(about, by=person, at=at),
        title=_("Keep voting open for seven more days?"), button=_("Keep it open"), quoted=about.question,
        words=_(
            "Too few people of one side have voted, and nothing is decided without them. Everybody of that side is"
            " told, whether they have voted or not. Nobody sees a result before. This can be done once."
        ),
        thanks=_("Voting stays open for seven more days. Everybody of the side that is missing is told."),
        back=links.in_activity("decision", found, about.ref),
    )  # fmt: skip


def take_up_objections(request: HttpRequest, programme: str, activity: str, decision: str) -> HttpResponse:
    found, person, at = find.activity(request, programme, activity), asking.signed_in(request), asking.now()
    about = find.one(queries.decision(found, decision))
    may.take_up_objections(person, about, at).or_refuse()
    form = CloseForm(request.POST if request.method == "POST" else None)
    if form.is_valid() and deeds.done(form, actions.take_up_objections, about, by=person, at=at, **form.cleaned_data):
        thanks = _("The objections are taken up. Next: change what people object to, and put the question again.")
        messages.success(request, thanks)
        return redirect(links.in_activity("decision", found, about.ref))
    return deeds.asked(
        request, found, form, here="decide", title=_("Take up the objections?"), button=_("Take them up"),
        quoted=about.question, back=links.in_activity("decision", found, about.ref),
        lead=_(
            "What people object to is not decided as it stands, and the count is published. Talk with people about what"
            " would meet the objections, change it under Explore, and put the question again. After a consent you can"
            " also put several options to a vote instead."
        ),
    )  # fmt: skip


def publish_reasons(request: HttpRequest, programme: str, activity: str, decision: str) -> HttpResponse:
    found, person = find.activity(request, programme, activity), asking.signed_in(request)
    about = find.one(queries.decision(found, decision))
    may.publish_reasons(person, about).or_refuse()
    form = ReasonsForm(request.POST or None, not_chosen=_not_chosen(about))
    if form.is_valid() and deeds.done(form, actions.publish_reasons, about, by=person, at=asking.now(), **form.reasons):
        messages.success(request, _("The reasons are published."))
        return redirect(links.in_activity("decision", found, about.ref))
    return deeds.asked(
        request, found, form, here="decide", title=_("Publish the reasons"), button=_("Publish the reasons"),
        quoted=about.question, back=links.in_activity("decision", found, about.ref),
    )  # fmt: skip


def _not_chosen(decision: Decision) -> list[tuple[str, str, str]]:
    """Each option that was not chosen: ref, title, and what the count says."""
    said = queries.why_not_chosen(decision)
    titles = {line.option.ref: line.option.title for line in queries.lines(decision)}
    return [(ref, titles[ref], words) for ref, words in said.items()]
