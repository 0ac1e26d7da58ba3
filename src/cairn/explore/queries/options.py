"""Reading options with their authors, their versions, and where they came from and went."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from django.db import models

from cairn.activities import queries as activities
from cairn.explore.models import AuthorAsked, Option, OptionAuthor, OptionOrigin, OptionVersion
from cairn.explore.queries.influences import all_influences
from cairn.moderation import queries as moderation
from cairn.moderation.choices import Kind
from cairn.people.sides import Side
from cairn.sessions import queries as sessions

if TYPE_CHECKING:
    from cairn.activities.models import Activity
    from cairn.people.models import Person
    from cairn.programmes.models import Programme


@dataclass(frozen=True, slots=True)
class Entered:
    """How this work began: when citizens first met, when the first option was written, or why one was there before."""

    met_at: datetime | None
    first_at: datetime
    why_first: str

    @property
    def with_no_solution(self) -> bool:
        return not self.why_first and self.met_at is not None and self.met_at <= self.first_at


def option(activity: Activity, ref: str) -> Option | None:
    return _with_authors(Option.objects.filter(activity=activity, ref=ref)).first()


def options(activity: Activity) -> models.QuerySet[Option]:
    """Every option, dropped and merged ones too, in the order they were written, with its authors."""
    return _with_authors(Option.objects.filter(activity=activity).order_by("number"))


def live_options(activity: Activity) -> models.QuerySet[Option]:
    """The options that still stand."""
    return options(activity).filter(dropped_at__isnull=True, merged_at__isnull=True)


def options_in(programmes: Collection[Programme]) -> models.QuerySet[Option]:
    """Every option in these programmes that is in sight, dropped ones too, the newest first."""
    found = Option.objects.select_related("activity__programme").filter(activity__programme__in=programmes)
    found = found.filter(~models.Q(ref__in=moderation.hidden(Kind.OPTION, on=None)))
    return found.order_by("-written_at", "-pk").fetch_mode(models.FETCH_RAISE)


def option_titles(refs: Collection[str]) -> dict[str, str]:
    """What these options are called, by ref."""
    return {one.ref: one.title for one in marked_options().filter(ref__in=refs)}


def marked_options() -> models.QuerySet[Option]:
    """Every option, those out of sight without what they say: for whatever shows an option beside something else."""
    return moderation.marked(Option.objects.all(), Kind.OPTION, on=None)


def options_to_moderate(refs: Collection[str]) -> list[Option]:
    """These options with all they say, for moderators alone; `whose_side`: a citizen's where one of them wrote it."""
    found = list(Option.objects.filter(ref__in=refs).select_related("activity__programme").prefetch_related(_AUTHORS))
    for one in found:
        sides = [author.side for author in one.authors.all()]
        one.whose_side = Side.CITIZEN if Side.CITIZEN in sides or not sides else sides[0]  # type: ignore[attr-defined]
    return found


def entered(activity: Activity) -> Entered | None:
    """How the work began, once there is an option."""
    first = Option.objects.filter(activity=activity).aggregate(first=models.Min("written_at"))["first"]
    if first is None:
        return None
    card, met = activities.card(activity), sessions.first_with_citizens(activity)
    return Entered(met, first, card.why_starts_with_option if card else "")


def is_author(person: Person | None, option: Option) -> bool:
    return person is not None and OptionAuthor.objects.filter(option=option, person=person).exists()


def is_asked(person: Person | None, option: Option) -> bool:
    """Whether the person is asked to stand as an author, and has not answered."""
    return person is not None and AuthorAsked.objects.filter(option=option, person=person).exists()


def asked_to_author(persons: Collection[int], *, since: datetime, until: datetime) -> models.QuerySet[AuthorAsked]:
    """Where these people are asked to stand as authors, after one moment and up to another."""
    found = AuthorAsked.objects.filter(
        ~_is_hidden("option"), person__in=persons, asked_at__gt=since, asked_at__lte=until
    )
    return found.select_related("option__activity__programme").order_by("asked_at", "pk")


def number_of_authors(option: Option) -> int:
    return OptionAuthor.objects.filter(option=option).count()


def authors_still_here(options: Iterable[Option]) -> list[int]:
    """The ids of those who wrote these options and take part now."""
    listed = list(options)
    here = activities.participants(listed[0].activity).values("person")
    found = OptionAuthor.objects.filter(option__in=listed, person__in=here).order_by("pk")
    return [one for one in found.values_list("person", flat=True) if one is not None]


