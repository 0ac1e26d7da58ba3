"""Suggestions who could be asked for what, looked for by the solver while whoever asked does something else."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from django.tasks import task
from django.utils import timezone

from cairn.matching import actions, queries

if TYPE_CHECKING:
    from cairn.matching.models import SuggestionRun
    from cairn.people.models import Person
    from cairn.programmes.models import Programme


def make_soon(programme: Programme, *, by: Person, at: datetime) -> SuggestionRun:
    """Put the looking for suggestions in line."""
    run = actions.ask_for_suggestions(programme, by=by, at=at)
    make.enqueue(run.pk)
    return run


@task
def make(run: int) -> None:
    """Look for suggestions, and keep them. No transaction is open while the solver works."""
    found = queries.run(run)
    if found is None or found.ended_at:
        return
    try:
        _make(found)
    except Exception:
        actions.give_up_run(found, at=timezone.now())
        raise


def _make(run: SuggestionRun) -> None:
    from cairn.core.matching import suggest  # noqa: PLC0415 - pages import this file, and load no solver
    from cairn.matching import preparing  # noqa: PLC0415

    problem = preparing.problem(run.programme, at=timezone.now())
    if not actions.begin_run(run, at=timezone.now(), people=len(problem.people), places=len(problem.roles)):
        return
    found = suggest(problem.people, problem.roles, seed=run.seed)
    actions.take_suggestions(
        run, at=timezone.now(), found=found, people=problem.ids, things=problem.things,
        without_access=problem.without_access(),
    )  # fmt: skip
