"""Who may name a contact, write to one, open what was sent, and take it back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from cairn.base.verdict import Verdict, no, yes
from cairn.care import queries
from cairn.care.choices import Task
from cairn.people import codes
from cairn.people import may as people_may
from cairn.programmes import may as programmes_may
from cairn.programmes import queries as programmes

if TYPE_CHECKING:
    from cairn.care.models import Contact, Message
    from cairn.people.models import Person
    from cairn.programmes.models import Programme


def name_contact(person: Person | None, programme: Programme, asked: Person, task: str) -> Verdict:
    """A lead asks a member; one at a time, until that one has said no, stepped down or was released."""
    if not (verdict := programmes_may.lead(person, programme)):
        return verdict
    if task not in Task.values:
        return no(_("Choose what the contact looks after."))
    if not programmes.membership(asked, programme):
        return no(_("%(name)s does not belong to this programme. Add them first.") % {"name": asked.shown_name})
    if task in queries.contacts(programme):
        return no(_("Somebody is asked for this already. Release them first, if it should be another person."))
    return yes()


def release_contact(person: Person | None, contact: Contact) -> Verdict:
    if not (verdict := programmes_may.lead(person, contact.programme)):
        return verdict
    return no(_("This person is not the contact any more.")) if contact.ended_at else yes()


def answer_for(person: Person | None, contact: Contact) -> Verdict:
    """Whether this person can say yes or no to being a contact."""
    if not (verdict := _be_asked(person, contact)):
        return verdict
    return no(_("You have said yes to this already.")) if contact.accepted_at else yes()


def step_down(person: Person | None, contact: Contact) -> Verdict:
    """A contact can stop at any time, but not with somebody waiting unseen."""
    if not (verdict := _be_asked(person, contact)):
        return verdict
    if contact.accepted_at is None:
        return no(_("You have not said yes to this yet. You can say no."))
    if queries.has_unseen(contact):
        return no(_("Somebody waits for you whom you have not seen yet. Open what waits first, then step down."))
    return yes()


def write_to(person: Person | None, contact: Contact | None) -> Verdict:
    """Anybody can write to a contact, with or without an account; but only where somebody reads it."""
    if contact is None or not contact.is_there:
        return no(_("Nobody in this programme has taken this on. So there is no form here: it would reach nobody."))
    if person is not None and contact.person_id == person.pk:
        return no(_("You are this contact yourself. Turn to one of the help lines, or to another person you trust."))
    return yes()


def write_once(once: str) -> Verdict:
    """Whether the form has its code, which leads back to what is sent without an account."""
    return yes() if codes.is_one(once) else no(_("The code was lost on the way. Go back and send this again."))


def open_message(person: Person | None, message: Message) -> Verdict:
    """Only the contact it was sent to, while they are the contact."""
    if not (verdict := people_may.take_part(person)):
        return verdict
    contact = message.contact
    if person is None or contact.person_id != person.pk or not contact.is_there:
        return no(_("This is sealed. Only the contact it was sent to can open it."))
    return yes()


def say_seen(person: Person | None, message: Message) -> Verdict:
    if not (verdict := open_message(person, message)):
        return verdict
    return no(_("You have said that already.")) if message.seen_on or message.closed_on else yes()


def say_talked(person: Person | None, message: Message) -> Verdict:
    if not (verdict := open_message(person, message)):
        return verdict
    if message.closed_on or message.talked_on:
        return no(_("You have said that already."))
    return yes()


def close_message(person: Person | None, message: Message) -> Verdict:
    """Nothing is closed unread."""
    if not (verdict := open_message(person, message)):
        return verdict
    if message.closed_on:
        return no(_("This is closed already."))
    return yes() if message.seen_on else no(_("Open it and say that you have seen it before you close it."))


def take_back(person: Person | None, message: Message, code: str = "") -> Verdict:
    """Whoever sent it, signed in or with the code."""
    if queries.is_owner(message, person, code):
        return yes()
    return no(_("Only whoever sent this can do that: signed in as then, or with the code."))


def hand_on(person: Person | None, message: Message, code: str = "") -> Verdict:
    """Whoever sent it lets the next contact read it, where the one before is no contact any more."""
    if not (verdict := take_back(person, message, code)):
        return verdict
    if message.contact.is_there:
        return no(_("The contact you wrote to is still there."))
    if queries.to_hand_on_to(message) is None:
        return no(_("Nobody has taken this on since. Turn to one of the help lines."))
    return yes()


def _be_asked(person: Person | None, contact: Contact) -> Verdict:
    if not (verdict := people_may.take_part(person)):
        return verdict
    if person is None or contact.person_id != person.pk:
        return no(_("Somebody else is asked for this."))
    return no(_("This has ended already.")) if contact.ended_at else yes()
