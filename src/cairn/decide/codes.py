"""The code of a ballot: shown once to the voter, kept here only as a hash."""

from __future__ import annotations

import hashlib
import re
import secrets
from typing import TYPE_CHECKING

from cairn.base.models import REF_ALPHABET

if TYPE_CHECKING:
    from cairn.decide.models import Decision

GROUPS, LETTERS = 4, 4
FORM = re.compile("-".join([f"[{REF_ALPHABET}]{{{LETTERS}}}"] * GROUPS))


def new_code() -> str:
    """A code a person can write down and type in: four groups of four, like "hk3m-92cv-xptq-7bda"."""
    return "-".join("".join(secrets.choice(REF_ALPHABET) for _ in range(LETTERS)) for _ in range(GROUPS))


def is_one(code: str) -> bool:
    """Whether this has the form of a code made here."""
    return FORM.fullmatch(code) is not None


def code_hash(decision: Decision, code: str) -> str:
    """What is kept of a code; capitals, spaces and hyphens do not matter."""
    plain = "".join(letter for letter in code.lower() if letter.isalnum())
    return hashlib.sha256(f"{decision.ref}\0{plain}".encode()).hexdigest()
