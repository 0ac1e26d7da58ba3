"""For the two sides who read: what people wrote that ask for a role, and answering them all at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.cache import never_cache

from cairn.roles import actions, may, queries
from cairn.web import asking, deeds, find, links
from cairn.web.forms.roles import AnswerForm

if TYPE_CHECKING:
    from cairn.roles.models import Application, RoleOffer

A_PAGE = 20


@never_cache
def applications(request: HttpRequest, programme: str, role: str) -> HttpResponse:
    """What people wrote, in an order drawn by lot; nothing else about them stands here."""
    found, person, at = find.role(request, programme, role), asking.signed_in(request), asking.now()
    may.read_applications(person, found).or_refuse()
    own = queries.reader(person, found)
    page = Paginator(queries.applications(found, person), A_PAGE).get_page(request.GET.get("page"))
    context = {
        "programme": found.programme,
        "role": found,
        "person": person,
        "page": page,
        "own": own,
        "readers": queries.readers(found),
        "standing": queries.standing(found, at=at),
        "places_left": queries.places_left(found, asking.today()),
        "may_give": may.give_answers(person, found, on=asking.today()),
        "is_open": found.is_open(asking.today()),
    }
    return render(request, "pages/roles/applications.html", context)


@never_cache
def answer_application(request: HttpRequest, programme: str, application: str) -> HttpResponse:
    """Write the answer with its reason. The other side agrees to it."""
    about, person = _application(request, programme, application), asking.signed_in(request)
    may.answer_application(person, about).or_refuse()
    initial = {"reason": about.proposed_reason}
    if about.is_proposed is not None:
        initial["is_given"] = "yes" if about.is_proposed else "no"
    form = AnswerForm(request.POST or None, initial=initial)
    if form.is_valid() and deeds.done(
        form, actions.answer_application, about, by=person, at=asking.now(), **form.cleaned_data
    ):
        messages.success(request, _("Written. Somebody from the other side agrees to it, or writes another one."))
        return redirect(_back(about.role))
    return deeds.asked(
        request, about.role.programme, form, here="roles", button=_("Write this answer"),
        title=_("Answer %(name)s") % {"name": about.person.shown_name},
        lead=_("Nobody hears anything before every answer is agreed by both sides. Then all go out together."),
        back=_back(about.role), quoted=about.words,
    )  # fmt: skip


@never_cache
def agree_answer(request: HttpRequest, programme: str, application: str) -> HttpResponse:
    about, person = _application(request, programme, application), asking.signed_in(request)
    answer = _("Yes") if about.is_proposed else _("No")
    return deeds.confirmed(
        request, may.agree_answer(person, about),
        lambda: actions.agree_answer(about, by=person, at=asking.now(), read=request.POST.get("read", "")),
        title=_("Agree to this answer to %(name)s?") % {"name": about.person.shown_name},
        words=_("If you see it differently, go back and write the answer as you see it: then they agree or not."),
        button=_("I agree"),
        thanks=_("Agreed. It goes out with all the others."),
        back=_back(about.role), quoted=f"{answer}. {about.proposed_reason}", read=about.sign_of_answer,
    )  # fmt: skip


@never_cache
def give_answers(request: HttpRequest, programme: str, role: str) -> HttpResponse:
    """Everybody gets their answer, after one more question."""
    found, person = find.role(request, programme, role), asking.signed_in(request)
    waiting = queries.standing(found, at=asking.now()).waiting
    words = ngettext(
        "%(n)d person gets an answer with its reason, on their page and by letter. It cannot be taken back.",
        "%(n)d people get their answers with the reasons, on their pages and by letter. It cannot be taken back.",
        waiting,
    )
    return deeds.confirmed(
        request, may.give_answers(person, found, on=asking.today()),
        lambda: actions.give_answers(found, by=person, at=asking.now()),
        title=_("Give everybody their answer?"), words=words % {"n": waiting}, button=_("Give everybody their answer"),
        thanks=_("Everybody has their answer now."),
        back=links.in_programme("role", found.programme, found.ref), quoted=found.title,
    )  # fmt: skip


def _application(request: HttpRequest, programme: str, ref: str) -> Application:
    """The application, for those who answer it and for whom it is; nobody else learns that there is one."""
    return find.one(queries.application(programme, ref, asking.person(request)))


def _back(role: RoleOffer) -> str:
    return links.in_programme("applications", role.programme, role.ref)
