"""A panel drawn by lot from both sides hears objections; nobody chooses it, and no half sets one aside alone."""

import json

import pytest
from django.db import transaction
from hypothesis import given, settings
from hypothesis import strategies as st

from cairn.base.verdict import Refused
from cairn.core import selection
from cairn.decide import actions, may, queries
from cairn.decide.models import Decision, Objection, Panel, PanelNumbers, PanelPlace
from cairn.ledger import queries as ledger
from tests import make, make_panels, make_votes

ASIDE, STANDS = {"citizen": 2, "staff": 3}, {"citizen": 1, "staff": 3}


@pytest.fixture
def decision(world: make.World) -> Decision:
    return make_panels.waiting(world)


@pytest.fixture
def panel(world: make.World, decision: Decision) -> Panel:
    """Drawn, with three citizens and three staff."""
    return make_panels.drawn(world, decision)


def test_the_count_itself_calls_a_panel_with_the_next_public_draw(world: make.World, decision: Decision) -> None:
    panel = queries.panel_of(decision)
    assert panel.draw_on > decision.closed_at.date()
    assert not panel.drawn_at
    said = ledger.newest(world.chain).first().data["panel"]
    assert said == {
        "seal": panel.seal, "pool": {"citizen": 5, "staff": 6}, "draw": panel.draw, "day": panel.draw_on.toordinal(),
    }  # fmt: skip
    drawn = queries.panel_draw(panel)
    assert selection.digest(drawn.pool) == panel.seal
    assert (drawn.order, drawn.numbers) == ((), "")


def test_who_proposed_what_is_objected_to_is_not_in_the_pool(world: make.World, decision: Decision) -> None:
    (proposal,) = queries.paper(decision)
    authors = {one.person_id for one in proposal.authors.all()}
    on_roll = {one.person_id for one in decision.roll.all()}
    assert world.amina.pk in authors & on_roll
    assert set(PanelPlace.objects.values_list("person", flat=True)) == on_roll - authors


def test_a_side_of_two_has_no_panel_and_the_objection_stands(world: make.World) -> None:
    decision = make_panels.waiting(world, staff=2)
    assert decision.waits_for_objections
    assert queries.panel_of(decision) is None
    assert not may.conclude_hearing(world.cleo, decision, make.day(30))
    actions.take_up_objections(decision, by=world.amina, at=make.day(18))
    assert decision.status == "not decided"


def test_where_the_grades_stop_a_proposal_anyway_no_panel_is_called(world: make.World) -> None:
    citizens, staff = [world.amina, *world.citizens(4)], [world.ben, *world.staff(4)]
    decision = make_votes.opened(world, "consent")
    make_votes.cast(decision, citizens, 0)
    make_votes.cast(decision, staff, 4)
    make_votes.closed(world, decision)
    assert decision.waits_for_objections
    assert queries.panel_of(decision) is None


def test_two_people_not_both_staff_say_what_was_drawn(world: make.World, decision: Decision) -> None:
    panel = queries.panel_of(decision)
    at, numbers = make_panels.after(panel), make_panels.numbers(panel)
    with pytest.raises(Refused, match="has not been held yet"):
        actions.draw_panel(panel, by=world.amina, at=make.day(11), numbers=numbers)
    with pytest.raises(Refused, match="main numbers"):
        actions.draw_panel(panel, by=world.amina, at=at, numbers="1 2")
    staff = Decision.objects.get().roll.filter(side="staff").exclude(person=world.ben).first().person
    for person in (world.ben, staff, world.ben):
        actions.draw_panel(panel, by=person, at=at, numbers=numbers)
    assert not Panel.objects.get().drawn_at
    actions.draw_panel(panel, by=world.amina, at=at, numbers=numbers)
    panel.refresh_from_db()
    assert panel.drawn_at == at
    assert (panel.hears_until - at.date()).days == 7
    assert {side: len(people) for side, people in make_panels.seated(panel).items()} == {"citizen": 3, "staff": 3}
    assert ledger.newest(world.chain).first().data == {"draw": panel.draw, "numbers": panel.numbers}
    with pytest.raises(Refused, match="has been drawn"):
        actions.draw_panel(panel, by=world.amina, at=at, numbers=numbers)


def test_anybody_can_repeat_the_draw(panel: Panel) -> None:
    shown = queries.panel_draw(panel)
    assert selection.order(shown.seal, shown.numbers, shown.pool) == shown.order
    seated = set(PanelPlace.objects.filter(is_seated=True).values_list("sign", flat=True))
    for side in ("citizen", "staff"):
        first = [sign for sign in shown.order if shown.sides[sign] == side][:3]
        assert set(first) == {sign for sign in seated if shown.sides[sign] == side}


