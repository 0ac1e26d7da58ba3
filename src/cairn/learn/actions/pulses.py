"""What people do with pulses. Opening and closing leave an entry in the record; answering leaves none."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any

from cairn.activities.record import enter
from cairn.core import pulse as core_pulse
from cairn.learn import may, queries
from cairn.learn.laid_down import hold, lay_down
from cairn.learn.models import Pulse, PulseInvitation, PulseSheet
from cairn.ledger.action import action, quiet
from cairn.people.sides import Side
from cairn.sessions import queries as sessions

if TYPE_CHECKING:
    from cairn.people.models import Person
    from cairn.sessions.models import Session

DAYS_OPEN = 10
IN_THE_RECORD = (Side.CITIZEN, Side.STAFF)  # whose figures the mountain reads


@action
def open_pulse(session: Session, *, by: Person, at: datetime) -> Pulse:
    """Ask everybody who checked in how it was, each by a link of their own, for ten days."""
    may.open_pulse(by, session).or_refuse()
    present = list(sessions.check_ins(session))
    asked = dict(Counter(one.side for one in present))
    pulse = Pulse.objects.create(session=session, opened_at=at, closes_at=at + timedelta(days=DAYS_OPEN), asked=asked)
    PulseInvitation.objects.bulk_create(
        PulseInvitation(pulse=pulse, person=one.person, side=one.side) for one in present
    )
    data = {"session": session.ref, "asked": _recorded(asked)}
    enter("learn.pulse.opened", session.activity, by=by, at=at, about=pulse, data=data)
    return pulse


@quiet("an entry would say who answered, and when")
def answer_pulse(
    token: str,
    *,
    at: datetime,
    answers: Mapping[str, core_pulse.Answer],
    will_change: str = "",
    next_step: str = "",
) -> None:
    """One answer by the link with this token, or the sheet with this code. Nothing kept says whose, or when it came.

    `answers` are scores from 1 to 5 or a way of not answering, by item; the two lines may be empty.
    Raises `Refused` when the link or the sheet is used or the pulse is closed, `core.pulse.BadSheet` for other answers.
    """
    held = queries.way_in(token)
    if held is not None:  # one answer at a time, and none while the pulse is being closed
        hold(held.pulse)
        held = queries.way_in(token)
    may.answer_pulse(held, at).or_refuse()
    assert held is not None  # may.answer_pulse refuses None
    lay_down(held, answers, will_change=will_change, next_step=next_step)


@action
def close_pulse(pulse: Pulse, *, at: datetime, by: Person | None = None) -> Pulse:
    """The figures enter the record, from five people on each side; the invitations and sheets are destroyed.

    `by` is left out when the clock closes it: anybody's visit after the last day, or a command.
    """
    may.close_pulse(by, pulse, at).or_refuse()
    reading = queries.figures(pulse)
    PulseInvitation.objects.filter(pulse=pulse).delete()
    PulseSheet.objects.filter(pulse=pulse).delete()
    pulse.closed_at = at
    pulse.save(update_fields=["closed_at"])
    data = {
        "session": pulse.session.ref,
        "asked": _recorded(pulse.asked),
        "power": {side: _score(reading, side, "power") for side in IN_THE_RECORD},
        "energy": {side: _score(reading, side, "energy") for side in IN_THE_RECORD},
    }
    side = "" if by else "system"
    enter("learn.pulse.closed", pulse.session.activity, by=by, at=at, side=side, about=pulse, data=data)
    return pulse


def _recorded(asked: Mapping[str, int]) -> dict[str, int]:
    return {side: asked.get(side, 0) for side in IN_THE_RECORD}


def _score(reading: core_pulse.Reading, side: str, name: str) -> dict[str, Any] | None:
    figures = reading.sides.get(side)
    score: core_pulse.Score | None = getattr(figures, name) if figures else None
    return {"n": score.n, "mean": score.rounded} if score else None
