"""Saying, asking to speak, answering and writing in a room."""

from __future__ import annotations

from datetime import timedelta

import pytest

from cairn.base.verdict import Refused
from cairn.ledger import queries as ledger
from cairn.listen import queries as listen
from cairn.listen.models import Contribution
from cairn.live import actions, keys, may, queries
from cairn.live.models import Said, Sense, TableNote
from tests import make, make_live

pytestmark = pytest.mark.django_db
NOW = make_live.DURING
KEY = "0123456789abcdef"


def newest(world: make.World):
    return ledger.newest(world.chain).first()


def test_nobody_does_anything_in_a_room_before_they_came_in(world: make.World):
    room = make_live.room(world)
    elsewhere = make_live.guest(make_live.room(world, make.session(world), code="fgh567"))
    check = actions.ask_room(room, by=world.cleo, at=NOW, sentence="We go on.")
    for guest in (None, elsewhere):
        for verdict in (
            may.say(guest, room, KEY), may.raise_hand(guest, room), may.lower_hand(guest, room),
            may.answer_check(guest, room, check, "agree"), may.ask_for_time(guest, room),
            may.write_note(guest, room, 1, KEY),
        ):  # fmt: skip
            assert "Come into the room first" in str(verdict.reason)


def test_what_is_said_without_an_account_is_a_contribution_with_a_slip(world: make.World):
    meeting = make.session(world)
    (item,) = make.items(world, meeting, citizen=1)
    room = actions.start_item(make_live.room(world, meeting), by=world.cleo, at=NOW, item=item)
    guest = make_live.guest(room)
    make_live.said(room, guest, key=KEY, words="Where is the bell?", is_question=True)
    made = Contribution.objects.get()
    assert (made.words, made.item, made.author, made.side, made.is_question) == (
        "Where is the bell?", item, None, "unclear", True,
    )  # fmt: skip
    slip = listen.slip_by_code(keys.slip_code(room, KEY))
    assert slip.contribution == made
    assert not slip.was_entered_for_a_person
    assert (newest(world).kind, newest(world).mark) == ("listen.contribution.made", "")
    assert queries.said_in(meeting) == [made.pk]
    assert listen.said_about([item])[item.pk] == [made]


def test_what_is_sent_twice_is_kept_once(world: make.World):
    room = make_live.room(world)
    guest = make_live.guest(room)
    make_live.said(room, guest, key=KEY)
    with pytest.raises(Refused, match="kept already"):
        make_live.said(room, guest, key=KEY)
    make_live.said(room, guest)
    assert (Contribution.objects.count(), Said.objects.count()) == (2, 2)
    with pytest.raises(Refused, match="Open the page again"):
        make_live.said(room, guest, key="no")


def test_nothing_leads_from_what_is_said_to_the_phone(world: make.World):
    room = make_live.room(world)
    said = make_live.said(room, make_live.guest(room), key=KEY)
    assert KEY not in str(vars(said))
    assert keys.slip_code(room, KEY) == keys.slip_code(room, KEY) != keys.slip_code(room, KEY + "0")


def test_whoever_takes_part_says_it_with_their_account(world: make.World):
    room = make_live.room(world)
    amina, dana = (make_live.guest(room, by=one) for one in (world.amina, world.dana))
    make_live.said(room, amina, by=world.amina)
    make_live.said(room, dana, by=world.dana)
    make_live.said(room, amina, by=world.ben)  # signed in as somebody else than came in
    assert [one.author for one in Contribution.objects.order_by("pk")] == [world.amina, None, None]


def test_after_its_planned_end_things_are_still_said(world: make.World):
    meeting = make.session(world)
    (item,) = make.items(world, meeting, citizen=1)
    room = actions.start_item(make_live.room(world, meeting), by=world.cleo, at=NOW, item=item)
    late = meeting.ends_at + timedelta(minutes=5)
    make_live.said(room, at=late)
    assert Contribution.objects.get().item is None


