"""A map is asked for by a page and drawn by the worker; nobody waits, and nobody is left in the dark."""

from datetime import timedelta

import pytest
from django.tasks import TaskResultStatus
from django.test import Client
from django.utils import timezone
from django_tasks_db.models import DBTaskResult

from cairn.background import opinion_maps, worker
from cairn.explore import actions, queries
from cairn.explore.models import MapReading
from tests import make, make_background
from tests.web.looking import signed_in

HERE = "/p/waiting-well/a/quiet-corner/explore"


def test_a_page_puts_the_map_in_line_and_the_worker_draws_it(client: Client, world: make.World) -> None:
    make.statements(world, 2)
    page = signed_in(client, world, "amina").post(f"{HERE}/draw-map", follow=True).content.decode()
    assert "is on its way" in page
    assert "It will be drawn in a moment" in page
    assert not MapReading.objects.exists()
    make_background.work_through()
    assert queries.map_reading_of(world.activity)
    assert queries.map_coming(world.activity, at=timezone.now()) is None
    assert "is on its way" not in client.get(f"{HERE}/map").content.decode()


def test_enough_new_answers_put_it_in_line_by_themselves(client: Client, world: make.World) -> None:
    for statement in make.statements(world, 5):
        signed_in(client, world, "amina").post(f"{HERE}/react/{statement.ref}", {"vote": "1"})
    assert DBTaskResult.objects.ready().count() == 1
    make_background.work_through()
    reading = queries.map_reading_of(world.activity)
    assert reading is not None
    assert reading.reactions == 5


def test_however_often_it_is_asked_for_it_stands_in_line_once(world: make.World) -> None:
    at = timezone.now()
    for minutes in range(3):
        opinion_maps.draw_soon(world.activity, at=at + timedelta(minutes=minutes))
    assert DBTaskResult.objects.count() == 1
    opinion_maps.draw_soon(world.activity, at=at + queries.LOST_AFTER + timedelta(minutes=1))
    assert DBTaskResult.objects.count() == 2  # the first was lost: nothing takes half an hour


def test_whoever_asks_while_it_is_drawn_gets_another_one(world: make.World) -> None:
    at = timezone.now()
    opinion_maps.draw_soon(world.activity, at=at)
    actions.begin_map(world.activity, at=at)
    opinion_maps.draw_soon(world.activity, at=at)
    assert DBTaskResult.objects.count() == 2
    actions.draw_map(world.activity, at=at)
    coming = queries.map_coming(world.activity, at=at)
    assert coming is not None
    assert (coming.asked_at, coming.began_at) == (at, None)


def test_a_map_that_cannot_be_drawn_is_given_up_openly(
    client: Client, world: make.World, monkeypatch: pytest.MonkeyPatch
) -> None:
    actions.draw_map(world.activity, at=make.day(1))
    opinion_maps.draw_soon(world.activity, at=timezone.now())
    monkeypatch.setattr("cairn.explore.actions.maps.SEED", -1)  # no column takes it
    make_background.work_through()
    assert DBTaskResult.objects.get().status == TaskResultStatus.FAILED
    coming = queries.map_coming(world.activity, at=timezone.now())
    assert coming is not None
    assert coming.given_up_at
    assert "could not be drawn" in client.get(f"{HERE}/map").content.decode()
    monkeypatch.undo()
    opinion_maps.draw_soon(world.activity, at=timezone.now())
    make_background.work_through()
    assert queries.map_coming(world.activity, at=timezone.now()) is None


def test_the_part_that_asks_again_says_when_the_map_is_there(client: Client, world: make.World) -> None:
    opinion_maps.draw_soon(world.activity, at=timezone.now())
    htmx = {"HX-Request": "true"}
    page = client.get(f"{HERE}/map/coming", headers=htmx).content.decode()
    assert 'hx-trigger="every 3s"' in page
    make_background.work_through()
    page = client.get(f"{HERE}/map/coming", headers=htmx).content.decode()
    assert "The new map is there" in page
    assert "hx-trigger" not in page
    assert client.get(f"{HERE}/map/coming").headers["Location"] == f"{HERE}/map"


def test_a_worker_that_stands_still_is_seen_on_the_page_and_by_whoever_runs_the_site(
    client: Client, world: make.World
) -> None:
    at = timezone.now()
    opinion_maps.draw_soon(world.activity, at=at)
    assert worker.waiting_since(at=at + timedelta(minutes=1)) is None
    assert client.get("/health").status_code == 200
    DBTaskResult.objects.update(enqueued_at=at - timedelta(minutes=3))
    assert worker.waiting_since(at=at) == at - timedelta(minutes=3)
    page = client.get("/health")
    assert page.status_code == 503
    assert "manage.py db_worker" in page.content.decode()
    late = queries.map_coming(world.activity, at=at + timedelta(minutes=3))
    assert late is not None
    assert late.is_late


def test_the_map_of_an_activity_that_is_gone_is_not_drawn(world: make.World) -> None:
    opinion_maps.draw.enqueue(world.activity.pk + 1)
    make_background.work_through()
    assert DBTaskResult.objects.get().status == TaskResultStatus.SUCCESSFUL
    assert not MapReading.objects.exists()
