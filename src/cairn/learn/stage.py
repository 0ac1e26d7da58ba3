"""Learn: what happens there, and when the work is done."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from cairn.activities.stage import Stage
from cairn.base.verdict import Verdict, no, yes
from cairn.learn import queries

if TYPE_CHECKING:
    from cairn.activities.models import Activity


def may_close(activity: Activity) -> Verdict:
    """People were asked how it was, nobody is being asked any more, and the review is there to read."""
    pulses = list(queries.pulses_of(activity))
    if not pulses:
        return no(_("Nobody has been asked yet how it was. Open the pulse of a session that took place."))
    if not all(pulse.is_closed for pulse in pulses):
        return no(_("People are still answering how it was. Wait until the pulse is closed."))
    votes = (queries.closing_vote(activity), queries.joint_statement(activity))
    if any(vote and not vote.is_closed for vote in votes):
        return no(_("Citizens are still being asked in secret. Wait until everybody has answered, or ten days."))
    review = queries.review(activity)
    if review is None or not review.is_published:
        return no(_("The review is not published yet. Say together what changed, what did not, and what you learned."))
    return yes()


STAGE = Stage(
    name="learn",
    title=gettext_lazy("Learn"),
    what_happens=gettext_lazy("Say how it was, see it side by side, and take it along."),
    may_close=may_close,
)
