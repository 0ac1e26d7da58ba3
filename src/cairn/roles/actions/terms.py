"""Resting from a role, coming back, leaving it, and a longer term."""

from __future__ import annotations

from datetime import date, datetime
from typing import TYPE_CHECKING

from django.utils import timezone

from cairn.activities import told
from cairn.ledger.action import quiet
from cairn.roles import may
from cairn.roles.choices import LINE_LENGTH

if TYPE_CHECKING:
    from cairn.people.models import Person
    from cairn.roles.models import Holding


@quiet("an entry would tell when somebody stopped, and others would ask why")
def end_holding(holding: Holding, *, by: Person, at: datetime) -> Holding:
    """The person leaves the role, without a reason. Their place is free."""
    may.end_holding(by, holding, on=timezone.localdate(at)).or_refuse()
    holding.ended_at, holding.rests_since, holding.rests_until_on = at, None, None
    holding.save(update_fields=["ended_at", "rests_since", "rests_until_on"])
    return holding


@quiet("an entry would tell that somebody needs a rest")
def rest(holding: Holding, *, by: Person, at: datetime, until_on: date) -> Holding:
    """Nobody asks this person for anything in the programme until that day; their place is kept."""
    today = timezone.localdate(at)
    may.rest(by, holding, on=today).or_refuse()
    may.rest_so(until_on=until_on, on=today).or_refuse()
    holding.rests_since, holding.rests_until_on = at, until_on
    holding.save(update_fields=["rests_since", "rests_until_on"])
    return holding


@quiet("an entry would tell that somebody needed a rest")
def return_from_rest(holding: Holding, *, by: Person, at: datetime) -> Holding:
    may.return_from_rest(by, holding, on=timezone.localdate(at)).or_refuse()
    holding.rests_since = holding.rests_until_on = None
    holding.save(update_fields=["rests_since", "rests_until_on"])
    return holding


@quiet("it is an offer to one person, who can say no without anybody hearing of it")
def offer_longer(holding: Holding, *, by: Person, at: datetime, until_on: date, reason: str) -> Holding:
    """A later last day for the person to say yes or no to, with the reason. Once for each term."""
    may.offer_longer(by, holding, on=timezone.localdate(at)).or_refuse()
    may.longer_so(holding, until_on=until_on, reason=reason).or_refuse()
    holding.longer_until_on, holding.why_longer = until_on, told.plainly(reason, most=LINE_LENGTH)
    holding.longer_offered_at = at
    holding.save(update_fields=["longer_until_on", "why_longer", "longer_offered_at"])
    return holding


@quiet("an entry would tell who goes on, and who would rather not")
def answer_longer(holding: Holding, *, by: Person, at: datetime, is_longer: bool) -> Holding:
    """Yes: the term ends later. No: it ends on the day it always did."""
    may.answer_longer(by, holding, on=timezone.localdate(at)).or_refuse()
    holding.is_longer, holding.longer_answered_at = is_longer, at
    if is_longer and holding.longer_until_on:
        holding.until_on = holding.longer_until_on
    holding.save(update_fields=["is_longer", "longer_answered_at", "until_on"])
    return holding
