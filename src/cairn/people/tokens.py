"""Links that open one page for one person without signing in, worked out from a key that is not in the database."""

from __future__ import annotations

import base64
from datetime import date
from typing import TYPE_CHECKING

from django.utils.crypto import constant_time_compare, salted_hmac

from cairn.people import queries

if TYPE_CHECKING:
    from cairn.people.models import Person

REF_LENGTH, DAY_LENGTH = 12, 5
FOR_EVER = "0" * DAY_LENGTH


def token(person: Person, purpose: str, *, until: date | None = None) -> str:
    """The token of this person's link for one purpose. It is stored nowhere, and good to the end of the day `until`."""
    day = f"{until.toordinal():0{DAY_LENGTH}x}" if until else FOR_EVER
    digest = salted_hmac(purpose, f"{person.ref}.{person.salt}.{day}", algorithm="sha256").digest()
    return person.ref + day + base64.b32encode(digest[:15]).decode().lower()


def person_of(found: str, purpose: str, *, on: date) -> Person | None:
    """Whose token this is; None for any other text, for another purpose, and after its last day."""
    person = queries.person_by_ref(found[:REF_LENGTH])
    until = _day(found[REF_LENGTH : REF_LENGTH + DAY_LENGTH])
    if person is None or not person.is_active or (until and until < on):
        return None
    return person if constant_time_compare(token(person, purpose, until=until), found) else None


def _day(written: str) -> date | None:
    """The day a token names; None where it is good for ever, or names none (and so is no token)."""
    try:
        return date.fromordinal(int(written, 16)) if written != FOR_EVER else None
    except (ValueError, OverflowError):
        return None
