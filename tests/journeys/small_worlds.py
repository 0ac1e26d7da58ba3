"""A small world of the tests on a served Cairn, made by its own command line through the real deeds."""

from __future__ import annotations

import shutil
from pathlib import Path

from tests.journeys.conftest import ROOT, Served

BEGIN = f"""
import sys; sys.path.insert(0, {str(ROOT)!r})
from datetime import timedelta
from django.db import transaction
from django.utils import timezone
from cairn.decide import actions, queries
from cairn.people import actions as people
from cairn.people.models import Person
from tests import make, make_votes
known = {{one.name: one for one in Person.objects.filter(name__in=("Amina", "Ben", "Cleo", "Dana"))}}
make.person = lambda name, at=None: known.get(name) or (
    people.introduce(email=f"{{name.lower()}}@example.org", name=name, at=make.MONDAY)
)
"""
ACTIVITY = "/p/waiting-well/a/quiet-corner"


def made(prepared: Path, folder: Path, world: str) -> tuple[Served, list[str]]:
    """A Cairn in this folder, still to be served, and what making the world printed in its last line."""
    served = Served(folder / "var")
    shutil.copytree(prepared, served.var)
    told = served.manage("shell", "--verbosity", "0", "-c", BEGIN + world)
    return served, told.split("\n")[-2].split()
