"""What only the server can work out about sheets of equality answers, from a key that is not in the database."""

from __future__ import annotations

import hmac
import json
from collections.abc import Mapping
from typing import TYPE_CHECKING

from django.conf import settings

if TYPE_CHECKING:
    from cairn.people.models import Person
    from cairn.programmes.models import Programme


def sheet_token(person: Person, programme: Programme) -> str:
    """Always the same for a person in a programme, another one elsewhere; it is kept nowhere but on the sheet.

    Whoever has the database alone cannot tell whose sheet is whose. Once a person's salt is destroyed, nobody can.
    """
    words = f"cairn.reach.sheet\0{person.ref}\0{person.salt}\0{programme.ref}"
    return _signed(words)


def counted_mark(token: str, answers: Mapping[str, str]) -> str:
    """That a sheet was counted as it is: who has the database alone cannot tell which sheet it was."""
    return _signed(f"cairn.reach.counted\0{token}\0{json.dumps(answers, sort_keys=True)}")


def key_sign() -> str:
    """A sign of the key itself: with another key, marks made before say nothing."""
    return _signed("cairn.reach.key")[:16]


def _signed(words: str) -> str:
    return hmac.digest(settings.SHEETS_KEY.encode(), words.encode(), "sha256").hex()
