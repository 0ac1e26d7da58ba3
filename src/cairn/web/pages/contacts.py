"""The contacts of a programme: asked by a lead, who say yes or no themselves, and can step down."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache

from cairn.care import actions, may, queries
from cairn.care.choices import Task
from cairn.programmes import actions as programmes_actions
from cairn.programmes import may as programmes_may
from cairn.programmes import queries as programmes
from cairn.web import asking, deeds, find, links
from cairn.web.forms.care import AcceptForm, ContactForm, CountryForm

if TYPE_CHECKING:
    from cairn.care.models import Contact
    from cairn.people.models import Person


@never_cache
def contacts(request: HttpRequest, programme: str) -> HttpResponse:
    """For leads: who is asked, who has said yes, whom to ask. Nothing of what is sent to them."""
    found, person = find.programme(request, programme), asking.signed_in(request)
    programmes_may.lead(person, found).or_refuse()
    there = queries.contacts(found)
    people = [one.person for one in programmes.memberships(found)]
    form = ContactForm(request.POST or None, people=people, tasks=[task for task in Task if task not in there])
    if form.is_valid():
        asked = form.cleaned_data["asked"]
        task = form.cleaned_data["task"]
        if deeds.done(form, actions.name_contact, found, asked, by=person, at=asking.now(), task=task):
            messages.success(request, _("%(name)s is asked, on their page.") % {"name": asked.shown_name})
            return redirect(links.in_programme("care_contacts", found))
    lines = [(task.label, there.get(task)) for task in Task]
    country = CountryForm(initial={"country": found.country} if found.country else None)
    context = {"programme": found, "form": form, "lines": lines, "country": country, "is_full": len(there) == len(Task)}
    return render(request, "pages/care/contacts.html", context)


@never_cache
def say_country(request: HttpRequest, programme: str) -> HttpResponse:
    """Where the programme takes place: a form of the page of contacts."""
    found, person = find.programme(request, programme), asking.signed_in(request)
    programmes_may.lead(person, found).or_refuse()
    form = CountryForm(request.POST or None)
    if form.is_valid():
        programmes_actions.say_country(found, by=person, at=asking.now(), **form.cleaned_data)
        messages.success(request, _("The pages of this programme show the help lines of that country."))
    elif request.method == "POST":
        messages.error(request, _("Choose where it takes place from the list."))
    return redirect(links.in_programme("care_contacts", found))


@never_cache
def release(request: HttpRequest, programme: str, contact: str) -> HttpResponse:
    found, person, at = find.programme(request, programme), asking.signed_in(request), asking.now()
    about = find.one(queries.contact_by_ref(contact))
    if about.programme_id != found.pk:
        raise Http404
    return deeds.confirmed(
        request, may.release_contact(person, about), lambda: actions.release_contact(about, by=person, at=at),
        title=_("Release this contact?"),
        words=_(
            "They can open nothing any more. What was sent to them stays sealed, and nobody reads it, until the people"
            " who sent it let the next contact read it. It is better to ask the contact to step down."
        ),
        button=_("Release them"),
        thanks=_("Released. Ask somebody else soon: until then nobody is reached here."),
        back=links.in_programme("care_contacts", found),
    )  # fmt: skip


@never_cache
def asked(request: HttpRequest, contact: str) -> HttpResponse:
    """Will you be a contact? Yes, with how quickly one looks; or no."""
    person, at = asking.signed_in(request), asking.now()
    about = _mine(person, contact)
    may.answer_for(person, about).or_refuse()
    if request.POST.get("answer") == "no":
        actions.decline_contact(about, by=person, at=at)
        messages.success(request, _("You have said no. That is fine."))
        return redirect("me")
    form = AcceptForm(request.POST or None)
    if form.is_valid() and deeds.done(form, actions.accept_contact, about, by=person, at=at, **form.cleaned_data):
        messages.success(request, _("Thank you. From now on people can write to you."))
        return redirect("care_waiting")
    return render(request, "pages/care/asked.html", {"contact": about, "programme": about.programme, "form": form})


@never_cache
def step_down(request: HttpRequest, contact: str) -> HttpResponse:
    person, at = asking.signed_in(request), asking.now()
    about = _mine(person, contact)
    return deeds.confirmed(
        request, may.step_down(person, about), lambda: actions.step_down(about, by=person, at=at),
        title=_("Step down as a contact?"),
        words=_(
            "From then on you can open nothing that was sent to you. What is not closed stays sealed: the people who"
            " sent it decide whether the next contact may read it. Tell the lead, so that somebody else is asked."
        ),
        button=_("Step down"),
        thanks=_("You are not the contact any more. Thank you for what you did."),
        back=reverse("care_waiting"),
    )  # fmt: skip


def _mine(person: Person, ref: str) -> Contact:
    """A contact this person is, or is asked to be. Nobody else learns whether there is one at this address."""
    found = find.one(queries.contact_by_ref(ref))
    if found.person_id != person.pk:
        raise Http404
    return found
