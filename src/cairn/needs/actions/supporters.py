"""Naming who comes beside somebody, agreeing to it, and parting. None of it is entered."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from cairn.activities.told import plainly
from cairn.ledger.action import quiet
from cairn.needs import may
from cairn.needs.choices import NAME_LENGTH, Beside
from cairn.needs.models import Supporter

if TYPE_CHECKING:
    from cairn.people.models import Person
    from cairn.sessions.models import Session

BETWEEN_THEM = "who helps whom to take part is between them; supporters count on no side and vote in nothing"


@quiet(BETWEEN_THEM)
def bring_supporter(
    *, by: Person, at: datetime, words: str, what: str = Beside.SUPPORT, member: Person | None = None,
    session: Session | None = None,
) -> Supporter:  # fmt: skip
    """Somebody comes with me: to this session, or always. A member of Cairn is asked first."""
    may.bring_supporter(by, session, at).or_refuse()
    may.be_asked(by, member, session, what).or_refuse()
    return Supporter.objects.create(
        person=by, member=member, session=session, words=plainly(words, most=NAME_LENGTH), what=what, asked_at=at,
        agreed_at=None if member else at,
    )  # fmt: skip


@quiet(BETWEEN_THEM)
def agree_to_support(supporter: Supporter, *, by: Person, at: datetime) -> Supporter:
    """Yes, I come beside them."""
    may.agree_to_support(by, supporter).or_refuse()
    supporter.agreed_at = at
    supporter.save(update_fields=["agreed_at"])
    return supporter


@quiet(BETWEEN_THEM)
def decline_to_support(supporter: Supporter, *, by: Person, at: datetime) -> None:  # noqa: ARG001 - as everywhere
    """Not me. That they were asked is destroyed with it."""
    may.decline_to_support(by, supporter).or_refuse()
    Supporter.objects.filter(pk=supporter.pk).delete()


@quiet(BETWEEN_THEM)
def part_from_supporter(supporter: Supporter, *, by: Person, at: datetime) -> None:  # noqa: ARG001 - as everywhere
    """They come beside them no more. It is destroyed, and no reason is asked."""
    may.part_from_supporter(by, supporter).or_refuse()
    Supporter.objects.filter(pk=supporter.pk).delete()
