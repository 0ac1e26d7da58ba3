"""Papers: printed for people who want one, entered by two, cancelled, or noted as late."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters

from cairn.core.ballots import rule_named
from cairn.decide import actions, may, queries
from cairn.web import asking, deeds, find, frame, links
from cairn.web.forms.papers import LARGE, CodeForm, PaperForm, PersonForm, PrintForm
from cairn.web.pages.decide.ways import papers_in_words

if TYPE_CHECKING:
    from cairn.decide.models import Decision
    from cairn.people.models import Person


@never_cache
def papers(request: HttpRequest, programme: str, activity: str, decision: str) -> HttpResponse:
    """For those who hand out papers and take calls: how many papers are where, who helps, and what can be done."""
    found, person, at = find.activity(request, programme, activity), asking.signed_in(request), asking.now()
    about = find.one(queries.decision(found, decision))
    helps = queries.helps_with_ballots(person, about) and not about.is_announced
    context = {
        **frame.around(request, found, "papers"),
        "decision": about,
        "may": may.help_with_ballots(person, about),
        "helps": helps,
        "is_open": about.is_open(at),
        "papers": papers_in_words(about) if helps else [],
        "paper_heads": (_("Papers"), _("How many")),
        "helpers": queries.ballot_helpers(about) if helps else [],
        "may_name": may.name_ballot_helper(person, about),
    }
    return render(request, "pages/decide/papers.html", context)


@never_cache
@sensitive_post_parameters("code")
def print_paper(request: HttpRequest, programme: str, activity: str, decision: str) -> HttpResponse:
    """Choose for whom; the answer is the paper itself. Its code is kept nowhere else."""
    found, person, at = find.activity(request, programme, activity), asking.signed_in(request), asking.now()
    about = find.one(queries.decision(found, decision))
    may.print_paper(person, about, at).or_refuse()
    people, fresh = queries.people_on_roll(about), {"code": queries.fresh_code()}
    form = PrintForm(request.POST or None, people=people, initial=fresh)
    if form.is_valid() and (code := _printed(form, about, person, at)):
        context = {**frame.around(request, found, "papers"), **_on_paper(request, about, form), "code": code}
        return render(request, "pages/decide/print_paper.html", context)
    return deeds.asked(
        request, found, form, here="papers", title=_("Print a ballot paper"), button=_("Make the paper"),
        back=_address(about), quoted=about.question,
        lead=_("From then on this person votes on paper, and on a screen only once the paper is cancelled. The paper"
               " has a code and no name. Refuse nobody who wants one, and ask nobody why."),
    )  # fmt: skip


@never_cache
@sensitive_post_parameters()
def enter_paper(request: HttpRequest, programme: str, activity: str, decision: str) -> HttpResponse:
    """The first person enters what stands on a paper; the second enters the same again."""
    found, person, at = find.activity(request, programme, activity), asking.signed_in(request), asking.now()
    about = find.one(queries.decision(found, decision))
    may.help_with_ballots(person, about).or_refuse()
    form, step = PaperForm(request.POST or None, decision=about), request.POST.get("step", "")
    is_back = step == "back" and form.is_valid()
    if is_back and deeds.done(form, actions.put_paper_back, about, by=person, at=at, code=form.cleaned_data["code"]):
        messages.success(request, _("The first entry is thrown away. Two people enter this paper anew."))
        return redirect(_address(about))
    if not is_back and form.is_valid() and (words := _entered(form, about, person, at)):
        messages.success(request, words)
        return redirect(_address(about))
    context = {**frame.around(request, found, "papers"), "decision": about, "form": form}
    return render(request, "pages/decide/enter_paper.html", context)


def cancel_paper(request: HttpRequest, programme: str, activity: str, decision: str) -> HttpResponse:
    """A paper that is lost or not wanted: one's own, or any by those who hand them out.

    There is no list of those who have one out: it would tell whose paper has just been entered.
    """
    found, person, at = find.activity(request, programme, activity), asking.signed_in(request), asking.now()
    about = find.one(queries.decision(found, decision))
    if not may.help_with_ballots(person, about):
        return _cancel_mine(request, about, person, at)
    form = PersonForm(request.POST or None, people=queries.people_on_roll(about))
    if form.is_valid() and deeds.done(form, actions.cancel_paper, about, by=person, at=at, voter=form.chosen):
        messages.success(request, _("The paper is cancelled."))
        return redirect(_address(about))
    return deeds.asked(
        request, found, form, here="papers", title=_("Cancel a paper"), button=_("Cancel this paper"),
        back=_address(about), quoted=about.question, lead=_cancelled(),
    )  # fmt: skip


@never_cache
@sensitive_post_parameters("code")
def note_late_paper(request: HttpRequest, programme: str, activity: str, decision: str) -> HttpResponse:
    found, person, at = find.activity(request, programme, activity), asking.signed_in(request), asking.now()
    about, form = find.one(queries.decision(found, decision)), CodeForm(request.POST or None)
    may.note_late_papers(person, about, at).or_refuse()
    if form.is_valid() and deeds.done(form, actions.note_late_paper, about, by=person, at=at, **form.cleaned_data):
        messages.success(request, _("The paper is noted as late. It is not counted."))
        return redirect(_address(about))
    return deeds.asked(
        request, found, form, here="papers", title=_("Note a late paper"), button=_("Note it as late"),
        back=_address(about), lead=_("It came after voting had closed. What stands on it is not entered."),
    )  # fmt: skip


def _printed(form: PrintForm, about: Decision, person: Person, at: datetime) -> str:
    """The code of the paper, made now or by the same button a moment ago. Else the form says why not."""
    code, voter = form.cleaned_data["code"], form.chosen
    paper = queries.paper_of(voter, about)
    if paper is not None and queries.paper_by_code(about, code) == paper:  # the button was pressed twice
        return str(code)
    return deeds.done(form, actions.print_paper, about, by=person, at=at, voter=voter, code=code) or ""


def _entered(form: PaperForm, about: Decision, person: Person, at: datetime) -> str:
    """The thanks, once it is entered. Else the form says where the two differ, or why not."""
    code = form.cleaned_data["code"]
    paper = queries.paper_by_code(about, code)
    if paper is None or not paper.waits_for_second:
        first = deeds.done(form, actions.enter_paper, about, by=person, at=at, code=code, **form.marks)
        return _("Entered once. Now a second person has to enter it again from the paper.") if first else ""
    differing = deeds.done(form, actions.enter_paper_again, about, by=person, at=at, code=code, **form.marks)
    if differing == ():
        return _("Both agree. The paper is in the box.")
    if differing:
        form.differ(differing, code)
    return ""


def _cancel_mine(request: HttpRequest, about: Decision, person: Person, at: datetime) -> HttpResponse:
    return deeds.confirmed(
        request, may.cancel_paper(person, about, person),
        lambda: actions.cancel_paper(about, by=person, at=at, voter=person),
        title=_("Cancel my paper?"), button=_("Cancel my paper"), words=_cancelled(),
        thanks=_("The paper is cancelled. You can vote on a screen now."),
        back=links.in_activity("decision", about.activity, about.ref),
    )  # fmt: skip


def _cancelled() -> str:
    return _("It counts no more, wherever it is now. After that one can vote on a screen, by phone, or on a new paper.")


def _on_paper(request: HttpRequest, decision: Decision, form: PrintForm) -> dict[str, Any]:
    """What is printed: every option with the words to choose from."""
    scale = rule_named(decision.rule).scale
    check = links.in_activity("check_ballot", decision.activity, decision.ref)
    return {
        "decision": decision,
        "voter": form.chosen,
        "is_large": form.cleaned_data["size"] == LARGE,
        "lines": [(line.option, queries.takes(decision, line.cost)) for line in queries.lines(decision)],
        "total": queries.takes(decision, decision.total),
        "sentences": list(scale.words.values()) if scale else [],
        "has_objections": scale is not None and scale.objects_upto in scale.grades,
        "check_address": request.build_absolute_uri(check),
    }


def _address(decision: Decision) -> str:
    return links.in_activity("papers", decision.activity, decision.ref)
