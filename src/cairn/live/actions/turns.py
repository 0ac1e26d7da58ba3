"""Asking to speak, taking the hand down, and being called."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from cairn.ledger.action import quiet
from cairn.live import may, queries
from cairn.live.choices import NAME_LENGTH
from cairn.live.models import Guest, Hand, LiveRoom
from cairn.live.stirring import stir
from cairn.people.sides import Side

if TYPE_CHECKING:
    from cairn.people.models import Person

WHY = "who spoke when is nobody's record; how often each side did is told when the room is closed"


@quiet(WHY)
def raise_hand(room: LiveRoom, *, guest: Guest, at: datetime) -> Hand:
    """Ask to speak."""
    may.raise_hand(guest, room).or_refuse()
    hand = Hand.objects.create(room=room, guest=guest, raised_at=at)
    stir(room)
    return hand


@quiet(WHY)
def lower_hand(room: LiveRoom, *, guest: Guest, at: datetime) -> None:  # noqa: ARG001 - every deed has its moment
    """Take one's hand down before being called. Nothing is kept of it."""
    may.lower_hand(guest, room).or_refuse()
    Hand.objects.filter(room=room, guest=guest, called_at__isnull=True).delete()
    stir(room)


@quiet(WHY)
def add_hand(room: LiveRoom, *, by: Person, at: datetime, side: str, name: str = "") -> Hand:
    """The facilitator raises a hand for somebody without a phone."""
    may.add_hand(by, room, side).or_refuse()
    shown = " ".join(name.replace("\0", "").split())[:NAME_LENGTH]
    guest = queries.without_phone(room, side, shown) or Guest.objects.create(room=room, side=Side(side), name=shown)
    may.raise_hand(guest, room).or_refuse()
    hand = Hand.objects.create(room=room, guest=guest, raised_at=at)
    stir(room)
    return hand


@quiet(WHY)
def call(room: LiveRoom, *, by: Person, at: datetime, hand: Hand) -> Hand:
    """It is their turn now; whoever spoke before has spoken."""
    hand.look_again()
    may.call(by, room, hand).or_refuse()
    Hand.objects.filter(room=room, called_at__isnull=False, over_at__isnull=True).update(over_at=at)
    hand.called_at = at
    hand.save(update_fields=["called_at"])
    stir(room, is_for_phones=True)
    return hand


@quiet(WHY)
def end_turn(room: LiveRoom, *, by: Person, at: datetime) -> None:
    """Whoever speaks has spoken, and nobody is called yet."""
    may.end_turn(by, room).or_refuse()
    Hand.objects.filter(room=room, called_at__isnull=False, over_at__isnull=True).update(over_at=at)
    stir(room, is_for_phones=True)


@quiet(WHY)
def take_off(room: LiveRoom, *, by: Person, at: datetime, hand: Hand) -> None:  # noqa: ARG001 - every deed has its moment
    """The facilitator takes down the hand of somebody who does not wait any more."""
    hand.look_again()
    may.take_off(by, room, hand).or_refuse()
    hand.delete()
    stir(room, is_for_phones=True)
