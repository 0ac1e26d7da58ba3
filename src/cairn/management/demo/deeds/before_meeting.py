"""Before a session begins: its access plan, papers, who comes; and at its start the ground rules."""

from __future__ import annotations

from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING

from django.utils import timezone

from cairn.management.demo.plan import Access, Read
from cairn.sessions import actions, queries

if TYPE_CHECKING:
    from collections.abc import Callable

    from cairn.management.demo.deeds.meeting import Room
    from cairn.management.demo.telling import Telling
    from cairn.sessions.models import Session

LATELY = 5  # days ago, for sessions that lie ahead


def note(told: Room) -> None:
    """Note all of it in the diary."""
    telling, meeting = told.telling, told.meeting
    before, diary = meeting.before, telling.diary

    def session() -> Session:
        return told.session  # only there once it is planned

    ago = meeting.ago + 9 if meeting.ago > 0 else LATELY + 4
    for number, line in enumerate(before.access):
        diary.note(ago, f"11:{number:02}", partial(_write, telling, session, line))
    for paper in before.papers:
        diary.note(ago, "11:30", partial(_announce, telling, session, paper))
    if before.moved_from:
        diary.note(ago - 2, "09:20", partial(_move, telling, session, meeting.place))
    for number, name in enumerate(before.coming.split()):
        diary.note(ago - 4, f"12:{number:02}", partial(_come, telling, session, name, "yes"))
    for number, name in enumerate(before.unsure.split()):
        diary.note(ago - 4, f"13:{number:02}", partial(_come, telling, session, name, "unsure"))
    for number, (name, words) in enumerate(before.rules):
        diary.note(ago, f"14:{number:02}", partial(_propose, telling, session, name, words))
    if before.rules and meeting.ago > 0:
        diary.note(meeting.ago, told.clock(5), partial(_agree, session))


def _write(telling: Telling, session: Callable[[], Session], line: Access, at: datetime) -> None:
    owner = telling.person(line.owner)
    found = actions.write_access_line(session(), by=telling.cleo, at=at, kind=line.kind, words=line.words, owner=owner)
    if line.is_done:
        actions.mark_access_done(found, by=owner, at=at)


def _announce(telling: Telling, session: Callable[[], Session], paper: Read, at: datetime) -> None:
    owner = telling.person(paper.owner)
    found = actions.announce_paper(session(), by=owner, at=at, title=paper.title)
    for format_name, ago in paper.sent:
        sent_on = min(telling.days.day(ago), timezone.localdate(at))
        actions.send_paper(found, by=owner, at=at, format_name=format_name, sent_on=sent_on, words=paper.words)
    for name, format_name in paper.asked:
        actions.ask_for_format(found, by=telling.person(name), at=at, format_name=format_name)


def _move(telling: Telling, session: Callable[[], Session], place: str, at: datetime) -> None:
    found = session()
    actions.change_session(
        found, by=telling.cleo, at=at, starts_at=found.starts_at, ends_at=found.ends_at, way=found.way, place=place,
        how_to_join=found.how_to_join, why="The lift in the first place is being mended until spring.",
    )  # fmt: skip


def _come(telling: Telling, session: Callable[[], Session], name: str, says: str, at: datetime) -> None:
    actions.say_coming(session(), by=telling.person(name), at=at, says=says)


def _propose(telling: Telling, session: Callable[[], Session], name: str, words: str, at: datetime) -> None:
    actions.propose_rule(session(), by=telling.person(name), at=at, words=words)


def _agree(session: Callable[[], Session], at: datetime) -> None:
    """One person of each side that is there presses for it."""
    found, pressed = session(), set[str]()
    for one in queries.check_ins(found):
        if one.side not in pressed:
            rules = queries.ground_rules_to_agree(found, one.side)
            actions.agree_rules(found, by=one.person, at=at, rules=rules)
            pressed.add(one.side)
