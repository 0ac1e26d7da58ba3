"""Reading themes: what stands in them, what waits to be sorted, and what came of it for those who said it."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from datetime import date, datetime
from typing import TYPE_CHECKING

from django.db import models

from cairn import fulltext
from cairn.listen.models import Contribution, Placing, Reply, Theme
from cairn.listen.queries.contributions import as_shown
from cairn.moderation import queries as moderation
from cairn.moderation.choices import Kind

if TYPE_CHECKING:
    from cairn.activities.models import Activity


def themes(activity: Activity) -> models.QuerySet[Theme]:
    """The themes with how many contributions each holds and with their replies, in the order they were made."""
    return _themes().filter(activity=activity).annotate(size=models.Count("contributions")).order_by("number")


def theme(activity: Activity, ref: str) -> Theme | None:
    return themes(activity).filter(ref=ref).first()


def in_theme(theme: Theme, *, on: date | None = None) -> models.QuerySet[Contribution]:
    """What stands in this theme now, newest first; what is hidden on that day without its words."""
    return as_shown(on=on).filter(theme=theme).order_by("-made_at", "-pk")


def to_sort(
    activity: Activity, *, containing: str = "", is_all: bool = False, on: date | None = None
) -> models.QuerySet[Contribution]:
    """What can be put into themes: what stands in none first, the newest first; `is_all`: the rest after it.

    Nothing that is hidden on that day, or was taken back.
    """
    found = as_shown(on=on).filter(activity=activity, taken_back_at__isnull=True)
    found = found.exclude(ref__in=moderation.hidden(Kind.CONTRIBUTION, on=on))
    if containing:
        found = fulltext.matching(found, containing)
    if not is_all:
        found = found.filter(theme__isnull=True).exclude(pk__in=_disputed(activity))
    return found.order_by(models.F("theme").asc(nulls_first=True), "-made_at", "-pk")


def disputed_among(found: Iterable[Contribution]) -> dict[int, Placing]:
    """Those of these contributions, by id, whose author said that a theme was not their point, with the newest no."""
    no = Placing.objects.select_related("theme").filter(contribution__in=list(found), disputed_at__isnull=False)
    return {one.contribution_id: one for one in no.order_by("disputed_at", "pk")}


def is_disputed(contribution: Contribution) -> bool:
    """Whether its author has said that a theme was not their point: then it is answered by itself."""
    return Placing.objects.filter(contribution=contribution, disputed_at__isnull=False).exists()


def placing(contribution: Contribution) -> Placing | None:
    """How it stands in its theme now, if it stands in one."""
    standing = Placing.objects.filter(contribution=contribution, taken_out_at__isnull=True, disputed_at__isnull=True)
    return standing.select_related("theme").first()


def placings(contribution: Contribution) -> models.QuerySet[Placing]:
    """Every theme it has stood in, in that order."""
    found = Placing.objects.select_related("theme").filter(contribution=contribution)
    return found.order_by("placed_at", "pk").fetch_mode(models.FETCH_RAISE)


def placings_of_words_of(persons: Collection[int], *, since: datetime, until: datetime) -> models.QuerySet[Placing]:
    """Where the words of these people were put into a theme or taken out of one, between two moments."""
    placed = models.Q(placed_at__gt=since, placed_at__lte=until)
    out = models.Q(taken_out_at__gt=since, taken_out_at__lte=until)
    found = Placing.objects.filter(placed | out, contribution__author__in=persons)
    return (
        found.exclude(by=models.F("contribution__author"))
        .select_related("contribution__activity__programme", "theme")
        .order_by("placed_at", "pk")
        .fetch_mode(models.FETCH_RAISE)
    )


def themes_renamed_around(persons: Collection[int], *, since: datetime, until: datetime) -> models.QuerySet[Placing]:
    """Where these people's words stand in a theme that was called something else before, between two moments."""
    found = Placing.objects.filter(
        contribution__author__in=persons, taken_out_at__isnull=True, disputed_at__isnull=True,
        theme__renamed_at__gt=since, theme__renamed_at__lte=until, placed_at__lt=models.F("theme__renamed_at"),
    )  # fmt: skip
    return (
        found.select_related("contribution__activity__programme", "theme").order_by("pk").fetch_mode(models.FETCH_RAISE)
    )


def replies_to_themes_of(persons: Collection[int], *, since: datetime, until: datetime) -> models.QuerySet[Placing]:
    """Where these people's words stand in a theme, each with the replies to it between two moments."""
    replies = Reply.objects.filter(replied_at__gt=since, replied_at__lte=until).order_by("replied_at", "pk")
    found = Placing.objects.filter(
        models.Exists(replies.filter(theme=models.OuterRef("theme"))),
        contribution__author__in=persons, taken_out_at__isnull=True, disputed_at__isnull=True,
    )  # fmt: skip
    return (
        found.select_related("contribution__activity__programme", "theme")
        .prefetch_related(models.Prefetch("theme__replies", replies))
        .order_by("pk")
        .fetch_mode(models.FETCH_RAISE)
    )


def theme_titles(refs: Collection[str]) -> dict[str, str]:
    """What these themes are called, by ref."""
    return dict(Theme.objects.filter(ref__in=refs).values_list("ref", "title"))


def _disputed(activity: Activity) -> models.QuerySet[Placing, int]:
    no = Placing.objects.filter(contribution__activity=activity, disputed_at__isnull=False)
    return no.values_list("contribution_id", flat=True)


def _themes() -> models.QuerySet[Theme]:
    replies = Reply.objects.select_related("by").order_by("replied_at", "pk")
    return (
        Theme.objects.select_related("activity__programme")
        .prefetch_related(models.Prefetch("replies", replies))
        .fetch_mode(models.FETCH_RAISE)
    )
