"""Reading answers: what was answered to whom, and when."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime

from django.db import models

from cairn.listen.models import Reply


def replies_to_words_of(persons: Collection[int], *, since: datetime, until: datetime) -> models.QuerySet[Reply]:
    """Answers to what these people said or asked, after one moment and up to another, given by somebody else."""
    found = Reply.objects.filter(contribution__author__in=persons, replied_at__gt=since, replied_at__lte=until)
    return (
        found.exclude(by=models.F("contribution__author"))
        .select_related("contribution__activity__programme")
        .order_by("replied_at", "pk")
        .fetch_mode(models.FETCH_RAISE)
    )
