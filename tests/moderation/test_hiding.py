"""Holding, hiding, keeping, restoring: by whom, in which state, and with two different people."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

import pytest

from cairn.base.verdict import Refused
from cairn.ledger import queries as ledger
from cairn.listen import queries as listen
from cairn.listen.models import Contribution
from cairn.moderation import actions, may, queries
from cairn.moderation.choices import Kind
from cairn.moderation.things import Thing
from cairn.notify.news import news_of
from cairn.people.models import Person
from cairn.programmes import actions as programmes
from cairn.programmes.models import Role
from tests import make, make_beside, make_moderation
from tests.make_moderation import NAMES, WHY

DAY = make.MONDAY.date()


@dataclass
class Scene:
    """A contribution of Amina's; Cleo leads; Mo and Nia are citizens who moderate."""

    world: make.World
    thing: Thing
    mo: Person
    nia: Person

    def person(self, name: str) -> Person | None:
        return getattr(self, name, None) or getattr(self.world, name, None)


@pytest.fixture
def scene(world: make.World) -> Scene:
    thing = make_moderation.thing_of(make.contribution(world))
    return Scene(world, thing, make_moderation.moderator(world), make_moderation.moderator(world, "Nia"))


def untouched(scene: Scene) -> None:
    """Nobody has said anything."""


def reported(scene: Scene) -> None:
    make_moderation.reported(scene.thing)


def held(scene: Scene) -> None:
    make_moderation.held(scene.thing, by=scene.mo)


def hidden(scene: Scene) -> None:
    make_moderation.hidden(scene.thing, by=(scene.mo, scene.world.cleo))


def appealed(scene: Scene) -> None:
    hidden(scene)
    make_moderation.appealed(scene.thing)


def turned_down(scene: Scene) -> None:
    appealed(scene)
    actions.decide_appeal(scene.thing, by=scene.nia, at=make.MONDAY, is_granted=False, words="They can be known.")


def kept(scene: Scene) -> None:
    reported(scene)
    actions.keep(scene.thing, by=scene.mo, at=make.MONDAY, words="Nobody can be known by it.")


def restored(scene: Scene) -> None:
    hidden(scene)
    actions.restore(scene.thing, by=scene.mo, at=make.MONDAY, words="It was our mistake.")


DEEDS: dict[str, Callable[[Person | None, Thing], object]] = {
    "report": lambda person, thing: may.report(person, thing, on=DAY),
    "hold": lambda person, thing: may.hold(person, thing, on=DAY),
    "hide": lambda person, thing: may.hide(person, thing, on=DAY),
    "keep": may.keep,
    "restore": may.restore,
    "appeal": may.appeal,
    "decide_appeal": may.decide_appeal,
}
EVERYBODY = ("amina", "ben", "cleo", "dana", "mo", "nia", "public")
READERS = {"ben", "cleo", "dana", "mo", "nia", "public"}
TABLE = {  # state → deed → who may
    untouched: {"report": READERS, "hold": {"cleo", "mo", "nia"}},
    reported: {"report": READERS, "hold": {"cleo", "mo", "nia"}, "keep": {"cleo", "mo", "nia"}},
    held: {"hide": {"cleo", "nia"}, "keep": {"cleo", "mo", "nia"}},
    hidden: {"restore": {"cleo", "mo"}, "appeal": {"amina"}},
    appealed: {"decide_appeal": {"nia"}},
    turned_down: {"restore": {"cleo", "mo"}},
    kept: {"report": READERS, "hold": {"cleo", "mo", "nia"}},
    restored: {"report": READERS, "hold": {"nia"}},  # not Cleo: staff do not hold a citizen's words in turn
}


@pytest.mark.parametrize("state", TABLE, ids=lambda state: state.__name__)
def test_who_may_do_what_in_which_state(scene: Scene, state: Callable[[Scene], None]):
    state(scene)
    allowed = {
        deed: {name for name in EVERYBODY if gate(scene.person(name), scene.thing)} for deed, gate in DEEDS.items()
    }
    assert allowed == {deed: TABLE[state].get(deed, set()) for deed in DEEDS}
    for gate in DEEDS.values():
        for name in EVERYBODY:
            verdict = gate(scene.person(name), scene.thing)
            assert verdict or verdict.reason


def test_a_hold_is_out_of_sight_at_once_and_lapses_after_three_working_days(scene: Scene):
    held(scene)
    refs = [scene.thing.ref]
    thursday, friday = make.day(3).date(), make.day(4).date()
    assert list(queries.hidden("contribution", on=thursday)) == refs
    assert list(queries.hidden("contribution", on=friday)) == []
    assert queries.standing_of(refs, on=thursday)[scene.thing.ref].is_out
    assert not queries.standing_of(refs, on=friday)[scene.thing.ref].is_out
    assert list(queries.hidden("story", on=thursday)) == []


