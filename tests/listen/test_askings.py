"""Asking is open from a day to a day, closed in public, and shorter only if citizens agree."""

from __future__ import annotations

import pytest

from cairn.base.verdict import Refused
from cairn.core import altitude
from cairn.ledger import queries as ledger
from cairn.listen import actions, may, queries
from cairn.mountain import queries as mountain
from tests import make, make_sharing

pytestmark = pytest.mark.django_db
PEOPLE = ("amina", "ben", "cleo", "dana", "")


def allowed(world: make.World, gate, *about) -> set[str]:
    return {name for name in PEOPLE if gate(getattr(world, name) if name else None, *about)}


def asked_before(world: make.World, *, at):
    return mountain.reading(world.activity, at=at).finding("4.1")


def five_voices(world: make.World, *, at) -> None:
    for citizen in (world.amina, *world.citizens(4)):
        make.contribution(world, by=citizen, at=at)


def test_who_may_open_close_and_shorten(world: make.World):
    assert allowed(world, may.open_asking, world.activity) == {"cleo"}
    asking = make_sharing.asking(world)
    assert allowed(world, may.open_asking, world.activity) == set()
    assert allowed(world, may.close_asking, asking) == {"cleo"}
    assert allowed(world, may.shorten_asking, asking, make.day(3)) == {"amina", "cleo"}
    actions.close_asking(asking, by=world.cleo, at=make.day(3))
    assert allowed(world, may.close_asking, asking) == set()
    assert allowed(world, may.open_asking, world.activity) == {"cleo"}


def test_every_no_about_asking_says_why(world: make.World):
    asking = make_sharing.asking(world)
    assert "say already" in may.open_asking(world.cleo, world.activity).reason
    assert "Only a citizen" in may.shorten_asking(world.ben, asking, make.day(3)).reason
    assert "Nobody has to agree" in may.shorten_asking(world.amina, asking, make.day(20)).reason
    actions.close_asking(asking, by=world.cleo, at=make.day(1))
    with pytest.raises(Refused, match="still to come"):
        make_sharing.asking(world, at=make.day(2), days=2)


def test_asking_that_was_open_for_ten_working_days_counts(world: make.World):
    asking = make_sharing.asking(world)
    five_voices(world, at=make.day(1))
    actions.close_asking(asking, by=world.cleo, at=make.day(14))
    make.decided(world, at=make.day(15))
    assert queries.days_asked(asking, at=make.day(40)) == 10
    assert queries.long_enough_on(asking) == make.day(14).date()
    assert asked_before(world, at=make.day(16)).is_shown


def test_closed_too_early_it_counts_only_once_it_was_open_again_for_long_enough(world: make.World):
    actions.close_asking(make_sharing.asking(world), by=world.cleo, at=make.day(3))
    five_voices(world, at=make.day(1))
    again = make_sharing.asking(world, at=make.day(7), days=30)
    make.decided(world, at=make.day(12))
    assert queries.days_asked(again, at=make.day(12)) == 4
    assert asked_before(world, at=make.day(13)).state == "shown not"


def test_opened_again_for_ten_working_days_it_counts(world: make.World):
    actions.close_asking(make_sharing.asking(world), by=world.cleo, at=make.day(3))
    five_voices(world, at=make.day(1))
    actions.close_asking(make_sharing.asking(world, at=make.day(7), days=30), by=world.cleo, at=make.day(21))
    make.decided(world, at=make.day(30))
    assert asked_before(world, at=make.day(31)).is_shown


def test_a_shorter_time_is_a_claim_with_its_reason(world: make.World):
    asking = make_sharing.asking(world)
    with pytest.raises(Refused, match="no words yet"):
        actions.shorten_asking(asking, by=world.cleo, at=make.day(3), words=" ")
    actions.shorten_asking(asking, by=world.amina, at=make.day(3), words="We all met on Tuesday and said our piece.")
    entry = ledger.newest(world.chain).first()
    assert entry is not None
    assert (entry.kind, entry.side, entry.about) == ("listen.asking.shortened", "citizen", asking.ref)
    assert altitude.is_claim(entry.kind, entry.data)
    with pytest.raises(Refused, match="said already"):
        actions.shorten_asking(asking, by=world.cleo, at=make.day(4), words="Once more.")
