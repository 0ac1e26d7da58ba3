"""What somebody wants to go to: in their account, or without one in their own browser alone."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import combinations
from typing import TYPE_CHECKING

from django.conf import settings
from django.http import HttpRequest, HttpResponse

from cairn.base.models import REF_ALPHABET
from cairn.events import queries
from cairn.web import asking

if TYPE_CHECKING:
    from cairn.events.models import Event
    from cairn.events.queries import PublicSession

COOKIE, SALT = "agenda", "my agenda of a programme"
KEPT_FOR = 180 * 24 * 60 * 60
MOST_IN_A_BROWSER = 150  # what a cookie has room for
LENGTH_OF_A_REF = 12


@dataclass(frozen=True, slots=True)
class Clash:
    """Two sessions that go on at the same time, and from when to when."""

    one: PublicSession
    other: PublicSession
    starts_at: datetime
    ends_at: datetime


def starred(request: HttpRequest, event: Event) -> set[str]:
    """The references of what this person, or whoever uses this browser, wants to go to."""
    person = asking.person(request)
    return queries.starred_in(event, person) if person else in_browser(request)


def in_browser(request: HttpRequest) -> set[str]:
    """What is kept in this browser. The address of the cookie is that of the programme: there is one for each."""
    kept = str(request.get_signed_cookie(COOKIE, default="", salt=SALT, max_age=KEPT_FOR))
    return {ref for ref in kept.split(".") if len(ref) == LENGTH_OF_A_REF and set(ref) <= set(REF_ALPHABET)}


def keep_in_browser(response: HttpResponse, event: Event, refs: Iterable[str]) -> None:
    kept = sorted(refs)
    if not kept:
        response.delete_cookie(COOKIE, path=where(event), samesite="Lax")
        return
    response.set_signed_cookie(
        COOKIE, ".".join(kept), salt=SALT, max_age=KEPT_FOR, path=where(event),
        secure=settings.SESSION_COOKIE_SECURE, httponly=True, samesite="Lax",
    )  # fmt: skip


def where(event: Event) -> str:
    return f"/programme/{event.slug}"


def clashes(found: Sequence[PublicSession]) -> list[Clash]:
    """Every two that overlap, but for what will not take place."""
    on = [one for one in found if not one.is_cancelled]
    return [
        Clash(one, other, max(one.starts_at, other.starts_at), min(one.ends_at, other.ends_at))
        for one, other in combinations(on, 2)
        if one.starts_at < other.ends_at and other.starts_at < one.ends_at
    ]
