"""Reading who the contacts are, and what was sent to them: for the contact, and for whoever sent it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING

from django.db import models

from cairn.care import seals
from cairn.care.choices import KEPT_AFTER_CLOSING, Task
from cairn.care.models import Contact, Message
from cairn.care.owners import owner
from cairn.people import codes

if TYPE_CHECKING:
    from cairn.people.models import Person
    from cairn.programmes.models import Programme


def contacts(programme: Programme) -> dict[str, Contact]:
    """The contacts of a programme by their task, asked or accepted; whoever stepped down is not among them."""
    return {one.task: one for one in _running().filter(programme=programme)}


def contact(programme: Programme, task: str) -> Contact | None:
    """The contact whom words reach now; None while nobody has accepted."""
    found = _running().filter(programme=programme, task=task).first()
    return found if found and found.is_there else None


def contact_by_ref(ref: str) -> Contact | None:
    return Contact.objects.select_related("programme", "person").filter(ref=ref).first()


def contact_for(person: Person) -> models.QuerySet[Contact]:
    """What this person looks after, and what they are asked to look after."""
    return _running().filter(person=person).order_by("pk")


def tasks_without_contact(programme: Programme) -> list[Task]:
    """What nobody looks after in this programme."""
    there = contacts(programme)
    return [task for task in Task if task not in there or not there[task].is_there]


def tasks_without_contact_in(programmes: list[Programme]) -> dict[int, list[Task]]:
    """For each programme by its id, what nobody looks after there, in one query."""
    rows = _running().filter(programme__in=programmes, accepted_at__isnull=False, person__is_active=True)
    there = set(rows.values_list("programme_id", "task"))
    found = {one.pk: [task for task in Task if (one.pk, task.value) not in there] for one in programmes}
    return {programme: tasks for programme, tasks in found.items() if tasks}


def waiting_for(person: Person) -> models.QuerySet[Message]:
    """What was sent to this person as a contact and is still kept, the oldest first, what is closed last."""
    return _messages().filter(_reaches(person)).order_by(models.F("closed_on").asc(nulls_first=True), "sent_on", "pk")


def message_for(person: Person, ref: str) -> Message | None:
    """One of them."""
    return _messages().filter(_reaches(person), ref=ref).first()


def has_unseen(contact: Contact) -> bool:
    return Message.objects.filter(contact=contact, seen_on__isnull=True, closed_on__isnull=True).exists()


def waits_unseen_for(person: Person) -> bool:
    """Whether something waits that this contact has not seen."""
    return unseen_for(person).exists()


def unseen_for(person: Person) -> models.QuerySet[Message]:
    """What waits for this contact and they have not seen."""
    return Message.objects.filter(_reaches(person), seen_on__isnull=True, closed_on__isnull=True)


def without_reader(person: Person) -> models.QuerySet[Message]:
    """What this person sent, is not closed, and nobody can read, because the contact is not there any more."""
    found = _messages().filter(owner__in=seals.marks(owner(person, "")), closed_on__isnull=True)
    gone = models.Q(contact__ended_at__isnull=False) | models.Q(contact__person__is_active=False)
    return found.filter(gone).order_by("pk")


def mine(person: Person) -> list[Message]:
    """What this person sent while signed in, the newest first."""
    found = _messages().filter(owner__in=seals.marks(owner(person, "")))
    return list(found.prefetch_related("openings").order_by("-sent_on", "-pk"))


def mine_by_ref(person: Person, ref: str) -> Message | None:
    return _messages().filter(owner__in=seals.marks(owner(person, "")), ref=ref).first()


def by_code(code: str) -> Message | None:
    """What was sent without an account, for whoever holds the code."""
    if not codes.is_one(code.strip().lower()):
        return None
    return _messages().filter(owner__in=seals.marks(owner(None, code))).first()


def is_owner(message: Message, person: Person | None, code: str) -> bool:
    who = owner(person, code)
    return bool(who) and message.owner in seals.marks(who)


def sent_already(once: str) -> Message | None:
    """What this very form has sent before."""
    return _messages().filter(once__in=seals.marks(owner(None, once))).first()


def to_hand_on_to(message: Message) -> Contact | None:
    """Who looks after this now, where it is somebody else than when it was sent."""
    if message.contact.is_there:
        return None
    return contact(message.contact.programme, message.contact.task)


def destroyed_on(message: Message) -> date | None:
    """The day on which a closed message is destroyed."""
    return message.closed_on + KEPT_AFTER_CLOSING if message.closed_on else None


def over(*, on: date) -> models.QuerySet[Message]:
    """Closed messages whose time has come."""
    return Message.objects.filter(closed_on__lte=on - KEPT_AFTER_CLOSING).order_by("pk")


def all_messages() -> models.QuerySet[Message]:
    return Message.objects.order_by("pk")


def everybody_asked_to_get_in_touch() -> Iterator[Person]:
    """The contacts for whom something waits that they have not seen."""
    unseen = Message.objects.filter(seen_on__isnull=True, closed_on__isnull=True, contact=models.OuterRef("pk"))
    met: set[int] = set()
    for one in _running().filter(models.Exists(unseen), accepted_at__isnull=False, person__is_active=True):
        if one.person_id not in met:
            met.add(one.person_id)
            yield one.person


def _running() -> models.QuerySet[Contact]:
    return Contact.objects.select_related("programme", "person").filter(ended_at__isnull=True)


def _messages() -> models.QuerySet[Message]:
    return Message.objects.select_related("contact__programme", "contact__person")


def _reaches(person: Person) -> models.Q:
    there = models.Q(contact__accepted_at__isnull=False, contact__ended_at__isnull=True)
    return there & models.Q(contact__person=person, contact__person__is_active=True)
