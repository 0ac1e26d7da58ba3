"""Who a sealed message belongs to: a person signed in, or whoever holds its code."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from cairn.people.models import Person


def owner(person: Person | None, code: str) -> str:
    """Whoever uses a code acts by the code, also while signed in. Nothing where there is neither."""
    if code:
        return "code:" + "".join(sign for sign in code.lower() if sign.isalnum())
    return f"person:{person.ref}" if person else ""
