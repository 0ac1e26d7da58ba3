"""The page on which a timetable is made: what is set up, what stands in the way, what the verifier says."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Any

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from cairn.core import timetable as core
from cairn.events import may, queries
from cairn.web import links
from cairn.web.contents.timetable import changing, impossible, rules
from cairn.web.contents.timetable.naming import feature, kind, listed

if TYPE_CHECKING:
    from cairn.events.models import Proposal, TimetableRun
    from cairn.events.queries import Timetable
    from cairn.people.models import Person

LISTED = 20  # sessions without a place; the rest is counted


@dataclass(frozen=True, slots=True)
class Part:
    """Something that is set up before: how much of it there is, and its page."""

    label: str
    number: str
    url: str


@dataclass(frozen=True, slots=True)
class Run:
    """How far the solver is, or how it ended, in words."""

    words: str
    is_on_its_way: bool = False
    is_wrong: bool = False
    reasons: tuple[impossible.Reason, ...] = ()


def overview(here: Timetable, person: Person | None, *, at: datetime) -> dict[str, Any]:
    """All that the page shows to whoever holds the event."""
    event, broken = here.event, here.broken
    run = queries.last_run(event)
    change = queries.last_change(event)
    is_placed = bool(here.plan)
    short = core.shortages(here.programme) if here.sessions else []
    if run and short and run.finding == core.Finding.IMPOSSIBLE and not queries.collisions_of(run):
        run = None  # what it found by counting is said just now, as it stands today
    return {
        "parts": parts(here),
        "shortages": impossible.shortages_in_words(here, short),
        "run": in_words(run, at=at, here=here) if run else None,
        "may_make": may.make_timetable(person, event, at),
        "may_change": may.change_timetable(person, event, at),
        "is_older": bool(is_placed and change and event.prepared_at and event.prepared_at > change.changed_at),
        "rules": rules.rules_table(here, broken) if is_placed else [],
        "wishes": rules.wishes_table(here, core.lost(here.programme, here.plan)) if is_placed else [],
        "placed": len(here.plan),
        "all": len(here.sessions),
        "unplaced": here.unplaced[:LISTED],
        "more_unplaced": max(len(here.unplaced) - LISTED, 0),
        "change": change,
        "moves": changing.moves_in_words(here, change) if change else [],
        "release": queries.last_release(event),
    }


def parts(here: Timetable) -> list[Part]:
    """What is set up before a timetable is made."""
    event = here.event
    times, days = len(here.slots), len({one.day_id for one in here.slots.values()})
    tracks = queries.tracks_of(event).count()
    away = sum(bool(some) for some in here.programme.away.values())
    said = {
        "event_days": (_("Days and times"), _days(days, times)),
        "event_rooms": (_("Rooms"), str(len(here.rooms))),
        "event_tracks": (_("Tracks"), str(tracks)),
        "event_absences": (_("When people cannot come"), _people(away)),
    }
    return [Part(label, number, links.in_activity(name, event.activity)) for name, (label, number) in said.items()]


def in_words(run: TimetableRun, *, at: datetime, here: Timetable | None = None) -> Run:
    """How the last run stands. The timetable is read for it where rules have to be named, unless it is `here`."""
    if queries.is_lost(run, at=at):
        return Run(_("The last try stopped without an answer. Nothing was changed; you can try again."), is_wrong=True)
    if not run.began_at and not run.ended_at:
        words = _("It waits for its turn. That takes a moment.")
        if queries.is_late(run, at=at):
            words = _("It waits for its turn longer than it should. Whoever runs this site can see why.")
        return Run(words, is_on_its_way=True)
    if not run.ended_at:
        return Run(_progress(run), is_on_its_way=True)
    return _ended(run, here)


def _progress(run: TimetableRun) -> str:
    since = int(((run.heard_at or run.asked_at) - (run.began_at or run.asked_at)).total_seconds())
    said = {"seconds": since, "most": run.seconds, "plans": run.plans, "cost": run.cost or 0}
    if run.stop_at:
        words = _("It was asked to stop, and keeps the best timetable so far.")
    elif run.step == core.Step.COLLIDING:
        words = _("No timetable keeps all rules. It looks for the rules that collide. Seconds so far: %(seconds)d.")
    elif run.plans and run.leaves_out:
        words = _("Sessions with a place in the best timetable so far: %(cost)d. Seconds: %(seconds)d of %(most)d.")
    elif run.plans:
        words = _(
            "Timetables found so far: %(plans)d. The wishes that the best one loses count %(cost)d points."
            " Seconds: %(seconds)d of %(most)d."
        )
    else:
        words = _("No timetable found yet. Seconds: %(seconds)d of %(most)d.")
    return words % said


def _ended(run: TimetableRun, here: Timetable | None) -> Run:
    if run.finding == core.Finding.IMPOSSIBLE:
        here = here or queries.timetable(run.event)
        reasons = (
            *impossible.shortages_in_words(here, queries.shortages_of(run)),
            *impossible.collisions_in_words(here, queries.collisions_of(run)),
        )
        words = _("No timetable keeps all rules. This stood in the way when it was last tried:")
        return Run(words, is_wrong=True, reasons=reasons)
    if run.finding == core.Finding.OPEN:
        words = _("The time was over, or it was stopped, before a timetable was found.")
        return Run(words + " " + _("Give it more time, or place some sessions by hand."), is_wrong=True)
    if not run.finding and run.stop_at:
        return Run(_("It was stopped before it began."))
    if not run.finding:
        return Run(_("Something went wrong here, and no timetable was made. Nothing was changed."), is_wrong=True)
    return Run(" ".join(_found(run)))


def _found(run: TimetableRun) -> Iterator[str]:
    seconds, left_out = run.result.get("seconds", 0), len(run.result.get("left_out", ()))
    yield _("The last timetable by the computer was made in %(seconds)s seconds.") % {"seconds": seconds}
    if run.finding == core.Finding.BEST and not run.leaves_out:
        yield _("It is proven that none loses fewer wishes.")
    if run.result.get("is_stopped"):
        yield _("It was stopped, and this was the best so far.")
    if left_out:
        yield _("Sessions without a place: %(left_out)d.") % {"left_out": left_out}


def _days(days: int, times: int) -> str:
    said = ngettext("%(days)d day", "%(days)d days", days) % {"days": days}
    return _("%(days)s, %(times)d times for sessions") % {"days": said, "times": times}


def _people(number: int) -> str:
    return ngettext("%(number)d person said so", "%(number)d people said so", number) % {"number": number}


def facts(here: Timetable, session: Proposal) -> list[tuple[str, str]]:
    """What a session needs, as pairs of what is meant and how it is."""
    people = [one.name for one in here.speakers.get(session.pk, ())]
    said = {
        _("Minutes"): str(session.minutes),
        _("People expected"): str(session.size) if session.size else "",
        _("Who is needed"): listed(people),
        _("Its room needs"): listed([feature(value) for value in session.needs]),
        _("Interpreters"): listed([kind(value) for value in session.interpreting]),
        _("Led by citizens"): _("not yet: it is not released before") if here.lead_missing(session) else _("yes"),
    }
    return [(label, words) for label, words in said.items() if words]
