"""The contacts of a programme: asked, accepted; and somebody who turned to one of them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING

from cairn.care import actions as care
from cairn.management.demo.days import Diary
from cairn.management.demo.plan import Caring
from cairn.management.demo.telling import World
from cairn.people import codes

if TYPE_CHECKING:
    from cairn.care.models import Contact, Message


def diary(world: World, contacts: Sequence[Caring]) -> Diary:
    found = Diary(world.days)
    for contact in contacts:
        Asked(world, contact).note(found)
    return found


class Asked:
    """One contact while it is told, with the one message they closed."""

    def __init__(self, world: World, caring: Caring) -> None:
        self.world = world
        self.caring = caring
        self._contact: Contact | None = None
        self._message: Message | None = None

    @property
    def contact(self) -> Contact:
        assert self._contact is not None
        return self._contact

    @property
    def message(self) -> Message:
        assert self._message is not None
        return self._message

    def note(self, found: Diary) -> None:
        caring = self.caring
        found.note(caring.ago, "13:05", self._ask)
        found.note(caring.ago - 2, "13:15", self._accept)
        if caring.wrote:
            ago, name, words = caring.wrote
            found.note(ago, "21:05", partial(self._write, name, words))
            found.note(ago - 1, "08:35", self._see)
            found.note(ago - 1, "18:15", self._talk)
            found.note(ago - 2, "08:45", self._close)

    def _ask(self, at: datetime) -> None:
        asked, by = self.world.people[self.caring.name], self.world.people["Cleo"]
        self._contact = care.name_contact(self.world.programme, asked, by=by, at=at, task=self.caring.task)

    def _accept(self, at: datetime) -> None:
        care.accept_contact(
            self.contact, by=self.contact.person, at=at, looks=self.caring.looks, is_named=self.caring.is_named
        )

    def _write(self, name: str, words: str, at: datetime) -> None:
        by = self.world.people[name]
        self._message = care.write_to(self.contact, by=by, at=at, words=words, once=codes.new_code())

    def _see(self, at: datetime) -> None:
        care.open_message(self.message, by=self.contact.person, at=at)
        care.say_seen(self.message, by=self.contact.person, at=at)

    def _talk(self, at: datetime) -> None:
        care.say_talked(self.message, by=self.contact.person, at=at)

    def _close(self, at: datetime) -> None:
        care.close_message(self.message, by=self.contact.person, at=at)
