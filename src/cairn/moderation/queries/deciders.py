"""Who decides an appeal: a moderator who did nothing in it yet, or somebody drawn by lot and asked in for this one."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING, Literal

from django.db import models

from cairn.activities import calendar
from cairn.activities import queries as activities
from cairn.moderation.choices import APPEAL_DAYS
from cairn.moderation.models import Appeal, Case, Report, Step
from cairn.programmes import queries as programmes

if TYPE_CHECKING:
    from cairn.moderation.things import Thing
    from cairn.people.models import Person

type Role = Literal["moderator", "taking part", "elsewhere", "nobody"]


@dataclass(frozen=True, slots=True)
class Decider:
    """Who decides, by their role and never by name, and until which day."""

    role: Role
    due_on: date


def decider(appeal: Appeal) -> Decider:
    """Who decides this appeal as things are now."""
    case = appeal.hiding.case
    if appeal.asked is not None:
        is_here = programmes.membership(appeal.asked, case.programme) is not None
        return Decider("taking part" if is_here else "elsewhere", due_on(appeal))
    return Decider("moderator" if has_a_new_eye(case) else "nobody", due_on(appeal))


def due_on(appeal: Appeal) -> date:
    """The day by which it is decided: counted anew once somebody is asked in."""
    since = appeal.asked_at if appeal.asked_id else None
    return calendar.due_on(since or appeal.appealed_at, APPEAL_DAYS)


def has_a_new_eye(case: Case) -> bool:
    """Whether somebody moderates there who is not the author and has not acted in it.

    Whoever reported is not left out: what follows can be seen, and would tell who it was.
    """
    return case.pk not in without_a_new_eye([case])


def without_a_new_eye(cases: Collection[Case]) -> set[int]:
    """The ids of those of these cases in which everybody who moderates there has acted already. Two queries."""
    acted: dict[int, set[int]] = {one.pk: set() for one in cases}
    for case, by in Step.objects.filter(case__in=acted, by__isnull=False).values_list("case", "by"):
        acted[case].add(by)
    can = programmes.moderators_of_each({one.programme_id for one in cases})
    return {one.pk for one in cases if not can.get(one.programme_id, set()) - acted[one.pk] - {one.author_id}}


def to_ask_in(thing: Thing, case: Case, *, on: date) -> list[Person]:
    """Who can be asked to decide: people who take part in this work, did nothing here, and do not moderate.

    Shown to nobody: whoever is missing could be the author, or have reported. One of them is drawn by lot. Where only a
    citizen's eye lets words be hidden, they are citizens, as long as there is one. Where nobody takes part whom one
    could ask, they moderate another programme of the same organisation.
    """
    moderating = programmes.moderators_of_each([thing.programme.pk]).get(thing.programme.pk, set())
    out = _cannot_judge(thing, case) | moderating
    people, citizens = _taking_part(thing, on)
    found = [one for one in people if one.pk not in out and one.is_active]
    if thing.needs_a_citizens_eye:
        found = [one for one in found if one.pk in citizens] or found
    elsewhere = programmes.moderators_elsewhere(thing.programme)
    return found or [one.person for one in elsewhere if one.person_id not in out and one.person.is_active]


def is_asked_in(person: Person | None, case: Case) -> bool:
    """Whether this person was asked to decide the appeal that waits in this case."""
    return person is not None and appeals_waiting_for(person).filter(hiding__case=case).exists()


def appeals_waiting_for(person: Person) -> models.QuerySet[Appeal]:
    """The appeals this person was asked to decide, the longest waiting first."""
    return _with_place(Appeal.objects.filter(asked=person, decision__isnull=True))


def appeals_asked_of(persons: Collection[int], *, since: datetime, until: datetime) -> models.QuerySet[Appeal]:
    """The appeals these people were asked to decide after one moment and up to another."""
    found = Appeal.objects.filter(asked__in=persons, asked_at__gt=since, asked_at__lte=until, decision__isnull=True)
    return _with_place(found).fetch_mode(models.FETCH_RAISE)


def _with_place(found: models.QuerySet[Appeal]) -> models.QuerySet[Appeal]:
    read = found.select_related("hiding__case__activity__programme", "hiding__case__programme")
    return read.order_by("asked_at", "pk")


def _cannot_judge(thing: Thing, case: Case) -> set[int]:
    """The ids of the author, of those the words are about, and of those who reported, acted or passed on before."""
    acted = Step.objects.filter(case=case, by__isnull=False).values_list("by", flat=True)
    reported = Report.objects.filter(case=case, by__isnull=False).values_list("by", flat=True)
    waiting = Appeal.objects.filter(hiding__case=case, decision__isnull=True)
    passed_on = waiting.filter(passed_on_by__isnull=False).values_list("passed_on_by", flat=True)
    asked = waiting.filter(asked__isnull=False).values_list("asked", flat=True)
    authors = (thing.author.pk,) if thing.author else ()
    return {one for found in (acted, reported, passed_on, asked, thing.about, authors) for one in found if one}


def _taking_part(thing: Thing, on: date) -> tuple[list[Person], set[int]]:
    """The people in the activity now, or in any of the programme's, by their reference; and the ids of citizens."""
    where = [thing.activity] if thing.activity else list(activities.activities_of(thing.programme))
    parts = activities.parts_taken(where)
    now = {row.person_id: row.person for of in parts.values() for *_, row in of.values() if row.left_at is None}
    citizens = set[int]().union(*activities.citizens_now(where, parts, on=on).values())
    return sorted(now.values(), key=lambda one: one.ref), citizens
