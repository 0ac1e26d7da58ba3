"""Words sealed so that the database alone cannot tell them: the keys lie in a file beside it.

Each row has a key of its own, made from a key of the file, the row's reference and its salt. So a sealed text opens in
no other row; and of a destroyed row nothing is left but what an old copy of the database holds, sealed.
"""

from __future__ import annotations

import base64
import hashlib
import hmac
import json
import os
from collections.abc import Mapping
from pathlib import Path

from cryptography.fernet import Fernet, InvalidToken, MultiFernet
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from django.conf import settings

from cairn.base.models import Record

PURPOSE = b"cairn.care.seal"
STEP = 1024  # sealed texts grow in such steps, so that their length tells little
AT = 0  # the moment that a seal would show in clear: none


class Unopened(Exception):
    """A sealed text that none of the keys opens: the file of keys is not the one it was sealed with."""


def seal(row: Record, words: Mapping[str, str]) -> str:
    """The words sealed for this row, with the first key of the file."""
    plain = json.dumps(dict(words), ensure_ascii=False).encode()
    return _keys(row).encrypt_at_time(plain + b" " * (-len(plain) % STEP), AT).decode()


def unseal(row: Record, sealed: str) -> dict[str, str]:
    """The words again. Raises `Unopened`."""
    try:
        return {str(name): str(value) for name, value in json.loads(_keys(row).decrypt(sealed.encode())).items()}
    except InvalidToken:
        raise Unopened from None


def marks(who: str) -> list[str]:
    """The marks somebody can have in the database, one for each key, the one in use first. No mark leads back."""
    return [hmac.new(key, b"cairn.care.owner\0" + who.encode(), hashlib.sha256).hexdigest() for key in _masters()]


def new_key() -> None:
    """From now on a new key seals. The one before stays in the file and opens; those before that are gone."""
    kept = [base64.urlsafe_b64encode(key).decode() for key in _masters()[:1]]
    path = Path(settings.CARE_KEYS)
    beside = path.with_name(f"{path.name}.new")
    with os.fdopen(os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "w") as file:
        file.write("\n".join([Fernet.generate_key().decode(), *kept]) + "\n")
    beside.replace(path)


def trouble() -> str:
    """Why the file of keys cannot be used; nothing when it can."""
    try:
        _masters()
    except (OSError, ValueError) as error:
        return f"{settings.CARE_KEYS} cannot be used: {error}"
    return ""


def _keys(row: Record) -> MultiFernet:
    return MultiFernet([Fernet(base64.urlsafe_b64encode(_of_row(key, row))) for key in _masters()])


def _of_row(key: bytes, row: Record) -> bytes:
    made = HKDF(algorithm=SHA256(), length=32, salt=row.salt.encode(), info=PURPOSE + row.ref.encode())
    return made.derive(key)


def _masters() -> list[bytes]:
    """The keys of the file, one a line, the one that seals first. Read each time, so that a new one counts at once."""
    path = Path(settings.CARE_KEYS)
    if not path.exists():
        _begin(path)
    keys = [base64.urlsafe_b64decode(line) for line in path.read_text().split()]
    if not keys or any(len(key) != 32 for key in keys):
        raise ValueError("each line has to be a key of 32 bytes in base64")
    return keys


def _begin(path: Path) -> None:
    """The first key, for the owner's eyes only. Another process may be quicker: then its key counts."""
    path.parent.mkdir(parents=True, exist_ok=True)
    beside = path.with_name(f"{path.name}.{os.getpid()}")
    with os.fdopen(os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "w") as file:
        file.write(Fernet.generate_key().decode() + "\n")
    try:
        os.link(beside, path)  # whole, or not at all
    except FileExistsError:
        pass
    finally:
        beside.unlink()
