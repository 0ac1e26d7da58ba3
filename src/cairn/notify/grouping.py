"""Lines of a letter put together by the activity they are about, which their addresses say."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from urllib.parse import urlsplit

from django.urls import Resolver404, resolve
from django.utils.translation import gettext as _

from cairn.activities import queries as activities

type Place = tuple[str, str]  # the short names of a programme and of an activity; without the second, of a programme


def titles() -> dict[Place, str]:
    """The titles of all activities and of their programmes."""
    found: dict[Place, str] = {}
    for one in activities.all_activities():
        found[one.programme.slug, one.slug] = one.title
        found[one.programme.slug, ""] = one.programme.title
    return found


def by_place(
    lines: Iterable[tuple[str, str]], titles: Mapping[Place, str], *, known: Mapping[str, str] | None = None
) -> list[tuple[str, list[tuple[str, str]]]]:
    """The lines, each a page and its words, under the title of their activity, in the order in which they came.

    `known`: titles by page, where the page does not say it.
    """
    groups: dict[str, list[tuple[str, str]]] = {}
    for url, words in lines:
        title = (known or {}).get(url) or titles.get(_place(url)) or _("Elsewhere")
        groups.setdefault(title, []).append((url, words))
    return list(groups.items())


def _place(url: str) -> Place:
    try:
        parts = resolve(urlsplit(url).path).kwargs
    except Resolver404:
        return "", ""
    return str(parts.get("programme", "")), str(parts.get("activity", ""))
