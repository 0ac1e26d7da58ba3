"""Saying what the problem is; saying openly that the question was settled elsewhere."""

from __future__ import annotations

from datetime import date, datetime, time
from typing import TYPE_CHECKING

from django.utils import timezone
from django.utils.translation import gettext as _

from cairn.activities import may, queries, told
from cairn.activities.models import PROBLEM_LENGTH, SETTLED_LENGTH, Activity, How, Problem, SettledChoice
from cairn.activities.record import enter, next_number
from cairn.base.verdict import Refused
from cairn.ledger.action import action

if TYPE_CHECKING:
    from cairn.people.models import Person


@action
def state_problem(activity: Activity, *, by: Person, at: datetime, words: str) -> Problem:
    """Put into words what the problem is. It counts once most citizens who take part say that this is it."""
    may.state_problem(by, activity).or_refuse()
    said = told.plainly(words, most=PROBLEM_LENGTH)
    newest = queries.problems(activity).first()
    if newest and newest.words == said:
        raise Refused(_("These are the words that stand here now. Change them, or leave them as they are."))
    side = queries.side_of(by, activity, on=at.date())
    problem = Problem(activity=activity, words=said, by=by, side=side, stated_at=at)
    content = problem.fingerprint(said)
    enter("activities.problem.agreed", activity, by=by, at=at, about=problem, content=content)
    problem.number = next_number(Problem.objects.filter(activity=activity))
    problem.save()
    return problem


@action
def note_settled(
    activity: Activity, *, by: Person, at: datetime, how: str, settled_on: date, words: str
) -> SettledChoice:
    """Say openly that a contract, an announcement or money settled the question, on a day. It lowers the level."""
    may.note_settled(by, activity).or_refuse()
    may.have_settled(settled_on, on=timezone.localdate(at)).or_refuse()
    if how not in How.values:
        raise Refused(_("Choose what settled it: a contract, an announcement, or money."))
    said = told.plainly(words, most=SETTLED_LENGTH)
    side = queries.side_of(by, activity, on=at.date())
    choice = SettledChoice.objects.create(
        activity=activity, how=How(how), settled_on=settled_on, words=said, by=by, side=side, noted_at=at
    )
    happened_at = min(at, timezone.make_aware(datetime.combine(settled_on, time.min)))
    enter(
        "activities.choice.settled", activity, by=by, at=at, about=choice, data={"how": how},
        content=choice.fingerprint(said), happened_at=happened_at,
    )  # fmt: skip
    return choice
