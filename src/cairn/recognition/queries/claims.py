"""Reading claims: those of a person, those to be paid, and the figures everybody may see."""

from __future__ import annotations

import statistics
from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING

from django.db import models
from django.utils import timezone

from cairn.activities import calendar
from cairn.activities import queries as activities
from cairn.core.altitude import RULES_V1
from cairn.recognition.choices import PAY_WITHIN, State
from cairn.recognition.models import Claim, ClaimStep, SentToFinance
from cairn.recognition.queries.payers import activities_paid_by, named_in_each, payers_of_each, pays
from cairn.recognition.queries.terms import terms

if TYPE_CHECKING:
    from cairn.activities.models import Activity
    from cairn.people.models import Person
    from cairn.programmes.models import Programme


@dataclass(frozen=True, slots=True)
class Standing:
    """How long a claim has waited, or did until the money came, in working days; and whether its day has gone by."""

    claim: Claim
    days: int
    is_overdue: bool


@dataclass(frozen=True, slots=True)
class Stay:
    """Where a claim stood, and for how many working days."""

    step: ClaimStep
    days: int

    @property
    def is_unsigned(self) -> bool:
        """Whether nobody was signed in who said so: of a claim from paper they had its code."""
        return self.step.by_id is None and self.step.state in {State.RECEIVED, State.WITHDRAWN}


@dataclass(frozen=True, slots=True)
class Figures:
    """How many working days payment took, over so many claims: the middle one, and the slowest."""

    claims: int
    median: float
    slowest: int


@dataclass(frozen=True, slots=True)
class Overdue:
    """That money is owed past its day in an activity, since when, and who is named to pay it."""

    activity: Activity
    payers: list[Person]
    first_due_on: date


@dataclass(frozen=True, slots=True)
class ToPay:
    """What one activity has to pay: how many claims, and the day the first of them is due."""

    activity: Activity
    claims: int
    first_due_on: date
    is_overdue: bool


def claim(programme: str, activity: str, ref: str, reader: Person | None) -> Claim | None:
    """One claim by its address, if this reader made it or pays it."""
    found = _claims().filter(activity__programme__slug=programme, activity__slug=activity, ref=ref).first()
    if found is None or reader is None:
        return None
    return found if found.person_id == reader.pk or pays(reader, found.activity) else None


def claims_of(person: Person) -> models.QuerySet[Claim]:
    """What this person claimed anywhere, newest first; what is still owed, or not seen to have come, on top."""
    is_over = models.Q(received_at__isnull=False) | models.Q(withdrawn_at__isnull=False)
    found = _claims().filter(person=person).annotate(is_over=models.Case(models.When(is_over, then=1), default=0))
    return found.order_by("is_over", "-made_at", "-pk")


def claims_to_pay(activity: Activity) -> models.QuerySet[Claim]:
    """What waits to be paid here, what is due first on top: for whoever pays."""
    return _claims().filter(_OPEN, activity=activity).order_by("due_on", "made_at", "pk")


def claims_paid(activity: Activity) -> models.QuerySet[Claim]:
    """What was paid here, newest first, what its person has not seen come yet on top: for whoever pays."""
    came = models.Q(paid_at__isnull=False) | models.Q(received_at__isnull=False)
    is_seen = models.Case(models.When(received_at__isnull=True, then=0), default=1)
    return _claims().filter(came, activity=activity).annotate(is_seen=is_seen).order_by("is_seen", "-paid_at", "-pk")


def claims_to_approve(activity: Activity) -> models.QuerySet[Claim]:
    """What waits to be looked at: claimed, and neither answered nor approved yet."""
    waits = models.Q(approved_at__isnull=True, sent_back_at__isnull=True, refused_at__isnull=True)
    return claims_to_pay(activity).filter(waits)


def claims_with_their_person(activity: Activity) -> models.QuerySet[Claim]:
    """What was sent back, or answered with no, and still stands."""
    return claims_to_pay(activity).filter(models.Q(sent_back_at__isnull=False) | models.Q(refused_at__isnull=False))


def claims_approved(activity: Activity) -> models.QuerySet[Claim]:
    """What is approved and not paid: to be sent to finance, or there already."""
    return claims_to_pay(activity).filter(approved_at__isnull=False)


def claims_to_send(activity: Activity, by: Person) -> models.QuerySet[Claim]:
    """What is approved and not sent yet, but for what this person approved or claimed."""
    found = claims_approved(activity).filter(sent__isnull=True)
    return found.exclude(approved_by=by).exclude(person=by)


def lists_sent(activity: Activity) -> models.QuerySet[SentToFinance]:
    """The lists that went to finance, newest first, with how many claims stand on each, and how much together."""
    together = {"size": models.Count("claims"), "pence": models.Sum("claims__pence", default=0)}
    found = SentToFinance.objects.filter(activity=activity).annotate(**together)
    return found.select_related("activity__programme").order_by("-number").fetch_mode(models.FETCH_RAISE)


def list_sent(activity: Activity, number: int) -> SentToFinance | None:
    return lists_sent(activity).filter(number=number).first()


def claims_on(sent: SentToFinance) -> models.QuerySet[Claim]:
    """The claims on one list for finance, in the order they were made."""
    return _claims().filter(sent=sent).order_by("made_at", "pk")


def stays(claim: Claim, *, at: datetime) -> list[Stay]:
    """Where the claim stood, from the first day on, and for how many working days each time."""
    found = list(
        ClaimStep.objects.filter(claim=claim).select_related("by").order_by("pk").fetch_mode(models.FETCH_RAISE)
    )
    ends = [*(one.since_at for one in found[1:]), at]
    return [Stay(one, calendar.days_since(one.since_at, end)) for one, end in zip(found, ends, strict=False)]


