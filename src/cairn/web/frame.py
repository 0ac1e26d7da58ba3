"""What stands around every page of an activity: its programme, its path, and who is looking."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.http import HttpRequest

from cairn.activities import may
from cairn.activities import queries as activities
from cairn.climb import path
from cairn.web import asking

if TYPE_CHECKING:
    from cairn.activities.models import Activity


def around(request: HttpRequest, activity: Activity, here: str) -> dict[str, Any]:
    """The common context: `programme`, `activity`, `here` (stage or page name), `path`, `person`, `participant`, `may_hold`, `may_join`."""
    person = asking.person(request)
    return {
        "programme": activity.programme,
        "activity": activity,
        "here": here,
        "path": stations(activity, here),
        "person": person,
        "participant": activities.participant(person, activity),
        "may_hold": may.hold(person, activity),
        "may_join": may.join(person, activity),
    }


def stations(activity: Activity, here: str) -> list[dict[str, Any]]:
    """The five stations of the path: name, title, what happens there, and whether passed, current or ahead."""
    current = path.position(activity.stage)
    return [
        {
            "name": stage.name,
            "title": stage.title,
            "what_happens": stage.what_happens,
            "state": "passed" if number < current else "current" if number == current else "ahead",
            "is_here": stage.name == here,
        }
        for number, stage in enumerate(path.PATH)
    ]
