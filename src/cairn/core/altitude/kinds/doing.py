"""Kinds of fact: work, money, learning, witnesses and challenges."""

from cairn.core.altitude.facts import Kind

_FROM_THE_PERSON: dict[str, frozenset[object]] = {"side": frozenset({"citizen", "public", "unclear"})}
_FROM_A_CITIZEN: dict[str, frozenset[object]] = {"side": frozenset({"citizen"})}

WORK = (
    Kind("do.commitment.made", "A dated promise.", "burdens", {"due": "ordinal day"}),
    Kind("do.commitment.kept", "It was kept.", "supports", mends=True),
    Kind("do.commitment.corrected", "It was not kept after all.", "burdens", mends=True),
    Kind(
        "do.commitment.reagreed",
        "A new day was agreed; counts when a citizen enters it or citizens confirm it.",
        "supports",
        {"due": "ordinal day", "citizens_agree": "true when citizens agreed"},
    ),
    Kind("do.commitment.late", "It was said in public that it is late.", "supports", mends=True),
    Kind(
        "do.commitment.dropped",
        "It was dropped.",
        "supports",
        {"reason": "true when a reason was given"},
        mends=True,
    ),
    Kind("do.delivery.started", "Delivery started.", "burdens"),
    Kind(
        "do.task.offered",
        "A task was offered.",
        "supports",
        {"recognition": "true when recognition was offered with it"},
    ),
    Kind("do.task.accepted", "A citizen freely took a task on.", "supports", only_if=_FROM_A_CITIZEN),
    Kind(
        "do.task.finished",
        "A delivery task was finished.",
        "both",
        {"sides": "sides that did it"},
        human=True,
    ),
    Kind("do.budget.published", "The budget was published.", "supports"),
    Kind(
        "do.budget.decided",
        "A decision on the budget was taken together.",
        "supports",
        {"decision": "its ref"},
    ),
    Kind("recognition.terms.published", "What is paid, and how to claim it, was published.", "supports"),
    Kind("recognition.expense.prepaid", "Expenses were paid in advance.", "supports"),
    Kind(
        "recognition.payment.offered",
        "Payment for their time was offered to citizens of the group.",
        "supports",
        {"to": "list of their marks"},
    ),
    Kind("recognition.claim.made", "A person claimed money.", "burdens", {"what": "expenses or time"}),
    Kind("recognition.claim.paid", "A claim was paid.", "supports", mends=True),
    Kind(
        "recognition.claim.received",
        "The person says the money has come.",
        "supports",
        only_if=_FROM_THE_PERSON,
        mends=True,
    ),
    Kind(
        "recognition.claim.withdrawn",
        "The person took the claim back.",
        "supports",
        only_if=_FROM_THE_PERSON,
        mends=True,
    ),
)

LEARNING = (
    Kind(
        "learn.pulse.closed",
        "A pulse was closed.",
        "both",
        {
            "session": "its ref",
            "asked": "people asked, by side",
            "power": "by side: n and mean, nothing below five",
            "energy": "by side: n and mean, nothing below five",
        },
    ),
    Kind(
        "learn.joint_statement.closed",
        "Citizens voted in private on a joint statement.",
        "both",
        {
            "conditions": "list of what it stands for: 6.6, 7.7",
            "asked": "citizens asked",
            "enough": "true when all but at most one of them agree",
            "agreed": "citizens who agree, only where five or more were asked",
        },
        mends=True,
    ),
    Kind(
        "learn.closing_vote.closed",
        "The secret closing vote of the citizens.",
        "both",
        {"asked": "citizens asked", "yes": "number, from five votes on", "partly": "likewise", "no": "likewise"},
        mends=True,
    ),
    Kind("learn.measures.agreed", "One side agreed how success is measured, in the words this is about.", "supports"),
    Kind(
        "learn.review.published",
        "The review was published.",
        "both",
        {
            "led_by": "sides that led it",
            "verdict": "true when the citizens' verdict is in it",
            "unedited": "true when that verdict was not edited",
        },
        human=True,
        claims={"led_by": "citizen", "verdict": True, "unedited": True},
    ),
)

WITNESS = (
    Kind(
        "witness.fact.counted",
        "The asking of citizens whether it was so has closed; their answers were counted.",
        "supports",
        {
            "fact": "number of the fact",
            "asked": "citizens asked",
            "enough": "true when enough of them say yes, and more than say no",
            "most": "true when more than half of those asked say yes",
            "against": "true when as many say no as yes, or more",
            "by_author": "true when whoever said the words says that the change came from them",
            "yes": "number, only where five or more were asked",
            "no": "number, likewise",
            "absent": "number, likewise",
        },
        only_if={"enough": frozenset({True})},
        mends=True,
    ),
    Kind(
        "witness.challenge.raised",
        "Somebody contests a fact, a condition or a side.",
        "burdens",
        {
            "condition": "its id",
            "fact": "number of the fact",
            "ground": "fact, already_decided, pressure or side",
        },
        mends=True,
    ),
    Kind("witness.challenge.replied", "A public reply to a challenge.", "supports", mends=True),
    Kind(
        "witness.challenge.taken_back",
        "Whoever raised it says that it needs no more.",
        "supports",
        mends=True,
    ),
    Kind(
        "witness.challenge.ruled",
        "Three citizens from other activities ruled.",
        "supports",
        {"upheld": "true or false"},
        only_if={"upheld": frozenset({False})},
        mends=True,
    ),
    Kind(
        "witness.challenge.put_right",
        "What was upheld has been put right.",
        "supports",
        human=True,
        mends=True,
    ),
    Kind(
        "witness.foothold.pinned",
        "Citizens named a foothold as their own priority.",
        "supports",
        {"condition": "its id"},
    ),
    Kind("witness.foothold.unpinned", "Citizens took that priority back.", "supports"),
)
