"""The access plan of a session: its lines, who sees to them, and whether they are done."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from cairn.sessions import actions, may, queries
from cairn.web import asking, deeds, find, links
from cairn.web.contents import session_parts
from cairn.web.forms import around_sessions as forms

if TYPE_CHECKING:
    from cairn.sessions.models import AccessLine, Session


def write_access_line(request: HttpRequest, programme: str, session: str) -> HttpResponse:
    found, person = find.session(request, programme, session), asking.signed_in(request)
    may.write_access_line(person, found).or_refuse()
    people = session_parts.who_can_see_to(found)
    form = forms.AccessLineForm(request.POST or None, people=people, initial={"kind": request.GET.get("kind", "")})
    if form.is_valid():
        line = {name: form.cleaned_data[name] for name in ("kind", "words")}
        if deeds.done(form, actions.write_access_line, found, by=person, at=asking.now(), owner=form.chosen, **line):
            messages.success(request, _("It stands in the access plan."))
            return _to(found)
    lead = _("Everybody reads the plan. Write what there will be and who sees to it, and nothing of who needs it.")
    return deeds.asked_of_session(
        request, found, form, title=_("What will there be?"), button=_("Put it in the plan"), lead=lead
    )


def hand_on_access(request: HttpRequest, programme: str, session: str, line: str) -> HttpResponse:
    person, found = asking.signed_in(request), _line(request, programme, session, line)
    may.hand_on_access(person, found).or_refuse()
    form = forms.OwnerField(request.POST or None, people=session_parts.who_can_see_to(found.session))
    if form.is_valid() and deeds.done(
        form, actions.hand_on_access, found, by=person, at=asking.now(), owner=form.chosen
    ):
        messages.success(request, _("Somebody else sees to it now."))
        return _to(found.session)
    return deeds.asked_of_session(request, found.session, form, title=found.words, button=_("Hand it on"))


def mark_access(request: HttpRequest, programme: str, session: str, line: str) -> HttpResponse:
    """Done, or not done after all: the button says which, and the other one takes it back."""
    person, found = asking.signed_in(request), _line(request, programme, session, line)
    deed, verdict, button, thanks = (
        (actions.mark_access_open, may.mark_access_open(person, found), _("It is not done yet"), _("Open again."))
        if found.is_done
        else (actions.mark_access_done, may.mark_access_done(person, found), _("It is done"), _("Done. Thank you."))
    )
    return deeds.confirmed(
        request, verdict, lambda: deed(found, by=person, at=asking.now()), title=found.words,
        words=_("Everybody can read it. It can be taken back."), button=button, thanks=thanks,
        back=f"{links.in_session('session', found.session)}#access",
    )  # fmt: skip


def remove_access_line(request: HttpRequest, programme: str, session: str, line: str) -> HttpResponse:
    person, found = asking.signed_in(request), _line(request, programme, session, line)
    may.remove_access_line(person, found).or_refuse()
    form = forms.WhyForm(request.POST or None)
    if form.is_valid() and deeds.done(
        form, actions.remove_access_line, found, by=person, at=asking.now(), **form.cleaned_data
    ):
        messages.success(request, _("It is off the plan. The reason stands there."))
        return _to(found.session)
    title = _("Take “%(words)s” off the plan?") % {"words": found.words}
    return deeds.asked_of_session(request, found.session, form, title=title, button=_("Take it off"))


def _line(request: HttpRequest, programme: str, session: str, ref: str) -> AccessLine:
    return find.in_session(request, programme, session, queries.access_line(ref))


def _to(session: Session) -> HttpResponse:
    return redirect(f"{links.in_session('session', session)}#access")
