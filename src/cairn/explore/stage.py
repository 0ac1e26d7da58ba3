"""Explore: what happens there, and when the work can go on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from cairn.activities.stage import Stage
from cairn.base.verdict import Verdict, no, yes
from cairn.explore import queries

if TYPE_CHECKING:
    from cairn.activities.models import Activity

FEWEST_OPTIONS = 2


def may_close(activity: Activity) -> Verdict:
    """There is something to choose from."""
    live = queries.live_options(activity).count()
    if live < FEWEST_OPTIONS:
        return no(
            _(
                "There is not yet something to choose from: write at least two options, better three to five. With"
                " one option nearly half of such decisions come to nothing; with five, one in thirty-five."
            )
        )
    return yes()


STAGE = Stage(
    name="explore",
    title=gettext_lazy("Explore"),
    what_happens=gettext_lazy("See where we agree and where we differ, and write the options together."),
    may_close=may_close,
)
