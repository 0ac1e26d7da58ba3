"""Both sides agree how power is shared, and again each year; other words are another agreement."""

from __future__ import annotations

import pytest

from cairn.activities import actions, may, queries
from cairn.activities import queries as activities
from cairn.base.verdict import Refused
from cairn.ledger import queries as ledger
from cairn.mountain import queries as mountain
from cairn.programmes import actions as programmes
from tests import make, make_sharing

pytestmark = pytest.mark.django_db
PEOPLE = ("amina", "ben", "cleo", "dana", "")


def allowed(world: make.World, gate, *about, **details) -> set[str]:
    return {name for name in PEOPLE if gate(getattr(world, name) if name else None, *about, **details)}


def standing(world: make.World) -> activities.Standing:
    return queries.agreements(world.activity)[0]


def agreement_on_the_mountain(world: make.World, day: int):
    return mountain.reading(world.activity, at=make.day(day)).finding("7.1")


def test_who_may_write_agree_and_renew(world: make.World):
    text = make_sharing.agreement(world)
    today = make.day(1).date()
    assert allowed(world, may.write_agreement, world.activity) == {"amina", "ben", "cleo"}
    assert allowed(world, may.agree, text) == {"amina", "ben"}
    assert allowed(world, may.renew_agreement, text, on=today) == set()
    actions.agree(text, by=world.amina, at=make.day(0))
    assert allowed(world, may.agree, text) == {"ben"}
    actions.agree(text, by=world.ben, at=make.day(0))
    assert allowed(world, may.agree, text) == set()
    assert allowed(world, may.renew_agreement, text, on=today) == {"amina", "ben"}


def test_every_no_about_an_agreement_says_why(world: make.World):
    text = make_sharing.agreement(world)
    programmes.join(world.programme, by=world.dana, at=make.MONDAY)
    actions.join(world.activity, by=world.dana, at=make.MONDAY, is_sure=False)
    assert "neither of these sides" in may.agree(world.dana, text).reason
    assert "Join this activity first" in may.agree(world.cleo, text).reason
    assert "both sides agreed to" in may.renew_agreement(world.amina, text, on=make.day(1).date()).reason
    actions.agree(text, by=world.amina, at=make.day(0))
    assert "Your side has agreed" in may.agree(world.amina, text).reason
    with pytest.raises(Refused, match="ways to decide that are offered"):
        make_sharing.agreement(world, decision_rule="whoever shouts")
    with pytest.raises(Refused, match="no words yet"):
        make_sharing.agreement(world, money=" ")


def test_it_counts_once_both_sides_have_agreed(world: make.World):
    text = make_sharing.agreement(world)
    actions.agree(text, by=world.amina, at=make.day(1))
    assert not standing(world).is_agreed
    assert agreement_on_the_mountain(world, 2).state == "not shown yet"
    actions.agree(text, by=world.ben, at=make.day(2))
    assert standing(world).stands_until == make.day(1 + 365).date()
    assert agreement_on_the_mountain(world, 2).is_shown
    entry = ledger.newest(world.chain, kind="activities.agreement.agreed").first()
    assert entry is not None
    assert (entry.side, entry.about) == ("staff", text.ref)
    assert entry.data == {"scope": True, "decision_rule": "shared-power/1", "money": True, "not_shared": True}


def test_it_lapses_after_a_year_until_both_sides_renew_it(world: make.World):
    text = make_sharing.agreed(world, make_sharing.agreement(world))
    assert not standing(world).has_lapsed(make.day(365).date())
    assert agreement_on_the_mountain(world, 365).is_shown
    assert standing(world).has_lapsed(make.day(366).date())
    assert agreement_on_the_mountain(world, 366).state == "shown not"
    actions.renew_agreement(text, by=world.amina, at=make.day(370))
    assert standing(world).has_lapsed(make.day(370).date())
    actions.renew_agreement(text, by=world.ben, at=make.day(372))
    assert standing(world).stands_until == make.day(370 + 365).date()
    assert agreement_on_the_mountain(world, 372).is_shown
    assert standing(world).renewed("citizen") == make.day(370)


def test_a_side_renews_once_a_day(world: make.World):
    text = make_sharing.agreed(world, make_sharing.agreement(world))
    with pytest.raises(Refused, match="today already"):
        actions.renew_agreement(text, by=world.amina, at=make.day(0, 15))


def test_other_words_are_a_new_text_and_the_old_one_stands_until_both_agree(world: make.World):
    old = make_sharing.agreed(world, make_sharing.agreement(world))
    new = make_sharing.agreement(world, money="£3,000, decided by both sides.", at=make.day(5))
    assert [one.is_agreed for one in queries.agreements(world.activity)] == [False, True]
    actions.renew_agreement(old, by=world.amina, at=make.day(6))
    make_sharing.agreed(world, new, at=make.day(7))
    assert "newest text" in may.renew_agreement(world.ben, old, on=make.day(8).date()).reason
    draft = make_sharing.agreement(world, at=make.day(8))
    make_sharing.agreed(world, make_sharing.agreement(world, at=make.day(9)), at=make.day(9))
    assert "newer text" in may.agree(world.amina, draft).reason


def test_the_text_leaves_a_fingerprint_and_not_its_words(world: make.World):
    make_sharing.agreement(world)
    entry = ledger.newest(world.chain, kind="activities.agreement.written").get()
    assert len(entry.content) == 64
    assert "quiet corner" not in str(ledger.bundle(world.chain))


def test_every_way_to_decide_that_has_a_rule_here_can_be_agreed_on():
    assert queries.ways_to_decide()[0].name == "shared-power/1"
    assert all(may.decide_by(rule.name) for rule in queries.ways_to_decide())
    assert not may.decide_by("whoever-shouts/1")
