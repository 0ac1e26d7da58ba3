"""Reading ground rules: which stand in an activity, which are put forward, and which sides agreed."""

from __future__ import annotations

from collections.abc import Collection
from typing import TYPE_CHECKING

from django.db import models

from cairn.moderation import queries as moderation
from cairn.moderation.choices import Kind
from cairn.people.sides import Side
from cairn.sessions.models import CheckIn, GroundRule, Session

if TYPE_CHECKING:
    from cairn.people.models import Person


def ground_rule(ref: str) -> GroundRule | None:
    return _rules().filter(ref=ref).first()


def ground_rules(session: Session) -> models.QuerySet[GroundRule]:
    """The lines that stand in this session: agreed in it or before it, and not ended before it."""
    until = session.ends_at
    found = _shown().filter(session__activity=session.activity_id, agreed_at__isnull=False, agreed_at__lte=until)
    found = found.filter(models.Q(ended_at__isnull=True) | models.Q(ended_at__gt=until)).exclude(words="")
    return found.order_by("agreed_at", "pk")


def ground_rules_proposed(session: Session) -> models.QuerySet[GroundRule]:
    """Lines put forward for this session that do not stand yet, with the sides that agreed."""
    found = _shown().filter(session=session, agreed_at__isnull=True, taken_back_at__isnull=True)
    return found.prefetch_related("agreements").order_by("proposed_at", "pk")


def ground_rules_to_agree(session: Session, side: str) -> list[GroundRule]:
    """Lines put forward for this session to which this side has not agreed yet."""
    proposed = ground_rules_proposed(session)
    return [one for one in proposed if side not in {agreed.side for agreed in one.agreements.all()}]


def sides_there(session: Session) -> set[str]:
    """The sides of which somebody checked in, but for people whose side is not clear."""
    found = CheckIn.objects.filter(session=session).exclude(side=Side.UNCLEAR).order_by()
    return set(found.values_list("side", flat=True).distinct())


def side_there(person: Person | None, session: Session) -> str:
    """The side on which this person is checked in here; "" where they are not."""
    found = CheckIn.objects.filter(session=session, person=person).first() if person else None
    return found.side if found else ""


def ground_rules_to_moderate(refs: Collection[str]) -> models.QuerySet[GroundRule]:
    """These lines with all their words, for moderators alone."""
    return _rules().filter(ref__in=refs, taken_back_at__isnull=True)


def _shown() -> models.QuerySet[GroundRule]:
    """All lines but those that moderators hid: nobody agrees to words that cannot be read."""
    hidden = moderation.hidden(Kind.GROUND_RULE, on=None)
    return _rules().exclude(ref__in=hidden)


def _rules() -> models.QuerySet[GroundRule]:
    found = GroundRule.objects.select_related("session__activity__programme__organisation", "proposer", "follows")
    return found.fetch_mode(models.FETCH_RAISE)
