"""What people do with activities. Each deed leaves one entry in the activity's own record."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from typing import TYPE_CHECKING

from cairn.activities import may, queries
from cairn.activities.models import Activity, DecisionCard, Invitation, Participant
from cairn.activities.record import enter
from cairn.ledger.action import action
from cairn.people.sides import Side

if TYPE_CHECKING:
    from cairn.people.models import Organisation, Person
    from cairn.programmes.models import Programme


@action
def open_activity(
    programme: Programme,
    *,
    by: Person,
    at: datetime,
    title: str,
    slug: str,
    question: str,
    has_no_answer_yet: bool = True,
    is_standing: bool = False,
    is_governing: bool = False,
) -> Activity:
    """A new activity, at its first stage. Anybody in the programme can open one, from any side."""
    gate = may.open_governing_group if is_governing else may.open_activity
    gate(by, programme, slug).or_refuse()
    activity = Activity.objects.create(
        programme=programme, title=title, slug=slug, question=question, has_no_answer_yet=has_no_answer_yet,
        is_standing=is_standing, is_governing=is_governing, opened_at=at,
    )  # fmt: skip
    data = {"standing": is_standing, "open_question": has_no_answer_yet}
    enter("activities.activity.opened", activity, by=by, at=at, about=activity, data=data)
    return activity


@action
def publish_card(
    activity: Activity,
    *,
    by: Person,
    at: datetime,
    to_decide: str,
    who_decides: str,
    decide_by_on: date,
    promised_level: int,
    already_decided: str = "",
    cannot_change: str = "",
    is_settled: bool = False,
    decision_owner: Person | None = None,
    how_to_ask: str = "",
    why_starts_with_option: str = "",
) -> DecisionCard:
    """The decision card, or a new edition of it; earlier editions stay readable. The first one fixes the promise."""
    may.publish_card(by, activity).or_refuse()
    earlier = queries.card(activity)
    card = DecisionCard.objects.create(
        activity=activity, number=earlier.number + 1 if earlier else 1, to_decide=to_decide,
        already_decided=already_decided, cannot_change=cannot_change, is_settled=is_settled,
        decision_owner=decision_owner, who_decides=who_decides, decide_by_on=decide_by_on,
        promised_level=promised_level, how_to_ask=how_to_ask, why_starts_with_option=why_starts_with_option,
        published_at=at,
    )  # fmt: skip
    data = {
        "promised": promised_level,
        "decided": is_settled,
        "can_ask": bool(how_to_ask),
        "reason_for_option": bool(why_starts_with_option),
    }
    words = card.fingerprint(to_decide, already_decided, cannot_change, who_decides, how_to_ask, why_starts_with_option)
    kind = "activities.card.corrected" if earlier else "activities.card.published"
    enter(kind, activity, by=by, at=at, about=card, data=data, content=words)
    return card


@action
def publish_invitation(
    activity: Activity,
    *,
    by: Person,
    at: datetime,
    purpose: str,
    time_asked: str,
    what_people_get: str,
    free_to_leave: str,
    explanation: str,
    formats: Sequence[str],
    how_to_claim: str = "",
    how_to_state_needs: str = "",
    other_ways: str = "",
) -> Invitation:
    """The invitation with its plain explanation in one or more formats. It is published once and stays as it was."""
    may.publish_invitation(by, activity).or_refuse()
    invitation = Invitation.objects.create(
        activity=activity, purpose=purpose, time_asked=time_asked, what_people_get=what_people_get,
        free_to_leave=free_to_leave, explanation=explanation, formats=list(formats), how_to_claim=how_to_claim,
        how_to_state_needs=how_to_state_needs, other_ways=other_ways, published_at=at,
    )  # fmt: skip
    card = queries.card(activity)
    data = {
        "purpose": bool(purpose), "time_asked": bool(time_asked), "what_people_get": bool(what_people_get),
        "free_to_leave": bool(free_to_leave), "formats": list(formats), "can_claim": bool(how_to_claim),
        "can_state_needs": bool(how_to_state_needs), "can_ask": bool(card and card.how_to_ask),
    }  # fmt: skip
    words = invitation.fingerprint(purpose, time_asked, what_people_get, free_to_leave, explanation)
    enter("activities.invitation.published", activity, by=by, at=at, about=invitation, data=data, content=words)
    return invitation


@action
def add_format(activity: Activity, *, by: Person, at: datetime, format_name: str) -> Invitation:
    """The explanation is out in one more format."""
    may.add_format(by, activity).or_refuse()
    invitation = Invitation.objects.get(activity=activity)
    invitation.formats = sorted({*invitation.formats, format_name})
    invitation.save(update_fields=["formats"])
    enter("activities.format.published", activity, by=by, at=at, about=invitation, data={"format": format_name})
    return invitation


@action
def join(
    activity: Activity,
    *,
    by: Person,
    at: datetime,
    speaks_for: Organisation | None = None,
    is_sure: bool = True,
) -> Participant:
    """Take part. The side follows from who employs the person; in doubt they count in no share."""
    may.join(by, activity).or_refuse()
    side = queries.side_on_joining(by, activity, speaks_for=speaks_for, is_sure=is_sure, on=at.date())
    participant = Participant.objects.create(
        activity=activity,
        person=by,
        side=side,
        speaks_for=speaks_for if side == Side.PARTNER else None,
        joined_at=at,
    )
    enter("activities.person.joined", activity, by=by, at=at, side=side)
    return participant


@action
def leave(activity: Activity, *, by: Person, at: datetime) -> Participant:
    """Stop taking part, without a reason and without any effect elsewhere."""
    may.leave(by, activity).or_refuse()
    participant = Participant.objects.get(activity=activity, person=by, left_at__isnull=True)
    enter("activities.person.left", activity, by=by, at=at)
    participant.left_at = at
    participant.save(update_fields=["left_at"])
    return participant


@action
def enter_stage(activity: Activity, *, by: Person, at: datetime, stage: str, is_back: bool) -> Activity:
    """The one writer of the stage. People go through `climb.actions`, which knows the path."""
    may.enter_stage(by, activity).or_refuse()
    activity.stage = stage
    activity.save(update_fields=["stage"])
    enter("climb.stage.entered", activity, by=by, at=at, about=activity, data={"stage": stage, "back": is_back})
    return activity


@action
def end_activity(activity: Activity, *, by: Person, at: datetime) -> Activity:
    """The work is finished. The record stays and can still be challenged."""
    may.end_activity(by, activity).or_refuse()
    activity.ended_at = at
    activity.save(update_fields=["ended_at"])
    enter("activities.activity.ended", activity, by=by, at=at, about=activity)
    return activity


@action
def withdraw_activity(activity: Activity, *, by: Person, at: datetime) -> Activity:
    """Stop without finishing. A withdrawn activity stays listed and counted."""
    may.withdraw_activity(by, activity).or_refuse()
    activity.withdrawn_at = at
    activity.save(update_fields=["withdrawn_at"])
    enter("activities.activity.withdrawn", activity, by=by, at=at, about=activity)
    return activity
