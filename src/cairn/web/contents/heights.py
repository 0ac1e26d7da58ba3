"""Mountains for pages: what the altitudes say, as pictures and in words."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import TYPE_CHECKING, Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from cairn.activities import queries as activities
from cairn.climb import path
from cairn.mountain import queries as mountain
from cairn.web import links
from cairn.web.drawings.mountain import MountainPicture, Pin

if TYPE_CHECKING:
    from cairn.activities.models import Activity
    from cairn.core.altitude import ProgrammeReading, Reading
    from cairn.programmes.models import Programme


def levels() -> tuple[tuple[int, str], ...]:
    """The seven levels by number and plain name, in the reader's language."""
    return tuple((level.number, _(level.name)) for level in mountain.RULES.levels)


def level_name(number: int) -> str:
    return dict(levels())[number]


def level_with_number(number: int | None) -> str:
    """A level as people look it up: "5. Heard with effect"; empty when there is none."""
    return f"{number}. {level_name(number)}" if number is not None else ""


def activity_on_the_mountain(activity: Activity, *, at: datetime) -> dict[str, Any]:
    """The activity's picture for its own page: where it stands, what was promised, where it has been."""
    reading = mountain.reading(activity, at=at)
    return {
        "picture": picture_of(activity, reading),
        "is_coproduced": reading.is_coproduced,
        "is_seen_differently": mountain.dissents(activity).exists(),
    }


def picture_of(activity: Activity, reading: Reading) -> MountainPicture:
    return MountainPicture(reading.level, reading.promised, levels(), footprints=tuple(mountain.footprints(activity)))


def programme_on_the_mountain(programme: Programme, *, at: datetime) -> dict[str, Any]:
    """All activities of a programme on one mountain, and each in words."""
    found = list(activities.activities_of(programme))
    return activities_on_the_mountain(found, mountain.readings(found, at=at), at=at)


def programmes_on_the_mountain(programmes: Sequence[Programme], *, at: datetime) -> list[dict[str, Any]]:
    """The home page's programmes, each with its little mountain."""
    found = list(activities.activities_in(programmes))
    readings = mountain.readings(found, at=at)
    inside = {one.pk: [each for each in found if each.programme_id == one.pk] for one in programmes}
    return [
        {"programme": one, "name": f"mountain-{one.ref}", **activities_on_the_mountain(inside[one.pk], readings, at=at)}
        for one in programmes
    ]


def activities_on_the_mountain(
    found: Sequence[Activity], readings: Mapping[int, Reading], *, at: datetime
) -> dict[str, Any]:
    """These activities on one mountain: a row and a pin each, and what they come to together."""
    reading = mountain.programme_reading(found, readings, at=at)
    rows = [_row(one, readings[one.pk]) for one in found]
    return {
        "rows": rows,
        "reading": reading,
        "picture": MountainPicture(reading.level, None, levels(), pins=tuple(row["pin"] for row in rows)),
        "level_in_words": programme_level(reading),
        "promises_in_words": promises_in_words(reading),
    }


def _row(activity: Activity, reading: Reading) -> dict[str, Any]:
    stage = _("Ended") if activity.ended_at else path.stage(activity.stage).title
    now = _("ended") if activity.ended_at else _("now: %(stage)s") % {"stage": stage}
    pin = Pin(activity.title, reading.level, reading.promised, links.in_activity("activity", activity), now)
    words = _("%(name)s (%(level)d of 7).") % {"name": level_name(reading.level), "level": reading.level}
    return {
        "activity": activity,
        "stage": stage,
        "pin": pin,
        "level_in_words": f"{words} {promise_in_words(reading)}",
    }


def promise_in_words(reading: Reading) -> str:
    """What was promised and whether it is kept, like: Promised: Designed together (6). Not reached yet."""
    if reading.promised is None:
        return _("Nothing promised yet.")
    promised = _("Promised: %(name)s (%(level)d).") % {
        "name": level_name(reading.promised), "level": reading.promised,
    }  # fmt: skip
    return f"{promised} {PROMISES[reading.promise]}" if reading.promise in PROMISES else promised


def why(reading: Reading) -> str:
    """Why the level is what it is, in a sentence or two: what is shown, and what the next level still misses."""
    top = len(mountain.RULES.levels)
    open_ = [one.condition for one in reading.findings if not one.is_shown]
    missing = [_(rule.title) for rule in mountain.RULES.of_level(min(reading.level + 1, top)) if rule.id in open_]
    if reading.level == top or not missing:
        shown = _("Everything up to this level is shown.")
    elif reading.level == 1:
        shown = _("Everybody starts at level 1.")
    elif reading.level == 2:
        shown = _("Everything that level 2 asks for is shown.")
    else:
        shown = _("Everything that levels 2 to %(level)d ask for is shown.") % {"level": reading.level}
    if reading.level == top or not missing:
        return shown
    lacking = ngettext(
        "One thing is missing for level %(next)d, “%(name)s”: %(missing)s.",
        "%(n)d things are missing for level %(next)d, “%(name)s”: %(missing)s.",
        len(missing),
    ) % {
        "n": len(missing),
        "next": reading.level + 1,
        "name": level_name(reading.level + 1),
        "missing": "; ".join(missing),
    }
    return f"{shown} {lacking}"


PROMISES: Mapping[str, Any] = {
    "kept": gettext_lazy("Promise kept."),
    "exceeded": gettext_lazy("More than promised."),
    "not reached": gettext_lazy("Not reached yet."),
}


def programme_level(reading: ProgrammeReading) -> str:
    """Where a programme stands, in one sentence."""
    if reading.level is None:
        return _("Too few activities to say how high this programme stands.")
    name = level_name(reading.level)
    return _("This programme stands at: %(name)s (%(level)d of 7).") % {"name": name, "level": reading.level}


def promises_in_words(reading: ProgrammeReading) -> str:
    """How many promises were kept of those made."""
    if not reading.promises_made:
        return _("No promise has been made yet.")
    return ngettext(
        "%(kept)d of %(made)d promise kept", "%(kept)d of %(made)d promises kept", reading.promises_made
    ) % {"kept": reading.promises_kept, "made": reading.promises_made}
