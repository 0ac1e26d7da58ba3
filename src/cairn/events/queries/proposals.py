"""Reading the sessions people proposed, and which of them are on."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from django.db import models

from cairn.activities import queries as activities
from cairn.events.choices import LEADING, Status
from cairn.events.models import Proposal, ProposalVersion, Speaker
from cairn.people.sides import Side

if TYPE_CHECKING:
    from cairn.events.models import Event
    from cairn.people.models import Person


def proposal(event: Event, ref: str) -> Proposal | None:
    return _whole().filter(event=event, ref=ref).first()


def proposals(event: Event) -> models.QuerySet[Proposal]:
    """Every session proposed, withdrawn ones too, in the order they came. Each says whether a citizen leads it."""
    return _whole().filter(event=event).order_by("number")


def taken(event: Event) -> models.QuerySet[Proposal]:
    """The sessions that are on: they need a place in the timetable. Each has `is_citizen_led`.

    Those without are still looking for a citizen to lead them, and stand in no released programme before.
    """
    return proposals(event).filter(accepted_at__isnull=False, withdrawn_at__isnull=True, cancelled_at__isnull=True)


def ready(event: Event) -> models.QuerySet[Proposal]:
    """The sessions that are on and have a citizen who leads: these can stand in a released programme."""
    return taken(event).filter(models.Exists(_led_by_citizens().filter(proposal=models.OuterRef("pk"))))


def proposals_of_person(person: Person) -> models.QuerySet[Proposal]:
    """What this person proposed anywhere, the newest first."""
    return _whole().filter(proposer=person).order_by("-proposed_at", "-pk")


def status(proposal: Proposal) -> Status:
    """What became of a proposal, read with one of the lists above."""
    if proposal.withdrawn_at:
        return Status.WITHDRAWN
    if proposal.cancelled_at:
        return Status.CANCELLED
    if proposal.declined_at:
        return Status.DECLINED
    if not proposal.accepted_at:
        return Status.OPEN
    return Status.TAKEN if is_citizen_led(proposal) else Status.LOOKING


def is_citizen_led(proposal: Proposal) -> bool:
    """Whether a citizen leads it, alone or with somebody, and said yes to that."""
    known = getattr(proposal, "is_citizen_led", None)
    return _led_by_citizens().filter(proposal=proposal).exists() if known is None else bool(known)


def standing_of(person: Person, event: Event) -> int:
    """How many proposals of this person stand in this event."""
    return Proposal.objects.filter(event=event, proposer=person, withdrawn_at__isnull=True).count()


def is_put_to_decision(event: Event) -> bool:
    """Whether proposals of this event are on a ballot paper already."""
    return Proposal.objects.filter(event=event, option__isnull=False).exists()


def side_in(person: Person, event: Event, *, on: date) -> Side:
    """The side somebody is on at this event: as in its activity; whoever passes by is staff by employment, or not."""
    found = activities.participant(person, event.activity)
    return Side(found.side if found else activities.side_in_programme(person, event.activity.programme, on=on))


def versions(proposal: Proposal) -> list[ProposalVersion]:
    """How it stood from each moment on, the newest first."""
    return list(ProposalVersion.objects.filter(proposal=proposal).order_by("-number"))


def _led_by_citizens() -> models.QuerySet[Speaker]:
    return Speaker.objects.filter(side=Side.CITIZEN, part__in=LEADING, agreed_at__isnull=False, left_at__isnull=True)


def _whole() -> models.QuerySet[Proposal]:
    """Proposals with their event, track and proposer, and whether a citizen leads each."""
    led = models.Exists(_led_by_citizens().filter(proposal=models.OuterRef("pk")))
    found = Proposal.objects.select_related("event__activity__programme__organisation", "track", "proposer")
    return found.annotate(is_citizen_led=led)
