"""Reading draws: their quotas, who agreed, whether sign-up is over, how many of each answered."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from django.db import models
from django.db.models.functions import Coalesce
from django.utils import timezone

from cairn.activities import queries as activities
from cairn.people.sides import Side
from cairn.programmes import queries as programmes
from cairn.selection.lines import Line, answer_all, by_question, offered
from cairn.selection.models import Draw, DrawAgreement, DrawQuota, SignUp
from cairn.selection.models.draws import AGREEING

if TYPE_CHECKING:
    from cairn.people.models import Person
    from cairn.programmes.models import Programme
    from cairn.roles.models import RoleOffer

FEWEST = 5
"""Nothing is told about fewer people than this."""


@dataclass(frozen=True, slots=True)
class Counted:
    """One answer, and how many gave it; None where that would tell of fewer than five people."""

    line: Line
    number: int | None


def draw_of(role: RoleOffer) -> Draw | None:
    """The draw for this role, if one was proposed."""
    return _draws().filter(role=role).first()


def draw(ref: str) -> Draw | None:
    """The draw for the role with this reference."""
    return _draws().filter(role__ref=ref).first()


def draws_in(programme: Programme) -> models.QuerySet[Draw]:
    """The draws of a programme, those that close last first."""
    return _draws().filter(role__programme=programme).order_by("-role__closes_on", "-pk")


def lines(draw: Draw) -> list[Line]:
    """The quotas as they stand, question by question."""
    rows = DrawQuota.objects.filter(draw=draw).order_by("position")
    names = ("feature", "value", "least", "most", "least_flex", "most_flex")
    return [Line(*row) for row in rows.values_list(*names)]


def is_closed(draw: Draw, *, at: datetime) -> bool:
    """Whether the last day to ask for the role is over."""
    return timezone.localdate(at) > draw.role.closes_on


def sides_agreed(draw: Draw) -> frozenset[str]:
    """The sides that agreed to the quotas as they stand."""
    return frozenset(DrawAgreement.objects.filter(draw=draw).values_list("side", flat=True))


def agreements(draw: Draw) -> models.QuerySet[DrawAgreement]:
    return DrawAgreement.objects.filter(draw=draw).order_by("side")


def is_agreed(draw: Draw) -> bool:
    """Whether both sides agreed."""
    return sides_agreed(draw) == frozenset(AGREEING)


def belongs(person: Person | None, draw: Draw) -> bool:
    """Whether somebody takes part in the activity of the role, or sits in the programme's governing group."""
    if person is None:
        return False
    role = draw.role
    if role.activity and activities.participant(person, role.activity):
        return True
    membership = programmes.membership(person, role.programme)
    return membership is not None and membership.is_governing


def side_here(person: Person, draw: Draw, *, at: datetime) -> str:
    """The side somebody is on where the role belongs."""
    role, on = draw.role, timezone.localdate(at)
    if role.activity:
        return activities.side_of(person, role.activity, on=on)
    return activities.side_in_programme(person, role.programme, on=on)


def is_staff_here(person: Person, draw: Draw, *, at: datetime) -> bool:
    """Whether somebody counts as the organisation's side when numbers are entered: whoever leads does too."""
    role, on = draw.role, timezone.localdate(at)
    if person.pk in programmes.holders(role.programme):
        return True
    return activities.side_in_programme(person, role.programme, on=on) != Side.CITIZEN


def sign_ups(draw: Draw) -> models.QuerySet[SignUp]:
    """Everybody who answered and still asks for the role, and those collected elsewhere."""
    still = models.Q(application__isnull=True) | models.Q(application__withdrawn_at__isnull=True)
    return SignUp.objects.select_related("application__person").filter(still, draw=draw).order_by("pk")


def sign_up_of(person: Person | None, draw: Draw) -> SignUp | None:
    """What this person answered, for them alone."""
    return sign_ups(draw).filter(application__person=person).first() if person else None


def number_signed_up(draw: Draw) -> int:
    """How many are in the draw so far."""
    return sign_ups(draw).count()


