"""A published budget counted again: as one side by equal shares, or with the voters in sides under shared power."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, replace
from math import lcm

from cairn.core import ballots
from cairn.core.ballots import equal_shares
from cairn.exchange.pabulib.budget import SharedBudget

SUPPORT = 4
SEED = "a published file"  # a recount for comparison, not a decision: no draw was announced for it


@dataclass(frozen=True, slots=True)
class Counted:
    """What is funded, in order; how many votes each side has; how many were left out, naming no side."""

    funded: tuple[str, ...]
    sides: Mapping[str, int]
    left_out: int


def counted(budget: SharedBudget, *, sides_by: str = "") -> Counted:
    """The outcome if what people voted for is what they support.

    Without sides, equal shares alone: what they leave over stays. With a field to tell sides by, such as `sex`, the
    rule shared-power/1 over its values. Raises `UnfitPoll` where these make fewer than two sides, or the field is
    not there.
    """
    total, costs = _whole(budget)
    if not sides_by:
        return Counted(one_side(budget), {"all": len(budget.votes)}, 0)
    if sides_by not in budget.vote_fields:
        raise ballots.UnfitPoll(f"The votes of this file have no field {sides_by}.")
    cast = [
        ballots.Ballot(side, dict.fromkeys(vote.projects, SUPPORT))
        for vote in budget.votes
        if (side := vote.cells[sides_by].strip())
    ]
    sides = Counter(ballot.side for ballot in cast)
    poll = ballots.Poll(
        options=tuple(costs),
        roll=sides,
        lottery_seed=SEED,
        mode="budget",
        budget=ballots.Budget(total, costs),
    )
    outcome = ballots.rule_named("shared-power/1").count(poll, cast)
    return Counted(outcome.chosen, sides, len(budget.votes) - len(cast))


def one_side(budget: SharedBudget, *, utility: equal_shares.Utility = "cost") -> tuple[str, ...]:
    """What equal shares buy with everybody on one side; level projects in the order of the file."""
    return tuple(each.option for each in purchases(budget, utility=utility))


def purchases(budget: SharedBudget, *, utility: equal_shares.Utility = "cost") -> list[equal_shares.Purchase]:
    """The same, with what was paid and what was level."""
    total, costs = _whole(budget)
    place = {option: at for at, option in enumerate(costs)}
    papers = Counter(tuple(sorted(vote.projects)) for vote in budget.votes)
    kinds = [equal_shares.Kind("all", 1, people, projects) for projects, people in papers.items()]
    return equal_shares.purchases(total, costs, kinds, tie_order=place.__getitem__, utility=utility)


def selected(budget: SharedBudget, funded: tuple[str, ...]) -> SharedBudget:
    """The same file with 1 for what is funded and 0 for the rest as selected."""
    fields = budget.project_fields
    chosen = frozenset(funded)
    projects = tuple(
        replace(project, cells={**project.cells, "selected": str(int(project.id in chosen))})
        for project in budget.projects
    )
    return replace(budget, projects=projects, project_fields=fields if "selected" in fields else (*fields, "selected"))


def _whole(budget: SharedBudget) -> tuple[int, dict[str, int]]:
    """The budget and the costs in whole units; what costs nothing counts as the least unit."""
    unit = lcm(budget.budget.denominator, *(project.cost.denominator for project in budget.projects))
    costs = {project.id: max(1, int(project.cost * unit)) for project in budget.projects}
    return int(budget.budget * unit), costs
