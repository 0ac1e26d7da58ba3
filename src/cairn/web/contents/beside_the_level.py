"""What always stands beside the level: the promise, how things stand, strands, reach, energy."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import TYPE_CHECKING, Any

from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from cairn.activities import queries as activities
from cairn.activities.calendar import ordinal
from cairn.core import pulse as core_pulse
from cairn.mountain import queries
from cairn.people.sides import Side
from cairn.web.components.words import day
from cairn.web.contents import heights
from cairn.web.contents import reach as counted
from cairn.web.drawings import strands

if TYPE_CHECKING:
    from cairn.activities.models import Activity
    from cairn.core.altitude import Reading

STRANDS: Mapping[str, Any] = {
    "agenda": gettext_lazy("Agenda"),
    "timing": gettext_lazy("Timing"),
    "openness": gettext_lazy("Openness"),
    "decision": gettext_lazy("Decision"),
    "work": gettext_lazy("Work"),
    "review": gettext_lazy("Review"),
    "fairness": gettext_lazy("Fairness"),
    "loop": gettext_lazy("What came of it"),
    "felt": gettext_lazy("How it felt"),
}
SIDES: Mapping[str, Any] = {
    Side.CITIZEN: gettext_lazy("citizens"),
    Side.STAFF: gettext_lazy("staff"),
    Side.PARTNER: gettext_lazy("partners"),
    Side.UNCLEAR: gettext_lazy("people whose side is not clear yet"),
}
A_YEAR = 365


def promise(activity: Activity, reading: Reading) -> dict[str, Any]:
    """What was promised and when, what came of it, and every later change with its day."""
    first = activities.cards(activity).last() if reading.promised else None
    return {
        "level": reading.promised,
        "name": heights.level_name(reading.promised) if reading.promised else "",
        "on": timezone.localdate(first.published_at) if first else None,
        "result": _result(reading),
        "changes": [_changed(on, level) for on, level in reading.promise_changes],
    }


def standing(reading: Reading) -> list[str]:
    """In plain sentences: whether it goes on, whether it has ended, and whether its level still moves."""
    return list(_standing(reading))


def strand_rows(reading: Reading) -> tuple[strands.Strand, ...]:
    """The eight strands, and how it felt, each with its conditions."""
    return tuple(
        strands.Strand(str(STRANDS[one.name]), _with_titles(one.shown), _with_titles(one.not_shown))
        for one in reading.strands
    )


def all_strands() -> list[tuple[str, str]]:
    """Every strand with the conditions that belong to it, as the rules have it."""
    rules = queries.RULES
    return [
        (
            str(STRANDS[name]),
            "; ".join(f"{one.id} {_(one.title)}" for one in rules.conditions if one.strand == name),
        )
        for name in rules.strands
    ]


def reach(activity: Activity, *, at: datetime) -> list[str]:
    """Who takes part, in sentences. About people's history only in fives, and never about fewer than five."""
    by_side = activities.numbers_by_side(activity)
    now = [f"{name}: {by_side[side]}" for side, name in SIDES.items() if by_side[side]]
    said = [_("Taking part now: %(sides)s.") % {"sides": "; ".join(now)} if now else _("Nobody takes part now.")]
    lately = queries.citizens_since(activity, since=ordinal(at) - A_YEAR)
    if core_pulse.is_enough(lately):
        said.append(_("In the last twelve months %(n)d different citizens came or said something.") % {"n": lately})
    else:
        said.append(_("In the last twelve months fewer than five citizens came or said something."))
    return [*said, *counted.lines(activity)]


def _with_titles(ids: Iterable[str]) -> tuple[tuple[str, str], ...]:
    return tuple((one, _(queries.RULES.condition(one).title)) for one in ids)


def _result(reading: Reading) -> str:
    match reading.promise:
        case "kept":
            return _("Promise kept.")
        case "exceeded":
            above = ngettext(
                "More than promised: %(n)d level above.", "More than promised: %(n)d levels above.", reading.promise_by
            )
            return above % {"n": reading.promise_by}
        case "not reached":
            below = -reading.promise_by
            over = ngettext("Not reached: %(n)d level below.", "Not reached: %(n)d levels below.", below)
            yet = ngettext("Not reached yet: %(n)d level below.", "Not reached yet: %(n)d levels below.", below)
            return (over if reading.ended_on else yet) % {"n": below}
    return _("Nothing promised yet.")


def _changed(on: int, level: int) -> str:
    words = {"day": day(on), "name": heights.level_name(level), "level": level}
    return _("Changed on %(day)s to: %(name)s (%(level)d). The first promise is the one that counts.") % words


def _standing(reading: Reading) -> Iterable[str]:
    if reading.standing:
        yield _(
            "This group goes on: what happened counts for twelve months, so the level falls where nothing new comes."
        )
    if reading.frozen_on:
        until = reading.frozen_on + _whole("contest_after_end_days")
        yield (
            _(
                "It has ended and was looked back on, as citizens confirm. Since %(day)s the level stands still;"
                " anybody could challenge it until %(until)s."
            )
            if until < reading.read_on
            else _(
                "It has ended and was looked back on, as citizens confirm. Since %(day)s the level stands still;"
                " anybody can challenge it until %(until)s."
            )
        ) % {"day": day(reading.frozen_on), "until": day(until)}
    elif reading.ended_on:
        yield _("It ended on %(day)s. Until a look back is published and citizens confirm it, the level can move.") % {
            "day": day(reading.ended_on)
        }


def _whole(threshold: str) -> int:
    return queries.RULES.whole(threshold)
