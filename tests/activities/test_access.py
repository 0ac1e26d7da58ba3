"""People say what they need to join in; the record ties nothing to them; it is met when they say so."""

from __future__ import annotations

import pytest

from cairn.activities import actions, may, queries
from cairn.base.verdict import Refused
from cairn.ledger import queries as ledger
from cairn.mountain import queries as mountain
from cairn.people import actions as people
from cairn.programmes import actions as programmes
from tests import make, make_sharing

pytestmark = pytest.mark.django_db
PEOPLE = ("amina", "ben", "cleo", "dana", "")


def somebody(world: make.World, name: str):
    return getattr(world, name) if name else None


def allowed(world: make.World, gate, *about) -> set[str]:
    """Who of the four people and the public may do this."""
    return {name for name in PEOPLE if gate(somebody(world, name), *about)}


def condition(world: make.World, name: str, *, at=None):
    return mountain.reading(world.activity, at=at or make.day(30)).finding(name)


# Needs.


def test_who_may_do_what_with_a_need(world: make.World):
    need = make_sharing.need(world)
    assert allowed(world, may.state_need, world.activity) == {"amina", "ben", "cleo", "dana"}
    assert allowed(world, may.answer_need, need) == {"cleo"}
    assert allowed(world, may.accept_need, need) == {"amina"}
    assert allowed(world, may.decline_need, need) == set()
    assert allowed(world, may.state_need_again, need) == set()
    make_sharing.answered(world, need)
    assert allowed(world, may.decline_need, need) == {"amina"}
    actions.accept_need(need, by=world.amina, at=make.day(1))
    assert allowed(world, may.answer_need, need) == set()
    assert allowed(world, may.decline_need, need) == set()
    assert allowed(world, may.state_need_again, need) == {"amina"}


def test_every_no_about_a_need_says_why(world: make.World):
    need = make_sharing.need(world)
    assert "Sign in first" in may.state_need(None, world.activity).reason
    assert "co-production lead" in may.answer_need(world.ben, need).reason
    assert "Only the person who needs this" in may.accept_need(world.cleo, need).reason
    assert "Nothing has been offered yet" in may.decline_need(world.amina, need).reason
    assert "still open" in may.state_need_again(world.amina, need).reason


def test_nobody_outside_an_unpublished_programme_says_what_they_need_in_it(world: make.World):
    world.programme.published_at = None
    world.programme.save()
    assert "not public yet" in may.state_need(world.dana, world.activity).reason


def test_only_its_owner_and_those_who_lead_can_read_a_need(world: make.World):
    need = make_sharing.need(world)
    readers = {name for name in PEOPLE if queries.need(world.activity, need.ref, somebody(world, name)) is not None}
    assert readers == {"amina", "cleo"}
    assert {name for name in PEOPLE if queries.needs_to_answer(world.activity, somebody(world, name))} == {"cleo"}


def test_the_record_knows_neither_who_needs_something_nor_what(world: make.World):
    need = make_sharing.answered(world, make_sharing.need(world))
    actions.accept_need(need, by=world.amina, at=make.day(1))
    entries = list(ledger.newest(world.chain, kind="activities.need"))
    assert [entry.kind.rpartition(".")[2] for entry in entries] == ["accepted", "answered", "stated"]
    assert {(entry.mark, entry.content, str(entry.data)) for entry in entries} == {("", "", "{}")}
    assert {entry.about for entry in entries} == {need.ref}
    assert [entry.side for entry in entries if "answered" not in entry.kind] == ["public", "public"]
    assert "Breaks" not in str(ledger.bundle(world.chain))


def test_a_need_is_met_only_when_its_owner_says_so(world: make.World):
    make.card(world)
    make.invitation(world)
    need = make_sharing.need(world, at=make.day(1))
    assert condition(world, "4.3").state == "shown not"
    make_sharing.answered(world, need, at=make.day(2))
    assert condition(world, "4.3").state == "shown not"
    actions.accept_need(need, by=world.amina, at=make.day(3))
    assert condition(world, "4.3").is_shown


def test_what_does_not_work_is_open_again_without_a_trace_of_who_said_so(world: make.World):
    need = make_sharing.answered(world, make_sharing.need(world))
    before = ledger.head(world.chain)
    actions.decline_need(need, by=world.amina, at=make.day(2), words="Half an hour is too long.")
    assert ledger.head(world.chain) == before
    assert list(queries.needs_to_answer(world.activity, world.cleo)) == [need]
    make_sharing.answered(world, need, at=make.day(3))
    assert not queries.needs_to_answer(world.activity, world.cleo)
    assert list(queries.needs_to_accept(world.amina)) == [need]


