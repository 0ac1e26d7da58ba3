"""A reflection and a reply to one belong to a programme, and are held, hidden and appealed like other words."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from cairn.base.verdict import Refused
from cairn.ledger import queries as ledger
from cairn.listen import actions as listen
from cairn.moderation import actions, may, queries
from cairn.moderation.things import Thing
from cairn.notify.news import news_of
from cairn.reflections import may as reflections_may
from cairn.reflections import queries as reflections
from tests import make, make_moderation, make_reflections, make_slips

pytestmark = pytest.mark.django_db
DAY = make.MONDAY.date()
EVERYBODY = ("amina", "ben", "cleo", "dana", "")


def reflection(world: make.World) -> Thing:
    return make_moderation.thing_of(make_reflections.reflection(world), "reflection")


def reply(world: make.World) -> Thing:
    """Amina's, to what Ben wrote."""
    about = make_reflections.reflection(world, by=world.ben)
    given = make_reflections.published_reply(about, decided_by=world.ben, by=world.amina)
    return make_moderation.thing_of(given, "reply")


both = pytest.mark.parametrize("make_one", [reflection, reply])


def somebody(world: make.World, name: str):
    return getattr(world, name) if name else None


@both
@pytest.mark.parametrize(
    ("deed", "allowed"),
    [
        (lambda person, thing: may.report(person, thing, on=DAY), {"ben", "cleo", "dana", ""}),
        (lambda person, thing: may.hold(person, thing, on=DAY), {"cleo"}),
        (lambda person, thing: may.see_words(person, thing, is_shown=True), {"amina", "cleo"}),
    ],
    ids=["report", "hold", "see_words"],
)
def test_who_reports_holds_and_sees(
    world: make.World, make_one: Callable[[make.World], Thing], deed: Callable[..., object], allowed: set[str]
):
    thing = make_one(world)
    assert {name for name in EVERYBODY if deed(somebody(world, name), thing)} == allowed


@pytest.mark.parametrize("who", ["dana", ""])
def test_in_a_programme_that_is_not_public_others_report_nothing(world: make.World, who: str):
    thing = reflection(world)
    world.programme.published_at = None
    world.programme.save()
    assert not may.report(somebody(world, who), thing, on=DAY)


@both
def test_two_hide_it_the_author_appeals_and_the_record_of_the_programme_tells_it(
    world: make.World, make_one: Callable[[make.World], Thing]
):
    thing, mo, nia = make_one(world), make_moderation.moderator(world), make_moderation.moderator(world, "Nia")
    before = ledger.head(world.activity.chain)
    make_moderation.held(thing, by=world.cleo)
    with pytest.raises(Refused, match="A second person"):
        actions.hide(thing, by=world.cleo, at=make.MONDAY, reason="hurtful", words="No.")
    actions.hide(thing, by=mo, at=make.MONDAY, reason="other_person", words=make_moderation.WHY)
    make_moderation.appealed(thing)
    actions.decide_appeal(thing, by=nia, at=make.MONDAY, is_granted=True, words="You are right.")
    chain = world.programme.chain
    told = [one for one in ledger.entries(chain) if one.kind.startswith("moderation.")]
    assert [(one.kind.split(".")[-1], one.side, one.mark) for one in told] == [
        ("held", "citizen", world.cleo.mark_in(chain)), ("hidden", "citizen", mo.mark_in(chain)),
        ("appealed", thing.side, ""), ("appeal_decided", "citizen", nia.mark_in(chain)),
    ]  # fmt: skip
    assert ledger.head(world.activity.chain) == before
    assert [one.what for one in queries.lines(world.programme, on=DAY)] == ["granted", "held", "hidden"]
    lines = [one.words for one in news_of(world.amina, since=make.day(-1), until=make.day(1))]
    assert sum("Waiting well" in line or world.programme.title in line for line in lines) >= 3


