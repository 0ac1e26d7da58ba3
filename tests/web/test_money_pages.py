"""The pages about costs and payment, for each of the four people, another citizen, one who is named to pay, nobody."""

import re
from datetime import timedelta

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.utils import timezone

from cairn.activities import actions as activities
from cairn.programmes import actions as programmes
from cairn.recognition import actions, queries
from cairn.recognition.models import Claim, Receipt
from tests import make, make_money, make_reflections, make_roles
from tests.web.components.html_checks import faults
from tests.web.looking import body, signed_in

HERE = "/p/waiting-well/a/quiet-corner/money"
RECORD = "/p/waiting-well/a/quiet-corner/record"
PEOPLE = ("amina", "ben", "cleo", "dana", "neighbour", "")
WORDS = "Bus there and back."
A_CLAIM = {"what": "expenses", "pence": "12.50", "for_on": "5/1/2026", "words": WORDS}


def looks(client: Client, world: make.World, name: str) -> Client:
    """The client with one of the four, another citizen of the group, or nobody."""
    if name == "neighbour":
        client.force_login(world.citizens(1)[0])
        return client
    client.logout()
    return signed_in(client, world, name)


def read(client: Client, path: str = "", *, at: str = HERE) -> str:
    page = client.get(f"{at}{path}")
    assert page.status_code == 200
    words = page.content.decode()
    assert faults(words) == []
    assert words.count("<h1") == 1
    return " ".join(words.split())


@pytest.mark.parametrize("name", PEOPLE)
def test_everybody_reads_what_is_paid(client: Client, world: make.World, name: str) -> None:
    assert "not published yet what is paid here" in read(looks(client, world, name))
    make_money.terms(world)
    make_money.terms(world, at=make.day(2), costs="Travel only.")
    page = read(client)
    for words in ("Travel only.", "£75 for up to four hours.", "Within 20 working days", "Cleo, 01632 960123"):
        assert words in page
    assert "https://www.citizensadvice.org.uk/" in page
    assert "We give no advice" in page
    assert "Travel, care for somebody" not in page
    assert "Travel, care for somebody" in read(client, "/terms")


@pytest.mark.parametrize("path", ["", "/join"])
def test_the_activity_and_the_page_to_join_lead_there(client: Client, world: make.World, path: str) -> None:
    make.invitation(world)
    page = client.get(f"/p/waiting-well/a/quiet-corner{path}").content.decode()
    assert f'href="{HERE}"' in page
    assert "paid before the day if you like" in page


def test_terms_are_published_and_what_was_typed_comes_back(client: Client, world: make.World) -> None:
    signed_in(client, world, "cleo")
    sent = {
        "costs": "Travel.", "pays_time": "no", "about_time": "The grant pays no time.", "how_to_claim": "Here.",
        "paid_within": "10", "whom_to_ask": "Cleo",
    }  # fmt: skip
    read(client, "/publish-terms")
    for changes, why in (
        ({"pays_time": ""}, "Choose whether time is paid."), ({"about_time": ""}, "why time is not paid"),
        ({"paid_within": "90"}, "60"), ({"how_to_claim": "Into 12-34-56 12345678"}, "bank details"),
    ):  # fmt: skip
        page = client.post(f"{HERE}/publish-terms", sent | changes)
        assert page.status_code == 200
        assert why in page.content.decode()
        assert "Travel." in page.content.decode()
    assert client.post(f"{HERE}/publish-terms", sent)["Location"] == HERE
    page = read(client)
    assert "Your time is not paid" in page
    assert "Within 10 working days" in page
    assert "Offer payment" not in page
    assert "The grant pays no time." in read(client, "/publish-terms")


def test_payment_is_offered_to_everybody_and_answered_in_private(client: Client, world: make.World) -> None:
    make_money.terms(world)
    signed_in(client, world, "cleo")
    assert "1 citizen in the group has had no offer of payment yet" in read(client)
    assert "1 citizen in the group has had no offer yet" in read(client, "/offer-payment")
    assert client.post(f"{HERE}/offer-payment")["Location"] == HERE
    assert "Every citizen in the group has had an offer" in read(client)
    assert "Amina: has not answered yet" in read(client, "/to-pay")
    looks(client, world, "amina")
    assert "Payment for your time is offered to you" in read(client, at="/me")
    assert "You are offered payment for your time" in read(client)
    assert "Citizens Advice" in read(client, "/answer-offer")
    odd = client.post(f"{HERE}/answer-offer", {"answer": "give_away", "note": "AB 12 34 56 C"}).content.decode()
    assert "National Insurance" in odd
    assert "AB 12 34 56 C" in odd
    client.post(f"{HERE}/answer-offer", {"answer": "give_away", "note": "The hospice shop"})
    assert "The hospice shop" in read(client)
    assert "is offered to you" not in read(client, at="/me")
    for name, sees in (("cleo", True), ("ben", False), ("dana", False), ("neighbour", False), ("", False)):
        looks(client, world, name)
        assert "hospice" not in read(client)
        assert "hospice" not in read(client, at=RECORD)
        page = client.get(f"{HERE}/to-pay")
        assert page.status_code == (200 if sees else 403)
        assert ("The hospice shop" in page.content.decode()) == sees


