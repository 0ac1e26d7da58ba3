"""Kinds of fact: contributing, writing options, deciding."""

from cairn.core.altitude.facts import Kind

_FROM_A_CITIZEN: dict[str, frozenset[object]] = {"side": frozenset({"citizen"})}

VOICES = (
    Kind("listen.asking.opened", "Asking was opened.", "both"),
    Kind("listen.asking.closed", "Asking was closed.", "burdens"),
    Kind("listen.asking.shortened", "Citizens agreed to a shorter time of asking.", "supports", human=True),
    Kind(
        "listen.contribution.made",
        "A person contributed, or asked.",
        "both",
        {"question": "true for a question"},
    ),
    Kind(
        "listen.contribution.answered",
        "A public reply.",
        "supports",
        {
            "answer": "done, will_do, cannot or not_yet",
            "by_day": "ordinal day, needed for will_do and not_yet",
        },
        mends=True,
    ),
    Kind(
        "listen.contribution.placed",
        "A contribution was placed in a theme.",
        "supports",
        {"theme": "its ref"},
        mends=True,
    ),
    Kind(
        "listen.contribution.disputed",
        "Its author does not see it in that theme.",
        "burdens",
        {"theme": "its ref"},
        mends=True,  # what is placed after the activity is frozen can still be undone
    ),
    Kind(
        "listen.contribution.taken_out",
        "It was taken out of that theme.",
        "burdens",
        {"theme": "its ref"},
        mends=True,
    ),
    Kind(
        "listen.theme.answered",
        "A public reply to a whole theme.",
        "supports",
        {"answer": "as for a contribution", "by_day": "ordinal day"},
        mends=True,
    ),
    Kind(
        "explore.option.written",
        "An option was written.",
        "both",
        {"sides": "sides of its authors"},
        human=True,
        claims={"sides": "citizen"},
    ),
    Kind(
        "explore.author.joined",
        "Somebody joined the authors of an option, by their own yes.",
        "supports",
        {"joined": "side of whoever joined", "sides": "sides of its authors now"},
        human=True,
        claims={"joined": "citizen"},
    ),
    Kind(
        "explore.influence.claimed",
        "A change came from a citizen's words.",
        "supports",
        {"contribution": "its ref", "option": "ref of what changed", "decision": "ref of what changed"},
        human=True,
    ),
)

DECISIONS = (
    Kind(
        "decide.decision.opened",
        "A decision was opened.",
        "both",
        {
            "options": "live options",
            "rule": "name of the rule",
            "roll": "voters by side",
            "closes": "ordinal day",
            "question": "ref of the question",
            "money": "amount it is about, if any",
        },
    ),
    Kind(
        "decide.decision.closed",
        "A decision was taken, or not.",
        "both",
        {
            "outcome": "decided, not_decided or no_quorum",
            "option": "ref of the chosen option",
            "from_group": "true when the option is the group's",
            "equal_say": "true when citizens held half the votes or could block",
        },
        human=True,
        claims={"equal_say": True, "outcome": "decided"},
    ),
    Kind("decide.reasons.published", "The reasons were published.", "supports", mends=True),
    Kind(
        "decide.departure.explained",
        "A choice outside the group's options was explained.",
        "supports",
        mends=True,
    ),
    Kind(
        "decide.departure.replied",
        "The citizens' reply to it was published.",
        "supports",
        only_if=_FROM_A_CITIZEN,
        mends=True,
    ),
    Kind(
        "decide.override.published",
        "Somebody outside the rule changed the decision.",
        "burdens",
        {"citizens_agree": "true when citizens consented"},
        human=True,
        claims={"citizens_agree": True},
    ),
)
