"""A question that fails, again and again, and the people drawn by lot who draft then."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from cairn.decide import actions, queries
from cairn.decide.terms import Terms
from tests import make, make_votes

if TYPE_CHECKING:
    from cairn.decide.models import Decision, Drafting
    from cairn.people.models import Person

LOTTO_ON = make.day(30).date()  # a Wednesday
NUMBERS = "3 17 22 35 41 49"
DRAFT = {"title": "Both corners, half a year each", "words": "We would try one after the other."}


def failed(world: make.World, times: int = 2) -> Decision:
    """The question failed so many times because each side stopped what the other likes: counted on day 11, 22, 33."""
    decision = make_votes.opened(world)
    for number in range(1, times + 1):
        if number > 1:
            terms = Terms(follows=decision)
            decision = make.decision(world, queries.paper(decision), terms=terms, at=make.day(11 * number - 8))
        for entry in decision.roll.select_related("person"):
            grades = (4, 0, 0) if entry.side == "citizen" else (0, 4, 0)
            make_votes.cast(decision, [entry.person], *grades, at=make.day(11 * number - 7))
        make_votes.closed(world, decision, at=make.day(11 * number))
    return decision


def asked(world: make.World, decision: Decision, *, by: Person | None = None) -> Drafting:
    """Cleo announces the lot."""
    return actions.ask_for_drafters(decision, by=by or world.cleo, at=make.day(23), draw="lotto", draw_on=LOTTO_ON)


def drawn(world: make.World, decision: Decision) -> Drafting:
    """Amina and Ben enter the same numbers."""
    drafting = asked(world, decision)
    for person in (world.ben, world.amina):
        actions.draw_drafters(drafting, by=person, at=make.day(31), numbers=NUMBERS)
    return drafting


def those_asked(drafting: Drafting) -> list[Person]:
    """Who is asked and has not answered, in the order of the lot."""
    return [one.person for one in queries.unanswered_drafters(drafting).order_by("position") if one.person]


def handed_in(drafting: Drafting, **changes: Any) -> Drafting:
    """Everybody who is asked says yes, and the first of them hands the draft in."""
    people = those_asked(drafting)
    for person in people:
        actions.accept_drafting(drafting, by=person, at=make.day(32))
    return actions.hand_in_draft(drafting, by=people[0], at=make.day(33), **DRAFT | changes)


def failed_thrice(world: make.World) -> Decision:
    """The question failed a third time, with the draft on its paper: counted on day 45."""
    twice = failed(world)
    drafting = handed_in(drawn(world, twice))
    paper = [*queries.paper(twice), drafting.option] if drafting.option else queries.paper(twice)
    third = make.decision(world, paper, terms=Terms(follows=twice), at=make.day(34))
    return make_votes.closed(world, third, at=make.day(45))
