"""Ballots cast by phone, and who is named to take calls and to print and enter papers."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import TYPE_CHECKING

from cairn.activities.record import enter
from cairn.decide import may, queries
from cairn.decide.actions.voting import WHY_QUIET
from cairn.decide.box import put_in
from cairn.decide.helped import count_help
from cairn.decide.models import BallotHelper, CalledIn, Decision, RollEntry
from cairn.decide.paper_choices import Way
from cairn.decide.stirring import hold
from cairn.ledger.action import action, quiet
from cairn.people import codes

if TYPE_CHECKING:
    from cairn.core.ballots.objections import Objection
    from cairn.people.models import Person


@quiet(WHY_QUIET)
def cast_by_phone(
    decision: Decision,
    *,
    by: Person,
    at: datetime,
    voter: Person,
    grades: Mapping[str, int],
    objections: Mapping[str, Objection],
    was_helped: bool = False,
    code: str = "",
) -> str:
    """Cast a ballot for somebody who is on the phone, and give its code, to be told to them.

    They are written to that a ballot was cast for them, so that nobody votes in their name without their knowing.
    """
    hold(decision)
    may.take_call(by, decision, at).or_refuse()
    may.vote_otherwise(voter, decision).or_refuse()
    code = code if codes.is_one(code) and queries.is_free(decision, code) else codes.new_code()
    side = RollEntry.objects.get(decision=decision, person=voter).side
    RollEntry.objects.filter(decision=decision, person=voter).update(has_voted=True)
    CalledIn.objects.create(decision=decision, person=voter, side=side)
    count_help(decision, Way.PHONE, was_helped=was_helped)
    put_in(decision, side=side, code=code, grades=grades, objections=objections)
    return code


@quiet("that somebody was written to says that they voted by phone")
def note_told_of_call(decision: Decision, *, by: Person, at: datetime) -> Decision:  # noqa: ARG001 - deeds take the moment
    """A letter went to this person: a ballot was cast for them by phone."""
    found = CalledIn.objects.filter(decision=decision, person=by)
    found.update(is_told=True, **({"person": None} if decision.is_closed else {}))
    return decision


@action
def name_ballot_helper(decision: Decision, *, by: Person, at: datetime, helper: Person) -> BallotHelper:
    """From now on this person, too, prints and enters papers and takes calls for this decision."""
    may.name_ballot_helper(by, decision).or_refuse()
    may.be_ballot_helper(helper, decision).or_refuse()
    named = BallotHelper.objects.create(decision=decision, person=helper)
    enter("decide.helper.named", decision.activity, by=by, at=at, about=decision)
    return named


@action
def release_ballot_helper(decision: Decision, *, by: Person, at: datetime, helper: Person) -> Decision:
    """Somebody is no longer named. What they entered stays."""
    may.name_ballot_helper(by, decision).or_refuse()
    BallotHelper.objects.filter(decision=decision, person=helper).delete()
    enter("decide.helper.released", decision.activity, by=by, at=at, about=decision)
    return decision
