"""Reading programmes and who belongs to them."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from typing import TYPE_CHECKING

from django.db import models

from cairn.programmes.countries import Country
from cairn.programmes.models import Membership, Partnership, Programme, Role

if TYPE_CHECKING:
    from cairn.people.models import Organisation, Person

LEADING = (Role.LEAD, Role.FACILITATOR)
MODERATING = (*LEADING, Role.MODERATOR)
HOLDING_NOTHING = (Role.MEMBER, Role.MODERATOR)  # a moderator looks after words, not after the work


def programme(slug: str) -> Programme | None:
    return Programme.objects.select_related("organisation", "follows").filter(slug=slug).first()


def earlier_editions(programme: Programme) -> models.QuerySet[Programme]:
    """What can have been the edition before: public programmes of the same organisation, opened earlier."""
    found = Programme.objects.filter(
        organisation=programme.organisation_id, opened_at__lt=programme.opened_at, published_at__isnull=False
    )
    return found.order_by("-opened_at", "-pk")


def all_programmes() -> models.QuerySet[Programme]:
    return Programme.objects.order_by("pk")


def programmes_seen_by(person: Person | None) -> models.QuerySet[Programme]:
    """Public programmes, and those the person belongs to, newest first."""
    seen = models.Q(published_at__isnull=False)
    if person is not None:
        seen |= models.Q(memberships__person=person, memberships__left_at__isnull=True)
    return Programme.objects.select_related("organisation").filter(seen).distinct().order_by("-opened_at", "-pk")


def programmes_joined_by(person: Person | None) -> models.QuerySet[Programme]:
    """The programmes the person belongs to now."""
    if person is None:
        return Programme.objects.none()
    return Programme.objects.filter(memberships__person=person, memberships__left_at__isnull=True).distinct()


def programmes_ever_joined_by(person: Person) -> models.QuerySet[Programme]:
    """The programmes the person belongs or once belonged to, the newest first."""
    found = Programme.objects.select_related("organisation").filter(memberships__person=person).distinct()
    return found.order_by("-opened_at", "-pk")


def membership(person: Person | None, programme: Programme) -> Membership | None:
    """The person's running membership, if any."""
    if person is None:
        return None
    return Membership.objects.filter(programme=programme, person=person, left_at__isnull=True).first()


def memberships_of(person: Person, programme: Programme) -> models.QuerySet[Membership]:
    """How this person belongs or belonged to the programme, the oldest first."""
    return Membership.objects.filter(person=person, programme=programme).order_by("joined_at", "pk")


def memberships(programme: Programme) -> models.QuerySet[Membership]:
    """The people in the programme now, in an order that ranks nobody (by their random reference)."""
    return (
        Membership.objects.select_related("person")
        .filter(programme=programme, left_at__isnull=True)
        .order_by("person__ref")
    )


def memberships_shown_to(person: Person | None) -> models.QuerySet[Membership]:
    """The people in the programmes this person belongs to: who belongs to a programme is for its members."""
    found = Membership.objects.select_related("person", "programme")
    return found.filter(programme__in=programmes_joined_by(person), left_at__isnull=True).order_by("person__ref", "pk")


def leading_shown_to(person: Person | None) -> models.QuerySet[Membership]:
    """Who leads or facilitates the programmes this person belongs to, by programme."""
    return (
        memberships_shown_to(person).filter(role__in=LEADING).order_by("programme__title", "programme", "person__ref")
    )


def partners(programme: Programme) -> models.QuerySet[Partnership]:
    return Partnership.objects.select_related("organisation").filter(programme=programme).order_by("organisation__name")


def running_organisations(programme: Programme) -> set[int]:
    """Ids of the organisations that run or partner the programme: who works for them is staff in it."""
    return {programme.organisation_id, *partners(programme).values_list("organisation_id", flat=True)}


def running_in_each(programmes: Iterable[Programme]) -> dict[int, set[int]]:
    """For each programme by its id, the ids of the organisations that run or partner it, in one query."""
    found = {programme.pk: {programme.organisation_id} for programme in programmes}
    rows = Partnership.objects.filter(programme__in=list(found)).values_list("programme_id", "organisation_id")
    for programme, organisation in rows:
        found[programme].add(organisation)
    return found


