"""A deed is all or nothing, leaves exactly one entry, and puts no words of anybody into the record."""

import pytest
from django.db import DatabaseError, connection, transaction

from cairn.core import chain
from cairn.ledger import queries
from cairn.ledger.action import NotPublic, NotRecorded, action, record
from cairn.ledger.models import Chain, Entry
from tests import make

pytestmark = pytest.mark.django_db
HERE = "activity:test"


@action
def knock(times: int = 1, **data: object) -> None:
    for _ in range(times):
        record("tests.door.knocked", chain=HERE, at=make.day(0), data=data)


@action
def ask_somebody_to_knock() -> None:
    knock()


@action
def knock_and_fall() -> None:
    record("tests.door.knocked", chain=HERE, at=make.day(0))
    raise RuntimeError


def test_a_deed_leaves_one_entry_linked_to_the_one_before():
    knock()
    knock()
    first, second = queries.entries(HERE)
    assert (first.number, second.number) == (1, 2)
    assert first.digest != second.digest
    assert queries.head(HERE) == queries.Head(2, second.digest)
    assert queries.first_break(HERE) is None


@pytest.mark.parametrize("times", [0, 2])
def test_a_deed_without_exactly_one_entry_is_undone(times: int):
    with pytest.raises(NotRecorded):
        knock(times)
    assert Entry.objects.count() == 0


def test_a_deed_may_hand_on_to_one_lower_deed():
    ask_somebody_to_knock()
    assert queries.head(HERE).length == 1


def test_a_deed_that_fails_leaves_nothing():
    with pytest.raises(RuntimeError):
        knock_and_fall()
    assert queries.head(HERE) == queries.Head(0, chain.GENESIS)


def test_recording_outside_a_deed_is_refused():
    with pytest.raises(NotRecorded, match="outside an action"):
        record("tests.door.knocked", chain=HERE, at=make.day(0))


@pytest.mark.parametrize("words", ["My name is Amina", "two words", "ünïcode", "x" * 65, "amina@example.org"])
def test_words_do_not_go_into_the_record(words: str):
    with pytest.raises(NotPublic):
        knock(said=words)


@pytest.mark.parametrize("value", [True, 3, 2.5, None, "easy_read", ["text", "bsl"], {"citizen": 7}])
def test_codes_and_numbers_do(value: object):
    knock(value=value)
    assert queries.bundle(HERE)["entries"][0]["data"] == {"value": value}


def test_nothing_is_entered_before_it_happened():
    @action
    def foretell() -> None:
        record("tests.door.knocked", chain=HERE, at=make.day(0), happened_at=make.day(1))

    with pytest.raises(DatabaseError):
        foretell()


def test_an_entry_can_be_neither_changed_nor_deleted_in_the_database():
    knock()
    for deed in (lambda: Entry.objects.update(side="staff"), lambda: Entry.objects.all().delete()):
        with pytest.raises(DatabaseError, match="append-only"), transaction.atomic():
            deed()
    assert Entry.objects.get().side == "system"


def test_tampering_behind_the_database_guard_is_found_with_its_place():
    for _ in range(3):
        knock()
    with connection.cursor() as cursor:
        _take_the_guard_away(cursor)
        cursor.execute("UPDATE cairn_entry SET side = 'staff' WHERE number = 2")
    found = queries.first_break(HERE)
    assert found is not None
    assert found.number == 2
    assert "changed" in str(found.why)


def test_cutting_off_the_newest_entries_is_found():
    for _ in range(3):
        knock()
    with connection.cursor() as cursor:
        _take_the_guard_away(cursor)
        cursor.execute("DELETE FROM cairn_entry WHERE number = 3")
    found = queries.first_break(HERE)
    assert found is not None
    assert found.reason == "head"


def test_two_chains_are_counted_apart():
    knock()

    @action
    def knock_elsewhere() -> None:
        record("tests.door.knocked", chain="activity:other", at=make.day(0))

    knock_elsewhere()
    heads = queries.heads([HERE, "activity:other", "activity:none"])
    assert [head.length for head in heads.values()] == [1, 1, 0]
    assert set(Chain.objects.values_list("key", flat=True)) >= {HERE, "activity:other"}


def _take_the_guard_away(cursor: object) -> None:
    from cairn.ledger.guard import remove

    for statement in remove(connection.vendor):
        cursor.execute(statement)
