"""What stands around every page of an activity: its programme, its path, and who is looking."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.http import HttpRequest
from django.utils.translation import gettext as _

from cairn.activities import may
from cairn.activities import queries as activities
from cairn.climb import path
from cairn.web import asking, links
from cairn.web.components.lists import Link, Station

if TYPE_CHECKING:
    from cairn.activities.models import Activity
    from cairn.programmes.models import Programme


def around(request: HttpRequest, activity: Activity, here: str) -> dict[str, Any]:
    """The common context of a page of this activity; `here` names the page: a stage, "mountain", "record" and so on.

    Gives `programme`, `activity`, `here`, `stations`, `places`, `person`, `participant`, `may_hold`, `may_join`.
    """
    person = asking.person(request)
    return {
        "programme": activity.programme,
        "activity": activity,
        "here": here,
        "stations": stations(activity, here),
        "places": places(activity, here),
        "person": person,
        "participant": activities.participant(person, activity),
        "may_hold": may.hold(person, activity),
        "may_join": may.join(person, activity),
    }


def around_place(request: HttpRequest, place: Activity | Programme, here: str) -> dict[str, Any]:
    """The common context of a page that stands in an activity or in the programme itself, with its `layout`."""
    if activity := activities.activity_of(place):
        return {**around(request, activity, here), "place": place, "layout": "layouts/activity.html"}
    return {"programme": place, "person": asking.person(request), "place": place, "layout": "layouts/base.html"}


def stations(activity: Activity, here: str) -> list[Station]:
    """The five stages as the path shows them."""
    current = path.position(activity.stage)
    return [
        Station(
            title=str(stage.title),
            state="passed" if number < current else "current" if number == current else "ahead",
            note=str(stage.what_happens),
            url=links.in_activity(stage.name, activity),
            is_here=stage.name == here,
        )
        for number, stage in enumerate(path.PATH)
    ]


def places(activity: Activity, here: str) -> list[Link]:
    """The pages of an activity that belong to no stage."""
    named = {
        "activity": _("The question"),
        "sessions": _("Sessions"),
        "mountain": _("The mountain"),
        "record": _("The record"),
        "people_in": _("People"),
        "reports": _("Reports"),
    }
    found = [Link(label, links.in_activity(name, activity), is_here=name == here) for name, label in named.items()]
    return [*found, Link(_("Search here"), links.search_in(activity))]
