"""Rulings: who asks, who is in the pool, a draw nobody can choose, three voices, and what holds."""

from datetime import date, timedelta

import pytest

from cairn.activities import actions as activities
from cairn.base.verdict import Refused
from cairn.core import selection
from cairn.ledger import queries as ledger
from cairn.people import actions as people
from cairn.people.models import Person
from cairn.programmes import actions as programmes
from cairn.witness import actions, may, queries
from cairn.witness.models import PoolPlace, Ruling, Seat
from tests import make, make_challenges
from tests.make_challenges import ASKED, DRAW_ON, LOTTO

THE_DAY_AFTER = make.day(24)  # of the draw on Wednesday 28 January 2026


def last(world: make.World):
    return ledger.newest(world.chain).first()


def names_in(ruling: Ruling) -> set[str]:
    return set(PoolPlace.objects.filter(ruling=ruling).values_list("person__name", flat=True))


@pytest.fixture
def answered(world: make.World):
    """A challenge by Amina with its reply, and five citizens in another activity."""
    make_challenges.elsewhere(5)
    return make_challenges.replied(world, make_challenges.challenge(world))


@pytest.fixture
def drawn(world: make.World, answered):
    return make_challenges.drawn(world, make_challenges.asked(world, answered))


def test_the_organisation_first_has_its_days_for_a_reply(world: make.World) -> None:
    make_challenges.elsewhere(3)
    challenge = make_challenges.challenge(world)
    in_time, late = make.day(14), make.day(15)
    with pytest.raises(Refused, match="ten working days"):
        make_challenges.asked(world, challenge, at=in_time, draw_on=date(2026, 1, 21))
    make_challenges.asked(world, challenge, at=late, draw_on=date(2026, 1, 21))
    assert queries.standing(queries.challenge(world.activity, challenge.ref), at=late) == "ruling"


@pytest.mark.parametrize(
    ("name", "asks"),
    [("amina", True), ("cleo", True), ("ben", False), ("dana", False), ("neighbour", True), ("", False)],
)
def test_either_side_asks(world: make.World, answered, name: str, asks: bool) -> None:  # noqa: FBT001
    (neighbour,) = world.citizens(1)
    person = neighbour if name == "neighbour" else getattr(world, name) if name else None
    verdict = may.ask_for_ruling(person, answered, at=ASKED)
    assert bool(verdict) == asks
    assert asks or "by whoever raised the challenge" in verdict.reason


def test_whoever_holds_the_code_asks_as_nobody(world: make.World) -> None:
    make_challenges.elsewhere(3)
    code = queries.fresh_code()
    challenge = make_challenges.replied(world, make_challenges.challenge(world, by=None, code=code))
    with pytest.raises(Refused, match="not the code"):
        make_challenges.asked(world, challenge, by=None, code=queries.fresh_code())
    make_challenges.asked(world, challenge, by=world.dana, code=code)
    assert (last(world).kind, last(world).side, last(world).mark) == ("witness.ruling.asked", "public", "")


def test_the_record_seals_the_pool_and_announces_the_draw_before_it_is_held(world: make.World, answered) -> None:
    ruling = make_challenges.asked(world, answered)
    draw = queries.draw(ruling)
    assert last(world).data == {"pool": draw.seal, "count": 5, "draw": "lotto", "day": DRAW_ON.toordinal()}
    assert selection.digest(draw.pool) == draw.seal
    assert (draw.numbers, draw.order, list(draw.pool)) == ("", (), sorted(draw.pool))
    with pytest.raises(Refused, match="asked for already"):
        make_challenges.asked(world, answered)


@pytest.mark.parametrize(
    ("draw", "on"),
    [
        ("lotto", date(2026, 1, 26)),  # the very day
        ("lotto", date(2026, 1, 24)),  # gone by
        ("lotto", date(2026, 1, 29)),  # no Lotto on a Thursday
        ("lotto", date(2026, 2, 11)),  # more than two weeks ahead
        ("dice", DRAW_ON),
    ],
)
def test_only_a_public_draw_that_lies_ahead_can_be_announced(world: make.World, answered, draw: str, on: date) -> None:
    with pytest.raises(Refused, match="Choose one of the public draws"):
        make_challenges.asked(world, answered, draw=draw, draw_on=on)


