"""The frame in which an activity decides: what its card says about who decides, and what both sides agreed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from cairn.activities.models import Decides
from cairn.activities.queries.activities import governing_group
from cairn.activities.queries.agreements import agreements
from cairn.activities.queries.cards import card

if TYPE_CHECKING:
    from cairn.activities.models import Activity, DecisionCard
    from cairn.activities.queries.agreements import Standing


@dataclass(frozen=True, slots=True)
class Frame:
    """The card as it stands, and the newest text both sides agreed to.

    A text that has lapsed still limits what can be decided: not renewing it gives nobody more power. Where an activity
    agreed on nothing of its own, what the governing group of its programme agreed holds.
    """

    card: DecisionCard | None
    agreed: Standing | None
    is_of_programme: bool = False

    @property
    def group_decides(self) -> bool:
        return self.card is not None and self.card.decided_by == Decides.GROUP

    @property
    def others_decide(self) -> bool:
        return self.card is not None and self.card.decided_by == Decides.OTHERS

    @property
    def pounds(self) -> int | None:
        """The most money a vote here is about; None where no figure is agreed."""
        return self.agreed.agreement.decides_up_to if self.agreed else None


def frame(activity: Activity) -> Frame:
    """The frame of this activity: its own, else that of its programme."""
    own = _newest_agreed(activity)
    if own or activity.is_governing:
        return Frame(card(activity), own)
    group = governing_group(activity.programme)
    of_programme = _newest_agreed(group) if group else None
    return Frame(card(activity), of_programme, is_of_programme=of_programme is not None)


def _newest_agreed(activity: Activity) -> Standing | None:
    return next((one for one in agreements(activity) if one.is_agreed), None)
