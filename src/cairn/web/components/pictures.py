"""Pictures, each with its twin in words: mountain, climb, strands, energy, dots, bars, shares, measures, the map."""

from collections.abc import Sequence
from typing import Any, Protocol

from django.template import Library
from django.utils.translation import gettext

from cairn.core import opinion_map as core_map
from cairn.web.components.words import day
from cairn.web.drawings import charts
from cairn.web.drawings import climb as climb_drawing
from cairn.web.drawings import energy as energy_drawing
from cairn.web.drawings import mountain as drawing
from cairn.web.drawings import opinion_map as opinion_drawing
from cairn.web.drawings import qr as qr_drawing
from cairn.web.drawings import shares as shares_drawing
from cairn.web.drawings import strands as strands_drawing
from cairn.web.drawings import values as values_drawing

register = Library()


@register.inclusion_tag("components/mountain.html")
def mountain(
    picture: drawing.MountainPicture, name: str = "mountain-picture", *, little: bool = False
) -> dict[str, Any]:
    """The mountain as a picture. `name` makes its ids unique when a page has two. Its twin: `mountain_list`.

    little: the same, smaller, for the side of a page.
    """
    return {
        "picture": picture,
        "drawn": drawing.draw(picture),
        "camps": drawing.camps_in_words(picture),
        "level_name": picture.name_of(picture.level),
        "name": name,
        "little": little,
    }


@register.inclusion_tag("components/mountain_list.html")
def mountain_list(picture: drawing.MountainPicture) -> dict[str, Any]:
    """The mountain in words, top to bottom: the same content as the picture, and the links."""
    return {"picture": picture, "camps": drawing.camps_in_words(picture)}


@register.inclusion_tag("components/level_words.html")
def level_words(picture: drawing.MountainPicture) -> dict[str, Any]:
    """The level in one sentence: Heard with effect (5 of 7). Promised: Designed together (6)."""
    return {
        "picture": picture,
        "name": picture.name_of(picture.level),
        "promised_name": picture.name_of(picture.promised),
    }


@register.inclusion_tag("components/bars.html")
def bars(title: str, heads: tuple[str, str], rows: Sequence[tuple[str, int]]) -> dict[str, Any]:
    """Counts as bars, with the same numbers as a table to unfold. rows: (label, count), none negative.

    heads: the table's two headers, like ("Answer", "People").
    """
    return {
        "title": title,
        "heads": heads,
        "rows": rows,
        "drawn": charts.bars(rows),
        "height": charts.bars_height(rows),
    }


@register.inclusion_tag("components/dots.html")
def dots(title: str, answers: Sequence[str], sides: Sequence[tuple[str, Sequence[int] | None]]) -> dict[str, Any]:
    """One dot for each answer given, in a column per answer; its twin is a table.

    answers: the answers in order, like ("Not at all", …, "Completely"). sides: (name, counts), one count per answer,
    or None for a side that is named and not shown. Two sides stand on one line, filled above it and hollow below.
    In a crowd a dot stands for several answers, and the picture says so. A side with counts that do not fit the
    answers raises ValueError.
    """
    drawn = charts.dots(len(answers), sides)
    rows = [(name, *counts) for name, counts in sides if counts is not None]
    return {"title": title, "answers": answers, "heads": ("", *answers), "drawn": drawn, "rows": rows}


@register.inclusion_tag("components/shares.html")
def shares(picture: shares_drawing.SharesPicture, name: str) -> dict[str, Any]:
    """Bars cut into parts, with a line of words over each; its twin is a table.

    name: makes the ids of its patterns unique when a page has two.
    """
    return {"picture": picture, "drawn": shares_drawing.draw(picture.groups), "name": name}


@register.inclusion_tag("components/climb.html")
def climb(title: str, picture: climb_drawing.ClimbPicture, name: str = "climb") -> dict[str, Any]:
    """Where an activity stood from day to day as a line of steps, the promise beside it; its twin is a table.

    name: makes the picture's ids unique when a page has two.
    """
    rows = [
        (day(step.since), picture.name_of(step.level), picture.name_of(step.promised) or gettext("nothing yet"))
        for step in picture.steps
    ]
    return {
        "title": title,
        "name": name,
        "drawn": climb_drawing.draw(picture),
        "until": picture.until,
        "heads": (gettext("Since"), gettext("Level"), gettext("Promised")),
        "rows": rows,
        "has_promise": any(step.promised for step in picture.steps),
    }


