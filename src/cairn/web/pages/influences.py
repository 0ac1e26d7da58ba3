"""Whose words changed what: said from the words, from an option, or from a decision."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from cairn.activities import may as activities_may
from cairn.decide import actions as decide_actions
from cairn.decide import may as decide_may
from cairn.decide import queries as decide
from cairn.explore import actions, may, queries
from cairn.listen import queries as listen
from cairn.web import asking, deeds, find, frame, links
from cairn.web.contents import influences, moderated
from cairn.web.forms.explore import InfluenceForm

if TYPE_CHECKING:
    from cairn.activities.models import Activity
    from cairn.listen.models import Contribution
    from cairn.people.models import Person


def claim_influence_of(request: HttpRequest, programme: str, activity: str, contribution: str) -> HttpResponse:
    """From the words to the option or decision they changed."""
    found, person = find.activity(request, programme, activity), asking.signed_in(request)
    about = find.one(listen.contribution(found, contribution))
    may.claim_influence_of(person, about).or_refuse()
    form = InfluenceForm(
        request.POST or None, things=_things(found, about, person),
        label=_("What did these words change?"), missing=_("Choose the option or the decision they changed."),
    )  # fmt: skip
    if form.is_valid() and _claimed(form, about, person):
        return _thanked(request, found, about)
    return _asked(
        request, found, form, quoted=moderated.said(about), back=links.in_activity("contribution", found, about.ref)
    )


def claim_influence_on(request: HttpRequest, programme: str, activity: str, option: str) -> HttpResponse:
    """From an option to the words that changed it."""
    found, person = find.activity(request, programme, activity), asking.signed_in(request)
    about = find.one(queries.option(found, option))
    may.claim_influence_on(person, about).or_refuse()
    form = _whose(request, found, before=about.written_at)
    if form.is_valid():
        said = find.one(listen.contribution(found, form.cleaned_data["which"]))
        words = form.cleaned_data["words"]
        if deeds.done(form, actions.claim_influence, said, by=person, at=asking.now(), words=words, option=about):
            return _thanked(request, found, said)
    return _asked(request, found, form, quoted=about.title, back=links.in_activity("explore", found))


def claim_influence(request: HttpRequest, programme: str, activity: str, decision: str) -> HttpResponse:
    """From a decision to the words that changed it."""
    found, person = find.activity(request, programme, activity), asking.signed_in(request)
    about = find.one(decide.decision(found, decision))
    decide_may.claim_influence(person, about).or_refuse()
    form = _whose(request, found, before=about.taken_at)
    if form.is_valid():
        said = find.one(listen.contribution(found, form.cleaned_data["which"]))
        words = form.cleaned_data["words"]
        if deeds.done(
            form, decide_actions.claim_influence, about, by=person, at=asking.now(), contribution=said, words=words
        ):
            return _thanked(request, found, said)
    return _asked(request, found, form, quoted=about.question, back=links.in_activity("decision", found, about.ref))


def _things(activity: Activity, contribution: Contribution, person: Person) -> list[tuple[str, str]]:
    """What these words can have changed, as far as this person may say so: what came after them."""
    all_of_it = may.is_own(person, contribution) or bool(activities_may.hold(person, activity))
    options = [
        one
        for one in queries.options(activity)
        if one.written_at >= contribution.made_at
        and (all_of_it or person in [author.person for author in one.authors.all()])
    ]
    decisions = [
        one
        for one in (decide.decisions(activity) if all_of_it else ())
        if one.is_decided and one.taken_at and one.taken_at >= contribution.made_at
    ]
    return influences.things_to_choose(options, decisions)


def _whose(request: HttpRequest, activity: Activity, *, before: datetime | None) -> InfluenceForm:
    return InfluenceForm(
        request.POST or None, things=influences.words_to_choose(activity, before=before),
        label=_("Whose words changed it?"), missing=_("Choose the words that changed it."),
    )  # fmt: skip


def _claimed(form: InfluenceForm, contribution: Contribution, person: Person) -> object:
    """Claim it for the option or the decision that was chosen."""
    which, words, at = form.cleaned_data["which"], form.cleaned_data["words"], asking.now()
    option = queries.option(contribution.activity, which)
    if option is not None:
        return deeds.done(form, actions.claim_influence, contribution, by=person, at=at, words=words, option=option)
    decision = find.one(decide.decision(contribution.activity, which))
    return deeds.done(
        form, decide_actions.claim_influence, decision, by=person, at=at, contribution=contribution, words=words
    )


def _asked(request: HttpRequest, activity: Activity, form: InfluenceForm, *, quoted: str, back: str) -> HttpResponse:
    context = {"form": form, "quoted": quoted, "back": back, "things": form.things}
    return render(
        request, "pages/explore/claim_influence.html", {**frame.around(request, activity, "explore"), **context}
    )


def _thanked(request: HttpRequest, activity: Activity, contribution: Contribution) -> HttpResponse:
    messages.success(
        request, _("Said. Whoever said these words, and the citizens who take part, are asked if it was so.")
    )
    return redirect(links.in_activity("contribution", activity, contribution.ref))
