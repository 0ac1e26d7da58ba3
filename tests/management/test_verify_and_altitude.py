"""`manage.py verify` says where a record breaks; `manage.py altitude` keeps where everybody stands today."""

from io import StringIO

import pytest
from django.core.management import call_command
from django.db import connection

from cairn.decide.models import PublishedCount
from cairn.ledger import guard
from cairn.ledger import queries as ledger
from cairn.mountain import queries
from tests import make, make_votes

pytestmark = pytest.mark.django_db


def said(command: str, *words: str) -> tuple[str, int]:
    """What the command printed, and its exit status."""
    out = StringIO()
    try:
        call_command(command, *words, stdout=out, stderr=out)
    except SystemExit as left:
        return out.getvalue(), int(left.code or 0)
    return out.getvalue(), 0


def test_a_whole_record_holds(world: make.World):
    make.card(world)
    text, status = said("verify")
    assert status == 0
    head = ledger.head(world.chain)
    assert f"{world.chain}: 4 entries hold; the last seal is {head.digest}." in text
    assert "3 of 3 records hold." in text


def test_a_changed_entry_is_named_with_its_record(world: make.World):
    make.card(world)
    with connection.cursor() as cursor:
        for statement in guard.remove(connection.vendor):
            cursor.execute(statement)
        cursor.execute("UPDATE cairn_entry SET side = 'citizen' WHERE kind = 'activities.card.published'")
        cursor.execute("UPDATE cairn_entry SET mark = 'somebody' WHERE kind = 'activities.card.published'")
    text, status = said("verify", world.chain)
    assert status == 1
    assert f"{world.chain}: breaks at entry 4." in text
    assert "0 of 1 records hold." in text


def test_an_unknown_record_is_said_to_be_unknown(world: make.World):
    text, status = said("verify", "activity:nowhere")
    assert (text.strip(), status) == ("There is no record called activity:nowhere.", 2)


def test_an_earlier_seal_is_looked_for_in_its_own_record(world: make.World):
    seal = ledger.head(world.chain).digest
    make.card(world)
    assert said("verify", world.chain, "--seal", seal)[1] == 0
    text, status = said("verify", world.chain, "--seal", "a" * 64)
    assert status == 1
    assert "the end was cut off or rewritten" in text
    assert said("verify", "--seal", seal) == ("Name the one chain whose seal this is.\n", 2)


def test_a_record_that_is_gone_is_missed(world: make.World):
    with connection.cursor() as cursor:
        for statement in guard.remove(connection.vendor):
            cursor.execute(statement)
        cursor.execute("UPDATE cairn_chain SET key = 'activity:other' WHERE key = %s", [world.chain])
    text, status = said("verify")
    assert status == 1
    assert f"{world.chain} (A quiet corner): the record is gone." in text
    assert "2 of 4 records hold." in text


def test_altitudes_are_read_again_only_where_something_is_new(world: make.World):
    nothing_new = "0 of 1 read. The others stand as they were kept.\n"
    assert [said("altitude")[0] for _ in range(2)] == [
        "1 of 1 read. The others stand as they were kept.\n",
        nothing_new,
    ]
    make.card(world)
    assert said("altitude")[0].startswith("1 of 1 read.")
    assert len(queries.altitudes(world.activity)) == 1


def test_all_says_that_what_was_kept_agrees(world: make.World):
    assert said("altitude", "--all") == ("1 of 1 read. All agree with what was kept.\n", 0)
    make.card(world)
    assert said("altitude", "--all") == ("1 of 1 read. All agree with what was kept.\n", 0)
    assert said("altitude")[0].startswith("0 of 1 read.")


def test_all_names_what_does_not_agree_mends_it_and_says_so_by_its_end(world: make.World):
    make.card(world)
    said("altitude")
    with connection.cursor() as cursor:
        cursor.execute("UPDATE cairn_altitude SET level = 7, promise = 'exceeded'")
    assert said("altitude")[0].startswith("0 of 1 read.")
    text, status = said("altitude", "--all")
    assert status == 1
    assert f"{world.chain} (A quiet corner): kept was level 7, 6 promised: exceeded, for good;" in text
    assert "the record says level 1, 6 promised: not reached, for good." in text
    assert text.endswith("1 of 1 read. 1 did not agree with what was kept; now they do.\n")
    assert said("altitude", "--all")[1] == 0
    assert [row.level for row in queries.altitudes(world.activity)] == [1]


def counted(world: make.World) -> PublishedCount:
    decision = make.decision(world, make.options(world))
    make_votes.closed(world, decision)
    return PublishedCount.objects.get(decision=decision)


def test_a_published_count_fits_its_seal_in_the_record(world: make.World):
    counted(world)
    text, status = said("verify")
    assert (status, f"{world.chain}: 1 counts were sealed, 0 do not fit." in text) == (0, True)


@pytest.mark.parametrize(
    ("change", "words"),
    [
        (lambda kept: kept.update(bundle=b"{}"), "This is not a bundle"),
        (lambda kept: kept.update(seal="1" * 64), "The seal kept beside the file is another."),
        (lambda kept: kept.delete(), "It is gone."),
    ],
)
def test_a_published_count_that_was_changed_or_is_gone_is_named(world: make.World, change, words: str):
    published = counted(world)
    change(PublishedCount.objects.filter(pk=published.pk))
    text, status = said("verify", world.chain)
    assert status == 1
    assert f"{world.chain}: the published count of the decision {published.decision.ref}: {words}" in text
    assert "1 counts were sealed, 1 do not fit." in text
