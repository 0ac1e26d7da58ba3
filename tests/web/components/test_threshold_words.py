"""The numbers of the rules, as people say them."""

import pytest

from cairn.core.altitude import RULES_V1
from cairn.core.altitude.rules import Threshold
from cairn.web.components.words import threshold_words


@pytest.mark.parametrize(
    ("value", "unit", "said"),
    [
        (5, "working days", "5 working days"),
        (0.25, "share of agenda time", "25% of agenda time"),
        (1 / 3, "share of people present", "33% of people present"),
        (0.25, "share of tasks, each side", "25% of tasks, each side"),
        (0.5, "share of citizens, more than", "more than 50% of citizens"),
        (1.0, "points, less than", "less than 1 point"),
        (1, "changes", "1 change"),
        (5, "level", "level 5"),
        (3.5, "points of 5", "3.5 points of 5"),
    ],
)
def test_a_number_of_the_rules_is_told_with_its_unit(value: float, unit: str, said: str) -> None:
    assert threshold_words(Threshold("x", value, unit, "Because")) == said


def test_every_number_of_the_rules_can_be_told() -> None:
    found = [one for level in RULES_V1.levels for rule in RULES_V1.of_level(level.number) for one in rule.thresholds]
    assert not [words for one in [*found, *RULES_V1.thresholds] if "share" in (words := threshold_words(one))]
