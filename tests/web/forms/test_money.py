"""Amounts of money, as people type them."""

import pytest
from django.core.exceptions import ValidationError

from cairn.web.forms import money


@pytest.mark.parametrize(
    ("typed", "pence"),
    [
        ("12.50", 1250), ("£12.50", 1250), (" £ 12.5 ", 1250), ("12", 1200), ("1,250", 125_000), ("£1,250.05", 125_005),
        ("0.07", 7),
    ],
)  # fmt: skip
def test_money_can_be_typed_as_people_write_it(typed: str, pence: int):
    assert money.pounds_and_pence("Money", missing="Enter how much.").clean(typed) == pence


@pytest.mark.parametrize("typed", ["twelve", "12.505", "12,50", "1,25", "-3", "£", ".50", "1e3", "\uff11\uff12", "1\0"])
def test_an_amount_that_is_not_clear_is_asked_for_again(typed: str):
    with pytest.raises(ValidationError, match=r"Enter an amount like 12\.50 or £12\.50\."):
        money.pounds_and_pence("Money", missing="Enter how much.").clean(typed)


def test_an_amount_that_is_missing_is_asked_for():
    with pytest.raises(ValidationError, match=r"Enter how much\."):
        money.pounds_and_pence("Money", missing="Enter how much.").clean(" ")
