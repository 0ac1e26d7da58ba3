"""Small conversations to map: planted groups, no groups, and the published Polis conversations."""

import csv
from functools import cache
from pathlib import Path

import numpy as np
import pytest

PUBLISHED = Path(__file__).parents[3].parent / "shared" / "data" / "polis"

each_published = pytest.mark.parametrize(
    "folder",
    sorted(PUBLISHED.iterdir())
    if PUBLISHED.is_dir()
    else [pytest.param(PUBLISHED, marks=pytest.mark.skip(reason="the published Polis conversations are not here"))],
    ids=lambda folder: folder.name,
)


def planted(*, seed, sizes=(60, 60), statements=24, answers=16):
    """Votes of people in groups that hold opposite or independent views, as (person, statement, vote)."""
    dice = np.random.default_rng(seed)
    leaning = dice.choice([0.12, 0.88], size=(len(sizes), statements))
    votes = []
    for group, size in enumerate(sizes):
        for number in range(size):
            for statement in dice.choice(statements, size=answers, replace=False):
                agrees = dice.random() < leaning[group, statement]
                vote = 0 if dice.random() < 0.1 else 1 if agrees else -1
                votes.append((f"{group}-{number:03}", f"s{statement:02}", vote))
    return votes


@cache
def published_votes(folder):
    """The votes of a published conversation in order of time; from the matrix where there is no list."""
    votes = folder / "votes.csv"
    if votes.exists():
        with votes.open(encoding="utf-8", newline="") as file:
            rows = sorted(csv.DictReader(file), key=lambda row: int(row["timestamp"]))
        return [(row["voter-id"], row["comment-id"], int(row["vote"])) for row in rows]
    with (folder / "participants-votes.csv").open(encoding="utf-8", newline="") as file:
        return [
            (row["participant"], name, int(cell))
            for row in csv.DictReader(file)
            for name, cell in row.items()
            if name.isdigit() and cell
        ]


def published_groups(folder):
    """Polis's own group of each person who has one, as numbers from 0."""
    with (folder / "participants-votes.csv").open(encoding="utf-8", newline="") as file:
        named = {row["participant"]: row["group-id"] for row in csv.DictReader(file)}
    numbers = {name: number for number, name in enumerate(sorted({name for name in named.values() if name}))}
    return {person: numbers[name] for person, name in named.items() if name}
