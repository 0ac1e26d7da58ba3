"""Who may do what with tasks."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from cairn.activities import may as activities_may
from cairn.activities import queries as activities
from cairn.base.verdict import Verdict, no, yes
from cairn.do import queries
from cairn.do.states import MOST_HOURS, TaskState
from cairn.people import may as people_may
from cairn.people.sides import Side

if TYPE_CHECKING:
    from cairn.activities.models import Activity
    from cairn.do.models import Commitment, Task
    from cairn.people.models import Person


def offer_task(person: Person | None, commitment: Commitment) -> Verdict:
    """Whoever leads the work or takes part in it, while the promise is still to be kept."""
    if not (verdict := people_may.take_part(person)):
        return verdict
    if not activities_may.hold(person, commitment.activity) and not (
        verdict := activities_may.take_part(person, commitment.activity)
    ):
        return verdict
    if not commitment.is_running:
        return no(_("This promise is settled. Offer tasks under one that is still to be kept."))
    return yes()


def be_offered(activity: Activity, person: Person | None) -> Verdict:
    """Whether a task can be offered to this person; nobody means anybody who takes part."""
    if person is not None and activities.participant(person, activity) is None:
        return no(_("%(name)s does not take part here. Ask them to join first.") % {"name": person.shown_name})
    return yes()


def give_in_return(activity: Activity, person: Person | None, words: str) -> Verdict:
    """Whether a task offered to this person, or to anybody, says enough about what is given for it.

    Staff are paid for their work. To a citizen, or where a citizen may take it on, something is offered: money or
    something else, in words.
    """
    found = activities.participant(person, activity)
    if words.strip() or (found is not None and found.side == Side.STAFF):
        return yes()
    return no(_("Say what is given in return: citizens may take this on, and their work is never asked for nothing."))


def ask_hours(hours: Decimal) -> Verdict:
    if not 0 < hours <= MOST_HOURS:
        return no(_("Say about how many hours it asks: between half an hour and %(most)d.") % {"most": MOST_HOURS})
    return yes()


def give_hours(hours: Decimal) -> Verdict:
    if not 0 <= hours <= MOST_HOURS:
        return no(_("Enter about how many hours each of them gave, at most %(most)d.") % {"most": MOST_HOURS})
    return yes()


def accept_task(person: Person | None, task: Task) -> Verdict:
    """Whoever it is offered to, themselves: nobody takes a task on for somebody else."""
    if not (verdict := activities_may.take_part(person, task.activity)):
        return verdict
    if not (verdict := _to_do(task)):
        return verdict
    if person is not None and queries.has_taken_on(person, task):
        return no(_("You have taken this on already."))
    if task.is_for_one and (person is None or person.pk != task.offered_to_id):
        return no(_("This task is offered to one person, who decides freely. Look for one that is open to anybody."))
    if not task.in_return and not give_in_return(task.activity, person, ""):
        return no(
            _("Nothing is given in return for this. Ask for it to be offered again, with something for citizens.")
        )
    return yes()


def decline_task(person: Person | None, task: Task) -> Verdict:
    """Whoever was asked or has taken it on, at any time before it is finished, and without a reason."""
    if not (verdict := people_may.take_part(person)):
        return verdict
    if not (verdict := _to_do(task)):
        return verdict
    if person is not None and (person.pk == task.offered_to_id or queries.has_taken_on(person, task)):
        return yes()
    return no(_("You were not asked by name, so there is nothing to say no to: leave it as it is."))


def finish_task(person: Person | None, task: Task) -> Verdict:
    """Whoever took it on, or looks after its promise. Also after the activity has ended."""
    if not (verdict := people_may.take_part(person)):
        return verdict
    if not (verdict := _to_do(task)):
        return verdict
    if task.state == TaskState.OFFERED:
        return no(_("Nobody has taken this on yet. Whoever does the work takes it on first, freely."))
    if person is not None and (queries.has_taken_on(person, task) or _looks_after(person, task)):
        return yes()
    return no(_("Only those who took it on, the two owners of its promise, or whoever leads this work can say this."))


def have_done(task: Task, doers: Sequence[Person]) -> Verdict:
    """Whether these people can be those who did it: some of those who took it on themselves."""
    if not doers:
        return no(_("Say who did it."))
    took_on = {hand.person_id for hand in queries.hands(task)}
    if any(one.pk not in took_on for one in doers):
        return no(_("Only people who took the task on themselves can be named as having done it."))
    return yes()


def withdraw_task(person: Person | None, task: Task) -> Verdict:
    """Whoever offered it, or looks after its promise."""
    if not (verdict := people_may.take_part(person)):
        return verdict
    if not (verdict := _to_do(task)):
        return verdict
    if person is not None and (person.pk == task.offered_by_id or _looks_after(person, task)):
        return yes()
    return no(_("Only whoever offered it, the two owners of its promise, or whoever leads this work can do this."))


def _looks_after(person: Person, task: Task) -> bool:
    return task.commitment.is_owner(person) or bool(activities_may.lead(person, task.activity.programme))


def _to_do(task: Task) -> Verdict:
    if task.state == TaskState.FINISHED:
        return no(_("This task is finished."))
    if task.state == TaskState.WITHDRAWN:
        return no(_("This task was withdrawn. A new one can be offered."))
    return yes()
