"""Sessions: near, a place that is free, changed, cancelled. And observations, without a word of what they are about."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from cairn.notify.choices import About
from cairn.notify.waiting.line import Wait
from cairn.notify.written_days import in_words
from cairn.observations import queries as observations
from cairn.sessions import queries as sessions

if TYPE_CHECKING:
    from cairn.sessions.models import Coming, Session

NEAR = timedelta(days=3)
FAR = timedelta(days=365)
GIVEN_FOR = timedelta(days=14)


def near(at: datetime) -> Iterator[Wait]:
    """To those who said they will come and have a place: once, with how to join, what there will be and the papers."""
    soon = sessions.coming_soon(at=at, until=at + NEAR)
    access, papers = sessions.access_in_words(soon), sessions.papers_to_read(soon)
    for session, line in soon.items():
        words = _("You said that you will come: “%(title)s”, %(when)s.")
        more = " ".join(_to_know(session, access.get(session.pk, []), papers.get(session.pk, [])))
        for one in line.coming:
            yield _wait(one.person_id, f"near:{session.ref}", words, session, more)


def places(at: datetime) -> Iterator[Wait]:
    """To those who waited for a place and have one now: once."""
    for session, line in sessions.coming_soon(at=at, until=at + FAR).items():
        words = _("There is a place for you: “%(title)s”, %(when)s. If you cannot come, please say so there.")
        for one in line.coming:
            if one.has_waited:
                yield _wait(one.person_id, f"place:{session.ref}:{_since(one)}", words, session)


def changed(at: datetime) -> Iterator[Wait]:
    """To everybody who takes part, whatever they said: the latest change, once."""
    for change in sessions.latest_changes_to_come(at=at):
        session = change.session
        words = _("The time or the place has changed: “%(title)s” is now on %(when)s. Please say whether you can come.")
        more = " ".join([_("Why: %(why)s") % {"why": change.why}, *_to_know(session, [], [])])
        for person in sessions.people_to_tell(session, joined_before=change.changed_at):
            yield _wait(person, f"changed:{session.ref}:{change.sequence}", words, session, more)


def cancelled(at: datetime) -> Iterator[Wait]:
    """To everybody who takes part, with the reason: once, until it would have been over."""
    for session in sessions.cancelled_before_they_began(at=at):
        words = _("Cancelled: “%(title)s” on %(when)s does not take place.")
        more = _("Why: %(why)s") % {"why": session.why_cancelled}
        for person in sessions.people_to_tell(session, joined_before=session.cancelled_at or at):
            yield _wait(person, f"cancelled:{session.ref}", words, session, more)


def observed(at: datetime) -> Iterator[Wait]:
    """Being asked to observe, and being given what was noticed: nothing of it stands in the letter."""
    for one in observations.asked_anywhere(at=at):
        words = _("Somebody asks you for a small thing in a session. You can say no, and need not say why.")
        yield _private(one.observer_id, f"observe:{one.ref}", words, _page("observation", one.session, one.ref))
    for one in observations.given_anywhere(since=at - GIVEN_FOR):
        words = _("Somebody gave you something to read, for you alone.")
        yield _private(one.staff_id, f"observed:{one.ref}", words, _page("observation", one.session, one.ref))


def _to_know(session: Session, access: list[str], papers: list[str]) -> Iterator[str]:
    """Where, how to join, what there will be, what to read: as sentences, for what there is."""
    if session.place:
        yield _("Where: %(place)s.") % {"place": session.place}
    if session.how_to_join:
        yield _("How to join: %(how)s") % {"how": session.how_to_join}
    there = [*([session.access_plan] if session.access_plan and access else []), *access]
    if there:
        yield _("So that everybody can join in: %(access)s") % {"access": " ".join(there)}
    if papers:
        yield _("To read before: %(papers)s.") % {"papers": ", ".join(f"“{one}”" for one in papers)}


def _wait(person: int, thing: str, words: str, session: Session, more: str = "") -> Wait:
    starts = timezone.localtime(session.starts_at)
    when = _("%(day)s at %(time)s") % {"day": in_words(starts.date()), "time": starts.strftime("%H:%M")}
    said = words % {"title": session.title, "when": when}
    url = _page("session", session)
    return Wait(person, About.MEETINGS, thing, said, url, session.activity.title, more, again=False)


def _private(person: int, thing: str, words: str, url: str) -> Wait:
    return Wait(person, About.ASKED, thing, words, url, "", again=False)


def _since(one: Coming) -> int:
    """When they took their place in the line: who gives a place up and waits again is told again."""
    return int((one.in_line_since or one.said_at).timestamp())


def _page(name: str, session: Session, *more: str) -> str:
    return reverse(name, args=[session.activity.programme.slug, session.ref, *more])
