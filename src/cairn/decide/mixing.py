"""An order that nobody can foretell or repeat."""

import secrets
from collections.abc import Sequence


def shuffled[Row](rows: Sequence[Row]) -> list[Row]:
    mixed = list(rows)
    secrets.SystemRandom().shuffle(mixed)
    return mixed
