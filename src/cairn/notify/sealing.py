"""A letter that has yet to go, sealed with a key that is not in the database: its links are stored nowhere else."""

from __future__ import annotations

import base64
import json
from typing import TYPE_CHECKING

from cryptography.fernet import Fernet, InvalidToken
from django.utils.crypto import salted_hmac

from cairn.notify.written import Written

if TYPE_CHECKING:
    from cairn.notify.models import Letter

PURPOSE = "cairn.notify.sealing"


def seal(letter: Letter, written: Written) -> str:
    """The words of this letter, sealed for it alone."""
    parts = [written.subject, written.text, written.html, dict(written.headers)]
    return _key(letter).encrypt_at_time(json.dumps(parts).encode(), 0).decode()


def unseal(letter: Letter) -> Written | None:
    """The letter as it was noted. None where the site has another key by now: then it can only be written anew."""
    try:
        subject, text, html, headers = json.loads(_key(letter).decrypt(letter.sealed.encode()))
    except InvalidToken:
        return None
    return Written(subject, text, html, headers)


def _key(letter: Letter) -> Fernet:
    digest = salted_hmac(PURPOSE, f"{letter.ref}.{letter.salt}", algorithm="sha256").digest()
    return Fernet(base64.urlsafe_b64encode(digest))
