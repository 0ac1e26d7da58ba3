"""Tasks: offered, freely taken on or not, finished by both sides, withdrawn."""

from datetime import date
from decimal import Decimal

import pytest
from django.db import IntegrityError, transaction
from pytest_django import DjangoAssertNumQueries

from cairn.activities import actions as activities
from cairn.base.verdict import Refused
from cairn.do import actions, may, queries
from cairn.do.models import Commitment, Task
from cairn.ledger import queries as ledger
from cairn.ledger.models import Entry
from tests import make, make_work


def last(world: make.World) -> Entry:
    return ledger.newest(world.chain).first()


@pytest.fixture
def promise(world: make.World) -> Commitment:
    make.decided(world)
    return make.commitment(world, due_on=date(2026, 6, 1))


@pytest.fixture
def task(world: make.World, promise: Commitment) -> Task:
    return make_work.task(promise, by=world.ben)


def test_an_offer_says_whether_something_is_given_in_return(world: make.World, promise: Commitment) -> None:
    given = make_work.task(promise, by=world.ben)
    assert (last(world).kind, last(world).about) == ("do.task.offered", given.ref)
    assert last(world).data == {"recognition": True}
    staff = make_work.task(promise, by=world.amina, offered_to=world.ben, in_return="  ")
    assert last(world).data == {"recognition": False}
    assert [one.number for one in Task.objects.order_by("pk")] == [1, 2]
    actions.decline_task(staff, by=world.ben, at=make.day(1))
    assert "Nothing is given in return" in may.accept_task(world.amina, staff).reason
    assert may.accept_task(world.ben, staff)


@pytest.mark.parametrize("name", ["amina", ""])
def test_citizens_are_never_asked_to_work_for_nothing(world: make.World, promise: Commitment, name: str) -> None:
    with pytest.raises(Refused, match="Say what is given in return"):
        make_work.task(promise, by=world.ben, offered_to=getattr(world, name, None), in_return=" ")


def test_whoever_leads_or_takes_part_offers_tasks(world: make.World, promise: Commitment) -> None:
    people = (world.amina, world.ben, world.cleo, world.dana, None)
    assert [bool(may.offer_task(one, promise)) for one in people] == [True, True, True, False, False]
    actions.drop(promise, by=world.ben, at=make.day(1), reason="No.")
    assert "settled" in may.offer_task(world.ben, promise).reason


@pytest.mark.parametrize("hours", ["0", "-1", "201"])
def test_an_offer_asks_for_hours_a_person_can_give(world: make.World, promise: Commitment, hours: str) -> None:
    with pytest.raises(Refused, match="about how many hours"):
        make_work.task(promise, by=world.ben, hours=Decimal(hours))


def test_a_task_is_offered_to_people_who_take_part(world: make.World, promise: Commitment) -> None:
    with pytest.raises(Refused, match="Dana does not take part here"):
        make_work.task(promise, by=world.ben, offered_to=world.dana)


def test_anybody_who_takes_part_takes_on_what_is_open(world: make.World, task: Task) -> None:
    people = (world.amina, world.ben, world.cleo, world.dana, None)
    assert [bool(may.accept_task(one, task)) for one in people] == [True, True, False, False, False]
    actions.accept_task(task, by=world.amina, at=make.day(1))
    assert (last(world).kind, last(world).side, last(world).about) == ("do.task.accepted", "citizen", task.ref)
    assert last(world).mark == world.amina.mark_in(world.chain)
    assert "already" in may.accept_task(world.amina, task).reason
    actions.accept_task(task, by=world.ben, at=make.day(1))
    assert last(world).side == "staff"
    assert {hand.person for hand in queries.hands(task)} == {world.amina, world.ben}


