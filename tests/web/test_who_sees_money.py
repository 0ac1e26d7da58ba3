"""Persona by page: money is seen by the person it is for and by whoever pays, and by nobody else, leads included."""

import re
from dataclasses import dataclass

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.utils import timezone

from cairn.people.models import Person
from cairn.programmes import actions as programmes
from cairn.recognition import actions
from cairn.recognition.models import Booking, Claim
from tests import make, make_money, make_reflections

pytestmark = pytest.mark.django_db
HERE = "/p/waiting-well/a/quiet-corner/money"
WHAT, TRAIN, NOTE = "Bus across the moor", "Train past the lakes", "The lifeboat people"
PRIVATE = (WHAT, TRAIN, NOTE, "34.56")
PERSONAS = (
    "person",
    "neighbour",
    "payer",
    "lead",
    "lead elsewhere",
    "decision owner",
    "moderator",
    "passer-by",
    "nobody",
)


@dataclass
class Money:
    world: make.World
    claim: Claim
    booking: Booking
    people: dict[str, Person | None]

    def client(self, name: str) -> Client:
        client, person = Client(), self.people[name]
        if person:
            client.force_login(person)
        return client


@pytest.fixture
def money(world: make.World) -> Money:
    now = timezone.now()
    make.card(world)
    (offer, *_) = make_money.offered(world)
    actions.answer_offer(offer, by=world.amina, at=now, answer="give_away", note=NOTE)
    claim = make_money.claim(world, at=now, words=WHAT, pence=3456)
    booking = actions.ask_to_book(world.activity, by=world.amina, at=now, words=TRAIN, for_on=now.date())
    payer = make_money.payer(world).person
    elsewhere, moderator = make.person("Otto"), make.person("Mia")
    programmes.open_programme(
        by=elsewhere, organisation=world.organisation, title="Other", slug="other", purpose="Other.", at=make.MONDAY
    )
    programmes.add_member(world.programme, moderator, by=world.cleo, at=make.MONDAY, role="moderator")
    people = (world.amina, world.citizens(1)[0], payer, world.cleo, elsewhere, world.ben, moderator, world.dana, None)
    return Money(world, claim, booking, dict(zip(PERSONAS, people, strict=True)))


ONLY_PAYER = {"payer": 200}
ONLY_PERSON = {"person": 200}
BOTH = {"person": 200, "payer": 200}
PAGES = {  # page: who opens it; everybody else gets a no, or learns not even that it is there
    "/to-pay": ONLY_PAYER, "/send-to-finance": ONLY_PAYER, "/record-prepaid": ONLY_PAYER, "/enter-claim": ONLY_PAYER,
    "/claim/{claim}": BOTH, "/approve-claim/{claim}": ONLY_PAYER, "/send-back-claim/{claim}": ONLY_PAYER,
    "/refuse-claim/{claim}": ONLY_PAYER, "/pay-claim/{claim}": {}, "/receive-payment/{claim}": ONLY_PERSON,
    "/withdraw-approval/{claim}": {}, "/withdraw-claim/{claim}": ONLY_PERSON,
    "/complete-claim/{claim}": {}, "/confirm-claim/{claim}": {},
    "/receipt/{claim}": {}, "/sent-to-finance/1.csv": {}, "/refuse-booking/{booking}": ONLY_PAYER,
    "/withdraw-booking/{booking}": ONLY_PERSON, "/ask-to-book": {"person": 200, "neighbour": 200},
    "/make-claim": {"person": 200, "neighbour": 200},
    "/claim-form": {"person": 200, "neighbour": 200, "payer": 200, "lead": 200},
    "/answer-offer": {"person": 200, "neighbour": 404}, "/answer-offer/abcdefghjkmn": {},
    "/publish-terms": {"lead": 200}, "/name-payer": {"lead": 200}, "/offer-payment": {"lead": 200},
}  # fmt: skip
OPEN_TO_ALL = ("", "/terms", "/paper")


