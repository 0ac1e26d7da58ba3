"""Asking for a role, and taking it back."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache

from cairn.roles import actions, may, queries
from cairn.selection import queries as selection
from cairn.web import asking, deeds, find, links
from cairn.web.forms.roles import ApplyForm


@never_cache
def apply_for_role(request: HttpRequest, programme: str, role: str) -> HttpResponse:
    """One short form: who reads it, until when it is kept, and when the answer comes."""
    found, person, at = find.role(request, programme, role), asking.signed_in(request), asking.now()
    may.apply_for_role(person, found, on=asking.today()).or_refuse()
    if found.is_drawn and selection.draw_of(found):
        return redirect(links.in_programme("sign_up", found.programme, found.ref))
    form = ApplyForm(request.POST or None)
    if form.is_valid() and deeds.done(form, actions.apply_for_role, found, by=person, at=at, **form.cleaned_data):
        messages.success(request, _("You have asked for this role. Your answer comes to your page, and by letter."))
        return redirect(links.in_programme("role", found.programme, found.ref))
    context = {
        "programme": found.programme, "role": found, "form": form, "person": person,
        "readers": queries.readers(found), "has_both_sides": queries.reads_from_both_sides(found),
        "answers_due_on": queries.answers_due_on(found),
    }  # fmt: skip
    return render(request, "pages/roles/apply_for_role.html", context)


@never_cache
def withdraw_application(request: HttpRequest, programme: str, application: str) -> HttpResponse:
    person, at = asking.signed_in(request), asking.now()
    about = find.one(queries.application(programme, application, person))
    return deeds.confirmed(
        request, may.withdraw_application(person, about),
        lambda: actions.withdraw_application(about, by=person, at=at),
        title=_("Take back that you asked for this role?"),
        words=_("What you wrote is deleted now. You can ask again until the last day."),
        button=_("Take it back"),
        thanks=_("It is taken back, and what you wrote is gone."),
        back=reverse("my_roles"), quoted=about.role.title,
    )  # fmt: skip
