"""From a decision back to the words behind it: through what was chosen to contributions, statements and stories."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from cairn.base import prepared, presence
from cairn.decide.queries.decisions import ids_chosen_in
from cairn.explore import queries as explore
from cairn.listen import queries as listen
from cairn.listen.quoting import Place

if TYPE_CHECKING:
    from datetime import date, datetime

    from django.db.models import QuerySet

    from cairn.decide.models import Decision
    from cairn.explore.models import Statement
    from cairn.listen.models import Contribution, StoryUse


LEADING: Mapping[str, Callable[[Collection[int]], QuerySet[Any]]] = {
    "grounds": explore.grounds_ever_in_words_of,
    "influences": explore.influences_ever_of_words_by,
    "told": listen.uses_of_stories_by,
}
OF_ONE = prepared.Lists(
    {name: lambda person, made=made: made([person]) for name, made in LEADING.items()},
    lambda person: {"person": person},
    lambda: ((2_000_000_011,), (2_000_000_033,)),  # two people nowhere kept
)


@dataclass(frozen=True, slots=True)
class Thread:
    """What leads from somebody to a decision: their words, or a story of theirs that stands there."""

    person: int | None
    since: datetime
    said: Statement | Contribution | None = None
    story: StoryUse | None = None

    @property
    def is_contribution(self) -> bool:
        """Whether it is something somebody put in or asked, not a statement and not a story."""
        return self.said is not None and hasattr(self.said, "is_question")


def threads_to(found: Collection[Decision], *, on: date, of: Collection[int] | None = None) -> dict[int, list[Thread]]:
    """What stands behind each of these decisions, by its id, oldest first; as many queries for one as for many.

    Only words in sight count, only stories that may stand there on that day, and nothing whose author meant something
    else. `of`: only words and stories of these people.
    """
    decided = list(found)
    there = _there(of)
    if not decided or not any(there.values()):
        return {one.pk: [] for one in decided}
    chosen = ids_chosen_in(decided)
    grown = explore.grown_into(set().union(*chosen.values()))
    refs = {one.ref for one in decided}
    by_option, by_decision = _said(grown, refs, of, there)
    for use, option in _told(grown, refs, on=on, of=of) if there["told"] else ():
        if option is None:
            by_decision.setdefault(use.about, []).append(_of_story(use))
        else:
            by_option.setdefault(option, []).append(_of_story(use))
    return {one.pk: _once(chosen[one.pk], one.ref, by_option, by_decision) for one in decided}


def people_behind(threads: Iterable[Thread]) -> dict[int, Thread]:
    """Each person once, by id, with the first of their threads: words before stories."""
    found: dict[int, Thread] = {}
    for one in sorted(threads, key=lambda thread: thread.said is None):
        if one.person is not None:
            found.setdefault(one.person, one)
    return found


def _there(of: Collection[int] | None) -> dict[str, bool]:
    """What of these people may lead anywhere, in one query; of everybody, all may."""
    if of is None:
        return {"grounds": True, "influences": True, "told": True}
    if len(of) == 1:
        return OF_ONE.with_rows(OF_ONE.lists, *of)
    return presence.with_rows({name: made(of) for name, made in LEADING.items()})


def _said(
    grown: Mapping[int, set[int]], decisions: set[str], of: Collection[int] | None, there: Mapping[str, bool]
) -> tuple[dict[int, list[Thread]], dict[str, list[Thread]]]:
    by_option: dict[int, list[Thread]] = {}
    by_decision: dict[str, list[Thread]] = {}
    found = [
        *(explore.grown_from(grown, of=of) if there["grounds"] else ()),
        *(explore.said_to_change(grown, decisions, of=of) if there["influences"] else ()),
    ]
    for one in found:
        thread = Thread(one.said.author_id, one.since, said=one.said)
        if one.option is not None:
            by_option.setdefault(one.option, []).append(thread)
        else:
            by_decision.setdefault(one.decision, []).append(thread)
    return by_option, by_decision


def _told(
    grown: Mapping[int, set[int]], decisions: set[str], *, on: date, of: Collection[int] | None
) -> Iterable[tuple[StoryUse, int | None]]:
    """Each story behind options, or what they grew out of, with the option it leads to; None for a decision itself."""
    ids = {ref: pk for pk, ref in explore.refs_of_options(grown).items()} if grown else {}
    for use in listen.tellers_behind({Place.OPTION: ids, Place.DECISION: decisions}, on=on, of=of):
        if use.place == Place.DECISION:
            yield use, None
        else:
            yield from ((use, into) for into in grown[ids[use.about]])


def _of_story(use: StoryUse) -> Thread:
    return Thread(use.story.teller_id, use.used_at, story=use)


def _once(
    chosen: set[int], ref: str, by_option: Mapping[int, list[Thread]], by_decision: Mapping[str, list[Thread]]
) -> list[Thread]:
    """Each of the words once, though two threads lead from them."""
    every = [*(thread for pk in chosen for thread in by_option.get(pk, ())), *by_decision.get(ref, ())]
    found = {_key(one): one for one in sorted(every, key=lambda thread: thread.since, reverse=True)}
    return sorted(found.values(), key=lambda thread: (thread.since, _key(thread)))


def _key(one: Thread) -> str:
    return one.story.story.ref if one.story else one.said.ref if one.said else ""
