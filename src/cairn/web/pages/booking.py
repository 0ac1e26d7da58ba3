"""Before the day: asking for something to be booked or paid, booking it, saying why not."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache

from cairn.activities import queries as activities
from cairn.people.sides import Side
from cairn.recognition import actions, may, queries
from cairn.web import asking, deeds, find, links
from cairn.web.components.words import day
from cairn.web.forms.claiming import BookingForm
from cairn.web.forms.paying import PrepaidForm, WhyForm
from cairn.web.forms.recognition import NO_BANK_DETAILS

if TYPE_CHECKING:
    from cairn.activities.models import Activity
    from cairn.people.models import Person
    from cairn.recognition.models import Booking


@never_cache
def ask_to_book(request: HttpRequest, programme: str, activity: str) -> HttpResponse:
    """Please book or pay this for me before the day."""
    found, person = find.activity(request, programme, activity), asking.signed_in(request)
    may.ask_to_book(person, found).or_refuse()
    form = BookingForm(request.POST or None)
    if form.is_valid() and (
        made := deeds.done(form, actions.ask_to_book, found, by=person, at=asking.now(), **form.cleaned_data)
    ):
        messages.success(request, _("Asked. You hear by %(day)s whether it is booked.") % {"day": day(made.due_on)})
        return redirect(links.in_activity("money", found))
    return deeds.asked(
        request, found, form, here="money", title=_("Ask for something to be booked"), button=_("Ask for this"),
        lead=_(
            "So that you need not pay first. Only you and whoever pays read it; the public record says only that"
            " somebody asked. %(no_bank_details)s"
        )
        % {"no_bank_details": NO_BANK_DETAILS},
        back=links.in_activity("money", found),
    )  # fmt: skip


@never_cache
def withdraw_booking(request: HttpRequest, programme: str, activity: str, booking: str) -> HttpResponse:
    person, at = asking.signed_in(request), asking.now()
    about = _theirs(request, programme, activity, booking)
    return deeds.confirmed(
        request, may.withdraw_booking(person, about), lambda: actions.withdraw_booking(about, by=person, at=at),
        title=_("Need it no more?"), words=_("Nothing is booked then. You can ask again."), quoted=about.words,
        button=_("I need it no more"), thanks=_("It is taken back."), back=links.in_activity("money", about.activity),
    )  # fmt: skip


@never_cache
def refuse_booking(request: HttpRequest, programme: str, activity: str, booking: str) -> HttpResponse:
    """Say why it is not booked, and what the person can do instead."""
    person, about = asking.signed_in(request), _theirs(request, programme, activity, booking)
    may.refuse_booking(person, about).or_refuse()
    form = WhyForm(
        request.POST or None, label=_("Why is it not booked, and what can they do instead?"),
        hint=_("Like: The last train is gone by then. Take a taxi home and claim it: it is paid within a week."),
    )  # fmt: skip
    if form.is_valid() and deeds.done(
        form, actions.refuse_booking, about, by=person, at=asking.now(), **form.cleaned_data
    ):
        messages.success(request, _("The person reads your reason."))
        return redirect(links.in_activity("to_pay", about.activity))
    return deeds.asked(
        request, about.activity, form, here="to_pay", title=_("Say why it is not booked"), button=_("Send this answer"),
        quoted=about.words, back=links.in_activity("to_pay", about.activity),
    )  # fmt: skip


@never_cache
def record_prepaid(request: HttpRequest, programme: str, activity: str) -> HttpResponse:
    """For whoever pays: something was paid or booked for a person before the day, asked for or not."""
    found, person = find.activity(request, programme, activity), asking.signed_in(request)
    may.pay(person, found).or_refuse()
    asked = queries.booking(found, request.GET.get("asked", ""))
    form = PrepaidForm(request.POST or None, people=people_paid(found, but=person), initial=_as_asked(asked))
    if form.is_valid() and deeds.done(
        form, actions.record_prepaid, found, by=person, at=asking.now(), asked=asked, **form.cleaned_data
    ):
        messages.success(request, _("Noted. The person sees it on their page."))
        return redirect(links.in_activity("to_pay", found))
    return deeds.asked(
        request, found, form, here="prepaid", title=_("Paid or booked before the day"), button=_("Note it"),
        lead=_("So that nobody has to lend you money. Only you who pay and the person see it. %(no_bank_details)s")
        % {"no_bank_details": NO_BANK_DETAILS},
        quoted=asked.words if asked else "", back=links.in_activity("to_pay", found),
    )  # fmt: skip


def people_paid(activity: Activity, *, but: Person) -> list[Person]:
    """Those who take part and are not staff, but for this person."""
    here = activities.participants(activity).exclude(side=Side.STAFF).exclude(person=but)
    return [one.person for one in here]


def _as_asked(asked: Booking | None) -> dict[str, object]:
    if asked is None:
        return {}
    pounds = f"{asked.pence / 100:.2f}" if asked.pence else ""
    return {"for_person": asked.person.ref, "for_on": asked.for_on, "words": asked.words, "pence": pounds}


def _theirs(request: HttpRequest, programme: str, activity: str, ref: str) -> Booking:
    """The booking, if the reader asked for it or pays here. Nobody else learns that there is one."""
    found, person = find.activity(request, programme, activity), asking.person(request)
    about = find.one(queries.booking(found, ref))
    return find.one(about if person and (about.person_id == person.pk or queries.pays(person, found)) else None)
