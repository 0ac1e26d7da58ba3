"""What people do with their card. None of it is entered: it is their own, and an entry would tell when it changed."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime
from typing import TYPE_CHECKING

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext as _

from cairn.base.verdict import Refused
from cairn.ledger.action import quiet
from cairn.strengths import may, queries
from cairn.strengths.choices import BACK_WITHIN, LOOKS_KEPT, WORDS_LENGTH, Audience, Kind, When
from cairn.strengths.models import Card, Look, Strength
from cairn.strengths.topics import Topic

if TYPE_CHECKING:
    from cairn.people.models import Person

OWN = "a card is the person's own, and an entry would tell what they bring and when that changed"


@quiet(OWN)
def write_strength(
    *, by: Person, at: datetime, kind: str, words: str, audience: str, topics: Collection[str] = ()
) -> Strength:
    """One more line on my card; the first one begins it."""
    may.write_strength(by).or_refuse()
    may.line_so(kind, topics, audience).or_refuse()
    card = _card(by, at=at)
    _changed(card, at=at)
    return Strength.objects.create(
        card=card, kind=Kind(kind), words=_plainly(words), topics=_in_order(topics), audience=Audience(audience),
        written_at=at,
    )  # fmt: skip


@quiet(OWN)
def edit_strength(
    line: Strength, *, by: Person, at: datetime, words: str, audience: str, topics: Collection[str] = ()
) -> Strength:
    """Other words, topics or readers, from now on. What stood there is not kept."""
    may.edit_strength(by, line).or_refuse()
    may.line_so(line.kind, topics, audience).or_refuse()
    line.words, line.topics = _plainly(words), _in_order(topics)
    line.audience, line.written_at = Audience(audience), at
    line.save(update_fields=["words", "topics", "audience", "written_at"])
    _changed(line.card, at=at)
    return line


@quiet(OWN)
def remove_strength(line: Strength, *, by: Person, at: datetime) -> Strength:
    """Nobody reads it from now on. For a day it can be brought back, then it is destroyed."""
    may.remove_strength(by, line).or_refuse()
    line.removed_at = at
    line.save(update_fields=["removed_at"])
    _changed(line.card, at=at)
    return line


@quiet(OWN)
def bring_back_strength(line: Strength, *, by: Person, at: datetime) -> Strength:
    """It stands on my card again, for the same readers."""
    may.bring_back_strength(by, line, at=at).or_refuse()
    line.removed_at = None
    line.save(update_fields=["removed_at"])
    _changed(line.card, at=at)
    return line


@quiet(OWN)
def describe_card(
    *,
    by: Person,
    at: datetime,
    languages: str,
    languages_for: str,
    times: Collection[str],
    times_words: str,
    times_for: str,
    most: int,
) -> Card:
    """Languages, times that work, and how much at once."""
    may.describe_card(by).or_refuse()
    may.card_so(times, most, languages_for, times_for).or_refuse()
    card = _card(by, at=at)
    card.languages, card.languages_for = _plainly(languages, may_be_empty=True), Audience(languages_for)
    card.times = [code for code in When.values if code in times]
    card.times_words, card.times_for = _plainly(times_words, may_be_empty=True), Audience(times_for)
    card.most, card.changed_at = most, at
    card.save()
    return card


@quiet(OWN)
def pause_card(card: Card, *, by: Person, at: datetime) -> Card:
    """Not now: nobody else sees the card, and nothing is suggested for me."""
    may.pause_card(by, card).or_refuse()
    card.paused_at = at
    card.save(update_fields=["paused_at"])
    return card


@quiet(OWN)
def resume_card(card: Card, *, by: Person, at: datetime) -> Card:  # noqa: ARG001 - as everywhere
    """It is as it was before."""
    may.resume_card(by, card).or_refuse()
    card.paused_at = None
    card.save(update_fields=["paused_at"])
    return card


@quiet("it is between the two, and an entry would tell who is interested in whom")
def look_at_card(card: Card, *, by: Person, at: datetime) -> Look:
    """I want to read this card today; its owner sees that I did."""
    may.look_at_card(by, card).or_refuse()
    look, _is_new = Look.objects.get_or_create(card=card, reader=by, seen_on=timezone.localdate(at))
    return look


@quiet("nothing happened: what is over is destroyed")
def forget_what_is_over(*, at: datetime) -> int:
    """Destroy lines taken off more than a day ago, and looks older than a year. How many rows went."""
    lines = Strength.objects.filter(removed_at__lte=at - BACK_WITHIN)
    looks = Look.objects.filter(seen_on__lte=(at - LOOKS_KEPT).date())
    return _destroyed(lines) + _destroyed(looks)


def _destroyed(rows: models.QuerySet[Strength] | models.QuerySet[Look]) -> int:
    number, _each = rows.delete()
    return number


def _card(person: Person, *, at: datetime) -> Card:
    return queries.card(person) or Card.objects.create(person=person, began_at=at, changed_at=at)


def _changed(card: Card, *, at: datetime) -> None:
    card.changed_at = at
    card.save(update_fields=["changed_at"])


def _in_order(topics: Collection[str]) -> list[str]:
    return [code for code in Topic.values if code in topics]


def _plainly(words: str, *, may_be_empty: bool = False) -> str:
    """The words on one line. Raises `Refused` when nothing is left, or there is no room for them."""
    plain = " ".join(words.split())
    if "\0" in plain:
        raise Refused(_("The text contains a sign that cannot be stored. Copy it as plain text and try again."))
    if not plain and not may_be_empty:
        raise Refused(_("There are no words yet. Write at least a few."))
    if len(plain) > WORDS_LENGTH:
        numbers = {"have": len(plain), "most": WORDS_LENGTH}
        raise Refused(_("This has %(have)d characters; there is room for %(most)d. Shorten it, or split it.") % numbers)
    return plain
