"""Polis's method against red-dwarf's, given Polis's own groups. Slow, and red-dwarf is never part of the product."""

import numpy as np
import pytest

from cairn.core.opinion_map import Reactions, common_ground, counts, representative
from tests.core.opinion_map.conversations import each_published, published_groups, published_votes

pytestmark = [pytest.mark.oracle, pytest.mark.filterwarnings("default")]


def told(reactions, group):
    """What red-dwarf makes of these people in these groups: a table by group and statement, and one by statement."""
    stats = pytest.importorskip("reddwarf.utils.stats", reason="red-dwarf is not installed here")
    import pandas as pd

    matrix = np.full((len(reactions.people), len(reactions.statements)), np.nan)
    matrix[reactions.person, reactions.statement] = reactions.vote
    table = pd.DataFrame(matrix[group >= 0], columns=range(matrix.shape[1]))
    by_group, by_statement = stats.calculate_comment_statistics_dataframes(table, group[group >= 0])
    return by_group, by_statement, stats.select_representative_statements(by_group)


@each_published
def test_totals_informed_consensus_and_representative_statements_equal_the_oracles(folder):
    reactions, known = Reactions.of(published_votes(folder)), published_groups(folder)
    group = np.array([known.get(name, -1) for name in reactions.people])
    by_group, by_statement, chosen = told(reactions, group)

    ours = counts.by_group(reactions, group, group.max() + 1)
    for column, table in (("na", ours.agree), ("nd", ours.disagree), ("ns", ours.seen)):
        assert by_group[column].to_numpy().reshape(table.shape).tolist() == table.tolist()
    for answer, votes in (("agree", ours.agree), ("disagree", ours.disagree)):
        theirs = by_statement[f"group-aware-consensus-{answer}"].to_numpy()
        assert common_ground.consensus(votes, ours.seen) == pytest.approx(theirs, abs=1e-12)

    names = reactions.statements
    for number, of_group in enumerate(
        representative.representative(names, ours.agree, ours.disagree, ours.seen, as_polis=True)
    ):
        assert [(one.statement, one.answer, one.votes, one.seen) for one in of_group] == [
            (names[row["tid"]], row["repful-for"], row["n-success"], row["n-trials"]) for row in chosen[number]
        ]
        figures = [(one.share, one.share_test, one.ratio, one.ratio_test) for one in of_group]
        theirs = [[row[name] for name in ("p-success", "p-test", "repness", "repness-test")] for row in chosen[number]]
        assert figures == [pytest.approx(row, abs=1e-9) for row in theirs]
