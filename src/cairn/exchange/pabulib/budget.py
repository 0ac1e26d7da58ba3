"""A shared budget as a .pb file tells it."""

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction

VOTE_TYPES = ("approval", "choose-1", "ordinal", "cumulative", "scoring")
WITH_POINTS = frozenset({"cumulative", "scoring"})

META_FIELDS = (
    "description", "country", "unit", "instance", "num_projects", "num_votes", "budget", "vote_type", "rule",
    "date_begin", "date_end", "currency", "language", "subunit", "edition", "district", "max_length", "min_length",
    "min_project_score_threshold", "comment", "max_sum_cost", "min_sum_points", "max_sum_points", "max_points",
    "subdistricts", "acknowledgments", "fully_funded", "leftover_budget", "experimental", "categories",
    "min_project_cost", "max_project_cost", "budget_per_category", "min_length_per_category",
    "max_length_per_category", "max_sum_cost_per_category", "neighborhoods", "budget_per_neighborhood",
)  # fmt: skip
PROJECT_FIELDS = (
    "project_id", "cost", "votes", "name", "selected", "score", "category", "beneficiaries", "target", "latitude",
    "longitude", "district", "neighborhood", "description",
)  # fmt: skip
VOTE_FIELDS = (
    "voter_id", "vote", "points", "age", "sex", "voting_method", "neighborhood", "district", "education",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Project:
    """One project: what it costs, and all its cells. `selected` is a number, mostly but not only 0 or 1."""

    id: str
    cost: Fraction
    cells: Mapping[str, str]

    @property
    def name(self) -> str:
        return self.cells.get("name", "") or self.id

    @property
    def selected(self) -> int | None:
        told = self.cells.get("selected", "")
        return int(told) if told else None


@dataclass(frozen=True, slots=True)
class Vote:
    """One vote: the projects, best first where they are ranked, the points of each where there are any, all cells."""

    voter: str
    projects: tuple[str, ...]
    points: tuple[Fraction, ...]
    cells: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class SharedBudget:
    """All of a file. `extras` are the fields the format does not know, kept as they are."""

    meta: Mapping[str, str]
    budget: Fraction
    project_fields: tuple[str, ...]
    projects: tuple[Project, ...]
    vote_fields: tuple[str, ...]
    votes: tuple[Vote, ...]
    line_end: str = "\n"

    @property
    def vote_type(self) -> str:
        return self.meta["vote_type"]

    @property
    def extras(self) -> tuple[str, ...]:
        known = {*META_FIELDS, *PROJECT_FIELDS, *VOTE_FIELDS}
        return tuple(field for field in (*self.meta, *self.project_fields, *self.vote_fields) if field not in known)
