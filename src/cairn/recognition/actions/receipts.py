"""Photos of receipts: sent in, and destroyed with the words of claims that are kept no longer."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import TYPE_CHECKING, BinaryIO

from django.core.files.base import ContentFile

from cairn.base import drawing
from cairn.base.models import new_salt
from cairn.ledger.action import quiet
from cairn.recognition import may, queries
from cairn.recognition.choices import KEPT_FOR
from cairn.recognition.models import Receipt
from cairn.recognition.standing import destroy_receipt, forget_what_was_said, let_go_of_receipt

if TYPE_CHECKING:
    from cairn.people.models import Person

A_YEAR = timedelta(days=366)


@quiet("it belongs to no claim yet, and nobody but its person sees it")
def add_receipt(*, by: Person, at: datetime, file: BinaryIO) -> Receipt:
    """Keep a photo, drawn anew, until its claim is sent. The name it came with matters to nobody.

    Photos of anybody whose claim was never sent are destroyed meanwhile. Raises `Refused` for what is no picture.
    """
    may.add_receipt(by).or_refuse()
    large, _small = drawing.drawn_anew(file, name="")
    for left in queries.receipts_left(at=at):
        destroy_receipt(left)
    receipt = Receipt(person=by, width=large.width, height=large.height, added_at=at)
    receipt.photo.save(f"{new_salt()}.webp", ContentFile(large.content), save=False)
    receipt.save()
    return receipt


@quiet("what is forgotten was never in the record; that it is forgotten after so long is said openly")
def forget_old_claims(*, at: datetime) -> int:
    """Destroy the words and photos of claims made longer ago than the money has to be accounted for. How many."""
    for left in queries.receipts_left(at=at):
        destroy_receipt(left)
    old = queries.claims_kept_too_long(before=at - KEPT_FOR * A_YEAR)
    for claim in old:
        forget_what_was_said(claim)
        let_go_of_receipt(claim)
        claim.words = ""
        claim.why = "." if claim.sent_back_at or claim.refused_at else ""
        claim.save(update_fields=["words", "why"])
    return len(old)
