"""Who may print and enter papers, take calls, and name who helps with that."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from cairn.activities import may as activities_may
from cairn.activities import queries as activities
from cairn.base.verdict import Verdict, no, yes
from cairn.decide import queries
from cairn.decide.may.voting import ballots_open
from cairn.decide.paper_choices import PaperState
from cairn.people import may as people_may

if TYPE_CHECKING:
    from cairn.decide.models import Decision, Paper
    from cairn.people.models import Person


def help_with_ballots(person: Person | None, decision: Decision) -> Verdict:
    """Whoever leads the work, and whoever they named: for papers and calls, until the ballots are counted."""
    if not (verdict := people_may.take_part(person) and activities_may.running(decision.activity)):
        return verdict
    if decision.is_announced or decision.is_closed:
        return no(_("This decision is closed."))
    if not queries.helps_with_ballots(person, decision):
        return no(_("Only whoever leads this work, or somebody they named for papers and calls, does this."))
    return yes()


def name_ballot_helper(person: Person | None, decision: Decision) -> Verdict:
    if not (verdict := activities_may.hold(person, decision.activity)):
        return verdict
    return no(_("This decision is closed.")) if decision.is_announced or decision.is_closed else yes()


def be_ballot_helper(helper: Person, decision: Decision) -> Verdict:
    """Whether this person can be named."""
    if not activities.participant(helper, decision.activity):
        return no(_("Choose somebody who takes part in this."))
    if helper in queries.ballot_helpers(decision):
        return no(_("This person is named already."))
    return yes()


def print_paper(person: Person | None, decision: Decision, at: datetime) -> Verdict:
    """While voting is open: a paper printed later would be late."""
    return help_with_ballots(person, decision) and ballots_open(decision, at)


def vote_otherwise(voter: Person, decision: Decision) -> Verdict:
    """Whether this person on the roll can still vote on paper or by phone."""
    entry = queries.entry_of(voter, decision)
    if entry is None:
        return no(_("This person is not on the roll of this decision."))
    if entry.has_voted or queries.paper_of(voter, decision):
        return no(
            _(
                "This person has voted, or has a paper: nobody votes twice. They see which on their own page. A paper"
                " that was lost can be cancelled."
            )
        )
    return yes()


def cancel_paper(person: Person | None, decision: Decision, voter: Person) -> Verdict:
    """Whoever hands papers out, and the person it was printed for; not once somebody has begun to enter it."""
    if person is None or person.pk != voter.pk:
        if not (verdict := help_with_ballots(person, decision)):
            return verdict
    elif decision.is_closed:
        return no(_("This decision is closed."))
    paper = queries.paper_of(voter, decision)
    if paper is None or paper.state != PaperState.PRINTED:
        return no(_("There is no paper to cancel: it came back, was cancelled already, or was never printed."))
    return yes()


def enter_paper(person: Person | None, decision: Decision, paper: Paper | None, at: datetime) -> Verdict:
    """Whether somebody can be the first to enter this paper."""
    if not (verdict := help_with_ballots(person, decision)):
        return verdict
    if paper is None:
        return _no_such_paper()
    if paper.is_to_enter_anew:
        return yes()
    if paper.state != PaperState.PRINTED:
        return _is_elsewhere(paper)
    if not decision.is_open(at):
        return no(_("Voting has closed, so this paper comes too late. Note it as late: it is counted as that."))
    return yes()


def enter_paper_again(person: Person | None, decision: Decision, paper: Paper | None, at: datetime) -> Verdict:
    """Whether somebody can be the second: another person, and of another side where there is one."""
    if not (verdict := help_with_ballots(person, decision)):
        return verdict
    if paper is None:
        return _no_such_paper()
    if not paper.waits_for_second:
        return no(_("Nobody has entered this paper yet.")) if paper.is_to_enter_anew else _is_elsewhere(paper)
    if person is not None and paper.entered_by_id == person.pk:
        return no(_("You entered this paper. A second person has to enter it again from the paper."))
    sides = queries.sides_that_enter(decision, on=at.date())
    one = paper.entered_by
    first = activities.side_of(one, decision.activity, on=at.date()) if one else None
    mine = sides.get(person.pk) if person else None
    if mine == first and any(side != first for side in sides.values()):
        return no(_("Somebody of your side entered this paper first. There is somebody of another side: ask them."))
    return yes()


def put_paper_back(person: Person | None, decision: Decision, paper: Paper | None) -> Verdict:
    """Whether the first entry of this paper can be thrown away."""
    if not (verdict := help_with_ballots(person, decision)):
        return verdict
    if paper is None:
        return _no_such_paper()
    return yes() if paper.waits_for_second else _is_elsewhere(paper)


def note_late_papers(person: Person | None, decision: Decision, at: datetime) -> Verdict:
    """After voting has closed, also after the count: what comes late is counted as late."""
    if not (verdict := people_may.take_part(person)):
        return verdict
    if not queries.helps_with_ballots(person, decision):
        return no(_("Only whoever leads this work, or somebody they named for papers and calls, does this."))
    if decision.is_open(at):
        return no(_("Voting is still open. Enter the paper."))
    if not decision.is_closed and queries.waits_for_a_side(decision):
        return no(_("Voting gets more time, because too few of a side have voted. Keep the paper and enter it then."))
    return yes()


def note_late_paper(person: Person | None, decision: Decision, paper: Paper | None, at: datetime) -> Verdict:
    if not (verdict := note_late_papers(person, decision, at)):
        return verdict
    if paper is None:
        return _no_such_paper()
    return yes() if paper.state == PaperState.PRINTED else _is_elsewhere(paper)


def take_call(person: Person | None, decision: Decision, at: datetime) -> Verdict:
    return help_with_ballots(person, decision) and ballots_open(decision, at)


def be_changed_with(decision: Decision, code: str) -> Verdict:
    """A code that stands on a paper opens no ballot: whoever printed or entered the paper has read it."""
    if queries.paper_by_code(decision, code):
        return no(_("This ballot came on paper. What is in the box on paper is not changed any more."))
    return yes()


def _no_such_paper() -> Verdict:
    return no(_("There is no paper with this code. A code has four groups of four, like hk3m-92cv-xptq-7bda."))


def _is_elsewhere(paper: Paper) -> Verdict:
    said = {
        PaperState.PRINTED: _("Nobody has entered this paper yet."),
        PaperState.ENTERED: _("This paper was entered once. A second person enters it again."),
        PaperState.CAST: _("This paper is in the box already."),
        PaperState.CANCELLED: _("This paper was cancelled, so it does not count. Its voter can vote in another way."),
        PaperState.LATE: _("This paper is noted as late already."),
    }
    return no(said[PaperState(paper.state)])
