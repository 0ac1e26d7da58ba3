"""Keys drawn by chance, and the hashes that are kept of them."""

from __future__ import annotations

import hashlib
import hmac
import re
import secrets
from typing import TYPE_CHECKING

from django.conf import settings

from cairn.base.models import REF_ALPHABET
from cairn.live.choices import CODE_LENGTH, CODE_LETTERS
from cairn.people import codes

if TYPE_CHECKING:
    from cairn.base.models import Record

FORM = re.compile(r"[A-Za-z0-9-]{8,64}")


def fresh_code() -> str:
    """A code for a room still to be opened."""
    return "".join(secrets.choice(CODE_LETTERS) for _ in range(CODE_LENGTH))


def fresh_token() -> str:
    """What a phone keeps, so that it is known again; also the key of one thing it sends."""
    return secrets.token_hex(16)


def as_typed(code: str) -> str:
    """A room's code however somebody typed it: "XYZ 234" is "xyz234"."""
    return "".join(sign for sign in code.lower() if sign.isalnum())[: 2 * CODE_LENGTH]


def is_key(key: str) -> bool:
    """Whether this can be the key of something sent."""
    return FORM.fullmatch(key) is not None


def kept(place: Record, key: str) -> str:
    """What is kept of a key in this room or session."""
    return hashlib.sha256(f"cairn.live\0{place.ref}\0{key}".encode()).hexdigest()


def note_key(guest: Record, table: int) -> str:
    """The key of the note this guest writes for this table: always the same, so that one note comes of it."""
    secret = f"cairn.live.note\0{settings.SECRET_KEY}".encode()
    return hmac.digest(secret, f"{guest.ref}\0{table}".encode(), "sha256").hex()[:32]


def of_phone(code: str, token: str) -> str:
    """What is kept of the token of a phone, in the room with this code."""
    return hashlib.sha256(f"cairn.live.phone\0{code}\0{token}".encode()).hexdigest()


def slip_code(place: Record, key: str) -> str:
    """The code of the slip for what was sent under this key. Sent again, it gets the same; it is kept nowhere.

    Whoever has the database alone cannot work it out: it takes the key from the phone, and the secret of the server.
    """
    secret = f"cairn.live.slip\0{settings.SECRET_KEY}".encode()
    number = int.from_bytes(hmac.digest(secret, f"{place.ref}\0{key}".encode(), "sha512"))
    letters = ""
    for _ in range(codes.GROUPS * codes.LETTERS):
        number, left = divmod(number, len(REF_ALPHABET))
        letters += REF_ALPHABET[left]
    return codes.as_written(letters)
