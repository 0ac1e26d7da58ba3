"""What small worlds learn, through the real actions: measures, a review, secret votes."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from cairn.learn import actions, queries
from tests import make

if TYPE_CHECKING:
    from datetime import datetime

    from cairn.learn.models import Measure, Measures, MeasureValue, Review, ReviewVoice, SecretVote
    from cairn.people.models import Person

LINE = actions.Line(
    "People wait without fear", "everybody in the waiting room", "we ask fifty of them in May", date(2026, 6, 1)
)
COUNTED = actions.Line(
    "Fewer people leave unseen", "those who cannot stand", "we count them for a week", date(2026, 6, 1),
    counted="People who leave before they are seen", unit="people in a week", at_start=Decimal(40), hoped=Decimal(10),
)  # fmt: skip
REVIEW = {
    "what_changed": "Four chairs with arms stand by the window.",
    "for_whom": "For everybody who waits, above all those who tire soon.",
    "what_did_not": "The bell still rings all morning.",
    "lessons": ["Ask about noise first.", "Bring the chairs before the paint."],
}
STATEMENT = "We were heard from the first day, and the choice was ours as much as theirs."


def measures(world: make.World, *lines: actions.Line, at: datetime = make.MONDAY) -> Measures:
    """How we will know, written by Cleo: one line, unless others are given."""
    return actions.write_measures(world.activity, by=world.cleo, at=at, lines=lines or [LINE])


def agreed_measures(world: make.World, *, at: datetime = make.MONDAY) -> Measures:
    """The measures, agreed by Amina for the citizens and by Ben for the staff."""
    written = measures(world, at=at)
    for person in (world.amina, world.ben):
        actions.agree_measures(world.activity, by=person, at=at, measures=written)
    return written


def agreed_lines(world: make.World, *lines: actions.Line, at: datetime = make.MONDAY) -> list[Measure]:
    """What both sides agreed to: a line that is counted and one that is told in words, unless others are given."""
    written = measures(world, *(lines or (COUNTED, LINE)), at=at)
    for person in (world.amina, world.ben):
        actions.agree_measures(world.activity, by=person, at=at, measures=written)
    return list(written.lines.all())


def value(
    measure: Measure,
    *,
    by: Person,
    amount: float | None = None,
    on: date | None = None,
    at: datetime | None = None,
    **more: Any,
) -> MeasureValue:
    """How the measure stood on day 30: the amount given, or better where it is not counted."""
    said = {} if measure.is_counted else {"judged": "better", "words": "Nobody whispers any more."}
    given = actions.Value(
        on or make.day(30).date(), "counted by hand", None if amount is None else Decimal(str(amount)), **said | more
    )
    return actions.enter_value(measure, by=by, at=at or make.day(31), value=given)


def review(world: make.World, *leaders: Person, at: datetime | None = None) -> Review:
    """A review at the stage Learn or after the end, led by Amina and Ben unless others are named."""
    moment = at or make.day(20)
    if world.activity.is_open:
        make.at_stage(world, "learn", at=moment)
    for leader in leaders or (world.amina, world.ben):
        actions.lead_review(world.activity, by=leader, at=moment)
    return found_review(world)


def found_review(world: make.World) -> Review:
    found = queries.review(world.activity)
    assert found is not None
    return found


def written_review(world: make.World, *leaders: Person, at: datetime | None = None, **changes: Any) -> Review:
    """A review with everything in it, written by the first who leads it."""
    made = review(world, *leaders, at=at)
    by = leaders[0] if leaders else world.amina
    actions.write_review(made, by=by, at=at or make.day(20), **REVIEW | changes)
    return found_review(world)


def verdict(
    world: make.World, *, by: Person | None = None, at: datetime | None = None, words: str = "It was ours.", **more: Any
) -> ReviewVoice:
    """What Amina, unless somebody else, writes as the citizens' verdict."""
    return actions.write_verdict(world.activity, by=by or world.amina, at=at or make.day(21), words=words, **more)


def published_review(world: make.World, *leaders: Person, at: datetime | None = None) -> Review:
    """A review led by Amina and Ben, with Amina's verdict in it, published by the first who leads it."""
    written_review(world, *leaders, at=at)
    verdict(world, at=at)
    by = leaders[0] if leaders else world.amina
    actions.publish_review(found_review(world), by=by, at=at or make.day(22))
    return found_review(world)


def closing_vote(world: make.World, *, citizens: int = 4, at: datetime | None = None) -> SecretVote:
    """The closing vote among Amina and so many more citizens, opened by Cleo at the stage Learn."""
    moment = at or make.day(20)
    world.citizens(citizens)
    make.at_stage(world, "learn", at=moment)
    return actions.open_closing_vote(world.activity, by=world.cleo, at=moment)


def statement(world: make.World, *, citizens: int = 2, at: datetime | None = None) -> SecretVote:
    """A joint statement by Amina, put to her and so many more citizens."""
    world.citizens(citizens)
    return actions.write_joint_statement(world.activity, by=world.amina, at=at or make.day(20), words=STATEMENT)


def answered(person: Person, answer: str, *, at: datetime) -> None:
    """The person answers the secret vote that waits for them, by their own link."""
    actions.answer_vote(queries.votes_asked_of(person, at=at)[0].token, at=at, answer=answer)


def everybody_asked(vote: SecretVote) -> list[Person]:
    """Those who were asked and have not answered, in the order their invitations lie."""
    waiting = vote.invitations.select_related("person").filter(is_used=False)
    return [one.person for one in waiting.order_by("pk")]
