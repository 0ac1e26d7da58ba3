"""Who may do what with commitments."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from django.utils.translation import gettext as _

from cairn.activities import may as activities_may
from cairn.activities import queries as activities
from cairn.base.verdict import Verdict, no, yes
from cairn.do import queries
from cairn.do.states import LINK_LENGTH, State
from cairn.people import may as people_may
from cairn.people.sides import Side

if TYPE_CHECKING:
    from cairn.activities.models import Activity
    from cairn.decide.models import Decision
    from cairn.do.models import BudgetLine, Commitment
    from cairn.people.models import Person

LONGEST_AHEAD = timedelta(days=3 * 366)


def make_commitment(person: Person | None, activity: Activity) -> Verdict:
    """Whoever leads the work or takes part in it, once something has been decided."""
    if not (verdict := people_may.take_part(person)):
        return verdict
    if not activities_may.hold(person, activity) and not (verdict := activities_may.take_part(person, activity)):
        return verdict
    if not queries.decisions_taken(activity):
        return no(_("Nothing has been decided yet. Promises come from a decision; until then, answer contributions."))
    return yes()


def own(activity: Activity, *, citizen: Person, staff: Person) -> Verdict:
    """Whether these two can own a promise: one from each side, both taking part."""
    for person, side in ((citizen, Side.CITIZEN), (staff, Side.STAFF)):
        found = activities.participant(person, activity)
        if found is None:
            return no(_("%(name)s does not take part here. Ask them to join first.") % {"name": person.shown_name})
        if found.side != side:
            words = {"name": person.shown_name, "side": side.label}
            return no(_("%(name)s is not on that side here. Choose an owner who is: %(side)s.") % words)
    return yes()


def come_from(decision: Decision | None, activity: Activity) -> Verdict:
    """Whether a promise in this activity can come from this decision; a promise comes from one."""
    if decision is None:
        return no(_("Choose the decision it comes from."))
    if decision.activity_id != activity.pk or not decision.is_decided:
        return no(_("Choose a decision of this activity that has been taken."))
    return yes()


def fall_due(day: date, *, on: date) -> Verdict:
    """Whether this can be the day of a promise, said on the day `on`."""
    if day < on:
        return no(_("That day has gone by. Enter a day still to come."))
    if day > on + LONGEST_AHEAD:
        return no(_("That is more than three years away. Promise a first part with a nearer day."))
    return yes()


def accept_commitment(person: Person | None, commitment: Commitment) -> Verdict:
    """Each owner says yes for themselves; nobody can do it for them."""
    if not (verdict := _running(person, commitment)):
        return verdict
    if person is None or not commitment.is_owner(person):
        return no(_("Only the two people named as owners accept this."))
    return no(_("You have accepted this already.")) if commitment.has_accepted(person) else yes()


def note_progress(person: Person | None, commitment: Commitment) -> Verdict:
    return _look_after(person, commitment)


def keep_commitment(person: Person | None, commitment: Commitment) -> Verdict:
    """Its owners, or whoever leads the work, once both owners have said yes: before that it is one side's alone."""
    if not (verdict := _look_after(person, commitment)):
        return verdict
    if commitment.waits_for_an_owner:
        return no(
            _(
                "One of its owners has not accepted this yet, so it is not promised by both sides. Ask them first; if"
                " they do not want to own it, drop it and make it again with somebody else."
            )
        )
    return yes()


def correct_kept(person: Person | None, commitment: Commitment) -> Verdict:
    """Say that it was not kept after all: its owners, or whoever leads the work."""
    if not (verdict := people_may.take_part(person)):
        return verdict
    if commitment.state != State.KEPT:
        return no(_("This promise does not stand as kept, so there is nothing to put right."))
    if commitment.is_owner(person) or activities_may.lead(person, commitment.activity.programme):
        return yes()
    return no(_("Only its two owners, or whoever leads this work, can do this. Ask one of them, or challenge it."))


def be_a_link(link: str) -> Verdict:
    """Whether this is the address of a page that anybody could open; nothing is no link, and fine."""
    if not link:
        return yes()
    try:
        found = urlsplit(link)
        is_page = found.scheme in {"http", "https"} and bool(found.hostname) and "." in (found.hostname or "")
        is_page = is_page and found.username is None and found.password is None and found.port in {None, 80, 443}
    except ValueError:
        is_page = False
    if not is_page or len(link) > LINK_LENGTH or any(sign.isspace() or not sign.isprintable() for sign in link):
        return no(_("Enter the whole address of a page that anybody can open, like https://example.org/minutes."))
    return yes()


def draw_on(line: BudgetLine, activity: Activity) -> Verdict:
    """Whether a promise in this activity can be paid from this line of its budget."""
    latest = queries.budget(activity)
    if latest is None or line.budget_id != latest.pk:
        return no(_("Choose a line of the budget as it stands now."))
    return yes()


def re_agree(person: Person | None, commitment: Commitment) -> Verdict:
    """A new day is the citizens' to give: the citizen owner agrees to it.

    Any citizen here does, if that owner is gone or has come back on another side.
    """
    if not (verdict := _running(person, commitment)):
        return verdict
    owner = activities.participant(commitment.owner_citizen, commitment.activity)
    if commitment.owner_citizen is None or (owner and owner.side != Side.CITIZEN):
        found = activities.participant(person, commitment.activity)
        if found and found.side == Side.CITIZEN:
            return yes()
    elif person and person.pk == commitment.owner_citizen_id:
        return yes()
    return no(_("A new day needs the citizens' agreement: its citizen owner enters it. Note what you need; ask them."))


def move_to(day: date, commitment: Commitment, *, on: date) -> Verdict:
    """Whether this can be the new day of a promise."""
    if day <= commitment.due_on:
        return no(_("The new day has to be later than the one promised now."))
    return fall_due(day, on=on)


def drop(person: Person | None, commitment: Commitment) -> Verdict:
    return _look_after(person, commitment)


def notice_late(person: Person | None, commitment: Commitment, *, on: date) -> Verdict:
    """Anybody inside may say what the calendar says."""
    inside = activities.participant(person, commitment.activity) or commitment.is_owner(person)
    if not inside and not (verdict := activities_may.lead(person, commitment.activity.programme)):
        return verdict
    return be_late(commitment, on=on)


def be_late(commitment: Commitment, *, on: date) -> Verdict:
    """Whether there is something to notice: the day has gone by, and nobody has said so."""
    if not commitment.is_overdue(on):
        return no(_("This is not late."))
    return no(_("It has been said already that this is late.")) if commitment.state == State.LATE else yes()


def _look_after(person: Person | None, commitment: Commitment) -> Verdict:
    """Its owners, or whoever leads the work. Also after the activity has ended: a promise outlives it."""
    if not (verdict := _running(person, commitment)):
        return verdict
    if commitment.is_owner(person) or activities_may.lead(person, commitment.activity.programme):
        return yes()
    return no(_("Only its two owners, or whoever leads this work, can do this. Ask one of them."))


def _running(person: Person | None, commitment: Commitment) -> Verdict:
    if not (verdict := people_may.take_part(person)):
        return verdict
    if commitment.state == State.KEPT:
        return no(_("This promise was kept. Nothing more is needed."))
    if commitment.state == State.DROPPED:
        return no(_("This promise was dropped. Make a new one if it should be done after all."))
    return yes()
