"""Certificates and references: asked for, signed or written, printed, checked by their code, and taken back."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache

from cairn.thanks import actions, may, queries
from cairn.web import asking, deeds, find
from cairn.web.contents import checked_papers
from cairn.web.forms.thanks import (
    AskCertificateForm,
    AskReferenceForm,
    CodeForm,
    ReferenceForm,
    ToChangeForm,
    WhyNotForm,
)


@never_cache
def ask_certificate(request: HttpRequest, programme: str) -> HttpResponse:
    """I tick what stands on it; somebody else who leads signs."""
    here, person, at = find.programme(request, programme), asking.signed_in(request), asking.now()
    may.ask_certificate(person, here, at).or_refuse()
    form = AskCertificateForm(
        request.POST or None, found=queries.facts(person, here, at=at), initial={"name": person.shown_name}
    )
    if form.is_valid() and (
        made := deeds.done(form, actions.ask_certificate, here, by=person, at=at, **form.cleaned_data)
    ):
        messages.success(request, _("Asked. Whoever leads here reads it and signs, or says why not."))
        return redirect("certificate", made.ref)
    return deeds.asked(
        request, here, form, here="", title=_("A certificate of what I took part in"), button=_("Ask for it"),
        lead=_("You choose each line. Somebody who leads here reads and signs it; you print it. You can take it back."),
        back=reverse("my_time"),
    )  # fmt: skip


@never_cache
def certificate(request: HttpRequest, certificate: str) -> HttpResponse:
    """One certificate: for whom it is about, and while it waits for those who could sign it."""
    person = asking.signed_in(request)
    found = find.one(queries.certificate(certificate, person))
    context = {
        "paper": found, "sheet": checked_papers.sheet(found), "is_mine": found.person_id == person.pk,
        "may_sign": may.sign_certificate(person, found), "due_on": queries.answer_due_on(found),
    }  # fmt: skip
    return render(request, "pages/thanks/certificate.html", context)


@never_cache
def sign_certificate(request: HttpRequest, certificate: str) -> HttpResponse:
    person = asking.signed_in(request)
    found = find.one(queries.certificate(certificate, person))
    return deeds.confirmed(
        request, may.sign_certificate(person, found),
        lambda: actions.sign_certificate(found, by=person, at=asking.now()),
        title=_("Sign this certificate?"), button=_("Sign it"), quoted="\n".join([found.name, *found.lines]),
        words=_("Your name, %(name)s, stands under it with the day.") % {"name": person.shown_name},
        thanks=_("Signed. They hear of it, and can print it."), back=reverse("me"),
    )  # fmt: skip


@never_cache
def decline_certificate(request: HttpRequest, certificate: str) -> HttpResponse:
    person = asking.signed_in(request)
    found = find.one(queries.certificate(certificate, person))
    may.decline_certificate(person, found).or_refuse()
    form = WhyNotForm(request.POST or None)
    if form.is_valid() and deeds.done(
        form, actions.decline_certificate, found, by=person, at=asking.now(), **form.cleaned_data
    ):
        messages.success(request, _("They read your reason, and can ask again with other lines."))
        return redirect("me")
    return deeds.asked(
        request, found.programme, form, here="", title=_("I do not sign this, and why"), button=_("Say so"),
        back=reverse("certificate", args=[found.ref]),
    )  # fmt: skip


@never_cache
def destroy_certificate(request: HttpRequest, certificate: str) -> HttpResponse:
    person = asking.signed_in(request)
    found = find.one(queries.certificate(certificate, person))
    return deeds.confirmed(
        request, may.destroy_certificate(person, found),
        lambda: actions.destroy_certificate(found, by=person, at=asking.now()),
        title=_("Take this certificate back?"), button=_("Take it back"), thanks=_("It is gone."),
        words=_("Its words are deleted. Whoever has the code reads only that it is not valid."),
        back=reverse("my_time"),
    )  # fmt: skip


@never_cache
def ask_reference(request: HttpRequest, programme: str) -> HttpResponse:
    """I ask somebody I worked with for a few words."""
    here, person, at = find.programme(request, programme), asking.signed_in(request), asking.now()
    may.ask_reference(person, here, at).or_refuse()
    form = AskReferenceForm(
        request.POST or None, found=queries.facts(person, here, at=at), people=queries.people_to_ask(person, here),
        initial={"name": person.shown_name},
    )  # fmt: skip
    if form.is_valid() and (
        made := deeds.done(form, actions.ask_reference, here, by=person, at=at, **form.cleaned_data)
    ):
        messages.success(request, _("Asked. You read the words first, and nobody else before you say yes."))
        return redirect("reference", made.ref)
    return deeds.asked(
        request, here, form, here="", title=_("A few words for a reference"), button=_("Ask for it"),
        lead=_("Somebody you worked with writes a few words about you. You read them first. They can say no."),
        back=reverse("my_time"),
    )  # fmt: skip


@never_cache
def reference(request: HttpRequest, reference: str) -> HttpResponse:
    """One reference, for the two it is between."""
    person = asking.signed_in(request)
    found = find.one(queries.reference(reference, person))
    context = {
        "paper": found, "sheet": checked_papers.sheet(found), "is_mine": found.person_id == person.pk,
        "may_write": may.write_reference(person, found), "may_agree": may.agree_reference(person, found),
        "due_on": queries.answer_due_on(found),
    }  # fmt: skip
    return render(request, "pages/thanks/reference.html", context)


@never_cache
def write_reference(request: HttpRequest, reference: str) -> HttpResponse:
    """The words, with what the person did beside."""
    person = asking.signed_in(request)
    found = find.one(queries.reference(reference, person))
    may.write_reference(person, found).or_refuse()
    form = ReferenceForm(request.POST or None, initial={"words": found.words})
    if form.is_valid() and deeds.done(
        form, actions.write_reference, found, by=person, at=asking.now(), **form.cleaned_data
    ):
        messages.success(request, _("Thank you. They read it first, and say yes or ask you to change something."))
        return redirect("reference", found.ref)
    return render(request, "pages/thanks/write_reference.html", {"paper": found, "form": form})


@never_cache
def decline_reference(request: HttpRequest, reference: str) -> HttpResponse:
    person = asking.signed_in(request)
    found = find.one(queries.reference(reference, person))
    may.decline_reference(person, found).or_refuse()
    form = WhyNotForm(request.POST or None)
    if form.is_valid() and deeds.done(
        form, actions.decline_reference, found, by=person, at=asking.now(), **form.cleaned_data
    ):
        messages.success(request, _("They read your reason. What you wrote is deleted."))
        return redirect("me")
    return deeds.asked(
        request, found.programme, form, here="", title=_("I would rather not, and why"), button=_("Say so"),
        back=reverse("reference", args=[found.ref]),
    )  # fmt: skip


@never_cache
def agree_reference(request: HttpRequest, reference: str) -> HttpResponse:
    person = asking.signed_in(request)
    found = find.one(queries.reference(reference, person))
    return deeds.confirmed(
        request, may.agree_reference(person, found),
        lambda: actions.agree_reference(found, by=person, at=asking.now()),
        title=_("May others read these words?"), button=_("Yes, I agree to them"), quoted=found.words,
        words=_("You can print them then. Whoever you give the code to can read them too. You can take them back."),
        thanks=_("It is yours now. You can print it."), back=reverse("reference", args=[found.ref]),
    )  # fmt: skip


@never_cache
def ask_to_change(request: HttpRequest, reference: str) -> HttpResponse:
    person = asking.signed_in(request)
    found = find.one(queries.reference(reference, person))
    may.ask_to_change(person, found).or_refuse()
    form = ToChangeForm(request.POST or None)
    if form.is_valid() and deeds.done(
        form, actions.ask_to_change, found, by=person, at=asking.now(), **form.cleaned_data
    ):
        messages.success(request, _("They have it in hand again, with what you said."))
        return redirect("reference", found.ref)
    return deeds.asked(
        request, found.programme, form, here="", title=_("Please change something"), button=_("Ask for the change"),
        back=reverse("reference", args=[found.ref]), quoted=found.words,
    )  # fmt: skip


@never_cache
def destroy_reference(request: HttpRequest, reference: str) -> HttpResponse:
    person = asking.signed_in(request)
    found = find.one(queries.reference(reference, person))
    return deeds.confirmed(
        request, may.destroy_reference(person, found),
        lambda: actions.destroy_reference(found, by=person, at=asking.now()),
        title=_("Destroy these words?") if found.words else _("Take back that you asked?"), button=_("Destroy it"),
        words=_("All of it is deleted. Whoever has the code reads only that it is not valid."),
        thanks=_("It is gone."), back=reverse("my_time"),
    )  # fmt: skip


@never_cache
def check_paper(request: HttpRequest) -> HttpResponse:
    """For whoever was given a paper: type its code."""
    form = CodeForm(request.GET or None)
    if form.is_valid():
        return redirect("paper", form.cleaned_data["code"])
    return render(request, "pages/thanks/check_paper.html", {"form": form})


@never_cache
def paper(request: HttpRequest, code: str) -> HttpResponse:
    """What was issued under this code, word for word; otherwise only that it is not valid."""
    found = queries.paper_with(code)
    context = {"sheet": checked_papers.sheet(found) if found else None}
    return render(request, "pages/thanks/paper.html", context, status=200 if found else 404)
