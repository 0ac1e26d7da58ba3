"""Who may challenge a roll, and who answers."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from cairn.activities import may as activities_may
from cairn.activities import queries as activities
from cairn.base.verdict import Verdict, no, yes
from cairn.decide import queries
from cairn.decide.may.voting import ballots_open
from cairn.decide.roll_choices import CHALLENGES_AT_ONCE, Ground
from cairn.people import may as people_may
from cairn.people.sides import Side
from cairn.programmes import queries as programmes

if TYPE_CHECKING:
    from cairn.decide.models import Decision, RollChallenge, RollEntry
    from cairn.people.models import Person


def see_names_on_roll(person: Person | None, decision: Decision) -> Verdict:
    """As with the people of the activity: those who take part, and those who lead, see names."""
    activity = decision.activity
    if activities.participant(person, activity) or activities_may.lead(person, activity.programme):
        return yes()
    return no(_("Names are shown only to the people who take part. Everybody sees the numbers."))


def challenge_roll(person: Person | None, decision: Decision, at: datetime) -> Verdict:
    """Anybody signed in who can see the activity: somebody who was left out may not even take part by now."""
    if not (verdict := people_may.take_part(person)):
        return verdict
    if not (verdict := activities_may.running(decision.activity) and activities_may.see(person, decision.activity)):
        return verdict
    if not (verdict := ballots_open(decision, at)):
        return verdict
    if person and _waiting_of(person, decision) >= CHALLENGES_AT_ONCE:
        return no(_("Three of your challenges wait for an answer. Once one is answered, you can raise another."))
    return yes()


def be_wrong_so(person: Person, decision: Decision, ground: Ground, about: Person, side: str) -> Verdict:
    """Whether this can be wrong with the roll, as this person can say it."""
    is_own = about.pk == person.pk
    if not is_own and not see_names_on_roll(person, decision):
        return no(_("You do not take part in this, so you can challenge only that you yourself were left out."))
    if any(one.about_id == about.pk and one.ground == ground for one in queries.roll_challenges_open(decision)):
        return no(_("This is challenged already, and waits for an answer."))
    entry, sides = queries.entry_of(about, decision), {each.side for each in queries.roll(decision)}
    if (entry is None) is not (ground == Ground.LEFT_OUT):
        return no(_("This person stands on the roll.") if entry else _("This person does not stand on the roll."))
    if entry is None:
        return _be_added(about, decision, is_own=is_own) if side in sides else _choose_side()
    if ground == Ground.SIDE and (side not in sides or side == entry.side):
        return _choose_side()
    return _be_misused(entry, is_own=is_own) if ground == Ground.IN_MY_NAME else yes()


def answer_roll_challenge(person: Person | None, challenge: RollChallenge) -> Verdict:
    """A citizen and a member of staff, each once, neither of them concerned, and not two who lead the work."""
    if not (verdict := activities_may.take_part(person, challenge.decision.activity)):
        return verdict
    if challenge.is_settled or challenge.decision.is_closed:
        return no(_("This challenge was settled, or the ballots are counted. Nothing more needs an answer."))
    if person is not None and person.pk in {challenge.by_id, challenge.about_id}:
        return no(_("This concerns you. Two people who are not concerned look at it, one of each side."))
    return _be_second_eyes(person, challenge)


def _be_second_eyes(person: Person | None, challenge: RollChallenge) -> Verdict:
    activity = challenge.decision.activity
    found, given = activities.participant(person, activity), list(challenge.answers.all())
    side = found.side if found else ""
    if side not in {Side.CITIZEN, Side.STAFF}:
        return no(_("A citizen and a member of staff look at it. You are on neither of these sides here."))
    if any(one.side == side for one in given):
        return no(_("Somebody of your side has looked at this already. It needs one of the other side."))
    leading = [one for one in given if programmes.leads(one.by, activity.programme)]
    if leading and programmes.leads(person, activity.programme):
        return no(_("The other one who looked leads this work. The second has to be somebody who does not."))
    return yes()


def _be_added(about: Person, decision: Decision, *, is_own: bool) -> Verdict:
    if not is_own and not activities.participant(about, decision.activity):
        return no(_("Choose somebody who takes part in this."))
    return yes()


def _be_misused(entry: RollEntry, *, is_own: bool) -> Verdict:
    if not is_own:
        return no(_("Only the person in whose name a ballot was cast can say so."))
    return yes() if entry.has_voted else no(_("No ballot was cast in your name."))


def _waiting_of(person: Person, decision: Decision) -> int:
    return sum(one.by_id == person.pk for one in queries.roll_challenges_open(decision))


def _choose_side() -> Verdict:
    return no(_("Choose the side this person belongs to: one of those on the roll, and not where they stand now."))
