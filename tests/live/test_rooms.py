"""A room opens, people come in, items run, and when it is closed nobody is kept."""

from __future__ import annotations

import io
from datetime import timedelta

import pytest
from django.core.management import call_command
from django.utils import timezone

from cairn.base.verdict import Refused
from cairn.ledger import queries as ledger
from cairn.live import actions, keys, may, queries
from cairn.live.models import Guest, Hand, LiveRoom, MoreTime, Sense
from cairn.sessions import queries as sessions
from tests import make, make_live
from tests.every_table import in_words

pytestmark = pytest.mark.django_db
NOW = make_live.DURING


def newest(world: make.World):
    return ledger.newest(world.chain).first()


@pytest.mark.parametrize(("who", "opens"), [("amina", 0), ("ben", 0), ("cleo", 1), ("dana", 0), ("", 0)])
def test_whoever_holds_the_work_opens_and_runs_the_room(world: make.World, who: str, opens: int):
    person = getattr(world, who) if who else None
    meeting = make.session(world)
    assert bool(may.open_room(person, meeting)) is bool(opens)
    room = make_live.room(world, meeting)
    (item,) = make.items(world, meeting, citizen=1)
    guest = make_live.guest(room)
    hand = actions.raise_hand(room, guest=guest, at=NOW)
    check = actions.ask_room(room, by=world.cleo, at=NOW, sentence="We go on.")
    deeds = (
        may.run(person, room), may.start_item(person, room, item, at=NOW), may.add_hand(person, room, "staff"),
        may.call(person, room, hand), may.take_off(person, room, hand), may.close_check(person, room, check),
    )  # fmt: skip
    assert [bool(deed) for deed in deeds] == [bool(opens)] * len(deeds)
    for later in (may.reach_item, may.give_minutes, may.end_turn, may.ask_room):
        assert not later(person, room)
    room = actions.start_item(room, by=world.cleo, at=NOW, item=item)
    actions.call(room, by=world.cleo, at=NOW, hand=hand)
    actions.close_check(room, by=world.cleo, at=NOW, check=check)
    for later in (may.reach_item, may.give_minutes, may.end_turn, may.ask_room):
        assert bool(later(person, room)) is bool(opens)


def test_a_session_has_one_open_room_and_its_opening_is_told(world: make.World):
    room = make_live.room(world)
    assert newest(world).kind == "live.room.opened"
    assert newest(world).data == {"session": room.session.ref}
    with pytest.raises(Refused, match="open already"):
        make_live.room(world, room.session, code="fgh567")
    actions.close_room(room, by=world.cleo, at=NOW)
    assert make_live.room(world, room.session, code="fgh567").is_open
    assert not queries.room_by_code(make_live.CODE).is_open


def test_no_room_opens_for_a_session_that_is_over(world: make.World):
    meeting = make.session(world)
    make.held(world, meeting, world.amina)
    with pytest.raises(Refused, match="still to take place"):
        make_live.room(world, meeting)


def test_a_code_spells_nothing_and_is_read_however_it_is_typed(world: make.World):
    assert not set("aeiou01l") & set("".join(keys.fresh_code() for _ in range(200)))
    room = make_live.room(world)
    assert queries.room_by_code(" BCD 234") == room
    assert queries.room_by_code("bcd-235") is None


def test_somebody_comes_in_without_an_account_on_the_side_they_say(world: make.World):
    room = make_live.room(world)
    guest = make_live.guest(room, "staff", name="  Robin  of the   door ")
    assert (guest.side, guest.name, guest.person) == ("staff", "Robin of the door", None)
    with pytest.raises(Refused, match="which side"):
        make_live.guest(room, "nobody")
    assert queries.numbers_here(room)["staff"] == 1
    assert queries.not_checked_in(room.session) == {"citizen": 0, "staff": 1, "partner": 0, "unclear": 0}


def test_whoever_takes_part_is_on_their_side_and_their_newest_phone_counts(world: make.World):
    room = make_live.room(world)
    first = make_live.guest(room, "citizen", by=world.ben)
    assert first.side == "staff"
    hand = actions.raise_hand(room, guest=first, at=NOW)
    second = make_live.guest(room, "citizen", by=world.ben)
    assert second.pk == first.pk
    assert second.token_hash != first.token_hash
    assert Guest.objects.count() == 1
    assert queries.hand_of(second) == hand


def test_a_phone_that_changes_hands_shows_nothing_of_whoever_had_it(world: make.World):
    room, token = make_live.room(world), keys.fresh_token()
    hers = actions.enter_room(room, by=world.amina, at=NOW, token=token, name="Amina")
    actions.raise_hand(room, guest=hers, at=NOW)
    other = actions.enter_room(room, by=None, at=NOW, token=token, side="staff")
    assert other.pk != hers.pk
    assert queries.guest(room, token) == other
    assert queries.hand_of(other) is None


def test_the_room_of_a_programme_that_is_not_public_lets_in_who_may_see_it(world: make.World):
    room = make_live.room(world)
    world.programme.published_at = None
    world.programme.save()
    room = queries.room_by_code(room.code)
    with pytest.raises(Refused):
        make_live.guest(room)
    assert make_live.guest(room, by=world.amina).side == "citizen"