def test_how_much_is_paid_for_what_is_published_and_the_offer_shows_it(client: Client, world: make.World) -> None:
    cards = "/p/waiting-well/rate-cards"
    assert "Nothing is published yet" in read(client, at=cards)
    assert "Publish an edition" not in read(client, at=cards)
    assert client.get(f"{cards}/new").status_code == 403
    signed_in(client, world, "cleo")
    sent = {"lines": "Taking part, hour, £15\nChairing: half day £75.50", "source": "The board", "of_on": "5/1/2026"}
    sent |= {"is_for_all": "here", "source_url": "https://example.org/rates"}
    for changes, why in (
        ({"lines": "Taking part for free"}, "write it like"), ({"source": ""}, "who set"),
        ({"of_on": "x"}, "a day like"),
        ({"source_url": "javascript:alert(1)"}, "Enter a link"), ({"lines": "Pay 12-34-56 12345678, day, £5"}, "bank"),
    ):  # fmt: skip
        assert why in client.post(f"{cards}/new", sent | changes).content.decode()
    assert client.post(f"{cards}/new", sent)["Location"] == cards
    page = read(client, at=cards)
    for words in ("Chairing", "£75.50", "Set by The board on Monday 5 January 2026", "https://example.org/rates"):
        assert words in page
    card = queries.rate_card(world.programme)
    make_money.terms(world, rate_card=card, cost_code="CC-7")
    assert f'value="{card.ref}" selected' in read(client, "/publish-terms")
    client.post(f"{HERE}/offer-payment")
    looks(client, world, "amina")
    page = read(client, "/answer-offer")
    for words in (
        "£75.50",
        "Set by The board",
        "rests on edition 1",
        "We give no advice",
        "0800 144 8848",
        "welfare rights",
    ):
        assert words in page
    assert "CC-7" not in page


def test_a_paid_role_says_how_much_when_and_who_advises_before_anybody_asks_for_it(
    client: Client, world: make.World
) -> None:
    card = actions.publish_rate_card(
        world.programme, by=world.cleo, at=make.MONDAY, source="The board", of_on=make.MONDAY.date(),
        lines=[("Keeping the door", "hour", 1450)],
    )  # fmt: skip
    role = make_roles.offer(world, activity=world.activity)
    page = read(client, at=f"/p/waiting-well/roles/{role.ref}")
    for words in ("£14.50", "Set by The board", "We give no advice"):
        assert words in page
    make_money.terms(world, rate_card=card)
    assert "Within 20" not in page
    assert "paid within 20 working days" in read(client, at=f"/p/waiting-well/roles/{role.ref}")
    unpaid = make_roles.offer(world, is_paid=False, about_pay="Costs only.")
    assert "£14.50" not in read(client, at=f"/p/waiting-well/roles/{unpaid.ref}")


def test_one_session_is_answered_otherwise(client: Client, world: make.World) -> None:
    make_money.offered(world)
    meeting = make.session(world, starts_at=timezone.now() + timedelta(days=9))
    looks(client, world, "amina")
    client.post(f"{HERE}/answer-offer", {"answer": "accept", "note": ""})
    assert meeting.title in read(client, "/answer-offer")
    page = read(client, f"/answer-offer/{meeting.ref}")
    assert "As a rule: Yes, I want to be paid" in page
    odd = client.post(f"{HERE}/answer-offer/{meeting.ref}", {"answer": "part", "note": "To 12-34-56 12345678"})
    assert "bank details" in odd.content.decode()
    client.post(f"{HERE}/answer-offer/{meeting.ref}", {"answer": "give_away", "note": "The food bank"})
    assert "The food bank" in read(client, "/answer-offer")
    assert client.get(f"{HERE}/answer-offer/nothing").status_code == 404
    signed_in(client, world, "cleo")
    assert "The food bank" in read(client, "/to-pay")
    assert client.get(f"{HERE}/answer-offer/{meeting.ref}").status_code == 404
    looks(client, world, "amina")
    client.post(f"{HERE}/answer-offer/{meeting.ref}", {"answer": "", "note": ""})
    assert "The food bank" not in read(client, "/answer-offer")


