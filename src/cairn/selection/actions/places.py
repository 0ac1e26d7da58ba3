"""Those drawn say yes or no; silence counts as no once the days are over."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from cairn.ledger.action import action, quiet
from cairn.roles import actions as roles
from cairn.roles import queries as role_queries
from cairn.roles.recorded import enter
from cairn.selection import giving, may, queries

if TYPE_CHECKING:
    from cairn.people.models import Person
    from cairn.selection.models import Draw, LotPlace

WHY_QUIET = "an entry would tell who was drawn, and that they said no"


@action
def accept_place(draw: Draw, *, by: Person, at: datetime) -> LotPlace:
    """Somebody drawn says yes, and holds the role."""
    may.accept_place(by, draw).or_refuse()
    place = queries.place_asked(by, draw)
    assert place is not None  # may.accept_place refuses who was not drawn
    _say(place, at=at, says=True)
    roles.give_place(draw.role, by, at=at, reason=giving.drawn(place.lot), draw=place.lot.ref)
    return place


@quiet(WHY_QUIET)
def decline_place(draw: Draw, *, by: Person, at: datetime) -> LotPlace:
    """Somebody drawn says no, without a reason. Their asking for the role is taken back with it."""
    may.decline_place(by, draw).or_refuse()
    place = queries.place_asked(by, draw)
    assert place is not None  # may.decline_place refuses who was not drawn
    _say(place, at=at, says=False)
    application = role_queries.application_of(by, draw.role)
    if application and application.is_waiting:
        roles.withdraw_application(application, by=by, at=at)
    return place


@quiet(WHY_QUIET)
def answer_for_outsider(place: LotPlace, *, by: Person, at: datetime, says: bool) -> LotPlace:
    """Somebody collected elsewhere told those who lead."""
    may.answer_for_outsider(by, place).or_refuse()
    return _say(place, at=at, says=says)


@action
def pass_over_silent(draw: Draw, *, at: datetime, by: Person | None = None) -> Draw:
    """Their days are over: places of those who were silent are free. By nobody: Cairn itself."""
    may.pass_over_silent(by, draw, at).or_refuse()
    silent = queries.silent(draw, at=at)
    for place in silent:
        place.is_silent = not place.is_given_up
        _say(place, at=at, says=False)
    enter("selection.places.freed", draw.role, by=by, at=at)
    theirs = [place.sign_up.application_id for place in silent if place.sign_up and place.sign_up.application_id]
    waiting = list(role_queries.waiting_for_draw(draw.role).filter(pk__in=theirs))
    if waiting:
        roles.answer_the_rest(draw.role, at=at, reason=giving.silent(), draw=silent[0].lot.ref, among=waiting)
    return draw


def _say(place: LotPlace, *, at: datetime, says: bool) -> LotPlace:
    place.says, place.said_at = says, at
    place.save(update_fields=["says", "said_at", "is_silent"])
    return place
