"""Where `manage.py demo` refuses, what it forgets, and how it names the edition."""

from __future__ import annotations

from datetime import datetime
from io import StringIO

import pytest
from django.core.management import call_command
from django.core.management.base import CommandError

from cairn.management.demo import between, files, fill, gathering
from cairn.management.demo.days import Days


@pytest.mark.django_db
def test_invented_people_never_come_among_real_ones(settings):
    settings.DEMO = False
    with pytest.raises(CommandError, match="CAIRN_DEMO=1"):
        call_command("demo", stdout=StringIO())
    assert not fill.is_filled()


@pytest.mark.django_db
def test_reset_touches_no_database_but_the_demos_own_file(settings):
    settings.DEMO = True
    with pytest.raises(CommandError, match="Only the demo's own file"):
        call_command("demo", reset=True, stdout=StringIO())


def test_forgetting_removes_the_file_and_what_lies_beside_it(tmp_path):
    file = tmp_path / files.NAME
    for name in ("cairn.sqlite3", "cairn.sqlite3-wal", "secret_key"):
        (tmp_path / name).write_text("x")
    files.remove(file)
    assert [left.name for left in tmp_path.iterdir()] == ["secret_key"]


@pytest.mark.parametrize(("now", "edition"), [("2026-11-23", "September 2027"), ("2027-03-01", "September 2027")])
def test_the_edition_is_the_next_september(now: str, edition: str):
    assert gathering.edition(datetime.fromisoformat(f"{now}T12:00+00:00")) == edition


@pytest.mark.parametrize(("now", "year"), [("2026-11-23", 2025), ("2027-03-01", 2025), ("2027-06-10", 2026)])
def test_the_last_edition_was_over_before_this_one_began(now: str, year: int):
    """It is named after a September, so that nobody looks back at an Expo that has not been."""
    days = Days(datetime.fromisoformat(f"{now}T12:00+00:00"))
    last = between.last_edition(days, beginning=fill.BEGINNING)
    assert last.now.year == year
    assert last.now.date() < days.day(fill.BEGINNING)


def test_what_people_sent_in_is_forgotten_with_the_database(tmp_path):
    (tmp_path / "reflections").mkdir()
    (tmp_path / "reflections" / "hills.webp").write_bytes(b"hills")
    (tmp_path / "0123").write_bytes(b"a hum")
    files.empty(tmp_path)
    assert list(tmp_path.iterdir()) == []
    files.empty(tmp_path / "never was")
