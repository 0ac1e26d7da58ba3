"""What is paid for a role: the terms of its activity, or the rate card that holds in its programme."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from cairn.recognition import queries

if TYPE_CHECKING:
    from cairn.roles.models import RoleOffer


def of_role(role: RoleOffer) -> dict[str, Any]:
    """What to show with a role that is paid, before anybody asks for it; nothing for one that is not."""
    if not role.is_paid:
        return {}
    terms = queries.terms(role.activity) if role.activity else None
    card = terms.rate_card if terms and terms.rate_card else queries.rate_card(role.programme)
    return {"pay_terms": terms, "pay_card": card}
