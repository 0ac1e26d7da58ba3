"""A decision under the shared rule is opened, and given more time."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from django.utils import timezone
from django.utils.translation import gettext as _

from cairn.activities.record import enter, next_number
from cairn.base.stirring import shuffled
from cairn.base.verdict import Refused
from cairn.core.ballots.next_steps import EXTENSION_DAYS
from cairn.decide import may, queries
from cairn.decide.eligibility import place_of
from cairn.decide.models import Decision, DecisionOption, DraftPlace, RollEntry
from cairn.decide.stirring import hold
from cairn.decide.terms import AS_USUAL, Terms
from cairn.ledger.action import action

if TYPE_CHECKING:
    from cairn.activities.models import Activity
    from cairn.explore.models import Option
    from cairn.people.models import Person


@action
def open_decision(
    activity: Activity,
    *,
    by: Person,
    at: datetime,
    question: str,
    options: Sequence[Option],
    closes_at: datetime,
    lottery_source: str,
    money: int | None = None,
    terms: Terms = AS_USUAL,
) -> Decision:
    """Put the question to the people of this activity.

    From now on the roll, the options, the terms, the closing time, the draw that settles ties and the money it is
    about are fixed. `money`: the most that any of the options would cost, in whole pounds; None where none hangs on it,
    and where the terms say how much there is to share.
    """
    may.open_decision(by, activity).or_refuse()
    may.open_as(activity, terms, options, closes_at, at).or_refuse()
    money = terms.pounds or money
    may.be_about_money(money).or_refuse()
    may.stay_in_frame(activity, money).or_refuse()
    if not question.strip() or not lottery_source.strip():
        raise Refused(_("Write the question, and say which public draw would settle a tie."))
    decision = Decision(
        activity=activity, question=question.strip(), lottery_source=lottery_source.strip(), opened_at=at,
        closes_at=closes_at, money=money, **terms.columns(),
    )  # fmt: skip
    entries = [place_of(one) for one in queries.people_with_a_vote(activity)]
    sides = [str(entry.side) for entry in entries]
    roll = {side: sides.count(side) for side in sorted(set(sides))}
    paper = list(options)
    data = {
        "options": len(paper), "roll": roll, "closes": _day(closes_at), "question": activity.ref,
        **terms.for_record(paper), **({"money": money} if money else {}),
    }  # fmt: skip
    titles = [option.title for option in paper]
    content = decision.fingerprint(decision.question, decision.lottery_source, *titles, terms.in_one_line(paper))
    enter("decide.decision.opened", activity, by=by, at=at, about=decision, data=data, content=content)
    decision.number = next_number(Decision.objects.filter(activity=activity))
    decision.save()
    for position, option in enumerate(paper, start=1):
        cost = terms.costs.get(option.ref)
        DecisionOption.objects.create(decision=decision, option=option, position=position, cost=cost)
    for entry in entries:
        entry.decision = decision
    RollEntry.objects.bulk_create(shuffled(entries))
    DraftPlace.objects.filter(drafting__decision=terms.follows).update(person=None)
    return decision


@action
def extend_decision(decision: Decision, *, by: Person, at: datetime) -> Decision:
    """Seven more days from now, once, because too few of a side have voted. Nothing is counted before."""
    hold(decision)
    may.extend_decision(by, decision, at).or_refuse()
    decision.closes_at, decision.extended_at = at + timedelta(days=EXTENSION_DAYS), at
    decision.sides_short = queries.sides_short(decision)
    decision.save(update_fields=["closes_at", "extended_at", "sides_short"])
    data = {"closes": _day(decision.closes_at), "sides": decision.sides_short}
    enter("decide.decision.extended", decision.activity, by=by, at=at, about=decision, data=data)
    return decision


def _day(moment: datetime) -> int:
    return timezone.localdate(moment).toordinal()