def test_a_claim_is_made_in_four_lines(client: Client, world: make.World) -> None:
    make_money.terms(world)
    signed_in(client, world, "amina")
    page = read(client, "/make-claim")
    for words in ("Do not write bank details here", "Who pays now: Cleo", "In a small group people may still guess"):
        assert words in page
    for changes, why in (
        ({"pence": "twelve"}, "Enter an amount like 12.50"), ({"pence": "12.505"}, "Enter an amount like 12.50"),
        ({"pence": ""}, "Enter how much"), ({"pence": "9,999.00"}, "more than £5,000"), ({"pence": "0"}, "Enter an"),
        ({"for_on": "yesterday"}, "Enter a day like"), ({"words": ""}, "Say in a few words"),
        ({"for_on": (timezone.localdate() + timedelta(days=1)).isoformat()}, "still to come"),
        ({"words": "Sort code 12-34-56 account 12345678"}, "bank details"), ({"what": "thanks"}, "valid choice"),
    ):  # fmt: skip
        sent = A_CLAIM | changes
        answer = client.post(f"{HERE}/make-claim", sent)
        assert answer.status_code == 200
        assert why in answer.content.decode()
        for typed in (sent["pence"], sent["words"]):
            assert typed in answer.content.decode()
    assert not queries.claims_of(world.amina)
    answer = client.post(f"{HERE}/make-claim", A_CLAIM | {"pence": " £1,012.5 "})
    (made,) = queries.claims_of(world.amina)
    assert answer["Location"] == f"{HERE}/claim/{made.ref}"
    assert (made.pence, made.words, made.for_on) == (101_250, WORDS, make.MONDAY.date())
    assert "A claim of £1,012.50" in read(client, f"/claim/{made.ref}")


def test_a_claim_takes_three_steps_and_nothing_typed_is_lost(client: Client, world: make.World) -> None:
    make_money.terms(world)
    signed_in(client, world, "amina")
    page, here = read(client, "/make-claim"), f"{HERE}/make-claim"
    assert "step 1 of 3" in page
    first = {name: A_CLAIM[name] for name in ("what", "for_on", "words")} | {"step": "1"}
    assert "Say in a few words" in client.post(here, first | {"words": ""}).content.decode()
    page = client.post(here, first).content.decode()
    assert "step 2 of 3" in page
    assert "There is a problem" not in page
    assert f'name="words" value="{WORDS}"' in page
    second = A_CLAIM | {"step": "2", "receipt": SimpleUploadedFile("bus.png", make_reflections.png())}
    page = client.post(here, second).content.decode()
    assert "step 3 of 3" in page
    (waiting,) = Receipt.objects.all()
    assert f'name="kept" value="{waiting.ref}"' in page
    assert "£12.50" in page
    assert not queries.claims_of(world.amina)
    third = A_CLAIM | {"step": "3", "kept": waiting.ref}
    back = client.post(here, third | {"back": "2"}).content.decode()
    assert "Your photo is here" in back
    assert 'value="12.50"' in back
    assert WORDS in client.post(here, third | {"back": "1"}).content.decode()
    client.post(here, third)
    (made,) = queries.claims_of(world.amina)
    assert made.receipt == waiting
    for name, status in (("amina", 200), ("cleo", 200), ("ben", 404), ("dana", 404), ("", 404)):
        looks(client, world, name)
        photo = client.get(f"{HERE}/receipt/{made.ref}")
        assert photo.status_code == status
        if status == 200:
            assert "no-store" in photo["Cache-Control"]
            assert body(photo).startswith(b"RIFF")


