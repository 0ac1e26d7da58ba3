"""Who may name who chairs, check in, and say who was there."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from cairn.activities import may as activities_may
from cairn.activities import queries as activities
from cairn.base.verdict import Verdict, no, yes
from cairn.people.sides import Side
from cairn.sessions import queries
from cairn.sessions.may import here

if TYPE_CHECKING:
    from cairn.people.models import Person
    from cairn.sessions.models import Session

CHAIRS_AT_MOST = 2


def name_chair(person: Person | None, session: Session, chairs: Sequence[Person] = ()) -> Verdict:
    """Whether this person may name who chairs, and with `chairs`: just these."""
    if not (verdict := here.hold_open(person, session)):
        return verdict
    if len(chairs) > CHAIRS_AT_MOST:
        return no(_("One person chairs, or two from two sides. Choose two at most."))
    parts = [part for chair in chairs if (part := activities.participant(chair, session.activity))]
    if len(parts) < len(chairs):
        return no(_("Only people who take part in this activity chair its sessions. Ask them to join first."))
    if len(parts) == CHAIRS_AT_MOST and len({part.side for part in parts}) < CHAIRS_AT_MOST:
        return no(_("Two people who chair together come from two sides, like one citizen and one of staff."))
    return yes()


def check_in(person: Person | None, session: Session, guest: Person | None, at: datetime) -> Verdict:
    """Each person for themselves on the day; a lead or facilitator for anybody who takes part."""
    if person is not None and person == guest:
        entering = activities_may.take_part(person, session.activity) and here.day_not_over(session, at)
    else:
        entering = activities_may.hold(person, session.activity)
    return entering and here.still_open(session) and here.day_has_come(session, at) and _not_in_yet(guest, session)


def check_in_people(person: Person | None, session: Session, at: datetime) -> Verdict:
    """Whether this person may check in others at all."""
    return here.hold_open(person, session) and here.day_has_come(session, at)


def mark_decider_present(person: Person | None, session: Session, at: datetime) -> Verdict:
    if not (verdict := activities_may.hold(person, session.activity)):
        return verdict
    if session.is_cancelled:
        return no(_("This session was cancelled."))
    if session.was_decider_present:
        return no(_("It is written down already that the person who decides was there."))
    if not activities.card(session.activity):
        return no(_("Publish the decision card first: it says who decides."))
    return here.begun(session, at)


def count_presence(person: Person | None, session: Session, at: datetime) -> Verdict:
    """Whoever holds the activity, once it has begun; also after it was closed, where nobody had counted."""
    if not (verdict := activities_may.hold(person, session.activity)):
        return verdict
    if session.is_cancelled:
        return no(_("This session was cancelled."))
    return here.begun(session, at)


def have_counted(session: Session, *, citizens: int, others: int) -> Verdict:
    """Whether so many can have been there: never fewer than checked in, never more than it was closed with."""
    present = queries.numbers_present(session)
    checked_in = sum(present.values())
    if citizens < present[Side.CITIZEN] or others < checked_in - present[Side.CITIZEN]:
        return no(_("More people than that checked in on one of the sides. Count those who checked in too."))
    if citizens + others < 1:
        return no(_("A session that took place had at least one person in it. Cancel it if nobody came."))
    if session.people is not None and citizens + others > session.people:
        return no(
            _("That makes %(sum)d people. The session was closed with %(people)d. Count again, citizens and others.")
            % {"sum": citizens + others, "people": session.people}
        )
    last = queries.presence_counted(session)
    if last and (last.citizens, last.others) == (citizens, others):
        return no(_("This count stands here already."))
    return yes()


def _not_in_yet(guest: Person | None, session: Session) -> Verdict:
    if guest is None or not activities.participant(guest, session.activity):
        return no(_("They do not take part in this activity yet. Ask them to join first; it is one page."))
    if queries.check_in(guest, session):
        return no(_("%(name)s is checked in already.") % {"name": guest.shown_name})
    return yes()
