"""Writing a .pb file: every field as it is held, in its order."""

import csv
import io
from collections.abc import Iterable
from pathlib import Path

from cairn.exchange.pabulib.budget import SharedBudget


def written(budget: SharedBudget) -> str:
    """The text of the file."""
    projects = (tuple(each.cells[field] for field in budget.project_fields) for each in budget.projects)
    votes = (tuple(each.cells[field] for field in budget.vote_fields) for each in budget.votes)
    sections: tuple[tuple[str, Iterable[Iterable[str]]], ...] = (
        ("META", [("key", "value"), *budget.meta.items()]),
        ("PROJECTS", [budget.project_fields, *projects]),
        ("VOTES", [budget.vote_fields, *votes]),
    )
    text = io.StringIO(newline="")
    lines = csv.writer(text, delimiter=";", lineterminator=budget.line_end)
    for name, rows in sections:
        text.write(name + budget.line_end)
        lines.writerows(rows)
    return text.getvalue()


def write(budget: SharedBudget, path: Path) -> None:
    """Write the file, which must not exist yet."""
    with path.open("x", encoding="utf-8", newline="") as file:
        file.write(written(budget))
