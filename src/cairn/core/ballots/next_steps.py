"""What happens after a count: above all when nothing is decided, so that nobody gains by a deadlock."""

from collections.abc import Mapping

from cairn.core.ballots.outcome import Status, Tally, Turnout
from cairn.core.ballots.poll import Poll
from cairn.core.words import Words

HEARING_DAYS = 7
EXTENSION_DAYS = 7
REVIEW_MONTHS = 3
LAST_ATTEMPT = 3

COME_BACK = "Put the question again once more people of the %(side)s side know of it. Nothing is decided without them."
EXTENDED_ALREADY = "There was more time already, so this is not decided. The others do not decide without a side."
BACK_TO_OPTIONS = (
    "Back to the options, with what each side supports most and every reason given. Then it is put to a vote again."
)
DRAFTED = "It failed twice: let a few people drawn by lot, as many from each side, draft what is voted on next."
NAMED = (
    "It failed three times. Leaving things as they are is a choice too: whoever wants it says why, with name and role, "
    "and answers for it in %(months)d months."
)
TAKEN_UP = (
    "The objections are heard first, by a panel drawn by lot, as many from each side, where one can be drawn. Until "
    "the lot is drawn they can also be taken up: what people object to is changed so that it meets them, and put again."
)
REVIEWED = "It is done until its review. The day of the review is part of the decision."


def next_steps(status: Status, poll: Poll, turnout: Mapping[str, Turnout]) -> tuple[Words, ...]:
    """What happens now, in words."""
    if status == "decided":
        return (Words(REVIEWED),) if poll.mode == "consent" else ()
    if status == "objections first":
        return (Words(TAKEN_UP),)
    if status == "no quorum":
        if not poll.was_extended:
            away = [side for side, each in turnout.items() if not each.is_enough]
            return tuple(Words(COME_BACK, {"side": side}) for side in away)
        return (Words(EXTENDED_ALREADY), _after_failing(poll.attempt))
    return (_after_failing(poll.attempt),)


def best_per_side(
    tallies: Mapping[str, Mapping[str, Tally]], sides: Mapping[str, int]
) -> Mapping[str, tuple[str, ...]]:
    """What each side supports most, and most can live with; all of them where several are level."""
    return {side: _best(side, tallies) for side in sides}


def _best(side: str, tallies: Mapping[str, Mapping[str, Tally]]) -> tuple[str, ...]:
    rank = {option: (by_side[side].support, by_side[side].yes) for option, by_side in tallies.items()}
    top = max(rank.values())
    return tuple(option for option, each in rank.items() if each == top) if top > (0, 0) else ()


def _after_failing(attempt: int) -> Words:
    if attempt >= LAST_ATTEMPT:
        return Words(NAMED, {"months": REVIEW_MONTHS})
    return Words(DRAFTED if attempt == LAST_ATTEMPT - 1 else BACK_TO_OPTIONS)
