"""Whatever anybody changes in the ledger is found: by `manage.py verify`, and by the file in docs/verify.

Each test takes the database's guard away, changes rows by SQL, looks, and undoes the change.
"""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta
from functools import partial
from io import StringIO
from itertools import combinations
from pathlib import Path
from typing import Any

import pytest
from django.core.management import call_command
from django.db import connection, transaction
from django.test import Client
from django.urls import reverse

from cairn.core import chain as hash_chain
from cairn.ledger import guard, queries
from cairn.ledger.models import Chain, Entry
from cairn.ledger.payload import payload_of
from tests import make

pytestmark = pytest.mark.django_db
FILE = Path(__file__).parents[2] / "docs" / "verify" / "cairn_verify.py"


ONE_AFTER_ANOTHER = """
import runpy, sys
_, file, *records = sys.argv
ends = []
for record in records:
    sys.argv = [file, record]
    try:
        runpy.run_path(file, run_name="__main__")
    except SystemExit as end:
        ends.append(end.code)
print(ends)
"""


class Ledger:
    """A small record without its guard, the hand that changes it, and the two who look."""

    def __init__(self, world: make.World, folder: Path) -> None:
        self.chain, self.client, self.folder = world.chain, Client(), folder
        self.address = reverse("record_bundle", args=[world.programme.slug, world.activity.slug])
        make.card(world)
        make.invitation(world)
        make.contribution(world)
        make.session(world)
        for statement in guard.remove(connection.vendor):
            self.sql(statement)

    @property
    def rows(self) -> list[Entry]:
        return list(queries.entries(self.chain))

    @property
    def head(self) -> Chain:
        return Chain.objects.get(key=self.chain)

    def sql(self, statement: str, *values: object) -> None:
        with connection.cursor() as cursor:
            cursor.execute(statement, values)

    def change(self, row: Entry | Chain, field: str, value: object) -> None:
        if isinstance(value, datetime):
            value = connection.ops.adapt_datetimefield_value(value)
        elif isinstance(value, dict):
            value = json.dumps(value)
        self.sql(f"UPDATE {row._meta.db_table} SET {field} = %s WHERE id = %s", value, row.pk)  # noqa: S608, SLF001

    def delete(self, *rows: Entry | Chain) -> None:
        for row in rows:
            self.sql(f"DELETE FROM {row._meta.db_table} WHERE id = %s", row.pk)  # noqa: S608, SLF001

    def add(self, row: Entry, *, number: int, digest: str) -> None:
        """One entry more, like this one in all but its number and seal."""
        names = ", ".join(name for name in FIELDS if name not in {"number", "digest"})
        self.sql(
            f"INSERT INTO cairn_entry (number, digest, {names}) SELECT %s, %s, {names} FROM cairn_entry WHERE id = %s",  # noqa: S608
            number, digest, row.pk,
        )  # fmt: skip

    def verify(self, *options: str) -> bool:
        """Whether `manage.py verify` finds everything in order."""
        try:
            call_command("verify", *options, stdout=StringIO())
        except SystemExit:
            return False
        return True

    def taken(self) -> Path:
        """The whole record, as anybody takes it from its page."""
        file = self.folder / f"{len(list(self.folder.iterdir()))}.json"
        file.write_bytes(self.client.get(self.address).content)
        return file

    def stranger(self, *options: str) -> bool:
        """Whether the file in docs, on its own, finds the record in order."""
        command = [sys.executable, "-I", str(FILE), str(self.taken()), *options]
        answer = subprocess.run(command, capture_output=True, text=True, check=False)  # noqa: S603 - our own file
        assert bool(answer.returncode) == answer.stdout.startswith("IT DOES NOT FIT.")
        return answer.returncode == 0


@pytest.fixture(scope="module")
def whole(django_db_setup: None, django_db_blocker: Any, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Ledger]:
    with django_db_blocker.unblock(), undone():
        yield Ledger(make.world(), tmp_path_factory.mktemp("records"))


@pytest.fixture
def ledger(whole: Ledger) -> Iterator[Ledger]:
    """The record as it was; what a test does to it is undone."""
    with undone():
        yield whole


