"""Pictures, each with its twin in words: the mountain, dots, bars, the opinion map."""

from collections.abc import Sequence
from typing import Any, Protocol

from django.template import Library
from django.utils.translation import gettext

from cairn.core import opinion_map as core_map
from cairn.web.drawings import charts
from cairn.web.drawings import mountain as drawing
from cairn.web.drawings import opinion_map as opinion_drawing

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
def dots(title: str, answers: Sequence[str], sides: Sequence[tuple[str, Sequence[int]]]) -> dict[str, Any]:
    """One dot for each answer given, in a column per answer and a row per side; its twin is a table.

    answers: the answers in order, like ("Not at all", …, "Completely"). sides: (name, counts), one count per answer.
    In a crowd a dot stands for several answers, and the picture says so. A side with counts that do not fit the
    answers raises ValueError.
    """
    drawn = charts.dots(len(answers), sides)
    rows = [(name, *counts) for name, counts in sides]
    return {"title": title, "answers": answers, "heads": ("", *answers), "drawn": drawn, "rows": rows}


class Group(Protocol):
    """A group on the opinion map: its letter and how many people."""

    @property
    def name(self) -> str: ...
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

    picture: from the core. groups: things with name and people, in order. you: (across, upward) on the picture,
    or None. Its twin, the groups as a table, comes with it.
    """
    return {
        "drawn": opinion_drawing.draw(picture, [group.name for group in groups], you),
        "groups": groups,
        "rows": [(group.name, group.people) for group in groups],
        "heads": (gettext("Group"), gettext("People")),
        "shown": sum(cell.people for cell in picture.hexagons),
        "withheld": picture.withheld,
        "name": name,
    }
