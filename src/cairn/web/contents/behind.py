"""The stories that stand behind something, as one reader may see them."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from cairn.listen import queries
from cairn.listen.quoting import Place
from cairn.web.contents.places import READ_BY

if TYPE_CHECKING:
    from cairn.explore.models import Option
    from cairn.listen.queries import Quote
    from cairn.people.models import Person


@dataclass(frozen=True, slots=True)
class Shown:
    """A quote: with its words, or who its teller shares it with. `is_hidden`: this reader asked not to be shown it."""

    quote: Quote
    shared_with: str = ""
    is_hidden: bool = False


def behind(place: str, refs: Collection[str], reader: Person | None, *, on: date) -> dict[str, list[Shown]]:
    """What stands behind each of these, by its ref."""
    found = queries.quotes(place, refs, reader, on=on)
    hidden = queries.hidden_notes(reader) if any(one.is_open for some in found.values() for one in some) else set()
    return {ref: [shown(one, reader, hidden) for one in some] for ref, some in found.items()}


def behind_options(options: Collection[Option], reader: Person | None, *, on: date) -> list[tuple[Option, list[Shown]]]:
    """Each option with the stories that stand behind it."""
    found = behind(Place.OPTION, [one.ref for one in options], reader, on=on)
    return [(one, found.get(one.ref, [])) for one in options]


def shown(quote: Quote, reader: Person | None, hidden: Collection[str] = ()) -> Shown:
    """One quote as this reader sees it; a teller always sees their own."""
    story = quote.story
    if story is None:
        return Shown(quote, shared_with=str(READ_BY[quote.use]))
    is_own = reader is not None and story.teller_id == reader.pk
    return Shown(quote, is_hidden=not is_own and not set(hidden).isdisjoint(story.notes))
