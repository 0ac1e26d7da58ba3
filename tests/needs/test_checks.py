"""After a session people say whether what they need was there; what was not leads to an answer that is owed."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from cairn.activities import actions as activities
from cairn.activities import queries as activity_queries
from cairn.base.verdict import Refused
from cairn.ledger import queries as ledger
from cairn.needs import actions, may, queries
from tests import make, make_meetings, make_needs, make_sharing
from tests.needs.test_needs import state_of


def after(session, days: int = 1):
    return session.ends_at + timedelta(days=days)


def test_those_who_were_there_or_meant_to_be_are_asked_about_what_they_had_shared(world: make.World):
    session = make.session(world)
    need, unshared = make_needs.need(world.amina), make_needs.need(world.amina, words="Breaks.")
    make_needs.with_programme(world, need)
    make_needs.with_programme(world, make_needs.need(world.ben))
    make_meetings.says(session, world.amina)
    assert queries.to_check(world.amina, at=session.starts_at) == []
    (asked,) = queries.to_check_anywhere(at=after(session))
    assert (asked.session, asked.person, asked.needs) == (session, world.amina.pk, (need,))
    assert queries.to_check(world.ben, at=after(session)) == []
    assert queries.to_check(world.amina, at=after(session, 31)) == []
    make_needs.with_programme(world, unshared, at=after(session))
    assert queries.to_check(world.amina, at=after(session))[0].needs == (need,)
    make_needs.checked(need, session, says="met", words="")
    assert queries.to_check(world.amina, at=after(session)) == []


def test_who_says_it_and_when(world: make.World):
    session, need = make.session(world), make_needs.need(world.amina)
    make_needs.with_programme(world, need)
    assert "not over yet" in may.note_whether_there(world.amina, need, session, make.MONDAY).reason
    assert "those who were there" in may.note_whether_there(world.amina, need, session, after(session)).reason
    make.check_in(session, world.amina)
    for name in ("ben", "cleo", "dana", "nobody"):
        verdict = may.note_whether_there(getattr(world, name, None), need, session, after(session))
        assert not verdict
        assert verdict.reason
    assert may.note_whether_there(world.amina, need, session, after(session))
    other = make_needs.need(world.amina)
    assert "had not shared" in may.note_whether_there(world.amina, other, session, after(session)).reason
    with pytest.raises(Refused, match="Say whether"):
        make_needs.checked(need, session, says="perhaps")


def test_what_was_answered_and_not_there_is_open_again_with_the_reason_for_those_who_lead(world: make.World):
    session = make.session(world)
    share = make_needs.with_activity(world, make_needs.need(world.amina))
    make_sharing.answered(world, share.stated, at=make.day(1))
    make.check_in(session, world.amina)
    check, before = make_needs.checked(share.need, session), ledger.head(world.chain)
    actions.stand_unmet(check, by=world.amina, at=after(session))
    (owed,) = activity_queries.needs_to_answer(world.activity, world.cleo)
    assert owed.why_not == "The loop hummed."
    assert ledger.head(world.chain) == before
    with pytest.raises(Refused, match="told those who lead already"):
        actions.stand_unmet(check, by=world.amina, at=after(session))
    with pytest.raises(Refused, match="told those who lead already"):
        make_needs.checked(share.need, session, says="met")


def test_what_had_worked_and_did_not_is_stated_again(world: make.World):
    make.invitation(world)
    session = make.session(world)
    share = make_needs.with_activity(world, make_needs.need(world.amina))
    activities.accept_need(share.stated, by=world.amina, at=make.day(1))
    make.check_in(session, world.amina)
    check = make_needs.checked(share.need, session, says="partly")
    assert state_of(world, "4.3") == "shown"
    assert "no longer does" in may.stand_unmet(world.amina, check, share).reason
    actions.stand_unmet_again(check, by=world.amina, at=after(session))
    assert state_of(world, "4.3") == "shown not"
    now = queries.shared_with_activity(share.need, world.activity)
    assert list(activity_queries.needs_to_answer(world.activity, world.cleo)) == [now.stated]
    assert now.stated != share.stated


def test_what_was_there_or_stands_nowhere_is_not_made_unmet(world: make.World):
    session, need = make.session(world), make_needs.need(world.amina)
    make_needs.with_programme(world, need)
    make.check_in(session, world.amina)
    check = make_needs.checked(need, session)
    assert "Share it with the activity first" in may.stand_unmet(world.amina, check, None).reason
    assert "Share it with the activity first" in may.stand_unmet_again(world.amina, check, None).reason
    share = make_needs.with_activity(world, need, at=after(session))
    assert "Nothing has been offered yet" in may.stand_unmet(world.amina, check, share).reason
    assert not may.stand_unmet(world.ben, check, share)
    met = make_needs.checked(need, session, says="met")
    assert "it was there" in may.stand_unmet(world.amina, met, share).reason


@pytest.mark.parametrize(("met", "share"), [(5, "nearly_all"), (4, "most"), (2, "half"), (0, "some")])
def test_one_figure_a_year_in_words_from_five_needs_of_five_people_on(world: make.World, met: int, share: str):
    first, second = make.session(world), make.session(world, title="Another")
    people = world.citizens(5)
    make.check_in(first, *people[:3])
    make.check_in(second, *people[3:])
    for number, person in enumerate(people):
        assert queries.met_in_a_year(world.programme, on=date(2026, 2, 2)) is None
        need = make_needs.need(person)
        make_needs.with_programme(world, need)
        make_needs.checked(need, first if number < 3 else second, says="met" if number < met else "not_met")
    found = queries.met_in_a_year(world.programme, on=date(2026, 2, 2))
    assert (found.share, found.needs_at_least, found.until_on) == (share, 5, date(2026, 2, 1))
    assert queries.met_in_a_year(world.programme, on=date(2026, 1, 31)) is None
    assert queries.met_in_a_year(world.programme, on=date(2027, 2, 1)) is None


def test_a_single_session_is_never_told_as_a_figure(world: make.World):
    session, people = make.session(world), world.citizens(6)
    make.check_in(session, *people)
    for person in people:
        need = make_needs.need(person)
        make_needs.with_programme(world, need)
        make_needs.checked(need, session)
    assert queries.met_in_a_year(world.programme, on=date(2026, 2, 2)) is None
