"""A certificate says what its person chose, is signed by somebody else, and can be checked and taken back."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.db import IntegrityError, transaction

from cairn.base.verdict import Refused
from cairn.ledger import queries as ledger
from cairn.programmes import actions as programmes
from cairn.sessions import actions as sessions
from cairn.thanks import actions, may, queries
from cairn.thanks.models import Certificate
from tests import make, make_thanks, make_work

pytestmark = pytest.mark.django_db
EVERYBODY = ("amina", "ben", "cleo", "dana", "nobody")


@pytest.mark.parametrize(
    ("deed", "allowed"),
    [
        (lambda who, one: may.ask_certificate(who, one.programme, make.day(60)), "ben"),
        (may.sign_certificate, "cleo"),
        (may.decline_certificate, "cleo"),
        (may.destroy_certificate, "amina"),
        (lambda who, _one: may.note_return(who), "amina ben cleo dana"),
    ],
)
def test_each_person_may_do_what_is_theirs_and_hears_why_not(world: make.World, deed, allowed: str):
    one = make_thanks.asked(world)
    for name in EVERYBODY:
        verdict = deed(getattr(world, name, None), one)
        assert (name, verdict.allowed) == (name, name in allowed.split())
        assert verdict.allowed or verdict.reason


def test_what_somebody_did_is_told_in_sentences_from_what_is_written_down(world: make.World):
    make_thanks.met(world, 2)
    one = make.session(world, starts_at=make.day(24, 14))
    sessions.name_chair(one, by=world.cleo, at=make.day(20), chairs=[world.amina])
    make.held(world, one, world.amina)
    make.decided(world, at=make.day(40))
    promise = make.commitment(world, at=make.day(50))
    make_work.finished(make_work.task(promise, by=world.ben), world.amina, at=make.day(55))
    said = [one.words for one in queries.facts(world.amina, world.programme, at=make.day(60))]
    assert said == [
        "Took part in “A quiet corner”, since 5 January 2026.",
        "Came to 3 sessions, from 15 January 2026 to 29 January 2026.",
        "Gave about 6 hours in sessions.",
        "Chaired the session “Around the table” on 29 January 2026.",
        "Did this task: “Try the chairs.”",
    ]
    assert not queries.facts(world.dana, world.programme, at=make.day(60))


def test_who_leads_has_that_on_it_and_one_session_is_said_as_one(world: make.World):
    make_thanks.met(world)
    said = [one.words for one in queries.facts(world.cleo, world.programme, at=make.day(60))]
    assert said == [
        "Has the role of co-production lead in this programme.",
        "Sits in the governing group of this programme.",
    ]
    assert "Came to 1 session, on 15 January 2026." in [
        one.words for one in queries.facts(world.amina, world.programme, at=make.day(60))
    ]


def test_only_the_lines_that_were_ticked_stand_on_it(world: make.World):
    make_thanks.met(world)
    one = make_thanks.asked(world, lines=make_thanks.codes_of(world, "part", "sessions"))
    assert one.lines == [
        "Took part in “A quiet corner”, since 5 January 2026.",
        "Came to 1 session, on 15 January 2026.",
    ]
    assert one.name == make_thanks.NAME


@pytest.mark.parametrize(("lines", "reason"), [([], "Tick at least"), (["part:nothing"], "has changed since")])
def test_lines_that_are_not_written_down_do_not_stand_on_it(world: make.World, lines: list[str], reason: str):
    with pytest.raises(Refused, match=reason):
        make_thanks.asked(world, lines=lines)


def test_a_page_holds_so_many_lines(world: make.World, monkeypatch: pytest.MonkeyPatch):
    make_thanks.met(world)
    monkeypatch.setattr("cairn.thanks.may.papers.LINES_AT_MOST", 1)
    with pytest.raises(Refused, match="do not fit"):
        make_thanks.asked(world, lines=make_thanks.codes_of(world))


def test_a_signed_one_is_found_by_its_code_until_it_is_taken_back(world: make.World):
    one = make_thanks.signed(world)
    assert one.signature == "Cleo, co-production lead"
    assert one.code is not None
    found = queries.paper_with(f" {one.code.upper().replace('-', ' ')} ")
    assert found == one
    actions.destroy_certificate(one, by=world.amina, at=make.day(70))
    assert queries.paper_with(one.code) is None
    assert not Certificate.objects.exists()


@pytest.mark.parametrize("code", ["", "x", "hk3m-92cv-xptq-7bda", "\0" * 16])
def test_a_code_that_nobody_was_given_finds_nothing(world: make.World, code: str):
    make_thanks.signed(world)
    assert queries.paper_with(code) is None


@pytest.mark.parametrize(
    "change",
    [{"name": "Somebody Else"}, {"lines": ["Led everything."]}, {"signature": "Ben, chair"}, {"place": "Expo"}],
)
def test_words_changed_behind_its_back_are_not_valid_any_more(world: make.World, change: dict[str, object]):
    one = make_thanks.signed(world)
    Certificate.objects.filter(pk=one.pk).update(**change)
    assert queries.paper_with(one.code or "") is None


def test_what_is_signed_stays_as_it_was_when_names_change(world: make.World):
    one = make_thanks.signed(world)
    world.programme.title = "Waiting better"
    world.programme.save()
    assert queries.paper_with(one.code or "") == one


def test_nobody_signs_their_own_nor_asks_where_nobody_else_could(world: make.World):
    with pytest.raises(Refused, match="Nobody else leads"):
        make_thanks.asked(world, by=world.cleo, lines=["x"])
    programmes.give_role(
        world.programme, world.ben, by=world.cleo, at=make.MONDAY, role="facilitator", is_governing=False
    )
    found = queries.facts(world.cleo, world.programme, at=make.day(60))
    own = make_thanks.asked(world, by=world.cleo, lines=[found[0].code])
    with pytest.raises(Refused, match="Nobody signs their own"):
        actions.sign_certificate(own, by=world.cleo, at=make.day(61))
    assert actions.sign_certificate(own, by=world.ben, at=make.day(61)).is_issued


def test_a_no_has_its_reason_and_one_can_ask_again(world: make.World):
    one = make_thanks.asked(world)
    with pytest.raises(Refused, match="asked for one here already"):
        make_thanks.asked(world)
    actions.decline_certificate(one, by=world.cleo, at=make.day(61), reason="The dates are wrong: ask me again.")
    with pytest.raises(Refused, match="settled already"):
        actions.sign_certificate(one, by=world.cleo, at=make.day(62))
    assert not queries.certificates_to_sign(world.cleo)
    assert make_thanks.asked(world).is_open


def test_it_is_seen_by_whom_it_is_about_and_while_it_waits_by_those_who_could_sign(world: make.World):
    one = make_thanks.asked(world)
    assert queries.answer_due_on(one) == (make.day(60) + timedelta(days=14)).date()
    seen = {name for name in EVERYBODY if queries.certificate(one.ref, getattr(world, name, None))}
    assert seen == {"amina", "cleo"}
    assert list(queries.certificates_to_sign(world.cleo)) == [one]
    actions.sign_certificate(one, by=world.cleo, at=make.day(61))
    seen = {name for name in EVERYBODY if queries.certificate(one.ref, getattr(world, name, None))}
    assert seen == {"amina"}


def test_nothing_of_it_stands_in_the_record(world: make.World):
    before = ledger.newest(world.chain).count(), ledger.newest(world.programme.chain).count()
    make_thanks.signed(world)
    make_thanks.agreed(world)
    make_thanks.thanked(world)
    make_thanks.noted(world)
    assert (ledger.newest(world.chain).count(), ledger.newest(world.programme.chain).count()) == before


def test_the_database_refuses_a_paper_without_signature(world: make.World):
    one = make_thanks.asked(world)
    with pytest.raises(IntegrityError, match="issued_certificate"), transaction.atomic():
        Certificate.objects.filter(pk=one.pk).update(issued_at=make.MONDAY, code="a")