def test_what_is_offered_to_one_person_is_theirs_to_take_on(world: make.World, promise: Commitment) -> None:
    task = make_work.task(promise, by=world.ben, offered_to=world.amina)
    assert list(queries.tasks_offered_to(world.amina)) == [task]
    assert "offered to one person" in may.accept_task(world.ben, task).reason
    with pytest.raises(Refused, match="who decides freely"):
        actions.accept_task(task, by=world.ben, at=make.day(1))
    actions.accept_task(task, by=world.amina, at=make.day(1))
    assert not queries.tasks_offered_to(world.amina)
    assert list(queries.tasks_taken_on_by(world.amina)) == [task]


def test_a_no_needs_no_reason_and_leaves_no_mark(world: make.World, promise: Commitment) -> None:
    task = make_work.task(promise, by=world.ben, offered_to=world.amina)
    before = ledger.head(world.chain)
    actions.decline_task(task, by=world.amina, at=make.day(1))
    assert ledger.head(world.chain) == before
    assert Task.objects.values("offered_to", "hands").get(pk=task.pk) == {"offered_to": None, "hands": None}
    assert (task.state, task.is_for_one) == ("offered", False)
    assert may.accept_task(world.ben, task)
    assert may.accept_task(world.amina, task)  # a no today is not a no for ever


def test_whoever_took_it_on_can_step_back_before_it_is_finished(world: make.World, task: Task) -> None:
    assert "nothing to say no to" in may.decline_task(world.amina, task).reason
    for someone in (world.amina, world.ben):
        actions.accept_task(task, by=someone, at=make.day(1))
    actions.decline_task(task, by=world.amina, at=make.day(1))
    assert task.state == "accepted"
    actions.decline_task(task, by=world.ben, at=make.day(1))
    assert task.state == "offered"
    assert not queries.hands(task)


def test_what_both_sides_did_is_finished_by_both(world: make.World, task: Task) -> None:
    make_work.finished(task, world.amina, world.ben)
    assert (last(world).kind, last(world).about) == ("do.task.finished", task.ref)
    assert last(world).data == {"sides": ["citizen", "staff"]}
    assert (task.state, task.settled_at) == ("finished", make.day(2))


def test_only_who_took_it_on_can_be_said_to_have_done_it(world: make.World, task: Task) -> None:
    assert "Nobody has taken this on yet" in may.finish_task(world.ben, task).reason
    actions.accept_task(task, by=world.ben, at=make.day(1))
    for doers, why in (([], "Say who did it"), ([world.amina], "took the task on themselves")):
        with pytest.raises(Refused, match=why):
            actions.finish_task(task, by=world.ben, at=make.day(2), words="Done.", doers=doers)
    assert task.state == "accepted"


def test_whoever_did_not_do_it_in_the_end_does_not_count(world: make.World, task: Task) -> None:
    actions.accept_task(task, by=world.amina, at=make.day(1))
    make_work.finished(task, world.ben)
    assert last(world).data == {"sides": ["staff"]}


def test_hours_enter_no_record(world: make.World, task: Task) -> None:
    make_work.finished(task, world.amina, hours_each=Decimal("7.5"))
    assert "7.5" not in str([entry.data for entry in ledger.entries(world.chain)])


@pytest.mark.parametrize("hours", ["-1", "201"])
def test_odd_hours_are_refused(world: make.World, task: Task, hours: str) -> None:
    with pytest.raises(Refused, match="each of them gave"):
        make_work.finished(task, world.amina, hours_each=Decimal(hours))


def test_those_who_took_it_on_or_look_after_the_promise_say_it_is_finished(world: make.World, promise) -> None:
    (neighbour, other) = world.citizens(2)
    task = make_work.task(promise, by=world.cleo)
    actions.accept_task(task, by=neighbour, at=make.day(1))
    people = (neighbour, world.amina, world.ben, world.cleo, other, world.dana, None)
    assert [bool(may.finish_task(one, task)) for one in people] == [True, True, True, True, False, False, False]
    people = (world.cleo, world.amina, world.ben, neighbour, world.dana, None)
    assert [bool(may.withdraw_task(one, task)) for one in people] == [True, True, True, False, False, False]