def test_in_the_pool_are_citizens_of_other_activities_who_have_nothing_to_do_with_this_one(world: make.World) -> None:
    there, (free, employed, was_employed, left_here, guest, governing, gone) = make_challenges.elsewhere(7)
    people.state_employment(world.organisation, by=employed, at=make.day(1))
    people.state_employment(world.organisation, by=was_employed, at=make.day(1))
    people.end_employment(world.organisation, by=was_employed, at=make.day(3))
    activities.join(world.activity, by=left_here, at=make.day(1))
    activities.leave(world.activity, by=left_here, at=make.day(2))
    activities.leave(there, by=gone, at=make.day(2))
    programmes.add_member(world.programme, governing, by=world.cleo, at=make.day(1), role="member", is_governing=True)
    for one in (world.amina, world.ben, world.cleo):
        activities.join(there, by=one, at=make.day(1))  # the challenger, staff, and who leads the programme
    make.card(world, decision_owner=guest)
    with pytest.raises(Refused, match="Three citizens from other activities are needed"):
        make_challenges.asked(world, make_challenges.replied(world, make_challenges.challenge(world)))
    _, more = make_challenges.elsewhere(2, slug="trains")
    ruling = make_challenges.asked(world, queries.challenges(world.activity)[0])
    assert names_in(ruling) == {free.name, *(one.name for one in more)}


def test_staff_of_a_partner_and_citizens_of_what_has_ended_are_not_in_the_pool(world: make.World) -> None:
    there, _ = make_challenges.elsewhere(2)
    _, three = make_challenges.elsewhere(3, slug="trains")
    partner = people.register_organisation(by=world.ben, name="Partner", slug="partner", at=make.MONDAY)
    people.state_employment(partner, by=three[0], at=make.day(1))
    programmes.take_on_partner(world.programme, partner, by=world.cleo, at=make.day(1))
    challenge = make_challenges.replied(world, make_challenges.challenge(world))
    assert may.ask_for_ruling(world.amina, challenge, at=ASKED)
    activities.withdraw_activity(there, by=there.programme.memberships.get().person, at=make.day(2))
    assert not may.ask_for_ruling(world.amina, challenge, at=ASKED)


def test_two_people_not_both_staff_enter_the_same_numbers(world: make.World, answered) -> None:
    ruling = make_challenges.asked(world, answered)
    (staff,) = world.staff(1)
    with pytest.raises(Refused, match="not been held yet"):
        actions.draw_panel(ruling, by=world.amina, at=make.day(23), numbers=LOTTO)
    with pytest.raises(Refused, match="6 main numbers, each from 1 to 59"):
        actions.draw_panel(ruling, by=world.amina, at=THE_DAY_AFTER, numbers="1 2 3")
    for one in (world.ben, world.ben, staff, world.cleo):
        actions.draw_panel(ruling, by=one, at=THE_DAY_AFTER, numbers="1 2 3 4 5 6")  # made up
        assert (last(world).kind, last(world).data) == ("witness.draw.entered", {"draw": "lotto"})
    actions.draw_panel(ruling, by=world.amina, at=THE_DAY_AFTER, numbers="41 49 3 17 22 35")
    assert ruling.drawn_at is None
    actions.draw_panel(ruling, by=world.cleo, at=THE_DAY_AFTER, numbers=LOTTO)
    assert (last(world).kind, last(world).data) == ("witness.ruling.drawn", {"draw": "lotto", "numbers": LOTTO})
    with pytest.raises(Refused, match="has been drawn"):
        actions.draw_panel(ruling, by=world.amina, at=THE_DAY_AFTER, numbers=LOTTO)


def test_numbers_are_entered_by_people_who_take_part_somewhere_or_hold_the_code(world: make.World) -> None:
    _, citizens = make_challenges.elsewhere(3)
    code = queries.fresh_code()
    challenge = make_challenges.replied(world, make_challenges.challenge(world, by=None, code=code))
    ruling = make_challenges.asked(world, challenge)
    for nobody in (None, world.dana):
        assert not may.draw_panel(nobody, ruling, at=THE_DAY_AFTER)
    actions.draw_panel(ruling, at=THE_DAY_AFTER, numbers=LOTTO, code=code)
    actions.draw_panel(ruling, at=THE_DAY_AFTER, numbers=LOTTO, code=code)  # the same one twice is no second person
    assert ruling.drawn_at is None
    actions.draw_panel(ruling, by=citizens[0], at=THE_DAY_AFTER, numbers=LOTTO)
    assert ruling.drawn_at == THE_DAY_AFTER


