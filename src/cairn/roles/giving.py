"""An answer written into what somebody asked, and the place that comes with a yes, inside the deeds that answer."""

from __future__ import annotations

from datetime import datetime

from django.utils import timezone

from cairn.roles.models import Application, Holding

FEWEST_TOLD = 5  # people who were refused: of fewer nothing is told in public, nor is their number to be reckoned


def answers_in_numbers(answered_now: list[Application]) -> dict[str, int]:
    """What the record tells of answers that went out together: places given; how many answers, from five refused on."""
    given, answers = sum(bool(one.is_given) for one in answered_now), len(answered_now)
    return {"given": given, "answers": answers} if answers - given >= FEWEST_TOLD else {"given": given}


def answered(application: Application, *, is_given: bool, reason: str, at: datetime) -> Holding | None:
    """Write the answer into what somebody asked; with a yes, the place that is theirs from now on."""
    application.is_given, application.reason, application.answered_at = is_given, reason, at
    application.proposed_reason = reason if application.agreed_at else ""
    application.save()
    if not is_given:
        return None
    role = application.role
    since_on = max(role.starts_on, timezone.localdate(at))
    return Holding.objects.create(
        role=role, person=application.person, side=application.side, since_on=since_on, until_on=role.ends_on
    )
