"""Reading who asks for a role: the person themselves, and the two sides who answer. Nobody else, ever.

Nothing here knows more of a person than the name they chose and what they wrote for this role.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING

from django.db import models
from django.utils import timezone

from cairn.activities import calendar
from cairn.roles.choices import ANSWER_WITHIN, KEEP_ANSWERED, Way
from cairn.roles.models import Application, Reader, RoleOffer
from cairn.roles.queries.offers import reader as reader_of
from cairn.roles.queries.offers import reads_from_both_sides

if TYPE_CHECKING:
    from cairn.people.models import Person
    from cairn.programmes.models import Programme


@dataclass(frozen=True, slots=True)
class Standing:
    """Where a role stands whose applications wait: how many, how many of them have an agreed answer, and by when."""

    role: RoleOffer
    waiting: int
    agreed: int
    due_on: date
    is_overdue: bool

    @property
    def is_ready(self) -> bool:
        """Whether everybody's answer can go out."""
        return 0 < self.waiting == self.agreed


def application(programme_slug: str, ref: str, reader: Person | None) -> Application | None:
    """One application by its address: for the person who asked, and for those who answer it."""
    found = _applications().filter(role__programme__slug=programme_slug, ref=ref).first()
    if found is None or reader is None:
        return None
    return found if found.person_id == reader.pk or _reads(reader, found.role) else None


def applications(role: RoleOffer, reader: Person | None) -> models.QuerySet[Application]:
    """What people wrote that ask for this role, in an order by lot: for its readers, once both sides are there.

    Of somebody who asks again only that: what they asked before, and its answer, is not held against them.
    """
    if reader is None or not _reads(reader, role):
        return Application.objects.none()
    again = Application.objects.filter(_WAITING, role=role, person=models.OuterRef("person"))
    found = _applications().filter(role=role, withdrawn_at__isnull=True)
    return found.exclude(models.Q(answered_at__isnull=False) & models.Exists(again)).order_by("ref")


def application_of(person: Person | None, role: RoleOffer) -> Application | None:
    """What this person asked for here last and has not taken back."""
    return None if person is None else applications_by(person).filter(role=role).first()


def applications_by(person: Person) -> models.QuerySet[Application]:
    """What this person asked for anywhere and has not taken back, newest first."""
    return _applications().filter(person=person, withdrawn_at__isnull=True).order_by("-applied_at", "-pk")


def answered_since(since: datetime) -> models.QuerySet[Application]:
    """Every answer that was given since then, anywhere."""
    return _applications().filter(answered_at__gte=since, withdrawn_at__isnull=True).order_by("answered_at", "pk")


def roles_waiting_anywhere(on: date) -> models.QuerySet[RoleOffer]:
    """The roles people can no longer ask for, where somebody waits for an answer that people give."""
    return _with_waiting(RoleOffer.objects.filter(way=Way.CHOICE, closes_on__lt=on))


def waiting_for_draw(role: RoleOffer) -> models.QuerySet[Application]:
    """Those who wait for the draw of a role whose places are drawn, in an order that ranks nobody."""
    return _applications().filter(_WAITING, role=role, role__way=Way.DRAW).order_by("ref")


def applications_to_read(role: RoleOffer) -> models.QuerySet[Application]:
    """Those that wait for an answer, whoever asks: for the deeds that give it."""
    return _applications().filter(_WAITING, role=role).order_by("ref")


def applications_to_forget(at: datetime) -> models.QuerySet[Application]:
    """Those that were taken back, or answered so long ago that nobody needs them any more."""
    over = models.Q(answered_at__lt=at - timedelta(days=KEEP_ANSWERED)) | models.Q(withdrawn_at__isnull=False)
    return Application.objects.filter(over)


def roles_read_by(person: Person | None) -> models.QuerySet[RoleOffer]:
    """The roles for which this person reads, with applications that wait: what closes first stands first."""
    if person is None:
        return RoleOffer.objects.none()
    mine = Reader.objects.filter(person=person, until_at__isnull=True).values("role")
    return _with_waiting(RoleOffer.objects.filter(pk__in=mine))


def roles_waiting_in(programmes: Iterable[Programme]) -> models.QuerySet[RoleOffer]:
    """The roles of these programmes with applications that wait: what closes first stands first."""
    return _with_waiting(RoleOffer.objects.filter(programme__in=list(programmes)))


def standings(roles: Iterable[RoleOffer], *, at: datetime) -> list[Standing]:
    """Where each of these roles stands, in the order given; one query."""
    found = list(roles)
    waiting = Application.objects.filter(_WAITING, role__in=found).order_by().values_list("role")
    counted = waiting.annotate(all=models.Count("pk"), agreed=models.Count("pk", filter=_AGREED))
    numbers = {pk: (of_all, agreed) for pk, of_all, agreed in counted}
    return [_standing(one, *numbers.get(one.pk, (0, 0)), at=at) for one in found]


def standing(role: RoleOffer, *, at: datetime) -> Standing:
    return standings([role], at=at)[0]


def answers_due_on(role: RoleOffer) -> date:
    """The last day for the answers to a role: so many working days after the last day to ask."""
    return date.fromordinal(calendar.working_days().after(role.closes_on.toordinal(), ANSWER_WITHIN))


_WAITING = models.Q(withdrawn_at__isnull=True, is_given__isnull=True)
_AGREED = models.Q(agreed_at__isnull=False)


def _reads(person: Person, role: RoleOffer) -> bool:
    """Named as a reader, the other side there too, and not asking for the role themselves."""
    if reader_of(person, role) is None or not reads_from_both_sides(role):
        return False
    return not Application.objects.filter(role=role, person=person, withdrawn_at__isnull=True).exists()


def _standing(role: RoleOffer, waiting: int, agreed: int, *, at: datetime) -> Standing:
    due_on = answers_due_on(role)
    return Standing(role, waiting, agreed, due_on, is_overdue=waiting > 0 and timezone.localdate(at) > due_on)


def _with_waiting(roles: models.QuerySet[RoleOffer]) -> models.QuerySet[RoleOffer]:
    waiting = Application.objects.filter(_WAITING, role=models.OuterRef("pk"))
    found = roles.filter(models.Exists(waiting)).select_related("programme__organisation", "activity__programme")
    return found.order_by("closes_on", "ref").fetch_mode(models.FETCH_RAISE)


def _applications() -> models.QuerySet[Application]:
    found = Application.objects.select_related("role__programme", "role__activity__programme", "person", "proposed_by")
    return found.fetch_mode(models.FETCH_RAISE)
