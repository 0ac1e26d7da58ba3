"""Somebody writes what they bring, and decides for each line who reads it."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.core.management import call_command
from django.db import IntegrityError, transaction

from cairn.base.verdict import Refused
from cairn.ledger.models import Entry
from cairn.people.models import Person
from cairn.programmes import actions as programmes
from cairn.strengths import actions, may, queries
from cairn.strengths.choices import parts_of
from cairn.strengths.models import Card, Look, Strength
from cairn.strengths.topics import GROUPS, Topic
from tests import make, make_strengths

pytestmark = pytest.mark.django_db
EVERYBODY = ("amina", "ben", "cleo", "dana", "nobody")


def test_every_topic_stands_in_one_group():
    grouped = [one for _name, members in GROUPS for one in members]
    assert sorted(grouped) == sorted(Topic)


def words_for(reader: Person | None, card: Card) -> list[str]:
    return [one.words for _, lines in queries.card_shown(reader, card).parts for one in lines]


@pytest.mark.parametrize(
    ("name", "read"),
    [
        ("amina", ["me-line", "leads-line", "members-line", "not by night"]),
        ("cleo", ["leads-line", "members-line"]),
        ("ben", ["members-line"]),
        ("dana", []),
        ("nobody", []),
    ],
)
def test_each_reader_reads_the_lines_that_are_for_them(world: make.World, name: str, read: list[str]):
    card = make_strengths.one_line_for_each(world.amina)
    assert words_for(getattr(world, name, None), card) == read
    actions.pause_card(card, by=world.amina, at=make.day(1))
    assert words_for(getattr(world, name, None), card) == (read if name == "amina" else [])


@pytest.mark.parametrize(("part", "audience"), [("languages", "languages_for"), ("times_words", "times_for")])
def test_languages_and_times_have_readers_of_their_own(world: make.World, part: str, audience: str):
    card = make_strengths.described(world.amina, **{part: "Somali", audience: "leads"})
    assert [bool(queries.card_shown(getattr(world, name, None), card)) for name in EVERYBODY] == [
        True, False, True, False, False,
    ]  # fmt: skip
    assert set(queries.readable_in(world.programme, world.cleo)) == {world.amina.pk}
    assert queries.readable_in(world.programme, world.ben) == {}


@pytest.mark.parametrize(
    ("deed", "allowed"),
    [
        (lambda who, _card: may.write_strength(who), "amina ben cleo dana"),
        (lambda who, _card: may.describe_card(who), "amina ben cleo dana"),
        (lambda who, card: may.edit_strength(who, card.lines.first()), "amina"),
        (lambda who, card: may.remove_strength(who, card.lines.first()), "amina"),
        (may.pause_card, "amina"),
        (may.look_at_card, "ben cleo"),
        (lambda who, card: may.read_card(who, card, on=make.MONDAY.date()), "amina"),
    ],
)
def test_each_person_may_do_what_is_theirs_and_hears_why_not(world: make.World, deed, allowed: str):
    card = make_strengths.one_line_for_each(world.amina)
    for name in EVERYBODY:
        verdict = deed(getattr(world, name, None), card)
        assert (name, verdict.allowed) == (name, name in allowed.split())
        assert verdict.allowed or verdict.reason


def test_only_those_who_lead_look_for_people(world: make.World):
    allowed = [name for name in EVERYBODY if may.find_people(getattr(world, name, None), world.programme)]
    assert allowed == ["cleo"]


def test_whoever_leads_one_programme_reads_nothing_from_another(world: make.World):
    card = make_strengths.one_line_for_each(world.amina)
    programmes.open_programme(
        by=world.dana, organisation=world.organisation, title="Other", slug="other", purpose="More.", at=make.MONDAY
    )
    assert words_for(world.dana, card) == []


def test_who_leaves_the_programme_reads_nothing_any_more(world: make.World):
    card = make_strengths.one_line_for_each(world.amina)
    programmes.leave(world.programme, by=world.ben, at=make.day(1))
    assert words_for(world.ben, card) == []


def test_a_line_is_changed_taken_off_and_brought_back_within_a_day(world: make.World):
    line = make_strengths.line(world.amina, "I  sign\n", topics=["signing"])
    assert line.words == "I sign"
    actions.edit_strength(line, by=world.amina, at=make.day(1), words="I teach", audience="me", topics=[])
    assert [(one.kind, one.words, one.audience, one.topics) for one in queries.lines(line.card)] == [
        ("can", "I teach", "me", [])
    ]
    actions.remove_strength(line, by=world.amina, at=make.day(2))
    assert queries.lines(line.card) == []
    assert queries.card_shown(world.amina, line.card).parts == ()
    assert list(queries.removed_lines(line.card, at=make.day(2, 18))) == [line]
    with pytest.raises(Refused, match="Bring it back first"):
        actions.edit_strength(line, by=world.amina, at=make.day(2), words="No", audience="me")
    actions.bring_back_strength(line, by=world.amina, at=make.day(2, 18))
    assert [one.words for one in queries.lines(line.card)] == ["I teach"]
    actions.remove_strength(line, by=world.amina, at=make.day(3))
    with pytest.raises(Refused, match="for one day"):
        actions.bring_back_strength(line, by=world.amina, at=make.day(4))


@pytest.mark.parametrize(
    ("changes", "reason"),
    [
        ({"kind": "illness"}, "what this line is about"),
        ({"audience": "public"}, "who can read"),
        ({"kind": "not_asked", "audience": "members"}, "for you, or for those who lead"),
        ({"topics": ["diagnosis"]}, "from the list"),
        ({"topics": ["signing", "drawing", "music", "crafts", "cooking", "travel"]}, "5 topics at most"),
        ({"words": " \n"}, "no words yet"),
        ({"words": "x" * 301}, "room for 300"),
        ({"words": "a\0b"}, "cannot be stored"),
    ],
)
def test_a_line_that_cannot_be_is_refused_with_the_reason(world: make.World, changes: dict[str, object], reason: str):
    with pytest.raises(Refused, match=reason):
        make_strengths.line(world.amina, **changes)
    assert not Card.objects.exists()


@pytest.mark.parametrize("changes", [{"times": ["at night"]}, {"most": 4}, {"times_for": "public"}])
def test_times_and_readers_come_from_the_list(world: make.World, changes: dict[str, object]):
    with pytest.raises(Refused):
        make_strengths.described(world.amina, **changes)


def test_the_database_keeps_what_somebody_does_not_want_from_everybody(world: make.World):
    line = make_strengths.line(world.amina, kind="not_asked", audience="me")
    with pytest.raises(IntegrityError), transaction.atomic():
        Strength.objects.filter(pk=line.pk).update(audience="members")


def test_a_card_has_room_for_sixty_lines(world: make.World):
    for number in range(60):
        make_strengths.line(world.amina, f"line {number}")
    with pytest.raises(Refused, match="Take one off first"):
        make_strengths.line(world.amina)


def test_the_owner_sees_who_looked_once_for_each_day_and_for_a_year(world: make.World):
    card = make_strengths.one_line_for_each(world.amina)
    for reader, at in ((world.ben, make.day(1)), (world.ben, make.day(1, 18)), (world.ben, make.day(2))):
        actions.look_at_card(card, by=reader, at=at)
    actions.look_at_card(card, by=world.cleo, at=make.day(2))
    seen = [(one.reader.name, one.seen_on) for one in queries.looks(card, at=make.day(3))]
    assert sorted(seen) == [
        ("Ben", make.day(1).date()), ("Ben", make.day(2).date()), ("Cleo", make.day(2).date()),
    ]  # fmt: skip
    assert may.read_card(world.ben, card, on=make.day(2).date())
    assert not may.read_card(world.ben, card, on=make.day(3).date())
    assert list(queries.looks(card, at=make.day(400))) == []


def test_who_may_read_nothing_of_a_card_leaves_no_look(world: make.World):
    card = make_strengths.line(world.amina, audience="me").card
    for reader in (world.ben, world.cleo, world.dana, world.amina):
        with pytest.raises(Refused):
            actions.look_at_card(card, by=reader, at=make.day(1))
    assert not Look.objects.exists()


def test_a_paused_card_comes_back_with_one_press(world: make.World):
    card = make_strengths.one_line_for_each(world.amina)
    actions.pause_card(card, by=world.amina, at=make.day(1))
    assert queries.cards_for_matching(world.programme) == []
    assert queries.people_found(world.programme) == []
    assert not may.look_at_card(world.cleo, card)
    actions.resume_card(card, by=world.amina, at=make.day(2))
    assert words_for(world.cleo, card) == ["leads-line", "members-line"]


def test_a_whole_card_leaves_nothing_in_the_record(world: make.World):
    before = Entry.objects.count()
    card = make_strengths.one_line_for_each(world.amina)
    make_strengths.described(world.amina, languages="Somali")
    actions.look_at_card(card, by=world.cleo, at=make.day(1))
    actions.pause_card(card, by=world.amina, at=make.day(1))
    assert Entry.objects.count() == before


def test_what_is_over_is_destroyed_and_nothing_else(world: make.World):
    card = make_strengths.one_line_for_each(world.amina)
    line = card.lines.first()
    actions.look_at_card(card, by=world.cleo, at=make.day(1))
    actions.remove_strength(line, by=world.amina, at=make.day(1))
    assert actions.forget_what_is_over(at=make.day(1, 20)) == 0
    assert actions.forget_what_is_over(at=make.day(2)) == 1
    assert actions.forget_what_is_over(at=make.day(1) + timedelta(days=365)) == 1
    call_command("forget_looks")
    assert (Look.objects.count(), Strength.objects.count()) == (0, 3)


def test_those_who_lead_find_people_by_topic_and_words_they_may_read(world: make.World):
    make_strengths.line(world.amina, "I read budgets for my club", topics=["numbers"])
    make_strengths.line(world.amina, "My diary", audience="me", topics=["writing"])
    make_strengths.line(world.ben, "I would like to learn sums", kind="learn", audience="members", topics=["numbers"])

    def found(**asked: str) -> list[str]:
        return sorted(one.person.name for one in queries.people_found(world.programme, **asked))

    assert found() == ["Amina", "Ben"]
    assert found(topic="numbers") == ["Amina", "Ben"]
    assert found(topic="writing") == []
    assert found(words="BUDGETS club") == ["Amina"]
    assert found(words="diary") == []
    assert found(words="budget") == ["Amina"]
    make_strengths.described(world.ben, languages="English, some Somali", languages_for="leads")
    make_strengths.described(world.amina, languages="Somali", languages_for="me")
    assert found(words="somali") == ["Ben"]
    assert found(words="bud") == found(words="...") == []  # nobody reads a card letter by letter
    assert found(topic="numbers", words="sums") == ["Ben"]
    assert queries.topics_brought(world.programme) == {"numbers": 1}


def test_nobody_is_found_for_what_they_do_not_want_whoever_may_read_that(world: make.World):
    make_strengths.line(world.amina, "I cook for forty", topics=["cooking", "organising"])
    make_strengths.line(world.amina, "No kitchens for now", kind="not_asked", audience="me", topics=["cooking"])
    assert queries.people_found(world.programme, topic="cooking") == []
    assert [one.brings for one in queries.people_found(world.programme, topic="organising")] == [("organising",)]
    assert queries.people_found(world.programme, words="kitchens") == []


def test_suggestions_know_refusals_and_times_of_every_reader_and_strengths_only_of_those_who_lead(world: make.World):
    make_strengths.line(world.amina, topics=["signing"])
    make_strengths.line(world.amina, audience="me", topics=["writing"])
    make_strengths.line(world.amina, kind="learn", audience="members", topics=["numbers"])
    make_strengths.line(world.amina, kind="not_asked", audience="me", topics=["cooking"])
    make_strengths.described(world.amina, times=["weekday_evening"], times_for="me", most=2)
    (brings,) = queries.cards_for_matching(world.programme)
    assert (brings.strengths, brings.wishes, brings.refuses) == ({"signing"}, {"numbers"}, {"cooking"})
    assert (brings.times, brings.says_times, brings.most) == ({"weekday_evening"}, False, 2)


def test_cards_cost_as_many_queries_for_one_as_for_many(world: make.World, django_assert_num_queries):
    for people in ([world.amina], world.citizens(4)):
        for someone in people:
            make_strengths.line(someone)
        with django_assert_num_queries(2):
            queries.cards_for_matching(world.programme)
        with django_assert_num_queries(3):
            queries.people_found(world.programme)
        with django_assert_num_queries(2):
            queries.readable_in(world.programme, world.cleo)


@pytest.mark.parametrize(
    ("begins", "hours", "parts"),
    [
        ((10, 10), 2, ["weekday_morning"]),
        ((10, 11), 2, ["weekday_morning", "weekday_afternoon"]),
        ((12, 16), 3, ["weekend_afternoon", "weekend_evening"]),
        ((11, 19), 16, ["weekday_evening", "weekend_morning"]),
    ],
)
def test_a_meeting_touches_parts_of_the_week(begins: tuple[int, int], hours: int, parts: list[str]):
    starts = make.day(*begins)
    found = parts_of(starts, starts + timedelta(hours=hours))
    assert sorted({part for _, part in found}) == sorted(parts)