def test_the_last_button_pressed_twice_leads_to_the_one_claim(client: Client, world: make.World) -> None:
    signed_in(client, world, "amina")
    photo = A_CLAIM | {"step": "2", "receipt": SimpleUploadedFile("bus.png", make_reflections.png())}
    page = client.post(f"{HERE}/make-claim", photo).content.decode()
    kept = re.search(r'name="kept" value="(\w+)"', page)
    assert kept
    last = A_CLAIM | {"step": "3", "kept": kept[1]}
    answers = [client.post(f"{HERE}/make-claim", last) for _press in range(2)]
    (made,) = queries.claims_of(world.amina)
    assert [one["Location"] for one in answers] == [f"{HERE}/claim/{made.ref}"] * 2
    assert "claimed already: here it is" in read(client, f"/claim/{made.ref}")


def test_a_photo_that_is_none_or_gone_says_so_and_can_be_left_out(client: Client, world: make.World) -> None:
    signed_in(client, world, "amina")
    odd = A_CLAIM | {"step": "2", "receipt": SimpleUploadedFile("bus.png", b"no picture")}
    page = client.post(f"{HERE}/make-claim", odd).content.decode()
    assert "cannot be read as a picture" in page
    assert 'value="12.50"' in page
    gone = A_CLAIM | {"step": "3", "kept": "abcdefghjkmn"}
    assert "not there any more" in client.post(f"{HERE}/make-claim", gone).content.decode()
    assert client.post(f"{HERE}/make-claim", gone | {"without": "1"}).status_code == 302


def test_a_claim_on_paper_is_printed_entered_and_seen_with_its_code_alone(client: Client, world: make.World) -> None:
    signed_in(client, world, "amina")
    assert "Make a form" in read(client, "/claim-form")
    page = client.post(f"{HERE}/claim-form").content.decode()
    code = re.search(r"<strong>((?:[a-z2-9]{4}-){3}[a-z2-9]{4})</strong>", page)[1]
    assert "Write no bank details" in page
    signed_in(client, world, "cleo")
    sent = A_CLAIM | {"for_person": world.amina.ref, "code": code}
    assert "has this code" in client.post(f"{HERE}/enter-claim", sent | {"code": "zzzz"}).content.decode()
    client.post(f"{HERE}/enter-claim", sent)
    (made,) = queries.claims_of(world.amina)
    assert "not confirmed it yet" in read(client, f"/claim/{made.ref}")
    looks(client, world, "")
    assert "Nothing was entered" in client.post(f"{HERE}/paper", {"code": "zzzz"}).content.decode()
    page = client.post(f"{HERE}/paper", {"code": code}).content.decode()
    assert WORDS in page
    assert "Yes, this is my claim" in page
    client.post(f"{HERE}/paper", {"code": code, "deed": "confirm"})
    assert "The money has come" in client.post(f"{HERE}/paper", {"code": code}).content.decode()
    client.post(f"{HERE}/paper", {"code": code, "deed": "received"})
    made.refresh_from_db()
    assert (made.confirmed_at is not None, made.state) == (True, "received")
    looks(client, world, "ben")
    assert client.get(f"{HERE}/claim-form").status_code == 403
    assert client.get(f"{HERE}/enter-claim").status_code == 403


def test_something_is_asked_for_booked_or_answered(client: Client, world: make.World) -> None:
    looks(client, world, "amina")
    tomorrow = (timezone.localdate() + timedelta(days=9)).isoformat()
    sent = {"words": "Train from Leeds at 9", "for_on": tomorrow, "pence": ""}
    odd = client.post(f"{HERE}/ask-to-book", sent | {"words": "To 12-34-56 12345678"}).content.decode()
    assert "bank details" in odd
    assert "12345678" in odd
    assert client.post(f"{HERE}/ask-to-book", sent)["Location"] == HERE
    client.post(f"{HERE}/ask-to-book", sent | {"words": "A taxi home"})
    for at in (HERE, "/me/about"):
        assert "Train from Leeds at 9" in read(client, at=at)
    train, taxi = queries.bookings_to_answer(world.activity)
    signed_in(client, world, "cleo")
    assert "Somebody waits for something to be booked" in read(client, at="/lead")
    assert "Train from Leeds at 9" in read(client, "/to-pay")
    page = read(client, f"/record-prepaid?asked={train.ref}")
    assert f'value="{world.amina.ref}" selected' in page
    booked = {"for_person": world.amina.ref, "pence": "45", "for_on": tomorrow, "words": "Train, booked"}
    client.post(f"{HERE}/record-prepaid?asked={train.ref}", booked)
    client.post(f"{HERE}/refuse-booking/{taxi.ref}", {"words": "There is a bus: claim it."})
    looks(client, world, "neighbour")
    assert client.get(f"{HERE}/withdraw-booking/{taxi.ref}").status_code == 404
    looks(client, world, "amina")
    page = read(client)
    assert "Booked." in page
    assert "There is a bus: claim it." in page