def test_the_line_balances_the_sides_and_puts_first_timers_first(world: make.World):
    room = make_live.room(world)
    ben, eve, cit, dot = (make_live.guest(room, side) for side in ("staff", "staff", "citizen", "citizen"))
    for n, one in enumerate((ben, eve, cit)):
        actions.raise_hand(room, guest=one, at=NOW + timedelta(seconds=n))
    line = queries.line(room)
    assert [hand.guest for hand, _first in line.waiting] == [ben, cit, eve]
    actions.call(room, by=world.cleo, at=NOW, hand=line.waiting[0][0])
    assert queries.speaking(room).guest == ben
    with pytest.raises(Refused, match="up already"):
        actions.raise_hand(room, guest=ben, at=NOW)
    actions.call(room, by=world.cleo, at=NOW + timedelta(minutes=1), hand=queries.line(room).waiting[0][0])
    assert queries.speaking(room).guest == cit
    actions.end_turn(room, by=world.cleo, at=NOW)
    actions.raise_hand(room, guest=cit, at=NOW + timedelta(minutes=2))
    actions.raise_hand(room, guest=dot, at=NOW + timedelta(minutes=3))
    line = queries.line(room)
    assert [(hand.guest, first) for hand, first in line.waiting] == [(eve, True), (dot, True), (cit, False)]
    assert (line.speaking, line.turns["citizen"], line.turns["staff"]) == (None, 1, 1)


def test_a_hand_goes_down_again_and_leaves_nothing(world: make.World):
    room = make_live.room(world)
    guest = make_live.guest(room)
    hand = actions.raise_hand(room, guest=guest, at=NOW)
    actions.lower_hand(room, guest=guest, at=NOW)
    with pytest.raises(Refused, match="not up"):
        actions.lower_hand(room, guest=guest, at=NOW)
    assert queries.hand(room, hand.ref) is None
    hand = actions.raise_hand(room, guest=guest, at=NOW)
    actions.call(room, by=world.cleo, at=NOW, hand=hand)
    for deed in (actions.call, actions.take_off):
        with pytest.raises(Refused, match="called already"):
            deed(room, by=world.cleo, at=NOW, hand=hand)


def test_somebody_without_a_phone_is_in_the_line_and_known_again_by_name(world: make.World):
    room = make_live.room(world)
    hand = actions.add_hand(room, by=world.cleo, at=NOW, side="citizen", name="Sam, table 3")
    with pytest.raises(Refused, match="up already"):
        actions.add_hand(room, by=world.cleo, at=NOW, side="citizen", name="Sam, table 3")
    actions.call(room, by=world.cleo, at=NOW, hand=hand)
    actions.end_turn(room, by=world.cleo, at=NOW)
    again = actions.add_hand(room, by=world.cleo, at=NOW, side="citizen", name="Sam, table 3")
    nameless = [actions.add_hand(room, by=world.cleo, at=NOW, side="citizen") for _ in range(2)]
    assert {hand.pk: first for hand, first in queries.line(room).waiting} == {
        again.pk: False, nameless[0].pk: True, nameless[1].pk: True,
    }  # fmt: skip
    actions.take_off(room, by=world.cleo, at=NOW, hand=nameless[0])
    assert queries.number_waiting(room) == 2
    assert sum(queries.numbers_here(room).values()) == 0  # they have no phone


@pytest.mark.parametrize(("answers", "shown"), [(4, False), (5, True)])
def test_a_sense_check_is_shown_in_total_from_five_answers_and_when_closed(
    world: make.World, answers: int, *, shown: bool
):
    room = make_live.room(world)
    check = actions.ask_room(room, by=world.cleo, at=NOW, sentence="  The corner first. ")
    first = make_live.answered(check, *["agree"] * answers)[0]
    actions.answer_check(room, guest=first, at=NOW, check=check, answer="unsure")
    assert queries.answers_so_far(check) == answers
    assert not queries.last_check(room).is_shown
    actions.close_check(room, by=world.cleo, at=NOW, check=check)
    assert check.is_shown is shown
    assert not Sense.objects.exists()
    expected = {"agree": answers - 1, "disagree": 0, "unsure": 1} if shown else {}
    assert newest(world).data == {"session": room.session.ref, **expected}
    with pytest.raises(Refused, match="closed"):
        actions.answer_check(room, guest=first, at=NOW, check=check, answer="agree")
    with pytest.raises(Refused, match="closed already"):
        actions.close_check(room, by=world.cleo, at=NOW, check=check)


