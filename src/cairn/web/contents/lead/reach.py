"""Who is missing: a count that is owed, and what was promised for a group that is missing."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from typing import TYPE_CHECKING

from django.utils import timezone
from django.utils.translation import gettext as _

from cairn.reach import queries
from cairn.web import links
from cairn.web.components.words import day
from cairn.web.contents.lead.line import Held, Waits

if TYPE_CHECKING:
    from cairn.programmes.models import Programme


def counts_due(held: Held, at: datetime) -> Iterator[Waits]:
    """A new count of who was asked and who came, where work goes on: four weeks ahead, and until it is there."""
    for one in queries.counts_due(_programmes(held), on=timezone.localdate(at)):
        words = _("Count again who was asked and who came.") if one.last_on else _("Count who was asked and who came.")
        state = _("The last count is of %(day)s.") % {"day": day(one.last_on)} if one.last_on else ""
        url = f"{links.in_programme('reach', one.programme)}#lead-title"
        yield Waits(words, url, one.programme.title, state, one.due_on)


def reach_steps(held: Held, at: datetime) -> Iterator[Waits]:  # noqa: ARG001 - every source is told the moment
    """What is done next for a group that is missing, by the day that stands on the page of reach."""
    for one in queries.steps_in(_programmes(held)):
        words = _("For %(group)s: %(next)s") % {"group": one.group, "next": one.next_words}
        url = f"{links.in_programme('reach', one.programme)}#next-title"
        yield Waits(words, url, one.programme.title, due_on=one.by_on)


def _programmes(held: Held) -> list[Programme]:
    """Where work goes on that this person holds."""
    return list(dict.fromkeys(one.programme for one in held.running))
