"""Names people propose for the groups on the opinion map, and who agrees."""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _

from cairn.base.models import Record
from cairn.explore.choosing import GROUP_NAME_LENGTH
from cairn.moderation.out_of_sight import OutOfSight


class GroupName(OutOfSight, Record):
    """A name for the group with this letter: proposed, and the group's own from `agreed_at` on.

    It goes when a new map has no group with its letter: who gets that letter later are other people.
    """

    LEFT_WHEN_HIDDEN: ClassVar = {"words": ""}

    activity = models.ForeignKey("cairn.Activity", on_delete=models.CASCADE, related_name="group_names")
    letter = models.CharField(max_length=2)
    words = models.CharField(_("the name"), max_length=GROUP_NAME_LENGTH)
    author = models.ForeignKey("cairn.Person", on_delete=models.SET_NULL, null=True, related_name="group_names")
    side = models.CharField(max_length=10)
    proposed_at = models.DateTimeField()
    agreed_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["activity", "letter", "author"],
                condition=models.Q(agreed_at__isnull=True),
                name="a_person_proposes_one_name_for_a_group",
            ),
            models.UniqueConstraint(
                fields=["activity", "letter"],
                condition=models.Q(agreed_at__isnull=False),
                name="a_group_has_one_name",
            ),
        ]

    def __str__(self) -> str:
        return f"name of group {self.letter} of {self.activity_id}"


class GroupNameAgreement(models.Model):
    """Somebody agrees with a proposed name. The mark means nothing outside the tables of what counts."""

    group_name = models.ForeignKey(GroupName, on_delete=models.CASCADE, related_name="agreements")
    mark = models.CharField(max_length=20)
    side = models.CharField(max_length=10)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["group_name", "mark"], name="a_person_agrees_with_a_name_once"),
        ]

    def __str__(self) -> str:
        return f"agrees: {self.group_name_id}"
