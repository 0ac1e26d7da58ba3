"""Reading certificates and references. Each query takes who reads: nobody else finds any but by its code."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date, datetime
from typing import TYPE_CHECKING

from django.db import models

from cairn.activities import calendar
from cairn.people import codes
from cairn.programmes import queries as programmes
from cairn.sessions import queries as sessions
from cairn.thanks.models import Certificate, Reference

if TYPE_CHECKING:
    from cairn.people.models import Person
    from cairn.programmes.models import Programme
    from cairn.thanks.models import Paper

ANSWER_WITHIN = 10  # working days, to sign or to write

OPEN = models.Q(issued_at__isnull=True, declined_at__isnull=True)


def answer_due_on(paper: Paper) -> date:
    """The day by which somebody signs or writes, or says why not."""
    return calendar.due_on(paper.asked_at, ANSWER_WITHIN)


def certificate(ref: str, reader: Person | None) -> Certificate | None:
    """The certificate with this ref, for the person it is about and, while it waits, for those who could sign it."""
    if reader is None:
        return None
    return _certificates().filter(_own(reader) | _to_sign(reader), ref=ref).first()


def certificates_of(person: Person) -> models.QuerySet[Certificate]:
    """All the certificates somebody has or asked for, the newest first."""
    return _certificates().filter(_own(person)).order_by("-asked_at", "-pk")


def certificates_to_sign(person: Person) -> models.QuerySet[Certificate]:
    """Those that wait for this person, or anybody who leads with them; the oldest first."""
    return _certificates().filter(_to_sign(person)).order_by("asked_at", "pk")


def certificates_waiting_anywhere() -> models.QuerySet[Certificate]:
    """All that wait to be signed."""
    return _certificates().filter(OPEN).order_by("asked_at", "pk")


def reference(ref: str, reader: Person | None) -> Reference | None:
    """The reference with this ref, for the person it is about and for who writes it until it is settled."""
    if reader is None:
        return None
    return _references().filter(_own(reader) | _to_write(reader), ref=ref).first()


def references_of(person: Person) -> models.QuerySet[Reference]:
    """All the references somebody has or asked for, the newest first."""
    return _references().filter(_own(person)).order_by("-asked_at", "-pk")


def references_to_write(person: Person) -> models.QuerySet[Reference]:
    """Those this person was asked for and has not written yet; the oldest first."""
    return _references().filter(_to_write(person), written_at__isnull=True).order_by("asked_at", "pk")


def references_to_read(person: Person) -> models.QuerySet[Reference]:
    """Those about this person that were written and wait for their yes."""
    return _references().filter(OPEN, _own(person), written_at__isnull=False).order_by("written_at", "pk")


def references_waiting_anywhere() -> models.QuerySet[Reference]:
    """All that wait to be written, or to be read by whom they are about."""
    return _references().filter(OPEN).order_by("asked_at", "pk")


def paper_with(code: str) -> Paper | None:
    """What was issued under this code, as long as it stands and its words are those that were issued."""
    written = codes.as_written(code)
    if not codes.is_one(written):
        return None
    found: Paper | None = Certificate.objects.filter(code=written).first()
    found = found or Reference.objects.filter(code=written).first()
    return found if found is not None and found.is_unchanged else None


def words_of(paper: Paper) -> str | None:
    """The words of a reference; None for a certificate, which has lines."""
    return paper.words if isinstance(paper, Reference) else None


def certificates_settled(persons: Collection[int], *, since: datetime, until: datetime) -> models.QuerySet[Certificate]:
    """Certificates of these people that were signed or declined in that time."""
    return _certificates().filter(_settled(since, until), person__in=persons).order_by("pk")


def references_settled(persons: Collection[int], *, since: datetime, until: datetime) -> models.QuerySet[Reference]:
    """References these people asked for that were declined in that time."""
    declined = models.Q(declined_at__gt=since, declined_at__lte=until)
    return _references().filter(declined, person__in=persons).order_by("pk")


def could_sign(person: Person, programme: Programme) -> list[Person]:
    """Who leads or facilitates the programme now and is not this person."""
    return [one for one in programmes.leaders(programme) if one.pk != person.pk]


def people_to_ask(person: Person, programme: Programme) -> list[Person]:
    """Whom somebody can ask for a reference: who leads or facilitates, and who chaired sessions they came to."""
    found = {*could_sign(person, programme), *sessions.chaired_for(person, programme)}
    return sorted(found, key=lambda one: one.ref)


def _settled(since: datetime, until: datetime) -> models.Q:
    signed = models.Q(issued_at__gt=since, issued_at__lte=until)
    return signed | models.Q(declined_at__gt=since, declined_at__lte=until)


def _own(person: Person) -> models.Q:
    return models.Q(person=person)


def _to_sign(person: Person) -> models.Q:
    led = models.Q(programme__in=programmes.programmes_led_by(person))
    return OPEN & led & ~models.Q(person=person)


def _to_write(person: Person) -> models.Q:
    return OPEN & models.Q(writer=person)


def _certificates() -> models.QuerySet[Certificate]:
    found = Certificate.objects.select_related("programme__organisation", "person", "signed_by")
    return found.fetch_mode(models.FETCH_RAISE)


def _references() -> models.QuerySet[Reference]:
    found = Reference.objects.select_related("programme__organisation", "person", "writer")
    return found.fetch_mode(models.FETCH_RAISE)
