"""How a question is put: the rule and its mode, what there is to share, and what is asked of the result."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from cairn.core.ballots import shared_power
from cairn.decide.choices import SHARED

if TYPE_CHECKING:
    from cairn.core.ballots import Mode
    from cairn.decide.models import Decision
    from cairn.explore.models import Option


@dataclass(frozen=True, slots=True)
class Terms:
    """What is fixed at opening beside the question, the options and the time.

    `total` and `costs` (by an option's ref) are pence, or places, and belong to the modes that share something.
    `review_on`: when a consent is looked at again. `follows`: the decision that failed, whose question this puts again.
    """

    rule: str = shared_power.NAME
    mode: Mode = "choose one"
    total: int | None = None
    costs: Mapping[str, int] = field(default_factory=lambda: MappingProxyType({}))
    each_side_may_fund_its_own: bool = False
    is_hard_to_reverse: bool = False
    review_on: date | None = None
    follows: Decision | None = None

    @property
    def shares(self) -> bool:
        return self.mode in SHARED

    @property
    def attempt(self) -> int:
        """How often the question has been put, this time included."""
        return self.follows.attempt + 1 if self.follows else 1

    @property
    def pounds(self) -> int | None:
        """The money there is to share in whole pounds, rounded up; None where none is."""
        return -(-self.total // 100) if self.mode == "budget" and self.total else None

    def columns(self) -> dict[str, Any]:
        """The terms as a decision keeps them."""
        return {
            "rule": self.rule,
            "mode": self.mode,
            "total": self.total,
            "each_side_may_fund_its_own": self.each_side_may_fund_its_own,
            "is_hard_to_reverse": self.is_hard_to_reverse,
            "review_on": self.review_on,
            "follows": self.follows,
            "attempt": self.attempt,
        }

    def for_record(self, options: list[Option]) -> dict[str, Any]:
        """The terms as codes and numbers; what is not asked for is left out."""
        asked = {
            "total": self.total,
            "costs": [self.costs[option.ref] for option in options] if self.shares else None,
            "each_funds_its_own": self.each_side_may_fund_its_own or None,
            "hard_to_reverse": self.is_hard_to_reverse or None,
            "review": self.review_on.toordinal() if self.review_on else None,
            "follows": self.follows.ref if self.follows else None,
            "attempt": self.attempt if self.follows else None,
        }
        said = {name: value for name, value in asked.items() if value is not None}
        return {"rule": self.rule, "mode": self.mode.replace(" ", "_"), **said}

    def in_one_line(self, options: list[Option]) -> str:
        """The terms as they stand in a fingerprint."""
        return json.dumps(self.for_record(options), sort_keys=True)


AS_USUAL = Terms()
