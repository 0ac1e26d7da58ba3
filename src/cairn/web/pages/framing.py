"""The frame of the work: what the problem is, and what settled the question elsewhere."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from cairn.activities import actions, may, queries
from cairn.web import asking, deeds, find, links
from cairn.web.forms.framing import ProblemForm, SettledForm


def state_problem(request: HttpRequest, programme: str, activity: str) -> HttpResponse:
    found, person = find.activity(request, programme, activity), asking.signed_in(request)
    may.state_problem(person, found).or_refuse()
    newest = queries.problems(found).first()
    form = ProblemForm(request.POST or None, initial={"words": newest.words if newest else ""})
    if form.is_valid() and deeds.done(
        form, actions.state_problem, found, by=person, at=asking.now(), **form.cleaned_data
    ):
        messages.success(request, _("It stands here now. The citizens who take part are asked whether they agree."))
        return redirect(links.in_activity("activity", found))
    return deeds.asked(
        request, found, form, here="activity", title=_("Say what the problem is"), button=_("Put it to the citizens"),
        lead=_(
            "Before anybody looks for answers: what is wrong? Talk it over first. It counts once most citizens who take"
            " part say that this is the problem. Other words are a new wording, and they are asked again."
        ),
        back=links.in_activity("activity", found),
    )  # fmt: skip


def note_settled(request: HttpRequest, programme: str, activity: str) -> HttpResponse:
    """Say first what it does to the level, then ask."""
    found, person = find.activity(request, programme, activity), asking.signed_in(request)
    may.note_settled(person, found).or_refuse()
    form = SettledForm(request.POST or None)
    if form.is_valid() and deeds.done(
        form, actions.note_settled, found, by=person, at=asking.now(), **form.cleaned_data
    ):
        messages.success(request, _("It is said openly. It stands beside the decision card and in the record."))
        return redirect(links.in_activity("activity", found))
    return deeds.asked(
        request, found, form, here="activity", title=_("The question was settled elsewhere"),
        button=_("Say so openly"),
        lead=_(
            "This lowers the level: if it was settled before this group decided, the work stands at level 3 at most,"
            " and nobody can take it back. Saying so yourself is honest, and people can go on from there."
        ),
        back=links.in_activity("activity", found),
    )  # fmt: skip
