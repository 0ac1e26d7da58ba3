"""Reading the panel that hears objections: its pool and order, who sits, what was found, for whom it waits."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from itertools import groupby
from typing import TYPE_CHECKING

from django.db import models
from django.utils import timezone

from cairn.activities import calendar
from cairn.activities import queries as activities
from cairn.core.ballots.objections import SEATS
from cairn.decide.models import Decision, Objection, Panel, PanelFinding, PanelNumbers, PanelPlace, RollEntry
from cairn.explore import queries as explore
from cairn.moderation import queries as moderation
from cairn.moderation.choices import Kind
from cairn.people import queries as people
from cairn.witness.draws import BY_CODE

if TYPE_CHECKING:
    from cairn.activities.models import Activity
    from cairn.people.models import Person

DRAW_DAYS = 10  # working days after which a draw whose numbers nobody entered has come to nothing, as with rulings


@dataclass(frozen=True, slots=True)
class PanelDraw:
    """Everything a stranger needs to repeat the draw. `order` and `numbers` are empty before it."""

    panel: str
    source: str
    day: date
    seal: str
    pool: tuple[str, ...]
    sides: Mapping[str, str]  # of each sign
    numbers: str
    order: tuple[str, ...]


def people_for_panel(decision: Decision) -> dict[str, list[Person]]:
    """By side, whom a panel can be drawn from: everybody on the roll but those who proposed what is objected to."""
    entries = list(RollEntry.objects.filter(decision=decision).values_list("side", "person_id"))
    heard = objections_heard(decision).values("option")
    authors = set(decision.paper.filter(option__in=heard).values_list("option__authors__person", flat=True))
    found = {one.pk: one for one in people.persons(pk for _side, pk in entries) if one.is_active}
    drawn_from: dict[str, list[Person]] = {side: [] for side, _pk in entries}
    for side, pk in entries:
        if pk in found and pk not in authors:
            drawn_from[side].append(found[pk])
    return drawn_from


def objections_heard(decision: Decision, *, on: date | None = None) -> models.QuerySet[Objection]:
    """The objections that have to be heard, or were, in an order that says nothing; hidden ones without their words."""
    found, option = Objection.objects.filter(decision=decision, is_heard=True), explore.marked_options()
    return (
        moderation.marked(found, Kind.OBJECTION, on=on)
        .prefetch_related(models.Prefetch("option", option))
        .order_by("ref")
    )


def times_heard(decision: Decision) -> int:
    """How often objections to this question were heard before: by a panel, or taken up where none could be called.

    Taken up before a panel that was called had spoken, they were not heard.
    """
    times, earlier = 0, decision.follows
    while earlier is not None:
        panel = panel_of(earlier)
        times += objections_heard(earlier).exists() and (panel is None or panel.concluded_at is not None)
        earlier = earlier.follows
    return times


def panel_of(decision: Decision) -> Panel | None:
    return _panels().filter(decision=decision).first()


def panel_draw(panel: Panel) -> PanelDraw:
    """The pool in rising order of its signs, and its order once it is drawn."""
    places = list(PanelPlace.objects.filter(panel=panel).order_by("sign").values_list("sign", "side", "position"))
    drawn = sorted((position, sign) for sign, _side, position in places if position is not None)
    return PanelDraw(
        panel=panel.ref,
        source=BY_CODE[panel.draw].name,
        day=panel.draw_on,
        seal=panel.seal,
        pool=tuple(sign for sign, _side, _position in places),
        sides={sign: side for sign, side, _position in places},
        numbers=panel.numbers,
        order=tuple(sign for _position, sign in drawn),
    )


def times_drawn(panel: Panel) -> int:
    """How many people have entered numbers; which ones is told to nobody, so that nobody copies them."""
    return PanelNumbers.objects.filter(panel=panel).count()


def last_day_of_draw(panel: Panel) -> date:
    """The last day on which the numbers are in time: ten working days after the public draw."""
    return date.fromordinal(calendar.working_days().after(panel.draw_on.toordinal(), DRAW_DAYS))


def seat_on_panel(person: Person | None, panel: Panel) -> PanelPlace | None:
    """The person's own seat, while it is theirs."""
    if person is None:
        return None
    return PanelPlace.objects.filter(panel=panel, person=person, is_seated=True).first()


def findings_of(person: Person | None, panel: Panel) -> dict[str, PanelFinding]:
    """What this person has found so far, by the ref of the objection."""
    found = PanelFinding.objects.filter(place__panel=panel, place__person=person, place__is_seated=True)
    return {one.objection.ref: one for one in found.select_related("objection")} if person else {}


