"""Offering a role: who may, what has to be said, what can be changed, and who reads."""

from datetime import timedelta
from typing import Any

import pytest

from cairn.base.verdict import Refused
from cairn.ledger import queries as ledger
from cairn.people import actions as people
from cairn.programmes import actions as programmes
from cairn.roles import actions, may, queries
from tests import make, make_roles


def entries(chain: str) -> list[tuple[str, str, dict[str, Any]]]:
    return [(one.kind, one.side, one.data) for one in ledger.entries(chain) if one.kind.startswith("roles.")]


def test_a_role_is_offered_and_everybody_can_read_it(world: make.World) -> None:
    role = make_roles.offer(world)
    assert list(queries.open_roles(world.programme, make.MONDAY.date())) == [role]
    assert queries.role("waiting-well", role.ref, None) == role
    assert [one.person for one in queries.readers(role)] == [world.cleo]
    assert entries(world.programme.chain) == [
        ("roles.role.offered", "citizen", {"places": 2, "paid": True, "way": "choice", "until": "2026-01-19"})
    ]


def test_a_role_says_when_and_where_it_happens_and_what_there_can_be(world: make.World) -> None:
    role = make_roles.offer(
        world, times=["weekend_morning", "weekday_evening"], where="either", place="Mill Street",
        access_there=["hearing_loop", "step_free"], access_not_there=["captions"],
    )  # fmt: skip
    assert (role.times, role.place) == (["weekday_evening", "weekend_morning"], "Mill Street")
    assert (role.access_there, role.barred_access) == (["step_free", "hearing_loop"], {"captions"})
    assert make_roles.offer(world, where="in_person", place="Here").barred_access == {"online"}
    assert make_roles.offer(world, where="online", place="Here").place == ""


@pytest.mark.parametrize(
    ("happens", "why"),
    [
        ({"times": ["at night"]}, "when it happens from the list"),
        ({"where": "moon"}, "where it happens from the list"),
        ({"where": "in_person"}, "whether they can get there"),
        ({"where": "either", "place": " "}, "whether they can get there"),
        ({"access_there": ["other"]}, "from the list what there can"),
        ({"access_there": ["captions"], "access_not_there": ["captions"]}, "not there: Captions"),
        ({"where": "in_person", "place": "Here", "access_there": ["online"]}, "in person or online"),
        ({"where": "online", "access_not_there": ["online"]}, "nobody can join online"),
    ],
)
def test_what_goes_against_itself_is_refused(world: make.World, happens: dict[str, Any], why: str) -> None:
    with pytest.raises(Refused, match=why):
        make_roles.offer(world, **happens)


@pytest.mark.parametrize(
    ("asked", "shown"),
    [
        ({}, "ABC"), ({"times": ["weekday_evening"]}, "AC"), ({"times": ["weekday_evening", "weekend_morning"]}, "ABC"),
        ({"where": "online"}, "BC"), ({"where": "in_person"}, "AB"), ({"times": ["weekend_evening"]}, "C"),
    ],
)  # fmt: skip
def test_a_list_shows_what_suits_somebodys_week_and_place(world: make.World, asked: dict[str, Any], shown: str) -> None:
    offered = [
        make_roles.offer(world, title="A", times=["weekday_evening"], where="in_person", place="Here"),
        make_roles.offer(world, title="B", times=["weekday_evening", "weekend_morning"], where="either", place="Here"),
        make_roles.offer(world, title="C", where="online"),
    ]
    assert "".join(one.title for one in offered if one.suits(**asked)) == shown


def test_a_role_of_an_activity_is_told_in_the_record_of_the_activity(world: make.World) -> None:
    role = make_roles.offer(world, activity=world.activity)
    assert [kind for kind, _side, _data in entries(world.chain)] == ["roles.role.offered"]
    assert entries(world.programme.chain) == []
    assert list(queries.roles_in([world.activity], make.MONDAY.date())) == [role]


def test_a_citizen_of_the_group_offers_a_role_that_costs_no_pay(world: make.World) -> None:
    unpaid = {"by": world.amina, "activity": world.activity, "is_paid": False, "about_pay": "Your costs only."}
    assert make_roles.offer(world, **unpaid).offered_by == world.amina
    with pytest.raises(Refused, match="find the money"):
        make_roles.offer(world, **unpaid | {"is_paid": True})
    with pytest.raises(Refused, match="by those who lead"):
        make_roles.offer(world, **unpaid | {"activity": None})
    with pytest.raises(Refused, match="by those who lead"):
        make_roles.offer(world, **unpaid | {"by": world.ben})


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        ({"support": " "}, "Say all of it"),
        ({"places": 0}, "how many places"),
        ({"for_side": "unclear"}, "who it is for"),
        ({"way": "by birth"}, "how places are given"),
        ({"helps": ["being tall"]}, "what strengths help"),
        ({"closes_on": make.MONDAY.date()}, "at least a day"),
        ({"ends_on": make.day(20).date()}, "A role ends"),
        ({"closes_on": make.day(201).date()}, "comes before the last day"),
        ({"about_pay": "Paid to 12-34-56 12345678"}, "bank details"),
    ],
)
def test_an_offer_nobody_could_say_yes_to_is_refused(world: make.World, change: dict[str, Any], reason: str) -> None:
    with pytest.raises(Refused, match=reason):
        make_roles.offer(world, **change)


