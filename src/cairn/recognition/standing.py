"""Where a claim stands from now on, its entries in the record, and its place in the figures: inside the deeds."""

from __future__ import annotations

from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING, Any

from django.db import transaction

from cairn.activities.record import enter
from cairn.recognition import queries
from cairn.recognition.models import Claim, ClaimStep, Receipt

if TYPE_CHECKING:
    from cairn.activities.models import Activity
    from cairn.people.models import Person
    from cairn.recognition.choices import State


def stand(claim: Claim, state: State, *, by: Person | None, at: datetime, words: str = "") -> None:
    """From now on the claim stands here."""
    ClaimStep.objects.create(claim=claim, state=state, since_at=at, by=by, words=words)


def forget_what_was_said(claim: Claim) -> None:
    """The words with which it was sent to and fro."""
    ClaimStep.objects.filter(claim=claim).exclude(words="").update(words="")


def let_go_of_receipt(claim: Claim) -> None:
    """The photo of its receipt, if there is one: the file goes once the transaction is through."""
    if receipt := queries.receipt_of(claim):
        destroy_receipt(receipt)


def destroy_receipt(receipt: Receipt) -> None:
    transaction.on_commit(partial(receipt.photo.storage.delete, str(receipt.photo.name)))
    receipt.delete()


def enter_unmarked(kind: str, claim: Claim, *, at: datetime, side: str, data: dict[str, Any] | None = None) -> None:
    """A claim's entry: no mark, no amount, no words; only the side it is said from."""
    enter(kind, claim.activity, by=None, side=side, at=at, about=claim, data=data)


def count_a_round(activity: Activity) -> None:
    """Let the claims that came since the last round into the public figures, if they are of enough people."""
    for claim in queries.uncounted(activity):
        claim.is_counted = True
        claim.save(update_fields=["is_counted"])
