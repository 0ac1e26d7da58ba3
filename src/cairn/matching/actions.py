"""Saying what is looked for, keeping what the solver suggests, and answering it. Nothing is given or entered."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from datetime import datetime
from typing import TYPE_CHECKING, Any

from cairn.ledger.action import quiet
from cairn.matching import may, queries
from cairn.matching.choices import Says, lot_of
from cairn.matching.models import Suggestion, SuggestionAnswer, SuggestionRun, Unsuggested, Wanted
from cairn.strengths.topics import Topic

if TYPE_CHECKING:
    from cairn.core.matching import Suggestions
    from cairn.people.models import Person
    from cairn.programmes.models import Programme
    from cairn.sessions.models import Session

DECIDES_NOTHING = "a suggestion decides nothing, and an entry would tell who fits and who does not"


@quiet("it helps to look for people, and decides nothing about the session")
def say_wanted(session: Session, *, by: Person, at: datetime, topics: Collection[str], places: int) -> Wanted:
    """What strengths this session needs, and how many people."""
    may.say_wanted(by, session, at).or_refuse()
    may.wanted_so(topics, places).or_refuse()
    said = {"topics": [code for code in Topic.values if code in topics], "places": places}
    found, _is_new = Wanted.objects.update_or_create(session=session, defaults={**said, "said_by": by, "said_at": at})
    return found


@quiet("it helps to look for people, and decides nothing about the session")
def stop_looking_for(session: Session, *, by: Person, at: datetime) -> None:  # noqa: ARG001 - as everywhere
    """Nobody is looked for there any more; suggestions for it are gone with it."""
    may.stop_looking_for(by, session).or_refuse()
    Wanted.objects.filter(session=session).delete()
    Suggestion.objects.filter(session=session).delete()


@quiet(DECIDES_NOTHING)
def ask_for_suggestions(programme: Programme, *, by: Person, at: datetime) -> SuggestionRun:
    """Suggestions are wanted: the solver's turn comes in a moment."""
    may.make_suggestions(by, programme, at).or_refuse()
    SuggestionRun.objects.filter(programme=programme, ended_at=None).update(ended_at=at)  # lost on the way
    return SuggestionRun.objects.create(programme=programme, by=by, asked_at=at, seed=lot_of(programme.ref, at))


@quiet(DECIDES_NOTHING)
def begin_run(run: SuggestionRun, *, at: datetime, people: int, places: int) -> bool:
    """Its turn has come, with so many people and things. False if it was stopped, or is being made already."""
    if run.ended_at or run.began_at:
        return False
    run.began_at, run.people, run.places = at, people, places
    run.save(update_fields=["began_at", "people", "places"])
    return True


@quiet(DECIDES_NOTHING)
def stop_suggestions(programme: Programme, *, by: Person, at: datetime) -> None:
    """Whatever comes of it is thrown away; the suggestions before stay."""
    may.stop_suggestions(by, programme).or_refuse()
    SuggestionRun.objects.filter(programme=programme, ended_at=None).update(ended_at=at, is_stopped=True)


@quiet(DECIDES_NOTHING)
def give_up_run(run: SuggestionRun, *, at: datetime) -> None:
    """It failed: that is all that is kept of it."""
    if not run.ended_at:
        run.ended_at = at
        run.save(update_fields=["ended_at"])


@quiet(DECIDES_NOTHING)
def take_suggestions(
    run: SuggestionRun, *, at: datetime, found: Suggestions, people: Mapping[str, int], things: Mapping[str, Any],
    without_access: Collection[str],
) -> bool:  # fmt: skip
    """These are the suggestions now; those before are destroyed. False if somebody stopped it meanwhile.

    `people` are ids and `things` what is looked for, by the names they had for the solver.
    """
    if run.ended_at:
        return False
    SuggestionRun.objects.filter(programme=run.programme_id).exclude(pk=run.pk).delete()
    Suggestion.objects.bulk_create(
        Suggestion(
            run=run, person_id=people[one.person], role=things[one.role].role, session=things[one.role].session,
            strengths=sorted(one.fit.strengths), wishes=sorted(one.fit.wishes),
        )
        for one in found.made
    )  # fmt: skip
    Unsuggested.objects.bulk_create(
        Unsuggested(run=run, person_id=people[name], bars={bar.name: number for bar, number in bars.items()})
        for name, bars in found.without.items()
    )
    run.lacking = {
        name: {"places": one.places, "strengths": sorted(one.strengths), "access": name in without_access}
        for name, one in found.lacking.items()
    }
    run.ended_at, run.is_made = at, True
    run.save(update_fields=["ended_at", "is_made", "lacking"])
    return True


@quiet("it is between the person and those who lead, and an entry would tell who says no")
def answer_suggestion(suggestion: Suggestion, *, by: Person, at: datetime, says: str) -> SuggestionAnswer:
    """Yes, ask me; not this one; or suggest nothing to me here. It holds for later suggestions, too."""
    may.answer_suggestion(by, suggestion).or_refuse()
    may.say_so(says).or_refuse()
    about: dict[str, Any] = {"role": suggestion.role, "session": suggestion.session}
    if says == Says.NEVER:
        about = dict.fromkeys(about)
    found, _is_new = SuggestionAnswer.objects.update_or_create(
        programme=suggestion.run.programme, person=by, **about, defaults={"says": Says(says), "said_at": at}
    )
    return found


@quiet("it is between the person and those who lead")
def be_suggested_again(programme: Programme, *, by: Person, at: datetime) -> None:  # noqa: ARG001 - as everywhere
    """From the next look on, suggestions come to me here again."""
    may.be_suggested_again(by, programme).or_refuse()
    queries.says_never(by).filter(programme=programme).delete()
