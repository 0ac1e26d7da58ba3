"""From what each side accepts to the outcome, for rules in which people grade options."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from cairn.core.ballots import leximin, reasons, sides
from cairn.core.ballots.next_steps import best_per_side, next_steps
from cairn.core.ballots.outcome import Outcome, Status, TieBreak, Turnout
from cairn.core.ballots.pile import Pile
from cairn.core.ballots.poll import Poll
from cairn.core.ballots.reasons import IN_GRADES, Wording
from cairn.core.ballots.scale import Scale
from cairn.core.words import Words


@dataclass(frozen=True, slots=True)
class _Found:
    """All that the sentences are about."""

    poll: Poll
    turnout: Mapping[str, Turnout]
    tallies: sides.Tallies
    order: tuple[str, ...]
    status: Status
    wording: Wording


def graded(poll: Poll, pile: Pile, scale: Scale, *, rule: str, wording: Wording = IN_GRADES) -> Outcome:
    """The outcome in the modes "choose one", "consent" and "prioritise"."""
    turnout = sides.turnouts(poll, pile)
    tallies = sides.tallies(poll, pile, scale, turnout)
    order = sides.best_first(poll, tallies, sides.accepted_by_all(poll, tallies))
    status = status_of(poll, turnout, tallies, order)
    found = _Found(poll, turnout, tallies, () if status == "objections first" else order, status, wording)
    return Outcome(
        rule=rule,
        status=status,
        winner=found.order[0] if found.order else None,
        order=found.order,
        tallies=tallies,
        turnout=turnout,
        why=_why(found),
        why_each=MappingProxyType({option: _why_one(found, option) for option in poll.options}),
        tie_broken_by=tie_broken_by(tallies, found.order),
        mode=poll.mode,
        chosen=found.order if poll.mode == "prioritise" else found.order[:1],
        next_steps=next_steps(status, poll, turnout),
        best_per_side=MappingProxyType({} if order else best_per_side(tallies, poll.roll)),
    )


def status_of(poll: Poll, turnout: Mapping[str, Turnout], tallies: sides.Tallies, order: tuple[str, ...]) -> Status:
    """Decided if something is accepted; else whether a side stayed away, or objections are to be heard."""
    if not all(each.is_enough for each in turnout.values()):
        return "no quorum"
    if poll.mode == "consent" and not poll.objections_heard and _objections(tallies, poll.options[0]):
        return "objections first"
    return "decided" if order else "not decided"


def tie_broken_by(tallies: sides.Tallies, order: tuple[str, ...]) -> TieBreak | None:
    """What put the first before the second, where it was not support."""
    if len(order) < 2:
        return None
    by, _place = leximin.lead(leximin.standing(tallies[order[0]]), leximin.standing(tallies[order[1]]))
    return None if by == "support" else by


def stopped(poll: Poll, tallies: sides.Tallies, option: str, wording: Wording) -> tuple[Words, ...]:
    """Why an option is not in the running."""
    return reasons.why_stopped(
        option,
        tallies[option],
        wording,
        is_upheld=option in poll.upheld_objections,
        two_thirds=poll.is_hard_to_reverse,
    )


def _objections(tallies: sides.Tallies, option: str) -> int:
    return sum(tally.objections for tally in tallies[option].values())


def _why(found: _Found) -> tuple[Words, ...]:
    if found.status == "objections first":
        return (_to_be_heard(found),)
    if not found.order:
        return reasons.why_undecided(found.turnout)
    if found.poll.mode == "consent":
        return (Words(reasons.ADOPTED, {"option": found.order[0]}),)
    if found.poll.mode == "prioritise":
        return reasons.why_in_order(found.tallies, found.order, found.wording)
    return reasons.why_decided(found.tallies, found.order, found.wording)


def _why_one(found: _Found, option: str) -> tuple[Words, ...]:
    order, tallies = found.order, found.tallies
    if option not in order:
        heard = (_to_be_heard(found),) if found.status == "objections first" else ()
        return (*heard, *stopped(found.poll, tallies, option, found.wording))
    if option == order[0]:
        return _why(found)
    if found.poll.mode == "prioritise":
        return reasons.why_next_on_list(tallies, option, order[order.index(option) - 1], found.wording)
    return reasons.why_not_chosen(tallies, option, order[0], found.wording)


def _to_be_heard(found: _Found) -> Words:
    return Words(reasons.TO_BE_HEARD, {"objections": _objections(found.tallies, found.poll.options[0])})
