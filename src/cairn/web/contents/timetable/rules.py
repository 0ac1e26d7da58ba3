"""Rules broken and wishes lost, in plain sentences with the names of sessions, rooms and people."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from cairn.core import timetable as core
from cairn.web.contents.timetable.naming import Names, feature, kind

if TYPE_CHECKING:
    from cairn.events.queries import Timetable

RULES = {
    core.Rule.PERSON: gettext_lazy("Nobody is in two places at a time"),
    core.Rule.AWAY: gettext_lazy("Everybody a session needs can come at that time"),
    core.Rule.NEEDS: gettext_lazy("Each room has what its session needs"),
    core.Rule.INTERPRETERS: gettext_lazy("There are enough interpreters at each time"),
    core.Rule.SIZE: gettext_lazy("Each room holds the people expected"),
    core.Rule.ROOM: gettext_lazy("One session at a time in a room"),
    core.Rule.CLOSED: gettext_lazy("Rooms are used only while they can be had"),
    core.Rule.BREAK: gettext_lazy("Sessions are over before the next break"),
    core.Rule.PIN: gettext_lazy("What was fixed stays"),
}


@dataclass(frozen=True, slots=True)
class Line:
    """One rule or wish, whether it is kept, and where it is not."""

    title: str
    is_kept: bool
    verdict: str
    faults: tuple[str, ...]


def broken_in_words(here: Timetable, broken: Iterable[core.Broken], plan: core.Plan | None = None) -> list[str]:
    """Each rule that is broken, as a sentence. `plan` where it is not the one that stands."""
    return [_broken(Names(here), plan or here.plan, one) for one in broken]


def lost_in_words(here: Timetable, lost: Iterable[core.Lost]) -> list[str]:
    """Each wish that is not fulfilled, as a sentence."""
    return [_lost(Names(here), one) for one in lost]


def rules_table(here: Timetable, broken: Sequence[core.Broken]) -> list[Line]:
    """Each hard rule, whether the verifier finds it kept, and where it is not."""
    lines = []
    for rule, title in RULES.items():
        faults = tuple(broken_in_words(here, (one for one in broken if one.rule == rule)))
        number = len(faults)
        verdict = ngettext("broken once", "broken %(number)d times", number) % {"number": number}
        lines.append(Line(str(title), not faults, verdict if faults else _("kept"), faults))
    return lines


def wishes_table(here: Timetable, lost: Sequence[core.Lost]) -> list[Line]:
    """Each wish, how far it is fulfilled, and where it is not."""
    led = sum(one.is_citizen_led and one.name in here.plan for one in here.programme.sessions)
    counted = Counter(one.wish for one in lost)
    well = led - counted[core.Wish.GOOD_SLOT]
    said = {
        core.Wish.GOOD_SLOT: (
            _("Citizen-led sessions at good times"), _("%(well)d of %(all)d") % {"well": well, "all": led},
        ),
        core.Wish.TRACK: (_("Sessions of one track at different times"), _clashes(counted[core.Wish.TRACK])),
        core.Wish.REST: (_("Time to rest between two sessions of a person"), _clashes(counted[core.Wish.REST])),
    }  # fmt: skip
    return [
        Line(title, not counted[wish], verdict, tuple(lost_in_words(here, (one for one in lost if one.wish == wish))))
        for wish, (title, verdict) in said.items()
    ]


def _clashes(number: int) -> str:
    if not number:
        return _("everywhere")
    return ngettext("but for one time", "but for %(number)d times", number) % {"number": number}


def _broken(names: Names, plan: core.Plan, one: core.Broken) -> str:
    """Which rule it is decides the sentence."""
    place = plan.get(one.sessions[0]) if one.sessions else None
    session = names.here.sessions.get(one.sessions[0]) if one.sessions else None
    room = names.here.rooms.get(place.room) if place else None
    lacking = [feature(need) for need in (session.needs if session else ()) if room and need not in room.features]
    said = {
        "sessions": names.sessions(one.sessions), "slot": names.slot(one.slot), "needed": one.needed,
        "at_hand": one.at_hand, "in": room.name if room else "", "person": names.person(one.of),
        "room": names.room(one.of), "kind": kind(one.of), "lacking": ", ".join(lacking),
    }  # fmt: skip
    return _BROKEN[one.rule] % said


def _lost(names: Names, one: core.Lost) -> str:
    said = {
        "sessions": names.sessions(one.sessions), "slot": names.slot(one.slot), "person": names.person(one.of),
        "track": names.track(one.of), "rest": names.here.programme.rest,
    }  # fmt: skip
    return _LOST[one.wish] % said


_BROKEN = {
    core.Rule.PLACED: gettext_lazy("%(sessions)s has no place yet."),
    core.Rule.PERSON: gettext_lazy("%(person)s would be in two places on %(slot)s: %(sessions)s."),
    core.Rule.AWAY: gettext_lazy("%(person)s cannot come on %(slot)s, and is needed in %(sessions)s."),
    core.Rule.SIZE: gettext_lazy("%(sessions)s expects %(needed)d people, and %(in)s holds %(at_hand)d."),
    core.Rule.NEEDS: gettext_lazy("%(sessions)s is in %(in)s, which lacks what it needs: %(lacking)s."),
    core.Rule.ROOM: gettext_lazy("Two sessions would be in %(room)s on %(slot)s: %(sessions)s."),
    core.Rule.CLOSED: gettext_lazy("%(room)s cannot be had on %(slot)s, and %(sessions)s is there."),
    core.Rule.INTERPRETERS: gettext_lazy(
        "%(slot)s: %(needed)d sessions need %(kind)s, and %(at_hand)d teams are there: %(sessions)s."
    ),
    core.Rule.PIN: gettext_lazy("%(sessions)s does not stand where it was fixed."),
    core.Rule.BREAK: gettext_lazy("%(sessions)s begins on %(slot)s and is not over before a break or the day's end."),
}

_LOST = {
    core.Wish.MOVED: gettext_lazy("%(sessions)s stands elsewhere than before."),
    core.Wish.MOVED_IN_TIME: gettext_lazy("%(sessions)s is at another time than before."),
    core.Wish.GOOD_SLOT: gettext_lazy("%(sessions)s is led by citizens, and %(slot)s is not one of the good times."),
    core.Wish.TRACK: gettext_lazy("%(slot)s: sessions of the track “%(track)s” run at the same time: %(sessions)s."),
    core.Wish.REST: gettext_lazy("%(person)s has less than %(rest)d minutes between %(sessions)s."),
}
