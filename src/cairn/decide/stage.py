"""Decide: what happens there, and when the work can go on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from cairn.activities.stage import Stage
from cairn.base.verdict import Verdict, no, yes
from cairn.decide import queries

if TYPE_CHECKING:
    from cairn.activities.models import Activity


def may_close(activity: Activity) -> Verdict:
    """Something has been decided, nothing is still being voted on, and the reasons are out."""
    found = list(queries.decisions(activity))
    if any(not decision.is_closed for decision in found):
        return no(_("A decision is still open. It has to be counted first."))
    if any(decision.waits_for_objections for decision in found):
        return no(_("Objections wait to be heard. That comes first."))
    decided = [decision for decision in found if decision.is_decided]
    if not decided:
        return no(_("Nothing has been decided yet. Open a decision, or go back to Explore and work on the options."))
    if any(not decision.reasons_published_at for decision in decided):
        return no(_("The reasons for a decision are not published yet. People wait for them."))
    return yes()


STAGE = Stage(
    name="decide",
    title=gettext_lazy("Decide"),
    what_happens=gettext_lazy("Everybody grades the options in secret. No side can outvote the other."),
    may_close=may_close,
)
