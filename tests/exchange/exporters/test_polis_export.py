"""Answers go out as Polis exports them, come back the same, and anybody can count the map again from them."""

import csv
import io
import zipfile
from io import StringIO
from pathlib import Path

import pytest
from django.core.management import call_command

from cairn.exchange.exporters import polis
from cairn.exchange.importers.polis import export as importing
from cairn.exchange.importers.polis import reactions as votes
from cairn.explore import actions, may, queries
from tests import make, make_moderation
from tests.make_maps import two_camps


def answered(world: make.World, people: int = 24) -> None:
    two_camps(world, people)
    actions.draw_map(world.activity, at=make.day(1))


def files(packed: bytes) -> dict[str, list[dict[str, str]]]:
    with zipfile.ZipFile(io.BytesIO(packed)) as archive:
        return {name: list(csv.DictReader(StringIO(archive.read(name).decode()))) for name in archive.namelist()}


@pytest.mark.parametrize("name", polis.VARIANTS)
def test_both_variants_can_be_read_again(world: make.World, tmp_path: Path, name: str) -> None:
    answered(world)
    path = tmp_path / "out.zip"
    path.write_bytes(polis.export(world.activity, polis.VARIANTS[name], on=make.day(2).date()))
    with importing.opened(path) as found:
        read = votes.read(found, tuple(str(n) for n in range(1, 13)), now=4_000_000_000_000_000)
    assert len(read.last) == 24 * 12
    assert {row["vote"] for row in files(path.read_bytes())["votes.csv"]} == {"1", "-1"}


def test_a_recount_from_the_download_has_the_fingerprint_of_the_page(world: make.World, tmp_path: Path) -> None:
    answered(world)
    reading = actions.draw_map(world.activity, at=make.day(2))
    path = tmp_path / "out.zip"
    path.write_bytes(polis.export(world.activity, polis.VARIANTS["polis"], on=make.day(2).date()))
    told = StringIO()
    call_command("recount_map", str(path), stdout=told)
    assert f"Fingerprint: {reading.result['fingerprint']}" in told.getvalue()
    assert told.getvalue().count("A group of") == len(reading.result["groups"]) > 0


def test_nobody_is_named_and_only_the_day_is_told(world: make.World) -> None:
    answered(world)
    statement = queries.statements(world.activity).first()
    actions.react(statement, by=world.amina, at=make.day(2, 15), vote=1)
    actions.draw_map(world.activity, at=make.day(3))
    packed = polis.export(world.activity, polis.VARIANTS["polis"], on=make.day(3).date())
    found = files(packed)
    mark = queries.voter(world.amina, world.activity)
    for rows in found.values():
        assert mark not in str(rows)
        assert "Amina" not in str(rows)
    assert {int(row["timestamp"]) % 86400 for row in found["votes.csv"]} == {0}
    assert {row["author-id"] for row in found["comments.csv"]} == {""}


def test_hidden_words_and_the_answers_to_them_are_not_in_it(world: make.World) -> None:
    answered(world)
    statement = queries.statements(world.activity).first()
    eyes = (world.cleo, make_moderation.moderator(world))
    make_moderation.hidden(make_moderation.thing_of(statement, "statement"), by=eyes, at=make.day(2))
    found = files(polis.export(world.activity, polis.VARIANTS["polis"], on=make.day(3).date()))
    assert str(statement.number) not in {row["comment-id"] for row in (*found["votes.csv"], *found["comments.csv"])}


def test_answers_of_fewer_than_twenty_people_stay_here(world: make.World) -> None:
    answered(world, people=19)
    verdict = may.download_answers(None, world.activity)
    assert not verdict
    assert "20 people" in verdict.reason


def test_a_statement_that_a_table_would_take_for_a_formula_is_marked_as_words(world: make.World) -> None:
    answered(world)
    actions.write_statement(world.activity, by=world.amina, at=make.day(2), words="=HYPERLINK(1)")
    rows = files(polis.export(world.activity, polis.VARIANTS["polis"], on=make.day(3).date()))["comments.csv"]
    assert [row["comment-body"] for row in rows][-1] == "'=HYPERLINK(1)"


def test_what_came_after_the_map_is_not_in_it_and_the_day_of_an_answer_is_that_of_its_map(world: make.World) -> None:
    answered(world)
    statement = queries.statements(world.activity).first()
    before = polis.export(world.activity, polis.VARIANTS["polis"], on=make.day(3).date())
    actions.react(statement, by=world.amina, at=make.day(2), vote=1)
    assert polis.export(world.activity, polis.VARIANTS["polis"], on=make.day(3).date()) == before
    actions.draw_map(world.activity, at=make.day(5))
    actions.react(statement, by=world.amina, at=make.day(6), vote=-1)
    actions.draw_map(world.activity, at=make.day(7))
    votes_of = files(polis.export(world.activity, polis.VARIANTS["polis"], on=make.day(8).date()))["votes.csv"]
    days = {row["datetime"] for row in votes_of}
    assert days == {make.day(-8).date().isoformat(), make.day(7).date().isoformat()}


def test_before_a_map_there_is_nothing_to_download(world: make.World) -> None:
    make.statements(world, 1)
    assert "So far: 0" in may.download_answers(None, world.activity).reason
    assert files(polis.export(world.activity, polis.VARIANTS["polis"], on=make.day(3).date()))["votes.csv"] == []
