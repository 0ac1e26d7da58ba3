"""The token of somebody's sheet of equality answers, worked out from a key that is not in the database."""

from __future__ import annotations

import hmac
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
    return hmac.digest(settings.SHEETS_KEY.encode(), words.encode(), "sha256").hex()
