"""Sending out the invitation, and its plain explanation in further formats."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import TYPE_CHECKING

from cairn.activities import may, queries
from cairn.activities.models import Activity, Invitation
from cairn.activities.record import enter
from cairn.ledger.action import action

if TYPE_CHECKING:
    from cairn.people.models import Person


@action
def publish_invitation(
    activity: Activity,
    *,
    by: Person,
    at: datetime,
    purpose: str,
    time_asked: str,
    what_people_get: str,
    free_to_leave: str,
    explanation: str,
    formats: Sequence[str],
    how_to_claim: str = "",
    how_to_state_needs: str = "",
    other_ways: str = "",
) -> Invitation:
    """The invitation with its plain explanation in one or more formats. It is published once and stays as it was."""
    may.publish_invitation(by, activity).or_refuse()
    invitation = Invitation.objects.create(
        activity=activity, purpose=purpose, time_asked=time_asked, what_people_get=what_people_get,
        free_to_leave=free_to_leave, explanation=explanation, formats=list(formats), how_to_claim=how_to_claim,
        how_to_state_needs=how_to_state_needs, other_ways=other_ways, published_at=at,
    )  # fmt: skip
    card = queries.card(activity)
    data = {
        "purpose": bool(purpose), "time_asked": bool(time_asked), "what_people_get": bool(what_people_get),
        "free_to_leave": bool(free_to_leave), "formats": list(formats), "can_claim": bool(how_to_claim),
        "can_state_needs": bool(how_to_state_needs), "can_ask": bool(card and card.how_to_ask),
    }  # fmt: skip
    words = invitation.fingerprint(purpose, time_asked, what_people_get, free_to_leave, explanation)
    enter("activities.invitation.published", activity, by=by, at=at, about=invitation, data=data, content=words)
    return invitation


@action
def add_format(activity: Activity, *, by: Person, at: datetime, format_name: str) -> Invitation:
    """The explanation is out in one more format."""
    may.add_format(by, activity).or_refuse()
    invitation = Invitation.objects.get(activity=activity)
    invitation.formats = sorted({*invitation.formats, format_name})
    invitation.save(update_fields=["formats"])
    enter("activities.format.published", activity, by=by, at=at, about=invitation, data={"format": format_name})
    return invitation
