"""For those who hold activities: everything that is owed, by its day."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache

from cairn.base.verdict import Refused
from cairn.web import asking
from cairn.web.contents import lead as contents


@never_cache
def lead(request: HttpRequest) -> HttpResponse:
    """Overdue, today, this week, later; and what would climb next in each activity."""
    person = asking.signed_in(request)
    if not contents.holds_anything(person):
        raise Refused(_("This page is for those who lead an activity or own its decision. You hold none yet."))
    return render(request, "pages/people/lead.html", contents.everything(person, at=asking.now()))
