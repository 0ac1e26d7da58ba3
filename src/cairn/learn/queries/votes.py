"""Reading the secret votes: whom they ask, which wait for somebody, and what may be shown of the answers."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING, Any

from django.db import models
from django.utils import timezone

from cairn.activities import queries as activities
from cairn.core import pulse as core_pulse
from cairn.core.altitude import RULES_V1
from cairn.learn.choices import ANSWERS, Agreement, Question
from cairn.learn.models import PulseAnswer, SecretAnswer, SecretInvitation, SecretVote
from cairn.learn.queries import tokens
from cairn.people.sides import Side

if TYPE_CHECKING:
    from cairn.activities.models import Activity
    from cairn.people.models import Person

PURPOSE = "cairn.learn.vote"
CONDITIONS = ("6.6", "7.7")  # what a joint statement stands for


@dataclass(frozen=True, slots=True)
class VoteAsked:
    """A secret vote that waits for somebody's answer, and their own link's token."""

    vote: SecretVote
    token: str


def citizens_to_ask(activity: Activity, *, on: date) -> list[Person]:
    """The citizens who take part, and those who left not long ago: leaving takes nobody's say away.

    Nobody who has come back on another side, or works by now for an organisation that runs it, is among them.
    """
    parts = activities.parts_taken([activity])
    citizens = activities.citizens_now([activity], parts, on=on)[activity.pk]
    since = on - timedelta(days=RULES_V1.whole("ask_after_leaving_days"))
    last = [rows[-1] for person, rows in parts[activity.pk].items() if person in citizens]
    here = [one.person for one in last if one.left_at is None or timezone.localdate(one.left_at) >= since]
    return sorted(here, key=lambda person: person.ref)  # an order that ranks nobody


def closing_vote(activity: Activity) -> SecretVote | None:
    return _votes().filter(activity=activity, question=Question.CLOSING_VOTE).first()


def joint_statement(activity: Activity) -> SecretVote | None:
    """The newest joint statement, open or closed."""
    return _votes().filter(activity=activity, question=Question.JOINT_STATEMENT).order_by("-opened_at", "-pk").first()


def votes_asked_of(person: Person, *, at: datetime, activity: Activity | None = None) -> list[VoteAsked]:
    """The votes that wait for this person's answer, the one that closes first on top."""
    waiting = vote_invitations_of(person, at=at)
    if activity is not None:
        waiting = waiting.filter(vote__activity=activity)
    return [VoteAsked(one.vote, vote_token_of(one)) for one in waiting]


def vote_invitations_of(person: Person, *, at: datetime) -> models.QuerySet[SecretInvitation]:
    """A person's invitations to votes that wait, the one that closes first on top."""
    return (
        SecretInvitation.objects.select_related("vote__activity__programme")
        .filter(person=person, is_used=False, vote__closed_at__isnull=True, vote__closes_at__gt=at)
        .order_by("vote__closes_at", "pk")
    )


def open_vote_invitations(*, at: datetime) -> models.QuerySet[SecretInvitation]:
    """Everybody's invitations to votes that are open now, used or not, the one that closes first on top."""
    found = SecretInvitation.objects.select_related("vote__activity__programme")
    return found.filter(vote__closed_at__isnull=True, vote__closes_at__gt=at).order_by("vote__closes_at", "ref")


def vote_token_of(invitation: SecretInvitation) -> str:
    """The token of the person's link to a vote; see `queries.tokens`."""
    return tokens.token(PURPOSE, invitation)


def vote_invitation(token: str) -> SecretInvitation | None:
    """The invitation this token opens, or None for any other text."""
    asked = SecretInvitation.objects.select_related("vote__activity__programme")
    found = asked.filter(ref=tokens.ref_in(token)).first()
    return found if found and tokens.opens(token, PURPOSE, found) else None


def due_votes(*, at: datetime, activity: Activity | None = None) -> list[SecretVote]:
    """Open votes whose time is over, or in which everybody asked has answered."""
    unanswered = SecretInvitation.objects.filter(vote=models.OuterRef("pk"), is_used=False)
    due = models.Q(closes_at__lte=at) | ~models.Exists(unanswered)
    found = _votes().filter(due, closed_at__isnull=True).order_by("closes_at", "pk")
    return list(found.filter(activity=activity) if activity is not None else found)


def is_due(vote: SecretVote, *, at: datetime) -> bool:
    return at >= vote.closes_at or not SecretInvitation.objects.filter(vote=vote, is_used=False).exists()


def result(vote: SecretVote) -> dict[str, Any]:
    """What may be shown and recorded of the answers as they are now, for closing the vote.

    Nothing in numbers where fewer than five people answered.
    """
    given = list(SecretAnswer.objects.filter(vote=vote).values_list("answer", flat=True))
    counts = {str(value): given.count(value) for value in ANSWERS[vote.question].values}
    if vote.is_closing_vote:
        return counts if core_pulse.is_enough(len(given)) else {}
    agreed = counts[Agreement.AGREE]
    needed = max(RULES_V1.whole("confirmations"), vote.asked - RULES_V1.whole("statement_dissent"))
    enough: dict[str, Any] = {"enough": agreed >= needed}
    return enough | {"agreed": agreed} if core_pulse.is_enough(len(given)) else enough


def have_citizens_figures(activity: Activity, *, at: datetime) -> bool:
    """Whether five citizens or more have said in a pulse how far power was shared, in the time the mountain reads."""
    since = at - timedelta(days=RULES_V1.whole("window_days"))
    rows = PulseAnswer.objects.filter(
        pulse__session__activity=activity, pulse__closed_at__gte=since, side=Side.CITIZEN
    ).values_list("pulse", "marks")
    sheets: dict[int, list[core_pulse.Sheet]] = {}
    for pulse, marks in rows:
        sheets.setdefault(pulse, []).append(core_pulse.Sheet(Side.CITIZEN, marks))
    read = (core_pulse.read(one, asked={Side.CITIZEN: len(one)}).sides[Side.CITIZEN] for one in sheets.values())
    return any(side is not None and side.power is not None for side in read)


def _votes() -> models.QuerySet[SecretVote]:
    return SecretVote.objects.select_related("activity__programme__organisation")
