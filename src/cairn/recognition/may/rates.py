"""Who may publish a rate card."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from cairn.activities import may as activities_may
from cairn.base.verdict import Verdict, no, yes
from cairn.recognition.choices import MOST_RATES, Unit
from cairn.recognition.may.amounts import an_amount

if TYPE_CHECKING:
    from cairn.people.models import Person
    from cairn.programmes.models import Programme


def publish_rate_card(person: Person | None, programme: Programme) -> Verdict:
    """Whoever leads or facilitates the programme."""
    return activities_may.lead(person, programme)


def say_rates_so(*, lines: Sequence[tuple[str, str, int]], source: str, of_on: date, on: date) -> Verdict:
    """Whether these are rates somebody can rely on: each for something, and set by somebody on a day."""
    if not 1 <= len(lines) <= MOST_RATES:
        return no(_("Say from 1 to %(most)d rates: what for, for each what, how much.") % {"most": MOST_RATES})
    if not source.strip():
        return no(_("Say who set these rates, like: Board of Fernbrook Health."))
    if of_on > on:
        return no(_("The day the rates were set is still to come. Publish them when they are set."))
    for what_for, unit, pence in lines:
        if not what_for.strip() or unit not in Unit.values:
            return no(_("Say of each rate what it is for, and whether for an hour, a half day, a day or a meeting."))
        if not (verdict := an_amount(pence)):
            return verdict
    return yes()
