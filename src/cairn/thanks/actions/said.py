"""Thanking people in one's own words, and noting for oneself what one got in return."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from cairn.activities.told import plainly
from cairn.base.verdict import Refused
from cairn.ledger.action import quiet
from cairn.thanks import may
from cairn.thanks.models import GivenInReturn, Return, Thanks

if TYPE_CHECKING:
    from cairn.people.models import Person
    from cairn.programmes.models import Programme
    from cairn.sessions.models import Session

PRIVATE = "thanks are for whoever gets them: an entry would make a badge of them"
MINE = "it is noted for oneself alone"
WORDS_LENGTH, NOTE_LENGTH = 1000, 300


@quiet(PRIVATE)
def thank_people(
    programme: Programme,
    *,
    by: Person,
    at: datetime,
    people: Collection[Person],
    words: str,
    session: Session | None = None,
) -> list[Thanks]:
    """Each of these people is thanked in these words, which they alone read."""
    may.thank_people(by, programme, session, at).or_refuse()
    may.be_thanked(by, programme, session, people).or_refuse()
    plain = plainly(words, most=WORDS_LENGTH)
    rows = [Thanks(programme=programme, session=session, person=one, by=by, words=plain, said_at=at) for one in people]
    return Thanks.objects.bulk_create(rows)


@quiet(PRIVATE)
def destroy_thanks(thanks: Thanks, *, by: Person, at: datetime) -> None:  # noqa: ARG001 - as everywhere
    """They are gone, for both."""
    may.destroy_thanks(by, thanks).or_refuse()
    Thanks.objects.filter(pk=thanks.pk).delete()


@quiet(MINE)
def note_return(*, by: Person, at: datetime, kind: str, words: str = "") -> GivenInReturn:
    """What I got for my time, noted for myself."""
    may.note_return(by).or_refuse()
    if kind not in Return.values:
        raise Refused(_("Choose what you got."))
    words = plainly(words, most=NOTE_LENGTH) if words.strip() else ""
    return GivenInReturn.objects.create(person=by, kind=kind, words=words, noted_at=at)


@quiet(MINE)
def take_back_return(noted: GivenInReturn, *, by: Person, at: datetime) -> None:  # noqa: ARG001 - as everywhere
    """I would rather not have noted it."""
    may.take_back_return(by, noted).or_refuse()
    GivenInReturn.objects.filter(pk=noted.pk).delete()
