"""Small worlds, made through the real actions. Four people, always the same.

Amina is a citizen with lived experience, in the group. Ben is staff, in the group. Cleo facilitates. Dana passes by.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING, Any

from cairn.activities import actions as activities
from cairn.decide import actions as decide
from cairn.do import actions as do
from cairn.do import queries as do_queries
from cairn.explore import actions as explore
from cairn.learn import actions as learn
from cairn.learn import queries as learn_queries
from cairn.listen import actions as listen
from cairn.people import actions as people
from cairn.programmes import actions as programmes
from cairn.sessions import actions as sessions
from cairn.sessions import queries as session_queries

if TYPE_CHECKING:
    from cairn.activities.models import Activity, DecisionCard, Invitation
    from cairn.decide.models import Decision
    from cairn.do.models import Commitment
    from cairn.explore.models import Option, Statement
    from cairn.learn.models import Pulse
    from cairn.listen.models import Contribution, Story
    from cairn.people.models import Organisation, Person
    from cairn.programmes.models import Programme
    from cairn.sessions.models import AgendaItem, Session

MONDAY = datetime(2026, 1, 5, 9, 0, tzinfo=UTC)


def day(number: int, hour: int = 9) -> datetime:
    """The moment `number` days after the Monday on which every small world begins."""
    return MONDAY + timedelta(days=number, hours=hour - 9)


def person(name: str, *, at: datetime = MONDAY) -> Person:
    return people.introduce(email=f"{name.lower()}@example.org", name=name, at=at)


@dataclass
class World:
    """One organisation, one public programme, one activity, and the four people."""

    amina: Person
    ben: Person
    cleo: Person
    dana: Person
    organisation: Organisation
    programme: Programme
    activity: Activity

    @property
    def chain(self) -> str:
        return self.activity.chain

    def citizens(self, number: int, *, at: datetime = MONDAY) -> list[Person]:
        """More citizens in the activity."""
        return [self._joined(f"Citizen{n}", at=at) for n in range(1, number + 1)]

    def staff(self, number: int, *, at: datetime = MONDAY) -> list[Person]:
        """More staff in the activity."""
        return [self._joined(f"Staff{n}", at=at, employed=True) for n in range(1, number + 1)]

    def _joined(self, name: str, *, at: datetime, employed: bool = False) -> Person:
        someone = person(name, at=at)
        if employed:
            people.state_employment(self.organisation, by=someone, at=at)
        programmes.join(self.programme, by=someone, at=at)
        activities.join(self.activity, by=someone, at=at)
        return someone


def world(**activity: Any) -> World:
    """The small world: Amina and Ben take part, Cleo leads the programme, Dana belongs to nothing."""
    amina, ben, cleo, dana = (person(name) for name in ("Amina", "Ben", "Cleo", "Dana"))
    organisation = people.register_organisation(by=ben, name="Fernbrook Health", slug="fernbrook", at=MONDAY)
    people.state_employment(organisation, by=ben, at=MONDAY)
    programme = programmes.open_programme(
        by=cleo, organisation=organisation, title="Waiting well", slug="waiting-well",
        purpose="Waiting rooms people can bear.", at=MONDAY,
    )  # fmt: skip
    programmes.publish_programme(programme, by=cleo, at=MONDAY)
    for member in (amina, ben):
        programmes.join(programme, by=member, at=MONDAY)
    settings = {
        "title": "A quiet corner",
        "slug": "quiet-corner",
        "question": "How could waiting be calmer?",
    } | activity
    opened = activities.open_activity(programme, by=cleo, at=MONDAY, **settings)
    for member in (amina, ben):
        activities.join(opened, by=member, at=MONDAY)
    return World(amina, ben, cleo, dana, organisation, programme, opened)


def card(world: World, *, at: datetime = MONDAY, **changes: Any) -> DecisionCard:
    """The decision card of the small world's activity, published by Cleo."""
    words: dict[str, Any] = {
        "to_decide": "What the quiet corner looks like.",
        "already_decided": "There will be one.",
        "cannot_change": "The walls: they carry the roof.",
        "who_decides": "This group decides together, both sides.",
        "decide_by_on": date(2026, 6, 1),
        "promised_level": 6,
        "how_to_ask": "Write here, or ring the number on the poster.",
        "decision_owner": world.ben,
    }
    return activities.publish_card(world.activity, by=world.cleo, at=at, **words | changes)


