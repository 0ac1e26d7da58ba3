"""Maps past one machine: from parts in files, on two processes, the same to the last digit."""

from pathlib import Path

import numpy as np
import pytest

from cairn.core.opinion_map import Reactions, polis
from cairn.core.opinion_map.polis import parts
from tests.core.opinion_map.conversations import planted

pyarrow = pytest.importorskip("pyarrow")
pytest.importorskip("pyarrow.parquet")
from cairn.explore import large  # noqa: E402 - only where pyarrow is

STATEMENTS = tuple(f"s{number:02}" for number in range(24))


@pytest.fixture
def whole():
    return Reactions.of(planted(seed=3, sizes=(90, 60, 40)), statements=STATEMENTS)


@pytest.fixture
def folder(whole, tmp_path):
    """The same votes in three files of unequal size, each in an order of its own."""
    dice = np.random.default_rng(1)
    for name, (first, last) in zip("abc", ((0, 20), (20, 130), (130, 190)), strict=True):
        rows = dice.permutation(np.arange(whole.starts[first], whole.starts[last]))
        columns = {"person": whole.person[rows], "statement": whole.statement[rows], "vote": whole.vote[rows]}
        pyarrow.parquet.write_table(pyarrow.table(columns), tmp_path / f"{name}.parquet")
    return tmp_path


def said(found):
    return (
        found.axes.directions.tolist(),
        found.places.tolist(),
        found.group.tolist(),
        found.silhouettes,
        found.counted.agree.tolist(),
        (found.representative, found.consensus),
        [informed.tolist() for informed in found.informed],
    )


def test_parts_give_the_outcome_of_the_whole(whole, folder: Path):
    assert said(large.polis_outcome(folder, statements=STATEMENTS)) == said(polis.outcome(whole))


@pytest.mark.filterwarnings("ignore")
def test_two_processes_of_dask_give_the_outcome_of_the_whole(whole, folder: Path):
    distributed = pytest.importorskip("distributed")
    with (
        distributed.LocalCluster(
            n_workers=2, threads_per_worker=1, processes=True, dashboard_address=None, host="127.0.0.1"
        ) as cluster,
        distributed.Client(cluster) as client,
    ):
        found = large.polis_outcome(folder, statements=STATEMENTS, client=client)
    assert said(found) == said(polis.outcome(whole))


def test_a_folder_without_votes_is_refused(tmp_path: Path):
    with pytest.raises(FileNotFoundError, match="There are no"):
        large.polis_outcome(tmp_path, statements=STATEMENTS)


def test_more_statements_than_the_sums_are_made_for_are_refused():
    with pytest.raises(parts.TooManyStatementsError, match="up to 2048"):
        polis.outcome_of_parts([], lambda one: one, statements=[""] * 2049)