def test_time_cannot_be_claimed_where_it_is_not_paid_and_the_page_says_why(client: Client, world: make.World) -> None:
    make_money.terms(world, pays_time=False, about_time="The grant pays travel only.")
    signed_in(client, world, "amina")
    page = read(client, "/make-claim")
    assert "The grant pays travel only." in page
    assert 'value="time"' not in page
    make_money.terms(world)
    assert 'value="time"' in read(client, "/make-claim")


@pytest.mark.parametrize(
    ("name", "status", "why"),
    [
        ("ben", 403, "Your employer pays"), ("cleo", 403, "Join this activity first"), ("neighbour", 200, ""),
        ("dana", 403, "Join this activity first"), ("", 403, "Sign in first"),
    ],
)  # fmt: skip
def test_who_cannot_claim_is_told_why(client: Client, world: make.World, name: str, status: int, why: str) -> None:
    looks(client, world, name)
    for page in (client.get(f"{HERE}/make-claim"), client.post(f"{HERE}/make-claim", A_CLAIM)):
        if status == 403:
            assert page.status_code == 403
            assert why in page.content.decode()
    assert Claim.objects.count() == (0 if status == 403 else 1)


@pytest.fixture
def claim(world: make.World) -> Claim:
    """Amina's claim, made today."""
    make_money.terms(world)
    return make_money.claim(world, at=timezone.now())


@pytest.mark.parametrize("name", PEOPLE)
def test_nobody_but_its_person_and_whoever_pays_sees_a_claim_on_any_page(
    client: Client, world: make.World, claim: Claim, name: str
) -> None:
    make_money.prepaid(world, at=timezone.now())
    looks(client, world, name)
    own, pays = name == "amina", name == "cleo"
    assert client.get(f"{HERE}/claim/{claim.ref}").status_code == (200 if own or pays else 404)
    assert client.get(f"{HERE}/to-pay").status_code == (200 if pays else 403)
    assert client.get(f"{HERE}/record-prepaid").status_code == (200 if pays else 403)
    for path in ("/me/about", HERE, f"{HERE}/to-pay", f"{HERE}/claim/{claim.ref}"):
        words = client.get(path, follow=True).content.decode()
        may_see = own if path in {"/me/about", HERE} else pays if path.endswith("/to-pay") else own or pays
        for private in (WORDS, "£12.50"):
            assert (private in words) == (may_see and not (own and path.endswith("/to-pay"))), path
    for path in ("", "/record", "/record.json", "/mountain", "/people", "/do", "/listen", "/money/terms"):
        words = client.get(f"/p/waiting-well/a/quiet-corner{path}").content.decode()
        assert not any(private in words for private in (WORDS, "12.50", "£45", "Train there")), path
        assert not re.search(r"\b1250\b", words), path  # a whole number: seals have such digits inside
    assert f"/claim/{claim.ref}" not in client.get(RECORD).content.decode()


@pytest.mark.parametrize("deed", ["pay-claim", "receive-payment", "withdraw-claim"])
@pytest.mark.parametrize("name", ["ben", "dana", "neighbour", ""])
def test_nobody_else_learns_that_there_is_a_claim_or_changes_it(
    client: Client, world: make.World, claim: Claim, name: str, deed: str
) -> None:
    looks(client, world, name)
    for answer in (client.get(f"{HERE}/{deed}/{claim.ref}"), client.post(f"{HERE}/{deed}/{claim.ref}")):
        assert answer.status_code == 404
        there, not_there = answer.content, client.get(f"{HERE}/{deed}/nothing").content
        assert there.replace(claim.ref.encode(), b"nothing") == not_there, "but for the address they came by"
    assert Claim.objects.get().is_open


@pytest.mark.parametrize(
    ("name", "deed", "status"),
    [
        ("amina", "pay-claim", 403), ("amina", "receive-payment", 200), ("amina", "withdraw-claim", 200),
        ("cleo", "pay-claim", 200), ("cleo", "receive-payment", 403), ("cleo", "withdraw-claim", 403),
    ],
)  # fmt: skip
def test_each_of_the_two_does_what_is_theirs(
    client: Client, world: make.World, claim: Claim, name: str, deed: str, status: int
) -> None:
    make_money.approved(claim, at=timezone.now(), but=world.cleo)
    signed_in(client, world, name)
    assert client.get(f"{HERE}/{deed}/{claim.ref}").status_code == status
    assert client.post(f"{HERE}/{deed}/{claim.ref}").status_code == (302 if status == 200 else 403)
    assert Claim.objects.get().is_open == (status == 403)


