"""Asking for a certificate with the lines one chose, signing it, saying why not, and taking it back."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime
from typing import TYPE_CHECKING

from cairn.activities.told import plainly
from cairn.ledger.action import quiet
from cairn.thanks import may, queries
from cairn.thanks.issuing import issue, place_of
from cairn.thanks.models import NAME_LENGTH, REASON_LENGTH, Certificate

if TYPE_CHECKING:
    from cairn.people.models import Person
    from cairn.programmes.models import Programme

PRIVATE = "a paper about somebody belongs to them, and an entry would tell who asked for what, and how it was answered"


@quiet(PRIVATE)
def ask_certificate(
    programme: Programme, *, by: Person, at: datetime, lines: Collection[str], name: str = ""
) -> Certificate:
    """I would like a certificate that says just these lines, and this name. Whoever leads with others signs it."""
    may.ask_certificate(by, programme, at).or_refuse()
    found = queries.facts(by, programme, at=at)
    may.stand_on_it(found, lines).or_refuse()
    return Certificate.objects.create(
        person=by, programme=programme, asked_at=at, lines=queries.chosen(found, lines), place=place_of(programme),
        name=plainly(name.strip() or by.shown_name, most=NAME_LENGTH),
    )  # fmt: skip


@quiet(PRIVATE)
def sign_certificate(certificate: Certificate, *, by: Person, at: datetime) -> Certificate:
    """It is so, and I stand for it with my name. From now on it can be printed, and checked by its code."""
    may.sign_certificate(by, certificate).or_refuse()
    certificate.signed_by = by
    issue(certificate, by=by, at=at)
    certificate.save()
    return certificate


@quiet(PRIVATE)
def decline_certificate(certificate: Certificate, *, by: Person, at: datetime, reason: str) -> Certificate:
    """I do not sign it, and why: they can choose other lines and ask again."""
    may.decline_certificate(by, certificate).or_refuse()
    certificate.why_declined, certificate.declined_at = plainly(reason, most=REASON_LENGTH), at
    certificate.save(update_fields=["why_declined", "declined_at"])
    return certificate


@quiet(PRIVATE)
def destroy_certificate(certificate: Certificate, *, by: Person, at: datetime) -> None:  # noqa: ARG001 - as everywhere
    """All of it is gone: the words, and what the code led to."""
    may.destroy_certificate(by, certificate).or_refuse()
    Certificate.objects.filter(pk=certificate.pk).delete()
