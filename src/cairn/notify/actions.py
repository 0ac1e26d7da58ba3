"""Noting letters, and saying that one does not want them. None of it is anybody's business but the person's."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from django.utils import timezone

from cairn.ledger.action import quiet
from cairn.notify import may
from cairn.notify.models import About, Letter, NoLetters

if TYPE_CHECKING:
    from cairn.people.models import Person

PRIVATE = "whom we write to, and who does not want it, is nobody else's business"


@quiet(PRIVATE)
def note_letter(person: Person, *, about: str, at: datetime) -> Letter:
    """Note that a letter is about to be sent. Only whoever has noted it sends it: so it never goes out twice."""
    day = timezone.localdate(at)
    may.write_letter(person, about, day).or_refuse()
    return Letter.objects.create(person=person, about=About(about), written_on=day)


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
