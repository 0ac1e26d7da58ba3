"""Numbers of measures as they are kept: two decimals, within bounds."""

from __future__ import annotations

from decimal import Decimal

from django.utils.translation import gettext as _

from cairn.base.verdict import Refused
from cairn.learn.choices import LARGEST_VALUE

HUNDREDTH = Decimal("0.01")


def kept_number(number: Decimal) -> Decimal:
    """The number with two decimals. Raises `Refused` for what is no number, and for one beyond the bounds."""
    if not number.is_finite() or abs(number) >= LARGEST_VALUE:
        raise Refused(_("This number is too large to be kept. Choose a larger unit, like thousands."))
    return number.quantize(HUNDREDTH)