def test_an_item_runs_and_what_it_got_is_written_down_as_ever(world: make.World):
    meeting = make.session(world)
    first, second = make.items(world, meeting, citizen=1, staff=1)
    room = actions.start_item(make_live.room(world, meeting), by=world.cleo, at=NOW, item=first)
    assert room.ends_at == NOW + timedelta(minutes=10)
    assert room.minutes_so_far(NOW + timedelta(minutes=12, seconds=40)) == 13
    guest = make_live.guest(room)
    for _twice in range(2):
        actions.ask_for_time(room, guest=guest, at=NOW)
    assert queries.asking_for_time(room) == 1
    actions.give_minutes(room, by=world.cleo, at=NOW)
    assert (room.ends_at, queries.asking_for_time(room)) == (NOW + timedelta(minutes=15), 0)
    actions.ask_for_time(room, guest=guest, at=NOW)
    actions.ask_for_time(room, guest=guest, at=NOW, is_wanted=False)
    assert not MoreTime.objects.exists()
    actions.reach_item(room, by=world.cleo, at=NOW + timedelta(minutes=13), minutes=13)
    assert (newest(world).kind, newest(world).data["minutes"]) == ("sessions.item.reached", 13)
    assert [one.minutes_reached for one in sessions.agenda(meeting)] == [13, None]
    assert room.running is None
    with pytest.raises(Refused, match="Nothing on the agenda"):
        actions.reach_item(room, by=world.cleo, at=NOW, minutes=3)
    with pytest.raises(Refused, match="written down already"):
        actions.start_item(room, by=world.cleo, at=NOW, item=first)
    assert actions.start_item(room, by=world.cleo, at=NOW, item=second).running == second


def test_no_item_of_another_session_runs_here(world: make.World):
    (item,) = make.items(world, make.session(world), citizen=1)
    with pytest.raises(Refused, match="another session"):
        actions.start_item(make_live.room(world), by=world.cleo, at=NOW, item=item)


def test_closing_destroys_whoever_was_there_and_tells_numbers_alone(world: make.World):
    room = make_live.room(world)
    robin = make_live.guest(room, name="Robin Unheard")
    hand = actions.raise_hand(room, guest=robin, at=NOW)
    actions.call(room, by=world.cleo, at=NOW, hand=hand)
    actions.add_hand(room, by=world.cleo, at=NOW, side="staff", name="Sam at table 3")
    make_live.said(room, robin)
    check = actions.ask_room(room, by=world.cleo, at=NOW, sentence="We go on.")
    make_live.answered(check, *["agree"] * 4, "unsure")
    actions.write_note(room, guest=robin, at=NOW, table=2, key="k" * 8, words="Quieter bells.", edition=1)
    actions.close_room(room, by=world.cleo, at=NOW)
    assert [kept.objects.count() for kept in (Guest, Hand, Sense)] == [0, 0, 0]
    assert not any("Robin Unheard" in row or "Sam at table" in row for rows in in_words().values() for row in rows)
    assert newest(world).kind == "live.room.closed"
    assert newest(world).data == {
        "session": room.session.ref, "said": 1, "citizens": 1, "others": 0, "checks": 1,
    }  # fmt: skip
    assert queries.turns_taken(room.session) == {"citizen": 1}
    assert queries.checks_of(room.session).get().totals[0] == ("Agree", 4)
    assert queries.notes(room.session).get().words == "Quieter bells."
    with pytest.raises(Refused, match="closed"):
        actions.raise_hand(room, guest=robin, at=NOW)


def test_a_room_that_was_forgotten_closes_half_a_day_after_its_session(world: make.World):
    room = make_live.room(world)
    with pytest.raises(Refused, match="by itself"):
        actions.close_left_open(room, at=room.session.ends_at + timedelta(hours=11))
    assert not queries.rooms_left_open(ended_before=room.session.ends_at).exists()
    actions.close_left_open(room, at=room.session.ends_at + timedelta(hours=12))
    assert (newest(world).kind, newest(world).side, newest(world).mark) == ("live.room.closed", "system", "")


def test_the_daily_round_closes_what_was_forgotten_and_nothing_else(world: make.World):
    forgotten, running = make_live.room(world), make.session(world, starts_at=timezone.now())
    make_live.room(world, running, code="fgh567")
    for _twice in range(2):
        call_command("close_rooms", stdout=io.StringIO())
    forgotten.refresh_from_db()
    assert not forgotten.is_open
    assert queries.open_room(running)


def test_whoever_leaves_is_forgotten_at_once(world: make.World):
    room = make_live.room(world)
    guest = make_live.guest(room)
    actions.raise_hand(room, guest=guest, at=NOW)
    actions.leave_room(room, guest=guest, at=NOW)
    assert (Guest.objects.count(), Hand.objects.count()) == (0, 0)


def test_what_phones_show_has_a_number_of_its_own(world: make.World):
    room = make_live.room(world)
    guest = make_live.guest(room)
    before = LiveRoom.objects.get()
    actions.raise_hand(room, guest=guest, at=NOW)
    assert queries.version(room.code) == before.version
    assert queries.stirred(room.screen) == before.stirred + 1
    actions.call(room, by=world.cleo, at=NOW, hand=queries.hand_of(guest))
    assert queries.version(room.code) == before.version + 1


def test_asking_whether_anything_changed_costs_one_query(world: make.World, django_assert_num_queries):
    room = make_live.room(world)
    with django_assert_num_queries(1):
        assert queries.version(room.code) == 1
    assert queries.version("zzz999") is None
