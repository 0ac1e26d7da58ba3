"""Challenges as pages tell them: what is contested, where it stands, what it does to the level, in plain words."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from cairn.core.altitude import RULES_V1
from cairn.ledger import queries as ledger
from cairn.web import links
from cairn.web.components.words import day
from cairn.web.contents import sentences
from cairn.witness import queries
from cairn.witness.points import Ground, Point

if TYPE_CHECKING:
    from cairn.activities.models import Activity
    from cairn.witness.models import Challenge

STATES: Mapping[str, Any] = {
    "open": gettext_lazy("Waits for an answer in public."),
    "unanswered": gettext_lazy("No answer in public, and the days for it have gone by."),
    "answered": gettext_lazy("Answered in public."),
    "ruling": gettext_lazy("A ruling by three citizens has been asked for."),
    "upheld": gettext_lazy("Three citizens ruled: the challenge is right."),
    "dismissed": gettext_lazy("Three citizens ruled: the challenge is not right."),
    "taken back": gettext_lazy("Taken back by whoever raised it."),
}


@dataclass(frozen=True, slots=True)
class Target:
    """What is contested: its name, more words about it, and where it stands."""

    name: str
    words: str
    url: str
    happened_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Shown:
    """One challenge as a page shows it."""

    challenge: Challenge
    target: Target
    ground: str
    standing: str
    state: str
    effect: str
    clock: str
    url: str


def shown(found: Iterable[Challenge], activity: Activity, *, at: datetime) -> list[Shown]:
    """These challenges of one activity in words, in two queries at most."""
    listed = list(found)
    targets = targets_of(activity, (point_of(one) for one in listed))
    return [_shown(one, targets[point_of(one)], at=at) for one in listed]


def point_of(challenge: Challenge) -> Point:
    return Point(challenge.ground, challenge.condition, challenge.fact)


def targets_of(activity: Activity, points: Iterable[Point]) -> dict[Point, Target]:
    """What each point is about, by the point."""
    wanted = set(points)
    numbers = {point.fact for point in wanted if point.fact}
    entries = ledger.entries(activity.chain).filter(number__in=numbers) if numbers else ()
    told = {one.number: one for one in sentences.told(entries, activity)}
    return {
        point: _entry(told[point.fact], activity, point) if point.fact else condition(activity, point.condition)
        for point in wanted
    }


def condition(activity: Activity, identity: str) -> Target:
    """A condition of the mountain."""
    rule = RULES_V1.condition(identity)
    return Target(f"{rule.id} {_(rule.title)}", _(rule.rule), f"{links.in_activity('mountain', activity)}#c{rule.id}")


def effect(challenge: Challenge, standing: str) -> str:
    """What the challenge does to the level now, in plain words."""
    if standing == "upheld":
        return _upheld(challenge)
    if standing == "dismissed":
        return _("It changes nothing: what it contested counts.")
    if standing == "taken back":
        return _("It changes nothing.")
    if challenge.replied_at:
        return _("It counts, marked as challenged. The level stays as it is.")
    if standing in {"unanswered", "ruling"}:
        return _unanswered(challenge)
    return _("It counts, marked as challenged. The level stays as it is while there is time for an answer.")


def clock(challenge: Challenge, *, at: datetime) -> str:
    """Until when an answer in public is due, or how late it is; empty once there is one."""
    if challenge.replied_at or challenge.is_settled:
        return ""
    owed = queries.owed(challenge, at=at)
    if owed.is_overdue:
        words = ngettext(
            "An answer in public was due by %(day)s. It is %(n)d working day late.",
            "An answer in public was due by %(day)s. It is %(n)d working days late.",
            -owed.days_left,
        )
        return words % {"day": day(owed.due_on), "n": -owed.days_left}
    if owed.days_left == 0:
        return _("An answer in public is due today.")
    words = ngettext(
        "An answer in public is due by %(day)s. %(n)d working day is left.",
        "An answer in public is due by %(day)s. %(n)d working days are left.",
        owed.days_left,
    )
    return words % {"day": day(owed.due_on), "n": owed.days_left}


def _shown(challenge: Challenge, target: Target, *, at: datetime) -> Shown:
    standing = queries.standing(challenge, at=at)
    return Shown(
        challenge=challenge,
        target=target,
        ground=str(challenge.get_ground_display()),
        standing=standing,
        state=str(STATES[standing]),
        effect=effect(challenge, standing),
        clock=clock(challenge, at=at),
        url=links.in_activity("challenge", challenge.activity, challenge.ref),
    )


def _entry(told: sentences.Told, activity: Activity, point: Point) -> Target:
    is_a_side = point.ground == Ground.SIDE
    words = _("The side of a person: entry %(number)d") if is_a_side else _("Entry %(number)d of the record")
    return Target(
        words % {"number": told.number},
        told.sentence,
        told.url or links.in_activity("record", activity),
        told.happened_at,
    )


def _unanswered(challenge: Challenge) -> str:
    if challenge.ground == Ground.SIDE:
        return _("While there is no answer in public, this person is counted on no side. An answer brings it back.")
    if challenge.fact:
        return _("While there is no answer in public, this entry counts for nothing. An answer brings it back.")
    words = _(
        "While there is no answer in public, %(id)s counts as not shown. An answer, even a late one, restores it."
    )
    return words % {"id": challenge.condition}


def _upheld(challenge: Challenge) -> str:
    if challenge.ground == Ground.ALREADY_DECIDED:
        return _("Whatever else was done well, this activity stands at level 3 at most.")
    if challenge.ground == Ground.PRESSURE:
        return _("This activity stands at level 1, until it has been put right and citizens confirm that.")
    if challenge.ground == Ground.SIDE:
        return _("This person is counted as a citizen nowhere in this activity.")
    if challenge.fact:
        return _("This entry counts for nothing. It stays readable.")
    return _("%(id)s is not shown, until it has been put right and citizens confirm that.") % {
        "id": challenge.condition
    }
