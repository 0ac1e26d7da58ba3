"""Why there is no timetable: what is short, which rules collide, and what would help, in plain sentences."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from cairn.core import timetable as core
from cairn.web.contents.timetable.naming import Names, feature, kind, listed

if TYPE_CHECKING:
    from cairn.events.queries import Timetable

EASIEST = (
    core.Rule.PIN, core.Rule.INTERPRETERS, core.Rule.AWAY, core.Rule.CLOSED, core.Rule.BREAK, core.Rule.NEEDS,
    core.Rule.SIZE, core.Rule.PERSON, core.Rule.ROOM,
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Reason:
    """Why it cannot be: one sentence, the rules that cannot hold together if they are known, and what would help."""

    words: str
    rules: tuple[str, ...]
    help: tuple[str, ...]


def shortages_in_words(here: Timetable, shortages: Iterable[core.Shortage]) -> list[Reason]:
    """What counting found to be too little."""
    names = Names(here)
    return [Reason(_short(names, one), (), _what_helps(one.rules)) for one in shortages]


def collisions_in_words(here: Timetable, collisions: Iterable[core.Collision]) -> list[Reason]:
    """The rules that cannot hold together, with whose they are."""
    names, reasons = Names(here), []
    for one in collisions:
        words = _("These cannot all hold. If any one of them gives way, the others can:")
        if not one.is_irreducible:
            words = _("These cannot all hold, though some of them may have nothing to do with it:")
        kinds = [rule for rule in EASIEST if any(held.rule == rule for held in one.rules)]
        rules = tuple(_HELD[rule] % {"of": _of(names, rule, one.rules)} for rule in kinds)
        reasons.append(Reason(words, rules, _what_helps(kinds)))
    return reasons


def _short(names: Names, one: core.Shortage) -> str:
    if len(one.sessions) == 1 and (one.needed, one.at_hand) == (1, 0):
        return _alone(names, one)
    said = {
        "sessions": names.sessions(one.sessions), "number": len(one.sessions), "needed": one.needed,
        "at_hand": one.at_hand, "seats": one.seats, "of": "",
    }  # fmt: skip
    if core.Rule.PERSON in one.rules:
        said["of"] = names.person(one.of[0])
        return _(
            "%(of)s is needed in %(number)d sessions, which take %(needed)d times, and can come to %(at_hand)d:"
            " %(sessions)s."
        ) % said  # fmt: skip
    if core.Rule.INTERPRETERS in one.rules:
        said["of"] = kind(one.of[0])
        return _("%(needed)d times need %(of)s, and teams are there for %(at_hand)d: %(sessions)s.") % said
    if one.of and set(one.of) <= set(names.here.rooms):
        said["of"] = listed([names.room(ref) for ref in one.of])
        words = _(
            "Some sessions fit only into %(of)s. They take %(needed)d times; there are %(at_hand)d: %(sessions)s."
        )
        return words % said
    said["of"] = listed([feature(value) for value in one.of])
    if one.of and one.seats:
        words = _(
            "Rooms for %(seats)d people or more, with %(of)s, are needed %(needed)d times, and there are %(at_hand)d."
        )
    elif one.of:
        words = _("Rooms with %(of)s are needed %(needed)d times; there are %(at_hand)d.")
    elif one.seats:
        words = _("Rooms for %(seats)d people or more are needed %(needed)d times; there are %(at_hand)d.")
    else:
        words = _("Rooms are needed %(needed)d times; there are %(at_hand)d.")
    return words % said


def _alone(names: Names, one: core.Shortage) -> str:
    """A session that fits nowhere, even if it were the only one."""
    session = names.here.sessions.get(one.sessions[0])
    if one.rules == (core.Rule.PLACED,) or session is None:
        return _("%(session)s fits nowhere: there is no room, or no time.") % {"session": names.sessions(one.sessions)}
    people = [names.person(ref) for ref in one.of if ref in names.here.people]
    wanted = {
        core.Rule.SIZE: _("a room for %(seats)d people") % {"seats": one.seats},
        core.Rule.NEEDS: _("a room with %(of)s") % {"of": listed([feature(value) for value in session.needs])},
        core.Rule.BREAK: _("%(minutes)d minutes without a break") % {"minutes": session.minutes},
        core.Rule.AWAY: _("a time when %(of)s can come") % {"of": listed(people)},
        core.Rule.INTERPRETERS: _("a time with %(of)s")
        % {"of": listed([kind(value) for value in session.interpreting])},
        core.Rule.CLOSED: _("a room that can be had"),
        core.Rule.PIN: _("the place where it was fixed"),
    }
    said = {"session": names.session(session.ref), "wanted": listed([wanted[rule] for rule in one.rules])}
    return _("%(session)s fits nowhere. There is no place that has all it needs: %(wanted)s.") % said


def _of(names: Names, rule: core.Rule, rules: Iterable[core.Held]) -> str:
    """Whose rules these are, of one kind."""
    name = {
        core.Rule.PERSON: names.person, core.Rule.AWAY: names.person, core.Rule.ROOM: names.room,
        core.Rule.CLOSED: names.room, core.Rule.INTERPRETERS: kind,
    }.get(rule, names.session)  # fmt: skip
    return listed([name(one.of) for one in rules if one.rule == rule])


def _what_helps(rules: Iterable[core.Rule]) -> tuple[str, ...]:
    wanted = set(rules)
    return tuple(str(_HELPS[rule]) for rule in (core.Rule.PLACED, *EASIEST) if rule in wanted)


_HELD = {
    core.Rule.PIN: gettext_lazy("It stays where it was fixed: %(of)s"),
    core.Rule.INTERPRETERS: gettext_lazy("No more sessions at a time than there are teams: %(of)s"),
    core.Rule.AWAY: gettext_lazy("Only at times when they can come: %(of)s"),
    core.Rule.CLOSED: gettext_lazy("Only at times when the room can be had: %(of)s"),
    core.Rule.BREAK: gettext_lazy("It is over before the next break: %(of)s"),
    core.Rule.NEEDS: gettext_lazy("Its room has what it needs: %(of)s"),
    core.Rule.SIZE: gettext_lazy("Its room holds the people expected: %(of)s"),
    core.Rule.PERSON: gettext_lazy("In one place at a time: %(of)s"),
    core.Rule.ROOM: gettext_lazy("One session at a time in this room: %(of)s"),
}

_HELPS = {
    core.Rule.PLACED: gettext_lazy("Add a room, or a day with its times."),
    core.Rule.PIN: gettext_lazy("Let go of something that was fixed."),
    core.Rule.INTERPRETERS: gettext_lazy("Find one more team for some times, or ask who needs it when."),
    core.Rule.AWAY: gettext_lazy("Ask these people whether they could come at one more time, or join online."),
    core.Rule.CLOSED: gettext_lazy("Ask whether the room can be had at one more time."),
    core.Rule.BREAK: gettext_lazy("Make the session shorter, or a time longer."),
    core.Rule.NEEDS: gettext_lazy("Find one more room that has it, or bring it into one, like a mobile hearing loop."),
    core.Rule.SIZE: gettext_lazy("Find a larger room, or expect fewer people."),
    core.Rule.PERSON: gettext_lazy("Ask whether somebody else could be in one of these sessions."),
    core.Rule.ROOM: gettext_lazy("Add one more time, or one more room."),
}
