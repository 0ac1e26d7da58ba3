"""Who looks at proposals, and what they say of each, in the open."""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _

from cairn.base.models import Record
from cairn.events.choices import Leaning
from cairn.moderation.out_of_sight import OutOfSight
from cairn.people.sides import Side


class PanelSeat(Record):
    """Somebody named to look at the proposals. Where nobody is named, everybody who takes part does."""

    event = models.ForeignKey("cairn.Event", on_delete=models.CASCADE, related_name="panel")
    person = models.ForeignKey("cairn.Person", on_delete=models.CASCADE, related_name="event_panels")
    side = models.CharField(max_length=10, choices=Side.choices)
    named_at = models.DateTimeField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["event", "person"], name="a_person_sits_on_a_panel_once")]

    def __str__(self) -> str:
        return f"{self.person_id} looks at {self.event_id}"


class ProposalReview(OutOfSight, Record):
    """What one person says of a proposal, where they lean, and the one reply of who proposed it."""

    LEFT_WHEN_HIDDEN: ClassVar = {"words": "", "reply": ""}

    proposal = models.ForeignKey("cairn.Proposal", on_delete=models.CASCADE, related_name="reviews")
    by = models.ForeignKey(
        "cairn.Person", on_delete=models.SET_NULL, null=True, blank=True, related_name="session_reviews"
    )
    side = models.CharField(max_length=10, choices=Side.choices)
    leaning = models.CharField(_("where you lean"), max_length=10, choices=Leaning.choices)
    words = models.TextField(_("why"), max_length=1000)
    written_at = models.DateTimeField()
    changed_at = models.DateTimeField(null=True, blank=True)
    reply = models.TextField(_("what you say to it"), max_length=1000, blank=True)
    replied_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["proposal", "by"], condition=models.Q(by__isnull=False), name="a_person_reviews_a_session_once"
            ),
            models.CheckConstraint(
                condition=models.Q(reply="", replied_at__isnull=True)
                | ~models.Q(reply="") & models.Q(replied_at__isnull=False),
                name="a_reply_to_a_review_has_its_moment",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.side} on {self.proposal_id}"
