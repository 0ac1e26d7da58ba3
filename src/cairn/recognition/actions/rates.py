"""Publishing what is paid for what."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from typing import TYPE_CHECKING

from django.utils import timezone

from cairn.activities.record import next_number
from cairn.ledger.action import action, record
from cairn.recognition import may, words
from cairn.recognition.choices import LINE_LENGTH, SOURCE_LENGTH, Unit
from cairn.recognition.models import RateCard, RateLine

if TYPE_CHECKING:
    from cairn.people.models import Person
    from cairn.programmes.models import Programme


@action
def publish_rate_card(
    programme: Programme,
    *,
    by: Person,
    at: datetime,
    lines: Sequence[tuple[str, str, int]],
    source: str,
    of_on: date,
    source_url: str = "",
    is_for_all: bool = False,
) -> RateCard:
    """A new edition, for this programme or for all of its organisation. `lines`: what for, for each what, pence."""
    may.publish_rate_card(by, programme).or_refuse()
    may.say_rates_so(lines=lines, source=source, of_on=of_on, on=timezone.localdate(at)).or_refuse()
    card = RateCard(
        organisation=programme.organisation, programme=None if is_for_all else programme, of_on=of_on,
        source=words.safely(source, most=SOURCE_LENGTH), source_url=source_url, published_at=at,
    )  # fmt: skip
    told = [(words.safely(what_for, most=LINE_LENGTH), Unit(unit), pence) for what_for, unit, pence in lines]
    content = card.fingerprint(*(f"{what_for}/{unit}/{pence}" for what_for, unit, pence in told))
    chain = programme.chain
    data = {"lines": len(told), "for_all": is_for_all}
    record(
        "recognition.rate_card.published", chain=chain, at=at, by=by.mark_in(chain), about=card, data=data,
        content=content,
    )  # fmt: skip
    card.number = next_number(RateCard.objects.filter(organisation=card.organisation, programme=card.programme))
    card.save()
    for position, (what_for, unit, pence) in enumerate(told, start=1):
        RateLine.objects.create(card=card, position=position, what_for=what_for, unit=unit, pence=pence)
    return card
