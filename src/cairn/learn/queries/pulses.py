"""Reading pulses: whom they ask, and what may be shown of the answers."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from django.db import models

from cairn.activities import queries as activities
from cairn.core import pulse as core_pulse
from cairn.learn.models import Pulse, PulseAnswer, PulseInvitation, PulseSheet
from cairn.learn.queries import tokens

if TYPE_CHECKING:
    from cairn.activities.models import Activity
    from cairn.people.models import Person
    from cairn.programmes.models import Programme
    from cairn.sessions.models import Session

PURPOSE = "cairn.learn.pulse"


@dataclass(frozen=True, slots=True)
class Asked:
    """A pulse that waits for somebody's answer: of which session, until when, and their own link's token."""

    session: Session
    closes_at: datetime
    token: str


@dataclass(frozen=True, slots=True)
class Lines:
    """What people wrote in a closed pulse, sides and people left out, in an order that tells nothing."""

    will_change: tuple[str, ...]
    next_steps: tuple[str, ...]


def pulse(ref: str) -> Pulse | None:
    return _with_session().filter(ref=ref).first()


def pulse_of(session: Session) -> Pulse | None:
    return _with_session().filter(session=session).first()


def pulses_of(activity: Activity) -> models.QuerySet[Pulse]:
    """All pulses of the activity, the newest first."""
    return _with_session().filter(session__activity=activity).order_by("-opened_at", "-pk")


def due_pulses(*, at: datetime, activity: Activity | None = None) -> models.QuerySet[Pulse]:
    """Pulses whose time is over and which nobody has closed yet, of one activity or of all."""
    due = _with_session().filter(closed_at__isnull=True, closes_at__lte=at)
    return (due.filter(session__activity=activity) if activity else due).order_by("closes_at", "pk")


def asked_of(person: Person, *, at: datetime) -> list[Asked]:
    """The pulses that wait for this person's answer, the one that closes first on top."""
    waiting = pulse_invitations_of(person, at=at)
    return [Asked(one.pulse.session, one.pulse.closes_at, token_of(one)) for one in waiting]


def pulse_invitations_of(person: Person, *, at: datetime) -> models.QuerySet[PulseInvitation]:
    """A person's invitations that wait, the one that closes first on top."""
    return (
        PulseInvitation.objects.select_related("pulse__session__activity__programme")
        .filter(person=person, is_used=False, has_sheet=False, pulse__closed_at__isnull=True, pulse__closes_at__gt=at)
        .order_by("pulse__closes_at", "pk")
    )


def open_pulse_invitations(*, at: datetime) -> models.QuerySet[PulseInvitation]:
    """Everybody's invitations to pulses that are open now, used or not, the one that closes first on top."""
    found = PulseInvitation.objects.select_related("pulse__session__activity__programme")
    found = found.filter(pulse__closed_at__isnull=True, pulse__closes_at__gt=at)
    return found.order_by("pulse__closes_at", "ref")


def token_of(invitation: PulseInvitation) -> str:
    """The token of the person's link: worked out from a key that is not in the database, and stored nowhere."""
    return tokens.token(PURPOSE, invitation)


def invitation(token: str) -> PulseInvitation | None:
    """The invitation this token opens, or None for any other text."""
    asked = PulseInvitation.objects.select_related("pulse__session__activity__programme")
    found = asked.filter(ref=tokens.ref_in(token)).first()
    return found if found and tokens.opens(token, PURPOSE, found) else None


def has_everyone_answered(pulse: Pulse) -> bool:
    """By their link, or by a sheet in its place."""
    waits = PulseInvitation.objects.filter(pulse=pulse, is_used=False, has_sheet=False).exists()
    return not waits and not PulseSheet.objects.filter(pulse=pulse, is_used=False).exists()


def reading(pulse: Pulse) -> core_pulse.Reading | None:
    """What may be shown of the answers; None while the pulse is open, so that no two readings can be compared."""
    return figures(pulse) if pulse.is_closed else None


def figures(pulse: Pulse) -> core_pulse.Reading:
    """The reading of the answers as they are now, for closing the pulse."""
    sheets = [
        core_pulse.Sheet(side, marks)
        for side, marks in PulseAnswer.objects.filter(pulse=pulse).values_list("side", "marks")
    ]
    return core_pulse.read(sheets, asked=pulse.asked)


def closed_pulses(place: Activity | Programme) -> models.QuerySet[Pulse]:
    """The closed pulses of an activity, or of all activities of a programme, the latest session first."""
    where = "session__activity" if activities.activity_of(place) else "session__activity__programme"
    found = _with_session().filter(closed_at__isnull=False, **{where: place})
    return found.order_by("-session__starts_at", "-pk")


def readings_of(closed: Iterable[Pulse]) -> list[tuple[Pulse, core_pulse.Reading]]:
    """These closed pulses, each with what may be shown of it, in one query. None of an open one."""
    those = [one for one in closed if one.is_closed]
    sheets: dict[int, list[core_pulse.Sheet]] = {one.pk: [] for one in those}
    for pulse, side, marks in PulseAnswer.objects.filter(pulse__in=those).values_list("pulse_id", "side", "marks"):
        sheets[pulse].append(core_pulse.Sheet(side, marks))
    return [(one, core_pulse.read(sheets[one.pk], asked=one.asked)) for one in those]


def lines(pulse: Pulse) -> Lines | None:
    """The lines people wrote; None while the pulse is open, and where fewer than five answered altogether."""
    answers = PulseAnswer.objects.filter(pulse=pulse)
    if not pulse.is_closed or not core_pulse.is_enough(answers.count()):
        return None
    return Lines(_sorted(answers, "will_change"), _sorted(answers, "next_step"))


def _sorted(answers: models.QuerySet[PulseAnswer], name: str) -> tuple[str, ...]:
    return tuple(answers.exclude(**{name: ""}).order_by(name).values_list(name, flat=True))


def _with_session() -> models.QuerySet[Pulse]:
    return Pulse.objects.select_related("session__activity__programme__organisation")
