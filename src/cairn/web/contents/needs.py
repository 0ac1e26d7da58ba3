"""How what somebody needs stands, in words for them and for those who lead the work."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from cairn.web.components.words import day

if TYPE_CHECKING:
    from cairn.activities.models import Need
    from cairn.activities.queries import Asked


def standing(need: Need, *, is_mine: bool) -> str:
    """Where a need stands, for its owner or for whoever leads the work."""
    if need.accepted_at is not None:
        met_on = day(need.accepted_at)
        return (
            _("It works for you, as you said on %(day)s.")
            if is_mine
            else _("It works for them, as they said on %(day)s.")
        ) % {"day": met_on}
    if need.taken_back_at is not None:
        return _("You took the words back. It counts as not met until you say that it works, or that you need nothing.")
    if need.is_answered:
        return (
            _("Answered. Say whether it works for you.")
            if is_mine
            else _("Answered. They have not said yet whether it works.")
        )
    if need.why_not:
        return _("Open again. A new answer is owed to you.") if is_mine else _("Open again: it did not work.")
    return _("Open. An answer is owed to you.") if is_mine else _("Open. It waits for an answer.")


def words_of(need: Need) -> str:
    """Its words, or that they were taken back."""
    return need.words or _("Words you took back")


def format_standing(asked: Asked) -> str:
    """Where a format stands that somebody asked for, in their words."""
    return _("It is out now.") if asked.is_out else _("It is not out yet. It is owed to you.")
