"""Putting up papers, sending them in formats, asking for one, and answering."""

from __future__ import annotations

from datetime import date, datetime
from typing import TYPE_CHECKING

from cairn.activities.record import enter
from cairn.activities.told import plainly
from cairn.ledger.action import action, quiet
from cairn.sessions import may, queries
from cairn.sessions.models import SessionPaper, SessionPaperAsking, SessionPaperFormat

if TYPE_CHECKING:
    from cairn.people.models import Person
    from cairn.sessions.models import Session

TITLE_LENGTH, DETAIL_LENGTH, LINK_LENGTH, WORDS_LENGTH, ANSWER_LENGTH = 200, 60, 500, 8000, 500
NOBODY_ELSES = "in which format somebody has to read is nobody else's business"


@action
def announce_paper(session: Session, *, by: Person, at: datetime, title: str) -> SessionPaper:
    """There will be this to read. Whoever announces it sees to it that it comes five working days before."""
    may.announce_paper(by, session).or_refuse()
    paper = SessionPaper.objects.create(
        session=session, title=plainly(title, most=TITLE_LENGTH), owner=by, announced_at=at
    )
    data, content = {"session": session.ref}, paper.fingerprint(paper.title)
    enter("sessions.paper.announced", session.activity, by=by, at=at, about=paper, data=data, content=content)
    return paper


@action
def send_paper(
    paper: SessionPaper,
    *,
    by: Person,
    at: datetime,
    format_name: str,
    sent_on: date,
    detail: str = "",
    link: str = "",
    words: str = "",
) -> SessionPaperFormat:
    """It was sent to everybody on that day, in this format. Sent again in the same format, the later day counts."""
    may.send_paper(by, paper).or_refuse()
    detail, link = detail.strip()[:DETAIL_LENGTH], link.strip()
    has_content = bool(link or words.strip())
    may.come_as(format_name, detail).or_refuse()
    may.be_sent(paper, at, sent_on=sent_on, has_content=has_content).or_refuse()
    values = {
        "sent_on": sent_on, "entered_at": at, "link": plainly(link, most=LINK_LENGTH) if link else "",
        "words": plainly(words, most=WORDS_LENGTH) if words.strip() else "",
    }  # fmt: skip
    found, _is_new = SessionPaperFormat.objects.update_or_create(
        paper=paper, format_name=format_name, detail=detail, defaults=values
    )
    days = queries.days_before(paper.session, sent_on)
    data = {"session": paper.session.ref, "format": format_name, "sent": sent_on.toordinal(), "days": days}
    content = found.fingerprint(found.detail, found.link, found.words)
    enter("sessions.paper.sent", paper.session.activity, by=by, at=at, about=paper, data=data, content=content)
    return found


@action
def remove_paper(paper: SessionPaper, *, by: Person, at: datetime) -> SessionPaper:
    """It is not for this session after all."""
    may.remove_paper(by, paper).or_refuse()
    paper.removed_at = at
    paper.save(update_fields=["removed_at"])
    data = {"session": paper.session.ref}
    enter("sessions.paper.removed", paper.session.activity, by=by, at=at, about=paper, data=data)
    return paper


@quiet(NOBODY_ELSES)
def ask_for_format(
    paper: SessionPaper, *, by: Person, at: datetime, format_name: str, detail: str = ""
) -> SessionPaperAsking:
    """I need this paper in another format. Whoever sees to the paper owes an answer."""
    may.ask_for_format(by, paper).or_refuse()
    detail = plainly(detail, most=DETAIL_LENGTH) if detail.strip() else ""
    may.be_asked_for(by, paper, format_name=format_name, detail=detail).or_refuse()
    return SessionPaperAsking.objects.create(
        paper=paper, person=by, format_name=format_name, detail=detail, asked_at=at
    )


@quiet(NOBODY_ELSES)
def answer_format(asking: SessionPaperAsking, *, by: Person, at: datetime, answer: str) -> SessionPaperAsking:
    """Why it does not come in this format, or what comes instead and when. Only whoever asked reads it."""
    may.answer_format(by, asking).or_refuse()
    asking.answer, asking.answered_at = plainly(answer, most=ANSWER_LENGTH), at
    asking.save(update_fields=["answer", "answered_at"])
    return asking
