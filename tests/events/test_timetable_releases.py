"""Versions of the programme: what each changed, who hears of it, and what is never released."""

from datetime import datetime

import pytest

from cairn.base.verdict import Refused
from cairn.events import actions, queries
from cairn.events.models import Event, Proposal
from cairn.notify import news
from tests import make, make_letters, make_timetables

pytestmark = pytest.mark.django_db


def sessions(event: Event) -> list[Proposal]:
    return list(queries.taken(event))


def rows(event: Event) -> dict[str, tuple[int, datetime, bool]]:
    """For each session of the newest version: how often it changed, when last, and whether it is cancelled."""
    return {
        one.proposal.title: (one.sequence, one.changed_at, one.is_cancelled)
        for one in queries.rows_of(queries.last_release(event))
    }


def told(person, since: int = 3) -> list[str]:
    return [line.words for line in news.news_of(person, since=make.day(since), until=make.day(60))]


def test_only_what_changed_counts_up(world: make.World):
    event = make_timetables.placed(world, 3)
    make_timetables.released(world, event, at=make.day(3))
    one, two, _three = sessions(event)
    make_timetables.put(world, one, "14:00")
    make_timetables.put(world, two, "11:00", "Attic")
    second = make_timetables.released(world, event, name="Second", at=make.day(5))
    assert rows(event) == {
        "Session 1": (1, make.day(5), False), "Session 2": (1, make.day(5), False),
        "Session 3": (0, make.day(3), False),
    }  # fmt: skip
    changes = queries.changes_of(second)
    assert [each.proposal for each in changes.moved] == [one]
    assert [each.proposal for each in changes.other_room] == [two]
    assert {each.proposal for each in changes.all} == {one, two}


def test_a_cancelled_session_stays_as_cancelled_and_a_new_one_is_new(world: make.World):
    event = make_timetables.placed(world, 2)
    make_timetables.released(world, event)
    one, _two = sessions(event)
    actions.cancel_proposal(one, by=world.cleo, at=make.day(4), why="The speaker is ill.")
    make_timetables.put(world, make_timetables.session(event, world.ben, title="Late idea"), "14:00")
    changes = queries.changes_of(make_timetables.released(world, event, name="Second", at=make.day(5)))
    assert [each.proposal.title for each in changes.cancelled] == ["Session 1"]
    assert [each.proposal.title for each in changes.new] == ["Late idea"]
    assert rows(event)["Session 1"] == (1, make.day(5), True)
    make_timetables.put(world, sessions(event)[0], "13:00")
    third = make_timetables.released(world, event, name="Third", at=make.day(6))
    assert queries.changes_of(third).cancelled == ()
    assert rows(event)["Session 1"] == (1, make.day(5), True)


def test_other_speakers_are_a_change_though_the_place_stays(world: make.World):
    event = make_timetables.placed(world, 1)
    make_timetables.released(world, event)
    make_timetables.speaker(sessions(event)[0], world.dana)
    second = make_timetables.released(world, event, name="Second", at=make.day(5))
    assert [each.proposal.title for each in queries.changes_of(second).speakers] == ["Session 1"]
    assert rows(event) == {"Session 1": (0, make.day(5), False)}


def test_a_session_without_a_citizen_who_leads_is_not_released(world: make.World):
    event = make_timetables.placed(world, 2)
    one, _two = sessions(event)
    one.speakers.update(side="staff")
    release = make_timetables.released(world, event)
    assert list(rows(event)) == ["Session 2"]
    assert release.left_out == 1


def test_a_session_that_was_released_does_not_vanish(world: make.World):
    event = make_timetables.placed(world, 2)
    make_timetables.released(world, event)
    actions.take_out(sessions(event)[0], by=world.cleo, at=make.day(4))
    with pytest.raises(Refused, match="“Session 1”"):
        make_timetables.released(world, event, name="Second", at=make.day(5))


@pytest.mark.parametrize("rule", ["person", "away", "needs", "interpreters", "room"])
def test_no_words_make_up_for_what_harms_people(world: make.World, rule: str):
    event = make_timetables.placed(world, 2)
    one, two = sessions(event)
    if rule == "person":
        make_timetables.put(world, two, "10:00", "Attic")
    if rule == "away":
        slot = make_timetables.slot(event, "10:00")
        actions.say_away(event, by=world.amina, at=make.day(2), person=world.amina, slots=[slot])
    if rule == "room":
        two.speakers.update(person=world.ben)
        make_timetables.put(world, two, "10:00")
    one.needs = ["quiet"] if rule == "needs" else []
    one.interpreting = ["sign"] if rule == "interpreters" else []
    one.save()
    assert make_timetables.rules_broken(event) == {rule}
    with pytest.raises(Refused, match="nothing makes up for it"):
        actions.release_programme(event, by=world.cleo, at=make.day(3), name="First", why_broken="It is fine.")


