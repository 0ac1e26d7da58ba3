"""Reading claim forms on paper, and photos of receipts."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from django.db import models

from cairn.people import codes
from cairn.recognition.choices import RECEIPT_WAITS
from cairn.recognition.models import Claim, PaperForm, Receipt

if TYPE_CHECKING:
    from cairn.activities.models import Activity
    from cairn.people.models import Person

PURPOSE = "claim on paper"


def paper_form(activity: Activity, code: str) -> PaperForm | None:
    """The form with this code that nothing was entered from yet."""
    found = PaperForm.objects.filter(activity=activity, claim__isnull=True)
    return found.filter(code_hash=codes.hash_alone(PURPOSE, code)).first()


def claim_on_paper(activity: Activity, code: str) -> Claim | None:
    """What was entered from the form with this code."""
    found = Claim.objects.filter(activity=activity, paper__code_hash=codes.hash_alone(PURPOSE, code))
    return found.select_related("activity__programme", "person", "sent").fetch_mode(models.FETCH_RAISE).first()


def is_code_of(claim: Claim, code: str) -> bool:
    return PaperForm.objects.filter(claim=claim, code_hash=codes.hash_alone(PURPOSE, code)).exists()


def receipt_waiting(person: Person, ref: str) -> Receipt | None:
    """A photo this person sent in that belongs to no claim yet."""
    return Receipt.objects.filter(person=person, ref=ref, claim__isnull=True).first()


def receipts_left(*, at: datetime) -> list[Receipt]:
    """Photos whose claim was never sent."""
    return list(Receipt.objects.filter(claim__isnull=True, added_at__lt=at - timedelta(hours=RECEIPT_WAITS)))


def receipt_of(claim: Claim) -> Receipt | None:
    return Receipt.objects.filter(claim=claim).first()


def claims_kept_too_long(*, before: datetime) -> list[Claim]:
    """Claims made before that moment of which words or a photo are kept still."""
    held = ~models.Q(words="") | models.Q(receipt__isnull=False) | ~models.Q(steps__words="")
    return list(Claim.objects.filter(held, made_at__lt=before).distinct())
