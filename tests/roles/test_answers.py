"""Asking for a role and being answered: by both sides, with a reason, everybody at once."""

import tomllib
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from django.db import IntegrityError, transaction

from cairn.base.verdict import Refused
from cairn.ledger import queries as ledger
from cairn.roles import actions, may, queries
from cairn.roles.models import Application
from tests import make, make_roles

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def role(world: make.World) -> Any:
    offered = make_roles.offer(world)
    make_roles.reader(world, offered)
    return offered


def test_somebody_who_asks_gets_an_answer_with_its_reason(world: make.World, role: Any) -> None:
    application = make_roles.applied(world, role, words="I read to my mother.")
    actions.answer_application(application, by=world.ben, at=make_roles.AFTER, is_given=True, reason="You know how.")
    actions.agree_answer(application, by=world.cleo, at=make_roles.AFTER)
    assert queries.application_of(world.amina, role).is_given is None, "nobody has an answer before all have theirs"
    actions.give_answers(role, by=world.ben, at=make_roles.AFTER)
    answered = queries.application_of(world.amina, role)
    assert (answered.is_given, answered.reason, answered.answered_at) == (True, "You know how.", make_roles.AFTER)
    holding = queries.held_by(world.amina, role, make_roles.AFTER.date())
    assert (holding.since_on, holding.until_on, holding.side) == (role.starts_on, role.ends_on, "citizen")


def test_one_side_writes_and_the_other_agrees(world: make.World, role: Any) -> None:
    application = make_roles.applied(world, role)
    with pytest.raises(Refused, match="Nobody has written an answer"):
        actions.agree_answer(application, by=world.ben, at=make_roles.AFTER)
    actions.answer_application(application, by=world.cleo, at=make_roles.AFTER, is_given=True, reason="Yes.")
    make_roles.reader(world, role, world.citizens(1)[0])
    for same_side in (world.cleo, next(one.person for one in queries.readers(role) if one.person.name == "Citizen1")):
        with pytest.raises(Refused, match="both sides"):
            actions.agree_answer(application, by=same_side, at=make_roles.AFTER)
    with pytest.raises(Refused, match="not agreed yet"):
        actions.give_answers(role, by=world.cleo, at=make_roles.AFTER)
    actions.agree_answer(application, by=world.ben, at=make_roles.AFTER)
    read, later = application.sign_of_answer, make_roles.AFTER + timedelta(hours=1)
    actions.answer_application(application, by=world.ben, at=later, is_given=False, reason="No.")
    assert application.agreed_at is None, "written anew, it is agreed anew"
    with pytest.raises(Refused, match="written anew since you read it"):
        actions.agree_answer(application, by=world.cleo, at=later, read=read)


def test_answers_go_out_together_after_the_last_day(world: make.World, role: Any) -> None:
    first, second = (make_roles.applied(world, role, one) for one in (world.amina, world.dana))
    make_roles.agreed(world, first, at=make.day(3))
    make_roles.agreed(world, second, is_given=False, at=make.day(3))
    with pytest.raises(Refused, match="can still ask"):
        actions.give_answers(role, by=world.ben, at=make.day(3))
    answered = actions.give_answers(role, by=world.ben, at=make_roles.AFTER)
    assert {(one.person, one.is_given) for one in answered} == {(world.amina, True), (world.dana, False)}
    with pytest.raises(Refused, match="Nobody waits"):
        actions.give_answers(role, by=world.ben, at=make_roles.AFTER)


def test_no_more_yes_than_places(world: make.World, role: Any) -> None:
    for one in [world.amina, world.dana, *world.citizens(1)]:
        make_roles.agreed(world, make_roles.applied(world, role, one))
    with pytest.raises(Refused, match="1 more yes"):
        actions.give_answers(role, by=world.cleo, at=make_roles.AFTER)