def test_who_steps_down_is_forgotten_and_the_next_of_the_side_is_asked(world: make.World, panel: Panel) -> None:
    before, entries = make_panels.seated(panel), ledger.head(world.chain)
    gone = before["citizen"][0]
    actions.step_down(panel, by=gone, at=make_panels.after(panel, 10))
    after = make_panels.seated(panel)
    assert gone not in after["citizen"]
    assert len(after["citizen"]) == 3
    assert after["staff"] == before["staff"]
    assert not PanelPlace.objects.filter(person=gone).exists()
    assert ledger.head(world.chain) == entries
    with pytest.raises(Refused, match="You are not one of them"):
        make_panels.say(panel, gone, sets_aside=True)


def test_nobody_steps_down_after_having_spoken_and_nobody_speaks_after_the_days(panel: Panel) -> None:
    person = make_panels.seated(panel)["staff"][0]
    make_panels.say(panel, person, sets_aside=True)
    with pytest.raises(Refused, match="Change it if you like"):
        actions.step_down(panel, by=person, at=make_panels.after(panel, 13))
    make_panels.say(panel, person, sets_aside=False)
    assert [one.sets_aside for one in queries.findings_of(person, panel).values()] == [False]
    late = make_panels.after(panel) + (make.day(8) - make.day(0))
    with pytest.raises(Refused, match="days of the hearing are over"):
        actions.hear_objections(panel, by=person, at=late, findings={})


def test_what_is_not_heard_cannot_be_found_about(world: make.World, panel: Panel) -> None:
    person = make_panels.seated(panel)["staff"][0]
    with pytest.raises(Refused, match="not one of the objections"):
        actions.hear_objections(
            panel, by=person, at=make_panels.after(panel), findings={"abcdefghjkmn": (True, "Because.")}
        )


def test_set_aside_by_both_halves_the_proposal_is_adopted_and_the_objection_stays(
    world: make.World, decision: Decision, panel: Panel
) -> None:
    make_panels.heard(panel, ASIDE)
    actions.conclude_hearing(decision, by=world.amina, at=make_panels.after(panel, 14))
    assert (decision.status, decision.chosen) == ("decided", queries.paper(decision)[0])
    (objection,) = queries.result_of(decision).options[0].objections
    assert (objection.harm, objection.is_set_aside) == ("It hurts.", True)
    given = queries.reasons_by_side(Panel.objects.get())[objection.ref]
    assert [(side, [one.reason for one in found]) for side, found in given] == [
        ("citizen", [make_panels.REASON] * 3), ("staff", [make_panels.REASON] * 3),
    ]  # fmt: skip
    parts = json.loads(queries.published_bundle(decision))["parts"]
    assert parts["objections"][0]["wants_aside"] == {"citizen": True, "staff": True}
    assert parts["decision"]["upheld_objections"] == []
    entry = ledger.newest(world.chain).first()
    assert entry.data["objections"] == {"heard": 1, "set_aside": 1}
    assert entry.data["seal"] == queries.published_seal(decision)


def test_where_one_half_does_not_want_that_the_objection_stands(
    world: make.World, decision: Decision, panel: Panel
) -> None:
    make_panels.heard(panel, STANDS)
    actions.conclude_hearing(decision, by=world.amina, at=make_panels.after(panel, 14))
    assert decision.status == "not decided"
    assert queries.poll(decision).upheld_objections == {queries.paper(decision)[0].ref}
    assert Objection.objects.get(is_heard=True).wants_aside == {"citizen": False, "staff": True}
    proposal = queries.paper(decision)
    again = make.decision(world, proposal, terms=make_votes.terms(proposal, "consent", follows=decision))
    assert again.attempt == 2


def test_silence_sets_nothing_aside(world: make.World, decision: Decision, panel: Panel) -> None:
    for person in make_panels.seated(panel)["staff"]:
        make_panels.say(panel, person, sets_aside=True)
    over = make_panels.after(panel) + (make.day(8) - make.day(0))
    with pytest.raises(Refused, match="The panel has until"):
        actions.conclude_hearing(decision, by=world.amina, at=make_panels.after(panel, 14))
    actions.conclude_hearing(decision, by=world.amina, at=over)
    assert decision.status == "not decided"


def test_after_it_nobody_knows_who_was_on_the_panel(world: make.World, decision: Decision, panel: Panel) -> None:
    make_panels.heard(panel, ASIDE)
    actions.conclude_hearing(decision, by=world.cleo, at=make_panels.after(panel, 14))
    assert not PanelPlace.objects.filter(person__isnull=False).exists()
    assert not PanelNumbers.objects.exists()