@contextmanager
def undone() -> Iterator[None]:
    with transaction.atomic():
        yield
        transaction.set_rollback(True)


def is_found(ledger: Ledger, changes: Iterable[Callable[[], None]]) -> None:
    """Each of these changes alone is found by `verify`, and by the file run over the record as exported then."""
    records = []
    for change in changes:
        with undone():
            change()
            assert ledger.verify() is False
            records.append(ledger.taken())
    assert records
    command = [sys.executable, "-I", "-c", ONE_AFTER_ANOTHER, str(FILE), *map(str, records)]
    answer = subprocess.run(command, capture_output=True, text=True, check=True)  # noqa: S603 - our own file
    assert answer.stdout.splitlines()[-1] == str([1] * len(records))


def another(value: Any) -> Any:
    """Some other value of the same kind, as small a change as can be."""
    match value:
        case bool():
            return not value
        case int():
            return value + 1
        case list():
            return value[1:] or ["x"]
        case dict():
            return {**value, "more": True}
        case _:
            return ("x" if value[:1] != "x" else "y") + value[1:]


FIELDS: dict[str, Callable[[Entry], object]] = {
    "chain_id": lambda _: Chain.objects.get_or_create(key="elsewhere", head=hash_chain.GENESIS)[0].pk,
    "number": lambda row: row.number + 1000,
    "kind": lambda row: another(row.kind),
    "happened_at": lambda row: row.happened_at - timedelta(microseconds=1),
    "entered_at": lambda row: row.entered_at + timedelta(microseconds=1),
    "side": lambda row: another(row.side),
    "mark": lambda row: another(row.mark),
    "about": lambda row: another(row.about),
    "data": lambda row: another(row.data),
    "content": lambda row: another(row.content),
    "digest": lambda row: another(row.digest),
}
HEADS: dict[str, Callable[[Chain], object]] = {
    "key": lambda row: another(row.key),
    "length": lambda row: row.length + 1,
    "head": lambda row: another(row.head),
}


def test_untouched_it_holds_for_both(ledger: Ledger):
    assert (ledger.verify(), ledger.stranger(), ledger.stranger("--seal", ledger.head.head)) == (True, True, True)
    assert len(ledger.rows) == 7


def test_every_column_is_tried_but_the_number_the_database_gives_a_row():
    assert {field.column for field in Entry._meta.concrete_fields} == {"id", *FIELDS}  # noqa: SLF001
    assert {field.column for field in Chain._meta.concrete_fields} == {"id", *HEADS}  # noqa: SLF001


@pytest.mark.parametrize("field", sorted(FIELDS))
def test_a_change_of_any_field_of_any_entry_is_found(ledger: Ledger, field: str):
    is_found(ledger, [partial(ledger.change, row, field, FIELDS[field](row)) for row in ledger.rows])


def test_a_change_of_any_value_inside_an_entry_is_found(ledger: Ledger):
    changes = [{**row.data, name: another(value)} for row in ledger.rows for name, value in row.data.items()]
    rows = [row for row in ledger.rows for _ in row.data]
    assert len(rows) > 10
    is_found(ledger, [partial(ledger.change, row, "data", data) for row, data in zip(rows, changes, strict=True)])


def test_a_whole_number_written_as_a_decimal_one_is_found(ledger: Ledger):
    row = next(row for row in ledger.rows if isinstance(row.data.get("promised"), int))
    is_found(ledger, [partial(ledger.change, row, "data", {**row.data, "promised": float(row.data["promised"])})])


@pytest.mark.parametrize("field", sorted(FIELDS))
def test_entries_about_people_and_programmes_are_guarded_as_well(ledger: Ledger, field: str):
    for row in Entry.objects.exclude(chain__key=ledger.chain):
        with undone():
            ledger.change(row, field, FIELDS[field](row))
            assert ledger.verify() is False


def test_a_change_of_the_head_of_any_record_is_found(ledger: Ledger):
    for row in Chain.objects.all():
        for field, other in HEADS.items():
            with undone():
                ledger.change(row, field, other(row))
                assert ledger.verify() is False
    is_found(ledger, [partial(ledger.change, ledger.head, field, other(ledger.head)) for field, other in HEADS.items()])


