"""Who may challenge, reply, take back, and say what was put right."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from cairn.activities import may as activities_may
from cairn.activities import queries as activities
from cairn.base.verdict import Verdict, no, yes
from cairn.core.altitude import RULES_V1
from cairn.ledger import queries as ledger
from cairn.people import codes
from cairn.people import may as people_may
from cairn.witness import queries
from cairn.witness.points import CONDITIONS, Ground, Point

if TYPE_CHECKING:
    from cairn.activities.models import Activity
    from cairn.people.models import Person
    from cairn.witness.models import Challenge

AFTER_THE_END = timedelta(days=RULES_V1.whole("contest_after_end_days"))
REVIEWED = "learn.review"


def raise_challenge(person: Person | None, activity: Activity, *, at: datetime) -> Verdict:
    """Anybody who may see the activity, with or without an account, also after its end."""
    if not (verdict := activities_may.see(person, activity)):
        return verdict
    until = _contestable_until(activity)
    if until is not None and at > until:
        return no(_("This activity ended more than a year ago. What it shows can no longer be challenged."))
    return yes()


def raise_anonymously(activity: Activity, code: str, *, at: datetime) -> Verdict:
    """Whether one more challenge without a person is taken in now. Nobody is counted, only challenges."""
    if not codes.is_one(code):
        return no(_("Your code was lost on the way. Go back and send the challenge again."))
    if again := queries.again_at(activity, at=at):
        when = date_format(timezone.localtime(again) + timedelta(minutes=1), "g.i a")
        return no(
            _(
                "Many anonymous challenges came in within this hour, so we hold back to keep floods out."
                " Try again after %(time)s, or sign in and challenge now."
            )
            % {"time": when}
        )
    return yes()


def contest(activity: Activity, point: Point, *, what_is_new: str) -> Verdict:
    """Whether this point can be contested now: not while it waits, and once it was looked at only with something new.

    An answer does not close a point: otherwise whoever is challenged could challenge it first, and answer themselves.
    """
    if not (verdict := _is_a_point(activity, point)):
        return verdict
    if queries.running_at(activity, point):
        return no(_("This very point is challenged already. Follow that challenge; it is on the list of challenges."))
    if queries.looked_at(activity, point) and not what_is_new.strip():
        return no(
            _("This very point was challenged and answered before. Say what is new, or what the answer leaves out.")
        )
    return yes()


def reply_to_challenge(person: Person | None, challenge: Challenge) -> Verdict:
    """In public, for the organisation: whoever holds the activity, or the owner of the decision."""
    if challenge.is_settled:
        return no(_("This challenge is settled. Nothing more needs a reply."))
    return answer_for(person, challenge.activity)


def answer_for(person: Person | None, activity: Activity) -> Verdict:
    """Whether the person speaks for those who are challenged, also after the end of the activity."""
    if not (verdict := people_may.take_part(person)):
        return verdict
    card = activities.card(activity)
    if person is not None and card and card.decision_owner_id == person.pk:
        return yes()
    if not activities_may.lead(person, activity.programme):
        return no(_("Only whoever leads this work, or the decision owner named on its card, answers a challenge."))
    return yes()


def take_back_challenge(person: Person | None, challenge: Challenge, code: str = "") -> Verdict:
    """Only whoever raised it, and only until somebody has asked for a ruling."""
    if challenge.is_settled:
        return no(_("This challenge is settled. There is nothing to take back."))
    if queries.running_ruling(challenge):
        return no(_("A ruling has been asked for. It is no longer yours alone to take back."))
    return be_challenger(person, challenge, code)


def be_challenger(person: Person | None, challenge: Challenge, code: str) -> Verdict:
    """Whether this is who raised it: signed in, or with the code of an anonymous challenge."""
    if queries.is_challenger(challenge, person, code):
        return yes()
    if challenge.is_anonymous:
        return no(
            _("This is not the code of this challenge. A code has four groups of four, like hk3m-92cv-xptq-7bda.")
        )
    return no(_("Only whoever raised this challenge can do this. Sign in as that person."))


def put_right(person: Person | None, challenge: Challenge) -> Verdict:
    """After a ruling that upheld it. Only a question settled beforehand stays settled."""
    if not challenge.is_upheld:
        return no(_("Only what a ruling has upheld can be put right."))
    if challenge.ground == Ground.ALREADY_DECIDED:
        return no(
            _(
                "What was decided beforehand stays decided, so this cannot be put right."
                " Say so on the decision card, and keep the promise that fits it."
            )
        )
    return answer_for(person, challenge.activity)


def _is_a_point(activity: Activity, point: Point) -> Verdict:
    if point.ground not in Ground.values:
        return no(_("Choose why you challenge this."))
    if point.fact:
        if not queries.target(activity, point):
            return no(_("There is no entry with this number that can be challenged. Choose one from the record."))
        return yes()
    if point.ground == Ground.SIDE:
        return no(_("A side is challenged at the entry that says the person joined. Find it in the record."))
    return yes() if point.condition in CONDITIONS else no(_("There is no such condition. Choose one of the mountain."))


def _contestable_until(activity: Activity) -> datetime | None:
    """A year after an activity ended and was reviewed, it is frozen for good; None while it is not."""
    if activity.ended_at is None:
        return None
    reviewed = ledger.newest(activity.chain, kind=REVIEWED).first()
    return max(activity.ended_at, reviewed.entered_at) + AFTER_THE_END if reviewed else None
