"""Beside its file SQLite keeps a log of what was written, in its order. It holds no answers once they are in."""

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from django.db import connection

from cairn.learn import actions, queries
from cairn.learn.models import PulseInvitation
from tests import make, make_sheets, on_disk

pytestmark = [
    on_disk.SEEN_BY_OTHERS,
    pytest.mark.skipif(connection.vendor != "sqlite", reason="the log of SQLite"),
]


def answers_of_everybody(pulse, log: Path) -> tuple[list[str], bytes]:
    """What each person says, each in a transaction of its own, and the log as it is while the file is open."""
    said = []
    for one in list(PulseInvitation.objects.filter(pulse=pulse).select_related("person")):
        token = queries.asked_of(one.person, at=make_sheets.SOON)[0].token
        said.append(f"What {one.person.name} said, and nobody else.")
        actions.answer_pulse(token, at=make_sheets.SOON, answers=make.answers(), next_step=said[-1])
    written = log.read_bytes()
    connection.close()  # the last one to leave takes the log away
    return said, written


def test_neither_the_file_nor_the_log_beside_it_tells_the_order_of_the_answers(tmp_path: Path) -> None:
    pulse = make.pulse(make.world(), citizens=4)
    file = tmp_path / "cairn.sqlite3"
    with on_disk.opened_by_threads(tmp_path), ThreadPoolExecutor(1) as other:
        said, log = other.submit(answers_of_everybody, pulse, file.with_name(f"{file.name}-wal")).result()
    assert [file.read_bytes().count(line.encode()) for line in said] == [1] * 6
    assert not [line for line in said if line.encode() in log]
