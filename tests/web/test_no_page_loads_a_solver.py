"""Solvers are large: who draws, matches or makes a timetable loads one, and no page does."""

from __future__ import annotations

import subprocess
import sys


def test_all_pages_together_load_no_solver() -> None:
    told = (
        "import sys, django; django.setup(); import cairn.config.urls; "
        "print(sorted({'highspy', 'ortools'} & set(sys.modules)))"
    )
    found = subprocess.run([sys.executable, "-c", told], capture_output=True, text=True, check=True)  # noqa: S603 - our own
    assert found.stdout.strip() == "[]"