def test_whoever_is_staff_or_leads_the_programme_is_no_citizen_eye_on_it(world: make.World):
    mo, sam = make_moderation.moderator(world), make_moderation.moderator(world, "Sam", works=True)
    eyes = {one.name: queries.is_citizen_eye(one, world.programme, on=DAY) for one in (mo, sam, world.cleo)}
    assert eyes == {"Mo": True, "Sam": False, "Cleo": False}


@pytest.mark.parametrize(("who", "sees"), [("amina", 1), ("ben", 0), ("cleo", 1), ("dana", 0), ("", 0)])
def test_a_hidden_reflection_is_seen_by_its_author_and_moderators_alone(world: make.World, who: str, sees: int):
    about, person = make_reflections.reflection(world), somebody(world, who)
    make_moderation.held(make_moderation.thing_of(about, "reflection"), by=world.cleo)
    for day, is_seen in ((DAY, bool(sees)), (make.day(4).date(), True)):  # by then the hold is over
        assert (reflections.reflection(world.programme, about.ref, person, on=day) is not None) == is_seen
        assert bool(reflections_may.see(person, about, on=day)) == is_seen
        assert bool(reflections.reflections(world.programme, on=day)) == (day != DAY)
        assert bool(reflections.reflections_in([world.programme], on=day)) == (day != DAY)
    assert reflections.reflection_titles([about.ref]) == {}
    refused = reflections_may.reply(world.cleo, about, on=DAY)
    assert "out of sight" in refused.reason


def test_a_hidden_reply_keeps_its_place_without_words_and_name_and_gets_no_answer(world: make.World):
    about = make_reflections.reflection(world)
    given = make_reflections.published_reply(about, decided_by=world.amina, by=world.dana)
    answer = reflections_may.answer_reply
    assert answer(world.amina, given)
    make_moderation.held(make_moderation.thing_of(given, "reply"), by=world.cleo)
    (shown,) = reflections.replies(about, on=DAY)
    assert (shown.words, shown.name, shown.hidden_because) == ("", "", "other_person")
    assert "out of sight" in answer(world.amina, given).reason
    (back,) = reflections.replies(about, on=make.day(4).date())
    assert back.words


def test_a_reply_goes_out_of_sight_with_what_it_replies_to(world: make.World):
    about = make_reflections.reflection(world)
    given = make_reflections.published_reply(about, decided_by=world.amina)
    assert reflections.reply_is_shown(given.ref, on=DAY)
    make_moderation.held(make_moderation.thing_of(about, "reflection"), by=world.cleo)
    assert not reflections.reply_is_shown(given.ref, on=DAY)


def test_a_draft_and_a_reply_that_waits_are_not_moderated(world: make.World):
    waits = make_reflections.reply(make_reflections.reflection(world))
    assert list(reflections.reflections_to_moderate([make_reflections.draft(world).ref])) == []
    assert list(reflections.replies_to_moderate([waits.ref])) == []


def test_of_a_reply_without_an_account_nobody_is_told_and_nobody_appeals(world: make.World):
    about = make_reflections.reflection(world)
    thing = make_moderation.thing_of(make_reflections.published_reply(about, decided_by=world.amina), "reply")
    make_moderation.hidden(thing, by=(world.cleo, make_moderation.moderator(world)))
    case = queries.case_of(thing.ref)
    assert case
    assert case.author is None
    assert not any(may.appeal(somebody(world, name), thing) for name in EVERYBODY)


def test_whoever_claims_their_words_later_is_told_what_was_done_and_appeals(world: make.World):
    held = make_slips.entered(world)
    thing = make_moderation.thing_of(held.slip.contribution)
    make_moderation.hidden(thing, by=(make_moderation.moderator(world), make_moderation.moderator(world, "Nia")))
    assert list(queries.cases_of(world.amina)) == []
    at = make.day(1)
    listen.claim_slip(held.now, by=world.amina, at=at, proof=held.proof(at))
    assert [one.ref for one in queries.cases_of(world.amina)] == [thing.ref]
    assert may.appeal(world.amina, make_moderation.thing_of(held.now.contribution))
