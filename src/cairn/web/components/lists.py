"""Paths, tables, pages of a list: things in an order."""

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any, Protocol

from django.core.paginator import Page
from django.http import QueryDict
from django.template import Library
from django.template.context import Context
from django.utils.safestring import SafeString

from cairn.core.words import Words
from cairn.web.components import words

register = Library()

STATION_STATES = ("passed", "current", "ahead")


@dataclass(frozen=True, slots=True)
class Station:
    """One stage of the path as it is drawn.

    title: the stage in words ("Listen"). state: "passed", "current" or "ahead".
    note: what happened or happens there, or when and why it opens ("Opens on Friday 14 March").
    url: its page, or empty when there is none yet. is_here: whether this page is being read.
    """

    title: str
    state: str
    note: str | Words = ""
    url: str = ""
    is_here: bool = False

    def __post_init__(self) -> None:
        if self.state not in STATION_STATES:
            raise ValueError(f"{self.state!r} is not a state of a station: {', '.join(STATION_STATES)}.")


class Stop(Protocol):
    """One station of the loop: its name, what is counted, its page, the entries behind it, whether it is a gap."""

    name: str
    words: str
    url: str
    record_url: str
    is_gap: bool


@dataclass(frozen=True, slots=True)
class Link:
    """A place one can go to: its label, its address, and whether we are there."""

    label: str
    url: str
    is_here: bool = False


@register.inclusion_tag("components/path_of_stages.html")
def path_of_stages(stations: Sequence[Station]) -> dict[str, Any]:
    """The stages as a path with words: where we have been, where we are, what comes. Going back is allowed."""
    return {"stations": [(station, words.plainly(station.note)) for station in stations]}


@register.inclusion_tag("components/section_nav.html")
def section_nav(label: str, links: Iterable[Link]) -> dict[str, Any]:
    """The pages of one thing side by side; `label` names the navigation for people who hear it."""
    return {"label": label, "links": list(links)}


@register.inclusion_tag("components/loop.html")
def loop(stations: Iterable[Stop]) -> dict[str, Any]:
    """From what was said to what it changed, as a list with an arrow between the stations; a gap looks like one."""
    return {"stations": list(stations)}


@register.inclusion_tag("components/data_table.html")
def data_table(
    caption: str, heads: Sequence[str], rows: Iterable[Sequence[object]], *, numbers: bool = False
) -> dict[str, Any]:
    """A table that becomes cards on a phone without losing its headers.

    heads: one per column. rows: one cell per head; the first cell names the row. numbers: the others are numbers,
    aligned right. A row with too many or too few cells raises ValueError.
    """
    lines = [list(row) for row in rows]
    for line in lines:
        if len(line) != len(heads):
            raise ValueError(f"The row {line!r} does not fit the heads {list(heads)!r}.")
    cells = [(line[0], list(zip(heads[1:], line[1:], strict=True))) for line in lines]
    return {"caption": caption, "heads": heads, "rows": cells, "numbers": numbers}


@register.inclusion_tag("components/entry.html")
def entry(
    sentence: str | Words | SafeString, when: dt.date | int, url: str = "", beside: SafeString | str = ""
) -> dict[str, Any]:
    """One line of the record inside `<ul class="trail">`: the day, the sentence, its own address.

    beside: links that stand beside the day, like the way to challenge it.
    """
    said = words.plainly(sentence) if isinstance(sentence, Words) else sentence
    return {"sentence": said, "when": when, "url": url, "beside": beside}


@register.inclusion_tag("components/pagination.html", takes_context=True)
def pagination(context: Context, page: Page[Any], name: str = "page") -> dict[str, Any]:
    """Earlier and later pages of a list, keeping the rest of the address. Nothing when there is one page."""
    request = context.get("request")
    query = request.GET if request is not None else QueryDict()

    def address(number: int) -> str:
        changed = query.copy()
        changed[name] = str(number)
        return f"?{changed.urlencode()}"

    return {
        "page": page,
        "earlier": address(page.previous_page_number()) if page.has_previous() else "",
        "later": address(page.next_page_number()) if page.has_next() else "",
    }
