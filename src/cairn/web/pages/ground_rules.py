"""How we want to be together: putting a line forward, taking it back, agreeing for a side."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from cairn.sessions import actions, may, queries
from cairn.web import asking, deeds, find, links
from cairn.web.forms import around_sessions as forms


def propose_rule(request: HttpRequest, programme: str, session: str) -> HttpResponse:
    found, person = find.session(request, programme, session), asking.signed_in(request)
    may.propose_rule(person, found).or_refuse()
    form = forms.RuleForm(request.POST or None, standing=list(queries.ground_rules(found)))
    if form.is_valid() and deeds.done(form, actions.propose_rule, found, by=person, at=asking.now(), **form.rule):
        messages.success(request, _("It is put forward. It stands once every side that is there has agreed."))
        return redirect(f"{links.in_session('session', found)}#rules")
    lead = _("Agreed at the start of the session by those who are there, one press for each side.")
    return deeds.asked_of_session(request, found, form, title=_("A ground rule"), button=_("Put it forward"), lead=lead)


def take_back_rule(request: HttpRequest, programme: str, session: str, rule: str) -> HttpResponse:
    person = asking.signed_in(request)
    found = find.in_session(request, programme, session, queries.ground_rule(rule))
    return deeds.confirmed(
        request, may.take_back_rule(person, found), lambda: actions.take_back_rule(found, by=person, at=asking.now()),
        title=_("Take this line back?"), words=found.words, button=_("Take it back"), thanks=_("Taken back."),
        back=f"{links.in_session('session', found.session)}#rules",
    )  # fmt: skip


def agree_rules(request: HttpRequest, programme: str, session: str) -> HttpResponse:
    """One press for all the lines that stand on the page; the form says which those were."""
    found, person, at = find.session(request, programme, session), asking.signed_in(request), asking.now()
    may.agree_rules(person, found, at).or_refuse()
    if request.method != "POST":
        return redirect(f"{links.in_session('session', found)}#rules")
    wanted = set(request.POST.getlist("rule"))
    rules = [one for one in queries.ground_rules_proposed(found) if one.ref in wanted]
    if actions.agree_rules(found, by=person, at=at, rules=rules):
        messages.success(request, _("Agreed by every side that is here. From now on these lines stand."))
    else:
        messages.success(request, _("Your side has agreed. They stand once the other sides that are here agree."))
    return redirect(f"{links.in_session('session', found)}#rules")
