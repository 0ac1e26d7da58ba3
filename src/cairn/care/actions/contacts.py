"""Asking somebody to be a contact, saying yes or no, stepping down."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from cairn.activities import told
from cairn.care import may
from cairn.care.choices import LOOKS_LENGTH, Task
from cairn.care.models import Contact
from cairn.ledger.action import action, quiet, record

if TYPE_CHECKING:
    from cairn.people.models import Person
    from cairn.programmes.models import Programme


@action
def name_contact(programme: Programme, asked: Person, *, by: Person, at: datetime, task: str) -> Contact:
    """Ask somebody to be a contact. They are one only once they have said yes."""
    may.name_contact(by, programme, asked, task).or_refuse()
    contact = Contact.objects.create(programme=programme, person=asked, task=Task(task), asked_at=at)
    _enter("care.contact.asked", contact, at=at, by=by)
    return contact


@action
def accept_contact(contact: Contact, *, by: Person, at: datetime, looks: str, is_named: bool) -> Contact:
    """Yes. The entry has no mark: whoever is not named here must not be found by other things they did."""
    may.answer_for(by, contact).or_refuse()
    contact.looks, contact.is_named = told.plainly(looks, most=LOOKS_LENGTH), is_named
    contact.accepted_at = at
    contact.save(update_fields=["looks", "is_named", "accepted_at"])
    _enter("care.contact.accepted", contact, at=at)
    return contact


@quiet("nobody has to explain a no, and nobody else need know whose it was")
def decline_contact(contact: Contact, *, by: Person, at: datetime) -> Contact:
    may.answer_for(by, contact).or_refuse()
    return _end(contact, at)


@action
def step_down(contact: Contact, *, by: Person, at: datetime) -> Contact:
    """No longer the contact. From now on this person opens nothing that was sent to them."""
    may.step_down(by, contact).or_refuse()
    _enter("care.contact.ended", contact, at=at)
    return _end(contact, at)


@action
def release_contact(contact: Contact, *, by: Person, at: datetime) -> Contact:
    """A lead ends it. What was sent stays sealed: nobody opens it until whoever sent it lets the next contact."""
    may.release_contact(by, contact).or_refuse()
    _enter("care.contact.released", contact, at=at, by=by)
    return _end(contact, at)


def _end(contact: Contact, at: datetime) -> Contact:
    contact.ended_at = at
    contact.save(update_fields=["ended_at"])
    return contact


def _enter(kind: str, contact: Contact, *, at: datetime, by: Person | None = None) -> None:
    chain = contact.programme.chain
    mark = by.mark_in(chain) if by else ""
    record(kind, chain=chain, at=at, by=mark, about=contact, data={"task": str(contact.task)})
