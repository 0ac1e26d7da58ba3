"""Sessions: notes that are owed, papers that are not there, formats somebody asked for, the access plan."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from django.utils.translation import gettext as _

from cairn.needs import queries as needs
from cairn.sessions import queries
from cairn.web import links
from cairn.web.contents.lead.line import Held, Waits


def notes(held: Held, at: datetime) -> Iterator[Waits]:
    """Sessions that are over: closed, and their notes there within five working days."""
    for one in queries.sessions_without_notes(held.running, at=at):
        if one.is_held:
            words = _("Write the notes of “%(title)s”.") % {"title": one.title}
            url = links.in_session("publish_notes", one)
        else:
            words = _("Close “%(title)s”, step by step.") % {"title": one.title}
            url = links.in_session("close_step_by_step", one)
        yield Waits(words, url, one.activity.title, due_on=queries.notes_due_on(one))


def papers(held: Held, at: datetime) -> Iterator[Waits]:
    """Papers announced that are not there, and formats that are owed to somebody."""
    for one in queries.papers_missing_in(held.running, at=at):
        words = _("Send “%(paper)s” for “%(title)s”.") % {"paper": one.title, "title": one.session.title}
        url = f"{links.in_session('session', one.session)}#papers"
        yield Waits(words, url, one.session.activity.title, due_on=queries.paper_due_on(one.session))
    for asked in queries.paper_askings_in(held.running, at=at):
        wanted = queries.format_in_words(asked.format_name, asked.detail)
        words = _("Somebody asks for “%(paper)s” in another format: %(format)s.") % {
            "paper": asked.paper.title, "format": wanted,
        }  # fmt: skip
        url = links.in_session("answer_paper", asked.paper.session, asked.ref)
        yield Waits(words, url, asked.paper.session.activity.title)


def flagged(held: Held, at: datetime) -> Iterator[Waits]:
    """What somebody needs in a session to come, and nobody sees to yet."""
    for session, kinds in needs.not_seen_to(held.running, at=at):
        words = _("Nobody sees to it yet in “%(title)s”: %(kinds)s.") % {
            "title": session.title, "kinds": "; ".join(kinds),
        }  # fmt: skip
        url = f"{links.in_session('session', session)}#flags"
        yield Waits(words, url, session.activity.title, due_on=session.starts_on)


def access_plans(held: Held, at: datetime) -> Iterator[Waits]:
    """What nobody has done yet, by the day of the session."""
    for one in queries.access_not_done_in(held.running, at=at):
        words = _("See that it is there in “%(title)s”: %(words)s") % {"title": one.session.title, "words": one.words}
        url = f"{links.in_session('session', one.session)}#access"
        yield Waits(words, url, one.session.activity.title, due_on=one.session.starts_on)
