"""Roles: the list, one role, offering one, more time, taking it back, and who reads."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache

from cairn.activities import queries as activities
from cairn.people import queries as people
from cairn.programmes import queries as programmes
from cairn.roles import actions, may, queries
from cairn.web import asking, deeds, find, links
from cairn.web.contents import role_pay
from cairn.web.contents import roles as contents
from cairn.web.forms.offers import OfferForm, RolesForm
from cairn.web.forms.roles import ExtendForm, ReaderForm, WithdrawForm

if TYPE_CHECKING:
    from cairn.activities.models import Activity
    from cairn.people.models import Person
    from cairn.programmes.models import Programme
    from cairn.roles.models import RoleOffer

A_PAGE = 20


def roles(request: HttpRequest, programme: str) -> HttpResponse:
    """The roles of a programme: those that can be asked for, or with `show=closed` the others."""
    found, person, today = find.programme(request, programme), asking.person(request), asking.today()
    is_closed, form = request.GET.get("show") == "closed", RolesForm(request.GET)
    listed = queries.closed_roles(found, today) if is_closed else queries.open_roles(found, today)
    shown = [one for one in listed if one.suits(**form.chosen)] if form.chosen else listed
    page = Paginator(shown, A_PAGE).get_page(request.GET.get("page"))
    context = {
        "form": form,
        "is_chosen": bool(form.chosen),
        "programme": found,
        "person": person,
        "page": page,
        "lines": contents.lines(page.object_list, on=today),
        "is_closed": is_closed,
        "may_offer": bool(_where(person, found)[0]) or programmes.leads(person, found),
        "may_ask": may.ask_people(person, found),
    }
    return render(request, "pages/roles/roles.html", context)


@never_cache
def role(request: HttpRequest, programme: str, role: str) -> HttpResponse:
    """One role: what it is for, what it takes and gives, how places are given; and how mine stands."""
    found, person, at = find.role(request, programme, role), asking.person(request), asking.now()
    context = {
        "programme": found.programme, "person": person, "role": found, "today": asking.today(),
        **contents.page_of(found, person, at=at),
        **role_pay.of_role(found),
    }  # fmt: skip
    return render(request, "pages/roles/role.html", context)


def offer_role(request: HttpRequest, programme: str) -> HttpResponse:
    """Offer a role in the programme, or in one of its activities."""
    found, person = find.programme(request, programme), asking.signed_in(request)
    where, anywhere = _where(person, found)
    if not where:
        may.offer_role(person, found).or_refuse()
    initial = {"activity": request.GET.get("activity", "")}
    form = OfferForm(request.POST or None, activities=where, anywhere=anywhere, initial=initial)
    if form.is_valid() and (
        made := deeds.done(form, actions.offer_role, found, by=person, at=asking.now(), **form.cleaned_data)
    ):
        messages.success(request, _("The role is offered. Everybody who can see the programme can read it."))
        return redirect(_address(made))
    return deeds.asked(
        request, found, form, here="roles", title=_("Offer a role"), button=_("Offer this role"),
        lead=_("Everybody can read it. Once people may ask for it, only its last day can change: so take your time."),
        back=links.in_programme("roles", found),
    )  # fmt: skip


def extend_role(request: HttpRequest, programme: str, role: str) -> HttpResponse:
    found, person = find.role(request, programme, role), asking.signed_in(request)
    may.extend_role(person, found, on=asking.today()).or_refuse()
    form = ExtendForm(request.POST or None, initial={"closes_on": found.closes_on})
    if form.is_valid() and deeds.done(
        form, actions.extend_role, found, by=person, at=asking.now(), **form.cleaned_data
    ):
        messages.success(request, _("People have more time to ask for it."))
        return redirect(_address(found))
    return deeds.asked(
        request, found.programme, form, here="roles", title=_("Give people more time"),
        button=_("Set the new last day"),
        lead=_("The answers come later too. Everything else of the offer stays as people read it."),
        back=_address(found), quoted=found.title,
    )  # fmt: skip


def withdraw_role(request: HttpRequest, programme: str, role: str) -> HttpResponse:
    found, person = find.role(request, programme, role), asking.signed_in(request)
    may.withdraw_role(person, found).or_refuse()
    form = WithdrawForm(request.POST or None)
    if form.is_valid() and deeds.done(
        form, actions.withdraw_role, found, by=person, at=asking.now(), **form.cleaned_data
    ):
        messages.success(request, _("The role is not offered any more. Everybody who asked gets your reason."))
        return redirect(_address(found))
    return deeds.asked(
        request, found.programme, form, here="roles", title=_("Take this role back?"), button=_("Take it back"),
        lead=_("Everybody who asked for it gets a no with your reason. Who holds it already goes on. It stays on the"
               " list with the reason, and cannot be offered again: offer a new one."),
        back=_address(found), quoted=found.title,
    )  # fmt: skip


@never_cache
def name_reader(request: HttpRequest, programme: str, role: str) -> HttpResponse:
    """Name somebody who reads what people write, from the other side first of all."""
    found, person = find.role(request, programme, role), asking.signed_in(request)
    may.withdraw_role(person, found).or_refuse()
    members = people.persons(programmes.memberships(found.programme).values_list("person_id", flat=True))
    form = ReaderForm(request.POST or None, people=members)
    if form.is_valid() and (
        named := deeds.done(form, actions.name_reader, found, form.cleaned_data["reader"], by=person, at=asking.now())
    ):
        messages.success(request, _("%(name)s reads here from now on.") % {"name": named.person.shown_name})
        return redirect(_address(found))
    return deeds.asked(
        request, found.programme, form, here="roles", title=_("Name somebody who reads too"),
        button=_("Name this person"),
        lead=_("Nobody reads before a citizen and somebody from the other side are named. One writes each answer, one"
               " from the other side agrees. They see the name people chose and what they wrote, and nothing else"
               " about them. Who asks for the role sees who reads."),
        back=_address(found), quoted=found.title,
    )  # fmt: skip


def release_reader(request: HttpRequest, programme: str, role: str, reader: str) -> HttpResponse:
    found, person = find.role(request, programme, role), asking.signed_in(request)
    about = find.one(queries.readers(found).filter(ref=reader).first())
    about.role = found
    return deeds.confirmed(
        request, may.release_reader(person, about), lambda: actions.release_reader(about, by=person, at=asking.now()),
        title=_("%(name)s reads no more?") % {"name": about.person.shown_name},
        words=_("They will not see what people write who ask for this role. Name somebody else from the same side."),
        button=_("They read no more"),
        thanks=_("Noted. Look whether both sides still read."),
        back=_address(found),
    )  # fmt: skip


def _where(person: Person | None, programme: Programme) -> tuple[list[Activity], bool]:
    """The activities in which this person can offer a role, and whether they can in the whole programme."""
    if person is None:
        return [], False
    running = activities.activities_of(programme).filter(ended_at__isnull=True, withdrawn_at__isnull=True)
    if programmes.leads(person, programme):
        return list(running), True
    return [one for one in running if may.offer_role(person, programme, activity=one)], False


def _address(role: RoleOffer) -> str:
    return links.in_programme("role", role.programme, role.ref)