def counted(draw: Draw) -> list[Counted]:
    """How many of those who signed up here gave each answer, for those who lead: no cell under five.

    Counted in fives, in the order in which they came, so that no two counts differ by one person. Of a question with a
    hidden cell so many more are hidden that those hidden are at least five together.
    """
    listed, found = lines(draw), list(sign_ups(draw).filter(outside="").values_list("answers", flat=True))
    in_fives = found[: len(found) // FEWEST * FEWEST]
    numbers = Counter((question, value) for answers in in_fives for question, value in answers.items())
    shown: list[Counted] = []
    for question, answers in by_question(listed).items():
        seen = open_cells({line.value: numbers[question, line.value] for line in answers})
        shown += [Counted(line, numbers[question, line.value] if line.value in seen else None) for line in answers]
    return shown


def outsiders(draw: Draw) -> models.QuerySet[SignUp]:
    """Those collected elsewhere, by the names they have in the file."""
    return SignUp.objects.filter(draw=draw).exclude(outside="").order_by("outside")


def draws_to_agree(person: Person, *, at: datetime) -> list[Draw]:
    """The draws whose quotas wait for somebody of this person's side, and this person can say it."""
    waiting = set(AGREEING)
    return [one for one in draws_near(person, at=at) if side_here(person, one, at=at) in waiting - sides_agreed(one)]


def draws_near(person: Person, *, at: datetime) -> models.QuerySet[Draw]:
    """The draws with open sign-up whose quotas are not agreed, where this person belongs."""
    role_open = _draws().filter(role__closes_on__gte=timezone.localdate(at), role__withdrawn_at__isnull=True)
    theirs = models.Q(role__activity__in=activities.activities_of_person(person))
    theirs |= models.Q(
        role__programme__memberships__person=person,
        role__programme__memberships__left_at__isnull=True,
        role__programme__memberships__is_governing=True,
    )
    agreed = DrawAgreement.objects.filter(draw=models.OuterRef("pk")).order_by().values("draw")
    number = models.Subquery(agreed.annotate(number=models.Count("pk")).values("number"))
    found = role_open.filter(theirs).annotate(agreed=Coalesce(number, 0)).filter(agreed__lt=len(AGREEING))
    return found.distinct().order_by("role__closes_on", "pk")


def answers_to_renew(*, at: datetime) -> Iterator[SignUp]:
    """Answers to questions that changed since, as long as their people can still answer anew."""
    older = SignUp.objects.select_related("application", "draw__role__programme").filter(
        application__withdrawn_at__isnull=True, draw__role__closes_on__gte=timezone.localdate(at),
        draw__role__withdrawn_at__isnull=True, answered_at__lt=models.F("draw__proposed_at"), outside="",
    )  # fmt: skip
    asked: dict[int, dict[str, set[str]]] = {}
    for one in older.order_by("draw_id", "pk"):
        if one.draw_id not in asked:
            asked[one.draw_id] = offered(lines(one.draw))
        if not answer_all(one.answers, asked[one.draw_id]):
            yield one


def answers_to_delete(*, at: datetime) -> models.QuerySet[Draw]:
    """The draws whose answers have been kept for as long as was said."""
    return _draws().filter(answers_until__lt=timezone.localdate(at), forgotten_at__isnull=True).order_by("pk")


def open_cells(cells: dict[str, int]) -> set[str]:
    """The cells that can be shown: none under five, and nothing to be had by taking them from the whole."""
    rising: Iterable[str] = sorted(cells, key=lambda value: (cells[value], value))
    hidden: set[str] = set()
    for value in rising:
        together = sum(cells[one] for one in hidden)
        if cells[value] < FEWEST or (hidden and (len(hidden) < 2 or together < FEWEST)):
            hidden.add(value)
    return set(cells) - hidden


def _draws() -> models.QuerySet[Draw]:
    found = Draw.objects.select_related(
        "role__programme__organisation", "role__activity__programme__organisation", "role__offered_by"
    )
    return found.fetch_mode(models.FETCH_RAISE)
