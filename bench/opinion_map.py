"""Promise: Polis's picture of a million people within seconds, and groups that are there, not made up.

Runs Cairn and red-dwarf, another implementation of Polis, in turn on the same votes and prints the ratios of time and
memory. red-dwarf is installed in a virtual environment of its own that is gone afterwards; Cairn never needs it.
Run: make bench. `--quick`: small sizes only. `--peer PYTHON`: a Python that has red-dwarf already.
"""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
from pathlib import Path

sys.path[:0] = [str(Path(__file__).parents[1] / "src"), str(Path(__file__).parent)]
os.environ.setdefault("NUMBA_CACHE_DIR", str(Path(tempfile.gettempdir()) / "cairn-bench-compiled"))

from opinions import engine, planted  # noqa: E402 - found only now


def main() -> None:
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--quick", action="store_true")
    asked.add_argument("--peer")
    said = asked.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        print("SPEED")
        engine.measure(Path(folder), quick=said.quick, peer=said.peer)
    print("TRUTH AND REAL VOTES")
    if not planted.measure(quick=said.quick):
        sys.exit("A promise about planted opinions is not kept.")


if __name__ == "__main__":
    main()
