"""Who may say whether they come, and how many places there are."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from cairn.activities import may as activities_may
from cairn.base.verdict import Verdict, no, yes
from cairn.sessions import queries
from cairn.sessions.may import here
from cairn.sessions.models import Says

if TYPE_CHECKING:
    from cairn.people.models import Person
    from cairn.sessions.models import Session

PLACES_AT_MOST = 100_000


def say_coming(person: Person | None, session: Session, at: datetime) -> Verdict:
    """Anybody who takes part, and whoever holds the activity, until it is over."""
    if not (verdict := here.inside(person, session) and here.still_open(session)):
        return verdict
    if at >= session.ends_at:
        return no(_("This session is over."))
    return yes()


def come(session: Session, *, says: str, how: str) -> Verdict:
    """Whether this is something one can say here: yes, no or not sure, and in a way people meet."""
    if says not in Says.values:
        return no(_("Say whether you will come, cannot come, or are not sure yet."))
    if says == Says.YES and how not in session.ways_to_come:
        return no(_("Say how you will come: people do not meet in that way this time."))
    return yes()


def see_who_comes(person: Person | None, session: Session) -> Verdict:
    """Names, for whoever leads the work; everybody else reads the numbers."""
    return activities_may.lead(person, session.activity.programme)


def set_places(person: Person | None, session: Session) -> Verdict:
    return here.hold_open(person, session)


def have_places(session: Session, places: int | None) -> Verdict:
    """Whether there can be so many: one at least, and nobody who has a place loses it."""
    if places == session.capacity:
        return no(_("That is how many places there are already."))
    if places is None:
        return yes()
    if not 1 <= places <= PLACES_AT_MOST:
        return no(_("Enter how many places there are, like 20."))
    taken = sum(session.needs_place(one.how) for one in queries.in_line(session).coming)
    if places < taken:
        words = ngettext(
            "%(n)d person has a place already, and nobody loses theirs. Enter at least that many.",
            "%(n)d people have a place already, and nobody loses theirs. Enter at least that many.",
            taken,
        )
        return no(words % {"n": taken})
    return yes()
