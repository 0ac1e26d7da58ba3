"""The table of approved claims for finance: as little as is needed to pay them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from cairn.exchange.csv_cells import harmless, written
from cairn.recognition import queries

if TYPE_CHECKING:
    from cairn.recognition.models import Claim, SentToFinance

BYTE_ORDER_MARK = "\ufeff"  # by which Excel sees that letters are not all English


def heads() -> list[str]:
    return [
        _("Claim"), _("Name as shown here"), _("Costs or time"), _("Pounds"), _("Day it was for"), _("Claimed on"),
        _("To be paid by"), _("Cost code"),
    ]  # fmt: skip


def table(sent: SentToFinance, *, for_excel: bool) -> str:
    """One line for each claim. What exactly it was for stays here: it can tell of somebody's health or family."""
    terms = queries.terms(sent.activity)
    cost_code = terms.cost_code if terms else ""
    lines = written([heads(), *(_cells(one, cost_code) for one in queries.claims_on(sent))])
    return f"{BYTE_ORDER_MARK}{lines}" if for_excel else lines


def _cells(one: Claim, cost_code: str) -> list[str]:
    name = one.person.shown_name if one.person else _("someone who has left")
    return [
        one.ref, harmless(name), one.get_what_display(), f"{one.pence / 100:.2f}", one.for_on.isoformat(),
        one.made_at.date().isoformat(), one.due_on.isoformat(), harmless(cost_code),
    ]  # fmt: skip