def organisations_running(programme: Programme) -> list[Organisation]:
    """The organisation that runs the programme, then its partners by name."""
    return [programme.organisation, *(partnership.organisation for partnership in partners(programme))]


def leads(person: Person | None, programme: Programme) -> bool:
    """Whether the person is a lead or facilitator of the programme."""
    found = membership(person, programme)
    return found is not None and found.role in LEADING


def people_leading(programme: Programme) -> set[int]:
    """Ids of the leads and facilitators of the programme."""
    return set(memberships(programme).filter(role__in=LEADING).values_list("person_id", flat=True))


def people_leading_each(programmes: Collection[int]) -> dict[int, set[int]]:
    """The ids of the leads and facilitators of each of these programmes, by the id of the programme."""
    found: dict[int, set[int]] = {one: set() for one in programmes}
    rows = Membership.objects.filter(programme__in=programmes, role__in=LEADING, left_at__isnull=True)
    for programme, person in rows.values_list("programme", "person"):
        found[programme].add(person)
    return found


def leading_each(programmes: Collection[int]) -> dict[int, list[Person]]:
    """Who leads or facilitates each of these programmes, by the id of the programme, in one query."""
    found: dict[int, list[Person]] = {}
    rows = Membership.objects.select_related("person").filter(
        programme__in=programmes, role__in=LEADING, left_at__isnull=True
    )
    for one in rows.order_by("person__ref"):
        found.setdefault(one.programme_id, []).append(one.person)
    return found


def leaders(programme: Programme) -> list[Person]:
    """Who leads or facilitates the programme now."""
    return [one.person for one in memberships(programme).filter(role__in=LEADING)]


def holders(programme: Programme) -> set[int]:
    """Ids of everybody who leads, facilitates, owns decisions or sits in the governing group, or did when they left."""
    held = ~models.Q(role__in=HOLDING_NOTHING) | models.Q(is_governing=True)
    return set(Membership.objects.filter(held, programme=programme).values_list("person_id", flat=True))


def moderators(programme: Programme) -> models.QuerySet[Membership]:
    """Who can moderate now: those who lead or facilitate, and those who were given the role."""
    return memberships(programme).filter(role__in=MODERATING)


def moderators_elsewhere(programme: Programme) -> models.QuerySet[Membership]:
    """Those who can moderate in other programmes of the same organisation, by their random reference."""
    found = Membership.objects.select_related("person").filter(
        programme__organisation=programme.organisation_id, role__in=MODERATING, left_at__isnull=True
    )
    return found.exclude(programme=programme).order_by("person__ref", "pk")


def moderators_of_each(programmes: Collection[int]) -> dict[int, set[int]]:
    """The ids of the people who can moderate in each of these programmes, by the id of the programme."""
    found: dict[int, set[int]] = {}
    rows = Membership.objects.filter(programme__in=programmes, role__in=MODERATING, left_at__isnull=True)
    for programme, person in rows.values_list("programme", "person"):
        found.setdefault(programme, set()).add(person)
    return found


def programmes_moderated_by(person: Person) -> models.QuerySet[Programme]:
    """The programmes in which the person can moderate."""
    found = models.Q(memberships__person=person, memberships__role__in=MODERATING, memberships__left_at__isnull=True)
    return Programme.objects.filter(found).distinct()


def everybody_ever(programme: Programme) -> int:
    """How many people belong to the programme or belonged to it."""
    return Membership.objects.filter(programme=programme).order_by().values("person").distinct().count()


def is_last_lead(person: Person | None, programme: Programme) -> bool:
    """Whether nobody else leads or facilitates the programme."""
    others = memberships(programme).filter(role__in=LEADING).exclude(person=person)
    return leads(person, programme) and not others.exists()


def programmes_led_by(person: Person) -> models.QuerySet[Programme]:
    """The programmes in which the person is a lead or facilitator."""
    led = models.Q(memberships__person=person, memberships__role__in=LEADING, memberships__left_at__isnull=True)
    return Programme.objects.filter(led).distinct()


def countries() -> list[tuple[str, str]]:
    """Where a programme can take place: value and words."""
    return [(value, str(label)) for value, label in Country.choices]


def role_names() -> list[tuple[str, str]]:
    return [(value, str(label)) for value, label in Role.choices]