def invitation(world: World, *, at: datetime = MONDAY, **changes: Any) -> Invitation:
    """The invitation of the small world's activity, published by Cleo."""
    words: dict[str, Any] = {
        "purpose": "Make waiting calmer.",
        "time_asked": "Three meetings of two hours.",
        "what_people_get": "Your costs, a meal, and £75 a meeting.",
        "free_to_leave": "You can say no or leave at any time. Your care stays the same.",
        "explanation": "We want to make a quiet corner. We have no plan yet.",
        "formats": ["text", "easy_read"],
        "how_to_claim": "Tell Cleo; paid before the day if you like.",
        "how_to_state_needs": "Tell Cleo what helps you.",
    }
    return activities.publish_invitation(world.activity, by=world.cleo, at=at, **words | changes)


def session(world: World, *, at: datetime = MONDAY, **changes: Any) -> Session:
    """A session of the small world's activity, planned by Cleo: two hours on the second Thursday."""
    starts_at = changes.pop("starts_at", day(10, 14))
    details: dict[str, Any] = {
        "title": "Around the table",
        "purpose": "Say what waiting is like.",
        "starts_at": starts_at,
        "ends_at": starts_at + timedelta(hours=2),
        "place": "The library, ground floor",
        "access_plan": "No steps. A quiet room next door.",
    }
    return sessions.plan_session(world.activity, by=world.cleo, at=at, **details | changes)


def items(
    world: World, session: Session, *, citizen: int = 0, staff: int = 0, at: datetime = MONDAY
) -> list[AgendaItem]:
    """Agenda items of ten minutes: so many from Amina, then so many from Ben."""
    authors = [world.amina] * citizen + [world.ben] * staff
    return [
        sessions.propose_item(session, by=author, at=at, title=f"Item {number}", minutes=10)
        for number, author in enumerate(authors, start=1)
    ]


def check_in(session: Session, *people: Person) -> None:
    """Each of them checks in as the session starts."""
    for someone in people:
        sessions.check_in(session, by=someone, person=someone, at=session.starts_at)


def held(world: World, session: Session, *present: Person, at: datetime | None = None) -> Session:
    """The session took place with those present and those checked in before; Cleo closes it as it ends."""
    check_in(session, *present)
    number = sum(session_queries.numbers_present(session).values())
    return sessions.hold_session(session, by=world.cleo, at=at or session.ends_at, people=max(number, 1))


def at_stage(world: World, stage: str, *, at: datetime = MONDAY) -> Activity:
    """Cleo takes the small world's activity to this stage, whether the one before may close or not."""
    return activities.enter_stage(world.activity, by=world.cleo, at=at, stage=stage, is_back=False)


def another_activity(world: World, slug: str = "other") -> Activity:
    """One more activity in the programme of the small world, opened by Cleo."""
    return activities.open_activity(
        world.programme, by=world.cleo, at=MONDAY, title=slug.title(), slug=slug, question="What else would help?"
    )


def statements(world: World, number: int, *, at: datetime = MONDAY) -> list[Statement]:
    """So many statements by Amina; takes the activity to Explore."""
    at_stage(world, "explore", at=at)
    return [
        explore.write_statement(world.activity, by=world.amina, at=at, words=f"Statement {n}: more light.")
        for n in range(1, number + 1)
    ]


def met_citizens(world: World, *, at: datetime | None = None) -> Session:
    """The first session with citizens has taken place: Amina, another citizen and Ben were there."""
    meeting = session(world, starts_at=at or day(1, 14))
    neighbour = person("Neighbour")
    programmes.join(world.programme, by=neighbour, at=MONDAY)
    activities.join(world.activity, by=neighbour, at=MONDAY)
    return held(world, meeting, world.amina, neighbour, world.ben)


