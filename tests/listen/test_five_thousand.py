"""Five thousand contributions: served in pages, searched, counted, with no more questions asked than for six."""

from __future__ import annotations

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from cairn.activities.models import Activity
from cairn.listen import queries
from cairn.listen.models import Contribution, Placing, Reply, Theme
from tests import make
from tests.web.looking import signed_in

pytestmark = pytest.mark.django_db
HERE = "/p/waiting-well/a/quiet-corner/listen"
MANY = 5_000
PAGES = {
    "": 24,
    "?q=bell&only=answered": 23,
    "?only=waiting&page=2": 23,
    "/owed": 12,
    "/themes/sort": 14,
    "/themes": 11,
}  # how often each asks the database


def filled(world: make.World, number: int) -> None:
    """So many: of three the first waits, the second has an answer, the third stands in an answered theme."""
    theme = Theme.objects.create(
        activity=world.activity, number=1, title="Room", by=world.cleo, side="citizen", made_at=make.MONDAY
    )
    activity, words = world.activity, ("The chairs stand too close", "Why does the bell ring", "It smells of paint")
    made = Contribution.objects.bulk_create(
        Contribution(
            activity=activity, author=world.amina, side="citizen", words=f"{words[n % 3]} {n}", is_question=n % 2 == 0,
            made_at=make.day(n % 100), theme=theme if n % 3 == 2 else None,
        )
        for n in range(number)
    )  # fmt: skip
    answered = {"by": world.cleo, "side": "citizen", "answer": "cannot", "words": "No.", "replied_at": make.day(101)}
    Reply.objects.bulk_create(Reply(contribution=one, **answered) for one in made[1::3])
    Reply.objects.create(theme=theme, **answered)
    Placing.objects.bulk_create(
        Placing(contribution=one, theme=theme, by=world.cleo, placed_at=make.day(100)) for one in made[2::3]
    )


@pytest.mark.parametrize("number", [6, MANY])
def test_every_list_costs_the_same(
    client: Client, world: make.World, number: int, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    filled(world, number)
    signed_in(client, world, "cleo")
    for path, cost in PAGES.items():
        with django_assert_num_queries(cost, info=path):
            page = client.get(f"{HERE}{path}")
        assert page.status_code == 200
        assert len(page.content) < 120_000
    waiting = (number + 2) // 3
    assert queries.number_owed([world.activity], at=make.day(120)) == waiting
    assert queries.numbers(world.activity) == {"all": number, "answered": number - waiting}
    assert Activity.objects.count() == 1
