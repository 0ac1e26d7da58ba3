"""Reading who looks at proposals, what they said, and which still wait for one of the sides."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Any

from django.db import models

from cairn.activities import queries as activities
from cairn.events.models import PanelSeat, Proposal, ProposalReview
from cairn.moderation import queries as moderation
from cairn.moderation.choices import Kind
from cairn.people.sides import Side

if TYPE_CHECKING:
    from cairn.events.models import Event
    from cairn.people.models import Person

BOTH = (Side.CITIZEN, Side.STAFF)


@dataclass(frozen=True, slots=True)
class Balance:
    """How far looking has come: reviews of each side, how many proposals both sides looked at, and how many stand."""

    by_side: dict[str, int]
    by_both: int
    proposals: int

    @property
    def waiting(self) -> int:
        return self.proposals - self.by_both


def panel(event: Event) -> list[PanelSeat]:
    """Who was named to look at the proposals; nobody where everybody who takes part does."""
    found = PanelSeat.objects.select_related("person").filter(event=event)
    return list(found.order_by("ref"))


def is_on_panel(person: Person | None, event: Event) -> bool:
    """Whether the person looks at proposals: as one of those named, else as one who takes part."""
    if person is None:
        return False
    seats = PanelSeat.objects.filter(event=event)
    if seats.exists():
        return seats.filter(person=person).exists()
    return activities.participant(person, event.activity) is not None


def review(proposal: Proposal, ref: str) -> ProposalReview | None:
    return _marked(ProposalReview.objects.filter(proposal=proposal, ref=ref)).first()


def review_by(person: Person | None, proposal: Proposal) -> ProposalReview | None:
    if person is None:
        return None
    return ProposalReview.objects.filter(proposal=proposal, by=person).first()


def reviews(proposal: Proposal) -> list[ProposalReview]:
    """What people said of a proposal, the earliest first. What is hidden keeps its place without its words."""
    return list(_marked(ProposalReview.objects.filter(proposal=proposal)).order_by("written_at", "pk"))


def reviews_to_moderate(refs: Collection[str]) -> models.QuerySet[ProposalReview]:
    """These reviews with all their words, for moderators alone."""
    found = ProposalReview.objects.select_related("proposal__event__activity__programme", "by")
    return found.filter(ref__in=refs)


def looked_at(found: models.QuerySet[Any]) -> models.QuerySet[Any]:
    """The same proposals with `citizens_looked` and `staff_looked`: how many of each side said something of them."""
    counted: models.QuerySet[Any] = found.annotate(
        citizens_looked=_looks(Side.CITIZEN), staff_looked=_looks(Side.STAFF)
    )
    return counted


def balance(event: Event) -> Balance:
    """How far looking at the proposals that stand has come."""
    standing = looked_at(Proposal.objects.filter(event=event, withdrawn_at__isnull=True))
    rows = list(standing.values_list("citizens_looked", "staff_looked"))
    sides = dict(zip(BOTH, (sum(row[0] for row in rows), sum(row[1] for row in rows)), strict=True))
    return Balance({str(side): number for side, number in sides.items()}, sum(all(row) for row in rows), len(rows))


def next_to_look_at(person: Person, event: Event) -> Proposal | None:
    """The proposal that most needs the eyes of this person's side: with the fewest reviews of it, then of anybody.

    Left out: their own, those they stand in, and those they looked at.
    """
    found = activities.participant(person, event.activity)
    mine = _looks(found.side if found else "")
    open_ones = Proposal.objects.filter(
        event=event, withdrawn_at__isnull=True, option__isnull=True, accepted_at__isnull=True, declined_at__isnull=True
    )
    seen = ProposalReview.objects.filter(by=person).values("proposal")
    own = models.Q(proposer=person) | models.Q(speakers__person=person, speakers__left_at__isnull=True)
    left = open_ones.exclude(pk__in=seen).exclude(pk__in=Proposal.objects.filter(own).values("pk"))
    every = models.Subquery(_count(ProposalReview.objects.filter(proposal=models.OuterRef("pk"))))
    order = left.annotate(of_mine=mine, of_all=models.functions.Coalesce(every, 0))
    return order.order_by("of_mine", "of_all", "number").first()


def reviews_of_sessions_by(
    persons: Collection[int], *, since: datetime, until: datetime
) -> models.QuerySet[ProposalReview]:
    """What was said of sessions these people proposed, after one moment and up to another, the oldest first."""
    found = ProposalReview.objects.filter(proposal__proposer__in=persons, written_at__gt=since, written_at__lte=until)
    return _marked(found).order_by("written_at", "pk")


def replies_to_reviews_by(
    persons: Collection[int], *, since: datetime, until: datetime
) -> models.QuerySet[ProposalReview]:
    """Reviews of these people that were answered, after one moment and up to another, the oldest first."""
    found = ProposalReview.objects.filter(by__in=persons, replied_at__gt=since, replied_at__lte=until)
    return _marked(found).order_by("replied_at", "pk")


def _looks(side: str) -> models.functions.Coalesce:
    found = ProposalReview.objects.filter(proposal=models.OuterRef("pk"), side=side)
    return models.functions.Coalesce(models.Subquery(_count(found)), 0)


def _count(found: models.QuerySet[Any]) -> models.QuerySet[Any]:
    counted: models.QuerySet[Any] = found.order_by().values("proposal").annotate(number=models.Count("pk"))
    return counted.values("number")


def _marked(found: models.QuerySet[ProposalReview]) -> models.QuerySet[ProposalReview]:
    listed = moderation.marked(found, Kind.SESSION_REVIEW, on=None)
    return listed.select_related("by", "proposal__event__activity__programme", "proposal__proposer")
