"""Stories as a table to take out of Cairn, with what their tellers agreed to beside each."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from cairn.exchange.csv_cells import harmless, written
from cairn.web.components.words import SIDES, day

if TYPE_CHECKING:
    from cairn.listen.models import StoryUse


def table(uses: Iterable[StoryUse]) -> str:
    """A line for each story. The number names its use: with it the story is found again when it is taken back."""
    heads = [
        _("Number"), _("The story"), _("What would have made it better?"), _("What is said in the recording"),
        _("What stands beside it"), _("Side"), _("How it may be quoted"), _("Good until"), _("Used for"),
    ]  # fmt: skip
    return written([heads, *(_cells(use) for use in uses)])


def _cells(use: StoryUse) -> list[str]:
    story, agreed = use.story, use.story.agreed
    cells = (
        use.ref, story.words, story.would_have_helped, story.transcript, story.shown_credit or _("No name"),
        str(SIDES[story.side]), str(agreed.get_editing_display()), day(agreed.until_on), use.where,
    )  # fmt: skip
    return [harmless(cell) for cell in cells]
