"""Nobody has to believe us: the page that says how to look, and what it gives people to take away."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path

import pytest
from django.test import Client
from django.urls import reverse

from cairn.ledger import queries as ledger
from tests import make

pytestmark = pytest.mark.django_db
FILE = Path(__file__).parents[2] / "docs" / "verify" / "cairn_verify.py"


def test_the_page_says_step_by_step_what_to_type(client: Client):
    page = client.get(reverse("how_to_check")).content.decode()
    assert re.findall(r"<code>(python3 .*?)</code>", page) == [
        "python3 cairn_verify.py record.json",
        "python3 cairn_verify.py record.json --seal …",
        "python3 cairn_recount.py bundle.json --seal …",
    ]
    assert page.index("Write it down") < page.index("Take the whole record") < page.index("python3")


def test_the_page_gives_the_very_file_that_stands_in_the_papers(client: Client):
    page = client.get(reverse("how_to_check")).content.decode()
    address = re.search(r'<a href="([^"]+)">cairn_verify.py</a>', page)[1]
    answer = client.get(address)
    assert answer.content == FILE.read_bytes()
    assert answer["Content-Disposition"] == 'attachment; filename="cairn_verify.py"'


def test_a_record_is_taken_with_all_it_takes_to_check_it(client: Client, world: make.World):
    make.card(world)
    answer = client.get(reverse("record_bundle", args=[world.programme.slug, world.activity.slug]))
    record = answer.json()
    head = ledger.head(world.chain)
    assert {name: record[name] for name in ("chain", "length", "head", "rules")} == {
        "chain": world.chain, "length": head.length, "head": head.digest, "rules": "v1",
    }  # fmt: skip
    assert re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}\+00:00", record["taken_at"])
    assert [entry["number"] for entry in record["entries"]] == [1, 2, 3, 4]
    assert answer["Content-Disposition"] == 'attachment; filename="record.json"'


def test_whoever_follows_the_page_comes_to_the_end(client: Client, world: make.World, tmp_path: Path):
    """As a stranger would: the seal from the page of the record, then both files into one folder, then the command."""
    here = [world.programme.slug, world.activity.slug]
    seal = re.search(r'<code class="digest">(\w+)</code>', client.get(reverse("record", args=here)).content.decode())[1]
    make.card(world)
    (tmp_path / "record.json").write_bytes(client.get(reverse("record_bundle", args=here)).content)
    (tmp_path / "cairn_verify.py").write_bytes(client.get(reverse("verifier")).content)
    command = [sys.executable, "cairn_verify.py", "record.json", "--seal", seal]
    answer = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False)  # noqa: S603
    assert answer.returncode == 0
    assert answer.stdout.startswith("All 4 entries fit.")
    assert "The seal you wrote down is that of entry 3" in answer.stdout


def test_the_record_is_the_same_whatever_the_language_of_who_takes_it(client: Client, world: make.World):
    address = reverse("record_bundle", args=[world.programme.slug, world.activity.slug])
    told = [json.loads(client.get(address, headers={"accept-language": wish}).content) for wish in ("en", "cy")]
    assert told[0]["entries"] == told[1]["entries"]
