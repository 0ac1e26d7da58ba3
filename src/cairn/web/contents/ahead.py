"""What happens next in an activity, and on which day."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from django.utils import timezone
from django.utils.translation import gettext as _

from cairn.activities import may
from cairn.activities import queries as activities
from cairn.decide import queries as decide
from cairn.sessions import queries as sessions
from cairn.web import links
from cairn.web.components.words import day, moment

if TYPE_CHECKING:
    from cairn.activities.models import Activity

BEFORE_THE_ANSWER = frozenset({"listen", "explore", "decide"})


@dataclass(frozen=True, slots=True)
class Step:
    """One thing that comes, in words with its day, and where to read more."""

    words: str
    url: str = ""


def steps(activity: Activity, *, at: datetime) -> list[Step]:
    """What comes next, the nearest first: a vote that is open, the next session, the day of the answer."""
    if not may.running(activity):
        return []
    found: list[tuple[datetime, Step]] = []
    decisions = list(decide.decisions(activity))
    for one in decisions:
        if one.is_open(at) and one.closes_at:
            words = _("Voting is open until %(when)s: %(question)s") % {
                "when": moment(one.closes_at), "question": one.question,
            }  # fmt: skip
            found.append((one.closes_at, Step(words, links.in_activity("decision", activity, one.ref))))
    session = sessions.next_session(activity, after=at)
    if session is not None:
        words = _("Session on %(when)s: %(title)s") % {"when": moment(session.starts_at), "title": session.title}
        found.append((session.starts_at, Step(words, links.in_session("session", session))))
    coming = [step for _when, step in sorted(found, key=lambda pair: pair[0])]
    return [*coming, *_answer(activity, is_decided=any(one.is_decided for one in decisions), at=at)]


def _answer(activity: Activity, *, is_decided: bool, at: datetime) -> list[Step]:
    """The day by which the question is to be decided, as the card says, while it is not."""
    card = activities.card(activity)
    if card is None or card.is_settled or is_decided or activity.stage not in BEFORE_THE_ANSWER:
        return []
    on = day(card.decide_by_on)
    if card.decide_by_on < timezone.localdate(at):
        return [Step(_("The decision was due by %(day)s. It has not been taken yet.") % {"day": on})]
    return [Step(_("The decision is taken by %(day)s.") % {"day": on})]
