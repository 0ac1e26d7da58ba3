"""What the last change of the timetable moved, and why; what a version changed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from cairn.core import timetable as core
from cairn.web.components.words import moment
from cairn.web.contents.timetable import rules
from cairn.web.contents.timetable.naming import Names

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from cairn.events.models import PlanChange
    from cairn.events.queries import Changes, Placed, Timetable

MOVES_AT_MOST = 30


@dataclass(frozen=True, slots=True)
class Move:
    """A session that stands elsewhere than before, in words, and why."""

    session: str
    was: str
    now: str
    why: str


def moves_in_words(here: Timetable, change: PlanChange) -> list[Move]:
    """The sessions that had a place before the last change and have another now."""
    names, earlier = Names(here), _plan(change.before)
    moved = [ref for ref in earlier if ref in here.sessions and here.plan.get(ref) != earlier[ref]]
    if not moved:
        return []
    broken = core.broken(here.programme, {**here.plan, **{ref: earlier[ref] for ref in moved}})
    whys = {ref: one for one in reversed(broken) for ref in one.sessions}
    return [
        Move(
            names.session(ref),
            _place(names, earlier[ref]),
            _place(names, here.plan.get(ref)),
            _why(here, whys.get(ref), earlier, is_made=change.how == "made"),
        )
        for ref in moved[:MOVES_AT_MOST]
    ]


def _why(here: Timetable, broken: core.Broken | None, earlier: core.Plan, *, is_made: bool) -> str:
    if broken:
        [words] = rules.broken_in_words(here, [broken], {**here.plan, **earlier})
        return _("Where it was: %(words)s") % {"words": words}
    return _("It made room for others, or a wish was worth it.") if is_made else _("Somebody moved it.")


def _plan(stands: Mapping[str, list[str]]) -> dict[str, core.Place]:
    return {ref: core.Place(one[0], one[1]) for ref, one in stands.items() if one[0] and one[1]}


def _place(names: Names, place: core.Place | None) -> str:
    if place is None:
        return _("no place")
    return _("%(slot)s in %(room)s") % {"slot": names.slot(place.slot), "room": names.room(place.room)}


@dataclass(frozen=True, slots=True)
class Group:
    """Sessions that changed in one way, each as a sentence."""

    title: str
    lines: tuple[str, ...]


def changes_in_words(changes: Changes) -> list[Group]:
    """What a version changed, by what kind of change it is."""
    before = changes.before or {}
    named = {
        _("Moved to another time"): [_moved(one, before) for one in changes.moved],
        _("In another room"): [_moved(one, before) for one in changes.other_room],
        _("Longer or shorter"): [
            _("“%(title)s”: %(minutes)d minutes now") % {"title": one.proposal.title, "minutes": one.minutes}
            for one in changes.other_length
        ],
        _("Other speakers"): [_("“%(title)s”") % {"title": one.proposal.title} for one in changes.speakers],
        _("Cancelled"): [_("“%(title)s”") % {"title": one.proposal.title} for one in changes.cancelled],
        _("Takes place after all"): [_where(one) for one in changes.back],
        _("New"): [_where(one) for one in changes.new],
    }
    return [Group(title, tuple(lines)) for title, lines in named.items() if lines]


def titles(proposals: Iterable[object]) -> list[str]:
    """The titles of sessions, each in quotes."""
    return [_("“%(title)s”") % {"title": one} for one in proposals]


def _where(one: Placed) -> str:
    said = {"title": one.proposal.title, "moment": moment(one.starts_at), "room": one.room.name}
    return _("“%(title)s”: %(moment)s in %(room)s") % said


def _moved(one: Placed, before: Mapping[int, Placed]) -> str:
    was = before[one.proposal.pk]
    said = {
        "title": one.proposal.title, "moment": moment(one.starts_at), "room": one.room.name,
        "was": moment(was.starts_at), "was_in": was.room.name,
    }  # fmt: skip
    return _("“%(title)s”: %(moment)s in %(room)s, before %(was)s in %(was_in)s") % said
