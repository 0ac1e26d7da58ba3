"""One run of one implementation on one file of votes, in a process of its own; prints what it took as JSON.

Run with the Python that has the implementation: `python runs.py WHICH FILE`, where WHICH is `cairn` for Polis's method
as Cairn does it, `cairn-map` for Cairn's own, groups and stability included, or `red-dwarf`. What is
measured is the computation only: programs are loaded, and have run once on a few votes, before the clock starts. The
memory is the highest of the whole process, its votes included in the form it takes them in.
"""

from __future__ import annotations

import json
import re
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Callable

FEW = 400


def main() -> None:
    which, file = sys.argv[1:]
    votes = dict(np.load(file))
    prepare, compute = {"cairn": cairn, "cairn-map": cairn_map, "red-dwarf": red_dwarf}[which]()
    few = {**votes, **{name: votes[name][:FEW] for name in ("person", "statement", "vote")}}
    few["people"] = few["person"].max() + 1
    compute(prepare(few))
    loaded = megabytes()
    begun = time.perf_counter()
    ready = prepare(votes)
    reading = time.perf_counter() - begun
    del votes
    wall, processor = time.perf_counter(), time.process_time()
    groups = compute(ready)
    taken = {"wall": time.perf_counter() - wall, "processor": time.process_time() - processor}
    print(json.dumps({**taken, "reading": reading, "loaded": loaded, "memory": megabytes(), "groups": groups}))


def cairn() -> tuple[Callable[..., Any], Callable[..., int]]:
    sys.path.insert(0, str(Path(__file__).parents[2] / "src"))
    from cairn.core.opinion_map import Reactions, loops, polis

    loops.compiled(loops.MANY)
    warm_up(Reactions, polis, loops)

    def prepare(votes: dict[str, Any]) -> Reactions:
        size = {"people": int(votes["people"]), "statements": int(votes["statements"])}
        return Reactions.of_arrays(votes["person"], votes["statement"], votes["vote"], **size)

    return prepare, lambda reactions: polis.outcome(reactions).count


def cairn_map() -> tuple[Callable[..., Any], Callable[..., int]]:
    prepare, _ = cairn()
    from cairn.core import opinion_map

    return prepare, lambda reactions: len(opinion_map.draw(reactions, seed=1).groups)


def warm_up(reactions: Any, polis: Any, loops: Any) -> None:
    """The compiled loops, once, on a small conversation, so that they are loaded or compiled."""
    many, loops.MANY = loops.MANY, 0
    dice = np.random.default_rng(1)
    person, statement = np.repeat(np.arange(300, dtype=np.uint32), 20), np.tile(np.arange(20, dtype=np.uint16), 300)
    vote = dice.integers(-1, 2, 6000).astype(np.int8)
    polis.outcome(reactions.of_arrays(person, statement, vote, people=300, statements=20))
    loops.MANY = many


def red_dwarf() -> tuple[Callable[..., Any], Callable[..., int]]:
    from reddwarf.implementations.polis import run_pipeline

    def prepare(votes: dict[str, Any]) -> list[dict[str, int]]:
        columns = zip(*(votes[name].tolist() for name in ("person", "statement", "vote")), strict=True)
        return [{"participant_id": p, "statement_id": s, "vote": v, "modified": 0} for p, s, v in columns]

    def compute(votes: list[dict[str, int]]) -> int:
        found = run_pipeline(votes=votes, random_state=1)
        return len(found.repness)

    return prepare, compute


def megabytes() -> float:
    """The highest of this process alone: `getrusage` would begin with that of the process that started it."""
    status = Path("/proc/self/status").read_text(encoding="ascii")
    return int(re.findall(r"VmHWM:\s*(\d+) kB", status)[0]) / 1_000


if __name__ == "__main__":
    main()
