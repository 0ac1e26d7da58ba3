"""Our tickets against those of sortition-algorithms for the same pool. Slow, and it is never part of the product."""

import csv
import io
from collections import Counter

import pytest

from cairn.core.selection import fair
from tests.core.selection.make_pools import pool

pytestmark = [pytest.mark.oracle, pytest.mark.filterwarnings("default")]


def their_tickets(of):
    """A thousand panels as sortition-algorithms draws them, through the CSV files of its field."""
    theirs = pytest.importorskip("sortition_algorithms", reason="sortition-algorithms is not installed here")
    quotas = _csv([("feature", "value", "min", "max"), *((q.feature, q.value, q.least, q.most) for q in of.quotas)])
    people = _csv(
        [("id", *of.features), *((sign, *map(answers.get, of.features)) for sign, answers in of.people.items())]
    )
    settings = theirs.Settings(
        id_column="id", columns_to_keep=[], selection_algorithm="maximin", solver_backend="highspy"
    )
    data = theirs.SelectionData(theirs.CSVStringDataSource(quotas, people))
    features, _ = data.load_features(of.places)
    loaded, _ = data.load_people(settings, features)
    is_done, panels, _ = theirs.run_stratification(
        features, loaded, of.places, settings, number_selections=fair.TICKETS, max_seconds=300
    )
    assert is_done
    return panels


def _csv(rows):
    written = io.StringIO()
    csv.writer(written).writerows(rows)
    return written.getvalue()


@pytest.mark.parametrize(("people", "places"), [(60, 12), (200, 40)])
def test_the_least_chance_on_our_tickets_is_no_worse_than_on_the_oracles(people, places):
    of = pool(people, places)
    found = fair.lottery(of)
    ours = fair.tickets(found, seed="a")  # before theirs: the solver keeps the number of threads it began with
    theirs = Counter(sign for panel in their_tickets(of) for sign in panel)
    least = min(ours.held.get(sign, 0) for sign in of.people)
    assert all(fair.misses(of, frozenset(panel)) == () for panel in ours.panels)
    assert least / fair.TICKETS >= found.bound - 0.002
    assert least >= min(theirs.get(sign, 0) for sign in of.people)
