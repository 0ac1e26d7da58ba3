"""The pages of tasks and of the budget, for each of the four people and the public."""

from datetime import timedelta
from decimal import Decimal

import pytest
from django.test import Client
from django.utils import timezone
from pytest_django import DjangoAssertNumQueries

from cairn.do import actions, queries
from cairn.do.models import Commitment, Task
from cairn.ledger import queries as ledger
from cairn.web.contents import sentences
from tests import make, make_work
from tests.web.looking import signed_in

HERE = "/p/waiting-well/a/quiet-corner/do"
PEOPLE = ("amina", "ben", "cleo", "dana", "")
OFFER = {"words": "Try the chairs.", "hours": "1.5", "offered_to": "", "in_return": "A meal."}


@pytest.fixture
def promise(world: make.World) -> Commitment:
    make.decided(world)
    return make.commitment(world, due_on=timezone.localdate() + timedelta(days=30))


@pytest.fixture
def task(world: make.World, promise: Commitment) -> Task:
    return make_work.task(promise, by=world.ben)


@pytest.fixture
def asked(world: make.World, promise: Commitment) -> Task:
    """A task that Amina is asked to take on, by name."""
    return make_work.task(promise, by=world.ben, offered_to=world.amina)


def read(client: Client, path: str = "") -> str:
    page = client.get(f"{HERE}{path}")
    assert page.status_code == 200
    assert page.content.count(b"<h1") == 1
    return " ".join(page.content.decode().split())


@pytest.mark.parametrize("name", PEOPLE)
def test_everybody_reads_a_task_and_only_those_inside_who_took_it_on(
    client: Client, world: make.World, promise: Commitment, task: Task, name: str
) -> None:
    actions.accept_task(task, by=world.amina, at=make.day(1))
    signed_in(client, world, name)
    for path in ("", f"/commitment/{promise.ref}"):
        assert task.words in read(client, path)
        assert "Taken on." in read(client, path)
    page = read(client, f"/task/{task.ref}")
    for words in ("2 hours", "A meal.", "Taken on by", promise.words):
        assert words in page
    is_inside = name in {"amina", "ben", "cleo"}
    assert ('Amina <span class="side">' in page) is is_inside
    assert ("What you can do" in page) is is_inside


@pytest.mark.parametrize(
    ("name", "sees"), [("amina", True), ("ben", True), ("cleo", True), ("dana", False), ("", False)]
)
def test_who_is_asked_by_name_is_seen_by_them_and_those_who_look_after_it(
    client: Client, world: make.World, asked: Task, name: str, *, sees: bool
) -> None:
    page = read(signed_in(client, world, name), f"/task/{asked.ref}")
    assert ("One person, who decides freely" in page) is not sees
    assert ("<dd>Amina</dd>" in page) is sees


def test_another_who_takes_part_does_not_see_who_is_asked(client: Client, world: make.World, asked: Task) -> None:
    (neighbour,) = world.citizens(1)
    client.force_login(neighbour)
    page = read(client, f"/task/{asked.ref}")
    assert "One person, who decides freely" in page
    assert "Amina" not in page
    assert "Take it on" not in page


def test_before_there_are_tasks_a_promise_says_how_they_start(client: Client, promise: Commitment) -> None:
    assert "No tasks yet" in read(client, f"/commitment/{promise.ref}")
    page = read(client)
    assert "Who did the work" not in page
    assert "No budget is published yet." in page


def test_a_task_is_offered_and_mistakes_come_back(client: Client, world: make.World, promise: Commitment) -> None:
    signed_in(client, world, "amina")
    path = f"{HERE}/offer-task/{promise.ref}"
    assert "Ben (staff)" in read(client, f"/offer-task/{promise.ref}")
    for hours in ("many", "0", "500", "1.25"):
        wrong = client.post(path, OFFER | {"hours": hours}).content.decode()
        assert "Enter hours as a number" in wrong
        assert "Try the chairs." in wrong
    assert "Say what is to be done." in client.post(path, OFFER | {"words": ""}).content.decode()
    assert "Select a valid choice" in client.post(path, OFFER | {"offered_to": "nobody"}).content.decode()
    answer = client.post(path, OFFER | {"offered_to": world.ben.ref})
    made = Task.objects.get()
    assert answer["Location"] == f"{HERE}/task/{made.ref}"
    assert (made.offered_to, made.hours_asked, made.in_return) == (world.ben, Decimal("1.5"), "A meal.")
    assert "Say what is given in return" in client.post(path, OFFER | {"in_return": ""}).content.decode()
    assert client.post(path, OFFER).status_code == 302
    page = read(client, f"/task/{Task.objects.get(number=2).ref}")
    before = " ".join(client.get(f"{HERE}/accept-task/{Task.objects.get(number=2).ref}").content.decode().split())
    assert "It asks about 1.5 hours. Given in return: A meal." in before
    assert "Anybody who takes part" in page


