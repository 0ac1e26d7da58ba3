"""What is booked before the day, claims on paper, photos of receipts, and what is forgotten."""

from datetime import timedelta
from io import BytesIO
from typing import Any

import pytest
from django.core.files.storage import default_storage
from PIL import Image
from PIL.ExifTags import IFD

from cairn.base.verdict import Refused
from cairn.ledger import queries as ledger
from cairn.recognition import actions, may, queries
from cairn.recognition.models import Booking, Claim, Receipt
from tests import make, make_money, make_reflections

HEADS = {"words": "Train from Leeds at 9.", "for_on": make.day(20).date()}


def asked(world: make.World, **changes: Any) -> Booking:
    return actions.ask_to_book(world.activity, **{"by": world.amina, "at": make.MONDAY} | HEADS | changes)


def test_what_was_asked_for_is_booked_and_counts_as_paid_before_the_day(world: make.World) -> None:
    booking = asked(world, pence=4500)
    assert booking.due_on == make.day(7).date()
    assert (
        list(queries.bookings_to_answer_by(world.cleo)) == list(queries.bookings_to_answer(world.activity)) == [booking]
    )
    paid = make_money.prepaid(world, at=make.day(1), for_on=booking.for_on, asked=booking)
    assert queries.is_booked(booking)
    assert paid.asked == booking
    assert not queries.bookings_to_answer(world.activity).exists()
    with pytest.raises(Refused, match="answered already"):
        make_money.prepaid(world, at=make.day(1), for_on=booking.for_on, asked=booking)
    kinds = [one.kind for one in ledger.entries(world.chain) if one.kind.startswith("recognition.")]
    assert kinds == ["recognition.booking.asked", "recognition.expense.prepaid"]


def test_an_answer_comes_before_the_day_itself(world: make.World) -> None:
    assert asked(world, for_on=make.day(1).date()).due_on == make.day(1).date()


def test_why_something_is_not_booked_is_told(world: make.World) -> None:
    booking = asked(world)
    with pytest.raises(Refused, match="Say why"):
        actions.refuse_booking(booking, by=world.cleo, at=make.day(1), words="")
    actions.refuse_booking(booking, by=world.cleo, at=make.day(1), words="There is no train. Take a taxi and claim it.")
    assert not queries.bookings_to_answer(world.activity).exists()
    assert [one.why for one in queries.bookings_of(world.amina)] == [booking.why]


def test_who_needs_it_no_more_takes_it_back_and_its_words_go(world: make.World) -> None:
    booking = actions.withdraw_booking(asked(world), by=world.amina, at=make.day(1))
    assert (booking.words, list(queries.bookings_of(world.amina))) == ("", [])
    with pytest.raises(Refused, match="taken back"):
        actions.refuse_booking(booking, by=world.cleo, at=make.day(1), words="No.")


def test_who_asks_and_who_answers(world: make.World) -> None:
    booking = asked(world)
    (neighbour,) = world.citizens(1)
    everybody = (world.amina, neighbour, world.ben, world.cleo, world.dana, None)
    assert [bool(may.ask_to_book(one, world.activity)) for one in everybody] == [True, True, *[False] * 4]
    assert [bool(may.refuse_booking(one, booking)) for one in everybody] == [*[False] * 3, True, False, False]
    assert [bool(may.withdraw_booking(one, booking)) for one in everybody] == [True, *[False] * 5]
    for changes, why in (
        ({"words": " "}, "what to book"), ({"for_on": make.day(-1).date()}, "gone by"), ({"pence": 0}, "an amount"),
        ({"words": "To 12-34-56 12345678"}, "bank details"),
    ):  # fmt: skip
        with pytest.raises(Refused, match=why):
            asked(world, **changes)


def on_paper(world: make.World, **changes: Any) -> tuple[str, Claim]:
    code = actions.print_claim_form(world.activity, by=world.amina, at=make.MONDAY)
    details: dict[str, Any] = {
        "by": world.cleo, "at": make.day(1), "code": code.upper(), "for_person": world.amina, "what": "expenses",
        "pence": 640, "for_on": make.MONDAY.date(), "words": "Bus.",
    }  # fmt: skip
    return code, actions.enter_claim(world.activity, **details | changes)


def test_a_claim_on_paper_is_entered_confirmed_and_received_with_its_code(world: make.World) -> None:
    code, claim = on_paper(world)
    assert queries.claim_on_paper(world.activity, code) == claim
    for wrong in ("", "aaaa-aaaa-aaaa-aaaa"):
        assert not may.confirm_claim(None, claim, wrong)
        assert not may.withdraw_claim(None, claim, wrong)
    actions.confirm_claim(claim, by=None, at=make.day(2), code=code)
    assert claim.confirmed_at == make.day(2)
    actions.receive_payment(claim, by=None, at=make.day(3), code=code)
    assert claim.state == "received"
    entries = [one for one in ledger.entries(world.chain) if one.kind.startswith("recognition.")]
    assert [(one.kind, one.side, one.mark) for one in entries] == [
        (f"recognition.claim.{done}", "citizen", "") for done in ("made", "confirmed", "received")
    ]


