"""Listen: what happens there, and when the work can go on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from cairn.activities.stage import Stage
from cairn.base.verdict import Verdict, no, yes
from cairn.listen import queries

if TYPE_CHECKING:
    from cairn.activities.models import Activity


def may_close(activity: Activity) -> Verdict:
    """A citizen has been heard.

    Answers may come later: many can only be given once something is decided, and their own clocks run on. To wait
    for them here would bring a pile of hurried "not yet".
    """
    if queries.has_heard_a_citizen(activity):
        return yes()
    return no(
        _(
            "No citizen has been heard yet. Wait until at least one has told a story or put something in; ask people"
            " who cannot come, too."
        )
    )


STAGE = Stage(
    name="listen",
    title=gettext_lazy("Listen"),
    what_happens=gettext_lazy("Tell what it is like and ask questions. Every contribution gets an answer in public."),
    may_close=may_close,
)