@pytest.mark.parametrize(("name", "status"), [("amina", 200), ("ben", 200), ("cleo", 200), ("dana", 403), ("", 403)])
def test_tasks_are_offered_by_those_inside(
    client: Client, world: make.World, promise: Commitment, name: str, status: int
) -> None:
    assert signed_in(client, world, name).get(f"{HERE}/offer-task/{promise.ref}").status_code == status
    assert ("Offer a task" in read(client, f"/commitment/{promise.ref}")) is (status == 200)


def test_whoever_is_asked_finds_it_on_their_page_and_says_yes(client: Client, world: make.World, asked: Task) -> None:
    signed_in(client, world, "amina")
    assert f"Will you take this task on? {asked.words}" in client.get("/me").content.decode()
    assert "You are asked to take on a task" in read(client)
    assert "You are asked to take this on" in read(client, f"/task/{asked.ref}")
    assert "step back at any time" in read(client, f"/accept-task/{asked.ref}")
    client.post(f"{HERE}/accept-task/{asked.ref}")
    page = client.get("/me").content.decode()
    assert "Tasks I have taken on" in page
    assert "Will you take this task on?" not in page
    assert "Step back from it" in read(client, f"/task/{asked.ref}")


def test_whoever_is_asked_says_no_without_a_trace(client: Client, world: make.World, asked: Task) -> None:
    before = ledger.head(world.chain)
    signed_in(client, world, "amina")
    assert "No reason is needed" in read(client, f"/decline-task/{asked.ref}")
    client.post(f"{HERE}/decline-task/{asked.ref}")
    assert ledger.head(world.chain) == before
    assert "Will you take this task on?" not in client.get("/me").content.decode()
    for name in PEOPLE:
        client.logout()
        page = read(signed_in(client, world, name), f"/task/{asked.ref}")
        assert "Open to anybody who takes part." in page
        assert "Amina" not in page.split("<main")[1]


def test_a_task_is_finished_by_those_who_took_it_on(client: Client, world: make.World, task: Task) -> None:
    for someone in (world.amina, world.ben):
        actions.accept_task(task, by=someone, at=make.day(1))
    signed_in(client, world, "amina")
    path = f"{HERE}/finish-task/{task.ref}"
    assert read(client, f"/finish-task/{task.ref}").count("checked") == 2
    sent = {"doers": [world.amina.ref, world.ben.ref], "words": "All four tried.", "hours_each": "2"}
    assert "Say who did it." in client.post(path, sent | {"doers": []}).content.decode()
    wrong = client.post(path, sent | {"words": "", "hours_each": "x"}).content.decode()
    assert "Say what was done." in wrong
    assert "Enter hours as a number" in wrong
    assert "Select a valid choice" in client.post(path, sent | {"doers": [world.dana.ref]}).content.decode()
    assert client.post(path, sent)["Location"] == f"{HERE}/task/{task.ref}"
    assert client.get(path).status_code == 403
    client.logout()
    page = read(client, f"/task/{task.ref}")
    for words in ("Finished on", "All four tried.", "Done by"):
        assert words in page
    page = read(client)
    assert "Who did the work" in page
    assert "not shown below 5 people" in page


def test_hours_are_shown_from_five_people_on(client: Client, world: make.World, promise: Commitment) -> None:
    for number, citizen in enumerate(world.citizens(5), start=3):
        made = make_work.task(promise, by=world.ben)
        make_work.finished(made, citizen, at=make.day(number), hours_each=Decimal("1.5"))
    page = read(client)
    assert "about 8 hours in 5 tasks" in page
    assert page.count("not shown below 5 people") == 1


def test_a_task_is_withdrawn_with_its_reason(client: Client, world: make.World, task: Task) -> None:
    signed_in(client, world, "ben")
    path = f"{HERE}/withdraw-task/{task.ref}"
    assert "Say why it is not needed" in client.post(path, {"reason": ""}).content.decode()
    client.post(path, {"reason": "They came tried."})
    page = read(client, f"/task/{task.ref}")
    assert "Withdrawn on" in page
    assert "They came tried." in page
    assert "What you can do" not in page


