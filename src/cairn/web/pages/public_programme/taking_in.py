"""A programme made elsewhere: handed in as a file, looked at, released as a version or thrown away."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache

from cairn.base.verdict import Refused
from cairn.events import actions, may, queries
from cairn.exchange.csv_tables import Unreadable
from cairn.exchange.event_programmes import taking
from cairn.web import asking, deeds, find, frame, links, uploads
from cairn.web.components.words import plainly
from cairn.web.forms.public_programme import ProgrammeFileForm, TakeInForm

if TYPE_CHECKING:
    from cairn.events.models import Event

SHOWN = 50  # titles and remarks of a kind on the page


@never_cache
def import_programme(request: HttpRequest, programme: str, activity: str) -> HttpResponse:
    """A form for the file; from a file that can be read the way leads on to what it would bring."""
    event, person = find.event(request, programme, activity), asking.signed_in(request)
    may.hand_in_programme(person, event).or_refuse()
    sent = (request.POST, request.FILES) if request.method == "POST" else ()
    form = ProgrammeFileForm(*sent, is_too_large=uploads.too_large(request, "programme_file"))
    if form.is_valid() and _handed_in(form, request, event):
        return redirect(links.in_activity("take_in_programme", event.activity))
    context = {
        **frame.around(request, event.activity, "event"), "event": event, "form": form,
        "draft": queries.draft_of(event),
    }  # fmt: skip
    return render(request, "pages/public_programme/import.html", context)


@never_cache
def take_in_programme(request: HttpRequest, programme: str, activity: str) -> HttpResponse:
    """What the file would bring, what is odd about it, and the button that makes it a version."""
    event, person = find.event(request, programme, activity), asking.signed_in(request)
    may.hand_in_programme(person, event).or_refuse()
    draft = find.one(queries.draft_of(event))
    looked = taking.look_at_draft(draft)
    form = TakeInForm(request.POST or None, initial={"name": looked.programme.version[:60]})
    if form.is_valid() and deeds.done(
        form,
        actions.take_in_programme,
        event,
        by=person,
        at=asking.now(),
        programme=looked.programme,
        **form.cleaned_data,
    ):
        messages.success(request, _("The programme is public now."))
        return redirect("event_programme", event.slug)
    context = {
        **frame.around(request, event.activity, "event"), "event": event, "form": form, "draft": draft,
        "expected": looked.expected, "schedule": looked.schedule, "shown": SHOWN,
        "remarks": looked.remarks[:SHOWN], "more": len(looked.remarks) - SHOWN,
    }  # fmt: skip
    return render(request, "pages/public_programme/take_in.html", context)


@never_cache
def throw_draft_away(request: HttpRequest, programme: str, activity: str) -> HttpResponse:
    event, person = find.event(request, programme, activity), asking.signed_in(request)
    return deeds.confirmed(
        request, may.hold(person, event), lambda: actions.throw_draft_away(event, by=person, at=asking.now()),
        title=_("Throw this file away?"),
        words=_("Nothing of it stands on the programme yet. You can hand it in again."),
        button=_("Throw it away"),
        thanks=_("The file is gone."),
        back=links.in_activity("import_programme", event.activity),
    )  # fmt: skip


def _handed_in(form: ProgrammeFileForm, request: HttpRequest, event: Event) -> bool:
    """Whether the file could be read; if not, the form says where in it and why."""
    file = form.cleaned_data["programme_file"]
    try:
        taking.hand_in(event, file.read(), name=file.name, by=asking.signed_in(request), at=asking.now())
    except Unreadable as wrong:
        form.add_error("programme_file", plainly(wrong.why))
    except Refused as refused:
        form.add_error(None, str(refused))
    return form.is_valid()
