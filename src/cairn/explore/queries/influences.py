"""Reading whose words changed what."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime
from typing import TYPE_CHECKING

from django.db import models

from cairn.explore.models import InfluenceLink, Option
from cairn.listen import queries as listen
from cairn.moderation import queries as moderation
from cairn.moderation.choices import Kind

if TYPE_CHECKING:
    from cairn.listen.models import Contribution
    from cairn.people.models import Person


def influences_of(contribution: Contribution) -> models.QuerySet[InfluenceLink]:
    """What these words changed, as people say, in the order they said so."""
    return all_influences().filter(contribution=contribution)


def influences_of_words_by(person: Person) -> models.QuerySet[InfluenceLink]:
    """What this person's words changed anywhere."""
    return all_influences().filter(contribution__author=person)


def influences_of_words_by_any_of(
    persons: Collection[int], *, since: datetime, until: datetime
) -> models.QuerySet[InfluenceLink]:
    """What the words of these people changed, as others said after one moment and up to another."""
    found = all_influences().filter(contribution__author__in=persons, claimed_at__gt=since, claimed_at__lte=until)
    return found.exclude(by=models.F("contribution__author"))


def influences_on_decision(decision: str) -> models.QuerySet[InfluenceLink]:
    """Whose words changed the decision with this reference."""
    return all_influences().filter(decision=decision)


def influence_words(refs: Collection[str]) -> dict[str, str]:
    """What changed, as it was said, by the ref of the link; nothing where that is out of sight."""
    is_hidden = models.Q(ref__in=moderation.hidden(Kind.INFLUENCE, on=None))
    return dict(InfluenceLink.objects.filter(~is_hidden, ref__in=refs).values_list("ref", "words"))


def influences_to_moderate(refs: Collection[str]) -> models.QuerySet[InfluenceLink]:
    """These links with all their words, for moderators alone."""
    return InfluenceLink.objects.select_related("activity__programme", "contribution", "by").filter(ref__in=refs)


def has_changed(contribution: Contribution, *, option: Option | None = None, decision: str = "") -> bool:
    """Whether somebody has said so already."""
    return InfluenceLink.objects.filter(contribution=contribution, option=option, decision=decision).exists()


def all_influences() -> models.QuerySet[InfluenceLink]:
    """Each with the words it is about, those out of sight without themselves."""
    said = models.Prefetch("contribution", listen.contributions_influencing())
    changed = models.Prefetch("option", moderation.marked(Option.objects.all(), Kind.OPTION, on=None))
    found = InfluenceLink.objects.select_related("activity__programme").prefetch_related(said, changed)
    found = moderation.marked(found, Kind.INFLUENCE, on=None)
    return found.order_by("claimed_at", "pk").fetch_mode(models.FETCH_RAISE)
