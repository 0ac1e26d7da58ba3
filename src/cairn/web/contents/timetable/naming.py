"""What things of a timetable are called in sentences: sessions, slots, rooms, people."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.utils.formats import date_format
from django.utils.translation import gettext as _

from cairn.events import queries

if TYPE_CHECKING:
    from cairn.events.models import Slot
    from cairn.events.queries import Timetable

NAMED_AT_MOST = 8  # of many, so that a sentence stays one


@dataclass(frozen=True)
class Names:
    """The words for the references a timetable speaks with."""

    here: Timetable

    def session(self, ref: str) -> str:
        found = self.here.sessions.get(ref)
        return _("“%(title)s”") % {"title": found.title} if found else _("a session that is no longer there")

    def sessions(self, refs: Iterable[str]) -> str:
        return listed([self.session(ref) for ref in refs])

    def slot(self, ref: str) -> str:
        found = self.here.slots.get(ref)
        return time_of(found) if found else _("a time that is no longer there")

    def room(self, ref: str) -> str:
        found = self.here.rooms.get(ref)
        return found.name if found else _("a room that is no longer there")

    def person(self, ref: str) -> str:
        return self.here.people.get(ref) or _("somebody who is no longer in it")

    def track(self, ref: str) -> str:
        found = (one.track for one in self.here.sessions.values() if one.track and one.track.ref == ref)
        return next((one.title for one in found), _("a track"))


def time_of(slot: Slot) -> str:
    """A slot in words, like "Saturday 14 March, 10:00"."""
    day = date_format(slot.day.on, "l j F", use_l10n=False)
    return _("%(day)s, %(time)s") % {"day": day, "time": f"{slot.starts:%H:%M}"}


def feature(value: str) -> str:
    """What a room can have, in words."""
    return dict(queries.features()).get(value, value)


def kind(value: str) -> str:
    """A kind of interpreting, in words."""
    return dict(queries.kinds_of_interpreting()).get(value, value)


def listed(words: list[str]) -> str:
    """The words one after the other; of many the first ones, and how many more there are."""
    if len(words) <= NAMED_AT_MOST:
        return ", ".join(words)
    more = _("and %(more)d more") % {"more": len(words) - NAMED_AT_MOST}
    return ", ".join([*words[:NAMED_AT_MOST], more])