def test_a_head_set_back_to_an_earlier_seal_is_found(ledger: Ledger):
    is_found(ledger, [partial(ledger.change, ledger.head, "head", row.digest) for row in ledger.rows[:-1]])


def test_any_entry_taken_out_is_found(ledger: Ledger):
    is_found(ledger, [partial(ledger.delete, row) for row in ledger.rows])


def test_a_record_taken_away_is_found(ledger: Ledger):
    rows = ledger.rows
    is_found(ledger, [partial(ledger.delete, *gone) for gone in ([ledger.head], rows, [*rows, ledger.head])])


def test_any_record_taken_away_without_a_trace_is_missed(ledger: Ledger):
    for head in Chain.objects.all():
        with undone():
            ledger.delete(*Entry.objects.filter(chain=head), head)
            assert ledger.verify() is False


def test_any_two_entries_in_each_others_place_are_found(ledger: Ledger):
    def swap(first: Entry, second: Entry) -> None:
        for row, number in ((first, 10_000), (second, first.number), (first, second.number)):
            ledger.change(row, "number", number)

    is_found(ledger, [partial(swap, first, second) for first, second in combinations(ledger.rows, 2)])


def test_an_entry_slipped_in_anywhere_is_found(ledger: Ledger):
    rows = ledger.rows

    def slip_in(place: int) -> None:
        for later in reversed(rows[place:]):
            ledger.change(later, "number", later.number + 1)
        ledger.add(rows[place], number=rows[place].number, digest=rows[place].digest)
        ledger.change(ledger.head, "length", len(rows) + 1)

    is_found(ledger, [partial(slip_in, place) for place in range(len(rows))])


def test_an_entry_put_behind_the_last_one_is_found(ledger: Ledger):
    last = ledger.rows[-1]
    entry = {**payload_of(last, ledger.chain), "number": last.number + 1}
    fitting = hash_chain.link(last.digest, entry)
    is_found(
        ledger, [partial(ledger.add, last, number=last.number + 1, digest=digest) for digest in ("0" * 64, fitting)]
    )


def test_an_end_cut_off_is_found(ledger: Ledger):
    is_found(ledger, [partial(ledger.delete, *ledger.rows[-number:]) for number in range(1, 5)])


def test_an_end_cut_off_with_its_traces_is_found_by_the_seal_written_down(ledger: Ledger):
    seal, rows = ledger.head.head, ledger.rows
    ledger.delete(*rows[-2:])
    ledger.change(ledger.head, "length", len(rows) - 2)
    ledger.change(ledger.head, "head", rows[-3].digest)
    assert (ledger.verify(), ledger.stranger()) == (True, True)
    for written_down, holds in ((seal, False), (rows[-3].digest, True), (rows[0].digest, True)):
        assert ledger.stranger("--seal", written_down) is holds
        assert ledger.verify(ledger.chain, "--seal", written_down) is holds


def test_a_past_rewritten_with_all_its_seals_is_found_by_the_seal_written_down(ledger: Ledger):
    seal, rows = ledger.head.head, ledger.rows
    ledger.change(rows[2], "side", another(rows[2].side))
    digest = rows[1].digest
    for row in ledger.rows[2:]:
        digest = hash_chain.link(digest, payload_of(row, ledger.chain))
        ledger.change(row, "digest", digest)
    ledger.change(ledger.head, "head", digest)
    assert (ledger.verify(), ledger.stranger()) == (True, True)
    assert ledger.stranger("--seal", seal) is False
    assert ledger.verify(ledger.chain, "--seal", seal) is False


UNREADABLE = (("entered_at", "soon"), ("happened_at", "0000-00-00 00:00:00"), ("number", "x"), ("data", '"x"'))


@pytest.mark.skipif(connection.vendor != "sqlite", reason="other databases refuse such values themselves")
@pytest.mark.parametrize(("field", "value"), UNREADABLE)
def test_what_nobody_can_read_is_a_break_and_no_crash(ledger: Ledger, field: str, value: str):
    ledger.change(ledger.rows[3], field, value)
    assert ledger.verify() is False
