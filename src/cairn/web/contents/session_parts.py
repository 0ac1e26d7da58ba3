"""What stands on a session's page beside its agenda: who comes, papers, the access plan, ground rules, what is owed."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Any

from django.utils import timezone
from django.utils.translation import gettext as _

from cairn.activities import may as activities_may
from cairn.activities import queries as activities
from cairn.people import queries as people
from cairn.programmes import queries as programmes
from cairn.sessions import may, queries
from cairn.web import links
from cairn.web.components.lists import Link

if TYPE_CHECKING:
    from cairn.people.models import Person
    from cairn.sessions.models import AccessLine, Coming, GroundRule, Session


@dataclass(frozen=True, slots=True)
class Row:
    """Somebody in the line: whether they have a place, or their number among those who wait."""

    coming: Coming
    number: int
    beside: str = ""  # who comes beside them, in their words


@dataclass(frozen=True, slots=True)
class Linked[Thing]:
    """A thing with what can be done with it now."""

    it: Thing
    deeds: list[Link]


def everything(session: Session, around: dict[str, Any], *, at: datetime) -> dict[str, Any]:
    """The parts of the page before and in the session; `around` is the frame of its activity."""
    return {
        **before_coming(session, around, at=at),
        **_papers(session, around, at=at),
        **_rules(session, around, at=at),
    }


def before_coming(session: Session, around: dict[str, Any], *, at: datetime) -> dict[str, Any]:
    """What one reads before saying whether one comes: the access plan, the numbers, and what one said so far."""
    person, line = around["person"], queries.in_line(session)
    said, changes = queries.coming_of(person, session), list(queries.changes(session))
    is_open = _is_open(session, around)
    return {
        "is_inside": bool(around["participant"] or around["may_hold"]),
        "changes": changes,
        "access_lines": [Linked(one, _access_deeds(one, session, around)) for one in queries.access_lines(session)],
        "access_off": list(queries.access_lines_taken_off(session)),
        "may_write_access": bool(around["may_hold"]) and session.is_planned,
        "numbers": queries.coming_numbers(line),
        "may_come": is_open and at < session.ends_at,
        "answers": answers(session),
        "my_answer": said,
        "my_answer_value": _value(said),
        "waits_as": line.waits_as(person),
        "is_changed_since": bool(said and queries.changed_since(said.said_at, changes)),
        "may_see_names": bool(around["may_hold"]),
    }


def answers(session: Session) -> list[tuple[str, str]]:
    """What somebody can say about coming to this session: value and words."""
    ways = session.ways_to_come
    words_of = {"in_person": _("I will come in person"), "online": _("I will join online")}
    yes = [(way, words_of[way] if len(ways) > 1 else _("I will come")) for way in ways]
    return [*yes, ("unsure", _("I am not sure yet")), ("no", _("I cannot come"))]


def thanks_for(said: Coming, line: queries.InLine) -> str:
    """What somebody reads after they have answered."""
    if number := line.waits_as(said.person):
        return _(
            "All places are taken. You are number %(n)d on the waiting list, and get a letter once there is a place."
        ) % {"n": number}
    words = {
        "yes": _("You are expected. If something comes between, change your answer here."),
        "no": _("Thank you for saying so. If it changes, change your answer here."),
        "unsure": _("Thank you. Say it here once you know."),
    }
    return words[said.says]


def in_order(line: queries.InLine, *, containing: str = "") -> list[Row]:
    """Those who will come, then those who wait with their number; only those whose name has these words in it."""
    rows = [Row(one, 0) for one in line.coming]
    rows += [Row(one, number) for number, one in enumerate(line.waiting, start=1)]
    return [row for row in rows if containing.casefold() in row.coming.person.shown_name.casefold()]


def who_can_see_to(session: Session) -> list[tuple[Person, str]]:
    """Who can see to something: those who take part, with their side, and those who lead."""
    found = [(one.person, str(one.side)) for one in activities.participants(session.activity)]
    inside = {person.pk for person, _side in found}
    leading = programmes.people_leading(session.activity.programme) - inside
    return [*found, *((person, "") for person in people.persons(leading))]


def _is_open(session: Session, around: dict[str, Any]) -> bool:
    """Whether those inside can still add to it: what the page asks before it offers something; the deed asks again."""
    is_inside = bool(around["participant"] or around["may_hold"])
    return is_inside and session.is_planned and bool(activities_may.running(session.activity))


def _value(said: Coming | None) -> str:
    return "" if said is None else said.how or said.says


def _access_deeds(line: AccessLine, session: Session, around: dict[str, Any]) -> list[Link]:
    person = around["person"]
    if not session.is_planned or person is None or not (around["may_hold"] or line.owner_id == person.pk):
        return []
    done = _("Not done after all") if line.is_done else _("Say that it is done")
    found = [("mark_access", done), ("hand_on_access", _("Hand it on"))]
    if around["may_hold"]:
        found.append(("remove_access_line", _("Take it off")))
    return [Link(label, links.in_session(name, session, line.ref)) for name, label in found]


def _papers(session: Session, around: dict[str, Any], *, at: datetime) -> dict[str, Any]:
    person, holds = around["person"], bool(around["may_hold"])
    found = queries.papers(session, on=timezone.localdate(at))
    open_to_ask = bool(around["participant"]) and session.is_planned
    sees_to = {one.paper.pk for one in found if holds or (person and one.paper.owner_id == person.pk)}
    owed = [one for one in queries.paper_askings(session) if one.paper_id in sees_to] if sees_to else []
    papers = [
        Linked(one, _paper_deeds(one, session, open_to_ask=open_to_ask, sees_to=one.paper.pk in sees_to))
        for one in found
    ]
    return {
        "papers": papers,
        "papers_due_on": queries.paper_due_on(session),
        "may_announce": _is_open(session, around),
        "my_askings": list(queries.paper_askings_of(person, session)) if person else [],
        "owed_askings": owed,
    }


def _paper_deeds(one: queries.PaperFacts, session: Session, *, open_to_ask: bool, sees_to: bool) -> list[Link]:
    found = []
    if sees_to and not session.is_cancelled:
        found.append(("send_paper", _("Say that it was sent")))
    if open_to_ask:
        found.append(("ask_for_paper", _("Ask for another format")))
    if sees_to and session.is_planned:
        found.append(("remove_paper", _("Take it off")))
    return [Link(label, links.in_session(name, session, one.paper.ref)) for name, label in found]


def _rules(session: Session, around: dict[str, Any], *, at: datetime) -> dict[str, Any]:
    person = around["person"]
    proposed = list(queries.ground_rules_proposed(session))
    may_agree = may.agree_rules(person, session, at) if person and proposed else None
    side = queries.side_there(person, session) if may_agree else ""
    to_agree = [one for one in proposed if side and side not in {agreed.side for agreed in one.agreements.all()}]
    return {
        "rules": list(queries.ground_rules(session)),
        "proposed_rules": [Linked(one, _rule_deeds(one, session, person)) for one in proposed],
        "rules_to_agree": to_agree,
        "may_propose_rule": _is_open(session, around),
    }


def _rule_deeds(rule: GroundRule, session: Session, person: Person | None) -> list[Link]:
    if person is None or rule.proposer_id != person.pk:
        return []
    return [Link(_("Take it back"), links.in_session("take_back_rule", session, rule.ref))]