def have_all_heard(panel: Panel) -> bool:
    """Whether everybody who sits has said something about every objection."""
    seated = PanelPlace.objects.filter(panel=panel, is_seated=True).count()
    found = PanelFinding.objects.filter(place__panel=panel, place__is_seated=True).count()
    sides = PanelPlace.objects.filter(panel=panel).values("side").distinct().count()
    return seated == SEATS * sides and found == seated * objections_heard(panel.decision).count()


def seats_for_setting_aside(panel: Panel, objection: Objection) -> dict[str, int]:
    """How many of each half want to set it aside. Whoever is silent does not."""
    sides = dict.fromkeys(PanelPlace.objects.filter(panel=panel).values_list("side", flat=True), 0)
    found = PanelFinding.objects.filter(place__panel=panel, place__is_seated=True, objection=objection, sets_aside=True)
    for side in found.values_list("place__side", flat=True):
        sides[side] += 1
    return sides


def reasons_by_side(panel: Panel, *, on: date | None = None) -> dict[str, list[tuple[str, list[PanelFinding]]]]:
    """After the hearing, for each objection by its ref and then by side, the reasons; no names, in no telling order.

    What is hidden keeps its place without its words.
    """
    if panel.concluded_at is None:
        return {}
    found = PanelFinding.objects.filter(place__panel=panel, place__is_seated=True)
    rows = moderation.marked(found, Kind.PANEL_REASON, on=on).select_related("objection", "place")
    given: dict[str, list[tuple[str, list[PanelFinding]]]] = {}
    in_order = rows.order_by("objection__ref", "place__side", "ref")
    for (ref, side), some in groupby(in_order, key=lambda one: (one.objection.ref, one.place.side)):
        given.setdefault(ref, []).append((side, list(some)))
    return given


def panel_reasons_to_moderate(refs: Collection[str]) -> models.QuerySet[PanelFinding]:
    """These reasons with all their words and `whose_side`, for moderators alone; none before the hearing is over."""
    found = PanelFinding.objects.select_related("place__panel__decision__activity__programme")
    found = found.filter(ref__in=refs, place__is_seated=True, place__panel__concluded_at__isnull=False)
    return found.annotate(whose_side=models.F("place__side"))


def reasons_of_panel(panel: Panel) -> list[str]:
    """All reasons, for the fingerprint in the record."""
    found = PanelFinding.objects.filter(place__panel=panel, place__is_seated=True)
    return list(found.order_by("ref").values_list("reason", flat=True))


def seats_on_panels(person: Person) -> models.QuerySet[PanelPlace]:
    """Where this person sits on a panel that hears objections now."""
    return _seated().filter(person=person).order_by("panel__hears_until", "pk")


def asked_to_hear(persons: Collection[int], *, since: datetime, until: datetime) -> models.QuerySet[PanelPlace]:
    """Seats of these people, by id, asked after one moment and up to another, who have said nothing yet."""
    return _seated().filter(person__in=persons, asked_at__gt=since, asked_at__lte=until, findings__isnull=True)


def panels_to_draw_for(person: Person, *, at: datetime) -> models.QuerySet[Panel]:
    """The announced draws that have been held, and whose numbers this person can enter and has not."""
    held = _panels().filter(drawn_at=None, draw_on__lt=timezone.localdate(at), decision__status=Decision.WAITS)
    held = held.filter(decision__activity__in=activities.activities_of_person(person))
    return held.exclude(seen_numbers__person=person).order_by("draw_on", "pk")


def hearings_to_conclude_for(person: Person, *, at: datetime) -> models.QuerySet[Panel]:
    """Panels whose days are over, for those who take part where they wait to be concluded."""
    over = _panels().filter(hears_until__lt=timezone.localdate(at), concluded_at=None)
    return over.filter(decision__activity__in=activities.activities_of_person(person)).order_by("hears_until", "pk")


def objections_waiting_in(found: Collection[Activity]) -> list[tuple[Decision, Panel | None]]:
    """The decisions of these activities that wait for objections, the oldest first, each with its panel."""
    waiting = Decision.objects.filter(activity__in=found, status=Decision.WAITS)
    waiting = waiting.select_related("activity__programme", "panel").order_by("closed_at", "pk")
    return [(one, getattr(one, "panel", None)) for one in waiting]


def _panels() -> models.QuerySet[Panel]:
    return Panel.objects.select_related("decision__activity__programme")


def _seated() -> models.QuerySet[PanelPlace]:
    hearing = PanelPlace.objects.filter(
        is_seated=True, panel__concluded_at=None, panel__decision__status=Decision.WAITS
    )
    return hearing.select_related("panel__decision__activity__programme")
