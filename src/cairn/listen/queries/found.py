"""Reading what was said and answered anywhere in some programmes, for those who look for words in it."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date
from typing import TYPE_CHECKING

from django.db import models

from cairn.listen.models import Contribution, Reply, Theme
from cairn.moderation import queries as moderation
from cairn.moderation.choices import Kind

if TYPE_CHECKING:
    from cairn.programmes.models import Programme


def contributions_in(programmes: Collection[Programme], *, on: date) -> models.QuerySet[Contribution]:
    """The contributions in these programmes that stand on that day, the newest first, without their replies."""
    is_hidden = models.Q(ref__in=moderation.hidden(Kind.CONTRIBUTION, on=on))
    found = Contribution.objects.select_related("activity__programme", "author")
    found = found.filter(~is_hidden, activity__programme__in=programmes, taken_back_at__isnull=True)
    return found.order_by("-made_at", "-pk").fetch_mode(models.FETCH_RAISE)


def replies_in(programmes: Collection[Programme], *, on: date) -> models.QuerySet[Reply]:
    """The answers to those contributions and to themes, the newest first."""
    is_hidden = models.Q(contribution__ref__in=moderation.hidden(Kind.CONTRIBUTION, on=on))
    to_one = models.Q(contribution__activity__programme__in=programmes) & ~is_hidden
    found = Reply.objects.select_related("contribution__activity__programme", "theme__activity__programme")
    found = found.filter(to_one | models.Q(theme__activity__programme__in=programmes))
    return found.order_by("-replied_at", "-pk").fetch_mode(models.FETCH_RAISE)


def themes_in(programmes: Collection[Programme]) -> models.QuerySet[Theme]:
    """The themes in these programmes, the newest first."""
    found = Theme.objects.select_related("activity__programme").filter(activity__programme__in=programmes)
    return found.order_by("-made_at", "-pk").fetch_mode(models.FETCH_RAISE)
