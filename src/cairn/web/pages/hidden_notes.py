"""What a reader does not want to be shown stories about."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache

from cairn.listen import actions, queries
from cairn.web import asking
from cairn.web.forms.hidden_notes import HiddenNotesForm


@never_cache
def hide_notes(request: HttpRequest) -> HttpResponse:
    person = asking.signed_in(request)
    form = HiddenNotesForm(initial={"notes": sorted(queries.hidden_notes(person))})
    if request.method == "POST":
        form = HiddenNotesForm(request.POST)
        if form.is_valid():
            actions.hide_notes(by=person, at=asking.now(), **form.cleaned_data)
            messages.success(request, _("Kept. Nobody but you knows it."))
            return redirect("about_me")
    return render(request, "pages/listen/hide_notes.html", {"form": form})
