"""Opening a decision, and voting in secret."""

import pytest

from cairn.base.verdict import Refused
from cairn.decide import actions, may, queries
from cairn.decide.models import Ballot, Decision, RollEntry
from cairn.explore import actions as explore
from cairn.ledger import queries as ledger
from cairn.people import actions as people
from tests import make, make_votes


def newest(world: make.World):
    return ledger.newest(world.chain).first()


def grades(*given: int | None, of) -> dict[str, int]:
    return {option.ref: grade for option, grade in zip(queries.paper(of), given, strict=True) if grade is not None}


def cast(decision, person, *given: int | None, day: int = 4, objections=None) -> str:
    return actions.cast_ballot(
        decision, by=person, at=make.day(day), grades=grades(*given, of=decision), objections=objections or {}
    )


def test_opening_fixes_the_roll_the_paper_and_the_draw(world: make.World) -> None:
    options = make.options(world, 3)
    decision = make.decision(world, options)
    entry = newest(world)
    assert (entry.kind, entry.about) == ("decide.decision.opened", decision.ref)
    assert entry.data == {
        "options": 3, "rule": "shared-power/1", "mode": "choose_one", "roll": {"citizen": 2, "staff": 1},
        "closes": make.day(10).date().toordinal(), "question": world.activity.ref,
    }  # fmt: skip
    assert queries.paper(decision) == options
    assert queries.roll(decision) == (queries.OnRoll("citizen", 2, 0), queries.OnRoll("staff", 1, 0))


def test_who_joins_later_is_not_on_the_roll_and_hears_why(world: make.World) -> None:
    decision = make.decision(world, make.options(world))
    (late,) = world.staff(1, at=make.day(4))
    with pytest.raises(Refused, match="The roll was fixed when it opened"):
        cast(decision, late, 4, 0)


@pytest.mark.parametrize(("name", "may_vote"), [("amina", True), ("ben", True), ("cleo", False), ("dana", False)])
def test_only_people_on_the_roll_vote(world: make.World, name: str, *, may_vote: bool) -> None:
    decision = make.decision(world, make.options(world))
    verdict = may.cast_ballot(getattr(world, name), decision, make.day(4))
    assert bool(verdict) is may_vote
    assert bool(verdict.reason) is not may_vote


def test_two_partners_speak_and_three_partners_are_a_side(world: make.World) -> None:
    guests = people.register_organisation(by=world.dana, name="Carers Together", slug="carers", at=make.MONDAY)
    for number in range(3):
        someone = make.person(f"Partner{number}")
        make.programmes.join(world.programme, by=someone, at=make.MONDAY)
        make.activities.join(world.activity, by=someone, at=make.MONDAY, speaks_for=guests)
        sides = {one.side for one in queries.people_with_a_vote(world.activity)}
        assert ("partner" in sides) is (number == 2)


def test_people_whose_side_is_not_clear_are_on_no_roll(world: make.World) -> None:
    someone = make.person("Unsure")
    make.activities.join(world.activity, by=someone, at=make.MONDAY, is_sure=False)
    assert someone not in [one.person for one in queries.people_with_a_vote(world.activity)]


@pytest.mark.parametrize(("name", "allowed"), [("amina", False), ("ben", False), ("cleo", True), ("dana", False)])
def test_who_leads_opens_a_decision(world: make.World, name: str, *, allowed: bool) -> None:
    make.at_stage(world, "decide")
    assert bool(may.open_decision(getattr(world, name), world.activity)) is allowed


def test_a_decision_waits_for_the_stage_decide(world: make.World) -> None:
    assert "at the stage Decide" in may.open_decision(world.cleo, world.activity).reason


def test_a_decision_takes_two_sides(world: make.World) -> None:
    make.at_stage(world, "decide")
    make.activities.leave(world.activity, by=world.ben, at=make.day(1))
    assert "One of the sides has nobody" in may.open_decision(world.cleo, world.activity).reason


def test_a_decision_takes_two_live_options_and_time(world: make.World) -> None:
    first, second = make.options(world)
    with pytest.raises(Refused, match="at least two options"):
        make.decision(world, [first])
    with pytest.raises(Refused, match="closing time that lies ahead"):
        make.decision(world, [first, second], closes_at=make.day(3))
    with pytest.raises(Refused, match="which public draw"):
        make.decision(world, [first, second], lottery_source=" ")
    make.at_stage(world, "explore", at=make.day(3))
    second.activity.refresh_from_db()
    explore.drop_option(second, by=world.amina, at=make.day(3), why="Too dear.")
    with pytest.raises(Refused, match="that still stand"):
        make.decision(world, [first, second])
    assert not queries.decisions(world.activity).exists()


