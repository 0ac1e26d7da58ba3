"""Links of one's own: a token worked out from a key that is not in the database, and stored nowhere."""

from __future__ import annotations

import base64
from typing import TYPE_CHECKING

from django.utils.crypto import constant_time_compare, salted_hmac

if TYPE_CHECKING:
    from cairn.base.models import Record

REF_LENGTH = 12


def token(purpose: str, invitation: Record) -> str:
    """The token of an invitation's link, for one purpose."""
    digest = salted_hmac(purpose, f"{invitation.ref}.{invitation.salt}", algorithm="sha256").digest()
    return invitation.ref + base64.b32encode(digest[:15]).decode().lower()


def ref_in(given: str) -> str:
    """The ref of the invitation that a token names, whether or not it opens it."""
    return given[:REF_LENGTH]


def opens(given: str, purpose: str, invitation: Record) -> bool:
    return constant_time_compare(token(purpose, invitation), given)
