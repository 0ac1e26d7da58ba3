"""What the pages of the live room show: the agenda with its clock, the line, the sense check, who is here."""

from __future__ import annotations

from dataclasses import astuple, dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Any

from django.conf import settings
from django.core.cache import caches
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from cairn.listen import queries as listen
from cairn.live import queries
from cairn.live.choices import SHOWN_FROM, SenseAnswer
from cairn.people.sides import Side
from cairn.sessions import may as sessions_may
from cairn.sessions import queries as sessions
from cairn.web.components.words import SIDES

if TYPE_CHECKING:
    from cairn.live.models import LiveRoom, SenseCheck
    from cairn.live.queries import OnPhone
    from cairn.people.models import Person
    from cairn.sessions.models import AgendaItem, Session

NEWEST_SHOWN = 8
NOTES_LENGTH = 8000  # as much as the notes of a session take


@dataclass(frozen=True, slots=True)
class Item:
    """One line of the agenda, and where it stands: "reached", "running" or "ahead"."""

    item: AgendaItem
    state: str


@dataclass(frozen=True, slots=True)
class Asked:
    """What the room is asked, or was asked last: how many answered, and what it came to when that may be shown."""

    check: SenseCheck
    answered: int

    @property
    def is_open(self) -> bool:
        return self.check.closed_at is None


def agenda(room: LiveRoom) -> list[Item]:
    return [
        Item(one, "running" if one.pk == room.running_id else "reached" if one.was_reached else "ahead")
        for one in sessions.agenda(room.session)
    ]


def asked(room: LiveRoom) -> Asked | None:
    check = queries.last_check(room)
    return Asked(check, queries.answers_so_far(check) if check.closed_at is None else 0) if check else None


def here(room: LiveRoom, *, at: datetime) -> dict[str, Any]:
    """What every page of a room shows: where it is on the agenda, and what time it is at the server."""
    return {
        "room": room,
        "session": room.session,
        "agenda": agenda(room),
        "now_ms": _ms(at),
        "ends_ms": _ms(room.ends_at) if room.ends_at else "",
    }


def on_a_phone(room: LiveRoom, mine: OnPhone, *, at: datetime) -> dict[str, Any]:
    """What one phone shows."""
    return {
        **here(room, at=at),
        "mine": mine,
        "asked": asked(room),
        "answers": [(one.value, str(one.label), one.value == mine.answer) for one in SenseAnswer],
    }


def phone_parts(code: str, mine: OnPhone, *, at: datetime) -> str:
    """The parts of a phone's page that change. All phones that show the same share one drawing of them.

    They hold nothing of a phone but what is in `mine`: no name, and no safety code, which the script has already.
    """
    kept, key = caches["rooms"], f"{get_language()}.{'.'.join(map(str, astuple(mine)))}"
    drawn = kept.get(key)
    if drawn is None:
        room = queries.room_by_code(code)
        drawn = render_to_string("pages/live/phone_parts.html", on_a_phone(room, mine, at=at)) if room else ""
        kept.set(key, drawn)
    return f'<div data-version="{mine.version}" data-now="{_ms(at)}">{drawn}</div>'


def who_is_here(room: LiveRoom) -> dict[str, Any]:
    """How many came in with a phone; how many of each side, where that is nobody's business, from five on."""
    numbers = queries.numbers_here(room)
    sides = [
        _("%(side)s: %(number)d") % {"side": SIDES[side], "number": number}
        for side, number in numbers.items()
        if number >= SHOWN_FROM
    ]
    return {"phones": sum(numbers.values()), "phones_by_side": sides}


def line(room: LiveRoom) -> dict[str, Any]:
    """Who speaks and who waits, and how often each side has spoken."""
    found = queries.line(room)
    spoken = [(str(SIDES[side]), number) for side, number in found.turns.items() if number or side in _BOTH]
    return {"line": found, "spoken": spoken, "has_spoken": any(found.turns.values())}


_BOTH = (Side.CITIZEN, Side.STAFF)


def for_the_facilitator(room: LiveRoom, person: Person, *, at: datetime) -> dict[str, Any]:
    """What the facilitator sees change: the line with names, what was said last, who is here."""
    ids = queries.said_in(room.session)
    shown = listen.contributions_by_id(ids[-NEWEST_SHOWN:], on=timezone.localdate(at))
    present = sessions.numbers_present(room.session)
    return {
        **here(room, at=at),
        **line(room),
        **who_is_here(room),
        "asked": asked(room),
        "asking_for_time": queries.asking_for_time(room),
        "said_number": len(ids),
        "newest": [shown[one] for one in reversed(ids[-NEWEST_SHOWN:]) if one in shown],
        "checked_in": sum(present.values()),
        "may_reach": sessions_may.check_in_people(person, room.session, at),
        "minutes_so_far": room.minutes_so_far(at),
    }


def on_the_screen(room: LiveRoom, *, at: datetime) -> dict[str, Any]:
    """What the whole hall sees: nobody's name, nobody's words but the sentence the facilitator asks."""
    items = agenda(room)
    ahead = [one.item for one in items if one.state == "ahead"]
    asking = queries.asking_for_time(room)
    return {
        **here(room, at=at),
        **line(room),
        **who_is_here(room),
        "asked": asked(room),
        "next_item": ahead[0] if ahead else None,
        "some_ask_for_time": asking > 0,
        "asking_for_time": asking if asking >= SHOWN_FROM else 0,
        "said_number": queries.number_said(room),
        "address": settings.SITE_ADDRESS + reverse("room_phone", args=[room.code]),
        "door": (settings.SITE_ADDRESS + reverse("room_door")).partition("://")[2],
    }


def left_of(session: Session, *, at: datetime) -> dict[str, Any]:
    """What the session's live rooms left on its page: what was said about nothing on the agenda, who spoke, checks."""
    if not queries.had_a_room(session):
        return {}
    found = listen.contributions_by_id(queries.said_in(session), on=timezone.localdate(at))
    return {
        "live_room": queries.open_room(session),
        "live_said": [one for _pk, one in sorted(found.items()) if one.item_id is None],
        "live_turns": [(str(SIDES[side]), number) for side, number in queries.turns_taken(session).items()],
        "live_checks": list(queries.checks_of(session)),
        "had_tables": queries.notes(session).exists(),
    }


def notes_in_words(session: Session) -> str:
    """What tables wrote, to begin the notes of the session with."""
    written = [_("Table %(table)d: %(words)s") % vars(one) for one in queries.notes(session)]
    return "\n\n".join(written)[:NOTES_LENGTH]


def _ms(moment: datetime) -> int:
    return round(moment.timestamp() * 1000)
