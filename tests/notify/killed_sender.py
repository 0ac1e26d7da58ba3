"""Runs the letter command again and again, each time killed at another point, and then once to its end.

A program of its own, started by the test beside it. Django is set up once; each run is a process forked from it, which
counts its own steps from outside: every statement of the database before and after, every file opened or moved.
"""

from __future__ import annotations

import gc
import importlib
import os
import signal
import sys
from collections.abc import Callable
from typing import Any

import django
from django.core.management import call_command
from django.template.loader import get_template
from django.urls import reverse

START, FIRST_NOTE = ("",), ("INSERT", "UPDATE")  # how the statement begins from which on steps are counted


class Fate:
    """Kills its own process at the n-th step, counted from the start or from the first letter noted or sent."""

    def __init__(self, at_step: int, *, counted_from: tuple[str, ...]) -> None:
        self.left, self.counts, self.begins = at_step, False, counted_from

    def statement(self, execute: Callable[..., Any], sql: str, *rest: Any) -> Any:
        self.counts = self.counts or sql.startswith(self.begins)
        self.step()
        done = execute(sql, *rest)
        self.step()
        return done

    def event(self, name: str, about: tuple[Any, ...]) -> None:
        """Of a letter in the folder: about to be opened, about to be put in its place."""
        if name in {"open", "os.rename"} and str(about[0]).endswith(".part"):
            self.counts = True
            self.step()

    def step(self) -> None:
        if self.counts:
            self.left -= 1
            if self.left == 0:
                os.kill(os.getpid(), signal.SIGKILL)


def run(fate: Fate | None) -> int:
    """The command in a process of its own: how it ended, 0 or the signal that killed it."""
    child = os.fork()
    if not child:
        from django.db import connection

        if fate:
            connection.execute_wrappers.append(fate.statement)
            sys.addaudithook(fate.event)
        call_command("send_letters")
        sys.stdout.flush()
        os._exit(0)
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])


def main(kills: int) -> None:
    django.setup()
    reverse("me")  # all pages are read once, here
    importlib.import_module("cairn.notify.sending")
    get_template("letters/letter.html")
    gc.freeze()
    early = [Fate(1 + 11 * n, counted_from=START) for n in range(kills // 5)]  # while it looks up what is due
    late = [Fate(1 + n * 13 % 31, counted_from=FIRST_NOTE) for n in range(kills - len(early))]
    fates = [fate for pair in zip(late, early, strict=False) for fate in pair] + late[len(early) :]
    print("killed:", sum(run(fate) == -signal.SIGKILL for fate in fates), flush=True)  # noqa: T201
    sys.exit(run(None) or run(None))


if __name__ == "__main__":
    main(int(sys.argv[1]))