@pytest.mark.parametrize("rule", ["size", "closed", "break", "pin"])
def test_lesser_rules_are_let_stand_with_words_that_everybody_reads(world: make.World, rule: str):
    event = make_timetables.placed(world, 1)
    one = sessions(event)[0]
    room, slot = make_timetables.room(event), make_timetables.slot(event, "10:00")
    one.size = 50 if rule == "size" else 0
    one.minutes = 150 if rule == "break" else 60
    one.save()
    if rule == "closed":
        actions.change_room(
            room, by=world.cleo, at=make.day(2), name="Hall", capacity=40, features=room.features, closed=[slot]
        )
    if rule == "pin":
        make_timetables.put(world, one, "10:00", fix_room=True)
        one.placement.room = make_timetables.room(event, "Attic")
        one.placement.save()
    assert make_timetables.rules_broken(event) == {rule}
    with pytest.raises(Refused, match="Say why"):
        make_timetables.released(world, event)
    release = actions.release_programme(event, by=world.cleo, at=make.day(3), name="First", why_broken="We agreed.")
    assert (release.broken, release.why_broken) == (1, "We agreed.")


def test_the_same_again_is_not_released_and_a_name_stands_once(world: make.World):
    event = make_timetables.placed(world, 2)
    make_timetables.released(world, event)
    with pytest.raises(Refused, match="Nothing has changed"):
        make_timetables.released(world, event, name="Second")
    make_timetables.put(world, sessions(event)[0], "14:00")
    with pytest.raises(Refused, match="version of that name"):
        make_timetables.released(world, event)


def test_whoever_speaks_hears_where_it_is_and_when_it_moves_and_nothing_of_what_stays(world: make.World):
    event = make_timetables.placed(world, 1)
    two = make_timetables.session(event, world.ben, title="Food")
    make_timetables.put(world, two, "10:00", "Attic")
    make_timetables.released(world, event, at=make.day(4))
    assert told(world.ben) == [
        "“Food” is on the programme: Saturday 14 March 2026, 10:00, in Attic. You lead or speak in it."
    ]
    assert told(world.dana) == []
    make_timetables.put(world, two, "14:00", "Attic")
    make_timetables.released(world, event, name="Second", at=make.day(6))
    now, before = "Saturday 14 March 2026, 14:00, in Attic", "Saturday 14 March 2026, 10:00"
    assert told(world.ben, since=5) == [f"“Food” moved: now {now}. It was {before} before. You lead or speak in it."]
    assert told(world.amina, since=5) == []


def test_who_wants_to_go_hears_of_a_move_and_of_nothing_new(world: make.World):
    event = make_timetables.placed(world, 1)
    make_timetables.released(world, event, at=make.day(4))
    one = sessions(event)[0]
    actions.star_sessions(event, by=world.dana, at=make.day(4), refs=[one.ref])
    assert told(world.dana) == []
    actions.cancel_proposal(one, by=world.cleo, at=make.day(5), why="Nobody can come.")
    make_timetables.put(world, make_timetables.session(event, world.ben), "14:00")
    make_timetables.released(world, event, name="Second", at=make.day(6))
    assert told(world.dana) == ["“Session 1” will not take place. Nobody can come. You wanted to go to it."]


def test_the_letter_puts_it_under_the_name_of_the_event(world: make.World):
    event = make_timetables.placed(world, 1)
    make_timetables.released(world, event, at=make.day(4))
    words = make_letters.bodies(make.day(4, 12), about="What became of what you said")[world.amina.email]
    assert "Expo" in words
    assert "“Session 1” is on the programme" in words


def test_the_record_says_how_much_a_version_changed_and_no_words(world: make.World):
    event = make_timetables.placed(world, 2)
    make_timetables.released(world, event)
    from cairn.ledger.models import Entry

    entry = Entry.objects.get(kind="events.programme.released")
    assert entry.data == {
        "number": 1, "sessions": 2, "new": 2, "moved": 0, "cancelled": 0, "broken": 0, "left_out": 0,
    }  # fmt: skip
