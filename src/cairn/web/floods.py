"""How often a form is taken from one person or one place: no service outside, and no address kept.

A page asks after the form itself is fine, and before the deed:

    if form.is_valid() and floods.check(request, form, "report") and deeds.done(form, …):

What is counted are moments, under a hash of who came, made with a secret that is drawn anew each day and then gone.
"""

from __future__ import annotations

import hashlib
import hmac
import ipaddress
import math
import secrets
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, cast

from allauth.account.adapter import get_adapter
from django.conf import settings
from django.core.cache import caches
from django.core.cache.backends.base import BaseCache
from django.core.exceptions import PermissionDenied
from django.core.files import locks
from django.forms import BaseForm
from django.http import HttpRequest
from django.utils.translation import gettext_lazy, ngettext

from cairn.web import asking

if TYPE_CHECKING:
    from django.utils.functional import _StrPromise

A_DAY = 24 * 60 * 60
IPV6_HOME = 64  # bits of an address that one household or firm has in common


@dataclass(frozen=True, slots=True)
class Limit:
    """So many times in so many minutes."""

    times: int
    minutes: int


@dataclass(frozen=True, slots=True)
class Limits:
    """For one place on the internet, which a whole room can share, and for one person signed in."""

    place: Limit = Limit(20, 10)
    person: Limit = Limit(60, 10)
    instead: _StrPromise | str = ""  # what people can do meanwhile


USUAL = Limits()
LIMITS = {  # forms with limits of their own, by the name the page gives; all others have the usual ones
    # A hall of forty people has one connection, and each says two things. What one link takes in an hour (see
    # `listen.queries.MOST_BY_LINK`) is twice that: so one connection never closes it for everybody else.
    "say": Limits(
        place=Limit(100, 60),
        person=Limit(60, 60),
        instead=gettext_lazy(
            "If many of you share this connection, write on paper slips and hand them in, or go on with your own mobile"
            " connection. Whoever leads this work can also enter what you say for you."
        ),
    ),
    "same": Limits(place=Limit(60, 10), person=Limit(60, 10)),  # one press each, in the same hall
    "react": Limits(place=Limit(900, 10), person=Limit(300, 10)),  # the same forty people, one answer after another
    "visitor": Limits(place=Limit(60, 10), person=Limit(10, 10)),  # first answers without an account
    "like_this": Limits(place=Limit(300, 10), person=Limit(100, 10)),  # looked up while people type
    "slip": Limits(place=Limit(20, 10), person=Limit(20, 10)),  # tries of a code
    # One hall, one connection: three hundred come in within minutes. Codes are guessed by nobody in a hundred tries:
    # there are 480 million. What one phone sends is counted for that phone (`who`), not for its place.
    "room_join": Limits(place=Limit(900, 10), person=Limit(30, 10)),
    "room_code": Limits(place=Limit(100, 10), person=Limit(30, 10)),
    "room_say": Limits(person=Limit(30, 10)),
    "room_press": Limits(person=Limit(120, 10)),
    "room_note": Limits(person=Limit(900, 10)),  # saved as somebody types
    "pulse_code": Limits(place=Limit(200, 10), person=Limit(200, 10)),  # the same hall, right after a session
}


def check(request: HttpRequest, form: BaseForm, name: str) -> bool:
    """Whether this form may come now, which counts it. If not, the form says when one can go on."""
    wait = counted(request, name, at=asking.now())
    if wait:
        form.add_error(None, " ".join(filter(None, [in_words(wait), str(LIMITS.get(name, USUAL).instead)])))
    return not wait


def counted(request: HttpRequest, name: str, *, at: datetime, who: str = "") -> timedelta:
    """Count one more of these forms, and get nothing; or how long to wait, and nothing is counted.

    `who`: whom to count it for, where a page knows that better than by the person or the place.
    """
    return _counted(request, name, at=at, who=who, is_one_more=True)


def is_over(request: HttpRequest, name: str, *, at: datetime) -> timedelta:
    """How long to wait before one more of these forms is taken; nothing is counted."""
    return _counted(request, name, at=at, who="", is_one_more=False)


def _counted(request: HttpRequest, name: str, *, at: datetime, who: str, is_one_more: bool) -> timedelta:
    limits = LIMITS.get(name, USUAL)
    person = None if who else asking.person(request)
    limit = limits.person if who or person else limits.place
    counted_for = who or (f"person {person.pk}" if person else f"place {_place(request)}")
    period, now = limit.minutes * 60, at.timestamp()
    with _one_at_a_time():
        key = _key(name, counted_for, at)
        moments = [moment for moment in _kept().get(key, ()) if now - moment < period]
        if len(moments) >= limit.times:
            return timedelta(seconds=moments[0] + period - now)
        if is_one_more:
            _kept().set(key, [*moments, now], period)
    return timedelta()


def in_words(wait: timedelta) -> str:
    minutes = max(1, math.ceil(wait.total_seconds() / 60))
    return ngettext(
        "This came very often in a short time, from you or from others on the same connection. You can go on in"
        " %(minutes)d minute. What you wrote is still here.",
        "This came very often in a short time, from you or from others on the same connection. You can go on in"
        " %(minutes)d minutes. What you wrote is still here.",
        minutes,
    ) % {"minutes": minutes}


def _place(request: HttpRequest) -> str:
    """Where the request comes from: the address, or of a long one the part that a household shares."""
    try:
        address = ipaddress.ip_address(get_adapter().get_client_ip(request))
    except (PermissionDenied, ValueError):
        return "unknown"
    if isinstance(address, ipaddress.IPv6Address):
        if address.ipv4_mapped:  # how a server that listens for both kinds writes a short one
            return str(address.ipv4_mapped)
        return str(ipaddress.ip_network((address, IPV6_HOME), strict=False))
    return str(address)


def _key(name: str, who: str, at: datetime) -> str:
    day = f"secret-{at.date()}"
    secret = cast("bytes", _kept().get_or_set(day, lambda: secrets.token_bytes(32), A_DAY))
    return hmac.new(secret, f"{name}\0{who}".encode(), hashlib.sha256).hexdigest()


@contextmanager
def _one_at_a_time() -> Iterator[None]:
    """Of two that come at once, the second counts after the first, whichever process takes it."""
    with (settings.VAR / "floods.lock").open("w") as file:
        locks.lock(file, locks.LOCK_EX)
        try:
            yield
        finally:
            locks.unlock(file)


def _kept() -> BaseCache:
    return caches["floods"]
