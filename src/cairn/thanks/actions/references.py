"""Asking somebody for a few words, writing them, reading them first, and saying yes, change this, or no."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime
from typing import TYPE_CHECKING

from cairn.activities.told import plainly
from cairn.ledger.action import quiet
from cairn.thanks import may, queries
from cairn.thanks.issuing import issue, place_of
from cairn.thanks.models import NAME_LENGTH, REASON_LENGTH, WORDS_LENGTH, Reference

if TYPE_CHECKING:
    from cairn.people.models import Person
    from cairn.programmes.models import Programme

PRIVATE = "it is between two people, and an entry would tell who asked whom for what"
WHAT_FOR_LENGTH = 300


@quiet(PRIVATE)
def ask_reference(
    programme: Programme,
    *,
    by: Person,
    at: datetime,
    writer: Person,
    name: str = "",
    what_for: str = "",
    lines: Collection[str] = (),
) -> Reference:
    """Would you write a few words about me? With what it is for, and what they may look at while they write."""
    may.ask_reference(by, programme, at).or_refuse()
    may.ask_reference_of(by, programme, writer).or_refuse()
    found = queries.facts(by, programme, at=at)
    if lines:
        may.stand_on_it(found, lines).or_refuse()
    return Reference.objects.create(
        person=by, programme=programme, writer=writer, asked_at=at, lines=queries.chosen(found, lines),
        name=plainly(name.strip() or by.shown_name, most=NAME_LENGTH), place=place_of(programme),
        what_for=plainly(what_for, most=WHAT_FOR_LENGTH) if what_for.strip() else "",
    )  # fmt: skip


@quiet(PRIVATE)
def write_reference(reference: Reference, *, by: Person, at: datetime, words: str) -> Reference:
    """These are my words. Whoever they are about reads them first, and nobody else before they say yes."""
    may.write_reference(by, reference).or_refuse()
    reference.words, reference.written_at, reference.to_change = plainly(words, most=WORDS_LENGTH), at, ""
    reference.save(update_fields=["words", "written_at", "to_change"])
    return reference


@quiet(PRIVATE)
def decline_reference(reference: Reference, *, by: Person, at: datetime, reason: str) -> Reference:
    """I would rather not, and why. What was written so far is gone."""
    may.decline_reference(by, reference).or_refuse()
    reference.why_declined, reference.declined_at = plainly(reason, most=REASON_LENGTH), at
    reference.words, reference.written_at, reference.to_change, reference.lines = "", None, "", []
    reference.save()
    return reference


@quiet(PRIVATE)
def agree_reference(reference: Reference, *, by: Person, at: datetime) -> Reference:
    """Yes, these words may be read by others. From now on it can be printed, and checked by its code."""
    may.agree_reference(by, reference).or_refuse()
    assert reference.writer is not None  # else there were no words to say yes to
    reference.lines = []
    issue(reference, by=reference.writer, at=at)
    reference.save()
    return reference


@quiet(PRIVATE)
def ask_to_change(reference: Reference, *, by: Person, at: datetime, words: str) -> Reference:  # noqa: ARG001
    """Please change this. The writer has it in hand again, with what I said."""
    may.ask_to_change(by, reference).or_refuse()
    reference.to_change, reference.written_at = plainly(words, most=REASON_LENGTH), None
    reference.save(update_fields=["to_change", "written_at"])
    return reference


@quiet(PRIVATE)
def destroy_reference(reference: Reference, *, by: Person, at: datetime) -> None:  # noqa: ARG001 - as everywhere
    """No, or not any more: the words, that they were asked for, and what the code led to are gone."""
    may.destroy_reference(by, reference).or_refuse()
    Reference.objects.filter(pk=reference.pk).delete()
