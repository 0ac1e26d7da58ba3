"""Reading options with their authors."""

from __future__ import annotations

from collections.abc import Collection
from typing import TYPE_CHECKING

from django.db import models

from cairn.explore.models import Option, OptionAuthor
from cairn.explore.queries.influences import all_influences

if TYPE_CHECKING:
    from cairn.activities.models import Activity
    from cairn.people.models import Person
    from cairn.programmes.models import Programme


def option(activity: Activity, ref: str) -> Option | None:
    return _with_authors(Option.objects.filter(activity=activity, ref=ref)).first()


def options(activity: Activity) -> models.QuerySet[Option]:
    """Every option, dropped ones too, in the order they were written, with its authors."""
    return _with_authors(Option.objects.filter(activity=activity).order_by("number"))


def live_options(activity: Activity) -> models.QuerySet[Option]:
    """The options that still stand."""
    return options(activity).filter(dropped_at__isnull=True)


def options_in(programmes: Collection[Programme]) -> models.QuerySet[Option]:
    """Every option in these programmes, dropped ones too, the newest first."""
    found = Option.objects.select_related("activity__programme").filter(activity__programme__in=programmes)
    return found.order_by("-written_at", "-pk").fetch_mode(models.FETCH_RAISE)


def option_titles(refs: Collection[str]) -> dict[str, str]:
    """What these options are called, by ref."""
    return dict(Option.objects.filter(ref__in=refs).values_list("ref", "title"))


def is_author(person: Person | None, option: Option) -> bool:
    return person is not None and OptionAuthor.objects.filter(option=option, person=person).exists()


def has_written_options(person: Person | None, activity: Activity) -> bool:
    """Whether the person wrote an option of this work, alone or with others."""
    return person is not None and OptionAuthor.objects.filter(option__activity=activity, person=person).exists()


def _with_authors(found: models.QuerySet[Option]) -> models.QuerySet[Option]:
    authors = OptionAuthor.objects.select_related("person").order_by("pk")
    return found.select_related("activity__programme").prefetch_related(
        models.Prefetch("authors", authors), models.Prefetch("influences", all_influences())
    )
