"""Words without an account: the link that lets people in, and the slip whose code leads back to what was said."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import models
from django.utils.translation import gettext_lazy as _

from cairn.base.models import Record
from cairn.listen.choices import BY_THEIR_OWN_HAND, Says, Way

if TYPE_CHECKING:
    from cairn.listen.models.contributions import Contribution
    from cairn.listen.models.stories import Story


class OpenLink(Record):
    """A link through which anybody can say or ask something in one activity, until it is closed."""

    activity = models.ForeignKey("cairn.Activity", on_delete=models.CASCADE, related_name="open_links")
    number = models.PositiveIntegerField()
    opened_at = models.DateTimeField()
    closed_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["activity", "number"], name="links_of_an_activity_are_numbered"),
            models.UniqueConstraint(
                fields=["activity"], condition=models.Q(closed_at__isnull=True), name="one_link_of_an_activity_is_open"
            ),
        ]

    def __str__(self) -> str:
        return f"link {self.number} of {self.activity_id}"

    @property
    def is_open(self) -> bool:
        return self.closed_at is None


class Slip(Record):
    """A code, kept only as a hash, that leads whoever holds it back to one contribution or one story.

    A printed slip stands for nothing until it is used.
    """

    activity = models.ForeignKey("cairn.Activity", on_delete=models.CASCADE, related_name="slips")
    code_hash = models.CharField(max_length=64, unique=True)
    way = models.CharField(max_length=10, choices=Way)
    says = models.CharField(_("which side are you on?"), max_length=10, choices=Says, blank=True)
    contribution = models.OneToOneField(
        "cairn.Contribution", on_delete=models.CASCADE, null=True, blank=True, related_name="slip"
    )
    story = models.OneToOneField("cairn.Story", on_delete=models.CASCADE, null=True, blank=True, related_name="slip")
    entered_by = models.ForeignKey(
        "cairn.Person", on_delete=models.SET_NULL, null=True, blank=True, related_name="slips_entered"
    )
    made_at = models.DateTimeField()
    entered_at = models.DateTimeField(null=True, blank=True)
    confirmed_at = models.DateTimeField(null=True, blank=True)
    claimed_by = models.ForeignKey(
        "cairn.Person", on_delete=models.SET_NULL, null=True, blank=True, related_name="slips_claimed"
    )
    claimed_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        indexes = [models.Index(fields=["activity", "entered_at"], name="slips_by_time")]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(contribution__isnull=True) | models.Q(story__isnull=True),
                name="a_slip_stands_for_one_thing",
            ),
            models.CheckConstraint(
                condition=models.Q(entered_at__isnull=False)
                | models.Q(contribution__isnull=True, story__isnull=True, confirmed_at__isnull=True),
                name="an_unused_slip_stands_for_nothing",
            ),
            models.CheckConstraint(
                condition=models.Q(claimed_by__isnull=True) | models.Q(claimed_at__isnull=False),
                name="a_slip_joined_to_an_account_says_when",
            ),
        ]

    def __str__(self) -> str:
        return f"a slip of {self.activity_id}"

    @property
    def is_used(self) -> bool:
        return self.entered_at is not None

    @property
    def is_confirmed(self) -> bool:
        return self.confirmed_at is not None

    @property
    def was_entered_for_a_person(self) -> bool:
        return self.is_used and self.way not in BY_THEIR_OWN_HAND

    @property
    def about(self) -> Contribution | Story | None:
        """What it stands for. Only where the slip was read with it."""
        return self.contribution or self.story
