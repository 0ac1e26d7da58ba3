"""Letters noted as the sender does, and what went out."""

from __future__ import annotations

from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING, Any

from django.core import mail

from cairn.notify import actions, letters, sending
from cairn.notify.written import Part

if TYPE_CHECKING:
    from django.core.mail import EmailMultiAlternatives

    from cairn.notify.models import Letter
    from cairn.people.models import Person


def noted(person: Person, about: str, *, at: datetime, words: str = "A word.", **details: Any) -> Letter:
    """A letter that is noted and has not gone: here the machine stopped."""
    draft = letters.Draft("A letter", (Part(words),))
    return actions.note_letter(person, about=about, at=at, written=partial(letters.finished, draft, at=at), **details)


def sent(at: datetime) -> list[EmailMultiAlternatives]:
    """The letters that go out now."""
    mail.outbox.clear()
    sending.send_letters(at=at)
    return list(mail.outbox)


def bodies(at: datetime, *, about: str) -> dict[str, str]:
    """The text of the letters with this subject that go out now, by address."""
    return {one.to[0]: one.body for one in sent(at) if one.subject == about}
