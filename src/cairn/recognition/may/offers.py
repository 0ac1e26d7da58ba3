"""Who may offer payment, and answer an offer."""

from __future__ import annotations

from datetime import date, datetime
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from cairn.activities import may as activities_may
from cairn.base.verdict import Verdict, no, yes
from cairn.people import may as people_may
from cairn.recognition import queries
from cairn.recognition.choices import Answer

LONGEST_AGO = 366  # days

if TYPE_CHECKING:
    from cairn.activities.models import Activity
    from cairn.people.models import Person
    from cairn.recognition.models import Offer


def offer_payment(person: Person | None, activity: Activity, *, at: datetime) -> Verdict:
    """Whoever leads, once the terms say that time is paid, and while somebody has no offer."""
    if not (verdict := activities_may.hold(person, activity)):
        return verdict
    terms = queries.terms(activity)
    if terms is None:
        return no(_("Publish first what is paid. An offer says: this is what you get."))
    if not terms.pays_time:
        return no(_("What is published here says that time is not paid. Publish new terms first, then offer it."))
    if not queries.without_offer(activity, at=at).exists():
        return no(_("Every citizen in the group has had an offer. When somebody joins, you can offer it again."))
    return yes()


def answer_offer(person: Person | None, offer: Offer) -> Verdict:
    """The person it was made to, at any time, as often as they like."""
    if not (verdict := people_may.take_part(person)):
        return verdict
    if person is None or offer.person_id != person.pk:
        return no(_("This offer was made to somebody else. Only they answer it."))
    return yes()


def answer_for_once(person: Person | None, offer: Offer, on: date, *, today: date) -> Verdict:
    """For one session or task, until a year after it: what was said can still matter to what is claimed."""
    if not (verdict := answer_offer(person, offer)):
        return verdict
    if (today - on).days > LONGEST_AGO:
        return no(_("That was more than a year ago. What you said then stays as it was."))
    return yes()


def answer_so(answer: str) -> Verdict:
    return yes() if answer in Answer.values else no(_("Choose one of the answers. Each of them is fine."))
