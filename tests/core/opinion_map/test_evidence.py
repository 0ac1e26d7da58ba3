"""Evidence: groups are spoken of only when they help to guess answers that were hidden."""

import numpy as np
import pytest

from cairn.core.opinion_map import Reactions, evidence
from tests.core.opinion_map.conversations import planted


def weighed(votes, counts=(2,)):
    reactions = Reactions.of(votes)
    return evidence.evidence(reactions, reactions.answers() >= 7, counts, seed=1)


def test_planted_groups_help_to_guess_hidden_answers():
    (found,) = weighed(planted(seed=1))
    assert found.is_clear
    # A leaning of 88 % leaves 0.53 bits of a coin toss open: 0.47 can be won where groups oppose, none elsewhere.
    assert 0.1 < found.bits < 0.47


@pytest.mark.parametrize("seed", range(6))
def test_groups_made_from_noise_do_not_help(seed):
    assert not any(found.is_clear for found in weighed(planted(seed=seed, sizes=(100,)), counts=(2, 3, 4)))


def test_the_gain_is_in_bits_and_errs_from_person_to_person():
    reactions = Reactions.of([("a", "x", 1), ("a", "y", -1), ("b", "x", 1), ("b", "y", 1)])
    found = evidence._weigh(2, np.array([3.0, 1.0]), reactions.opinions())  # noqa: SLF001
    assert (found.bits, found.error) == (1.0, pytest.approx(2**0.5 / 4))
    assert not evidence.Evidence(2, 1.0, 0.7).is_clear
    assert evidence.Evidence(2, 1.0, 0.5).is_clear
