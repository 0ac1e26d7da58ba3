"""Reading commitments and what became of them."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from datetime import date
from typing import TYPE_CHECKING

from django.db import models

from cairn.decide import queries as decide
from cairn.do.models import Commitment, ProgressNote
from cairn.do.states import RUNNING, State

if TYPE_CHECKING:
    from cairn.activities.models import Activity
    from cairn.decide.models import Decision
    from cairn.people.models import Person
    from cairn.programmes.models import Programme


def commitment(activity: Activity, ref: str) -> Commitment | None:
    """One commitment with its notes, oldest first."""
    return with_notes().filter(activity=activity, ref=ref).first()


def commitments(activity: Activity) -> models.QuerySet[Commitment]:
    """Every commitment of the activity with its notes: running ones first, the soonest due on top."""
    running = models.Q(state__in=RUNNING)
    return (
        with_notes()
        .filter(activity=activity)
        .annotate(is_over=models.Case(models.When(running, then=0), default=1))
        .order_by("is_over", "due_on", "number")
    )


def commitments_from(decisions: Collection[Decision]) -> models.QuerySet[Commitment]:
    """What was promised from these decisions, the newest first."""
    return with_notes().filter(decision__in=decisions).order_by("-made_at", "-pk")


def commitments_paid(activity: Activity) -> models.QuerySet[Commitment]:
    """The commitments that draw on a line of the budget, in the order they were made."""
    return with_notes().filter(activity=activity, budget_line__isnull=False).order_by("number")


def commitments_running_in(found: Iterable[Activity]) -> models.QuerySet[Commitment]:
    """The running commitments of these activities, the soonest due first."""
    return with_notes().filter(activity__in=list(found), state__in=RUNNING).order_by("due_on", "number")


def commitments_in(programmes: Collection[Programme]) -> models.QuerySet[Commitment]:
    """Every commitment in these programmes, the newest first."""
    found = Commitment.objects.select_related("activity__programme").filter(activity__programme__in=programmes)
    return found.order_by("-made_at", "-pk").fetch_mode(models.FETCH_RAISE)


def commitments_owned_by(person: Person) -> models.QuerySet[Commitment]:
    """The running commitments this person said yes to owning anywhere, the soonest due first."""
    said_yes = models.Q(owner_citizen=person, citizen_accepted_at__isnull=False)
    said_yes |= models.Q(owner_staff=person, staff_accepted_at__isnull=False)
    return with_notes().filter(said_yes, state__in=RUNNING).order_by("due_on", "pk")


def commitments_kept_by(person: Person) -> models.QuerySet[Commitment]:
    """The promises this person owned that were kept, the oldest first."""
    said_yes = models.Q(owner_citizen=person, citizen_accepted_at__isnull=False)
    said_yes |= models.Q(owner_staff=person, staff_accepted_at__isnull=False)
    return with_notes().filter(said_yes, state=State.KEPT).order_by("settled_at", "pk")


def commitments_to_accept(person: Person) -> models.QuerySet[Commitment]:
    """The running commitments that wait for this person to say yes."""
    unsaid = models.Q(owner_citizen=person, citizen_accepted_at__isnull=True)
    unsaid |= models.Q(owner_staff=person, staff_accepted_at__isnull=True)
    return with_notes().filter(unsaid, state__in=RUNNING).order_by("due_on", "pk")


def commitments_running_anywhere() -> models.QuerySet[Commitment]:
    """The running commitments of every activity that was not withdrawn, the soonest due first."""
    found = with_notes().filter(state__in=RUNNING, activity__withdrawn_at__isnull=True)
    return found.order_by("due_on", "pk")


def silently_late(*, on: date) -> models.QuerySet[Commitment]:
    """Commitments in every activity not withdrawn whose day has gone by without anybody saying so."""
    unsaid = with_notes().filter(state__in=[State.OPEN, State.RE_AGREED], due_on__lt=on)
    return unsaid.filter(activity__withdrawn_at__isnull=True).order_by("due_on", "pk")


def unkept_commitments(programme: Programme) -> models.QuerySet[Commitment]:
    """The commitments of a programme's activities that were not kept, dropped ones too, the oldest day first."""
    found = with_notes().filter(activity__programme=programme).exclude(state=State.KEPT)
    return found.order_by("first_due_on", "pk")


def numbers_by_state(activity: Activity) -> dict[str, int]:
    """How many commitments stand where, states with none included."""
    counted = Commitment.objects.filter(activity=activity).order_by().values_list("state")
    found = dict(counted.annotate(number=models.Count("pk")))
    return {state: found.get(state, 0) for state in State.values}


def decisions_taken(activity: Activity) -> list[Decision]:
    """The decisions a commitment can come from, newest first."""
    return [one for one in decide.decisions(activity) if one.is_decided]


def with_notes() -> models.QuerySet[Commitment]:
    """Commitments with their owners, their decision and what became of them, notes in the order they came."""
    notes = ProgressNote.objects.select_related("by").order_by("noted_at", "pk")
    return (
        Commitment.objects.select_related(
            "activity__programme", "decision", "owner_citizen", "owner_staff", "budget_line"
        )
        .prefetch_related(models.Prefetch("notes", notes))
        .fetch_mode(models.FETCH_RAISE)
    )
