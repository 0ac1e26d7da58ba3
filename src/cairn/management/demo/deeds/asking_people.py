"""Cards of strengths, what sessions need, and suggestions who could be asked."""

from __future__ import annotations

from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING

from cairn.core.matching import suggest
from cairn.management.demo.days import Diary
from cairn.management.demo.plan.strengths import Card, Looked, Needed
from cairn.matching import actions as matching
from cairn.matching import preparing
from cairn.matching import queries as suggestions
from cairn.sessions import queries as sessions
from cairn.strengths import actions, queries
from cairn.strengths.choices import Audience

if TYPE_CHECKING:
    from collections.abc import Iterable

    from cairn.management.demo.telling import World


def diary(world: World, planned: Iterable[Card | Needed | Looked]) -> Diary:
    found = Diary(world.days)
    for one in planned:
        match one:
            case Card():
                _note(found, world, one)
            case Needed():
                found.note(one.ago, "10:20", partial(_need, world, one))
            case Looked():
                found.note(one.ago, "08:40", partial(_look, world, one))
                found.note(one.ago, "19:30", partial(_answer, world, one))
    return found


def _note(diary: Diary, world: World, card: Card) -> None:
    diary.note(card.ago, "18:20", partial(_write, world, card))
    for ago, reader in card.looked:
        diary.note(ago, "11:40", partial(_read, world, card, reader))
    if card.paused:
        diary.note(card.paused, "17:10", partial(_pause, world, card))


def _write(world: World, card: Card, at: datetime) -> None:
    person = world.people[card.person]
    for kind, words, audience, topics in card.lines:
        actions.write_strength(by=person, at=at, kind=kind, words=words, audience=audience, topics=topics.split())
    actions.describe_card(
        by=person, at=at, languages=card.languages, languages_for=Audience.MEMBERS, times=card.times.split(),
        times_words=card.times_words, times_for=Audience.LEADS, most=card.most,
    )  # fmt: skip


def _read(world: World, card: Card, reader: str, at: datetime) -> None:
    found = queries.card(world.people[card.person])
    assert found is not None
    actions.look_at_card(found, by=world.people[reader], at=at)


def _pause(world: World, card: Card, at: datetime) -> None:
    found = queries.card(world.people[card.person])
    assert found is not None
    actions.pause_card(found, by=world.people[card.person], at=at)


def _need(world: World, needed: Needed, at: datetime) -> None:
    coming = list(sessions.sessions_to_come(world.programme, at=world.days.now))
    for (topics, places), session in zip(needed.sessions, coming, strict=False):
        matching.say_wanted(session, by=world.people[needed.by], at=at, topics=topics.split(), places=places)


def _look(world: World, looked: Looked, at: datetime) -> None:
    run = matching.ask_for_suggestions(world.programme, by=world.people[looked.by], at=at)
    problem = preparing.problem(world.programme, at=at)
    matching.begin_run(run, at=at, people=len(problem.people), places=len(problem.roles))
    found = suggest(problem.people, problem.roles, seed=run.seed)
    matching.take_suggestions(
        run, at=at, found=found, people=problem.ids, things=problem.things, without_access=problem.without_access()
    )


def _answer(world: World, looked: Looked, at: datetime) -> None:
    """Those of them for whom something was found."""
    for name, says in looked.answers:
        for one in suggestions.standing_for(world.people[name], at=at)[:1]:
            if one.suggestion:
                matching.answer_suggestion(one.suggestion, by=world.people[name], at=at, says=says)