def test_what_no_longer_works_is_a_new_need_in_the_same_words(world: make.World):
    need = make_sharing.need(world)
    actions.accept_need(need, by=world.amina, at=make.day(1))
    again = actions.state_need_again(need, by=world.amina, at=make.day(9))
    assert (again.words, again.is_met) == (need.words, False)
    assert list(queries.needs_of(world.amina)) == [again]
    assert condition(world, "4.3").state == "shown not"
    with pytest.raises(Refused, match="no longer works"):
        actions.state_need_again(need, by=world.amina, at=make.day(10))


def test_a_need_of_staff_weighs_until_they_say_it_is_met_and_shows_nothing_by_itself(world: make.World):
    need = make_sharing.need(world, by=world.ben)
    assert need.side == "staff"
    assert condition(world, "4.3").state == "shown not"
    actions.accept_need(need, by=world.ben, at=make.day(1))
    assert condition(world, "4.3").state == "not shown yet"


def test_an_answer_stays_owed_when_the_work_has_ended(world: make.World):
    need = make_sharing.need(world)
    actions.end_activity(world.activity, by=world.cleo, at=make.day(1))
    assert "has ended" in may.state_need(world.amina, world.activity).reason
    make_sharing.answered(world, need, at=make.day(2))
    actions.accept_need(need, by=world.amina, at=make.day(3))
    assert need.is_met


# Formats.


def test_who_may_ask_for_a_format(world: make.World):
    assert allowed(world, may.ask_format, world.activity) == {"amina", "ben", "cleo", "dana"}


def test_a_format_asked_for_is_owed_until_it_is_out(world: make.World):
    make.invitation(world)
    make_sharing.format_asked(world, by=world.dana)
    make.held(world, make.session(world), world.amina)
    entry = ledger.newest(world.chain, kind="activities.format.asked").get()
    assert (entry.mark, entry.side, entry.about, entry.data) == ("", "public", "", {"format": "large_print"})
    assert condition(world, "2.2").state == "shown not"
    assert [one.name for one in queries.formats_missing(world.activity)] == ["large_print"]
    actions.add_format(world.activity, by=world.cleo, at=make.day(1), format_name="large_print")
    assert condition(world, "2.2").is_shown
    assert queries.formats_missing(world.activity) == []
    assert [one.is_out for one in queries.formats_asked_by(world.dana)] == [True]


def test_own_words_for_a_format_go_to_those_who_lead_and_each_is_owed_for_itself(world: make.World):
    make.invitation(world)
    for words in ("Makaton, on film", "In Welsh, with pictures"):
        make_sharing.format_asked(world, format_name="other", words=words)
    data = [entry.data["format"] for entry in ledger.newest(world.chain, kind="activities.format.asked")]
    assert data == ["other_2", "other"]
    assert "Makaton" not in str(ledger.bundle(world.chain))
    missing = queries.formats_missing(world.activity)
    assert [one.in_words for one in missing] == ["Makaton, on film", "In Welsh, with pictures"]
    actions.add_format(world.activity, by=world.cleo, at=make.day(1), format_name="other")
    assert [one.name for one in queries.formats_missing(world.activity)] == ["other_2"]


def test_a_format_is_asked_for_once_and_only_while_it_is_missing(world: make.World):
    make.invitation(world)
    make_sharing.format_asked(world)
    with pytest.raises(Refused, match="asked for that format already"):
        make_sharing.format_asked(world)
    with pytest.raises(Refused, match="out in that format already"):
        make_sharing.format_asked(world, format_name="easy_read")
    with pytest.raises(Refused, match="Choose a format"):
        make_sharing.format_asked(world, format_name="smoke signals")
    with pytest.raises(Refused, match="no words yet"):
        make_sharing.format_asked(world, format_name="other")
    make_sharing.format_asked(world, format_name="other", words="Makaton")
    with pytest.raises(Refused, match="asked for that format already"):
        make_sharing.format_asked(world, format_name="other", words="Makaton")


def test_who_leads_sees_what_waits_in_all_they_hold(world: make.World):
    make_sharing.format_asked(world)
    make_sharing.need(world)
    signs = actions.open_activity(
        world.programme, by=world.cleo, at=make.MONDAY, title="Signs", slug="signs", question="Which signs help?"
    )
    actions.ask_format(signs, by=world.dana, at=make.MONDAY, format_name="audio")
    held = list(queries.activities_held_by(world.cleo))
    assert [one.in_words for one in queries.formats_missing_in(held)] == ["Large print", "Audio"]
    assert [one.owner for one in queries.needs_waiting_in(held)] == [world.amina]


def test_a_partner_is_told_apart_only_where_it_has_to_be_known(world: make.World):
    partner = people.register_organisation(by=world.dana, name="Signs for All", slug="signs", at=make.MONDAY)
    programmes.join(world.programme, by=world.dana, at=make.MONDAY)
    actions.join(world.activity, by=world.dana, at=make.MONDAY, speaks_for=partner)
    assert make_sharing.need(world, by=world.dana).side == "partner"
    assert make_sharing.need(world).side == "public"
