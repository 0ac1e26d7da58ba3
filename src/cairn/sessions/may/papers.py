"""Who may put up papers, ask for formats, and answer."""

from __future__ import annotations

from datetime import date, datetime
from typing import TYPE_CHECKING

from django.utils import timezone
from django.utils.translation import gettext as _

from cairn.activities import may as activities_may
from cairn.base.verdict import Verdict, no, yes
from cairn.sessions import queries
from cairn.sessions.may import here
from cairn.sessions.models import PaperFormat

if TYPE_CHECKING:
    from cairn.people.models import Person
    from cairn.sessions.models import Session, SessionPaper, SessionPaperAsking

PAPERS_AT_MOST = 30
FORMATS_AT_MOST = 20
WITH_DETAIL = (PaperFormat.TRANSLATED, PaperFormat.OTHER)


def announce_paper(person: Person | None, session: Session) -> Verdict:
    """Anybody who takes part, from any side, and whoever holds the activity."""
    if not (verdict := here.inside(person, session) and here.not_cancelled(session)):
        return verdict
    if session.papers.filter(removed_at__isnull=True).count() >= PAPERS_AT_MOST:
        return no(_("There are a great many papers already. Take one off, or put two into one."))
    return yes()


def send_paper(person: Person | None, paper: SessionPaper) -> Verdict:
    """Whoever sees to the paper, and whoever holds the activity."""
    if not (verdict := here.not_cancelled(paper.session) and _there(paper) and _owns(person, paper)):
        return verdict
    if paper.formats.count() >= FORMATS_AT_MOST:
        return no(_("This paper is there in a great many formats already."))
    return yes()


def come_as(format_name: str, detail: str) -> Verdict:
    """Whether this is a format a paper can come in."""
    if format_name not in PaperFormat.values:
        return no(_("Choose a format."))
    if format_name in WITH_DETAIL and not detail:
        return no(_("Say which language, or which format."))
    return yes()


def be_sent(paper: SessionPaper, at: datetime, *, sent_on: date, has_content: bool) -> Verdict:
    """Whether a paper can have been sent on that day, with something in it."""
    if sent_on > timezone.localdate(at):
        return no(_("That day is still to come. Enter the day it was sent."))
    if sent_on < timezone.localdate(paper.session.activity.opened_at):
        return no(_("That is before this work was opened. Look at the day again."))
    if not has_content:
        return no(_("Enter a link to the paper, or its words."))
    return yes()


def remove_paper(person: Person | None, paper: SessionPaper) -> Verdict:
    return _there(paper) and _owns(person, paper) and here.still_open(paper.session)


def ask_for_format(person: Person | None, paper: SessionPaper) -> Verdict:
    """Anybody who takes part."""
    return activities_may.take_part(person, paper.session.activity) and here.still_open(paper.session) and _there(paper)


def be_asked_for(person: Person, paper: SessionPaper, *, format_name: str, detail: str) -> Verdict:
    if not (verdict := come_as(format_name, detail)):
        return verdict
    if queries.is_in_format(paper, format_name=format_name, detail=detail):
        return no(_("This paper is there in that format already."))
    if queries.has_asked_for(person, paper, format_name=format_name, detail=detail):
        return no(_("You have asked for this already. It is owed to you."))
    return yes()


def answer_format(person: Person | None, asking: SessionPaperAsking) -> Verdict:
    """Whoever sees to the paper, and whoever holds the activity. Sending it in that format answers by itself."""
    if not (verdict := _there(asking.paper) and _owns(person, asking.paper)):
        return verdict
    if asking.answered_at:
        return no(_("This was answered already."))
    return yes()


def _owns(person: Person | None, paper: SessionPaper) -> Verdict:
    if holds := activities_may.hold(person, paper.session.activity):
        return holds
    if person is not None and paper.owner_id == person.pk:
        return activities_may.take_part(person, paper.session.activity)
    return no(_("Only whoever sees to this paper, or a lead or facilitator, does this."))


def _there(paper: SessionPaper) -> Verdict:
    return no(_("This paper was taken off.")) if paper.removed_at else yes()
