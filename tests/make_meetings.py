"""What belongs to a session beside its agenda: who comes, papers, the access plan, ground rules."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Any

from cairn.observations import actions as observations
from cairn.sessions import actions, queries
from tests import make

if TYPE_CHECKING:
    from cairn.observations.models import Observation, ObservedMoment
    from cairn.people.models import Person
    from cairn.sessions.models import (
        AccessLine,
        Coming,
        GroundRule,
        Session,
        SessionPaper,
        SessionPaperAsking,
        SessionPaperFormat,
    )


def changed(world: make.World, session: Session, *, at: datetime = make.MONDAY, **changes: Any) -> Session:
    """Cleo changes the session, one week later if nothing else is said."""
    plan: dict[str, Any] = {
        "starts_at": session.starts_at, "ends_at": session.ends_at, "way": session.way, "place": session.place,
        "how_to_join": session.how_to_join, "why": "The hall is being painted.",
    }  # fmt: skip
    return actions.change_session(session, by=world.cleo, at=at, **plan | changes)


def says(session: Session, person: Person, says: str = "yes", *, at: datetime = make.MONDAY, how: str = "") -> Coming:
    return actions.say_coming(session, by=person, at=at, says=says, how=how)


def paper(world: make.World, session: Session, *, by: Person | None = None, at: datetime = make.MONDAY) -> SessionPaper:
    return actions.announce_paper(session, by=by or world.cleo, at=at, title="The three options")


def sent(paper: SessionPaper, *, by: Person, at: datetime = make.MONDAY, **changes: Any) -> SessionPaperFormat:
    details: dict[str, Any] = {"format_name": "text", "sent_on": at.date(), "link": "https://example.org/options"}
    return actions.send_paper(paper, by=by, at=at, **details | changes)


def asked(paper: SessionPaper, *, by: Person, at: datetime = make.MONDAY, name: str = "audio") -> SessionPaperAsking:
    return actions.ask_for_format(paper, by=by, at=at, format_name=name)


def access_line(world: make.World, session: Session, *, owner: Person | None = None) -> AccessLine:
    """There will be a hearing loop, and Ben sees to it."""
    return actions.write_access_line(
        session, by=world.cleo, at=make.MONDAY, kind="hearing_loop", words="A loop in the hall.",
        owner=owner or world.ben,
    )  # fmt: skip


def rule(session: Session, *, by: Person, at: datetime = make.MONDAY, **changes: Any) -> GroundRule:
    return actions.propose_rule(session, by=by, at=at, **{"words": "One at a time.", **changes})


def agreed(session: Session, *people: Person, at: datetime | None = None) -> list[GroundRule]:
    """Each of these agrees for their side to what is put forward; what stands by the last of them."""
    stand: list[GroundRule] = []
    for person in people:
        open_now = queries.ground_rules_to_agree(session, queries.side_there(person, session))
        stand = actions.agree_rules(session, by=person, at=at or session.starts_at, rules=open_now)
    return stand


def observation(world: make.World, session: Session, *, at: datetime = make.MONDAY, **changes: Any) -> Observation:
    """Ben asks Amina to watch how he works."""
    details: dict[str, Any] = {"by": world.ben, "observer": world.amina, "words": "Do I answer too soon?"}
    return observations.ask_observer(session, at=at, **details | changes)


def observing(world: make.World, session: Session) -> Observation:
    """Amina has said yes to Ben."""
    return observations.accept_asking(observation(world, session), by=world.amina, at=make.MONDAY)


def noticed(found: Observation, *, by: Person, at: datetime, **changes: Any) -> ObservedMoment:
    details: dict[str, Any] = {"kind": "too_soon", "minute": 12, "words": "She was still speaking."}
    return observations.note_moment(found, by=by, at=at, **details | changes)
