"""Promise: a panel of forty is drawn fairly from five hundred people in under a minute, proven to the hundredth point.

For pools of three sizes: the lottery and its thousand tickets, the least chance on the tickets, the bound that no
lottery can pass, and the same by sortition-algorithms, the program of the field, with its seconds in the same run.
That one is installed in a folder of its own that is gone afterwards; Cairn never needs it. Run: make bench. `--quick`:
without the largest pool.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path

ROOT = Path(__file__).parents[1]
sys.path[:0] = [str(ROOT / "src"), str(ROOT)]

from cairn.core.selection import fair  # noqa: E402 - found only now
from tests.core.selection.make_pools import pool  # noqa: E402

SIZES = ((60, 12), (200, 40), (500, 40))
PEER = "sortition-algorithms==0.12.15"
LOSS = 0.002
SECONDS = 60


def main() -> None:
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--quick", action="store_true")
    sizes = SIZES[:2] if asked.parse_args().quick else SIZES
    measured = [ours(*size) for size in sizes]  # first: the solver keeps the number of threads it began with
    with tempfile.TemporaryDirectory() as folder:
        has_peer = installed(folder)
        print("people  places  least on tickets  bound  gap in points   seconds   peer: least  seconds   ratio")
        for (people, places), (least, bound, seconds) in zip(sizes, measured, strict=True):
            gap = 100 * (bound - least)  # of what a proof allows, in percentage points
            print(f"{people:6} {places:7} {least:17.3f} {bound:6.3f} {gap:14.2f} {seconds:9.1f}", end="")
            print("   {:11.3f} {:8.1f} {:7.2f}".format(*peer(people, places, seconds)) if has_peer else "")
            if least < bound - LOSS or seconds > SECONDS:
                sys.exit("The promise is not kept.")


def ours(people: int, places: int) -> tuple[float, float, float]:
    of, began = pool(people, places), time.perf_counter()
    found = fair.lottery(of)
    made = fair.tickets(found, seed="bench")
    seconds = time.perf_counter() - began
    wrong = [panel for panel in made.panels if fair.misses(of, frozenset(panel))]
    if wrong:
        sys.exit("A ticket does not meet the quotas.")
    return min(made.held.get(sign, 0) for sign in of.people) / fair.TICKETS, found.bound, seconds


def peer(people: int, places: int, seconds: float) -> tuple[float, float, float]:
    from tests.core.selection.test_fair_oracle import their_tickets

    of, began = pool(people, places), time.perf_counter()
    held = Counter(sign for panel in their_tickets(of) for sign in panel)
    theirs = time.perf_counter() - began
    return min(held.get(sign, 0) for sign in of.people) / fair.TICKETS, theirs, theirs / seconds


def installed(folder: str) -> bool:
    subprocess.run([sys.executable, "-m", "venv", f"{folder}/.pip"], check=True)  # noqa: S603 - our own words
    pip = [f"{folder}/.pip/bin/pip", "install", "--quiet", "--disable-pip-version-check", "--target", folder, PEER]
    if subprocess.run(pip, check=False).returncode:  # noqa: S603 - our own words
        return False
    sys.path.append(folder)
    return True


if __name__ == "__main__":
    main()
