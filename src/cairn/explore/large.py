"""Maps of more people than one computer holds: votes from Parquet files, counted part by part, on Dask if given.

Needs the packages of `pip install "cairn[large]"`; nothing else imports this.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
import pyarrow.parquet

from cairn.core.opinion_map import Reactions, polis

if TYPE_CHECKING:
    import distributed


def polis_outcome(
    folder: Path, *, statements: Sequence[str], client: distributed.Client | None = None, seed: int = 0
) -> polis.Outcome:
    """Polis's outcome for the votes in this folder, the same as in one memory.

    Each `*.parquet` file holds the columns `person`, `statement` (its place in `statements`), `vote` and perhaps
    `matters`, in order of time; all votes of a person lie in one file. People stand in the order of the files' names,
    and within a file in the order of their numbers. With a Dask client the files are read where its workers run.
    """
    files = sorted(folder.glob("*.parquet"))
    if not files:
        raise FileNotFoundError("There are no *.parquet files in this folder.")
    read = partial(part, statements=tuple(statements))
    if client is None:
        return polis.outcome_of_parts(files, read, statements=statements, seed=seed)
    return polis.outcome_of_parts(files, read, statements=statements, each=partial(_on, client), seed=seed)


def part(file: Path, *, statements: Sequence[str]) -> Reactions:
    """The reactions in one file."""
    table = pyarrow.parquet.read_table(file)
    columns = {name: table.column(name).to_numpy() for name in table.column_names}
    people, person = np.unique(columns["person"], return_inverse=True)
    return Reactions.of_arrays(
        person,
        columns["statement"],
        columns["vote"],
        matters=columns.get("matters"),
        people=len(people),
        statements=statements,
    )


def _on(client: distributed.Client, deed: Callable[..., Any], *columns: Sequence[Any]) -> list[Any]:
    """The deed, once for every part, on the workers; not remembered by name, since files can change."""
    found: list[Any] = client.gather(client.map(deed, *columns, pure=False))
    return found
