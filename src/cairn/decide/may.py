"""Who may do what with decisions."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import TYPE_CHECKING

from django.utils import timezone
from django.utils.translation import gettext as _

from cairn.activities import may as activities_may
from cairn.activities import queries as activities
from cairn.base.verdict import Verdict, no, yes
from cairn.core.ballots import GRADES
from cairn.decide import queries
from cairn.decide.choices import MOST_POUNDS
from cairn.explore import may as explore_may
from cairn.people import may as people_may
from cairn.people.sides import Side

if TYPE_CHECKING:
    from cairn.activities.models import Activity
    from cairn.decide.models import Decision
    from cairn.explore.models import Option
    from cairn.listen.models import Contribution
    from cairn.people.models import Person

FEWEST_OPTIONS = 2


def open_decision(person: Person | None, activity: Activity) -> Verdict:
    """Who leads the work opens the decision, once there are people of both sides to take it."""
    if not (verdict := activities_may.hold(person, activity)):
        return verdict
    if not activity.is_at("decide"):
        return no(_("A decision opens while this work is at the stage Decide. Take it there first."))
    sides = {one.side for one in queries.people_with_a_vote(activity)}
    if not {Side.CITIZEN, Side.STAFF} <= sides:
        return no(
            _("A shared decision takes citizens and staff. One of the sides has nobody taking part yet: invite them.")
        )
    return yes()


def put_to_vote(activity: Activity, options: Sequence[Option], closes_at: datetime, at: datetime) -> Verdict:
    """Whether these options can stand on one ballot paper until then."""
    if len({option.pk for option in options}) < FEWEST_OPTIONS:
        return no(_("Choose at least two options. With only one there is nothing to choose; three to five is best."))
    if any(option.activity_id != activity.pk or not option.is_live for option in options):
        return no(_("Only options of this work that still stand can be put to the vote."))
    if closes_at <= at:
        return no(_("Voting has to stay open for a while: choose a closing time that lies ahead."))
    return yes()


def be_about_money(pounds: int | None) -> Verdict:
    """Whether this can be the money a decision is about."""
    if pounds is not None and not 0 < pounds <= MOST_POUNDS:
        return no(_("Enter an amount in whole pounds, or leave it out if no money hangs on this decision."))
    return yes()


def vote(person: Person | None, decision: Decision, at: datetime) -> Verdict:
    """To be on the roll of an open decision, whether one has voted or not."""
    if not (verdict := people_may.take_part(person)):
        return verdict
    if not (verdict := activities_may.running(decision.activity)):
        return verdict
    if not queries.entry_of(person, decision):
        return no(
            _(
                "You are not on the roll of this decision. The roll was fixed when it opened: the citizens and"
                " staff who took part then, and partners where there are three or more."
            )
        )
    return ballots_open(decision, at)


def cast_ballot(person: Person | None, decision: Decision, at: datetime) -> Verdict:
    if not (verdict := vote(person, decision, at)):
        return verdict
    entry = queries.entry_of(person, decision)
    if entry and entry.has_voted:
        return no(_("You have cast your ballot. With its code you can change it until the close."))
    return yes()


def change_ballot(decision: Decision, at: datetime) -> Verdict:
    """Whoever holds the code. Nobody is asked who they are: nobody could say whose ballot it is."""
    if not (verdict := activities_may.running(decision.activity)):
        return verdict
    return ballots_open(decision, at)


def ballots_open(decision: Decision, at: datetime) -> Verdict:
    if decision.is_announced:
        return no(_("This decision was taken elsewhere; there is no vote on it here."))
    if not decision.is_open(at):
        return no(_("Voting has closed."))
    return yes()


def grade(options: Sequence[Option], grades: Mapping[str, int], objections: Mapping[str, str]) -> Verdict:
    """Whether these grades make a ballot: known options, grades from 4 to 0, and a reason for each objection."""
    titles = {option.ref: option.title for option in options}
    for option, given in grades.items():
        if option not in titles:
            return no(_("There is a grade for something that does not stand on this ballot paper."))
        if given not in GRADES:
            return no(_("Grade each option with one of the five sentences, or leave it blank."))
        if given == 0 and not objections.get(option, "").strip():
            return no(
                _("You object to “%(option)s”. Say why: what harm it would do, and what would change your mind.")
                % {"option": titles[option]}
            )
    return yes()


def extend_decision(person: Person | None, decision: Decision) -> Verdict:
    """Once, and only while too few of a side have voted: it is never decided without them."""
    if not (verdict := activities_may.hold(person, decision.activity)):
        return verdict
    if decision.is_closed or decision.is_announced:
        return no(_("This decision is closed."))
    if decision.extended_at:
        return no(_("This decision was given more time once already."))
    if not queries.is_quorum_missing(decision):
        return no(_("Enough people of every side have voted, so it closes at the time that was announced."))
    return yes()


def close_decision(person: Person | None, decision: Decision, at: datetime) -> Verdict:
    """After the closing time anybody who takes part can have it counted, so that nobody can sit on a result."""
    verdict = activities_may.take_part(person, decision.activity)
    if not verdict and not activities_may.hold(person, decision.activity):
        return verdict
    return _can_close(decision, at)


def announce_decision(person: Person | None, activity: Activity) -> Verdict:
    return hold_or_own(person, activity)


def publish_reasons(person: Person | None, decision: Decision) -> Verdict:
    if not (verdict := hold_or_own(person, decision.activity)):
        return verdict
    if not decision.is_closed:
        return no(_("Reasons come with the result. This decision is still open."))
    if decision.reasons_published_at:
        return no(_("The reasons are out already. What was published stays as it was."))
    return yes()


def publish_override(person: Person | None, decision: Decision) -> Verdict:
    """Also after the work has ended: whoever changes then what was decided has to answer for it too."""
    if not (verdict := _lead_or_own(person, decision.activity)):
        return verdict
    if decision.is_announced:
        return no(_("This decision was not taken here. If another one was taken since, tell of that one."))
    if not decision.is_decided:
        return no(_("Nothing was decided here that somebody could change."))
    return yes()


def be_changed_then(decision: Decision, moment: datetime) -> Verdict:
    """Whether somebody can have changed the decision at that moment."""
    if decision.closed_at and timezone.localdate(moment) < timezone.localdate(decision.closed_at):
        return no(_("That day is before the decision. Enter the day it was changed."))
    return yes()


def explain_departure(person: Person | None, decision: Decision) -> Verdict:
    if not (verdict := _lead_or_own(person, decision.activity)):
        return verdict
    departure = queries.departure(decision)
    if departure is None:
        return no(_("This choice came from the group. There is no departure to explain."))
    if departure.explanation:
        return no(_("It has been explained already. What was published stays as it was."))
    return yes()


def reply_to_departure(person: Person | None, decision: Decision) -> Verdict:
    """A citizen who takes part. Not whoever answers for the choice: nobody replies to themselves."""
    if not (verdict := people_may.take_part(person)):
        return verdict
    found = activities.participant(person, decision.activity)
    if found is None or found.side != Side.CITIZEN:
        return no(_("This reply is for citizens who take part here."))
    departure = queries.departure(decision)
    if departure is None:
        return no(_("This choice came from the group. There is nothing to reply to."))
    if person is not None and departure.has_spoken(person):
        return no(_("Your words about this stand here already."))
    if person is not None and _owns(person, decision.activity):
        return no(_("You answer for this decision. The reply is for the other citizens."))
    return yes()


def hold_or_own(person: Person | None, activity: Activity) -> Verdict:
    """For whoever leads the work, and for the decision owner named on the card."""
    if not (verdict := activities_may.running(activity)):
        return verdict
    if _owns(person, activity):
        return yes()
    if not activities_may.hold(person, activity):
        return no(_("Only whoever leads this work, or the decision owner named on its card, does this."))
    return yes()


def _lead_or_own(person: Person | None, activity: Activity) -> Verdict:
    """As `hold_or_own`, and also after the work has ended."""
    if activity.withdrawn_at:
        return activities_may.running(activity)
    if _owns(person, activity) or activities_may.lead(person, activity.programme):
        return yes()
    return no(_("Only whoever leads this work, or the decision owner named on its card, does this."))


def _owns(person: Person | None, activity: Activity) -> bool:
    card = activities.card(activity)
    return person is not None and card is not None and card.decision_owner_id == person.pk


def claim_influence(person: Person | None, decision: Decision, contribution: Contribution | None = None) -> Verdict:
    """Whoever leads the work or owns the decision, and the person whose words they are.

    With `contribution` left out: may this person say whose words changed it, whichever they were?
    """
    is_own = contribution is not None and explore_may.is_own(person, contribution)
    gate = activities_may.running(decision.activity) if is_own else hold_or_own(person, decision.activity)
    if not gate:
        return gate
    if not decision.is_closed or not decision.is_decided:
        return no(_("Nothing has been decided here so far. What changed it can be told once it is."))
    return yes() if contribution is None else _have_come_from(contribution, decision)


def _have_come_from(contribution: Contribution, decision: Decision) -> Verdict:
    """Whether the decision can have come from these words: said in the same work, and before it."""
    if contribution.activity_id != decision.activity_id:
        return no(_("Choose something that was said in this work."))
    if decision.taken_at and decision.taken_at < contribution.made_at:
        return no(_("This was decided before these words were said. Choose something said earlier."))
    return yes()


def _can_close(decision: Decision, at: datetime) -> Verdict:
    if decision.is_announced or decision.is_closed:
        return no(_("This decision is closed."))
    if decision.is_open(at) and not queries.have_all_voted(decision):
        return no(
            _("Voting is still open. It is counted after the closing time, or once everybody on the roll has voted.")
        )
    return yes()
