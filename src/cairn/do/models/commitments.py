"""Commitments with an owner from each side, and what became of them."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from django.db import models
from django.utils.translation import gettext_lazy as _

from cairn.base.models import Record
from cairn.do.states import COMMITMENT_LENGTH, LINK_LENGTH, NOTE_LENGTH, RUNNING, Happening, State

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
    budget_line = models.ForeignKey(
        "cairn.BudgetLine", on_delete=models.SET_NULL, null=True, blank=True, related_name="commitments"
    )
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
    def waits_for_an_owner(self) -> bool:
        """An owner who is still there has not said yes."""
        citizen = self.owner_citizen_id is not None and self.citizen_accepted_at is None
        return citizen or (self.owner_staff_id is not None and self.staff_accepted_at is None)

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
    link = models.CharField(_("where anybody can see it"), max_length=LINK_LENGTH, blank=True, default="")
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

    @property
    def link_host(self) -> str:
        """Where the link leads, as people know it."""
        return (urlsplit(self.link).hostname or "").removeprefix("www.")
