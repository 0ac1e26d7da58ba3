"""Programmes: what they are for, their activities on one mountain, who belongs to them."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.text import slugify
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache

from cairn.events import queries as events
from cairn.people import actions as people_actions
from cairn.people import queries as people
from cairn.programmes import actions, may, queries
from cairn.sessions import queries as sessions
from cairn.web import asking, deeds, find, links
from cairn.web.contents import flags, heights, practices, programmes, reflections, roles
from cairn.web.forms.programmes import EditionForm, MemberForm, PartnerForm, ProgrammeForm

if TYPE_CHECKING:
    from cairn.programmes.models import Programme


def home(request: HttpRequest) -> HttpResponse:
    """What Cairn is, in three sentences; the programmes with their mountains."""
    person = asking.person(request)
    seen = list(queries.programmes_seen_by(person)[:20])
    context = {"programmes": heights.programmes_on_the_mountain(seen, at=asking.now()), "person": person}
    return render(request, "pages/programmes/home.html", context)


def programme(request: HttpRequest, programme: str) -> HttpResponse:
    """One programme: the mountain with all its activities."""
    found, person = find.programme(request, programme), asking.person(request)
    membership = queries.membership(person, found)
    context = {
        "programme": found,
        "person": person,
        "membership": membership,
        "partners": queries.partners(found),
        "may_join": may.join(person, found),
        "may_lead": may.lead(person, found),
        "may_moderate": membership is not None and membership.role in queries.MODERATING,
        "may_publish": may.publish_programme(person, found),
        "sessions": _sessions_to_come(found, at=asking.now()),
        "events": list(events.events_in([found])),
        "may_follow": may.follow_edition(person, found),
        "reflections": reflections.newest(found, on=asking.today()),
        "practices": practices.of_programme(found, on=asking.today()),
        "roles": roles.open_in(found, on=asking.today()),
        "needs_met": flags.needs_met(found, on=asking.today()),
        **programmes.standing(found, at=asking.now()),
    }
    return render(request, "pages/programmes/programme.html", context)


def open_programme(request: HttpRequest) -> HttpResponse:
    person, at = asking.signed_in(request), asking.now()
    form = ProgrammeForm(request.POST or None)
    if form.is_valid():
        words = dict(form.cleaned_data)
        name = words.pop("organisation")
        organisation = people.organisation_named(name) or deeds.done(
            form, people_actions.register_organisation, by=person, name=name, slug=_free_slug(name), at=at
        )
        opened = organisation and deeds.done(
            form, actions.open_programme, by=person, organisation=organisation, at=at, **words
        )
        if opened:
            messages.success(request, _("The programme is open. Only its members see it until you publish it."))
            return redirect(links.in_programme("programme", opened))
    return render(request, "pages/programmes/open_programme.html", {"form": form})


def publish_programme(request: HttpRequest, programme: str) -> HttpResponse:
    found, person, at = find.programme(request, programme), asking.signed_in(request), asking.now()
    return deeds.confirmed(
        request, may.publish_programme(person, found), lambda: actions.publish_programme(found, by=person, at=at),
        title=_("Make this programme public?"),
        words=_(
            "Everybody will be able to read its activities, their record and their mountain. This cannot be undone."
        ),
        button=_("Make it public"),
        thanks=_("Everybody can read this programme now."),
        back=links.in_programme("programme", found),
    )  # fmt: skip


def join_programme(request: HttpRequest, programme: str) -> HttpResponse:
    found, person, at = find.programme(request, programme), asking.signed_in(request), asking.now()
    return deeds.confirmed(
        request, may.join(person, found), lambda: actions.join(found, by=person, at=at),
        title=_("Join %(title)s?") % {"title": found.title},
        words=_("You can then join its activities, or open one yourself. You can leave at any time."),
        button=_("Join"),
        thanks=_("You belong to this programme now. Welcome. If you like, open “Questions about me” further down."),
        back=links.in_programme("programme", found),
    )  # fmt: skip


def leave_programme(request: HttpRequest, programme: str) -> HttpResponse:
    found, person, at = find.programme(request, programme), asking.signed_in(request), asking.now()
    return deeds.confirmed(
        request, may.leave(person, found), lambda: actions.leave(found, by=person, at=at),
        title=_("Leave %(title)s?") % {"title": found.title},
        words=_(
            "What you said stays yours, and you can still hear what became of it. Your card of strengths is not read"
            " here any more. Answers about yourself stay, apart from your name, until you destroy them under “Me and"
            " my money”."
        ),
        button=_("Leave"),
        thanks=_("You have left this programme. You are welcome back at any time."),
        back=links.in_programme("programme", found),
    )  # fmt: skip


@never_cache
def members(request: HttpRequest, programme: str) -> HttpResponse:
    """Who belongs here, in an order that ranks nobody; leads add people who said yes."""
    found, person, at = find.programme(request, programme), asking.person(request), asking.now()
    may.see_members(person, found).or_refuse()
    if request.method == "POST":
        may.lead(person, found).or_refuse()  # before the form says whether somebody has this address
    form = MemberForm(request.POST or None)
    if (
        request.method == "POST"
        and form.is_valid()
        and (member := people.person_by_email(form.cleaned_data.pop("email")))
    ):
        deed = actions.give_role if queries.membership(member, found) else actions.add_member
        if deeds.done(form, deed, found, member, by=asking.signed_in(request), at=at, **form.cleaned_data):
            messages.success(request, _("%(name)s has this role now.") % {"name": member.shown_name})
            return redirect(links.in_programme("members", found))
    context = {
        "programme": found,
        "memberships": programmes.people_in(found, asking.signed_in(request)),
        "form": form,
        "may_lead": may.lead(person, found),
    }
    return render(request, "pages/programmes/members.html", context)


def take_on_partner(request: HttpRequest, programme: str) -> HttpResponse:
    found, person, at = find.programme(request, programme), asking.signed_in(request), asking.now()
    may.lead(person, found).or_refuse()
    form = PartnerForm(request.POST or None)
    if form.is_valid():
        name = form.cleaned_data["name"]
        partner = people.organisation_named(name) or deeds.done(
            form, people_actions.register_organisation, by=person, name=name, slug=_free_slug(name), at=at
        )
        if partner and deeds.done(form, actions.take_on_partner, found, partner, by=person, at=at):
            messages.success(request, _("%(name)s is a partner now.") % {"name": partner.name})
            return redirect(links.in_programme("programme", found))
    return render(request, "pages/programmes/take_on_partner.html", {"programme": found, "form": form})


def follow_edition(request: HttpRequest, programme: str) -> HttpResponse:
    """Name the edition before this one."""
    found, person = find.programme(request, programme), asking.signed_in(request)
    may.follow_edition(person, found).or_refuse()
    form = EditionForm(request.POST or None, earlier=queries.earlier_editions(found))
    if form.is_valid() and deeds.done(
        form, actions.follow_edition, found, form.cleaned_data["earlier"], by=person, at=asking.now()
    ):
        messages.success(request, _("Both editions stand beside each other now. See what the last one left."))
        return redirect(links.in_programme("from_last_time", found))
    return render(request, "pages/programmes/follow_edition.html", {"programme": found, "form": form})


def _free_slug(name: str) -> str:
    """A short address for an organisation that no other one has."""
    base = slugify(name)[:50] or "organisation"
    slug, number = base, 2
    while people.organisation(slug):
        slug, number = f"{base}-{number}", number + 1
    return slug


def _sessions_to_come(programme: Programme, *, at: datetime) -> list[dict[str, Any]]:
    return [
        {
            "title": one.title,
            "starts_at": one.starts_at,
            "url": links.in_session("session", one),
        }
        for one in sessions.sessions_to_come(programme, at=at)[:10]
    ]
