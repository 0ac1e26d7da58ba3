"""What citizens see differently stands beside the level, in their own words, for as long as they want."""

import pytest
from django.db import IntegrityError, transaction

from cairn.activities import actions as activities
from cairn.base.verdict import Refused
from cairn.ledger import queries as ledger
from cairn.mountain import actions, may, queries
from tests import make, make_beside

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("credit", ["none", "name"])
def test_the_record_says_that_a_citizen_spoke_and_never_which_one(world: make.World, credit: str) -> None:
    said = make_beside.dissent(world, words="  The choice was made before.\r\n", credit=credit)
    entry = ledger.newest(world.chain).first()
    assert said.words == "The choice was made before."
    assert (entry.kind, entry.side, entry.mark, entry.about) == ("mountain.dissent.said", "citizen", "", said.ref)
    assert (entry.data, entry.content) == ({}, said.fingerprint(said.words))


def test_dissents_stand_newest_first_until_they_are_taken_back(world: make.World) -> None:
    first = make_beside.dissent(world)
    (neighbour,) = world.citizens(1)
    second = make_beside.dissent(world, by=neighbour, at=make.day(1), credit="first_name")
    assert list(queries.dissents(world.activity)) == [second, first]
    assert second.shown_credit == "Citizen1"
    actions.take_back(first, by=world.amina, at=make.day(2))
    assert list(queries.dissents(world.activity)) == [second]
    assert queries.dissent(world.activity, first.ref) is None


def test_words_taken_back_are_gone_and_leave_no_fingerprint_to_match(world: make.World) -> None:
    said = make_beside.dissent(world)
    actions.take_back(said, by=world.amina, at=make.day(1))
    said.refresh_from_db()
    assert (said.words, said.salt) == ("", "")
    assert ledger.newest(world.chain).first().kind == "mountain.dissent.taken_back"
    with pytest.raises(Refused, match="already"):
        actions.take_back(said, by=world.amina, at=make.day(2))
    assert make_beside.dissent(world, at=make.day(3)).words


def test_one_stands_at_a_time(world: make.World) -> None:
    said = make_beside.dissent(world)
    with pytest.raises(Refused, match="Take them back first"):
        make_beside.dissent(world)
    with pytest.raises(IntegrityError), transaction.atomic():
        type(said).objects.create(activity=world.activity, author=world.amina, words="Twice", said_at=make.day(1))


def test_the_place_is_for_citizens_who_took_part(world: make.World) -> None:
    people = (world.amina, world.ben, world.cleo, world.dana, None)
    verdicts = [may.dissent(one, world.activity) for one in people]
    assert [bool(one) for one in verdicts] == [True, False, False, False, False]
    assert [one.reason.split(".")[0] for one in verdicts[1:]] == [
        "This place is for the words of citizens alone",
        "These are the words of citizens who took part",
        "These are the words of citizens who took part",
        "Sign in first, so that what you do is yours and you can hear what became of it",
    ]


def test_who_left_and_whoever_looks_back_can_still_speak(world: make.World) -> None:
    activities.leave(world.activity, by=world.amina, at=make.day(1))
    activities.withdraw_activity(world.activity, by=world.cleo, at=make.day(2))
    said = make_beside.dissent(world, at=make.day(3))
    actions.take_back(said, by=world.amina, at=make.day(4))


def test_only_its_author_takes_it_back(world: make.World) -> None:
    said = make_beside.dissent(world)
    for other in (world.ben, world.cleo, world.dana):
        with pytest.raises(Refused, match="belong to the citizen"):
            actions.take_back(said, by=other, at=make.day(1))


@pytest.mark.parametrize(
    ("words", "credit", "reason"),
    [(" \n ", "none", "no words yet"), ("a" * 601, "none", "room for 600"), ("Late.", "title", "stands beside")],
)
def test_words_that_cannot_stand_are_refused(world: make.World, words: str, credit: str, reason: str) -> None:
    with pytest.raises(Refused, match=reason):
        make_beside.dissent(world, words=words, credit=credit)


def test_a_dissent_moves_no_level(world: make.World) -> None:
    before = queries.reading(world.activity, at=make.day(1)).findings
    make_beside.dissent(world)
    assert queries.reading(world.activity, at=make.day(1)).findings == before
