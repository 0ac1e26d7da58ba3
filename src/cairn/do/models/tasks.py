"""Tasks under a commitment, and who took them on."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from cairn.base.models import Record
from cairn.do.models.commitments import Commitment
from cairn.do.states import IN_RETURN_LENGTH, NOTE_LENGTH, TASK_LENGTH, TO_DO, TaskState
from cairn.people.sides import Side


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
