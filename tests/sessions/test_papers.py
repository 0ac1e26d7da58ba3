"""Papers: sent in time or late, in formats, and what somebody asks for."""

from __future__ import annotations

from datetime import date

import pytest

from cairn.activities import actions as activities
from cairn.base.verdict import Refused
from cairn.ledger import queries as ledger
from cairn.sessions import actions, may, queries
from tests import make, make_meetings

pytestmark = pytest.mark.django_db
THURSDAY = date(2026, 1, 8)  # five working days before Thursday 15 January


@pytest.mark.parametrize(
    ("deed", "allowed"),
    [
        (lambda who, paper, _asked: may.announce_paper(who, paper.session), "amina ben cleo"),
        (lambda who, paper, _asked: may.send_paper(who, paper), "ben cleo"),
        (lambda who, paper, _asked: may.remove_paper(who, paper), "ben cleo"),
        (lambda who, paper, _asked: may.ask_for_format(who, paper), "amina ben"),
        (lambda who, _paper, asked: may.answer_format(who, asked), "ben cleo"),
    ],
)
def test_each_person_may_do_what_is_theirs_and_hears_why_not(world: make.World, deed, allowed: str):
    paper = make_meetings.paper(world, make.session(world), by=world.ben)
    asked = make_meetings.asked(paper, by=world.amina)
    for name in ("amina", "ben", "cleo", "dana", "nobody"):
        verdict = deed(getattr(world, name, None), paper, asked)
        assert (name, verdict.allowed) == (name, name in allowed.split())
        assert verdict.allowed or verdict.reason


def test_five_working_days_before_is_in_time_and_a_day_later_is_late(world: make.World):
    session = make.session(world)
    paper = make_meetings.paper(world, session)
    assert queries.paper_due_on(session) == THURSDAY
    make_meetings.sent(paper, by=world.cleo, at=make.day(3))
    make_meetings.sent(paper, by=world.cleo, at=make.day(4), format_name="easy_read", link="", words="Three ways.")
    (facts,) = queries.papers(session, on=make.day(4).date())
    assert [(one.name, one.days, one.is_late) for one in facts.formats] == [
        ("Plain text", 5, False), ("Easy Read", 4, True),
    ]  # fmt: skip
    entry = ledger.newest(world.chain).first()
    assert entry is not None
    assert (entry.kind, entry.data["format"], entry.data["days"]) == ("sessions.paper.sent", "easy_read", 4)


def test_the_last_day_for_a_paper_is_never_a_day_on_which_nobody_works(world: make.World):
    session = make.session(world)
    session.starts_at = make.day(11)  # Friday 16 January: the Sunday before is five working days away too
    assert queries.paper_due_on(session) == date(2026, 1, 9)


def test_a_paper_that_is_not_there_is_late_after_its_day(world: make.World):
    session = make.session(world)
    make_meetings.paper(world, session)
    assert [queries.papers(session, on=make.day(n).date())[0].is_late for n in (3, 4)] == [False, True]
    assert [one.title for one in queries.papers_missing_in([world.activity], at=make.day(3))] == ["The three options"]


@pytest.mark.parametrize(
    ("wrong", "reason"),
    [
        ({"format_name": "scroll"}, "Choose a format"),
        ({"format_name": "translated"}, "Say which language"),
        ({"sent_on": date(2026, 1, 6)}, "still to come"),
        ({"sent_on": date(2026, 1, 4)}, "before this work was opened"),
        ({"link": ""}, "Enter a link"),
    ],
)
def test_what_cannot_have_been_sent_so_is_refused_with_the_reason(world: make.World, wrong: dict, reason: str):
    paper = make_meetings.paper(world, make.session(world))
    with pytest.raises(Refused, match=reason):
        make_meetings.sent(paper, by=world.cleo, **wrong)


def test_a_paper_sent_again_in_the_same_format_has_the_later_day(world: make.World):
    session = make.session(world)
    paper = make_meetings.paper(world, session)
    for day in (1, 4):
        make_meetings.sent(paper, by=world.cleo, at=make.day(day))
    (facts,) = queries.papers(session, on=make.day(4).date())
    assert [one.is_late for one in facts.formats] == [True]


def test_an_asked_format_is_owed_until_it_comes_or_is_answered_and_the_record_is_silent(world: make.World):
    session = make.session(world)
    paper, before = make_meetings.paper(world, session), ledger.newest(world.chain).count()
    audio, braille = (make_meetings.asked(paper, by=world.amina, name=name) for name in ("audio", "braille"))
    assert list(queries.paper_askings(session)) == [audio, braille]
    with pytest.raises(Refused, match="have asked for this already"):
        make_meetings.asked(paper, by=world.amina)
    actions.answer_format(braille, by=world.cleo, at=make.day(1), answer="It comes on Friday.")
    assert ledger.newest(world.chain).count() == before
    with pytest.raises(Refused, match="answered already"):
        actions.answer_format(braille, by=world.cleo, at=make.day(1), answer="Or on Monday.")
    make_meetings.sent(paper, by=world.cleo, format_name="audio")
    assert not queries.paper_askings_in([world.activity], at=make.MONDAY)
    found = [(one.is_there, one.answer) for one in queries.paper_askings_of(world.amina, session)]
    assert found == [(True, ""), (False, "It comes on Friday.")]
    with pytest.raises(Refused, match="in that format already"):
        make_meetings.asked(paper, by=world.ben, name="audio")


def test_a_paper_taken_off_is_gone_and_owes_nothing(world: make.World):
    session = make.session(world)
    paper = make_meetings.paper(world, session)
    make_meetings.asked(paper, by=world.amina)
    actions.remove_paper(paper, by=world.cleo, at=make.MONDAY)
    assert queries.paper(paper.ref) is None
    assert not queries.papers(session, on=make.MONDAY.date())
    assert not queries.paper_askings(session)
    with pytest.raises(Refused, match="taken off"):
        make_meetings.sent(paper, by=world.cleo)


def test_who_has_left_does_not_send_papers_any_more(world: make.World):
    paper = make_meetings.paper(world, make.session(world), by=world.ben)
    activities.leave(world.activity, by=world.ben, at=make.MONDAY)
    assert "Join this activity first" in may.send_paper(world.ben, paper).reason


def test_there_is_an_end_to_papers(world: make.World, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr("cairn.sessions.may.papers.PAPERS_AT_MOST", 1)
    session = make.session(world)
    make_meetings.paper(world, session)
    assert "great many" in may.announce_paper(world.amina, session).reason
