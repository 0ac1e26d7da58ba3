"""Speed and memory: Cairn and red-dwarf in turn, on the same votes, each in a process of its own."""

from __future__ import annotations

import json
import statistics
import subprocess
import sys
import time
import venv
from pathlib import Path

import numpy as np

PEER = "red-dwarf==0.4.0"
RUNS = Path(__file__).parent / "runs.py"
PATIENCE, MEMORY = 300, 12  # seconds, and gigabytes for the peer
TOO_LONG = f"not finished within {PATIENCE // 60} minutes"
MOST_FOR_PEER = 5_000_000  # votes: above, its input alone, a list of dicts, takes more than ten gigabytes

SMALL = ((1_000, 100, 40_000), (1_000, 1_000, 40_000))
SIZES = (
    *SMALL,
    (10_000, 100, 400_000),
    (10_000, 1_000, 400_000),
    (10_000, 5_000, 400_000),
    (100_000, 100, 4_000_000),
    (1_000_000, 100, 40_000_000),
    (1_000_000, 1_000, 40_000_000),
)
PROMISES = {
    (10_000, 1_000, 400_000): "promised: 30 times as fast, a fifth of the memory",
    (100_000, 100, 4_000_000): "promised: 300 times as fast",
    (1_000_000, 1_000, 40_000_000): "promised: below 5 s and 1,000 MB",
}

OWN = {
    (10_000, 1_000, 400_000): "promised: no slower than red-dwarf",
    (1_000_000, 1_000, 40_000_000): "promised: below 120 s and 4,000 MB",
}


def measure(folder: Path, *, quick: bool, peer: str | None) -> None:
    """Prints a line for each size, then what one vote more costs."""
    peer_python = peer or install(folder / "peer")
    print(
        f"Polis's method, Cairn and {PEER} in turn. Time is of the computation alone, with the votes in the form each"
    )
    print("takes them in; memory is the highest of the whole process, what it loads and its votes included.")
    per_vote = []
    for size in SMALL if quick else SIZES:
        file = folder / "votes.npz"
        np.savez(file, **planted(*size))
        times = 3 if size[2] <= 400_000 else 1
        ours, theirs = in_turn(sys.executable, peer_python, file, size, times)
        print(line(size, ours, theirs), flush=True)
        per_vote.append(ours["processor"] / size[2] * 1e6)
        if quick or size in OWN:
            print(own_line(size, finished(run(sys.executable, "cairn-map", file, limited=False)), theirs), flush=True)
    print("Cairn's processor time per vote, small to large:", " · ".join(f"{one:.2f} µs" for one in per_vote))
    one_vote(*(SMALL if quick else SIZES)[1 if quick else 3])


def install(folder: Path) -> str:
    """The peer in a virtual environment of its own; gives its Python."""
    venv.create(folder, with_pip=True)
    python = str(folder / "bin" / "python")
    subprocess.run([python, "-m", "pip", "install", "--quiet", PEER], check=True)  # noqa: S603 - a fixed program
    return python


