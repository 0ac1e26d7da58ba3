"""Suggestions in the small world: what is looked for, who could be asked, and what they say."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime

from cairn.core.matching import suggest
from cairn.matching import actions, preparing, queries
from cairn.matching.models import SuggestionRun, Wanted
from cairn.matching.queries import Standing
from cairn.sessions.models import Session
from tests import make

LATER = make.day(1)


def wanted(
    world: make.World, session: Session, *, topics: Collection[str] = ("signing",), places: int = 1,
    at: datetime = make.MONDAY,
) -> Wanted:  # fmt: skip
    """Cleo says what the session needs."""
    return actions.say_wanted(session, by=world.cleo, at=at, topics=topics, places=places)


def suggested(world: make.World, *, at: datetime = LATER) -> SuggestionRun:
    """Cleo asks for suggestions, and the solver answers at once."""
    run = actions.ask_for_suggestions(world.programme, by=world.cleo, at=at)
    problem = preparing.problem(world.programme, at=at)
    assert actions.begin_run(run, at=at, people=len(problem.people), places=len(problem.roles))
    found = suggest(problem.people, problem.roles, seed=run.seed)
    actions.take_suggestions(
        run, at=at, found=found, people=problem.ids, things=problem.things, without_access=problem.without_access()
    )
    return run


def standing(world: make.World, *, at: datetime = LATER) -> list[tuple[str, str]]:
    """Who could be asked for what, by name and title."""
    return sorted((one.person.name, one.thing.title) for one in all_standing(world, at=at))


def all_standing(world: make.World, *, at: datetime = LATER) -> list[Standing]:
    """For everything somebody is looked for."""
    return queries.standing_in(world.programme, queries.looked_for(world.programme, at=at), at=at)


def said(world: make.World, name: str, says: str, *, at: datetime = LATER) -> None:
    """One of the four answers the first suggestion about them."""
    person = getattr(world, name)
    actions.answer_suggestion(first_for(world, name).suggestion, by=person, at=at, says=says)


def first_for(world: make.World, name: str, *, at: datetime = LATER) -> Standing:
    return queries.standing_for(getattr(world, name), at=at)[0]
