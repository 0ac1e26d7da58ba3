"""Reading tasks, who took them on, and how the work is shared."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING

from django.db import models

from cairn.do.models import Task, TaskHand
from cairn.do.states import TaskState
from cairn.people.sides import Side

if TYPE_CHECKING:
    from datetime import datetime

    from cairn.activities.models import Activity
    from cairn.do.models import Commitment
    from cairn.people.models import Person


PEOPLE_A_STEP = 5  # hours are added up whenever so many more people worked, so that nobody's own can be worked out


@dataclass(frozen=True, slots=True)
class Share:
    """What one side has done: its finished tasks, and about how many hours the first so many of them took.

    No hours while fewer than five people worked, and none of a later task before five people worked since.
    """

    side: str
    tasks: int
    hours: int | None = None
    hours_of: int = 0


def task(activity: Activity, ref: str) -> Task | None:
    """One task with those who took it on."""
    return _tasks().filter(activity=activity, ref=ref).first()


def task_words(refs: Collection[str]) -> dict[str, str]:
    """What was to be done in these tasks, by ref."""
    return dict(Task.objects.filter(ref__in=refs).values_list("ref", "words"))


def tasks_under(commitments: Iterable[Commitment]) -> dict[int, list[Task]]:
    """The tasks of these commitments, by commitment, in the order they were offered; withdrawn ones too."""
    listed = list(commitments)
    found: dict[int, list[Task]] = {one.pk: [] for one in listed}
    for one in _tasks().filter(commitment__in=listed).order_by("number"):
        found[one.commitment_id].append(one)
    return found


def tasks_offered_to(person: Person) -> models.QuerySet[Task]:
    """What this person is asked to take on in running activities, the oldest offer first."""
    return _in_running(_tasks().filter(offered_to=person, state=TaskState.OFFERED)).order_by("offered_at", "pk")


def tasks_offered_to_anybody() -> models.QuerySet[Task]:
    """What anybody is asked by name to take on in running activities, the oldest offer first."""
    return _in_running(_tasks().filter(offered_to__isnull=False, state=TaskState.OFFERED)).order_by("offered_at", "pk")


def tasks_taken_on_by(person: Person) -> models.QuerySet[Task]:
    """What this person has taken on and is not finished yet, the soonest promise first."""
    found = _tasks().filter(hands__person=person, state=TaskState.ACCEPTED)
    return found.order_by("commitment__due_on", "pk")


def tasks_done_by(person: Person) -> models.QuerySet[Task]:
    """The finished tasks this person did, with the hours they said it took them (`own_hours`), the oldest first."""
    own = models.Q(hands__person=person, hands__has_done_it=True)
    found = _tasks().filter(own, state=TaskState.FINISHED).annotate(own_hours=models.F("hands__hours"))
    return found.order_by("settled_at", "pk")


def work_done_in(found: Collection[Activity], *, since: datetime) -> dict[tuple[int, int], tuple[int, Decimal]]:
    """How many tasks each person did since then, and the hours they said those took, by activity and person."""
    rows = TaskHand.objects.filter(
        task__activity__in=found, task__settled_at__gte=since, has_done_it=True, person__isnull=False
    ).order_by()
    sums = {"number": models.Count("pk"), "taken": models.Sum("hours")}
    counted = rows.values_list("task__activity", "person").annotate(**sums)
    return {(activity, person): (number, hours or Decimal(0)) for activity, person, number, hours in counted}


def has_taken_on(person: Person, task: Task) -> bool:
    return any(hand.person_id == person.pk for hand in hands(task))


def hands(task: Task) -> list[TaskHand]:
    """Those who took the task on, in an order that ranks nobody."""
    return list(TaskHand.objects.select_related("person").filter(task=task).order_by("person__ref"))


def balance(activity: Activity) -> tuple[Share, ...]:
    """The finished work by side: citizens and staff always, others where they did some."""
    done = TaskHand.objects.filter(task__activity=activity, task__state=TaskState.FINISHED, has_done_it=True)
    rows = done.order_by("task__settled_at", "task_id").values_list("side", "task_id", "person_id", "hours")
    tasks: dict[str, dict[int, dict[int, Decimal | None]]] = {str(Side.CITIZEN): {}, str(Side.STAFF): {}}
    for side, of, person, hours in rows:
        tasks.setdefault(side, {}).setdefault(of, {})[person] = hours
    return tuple(_share(side, tasks[side]) for side in Side.values if side in tasks)


def _share(side: str, tasks: Mapping[int, Mapping[int, Decimal | None]]) -> Share:
    """`tasks`: who worked on each and for how many hours, in the order they were finished."""
    told, of, step, people, since = Decimal(0), 0, Decimal(0), set[int](), 0
    for hands_on in tasks.values():
        counted = {person: hours for person, hours in hands_on.items() if hours is not None}
        step, since = step + sum(counted.values()), since + 1
        people |= counted.keys()
        if len(people) >= PEOPLE_A_STEP:
            told, of = told + step, of + since
            step, since, people = Decimal(0), 0, set()
    return Share(side, len(tasks), round(told) if of else None, of)


def _tasks() -> models.QuerySet[Task]:
    return Task.objects.select_related(
        "activity__programme", "commitment__owner_citizen", "commitment__owner_staff", "offered_by", "offered_to"
    ).fetch_mode(models.FETCH_RAISE)


def _in_running(found: models.QuerySet[Task]) -> models.QuerySet[Task]:
    return found.filter(activity__ended_at__isnull=True, activity__withdrawn_at__isnull=True)
