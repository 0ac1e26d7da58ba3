"""Reading activities, their cards, their invitations and the people in them."""

from cairn.activities.queries.activities import (
    activities_ever_joined_by,
    activities_held_by,
    activities_in,
    activities_of,
    activities_of_person,
    activity,
    all_activities,
    governing_group,
)
from cairn.activities.queries.cards import card, cards, who_decides
from cairn.activities.queries.invitations import invitation
from cairn.activities.queries.taking_part import (
    citizens_now,
    first_timers,
    group,
    last_part,
    numbers_by_side,
    participant,
    participants,
    parts_taken,
    side_of,
    side_on_joining,
    with_another_side_now,
)

__all__ = [
    "activities_ever_joined_by",
    "activities_held_by",
    "activities_in",
    "activities_of",
    "activities_of_person",
    "activity",
    "all_activities",
    "card",
    "cards",
    "citizens_now",
    "first_timers",
    "governing_group",
    "group",
    "invitation",
    "last_part",
    "numbers_by_side",
    "participant",
    "participants",
    "parts_taken",
    "side_of",
    "side_on_joining",
    "who_decides",
    "with_another_side_now",
]
