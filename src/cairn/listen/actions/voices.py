"""Adding one's voice to what somebody else said already."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from cairn.ledger.action import quiet
from cairn.listen import may
from cairn.listen.models import Voice

if TYPE_CHECKING:
    from cairn.listen.models import Contribution, OpenLink
    from cairn.people.models import Person


@quiet("it says nothing new; an entry would tell who agrees with whom")
def add_voice(
    contribution: Contribution, *, at: datetime, by: Person | None = None, link: OpenLink | None = None
) -> Voice:
    """It is the same for me. A person with an account hears of the answers, too; by a link nobody is kept."""
    may.add_voice(by, contribution, link, at=at).or_refuse()
    return Voice.objects.create(contribution=contribution, person=by)


@quiet("an entry would tell who agreed with whom")
def take_back_voice(contribution: Contribution, *, by: Person, at: datetime) -> None:  # noqa: ARG001 - as every deed
    """It is not the same for me after all."""
    may.take_back_voice(by, contribution).or_refuse()
    contribution.voices.filter(person=by).delete()
