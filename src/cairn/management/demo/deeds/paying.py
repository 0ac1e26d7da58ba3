"""What is paid for taking part: the terms, the offer, what is claimed, paid and received."""

from __future__ import annotations

from datetime import datetime, timedelta
from functools import partial
from typing import TYPE_CHECKING

from django.utils import timezone

from cairn.management.demo.days import clock
from cairn.management.demo.plan import Claim, Prepaid, Terms
from cairn.management.demo.telling import Telling
from cairn.recognition import actions as recognition
from cairn.recognition import queries

if TYPE_CHECKING:
    from cairn.recognition.models import Claim as Made


def note(telling: Telling) -> None:
    plan, diary = telling.plan, telling.diary
    if plan.terms:
        _note_terms(telling, plan.terms)
    for number, paid in enumerate(plan.prepaid):
        diary.note(paid.ago, clock(number + 1), partial(_prepay, telling, paid))
    for number, claim in enumerate(plan.claims):
        Claimed(telling, claim).note(number)


class Claimed:
    """One claim while it is told."""

    def __init__(self, telling: Telling, claim: Claim) -> None:
        self.telling = telling
        self.claim = claim
        self._made: Made | None = None

    @property
    def made(self) -> Made:
        assert self._made is not None
        return self._made

    def note(self, number: int) -> None:
        claim, diary = self.claim, self.telling.diary
        diary.note(claim.ago, clock(number), self._make)
        if claim.paid:
            diary.note((claim.ago + claim.paid) // 2, clock(number + 1), self._approve)
            diary.note(claim.paid, clock(number + 2), self._pay)
        if claim.received:
            diary.note(claim.received, clock(number + 3), self._receive)

    def _make(self, at: datetime) -> None:
        claim = self.claim
        self._made = recognition.make_claim(
            self.telling.activity, by=self.telling.person(claim.by), at=at, what=claim.what, pence=claim.pence,
            for_on=self.telling.days.day(claim.for_day), words=claim.words,
        )  # fmt: skip

    def _approve(self, at: datetime) -> None:
        terms = self.telling.plan.terms
        recognition.approve_claim(self.made, by=self.telling.person(terms.checker if terms else "Deepa"), at=at)

    def _pay(self, at: datetime) -> None:
        recognition.pay_claim(self.made, by=self.telling.person(self.claim.paid_by), at=at)

    def _receive(self, at: datetime) -> None:
        recognition.receive_payment(self.made, by=self.telling.person(self.claim.by), at=at)


def _note_terms(telling: Telling, terms: Terms) -> None:
    diary = telling.diary
    diary.note(terms.ago, "09:50", partial(_publish, telling, terms))
    if terms.payer:
        diary.note(terms.ago, "09:55", partial(_name_payer, telling, terms.payer))
        diary.note(terms.ago, "09:56", partial(_name_payer, telling, terms.checker))
    for ago in terms.offered:
        diary.note(ago, "11:45", partial(_offer, telling))
    if terms.answers and terms.offered:
        diary.note(max(terms.offered[-1] - 2, 1), "18:20", partial(_answer, telling, terms))


def _publish(telling: Telling, terms: Terms, at: datetime) -> None:
    recognition.publish_terms(
        telling.activity, by=telling.cleo, at=at, costs=terms.costs, pays_time=terms.pays_time,
        about_time=terms.about_time, how_to_claim=terms.how_to_claim, whom_to_ask=terms.whom_to_ask,
        paid_within=terms.paid_within,
    )  # fmt: skip


def _name_payer(telling: Telling, name: str, at: datetime) -> None:
    recognition.name_payer(telling.activity, telling.person(name), by=telling.cleo, at=at)


def _offer(telling: Telling, at: datetime) -> None:
    recognition.offer_payment(telling.activity, by=telling.cleo, at=at)


def _answer(telling: Telling, terms: Terms, at: datetime) -> None:
    for name, answer in (terms.answers or {}).items():
        offer = queries.offer(telling.person(name), telling.activity)
        assert offer is not None, f"{name} had no offer in {telling.plan.title}"
        recognition.answer_offer(offer, by=offer.person, at=at, answer=answer)


def _prepay(telling: Telling, paid: Prepaid, at: datetime) -> None:
    for_on = timezone.localdate(at) + timedelta(days=paid.days_ahead)
    recognition.record_prepaid(
        telling.activity, by=telling.person(paid.by), at=at, for_person=telling.person(paid.person), pence=paid.pence,
        for_on=for_on, words=paid.words,
    )  # fmt: skip
