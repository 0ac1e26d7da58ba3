"""Whose words stand behind what was decided: what options grew out of, and what words are said to have changed."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.db import models

from cairn.explore.models import Option, Statement
from cairn.explore.queries.grounds import grounds_under
from cairn.explore.queries.influences import all_influences
from cairn.explore.queries.options import families_in

if TYPE_CHECKING:
    from datetime import datetime

    from cairn.explore.models import InfluenceLink
    from cairn.listen.models import Contribution


@dataclass(frozen=True, slots=True)
class Traced:
    """Words from which a thread leads to an option, by its id, or straight to a decision, by its reference."""

    said: Statement | Contribution
    since: datetime
    option: int | None = None
    decision: str = ""


def traced_to(options: Collection[int], decisions: Collection[str] = ()) -> Iterator[Traced]:
    """The words behind these options and decisions; as many queries for one as for many.

    What an option grew out of counts for it too. Words out of sight, or whose author meant something else, do not.
    """
    grown = grown_into(options)
    for ground in grounds_under(grown):
        said = ground.statement or ground.contribution
        if said is not None:
            yield from (Traced(said, ground.named_at, option=into) for into in grown[ground.option_id])
    about = models.Q(option__in=list(grown)) | models.Q(decision__in=list(decisions))
    for link in all_influences().filter(about):
        if not _is_in_sight(link):
            continue
        if link.option_id is None:
            yield Traced(link.contribution, link.claimed_at, decision=link.decision)
        else:
            yield from (Traced(link.contribution, link.claimed_at, option=into) for into in grown[link.option_id])


def grown_into(options: Collection[int]) -> dict[int, set[int]]:
    """For each of these options and all they grew out of, by id: which of these it leads to."""
    families = families_in(options)
    found: dict[int, set[int]] = {}
    for one in options:
        for origin in families.get(one, {one}):
            found.setdefault(origin, set()).add(one)
    return found


def refs_of_options(ids: Collection[int]) -> dict[int, str]:
    """The references of these options, by id."""
    return dict(Option.objects.filter(pk__in=ids).values_list("pk", "ref"))


def ids_of_options(refs: Collection[str]) -> set[int]:
    """The ids of these options."""
    return set(Option.objects.filter(ref__in=refs).values_list("pk", flat=True))


def _is_in_sight(link: InfluenceLink) -> bool:
    return not link.hidden_because and not link.contribution.hidden_because and bool(link.contribution.words)
