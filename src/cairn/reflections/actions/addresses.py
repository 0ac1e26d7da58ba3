"""Letting go of what is kept of people who replied."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from cairn import fulltext
from cairn.ledger.action import quiet
from cairn.reflections import queries

if TYPE_CHECKING:
    from cairn.reflections.models import ReflectionReply

NOTHING_PUBLIC = "An address is in no public place, and its end is no news."


@quiet(NOTHING_PUBLIC)
def take_address(reply: ReflectionReply, *, at: datetime) -> str:  # noqa: ARG001 - every deed has its moment
    """The address to write to about this reply, once: it is destroyed with that. Empty if it is gone already."""
    email, reply.email = reply.email, ""
    reply.save(update_fields=["email"])
    fulltext.forget_what_was_written()
    return email


@quiet(NOTHING_PUBLIC)
def forget_addresses(*, at: datetime) -> int:
    """Destroy the addresses that were kept for thirty days, decided or not, and get how many."""
    fulltext.forget_what_was_written()
    return queries.addresses_to_destroy(at).update(email="")


@quiet("That it was refused, and why, was entered; its words never were.")
def forget_refused_words(*, at: datetime) -> int:
    """Destroy the words and names of replies that were refused thirty days ago, and get how many."""
    fulltext.forget_what_was_written()
    return queries.words_to_destroy(at).update(words="", name="", why_in_words="")