@register.inclusion_tag("components/strands.html")
def strands(title: str, rows: Sequence[strands_drawing.Strand]) -> dict[str, Any]:
    """Each strand as a thread with a stone for every condition, filled where it is shown; its twin is a table."""
    return {
        "title": title,
        "drawn": strands_drawing.threads(rows),
        "height": strands_drawing.height(rows),
        "heads": (gettext("Thread"), gettext("Shown"), gettext("Not shown")),
        "rows": [(one.name, _in_words(one.shown), _in_words(one.not_shown)) for one in rows],
    }


def _in_words(conditions: Sequence[tuple[str, str]]) -> str:
    return "; ".join(f"{number} {title}" for number, title in conditions) or gettext("none")


@register.inclusion_tag("components/energy.html")
def energy(title: str, answers: Sequence[str], sessions: Sequence[energy_drawing.Session]) -> dict[str, Any]:
    """How people left each session: a dot for each answer, citizens filled and staff hollow; its twin is a table.

    answers: lowest first. sessions: oldest first, at most six; a side that is hidden has no counts.
    """
    rows = [
        (gettext("%(day)s, %(side)s") % {"day": one.day, "side": side}, *counts)
        for one in sessions
        for side, counts in ((gettext("citizens"), one.citizens), (gettext("staff"), one.staff))
        if counts is not None
    ]
    drawn = energy_drawing.draw(answers, sessions)
    return {"title": title, "drawn": drawn, "heads": (gettext("Session"), *answers), "rows": rows}


class Measured(Protocol):
    """A measure over time: its title, what is counted, what is drawn on which days, and the same as a table."""

    @property
    def picture(self) -> values_drawing.Counted | values_drawing.Judged: ...
    @property
    def days(self) -> values_drawing.Days: ...
    @property
    def rows(self) -> Sequence[Sequence[object]]: ...


@register.inclusion_tag("components/measure_picture.html")
def measure_picture(picture: Measured) -> dict[str, Any]:
    """What one measure came to over time, the number hoped for as a line of dashes; its twin is a table."""
    drawn = values_drawing.draw(picture.picture, picture.days)
    names = {"better": gettext("Better"), "same": gettext("Same"), "worse": gettext("Worse"), "": ""}
    return {
        "picture": picture,
        "drawn": drawn,
        "rows": [(names[name], y) for name, y in drawn.rows],
        "spoken": "; ".join(f"{row[0]}: {row[1]}" for row in picture.rows),
    }


class Group(Protocol):
    """A group on the opinion map: its letter, that with the name beside it, and how many people."""

    @property
    def name(self) -> str: ...
    @property
    def label(self) -> str: ...
    @property
    def people(self) -> int: ...


@register.inclusion_tag("components/opinion_map.html")
def opinion_map(
    picture: core_map.Picture,
    groups: Sequence[Group] = (),
    you: tuple[float, float] | None = None,
    name: str = "map-picture",
) -> dict[str, Any]:
    """Where people stand: hexagons of five people or more, an outline for each group, and you.

    picture: from the core. groups: things with name, label and people, in order. you: (across, upward) on the picture,
    or None. Its twin, the groups as a table, comes with it.
    """
    return {
        "drawn": opinion_drawing.draw(picture, [group.name for group in groups], you),
        "groups": groups,
        "rows": [(group.label, group.people) for group in groups],
        "heads": (gettext("Group"), gettext("People")),
        "shown": sum(cell.people for cell in picture.hexagons),
        "withheld": picture.withheld,
        "name": name,
    }


@register.inclusion_tag("components/qr.html")
def qr(address: str, label: str) -> dict[str, Any]:
    """An address as a square for a telephone; `label` says what it leads to. Write the address beside it, too."""
    return {"square": qr_drawing.square(address), "label": label}
