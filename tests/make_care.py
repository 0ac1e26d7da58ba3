"""Contacts of the small world's programme, and sealed words to them."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Any

from cairn.care import actions
from cairn.care.choices import Task
from cairn.people import codes
from cairn.programmes import actions as programmes
from cairn.programmes import queries as programme_queries
from tests import make

if TYPE_CHECKING:
    from cairn.care.models import Contact, Message
    from cairn.people.models import Person

WORDS = "The night nurse is called Zanzibar and I am afraid of her."
REACH = "Ring 01632 960 123 on Tuesdays."


def asked(world: make.World, person: Person, *, task: str = Task.WELLBEING, at: datetime = make.MONDAY) -> Contact:
    """Cleo asks a member of the programme to be a contact."""
    if not programme_queries.membership(person, world.programme):
        programmes.join(world.programme, by=person, at=at)
    return actions.name_contact(world.programme, person, by=world.cleo, at=at, task=task)


def contact(
    world: make.World, person: Person | None = None, *, task: str = Task.WELLBEING, at: datetime = make.MONDAY,
    is_named: bool = True,
) -> Contact:  # fmt: skip
    """Somebody who has said yes to being a contact: Maya for wellbeing, Sol for safeguarding, or the one given."""
    someone = person or make.person("Maya" if task == Task.WELLBEING else "Sol")
    found = asked(world, someone, task=task, at=at)
    return actions.accept_contact(found, by=someone, at=at, looks="Every working day.", is_named=is_named)


def message(contact: Contact, by: Person | None = None, *, at: datetime = make.MONDAY, **changes: Any) -> Message:
    """Sealed words to this contact: from a person signed in, or from nobody with a code of their own (`once`)."""
    details: dict[str, Any] = {"words": WORDS, "reach": REACH, "name": "A.", "once": codes.new_code()}
    return actions.write_to(contact, by=by, at=at, **details | changes)


def closed(message: Message, *, at: datetime = make.MONDAY) -> Message:
    """Its contact has seen it, and closed it."""
    keeper = message.contact.person
    actions.say_seen(message, by=keeper, at=at)
    return actions.close_message(message, by=keeper, at=at)
