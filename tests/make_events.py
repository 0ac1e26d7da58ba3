"""An event of the small world's activity: its call, sessions people proposed, and some that were taken."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any

from cairn.activities import actions as activities
from cairn.decide import actions as decide
from cairn.decide import queries as decide_queries
from cairn.events import actions
from cairn.programmes import actions as programmes
from tests import make

if TYPE_CHECKING:
    from cairn.decide.models import Decision
    from cairn.events.models import Event, Proposal
    from cairn.people.models import Person
    from tests.make import World


def event(world: World, *, at: datetime = make.MONDAY, **changes: Any) -> Event:
    """The event of the small world's activity, made by Cleo, without a call."""
    said: dict[str, Any] = {"title": "Waiting well, live", "slug": "waiting-well-live", "place": "The town hall"}
    return actions.open_event(world.activity, by=world.cleo, at=at, **said | changes)


def call(
    event: Event, world: World, *, opens_at: datetime = make.MONDAY, days: int = 30, at: datetime = make.MONDAY,
    **changes: Any,
) -> Event:  # fmt: skip
    """Its call, open for so many days from the first Monday on."""
    said: dict[str, Any] = {"words": "Propose a session about waiting.", "sessions_at_most": 4}
    closes_at = opens_at + timedelta(days=days)
    return actions.change_call(event, by=world.cleo, at=at, opens_at=opens_at, closes_at=closes_at, **said | changes)


def calling(world: World, *, slug: str = "waiting-well-live", **changes: Any) -> Event:
    """The event with its call open from the first Monday on."""
    return call(event(world, slug=slug), world, **changes)


def proposal(event: Event, by: Person, *, at: datetime | None = None, **changes: Any) -> Proposal:
    """A session of three quarters of an hour, proposed by somebody, who leads it."""
    given: dict[str, Any] = {"title": "The long corridor", "abstract": "We walk it and talk.", "minutes": 45}
    return actions.propose_session(event, by=by, at=at or make.day(1), **given | changes)


def proposals(event: Event, world: World, number: int = 4, *, at: datetime | None = None) -> list[Proposal]:
    """So many proposals, told by citizens and staff in turn, written down by Cleo."""
    sides = ("citizen", "staff")
    return [
        proposal(event, world.cleo, at=at, title=f"Session {n}", told_by=f"Teller {n}", told_side=sides[(n - 1) % 2])
        for n in range(1, number + 1)
    ]


def take(proposals: list[Proposal], *, at: datetime | None = None) -> list[Proposal]:
    """These are taken, as if the vote had said so: only for what needs a programme and not the way to it."""
    for one in proposals:
        one.accepted_at = at or make.day(35)
        one.save(update_fields=["accepted_at"])
    return proposals


def with_taken(world: World, number: int = 4, **changes: Any) -> tuple[Event, list[Proposal]]:
    """The event, its call and so many sessions that are on. Every second one still looks for a citizen to lead it."""
    made = calling(world, **changes)
    return made, take(proposals(made, world, number))


def ready_to_decide(world: World, number: int = 3) -> tuple[Event, list[Proposal]]:
    """The call is over, citizens have met, and so many proposals wait to be put to the decision."""
    made = calling(world)
    found = proposals(made, world, number)
    make.met_citizens(world)
    make.at_stage(world, "decide", at=make.day(31))
    made.activity = world.activity
    made.refresh_from_db()
    return made, found


def put(
    event: Event, world: World, proposals: list[Proposal], *, places: int = 2, at: datetime | None = None
) -> Decision:
    """These are put to the decision for a week, by Cleo."""
    opened_at = at or make.day(36)
    return actions.put_to_decision(
        event, by=world.cleo, at=opened_at, proposals=proposals, places=places,
        question="Which sessions belong on the programme?", closes_at=opened_at + timedelta(days=7),
        lottery_source="The first public draw after the close.",
    )  # fmt: skip


def count(decision: Decision, world: World, *wanted: Proposal) -> Decision:
    """Everybody on the roll wants these and can live with none of the others; then it is counted."""
    refs = {one.option.ref for one in wanted if one.option}
    paper = decide_queries.paper(decision)
    for entry in decision.roll.select_related("person"):
        grades = {one.ref: 4 if one.ref in refs else 1 for one in paper}
        decide.cast_ballot(decision, by=entry.person, at=make.day(37), grades=grades, objections={})
    return decide.close_decision(decision, by=world.cleo, at=make.day(44), lottery_drawn="7, 12")


def voted(world: World) -> tuple[Event, Decision, list[Proposal]]:
    """Of three proposals the first and the second got the two places."""
    event, found = ready_to_decide(world)
    decision = put(event, world, found)
    return event, count(decision, world, *found[:2]), found


def overridden(decision: Decision, world: World) -> None:
    """The mayor changed what was decided, and Cleo says so openly."""
    decide.publish_override(
        decision, by=world.cleo, at=make.day(45), what="The third one is taken too.", who="The mayor", why="A promise."
    )


def more_citizens(world: World, number: int) -> list[Person]:
    """More citizens of the activity beside those of the world."""
    found = []
    for n in range(number):
        one = make.person(f"Another{n}")
        programmes.join(world.programme, by=one, at=make.MONDAY)
        activities.join(world.activity, by=one, at=make.MONDAY)
        found.append(one)
    return found
