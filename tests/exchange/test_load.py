import csv
import io
import zipfile
from datetime import UTC, datetime

import pytest
from django.db import connection

from cairn.base.verdict import Refused
from cairn.exchange import load, rows
from cairn.exchange.exporters import polis
from cairn.explore import actions as explore
from cairn.explore import queries
from cairn.ledger import queries as ledger
from tests import make
from tests.exchange import polis_samples as samples
from tests.exchange.importers.polis.test_real_conversations import REAL, needs_real_data, recount, totals_of

LATER = samples.NOW


def totals_here(activity):
    """Agree, disagree and pass of every statement, by its number in the other system."""
    numbers = {one.ref: one.source_id for one in queries.statements_with_hidden(activity)}
    counted = queries.totals(activity, with_hidden=True)
    return {numbers[ref]: rows.Totals(one.agree, one.disagree, one.passed) for ref, one in counted.items()}


def entries(world):
    return [entry.kind for entry in ledger.newest(world.chain)]


@pytest.mark.parametrize("export", [samples.old_export, samples.matrix_export, samples.new_export])
def test_totals_in_the_activity_are_those_of_the_delivery(world, tmp_path, export):
    delivery = samples.read(export(tmp_path))
    taken = load.load(delivery, world.activity, by=world.cleo, at=LATER)
    assert taken == explore.TakenIn(len(delivery.statements), 0, len(delivery.reactions), 0)
    assert totals_here(world.activity) == delivery.totals
    assert entries(world)[0] == "explore.statements.taken_in"


def test_a_rejected_statement_comes_in_but_is_not_asked_about(world, tmp_path):
    load.load(samples.read(samples.old_export(tmp_path)), world.activity, by=world.cleo, at=LATER)
    assert [one.source_id for one in queries.statements(world.activity)] == ["0", "1"]
    assert [one.source_id for one in queries.statements_with_hidden(world.activity)] == ["0", "1", "2"]


@pytest.mark.parametrize("export", [samples.old_export, samples.matrix_export])
def test_twice_is_the_same_as_once(world, tmp_path, export):
    delivery = samples.read(export(tmp_path))
    load.load(delivery, world.activity, by=world.cleo, at=make.day(200))
    before = entries(world), queries.so_far(world.activity), totals_here(world.activity)
    again = load.load(delivery, world.activity, by=world.cleo, at=make.day(210))
    assert again == explore.TakenIn(0, 3, 0, 4)
    assert (entries(world), queries.so_far(world.activity), totals_here(world.activity)) == before


def test_a_conversation_that_went_on_brings_only_what_is_new(world, tmp_path):
    first = samples.read(samples.old_export(tmp_path / "first"))
    load.load(first, world.activity, by=world.cleo, at=LATER)
    votes = samples.VOTES + "1435654200000,later,0,1,-1\n1435654200000,later,0,9,1\n"
    grown = samples.read(samples.old_export(tmp_path / "second", votes=votes))
    taken = load.load(grown, world.activity, by=world.cleo, at=LATER)
    assert (taken.new_statements, taken.new_reactions, taken.known_reactions) == (0, 2, 3)
    assert totals_here(world.activity) == grown.totals


def test_times_in_a_later_export_count_more_than_the_matrix_without_times(world, tmp_path):
    wide = samples.MATRIX.replace("1,0,1,2,1,1,1,-1,", "1,0,1,2,1,1,-1,-1,")
    matrix = samples.read(samples.matrix_export(tmp_path / "wide", participants_votes=wide))
    listed = samples.read(samples.old_export(tmp_path / "listed"))
    load.load(matrix, world.activity, by=world.cleo, at=LATER)
    load.load(listed, world.activity, by=world.cleo, at=LATER)
    assert totals_here(world.activity) == listed.totals


def test_a_rehearsal_says_what_would_come_and_changes_nothing(world, tmp_path):
    delivery = samples.read(samples.old_export(tmp_path))
    before = entries(world)
    assert load.rehearse(delivery, world.activity, by=world.cleo, at=LATER).new_reactions == 4
    assert entries(world) == before
    assert queries.number_of_reactions(world.activity) == 0
    assert list(queries.statements_with_hidden(world.activity)) == []


@pytest.mark.parametrize("name", ["amina", "ben", "dana"])
@pytest.mark.parametrize("take", [load.load, load.rehearse])
def test_only_those_who_hold_the_activity_bring_something_in(world, tmp_path, name, take):
    delivery = samples.read(samples.old_export(tmp_path))
    with pytest.raises(Refused):
        take(delivery, world.activity, by=getattr(world, name), at=LATER)
    assert queries.number_of_reactions(world.activity) == 0


def test_two_conversations_with_the_same_numbers_stay_apart(world, tmp_path):
    load.load(samples.read(samples.old_export(tmp_path / "one")), world.activity, by=world.cleo, at=LATER)
    other = samples.SUMMARY.replace("6quiet", "7other")
    delivery = samples.read(samples.old_export(tmp_path / "two", summary=other))
    assert load.load(delivery, world.activity, by=world.cleo, at=LATER).new_statements == 3
    assert len(queries.statements_with_hidden(world.activity)) == 6


@needs_real_data
@pytest.mark.parametrize("name", ["vtaiwan.uberx", "american-assembly.bowling-green"])
def test_a_real_conversation_comes_in_with_the_last_vote_of_each_person(world, name):
    delivery = samples.read(REAL / name)
    load.load(delivery, world.activity, by=world.cleo, at=datetime(2026, 6, 1, tzinfo=UTC))
    assert totals_here(world.activity) == totals_of(recount(REAL / name))


def test_what_matters_to_somebody_comes_in_and_goes_out_again(world, tmp_path):
    votes = "timestamp,datetime,comment-id,voter-id,vote,important\n" + "".join(
        f"1767225{600 + person},then,{statement},{person},{1 if person % 2 else -1},{int(person < 7)}\n"
        for person in range(24) for statement in (0, 4)
    )  # fmt: skip
    load.load(samples.read(samples.new_export(tmp_path, votes=votes)), world.activity, by=world.cleo, at=LATER)
    assert {one.mattered_to for one in queries.statements(world.activity)} == {7}
    explore.draw_map(world.activity, at=LATER)
    packed = polis.export(world.activity, polis.VARIANTS["polis"], on=LATER.date())
    with zipfile.ZipFile(io.BytesIO(packed)) as archive:
        rows_out = list(csv.DictReader(io.StringIO(archive.read("votes.csv").decode())))
    assert sum(int(row["important"]) for row in rows_out) == 14


def test_the_database_knows_at_once_how_many_answers_have_come(world, tmp_path):
    """PostgreSQL counted for minutes what it takes a second to count, until it looked at the table by itself."""
    load.load(samples.read(samples.old_export(tmp_path)), world.activity, by=world.cleo, at=LATER)
    known = {
        "sqlite": "SELECT stat FROM sqlite_stat1 WHERE tbl = 'cairn_reaction'",
        "postgresql": "SELECT reltuples FROM pg_class WHERE relname = 'cairn_reaction' AND reltuples > 0",
    }
    with connection.cursor() as cursor:
        cursor.execute(known[connection.vendor])
        assert cursor.fetchone()
