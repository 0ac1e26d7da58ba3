"""What pages show of practices: how one stands, who answers for it, and what those who plan have to know."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from cairn.learn import may, queries
from cairn.learn.models.measures import AGREEING
from cairn.web import links
from cairn.web.components.words import day

if TYPE_CHECKING:
    from collections.abc import Iterable

    from cairn.activities.models import Activity
    from cairn.learn.models import OpenItem, Practice
    from cairn.people.models import Person
    from cairn.programmes.models import Programme

OPEN_AT_MOST = 5


@dataclass(frozen=True, slots=True)
class Shown:
    """A practice with the state it is in, in words, whether it is overdue, and its page."""

    practice: Practice
    state: str
    is_late: bool
    url: str


def shown(practice: Practice, *, on: date) -> Shown:
    late = practice.days_late(on)
    return Shown(practice, _state(practice, late), late > 0, _address(practice))


def every(found: Iterable[Practice], *, on: date) -> list[Shown]:
    return [shown(one, on=on) for one in found]


def agreed_in(programme: Programme | None, *, on: date) -> list[Shown]:
    """What a programme agreed to do differently; nothing where there is no programme."""
    return every(queries.practices_agreed(programme), on=on) if programme else []


def rights(practice: Practice, person: Person | None) -> dict[str, Any]:
    """What this person can do with it."""
    return {
        "may_own": may.own_practice(person, practice),
        "may_agree": may.agree_practice(person, practice),
        "may_withdraw": may.withdraw_practice(person, practice),
        "may_tell": may.tell_practice(person, practice),
    }


def of_programme(programme: Programme, *, on: date) -> dict[str, Any]:
    """For the page of a programme: what is overdue, and how many more run."""
    running = list(queries.practices_running(programme))
    late = [one for one in running if one.due_on < on]
    return {"overdue": every(late[:OPEN_AT_MOST], on=on), "running": len(running)}


def planning(programme: Programme, *, on: date) -> dict[str, Any]:
    """For whoever plans here: what was agreed to be done differently, and what the last edition left open."""
    kept = queries.practices_kept_up(programme)
    left = [_words(one) for one in queries.open_items(programme)[:OPEN_AT_MOST] if one.is_open]
    return {"practices": every(kept[:OPEN_AT_MOST], on=on), "left": left, "more": len(kept) > OPEN_AT_MOST}


def planning_in(activity: Activity, *, on: date) -> dict[str, Any]:
    return planning(activity.programme, on=on)


def _words(item: OpenItem) -> str:
    if item.lesson:
        return item.lesson.words
    return item.commitment.words if item.commitment else ""


def _state(practice: Practice, late: int) -> str:
    if practice.told_at:
        told = _("Done: %(words)s") if practice.is_done else _("Not done: %(words)s")
        return told % {"words": practice.told_words}
    if practice.agreed_at is None:
        return _missing(practice)
    if late:
        words = ngettext("Agreed, and %(n)d day late.", "Agreed, and %(n)d days late.", late)
        return words % {"n": late}
    return _("Agreed. By %(day)s.") % {"day": day(practice.due_on)}


def _missing(practice: Practice) -> str:
    """What a proposal still needs."""
    names = {"citizen": _("a yes of the citizens"), "staff": _("a yes of the staff")}
    needs = [names[side] for side in AGREEING if side not in practice.sides_agreed]
    if practice.owner_id is None:
        needs.append(_("somebody who sees to it"))
    return _("Proposed. It still needs: %(needs)s.") % {"needs": "; ".join(needs)}


def _address(practice: Practice) -> str:
    return links.in_programme("practice", practice.programme, practice.ref)
