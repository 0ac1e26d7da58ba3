"""Saying who pays."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from cairn.activities.record import enter
from cairn.ledger.action import action
from cairn.recognition import may
from cairn.recognition.models import Payer

if TYPE_CHECKING:
    from cairn.activities.models import Activity
    from cairn.people.models import Person


@action
def name_payer(activity: Activity, payer: Person, *, by: Person, at: datetime) -> Payer:
    """From now on this person sees what is claimed here and pays it, and those who only lead do not see it."""
    may.name_payer(by, activity, payer).or_refuse()
    Payer.objects.filter(activity=activity, person=payer, until_at__isnull=True).update(until_at=at)
    named = Payer.objects.create(activity=activity, person=payer, since_at=at)
    enter("recognition.payer.named", activity, by=by, at=at, about=named)
    return named


@action
def release_payer(payer: Payer, *, by: Person, at: datetime) -> Payer:
    """From now on this person does not see what is claimed here. While nobody is named, those who lead pay."""
    may.release_payer(by, payer).or_refuse()
    payer.until_at = at
    payer.save(update_fields=["until_at"])
    enter("recognition.payer.released", payer.activity, by=by, at=at, about=payer)
    return payer
