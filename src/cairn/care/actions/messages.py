"""Sealed words: sending, opening, saying how far it came, taking back, destroying."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from django.utils import timezone

from cairn import fulltext
from cairn.activities import told
from cairn.care import may, queries, seals
from cairn.care.choices import NAME_LENGTH, REACH_LENGTH, WORDS_LENGTH
from cairn.care.models import Message, Opening
from cairn.care.owners import owner
from cairn.ledger.action import quiet

if TYPE_CHECKING:
    from cairn.care.models import Contact
    from cairn.people.models import Person

SEALED = "who asks for help, when, and what for is for one contact alone"


@dataclass(frozen=True, slots=True)
class Opened:
    """What was sealed."""

    words: str
    reach: str
    name: str


@quiet(SEALED)
def write_to(
    contact: Contact, *, at: datetime, words: str, once: str, by: Person | None = None, reach: str = "", name: str = ""
) -> Message:
    """Sealed words to a contact. Without `by` the code `once`, which the form brings, is all that leads back."""
    may.write_to(by, contact).or_refuse()
    may.write_once(once).or_refuse()
    if (already := queries.sent_already(once)) is not None:
        return already
    who = owner(by, "" if by else once)
    message = Message(contact=contact, owner=seals.marks(who)[0], sent_on=timezone.localdate(at))
    message.once = seals.marks(owner(None, once))[0]
    message.sealed = seals.seal(
        message,
        {
            "words": told.plainly(words, most=WORDS_LENGTH),
            "reach": told.plainly(reach, most=REACH_LENGTH) if reach.strip() else "",
            "name": told.plainly(name, most=NAME_LENGTH) if name.strip() else "",
            "owner": who,
            "once": once,
        },
    )
    message.save()
    return message


@quiet(SEALED)
def open_message(message: Message, *, by: Person, at: datetime) -> Opened:
    """The words, for the contact alone. That it was opened on this day is noted, and shown to whoever sent it."""
    may.open_message(by, message).or_refuse()
    found = seals.unseal(message, message.sealed)
    Opening.objects.get_or_create(message=message, on=timezone.localdate(at))
    return Opened(found["words"], found["reach"], found["name"])


@quiet(SEALED)
def say_seen(message: Message, *, by: Person, at: datetime) -> Message:
    may.say_seen(by, message).or_refuse()
    message.seen_on = timezone.localdate(at)
    message.save(update_fields=["seen_on"])
    return message


@quiet(SEALED)
def say_talked(message: Message, *, by: Person, at: datetime) -> Message:
    """We have talked; that it was seen goes without saying."""
    may.say_talked(by, message).or_refuse()
    message.talked_on = timezone.localdate(at)
    message.seen_on = message.seen_on or message.talked_on
    message.save(update_fields=["seen_on", "talked_on"])
    return message


@quiet(SEALED)
def close_message(message: Message, *, by: Person, at: datetime) -> Message:
    """Nothing more to do. Two weeks later it is destroyed."""
    may.close_message(by, message).or_refuse()
    message.closed_on = timezone.localdate(at)
    message.save(update_fields=["closed_on"])
    return message


@quiet(SEALED)
def take_back(message: Message, *, at: datetime, by: Person | None = None, code: str = "") -> None:  # noqa: ARG001
    """Destroyed, whatever became of it; what the contact has read they may remember, or have to act on."""
    may.take_back(by, message, code).or_refuse()
    message.delete()
    fulltext.forget_what_was_written()


@quiet(SEALED)
def hand_on(message: Message, *, at: datetime, by: Person | None = None, code: str = "") -> Message:
    """The contact there is now may read it: it waits for them like one just sent."""
    may.hand_on(by, message, code).or_refuse()
    contact = queries.to_hand_on_to(message)
    if contact is not None:
        message.contact, message.sent_on = contact, timezone.localdate(at)
        message.seen_on = message.talked_on = message.closed_on = None
        message.save(update_fields=["contact", "sent_on", "seen_on", "talked_on", "closed_on"])
    return message


@quiet(SEALED)
def destroy_over(*, at: datetime) -> int:
    """Destroy what was closed two weeks ago. How many."""
    found = list(queries.over(on=timezone.localdate(at)))
    for message in found:
        message.delete()
    fulltext.forget_what_was_written()
    return len(found)


@quiet(SEALED)
def seal_again(*, at: datetime) -> int:  # noqa: ARG001 - every deed is told the moment
    """Seal everything with the first key of the file, so that the older ones are needed no more. How many."""
    found = list(queries.all_messages().select_for_update())
    for message in found:
        words = seals.unseal(message, message.sealed)
        message.sealed = seals.seal(message, words)
        message.owner = seals.marks(words["owner"])[0]
        message.once = seals.marks(owner(None, words["once"]))[0]
        message.save(update_fields=["sealed", "owner", "once"])
    return len(found)
