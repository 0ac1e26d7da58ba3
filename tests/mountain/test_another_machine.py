"""The same record gives the same altitude on another machine: from the exported bundle alone, with the core alone."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest
from django.test import Client
from django.urls import reverse

from cairn.activities.calendar import working_days
from cairn.mountain import queries
from tests import make

ROOT = Path(__file__).resolve().parents[2]

# What somebody needs who has the bundle and the rules: no database, no Django, another time zone, other hash seeds.
PROGRAM = """
import json, sys
from datetime import datetime
from zoneinfo import ZoneInfo
from cairn.core import altitude
from cairn.core.working_days import WorkingDays

bundle, holidays, today = json.load(sys.stdin)
HERE = ZoneInfo("Europe/London")

def moment(text):
    return datetime.fromisoformat(text)

def day(text):
    return moment(text).astimezone(HERE).date().toordinal()

facts = [
    altitude.Fact(
        number=one["number"], kind=one["kind"], side=one["side"], by=one["by"], about=one["about"], data=one["data"],
        at=round(moment(one["happened_at"]).timestamp() * 1_000_000), day=day(one["happened_at"]),
        entered_at=round(moment(one["entered_at"]).timestamp() * 1_000_000), entered_day=day(one["entered_at"]),
    )
    for one in bundle["entries"]
]
reading = altitude.read(facts, today=today, calendar=WorkingDays(frozenset(holidays)), sealed=bundle["length"])
found = [[one.condition, one.state, str(one.why)] for one in reading.findings]
print(json.dumps([reading.level, reading.promised, found]))
"""


@pytest.mark.parametrize(("zone", "seed"), [("Pacific/Auckland", "1"), ("America/Lima", "4711")])
def test_a_stranger_reads_the_same_level_from_the_exported_record(
    client: Client, world: make.World, zone: str, seed: str
):
    make.card(world)
    make.invitation(world)
    make.met_citizens(world, at=make.day(14))
    make.contribution(world, at=make.day(16))
    address = reverse("record_bundle", args=[world.programme.slug, world.activity.slug])
    bundle = json.loads(client.get(address).content)
    today = make.day(40)
    here = queries.reading(world.activity, at=today)
    asked = json.dumps([bundle, sorted(working_days().holidays), here.read_on])
    environment = {"PYTHONPATH": str(ROOT / "src"), "TZ": zone, "PYTHONHASHSEED": seed}
    told = subprocess.run(  # noqa: S603 - our own program
        [sys.executable, "-c", PROGRAM], input=asked, capture_output=True, text=True, check=True, env=environment
    )
    assert json.loads(told.stdout) == [
        here.level, here.promised, [[one.condition, one.state, str(one.why)] for one in here.findings],
    ]  # fmt: skip
    assert here.level > 1
