"""What a programme's page tells beside its mountain: the spread, the most money, the promises, the edition before."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Any

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from cairn.activities import queries as activities
from cairn.decide import queries as decide
from cairn.learn import queries as learn
from cairn.mountain import queries as mountain
from cairn.programmes import queries as programmes
from cairn.strengths import queries as strengths
from cairn.web import links
from cairn.web.contents import beside_the_level, heights, reach

if TYPE_CHECKING:
    from cairn.activities.models import Activity
    from cairn.core.altitude import ProgrammeReading, Reading
    from cairn.people.models import Person
    from cairn.programmes.models import Membership, Programme


@dataclass(frozen=True, slots=True)
class Belongs:
    """Somebody in a programme, and where their card is if it says anything to whoever looks."""

    membership: Membership
    card_url: str


def people_in(programme: Programme, reader: Person) -> list[Belongs]:
    """Who belongs to the programme, in an order that ranks nobody."""
    cards = strengths.readable_in(programme, reader)
    return [
        Belongs(one, links.in_programme("look_at_card", programme, ref) if (ref := cards.get(one.person_id)) else "")
        for one in programmes.memberships(programme)
    ]


def standing(programme: Programme, *, at: datetime) -> dict[str, Any]:
    """The context of a programme's page: its mountain, and everything that stands beside it."""
    found = list(activities.activities_of(programme))
    readings = mountain.readings(found, at=at)
    shown = heights.activities_on_the_mountain(found, readings, at=at)
    reading = shown["reading"]
    return {
        **shown,
        "spread": spread(reading),
        "spread_heads": (_("Level"), _("Activities")),
        "largest": largest_decision(found, reading),
        "governing": next((one for one in found if one.is_governing), None),
        "governing_level": heights.level_name(reading.governing_level),
        "promises": promises(found, readings),
        "promise_heads": (_("Activity"), _("Promised"), _("Reached"), _("Promise")),
        "foothold": reading.foothold,
        "foothold_of": next((one for one in found if one.ref == reading.foothold_of), None),
        "last_edition": last_edition(programme, shown, at=at),
        "people_in_words": people_in_words(found),
        "reach": reach.programme_lines(programme),
        "missing": list(mountain.missing_groups(found)),
    }


def people_in_words(found: Sequence[Activity]) -> str:
    """How many different people take part in these activities now, by side."""
    numbers = activities.people_by_side(found)
    said = [f"{name}: {numbers[side]}" for side, name in beside_the_level.SIDES.items() if numbers.get(side)]
    return _("Taking part now: %(sides)s.") % {"sides": "; ".join(said)} if said else _("Nobody takes part now.")


def spread(reading: ProgrammeReading) -> list[tuple[str, int]]:
    """How many activities stand at each level, the highest first."""
    rows = [(f"{number}. {name}", reading.spread[number - 1]) for number, name in heights.levels()]
    return rows[::-1]


def largest_decision(found: Sequence[Activity], reading: ProgrammeReading) -> dict[str, Any] | None:
    """The decision about the most money: its question, its page, and the level of its activity."""
    if reading.largest_decision is None:
        return None
    ref, about, level = reading.largest_decision
    activity = next(one for one in found if one.ref == ref)
    decision = decide.decision(activity, about)
    return {
        "question": decision.question if decision else activity.question,
        "url": links.in_activity("decision", activity, about) if decision else links.in_activity("decide", activity),
        "activity": activity,
        "level": level,
        "level_name": heights.level_name(level),
    }


def promises(found: Sequence[Activity], readings: Mapping[int, Reading]) -> list[tuple[str, str, str, str]]:
    """Each activity that promised something: what was promised, what was reached, and whether it is kept."""
    return [
        (
            one.title,
            heights.level_with_number(readings[one.pk].promised),
            heights.level_with_number(readings[one.pk].level),
            str(heights.PROMISES.get(readings[one.pk].promise, "")),
        )
        for one in found
        if readings[one.pk].promised is not None
    ]


def last_edition(programme: Programme, shown: Mapping[str, Any], *, at: datetime) -> dict[str, Any] | None:
    """The edition before this one, side by side with it; None where none is named."""
    if programme.follows is None:
        return None
    earlier = heights.programme_on_the_mountain(programme.follows, at=at)
    rows = [
        (_("Level"), _level(earlier["reading"]), _level(shown["reading"])),
        (_("Activities"), len(earlier["rows"]), len(shown["rows"])),
        (_("Promises"), earlier["promises_in_words"], shown["promises_in_words"]),
    ]
    heads = (_("Compared"), _edition(programme.follows), _edition(programme))
    return {
        "programme": programme.follows,
        "picture": earlier["picture"],
        "heads": heads,
        "rows": rows,
        "left_in_words": _left(programme),
    }


def _left(programme: Programme) -> str:
    """How much of what the last edition left is still open."""
    items = list(learn.open_items(programme))
    still = sum(item.is_open for item in items)
    if not items:
        return _("Nothing of what it left has come along yet.")
    return ngettext("Still open of what it left: %(n)d thing.", "Still open of what it left: %(n)d things.", still) % {
        "n": still
    }


def _level(reading: ProgrammeReading) -> str:
    return heights.level_with_number(reading.level) if reading.level else _("too few to say")


def _edition(programme: Programme) -> str:
    return programme.edition or programme.title
