"""Methods: the whole list, and what each must do."""

import pytest

from cairn.core import opinion_map
from cairn.core.opinion_map import Reactions
from tests.core.opinion_map.conversations import planted


def grouped(votes, by, seed=1):
    reactions = Reactions.of(votes).voiced()
    counted = reactions.answers() >= 7
    return by.group(reactions, counted, seed)


WITH_EVIDENCE = [one for one in opinion_map.METHODS if one is not opinion_map.POLIS]  # Polis asks for none
each_method = pytest.mark.parametrize("by", WITH_EVIDENCE, ids=[one.name for one in WITH_EVIDENCE])


def test_every_method_has_a_name_of_its_own():
    names = [one.name for one in opinion_map.METHODS]
    assert len(names) == len(set(names)) > 0


@each_method
def test_a_named_partition_is_clearly_better_than_none(by):
    found = grouped(planted(seed=2), by)
    proof = {one.groups: one for one in found.evidence if not one.directions}
    assert found.group is not None
    assert proof[found.count].is_clear


@each_method
@pytest.mark.parametrize("seed", range(4))
def test_noise_is_not_partitioned(by, seed):
    found = grouped(planted(seed=seed, sizes=(100,)), by)
    assert found.group is None
    assert found.evidence
