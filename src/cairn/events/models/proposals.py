"""Sessions people proposed for an event, who leads them, and when those cannot be there."""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _

from cairn.base.models import Record
from cairn.events.choices import LEADING, Manner, Part
from cairn.moderation.out_of_sight import OutOfSight
from cairn.people.sides import Side


class Proposal(OutOfSight, Record):
    """A session somebody proposed. Once it is taken it is one of the programme; it keeps its reference there."""

    LEFT_WHEN_HIDDEN: ClassVar = {
        "title": _("A session out of sight"), "abstract": "", "how_citizens": "", "why": "", "why_counted": "",
    }  # fmt: skip

    event = models.ForeignKey("cairn.Event", on_delete=models.CASCADE, related_name="proposals")
    number = models.PositiveIntegerField()  # of the event, in the order they came
    proposer = models.ForeignKey(
        "cairn.Person", on_delete=models.SET_NULL, null=True, blank=True, related_name="sessions_proposed"
    )
    told_by = models.CharField(_("who told it"), max_length=80, blank=True)  # without an account: by phone, on paper
    side = models.CharField(max_length=10, choices=Side.choices)  # of the proposer, on that day
    title = models.CharField(_("title"), max_length=250)
    abstract = models.TextField(_("what happens in it"), max_length=2000)
    manner = models.CharField(_("how it goes"), max_length=20, choices=Manner.choices, default=Manner.CONVERSATION)
    track = models.ForeignKey("cairn.Track", on_delete=models.SET_NULL, null=True, blank=True, related_name="proposals")
    language = models.CharField(_("language"), max_length=20, blank=True)
    minutes = models.PositiveSmallIntegerField(_("minutes"))
    size = models.PositiveIntegerField(_("how many people are expected"), default=0)
    needs = models.JSONField(_("what its room has to have"), default=list, blank=True)  # values of Feature
    interpreting = models.JSONField(_("interpreters it needs"), default=list, blank=True)  # values of Interpreting
    has_citizens = models.BooleanField(_("citizens shaped it"), default=False)  # no: "no citizens yet"
    how_citizens = models.CharField(_("how citizens shaped it"), max_length=500, blank=True)
    proposed_at = models.DateTimeField()
    changed_at = models.DateTimeField(null=True, blank=True)
    withdrawn_at = models.DateTimeField(null=True, blank=True)
    option = models.OneToOneField(
        "cairn.Option", on_delete=models.SET_NULL, null=True, blank=True, related_name="proposal"
    )  # what it is on ballot papers
    decided_in = models.ForeignKey(
        "cairn.Decision", on_delete=models.SET_NULL, null=True, blank=True, related_name="proposals_answered"
    )
    accepted_at = models.DateTimeField(null=True, blank=True)
    declined_at = models.DateTimeField(null=True, blank=True)
    why_counted = models.TextField(_("what the count says of it"), max_length=2000, blank=True)
    why = models.TextField(_("what people add to that"), max_length=2000, blank=True)
    is_overridden = models.BooleanField(default=False)  # the answer is not what the vote said
    answer_told_at = models.DateTimeField(null=True, blank=True)  # by somebody, to who has no account
    cancelled_at = models.DateTimeField(null=True, blank=True)  # was taken, and will not take place
    why_cancelled = models.CharField(_("why it will not take place"), max_length=500, blank=True)
    kept = models.JSONField(default=dict, blank=True)  # what an imported programme said that has no place here

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["event", "number"], name="proposals_of_an_event_are_numbered"),
            models.CheckConstraint(condition=models.Q(minutes__gte=5), name="a_session_proposed_has_five_minutes"),
            models.CheckConstraint(
                condition=models.Q(accepted_at__isnull=True) | models.Q(declined_at__isnull=True),
                name="a_proposal_is_taken_or_not_never_both",
            ),
            models.CheckConstraint(
                condition=models.Q(cancelled_at__isnull=True) | models.Q(accepted_at__isnull=False),
                name="only_a_session_that_was_taken_is_cancelled",
            ),
        ]

    def __str__(self) -> str:
        return self.title

    @property
    def is_on(self) -> bool:
        """Taken, and neither taken back nor cancelled: it needs a place in the timetable."""
        return bool(self.accepted_at and not self.withdrawn_at and not self.cancelled_at)

    @property
    def is_answered(self) -> bool:
        return bool(self.accepted_at or self.declined_at)


class ProposalVersion(models.Model):
    """A proposal as it stood from one moment on. `rest`: what was chosen beside the words, as codes and numbers."""

    proposal = models.ForeignKey(Proposal, on_delete=models.CASCADE, related_name="versions")
    number = models.PositiveIntegerField()
    title = models.CharField(max_length=120)
    abstract = models.TextField(max_length=2000)
    how_citizens = models.CharField(max_length=500, blank=True)
    rest = models.JSONField(default=dict)
    written_at = models.DateTimeField()

    class Meta:
        ordering = ["proposal", "-number"]
        constraints = [
            models.UniqueConstraint(fields=["proposal", "number"], name="versions_of_a_proposal_are_numbered"),
        ]

    def __str__(self) -> str:
        return f"version {self.number} of {self.proposal_id}"


class Speaker(Record):
    """Somebody who leads a session or speaks in it, under the name they are shown with. Leading needs an own yes."""

    proposal = models.ForeignKey(Proposal, on_delete=models.CASCADE, related_name="speakers")
    person = models.ForeignKey(
        "cairn.Person", on_delete=models.SET_NULL, null=True, blank=True, related_name="speaks_in"
    )
    name = models.CharField(_("name"), max_length=120)
    side = models.CharField(max_length=10, choices=Side.choices)
    part = models.CharField(_("what they do"), max_length=10, choices=Part.choices, default=Part.SPEAKER)
    is_offered = models.BooleanField(default=False)  # they offered it; the proposer says yes
    asked_at = models.DateTimeField()
    agreed_at = models.DateTimeField(null=True, blank=True)  # their own yes; shown in public only after it
    left_at = models.DateTimeField(null=True, blank=True)
    kept = models.JSONField(default=dict, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["proposal", "person"],
                condition=models.Q(left_at__isnull=True, person__isnull=False),
                name="a_person_stands_once_in_a_proposal",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.person_id} in {self.proposal_id} as {self.part}"

    @property
    def is_leading(self) -> bool:
        """Whether they lead it, alone or with somebody, and said yes to it."""
        return self.part in LEADING and bool(self.agreed_at) and not self.left_at


class Absence(Record):
    """A slot in which a person cannot be there. No reason is asked."""

    event = models.ForeignKey("cairn.Event", on_delete=models.CASCADE, related_name="absences")
    person = models.ForeignKey("cairn.Person", on_delete=models.CASCADE, related_name="event_absences")
    slot = models.ForeignKey("cairn.Slot", on_delete=models.CASCADE, related_name="absences")

    class Meta:
        constraints = [models.UniqueConstraint(fields=["person", "slot"], name="an_absence_is_said_once")]

    def __str__(self) -> str:
        return f"{self.person_id} not in {self.slot_id}"
