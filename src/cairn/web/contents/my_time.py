"""On my page: what my time led to. What I gave, what came of it, what comes next, and what I got in return."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING, Any

from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from cairn.activities import queries as activities
from cairn.decide import queries as decide
from cairn.do import queries as do
from cairn.explore import queries as explore
from cairn.listen import queries as listen
from cairn.sessions import queries as sessions
from cairn.thanks import queries as thanks
from cairn.web import links
from cairn.web.contents import my_trails

if TYPE_CHECKING:
    from cairn.activities.models import Activity
    from cairn.people.models import Person

SHOWN_AT_MOST = 30


@dataclass(frozen=True, slots=True)
class Next:
    """The next thing that has a day: what, when, and where it is."""

    words: str
    on: date
    url: str


def everything(person: Person, *, at: datetime) -> dict[str, Any]:
    """The context of the page."""
    joined = [one for one in activities.activities_ever_joined_by(person) if one.withdrawn_at is None]
    trails = my_trails.trails(person, joined, at=at)
    return {
        "joined": joined,
        "gave": list(_gave(person)),
        "trails": trails[:SHOWN_AT_MOST],
        "next": None if trails else _next(person, joined, at=at),
        "thanks": list(thanks.thanks_to(person)[:SHOWN_AT_MOST]),
        "got": list(thanks.given_in_return(person)[:SHOWN_AT_MOST]),
    }


def _gave(person: Person) -> Iterator[str]:
    """What this person gave, in sentences: time, words, work."""
    if came := list(sessions.sessions_come_to(person)):
        hours = thanks.hours_of(came)
        values = {"n": len(came), "time": ngettext("%(n)d hour", "%(n)d hours", hours) % {"n": hours}}
        one, many = _("You came to %(n)d session, about %(time)s."), _("You came to %(n)d sessions, about %(time)s.")
        yield (one if len(came) == 1 else many) % values
    if words := ", ".join(_words(person)):
        yield _("You put in: %(words)s.") % {"words": words}
    if tasks := do.tasks_done_by(person).count():
        yield ngettext("You did %(n)d task.", "You did %(n)d tasks.", tasks) % {"n": tasks}
    if kept := do.commitments_kept_by(person).count():
        words = ngettext("You saw to %(n)d promise that was kept.", "You saw to %(n)d promises that were kept.", kept)
        yield words % {"n": kept}


def _words(person: Person) -> Iterator[str]:
    if n := listen.contributions_of(person).count():
        yield ngettext("%(n)d thought or question", "%(n)d thoughts or questions", n) % {"n": n}
    if n := explore.statements_of(person).count():
        yield ngettext("%(n)d statement", "%(n)d statements", n) % {"n": n}
    if n := listen.stories_of(person).count():
        yield ngettext("%(n)d story", "%(n)d stories", n) % {"n": n}


def _next(person: Person, joined: Collection[Activity], *, at: datetime) -> Next | None:
    """The next day something is due where this person takes part: a session, a vote that closes, a promise."""
    today = timezone.localdate(at)
    found = [
        Next(one.title, one.starts_on, links.in_session("session", one))
        for one in sessions.sessions_of_person(person, since=at).filter(cancelled_at__isnull=True)[:1]
    ]
    for vote in decide.decisions_among(list(joined)):
        if vote.is_open(at) and vote.closes_at:
            words = _("the vote closes on “%(question)s”") % {"question": vote.question}
            found.append(
                Next(words, timezone.localdate(vote.closes_at), links.in_activity("decision", vote.activity, vote.ref))
            )
    for promise in do.commitments_running_in(joined).filter(due_on__gte=today)[:1]:
        words = _("the promise is due “%(words)s”") % {"words": promise.words}
        found.append(Next(words, promise.due_on, links.in_activity("commitment", promise.activity, promise.ref)))
    return min(found, key=lambda one: one.on, default=None)
