"""Reading who takes part, and on which side."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING

from django.db import models
from django.utils import timezone

from cairn.activities.models import Activity, Participant
from cairn.activities.queries.activities import activities_of, activities_with
from cairn.core.altitude import RULES_V1
from cairn.people import queries as people
from cairn.people.sides import Side
from cairn.programmes import queries as programmes

if TYPE_CHECKING:
    from cairn.people.models import Organisation, Person
    from cairn.programmes.models import Programme


def participant(person: Person | None, activity: Activity) -> Participant | None:
    """The person's running part in the activity, if any."""
    if person is None:
        return None
    return Participant.objects.filter(activity=activity, person=person, left_at__isnull=True).first()


def sides_of(person: Person, found: Iterable[Activity]) -> dict[int, str]:
    """The side on which the person takes part now in each of these activities, by the activity's id."""
    rows = Participant.objects.filter(person=person, activity__in=list(found), left_at__isnull=True)
    return dict(rows.values_list("activity_id", "side"))


def last_part(person: Person | None, activity: Activity) -> Participant | None:
    """The person's part in the activity, running or over; the latest one."""
    if person is None:
        return None
    return Participant.objects.filter(activity=activity, person=person).order_by("-joined_at", "-pk").first()


def group(activity: Activity, *, on: date) -> models.QuerySet[Person]:
    """The citizens to ask, as the rules have it: those who take part, and who left no more than ninety days ago."""
    left_on = on - timedelta(days=RULES_V1.whole("ask_after_leaving_days"))
    here = models.Q(left_at__isnull=True) | models.Q(left_at__date__gte=left_on)
    found = Participant.objects.filter(here, activity=activity, side=Side.CITIZEN)
    return people.persons(found.values_list("person_id", flat=True))


def participants(activity: Activity, *, side: str = "") -> models.QuerySet[Participant]:
    """The people in the activity now, in an order that ranks nobody (by their random reference)."""
    found = Participant.objects.select_related("person", "speaks_for").filter(activity=activity, left_at__isnull=True)
    return (found.filter(side=side) if side else found).order_by("ref")


def citizens_in(found: Iterable[Activity]) -> models.QuerySet[Participant]:
    """The citizens who take part in any of these now, by their random reference."""
    rows = Participant.objects.filter(activity__in=list(found), left_at__isnull=True, side=Side.CITIZEN)
    return rows.select_related("person", "activity__programme").order_by("ref").fetch_mode(models.FETCH_RAISE)


def people_in_each(found: Iterable[Activity]) -> dict[int, set[int]]:
    """The ids of the people who take part now in each of these activities, by the activity's id."""
    here: dict[int, set[int]] = {one.pk: set() for one in found}
    rows = Participant.objects.filter(activity__in=list(here), left_at__isnull=True)
    for activity, person in rows.values_list("activity_id", "person_id"):
        here[activity].add(person)
    return here


def participants_who_lead_nothing(activity: Activity) -> models.QuerySet[Participant]:
    """The people in the activity now but for those who lead or facilitate its programme."""
    return participants(activity).exclude(person__in=programmes.people_leading(activity.programme))


def taking_part_since_before(found: Iterable[Activity], *, before: datetime) -> set[tuple[int, int]]:
    """Who takes part in these activities and joined before that moment: ids of (activity, person)."""
    rows = Participant.objects.filter(activity__in=list(found), left_at__isnull=True, joined_at__lt=before)
    return set(rows.values_list("activity_id", "person_id"))


def participants_shown_to(person: Person | None) -> models.QuerySet[Participant]:
    """The people in the activities this person takes part in or leads: others see numbers only."""
    if person is None:
        return Participant.objects.none()
    inside = models.Q(activity__in=activities_with(person))
    inside |= models.Q(activity__programme__in=programmes.programmes_led_by(person))
    found = Participant.objects.select_related("person", "activity__programme").filter(inside, left_at__isnull=True)
    return found.order_by("ref")


def parts_taken(
    activities: Iterable[Activity], *, person: Person | None = None
) -> dict[int, dict[int, list[Participant]]]:
    """Every part anybody (or this person) ever took, by the id of the activity, then of the person, oldest first."""
    wanted = [one.pk for one in activities]
    found: dict[int, dict[int, list[Participant]]] = {pk: {} for pk in wanted}
    rows = Participant.objects.select_related("person").filter(activity__in=wanted).order_by("joined_at", "pk")
    for row in rows.filter(person=person) if person else rows:
        found[row.activity_id].setdefault(row.person_id, []).append(row)
    return found


