"""Commitments with an owner from each side and their tasks, what became of them, and the budget."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from django.db import models
from django.utils.translation import gettext_lazy as _

from cairn.base.models import Record
from cairn.do.states import (
    BUDGET_LINE_LENGTH,
    COMMITMENT_LENGTH,
    IN_RETURN_LENGTH,
    NOTE_LENGTH,
    RUNNING,
    TASK_LENGTH,
    TO_DO,
    Happening,
    State,
    TaskState,
)
from cairn.people.sides import Side

if TYPE_CHECKING:
    from cairn.people.models import Person


class Commitment(Record):
    """A dated promise with two owners, a citizen and a member of staff, each of whom accepts it."""

    activity = models.ForeignKey("cairn.Activity", on_delete=models.CASCADE, related_name="commitments")
    number = models.PositiveIntegerField()
    decision = models.ForeignKey(
        "cairn.Decision", on_delete=models.SET_NULL, null=True, blank=True, related_name="commitments"
    )
    words = models.TextField(_("what will be done"), max_length=COMMITMENT_LENGTH)
    owner_citizen = models.ForeignKey(
        "cairn.Person", on_delete=models.SET_NULL, null=True, related_name="commitments_as_citizen"
    )
    owner_staff = models.ForeignKey(
        "cairn.Person", on_delete=models.SET_NULL, null=True, related_name="commitments_as_staff"
    )
    citizen_accepted_at = models.DateTimeField(null=True, blank=True)
    staff_accepted_at = models.DateTimeField(null=True, blank=True)
    made_at = models.DateTimeField()
    first_due_on = models.DateField()
    due_on = models.DateField(_("by which day"))
    state = models.CharField(max_length=10, choices=State, default=State.OPEN)
    settled_at = models.DateTimeField(null=True, blank=True)  # when it was kept or dropped

    class Meta:
        indexes = [models.Index(fields=["state", "due_on"], name="commitments_by_state_and_day")]
        constraints = [
            models.UniqueConstraint(fields=["activity", "number"], name="commitments_of_an_activity_are_numbered"),
            models.CheckConstraint(
                condition=~models.Q(owner_citizen=models.F("owner_staff")), name="two_people_own_a_commitment"
            ),
            models.CheckConstraint(
                condition=models.Q(state__in=State.values), name="a_commitment_stands_somewhere_known"
            ),
            models.CheckConstraint(
                condition=models.Q(state__in=RUNNING, settled_at__isnull=True)
                | models.Q(state__in=[State.KEPT, State.DROPPED], settled_at__isnull=False),
                name="a_settled_commitment_says_when",
            ),
        ]

    def __str__(self) -> str:
        return self.words[:60]

    @property
    def is_running(self) -> bool:
        """Neither kept nor dropped."""
        return self.state in RUNNING

    @property
    def is_accepted(self) -> bool:
        """Both owners have said yes."""
        return self.citizen_accepted_at is not None and self.staff_accepted_at is not None

    @property
    def latest_note(self) -> ProgressNote | None:
        """The newest note. Only where the notes were read with it, in the order they came."""
        return list(self.notes.all())[-1] if self.notes.all() else None

    def is_owner(self, person: Person | None) -> bool:
        return person is not None and person.pk in {self.owner_citizen_id, self.owner_staff_id}

    def has_accepted(self, person: Person) -> bool:
        """Whether this owner has said yes."""
        if person.pk == self.owner_citizen_id:
            return self.citizen_accepted_at is not None
        return person.pk == self.owner_staff_id and self.staff_accepted_at is not None

    def is_overdue(self, on: date) -> bool:
        """The day has gone by and it is neither kept nor dropped, whether or not anybody has said so."""
        return self.is_running and self.due_on < on


class ProgressNote(Record):
    """One step in the life of a commitment, in words: progress, evidence, a new day, or the reason for dropping it."""

    commitment = models.ForeignKey(Commitment, on_delete=models.CASCADE, related_name="notes")
    by = models.ForeignKey(
        "cairn.Person", on_delete=models.SET_NULL, null=True, blank=True, related_name="progress_notes"
    )
    side = models.CharField(max_length=10)
    tells = models.CharField(max_length=10, choices=Happening, default=Happening.PROGRESS)
    words = models.TextField(_("in words"), max_length=NOTE_LENGTH, blank=True)
    new_due_on = models.DateField(null=True, blank=True)
    noted_at = models.DateTimeField()

    class Meta:
        indexes = [models.Index(fields=["commitment", "noted_at"], name="progress_notes_by_time")]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(tells=Happening.RE_AGREED, new_due_on__isnull=False)
                | ~models.Q(tells=Happening.RE_AGREED) & models.Q(new_due_on__isnull=True),
                name="a_new_day_belongs_to_a_new_agreement",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.tells} of {self.commitment_id}"


class Task(Record):
    """A piece of work under a commitment: offered to one person, or to anybody who takes part."""

    activity = models.ForeignKey("cairn.Activity", on_delete=models.CASCADE, related_name="tasks")
    number = models.PositiveIntegerField()
    commitment = models.ForeignKey(Commitment, on_delete=models.CASCADE, related_name="tasks")
    words = models.CharField(_("what is to be done"), max_length=TASK_LENGTH)
    hours_asked = models.DecimalField(_("hours it asks"), max_digits=5, decimal_places=1)
    in_return = models.TextField(_("what is given in return"), max_length=IN_RETURN_LENGTH, blank=True)
    offered_by = models.ForeignKey(
        "cairn.Person", on_delete=models.SET_NULL, null=True, blank=True, related_name="tasks_offered"
    )
    offered_to = models.ForeignKey(
        "cairn.Person", on_delete=models.SET_NULL, null=True, blank=True, related_name="tasks_offered_to_them"
    )
    is_for_one = models.BooleanField(_("for one person"), default=False)
    offered_at = models.DateTimeField()
    state = models.CharField(max_length=10, choices=TaskState, default=TaskState.OFFERED)
    settled_at = models.DateTimeField(null=True, blank=True)  # when it was finished or withdrawn
    outcome = models.TextField(_("what came of it"), max_length=NOTE_LENGTH, blank=True)

    class Meta:
        indexes = [models.Index(fields=["commitment", "number"], name="tasks_of_a_commitment")]
        constraints = [
            models.UniqueConstraint(fields=["activity", "number"], name="tasks_of_an_activity_are_numbered"),
            models.CheckConstraint(
                condition=models.Q(state__in=TO_DO, settled_at__isnull=True)
                | models.Q(state__in=[TaskState.FINISHED, TaskState.WITHDRAWN], settled_at__isnull=False),
                name="a_settled_task_says_when",
            ),
            models.CheckConstraint(
                condition=models.Q(is_for_one=True) | models.Q(offered_to__isnull=True),
                name="a_task_for_anybody_names_nobody",
            ),
        ]

    def __str__(self) -> str:
        return self.words[:60]

    @property
    def is_to_do(self) -> bool:
        """Neither finished nor withdrawn."""
        return self.state in TO_DO


class TaskHand(models.Model):
    """Somebody who took a task on, themselves; and, once it is finished, whether they did it."""

    task = models.ForeignKey(Task, on_delete=models.CASCADE, related_name="hands")
    person = models.ForeignKey("cairn.Person", on_delete=models.SET_NULL, null=True, related_name="task_hands")
    side = models.CharField(max_length=10, choices=Side.choices)
    accepted_at = models.DateTimeField()
    has_done_it = models.BooleanField(default=False)
    hours = models.DecimalField(max_digits=5, decimal_places=1, null=True, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["task", "person"], name="a_person_takes_a_task_on_once"),
            models.CheckConstraint(
                condition=models.Q(has_done_it=True) | models.Q(hours__isnull=True), name="hours_belong_to_work_done"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.person_id} at {self.task_id}"


class Budget(Record):
    """One edition of the budget, in pounds; amounts are kept in pence. Older editions stay readable."""

    activity = models.ForeignKey("cairn.Activity", on_delete=models.CASCADE, related_name="budgets")
    number = models.PositiveIntegerField()
    currency = models.CharField(max_length=10, default="pounds")
    total_pence = models.PositiveBigIntegerField()
    why_changed = models.TextField(_("what changed, and why"), max_length=NOTE_LENGTH, blank=True)
    published_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["activity", "number"], name="editions_of_a_budget_are_numbered"),
        ]

    def __str__(self) -> str:
        return f"edition {self.number} of the budget of {self.activity_id}"


class BudgetLine(models.Model):
    """One line of a budget: what the money is for, and how much."""

    budget = models.ForeignKey(Budget, on_delete=models.CASCADE, related_name="lines")
    position = models.PositiveIntegerField()
    words = models.CharField(_("what it is for"), max_length=BUDGET_LINE_LENGTH)
    pence = models.PositiveBigIntegerField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["budget", "position"], name="a_place_in_a_budget_holds_one_line"),
        ]

    def __str__(self) -> str:
        return f"{self.words[:40]}: {self.pence}"


class BudgetDecision(models.Model):
    """A vote under the shared rule that decided about money of this budget."""

    budget = models.ForeignKey(Budget, on_delete=models.CASCADE, related_name="decided")
    decision = models.OneToOneField("cairn.Decision", on_delete=models.CASCADE, related_name="about_budget")
    linked_at = models.DateTimeField()

    def __str__(self) -> str:
        return f"{self.decision_id} about {self.budget_id}"
