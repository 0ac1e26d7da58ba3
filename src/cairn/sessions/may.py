"""Who may do what with a session."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import TYPE_CHECKING

from django.utils import formats, timezone
from django.utils.translation import gettext as _

from cairn.activities import may as activities_may
from cairn.activities import queries as activities
from cairn.base.verdict import Verdict, no, yes
from cairn.people.sides import Side
from cairn.sessions import queries

if TYPE_CHECKING:
    from cairn.activities.models import Activity
    from cairn.people.models import Person
    from cairn.sessions.models import AgendaItem, Session

ITEMS_AT_MOST = 30
CHAIRS_AT_MOST = 2


def see(person: Person | None, session: Session) -> Verdict:
    return activities_may.see(person, session.activity)


def plan_session(person: Person | None, activity: Activity) -> Verdict:
    return activities_may.hold(person, activity)


def meet_at(activity: Activity, starts_at: datetime) -> Verdict:
    """Whether a session of this activity can have begun then: none did before the activity was there."""
    opened_on = timezone.localdate(activity.opened_at)
    if timezone.localdate(starts_at) < opened_on:
        return no(
            _("This work was opened on %(day)s. What happened before that day can be told in the notes of a session.")
            % {"day": formats.date_format(opened_on, "j F Y")}
        )
    return yes()


def propose_item(person: Person | None, session: Session) -> Verdict:
    """Anybody who takes part, from any side, and whoever holds the activity."""
    return _inside(person, session) and _still_open(session) and _has_room(session)


def order_items(person: Person | None, session: Session, items: Sequence[AgendaItem] | None = None) -> Verdict:
    """Whether this person may change the order, and with `items`: whether those are all that stand on it."""
    if not (verdict := _hold_open(person, session)):
        return verdict
    standing = queries.agenda(session)
    if items is not None and sorted(item.pk for item in items) != sorted(item.pk for item in standing):
        return no(_("Somebody changed this agenda in the meantime. Look at it again, then put it in order."))
    return yes()


def remove_item(person: Person | None, item: AgendaItem, *, reason: str | None = None) -> Verdict:
    """The person who put it forward takes it back; a lead takes it off with a reason everybody can read.

    With `reason` left out: may this person take it off at all?
    """
    if not (verdict := _inside(person, item.session) and _still_open(item.session)):
        return verdict
    if item.removed_at:
        return no(_("This item was taken off already."))
    if item.was_reached:
        return no(_("This item was talked about already, so it stays on the agenda."))
    return _own(person, item) or _as_lead(person, item, reason)


def name_chair(person: Person | None, session: Session, chairs: Sequence[Person] = ()) -> Verdict:
    """Whether this person may name who chairs, and with `chairs`: just these."""
    if not (verdict := _hold_open(person, session)):
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
        entering = activities_may.take_part(person, session.activity) and _day_not_over(session, at)
    else:
        entering = activities_may.hold(person, session.activity)
    return entering and _still_open(session) and _day_has_come(session, at) and _not_in_yet(guest, session)


def check_in_people(person: Person | None, session: Session, at: datetime) -> Verdict:
    """Whether this person may check in others at all."""
    return _hold_open(person, session) and _day_has_come(session, at)


def mark_reached(person: Person | None, item: AgendaItem, at: datetime, minutes: int | None = None) -> Verdict:
    """Once per item. With `minutes`: also whether an item can have got that many."""
    if not (verdict := _hold_open(person, item.session) and _begun(item.session, at)):
        return verdict
    if item.removed_at:
        return no(_("This item was taken off the agenda."))
    if item.was_reached:
        return no(_("It is written down already how many minutes this item got."))
    longest = item.session.minutes
    if minutes is not None and not 1 <= minutes <= longest:
        return no(_("Enter the minutes it got: a number from 1 to %(longest)d.") % {"longest": longest})
    return yes()


def mark_decider_present(person: Person | None, session: Session, at: datetime) -> Verdict:
    if not (verdict := activities_may.hold(person, session.activity)):
        return verdict
    if session.is_cancelled:
        return no(_("This session was cancelled."))
    if session.was_decider_present:
        return no(_("It is written down already that the person who decides was there."))
    if not activities.card(session.activity):
        return no(_("Publish the decision card first: it says who decides."))
    return _begun(session, at)


def count_presence(person: Person | None, session: Session, at: datetime) -> Verdict:
    """Whoever holds the activity, once it has begun; also after it was closed, where nobody had counted."""
    if not (verdict := activities_may.hold(person, session.activity)):
        return verdict
    if session.is_cancelled:
        return no(_("This session was cancelled."))
    return _begun(session, at)


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


def hold_session(person: Person | None, session: Session, at: datetime, people: int | None = None) -> Verdict:
    """Write down that it took place. `people` is how many were there, never fewer than checked in."""
    if not (verdict := _hold_open(person, session) and _begun(session, at)):
        return verdict
    checked_in = sum(queries.numbers_present(session).values())
    if people is not None and people < max(checked_in, 1):
        if checked_in:
            return no(_("%(number)d people checked in. Enter at least that many.") % {"number": checked_in})
        return no(_("A session that took place had at least one person in it. Cancel it if nobody came."))
    return yes()


def cancel_session(person: Person | None, session: Session) -> Verdict:
    if not (verdict := _hold_open(person, session)):
        return verdict
    if any(queries.numbers_present(session).values()):
        return no(_("People have checked in already, so it took place. Close it instead and say how it went."))
    return yes()


def publish_notes(person: Person | None, session: Session) -> Verdict:
    if not (verdict := activities_may.hold(person, session.activity)):
        return verdict
    if not session.is_held:
        return no(_("Close the session first; its notes come with it."))
    return yes()


def _hold_open(person: Person | None, session: Session) -> Verdict:
    return activities_may.hold(person, session.activity) and _still_open(session)


def _inside(person: Person | None, session: Session) -> Verdict:
    if holds := activities_may.hold(person, session.activity):
        return holds
    return activities_may.take_part(person, session.activity)


def _own(person: Person | None, item: AgendaItem) -> Verdict:
    if person is not None and item.proposer_id == person.pk:
        return yes()
    return no(_("Only the person who put this item forward, or a lead or facilitator, takes it off."))


def _as_lead(person: Person | None, item: AgendaItem, reason: str | None) -> Verdict:
    if not activities_may.hold(person, item.session.activity):
        return _own(person, item)
    if reason is not None and not reason.strip():
        return no(_("Say why you take off somebody else's item. They will read it."))
    return yes()


def _has_room(session: Session) -> Verdict:
    if queries.agenda(session).count() >= ITEMS_AT_MOST:
        return no(_("This agenda is full. Put your item forward for the next session, or ask for a swap."))
    return yes()


def _not_in_yet(guest: Person | None, session: Session) -> Verdict:
    if guest is None or not activities.participant(guest, session.activity):
        return no(_("They do not take part in this activity yet. Ask them to join first; it is one page."))
    if queries.check_in(guest, session):
        return no(_("%(name)s is checked in already.") % {"name": guest.shown_name})
    return yes()


def _still_open(session: Session) -> Verdict:
    if session.is_cancelled:
        return no(_("This session was cancelled."))
    if session.is_held:
        return no(_("This session is closed. What was written down stays as it was."))
    return yes()


def _begun(session: Session, at: datetime) -> Verdict:
    if not session.has_begun(at):
        return no(_("This session has not begun yet."))
    return yes()


def _day_has_come(session: Session, at: datetime) -> Verdict:
    if timezone.localdate(at) < session.starts_on:
        return no(_("Checking in opens on the day of the session."))
    return yes()


def _day_not_over(session: Session, at: datetime) -> Verdict:
    if timezone.localdate(at) > timezone.localdate(session.ends_at):
        return no(_("The day of this session is over. Tell the facilitator that you were there; they add you."))
    return yes()
