"""Whether a vote stays inside what the card says about who decides, and what both sides agreed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from cairn.activities import queries as activities
from cairn.base.verdict import Verdict, no, yes

if TYPE_CHECKING:
    from cairn.activities.models import Activity


def stay_in_frame(activity: Activity, pounds: int | None) -> Verdict:
    """Whether the group can decide about this much money here. What is outside is refused before anybody votes."""
    frame = activities.frame(activity)
    if frame.others_decide:
        return no(
            _(
                "The card says that somebody else decides. A vote here would promise what this group cannot keep. Let"
                " whoever decides publish a new card that leaves it to this group, or tell their decision when it is"
                " taken."
            )
        )
    if pounds and frame.pounds and pounds > frame.pounds:
        return no(
            _(
                "Both sides agreed that votes here are about £%(most)s at most. Make it cost less, or agree on a new"
                " text about how power is shared first."
            )
            % {"most": f"{frame.pounds:,}"}
        )
    return yes()
