"""Sealed words: writing to a contact, what the contact opens, and what whoever wrote can do. No page is kept anywhere.

Nothing is said by `messages` here: it would stand in the session or a cookie that somebody wrote to a contact.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache

from cairn.care import actions, helplines, may, queries
from cairn.care.choices import Task
from cairn.care.seals import Unopened
from cairn.programmes import queries as programmes
from cairn.web import asking, deeds, find, floods
from cairn.web.forms.care import AskForm, CodeForm, ReportForm

if TYPE_CHECKING:
    from cairn.care.models import Message
    from cairn.people.models import Person

A_PAGE = 20
FORMS: dict[Task, type[AskForm | ReportForm]] = {Task.WELLBEING: AskForm, Task.SAFEGUARDING: ReportForm}


@never_cache
def ask(request: HttpRequest, programme: str) -> HttpResponse:
    """Please get in touch with me: to the wellbeing contact alone."""
    return _write(request, programme, Task.WELLBEING)


@never_cache
def report(request: HttpRequest, programme: str) -> HttpResponse:
    """Somebody is being harmed: to the safeguarding contact alone."""
    return _write(request, programme, Task.SAFEGUARDING)


@never_cache
def waiting(request: HttpRequest) -> HttpResponse:
    """For a contact: what waits, the oldest first, and nothing of the words."""
    person = asking.signed_in(request)
    page = Paginator(queries.waiting_for(person), A_PAGE).get_page(request.GET.get("page"))
    context = {"page": page, "looks_after": queries.contact_for(person)}
    return render(request, "pages/care/waiting.html", context)


@never_cache
def message(request: HttpRequest, message: str) -> HttpResponse:
    """One message, opened by a press of its own. Each opening is noted by the day."""
    person, at = asking.signed_in(request), asking.now()
    about, step = find.one(queries.message_for(person, message)), request.POST.get("step", "")
    deed: Callable[..., Any] | None = {
        "seen": actions.say_seen, "talked": actions.say_talked, "closed": actions.close_message
    }.get(step)  # fmt: skip
    if deed:
        deed(about, by=person, at=at)
        return redirect("care_message", about.ref)
    context: dict[str, Any] = {"message": about, "is_harm": about.contact.task == Task.SAFEGUARDING}
    if step == "open":
        try:
            context["opened"] = actions.open_message(about, by=person, at=at)
        except Unopened:
            context["is_lost"] = True
    context |= {name: gate(person, about) for name, gate in _DEEDS_OF_THE_CONTACT.items()}
    context["destroyed_on"] = queries.destroyed_on(about)
    return render(request, "pages/care/message.html", context)


@never_cache
def mine(request: HttpRequest) -> HttpResponse:
    """What I sent to contacts while signed in, and how far it came."""
    found = queries.mine(asking.signed_in(request))
    page = Paginator(found, A_PAGE).get_page(request.GET.get("page"))
    return render(request, "pages/care/mine.html", {"page": page})


@never_cache
def mine_one(request: HttpRequest, message: str) -> HttpResponse:
    person = asking.signed_in(request)
    return _own(request, find.one(queries.mine_by_ref(person, message)), person)


@never_cache
def by_code(request: HttpRequest) -> HttpResponse:
    """What was sent without an account, for whoever holds the code. The code travels in forms, never in an address."""
    form = CodeForm(request.POST if request.method == "POST" else None)
    if form.is_valid() and floods.check(request, form, "slip"):
        code = form.cleaned_data["code"]
        if found := queries.by_code(code):
            return _own(request, found, None, code)
        form.add_error("code", _("Nothing is kept under this code. Look at each letter; or it is destroyed already."))
    return render(request, "pages/care/code.html", {"form": form})


def _write(request: HttpRequest, programme: str, task: Task) -> HttpResponse:
    """The form to one contact, where somebody reads it; else a page that says so."""
    found, person = find.programme(request, programme), asking.person(request)
    contact = queries.contact(found, task)
    verdict = may.write_to(person, contact)
    form = FORMS[task](request.POST if request.method == "POST" and verdict else None)
    context: dict[str, Any] = {
        "programme": found,
        "contact": contact,
        "may_write": verdict,
        "form": form,
        "is_harm": task == Task.SAFEGUARDING,
        "help": helplines.help_in(found.country),
        "leads_too": contact is not None and programmes.leads(contact.person, found),
    }
    if contact and form.is_valid() and floods.check(request, form, "care"):
        sent = deeds.done(form, actions.write_to, contact, by=person, at=asking.now(), **form.cleaned_data)
        if sent:
            code = "" if person else form.cleaned_data["once"]
            return render(request, "pages/care/sent.html", {**context, "message": sent, "code": code})
    return render(request, "pages/care/write.html", context)


def _own(request: HttpRequest, about: Message, person: Person | None, code: str = "") -> HttpResponse:
    """How far it came, for whoever sent it: they can take it back, or let the next contact read it."""
    step, at = request.POST.get("step", ""), asking.now()
    if step == "destroy":
        actions.take_back(about, by=person, code=code, at=at)
        return render(request, "pages/care/taken_back.html", {"programme": about.contact.programme})
    if step == "hand_on":
        about = actions.hand_on(about, by=person, code=code, at=at)
    next_contact, here = queries.to_hand_on_to(about), about.contact.programme
    context = {
        "message": about,
        "programme": here,
        "code": code,
        "is_harm": about.contact.task == Task.SAFEGUARDING,
        "asks_whether": step == "take_back",
        "next_contact": next_contact,
        "next_leads_too": next_contact is not None and programmes.leads(next_contact.person, here),
        "opened_on": [one.on for one in about.openings.all()],
        "destroyed_on": queries.destroyed_on(about),
    }
    return render(request, "pages/care/own.html", context)


_DEEDS_OF_THE_CONTACT = {"may_seen": may.say_seen, "may_talked": may.say_talked, "may_close": may.close_message}
