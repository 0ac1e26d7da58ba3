"""Kinds of fact: opening, inviting, meeting."""

from cairn.core.altitude.facts import Kind

_FROM_THE_PERSON: dict[str, frozenset[object]] = {"side": frozenset({"citizen", "public", "unclear"})}
_FROM_A_CITIZEN: dict[str, frozenset[object]] = {"side": frozenset({"citizen"})}
_CARD = {
    "promised": "level aimed at, 1 to 7",
    "decided": "true when something settles the question already",
    "can_ask": "true when people were told how to ask questions",
    "starts_with_option": "true when an option was on the table from the start",
    "reason_for_option": "true when the card says why",
}
_OPEN_CARD: dict[str, frozenset[object]] = {
    "decided": frozenset({False, None}),
    "starts_with_option": frozenset({False, None}),
    "reason_for_option": frozenset({False, None}),
}


ACTIVITIES = (
    Kind(
        "activities.activity.opened",
        "The activity was opened.",
        "both",
        {
            "standing": "true for a group that goes on",
            "open_question": "true when no option was given at the start",
        },
    ),
    Kind("activities.card.published", "The decision card was published.", "supports", _CARD, only_if=_OPEN_CARD),
    Kind("activities.card.corrected", "The card was corrected.", "supports", _CARD, only_if=_OPEN_CARD),
    Kind("activities.promise.changed", "The level aimed at was changed.", "supports", {"promised": "1 to 7"}),
    Kind(
        "activities.invitation.published",
        "The invitation was published.",
        "supports",
        {
            "purpose": "true when it says what for",
            "time_asked": "true when it says how much time is asked",
            "what_people_get": "true when it says what people get",
            "free_to_leave": "true when it says that anyone may refuse or leave with no effect on care",
            "formats": "list of the formats of the explanation",
            "can_ask": "true when it says how to ask",
            "can_claim": "true when it says how to claim expenses and payment",
            "can_state_needs": "true when it says how to state an access need",
        },
    ),
    Kind("activities.format.asked", "Somebody asked for a format.", "burdens", {"format": "its name"}),
    Kind(
        "activities.format.published",
        "The explanation came out in one more format.",
        "supports",
        {"format": "its name"},
    ),
    Kind("activities.person.joined", "A person joined the group.", "both"),
    Kind("activities.person.left", "A person left the group, or was removed.", "both"),
    Kind("activities.need.stated", "A person stated an access need (its content stays private).", "burdens"),
    Kind("activities.need.answered", "A remedy was offered.", "supports", mends=True),
    Kind(
        "activities.need.accepted",
        "The owner of the need accepts the remedy.",
        "supports",
        only_if=_FROM_THE_PERSON,
        mends=True,
    ),
    Kind(
        "activities.choice.settled",
        "Something outside settled the question.",
        "burdens",
        {"how": "contract, announcement or spend"},
    ),
    Kind("activities.problem.agreed", "The citizens agreed what the problem is.", "supports", human=True),
    Kind(
        "activities.agreement.agreed",
        "One side agreed how power is shared; the other side's agreement is its own fact.",
        "supports",
        {
            "scope": "true when the scope is agreed",
            "decision_rule": "name of the rule decisions are taken by",
            "money": "true when money is covered",
            "not_shared": "true when it says what is not shared, and why",
        },
    ),
    Kind("activities.agreement.renewed", "One side renewed the agreement.", "supports"),
    Kind("activities.activity.ended", "The activity ended.", "both"),
    Kind("activities.activity.withdrawn", "The activity was withdrawn; it stays listed.", "burdens"),
    Kind(
        "climb.stage.entered",
        "The activity entered a stage.",
        "supports",
        {"stage": "its name", "back": "true for a step back"},
        only_if={"stage": frozenset({"listen"})},
    ),
)

SESSIONS = (
    Kind(
        "sessions.session.planned",
        "A session was planned.",
        "both",
        {"starts": "ordinal day", "design": "true for a design session"},
    ),
    Kind(
        "sessions.session.changed",
        "The day, place or way of a session was changed before it began.",
        "both",
        {"starts": "ordinal day it starts now", "design": "true for a design session"},
    ),
    Kind(
        "sessions.session.held",
        "A session was held.",
        "both",
        {"session": "its ref", "people": "people present"},
    ),
    Kind("sessions.session.cancelled", "A session was cancelled.", "both"),
    Kind(
        "sessions.person.checked_in",
        "A person checked in.",
        "supports",
        {"session": "its ref"},
        only_if=_FROM_A_CITIZEN,
    ),
    Kind(
        "sessions.presence.counted",
        "People present, counted where check-in was not used.",
        "both",
        {"session": "its ref", "citizens": "number", "others": "number"},
        human=True,
    ),
    Kind(
        "sessions.item.added",
        "An agenda item was put forward.",
        "both",
        {"session": "its ref", "minutes": "planned minutes"},
    ),
    Kind(
        "sessions.item.removed",
        "An agenda item was taken off; counts when its own side did so before the session.",
        "supports",
        {"session": "its ref"},
    ),
    Kind(
        "sessions.item.reached",
        "An agenda item was reached.",
        "supports",
        {
            "session": "its ref",
            "item": "its ref",
            "minutes": "minutes it had",
            "proposed_by": "side that put it forward",
        },
        only_if={"proposed_by": frozenset({"citizen"})},
        human=True,
        claims={"proposed_by": "citizen"},
    ),
    Kind(
        "sessions.chair.named",
        "Who chaired.",
        "supports",
        {"session": "its ref", "sides": "list of sides"},
        human=True,
        claims={"sides": "citizen"},
    ),
    Kind(
        "sessions.decider.present",
        "The person who decides was there and stayed.",
        "supports",
        {"session": "its ref"},
        human=True,
    ),
)