def test_once_it_is_drawn_the_panel_decides_and_nobody_takes_objections_up(
    world: make.World, decision: Decision, panel: Panel
) -> None:
    with pytest.raises(Refused, match="What it says decides"):
        actions.take_up_objections(decision, by=world.cleo, at=make_panels.after(panel, 14))


def test_a_draw_nobody_enters_does_not_hold_a_decision_up(world: make.World, decision: Decision) -> None:
    panel = queries.panel_of(decision)
    last = queries.last_day_of_draw(panel)
    with pytest.raises(Refused, match="anybody can do this"):
        actions.take_up_objections(decision, by=world.amina, at=make.day((last - make.day(0).date()).days))
    actions.take_up_objections(decision, by=world.amina, at=make.day((last - make.day(0).date()).days + 1))
    assert decision.status == "not decided"
    assert not PanelPlace.objects.filter(person__isnull=False).exists()


def test_in_a_choice_the_next_option_wins_where_the_objection_to_the_first_stands(world: make.World) -> None:
    decision = make_panels.waiting(world, "choose one")
    panel = make_panels.drawn(world, decision)
    make_panels.heard(panel, STANDS)
    actions.conclude_hearing(decision, by=world.amina, at=make_panels.after(panel, 14))
    assert decision.chosen == queries.paper(decision)[1]


PERSONS = ["amina", "ben", "cleo", "dana", None]


@pytest.mark.parametrize(
    ("deed", "allowed"),
    [
        (may.draw_panel, {"amina", "ben", "cleo"}),
        (lambda person, panel, _at: may.read_hearing(person, panel), set()),
        (may.hear_objections, set()),
        (may.step_down, set()),
        (lambda person, panel, at: may.conclude_hearing(person, panel.decision, at), set()),
    ],
    ids=["draw", "read", "hear", "step down", "conclude"],
)
def test_before_the_lot_is_drawn(world: make.World, decision: Decision, deed, allowed: set[str]) -> None:
    panel = queries.panel_of(decision)
    assert may_do(world, deed, panel, make_panels.after(panel)) == allowed


@pytest.mark.parametrize(
    ("deed", "allowed"),
    [
        (may.draw_panel, set()),
        (lambda person, panel, _at: may.read_hearing(person, panel), {"amina"}),
        (may.hear_objections, {"amina"}),
        (may.step_down, {"amina"}),
        (lambda person, panel, at: may.conclude_hearing(person, panel.decision, at), set()),
    ],
    ids=["draw", "read", "hear", "step down", "conclude"],
)
def test_while_amina_sits_and_ben_does_not(world: make.World, panel: Panel, deed, allowed: set[str]) -> None:
    seat_only(panel, world.amina, but=world.ben)
    assert may_do(world, deed, panel, make_panels.after(panel, 10)) == allowed


def test_when_the_days_are_over_whoever_takes_part_or_leads_concludes(world: make.World, panel: Panel) -> None:
    at = make_panels.after(panel) + (make.day(8) - make.day(0))
    done = may_do(world, lambda person, one, moment: may.conclude_hearing(person, one.decision, moment), panel, at)
    assert done == {"amina", "ben", "cleo"}


def seat_only(panel: Panel, person, *, but) -> None:
    """The first citizen drawn is Amina, and Ben does not sit, whatever the lot said."""
    PanelPlace.objects.filter(panel=panel, person=but).update(is_seated=False)
    first = PanelPlace.objects.filter(panel=panel, side="citizen", is_seated=True).first()
    PanelPlace.objects.filter(pk=first.pk).update(person=person)


def may_do(world: make.World, deed, panel: Panel, at) -> set[str]:
    return {name for name in PERSONS if deed(getattr(world, name) if name else None, panel, at)}


@settings(max_examples=15)
@given(st.fixed_dictionaries({"citizen": st.integers(0, 3), "staff": st.integers(0, 3)}), st.data())
def test_however_the_panel_speaks_no_option_to_which_an_objection_stands_is_chosen(
    world: make.World, decision: Decision, panel: Panel, wants: dict[str, int], data
) -> None:
    silent = data.draw(st.sets(st.sampled_from(["citizen", "staff"])))
    with transaction.atomic():
        for side, people in make_panels.seated(panel).items():
            for number, person in enumerate(people if side not in silent else []):
                make_panels.say(panel, person, sets_aside=number < wants[side])
        found = Decision.objects.get(pk=decision.pk)
        over = make_panels.after(panel) + (make.day(8) - make.day(0))
        actions.conclude_hearing(found, by=world.amina, at=over)
        is_aside = not silent and min(wants.values()) >= 2
        assert (found.status == "decided") is is_aside
        assert not list(queries.count_troubles(world.chain, {found.ref: queries.published_seal(found)}))
        transaction.set_rollback(True)
