"""Promise: the whole mountain is read again within a minute and within one gigabyte; one new fact at once.

Fills an empty database with a thousand and then ten thousand activities of a hundred entries each, every entry sealed
to the one before, and has `manage.py altitude --all` read them again: a million entries below 60 seconds and 1 GB, in
a time that grows with their number and no faster. Then one fact more, and its activity's altitude: below 50 ms.
Seconds are those of the processor, so that a busy machine does not blur them. Run: make bench.
"""

from __future__ import annotations

import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from datetime import timedelta
from itertools import batched
from pathlib import Path
from typing import TYPE_CHECKING

sys.path.insert(0, str(Path(__file__).parents[1] / "src"))

from altitude import FACTS
from altitude import activity as example
from cairn.core.chain import GENESIS, link

if TYPE_CHECKING:
    from cairn.activities.models import Activity
    from cairn.ledger.models import Chain
    from cairn.people.models import Person

ROOT = Path(__file__).parents[1]
FEW, MANY, NEW_FACTS = 1_000, 10_000, 100
SECONDS, MEGABYTES, MILLISECONDS = 60, 1_000, 50
COLUMNS = "chain_id, number, kind, happened_at, entered_at, side, mark, about, data, content, digest"


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        os.environ |= {"CAIRN_VAR": folder, "DJANGO_SETTINGS_MODULE": "cairn.config.settings", "PYTHONPATH": "src"}
        os.environ.pop("DATABASE_URL", None)
        import django
        from django.core.management import call_command

        django.setup()
        call_command("migrate", verbosity=0, interactive=False)
        measure()


def measure() -> None:
    fill = Filling()
    start, _ = read_again("--all")
    fill.until(FEW)
    few, _ = read_again("--all")
    fill.until(MANY)
    many, megabytes = read_again("--all")
    daily, _ = read_again()
    times = list(new_facts(fill.person))
    print(f"{MANY:,} activities, {MANY * FACTS:,} entries, read again: {said(many, SECONDS, 's')}")
    print(f"memory at its highest: {said(megabytes, MEGABYTES, 'MB')}")
    print(f"{FEW:,} activities: {few:.1f} s, of which starting: {start:.1f} s", end="; ")
    print(f"{MANY:,} to {FEW:,} without it: {(many - start) / (few - start):.1f} times")
    print(f"with nothing new in any of the {MANY:,}: {daily:.1f} s")
    usual = statistics.median(times)
    print(f"one new fact and its altitude: {said(usual, MILLISECONDS, 'ms')}, at worst {max(times):.1f}")


def said(measured: float, promised: float, unit: str) -> str:
    return f"{measured:.1f} {unit}, promised below {promised:,} {unit} ({measured / promised:.0%} of it)"


def read_again(*options: str) -> tuple[float, float]:
    """Processor seconds and the highest megabytes of the command that keeps the altitudes."""
    command = [sys.executable, "manage.py", "altitude", *options]
    child = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.DEVNULL)  # noqa: S603 - our own command
    _, status, used = os.wait4(child.pid, 0)
    if status:
        sys.exit("the altitudes could not be read")
    return used.ru_utime + used.ru_stime, used.ru_maxrss / 1_000


class Filling:
    """Fills the database with activities; every fifth is a standing group, some have ended long ago."""

    def __init__(self) -> None:
        from django.utils import timezone

        from cairn.people import actions as people
        from cairn.programmes import actions as programmes

        self.now, self.number = timezone.now(), 0
        at = self.now - timedelta(days=1000)
        self.person = people.introduce(email="cleo@example.org", name="Cleo", at=at)
        running = people.register_organisation(by=self.person, name="Fernbrook", slug="fernbrook", at=at)
        self.programme = programmes.open_programme(
            by=self.person, organisation=running, title="All", slug="all", purpose="Many.", at=at
        )

    def until(self, number: int) -> None:
        for part in batched(range(self.number, number), 500):
            self._add(part)
        self.number = number

    def _add(self, part: tuple[int, ...]) -> None:
        from django.db import connection, transaction

        from cairn.activities.models import Activity
        from cairn.ledger.models import Chain

        with transaction.atomic(), connection.cursor() as cursor:
            added = Activity.objects.bulk_create(
                Activity(
                    programme=self.programme, title=f"No. {one}", slug=f"no-{one}", question="What helps?",
                    opened_at=self.now - timedelta(days=100 + one % 500), is_standing=one % 5 == 0,
                )
                for one in part
            )  # fmt: skip
            chains = Chain.objects.bulk_create(Chain(key=one.chain, length=FACTS) for one in added)
            values = ", ".join(["%s"] * len(COLUMNS.split()))
            for one, chain in zip(added, chains, strict=True):
                rows = list(entries(one, chain))
                chain.head = rows[-1][-1]
                cursor.executemany(f"INSERT INTO cairn_entry ({COLUMNS}) VALUES ({values})", rows)  # noqa: S608
            Chain.objects.bulk_update(chains, ["head"], batch_size=200)


def entries(activity: Activity, chain: Chain) -> Iterator[tuple[object, ...]]:
    """The hundred entries of the example, from the day this activity was opened on, as rows of the table."""
    from django.db import connection

    from cairn.ledger.payload import moment

    stored, digest = connection.ops.adapt_datetimefield_value, GENESIS
    facts = example()
    for fact in facts:
        at = activity.opened_at + timedelta(days=fact.day - facts[0].day, microseconds=fact.number)
        data = {**fact.data, "standing": activity.is_standing} if fact.number == 1 else dict(fact.data)
        payload = {
            "chain": chain.key, "number": fact.number, "kind": fact.kind, "happened_at": moment(at),
            "entered_at": moment(at), "side": fact.side, "by": fact.by, "about": fact.about,
            "data": data, "content": "",
        }  # fmt: skip
        digest = link(digest, payload)
        yield (
            chain.pk, fact.number, fact.kind, stored(at), stored(at), fact.side, fact.by, fact.about,
            json.dumps(data), "", digest,
        )  # fmt: skip


def new_facts(person: Person) -> Iterator[float]:
    """Milliseconds for a new entry in an activity's record and its altitude kept, one activity after another.

    The first is left out: it loads the calendar.
    """
    from django.utils import timezone

    from cairn.activities import actions as activities
    from cairn.activities import queries
    from cairn.mountain import actions as mountain

    for number, activity in enumerate(queries.all_activities()[:: MANY // NEW_FACTS]):
        begun, at = time.process_time(), timezone.now()
        activities.enter_stage(activity, by=person, at=at, stage="explore", is_back=False)
        kept = mountain.update_altitudes([activity], at=at)
        taken = time.process_time() - begun
        if len(kept) != 1:
            sys.exit("the new fact was not read")
        if number:
            yield taken * 1_000


if __name__ == "__main__":
    main()