def options(world: World, number: int = 2, *, at: datetime | None = None) -> list[Option]:
    """So many options, each by Amina and Ben together, after a session with citizens."""
    met_citizens(world)
    return [
        explore.write_option(
            world.activity, by=world.amina, co_authors=[world.ben], at=at or day(2),
            title=f"Option {n}", words=f"We would do the {n}. thing.",
        )
        for n in range(1, number + 1)
    ]  # fmt: skip


def decision(world: World, options: list[Option], *, at: datetime | None = None, **changes: Any) -> Decision:
    """A decision between these options, opened by Cleo for a week; takes the activity to Decide."""
    opened_at = at or day(3)
    at_stage(world, "decide", at=opened_at)
    details: dict[str, Any] = {
        "question": "Which corner do we build?",
        "options": options,
        "closes_at": opened_at + timedelta(days=7),
        "lottery_source": "The first public draw after the close.",
    }
    return decide.open_decision(world.activity, by=world.cleo, at=opened_at, **details | changes)


def pulse(world: World, *, citizens: int = 0, staff: int = 0, at: datetime | None = None) -> Pulse:
    """The pulse of a session that Amina, Ben and so many more were at, opened by Cleo as the session ends."""
    meeting = session(world)
    held(world, meeting, world.amina, world.ben, *world.citizens(citizens), *world.staff(staff))
    return learn.open_pulse(meeting, by=world.cleo, at=at or meeting.ends_at)


def answers(score: int = 4, **changes: Any) -> dict[str, Any]:
    """A sheet of the pulse with the same score everywhere, but for the changes."""
    return {f"P{number}": score for number in range(1, 8)} | changes


def answered(person: Person, *, at: datetime, score: int = 4, **lines: str) -> None:
    """The person answers the pulse that waits for them, by their own link."""
    token = learn_queries.asked_of(person, at=at)[0].token
    learn.answer_pulse(token, at=at, answers=answers(score), **lines)


def story(world: World, *, at: datetime = MONDAY, **changes: Any) -> Story:
    """What Amina tells of waiting, for the people in the activity and without her name."""
    details: dict[str, Any] = {
        "by": world.amina,
        "words": "The bell rang all morning and I went home unseen.",
        "would_have_helped": "A place without a bell.",
    }
    return listen.tell_story(world.activity, at=at, **details | changes)


def contribution(world: World, *, at: datetime = MONDAY, **changes: Any) -> Contribution:
    """One thing Amina puts in."""
    details: dict[str, Any] = {"by": world.amina, "words": "The chairs stand too close."}
    return listen.contribute(world.activity, at=at, **details | changes)


def decided(world: World, *, at: datetime = MONDAY) -> Decision:
    """A decision taken outside and announced by Cleo, so that work can begin."""
    return decide.announce_decision(
        world.activity, by=world.cleo, at=at, taken_at=at,
        question="Which corner?", what_was_decided="The one by the window.",
    )  # fmt: skip


def commitment(world: World, *, at: datetime = MONDAY, **changes: Any) -> Commitment:
    """Ben promises four chairs in two weeks, owned by Amina and him. Something has to be decided before."""
    details: dict[str, Any] = {
        "by": world.ben,
        "words": "Put four chairs with arms by the window.",
        "owner_citizen": world.amina,
        "owner_staff": world.ben,
        "due_on": (at + timedelta(days=14)).date(),
        "decision": next(iter(do_queries.decisions_taken(world.activity)), None),
    }
    return do.make_commitment(world.activity, at=at, **details | changes)


def accepted(world: World, *, at: datetime = MONDAY, **changes: Any) -> Commitment:
    """The same promise, which Amina has accepted to own with Ben."""
    made = commitment(world, at=at, **changes)
    return do.accept_commitment(made, by=made.owner_citizen, at=at)
