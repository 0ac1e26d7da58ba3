"""The chain of hashes, and the outsider's script on its page of documentation."""

import json
import re
import subprocess
import sys
from pathlib import Path
from types import MappingProxyType

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cairn.core import chain

PAGE = Path(__file__).parents[2] / "docs" / "methods" / "chain.md"

texts = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=8)
numbers = st.integers() | st.integers(-40_000, 40_000).map(lambda quarter: quarter / 4)
values = st.recursive(
    st.none() | st.booleans() | numbers | texts,
    lambda parts: st.lists(parts, max_size=3) | st.dictionaries(texts, parts, max_size=3),
    max_leaves=6,
)
payloads = st.dictionaries(texts, values, max_size=4)

some = settings(max_examples=20)


def chained(*payloads, start=chain.GENESIS):
    entries, previous = [], start
    for number, payload in enumerate(payloads, start=1):
        previous = chain.link(previous, payload)
        entries.append((number, payload, previous))
    return entries


@some
@given(st.lists(payloads, max_size=5))
def test_a_chain_holds_when_nothing_was_touched(them):
    assert chain.first_break(chained(*them)) is None


@some
@given(st.lists(payloads, min_size=1, max_size=5), payloads, st.data())
def test_a_changed_entry_is_found_at_its_number(them, other, data):
    entries = chained(*them)
    place = data.draw(st.integers(0, len(entries) - 1))
    number, payload, stated = entries[place]
    entries[place] = (number, other, stated)
    broken = chain.first_break(entries)
    if chain.canonical(other) == chain.canonical(payload):
        assert broken is None
    else:
        assert (broken.number, broken.reason) == (number, "hash")


@some
@given(st.lists(payloads, min_size=2, max_size=6), st.data())
def test_a_dropped_entry_is_found_unless_it_was_the_last(them, data):
    entries = chained(*them)
    place = data.draw(st.integers(0, len(entries) - 2))
    del entries[place]
    broken = chain.first_break(entries)
    assert (broken.number, broken.reason) == (place + 1, "number")


def test_renumbering_over_a_dropped_entry_does_not_hide_it():
    entries = chained({"a": 1}, {"b": 2}, {"c": 3})
    hidden = [entries[0], (2, *entries[2][1:])]
    assert chain.first_break(hidden).number == 2
    assert "does not match its hash" in str(chain.first_break(hidden).why)


def test_an_entry_slipped_in_is_found():
    entries = chained({"a": 1}, {"b": 2})
    doubled = [entries[0], entries[0], entries[1]]
    broken = chain.first_break(doubled)
    assert str(broken.why) == "Entry 1 stands where entry 2 should be."


def test_a_chain_that_starts_late_says_so():
    broken = chain.first_break(chained({"a": 1}, {"b": 2})[1:])
    assert str(broken.why) == "Entry 1 is missing: the chain starts at number 2."


def test_a_cut_end_is_found_only_by_whoever_kept_a_hash():
    entries = chained({"a": 1}, {"b": 2}, {"c": 3})
    kept = entries[2][2]
    assert chain.first_break(entries[:2]) is None
    assert chain.first_break(entries, head=kept) is None
    assert chain.first_break(entries[:2], head=kept).reason == "head"


def test_a_chain_that_grew_since_still_holds_the_older_hash():
    entries = chained({"a": 1}, {"b": 2})
    assert chain.first_break(entries, head=entries[0][2]) is None


def test_a_whole_rewrite_is_found_by_whoever_kept_a_hash():
    kept = chained({"a": 1})[0][2]
    assert chain.first_break(chained({"a": 2}), head=kept).reason == "head"


def test_nothing_yet_holds():
    assert chain.first_break([]) is None
    assert chain.first_break([], head=chain.GENESIS) is None


def test_an_entry_that_cannot_be_read_is_a_break_and_not_a_crash():
    broken = chain.first_break([(1, {"mean": float("inf")}, "")])
    assert broken.reason == "payload"
    assert "payload.mean: inf" in str(broken.why)


@some
@given(payloads)
def test_a_payload_reads_the_same_after_it_was_stored_as_json(payload):
    written = chain.canonical(payload)
    assert chain.canonical(json.loads(written)) == written


@some
@given(payloads)
def test_the_order_of_keys_does_not_matter(payload):
    turned = dict(reversed(payload.items()))
    assert chain.canonical(turned) == chain.canonical(payload)


def test_frozen_mappings_and_tuples_are_written_like_dicts_and_lists():
    frozen = MappingProxyType({"grades": (4, 0)})
    assert chain.canonical(frozen) == b'{"grades":[4,0]}'


@pytest.mark.parametrize(
    ("payload", "sentence"),
    [
        ({"a": float("nan")}, "payload.a: nan is not a number JSON can hold"),
        ({"a": [1, float("-inf")]}, "payload.a[1]: -inf is not a number JSON can hold"),
        ({"a": 1e300}, "payload.a: the number 1e+300 has no single written form"),
        ({"a": -0.0}, "payload.a: the number -0.0 has no single written form"),
        ({"a": {"b": {1, 2}}}, "payload.a.b: set is not JSON"),
        ({"a": b"x"}, "payload.a: bytes are not JSON"),
        ({1: "a"}, "payload: the key 1 is not text"),
        ({"a": "\0"}, "payload.a: the text holds a NUL character"),
        ({"a": "\ud800"}, "payload.a: the text is not valid Unicode"),
    ],
)
def test_what_has_no_single_written_form_is_refused_with_its_place(payload, sentence):
    with pytest.raises(chain.Unwritable) as refusal:
        chain.canonical(payload)
    assert str(refusal.value) == sentence


def test_the_hash_is_the_one_the_page_describes():
    known = "44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a"  # SHA-256 of "{}", as published
    assert chain.link("", {}) == known
    assert chain.link(chain.GENESIS, {}) != known


def outsider(entries, folder):
    """What the page's script says of entries exported as an activity exports its record."""
    script, record = folder / "check.py", folder / "record.json"
    script.write_text(re.search(r"```python\n(.*?)```", PAGE.read_text(), re.DOTALL)[1])
    exported = [{**payload, "digest": stated} for _number, payload, stated in entries]
    record.write_text(json.dumps({"entries": exported}))
    return subprocess.run([sys.executable, script, record], capture_output=True, text=True, check=False)  # noqa: S603


def test_an_outsider_with_the_page_alone_comes_to_the_same_hash(tmp_path):
    entries = chained({"number": 1, "name": "Siân", "mean": 4.0}, {"number": 2, "grades": [4, 0], "why": None})
    answer = outsider(entries, tmp_path)
    assert answer.stdout == f"2 entries hold; the last hash is {entries[1][2]}\n"


def test_an_outsider_with_the_page_alone_finds_the_change(tmp_path):
    entries = chained({"number": 1}, {"number": 2, "said": "yes"})
    entries[1] = (2, {"number": 2, "said": "no"}, entries[1][2])
    answer = outsider(entries, tmp_path)
    assert (answer.returncode, answer.stderr) == (1, "entry 2 does not match its hash\n")


def test_an_outsider_with_the_page_alone_finds_what_is_missing(tmp_path):
    entries = chained({"number": 1}, {"number": 2}, {"number": 3})
    answer = outsider([entries[0], entries[2]], tmp_path)
    assert (answer.returncode, answer.stderr) == (1, "entry 2 is missing\n")


def test_the_outsiders_script_is_no_longer_than_thirty_lines():
    script = re.search(r"```python\n(.*?)```", PAGE.read_text(), re.DOTALL)[1]
    assert len(script.splitlines()) <= 30
