"""Who is missing: groups named by those in the room, until somebody says that they came."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from cairn.mountain import actions, may, queries
from cairn.web import asking, deeds, find, links
from cairn.web.forms.mountain import MissingForm


def name_missing(request: HttpRequest, programme: str, activity: str) -> HttpResponse:
    found, person = find.activity(request, programme, activity), asking.signed_in(request)
    may.name_missing(person, found).or_refuse()
    form, back = MissingForm(request.POST or None), links.in_activity("mountain", found)
    if form.is_valid() and deeds.done(
        form, actions.name_missing, found, by=person, at=asking.now(), **form.cleaned_data
    ):
        messages.success(request, _("It stands beside the level now, so that somebody asks them."))
        return redirect(back)
    return deeds.asked(
        request, found, form, here="mountain", title=_("Who is missing?"), button=_("Name this group"), back=back,
        lead=_("The mountain tells how power was shared with those who were there. Say who was not."),
    )  # fmt: skip


def say_they_came(request: HttpRequest, programme: str, activity: str, group: str) -> HttpResponse:
    found, person, at = find.activity(request, programme, activity), asking.signed_in(request), asking.now()
    missing = find.one(queries.missing_group(found, group))
    return deeds.confirmed(
        request, may.say_they_came(person, missing), lambda: actions.say_they_came(missing, by=person, at=at),
        title=_("Did people of this group come?"),
        words=_("“%(group)s” will not be named as missing any more.") % {"group": missing.words},
        button=_("Yes, they came"),
        thanks=_("It is written down that they came."),
        back=links.in_activity("mountain", found),
    )  # fmt: skip
