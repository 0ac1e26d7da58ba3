"""What is paid for taking part: the terms, the offer, what is claimed, paid and received."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, timedelta
from functools import partial
from typing import TYPE_CHECKING

from django.utils import timezone

from cairn.management.demo.days import Diary, clock
from cairn.management.demo.plan import Booked, Claim, Prepaid, Rates, Terms
from cairn.management.demo.telling import Telling, World
from cairn.recognition import actions as recognition
from cairn.recognition import queries
from cairn.sessions import queries as sessions

if TYPE_CHECKING:
    from cairn.people.models import Person
    from cairn.recognition.models import Booking
    from cairn.recognition.models import Claim as Made


def note(telling: Telling) -> None:
    plan, diary = telling.plan, telling.diary
    if plan.terms:
        _note_terms(telling, plan.terms)
    for number, paid in enumerate(plan.prepaid):
        Ahead(telling, paid).note(number)
    for booked in plan.booked:
        diary.note(booked.ago, "19:15", partial(_book, telling, booked))
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
        if claim.back[0]:
            diary.note(claim.back[0], clock(number + 1), self._send_back)
        if claim.refused[0]:
            diary.note(claim.refused[0], clock(number + 1), self._refuse)
        if claim.paid or claim.approved:
            diary.note(claim.approved or (claim.ago + claim.paid) // 2, clock(number + 1), self._approve)
        if claim.sent:
            diary.note(claim.sent, clock(number + 2), self._send)
        if claim.paid:
            diary.note(claim.paid, clock(number + 2), self._pay)
        if claim.received:
            diary.note(claim.received, clock(number + 3), self._receive)

    def _make(self, at: datetime) -> None:
        claim = self.claim
        self._made = recognition.make_claim(
            self.telling.activity, by=self.telling.person(claim.by), at=at, what=claim.what, pence=claim.pence,
            for_on=self.telling.days.day(claim.for_day), words=claim.words,
        )  # fmt: skip

    @property
    def checker(self) -> Person:
        """Who approves."""
        terms = self.telling.plan.terms
        return self.telling.person(terms.checker if terms else "Deepa")

    def _approve(self, at: datetime) -> None:
        recognition.approve_claim(self.made, by=self.checker, at=at)

    def _send_back(self, at: datetime) -> None:
        recognition.send_back_claim(self.made, by=self.checker, at=at, words=self.claim.back[1])

    def _refuse(self, at: datetime) -> None:
        recognition.refuse_claim(self.made, by=self.checker, at=at, words=self.claim.refused[1])

    def _send(self, at: datetime) -> None:
        recognition.send_to_finance(self.telling.activity, by=self.telling.person(self.claim.paid_by), at=at)

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
    for ago, name, answer, note in terms.once:
        diary.note(ago, "20:10", partial(_answer_once, telling, name, answer, note))
    if terms.answers and terms.offered:
        diary.note(max(terms.offered[-1] - 2, 1), "18:20", partial(_answer, telling, terms))


def _publish(telling: Telling, terms: Terms, at: datetime) -> None:
    recognition.publish_terms(
        telling.activity, by=telling.cleo, at=at, costs=terms.costs, pays_time=terms.pays_time,
        about_time=terms.about_time, how_to_claim=terms.how_to_claim, whom_to_ask=terms.whom_to_ask,
        paid_within=terms.paid_within,
        rate_card=queries.rate_card(telling.world.programme) if terms.pays_time else None,
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


def _answer_once(telling: Telling, name: str, answer: str, note: str, at: datetime) -> None:
    """What somebody wants for the next session alone."""
    person = telling.person(name)
    offer = queries.offer(person, telling.activity)
    meeting = sessions.sessions_of(telling.activity).filter(starts_at__gte=at).order_by("starts_at").first()
    assert offer is not None, f"{name} had no offer in {telling.plan.title}"
    assert meeting is not None, f"nothing was planned in {telling.plan.title} after {at}"
    on = timezone.localdate(meeting.starts_at)
    recognition.answer_for_once(offer, by=person, at=at, occasion=meeting.ref, on=on, answer=answer, note=note)


def _book(telling: Telling, booked: Booked, at: datetime) -> None:
    for_on = timezone.localdate(at) + timedelta(days=booked.days_ahead)
    recognition.ask_to_book(
        telling.activity, by=telling.person(booked.person), at=at, words=booked.words, for_on=for_on, pence=booked.pence
    )


class Ahead:
    """Something paid before the day, asked for by the person or not, while it is told."""

    def __init__(self, telling: Telling, paid: Prepaid) -> None:
        self.telling = telling
        self.paid = paid
        self._asked: Booking | None = None

    def note(self, number: int) -> None:
        if self.paid.asked:
            self.telling.diary.note(self.paid.asked, clock(number + 1), self._ask)
        self.telling.diary.note(self.paid.ago, clock(number + 1), self._pay)

    def _ask(self, at: datetime) -> None:
        paid = self.paid
        for_on = timezone.localdate(at) + timedelta(days=paid.asked - paid.ago + paid.days_ahead)
        by = self.telling.person(paid.person)
        self._asked = recognition.ask_to_book(self.telling.activity, by=by, at=at, words=paid.words, for_on=for_on)

    def _pay(self, at: datetime) -> None:
        paid, telling = self.paid, self.telling
        for_on = timezone.localdate(at) + timedelta(days=paid.days_ahead)
        recognition.record_prepaid(
            telling.activity, by=telling.person(paid.by), at=at, for_person=telling.person(paid.person),
            pence=paid.pence, for_on=for_on, words=paid.words, asked=self._asked,
        )  # fmt: skip


def rates(world: World, told: Iterable[Rates]) -> Diary:
    """The rate cards of the organisation."""
    diary = Diary(world.days)
    for one in told:
        diary.note(one.ago, "09:40", partial(_publish_rates, world, one))
    return diary


def _publish_rates(world: World, told: Rates, at: datetime) -> None:
    recognition.publish_rate_card(
        world.programme, by=world.people["Cleo"], at=at, lines=told.lines, source=told.source,
        of_on=world.days.day(told.set_ago), is_for_all=True,
    )  # fmt: skip
