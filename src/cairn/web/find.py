"""From the words of an address to the thing it names, for somebody who may see it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.http import Http404, HttpRequest

from cairn.activities import may as activities_may
from cairn.activities import queries as activities
from cairn.programmes import may as programmes_may
from cairn.programmes import queries as programmes
from cairn.web import asking

if TYPE_CHECKING:
    from cairn.activities.models import Activity
    from cairn.programmes.models import Programme


def programme(request: HttpRequest, slug: str) -> Programme:
    """The programme at this address. Raises Http404 when there is none, `Refused` when it is not public yet."""
    found = programmes.programme(slug)
    if found is None:
        raise Http404
    programmes_may.see(asking.person(request), found).or_refuse()
    return found


def activity(request: HttpRequest, programme: str, activity: str) -> Activity:
    """The activity at this address. Raises Http404 when there is none, `Refused` when it is not public yet."""
    found = activities.activity(programme, activity)
    if found is None:
        raise Http404
    activities_may.see(asking.person(request), found).or_refuse()
    return found
