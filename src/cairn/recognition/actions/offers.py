"""Offering payment for time, and answering."""

from __future__ import annotations

from datetime import date, datetime
from typing import TYPE_CHECKING

from django.utils import timezone

from cairn.activities.record import enter
from cairn.ledger.action import action, quiet
from cairn.recognition import may, queries, words
from cairn.recognition.choices import LINE_LENGTH, Answer
from cairn.recognition.models import AnswerForOnce, Offer

if TYPE_CHECKING:
    from cairn.activities.models import Activity
    from cairn.people.models import Person


@action
def offer_payment(activity: Activity, *, by: Person, at: datetime) -> list[Offer]:
    """Payment for time, offered at once to every citizen in the group who has had no offer.

    The record says to whom, by the marks that also say who joined. What they answer stays between them and whoever
    pays. An earlier answer stands when the offer is made again after a year.
    """
    may.offer_payment(by, activity, at=at).or_refuse()
    terms = queries.terms(activity)
    assert terms is not None  # may.offer_payment refuses while there are none
    people = list(queries.without_offer(activity, at=at))
    made = [
        Offer.objects.update_or_create(activity=activity, person=one, defaults={"terms": terms, "offered_at": at})[0]
        for one in people
    ]
    data = {"to": sorted(one.mark_in(activity.chain) for one in people)}
    enter("recognition.payment.offered", activity, by=by, at=at, about=terms, data=data)
    return made


@quiet("an entry would tell who wants money for their time, and who does not")
def answer_offer(offer: Offer, *, by: Person, at: datetime, answer: str, note: str = "") -> Offer:
    """Yes, a part, no, or give it away. It can be changed at any time; `note` says how much, or to whom."""
    may.answer_offer(by, offer).or_refuse()
    may.answer_so(answer).or_refuse()
    offer.answer, offer.answered_at = Answer(answer), at
    offer.note = words.safely(note, most=LINE_LENGTH)
    offer.save(update_fields=["answer", "note", "answered_at"])
    return offer


@quiet("an entry would tell who wants money for their time, and who does not")
def answer_for_once(
    offer: Offer, *, by: Person, at: datetime, occasion: str, on: date, answer: str, note: str = ""
) -> AnswerForOnce | None:
    """What one says for this session or this task alone. With no `answer`, what one says as a rule holds again."""
    may.answer_for_once(by, offer, on, today=timezone.localdate(at)).or_refuse()
    if not answer:
        AnswerForOnce.objects.filter(offer=offer, occasion=occasion).delete()
        return None
    may.answer_so(answer).or_refuse()
    said = {"on": on, "answer": Answer(answer), "note": words.safely(note, most=LINE_LENGTH), "answered_at": at}
    return AnswerForOnce.objects.update_or_create(offer=offer, occasion=occasion, defaults=said)[0]