def test_who_entered_a_claim_does_not_approve_it_and_a_form_is_entered_once(world: make.World) -> None:
    code, claim = on_paper(world)
    assert "entered this claim" in may.approve_claim(world.cleo, claim).reason
    assert make_money.approved(claim, at=make.day(2), but=world.cleo).state == "approved"
    with pytest.raises(Refused, match="entered once"):
        on_paper(world, code=code)
    with pytest.raises(Refused, match="entered once"):
        on_paper(world, code="aaaa")
    with pytest.raises(Refused, match="not staff"):
        on_paper(world, for_person=world.ben)
    with pytest.raises(Refused, match="Claims are seen by"):
        on_paper(world, by=world.ben)


def test_a_claim_one_made_oneself_needs_no_confirming(world: make.World) -> None:
    assert "made this claim yourself" in may.confirm_claim(world.amina, make_money.claim(world)).reason


def photo(world: make.World, *, at: Any = make.MONDAY) -> Receipt:
    return actions.add_receipt(by=world.amina, at=at, file=BytesIO(make_reflections.png()))


def test_a_receipt_is_drawn_anew_and_goes_with_its_claim(
    world: make.World, django_capture_on_commit_callbacks: Any
) -> None:
    receipt = photo(world)
    claim = make_money.claim(world, receipt=receipt)
    kept = queries.receipt_of(claim)
    assert kept == receipt
    with kept.photo.open() as file, Image.open(file) as shown:
        assert (shown.format, shown.info.get("exif")) == ("WEBP", None)
    with pytest.raises(Refused, match="not there any more"):
        make_money.claim(world, receipt=receipt)
    with django_capture_on_commit_callbacks(execute=True):
        actions.withdraw_claim(claim, by=world.amina, at=make.day(1))
    assert queries.receipt_of(claim) is None
    assert not default_storage.exists(kept.photo.name)


def test_a_photo_waits_for_its_person_alone_and_not_for_long(world: make.World) -> None:
    left = photo(world)
    assert queries.receipt_waiting(world.cleo, left.ref) is None
    assert queries.receipt_waiting(world.amina, left.ref) == left
    later = photo(world, at=make.MONDAY + timedelta(hours=4))
    assert list(Receipt.objects.all()) == [later]
    actions.forget_old_claims(at=make.day(1))
    assert not Receipt.objects.exists()


def test_what_is_no_picture_is_refused(world: make.World) -> None:
    with pytest.raises(Refused, match="cannot be read as a picture"):
        actions.add_receipt(by=world.amina, at=make.MONDAY, file=BytesIO(b"GIF89a nothing"))


def test_what_a_phone_notes_in_a_photo_is_not_kept_and_its_name_matters_to_nobody(world: make.World) -> None:
    noted = Image.Exif()
    noted.get_ifd(IFD.GPSInfo)[1] = "N"
    noted[0x010F] = "PHONEMAKER"
    file = BytesIO()
    Image.new("RGB", (40, 30), "white").save(file, "JPEG", exif=noted, comment=b"12 Moor Lane")
    assert b"PHONEMAKER" in file.getvalue()
    kept = actions.add_receipt(by=world.amina, at=make.MONDAY, file=BytesIO(file.getvalue()))
    with kept.photo.open() as shown:
        content = shown.read()
    assert not any(word in content for word in (b"PHONEMAKER", b"Exif", b"EXIF", b"Moor Lane"))
    with Image.open(BytesIO(content)) as picture:
        assert dict(picture.getexif()) == {}


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (b"%PDF-1.7 a receipt from a shop", "is a PDF"),
        (b"\x00\x00\x00\x18ftypheic\x00\x00\x00\x00", "like HEIC"),
        (b"nothing", "cannot be read as a picture"),
    ],
)
def test_what_is_no_picture_we_read_says_what_to_do(world: make.World, content: bytes, why: str) -> None:
    with pytest.raises(Refused, match=why):
        actions.add_receipt(by=world.amina, at=make.MONDAY, file=BytesIO(content))


def test_words_and_photos_are_forgotten_after_seven_years(world: make.World) -> None:
    old, sent_back = make_money.claim(world, receipt=photo(world)), make_money.claim(world)
    actions.send_back_claim(sent_back, by=world.cleo, at=make.day(1), words="Which bus?")
    young = make_money.claim(world, at=make.day(400), words="Tram.")
    soon = make.day(7 * 366 - 1)
    assert actions.forget_old_claims(at=soon) == 0
    assert actions.forget_old_claims(at=make.day(7 * 366 + 1)) == 2
    for one in (old, sent_back, young):
        one.refresh_from_db()
    assert (old.words, sent_back.words, young.words) == ("", "", "Tram.")
    assert queries.receipt_of(old) is None
    assert {one.step.words for one in queries.stays(sent_back, at=soon)} == {""}
    assert old.pence == 1250, "the amount stays: the money has to add up"
    assert actions.forget_old_claims(at=make.day(7 * 366 + 2)) == 0