def test_money_is_paid_and_has_come(client: Client, world: make.World, claim: Claim) -> None:
    signed_in(client, world, "cleo")
    assert "1 claim waits to be paid" in read(client, at="/me")
    assert "Not paid yet. It has waited 0 working days" in read(client, "/to-pay")
    assert client.post(f"{HERE}/pay-claim/{claim.ref}").status_code == 403
    make_money.approved(claim, at=timezone.now(), but=world.cleo)
    assert "£12.50 for Amina." in read(client, f"/pay-claim/{claim.ref}")
    assert client.post(f"{HERE}/pay-claim/{claim.ref}")["Location"] == f"{HERE}/to-pay"
    assert "Nothing is approved that waits for its money" in read(client, "/to-pay")
    assert "waits to be paid" not in read(client, at="/me")
    looks(client, world, "amina")
    page = read(client, at="/me/about")
    assert "My money" in page
    assert "Has it come?" in page
    assert f'action="{HERE}/receive-payment/{claim.ref}"' in page
    assert "A bank can take three working days" in read(client, f"/claim/{claim.ref}")
    client.post(f"{HERE}/receive-payment/{claim.ref}")
    assert "Paid, and it has come" in read(client, at="/me/about")
    assert "Has it come?" not in read(client, at="/me/about")


def test_one_approves_and_another_sends_to_finance(client: Client, world: make.World, claim: Claim) -> None:
    signed_in(client, world, "cleo")
    assert "Only one person pays here now" in read(client, "/to-pay")
    gita = make_money.other_eyes(claim, but=world.cleo)
    assert "Only one person pays here now" not in read(client, "/to-pay")
    assert "Is this to be paid?" in read(client, f"/approve-claim/{claim.ref}")
    client.post(f"{HERE}/approve-claim/{claim.ref}")
    assert "You approved this claim" in client.get(f"{HERE}/pay-claim/{claim.ref}").content.decode()
    assert "Nothing waits for you to send it" in read(client, "/send-to-finance")
    client.force_login(gita)
    page = read(client, "/send-to-finance")
    assert "No words about what exactly it was for" in page
    assert "Together: £12.50" in page
    assert "valid choice" in client.post(f"{HERE}/send-to-finance", {"for_excel": "which"}).content.decode()
    type(world.amina).objects.filter(pk=world.amina.pk).update(name="=Amina")
    table = client.post(f"{HERE}/send-to-finance", {"for_excel": "excel"})
    assert table["Content-Type"].startswith("text/csv")
    lines = table.content.decode().splitlines()
    assert lines[0].startswith("\ufeffClaim,")
    assert lines[1].split(",")[:4] == [claim.ref, "'=Amina", "costs", "12.50"]
    assert not any(WORDS in line for line in lines)
    again = client.get(f"{HERE}/sent-to-finance/1.csv?for=others").content.decode().splitlines()
    assert again == [lines[0].removeprefix("\ufeff"), lines[1]]
    assert "Nothing waits for you to send it" in read(client, "/send-to-finance")
    assert "Approved, and sent to finance." in read(client, "/to-pay")
    assert "1 claim. Together £12.50." in read(client, "/to-pay")
    assert "Take the approval back" in read(client, f"/claim/{claim.ref}")
    assert client.post(f"{HERE}/withdraw-approval/{claim.ref}", {"words": "Wrong cost code."}).status_code == 302
    again = client.get(f"{HERE}/approve-claim/{claim.ref}")
    assert queries.sign_of(claim) in again.content.decode()
    looks(client, world, "amina")
    assert client.get(f"{HERE}/sent-to-finance/1.csv").status_code == 403
    assert "Where it stood, and for how long" in read(client, f"/claim/{claim.ref}")


