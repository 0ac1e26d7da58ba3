"""What people do for the panel that hears objections: say what was drawn, step down, say what they find, conclude."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from cairn.activities import queries as activities
from cairn.activities import told
from cairn.activities.record import enter
from cairn.base.verdict import Refused
from cairn.core.ballots import objections as core
from cairn.decide import calling, may, queries
from cairn.decide.choices import FINDING_LENGTH
from cairn.decide.counted import counted, for_record
from cairn.decide.models import Decision, Panel, PanelFinding, PanelNumbers, PanelPlace
from cairn.decide.stirring import hold
from cairn.ledger.action import action, quiet
from cairn.witness import draws
from cairn.witness import queries as witness

if TYPE_CHECKING:
    from cairn.people.models import Person

WHY_QUIET = "an entry would tell who was drawn, and what they did"

type Finding = tuple[bool, str]  # whether to set it aside, and why


@action
def draw_panel(panel: Panel, *, by: Person, at: datetime, numbers: str) -> Panel:
    """Say what the public draw came to. Once two people, not both of them staff, say the same, the panel is drawn.

    What the first ones entered is not shown before, so that nobody copies it.
    """
    _hold(panel)
    may.draw_panel(by, panel, at).or_refuse()
    drawn = draws.drawn(panel.draw, numbers)
    activity = panel.decision.activity
    is_staff = witness.is_staff_here(by, activity, on=at.date())
    others = PanelNumbers.objects.filter(panel=panel).exclude(person=by)
    is_agreed = draws.said_by_two(others, drawn, is_staff=is_staff)
    said = {"numbers": drawn, "is_staff": is_staff}
    PanelNumbers.objects.update_or_create(panel=panel, person=by, defaults=said)
    if is_agreed:
        calling.seat(panel, drawn, at=at)
    kind = "decide.panel.drawn" if is_agreed else "decide.panel.entered"
    data = {"draw": panel.draw} | ({"numbers": drawn} if is_agreed else {})
    side = activities.side_of(by, activity, on=at.date())
    enter(kind, activity, by=by, side=side, at=at, about=panel.decision, data=data)
    return panel


@quiet(WHY_QUIET)
def step_down(panel: Panel, *, by: Person, at: datetime) -> Panel:
    """Somebody drawn gives the seat to the next of their side, without a reason. Who they were is forgotten."""
    _hold(panel)
    may.step_down(by, panel, at).or_refuse()
    place = PanelPlace.objects.get(panel=panel, person=by, is_seated=True)
    place.person, place.is_seated = None, False
    place.save(update_fields=["person", "is_seated"])
    calling.call_next(panel, place.side, at=at)
    return panel


@quiet("what somebody on the panel finds stays private until all of it is out")
def hear_objections(panel: Panel, *, by: Person, at: datetime, findings: Mapping[str, Finding]) -> Panel:
    """Say of each objection, by its ref, whether to set it aside, and why. It can be changed until it is concluded."""
    _hold(panel)
    may.hear_objections(by, panel, at).or_refuse()
    place = PanelPlace.objects.get(panel=panel, person=by, is_seated=True)
    waiting = {one.ref: one for one in queries.objections_heard(panel.decision)}
    for ref, (sets_aside, reason) in findings.items():
        if ref not in waiting:
            raise Refused(_("This is not one of the objections that are heard."))
        said = {"sets_aside": sets_aside, "reason": told.plainly(reason, most=FINDING_LENGTH)}
        PanelFinding.objects.update_or_create(place=place, objection=waiting[ref], defaults=said)
    return panel


@action
def conclude_hearing(decision: Decision, *, by: Person, at: datetime, lottery_drawn: str = "") -> Decision:
    """The panel has spoken, or its days are over: an objection is set aside where most of each half want that.

    Then the ballots are counted without the options to which an objection stands. Who was on the panel is forgotten.
    """
    hold(decision)
    may.conclude_hearing(by, decision, at).or_refuse()
    panel = Panel.objects.get(decision=decision)
    heard = queries.objections_heard(decision)
    for objection in heard:
        objection.wants_aside = dict(core.halves(queries.seats_for_setting_aside(panel, objection)))
        objection.save(update_fields=["wants_aside"])
    outcome = counted(decision, at=at, lottery_drawn=lottery_drawn, objections_heard=True)
    panel.concluded_at = at
    panel.save(update_fields=["concluded_at"])
    calling.forget(panel)
    rulings = {"heard": len(heard), "set_aside": sum(one.is_set_aside for one in heard)}
    data = {**for_record(decision, outcome), "objections": rulings}
    content = panel.fingerprint(*queries.reasons_of_panel(panel))
    enter("decide.decision.closed", decision.activity, by=by, at=at, about=decision, data=data, content=content)
    return decision


def _hold(panel: Panel) -> None:
    """Nobody else does anything with this panel until this deed is done."""
    hold(panel.decision)
    panel.refresh_from_db(fields=["numbers", "drawn_at", "hears_until", "concluded_at"])
