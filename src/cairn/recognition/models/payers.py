"""Who pays."""

from __future__ import annotations

from django.db import models

from cairn.base.models import Record


class Payer(Record):
    """A person named to pay what is claimed in an activity: from then on they see the claims, and the leads do not."""

    activity = models.ForeignKey("cairn.Activity", on_delete=models.CASCADE, related_name="payers")
    person = models.ForeignKey("cairn.Person", on_delete=models.CASCADE, related_name="pays_in")
    since_at = models.DateTimeField()
    until_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["activity", "person"],
                condition=models.Q(until_at__isnull=True),
                name="a_person_is_named_to_pay_once",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.person_id} pays in {self.activity_id}"
