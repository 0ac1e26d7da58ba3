"""What people do with tasks: offer, take on or say no to, finish, withdraw."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from decimal import Decimal
from typing import TYPE_CHECKING

from cairn.activities import queries as activities
from cairn.activities import told
from cairn.activities.record import enter, next_number
from cairn.do import may
from cairn.do.models import Task, TaskHand
from cairn.do.states import IN_RETURN_LENGTH, NOTE_LENGTH, TASK_LENGTH, TaskState
from cairn.ledger.action import action, quiet

if TYPE_CHECKING:
    from cairn.do.models import Commitment
    from cairn.people.models import Person


@action
def offer_task(
    commitment: Commitment,
    *,
    by: Person,
    at: datetime,
    words: str,
    hours: Decimal,
    offered_to: Person | None = None,
    in_return: str = "",
) -> Task:
    """A piece of the work, offered to one person or, with nobody named, to anybody who takes part.

    `in_return`: what is given for it, in words; only staff can be asked for nothing, they are paid. The record says
    whether something is.
    """
    activity = commitment.activity
    may.offer_task(by, commitment).or_refuse()
    may.ask_hours(hours).or_refuse()
    may.be_offered(activity, offered_to).or_refuse()
    may.give_in_return(activity, offered_to, in_return).or_refuse()
    task = Task(
        activity=activity, commitment=commitment, words=told.plainly(words, most=TASK_LENGTH), hours_asked=hours,
        in_return=told.plainly(in_return, most=IN_RETURN_LENGTH) if in_return.strip() else "",
        offered_by=by, offered_to=offered_to, is_for_one=offered_to is not None, offered_at=at,
    )  # fmt: skip
    data = {"recognition": bool(task.in_return)}
    content = task.fingerprint(task.words, str(task.hours_asked), task.in_return)
    enter("do.task.offered", activity, by=by, at=at, about=task, data=data, content=content)
    task.number = next_number(Task.objects.filter(activity=activity))
    task.save()
    return task


@action
def accept_task(task: Task, *, by: Person, at: datetime) -> Task:
    """Take it on, oneself. Several people can take on what is offered to anybody."""
    may.accept_task(by, task).or_refuse()
    side = activities.side_of(by, task.activity, on=at.date())
    TaskHand.objects.create(task=task, person=by, side=side, accepted_at=at)
    _stand_at(task, TaskState.ACCEPTED)
    enter("do.task.accepted", task.activity, by=by, at=at, about=task)
    return task


@quiet("nobody has to answer for saying no: an entry would tell who did, and when")
def decline_task(task: Task, *, by: Person, at: datetime) -> Task:  # noqa: ARG001 - no moment is kept of a no
    """Say no to a task offered to oneself, or step back from one taken on. It is open to anybody then."""
    may.decline_task(by, task).or_refuse()
    TaskHand.objects.filter(task=task, person=by).delete()
    task.offered_to, task.is_for_one = None, False
    task.save(update_fields=["offered_to", "is_for_one"])
    if not TaskHand.objects.filter(task=task).exists():
        _stand_at(task, TaskState.OFFERED)
    return task


@action
def finish_task(
    task: Task,
    *,
    by: Person,
    at: datetime,
    words: str,
    doers: Sequence[Person],
    hours_each: Decimal | None = None,
    happened_at: datetime | None = None,
) -> Task:
    """It is done, by these of the people who took it on. Citizens are asked whether that is so.

    `hours_each`: about how many hours each of them gave, if anybody counted; kept, added up by side, never recorded.
    """
    may.finish_task(by, task).or_refuse()
    may.have_done(task, doers).or_refuse()
    if hours_each is not None:
        may.give_hours(hours_each).or_refuse()
    done_at = told.at_last(happened_at, at)
    sides = set()
    for hand in TaskHand.objects.select_related("person").filter(task=task, person__in=list(doers)):
        found = activities.participant(hand.person, task.activity)
        hand.side = found.side if found else hand.side
        hand.has_done_it, hand.hours = True, hours_each
        hand.save(update_fields=["side", "has_done_it", "hours"])
        sides.add(str(hand.side))
    task.outcome, task.settled_at = told.plainly(words, most=NOTE_LENGTH), done_at
    task.save(update_fields=["outcome"])
    _stand_at(task, TaskState.FINISHED)
    enter(
        "do.task.finished", task.activity, by=by, at=at, about=task, data={"sides": sorted(sides)},
        content=task.fingerprint(task.outcome), happened_at=done_at,
    )  # fmt: skip
    return task


@action
def withdraw_task(task: Task, *, by: Person, at: datetime, reason: str) -> Task:
    """It is not needed any more, and why. It stays in the list with its reason."""
    may.withdraw_task(by, task).or_refuse()
    task.outcome, task.settled_at = told.plainly(reason, most=NOTE_LENGTH), at
    task.save(update_fields=["outcome"])
    _stand_at(task, TaskState.WITHDRAWN)
    enter("do.task.withdrawn", task.activity, by=by, at=at, about=task, content=task.fingerprint(task.outcome))
    return task


def _stand_at(task: Task, state: TaskState) -> None:
    task.state = state
    task.save(update_fields=["state", "settled_at"])