def test_the_first_three_of_the_order_are_asked(world: make.World, drawn) -> None:
    draw = queries.draw(drawn)
    assert draw.order == selection.order(draw.seal, LOTTO, draw.pool)
    seats = sorted(queries.seats(drawn), key=lambda seat: seat.place.position)
    assert [seat.place.sign for seat in seats] == list(draw.order[:3])
    for one in make_challenges.panel(drawn):
        assert [seat.ruling for seat in queries.seats_of(one)] == [drawn]
    assert not queries.seats_of(world.amina)


def test_only_those_drawn_accept_decline_and_speak(world: make.World, drawn) -> None:
    for one in (world.amina, world.ben, world.cleo, world.dana, None):
        for gate in (may.accept_seat, may.decline_seat, may.say_verdict, may.read_for_ruling):
            assert "drawn by lot" in gate(one, drawn).reason
    first = make_challenges.panel(drawn)[0]
    with pytest.raises(Refused, match="Say first that you will do it"):
        actions.say_verdict(drawn, by=first, at=make.day(25), is_upheld=True, reasons="So it was.")


def test_whoever_says_no_is_followed_by_the_next_and_forgotten(world: make.World, drawn) -> None:
    first, second, third = make_challenges.panel(drawn)
    order, length = queries.draw(drawn).order, ledger.head(world.chain).length
    actions.decline_seat(drawn, by=second, at=make.day(25))
    assert {seat.place.sign for seat in queries.seats(drawn)} == {order[0], order[2], order[3]}
    assert not PoolPlace.objects.filter(person=second).exists()
    assert ledger.head(world.chain).length == length
    with pytest.raises(Refused, match="your seat went to the next"):
        actions.accept_seat(drawn, by=second, at=make.day(25))
    assert {first, third} < set(make_challenges.panel(drawn))


def test_who_stays_silent_for_ten_working_days_can_be_replaced(world: make.World, drawn) -> None:
    first, second, third = make_challenges.panel(drawn)
    actions.accept_seat(drawn, by=first, at=make.day(25))
    in_time, silent = make.day(38), make.day(39)  # drawn on Thursday 29 January
    with pytest.raises(Refused, match="Nobody has been silent"):
        actions.replace_silent(drawn, by=world.ben, at=in_time)
    with pytest.raises(Refused, match="by whoever raised the challenge"):
        actions.replace_silent(drawn, by=world.dana, at=silent)
    actions.replace_silent(drawn, by=world.ben, at=silent)
    now = make_challenges.panel(drawn)
    assert first in now
    assert not {second, third} & set(now)
    assert len(now) == 3
    with pytest.raises(Refused, match="Nobody has been silent"):
        actions.replace_silent(drawn, at=silent)


def test_who_accepted_has_fifteen_working_days(world: make.World, drawn) -> None:
    for one in make_challenges.panel(drawn):
        actions.accept_seat(drawn, by=one, at=make.day(25))
    assert queries.ruling_due_on(drawn) == date(2026, 2, 19)
    assert queries.silent_seats(drawn, at=make.day(45)) == []
    assert len(queries.silent_seats(drawn, at=make.day(46))) == 3


def test_a_silent_one_can_still_speak_until_the_seat_is_taken(world: make.World, drawn) -> None:
    first = make_challenges.panel(drawn)[0]
    actions.accept_seat(drawn, by=first, at=make.day(60))
    actions.say_verdict(drawn, by=first, at=make.day(60), is_upheld=True, reasons="So it was.")
    actions.replace_silent(drawn, at=make.day(60))
    assert first in make_challenges.panel(drawn)


def test_when_the_pool_is_used_up_a_ruling_can_be_asked_for_again(world: make.World, drawn, answered) -> None:
    for one in make_challenges.panel(drawn):
        actions.decline_seat(drawn, by=one, at=make.day(25))
    assert queries.has_come_to_nothing(drawn, at=make.day(25))
    make_challenges.elsewhere(3, slug="trains")
    again = make_challenges.asked(world, answered, at=make.day(26), draw_on=date(2026, 2, 4))
    drawn.refresh_from_db()
    assert (drawn.failed_at, queries.running_ruling(answered)) == (make.day(26), again)


def test_a_draw_nobody_enters_comes_to_nothing_after_ten_working_days(world: make.World, answered) -> None:
    ruling = make_challenges.asked(world, answered)
    assert not queries.has_come_to_nothing(ruling, at=make.day(37))
    assert queries.has_come_to_nothing(ruling, at=make.day(38))
    assert make_challenges.asked(world, answered, at=make.day(38), draw_on=date(2026, 2, 14)).is_running


