"""The file in docs/verify, as a stranger runs it: what it says, how it ends, and that it seals exactly as we do."""

import ast
import importlib.util
import json
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import assume, given, settings

from cairn.core import chain
from tests.core.test_chain import payloads

FILE = Path(__file__).parents[2] / "docs" / "verify" / "cairn_verify.py"
SPEC = importlib.util.spec_from_file_location("cairn_verify", FILE)
cairn_verify = importlib.util.module_from_spec(SPEC)
SPEC.loader.exec_module(cairn_verify)


def sealed(*data, chain_of="activity:abc"):
    """A whole record with these things said."""
    entries, last = [], chain.GENESIS
    for number, said in enumerate(data, start=1):
        payload = {"chain": chain_of, "number": number, "data": said}
        last = chain.link(last, payload)
        entries.append({**payload, "digest": last})
    return {"chain": chain_of, "length": len(entries), "head": last, "rules": "v1", "entries": entries}


RECORD = sealed({"grades": [4, 0], "mean": 4.0}, {"name": "Siân 🏔", "why": None}, {"sure": True})


@pytest.fixture
def run(tmp_path):
    """Runs the file on a record and gives its end and its words."""

    def run_it(record, *options):
        file = tmp_path / "record.json"
        if isinstance(record, bytes):
            file.write_bytes(record)
        elif record is not None:
            file.write_text(record if isinstance(record, str) else json.dumps(record))
        command = [sys.executable, "-I", FILE, file, *options]
        answer = subprocess.run(command, capture_output=True, text=True, check=False)  # noqa: S603 - our own file
        return answer.returncode, answer.stdout + answer.stderr

    return run_it


def test_a_whole_record_fits_and_its_last_seal_is_told(run):
    end, words = run(RECORD)
    assert end == 0
    assert "All 3 entries fit." in words
    assert RECORD["head"] in words


def test_a_seal_written_down_earlier_is_found_again_however_it_was_written(run):
    seal = RECORD["entries"][1]["digest"]
    for written in (seal, seal.upper(), f" {seal[:32]} {seal[32:]} "):
        end, words = run(RECORD, "--seal", written)
        assert (end, "is that of entry 2" in words) == (0, True)


def test_a_seal_of_nowhere_does_not_fit(run):
    end, words = run(RECORD, "--seal", "a" * 64)
    assert end == 1
    assert "No entry has the seal you wrote down" in words


@pytest.mark.parametrize(
    ("change", "says"),
    [
        (lambda record: record["entries"][1]["data"].update(why=0), "Entry 2 does not fit its seal"),
        (lambda record: record["entries"][0]["data"].update(mean=4), "Entry 1 does not fit its seal"),
        (lambda record: record["entries"][2]["data"].update(sure=1), "Entry 3 does not fit its seal"),
        (lambda record: record["entries"][1]["data"].update(name="Sia\u0302n 🏔"), "Entry 2 does not fit its seal"),
        (lambda record: record["entries"][1]["data"].update(name="Siân \ud800"), "Entry 2 does not fit its seal"),
        (lambda record: record["entries"][1].update(more="words"), "Entry 2 does not fit its seal"),
        (lambda record: record["entries"][1].update(digest=7), "Entry 2 does not fit its seal"),
        (lambda record: record["entries"][1].pop("data"), "Entry 2 does not fit its seal"),
        (lambda record: record["entries"][1].pop("digest"), "Entry 2 is no entry with a seal"),
        (lambda record: record["entries"].insert(0, "hello"), "Entry 1 is no entry with a seal"),
        (lambda record: record["entries"].pop(1), "Where entry 2 should be stands number 3"),
        (lambda record: record["entries"].reverse(), "Where entry 1 should be stands number 3"),
        (lambda record: record["entries"].pop(), "should have 3 entries and has 2: the end was cut off"),
        (lambda record: record["entries"].clear(), "There is no entry at all"),
        (lambda record: record.update(length=4), "should have 4 entries and has 3"),
        (lambda record: record.update(head="f" * 64), "should end with the seal"),
        (lambda record: record.update(chain="activity:xyz"), "Entry 1 belongs to another record"),
    ],
)
def test_the_first_entry_that_does_not_fit_is_named_in_plain_words(run, change, says):
    record = json.loads(json.dumps(RECORD))
    change(record)
    end, words = run(record)
    assert end == 1
    assert words.startswith("IT DOES NOT FIT.")
    assert says in words


@pytest.mark.parametrize(
    ("record", "says"),
    [
        (None, "cannot be opened"),
        ("<html>", "is not the JSON file of a record"),
        (b"\xff\xfe\x00", "is not the JSON file of a record"),
        ('{"entries": [', "is not the JSON file of a record"),
        ("[" * 100_000, "is not the JSON file of a record"),
        ("[]", "is no whole record"),
        ('{"entries": []}', "it needs chain, length, head, entries"),
        ('{"chain": "a", "length": 0, "head": "", "entries": {}}', "its entries are not a list"),
        ('{"chain": "a", "chain": "b", "length": 0, "head": "", "entries": []}', "a name stands twice"),
    ],
)
def test_a_wrong_file_is_said_to_be_one_and_not_called_a_forgery(run, record, says):
    end, words = run(record)
    assert end == 2
    assert words.startswith("Not checked.")
    assert says in words


@pytest.mark.parametrize("seal", ["abc", "g" * 64, "", RECORD["head"] + "0"])
def test_a_mistyped_seal_is_said_to_be_one(run, seal):
    end, words = run(RECORD, f"--seal={seal}")
    assert end == 2
    assert "A seal has 64 signs" in words


@settings(max_examples=50)
@given(payloads, payloads)
def test_it_seals_exactly_as_the_record_does(first, second):
    assume("digest" not in first.keys() | second.keys())
    after = chain.link(chain.GENESIS, first)
    assert cairn_verify.seal_of(first, after=chain.GENESIS) == after
    assert cairn_verify.seal_of(second, after=after) == chain.link(after, second)


def test_it_is_short_and_needs_nothing_but_python():
    text = FILE.read_text()
    assert len(text.splitlines()) <= 120
    imported = {
        alias.name for node in ast.walk(ast.parse(text)) if isinstance(node, ast.Import) for alias in node.names
    } | {node.module for node in ast.walk(ast.parse(text)) if isinstance(node, ast.ImportFrom)}
    assert imported <= sys.stdlib_module_names
