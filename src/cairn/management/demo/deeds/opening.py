"""Opening an activity: its question, card, invitation, people, and its way along the path."""

from __future__ import annotations

from datetime import datetime
from functools import partial

from cairn.activities import actions as activities
from cairn.climb import actions as climb
from cairn.climb import path
from cairn.learn import actions as learn
from cairn.management.demo import between
from cairn.management.demo.days import clock
from cairn.management.demo.plan import Card, Invitation
from cairn.management.demo.telling import Telling


def note(telling: Telling) -> None:
    plan, diary = telling.plan, telling.diary
    diary.note(plan.opened, "09:00", partial(_open, telling))
    for card in plan.cards:
        diary.note(card.ago, "09:30", partial(_publish_card, telling, card))
    if plan.invitation:
        diary.note(plan.invitation.ago, "09:40", partial(_invite, telling, plan.invitation))
    for ago, name in plan.added_formats:
        diary.note(ago, "11:30", partial(_add_format, telling, name))
    for ago, names in plan.joined:
        for number, name in enumerate(names.split()):
            diary.note(ago, clock(number), partial(_join, telling, name))
    for ago, name, words in plan.taken_up:
        diary.note(ago, "12:20", partial(_take_up, telling, name, words))
    for ago, name in plan.left:
        diary.note(ago, "16:00", partial(_leave, telling, name))
    for ago, stage in plan.stages:
        diary.note(ago, "16:30", partial(_go_to, telling, stage))
    if plan.ended:
        diary.note(plan.ended, "17:30", partial(_end, telling))


def _open(telling: Telling, at: datetime) -> None:
    plan = telling.plan
    telling.opened = activities.open_activity(
        telling.world.programme, by=telling.person(plan.by), at=at, title=plan.title, slug=plan.slug,
        question=plan.question, has_no_answer_yet=plan.has_no_answer_yet, is_standing=plan.is_governing,
        is_governing=plan.is_governing,
    )  # fmt: skip


def _publish_card(telling: Telling, card: Card, at: datetime) -> None:
    activities.publish_card(
        telling.activity, by=telling.cleo, at=at, to_decide=card.to_decide, who_decides=card.who_decides,
        decide_by_on=telling.days.day(-card.decide_in), promised_level=card.promised,
        already_decided=card.already_decided, cannot_change=card.cannot_change, is_settled=card.is_settled,
        decision_owner=telling.person(card.owner) if card.owner else None, how_to_ask=card.how_to_ask,
    )  # fmt: skip


def _invite(telling: Telling, invitation: Invitation, at: datetime) -> None:
    activities.publish_invitation(
        telling.activity, by=telling.cleo, at=at, purpose=invitation.purpose, time_asked=invitation.time_asked,
        what_people_get=invitation.what_people_get, free_to_leave=invitation.free_to_leave,
        explanation=invitation.explanation, formats=invitation.formats, how_to_claim=invitation.how_to_claim,
        how_to_state_needs=invitation.how_to_state_needs, other_ways=invitation.other_ways,
    )  # fmt: skip


def _add_format(telling: Telling, name: str, at: datetime) -> None:
    activities.add_format(telling.activity, by=telling.cleo, at=at, format_name=name)


def _join(telling: Telling, name: str, at: datetime) -> None:
    partner = telling.world.partner if name in telling.world.partners else None
    activities.join(telling.activity, by=telling.person(name), at=at, speaks_for=partner)


def _leave(telling: Telling, name: str, at: datetime) -> None:
    activities.leave(telling.activity, by=telling.person(name), at=at)


def _take_up(telling: Telling, name: str, words: str, at: datetime) -> None:
    """Somebody brings in what the last edition left."""
    left = between.item(telling.world, words)
    learn.take_up(left, telling.activity, by=telling.person(name), at=at)


def _go_to(telling: Telling, stage: str, at: datetime) -> None:
    """On by one stage, or back."""
    activity = telling.activity
    if path.position(stage) > path.position(activity.stage):
        climb.advance(activity, by=telling.cleo, at=at)
    else:
        climb.step_back(activity, by=telling.cleo, at=at, stage=stage)
    assert activity.stage == stage, f"{activity.title} is at {activity.stage}, not {stage}"


def _end(telling: Telling, at: datetime) -> None:
    activities.end_activity(telling.activity, by=telling.cleo, at=at)