def test_a_claim_is_sent_back_and_answered(client: Client, world: make.World, claim: Claim) -> None:
    signed_in(client, world, "cleo")
    odd = client.post(f"{HERE}/send-back-claim/{claim.ref}", {"words": "Is it GB82 WEST 1234 5698 7654 32?"})
    assert "bank details" in odd.content.decode()
    client.post(f"{HERE}/send-back-claim/{claim.ref}", {"words": "Which bus was it?"})
    assert "Waiting for the person" in read(client, "/to-pay")
    looks(client, world, "amina")
    assert "Something is missing" in read(client, f"/claim/{claim.ref}")
    sent = {"pence": "9", "for_on": A_CLAIM["for_on"], "words": WORDS, "answer": "The 7."}
    assert client.post(f"{HERE}/complete-claim/{claim.ref}", sent)["Location"] == f"{HERE}/claim/{claim.ref}"
    signed_in(client, world, "cleo")
    assert "The 7." in read(client, f"/claim/{claim.ref}")
    client.post(f"{HERE}/refuse-claim/{claim.ref}", {"words": "No buses are paid."})
    looks(client, world, "amina")
    page = read(client, f"/claim/{claim.ref}")
    assert "The answer was no" in page
    assert "/challenge?condition=5.4" in page
    assert client.get("/p/waiting-well/a/quiet-corner/challenge?condition=5.4").status_code == 200


def test_what_is_past_its_day_is_said_to_be_late(client: Client, world: make.World) -> None:
    make_money.claim(world, words="The old one.")
    make_money.claim(world, at=timezone.now(), words="The new one.")
    signed_in(client, world, "cleo")
    page = read(client, "/to-pay")
    assert page.index("The old one.") < page.index("The new one.")
    assert "Late: it was to be paid by Monday 2 February 2026" in page
    assert "the first was due on" in read(client, at="/me")
    looks(client, world, "amina")
    assert "Late: it was to be paid by" in read(client, at="/me/about")


def test_a_claim_taken_back_says_so(client: Client, world: make.World, claim: Claim) -> None:
    signed_in(client, world, "amina")
    assert "Only you decide this" in read(client, f"/withdraw-claim/{claim.ref}")
    client.post(f"{HERE}/withdraw-claim/{claim.ref}")
    page = read(client, f"/claim/{claim.ref}")
    assert "Taken back" in page
    assert WORDS not in page


def test_nobody_pays_their_own_claim_and_the_page_says_what_to_do(client: Client, world: make.World) -> None:
    activities.join(world.activity, by=world.cleo, at=make.day(1))
    own = make_money.claim(world, by=world.cleo, at=make.day(1))
    signed_in(client, world, "cleo")
    assert "Ask those who lead this work to name somebody else" in read(client, f"/claim/{own.ref}")
    assert client.post(f"{HERE}/pay-claim/{own.ref}").status_code == 403
    assert Claim.objects.get().is_open


def test_who_is_named_pays_and_the_lead_no_longer_sees_it(client: Client, world: make.World, claim: Claim) -> None:
    finn = make.person("Finn")
    programmes.join(world.programme, by=finn, at=make.MONDAY)
    signed_in(client, world, "cleo")
    assert "Better name two people who handle money" in read(client)
    assert "Finn" in read(client, "/name-payer")
    assert "Choose who pays." in client.post(f"{HERE}/name-payer", {"payer": ""}).content.decode()
    assert client.post(f"{HERE}/name-payer", {"payer": finn.ref})["Location"] == HERE
    assert "seen by you and by: Finn" in read(client)
    assert client.get(f"{HERE}/to-pay").status_code == 403
    assert client.get(f"{HERE}/claim/{claim.ref}").status_code == 404
    assert "waits to be paid" not in read(client, at="/me")
    client.force_login(finn)
    assert "1 claim waits to be paid" in read(client, at="/me")
    assert WORDS in read(client, "/to-pay")
    assert client.get(f"{HERE}/name-payer").status_code == 403
    signed_in(client, world, "cleo")
    (named,) = queries.named_payers(world.activity)
    assert "Finn pays here no longer?" in read(client, f"/release-payer/{named.ref}")
    client.post(f"{HERE}/release-payer/{named.ref}")
    assert WORDS in read(client, "/to-pay")


@pytest.mark.parametrize("name", ["amina", "ben", "dana", "neighbour", ""])
@pytest.mark.parametrize("deed", ["publish-terms", "offer-payment", "name-payer", "record-prepaid", "to-pay"])
def test_what_is_for_those_who_lead_or_pay_is_closed_to_others(
    client: Client, world: make.World, name: str, deed: str
) -> None:
    make_money.terms(world)
    looks(client, world, name)
    assert client.get(f"{HERE}/{deed}").status_code == 403
    assert client.post(f"{HERE}/{deed}", {}).status_code == 403
    page = read(client)
    assert f"{HERE}/{deed}" not in page