def to_pay_by(person: Person, *, at: datetime) -> list[ToPay]:
    """Where this person has claims of others to pay, the most urgent first."""
    held = {one.pk: one for one in activities_paid_by(person)}
    if not held:
        return []
    rows = Claim.objects.filter(_OPEN, activity__in=list(held), sent_back_at__isnull=True, refused_at__isnull=True)
    rows = rows.exclude(person=person).order_by()
    counted = rows.values_list("activity").annotate(number=models.Count("pk"), first=models.Min("due_on"))
    waiting = (ToPay(held[pk], number, first, _is_past(first, at)) for pk, number, first in counted)
    return sorted(waiting, key=lambda one: one.first_due_on)


def sign_of(claim: Claim) -> str:
    """By which somebody can tell whether anything was said or changed since they looked at a claim."""
    return ClaimStep.objects.filter(claim=claim).order_by("-pk").values_list("ref", flat=True).first() or ""


def claimed_already(person: Person, activity: Activity, *, words: str, **told: object) -> Claim | None:
    """The claim of exactly this, unless it was taken back. `told`: what, pence and for_on."""
    alike = _claims().filter(person=person, activity=activity, words__iexact=words, **told)
    return alike.filter(withdrawn_at__isnull=True).first()


def claims_like(claim: Claim) -> list[Claim]:
    """Other claims of this person here for the same day and amount: for whoever pays, who may find one is twice."""
    alike = _claims().filter(activity=claim.activity_id, person=claim.person_id, for_on=claim.for_on, pence=claim.pence)
    return list(alike.filter(person__isnull=False, withdrawn_at__isnull=True).exclude(pk=claim.pk).order_by("pk"))


def standing(claim: Claim, *, at: datetime) -> Standing:
    end = claim.came_at or claim.withdrawn_at or at
    return Standing(claim, calendar.days_since(claim.made_at, end), _is_past(claim.due_on, end))


def due_on(activity: Activity, *, at: datetime) -> date:
    """The last day for something claimed now: as promised in the terms, and never later than the rules have it."""
    told = terms(activity)
    return calendar.due_on(at, min(told.paid_within, PAY_WITHIN) if told else PAY_WITHIN)


def figures(activity: Activity) -> Figures | None:
    """The figures everybody may see, or None while there are none.

    They cover whole rounds of claims only: see `uncounted`.
    """
    return _figures(Claim.objects.filter(activity=activity, is_counted=True))


def figures_over(programme: Programme) -> Figures | None:
    """The same over all activities of a programme, or None while there are none.

    They are taken from the very claims that stand in the figures of the activities, each of them of at least five
    people: so taking one from the other tells nothing that is not told there.
    """
    return _figures(Claim.objects.filter(activity__programme=programme, is_counted=True))


def overdue_for_others(found: Collection[Activity], *, at: datetime) -> list[Overdue]:
    """Where money is owed past its day and people are named to pay it, and who they are. Nothing else of it."""
    rows = Claim.objects.filter(_OPEN, activity__in=found, due_on__lt=timezone.localdate(at)).order_by()
    first = dict(rows.values_list("activity").annotate(first=models.Min("due_on")))
    late = [one for one in found if one.pk in first and _is_past(first[one.pk], at)]
    named = named_in_each(late)
    return [Overdue(one, named[one.pk], first[one.pk]) for one in late if one.pk in named]


def uncounted(activity: Activity) -> list[Claim]:
    """The claims that came since the last round, once they are of five different people; else nothing.

    So between two looks at the figures either nothing has changed, or five people's claims came in together: nobody
    can tell one of them by taking the one figure from the other.
    """
    came = models.Q(paid_at__isnull=False) | models.Q(received_at__isnull=False)
    fresh = list(Claim.objects.filter(came, activity=activity, is_counted=False))
    people = {one.person_id for one in fresh if one.person_id}
    return fresh if len(people) >= RULES_V1.whole("people_for_figures") else []


_OPEN = models.Q(paid_at__isnull=True, received_at__isnull=True, withdrawn_at__isnull=True)


def _figures(counted: models.QuerySet[Claim]) -> Figures | None:
    days = [calendar.days_since(one.made_at, one.came_at) for one in counted if one.came_at]
    return Figures(len(days), statistics.median(days), max(days)) if days else None


def _is_past(due_on: date, at: datetime) -> bool:
    """Whether a working day has passed since: what is due on a Friday is not late on the Saturday."""
    return calendar.working_days().between(due_on.toordinal(), calendar.ordinal(at)) > 0


def _claims() -> models.QuerySet[Claim]:
    found = Claim.objects.select_related("activity__programme", "person", "approved_by", "paid_by", "sent", "receipt")
    return found.fetch_mode(models.FETCH_RAISE)


def waiting_for_their_person() -> models.QuerySet[Claim]:
    """Claims of anybody that wait for a word of their person: sent back, answered with no, entered, or paid."""
    back = models.Q(sent_back_at__isnull=False) | models.Q(refused_at__isnull=False)
    entered = models.Q(entered_by__isnull=False, confirmed_at__isnull=True)
    unseen = models.Q(paid_at__isnull=False)
    rows = _claims().filter(back | entered | unseen, received_at__isnull=True, withdrawn_at__isnull=True)
    return rows.filter(person__isnull=False).order_by("made_at", "pk")


def waiting_for_whoever_pays() -> dict[Activity, list[int]]:
    """Where claims wait to be approved or paid, and the ids of those who can: for everybody's letters at once."""
    rows = Claim.objects.filter(_OPEN, sent_back_at__isnull=True, refused_at__isnull=True).values("activity")
    found = list(activities.all_activities().filter(pk__in=rows))
    return {one: [person.pk for person in people] for one, people in payers_of_each(found).items()}
