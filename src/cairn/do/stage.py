"""Do: what happens there, and when the work can go on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from cairn.activities.stage import Stage
from cairn.base.verdict import Verdict, no, yes
from cairn.do import queries
from cairn.do.states import State

if TYPE_CHECKING:
    from cairn.activities.models import Activity


def may_close(activity: Activity) -> Verdict:
    """Something was promised, and each promise was kept, dropped with its reason, or given a new day."""
    numbers = queries.numbers_by_state(activity)
    if not sum(numbers.values()):
        return no(_("Nothing has been promised yet. Say who does what by when, with an owner from each side."))
    waiting = numbers[State.OPEN] + numbers[State.LATE]
    if waiting:
        return no(
            ngettext(
                "%(number)d promise is still open or late. Keep it, agree a new day with its citizen owner, or drop it"
                " and say why.",
                "%(number)d promises are still open or late. Keep them, agree new days with their citizen owners, or"
                " drop them and say why.",
                waiting,
            )
            % {"number": waiting}
        )
    return yes()


STAGE = Stage(
    name="do",
    title=gettext_lazy("Do"),
    what_happens=gettext_lazy("Keep the promises. Each has a day, and an owner from both sides."),
    may_close=may_close,
)
