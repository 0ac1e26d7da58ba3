"""Whose words stand behind what was decided: what options grew out of, and what words are said to have changed."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.db import models

from cairn.explore.models import Ground, InfluenceLink, Option, Statement
from cairn.explore.queries.grounds import grounds_under
from cairn.explore.queries.influences import all_influences
from cairn.explore.queries.options import families_in

if TYPE_CHECKING:
    from datetime import datetime

    from cairn.listen.models import Contribution


@dataclass(frozen=True, slots=True)
class Traced:
    """Words from which a thread leads to an option, by its id, or straight to a decision, by its reference."""

    said: Statement | Contribution
    since: datetime
    option: int | None = None
    decision: str = ""


def grown_from(grown: Mapping[int, set[int]], *, of: Collection[int] | None = None) -> Iterator[Traced]:
    """The words options grew out of, as `grown_into` says; as many queries for one as for many.

    Words out of sight, or whose author meant something else, do not count. `of`: only the words of these people.
    """
    for ground in _named(grown, of):
        said = ground.statement or ground.contribution
        if said is not None:
            yield from (Traced(said, ground.named_at, option=into) for into in grown[ground.option_id])


def said_to_change(
    grown: Mapping[int, set[int]], decisions: Collection[str] = (), *, of: Collection[int] | None = None
) -> Iterator[Traced]:
    """The words that are said to have changed these options, or what they grew out of, or these decisions; likewise."""
    about = models.Q(option__in=list(grown)) | models.Q(decision__in=list(decisions))
    for link in _claimed(of).filter(about):
        if not _is_in_sight(link):
            continue
        if link.option_id is None:
            yield Traced(link.contribution, link.claimed_at, decision=link.decision)
        else:
            yield from (Traced(link.contribution, link.claimed_at, option=into) for into in grown[link.option_id])


def grounds_ever_in_words_of(persons: Collection[int]) -> models.QuerySet[Ground]:
    """Every option said to have grown out of words of these people, in sight or not: to ask whether there is any."""
    own = models.Q(statement__author__in=persons) | models.Q(contribution__author__in=persons)
    return Ground.objects.filter(own)


def influences_ever_of_words_by(persons: Collection[int]) -> models.QuerySet[InfluenceLink]:
    """Everything words of these people are said to have changed, in sight or not: to ask whether there is any."""
    return InfluenceLink.objects.filter(contribution__author__in=persons)


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


def _named(grown: Mapping[int, set[int]], of: Collection[int] | None) -> models.QuerySet[Ground]:
    found = grounds_under(list(grown))
    if of is None:
        return found
    return found.filter(models.Q(statement__author__in=of) | models.Q(contribution__author__in=of))


def _claimed(of: Collection[int] | None) -> models.QuerySet[InfluenceLink]:
    return all_influences() if of is None else all_influences().filter(contribution__author__in=of)


def _is_in_sight(link: InfluenceLink) -> bool:
    return not link.hidden_because and not link.contribution.hidden_because and bool(link.contribution.words)