def planted(people: int, statements: int, votes: int) -> dict[str, np.ndarray]:
    """Four groups of 40, 30, 20 and 10 in a hundred with views of their own; early statements are seen more."""
    dice = np.random.default_rng(1)
    answers = dice.integers(votes // people // 2, votes // people * 3 // 2 + 1, people).clip(1, statements)
    seen = np.cumsum(1 / np.sqrt(np.arange(1, statements + 1)))
    person = np.repeat(np.arange(people, dtype=np.uint32), answers)
    statement = np.empty(len(person), dtype=np.uint16)
    for start in range(0, len(person), 1_000_000):
        drawn = dice.random(min(1_000_000, len(person) - start)) * seen[-1]
        statement[start : start + len(drawn)] = np.searchsorted(seen, drawn, side="right")
    person, statement = once_each(person, statement, statements)
    group = np.searchsorted(np.cumsum([0.4, 0.3, 0.2]), dice.random(people))
    chance = dice.beta(0.7, 0.7, size=(4, statements)).astype(np.float32)
    vote = np.empty(len(person), dtype=np.int8)
    for start in range(0, len(person), 1_000_000):
        part = slice(start, start + 1_000_000)
        agrees = dice.random(len(person[part])) < chance[group[person[part]], statement[part]]
        vote[part] = np.where(dice.random(len(agrees)) < 0.12, 0, np.where(agrees, 1, -1))
    return {"person": person, "statement": statement, "vote": vote, "people": people, "statements": statements}


def once_each(person: np.ndarray, statement: np.ndarray, statements: int) -> tuple[np.ndarray, np.ndarray]:
    pair = np.unique(person.astype(np.uint64) * np.uint64(statements) + statement)
    return (pair // np.uint64(statements)).astype(np.uint32), (pair % np.uint64(statements)).astype(np.uint16)


def in_turn(
    python: str, peer_python: str, file: Path, size: tuple[int, int, int], times: int
) -> tuple[dict[str, float], dict[str, float] | str]:
    """The usual of so many runs of each, one after the other; of the peer, why not if it does not come to an end."""
    ours: list[dict[str, float]] = []
    theirs: list[dict[str, float]] = []
    gave_up = "" if size[2] <= MOST_FOR_PEER else f"not started, its input takes more than {MEMORY} GB"
    for _ in range(times):
        ours.append(finished(run(python, "cairn", file, limited=False)))
        other = gave_up or run(peer_python, "red-dwarf", file, limited=True)
        if isinstance(other, str):
            gave_up = other
        else:
            theirs.append(other)
    return usual(ours), gave_up or usual(theirs)


def finished(ours: dict[str, float] | str) -> dict[str, float]:
    if isinstance(ours, str):
        sys.exit(f"Cairn: {ours}")
    return ours


def run(python: str, which: str, file: Path, *, limited: bool) -> dict[str, float] | str:
    """What one run took, or a sentence on why there is none."""
    command = [python, str(RUNS), which, str(file)]
    if limited:
        command = ["sh", "-c", f'ulimit -v {MEMORY * 1_000_000}; exec "$@"', "sh", *command]
    begun = time.monotonic()
    try:
        done = subprocess.run(command, capture_output=True, text=True, timeout=PATIENCE, check=False)  # noqa: S603
    except subprocess.TimeoutExpired:
        return TOO_LONG
    if done.returncode:
        last = (done.stderr.strip().splitlines() or ["killed"])[-1]
        return f"stopped after {time.monotonic() - begun:.0f} s ({last[:60]}; limit {MEMORY} GB)"
    found: dict[str, float] = json.loads(done.stdout.splitlines()[-1])
    return found


def usual(runs: list[dict[str, float]]) -> dict[str, float]:
    return {name: statistics.median(one[name] for one in runs) for name in runs[0]}


def line(size: tuple[int, int, int], ours: dict[str, float], theirs: dict[str, float] | str) -> str:
    people, statements, votes = size
    begin = f"{people:>9,} people, {statements:>5,} statements, {votes:>10,} votes:  Cairn {said(ours)}"
    if isinstance(theirs, str):
        compared = f"red-dwarf {theirs}"
        if theirs == TOO_LONG:
            compared += f": more than {PATIENCE / ours['wall']:.0f} times by the clock"
    else:
        times = {name: theirs[name] / ours[name] for name in ("wall", "processor", "memory")}
        compared = f"red-dwarf {said(theirs)}: {times['wall']:.0f} times by the clock, {times['processor']:.0f} by the"
        compared += f" processor, {times['memory']:.1f} times the memory"
    promise = PROMISES.get(size)
    return f"{begin}; {compared}" + (f" ({promise})" if promise else "")


def own_line(size: tuple[int, int, int], ours: dict[str, float], theirs: dict[str, float] | str) -> str:
    """Our own method on the same votes, beside the peer's run of Polis's."""
    begin = f"{'':>9} our own method, its groups and their stability: {said(ours)}"
    if not isinstance(theirs, str):
        begin += f"; red-dwarf takes {theirs['wall'] / ours['wall']:.1f} times as long for Polis's groups"
    return begin + (f" ({OWN[size]})" if size in OWN else "")


def said(one: dict[str, float]) -> str:
    return f"{one['wall']:.2f} s, processor {one['processor']:.2f} s, {one['memory']:,.0f} MB"


def one_vote(people: int, statements: int, votes: int) -> None:
    """What one changed vote costs, in the sums and in the axes, and that both equal a recount."""
    from cairn.core.opinion_map import Reactions, axes, loops
    from cairn.core.opinion_map.sums import Sums

    loops.compiled(loops.MANY)
    said = planted(people, statements, votes)
    vote = said["vote"].copy()
    size = {"people": people, "statements": statements}
    reactions = Reactions.of_arrays(said["person"], said["statement"], vote, **size)
    kept = Sums.of(reactions)
    found = axes.of_sums(kept)
    changes = []
    for place in np.random.default_rng(2).integers(0, len(vote), 2_000).tolist():
        row = slice(*reactions.starts[said["person"][place] : said["person"][place] + 2])
        others, theirs, own = reactions.statement[row], vote[row].copy(), int(said["statement"][place])
        now, before = (int(vote[place]) + 2) % 3 - 1, int(vote[place])
        changes.append((own, now, others[others != own], theirs[others != own], before))
        vote[place] = now
    kept.answer(*changes[0][:4], before=changes[0][4])
    begun = time.process_time()
    for own, now, others, theirs, before in changes[1:]:
        kept.answer(own, now, others, theirs, before=before)
    microseconds = (time.process_time() - begun) / (len(changes) - 1) * 1e6
    refreshed = []
    for _ in range(20):
        begun = time.process_time()
        found = axes.of_sums(kept, before=found)
        refreshed.append((time.process_time() - begun) * 1e3)
    equal = kept.equals(Sums.of(Reactions.of_arrays(said["person"], said["statement"], vote, **size)))
    print(f"One vote changed, {people:,} people, {statements:,} statements:", end=" ")
    print(f"sums {microseconds:.1f} µs (promised below 5),", end=" ")
    print(f"axes anew {statistics.median(refreshed):.1f} ms (promised below 10); equal to a recount: {equal}")
    if not equal:
        sys.exit("the sums are not those of a recount")
