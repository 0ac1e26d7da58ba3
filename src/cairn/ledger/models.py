"""Two tables: the chains and their entries. Nothing here may name a person."""

from django.db import models


class Chain(models.Model):
    """One append-only sequence: an activity's, a programme's, or the platform's own."""

    key = models.CharField(max_length=40, unique=True)
    length = models.PositiveBigIntegerField(default=0)
    head = models.CharField(max_length=64)

    def __str__(self) -> str:
        return self.key


class Entry(models.Model):
    """One deed: what happened, when, when it was entered, and from which side. Never changed, never deleted."""

    chain = models.ForeignKey(Chain, on_delete=models.PROTECT, related_name="entries")
    number = models.PositiveBigIntegerField()
    kind = models.CharField(max_length=60, db_index=True)
    happened_at = models.DateTimeField()
    entered_at = models.DateTimeField()
    side = models.CharField(max_length=10)
    mark = models.CharField(max_length=20, blank=True)
    about = models.CharField(max_length=20, blank=True, db_index=True)
    data = models.JSONField(default=dict)
    content = models.CharField(max_length=64, blank=True)
    digest = models.CharField(max_length=64)

    class Meta:
        ordering = ["chain", "number"]
        constraints = [
            models.UniqueConstraint(fields=["chain", "number"], name="one_entry_per_number_of_a_chain"),
            models.CheckConstraint(
                condition=models.Q(happened_at__lte=models.F("entered_at")),
                name="nothing_is_entered_before_it_happened",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.chain_id}/{self.number} {self.kind}"
