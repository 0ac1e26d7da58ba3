"""Reading which decisions proposals were put to, and what came of them."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Any

from django.db import models

from cairn.decide import queries as decide
from cairn.events.models import Proposal
from cairn.events.queries.proposals import led_by_citizens

if TYPE_CHECKING:
    from cairn.decide.models import Decision, Override
    from cairn.events.models import Event


@dataclass(frozen=True, slots=True)
class Put:
    """A decision proposals of an event were put to; `waiting` of them have no answer yet."""

    decision: Decision
    override: Override | None
    waiting: int


def decisions_about(event: Event) -> list[Put]:
    """The decisions proposals of this event were put to, the newest first; a question put again stands as that."""
    wanted = set(Proposal.objects.filter(event=event, decided_in__isnull=False).values_list("decided_in", flat=True))
    found = {one.pk: one for one in decide.decisions(event.activity)} if wanted else {}
    again = {one.follows_id: one for one in found.values() if one.follows_id}
    newest: dict[int, Decision] = {}
    for pk in wanted:
        one = found[pk]
        while one.pk in again:
            one = again[one.pk]
        newest[one.pk] = one
    listed = sorted(newest.values(), key=lambda one: -one.number)
    return [Put(one, decide.newest_override(one), waiting_for_answer(event, one).count()) for one in listed]


def decision_about(event: Event, ref: str) -> Decision | None:
    """The decision with this ref, if proposals of this event were put to it."""
    return next((one.decision for one in decisions_about(event) if one.decision.ref == ref), None)


def waiting_for_answer(event: Event, decision: Decision) -> models.QuerySet[Proposal]:
    """The proposals on the paper of this decision that stand and have no answer yet."""
    on_paper = [line.option_id for line in decide.lines(decision)]
    found = Proposal.objects.filter(event=event, option__in=on_paper, withdrawn_at__isnull=True)
    return found.filter(accepted_at__isnull=True, declined_at__isnull=True).order_by("number")


def to_put(event: Event) -> models.QuerySet[Proposal]:
    """The proposals that stand and were put to no decision yet."""
    found = Proposal.objects.select_related("track", "proposer").filter(event=event, option__isnull=True)
    found = found.filter(withdrawn_at__isnull=True, accepted_at__isnull=True, declined_at__isnull=True)
    return found.order_by("number")


def what_count_says(decision: Decision) -> dict[int, tuple[bool, str]]:
    """For each option of a decided paper, by its id: whether it was chosen, and what the count says, in plain words."""
    found = decide.result_of(decision)
    why_not = decide.why_not_chosen(decision)
    return {
        each.option.pk: (each.is_chosen, why_not.get(each.option.ref) or " ".join(str(words) for words in each.why))
        for each in (found.options if found else ())
    }


def answered_to(persons: Collection[int], *, since: datetime, until: datetime) -> models.QuerySet[Any]:
    """Sessions these people proposed that got their answer after one moment and up to another."""
    taken = models.Q(accepted_at__gt=since, accepted_at__lte=until)
    declined = models.Q(declined_at__gt=since, declined_at__lte=until)
    found = Proposal.objects.select_related("event__activity__programme").filter(proposer__in=persons)
    found = found.annotate(is_citizen_led=models.Exists(led_by_citizens().filter(proposal=models.OuterRef("pk"))))
    return found.filter(taken | declined, withdrawn_at__isnull=True).order_by("pk")


def answers_to_tell(event: Event) -> models.QuerySet[Proposal]:
    """Answered proposals of people without an account who were not told yet: somebody rings them."""
    found = Proposal.objects.filter(event=event, answer_told_at__isnull=True, withdrawn_at__isnull=True)
    answered = models.Q(accepted_at__isnull=False) | models.Q(declined_at__isnull=False)
    return found.filter(answered).exclude(told_by="").order_by("number")