def test_a_lapsed_hold_cannot_be_confirmed_nor_held_again_by_the_same_person(scene: Scene):
    held(scene)
    with pytest.raises(Refused, match="First one moderator holds"):
        actions.hide(scene.thing, by=scene.nia, at=make.day(4), reason=NAMES, words=WHY)
    with pytest.raises(Refused, match="You have held these words once"):
        make_moderation.held(scene.thing, by=scene.mo, at=make.day(4))
    make_moderation.held(scene.thing, by=scene.nia, at=make.day(4))
    actions.hide(scene.thing, by=scene.mo, at=make.day(5), reason=NAMES, words=WHY)
    assert queries.is_hidden("contribution", scene.thing.ref, on=make.day(400).date())


def test_the_same_person_is_not_both_pairs_of_eyes_not_even_after_leaving_and_coming_back_in_another_role(scene: Scene):
    held(scene)
    programmes.leave(scene.world.programme, by=scene.mo, at=make.MONDAY)
    programmes.add_member(scene.world.programme, scene.mo, by=scene.world.cleo, at=make.MONDAY, role=Role.FACILITATOR)
    with pytest.raises(Refused, match="You held these words yourself"):
        actions.hide(scene.thing, by=scene.mo, at=make.MONDAY, reason=NAMES, words=WHY)


def test_whoever_is_no_moderator_any_more_does_nothing(scene: Scene):
    held(scene)
    programmes.give_role(
        scene.world.programme, scene.nia, by=scene.world.cleo, at=make.MONDAY, role=Role.MEMBER, is_governing=False
    )
    assert not may.hide(scene.nia, scene.thing, on=DAY)


@pytest.mark.parametrize("deed", ["hold", "keep", "hide", "restore", "decide_appeal"])
def test_nobody_acts_on_words_they_reported_that_are_theirs_or_about_them(scene: Scene, deed: str):
    make_moderation.reported(scene.thing, by=scene.nia)
    own = make_moderation.thing_of(make.contribution(scene.world), author=scene.nia)
    about = make_moderation.thing_of(make.contribution(scene.world), about=frozenset({scene.nia.pk}))
    assert "You reported" in DEEDS[deed](scene.nia, scene.thing).reason
    assert "your own words" in DEEDS[deed](scene.nia, own).reason
    assert "about you" in DEEDS[deed](scene.nia, about).reason


def dissent(scene: Scene) -> Thing:
    return make_moderation.thing_of(make_beside.dissent(scene.world), "dissent")


def test_staff_and_leads_alone_cannot_hide_what_is_said_about_those_who_run_it(scene: Scene):
    sam = make_moderation.moderator(scene.world, "Sam", works=True)
    thing = dissent(scene)
    make_moderation.held(thing, by=scene.world.cleo)
    with pytest.raises(Refused, match="has to be a citizen"):
        actions.hide(thing, by=sam, at=make.MONDAY, reason=NAMES, words=WHY)
    actions.hide(thing, by=scene.mo, at=make.MONDAY, reason=NAMES, words=WHY)
    assert queries.is_hidden("dissent", thing.ref, on=DAY)


def test_when_a_citizen_held_it_staff_can_be_the_second(scene: Scene):
    sam = make_moderation.moderator(scene.world, "Sam", works=True)
    make_moderation.hidden(dissent(scene), by=(scene.mo, sam))


def test_once_a_hold_of_such_words_lapsed_only_a_citizen_holds_them_again(scene: Scene):
    sam = make_moderation.moderator(scene.world, "Sam", works=True)
    thing = dissent(scene)
    make_moderation.held(thing, by=scene.world.cleo)
    with pytest.raises(Refused, match="Only a citizen"):
        make_moderation.held(thing, by=sam, at=make.day(7))
    make_moderation.held(thing, by=scene.mo, at=make.day(7))


@pytest.mark.parametrize("kind", list(Kind))
@pytest.mark.parametrize("side", ["citizen", "unclear", "public"])
def test_staff_and_leads_together_never_hide_what_a_citizen_said_whatever_its_kind(scene: Scene, kind: str, side: str):
    sam = make_moderation.moderator(scene.world, "Sam", works=True)
    thing = replace(scene.thing, kind=kind, side=side)
    make_moderation.held(thing, by=sam)
    with pytest.raises(Refused, match=r"has to be a\s+citizen"):
        actions.hide(thing, by=scene.world.cleo, at=make.MONDAY, reason=NAMES, words=WHY)
    with pytest.raises(Refused, match="Only a citizen"):
        make_moderation.held(thing, by=scene.world.cleo, at=make.day(7))
    make_moderation.held(thing, by=scene.mo, at=make.day(7))
    actions.hide(thing, by=sam, at=make.day(8), reason=NAMES, words=WHY)


@pytest.mark.parametrize("kind", ["contribution", "story", "statement", "reflection"])
@pytest.mark.parametrize("side", ["staff", "partner"])
def test_staff_and_leads_together_can_hide_what_staff_and_partners_said(scene: Scene, kind: str, side: str):
    sam = make_moderation.moderator(scene.world, "Sam", works=True)
    make_moderation.hidden(replace(scene.thing, kind=kind, side=side), by=(sam, scene.world.cleo))