def citizens_now(
    activities: Collection[Activity], parts: Mapping[int, Mapping[int, list[Participant]]], *, on: date
) -> dict[int, set[int]]:
    """By the id of each activity, the ids of those whose last part in it is a citizen's and who are not staff by now.

    `parts` as from `parts_taken`. Somebody who left is among them, unless they work for an organisation that runs it.
    """
    running = programmes.running_in_each({one.programme_id: one.programme for one in activities}.values())
    at_work = people.employees(set().union(*running.values()), on=on)
    found = {}
    for one in activities:
        staff = {person for organisation, person in at_work if organisation in running[one.programme_id]}
        found[one.pk] = {person for person, rows in parts[one.pk].items() if rows[-1].side == Side.CITIZEN} - staff
    return found


def side_of(person: Person | None, activity: Activity, *, on: date) -> str:
    """The side the person is on here: as a participant, else as a member of the programme or as staff, else "public".

    Staff who belong to nothing here are staff all the same: what they ask or need shows nothing by being answered.
    """
    if found := participant(person, activity):
        return found.side
    if person is None:
        return "public"
    side = side_on_joining(person, activity, speaks_for=None, is_sure=True, on=on)
    return side if side == Side.STAFF or programmes.membership(person, activity.programme) else "public"


def side_in_programme(person: Person, programme: Programme, *, on: date) -> str:
    """The side somebody is on in a programme as a whole: staff by employment, else citizen.

    Unless partner, or not clear, is their side in one of its activities now.
    """
    running = programmes.running_organisations(programme)
    side = people.side(person, running=running, speaks_for=None, is_sure=True, on=on)
    if side == Side.STAFF:
        return side
    parts = parts_taken(activities_of(programme), person=person).values()
    now = {rows[-1].side for of in parts for rows in of.values() if rows[-1].left_at is None}
    return next((one for one in (Side.PARTNER, Side.UNCLEAR) if one in now), side)


def sides_in_programme(persons: Collection[int], programme: Programme, *, on: date) -> dict[int, str]:
    """The same for many people by their ids, in a constant number of questions."""
    running = programmes.running_organisations(programme)
    staff = {person for _, person in people.employees(running, on=on)}
    rows = Participant.objects.filter(
        activity__programme=programme, person__in=persons, left_at__isnull=True, side__in=(Side.PARTNER, Side.UNCLEAR)
    )
    found = {
        **dict.fromkeys(persons, str(Side.CITIZEN)),
        **dict(rows.values_list("person_id", "side").order_by("-side")),
    }
    return {person: str(Side.STAFF) if person in staff else side for person, side in found.items()}


def numbers_by_side(activity: Activity) -> dict[str, int]:
    """How many people take part now on each side, sides with nobody included."""
    counted = dict(
        Participant.objects.filter(activity=activity, left_at__isnull=True)
        .values_list("side")
        .annotate(number=models.Count("pk"))
    )
    return {side: counted.get(side, 0) for side in Side.values}


def people_by_side(among: Iterable[Activity]) -> dict[str, int]:
    """How many different people take part in these activities now, by the side they are on there."""
    here = Participant.objects.filter(activity__in=list(among), left_at__isnull=True).order_by()
    counted = here.values_list("side").annotate(number=models.Count("person", distinct=True))
    return dict(counted)


def side_on_joining(
    person: Person, activity: Activity, *, speaks_for: Organisation | None, is_sure: bool, on: date
) -> Side:
    """The side this person will be on, from employment.

    Nobody who was staff here becomes a citizen by leaving the job or the activity: they count in no share.
    """
    running = programmes.running_organisations(activity.programme)
    side = people.side(person, running=running, speaks_for=speaks_for, is_sure=is_sure, on=on)
    return Side.UNCLEAR if side == Side.CITIZEN and _was_staff(person, activity, running) else side


def with_another_side_now(person: Person, *, on: date) -> list[Activity]:
    """The running activities the person joined on another side and in which they are staff by now."""
    found = Participant.objects.select_related("activity__programme").filter(
        person=person, left_at__isnull=True, activity__ended_at__isnull=True, activity__withdrawn_at__isnull=True
    )
    return [
        one.activity
        for one in found.exclude(side=Side.STAFF).order_by("pk")
        if side_on_joining(person, one.activity, speaks_for=None, is_sure=True, on=on) == Side.STAFF
    ]


def _was_staff(person: Person, activity: Activity, running: Collection[int]) -> bool:
    """Whether the person took part as staff, or worked for an organisation that runs it, since it was opened."""
    if Participant.objects.filter(activity=activity, person=person, side=Side.STAFF).exists():
        return True
    return people.was_employed(person, running, since=timezone.localdate(activity.opened_at))
