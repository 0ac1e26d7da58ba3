"""The letter command is killed fifty times, wherever it is, and then left alone: every letter is there once."""

import os
import re
import subprocess
import sys
from collections import Counter
from datetime import timedelta
from email import message_from_bytes
from email.policy import default
from pathlib import Path

import pytest
from django.conf import settings
from django.db import connection, transaction
from django.utils import timezone

from tests import make, make_answers, make_learning, make_letters, make_reflections, on_disk

ROOT = Path(__file__).parents[2]
KILLS = 50


def many_letters(world: make.World) -> None:
    """A pulse, a secret vote, a promise, news, and a reply to somebody without an account."""
    now = timezone.now()
    make_answers.answered(world, at=now - timedelta(hours=1))
    make.decided(world, at=now)
    make.commitment(world, at=now)
    make.pulse(world, citizens=18, at=now)
    make_learning.closing_vote(world, citizens=0, at=now)
    make_reflections.published_reply(make_reflections.reflection(world), decided_by=world.cleo)


def letters_due() -> Counter[tuple[str, str]]:
    """To whom, and what, without anything being sent or noted."""
    with transaction.atomic():
        due = Counter((letter.to[0], letter.subject) for letter in make_letters.sent(timezone.now()))
        transaction.set_rollback(True)
    return due


def sent_by_killed(folder: Path) -> str:
    """What the runs say, with a database and a folder of their own."""
    environment = {
        **os.environ, "CAIRN_VAR": str(folder), "CAIRN_SECRET_KEY": settings.SECRET_KEY,
        "DJANGO_SETTINGS_MODULE": "cairn.config.settings", "PYTHONPATH": f"{ROOT / 'src'}:{ROOT}",
    }  # fmt: skip
    if connection.vendor == "postgresql":
        address, _, _name = os.environ["DATABASE_URL"].rpartition("/")
        environment["DATABASE_URL"] = f"{address}/{connection.settings_dict['NAME']}"
    else:
        on_disk.copied(folder / "cairn.sqlite3")
    command = [sys.executable, str(Path(__file__).with_name("killed_sender.py")), str(KILLS)]
    done = subprocess.run(command, env=environment, cwd=ROOT, capture_output=True, text=True, check=False)  # noqa: S603
    assert done.returncode == 0, done.stderr
    return done.stdout


@pytest.mark.skipif("CI" not in os.environ, reason="a slow one, with processes of its own: .ci/run runs it")
@on_disk.SEEN_BY_OTHERS
def test_every_letter_goes_out_once_however_often_the_sender_is_killed(tmp_path: Path) -> None:
    many_letters(make.world())
    due = letters_due()
    said = sent_by_killed(tmp_path)
    files = [message_from_bytes(file.read_bytes(), policy=default) for file in (tmp_path / "letters").glob("*.eml")]
    found = Counter((letter["To"], letter["Subject"]) for letter in files)
    assert f"killed: {KILLS}\n" in said
    assert (found, set(found.values()), len(due) > 35) == (due, {1}, True)
    assert len({letter["Message-ID"] for letter in files}) == len(files)
    left, none = re.findall(r"Letters sent: (\d+)", said)  # by the run that was left alone, and the one after it
    assert (int(left) > 0, none) == (True, "0")
