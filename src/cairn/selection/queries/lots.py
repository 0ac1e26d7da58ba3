"""Reading lots: the tickets, everybody's own chance, who was drawn and what they said, who comes next."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING

from django.db import models
from django.utils import timezone

from cairn.core import selection
from cairn.selection.lines import Line, answer_all, offered
from cairn.selection.models import Draw, DrawnNumbers, Lot, LotPlace
from cairn.selection.queries.draws import lines, sign_ups
from cairn.witness import draws

if TYPE_CHECKING:
    from cairn.people.models import Person


@dataclass(frozen=True, slots=True)
class Chance:
    """Somebody's own place in a lot: on how many of the tickets they stand, and what an even chance would be."""

    place: LotPlace
    tickets: int
    held: int
    even: float  # tickets out of the same number, if everybody had the same chance

    @property
    def lot(self) -> Lot:
        return self.place.lot

    @property
    def sign_drawn(self) -> str:
        """Under which sign they stand on the ticket that was drawn; empty where they do not."""
        ticket = self.lot.ticket
        return selection.on_ticket(self.place.sign, ticket) if ticket and self.place.asked_at else ""


@dataclass(frozen=True)
class Task:
    """What the solver is asked: the people by the keys of their sign-ups, quotas, places; who sits, who is gone."""

    people: Mapping[int, Mapping[str, str]]
    lines: tuple[Line, ...]
    places: int
    seated: Mapping[int, Mapping[str, str]]
    gone: frozenset[int]

    @property
    def left(self) -> int:
        """How many people there are to draw from."""
        return len(set(self.people) - set(self.seated) - self.gone)

    @property
    def free(self) -> int:
        """How many places are to be given."""
        return self.places - len(self.seated)


def task(draw: Draw) -> Task:
    """The draw as it stands: quotas, everybody whose answers fit them, who has a place, and who said no."""
    listed = lines(draw)
    to, found = offered(listed), sign_ups(draw).values_list("pk", "answers")
    people = {pk: answers for pk, answers in found if answer_all(answers, to)}
    asked = LotPlace.objects.filter(lot__draw=draw, asked_at__isnull=False, sign_up__isnull=False)
    said = dict(asked.order_by("lot__number").values_list("sign_up_id", "says"))
    seated = {pk: people[pk] for pk, says in said.items() if says is not False and pk in people}
    gone = frozenset(pk for pk, says in said.items() if says is False and pk in people)
    return Task(people, tuple(listed), draw.role.places, seated, gone)


def lot(draw: Draw, number: int) -> Lot | None:
    return _lots().filter(draw=draw, number=number).first()


def lots(draw: Draw) -> models.QuerySet[Lot]:
    """The lots of a draw, the first one first."""
    return _lots().filter(draw=draw).order_by("number")


def last_lot(draw: Draw) -> Lot | None:
    return _lots().filter(draw=draw).order_by("-number").first()


def is_of_now(lot: Lot) -> bool:
    """Whether those in the pool of this lot are those who would be drawn from now."""
    asked = task(lot.draw)
    there = set(LotPlace.objects.filter(lot=lot).values_list("sign_up_id", flat=True))
    return there == set(asked.people) - set(asked.seated) - asked.gone


def number_in(lot: Lot) -> int:
    """How many people stand in it."""
    return LotPlace.objects.filter(lot=lot).count()


def leaves_out(lot: Lot) -> bool:
    """Whether somebody stands on no ticket: the quotas, or the places taken, have no room for what they answered."""
    return LotPlace.objects.filter(lot=lot, held=0).exists()


def signs_drawn(lot: Lot) -> list[str]:
    """The signs on the ticket that was drawn, in rising order."""
    return lot.tickets.splitlines()[lot.ticket - 1].split(" ")[1:] if lot.ticket else []


def places_drawn(lot: Lot) -> list[int]:
    """The keys of the places of those who stand on the ticket that was drawn."""
    on_it, rows = set(signs_drawn(lot)), LotPlace.objects.filter(lot=lot).values_list("pk", "sign")
    return [pk for pk, sign in rows if lot.ticket and selection.on_ticket(sign, lot.ticket) in on_it]


def source_of(lot: Lot) -> str:
    """The name of the public draw announced; empty before."""
    return draws.BY_CODE[lot.source].name if lot.source else ""


def times_entered(lot: Lot) -> int:
    """How many people have entered numbers; which ones is told to nobody, so that nobody copies them."""
    return DrawnNumbers.objects.filter(lot=lot).count()


def sides_entered(lot: Lot) -> frozenset[bool]:
    """Whether somebody of staff or who leads has entered numbers (True), and whether a citizen has (False)."""
    return frozenset(DrawnNumbers.objects.filter(lot=lot).values_list("is_staff", flat=True))


def is_held(lot: Lot, *, at: datetime) -> bool:
    """Whether the public draw announced has been held, so that its numbers can be entered."""
    return lot.draw_on is not None and draws.is_held(lot.draw_on, at=at)


def has_lapsed(lot: Lot, *, at: datetime) -> bool:
    """Whether nobody entered the numbers for so long that another public draw is to be announced."""
    return lot.draw_on is not None and lot.drawn_at is None and draws.has_lapsed(lot.draw_on, at=at)


def chances_of(person: Person | None, draw: Draw) -> list[Chance]:
    """The person's own chance in each lot of the draw, the latest first. For them alone.

    From the announcement on: who saw it before could have tickets made anew until they like theirs.
    """
    if person is None:
        return []
    theirs = _places().filter(lot__draw=draw, sign_up__application__person=person)
    found = theirs.filter(lot__announced_at__isnull=False).order_by("-lot__number")
    return [_chance(one) for one in found.annotate(people=_people())]


