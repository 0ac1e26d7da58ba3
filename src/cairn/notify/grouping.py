"""Lines of a letter put together by the activity they are about, which their addresses say."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from django.urls import Resolver404, resolve
from django.utils.translation import gettext as _

from cairn.activities import queries as activities
from cairn.events import queries as events

if TYPE_CHECKING:
    from cairn.notify.written import Line

type Place = tuple[str, str]  # short names of a programme and an activity, or of a programme, or "" and of an event


def titles() -> dict[Place, str]:
    """The titles of all activities, of their programmes, and of events."""
    found: dict[Place, str] = {("", slug): title for slug, title in events.event_titles().items()}
    for one in activities.all_activities():
        found[one.programme.slug, one.slug] = one.title
        found[one.programme.slug, ""] = one.programme.title
    return found


def by_place(
    lines: Iterable[Line], titles: Mapping[Place, str], *, known: Mapping[str, str] | None = None
) -> list[tuple[str, list[Line]]]:
    """The lines under the title of their activity, in the order in which they came.

    `known`: titles by page, where the page does not say it.
    """
    groups: dict[str, list[Line]] = {}
    for line in lines:
        title = (known or {}).get(line.url) or titles.get(_place(line.url)) or _("Elsewhere")
        groups.setdefault(title, []).append(line)
    return list(groups.items())


def _place(url: str) -> Place:
    try:
        parts = resolve(urlsplit(url).path).kwargs
    except Resolver404:
        return "", ""
    return str(parts.get("programme", "")), str(parts.get("activity", "") or parts.get("event", ""))