def test_a_task_can_be_finished_after_the_work_has_ended(world: make.World, task: Task) -> None:
    actions.accept_task(task, by=world.amina, at=make.day(1))
    activities.end_activity(world.activity, by=world.cleo, at=make.day(2))
    task = queries.task(world.activity, task.ref)
    assert not may.accept_task(world.ben, task)
    assert may.finish_task(world.amina, task)


def test_a_task_is_withdrawn_with_its_reason_and_stays(world: make.World, promise: Commitment, task: Task) -> None:
    with pytest.raises(Refused, match="no words yet"):
        actions.withdraw_task(task, by=world.ben, at=make.day(1), reason=" ")
    actions.withdraw_task(task, by=world.ben, at=make.day(1), reason="The chairs came tried.")
    assert (last(world).kind, last(world).data) == ("do.task.withdrawn", {})
    assert queries.tasks_under([promise]) == {promise.pk: [task]}
    for deed in (may.accept_task, may.decline_task, may.finish_task, may.withdraw_task):
        assert "withdrawn" in deed(world.ben, task).reason


def test_what_is_finished_stays_finished(world: make.World, task: Task) -> None:
    make_work.finished(task, world.ben)
    for deed in (may.accept_task, may.decline_task, may.finish_task, may.withdraw_task):
        assert "finished" in deed(world.ben, task).reason


def test_the_work_is_counted_by_side(world: make.World, promise: Commitment) -> None:
    assert queries.balance(world.activity) == (queries.Share("citizen", 0), queries.Share("staff", 0))
    for doers in ([world.amina], [world.amina, world.ben], [world.ben]):
        make_work.finished(make_work.task(promise, by=world.ben), *doers, hours_each=Decimal(2))
    make_work.task(promise, by=world.ben)
    assert queries.balance(world.activity) == (queries.Share("citizen", 2), queries.Share("staff", 2))


@pytest.mark.parametrize(
    ("workers", "hours", "of"),
    [([1] * 9, None, 0), ([1, 1, 2, 3, 4], None, 0), ([1, 2, 3, 4, 5], 10, 5), ([1, 2, 3, 4, 5, 1, 2, 3, 4], 10, 5)],
)
def test_hours_are_added_up_whenever_five_more_people_worked(
    world: make.World, promise: Commitment, workers: list[int], hours: int | None, of: int
) -> None:
    people = world.citizens(5)
    for n, worker in enumerate(workers, start=3):
        task = make_work.task(promise, by=world.ben)
        make_work.finished(task, people[worker - 1], at=make.day(n), hours_each=Decimal(2))
    citizens, staff = queries.balance(world.activity)
    assert (citizens.tasks, citizens.hours, citizens.hours_of) == (len(workers), hours, of)
    assert (staff.tasks, staff.hours) == (0, None)


def test_whoever_became_staff_before_finishing_counts_as_staff(world: make.World, task: Task) -> None:
    actions.accept_task(task, by=world.amina, at=make.day(1))
    activities.leave(world.activity, by=world.amina, at=make.day(1))
    make.people.state_employment(world.organisation, by=world.amina, at=make.day(1))
    activities.join(world.activity, by=world.amina, at=make.day(2))
    actions.finish_task(task, by=world.amina, at=make.day(3), words="Done.", doers=[world.amina])
    assert last(world).data == {"sides": ["staff"]}


@pytest.mark.parametrize("number", [1, 5])
def test_tasks_of_promises_cost_the_same_however_many(
    world: make.World, promise: Commitment, number: int, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    for _ in range(number):
        make_work.task(promise, by=world.ben)
    with django_assert_num_queries(1):
        assert len(queries.tasks_under([promise])[promise.pk]) == number


def test_the_database_knows_when_a_task_is_settled(task: Task) -> None:
    with pytest.raises(IntegrityError), transaction.atomic():
        Task.objects.filter(pk=task.pk).update(state="finished")
