"""Who may say whether something was so, when the answers are counted, and who may ask again."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime
from typing import TYPE_CHECKING

from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from cairn.activities import may as activities_may
from cairn.activities import queries as activities
from cairn.base.verdict import Verdict, no, yes
from cairn.people import may as people_may
from cairn.people.sides import Side
from cairn.witness import queries

if TYPE_CHECKING:
    from cairn.activities.models import Activity
    from cairn.people.models import Person


def answer_claims(person: Person | None, activity: Activity, numbers: Collection[int], at: datetime) -> Verdict:
    """Citizens who took part when it was written down, about each of these entries, while it is open."""
    if not (verdict := people_may.take_part(person)):
        return verdict
    assert person is not None  # people_may.take_part refuses None
    known = queries.claims(activity)
    wanted = [known[number] for number in set(numbers) if number in known]
    if not numbers or len(wanted) < len(set(numbers)):
        return no(_("Nobody is asked about this. Open the page with your questions again."))
    if any(at < claim.known_at for claim in wanted):
        return no(_("This has not happened yet. You are asked when the session is over."))
    if not all(claim.takes_answers(at) for claim in wanted):
        return no(_("This asking is over. What people said is counted, and nothing more is added to it."))
    asked = queries.circles(wanted, on=timezone.localdate(at), person=person)
    if all(person.pk in asked[claim.key].asked for claim in wanted):
        return yes()
    return no(_why_not_asked(person, activity, at))


def count_claim(activity: Activity, number: int, at: datetime) -> Verdict:
    """By the clock, whoever notices: after ten days, or once everybody who is asked has answered."""
    claim = queries.claims(activity).get(number)
    if claim is None:
        return no(_("Nobody is asked about this entry of the record."))
    if claim.is_counted:
        return no(_("These answers are counted already."))
    if not queries.may_be_counted(claim, at=at):
        return no(_("This stays open until its last day, or until everybody who is asked has answered."))
    return yes()


def ask_again(person: Person | None, activity: Activity, number: int, at: datetime) -> Verdict:
    """When too few answered. Not when citizens said that it was not so."""
    return wish_to_ask_again(person, activity) and _can_be_asked_again(activity, number, at)


def wish_to_ask_again(person: Person | None, activity: Activity) -> Verdict:
    """A citizen who takes part, or a lead."""
    if not (verdict := people_may.take_part(person)):
        return verdict
    part = activities.participant(person, activity)
    is_citizen = part is not None and part.side == Side.CITIZEN
    if not is_citizen and not activities_may.lead(person, activity.programme):
        return no(_("A citizen who takes part here, or a co-production lead, can ask again."))
    return activities_may.running(activity) if activity.withdrawn_at else yes()


def _can_be_asked_again(activity: Activity, number: int, at: datetime) -> Verdict:
    claim = queries.claims(activity).get(number)
    if claim is None:
        return no(_("Nobody is asked about this entry of the record."))
    if why := _why_asking_is_of_no_use(claim, at):
        return no(why)
    if not queries.circles([claim], on=timezone.localdate(at))[claim.key].asked:
        return no(_("No citizen took part when this was written down, so there is nobody to ask."))
    return yes()


def _why_asking_is_of_no_use(claim: queries.Claim, at: datetime) -> str:
    if claim.is_denied:
        return _("Citizens said it was not so. Asking again does not change that; write down how it really was.")
    if claim.is_settled:
        return _("Enough citizens have confirmed this. Nobody needs to be asked again.")
    if claim.takes_answers(at):
        words = _("Citizens are being asked already, until %(day)s.")
        return words % {"day": date_format(timezone.localdate(claim.closes_at), "j F Y", use_l10n=False)}
    return "" if claim.is_counted else _("The answers are not counted yet. Look again in a moment.")


def _why_not_asked(person: Person, activity: Activity, at: datetime) -> str:
    part = activities.participant(person, activity)
    side = part.side if part else activities.side_of(person, activity, on=at.date())
    if side == Side.STAFF:
        return _("You are on the staff side here. Whether it was so is for citizens to say.")
    if side in {Side.PARTNER, Side.UNCLEAR}:
        return _(
            "Whether it was so is for citizens to say. Partners, and people whose side is not clear, are not asked."
        )
    return _("You are asked about what was written down while you took part. You came later, or left long before.")