def place_asked(person: Person | None, draw: Draw) -> LotPlace | None:
    """The place this person is asked about, or has taken or not taken; the latest."""
    if person is None:
        return None
    found = _places().filter(lot__draw=draw, sign_up__application__person=person, asked_at__isnull=False)
    return found.order_by("-lot__number").first()


def outside_place(draw: Draw, sign: str) -> LotPlace | None:
    """The place drawn with this sign of somebody collected elsewhere: those who lead say their answer."""
    found = _places().filter(lot__draw=draw, asked_at__isnull=False, sign_up__application__isnull=True)
    return found.filter(sign=sign, sign_up__isnull=False).first()


def outside_drawn(draw: Draw) -> list[LotPlace]:
    """Those collected elsewhere who were drawn."""
    found = _places().filter(lot__draw=draw, asked_at__isnull=False, sign_up__application__isnull=True)
    return list(found.filter(sign_up__isnull=False).order_by("sign"))


def applications_not_drawn(lot: Lot) -> models.QuerySet[LotPlace, int]:
    """The keys of the applications of those in the pool who are not on the ticket drawn."""
    found = LotPlace.objects.filter(lot=lot, asked_at__isnull=True, sign_up__application__isnull=False)
    return found.values_list("sign_up__application", flat=True)


def answer_due_on(place: LotPlace) -> date:
    """The last day on which somebody drawn can say yes or no."""
    begun = timezone.localdate(place.asked_at or place.lot.made_at)
    return begun + timedelta(days=place.lot.draw.days_to_answer)


def waiting(draw: Draw) -> models.QuerySet[LotPlace]:
    """Those drawn who have not answered."""
    return _places().filter(lot__draw=draw, asked_at__isnull=False, says__isnull=True).order_by("sign")


def people_asked(draw: Draw) -> list[Person]:
    """Those with an account who are drawn and have not answered, for the deeds they do."""
    asked = [one.sign_up for one in waiting(draw)]
    return [one.application.person for one in asked if one and one.application]


def silent(draw: Draw, *, at: datetime) -> list[LotPlace]:
    """Those drawn whose days to answer are over, and those who took their asking back or are not here any more."""
    return [one for one in waiting(draw) if one.is_given_up or timezone.localdate(at) > answer_due_on(one)]


def places_waiting(person: Person) -> models.QuerySet[LotPlace]:
    """The places this person was drawn for and has not answered about."""
    found = _places().filter(sign_up__application__person=person, asked_at__isnull=False, says__isnull=True)
    return found.filter(sign_up__application__withdrawn_at__isnull=True).order_by("asked_at", "pk")


def places_waiting_anywhere() -> models.QuerySet[LotPlace]:
    """The places somebody with an account was drawn for and has not answered about, for the letters."""
    found = _places().filter(asked_at__isnull=False, says__isnull=True, sign_up__application__isnull=False)
    return found.filter(sign_up__application__withdrawn_at__isnull=True).order_by("asked_at", "pk")


def draws_with_silence(*, at: datetime) -> list[Draw]:
    """The draws in which somebody drawn has let their days go by."""
    found = _places().filter(asked_at__isnull=False, says__isnull=True).order_by("lot__draw_id", "pk")
    late = {
        one.lot.draw_id: one.lot.draw for one in found if one.is_given_up or timezone.localdate(at) > answer_due_on(one)
    }
    return list(late.values())


@dataclass(frozen=True, slots=True)
class Seats:
    """How those drawn answered, in numbers."""

    places: int
    accepted: int
    waiting: int

    @property
    def free(self) -> int:
        """Places that nobody has and nobody is asked about."""
        return self.places - self.accepted - self.waiting


def seats(draw: Draw) -> Seats:
    rows = LotPlace.objects.filter(lot__draw=draw, asked_at__isnull=False).values_list("says")
    numbers = dict(rows.annotate(number=models.Count("pk")).order_by())
    return Seats(draw.role.places, numbers.get(True, 0), numbers.get(None, 0))


def lots_to_enter(person: Person, *, at: datetime) -> models.QuerySet[Lot]:
    """Lots whose public draw has been held and whose numbers this person has not entered, in their programmes."""
    theirs = models.Q(
        draw__role__programme__memberships__person=person, draw__role__programme__memberships__left_at__isnull=True
    )
    held = _lots().filter(theirs, draw_on__lt=timezone.localdate(at), drawn_at__isnull=True)
    return held.exclude(entered__person=person).distinct().order_by("draw_on", "pk")


def _chance(place: LotPlace) -> Chance:
    number = place.lot.tickets.count("\n")
    people: int = place.people  # type: ignore[attr-defined]
    return Chance(place, number, place.held, number * place.lot.places / people)


def _people() -> models.Subquery:
    here = LotPlace.objects.filter(lot=models.OuterRef("lot")).order_by().values("lot")
    return models.Subquery(here.annotate(number=models.Count("pk")).values("number"))


def _lots() -> models.QuerySet[Lot]:
    found = Lot.objects.select_related("draw__role__programme__organisation", "draw__role__activity__programme")
    return found.fetch_mode(models.FETCH_RAISE)


def _places() -> models.QuerySet[LotPlace]:
    found = LotPlace.objects.select_related(
        "lot__draw__role__programme__organisation", "lot__draw__role__activity__programme",
        "sign_up__application__person",
    )  # fmt: skip
    return found.fetch_mode(models.FETCH_RAISE)
