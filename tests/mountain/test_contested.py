"""What challenges and rulings do to the level, through the deeds people do."""

import pytest

from cairn.base.verdict import Refused
from cairn.ledger import queries as ledger
from cairn.mountain import queries as mountain
from cairn.people.sides import Side
from cairn.witness import actions, queries
from tests import make, make_challenges, make_witness
from tests.make_challenges import level

pytestmark = pytest.mark.django_db
RAISED, ASKED, RULED = make.day(56), make.day(77), make.day(81)  # a Monday; the Monday after the reply; its Friday


@pytest.fixture
def high(world: make.World) -> make.World:
    """An activity at level 4, and five citizens elsewhere."""
    make_challenges.elsewhere(5)
    return make_challenges.at_level_four(world)


def ruled(world: make.World, *, upheld: bool, **contested):
    challenge = make_challenges.challenge(world, at=RAISED, **contested)
    make_challenges.replied(world, challenge, at=make.day(57))
    make_challenges.ruled(world, challenge, upheld=upheld, at=RULED, asked_at=ASKED)
    return queries.challenge(world.activity, challenge.ref)


def test_a_challenge_alone_leaves_the_level_and_silence_takes_it(high: make.World) -> None:
    assert level(high, at=RAISED) == 4
    challenge = make_challenges.challenge(high, by=None, ground="already_decided", at=RAISED)
    assert [level(high, at=make.day(n)) for n in (56, 70, 71)] == [4, 4, 3]
    actions.reply_to_challenge(challenge, by=high.cleo, at=make.day(90), words="The contract came after.")
    assert level(high, at=make.day(90)) == 4


def test_what_was_already_decided_stays_at_level_3_whatever_is_said_afterwards(high: make.World) -> None:
    challenge = ruled(high, upheld=True, ground="already_decided")
    assert level(high, at=make.day(100)) == 3
    with pytest.raises(Refused, match="stays decided"):
        actions.put_right(challenge, by=high.cleo, at=make.day(101), words="We say so now.")
    assert level(high, at=make.day(400)) == 3


def test_pressure_is_level_1_until_citizens_confirm_that_it_was_put_right(high: make.World) -> None:
    challenge = ruled(high, upheld=True, ground="pressure")
    assert level(high, at=make.day(85)) == 1
    actions.put_right(challenge, by=high.cleo, at=make.day(85), words="Everybody got a letter that says so.")
    number = ledger.head(high.chain).length
    assert level(high, at=make.day(86)) == 1
    for one in [high.amina, *others(high)[:2]]:
        assert number in make_witness.asked_numbers(one, at=make.day(86))
        make_witness.says(high, one, "yes", number, at=make.day(86))
    assert level(high, at=make.day(87)) == 1
    make_witness.counted(high, number, at=make.day(96))
    assert level(high, at=make.day(96)) == 4


def test_when_citizens_do_not_confirm_it_another_attempt_can_follow(high: make.World) -> None:
    challenge = ruled(high, upheld=True, ground="pressure")
    for said, day, reached in (("no", 85, 1), ("yes", 100, 4)):
        actions.put_right(challenge, by=high.cleo, at=make.day(day), words="We wrote to everybody.")
        number = ledger.head(high.chain).length
        for one in [high.amina, *others(high)[:2]]:
            make_witness.says(high, one, said, number, at=make.day(day + 1))
        make_witness.counted(high, number, at=make.day(day + 11))
        assert level(high, at=make.day(day + 11)) == reached


def test_a_challenge_that_is_not_right_changes_nothing(high: make.World) -> None:
    ruled(high, upheld=False, ground="pressure")
    reading = mountain.reading(high.activity, at=make.day(85))
    assert (reading.level, reading.finding("2.1").challenged) == (4, False)


def test_an_entry_that_was_not_so_counts_for_nothing(high: make.World) -> None:
    kind = "activities.invitation.published"
    number = next(one.number for one in ledger.entries(high.chain) if one.kind == kind)
    ruled(high, upheld=True, ground="fact", condition="", fact=number)
    reading = mountain.reading(high.activity, at=make.day(85))
    assert reading.level == 1
    assert not reading.finding("2.2").is_shown


def test_somebody_on_the_wrong_side_is_counted_as_no_citizen(high: make.World) -> None:
    friend = others(high)[0]
    mark = friend.mark_in(high.chain)
    number = next(one.number for one in ledger.entries(high.chain) if one.mark == mark)
    before = mountain.reading(high.activity, at=RAISED).finding("4.1")
    ruled(high, upheld=True, ground="side", condition="", fact=number)
    after = mountain.reading(high.activity, at=make.day(85)).finding("4.1")
    assert (before.is_shown, after.is_shown) == (True, False)  # four citizens were asked, not five
    assert level(high, at=make.day(85)) == 3


def others(world: make.World):
    """The citizens who take part beside Amina."""
    found = world.activity.participants.filter(side=Side.CITIZEN).exclude(person=world.amina)
    return [one.person for one in found.order_by("pk")]