def test_no_answer_without_a_reason(world: make.World, role: Any) -> None:
    application = make_roles.applied(world, role)
    with pytest.raises(Refused, match="Say why"):
        actions.answer_application(application, by=world.ben, at=make_roles.AFTER, is_given=False, reason=" ")
    with pytest.raises(IntegrityError, match="gives_a_reason"), transaction.atomic():
        Application.objects.filter(pk=application.pk).update(is_given=False, answered_at=make_roles.AFTER)


def test_nobody_reads_or_answers_where_they_ask_themselves(world: make.World, role: Any) -> None:
    other = make_roles.applied(world, role)
    ben = next(one for one in queries.readers(role) if one.person == world.ben)
    actions.release_reader(ben, by=world.ben, at=make.day(1))
    own = make_roles.applied(world, role, world.ben)
    make_roles.reader(world, role, world.staff(1)[0])
    for asked in (own, other):
        with pytest.raises(Refused, match=r"yourself|named on"):
            actions.answer_application(asked, by=world.ben, at=make_roles.AFTER, is_given=True, reason="Me.")
    assert not queries.applications(role, world.ben)
    assert queries.application("waiting-well", other.ref, world.ben) is None


def test_what_is_taken_back_is_gone_and_can_be_asked_again(world: make.World, role: Any) -> None:
    application = make_roles.applied(world, role, words="I would like it.")
    actions.answer_application(application, by=world.cleo, at=make.day(2), is_given=True, reason="Yes.")
    with pytest.raises(Refused, match="Only the person"):
        actions.withdraw_application(application, by=world.cleo, at=make.day(2))
    actions.withdraw_application(application, by=world.amina, at=make.day(2))
    assert (application.words, application.proposed_reason) == ("", "")
    assert not queries.applications(role, world.cleo)
    make_roles.applied(world, role, at=make.day(3))
    with pytest.raises(Refused, match="asked for this role already"):
        make_roles.applied(world, role, at=make.day(3))


@pytest.mark.parametrize(("people", "told"), [(2, {"given": 1}), (5, {"given": 1}), (6, {"given": 1, "answers": 6})])
def test_the_record_tells_of_no_person_and_of_no_few(world: make.World, role: Any, people: int, told: Any) -> None:
    asking = world.citizens(people)
    before = ledger.head(role.chain).length
    for one in asking:
        make_roles.agreed(world, make_roles.applied(world, role, one), is_given=one == asking[0])
    actions.give_answers(role, by=world.cleo, at=make_roles.AFTER)
    (entry,) = list(ledger.entries(role.chain))[before:]
    assert (entry.kind, entry.about, entry.data) == ("roles.answers.given", role.ref, told)
    assert entry.mark == world.cleo.mark_in(role.chain)


def test_drawn_places_are_given_to_those_who_asked_and_the_rest_hear_together(world: make.World) -> None:
    role = make_roles.drawn(world, places=1)
    assert not queries.readers(role), "nobody reads to choose"
    eve = make.person("Eve")
    for one in (world.amina, world.dana, eve):
        make_roles.applied(world, role, one)
    with pytest.raises(Refused, match="after the last day"):
        actions.give_place(role, world.amina, at=make.day(3), reason="Drawn.", draw="draw1")
    with pytest.raises(Refused, match="Only somebody who asked"):
        actions.give_place(role, world.ben, at=make_roles.AFTER, reason="Drawn.", draw="draw1")
    holding = actions.give_place(role, world.amina, at=make_roles.AFTER, reason="Ticket 512.", draw="draw1")
    assert (holding.person, queries.application_of(world.amina, role).reason) == (world.amina, "Ticket 512.")
    assert len(actions.answer_the_rest(role, at=make_roles.AFTER, reason="Not this time.", draw="draw1")) == 2
    with pytest.raises(Refused, match="Every place"):
        actions.give_place(role, world.dana, at=make.day(20), reason="Drawn.", draw="draw2")
    actions.end_holding(holding, by=world.amina, at=make.day(20))
    actions.give_place(role, world.dana, at=make.day(21), reason="Drawn for a free place.", draw="draw2")
    assert [one.person for one in queries.holders(role, make.day(21).date())] == [world.dana]