def test_something_is_booked_before_the_day(client: Client, world: make.World) -> None:
    signed_in(client, world, "cleo")
    tomorrow = (timezone.localdate() + timedelta(days=1)).isoformat()
    sent = {"for_person": world.amina.ref, "pence": "45", "for_on": tomorrow, "words": "Train there and back."}
    page = read(client, "/record-prepaid")
    assert "Amina" in page
    assert "Ben" not in page
    past = client.post(f"{HERE}/record-prepaid", sent | {"for_on": "5/1/2026"}).content.decode()
    assert "not paid in advance" in past
    assert "Train there and back." in past
    assert client.post(f"{HERE}/record-prepaid", sent)["Location"] == f"{HERE}/to-pay"
    assert "Amina: £45," in read(client, "/to-pay")
    assert ": Train there and back." in read(client, "/to-pay")
    looks(client, world, "amina")
    for at in ("/me/about", HERE):
        assert "£45 was paid or booked for you: Train there and back." in read(client, at=at)


def test_figures_are_told_only_for_five_people(client: Client, world: make.World) -> None:
    for someone in world.citizens(4):
        make_money.paid(world, make_money.claim(world, by=someone), days=9)
    assert "once claims of five different people have been paid" in read(client)
    assert "the slowest" not in read(client)
    make_money.paid(world, make_money.claim(world), days=1)
    page = read(client)
    assert "over 5 claims that were paid: half of them within 7 working days; the slowest took 7" in page


def test_who_cannot_see_the_programme_any_more_still_gets_their_money(client: Client, world: make.World) -> None:
    (offer,) = make_money.offered(world)
    claim = make_money.claim(world)
    activities.leave(world.activity, by=world.amina, at=make.day(1))
    programmes.leave(world.programme, by=world.amina, at=make.day(1))
    type(world.programme).objects.update(published_at=None)
    signed_in(client, world, "amina")
    assert client.get("/p/waiting-well/a/quiet-corner").status_code == 403
    assert "A claim of £12.50" in read(client, f"/claim/{claim.ref}")
    client.post(f"{HERE}/answer-offer", {"answer": "accept", "note": ""})
    offer.refresh_from_db()
    assert offer.answer == "accept"
    assert client.post(f"{HERE}/make-claim", A_CLAIM | {"words": "Tram"}).status_code == 302
    make_money.paid(world, claim)
    assert client.post(f"{HERE}/receive-payment/{claim.ref}").status_code == 302
    assert queries.claims_of(world.amina).filter(received_at__isnull=False).count() == 1


@pytest.mark.parametrize("name", ["amina", "cleo"])
def test_pages_about_money_are_kept_by_no_browser(client: Client, world: make.World, claim: Claim, name: str) -> None:
    signed_in(client, world, name)
    for path in ("", f"/claim/{claim.ref}", *(["/to-pay"] if name == "cleo" else ["/make-claim"])):
        assert "no-store" in client.get(f"{HERE}{path}")["Cache-Control"]


def test_the_record_tells_of_money_in_plain_sentences(client: Client, world: make.World, claim: Claim) -> None:
    make_money.payer(world)
    page = read(client, at=f"{RECORD}?of=recognition")
    for words in ("A citizen claimed money for costs.", "It was published what is paid", "Somebody was named who pays"):
        assert words in page
    assert f'href="{HERE}/terms"' in page


def test_whoever_pays_finds_also_what_was_paid_long_ago(client: Client, world: make.World) -> None:
    for number in range(21):
        make_money.prepaid(world, words=f"Train number {number}.")
    signed_in(client, world, "cleo")
    assert "Train number 20." in read(client, "/to-pay")
    assert "Train number 0." not in read(client, "/to-pay")
    assert "Train number 0." in read(client, "/to-pay?prepaid=2")


def test_a_late_claim_says_where_it_stands_and_one_that_looks_like_another_is_shown(
    client: Client, world: make.World
) -> None:
    late = make_money.claim(world, at=timezone.now() - timedelta(days=60))
    twin = make_money.claim(world, at=late.made_at + timedelta(hours=1), for_on=late.for_on, words="The same bus?")
    make_money.approved(late, at=late.made_at, but=world.cleo)
    signed_in(client, world, "cleo")
    assert "Approved. <strong>Late:" in read(client, f"/claim/{late.ref}")
    assert re.search(r"Is it claimed twice\?.*claimed on [^<]*: approved</li>", read(client, f"/claim/{twin.ref}"))