def has_written_options(person: Person | None, activity: Activity) -> bool:
    """Whether the person wrote an option of this work, alone or with others."""
    return person is not None and OptionAuthor.objects.filter(option__activity=activity, person=person).exists()


def wrote_any_of(person: Person | None, option: Option) -> bool:
    """Whether the person wrote this option, or one that grew out of it."""
    if person is None:
        return False
    grown = [pk for pk, family in families(option.activity).items() if option.pk in family]
    return OptionAuthor.objects.filter(option__in=[option.pk, *grown], person=person).exists()


def families(activity: Activity) -> dict[int, set[int]]:
    """For each option that grew out of others: its own id and the ids of all it grew out of, far back."""
    return _families(OptionOrigin.objects.filter(option__activity=activity))


def families_in(options: Collection[int]) -> dict[int, set[int]]:
    """The same for the activities of these options."""
    activities_of = Option.objects.filter(pk__in=options).values("activity")
    return _families(OptionOrigin.objects.filter(option__activity__in=activities_of))


def family(option: Option) -> set[int]:
    """The ids of this option and of all it grew out of."""
    return families(option.activity).get(option.pk, {option.pk})


def origins(option: Option) -> models.QuerySet[OptionOrigin]:
    """What the option grew out of, with the authors of those."""
    found = OptionOrigin.objects.filter(option=option)
    return found.prefetch_related(models.Prefetch("origin", _with_its_authors())).order_by("origin__number")


def offshoots(option: Option) -> models.QuerySet[OptionOrigin]:
    """Where the option went: into what it was merged, and which parts were taken out of it."""
    found = OptionOrigin.objects.filter(origin=option)
    return found.prefetch_related(models.Prefetch("option", marked_options())).order_by("option__number")


def versions(option: Option) -> list[OptionVersion]:
    """How the option stood from each moment on, the newest first; nothing while it is out of sight."""
    if option.hidden_because:
        return []
    return list(OptionVersion.objects.filter(option=option).select_related("by").order_by("-number"))


def last_version(option: Option) -> int:
    """The number of the version that stands; 0 for an option written before versions were kept."""
    found = OptionVersion.objects.filter(option=option).aggregate(last=models.Max("number"))
    return found["last"] or 0


def merged_options_by(persons: Collection[int], *, since: datetime, until: datetime) -> models.QuerySet[OptionOrigin]:
    """Options of these people that were merged, after one moment and up to another, with all their authors."""
    own = OptionAuthor.objects.filter(person__in=persons).values("option")
    found = OptionOrigin.objects.filter(is_part=False, grew_at__gt=since, grew_at__lte=until, origin__in=own)
    found = found.filter(~_is_hidden("origin"), ~_is_hidden("option"))
    found = found.select_related("origin__activity__programme", "option").prefetch_related("origin__authors")
    return found.order_by("grew_at", "pk")


def _families(rows: models.QuerySet[OptionOrigin]) -> dict[int, set[int]]:
    out_of: dict[int, set[int]] = {}
    for one, origin in rows.values_list("option", "origin"):
        out_of.setdefault(one, set()).add(origin)
    return {one: _far_back(one, out_of) for one in out_of}


def _far_back(option: int, out_of: dict[int, set[int]]) -> set[int]:
    seen, ahead = {option}, [option]
    while ahead:
        for origin in out_of.get(ahead.pop(), set()) - seen:
            seen.add(origin)
            ahead.append(origin)
    return seen


_AUTHORS = models.Prefetch("authors", OptionAuthor.objects.select_related("person").order_by("pk"))


def _with_its_authors() -> models.QuerySet[Option]:
    return marked_options().prefetch_related(_AUTHORS)


def _is_hidden(name: str) -> models.Q:
    """The option by this name is out of sight: no letter tells of it."""
    return models.Q(**{f"{name}__ref__in": moderation.hidden(Kind.OPTION, on=None)})


def _with_authors(found: models.QuerySet[Option]) -> models.QuerySet[Option]:
    listed = moderation.marked(found, Kind.OPTION, on=None).select_related("activity__programme")
    return listed.prefetch_related(_AUTHORS, models.Prefetch("influences", all_influences()))
