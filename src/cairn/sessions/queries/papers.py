"""Reading papers: which there are, in which formats, whether they were sent in time, and what somebody asked for."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING

from django.db import models

from cairn.activities import calendar
from cairn.sessions.models import PaperFormat, Session, SessionPaper, SessionPaperAsking, SessionPaperFormat

if TYPE_CHECKING:
    from cairn.activities.models import Activity
    from cairn.people.models import Person

DAYS_BEFORE = 5  # working days that a paper is there before the session


@dataclass(frozen=True, slots=True)
class Sent:
    """A paper in one format, how many working days before the session it was sent, and whether that was late."""

    format: SessionPaperFormat
    days: int
    is_late: bool

    @property
    def name(self) -> str:
        return format_in_words(self.format.format_name, self.format.detail)


@dataclass(frozen=True, slots=True)
class PaperFacts:
    """A paper with its formats, and the last day to send it in time. `is_late`: that day is over without it."""

    paper: SessionPaper
    formats: tuple[Sent, ...]
    due_on: date
    is_late: bool


def paper(ref: str) -> SessionPaper | None:
    found = SessionPaper.objects.select_related("session__activity__programme__organisation", "owner")
    return found.filter(ref=ref, removed_at__isnull=True).first()


def papers(session: Session, *, on: date) -> list[PaperFacts]:
    """What there is to read before the session, in the order it was announced."""
    rows = session.papers.select_related("owner").filter(removed_at__isnull=True).order_by("announced_at", "pk")
    due_on = paper_due_on(session)
    found = []
    for one in rows.prefetch_related(models.Prefetch("formats", SessionPaperFormat.objects.order_by("sent_on", "pk"))):
        sent = tuple(_sent(session, row) for row in one.formats.all())
        found.append(PaperFacts(one, sent, due_on, not sent and on > due_on))
    return found


def paper_due_on(session: Session) -> date:
    """The last working day on which a paper can be sent so that it is there five working days before the session."""
    days, day = calendar.working_days(), session.starts_on.toordinal()
    sent = day - DAYS_BEFORE
    while days.between(sent, day) < DAYS_BEFORE or not days.is_working(sent):
        sent -= 1
    return date.fromordinal(sent)


def paper_formats() -> list[tuple[str, str]]:
    """The formats a paper can come in: value and label."""
    return [(value, str(label)) for value, label in PaperFormat.choices]


def format_in_words(name: str, detail: str) -> str:
    """A format as people read it, like "Translated: Polish"."""
    label = str(PaperFormat(name).label)
    return f"{label}: {detail}" if detail else label


def papers_seen_to_in(found: Collection[Activity], *, since: datetime) -> dict[tuple[int, int], int]:
    """How many papers for sessions since then each person saw to, by activity and person."""
    rows = SessionPaper.objects.filter(
        session__activity__in=found, session__starts_at__gte=since, removed_at__isnull=True, owner__isnull=False
    ).order_by()
    counted = rows.values_list("session__activity", "owner").annotate(number=models.Count("pk"))
    return {(activity, person): number for activity, person, number in counted}


def paper_asking(ref: str) -> SessionPaperAsking | None:
    found = SessionPaperAsking.objects.select_related("paper__session__activity__programme__organisation")
    return found.filter(ref=ref, paper__removed_at__isnull=True).first()


def paper_askings(session: Session) -> models.QuerySet[SessionPaperAsking]:
    """Formats somebody asked for that are owed, for whoever holds the activity: the one that waits longest first."""
    return _owed(SessionPaperAsking.objects.filter(paper__session=session))


def paper_askings_in(found: Collection[Activity], *, at: datetime) -> models.QuerySet[SessionPaperAsking]:
    """Formats that are owed for sessions to come of these activities."""
    there = SessionPaperAsking.objects.filter(paper__session__activity__in=found, paper__session__ends_at__gt=at)
    return _owed(there.filter(paper__session__cancelled_at__isnull=True))


def paper_askings_of(person: Person, session: Session) -> models.QuerySet[SessionPaperAsking]:
    """What this person asked for here, with the answer if there is one."""
    found = SessionPaperAsking.objects.select_related("paper").filter(person=person, paper__session=session)
    return found.filter(paper__removed_at__isnull=True).annotate(is_there=_is_there()).order_by("asked_at", "pk")


def has_asked_for(person: Person, paper: SessionPaper, *, format_name: str, detail: str) -> bool:
    return SessionPaperAsking.objects.filter(
        person=person, paper=paper, format_name=format_name, detail=detail
    ).exists()


def is_in_format(paper: SessionPaper, *, format_name: str, detail: str) -> bool:
    return SessionPaperFormat.objects.filter(paper=paper, format_name=format_name, detail=detail).exists()


def papers_missing_in(found: Collection[Activity], *, at: datetime) -> models.QuerySet[SessionPaper]:
    """Papers announced for sessions to come of these activities that are not there in any format."""
    rows = SessionPaper.objects.select_related("session__activity__programme", "owner")
    rows = rows.filter(session__activity__in=found, removed_at__isnull=True, formats__isnull=True)
    rows = rows.filter(session__starts_at__gt=at, session__cancelled_at__isnull=True)
    return rows.order_by("session__starts_at", "pk").fetch_mode(models.FETCH_RAISE)


def papers_to_read(sessions: Iterable[Session]) -> dict[int, list[str]]:
    """Titles of papers that are there, by the session's id."""
    found: dict[int, list[str]] = {}
    rows = SessionPaper.objects.filter(session__in=list(sessions), removed_at__isnull=True, formats__isnull=False)
    for session, title in rows.order_by("announced_at", "pk").distinct().values_list("session_id", "title"):
        found.setdefault(session, []).append(title)
    return found


def days_before(session: Session, day: date) -> int:
    """How many working days before the session that day is; 0 for its own day and later."""
    return calendar.working_days().between(day.toordinal(), session.starts_on.toordinal())


def _sent(session: Session, row: SessionPaperFormat) -> Sent:
    days = days_before(session, row.sent_on)
    return Sent(row, days, days < DAYS_BEFORE)


def _owed(rows: models.QuerySet[SessionPaperAsking]) -> models.QuerySet[SessionPaperAsking]:
    rows = rows.select_related("paper__owner", "paper__session__activity__programme")
    rows = rows.filter(answered_at__isnull=True, paper__removed_at__isnull=True).exclude(_is_there())
    return rows.order_by("asked_at", "pk").fetch_mode(models.FETCH_RAISE)


def _is_there() -> models.Exists:
    """Whether the paper has come in the format that was asked for."""
    return models.Exists(
        SessionPaperFormat.objects.filter(
            paper=models.OuterRef("paper"), format_name=models.OuterRef("format_name"), detail=models.OuterRef("detail")
        )
    )