@pytest.mark.parametrize("name", PERSONAS)
def test_each_page_about_money_opens_for_those_it_is_for(money: Money, name: str) -> None:
    client, refs = money.client(name), {"claim": money.claim.ref, "booking": money.booking.ref}
    for path, opens in PAGES.items():
        answer = client.get(HERE + path.format(**refs))
        expected = opens.get(name)
        assert answer.status_code in ({expected} if expected else {403, 404}), (name, path)
        if name not in {"person", "payer"}:
            words = answer.content.decode()
            assert not any(private in words for private in PRIVATE), (name, path)
    for path in OPEN_TO_ALL:
        answer = client.get(HERE + path)
        assert answer.status_code == 200
        if name != "person":
            assert not any(private in answer.content.decode() for private in PRIVATE), (name, path)


DEEDS = (
    *("approve-claim/{claim}", "send-back-claim/{claim}", "refuse-claim/{claim}", "pay-claim/{claim}"),
    *("receive-payment/{claim}", "withdraw-claim/{claim}", "complete-claim/{claim}", "confirm-claim/{claim}"),
    "withdraw-approval/{claim}",
    *("refuse-booking/{booking}", "withdraw-booking/{booking}", "send-to-finance", "record-prepaid", "enter-claim"),
)


@pytest.mark.parametrize("name", [one for one in PERSONAS if one not in {"person", "payer"}])
def test_nobody_else_changes_anything_about_money(money: Money, name: str) -> None:
    client, refs = money.client(name), {"claim": money.claim.ref, "booking": money.booking.ref}
    before = (Claim.objects.values().get(), Booking.objects.values().get())
    sent = {"words": "Because.", "pence": "1", "for_on": "5/1/2026", "for_excel": "excel", "answer": "x"}
    for deed in DEEDS:
        assert client.post(f"{HERE}/{deed.format(**refs)}", sent).status_code in {403, 404}, deed
    assert (Claim.objects.values().get(), Booking.objects.values().get()) == before


ELSEWHERE = (
    *("/", "/me", "/me/words", "/lead", "/search?q=bus", "/glossary", "/p/waiting-well", "/p/waiting-well/rate-cards"),
    *("/p/waiting-well/people", "/p/waiting-well/roles", "/p/waiting-well/reach", "/p/waiting-well/pack"),
    *("/p/waiting-well/reports", "/p/waiting-well/reflections", "/p/waiting-well/moderation"),
    *(f"/p/waiting-well/a/quiet-corner{page}" for page in (
        "", "/record", "/record.json", "/mountain", "/people", "/do", "/do/budget", "/listen", "/explore", "/decide",
        "/learn", "/included", "/reports", "/pack", "/challenge", "/money.csv", "/do/spending.csv",
    )),
)  # fmt: skip


@pytest.mark.parametrize("name", PERSONAS)
def test_no_other_page_export_or_feed_shows_what_anybody_is_paid(money: Money, name: str) -> None:
    client, read = money.client(name), 0
    for path in ELSEWHERE:
        answer = client.get(path, follow=True)
        if answer.status_code == 200:
            read += 1
            words = b"".join(answer) if answer.streaming else answer.content
            assert not any(private.encode() in words for private in PRIVATE), (name, path)
            assert not re.search(rb"\b3456\b", words), (name, path)
    assert read > 12
    assert client.get(f"{HERE}/claim-form").status_code in {200, 403}


def test_what_is_private_is_really_there_for_those_it_is_for(money: Money) -> None:
    own, paying = money.client("person"), money.client("payer")
    for client, paths in ((own, (HERE, "/me/about")), (paying, (f"{HERE}/to-pay",))):
        for path in paths:
            words = client.get(path).content.decode()
            assert all(private in words for private in (WHAT, TRAIN, "34.56")), path
    assert NOTE in own.get(HERE).content.decode()
    photo = SimpleUploadedFile("x.png", make_reflections.png())
    sent = {"what": "expenses", "pence": "1", "for_on": "5/1/2026", "words": "Tea", "step": "2", "receipt": photo}
    assert money.client("lead").post(f"{HERE}/make-claim", sent).status_code == 403
