"""Others who say the same."""

from __future__ import annotations

from django.db import models

from cairn.base.models import Record


class Voice(Record):
    """Somebody says that a contribution is theirs too. Without an account there is no person, and no moment is kept."""

    contribution = models.ForeignKey("cairn.Contribution", on_delete=models.CASCADE, related_name="voices")
    person = models.ForeignKey(
        "cairn.Person", on_delete=models.CASCADE, null=True, blank=True, related_name="voices_added"
    )

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["contribution", "person"], name="a_person_adds_their_voice_to_a_contribution_once"
            ),
        ]

    def __str__(self) -> str:
        return f"a voice for {self.contribution_id}"