def test_places_that_people_choose_are_not_drawn(world: make.World, role: Any) -> None:
    make_roles.applied(world, role)
    with pytest.raises(Refused, match="not by lot"):
        actions.give_place(role, world.amina, at=make_roles.AFTER, reason="Drawn.", draw="draw1")
    with pytest.raises(Refused, match="not by lot"):
        actions.answer_the_rest(role, at=make_roles.AFTER, reason="Drawn.", draw="draw1")


def test_half_a_year_after_the_answer_nothing_of_it_is_left_but_the_role(world: make.World, role: Any) -> None:
    make_roles.held(world, role)
    actions.withdraw_application(
        make_roles.applied(world, make_roles.offer(world), at=make.day(1)), by=world.amina, at=make.day(2)
    )
    late = make_roles.AFTER + timedelta(days=183)
    assert actions.forget_applications(at=late) == 1, "taken back: at once"
    assert actions.forget_applications(at=late + timedelta(minutes=1)) == 1
    assert [one.role for one in queries.roles_held_by(world.amina)] == [role]


def test_those_who_choose_cannot_reach_what_people_said_about_themselves() -> None:
    """The slice stands below equality answers, access needs and supporters: its imports cannot lead there."""
    layers = tomllib.loads((ROOT / "pyproject.toml").read_text())["tool"]["importlinter"]["contracts"][0]["layers"]
    height = {name.strip(" ()"): number for number, layer in enumerate(layers) for name in layer.split("|")}
    assert all(height[above] < height["roles"] for above in ("reach", "needs", "selection", "matching"))
    fields = {field.name for field in Application._meta.concrete_fields}  # noqa: SLF001 - Django's name for it
    assert fields == {
        "id", "ref", "salt", "role", "person", "side", "words", "applied_at", "withdrawn_at", "is_proposed",
        "proposed_reason", "proposed_by", "proposed_at", "agreed_by", "agreed_at", "is_given", "reason", "answered_at",
    }  # fmt: skip


def test_who_had_a_no_can_ask_again_when_the_role_is_offered_again_and_not_twice(world: make.World) -> None:
    role = make_roles.offer(world)
    make_roles.reader(world, role)
    first = make_roles.agreed(world, make_roles.applied(world, role), is_given=False)
    actions.give_answers(role, by=world.cleo, at=make_roles.AFTER)
    assert "last day" in may.apply_for_role(world.amina, role, on=make_roles.AFTER.date()).reason
    actions.extend_role(role, by=world.cleo, at=make_roles.AFTER, closes_on=make.day(30).date())
    again = make_roles.applied(world, role, at=make.day(16), words="Now I have Thursdays.")
    assert queries.application_of(world.amina, role) == again
    assert {one.pk for one in queries.applications_by(world.amina)} == {first.pk, again.pk}
    assert list(queries.applications(role, world.ben)) == [again]  # those who answer do not read the no of before
    assert "asked for this role already" in may.apply_for_role(world.amina, role, on=make.day(16).date()).reason
    with pytest.raises(IntegrityError), transaction.atomic():
        Application.objects.create(role=role, person=world.amina, side="citizen", applied_at=make.day(16))
    make_roles.agreed(world, again, at=make.day(31))
    actions.give_answers(role, by=world.cleo, at=make.day(31))
    first.refresh_from_db()
    assert (first.is_given, queries.held_by(world.amina, role, make.day(31).date()) is not None) == (False, True)


def test_who_left_can_ask_again_and_who_holds_it_cannot(world: make.World) -> None:
    role = make_roles.offer(world)
    holding = make_roles.held(world, role)
    actions.extend_role(role, by=world.cleo, at=make_roles.AFTER, closes_on=make.day(30).date())
    assert "hold this role" in may.apply_for_role(world.amina, role, on=make.day(16).date()).reason
    actions.end_holding(holding, by=world.amina, at=make.day(16))
    assert may.apply_for_role(world.amina, role, on=make.day(16).date())
