"""Who may put forward ground rules, and agree to them for a side."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from cairn.activities import may as activities_may
from cairn.base.verdict import Verdict, no, yes
from cairn.people.sides import Side
from cairn.sessions import queries
from cairn.sessions.may import here

if TYPE_CHECKING:
    from cairn.people.models import Person
    from cairn.sessions.models import GroundRule, Session

RULES_AT_MOST = 20


def propose_rule(person: Person | None, session: Session) -> Verdict:
    """Anybody who takes part, and whoever holds the activity, until the session is closed."""
    if not (verdict := here.inside(person, session) and here.still_open(session)):
        return verdict
    if queries.ground_rules_proposed(session).count() >= RULES_AT_MOST:
        return no(_("There are a great many lines already. Agree on these first."))
    return yes()


def follow(session: Session, rule: GroundRule) -> Verdict:
    """Whether a line can take the place of this one: it stands here now."""
    if rule.session.activity_id != session.activity_id or not rule.agreed_at or rule.ended_at:
        return no(_("This line does not stand any more. Look at the ground rules again."))
    return yes()


def take_back_rule(person: Person | None, rule: GroundRule) -> Verdict:
    """Whoever put it forward, until it stands."""
    if rule.agreed_at or rule.taken_back_at:
        return no(_("This line is settled already."))
    if person is None or rule.proposer_id != person.pk:
        return no(_("Only the person who put this line forward takes it back."))
    return activities_may.running(rule.session.activity)


def agree_rules(person: Person | None, session: Session, at: datetime) -> Verdict:
    """Anybody who is checked in agrees for their side, once for each line."""
    if not (verdict := here.still_open(session) and here.begun(session, at)):
        return verdict
    side = queries.side_there(person, session)
    if not side:
        return no(_("Check in first: those who are here agree on how they want to be together."))
    if side == Side.UNCLEAR:
        return no(_("It is not clear yet on which side you are, so you cannot agree for one."))
    return yes()


def agree_to(session: Session, rules: Sequence[GroundRule], side: str) -> Verdict:
    """Whether just these lines are what stands open for this side: nobody agrees to what they have not read."""
    open_now = [
        one for one in queries.ground_rules_proposed(session) if side not in {a.side for a in one.agreements.all()}
    ]
    if not open_now:
        return no(_("Your side has agreed to every line already."))
    if {one.pk for one in rules} != {one.pk for one in open_now}:
        return no(_("Somebody changed these lines in the meantime. Read them again, then agree."))
    return yes()
