"""The reasons people get with their answer after a draw, in plain words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from cairn.selection import queries

if TYPE_CHECKING:
    from cairn.selection.models import Lot


def drawn(lot: Lot) -> str:
    return _(
        "You were drawn: you stand on ticket %(ticket)d of %(of)d, which the numbers of %(source)s picked."
        " You said yes."
    ) % _of(lot)


def not_drawn(lot: Lot) -> str:
    return _(
        "More people asked than there are places, so a lot decided. Ticket %(ticket)d of %(of)d was picked by the"
        " numbers of %(source)s, and you are not on it. Nobody chose against you. If a place becomes free,"
        " you are in the next draw."
    ) % _of(lot)


def unanswered() -> str:
    return _("You asked for the role, and did not answer the questions of the draw before sign-up closed.")


def silent() -> str:
    return _("You were drawn, and we did not hear from you in the days there were. The place goes to somebody else.")


def _of(lot: Lot) -> dict[str, object]:
    return {"ticket": lot.ticket, "of": lot.tickets.count("\n"), "source": queries.source_of(lot)}
