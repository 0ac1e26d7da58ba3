"""Reading the sessions people proposed, and which of them are on."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from datetime import date
from typing import TYPE_CHECKING

from django.db import models

from cairn.activities import queries as activities
from cairn.events.choices import LEADING, Status
from cairn.events.models import Proposal, ProposalVersion, Speaker
from cairn.moderation import queries as moderation
from cairn.moderation.choices import Kind
from cairn.people.sides import Side

if TYPE_CHECKING:
    from cairn.events.models import Event
    from cairn.people.models import Person
    from cairn.programmes.models import Programme


def proposal(event: Event, ref: str) -> Proposal | None:
    return _whole().filter(event=event, ref=ref).first()


def proposals(event: Event) -> models.QuerySet[Proposal]:
    """Every session proposed, withdrawn ones too, in the order they came. Each says whether a citizen leads it."""
    return _whole().filter(event=event).order_by("number")


def proposals_in(programmes: Iterable[Programme]) -> models.QuerySet[Proposal]:
    """All that stand in events of these programmes and everybody can read: no withdrawn and no hidden ones."""
    hidden = moderation.hidden(Kind.SESSION, on=None)
    found = _whole().filter(event__activity__programme__in=list(programmes), withdrawn_at__isnull=True)
    return found.exclude(ref__in=hidden).order_by("-proposed_at", "pk")


def taken(event: Event) -> models.QuerySet[Proposal]:
    """The sessions that are on: they need a place in the timetable. Each has `is_citizen_led`.

    Those without are still looking for a citizen to lead them, and stand in no released programme before.
    """
    return proposals(event).filter(accepted_at__isnull=False, withdrawn_at__isnull=True, cancelled_at__isnull=True)


def looking(event: Event) -> models.QuerySet[Proposal]:
    """The sessions that are on and still look for a citizen to lead them."""
    return taken(event).filter(~models.Exists(led_by_citizens().filter(proposal=models.OuterRef("pk"))))


def ready(event: Event) -> models.QuerySet[Proposal]:
    """The sessions that are on and have a citizen who leads: these can stand in a released programme."""
    return taken(event).filter(models.Exists(led_by_citizens().filter(proposal=models.OuterRef("pk"))))


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
    return led_by_citizens().filter(proposal=proposal).exists() if known is None else bool(known)


def proposals_to_moderate(refs: Collection[str]) -> models.QuerySet[Proposal]:
    """These proposals with all their words, for moderators alone."""
    return Proposal.objects.select_related("event__activity__programme", "proposer").filter(ref__in=refs)


def is_hidden(proposal: Proposal) -> bool:
    return moderation.is_hidden(Kind.SESSION, proposal.ref, on=None)


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


def led_by_citizens() -> models.QuerySet[Speaker]:
    """Citizens who lead a session, alone or with somebody, and said yes to that."""
    return Speaker.objects.filter(side=Side.CITIZEN, part__in=LEADING, agreed_at__isnull=False, left_at__isnull=True)


def _whole() -> models.QuerySet[Proposal]:
    """Proposals with their event, track and proposer, and whether a citizen leads each."""
    led = models.Exists(led_by_citizens().filter(proposal=models.OuterRef("pk")))
    found = moderation.marked(Proposal.objects.annotate(is_citizen_led=led), Kind.SESSION, on=None)
    return found.select_related("event__activity__programme__organisation", "track", "proposer", "decided_in")
