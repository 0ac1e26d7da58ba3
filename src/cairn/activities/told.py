"""Words and moments as people give them, made fit to be kept; what cannot be kept is refused with the reason."""

from __future__ import annotations

from datetime import datetime

from django.utils import timezone
from django.utils.translation import gettext as _

from cairn.base.verdict import Refused


def plainly(words: str, *, most: int) -> str:
    """The words with one kind of line end and nothing around them.

    Raises `Refused` when nothing is left, when there are more than `most` characters, or a null character.
    """
    plain = words.replace("\r\n", "\n").replace("\r", "\n").strip()
    if not plain:
        raise Refused(_("There are no words yet. Write at least a few."))
    if "\0" in plain:
        raise Refused(_("The text contains a sign that cannot be stored. Copy it as plain text and try again."))
    if len(plain) > most:
        numbers = {"have": len(plain), "most": most}
        raise Refused(_("This has %(have)d characters; there is room for %(most)d. Shorten it, or split it.") % numbers)
    return plain


def at_last(happened_at: datetime | None, at: datetime) -> datetime:
    """When it happened: `at` unless an earlier moment is named. Raises `Refused` for a day still to come."""
    if happened_at is None:
        return at
    if timezone.localdate(happened_at) > timezone.localdate(at):
        raise Refused(_("That day is still to come. Enter the day it happened."))
    return min(happened_at, at)
