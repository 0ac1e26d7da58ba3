"""Words that can be hidden: read with `queries.marked`, hidden ones come without themselves and without a name."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import ClassVar

from django.utils.functional import Promise


class OutOfSight:
    """For a table with words people published. `hidden_because` is the code of the reason, empty while they stand.

    Taking the words away where they are read keeps every page, list and file from showing them by mistake. What is
    kept is not changed.
    """

    LEFT_WHEN_HIDDEN: ClassVar[Mapping[str, object]] = {"words": "", "credit": "none"}
    hidden_on: date | None = None
    _hidden_because = ""

    @property
    def hidden_because(self) -> str:
        return self._hidden_because

    @hidden_because.setter
    def hidden_because(self, reason: str) -> None:
        self._hidden_because = reason
        if reason:
            for name, left in self.LEFT_WHEN_HIDDEN.items():
                setattr(self, name, str(left) if isinstance(left, Promise) else left)
