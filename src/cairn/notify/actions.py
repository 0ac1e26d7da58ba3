"""Noting letters, and saying that one does not want them. None of it is anybody's business but the person's."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from django.utils import timezone

from cairn.ledger.action import quiet
from cairn.notify import may, queries
from cairn.notify.models import About, Letter, NewsSeen, NoLetters

if TYPE_CHECKING:
    from cairn.people.models import Person

PRIVATE = "whom we write to, and who does not want it, is nobody else's business"


@quiet(PRIVATE)
def note_letter(person: Person, *, about: str, at: datetime, tells: tuple[datetime, datetime] | None = None) -> Letter:
    """Note that a letter is about to be sent. Only whoever has noted it sends it: so it never goes out twice.

    `tells`, for news: the moments after which and up to which it tells what happened.
    """
    day = timezone.localdate(at)
    since, until = tells or (None, None)
    may.write_letter(person, about, day, tells_since=since).or_refuse()
    return Letter.objects.create(person=person, about=About(about), written_on=day, told_until=until)


@quiet(PRIVATE)
def note_sent(letter: Letter, *, at: datetime) -> Letter:  # noqa: ARG001 - every deed is told the moment
    """The mail server has taken it."""
    letter.is_sent = True
    letter.save(update_fields=["is_sent"])
    return letter


@quiet(PRIVATE)
def stop_letters(*, by: Person, about: str, at: datetime) -> NoLetters:  # noqa: ARG001 - every deed is told the moment
    """Do not write to me about this."""
    may.stop_letters(by, about).or_refuse()
    return NoLetters.objects.create(person=by, about=About(about))


@quiet(PRIVATE)
def resume_letters(*, by: Person, about: str, at: datetime) -> None:  # noqa: ARG001 - every deed is told the moment
    """Write to me about this again."""
    may.resume_letters(by, about).or_refuse()
    NoLetters.objects.filter(person=by, about=about).delete()


@quiet(PRIVATE)
def see_news(*, by: Person, at: datetime) -> None:
    """They looked at their news: the day is kept, and the one before on which they looked, so that new lines show."""
    may.see_news(by).or_refuse()
    day = timezone.localdate(at)
    if queries.has_seen_news(by, on=day):
        return
    seen, is_first = NewsSeen.objects.get_or_create(person=by, defaults={"seen_on": day})
    if not is_first and seen.seen_on < day:
        seen.seen_on, seen.before_on = day, seen.seen_on
        seen.save(update_fields=["seen_on", "before_on"])
