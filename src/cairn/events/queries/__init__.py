"""Reading events, the sessions people propose for them, who leads those, and what was said about each."""

from cairn.events.queries.events import event, event_by_slug, events_in
from cairn.events.queries.proposals import (
    is_citizen_led,
    is_put_to_decision,
    proposal,
    proposals,
    proposals_of_person,
    ready,
    side_in,
    standing_of,
    status,
    taken,
    versions,
)
from cairn.events.queries.speakers import (
    asked_to_speak,
    leading,
    offers,
    speaker,
    speakers,
    speakers_of,
    stands_in,
)

__all__ = [
    "asked_to_speak",
    "event",
    "event_by_slug",
    "events_in",
    "is_citizen_led",
    "is_put_to_decision",
    "leading",
    "offers",
    "proposal",
    "proposals",
    "proposals_of_person",
    "ready",
    "side_in",
    "speaker",
    "speakers",
    "speakers_of",
    "standing_of",
    "stands_in",
    "status",
    "taken",
    "versions",
]
