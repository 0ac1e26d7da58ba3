"""What people need is theirs: written once, shared by consent, taken back with one press, destroyed when it is old."""

from __future__ import annotations

from datetime import timedelta
from io import StringIO

import pytest
from django.core.management import call_command
from django.db import IntegrityError, transaction
from django.utils import timezone

from cairn.activities import actions as activities
from cairn.activities import queries as activity_queries
from cairn.base.verdict import Refused
from cairn.ledger import queries as ledger
from cairn.mountain import queries as mountain
from cairn.needs import actions, may, queries
from cairn.needs.models import AccessNeed, NeedShared
from cairn.programmes import actions as programmes
from tests import make, make_needs, make_sharing

PEOPLE = ("amina", "ben", "cleo", "dana", "nobody")


def allowed(world: make.World, deed, *more) -> str:
    """The names of those who may; everybody else hears why not."""
    found = []
    for name in PEOPLE:
        verdict = deed(getattr(world, name, None), *more)
        assert verdict.allowed or verdict.reason, name
        found += [name] if verdict.allowed else []
    return " ".join(found)


def state_of(world: make.World, key: str) -> str:
    return mountain.reading(world.activity, at=make.day(30)).finding(key).state


@pytest.mark.parametrize(
    ("deed", "who"),
    [
        (lambda who, _need, _world: may.write_need(who), "amina ben cleo dana"),
        (lambda who, need, _world: may.change_need(who, need), "amina"),
        (lambda who, need, _world: may.confirm_need(who, need), "amina"),
        (lambda who, need, _world: may.delete_need(who, need), "amina"),
        (lambda who, need, world: may.share_with_programme(who, need, world.programme), "amina"),
        (lambda who, need, world: may.share_with_activity(who, need, world.activity), "amina"),
        (lambda who, need, world: may.take_back_sharing(who, make_needs.with_programme(world, need)), "amina"),
    ],
    ids=["write", "change", "confirm", "delete", "share with programme", "share with activity", "take back"],
)
def test_only_its_owner_does_anything_with_a_need(world: make.World, deed, who: str):
    need = make_needs.need(world.amina)

    def asked(person, about):
        with transaction.atomic():
            verdict = deed(person, about, world)
            transaction.set_rollback(True)
        return verdict

    assert allowed(world, asked, need) == who


def test_a_need_is_written_in_ones_own_words_and_leaves_no_entry(world: make.World):
    before = ledger.head(world.chain)
    need = make_needs.need(world.amina, formats=["large_print", "large_print"])
    assert (need.words, need.kinds, need.formats) == (make_needs.LOOP, ["hearing_loop"], ["large_print"])
    assert queries.kinds_in_words(need) == ["Hearing loop", "Large print"]
    assert ledger.head(world.chain) == before
    assert list(queries.needs_of(world.amina)) == [need]
    assert queries.access_need(need.ref, world.ben) is None
    assert queries.access_need(need.ref, None) is None
    assert not queries.needs_of(None)


@pytest.mark.parametrize(
    ("wrong", "why"),
    [
        ({"words": " "}, "no words yet"),
        ({"kinds": ["blindness"]}, "from the list, or nothing"),
        ({"formats": ["smoke"]}, "from the list, or none"),
        ({"words": "x" * 1001}, "room for 1000"),
    ],
)
def test_what_cannot_be_kept_is_refused_with_the_reason(world: make.World, wrong: dict, why: str):
    with pytest.raises(Refused, match=why):
        make_needs.need(world.amina, **wrong)