def test_the_ruling_is_out_when_all_three_have_spoken_and_most_of_them_decide(world: make.World, drawn) -> None:
    said = [(True, "The stamp says so."), (False, "I cannot see it."), (True, "Three people remember.")]
    for one, (is_upheld, reasons) in zip(make_challenges.panel(drawn), said, strict=True):
        with pytest.raises(Refused, match="Not all three"):
            actions.publish_ruling(drawn, at=make.day(26))
        actions.accept_seat(drawn, by=one, at=make.day(25))
        actions.say_verdict(drawn, by=one, at=make.day(25), is_upheld=is_upheld, reasons=reasons)
        assert queries.reasons(drawn) == []
    actions.publish_ruling(drawn, at=make.day(26))
    entry = last(world)
    assert (entry.kind, entry.side, entry.mark, entry.data) == (
        "witness.challenge.ruled",
        "system",
        "",
        {"upheld": True},
    )
    assert sorted(queries.reasons(drawn)) == sorted(reasons for _, reasons in said)
    challenge = queries.challenge(world.activity, drawn.challenge.ref)
    assert (challenge.is_upheld, challenge.settled_at) == (True, make.day(26))


def test_what_one_finds_can_be_changed_until_the_third_has_spoken(world: make.World, drawn) -> None:
    first = make_challenges.panel(drawn)[0]
    actions.accept_seat(drawn, by=first, at=make.day(25))
    for is_upheld, reasons in ((True, "It was so."), (False, "It was not, I read it again.")):
        actions.say_verdict(drawn, by=first, at=make.day(25), is_upheld=is_upheld, reasons=reasons)
    seat = queries.seat_of(first, drawn)
    assert (seat.is_upheld, seat.reasons) == (False, "It was not, I read it again.")
    with pytest.raises(Refused, match="Change it if you like"):
        actions.decline_seat(drawn, by=first, at=make.day(25))


def test_who_ruled_is_forgotten_when_the_ruling_is_out(world: make.World, answered) -> None:
    ruling = make_challenges.ruled(world, answered, upheld=True)
    assert names_in(ruling) == {None}
    assert not [field for field in Seat._meta.get_fields() if field.related_model is Person]  # noqa: SLF001
    assert len(queries.reasons(ruling)) == 3


def test_nothing_that_the_three_do_leaves_an_entry_before_the_ruling(world: make.World, drawn) -> None:
    before = ledger.head(world.chain)
    first, second, _ = make_challenges.panel(drawn)
    actions.accept_seat(drawn, by=first, at=make.day(25))
    actions.say_verdict(drawn, by=first, at=make.day(25), is_upheld=True, reasons="So it was.")
    actions.decline_seat(drawn, by=second, at=make.day(25))
    assert ledger.head(world.chain) == before


def test_once_a_ruling_is_asked_for_nobody_takes_the_challenge_back(world: make.World, answered) -> None:
    make_challenges.asked(world, answered)
    with pytest.raises(Refused, match="no longer yours alone"):
        actions.take_back_challenge(answered, by=world.amina, at=make.day(22))


def test_two_who_say_no_at_once_are_followed_by_two(world: make.World, drawn) -> None:
    first, second, _ = make_challenges.panel(drawn)
    held = [Ruling.objects.get(pk=drawn.pk) for _ in range(2)]
    for ruling, one in zip(held, (first, second), strict=True):
        actions.decline_seat(ruling, by=one, at=make.day(25))
    assert len(make_challenges.panel(drawn)) == 3


def test_two_who_ask_or_publish_at_once_do_it_once(world: make.World, answered) -> None:
    one, other = (type(answered).objects.get(pk=answered.pk) for _ in range(2))
    ruling = make_challenges.asked(world, one)
    with pytest.raises(Refused, match="asked for already"):
        make_challenges.asked(world, other, by=world.cleo)
    make_challenges.drawn(world, ruling)
    for person in make_challenges.panel(ruling):
        actions.accept_seat(ruling, by=person, at=make.day(25))
        actions.say_verdict(ruling, by=person, at=make.day(25), is_upheld=True, reasons="So it was.")
    twice = [Ruling.objects.get(pk=ruling.pk) for _ in range(2)]
    actions.publish_ruling(twice[0], at=make.day(26))
    with pytest.raises(Refused, match="out already"):
        actions.publish_ruling(twice[1], at=make.day(26) + timedelta(seconds=1))
    assert ledger.newest(world.chain, kind="witness.challenge.ruled").count() == 1
