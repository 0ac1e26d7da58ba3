"""Ballot papers: printed, entered by two people, cancelled, or noted as late."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import TYPE_CHECKING

from cairn.activities.record import enter
from cairn.base.verdict import Refused
from cairn.decide import may, queries
from cairn.decide.actions.voting import WHY_QUIET
from cairn.decide.box import put_in
from cairn.decide.helped import count_help
from cairn.decide.models import Decision, Paper, RollEntry
from cairn.decide.paper_choices import PaperState, Way
from cairn.decide.paper_seals import Marks, paper_hash, seal
from cairn.decide.stirring import hold, stir
from cairn.ledger.action import action, quiet
from cairn.people import codes

if TYPE_CHECKING:
    from cairn.core.ballots.objections import Objection
    from cairn.people.models import Person


@action
def print_paper(decision: Decision, *, by: Person, at: datetime, voter: Person, code: str = "") -> str:
    """A paper for this person, who votes on paper from now on. Gives its code, which is kept nowhere but on the paper.

    `code`: one from `queries.fresh_code`, when the page holds it already, so that a button pressed twice prints one.
    """
    hold(decision)
    may.print_paper(by, decision, at).or_refuse()
    may.vote_otherwise(voter, decision).or_refuse()
    code = code if codes.is_one(code) and queries.is_free(decision, code) else codes.new_code()
    side = RollEntry.objects.get(decision=decision, person=voter).side
    Paper.objects.create(decision=decision, side=side, person=voter, code_hash=paper_hash(decision, code))
    stir(decision)
    enter("decide.paper.printed", decision.activity, by=by, at=at, about=decision)
    return code


@action
def cancel_paper(decision: Decision, *, by: Person, at: datetime, voter: Person) -> Decision:
    """The paper of this person counts no more, wherever it is; they can vote in another way.

    The record has no mark: it could be the voter's own.
    """
    hold(decision)
    may.cancel_paper(by, decision, voter).or_refuse()
    Paper.objects.filter(decision=decision, person=voter).update(state=PaperState.CANCELLED, person=None)
    stir(decision)
    enter("decide.paper.cancelled", decision.activity, by=None, side="system", at=at, about=decision)
    return decision


@quiet(WHY_QUIET)
def enter_paper(
    decision: Decision,
    *,
    by: Person,
    at: datetime,
    code: str,
    grades: Mapping[str, int],
    objections: Mapping[str, Objection],
    was_helped: bool = False,
) -> Decision:
    """The first of two people enters a paper. It waits, locked with its own code, for the second."""
    hold(decision)
    paper = queries.paper_by_code(decision, code)
    may.enter_paper(by, decision, paper, at).or_refuse()
    may.fill_in(decision, grades, objections).or_refuse()
    sealed = seal(decision, code, Marks(grades, objections, was_helped))
    found = Paper.objects.filter(decision=decision, code_hash=paper_hash(decision, code))
    found.update(state=PaperState.ENTERED, sealed=sealed, entered_by=by)
    stir(decision)
    return decision


@quiet(WHY_QUIET)
def enter_paper_again(
    decision: Decision,
    *,
    by: Person,
    at: datetime,
    code: str,
    grades: Mapping[str, int],
    objections: Mapping[str, Objection],
    was_helped: bool = False,
) -> tuple[str, ...]:
    """The second person enters it. Where both agree it goes into the box; else gives the options where they differ."""
    hold(decision)
    paper = queries.paper_by_code(decision, code)
    may.enter_paper_again(by, decision, paper, at).or_refuse()
    marks, first = Marks(grades, objections, was_helped), queries.first_entry(decision, code)
    if first is None or paper is None or paper.person is None:
        raise Refused(str(may.put_paper_back(by, decision, None).reason))
    if differing := first.differs_at(marks):
        return differing
    side = RollEntry.objects.get(decision=decision, person=paper.person).side
    RollEntry.objects.filter(decision=decision, person=paper.person).update(has_voted=True)
    found = Paper.objects.filter(decision=decision, code_hash=paper_hash(decision, code))
    found.update(state=PaperState.CAST, side=side, person=None, sealed="", entered_by=None)
    count_help(decision, Way.PAPER, was_helped=was_helped)
    put_in(decision, side=side, code=code, grades=grades, objections=objections)
    return ()


@quiet(WHY_QUIET)
def put_paper_back(decision: Decision, *, by: Person, at: datetime, code: str) -> Decision:
    """Throw the first entry away, because it was wrong. Two people enter the paper anew; it has come in time."""
    hold(decision)
    may.put_paper_back(by, decision, queries.paper_by_code(decision, code)).or_refuse()
    found = Paper.objects.filter(decision=decision, code_hash=paper_hash(decision, code))
    state = PaperState.PRINTED if decision.is_open(at) else PaperState.ENTERED
    found.update(state=state, sealed="", entered_by=None)
    stir(decision)
    return decision


@action
def note_late_paper(decision: Decision, *, by: Person, at: datetime, code: str) -> Decision:
    """A paper that came after voting had closed: not counted, and counted as late."""
    hold(decision)
    may.note_late_paper(by, decision, queries.paper_by_code(decision, code), at).or_refuse()
    found = Paper.objects.filter(decision=decision, code_hash=paper_hash(decision, code))
    found.update(state=PaperState.LATE, person=None)
    stir(decision)
    enter("decide.paper.late", decision.activity, by=by, at=at, about=decision)
    return decision