def test_there_is_room_for_thirty_needs(world: make.World, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr("cairn.needs.may.needs.NEEDS_AT_MOST", 1)
    make_needs.need(world.amina)
    with pytest.raises(Refused, match="Put two into one"):
        make_needs.need(world.amina)


def test_shared_with_a_programme_it_is_entered_nowhere_and_taken_back_with_one_press(world: make.World):
    need, before = make_needs.need(world.amina), ledger.head(world.chain)
    share = make_needs.with_programme(world, need)
    with pytest.raises(Refused, match="there already"):
        make_needs.with_programme(world, need)
    assert (share.wording, share.shared_at) == (1, make.MONDAY)
    assert list(queries.shares_of(world.amina)) == [share]
    assert queries.share(share.ref, world.ben) is None
    actions.take_back_sharing(share, by=world.amina, at=make.day(1))
    assert not queries.shares_of(world.amina)
    assert queries.share(share.ref, world.amina) is None
    with pytest.raises(Refused, match="taken it back"):
        actions.take_back_sharing(share, by=world.amina, at=make.day(1))
    assert ledger.head(world.chain) == before


def test_whoever_does_not_belong_to_a_programme_joins_it_before_sharing(world: make.World):
    need = make_needs.need(world.dana)
    assert "Join this programme first" in may.share_with_programme(world.dana, need, world.programme).reason
    assert make_needs.with_activity(world, need).stated  # a need is often the reason not to join


def test_shared_with_an_activity_it_stands_there_without_being_typed_again(world: make.World):
    make.invitation(world)
    share = make_needs.with_activity(world, make_needs.need(world.amina))
    assert share.stated.words == make_needs.LOOP
    assert list(activity_queries.needs_to_answer(world.activity, world.cleo)) == [share.stated]
    assert state_of(world, "4.3") == "shown not"
    entry = ledger.newest(world.chain)[0]
    assert (entry.kind, entry.mark, entry.about) == ("activities.need.stated", "", share.stated.ref)
    with pytest.raises(Refused, match="there already"):
        make_needs.with_activity(world, share.need)
    make_sharing.answered(world, share.stated, at=make.day(1))
    activities.accept_need(share.stated, by=world.amina, at=make.day(2))
    assert state_of(world, "4.3") == "shown"


def test_other_words_are_read_wherever_it_is_shared_but_where_it_was_met(world: make.World):
    need, other = make_needs.need(world.amina), make.another_activity(world)
    here = make_needs.with_activity(world, need)
    there = actions.share_with_activity(need, other, by=world.amina, at=make.MONDAY)
    activities.accept_need(there.stated, by=world.amina, at=make.day(1))
    actions.change_need(need, by=world.amina, at=make.day(400), words="Two loops.", kinds=["other"])
    here.stated.refresh_from_db()
    there.stated.refresh_from_db()
    assert (here.stated.words, there.stated.words) == ("Two loops.", make_needs.LOOP)
    assert (need.works_best, need.kinds) == ("", ["other"])
    assert not queries.to_review(world.amina, at=make.day(401))


def test_taken_back_from_an_activity_nobody_reads_it_there_and_only_its_owner_says_that_it_is_met(world: make.World):
    share = make_needs.with_activity(world, make_needs.need(world.amina))
    make_sharing.answered(world, share.stated, at=make.day(1))
    actions.take_back_sharing(share, by=world.amina, at=make.day(2))
    stated = activity_queries.need(world.activity, share.stated.ref, world.amina)
    assert (stated.words, stated.answer, stated.is_answered) == ("", "", False)
    assert activity_queries.need(world.activity, stated.ref, world.cleo) is None
    assert not activity_queries.needs_to_answer(world.activity, world.cleo)
    assert not activity_queries.needs_answered(world.activity, world.cleo)
    assert state_of(world, "4.3") == "shown not"
    with pytest.raises(Refused, match="taken back"):
        activities.answer_need(stated, by=world.cleo, at=make.day(3), words="Still?")
    with pytest.raises(Refused, match="taken back"):
        activities.take_back_need(stated, by=world.amina, at=make.day(3))
    activities.accept_need(stated, by=world.amina, at=make.day(3))
    assert state_of(world, "4.3") != "shown not"
    assert not activity_queries.needs_of(world.amina)


def test_a_deleted_need_leaves_no_words_anywhere(world: make.World):
    need = make_needs.need(world.amina)
    make_needs.with_programme(world, need)
    share = make_needs.with_activity(world, need)
    actions.delete_need(need, by=world.amina, at=make.day(1))
    share.stated.refresh_from_db()
    assert share.stated.words == ""
    assert not AccessNeed.objects.exists()
    assert not NeedShared.objects.exists()


def test_after_a_year_its_owner_is_asked_and_after_two_it_is_destroyed(world: make.World):
    need = make_needs.need(world.amina)
    share = make_needs.with_activity(world, need)
    assert not queries.to_review_anywhere(at=make.day(364))
    assert queries.to_review_anywhere(at=make.day(365)) == {world.amina.pk}
    actions.confirm_need(need, by=world.amina, at=make.day(366))
    assert not queries.to_review(world.amina, at=make.day(500))
    with pytest.raises(Refused, match="less than two years ago"):
        actions.forget_need(need, at=make.day(366) + timedelta(days=729))
    (old,) = queries.forgotten_by(make.day(366) + timedelta(days=730))
    actions.forget_need(old, at=make.day(366) + timedelta(days=730))
    share.stated.refresh_from_db()
    assert (share.stated.words, list(queries.needs_of(world.amina))) == ("", [])


def test_matching_reads_kinds_as_they_were_shared_and_no_words(world: make.World):
    make_needs.with_programme(world, make_needs.need(world.amina))
    make_needs.with_programme(world, make_needs.need(world.amina, kinds=[], formats=["easy_read"]))
    make_needs.with_activity(world, make_needs.need(world.amina, kinds=["breaks"]))
    make_needs.need(world.ben, kinds=["step_free"])
    people = [world.amina, world.ben]
    assert queries.kinds_shared_by(people, world.programme) == {
        world.amina.pk: {None: {"hearing_loop", "papers"}, world.activity.pk: {"breaks"}}
    }


def test_a_need_taken_back_in_an_activity_leaves_no_words_says_the_database_too(world: make.World):
    stated = make_sharing.need(world)
    with pytest.raises(IntegrityError, match="leaves_no_words"), transaction.atomic():
        type(stated).objects.filter(pk=stated.pk).update(taken_back_at=make.MONDAY)


def test_whoever_left_the_programme_can_still_take_back(world: make.World):
    share = make_needs.with_programme(world, make_needs.need(world.amina))
    programmes.leave(world.programme, by=world.amina, at=make.day(1))
    assert may.take_back_sharing(world.amina, share)


def test_the_command_destroys_what_nobody_spoke_of_for_two_years(world: make.World):
    old = timezone.now() - timedelta(days=731)
    make_needs.need(world.amina, at=old)
    young = make_needs.need(world.amina, at=old + timedelta(days=5))
    said = StringIO()
    call_command("forget_needs", stdout=said)
    assert "1 needs nobody spoke of" in said.getvalue()
    assert list(queries.needs_of(world.amina)) == [young]
