"""How people left the sessions, one after the other: of an activity, or of all of a programme."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.core.paginator import Paginator
from django.utils import timezone
from django.utils.formats import date_format

from cairn.core import pulse as core_pulse
from cairn.learn import queries
from cairn.web import links
from cairn.web.components.words import plainly
from cairn.web.contents import pulses
from cairn.web.drawings import energy

if TYPE_CHECKING:
    from django.core.paginator import Page

    from cairn.activities.models import Activity
    from cairn.learn.models import Pulse
    from cairn.programmes.models import Programme


@dataclass(frozen=True, slots=True)
class Asked:
    """One session in words: which, where it is, in which activity, and how many of each side answered."""

    title: str
    url: str
    activity: str
    pulse: Pulse
    answered: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Energy:
    """How people left some sessions: the answers, lowest first, the sessions that are shown, and all in words."""

    answers: tuple[str, ...]
    sessions: tuple[energy.Session, ...]
    hidden: tuple[str, ...]
    asked: tuple[Asked, ...]
    page: Page[Pulse]

    @property
    def is_all(self) -> bool:
        return not self.page.has_other_pages()


def over_time(place: Activity | Programme, *, page: str | None = None) -> Energy | None:
    """The closed pulses, six at a time, the latest first; None before the first. Nothing about fewer than five."""
    found = Paginator(queries.closed_pulses(place), energy.MOST_SESSIONS).get_page(page)
    if not found.object_list:
        return None
    readings = queries.readings_of(found.object_list)
    sessions = [_session(one, reading) for one, reading in reversed(readings)]
    item = next(one for one in core_pulse.SCORED if one.id == core_pulse.ENERGY)
    return Energy(
        answers=tuple(plainly(words) for _score, words in sorted(item.answers.items())),
        sessions=tuple(one for one in sessions if one.citizens or one.staff),
        hidden=tuple(one.day for one in sessions if not (one.citizens or one.staff)),
        asked=tuple(_asked(one, reading) for one, reading in readings),
        page=found,
    )


def _asked(pulse: Pulse, reading: core_pulse.Reading) -> Asked:
    session = pulse.session
    answered = tuple(pulses.answered_in_words(reading))
    return Asked(session.title, links.in_session("pulse", session), session.activity.title, pulse, answered)


def _session(pulse: Pulse, reading: core_pulse.Reading) -> energy.Session:
    day = date_format(timezone.localtime(pulse.session.starts_at), "j M", use_l10n=False)
    return energy.Session(day, _feelings(reading, "citizen"), _feelings(reading, "staff"))


def _feelings(reading: core_pulse.Reading, side: str) -> tuple[int, ...] | None:
    figures = reading.sides.get(side)
    dots = figures.items[core_pulse.ENERGY] if figures else None
    return dots.counts if dots else None