def test_an_offer_changes_only_by_more_time_or_by_being_taken_back(world: make.World) -> None:
    role = make_roles.offer(world)
    actions.extend_role(role, by=world.cleo, at=make.day(20), closes_on=make.day(30).date())
    assert role.is_open(make.day(30).date())
    with pytest.raises(Refused, match="after the last day that people know"):
        actions.extend_role(role, by=world.cleo, at=make.day(21), closes_on=make.day(29).date())
    with pytest.raises(Refused, match="ends before that day"):
        actions.extend_role(role, by=world.cleo, at=make.day(21), closes_on=role.ends_on)
    mine = make_roles.applied(world, role, at=make.day(21))
    actions.withdraw_role(role, by=world.cleo, at=make.day(22), reason="The papers stop.")
    told = queries.application_of(world.amina, role)
    assert told is not None
    assert (told.pk, told.is_given, told.reason) == (mine.pk, False, "The papers stop.")
    assert not queries.open_roles(world.programme, make.day(22).date())
    with pytest.raises(Refused, match="not offered any more"):
        actions.extend_role(role, by=world.cleo, at=make.day(22), closes_on=make.day(40).date())
    assert [kind for kind, _side, _data in entries(role.chain)] == [
        "roles.role.offered", "roles.role.extended", "roles.role.withdrawn",
    ]  # fmt: skip


def test_nobody_reads_before_both_sides_are_there(world: make.World) -> None:
    role = make_roles.offer(world)
    make_roles.applied(world, role, words="I read everything twice.")
    assert not queries.applications(role, world.cleo)
    with pytest.raises(Refused, match="Nobody reads alone"):
        may.read_applications(world.cleo, role).or_refuse()
    make_roles.reader(world, role)
    assert [one.words for one in queries.applications(role, world.cleo)] == ["I read everything twice."]
    assert [one.person for one in queries.applications(role, world.ben)] == [world.amina]
    assert not queries.applications(role, world.dana)


def test_who_reads_is_a_member_with_a_clear_side_who_does_not_ask(world: make.World) -> None:
    role = make_roles.offer(world)
    make_roles.applied(world, role)
    for person, reason in ((world.dana, "does not belong"), (world.cleo, "already"), (world.amina, "cannot read")):
        with pytest.raises(Refused, match=reason):
            make_roles.reader(world, role, person)
    reader = make_roles.reader(world, role)
    with pytest.raises(Refused, match="Hand that on"):
        make_roles.applied(world, role, world.ben)
    actions.release_reader(reader, by=world.ben, at=make.day(1))
    assert not queries.reads_from_both_sides(role)
    with pytest.raises(Refused, match="any more"):
        actions.release_reader(reader, by=world.ben, at=make.day(1))


def test_a_role_in_a_programme_that_is_not_public_is_for_its_members(world: make.World) -> None:
    hidden = programmes.open_programme(
        by=world.cleo, organisation=world.organisation, title="Later", slug="later", purpose="Later.", at=make.MONDAY
    )
    world.programme = hidden
    role = make_roles.offer(world)
    assert queries.role("later", role.ref, world.cleo) == role
    assert queries.role("later", role.ref, world.dana) is None
    with pytest.raises(Refused, match="not public yet"):
        make_roles.applied(world, role, world.dana)


def test_a_role_for_one_side_is_for_that_side(world: make.World) -> None:
    role = make_roles.offer(world, for_side="staff")
    with pytest.raises(Refused, match="for staff"):
        make_roles.applied(world, role)
    eve = make.person("Eve")
    people.state_employment(world.organisation, by=eve, at=make.MONDAY)
    assert make_roles.applied(world, role, eve).side == "staff"


def test_the_last_day_is_the_last(world: make.World) -> None:
    role = make_roles.offer(world)
    make_roles.applied(world, role, at=make.day(14, 20))
    with pytest.raises(Refused, match="last day to ask"):
        make_roles.applied(world, role, world.dana, at=make.day(15, 8))
    assert queries.answers_due_on(role) == (make.day(28)).date()
    assert not queries.standing(role, at=make.day(28)).is_overdue
    assert queries.standing(role, at=make.day(28) + timedelta(days=1)).is_overdue
