"""Promise: suggestions for two thousand people and three hundred roles in under twenty seconds, read and kept as well.

Fills an empty database with so many people with a card and so many open roles, and has the worker look for suggestions
as it does for people: in line, read from the tables, solved, kept. As a measure in the same run: the solver alone with
the same people and roles, and everybody in turn, as in `matching.py`. Then the pages for those who lead and for whoever
could be asked: milliseconds of the processor, and questions to the database.
Run: make bench. `--quick`: two hundred people and thirty roles.
"""

from __future__ import annotations

import argparse
import os
import random
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Collection
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING

ROOT = Path(__file__).parents[1]
sys.path[:0] = [str(ROOT / "src"), str(ROOT)]

from matching import in_turn  # noqa: E402 - found only now

if TYPE_CHECKING:
    from tests.make import World

SECONDS, MILLISECONDS, TIMES = 20, 50, 7


def main() -> None:
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--quick", action="store_true")
    people, roles = (200, 30) if asked.parse_args().quick else (2000, 300)
    with tempfile.TemporaryDirectory() as folder:
        os.environ |= {"CAIRN_VAR": folder, "DJANGO_SETTINGS_MODULE": "cairn.config.settings", "CAIRN_DEMO": "1"}
        os.environ.pop("DATABASE_URL", None)
        import django
        from django.core.management import call_command

        django.setup()
        call_command("migrate", verbosity=0, interactive=False)
        call_command("collectstatic", verbosity=0, interactive=False)
        measure(people, roles)


def measure(people: int, roles: int) -> None:
    from django.utils import timezone

    from cairn.core.matching import suggest
    from cairn.matching import preparing
    from tests import make

    world = make.world()
    filled(world, people, roles)
    problem = preparing.problem(world.programme, at=timezone.now())
    print("                       seconds  processor  people with a suggestion")
    alone = timed(
        "solved alone", lambda: {one.person for one in suggest(problem.people, problem.roles, seed="bench").made}
    )
    measured = timed("one by one", lambda: {one for one, _role in in_turn(problem.people, problem.roles)})
    whole = timed("read, solved and kept", lambda: made(world))
    print(f"ratios of processor seconds: {whole[1] / alone[1]:.2f} of the solver alone, ", end="")
    print(f"{whole[1] / measured[1]:.1f} of one by one; promised below {SECONDS} s: {whole[1]:.1f} s of the processor")
    pages(world)
    if whole[1] > SECONDS:
        sys.exit("The promise is not kept.")


def timed(name: str, doing: Callable[[], Collection[object]]) -> tuple[float, float]:
    """Seconds of the clock and of the processor."""
    began, used = time.perf_counter(), time.process_time()
    found = doing()
    seconds, used = time.perf_counter() - began, time.process_time() - used
    print(f"{name:22} {seconds:7.1f} {used:10.1f} {len(found):7}")
    return seconds, used


def made(world: World) -> set[int]:
    """Ask for suggestions as the page does, and let the worker do it: who got any, by id."""
    from django.utils import timezone

    from cairn.background import suggestions
    from cairn.matching.models import Suggestion
    from tests import make_background

    suggestions.make_soon(world.programme, by=world.cleo, at=timezone.now())
    make_background.work_through()
    return set(Suggestion.objects.values_list("person", flat=True))


def pages(world: World) -> None:
    """What the pages cost, as those who lead and as somebody who could be asked."""
    from django.urls import reverse

    from cairn.matching.models import Suggestion

    first = Suggestion.objects.select_related("person").order_by("pk")[0].person
    for name, who, path in (
        ("suggestions, for those who lead", world.cleo, reverse("suggestions", args=[world.programme.slug])),
        ("what I could be asked for", first, reverse("my_suggestions")),
        ("my page", first, reverse("me")),
    ):
        page(name, who, path)


def page(name: str, who: object, path: str) -> None:
    from django.conf import settings
    from django.db import connection
    from django.test import Client
    from django.test.utils import CaptureQueriesContext

    client, times = Client(headers={"host": "localhost"}), []
    client.force_login(who, backend=settings.AUTHENTICATION_BACKENDS[0])  # type: ignore[arg-type]
    for _ in range(TIMES):
        begun = time.process_time()
        answer = client.get(path)
        times.append((time.process_time() - begun) * 1000)
        assert answer.status_code == 200, path
    with CaptureQueriesContext(connection) as asked:
        client.get(path)
    usual = statistics.median(times)
    print(f"{name}: {usual:.0f} ms, {len(asked)} queries (promised below {MILLISECONDS} ms)")


def filled(world: World, people: int, roles: int) -> None:
    """So many people of the programme with a card, and so many open roles, without their entries in the record."""
    from django.utils import timezone

    from cairn.people.models import Person
    from cairn.programmes.models import Membership
    from cairn.roles.models import RoleOffer
    from cairn.strengths.models import Card, Strength
    from cairn.strengths.topics import Topic

    dice, at = random.Random(1), timezone.now()  # noqa: S311 (invented people)
    topics = list(Topic.values)
    some = Person.objects.bulk_create(
        Person(email=f"person{number}@example.org", name=f"Person {number}") for number in range(people)
    )
    Membership.objects.bulk_create(Membership(programme=world.programme, person=one, joined_at=at) for one in some)
    cards = Card.objects.bulk_create(
        Card(person=one, most=dice.randint(1, 3), began_at=at, changed_at=at) for one in some
    )
    Strength.objects.bulk_create(
        Strength(card=card, kind=kind, words="I do it well.", topics=about, audience="leads", written_at=at)
        for card in cards
        for kind, about in (
            ("can", dice.sample(topics, dice.randint(1, 4))),
            ("learn", dice.sample(topics, dice.randint(0, 2))),
            ("not_asked", dice.sample(topics, dice.random() < 0.1)),
        )
        if about
    )
    day = at.date()
    RoleOffer.objects.bulk_create(
        RoleOffer(
            programme=world.programme, title=f"Role {number}", purpose="Read what goes out.", time_asked="An hour.",
            support="Somebody rings you.", is_paid=False, about_pay="It is short.", places=dice.randint(4, 9),
            helps=dice.sample(topics, 3), closes_on=day + timedelta(days=14), starts_on=day + timedelta(days=21),
            ends_on=day + timedelta(days=200), offered_by=world.cleo, offered_at=at,
        )
        for number in range(roles)
    )  # fmt: skip


if __name__ == "__main__":
    main()
