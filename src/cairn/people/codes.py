"""A code that stands in for a name: shown once to whoever holds it, and kept here only as a hash."""

from __future__ import annotations

import hashlib
import re
import secrets

from cairn.base.models import REF_ALPHABET, Record

GROUPS, LETTERS = 4, 4
FORM = re.compile("-".join([f"[{REF_ALPHABET}]{{{LETTERS}}}"] * GROUPS))


def new_code() -> str:
    """A code a person can write down and type in: four groups of four, like "hk3m-92cv-xptq-7bda"."""
    return "-".join("".join(secrets.choice(REF_ALPHABET) for _ in range(LETTERS)) for _ in range(GROUPS))


def is_one(code: str) -> bool:
    """Whether this has the form of a code made here."""
    return FORM.fullmatch(code) is not None


def as_written(typed: str) -> str:
    """What somebody typed, written as codes are: "HK3M 92CVxptq-7bda" is "hk3m-92cv-xptq-7bda"."""
    letters = _letters_of(typed)
    return "-".join(letters[start : start + LETTERS] for start in range(0, len(letters), LETTERS))


def code_hash(thing: Record, code: str) -> str:
    """What is kept of a code for this thing; capitals, spaces and hyphens do not matter."""
    return hashlib.sha256(f"{thing.ref}\0{_letters_of(code)}".encode()).hexdigest()


def hash_alone(purpose: str, code: str) -> str:
    """What is kept of a code by which alone a thing is found; capitals, spaces and hyphens do not matter.

    A code has some eighty random bits, so that nobody can try out which one a hash belongs to.
    """
    return hashlib.sha256(f"{purpose}\0{_letters_of(code)}".encode()).hexdigest()


def _letters_of(code: str) -> str:
    return "".join(letter for letter in code.lower() if letter.isalnum())
