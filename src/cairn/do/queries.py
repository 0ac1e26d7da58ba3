"""Reading commitments with their tasks, what became of them, and the budget."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING

from django.db import models

from cairn.decide import queries as decide
from cairn.do.models import Budget, BudgetDecision, BudgetLine, Commitment, ProgressNote, Task, TaskHand
from cairn.do.states import RUNNING, State, TaskState
from cairn.people.sides import Side

if TYPE_CHECKING:
    from cairn.activities.models import Activity
    from cairn.decide.models import Decision
    from cairn.people.models import Person
    from cairn.programmes.models import Programme


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


def commitment(activity: Activity, ref: str) -> Commitment | None:
    """One commitment with its notes, oldest first."""
    return _commitments().filter(activity=activity, ref=ref).first()


def commitments(activity: Activity) -> models.QuerySet[Commitment]:
    """Every commitment of the activity with its notes: running ones first, the soonest due on top."""
    running = models.Q(state__in=RUNNING)
    return (
        _commitments()
        .filter(activity=activity)
        .annotate(is_over=models.Case(models.When(running, then=0), default=1))
        .order_by("is_over", "due_on", "number")
    )


def commitments_running_in(found: Iterable[Activity]) -> models.QuerySet[Commitment]:
    """The running commitments of these activities, the soonest due first."""
    return _commitments().filter(activity__in=list(found), state__in=RUNNING).order_by("due_on", "number")


def commitments_in(programmes: Collection[Programme]) -> models.QuerySet[Commitment]:
    """Every commitment in these programmes, the newest first."""
    found = Commitment.objects.select_related("activity__programme").filter(activity__programme__in=programmes)
    return found.order_by("-made_at", "-pk").fetch_mode(models.FETCH_RAISE)


def commitments_owned_by(person: Person) -> models.QuerySet[Commitment]:
    """The running commitments this person said yes to owning anywhere, the soonest due first."""
    said_yes = models.Q(owner_citizen=person, citizen_accepted_at__isnull=False)
    said_yes |= models.Q(owner_staff=person, staff_accepted_at__isnull=False)
    return _commitments().filter(said_yes, state__in=RUNNING).order_by("due_on", "pk")


def commitments_to_accept(person: Person) -> models.QuerySet[Commitment]:
    """The running commitments that wait for this person to say yes."""
    unsaid = models.Q(owner_citizen=person, citizen_accepted_at__isnull=True)
    unsaid |= models.Q(owner_staff=person, staff_accepted_at__isnull=True)
    return _commitments().filter(unsaid, state__in=RUNNING).order_by("due_on", "pk")


def silently_late(*, on: date) -> models.QuerySet[Commitment]:
    """Commitments in every activity not withdrawn whose day has gone by without anybody saying so."""
    unsaid = _commitments().filter(state__in=[State.OPEN, State.RE_AGREED], due_on__lt=on)
    return unsaid.filter(activity__withdrawn_at__isnull=True).order_by("due_on", "pk")


def unkept_commitments(programme: Programme) -> models.QuerySet[Commitment]:
    """The commitments of a programme's activities that were not kept, dropped ones too, the oldest day first."""
    found = _commitments().filter(activity__programme=programme).exclude(state=State.KEPT)
    return found.order_by("first_due_on", "pk")


def numbers_by_state(activity: Activity) -> dict[str, int]:
    """How many commitments stand where, states with none included."""
    counted = Commitment.objects.filter(activity=activity).order_by().values_list("state")
    found = dict(counted.annotate(number=models.Count("pk")))
    return {state: found.get(state, 0) for state in State.values}


def decisions_taken(activity: Activity) -> list[Decision]:
    """The decisions a commitment can come from, newest first."""
    return [one for one in decide.decisions(activity) if one.is_decided]


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


def tasks_taken_on_by(person: Person) -> models.QuerySet[Task]:
    """What this person has taken on and is not finished yet, the soonest promise first."""
    found = _tasks().filter(hands__person=person, state=TaskState.ACCEPTED)
    return found.order_by("commitment__due_on", "pk")


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


def budget(activity: Activity) -> Budget | None:
    """The budget as it stands now, with its lines."""
    return budgets(activity).first()


def budgets(activity: Activity) -> models.QuerySet[Budget]:
    """Every edition with its lines, the newest first."""
    lines = models.Prefetch("lines", BudgetLine.objects.order_by("position"))
    return Budget.objects.filter(activity=activity).prefetch_related(lines).order_by("-number")


def decided_about(activity: Activity) -> list[Decision]:
    """The votes that decided about money of the budget, the newest first."""
    linked = BudgetDecision.objects.select_related("decision").filter(budget__activity=activity)
    return [one.decision for one in linked.order_by("-decision__number")]


def decisions_about_money(activity: Activity) -> list[Decision]:
    """The votes that can still be linked to the budget: taken by the shared rule, and about money from the start."""
    linked = set(BudgetDecision.objects.filter(budget__activity=activity).values_list("decision_id", flat=True))
    taken = (one for one in decisions_taken(activity) if not one.is_announced and one.money is not None)
    return [one for one in taken if one.pk not in linked]


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


def _commitments() -> models.QuerySet[Commitment]:
    notes = ProgressNote.objects.select_related("by").order_by("noted_at", "pk")
    return (
        Commitment.objects.select_related("activity__programme", "decision", "owner_citizen", "owner_staff")
        .prefetch_related(models.Prefetch("notes", notes))
        .fetch_mode(models.FETCH_RAISE)
    )


def _tasks() -> models.QuerySet[Task]:
    return Task.objects.select_related(
        "activity__programme", "commitment__owner_citizen", "commitment__owner_staff", "offered_by", "offered_to"
    ).fetch_mode(models.FETCH_RAISE)


def _in_running(found: models.QuerySet[Task]) -> models.QuerySet[Task]:
    return found.filter(activity__ended_at__isnull=True, activity__withdrawn_at__isnull=True)