def test_a_ballot_leaves_no_entry_and_no_trace_of_the_person(world: make.World) -> None:
    decision = make.decision(world, make.options(world))
    before = ledger.head(world.chain)
    code = cast(decision, world.amina, 4, 2)
    assert ledger.head(world.chain) == before
    ballot = Ballot.objects.get()
    assert {field.name for field in Ballot._meta.get_fields()} == {  # noqa: SLF001 - Django's name for it
        "id", "decision", "side", "code_hash", "grades", "objections",
    }  # fmt: skip
    assert ballot.side == "citizen"
    assert code not in str(vars(ballot))
    entry = queries.entry_of(world.amina, decision)
    assert entry.has_voted
    fields = {field.name for field in RollEntry._meta.get_fields()}  # noqa: SLF001 - Django's name for it
    assert fields == {"id", "decision", "person", "side", "why", "since_on", "has_voted"}


def test_nobody_votes_twice(world: make.World) -> None:
    decision = make.decision(world, make.options(world))
    cast(decision, world.amina, 4, 2)
    with pytest.raises(Refused, match="With its code you can change it"):
        cast(decision, world.amina, 4, 2)
    assert Ballot.objects.count() == 1


def test_the_code_changes_the_ballot_until_the_close(world: make.World) -> None:
    decision = make.decision(world, make.options(world))
    code = cast(decision, world.amina, 4, 2)
    new = grades(1, None, of=decision)
    actions.change_ballot(decision, at=make.day(5), code=code.upper().replace("-", " "), grades=new, objections={})
    assert Ballot.objects.get().grades == new
    with pytest.raises(Refused, match="no ballot with this code"):
        actions.change_ballot(decision, at=make.day(5), code="aaaa-aaaa-aaaa-aaaa", grades=new, objections={})
    with pytest.raises(Refused, match="Voting has closed"):
        actions.change_ballot(decision, at=make.day(10), code=code, grades=new, objections={})


def test_an_objection_needs_a_reason(world: make.World) -> None:
    decision = make.decision(world, make.options(world))
    first, second = queries.paper(decision)
    for why, missing in [
        (None, "what harm it would do"), (("  ", "A ramp."), "what harm it would do"),
        (("No.", " "), "what would change"),
    ]:  # fmt: skip
        with pytest.raises(Refused, match=rf"You object to “Option 2”\. Say {missing}"):
            cast(decision, world.amina, 4, 0, objections={second.ref: make_votes.objection(*why)} if why else {})
    assert not queries.entry_of(world.amina, decision).has_voted
    why = {one.ref: make_votes.objection(" It blocks the door. ") for one in (first, second)}
    cast(decision, world.amina, 4, 0, objections=why)
    assert Ballot.objects.get().objections == {
        second.ref: {"harm": "It blocks the door.", "what_would_change_it": "A ramp.", "is_paramount": False}
    }


@pytest.mark.parametrize(("given", "reason"), [({"nowhere": 4}, "does not stand on this"), (7, "one of the sentences")])
def test_a_ballot_takes_only_grades_of_its_options(world: make.World, given, reason: str) -> None:
    decision = make.decision(world, make.options(world))
    ballot = given if isinstance(given, dict) else {queries.paper(decision)[0].ref: given}
    with pytest.raises(Refused, match=reason):
        actions.cast_ballot(decision, by=world.amina, at=make.day(4), grades=ballot, objections={})
    assert not queries.entry_of(world.amina, decision).has_voted


def test_after_the_close_the_order_of_rows_says_nothing_about_the_order_of_voting(world: make.World) -> None:
    voting = [world.amina, *world.citizens(20)]
    decision = make.decision(world, make.options(world))
    for person in voting:
        cast(decision, person, 4, 2)
    make_votes.closed(world, decision)
    voted_order = [person.pk for person in voting]
    for rows in (
        RollEntry.objects.filter(has_voted=True).order_by("pk").values_list("person_id", flat=True),
        RollEntry.objects.filter(has_voted=True).values_list("person_id", flat=True),
    ):
        assert list(rows) != voted_order  # one chance in 21! to fail
    assert len(set(Ballot.objects.values_list("pk", flat=True))) == len(voting)


def test_what_waits_for_my_vote_is_listed(world: make.World) -> None:
    decision = make.decision(world, make.options(world))
    assert list(queries.decisions_to_vote_in(world.amina, at=make.day(4))) == [decision]
    cast(decision, world.amina, 4, 2)
    assert not queries.decisions_to_vote_in(world.amina, at=make.day(4)).exists()
    assert not queries.decisions_to_vote_in(world.dana, at=make.day(4)).exists()
    assert not queries.decisions_to_vote_in(world.ben, at=make.day(11)).exists()


def test_a_paper_opened_before_the_count_goes_into_no_box_however_it_is_handed_over(world: make.World) -> None:
    decision = make.decision(world, make.options(world))
    paper, changing = (Decision.objects.get(pk=decision.pk) for _ in range(2))
    code = actions.cast_ballot(decision, by=world.ben, at=make.day(4), grades={}, objections={})
    make_votes.closed(world, decision)
    with pytest.raises(Refused, match="Voting has closed"):
        actions.cast_ballot(decision=paper, by=world.amina, at=make.day(4), grades={}, objections={})
    with pytest.raises(Refused, match="Voting has closed"):
        actions.change_ballot(decision=changing, at=make.day(4), code=code, grades={}, objections={})
    assert Ballot.objects.filter(decision=decision).count() == 1
