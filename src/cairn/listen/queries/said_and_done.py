"""Everything citizens said with the answer that counts, light enough to be sorted and counted whole."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING

from django.db import models

from cairn import fulltext
from cairn.listen.models import Contribution, Reply, Theme
from cairn.listen.queries.contributions import as_shown
from cairn.moderation import queries as moderation
from cairn.moderation.choices import Kind
from cairn.people.sides import Side

if TYPE_CHECKING:
    from cairn.activities.models import Activity


@dataclass(frozen=True, slots=True)
class SaidAndAnswered:
    """A contribution, or a theme with all that stands in it, by its id; `answer` is empty while there is none."""

    contribution: int | None
    theme: int | None
    answer: str
    at: datetime  # when something last came of it, or when it was said


def said_and_answered(
    found: Iterable[Activity], *, containing: str = "", on: date | None = None
) -> list[SaidAndAnswered]:
    """What everybody but staff said in these activities, what came of the latest first. Two queries.

    What stands in a theme is one with it, unless it got an answer of its own after that. Nothing that is hidden or was
    taken back. `containing`: only where the words, or those of the theme, hold these.
    """
    listed = list(found)
    replies: dict[tuple[str, int], tuple[datetime, str]] = {}
    given = Reply.objects.filter(
        models.Q(contribution__activity__in=listed) | models.Q(theme__activity__in=listed)
    ).order_by("replied_at", "pk")
    for contribution, in_theme, answer, at in given.values_list("contribution", "theme", "answer", "replied_at"):
        replies["own" if contribution else "theme", contribution or in_theme or 0] = (at, answer)
    rows: dict[tuple[str, int], SaidAndAnswered] = {}
    for pk, theme, made_at in _said(listed, containing, on):
        own, through = replies.get(("own", pk)), replies.get(("theme", theme)) if theme else None
        if theme and (own is None or (through is not None and through > own)):
            at, answer = through or (made_at, "")
            before = rows.get(("theme", theme))
            rows["theme", theme] = SaidAndAnswered(None, theme, answer, max(at, before.at) if before else at)
        else:
            at, answer = own or (made_at, "")
            rows["own", pk] = SaidAndAnswered(pk, None, answer, at)
    return sorted(rows.values(), key=lambda row: (row.at, row.contribution or 0, row.theme or 0), reverse=True)


def contributions_by_id(ids: Collection[int], *, on: date | None) -> dict[int, Contribution]:
    """These contributions with their answers, as people see them on that day."""
    return {one.pk: one for one in as_shown(on=on).filter(pk__in=ids)}


def themes_by_id(ids: Collection[int]) -> dict[int, Theme]:
    """These themes with how much stands in each, and with their replies."""
    replies = Reply.objects.select_related("by").order_by("replied_at", "pk")
    found = Theme.objects.select_related("activity__programme").filter(pk__in=ids)
    found = found.prefetch_related(models.Prefetch("replies", replies))
    sized = found.annotate(size=models.Count("contributions")).fetch_mode(models.FETCH_RAISE)
    return {one.pk: one for one in sized}


def _said(found: list[Activity], containing: str, on: date | None) -> Iterable[tuple[int, int | None, datetime]]:
    is_hidden = models.Q(ref__in=moderation.hidden(Kind.CONTRIBUTION, on=on))
    said = Contribution.objects.filter(~is_hidden, activity__in=found, taken_back_at__isnull=True)
    said = said.exclude(side=Side.STAFF)
    if containing:
        words = models.Q(pk__in=fulltext.matching(said, containing).order_by().values("pk"))
        said = said.filter(words | models.Q(theme__title__icontains=containing))
    return said.order_by("pk").values_list("pk", "theme", "made_at")
