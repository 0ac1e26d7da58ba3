"""The time to have a say: until when it is, ending it, and that citizens agreed to less of it."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from cairn.listen import actions, may, queries
from cairn.web import asking, deeds, find, links
from cairn.web.components.words import day
from cairn.web.forms.listen import AskingForm, ShorterForm

if TYPE_CHECKING:
    from cairn.listen.models import Asking


def open_asking(request: HttpRequest, programme: str, activity: str) -> HttpResponse:
    found, person = find.activity(request, programme, activity), asking.signed_in(request)
    may.open_asking(person, found).or_refuse()
    form = AskingForm(request.POST or None)
    if form.is_valid() and deeds.done(
        form, actions.open_asking, found, by=person, at=asking.now(), **form.cleaned_data
    ):
        messages.success(request, _("Said. Everybody can read until when they can have their say."))
        return redirect(links.in_activity("listen", found))
    return deeds.asked(
        request, found, form, here="listen", title=_("Until when can people have their say?"),
        button=_("Say until when"),
        lead=_("People need time to hear of it, think, and find the words. Anybody can say something before that day."),
        back=links.in_activity("listen", found),
    )  # fmt: skip


def close_asking(request: HttpRequest, programme: str, activity: str) -> HttpResponse:
    found, person, at = find.activity(request, programme, activity), asking.signed_in(request), asking.now()
    about = find.one(queries.asking(found))
    return deeds.confirmed(
        request, may.close_asking(person, about), lambda: actions.close_asking(about, by=person, at=at),
        title=_("End the time for people to have their say?"), words=_before_closing(about, at), button=_("End it now"),
        thanks=_("Ended. What was said is owed an answer."),
        back=links.in_activity("listen", found),
    )  # fmt: skip


def shorten_asking(request: HttpRequest, programme: str, activity: str) -> HttpResponse:
    found, person, at = find.activity(request, programme, activity), asking.signed_in(request), asking.now()
    about, form = find.one(queries.asking(found)), ShorterForm(request.POST or None)
    may.shorten_asking(person, about, at).or_refuse()
    if form.is_valid() and deeds.done(form, actions.shorten_asking, about, by=person, at=at, **form.cleaned_data):
        messages.success(request, _("Said. The citizens who take part are asked whether they agreed."))
        return redirect(links.in_activity("listen", found))
    return deeds.asked(
        request, found, form, here="listen", title=_("Did citizens agree to less time?"),
        button=_("Say that citizens agreed"),
        lead=_(
            "People have ten working days at least to have their say, unless citizens agree to less. It counts once"
            " they confirm it."
        ),
        back=links.in_activity("listen", found),
    )  # fmt: skip


def _before_closing(found: Asking, at: datetime) -> str:
    """What closing now would mean."""
    days, needed = queries.days_asked(found, at=at), queries.ASK_FOR_AT_LEAST
    told = _("People can still say something after this, but it may come too late for the decision.")
    if days >= needed or found.shortened_at:
        return told
    numbers = {"days": days, "needed": needed, "day": day(queries.long_enough_on(found))}
    return (
        _(
            "It has been open for %(days)d of the %(needed)d working days that condition 4.1 needs; they are over on"
            " %(day)s. Closed now, the work stays at level 3, unless citizens agreed to less time."
        )
        % numbers
        + " "
        + told
    )
