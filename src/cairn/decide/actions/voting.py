"""A decision under the shared rule: opened, voted on in secret, given more time, counted."""

from __future__ import annotations

import secrets
from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import TYPE_CHECKING

from django.utils import timezone
from django.utils.translation import gettext as _

from cairn.activities.record import enter, next_number
from cairn.base.verdict import Refused
from cairn.core.ballots import shared_power
from cairn.decide import may, queries, result
from cairn.decide.models import Ballot, Decision, DecisionOption, RollEntry
from cairn.ledger.action import action, quiet
from cairn.people import codes

if TYPE_CHECKING:
    from cairn.activities.models import Activity
    from cairn.explore.models import Option
    from cairn.people.models import Person

WHY_QUIET = "nobody, whoever runs the server included, may learn from the record who voted when"


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
) -> Decision:
    """Put the question to the people of this activity.

    From now on the roll, the options, the rule, the closing time, the draw that settles ties and the money it is
    about are fixed. `money`: the most that any of the options would cost, in whole pounds; None where none hangs on it.
    """
    may.open_decision(by, activity).or_refuse()
    may.put_to_vote(activity, options, closes_at, at).or_refuse()
    may.be_about_money(money).or_refuse()
    if not question.strip() or not lottery_source.strip():
        raise Refused(_("Write the question, and say which public draw would settle a tie."))
    decision = Decision(
        activity=activity, question=question.strip(), rule=shared_power.NAME, mode="choose one",
        lottery_source=lottery_source.strip(), opened_at=at, closes_at=closes_at, money=money,
    )  # fmt: skip
    entries = [RollEntry(person=one.person, side=one.side) for one in queries.people_with_a_vote(activity)]
    sides = [str(entry.side) for entry in entries]
    roll = {side: sides.count(side) for side in sorted(set(sides))}
    data = {
        "options": len(options), "rule": decision.rule, "roll": roll,
        "closes": _day(closes_at), "question": activity.ref, **({"money": money} if money else {}),
    }  # fmt: skip
    titles = [option.title for option in options]
    content = decision.fingerprint(decision.question, decision.lottery_source, *titles)
    enter("decide.decision.opened", activity, by=by, at=at, about=decision, data=data, content=content)
    decision.number = next_number(Decision.objects.filter(activity=activity))
    decision.save()
    for position, option in enumerate(options, start=1):
        DecisionOption.objects.create(decision=decision, option=option, position=position)
    for entry in entries:
        entry.decision = decision
    RollEntry.objects.bulk_create(_shuffled(entries))
    return decision


@quiet(WHY_QUIET)
def cast_ballot(
    decision: Decision,
    *,
    by: Person,
    at: datetime,
    grades: Mapping[str, int],
    objections: Mapping[str, str],
    code: str = "",
) -> str:
    """Put a ballot into the box and return its code, which is kept nowhere else.

    `code`: one from `queries.fresh_code`, when the voter's page holds it already; otherwise a new one is made.

    `grades`: an option's ref to 4, 3, 2, 1 or 0; an option left out is left blank. `objections`: for each 0, the
    reason. What goes into the box carries the side, and neither the person nor the moment.
    """
    may.cast_ballot(by, decision, at).or_refuse()
    may.grade(queries.paper(decision), grades, objections).or_refuse()
    marked = RollEntry.objects.filter(decision=decision, person=by, has_voted=False).update(has_voted=True)
    if not marked:
        raise Refused(_("You have cast your ballot. With its code you can change it until the close."))
    code = code if codes.is_one(code) else codes.new_code()
    side = RollEntry.objects.get(decision=decision, person=by).side
    Ballot.objects.create(
        decision=decision, side=side, code_hash=codes.code_hash(decision, code), grades=dict(grades),
        objections=_reasons(grades, objections),
    )  # fmt: skip
    return code


@quiet(WHY_QUIET)
def change_ballot(
    decision: Decision, *, at: datetime, code: str, grades: Mapping[str, int], objections: Mapping[str, str]
) -> Decision:
    """Other grades on the ballot with this code. Whoever holds the code may: nobody knows whose it is."""
    may.change_ballot(decision, at).or_refuse()
    may.grade(queries.paper(decision), grades, objections).or_refuse()
    ballot = queries.ballot_by_code(decision, code)
    if ballot is None:
        raise Refused(_("There is no ballot with this code. A code has four groups of four, like hk3m-92cv-xptq-7bda."))
    ballot.grades, ballot.objections = dict(grades), _reasons(grades, objections)
    ballot.save(update_fields=["grades", "objections"])
    return decision


@action
def extend_decision(decision: Decision, *, by: Person, at: datetime, closes_at: datetime) -> Decision:
    """More time, once, because too few of a side have voted."""
    may.extend_decision(by, decision).or_refuse()
    if decision.closes_at is None or closes_at <= max(at, decision.closes_at):
        raise Refused(_("Choose a new closing time after the present one."))
    decision.closes_at, decision.extended_at = closes_at, at
    decision.save(update_fields=["closes_at", "extended_at"])
    data = {"closes": _day(closes_at)}
    enter("decide.decision.extended", decision.activity, by=by, at=at, about=decision, data=data)
    return decision


@action
def close_decision(decision: Decision, *, by: Person, at: datetime, lottery_drawn: str = "") -> Decision:
    """Count the ballots and publish the result. The count is exact and can be repeated.

    `lottery_drawn`: what the announced public draw came to; asked for only when two options are level on every
    count.
    """
    may.close_decision(by, decision, at).or_refuse()
    outcome = queries.outcome(decision, lottery_drawn=lottery_drawn.strip())
    if outcome.tie_broken_by == "lottery" and not lottery_drawn.strip():
        raise Refused(
            _("Two options are level on every count. Enter what was drawn in the announced draw: %(source)s")
            % {"source": decision.lottery_source}
        )
    kept = result.kept(outcome)
    chosen = next((option for option in queries.paper(decision) if option.ref == outcome.winner), None)
    decision.closed_at = decision.taken_at = at
    decision.status, decision.outcome, decision.chosen = outcome.status, kept, chosen
    decision.lottery_drawn = lottery_drawn.strip()
    decision.save()
    _stir(decision)
    data = {
        "outcome": outcome.status.replace(" ", "_"),
        "option": outcome.winner,
        "from_group": chosen is not None,
        "equal_say": True,
        "ballots": {side: each.ballots for side, each in outcome.turnout.items()},
        "counts": result.counts_for_record(kept),
    }
    enter("decide.decision.closed", decision.activity, by=by, at=at, about=decision, data=data)
    return decision


def _reasons(grades: Mapping[str, int], objections: Mapping[str, str]) -> dict[str, str]:
    """The reasons that belong to an objection; others are not kept."""
    return {option: objections[option].strip() for option, grade in grades.items() if grade == 0}


def _stir(decision: Decision) -> None:
    """Write roll and ballots anew in random order, so that the database keeps no trace of who voted when."""
    ballots, entries = (
        list(Ballot.objects.filter(decision=decision)),
        list(RollEntry.objects.filter(decision=decision)),
    )
    Ballot.objects.filter(decision=decision).delete()
    RollEntry.objects.filter(decision=decision).delete()
    Ballot.objects.bulk_create(_shuffled(ballots))
    RollEntry.objects.bulk_create(_shuffled(entries))


def _shuffled[Row](rows: Sequence[Row]) -> list[Row]:
    mixed = list(rows)
    secrets.SystemRandom().shuffle(mixed)
    return mixed


def _day(moment: datetime) -> int:
    return timezone.localdate(moment).toordinal()