def test_only_those_two_restore_unless_neither_can_moderate_any_more(scene: Scene):
    make_moderation.hidden(scene.thing, by=(scene.mo, scene.nia))
    assert not may.restore(scene.world.cleo, scene.thing)
    for one in (scene.mo, scene.nia):
        programmes.leave(scene.world.programme, by=one, at=make.MONDAY)
    assert may.restore(scene.world.cleo, scene.thing)


@pytest.mark.parametrize("words", ["", "  ", "x" * 1001])
def test_nothing_is_hidden_without_a_reason_in_words(scene: Scene, words: str):
    with pytest.raises(Refused):
        make_moderation.held(scene.thing, by=scene.mo, words=words)
    assert queries.case_of(scene.thing.ref) is None


def test_a_reason_has_to_be_one_of_the_list(scene: Scene):
    with pytest.raises(Refused, match="Choose what is wrong"):
        make_moderation.held(scene.thing, by=scene.mo, reason="boring")
    with pytest.raises(Refused, match="Choose what is wrong"):
        make_moderation.reported(scene.thing, reason="boring")


def test_the_record_tells_codes_and_the_moderator_and_never_the_author_or_the_words(scene: Scene):
    turned_down(scene)
    told = [one for one in ledger.entries(scene.world.chain) if one.kind.startswith("moderation.")]
    mo, cleo, nia = (one.mark_in(scene.world.chain) for one in (scene.mo, scene.world.cleo, scene.nia))
    assert [(one.kind.split(".")[-1], one.mark) for one in told] == [
        ("held", mo), ("hidden", cleo), ("appealed", ""), ("appeal_decided", nia),
    ]  # fmt: skip
    assert {one.about for one in told} == {scene.thing.ref}
    assert told[0].data == {"kind": "contribution", "reason": NAMES}


def test_a_report_leaves_no_entry_and_only_its_day(scene: Scene):
    before = ledger.head(scene.world.chain)
    report = make_moderation.reported(scene.thing, by=scene.world.dana)
    assert ledger.head(scene.world.chain) == before
    assert report.reported_on == report.case.opened_on == DAY


def test_one_person_reports_once_until_it_is_decided_and_can_again_afterwards(scene: Scene):
    make_moderation.reported(scene.thing, by=scene.world.dana)
    with pytest.raises(Refused, match="no second report"):
        make_moderation.reported(scene.thing, by=scene.world.dana)
    actions.keep(scene.thing, by=scene.mo, at=make.day(1), words="Nobody can be known by it.")
    make_moderation.reported(scene.thing, by=scene.world.dana, at=make.day(2))
    case = queries.case_of(scene.thing.ref)
    assert case
    assert (case.state, case.opened_on) == ("reported", make.day(2).date())


def test_an_appeal_that_is_granted_brings_the_words_back(scene: Scene):
    appealed(scene)
    actions.decide_appeal(scene.thing, by=scene.nia, at=make.day(2), is_granted=True, words="You are right.")
    assert not queries.is_hidden("contribution", scene.thing.ref, on=make.day(2).date())


def test_an_author_appeals_once_for_each_hiding(scene: Scene):
    turned_down(scene)
    with pytest.raises(Refused, match="decided once"):
        make_moderation.appealed(scene.thing)


def test_the_author_of_words_without_a_name_appeals_with_their_code(scene: Scene):
    thing = make_moderation.thing_of(make.contribution(scene.world), author=None)
    make_moderation.hidden(thing, by=(scene.mo, scene.nia))
    assert not may.appeal(None, thing)
    make_moderation.appealed(Thing(thing.place, thing.kind, thing.ref, None, thing.side, is_asked_by_author=True))


def test_of_two_moderators_who_act_at_once_the_second_finds_it_done(scene: Scene):
    held(scene)
    looked_at = Thing(scene.thing.place, scene.thing.kind, scene.thing.ref, scene.thing.author, scene.thing.side)
    actions.hide(scene.thing, by=scene.nia, at=make.MONDAY, reason=NAMES, words=WHY)
    with pytest.raises(Refused, match="First one moderator holds"):
        actions.hide(looked_at, by=scene.world.cleo, at=make.MONDAY, reason=NAMES, words=WHY)
    with pytest.raises(Refused, match="Nothing waits"):
        actions.keep(looked_at, by=scene.world.cleo, at=make.MONDAY, words="It can stay.")
    assert [one.what for one in queries.steps(queries.case_of(scene.thing.ref))] == ["held", "hidden"]


def test_the_author_hears_by_letter_what_was_done_and_never_the_words(scene: Scene):
    turned_down(scene)
    lines = [one.words for one in news_of(scene.world.amina, since=make.day(-1), until=make.day(1))]
    assert len(lines) == 3
    assert any("hidden because they name another person" in line for line in lines)
    assert all(one.words not in line for one in contributions(scene) for line in lines)
    assert news_of(scene.world.ben, since=make.day(-1), until=make.day(1)) == []


def contributions(scene: Scene) -> list[Contribution]:
    return list(listen.contributions_of(scene.world.amina))