def test_one_thing_is_asked_at_a_time_and_answered_with_one_of_three(world: make.World):
    room = make_live.room(world)
    check = actions.ask_room(room, by=world.cleo, at=NOW, sentence="We go on.")
    with pytest.raises(Refused, match="Close it before"):
        actions.ask_room(room, by=world.cleo, at=NOW, sentence="Or not.")
    with pytest.raises(Refused, match="three answers"):
        actions.answer_check(room, guest=make_live.guest(room), at=NOW, check=check, answer="maybe")


def test_a_note_is_saved_as_it_is_typed_and_an_old_edition_changes_nothing(world: make.World):
    room = make_live.room(world)
    guest = make_live.guest(room)

    def write(words: str, edition: int, **changes: object) -> TableNote:
        details = {"guest": guest, "table": 3, "key": KEY} | changes
        return actions.write_note(room, at=NOW, words=words, edition=edition, **details)

    write("Bells", 1)
    write("Bells and chairs", 3)
    write("Bells and", 2)
    write("Bells and chairs", 3)
    assert TableNote.objects.get().words == "Bells and chairs"
    assert queries.note_of(guest, 3).edition == 3
    with pytest.raises(Refused, match="Somebody else writes"):
        write("Mine", 4, guest=make_live.guest(room))
    with pytest.raises(Refused, match="from 1 to 99"):
        write("Mine", 4, table=0)
    with pytest.raises(Refused, match="there is room for"):
        write("x" * 4001, 4)


@pytest.mark.parametrize(("who", "reads"), [("amina", 1), ("ben", 1), ("cleo", 1), ("dana", 0), ("", 0)])
def test_those_who_take_part_read_what_tables_wrote(world: make.World, who: str, reads: int):
    assert bool(may.read_notes(getattr(world, who) if who else None, make.session(world))) is bool(reads)


def test_what_belongs_to_another_room_is_not_touched_from_this_one(world: make.World):
    room, other = make_live.room(world), make_live.room(world, make.session(world), code="fgh567")
    hand = actions.raise_hand(other, guest=make_live.guest(other), at=NOW)
    check = actions.ask_room(other, by=world.cleo, at=NOW, sentence="We go on.")
    with pytest.raises(Refused, match="called already"):
        actions.call(room, by=world.cleo, at=NOW, hand=hand)
    with pytest.raises(Refused, match="closed already"):
        actions.close_check(room, by=world.cleo, at=NOW, check=check)
    with pytest.raises(Refused, match="closed"):
        actions.answer_check(room, guest=make_live.guest(room), at=NOW, check=check, answer="agree")


def test_a_very_long_line_takes_no_more_hands(world: make.World, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(may, "HANDS_AT_MOST", 1)
    room = make_live.room(world)
    actions.raise_hand(room, guest=make_live.guest(room), at=NOW)
    with pytest.raises(Refused, match="Very many people"):
        actions.raise_hand(room, guest=make_live.guest(room), at=NOW)
    with pytest.raises(Refused, match="Very many people"):
        actions.add_hand(room, by=world.cleo, at=NOW, side="staff")


def test_what_a_phone_shows_of_its_own_is_read_at_once(world: make.World, django_assert_num_queries):
    meeting = make.session(world)
    (item,) = make.items(world, meeting, citizen=1)
    room = actions.start_item(make_live.room(world, meeting), by=world.cleo, at=NOW, item=item)
    token = keys.fresh_token()
    guest = actions.enter_room(room, by=None, at=NOW, token=token, side="citizen")

    def mine() -> tuple[object, ...]:
        with django_assert_num_queries(1):
            found = queries.on_phone(room.code, token)
        return (found.has_hand, found.is_my_turn, found.answer, found.needs_time)

    assert mine() == (False, False, "", False)
    check = actions.ask_room(room, by=world.cleo, at=NOW, sentence="We go on.")
    actions.answer_check(room, guest=guest, at=NOW, check=check, answer="unsure")
    hand = actions.raise_hand(room, guest=guest, at=NOW)
    actions.ask_for_time(room, guest=guest, at=NOW)
    assert mine() == (True, False, "unsure", True)
    actions.call(room, by=world.cleo, at=NOW, hand=hand)
    actions.close_check(room, by=world.cleo, at=NOW, check=check)
    assert mine() == (True, True, "", True)
    assert queries.on_phone(room.code, keys.fresh_token()) is None
    actions.close_room(room, by=world.cleo, at=NOW)
    assert queries.on_phone(room.code, token) is None
