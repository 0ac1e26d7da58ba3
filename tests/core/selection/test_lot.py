"""The lot: fixed by seal and numbers, repeated by a stranger's program, fair to everybody in the pool."""

import hashlib
import json
import subprocess
import sys
from collections import Counter
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cairn.core import selection

PROGRAM = Path(__file__).resolve().parents[3] / "docs" / "verify" / "cairn_draw.py"
NUMBERS = "3-17-22-35-41-49"
signs = st.text("0123456789abcdef", min_size=20, max_size=20)
pools = st.lists(signs, min_size=3, max_size=40, unique=True)


@given(pools, st.randoms(use_true_random=False))
def test_the_order_in_which_people_were_listed_changes_nothing(pool, dice):
    mixed = list(pool)
    dice.shuffle(mixed)
    seal = selection.digest(pool)
    assert selection.digest(mixed) == seal
    assert selection.order(seal, NUMBERS, mixed) == selection.order(seal, NUMBERS, pool)


@given(pools)
def test_everybody_in_the_pool_has_one_place_in_the_order(pool):
    assert sorted(selection.order(selection.digest(pool), NUMBERS, pool)) == sorted(pool)


@given(pools, signs)
def test_another_pool_has_another_seal_and_is_refused_under_the_old_one(pool, stranger):
    other = [*pool[1:], stranger]
    if sorted(other) == sorted(pool) or len(set(other)) < len(other):
        return
    assert selection.digest(other) != selection.digest(pool)
    with pytest.raises(ValueError, match="does not fit"):
        selection.order(selection.digest(pool), NUMBERS, other)


@pytest.mark.parametrize(("pool", "why"), [(["a", "a"], "twice"), (["a", "b c"], "space"), (["a", ""], "empty")])
def test_signs_that_could_be_mistaken_are_refused(pool, why):
    with pytest.raises(ValueError, match=why):
        selection.digest(pool)


def test_it_is_the_formula_that_is_published():
    pool = ["bb", "aa", "cc"]
    seal = hashlib.sha256(b"aa\nbb\ncc").hexdigest()
    keys = {sign: hashlib.sha256(f"{seal} 1-2-3 {sign}".encode()).hexdigest() for sign in pool}
    assert selection.digest(pool) == seal
    assert list(selection.order(seal, "1-2-3", pool)) == sorted(pool, key=keys.__getitem__)


def test_everybody_is_drawn_about_equally_often():
    pool = [f"{n:020x}" for n in range(10)]
    seal = selection.digest(pool)
    drawn = Counter(sign for n in range(3000) for sign in selection.order(seal, f"{n}", pool)[:3])
    assert set(drawn) == set(pool)
    assert max(abs(times - 900) for times in drawn.values()) < 125  # five standard deviations


def published(pool):
    seal = selection.digest(pool)
    return {
        "ruling": "r", "source": "Lotto", "day": "2026-01-28", "seal": seal, "pool": sorted(pool), "numbers": NUMBERS,
        "order": list(selection.order(seal, NUMBERS, pool)),
    }  # fmt: skip


def checked(tmp_path, draw, *more):
    file = tmp_path / "draw.json"
    file.write_text(json.dumps(draw))
    return subprocess.run(  # noqa: S603 - our own program
        [sys.executable, "-I", PROGRAM, file, *more], capture_output=True, text=True, check=False
    )


POOL = [f"{n:020x}" for n in range(7)]


def test_a_stranger_repeats_a_draw_with_a_short_program_of_their_own(tmp_path):
    ran = checked(tmp_path, published(POOL))
    assert (ran.returncode, ran.stderr) == (0, "")
    assert ", ".join(published(POOL)["order"][:3]) in ran.stdout
    assert f"with the one in the record: {published(POOL)['seal']}" in ran.stdout
    assert checked(tmp_path, published(POOL), NUMBERS).returncode == 0
    assert len(PROGRAM.read_text().splitlines()) <= 60


@pytest.mark.parametrize(
    ("change", "numbers", "why"),
    [
        ({"pool": sorted([*POOL[1:], "f" * 20])}, NUMBERS, "not the one that was sealed"),
        ({"pool": [*POOL, POOL[0]]}, NUMBERS, "twice"),
        ({"pool": [f"{POOL[0]}\n{POOL[1]}", *POOL[2:]]}, NUMBERS, "two in one"),  # the seal is the same
        ({"order": list(POOL)}, NUMBERS, "The order is not the one"),
        ({}, "1-2-3-4-5-6", "The numbers are not the ones published here"),
        ({"numbers": "", "order": []}, NUMBERS, "Not drawn yet"),
    ],
)
def test_the_program_says_what_is_wrong_with_a_draw(tmp_path, change, numbers, why):
    ran = checked(tmp_path, published(POOL) | change, numbers)
    assert ran.returncode == 1
    assert why in ran.stderr