@pytest.mark.parametrize("deed", ["accept-task", "decline-task", "finish-task", "withdraw-task"])
@pytest.mark.parametrize("name", ["dana", ""])
def test_passers_by_change_nothing(client: Client, world: make.World, task: Task, name: str, deed: str) -> None:
    signed_in(client, world, name)
    assert client.get(f"{HERE}/{deed}/{task.ref}").status_code == 403
    assert client.post(f"{HERE}/{deed}/{task.ref}", {"words": "x", "reason": "x"}).status_code == 403
    assert client.get(f"{HERE}/{deed}/nothing").status_code == 404
    assert queries.task(world.activity, task.ref).state == "offered"


def test_the_record_leads_to_tasks_and_the_budget(client: Client, world: make.World, task: Task) -> None:
    actions.accept_task(task, by=world.amina, at=make.day(1))
    make_work.budget(world)
    leads = {one.kind: one for one in sentences.told(ledger.entries(world.chain), world.activity)}
    assert leads["do.task.accepted"].url == f"{HERE}/task/{task.ref}"
    assert leads["do.task.accepted"].sentence == "A citizen took on a task."
    assert client.get(leads["do.budget.published"].url).status_code == 200


@pytest.mark.parametrize("name", PEOPLE)
def test_everybody_reads_the_budget_and_its_editions(client: Client, world: make.World, name: str) -> None:
    signed_in(client, world, name)
    assert "No budget is published yet" in read(client, "/budget")
    make_work.budget(world)
    make_work.budget(world, lines=[("Hire of the hall", 26_050)], why_changed="The hall is dearer.")
    page = read(client, "/budget")
    for words in ("Edition 2", "£260.50", "The hall is dearer.", "Edition 1", "£319.99", "£559.99", "All together"):
        assert words in page
    assert "No vote about this money yet" in page
    assert ("Correct the budget" in page) is (name == "cleo")
    assert "The budget of this work is £260.50" in read(client)


def test_a_budget_is_written_line_by_line_and_mistakes_come_back(client: Client, world: make.World) -> None:
    signed_in(client, world, "cleo")
    path = f"{HERE}/publish-budget"
    assert "Publish the budget" in read(client, "/publish-budget")
    for lines, why in (
        ("", "Write at least one line"),
        ("Hire of the hall £240\nChairs", "Line 2, “Chairs”: end it with its amount"),
        ("£240", "end it with its amount"),
        ("Chairs £0", "more than nothing"),
        ("C" * 121 + " £5", "at most 120 characters"),
    ):
        page = client.post(path, {"lines": lines}).content.decode()
        assert why in page
        assert "error-summary" in page
        assert lines.split("\n")[0] in page
    sent = {"lines": "Hire of the hall: £1,240\n\n4 chairs - £ 319.99\n"}
    assert client.post(path, sent)["Location"] == f"{HERE}/budget"
    found = queries.budget(world.activity)
    assert [(line.words, line.pence) for line in found.lines.all()] == [
        ("Hire of the hall", 124_000), ("4 chairs", 31_999),
    ]  # fmt: skip
    assert "Hire of the hall £1,240 4 chairs £319.99" in read(client, "/publish-budget")
    assert "Say what changed" in client.post(path, {"lines": "Hire £1"}).content.decode()
    assert client.post(path, {"lines": "Hire £1", "why_changed": "A gift."}).status_code == 302


def test_the_vote_that_decided_about_money_stands_beside_the_budget(client: Client, world: make.World) -> None:
    decision = make_work.voted(world, money=300)
    make_work.budget(world)
    signed_in(client, world, "amina")
    assert "Show which vote decided about it" in read(client, "/budget")
    path = f"{HERE}/decide-budget"
    assert "about £300" in read(client, "/decide-budget")
    assert "Choose the vote." in client.post(path, {"decision": ""}).content.decode()
    client.post(path, {"decision": decision.ref})
    page = read(client, "/budget")
    assert decision.question in page
    assert "This vote decided about up to £300." in page
    assert "Show which vote" not in page
    refused = client.get(path)
    assert refused.status_code == 403
    assert "There is no vote to point to" in refused.content.decode()


@pytest.mark.parametrize(("name", "status"), [("amina", 403), ("ben", 403), ("cleo", 200), ("dana", 403), ("", 403)])
def test_who_publishes_the_budget(client: Client, world: make.World, name: str, status: int) -> None:
    assert signed_in(client, world, name).get(f"{HERE}/publish-budget").status_code == status


@pytest.mark.parametrize("number", [1, 5])
def test_the_budget_page_costs_the_same_however_many_editions(
    client: Client, world: make.World, number: int, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    for n in range(number):
        make_work.budget(world, at=make.day(n), why_changed="Other prices.")
    signed_in(client, world, "amina").get(HERE)
    with django_assert_num_queries(22):
        read(client, "/budget")
